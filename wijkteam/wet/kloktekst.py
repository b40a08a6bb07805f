"""How a date was made, in plain Dutch: the sum of a clock as lines and as one text, and how it stands in a few words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wijkteam.kern.weergave import datum, datum_lang
from wijkteam.wet.klok import Klok, Stand
from wijkteam.wet.opschorting import GeteldeOpschorting
from wijkteam.wet.termijnen import Dagenregel, VanWie

NIET_NAGEKEKEN = "Deze regel is niet nagekeken in de wettekst. De dag kan anders zijn."

_DOORSCHUIFREGEL = {
    Dagenregel.TERMIJNENWET: "Algemene termijnenwet, artikel 1 en 2",
    Dagenregel.EUROPEES: "Verordening 1182/71, artikel 3",
}


@dataclass(frozen=True, slots=True)
class Somregel:
    """One step of the sum: what is said, the day to which it leads, and where the rule stands (if it is a rule)."""

    tekst: str
    dag: date
    bron: str | None = None


def list_som(klok: Klok) -> tuple[Somregel, ...]:
    """The steps from the event to the last day, in order. Each text is whole sentences that stand on their own."""
    return tuple(_regels(klok))


def uitleg(klok: Klok) -> str:
    """The same as one text, with the articles between brackets."""
    return " ".join(_met_bron(regel) for regel in list_som(klok))


def stand_in_woorden(klok: Klok) -> str:
    """How the clock stands, in a few words for a list: `nog 12 dagen`, `3 dagen te laat`, `staat stil`."""
    match klok.stand:
        case Stand.OPGESCHORT:
            return "staat stil"
        case Stand.GESTOPT_OP_TIJD:
            return "op tijd"
        case Stand.VERSTREKEN | Stand.GESTOPT_TE_LAAT:
            return _te_laat(klok)
        case _:
            return f"nog {_dagen(klok.dagen_over)}" if klok.dagen_over else "vandaag is de laatste dag"


def _te_laat(klok: Klok) -> str:
    if klok.termijn.van_wie is VanWie.GEMEENTE:
        return f"{_dagen(-klok.dagen_over)} te laat"
    return f"{_dagen(-klok.dagen_over)} na de laatste dag" if klok.gestopt_door else "de termijn is voorbij"


def _regels(klok: Klok) -> Iterator[Somregel]:
    yield Somregel(f"Op {datum_lang(klok.begin.dag)} {klok.begin.soort.zin}.", klok.begin.dag)
    yield _opdracht(klok)
    if not klok.termijn.bron.is_bevestigd:
        yield Somregel(NIET_NAGEKEKEN, klok.kaal_einde)
    for periode in klok.opschortingen:
        yield Somregel(_stilstand(periode, klok.op), periode.tot_en_met, periode.opschorting.grond.artikel)
    if klok.opschortingen:
        hoe_zeker = "Zoals het er nu voor staat," if klok.is_voorlopig else "Daardoor"
        einde = klok.einde_na_opschorting
        yield Somregel(f"{hoe_zeker} is de laatste dag {datum_lang(einde)}.", einde)
    if klok.einde > klok.einde_na_opschorting:
        yield Somregel(_verschoven(klok), klok.einde, _DOORSCHUIFREGEL[klok.termijn.dagenregel])
    if not klok.kalender_is_bekend and klok.termijn.dagenregel is not Dagenregel.GEEN:
        yield Somregel(_onbekende_kalender(klok.einde.year), klok.einde)
    if klok.gestopt_door:
        dag = klok.gestopt_door.dag
        oordeel = stand_in_woorden(klok)
        yield Somregel(f"Op {datum_lang(dag)} {klok.gestopt_door.soort.zin}: {oordeel}.", dag)


def _opdracht(klok: Klok) -> Somregel:
    zin = klok.termijn.zin
    if klok.kaal_einde > klok.begin.dag:
        zin = f"{zin}: tot en met {datum_lang(klok.kaal_einde)}"
    return Somregel(f"{zin}.", klok.kaal_einde, klok.termijn.bron.artikel)


def _stilstand(periode: GeteldeOpschorting, op: date) -> str:
    reden = periode.opschorting.grond.label
    reden = reden[0].lower() + reden[1:]
    if periode.is_open:
        return f"De termijn staat stil vanaf {datum(periode.van)}, tot nu toe {_dagen(periode.dagen)}. Reden: {reden}."
    werkwoord = "stond" if periode.tot_en_met < op else "staat"
    wanneer = f"van {datum(periode.van)} tot en met {datum(periode.tot_en_met)}"
    return f"De termijn {werkwoord} {_dagen(periode.dagen)} stil, {wanneer}. Reden: {reden}."


def _verschoven(klok: Klok) -> str:
    dagen = [f"{datum(vrij.dag)} is {vrij.naam}" for vrij in klok.overgeslagen]
    waarom = " en ".join(deel for deel in (", ".join(dagen[:-1]), *dagen[-1:]) if deel)
    # Without a free day at the end it is artikel 2: the weekend had left too few working days.
    waarom = waarom or "In een termijn horen minstens twee werkdagen"
    return f"{waarom}. Daarom loopt de termijn door tot en met {datum_lang(klok.einde)}."


def _onbekende_kalender(jaar: int) -> str:
    return f"Nog niet alle vrije dagen van {jaar} staan vast. De laatste dag kan nog opschuiven."


def _met_bron(regel: Somregel) -> str:
    return f"{regel.tekst.removesuffix('.')} ({regel.bron})." if regel.bron else regel.tekst


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"
