"""Copies of the demo, for measuring at a size: every copy has its own teams, colleagues and huishoudens.

Rows are written straight to the tables: this is for an empty installation on the maker's own machine and skips the
acts, the scope and the journaal on purpose.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Table, insert, select, update

from wijkteam.kern.db import Model, nieuw_id

# Areas and the sociale kaart stay, accounts and links belong to one person, merges to two, and looks would
# only make the copy larger.
ZONDER = {
    "gemeente",
    "wijk",
    "buurt",
    "account",
    "inlogsessie",
    "inlogpoging",
    "eenmalig_verzoek",
    "nummerreeks",
    "bsn",
    "inzageregel",
    "journaalregel",
    "agendalink",
    "overdrachtlink",
    "samenvoeging",
    "samenvoegregel",
    "niet_dezelfde",
}
VAN_DE_KAART = "wijkteam.sociale_kaart"
UNIEK = {
    ("wijkteam", "naam"),
    ("huishouden", "nummer"),
    ("casus", "nummer"),
    ("melding", "nummer"),
    ("overdracht", "casusnummer"),
}


def vermenigvuldig(engine: Engine, huishoudens: int) -> int:
    """Copy the demo until there are at least so many huishoudens; returns how many there are then."""
    with engine.begin() as verbinding:
        bron = {tabel: _rijen(verbinding, tabel) for tabel in _tabellen()}
        per_keer = len(bron[Model.metadata.tables["huishouden"]])
        keren = -(-huishoudens // per_keer) - 1
        for keer in range(1, keren + 1):
            _kopieer(verbinding, bron, keer)
    return per_keer * (keren + 1)


def _tabellen() -> Iterator[Table]:
    kaart = {m.local_table for m in Model.registry.mappers if m.class_.__module__.startswith(VAN_DE_KAART)}
    yield from (
        tabel for tabel in Model.metadata.sorted_tables if tabel.name not in ZONDER and tabel not in kaart
    )


def _rijen(verbinding: Connection, tabel: Table) -> list[dict[str, Any]]:
    return [dict(rij._mapping) for rij in verbinding.execute(select(tabel))]


def _kopieer(verbinding: Connection, bron: dict[Table, list[dict[str, Any]]], keer: int) -> None:
    nieuw = {rij["id"]: nieuw_id() for rijen in bron.values() for rij in rijen}
    kopie = {
        tabel.name: [_als_nieuw(tabel.name, rij, nieuw, keer) for rij in rijen]
        for tabel, rijen in bron.items()
    }
    scores = kopie.pop("meetscore")
    for naam, rijen in kopie.items():
        if naam == "meting":
            _kopieer_metingen(verbinding, rijen, scores)
        elif rijen:
            verbinding.execute(insert(Model.metadata.tables[naam]), rijen)


def _kopieer_metingen(
    verbinding: Connection, metingen: list[dict[str, Any]], scores: list[dict[str, Any]]
) -> None:
    """Round by round: the database allows one draft per person, and nothing more once it is vastgesteld."""
    meting, meetscore = (Model.metadata.tables[naam] for naam in ("meting", "meetscore"))
    rondes: list[dict[Any, dict[str, Any]]] = []
    for rij in metingen:
        sleutel = (rij["casus_id"], rij["betrokkene_id"], rij["instrument"], rij["kijk"])
        ronde = next((r for r in rondes if sleutel not in r), None)
        if ronde is None:
            rondes.append(ronde := {})
        ronde[sleutel] = rij
    for ronde in rondes:
        ids = {rij["id"] for rij in ronde.values()}
        verbinding.execute(insert(meting), [{**rij, "vastgesteld_op": None} for rij in ronde.values()])
        verbinding.execute(insert(meetscore), [rij for rij in scores if rij["meting_id"] in ids])
        for rij in ronde.values():
            klaar = (
                update(meting).where(meting.c.id == rij["id"]).values(vastgesteld_op=rij["vastgesteld_op"])
            )
            verbinding.execute(klaar)


def _als_nieuw(tabel: str, rij: dict[str, Any], nieuw: dict[UUID, UUID], keer: int) -> dict[str, Any]:
    waarden: dict[str, Any] = {naam: nieuw.get(w, w) if isinstance(w, UUID) else w for naam, w in rij.items()}
    for naam, waarde in waarden.items():
        if (tabel, naam) in UNIEK:
            waarden[naam] = (
                f"{waarde[:5]}{keer:03d}{waarde[-3:]}" if naam.endswith("nummer") else f"{waarde} {keer}"
            )
    return waarden
