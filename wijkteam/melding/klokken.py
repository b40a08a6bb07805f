"""Which statutory terms run from a melding. A signaal starts none: nobody asked for anything yet."""

from datetime import date

from wijkteam.kern.tijd import vandaag
from wijkteam.melding.models import Afhandeling, Melding
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klok import Klok
from wijkteam.wet.klokken import bereken, list_bij
from wijkteam.wet.termijnen import Eenheid, Termijncode, VanWie

ZIET_AF = (Gebeurtenis.MELDING_INGETROKKEN, Gebeurtenis.SCHULDHULP_AFGEZIEN)


def list_aanvang(melding: Melding, wet: Wet) -> list[Feit]:
    """The events of this melding from which the law counts.

    With debts it is the threat that makes it urgent (Wgs art. 4, lid 2); under the Wmo haste is an event of its own
    beside the melding (art. 2.3.3).
    """
    if melding.is_signaal:
        return []
    if wet is Wet.WGS:
        if melding.spoed_op is not None:
            return [Feit(Gebeurtenis.SCHULDHULP_BIJ_DREIGING_GEVRAAGD, melding.spoed_op)]
        return [Feit(Gebeurtenis.SCHULDHULP_GEVRAAGD, melding.ontvangen_op)]
    feiten = [Feit(Gebeurtenis.MELDING_ONTVANGEN, melding.ontvangen_op)]
    if melding.spoed_op is not None:
        feiten.append(Feit(Gebeurtenis.SPOED_GEBLEKEN, melding.spoed_op))
    return feiten


def list_klokken(
    melding: Melding, wet: Wet, *, afhandeling: Afhandeling | None = None, op: date | None = None
) -> list[Klok]:
    """The clocks of a melding as they stand on a day (today unless said), soonest end first."""
    klokken = [
        bereken(
            termijn.code,
            feit,
            op=op or vandaag(),
            feiten=_gestopt(afhandeling),
            wetboek=geldend(),
        )
        for feit in list_aanvang(melding, wet)
        for termijn in list_bij(feit, wet, wetboek=geldend())
        if termijn.duur.eenheid is not Eenheid.REDELIJK
    ]
    return sorted(klokken, key=lambda klok: (klok.einde, klok.code))


def list_laatste_dagen(melding: Melding, wet: Wet) -> list[tuple[Termijncode, date]]:
    """Which terms run, and until when: what changes when something else turns out to be the case."""
    return [(klok.code, klok.einde) for klok in list_klokken(melding, wet)]


def _gestopt(afhandeling: Afhandeling | None) -> list[Feit]:
    """Only the person themselves ends a term: by wanting no investigation now."""
    if afhandeling is None or not afhandeling.ziet_af:
        return []
    return [Feit(soort, afhandeling.op) for soort in ZIET_AF]


def soonste_termijn(melding: Melding, wet: Wet) -> date | None:
    """The soonest day on which the gemeente must have done something; what the inwoner may do is no duty of ours."""
    einden = [
        klok.einde
        for klok in list_klokken(melding, wet)
        if klok.termijn.van_wie is VanWie.GEMEENTE and klok.gestopt_door is None
    ]
    return min(einden, default=None)
