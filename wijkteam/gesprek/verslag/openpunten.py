"""What a verslag does not say yet (domein.md §2.3). It is shown and may be explained; it stops nobody."""

from collections.abc import Iterator
from dataclasses import replace

from wijkteam.gesprek.verslag.inhoud import OpenPunt, Verslaginhoud
from wijkteam.gesprek.verslag.samenstelling import JEUGD_NIET_OP_PAPIER, NIET_OP_PAPIER
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel


def list_open_punten(inhoud: Verslaginhoud, *, met_jeugd: bool) -> tuple[OpenPunt, ...]:
    """Everything of the checklist that is still empty, in its order. Veiligheid is counted in the talk, never here."""
    return (
        *_eigen_punten(inhoud),
        *_leefgebieden(inhoud),
        *_onderzoek(inhoud),
        *(_jeugdlijst(inhoud) if met_jeugd else ()),
    )


def _eigen_punten(inhoud: Verslaginhoud) -> Iterator[OpenPunt]:
    verteld = {regel.recht for regel in inhoud.verteld}
    niet_verteld = [recht.label.lower() for recht in Inwonerrecht if recht not in verteld]
    zinnen = [zin for gebied in inhoud.gebieden for zin in gebied.zinnen]
    kijk = (
        ("aanwezigen", "Wie erbij waren", bool(inhoud.bijeenkomst.aanwezigen)),
        ("rechten", f"Verteld over {', '.join(niet_verteld)}", not niet_verteld),
        ("verhaal", "Het verhaal", bool(inhoud.verhaal)),
        ("vraag", "De vraag in eigen woorden", bool(inhoud.vragen)),
        ("vraag_erachter", "De vraag achter de vraag", bool(inhoud.vraag_erachter)),
        ("eigen_plan", "Of er een eigen plan is", bool(inhoud.eigen_plannen)),
        ("mantelzorg", "Hoe zwaar de zorg is, en wat de mantelzorger wil", bool(inhoud.mantelzorg)),
        (
            "wederkerig",
            "Wat iemand voor een ander kan doen",
            any(z.regel is Gespreksregel.VOOR_EEN_ANDER for z in zinnen),
        ),
        ("hulp", "Welke hulp nodig is, en hoeveel", bool(inhoud.hulp)),
        ("afwegingen", "Welke oplossingen bekeken zijn, van dichtbij naar ver", bool(inhoud.afwegingen)),
        ("afspraken", "Wie wat doet en wanneer", bool(inhoud.afspraken)),
        ("bronnen", "Waar de gegevens vandaan komen", bool(inhoud.bronnen)),
        ("vervolg", "Wat er nu gebeurt", bool(inhoud.vervolg)),
    )
    return (OpenPunt(code=code, label=label) for code, label, is_er in kijk if not is_er)


def _leefgebieden(inhoud: Verslaginhoud) -> Iterator[OpenPunt]:
    besproken = {gebied.leefgebied for gebied in inhoud.gebieden}
    return (
        OpenPunt(code=f"gebied_{gebied}", label=f"Leefgebied {gebied.label.lower()}")
        for gebied in Leefgebied
        if gebied not in besproken | NIET_OP_PAPIER
    )


def _onderzoek(inhoud: Verslaginhoud) -> Iterator[OpenPunt]:
    beantwoord = {deel.code for deel in inhoud.onderzoek}
    return (
        OpenPunt(code=f"onderzoek_{deel}", label=f"Onderzoek {deel}: {deel.label.lower()}")
        for deel in Onderzoeksdeel
        if deel.value not in beantwoord
    )


def _jeugdlijst(inhoud: Verslaginhoud) -> Iterator[OpenPunt]:
    beantwoord = {deel.code for deel in inhoud.jeugd}
    return (
        OpenPunt(code=deel.value, label=f"Bij kinderen: {deel.label.lower()}")
        for deel in Jeugdonderdeel
        if deel.value not in beantwoord and deel not in JEUGD_NIET_OP_PAPIER
    )


def met_toelichting(punten: tuple[OpenPunt, ...], woorden: dict[str, str]) -> tuple[OpenPunt, ...]:
    """The same points with what whoever makes it definitief wrote beside them."""
    return tuple(replace(punt, toelichting=woorden.get(punt.code, "")) for punt in punten)
