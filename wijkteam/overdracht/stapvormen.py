"""Per act: how its page is called, what it asks, and how its form becomes a step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.overdracht import schemas
from wijkteam.overdracht.keuzes import Daad, Partij
from wijkteam.overdracht.machine import VAN_ONTVANGER
from wijkteam.overdracht.stappen import Kennismakinggegevens, Stapgegevens


@dataclass(frozen=True)
class Stapvorm:
    """The page of one act. `velden` names the part of the template with what is special about it."""

    titel: str
    uitleg: str
    knop: str
    formulier: type[Formulier]
    gedaan: str
    velden: str = ""
    wie: str = "Wie sprak je?"
    reden: str = "Wil je er iets bij zeggen?"
    is_reden_nodig: bool = False
    is_gevaar: bool = False


_SPRAK = "Wie sprak je bij de ontvanger?"
VORMEN: dict[Daad, Stapvorm] = {
    Daad.BESPREEK: Stapvorm(
        "Bespreken met de inwoner",
        "Lees het bericht samen. Precies dit gaat straks de deur uit. Hierna staat het vast.",
        "Ja, dit is besproken",
        schemas.AntwoordVanOntvangerFormulier,
        "Besproken. Vraag nu toestemming voor precies dit bericht.",
        wie="Met wie besprak je het?",
        velden="bericht",
    ),
    Daad.HERZIE: Stapvorm(
        "Bericht wijzigen",
        "Het bericht gaat weer open. Je bespreekt het daarna opnieuw, en vraagt opnieuw om toestemming.",
        "Bericht openen",
        schemas.StapFormulier,
        "Het bericht is weer open.",
        velden="alleen_reden",
    ),
    Daad.LEG_VOOR: Stapvorm(
        "Voorleggen aan de ontvanger",
        "Bel eerst. Spreek af wie het oppakt, en vertel dat het bericht eraan komt.",
        "Voorleggen",
        schemas.VoorlegFormulier,
        "Voorgelegd. De ontvanger is nu aan zet.",
        velden="voorleggen",
    ),
    Daad.HERINNER: Stapvorm(
        "De ontvanger bellen",
        "Vraag hoe het staat en spreek af wanneer je iets hoort. Nam niemand op? Laat de naam dan leeg.",
        "Vastleggen",
        schemas.BelFormulier,
        "Vastgelegd.",
        wie=_SPRAK,
        velden="bellen",
    ),
    Daad.BEVESTIG: Stapvorm(
        "De ontvanger heeft het gezien",
        "Er komt nog een antwoord.",
        "Vastleggen",
        schemas.AntwoordVanOntvangerFormulier,
        "Vastgelegd: de ontvanger heeft het gezien.",
        wie=_SPRAK,
    ),
    Daad.ACCEPTEER: Stapvorm(
        "De ontvanger pakt het op",
        "Spreek meteen af wie de inwoner ziet, en wanneer.",
        "Vastleggen",
        schemas.AcceptatieFormulier,
        "Mooi. Spreek nu de kennismaking af.",
        wie="Wie pakt het op?",
        velden="accepteren",
    ),
    Daad.ZET_OP_WACHTLIJST: Stapvorm(
        "Op de wachtlijst",
        "Wachten mag, maar niemand wacht alleen. Schrijf op wie er zolang helpt.",
        "Vastleggen",
        schemas.WachtFormulier,
        "Vastgelegd, met wie er zolang helpt.",
        wie=_SPRAK,
        velden="wachten",
    ),
    Daad.WIJS_AF: Stapvorm(
        "De ontvanger zegt nee",
        "Een nee met een reden helpt om iets te vinden dat wel past.",
        "Vastleggen",
        schemas.AfwijsFormulier,
        "Vastgelegd. Zoek samen met de inwoner iets dat wel past.",
        wie=_SPRAK,
        velden="afwijzen",
    ),
    Daad.LEID_DOOR: Stapvorm(
        "De ontvanger noemt een ander",
        "Het bericht gaat niet vanzelf door. Dat doe je met de inwoner, met nieuwe toestemming.",
        "Vastleggen",
        schemas.AntwoordVanOntvangerFormulier,
        "Vastgelegd. Bespreek met de inwoner of dat een goede keus is.",
        wie=_SPRAK,
        reden="Naar wie, en waarom?",
        is_reden_nodig=True,
    ),
    Daad.PLAN_KENNISMAKING: Stapvorm(
        "Kennismaking afspreken",
        "De inwoner, de ontvanger en iemand van ons aan één tafel.",
        "Afspreken",
        schemas.KennismakingFormulier,
        "De kennismaking staat vast.",
        wie="Met wie sprak je het af?",
        velden="kennismaking",
    ),
    Daad.LEG_CONTACT_VAST: Stapvorm(
        "Het eerste contact is geweest",
        "De inwoner en de ontvanger hebben elkaar gesproken.",
        "Vastleggen",
        schemas.ContactFormulier,
        "Vastgelegd. Over twee weken vragen we de inwoner hoe het gaat.",
        wie="Van wie hoorde je dat?",
        velden="contact",
    ),
    Daad.START: Stapvorm(
        "De hulp is gestart",
        "Vanaf nu is de ontvanger verantwoordelijk.",
        "Vastleggen",
        schemas.AntwoordVanOntvangerFormulier,
        "Vastgelegd: de hulp is gestart.",
        wie="Van wie hoorde je dat?",
    ),
    Daad.KOPPEL_TERUG: Stapvorm(
        "Terugkoppeling van de ontvanger",
        "Hoe gaat het, wat is bereikt, gaat de hulp door?",
        "Vastleggen",
        schemas.AntwoordVanOntvangerFormulier,
        "Vastgelegd. Vraag ook de inwoner zelf.",
        wie="Wie vertelde het?",
        reden="Wat vertelde de ontvanger?",
        is_reden_nodig=True,
    ),
    Daad.VRAAG_NA: Stapvorm(
        "Navragen bij de inwoner",
        "Vraag het aan de inwoner zelf, en schrijf het op in die woorden.",
        "Vastleggen",
        schemas.NavraagFormulier,
        "Vastgelegd.",
        velden="navraag",
    ),
    Daad.SLUIT_AF: Stapvorm(
        "Overdracht afsluiten",
        "Wat is het geworden? Zo weten we of de inwoner geholpen is.",
        "Afsluiten",
        schemas.SluitFormulier,
        "De overdracht is afgesloten.",
        velden="sluiten",
    ),
    Daad.TREK_IN: Stapvorm(
        "Overdracht intrekken",
        "Wij stoppen ermee. Laat het de ontvanger en de inwoner weten.",
        "Intrekken",
        schemas.StapFormulier,
        "De overdracht is ingetrokken.",
        velden="alleen_reden",
        reden="Waarom?",
        is_reden_nodig=True,
        is_gevaar=True,
    ),
    Daad.ZIE_AF: Stapvorm(
        "De inwoner ziet ervan af",
        "Dat mag altijd, en kost niemand hulp. Laat het de ontvanger weten.",
        "Vastleggen",
        schemas.StapFormulier,
        "Vastgelegd: de inwoner ziet ervan af.",
        wie="Wie zei dat?",
        reden="Wat zei de inwoner?",
        is_reden_nodig=True,
        is_gevaar=True,
    ),
    Daad.LAAT_VERLOPEN: Stapvorm(
        "Laten verlopen",
        "Er is vier weken niets gehoord. Is de inwoner ergens anders geholpen?",
        "Laten verlopen",
        schemas.StapFormulier,
        "De overdracht is verlopen.",
        velden="alleen_reden",
        reden="Wat heb je geprobeerd?",
        is_reden_nodig=True,
        is_gevaar=True,
    ),
}


def formulier_voor(daad: Daad, *, is_nagevraagd: bool) -> type[Formulier]:
    """What this act asks. Closing asks for the words of the inwoner too, when nobody asked them yet."""
    if daad is Daad.SLUIT_AF and not is_nagevraagd:
        return schemas.SluitMetNavraagFormulier
    return VORMEN[daad].formulier


def kant_van(daad: Daad) -> Partij:
    """Who does or says this."""
    if daad in VAN_ONTVANGER:
        return Partij.ONTVANGER
    return Partij.INWONER if daad in {Daad.ZIE_AF, Daad.VRAAG_NA} else Partij.VERWIJZER


def stap_van(daad: Daad, invoer: Mapping[str, Any]) -> Stapgegevens:
    """The step that this form tells."""
    return Stapgegevens(
        daad=daad,
        dag=invoer["dag"],
        kant=kant_van(daad),
        wie=invoer["wie"],
        toelichting=invoer["reden"],
        afwijsreden=invoer.get("afwijsreden"),
        wachten_tot=invoer.get("wachten_tot"),
        overbrugging=invoer.get("overbrugging", ""),
        kennismaking=_kennismaking(invoer),
        is_kennisgemaakt=invoer.get("is_kennisgemaakt", False),
        regisseur_naam=invoer.get("regisseur", ""),
        voor=invoer.get("voor"),
    )


def _kennismaking(invoer: Mapping[str, Any]) -> Kennismakinggegevens | None:
    """The introduction that was planned, or that took place without having been planned here."""
    if not invoer.get("vorm"):
        return None
    return Kennismakinggegevens(
        wanneer=invoer.get("wanneer") or op_de_klok(invoer["dag"], time(12)),
        vorm=invoer["vorm"],
        waar=invoer.get("waar", ""),
        aanwezig=invoer["aanwezig"],
    )
