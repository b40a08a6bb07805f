"""Statutory clocks: from which day to which day a term runs, how that date came about, and how it stands on a day.

What other rooms need of it can be imported from here. The one way in is `bereken`: pure, without a database and without
today's date. The caller gives what was recorded.

    klok = bereken(Termijncode.WMO_ONDERZOEK, Feit(Gebeurtenis.MELDING_ONTVANGEN, date(2026, 3, 2)), op=vandaag())
    klok.einde, klok.stand, klok.rechten, uitleg(klok)   # 13 April 2026, Stand.LOOPT, None, the sum in plain Dutch
"""

from collections.abc import Iterable, Sequence
from datetime import date

from wijkteam.wet.dagen import na_dagen, na_maanden
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klok import Klok, Stand
from wijkteam.wet.kloktekst import Somregel, list_som, stand_in_woorden, uitleg
from wijkteam.wet.opschorting import OpschortenMagNiet, Opschortgrond, Opschorting, OpschortingKloptNiet, tel
from wijkteam.wet.termijnen import (
    Dagenregel,
    Duur,
    Eenheid,
    GeenTermijn,
    Termijn,
    Termijncode,
    get_termijn,
    list_termijnen,
)
from wijkteam.wet.termijnenwet import Verlenging, verleng
from wijkteam.wet.vrije_dagen import VrijeDagen
from wijkteam.wet.wetboek import Wetboek, landelijk

__all__ = [
    "Feit",
    "Gebeurtenis",
    "GeenTermijn",
    "Klok",
    "OpschortenMagNiet",
    "Opschortgrond",
    "Opschorting",
    "OpschortingKloptNiet",
    "Somregel",
    "Stand",
    "TermijnZonderDatum",
    "Termijncode",
    "VerkeerdeGebeurtenis",
    "bereken",
    "list_bij",
    "list_som",
    "stand_in_woorden",
    "uitleg",
]


class TermijnZonderDatum(LookupError):
    """The law names no number here, and no ordinance does: there is no date to count to."""


class VerkeerdeGebeurtenis(ValueError):
    """This term does not begin with that event."""


def bereken(
    code: Termijncode,
    begin: Feit,
    *,
    op: date,
    feiten: Iterable[Feit] = (),
    opschortingen: Sequence[Opschorting] = (),
    wetboek: Wetboek | None = None,
) -> Klok:
    """The clock of one term as it stands on the day `op`.

    In: the event that starts it, every event recorded since for the same melding, aanvraag or request (those that say
    nothing about this term may be among them, and so may later ones: what happened after `op` is left out), and the
    periods on which it stood still. Which figure holds is decided on the day of the start.
    Raises `VerkeerdeGebeurtenis`, `GeenTermijn` (unknown on that day), `TermijnZonderDatum` (the law names no number)
    and `OpschortenMagNiet` (a suspension where the law allows none).
    """
    wetboek = wetboek or landelijk()
    termijn = get_termijn(wetboek.termijnen, code, begin.dag)
    _keur(termijn, begin, opschortingen)
    gestopt = _eerste_stop(termijn, begin, feiten, op)
    kaal = _kaal_einde(termijn.duur, begin.dag, wetboek.vrije_dagen)

    def verschuif(einde: date) -> Verlenging:
        return _verschuif(termijn.dagenregel, begin.dag, einde, wetboek.vrije_dagen)

    telling = tel(
        opschortingen,
        na=begin.dag,
        einde=kaal,
        meetdag=gestopt.dag if gestopt else op,
        verschuif=lambda einde: verschuif(einde).einde,
    )
    verlenging = verschuif(telling.einde)
    return Klok(
        termijn=termijn,
        begin=begin,
        kaal_einde=kaal,
        opschortingen=telling.periodes,
        einde_na_opschorting=telling.einde,
        overgeslagen=verlenging.overgeslagen,
        einde=verlenging.einde,
        kalender_is_bekend=verlenging.einde <= wetboek.vrije_dagen.besloten_tot_en_met,
        gestopt_door=gestopt,
        op=op,
    )


def list_bij(
    begin: Feit, wet: Wet, *, feiten: Iterable[Feit] = (), wetboek: Wetboek | None = None
) -> tuple[Termijn, ...]:
    """The terms of an act that this event starts, with those that stand in no act of their own (Awb, AVG).

    A term that matters only after something else is among them when `feiten` holds that. An act that names its own term
    for a decision goes before the general one of the Awb.
    """
    gebeurd = {feit.soort for feit in feiten}
    alle = [
        termijn
        for termijn in list_termijnen((wetboek or landelijk()).termijnen, begin.dag)
        if termijn.begint_bij is begin.soort and termijn.wet in {wet, Wet.GEEN}
        if termijn.alleen_na is None or termijn.alleen_na in gebeurd
    ]
    heeft_eigen = any(termijn.wet is not Wet.GEEN and termijn.mag_opschorten for termijn in alle)
    return tuple(termijn for termijn in alle if not (heeft_eigen and termijn.code is Termijncode.AWB_BESLUIT))


def _keur(termijn: Termijn, begin: Feit, opschortingen: Sequence[Opschorting]) -> None:
    if begin.soort is not termijn.begint_bij:
        raise VerkeerdeGebeurtenis(
            f"'{termijn.code}' begint bij {termijn.begint_bij}, niet bij {begin.soort}."
        )
    if termijn.duur.eenheid is Eenheid.REDELIJK:
        raise TermijnZonderDatum(
            f"De wet noemt voor '{termijn.naam}' geen aantal dagen, en de gemeente ook niet."
        )
    if opschortingen and not termijn.mag_opschorten:
        raise OpschortenMagNiet(
            f"Deze termijn kan niet stilstaan: {termijn.naam.lower()} ({termijn.bron.artikel})."
        )


def _eerste_stop(termijn: Termijn, begin: Feit, feiten: Iterable[Feit], op: date) -> Feit | None:
    stops = [feit for feit in feiten if feit.soort in termijn.stopt_bij and begin.dag <= feit.dag <= op]
    return min(stops, key=lambda feit: (feit.dag, feit.soort), default=None)


def _kaal_einde(duur: Duur, begin: date, dagen: VrijeDagen) -> date:
    """The last day of the term by the length alone; the day of the event itself is never counted."""
    match duur.eenheid:
        case Eenheid.WERKDAGEN:
            return dagen.tel_werkdagen(begin, duur.aantal)
        case Eenheid.MAANDEN:
            return na_maanden(begin, duur.aantal)
        case Eenheid.WEKEN:
            return na_dagen(begin, 7 * duur.aantal)
        case _:
            return na_dagen(begin, duur.aantal)


def _verschuif(regel: Dagenregel, begin: date, einde: date, dagen: VrijeDagen) -> Verlenging:
    return Verlenging(einde, ()) if regel is Dagenregel.GEEN else verleng(begin, einde, dagen)
