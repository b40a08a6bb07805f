"""Two rows turn out to be one person. Everything that can be moved goes to the one that stays; what the database keeps
for good stays with the other, which is offered nowhere any more. Every change stands in the book: docs/adr/0013.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, select
from sqlalchemy.exc import IntegrityError

from wijkteam.casus.models import Hoedanigheid
from wijkteam.huishouden.models import Persoon
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.journaal.systeem import als_programma, verbinding_van
from wijkteam.kern.db import Model, nieuw_id
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.zoeken import dubbelqueries, queries
from wijkteam.zoeken.bijhouden import vernieuw
from wijkteam.zoeken.boek import Boek, Geweigerd, draai_terug
from wijkteam.zoeken.errors import IsIntussenVeranderd, OngedaanKanNiet, SamenvoegenKanNiet
from wijkteam.zoeken.models import Samenvoeging

REDEN = "Nagaan wat er aan deze twee personen hangt"
VELDEN = ("roepnaam", "voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "telefoon")
# Keys are made anew, and what was said about the two rows themselves stays with them.
BLIJFT_STAAN = {"zoeksleutel", "niet_dezelfde", "samenvoeging", "samenvoegregel", "huishoudlid"}
# What would say the same twice about a person goes, and comes back when the merge is undone.
MAG_WEG = {"relatie", "gezag"}


@dataclass(frozen=True)
class Samenvoegkeuze:
    """Who stays, who goes, the versions that the page showed, and which values of the one who goes are kept."""

    blijft: UUID
    verdwijnt: UUID
    gezien: Mapping[UUID, int]
    van_verdwijner: frozenset[str] = frozenset()


def voeg_samen(session: ScopedSession, keuze: Samenvoegkeuze, *, door: Medewerker) -> Samenvoeging:
    """Make one person of two.

    Raises `NietGevonden` for somebody whom the viewer does not see, `IsIntussenVeranderd` when one of them changed
    or was merged meanwhile, and `SamenvoegenKanNiet` when part of what hangs on them is hidden or both have a BSN.
    """
    blijver, verdwijner = _lock(session, keuze)
    _eis_alles_zichtbaar(session, [blijver.id, verdwijner.id])
    _eis_hoogstens_een_bsn(session, [blijver.id, verdwijner.id])
    samenvoeging = Samenvoeging(
        persoon_id=blijver.id,
        verdween_id=verdwijner.id,
        naam_toen=verdwijner.naam[:500],
        door_id=door.id,
        op=nu(),
    )
    session.add(samenvoeging)
    boek = Boek(verbinding_van(session), samenvoeging)
    _neem_waarden_over(boek, blijver, verdwijner, keuze.van_verdwijner)
    _neem_huishoudens_over(boek, blijver.id, verdwijner.id)
    _beeindig_dubbele_betrokkenheid(boek, blijver.id, verdwijner.id)
    for tabel, kolom in verwijzingen():
        _verzet(boek, tabel, kolom, blijver.id, verdwijner.id)
    session.add_all(boek.regels)
    _ververs(session, [blijver, verdwijner])
    _noteer(session, Handeling.PERSONEN_SAMENGEVOEGD, blijver, door)
    return samenvoeging


def maak_samenvoeging_ongedaan(
    session: ScopedSession, samenvoeging_id: UUID, *, door: Medewerker
) -> tuple[Persoon, Persoon]:
    """Two people again, each with exactly what they had; returns who stayed and who came back.

    What was added to the one who stayed since then remains there. Raises `NietGevonden`, `SamenvoegenKanNiet` when
    part of it is hidden, and `OngedaanKanNiet` when something that the merge touched was changed since.
    """
    samenvoeging = dubbelqueries.get_samenvoeging(session, samenvoeging_id)
    if samenvoeging is None:
        raise NietGevonden
    ids = [samenvoeging.persoon_id, samenvoeging.verdween_id]
    personen = dubbelqueries.lock_personen(session, ids)
    if len(personen) < 2:
        raise NietGevonden
    _eis_alles_zichtbaar(session, ids)
    verbinding = verbinding_van(session)
    try:
        for regel in dubbelqueries.list_samenvoegregels(session, samenvoeging.id):
            with verbinding.begin_nested():
                draai_terug(verbinding, regel)
    except IntegrityError as fout:
        raise OngedaanKanNiet(
            "Na het samenvoegen is er iets bijgekomen dat dit tegenhoudt. De oude stand kan niet meer terug."
        ) from fout
    samenvoeging.ongedaan_op, samenvoeging.ongedaan_door_id = nu(), door.id
    blijver, verdwijner = (personen[id_] for id_ in ids)
    _ververs(session, [blijver, verdwijner])
    _noteer(session, Handeling.SAMENVOEGING_TERUGGEDRAAID, blijver, door)
    return blijver, verdwijner


def verwijzingen() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that points at a person, in every room of the program; new rooms are among them by themselves."""
    for tabel in Model.metadata.sorted_tables:
        if tabel.name not in BLIJFT_STAAN:
            for kolom in tabel.c:
                if any(sleutel.column.table.name == "persoon" for sleutel in kolom.foreign_keys):
                    yield tabel, kolom


def _lock(session: ScopedSession, keuze: Samenvoegkeuze) -> tuple[Persoon, Persoon]:
    personen = dubbelqueries.lock_personen(session, [keuze.blijft, keuze.verdwijnt])
    if len(personen) < 2:
        raise NietGevonden
    if any(
        persoon.samengevoegd_met_id is not None or keuze.gezien.get(persoon.id) != persoon.versie
        for persoon in personen.values()
    ):
        raise IsIntussenVeranderd
    return personen[keuze.blijft], personen[keuze.verdwijnt]


def _eis_alles_zichtbaar(session: ScopedSession, ids: list[UUID]) -> None:
    zichtbaar = dubbelqueries.list_huishouden_ids(session, ids)
    with als_programma(session, REDEN) as alles:
        if dubbelqueries.list_huishouden_ids(alles, ids) != zichtbaar:
            raise SamenvoegenKanNiet(
                "Niet alles wat bij deze twee hoort is voor jou zichtbaar. Vraag een collega die erbij kan, "
                "of overleg met je teamleider."
            )


def _eis_hoogstens_een_bsn(session: ScopedSession, ids: list[UUID]) -> None:
    if dubbelqueries.count_bsn(session, ids) > 1:
        raise SamenvoegenKanNiet(
            "Bij allebei is een eigen BSN vastgelegd. Dan zijn het twee mensen, of een van de twee is fout. "
            "Verwijder eerst het foute BSN."
        )


def _neem_waarden_over(boek: Boek, blijver: Persoon, verdwijner: Persoon, welke: frozenset[str]) -> None:
    tabel = Model.metadata.tables["persoon"]
    for veld in (veld for veld in VELDEN if veld in welke):
        boek.zet(tabel, blijver.id, veld, getattr(verdwijner, veld))
    boek.zet(tabel, verdwijner.id, "samengevoegd_met_id", blijver.id)
    for persoon in (blijver, verdwijner):
        boek.zet(tabel, persoon.id, "versie", persoon.versie + 1)


def _neem_huishoudens_over(boek: Boek, blijft: UUID, verdwijnt: UUID) -> None:
    """Who stays belongs wherever the other did. The rows of the other stay, as history, and end today."""
    tabel = Model.metadata.tables["huishoudlid"]
    hier = _rijen(boek.verbinding, tabel, blijft)
    alle, open_ = (
        {rij["huishouden_id"] for rij in hier},
        {r["huishouden_id"] for r in hier if r["tot"] is None},
    )
    for rij in _rijen(boek.verbinding, tabel, verdwijnt):
        huishouden, is_open = rij["huishouden_id"], rij["tot"] is None
        if is_open:
            boek.zet(tabel, rij["id"], "tot", max(rij["van"], vandaag()))
        if huishouden not in alle or (is_open and huishouden not in open_):
            boek.voeg_toe(tabel, {**rij, "id": nieuw_id(), "persoon_id": blijft})


def _beeindig_dubbele_betrokkenheid(boek: Boek, blijft: UUID, verdwijnt: UUID) -> None:
    """Somebody is concerned in a casus once at a time; if one of the two rows makes them cliënt, that one goes on."""
    tabel = Model.metadata.tables["betrokkene"]
    hier = {rij["casus_id"]: rij for rij in _rijen(boek.verbinding, tabel, blijft) if rij["tot"] is None}
    for rij in _rijen(boek.verbinding, tabel, verdwijnt):
        ander = hier.get(rij["casus_id"])
        if rij["tot"] is None and ander is not None:
            wint_ander = (
                ander["hoedanigheid"] is Hoedanigheid.CLIENT or rij["hoedanigheid"] is not Hoedanigheid.CLIENT
            )
            boek.zet(tabel, (rij if wint_ander else ander)["id"], "tot", nu())


def _rijen(verbinding: Connection, tabel: Table, persoon_id: UUID) -> list[dict[str, Any]]:
    vraag = select(tabel).where(tabel.c.persoon_id == persoon_id).order_by(tabel.c.id)
    return [dict(rij._mapping) for rij in verbinding.execute(vraag)]


def _verzet(boek: Boek, tabel: Table, kolom: Column[Any], blijft: UUID, verdwijnt: UUID) -> None:
    """Point every row of one table at who stays. What the database refuses stays where it is."""
    rijen = boek.verbinding.scalars(select(tabel.c.id).where(kolom == verdwijnt).order_by(tabel.c.id)).all()
    for rij_id in rijen:
        try:
            boek.zet(tabel, rij_id, kolom.name, blijft)
        except Geweigerd:
            if tabel.name in MAG_WEG:
                boek.haal_weg(tabel, rij_id)


def _ververs(session: ScopedSession, personen: list[Persoon]) -> None:
    """What the session had in memory is from before; the keys follow what stands there now."""
    session.flush()
    session.expire_all()
    dubbelqueries.lock_personen(session, [persoon.id for persoon in personen])
    for persoon in personen:
        vernieuw(verbinding_van(session), persoon)


def _noteer(session: ScopedSession, handeling: Handeling, persoon: Persoon, door: Medewerker) -> None:
    """One line with every casus in which this person stands, so that each household can read it back."""
    huishoudens = dubbelqueries.list_huishouden_ids(session, [persoon.id])
    for casus in queries.list_casussen_van(session, huishoudens):
        noteer(session, handeling, casus_id=casus.id, door=door, over=persoon, velden=["persoon"])
