"""A melding without follow-up is kept for a short time (domein.md §6.5). Then what was said goes; that it came stays."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.melding import bewaarqueries
from wijkteam.melding.models import Melding
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.bewaartermijnen import Bewaarcode, Bewaartermijn, get_bewaartermijn
from wijkteam.wet.dagen import na_dagen, na_jaren

PER_KEER = 200


def bewaartermijn(op: date) -> Bewaartermijn:
    """How long a melding without follow-up is kept, as it counts on that day."""
    return get_bewaartermijn(geldend().bewaartermijnen, Bewaarcode.SIGNAAL, op)


def kan_weg_voor(op: date) -> datetime:
    """What ended before this moment may go on that day: its last day of keeping is past."""
    termijn = bewaartermijn(op)
    laatste = na_jaren(op, -termijn.jaren)
    while termijn.bewaren_tot_en_met(laatste) >= op:
        laatste -= timedelta(days=1)
    return op_de_klok(na_dagen(laatste, 1), time())


def count_te_wissen(session: Session) -> int:
    """How many meldingen may go today, of all that the session sees."""
    return bewaarqueries.count_kan_weg(session, kan_weg_voor(vandaag()))


def ruim_op(session: Session) -> int:
    """Erase what was said in every melding that may go, and say how many they were. For batch work.

    Number, days, kind and outcome stay, and the journaal gets a line for each melding.
    """
    aantal, voor = 0, kan_weg_voor(vandaag())
    while meldingen := bewaarqueries.list_kan_weg(session, voor, hoogstens=PER_KEER):
        _wis(session, meldingen)
        aantal += len(meldingen)
    return aantal


def _wis(session: Session, meldingen: Sequence[Melding]) -> None:
    sleutels = [melding.id for melding in meldingen]
    for rij in bewaarqueries.list_gezegd(session, sleutels):
        session.delete(rij)
    for stap in bewaarqueries.list_stappen_van(session, sleutels):
        stap.reden = None
    for einde in bewaarqueries.list_afhandelingen(session, sleutels):
        einde.reden, einde.gewist = None, True
    for melding in meldingen:
        melding.gewist_op = nu()
        noteer(session, Handeling.MELDING_GEWIST, casus_id=None, door=None, over=melding, velden=["gewist"])
    session.flush()
