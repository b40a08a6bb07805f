"""Meldingen and signalen of the demo: that of Els, and what lies open today in the three teams."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.demo.meekijken import in_functie
from wijkteam.demo.vertellen import Verteller
from wijkteam.journaal.models import Grond
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import alsof_het_was, lokaal, nu, vandaag
from wijkteam.melding.afhandelen import laat_oppakken_door_schakel
from wijkteam.melding.doorzetten import Organisatie, zet_door_naar_organisatie
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort, Uitkomst
from wijkteam.melding.models import Melding
from wijkteam.melding.naar_casus import neem_mee
from wijkteam.melding.noteren import Melderdeel, Meldinggegevens, Persoonsdeel, noteer_melding
from wijkteam.melding.oppakken import pak_op, zet_door
from wijkteam.melding.opvolgen import (
    OPEN_RECHTEN,
    Antwoord,
    koppel_terug,
    leg_informeren_vast,
    leg_rechten_vast,
)
from wijkteam.wet.grondslagen import Wet

Vertellers = Mapping[str, Verteller]


def vertel_melding_van_els(casus: Casus, *, balie: Verteller, regisseur: Verteller) -> None:
    """Els called the zorgloket before the casus was opened; the melding went along, and she heard back."""
    session, dag = balie.session, lokaal(casus.geopend_op).date()
    van_els = partial(
        Meldinggegevens,
        vraag=casus.vraag,
        kanaal=Kanaal.TELEFOON,
        persoon=Persoonsdeel("Els", "de", "Vries", Geboortedatum(1974, 9, 3), telefoon="06-00000051"),
    )
    with alsof_het_was(dag, 8):
        melding = _noteer(balie, van_els)
    with alsof_het_was(dag, 9), in_functie(session, regisseur.aanstelling):
        _neem(session, melding, regisseur)
        neem_mee(session, melding, casus, Wet.WMO, Uitkomst.CASUS_GESTART, regisseur.door)
        leg_rechten_vast(session, melding.id, OPEN_RECHTEN, dag=dag, door=regisseur.door)
        antwoord = Antwoord(dag, Kanaal.TELEFOON, "Marijke belt vandaag en komt bij u thuis.")
        koppel_terug(session, melding.id, antwoord, door=regisseur.door)
        session.flush()


def vertel_meldingen_van_nu(vertellers: Vertellers) -> None:
    """What came in lately: a signaal that ended well, two that wait, two that were passed on, one that is held."""
    _vertel_signaal_van_school(vertellers["joke"], vertellers["lukasz"])
    _vertel_doorgezet(vertellers["bas"], vertellers["sven"])
    bas = vertellers["bas"]
    _vertel_bij_organisatie(bas, vertellers["marijke"])
    _dagen_geleden(5, lambda: _noteer(bas, HUISARTS))
    _dagen_geleden(2, lambda: _neem(bas.session, _noteer(bas, CORPORATIE), vertellers["marijke"]))
    _dagen_geleden(1, lambda: _noteer(bas, SPOED))


def _vertel_signaal_van_school(balie: Verteller, houder: Verteller) -> None:
    session = balie.session

    def doe() -> None:
        melding = _noteer(balie, SCHOOL)
        with _aan_het_werk(houder):
            _neem(session, melding, houder)
            leg_informeren_vast(session, melding.id, dag=vandaag(), waarom_niet=None, door=houder.door)
            laat_oppakken_door_schakel(
                session,
                melding.id,
                schakel="De jongerenwerker van het buurthuis ontbijt twee keer per week met hem.",
                ziet_af=False,
                door=houder.door,
            )
            antwoord = Antwoord(vandaag(), Kanaal.TELEFOON, "Moeder weet ervan en de jongerenwerker helpt.")
            koppel_terug(session, melding.id, antwoord, door=houder.door)
            session.flush()

    _dagen_geleden(20, doe)


def _vertel_bij_organisatie(balie: Verteller, houder: Verteller) -> None:
    session = balie.session

    def doe() -> None:
        melding = _noteer(balie, FORMULIEREN)
        with _aan_het_werk(houder):
            _neem(session, melding, houder)
            leg_rechten_vast(session, melding.id, OPEN_RECHTEN[:2], dag=vandaag(), door=houder.door)
            naar = Organisatie("Stichting Papierwinkel", "Nel Post", vandaag(), True, telefoon="026-0000031")
            zet_door_naar_organisatie(session, melding.id, naar, ziet_af=True, door=houder.door)
            antwoord = Antwoord(
                vandaag(), Kanaal.TELEFOON, "Nel van Stichting Papierwinkel belt u deze week."
            )
            koppel_terug(session, melding.id, antwoord, door=houder.door)
            session.flush()

    _dagen_geleden(9, doe)


def _vertel_doorgezet(van: Verteller, naar: Verteller) -> None:
    session = van.session

    def doe() -> None:
        melding = _noteer(van, VERHUISD)
        with _aan_het_werk(van):
            _neem(session, melding, van)
            reden = "Deze mevrouw woont sinds deze maand in Oosterbeek."
            zet_door(session, melding.id, naar=naar.wijkteam_id, reden=reden, door=van.door)
            session.flush()

    _dagen_geleden(3, doe)


@contextmanager
def _aan_het_werk(wie: Verteller) -> Iterator[None]:
    """As `in_functie`, for what belongs to no casus yet: there the ground is the function itself."""
    with in_functie(wie.session, wie.aanstelling):
        wie.session.info["grond"] = Grond.FUNCTIE
        yield


def _noteer(balie: Verteller, verhaal: Callable[..., Meldinggegevens]) -> Melding:
    with _aan_het_werk(balie):
        return noteer_melding(
            balie.session, verhaal(ontvangen_op=nu()), wijkteam_id=balie.wijkteam_id, door=balie.door
        )


def _neem(session: Session, melding: Melding, houder: Verteller) -> None:
    with _aan_het_werk(houder):
        pak_op(session, melding.id, teams=[melding.wijkteam_id], door=houder.door)
        session.flush()


def _dagen_geleden(aantal: int, doe: Callable[[], object]) -> None:
    with alsof_het_was(vandaag() - timedelta(days=aantal), 11):
        doe()


SCHOOL = partial(
    Meldinggegevens,
    vraag="Milan komt vaak zonder ontbijt op school en valt in de klas in slaap. Wij maken ons zorgen.",
    kanaal=Kanaal.TELEFOON,
    soort=Meldingsoort.SIGNAAL,
    wet=Wet.JEUGDWET,
    melder=Melderdeel(
        Meldersoort.SCHOOL, "Ria Blom", "Basisschool De Wilg", "intern begeleider", "026-0000011"
    ),
    persoon=Persoonsdeel("Milan", None, "Kovač", Geboortedatum(2016)),
)
HUISARTS = partial(
    Meldinggegevens,
    vraag="Meneer is sinds de dood van zijn vrouw alleen en eet slecht. Hij vindt het goed dat ik u schrijf.",
    kanaal=Kanaal.EMAIL,
    melder=Melderdeel(Meldersoort.HUISARTS, "dokter Smit", "Huisartsenpraktijk Het Pad"),
    persoon=Persoonsdeel("Gerard", None, "Polman", Geboortedatum(1941, 2), telefoon="026-0000012"),
)
CORPORATIE = partial(
    Meldinggegevens,
    vraag="Al drie weken zijn de gordijnen dicht en de post puilt uit de bus. De buren horen 's nachts geschreeuw.",
    kanaal=Kanaal.OVERLEG,
    soort=Meldingsoort.SIGNAAL,
    wet=Wet.GEEN,
    raakt_veiligheid=True,
    melder=Melderdeel(Meldersoort.CORPORATIE, "Jos Veer", "Woonstichting De Esdoorn", "wijkbeheerder"),
    persoon=Persoonsdeel(adres="Lindehof 8, Doorwerth"),
)
SPOED = partial(
    Meldinggegevens,
    vraag="Mijn man ligt in het ziekenhuis en ik kan zonder hem mijn bed niet uit. Wie helpt mij morgen?",
    kanaal=Kanaal.TELEFOON,
    is_spoed=True,
    persoon=Persoonsdeel(
        "Truus",
        "van",
        "Beek",
        Geboortedatum(1944, 5, 17),
        "Dalweg, Heveadorp",
        "026-0000013",
        postcode="6865 ZZ",
        huisnummer="21",
    ),
)
FORMULIEREN = partial(
    Meldinggegevens,
    vraag="Er ligt een stapel brieven die ik niet begrijp. Kan iemand ze met mij doornemen?",
    kanaal=Kanaal.BALIE,
    persoon=Persoonsdeel("Achmed", None, "Amrani", Geboortedatum(1958, 7), telefoon="06-00000015"),
)
VERHUISD = partial(
    Meldinggegevens,
    vraag="Ik ken hier nog niemand en de dagen zijn lang. Is er iets te doen in de buurt?",
    kanaal=Kanaal.BALIE,
    persoon=Persoonsdeel("Aaltje", None, "Mulder", Geboortedatum(1950), telefoon="06-00000014"),
)
