"""The sociale kaart of the demo: some sixty invented offers, what is missing, and who knows the way."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from wijkteam.demo.meekijken import in_functie
from wijkteam.journaal.models import Grond
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.sociale_kaart.gaten import Vraaggegevens, noteer_vraag
from wijkteam.sociale_kaart.gegevens import Aanbiedergegevens
from wijkteam.sociale_kaart.keuzes import Schakelsoort
from wijkteam.sociale_kaart.lezen import lees_vorm
from wijkteam.sociale_kaart.models import Aanbieder
from wijkteam.sociale_kaart.schakels import Schakelgegevens, voeg_schakel_toe
from wijkteam.sociale_kaart.service import vind_of_maak_aanbieder, voeg_aanbod_toe, zet_nagekeken
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.wet.dagen import na_maanden
from wijkteam.wet.leefgebieden import Leefgebied

BESTAND = Path(__file__).with_name("sociale_kaart.toml")

GATEN = (
    ("BU02740301", Leefgebied.VRIJE_TIJD, "Een club voor tieners met een beperking, op zaterdag", None),
    ("BU02740301", Leefgebied.VRIJE_TIJD, "Samen sporten met begeleiding, zonder wachtlijst", None),
    (
        "BU02740102",
        Leefgebied.WERKEN,
        "Een plek om te repareren en iets te leren, een paar dagen per week",
        None,
    ),
    ("BU02740102", Leefgebied.SOCIALE_CONTACTEN, "Een eetclub op zondag", None),
    ("BU02740501", Leefgebied.GEZONDHEID, "Iemand die weet van niet-aangeboren hersenletsel", Expertise.GGZ),
    ("BU02740401", Leefgebied.SOCIALE_CONTACTEN, "Een inloop op loopafstand", None),
)
SCHAKELS = (
    Schakelgegevens(
        "Truus Hogeveen",
        Schakelsoort.BEWONER,
        "BU02740301",
        "Kent iedereen in de flats en weet wie er graag helpt",
        (Expertise.BUURTKENNIS, Expertise.ERVARINGSDESKUNDIGHEID),
        telefoon="026-0000091",
        toestemming_hoe="gezegd aan de keukentafel en getekend",
    ),
    Schakelgegevens(
        "Yusuf Demirci",
        Schakelsoort.VRIJWILLIGER,
        "BU02740102",
        "Weg in brieven en loketten, in het Turks en het Nederlands",
        (Expertise.TAAL_CULTUUR, Expertise.SCHULDEN),
        telefoon="026-0000092",
        toestemming_hoe="gezegd in het buurthuis en getekend",
    ),
    Schakelgegevens(
        "Annelies Vroom",
        Schakelsoort.PROFESSIONAL,
        "BU02740601",
        "Wijkverpleegkundige; weet van mantelzorg en van ouder worden",
        (Expertise.MANTELZORG, Expertise.OUDEREN, Expertise.WIJKVERPLEGING),
        telefoon="026-0000093",
        email="annelies.vroom@voorbeeld.example",
    ),
)


def vertel_kaart(session: Session, houdt_bij: Aanstelling, werkt: Aanstelling) -> None:
    """Everything on the kaart: filled by who keeps it, and what `werkt` looked for and did not find."""
    kaart = tomllib.loads(BESTAND.read_text(encoding="utf-8"))
    door = houdt_bij.medewerker
    with _aan_het_werk(session, houdt_bij):
        with alsof_het_was(na_maanden(vandaag(), -15)):
            aanbieders = {
                sleutel: vind_of_maak_aanbieder(session, Aanbiedergegevens(**over), door=door)
                for sleutel, over in kaart["aanbieders"].items()
            }
        for regel in kaart["aanbod"]:
            _zet_op_de_kaart(session, aanbieders[regel.pop("van")], regel, door)
        session.flush()
    with _aan_het_werk(session, werkt):
        _vul_de_rest(session, werkt.medewerker)
        session.flush()


@contextmanager
def _aan_het_werk(session: Session, aanstelling: Aanstelling) -> Iterator[None]:
    """The kaart belongs to no casus: its lines in the journaal stand on the function of whoever works."""
    with in_functie(session, aanstelling):
        session.info["grond"] = Grond.FUNCTIE
        yield


def _zet_op_de_kaart(session: Session, aanbieder: Aanbieder, regel: dict[str, Any], door: Medewerker) -> None:
    """On the day on which it was last checked; what nobody checked came last week."""
    maanden = regel.pop("maanden")
    is_nagekeken = maanden >= 0
    dag = na_maanden(vandaag(), -maanden) if is_nagekeken else vandaag()
    with alsof_het_was(dag - timedelta(days=6)):
        vorm = {"is_gemeentebreed": "" if "gebieden" in regel else "ja", "plekken": ["locatie"], **regel}
        vorm |= {"ruimte_bekend_op": vandaag().isoformat(), "bron": "verteld door de aanbieder"}
        aanbod = voeg_aanbod_toe(session, aanbieder, lees_vorm(vorm), door=door)
        if is_nagekeken:
            zet_nagekeken(aanbod, door.naam)


def _vul_de_rest(session: Session, werkt: Medewerker) -> None:
    for nummer, (buurt, leefgebied, wat, expertise) in enumerate(GATEN):
        with alsof_het_was(vandaag() - timedelta(days=7 + 9 * nummer)):
            noteer_vraag(session, Vraaggegevens(buurt, leefgebied, wat, expertise), door=werkt)
    for schakel in SCHAKELS:
        gegeven = vandaag() - timedelta(days=40) if schakel.soort.vraagt_toestemming else None
        gegevens = Schakelgegevens(**vars(schakel) | {"toestemming_op": gegeven})
        voeg_schakel_toe(session, gegevens, door=werkt)
