"""`wijkteam controleer`: one line per thing that must be right before people can work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from wijkteam.app import create_app, default_engine
from wijkteam.kern import schema, web
from wijkteam.kern.engine import eis_bereikbaar
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.paden import static_dist
from wijkteam.kern.pdf import PdfIsMislukt, maak_pdf
from wijkteam.kern.sleutels import lees_sleutels
from wijkteam.kern.tijd import nu
from wijkteam.wet.plaatselijk import met_plaatselijke_regels
from wijkteam.wet.wetboek import landelijk

PROEFTEKST = "<!doctype html><html lang='nl'><head><title>Proef</title></head><body><h1>Łukasz Şahin</h1></body></html>"
# The program was written after this day; a clock before it is wrong.
VROEGST = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Uitslag:
    """What was looked at, whether it is right, and what to say about it."""

    wat: str
    is_goed: bool
    tekst: str


def controleer(instellingen: Instellingen) -> Iterator[Uitslag]:
    """Every check in order. One that fails does not stop the next."""
    for wat, kijk in CONTROLES.items():
        try:
            yield Uitslag(wat, True, kijk(instellingen))
        except (OpstartFout, PdfIsMislukt) as fout:
            yield Uitslag(wat, False, str(fout))


def _sleutel(instellingen: Instellingen) -> str:
    lees_sleutels(instellingen.sleutelbestand)
    return f"{instellingen.sleutelbestand} is alleen voor de eigenaar leesbaar"


def _database(instellingen: Instellingen) -> str:
    lees_sleutels(instellingen.sleutelbestand)
    eis_bereikbaar(default_engine(create_app(instellingen)))
    return "versleuteld bestand" if instellingen.is_ingebouwd else "PostgreSQL"


def _migraties(instellingen: Instellingen) -> str:
    lees_sleutels(instellingen.sleutelbestand)
    schema.eis_op_head(default_engine(create_app(instellingen)))
    return f"versie {schema.nieuwste_revisie()}"


def _opmaak(_instellingen: Instellingen) -> str:
    return f"{len(web.manifest())} bestanden"


def _lettertypen(_instellingen: Instellingen) -> str:
    gevonden = sorted((static_dist() / "pdf").glob("*.ttf"))
    if not gevonden:
        raise OpstartFout("er zijn geen lettertypen voor afdrukken. Bouw de opmaak opnieuw.")
    return f"{len(gevonden)} lettertypen voor afdrukken"


def _pdf(_instellingen: Instellingen) -> str:
    return f"proefblad van {len(maak_pdf(PROEFTEKST, titel='Proef')) // 1024} kB gemaakt"


def _verordening(instellingen: Instellingen) -> str:
    if instellingen.verordening is None:
        return "geen eigen termijnen: alleen de wet"
    eigen = met_plaatselijke_regels(landelijk(), instellingen.verordening)
    return f"{len(set(eigen.termijnen) - set(landelijk().termijnen))} eigen termijnen"


def _post(instellingen: Instellingen) -> str:
    postbode = instellingen.postbode
    if postbode is None:
        return "geen mailserver: een link wordt getoond om te kopiëren"
    postbode.eis_bereikbaar()
    return f"{postbode.host} neemt mail aan van {postbode.afzender}"


def _klok(_instellingen: Instellingen) -> str:
    if nu() < VROEGST:
        raise OpstartFout("de klok van deze machine loopt niet goed.")
    return f"{nu():%Y-%m-%d %H:%M} UTC"


CONTROLES: dict[str, Callable[[Instellingen], str]] = {
    "sleutel": _sleutel,
    "database": _database,
    "migraties": _migraties,
    "opmaak": _opmaak,
    "lettertypen": _lettertypen,
    "pdf": _pdf,
    "verordening": _verordening,
    "post": _post,
    "klok": _klok,
}
