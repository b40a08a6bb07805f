"""What is vastgesteld the database itself refuses to change, whoever asks and however."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from tests.zrm.bouwstenen import JAN, Gezin
from wijkteam.kern.db import db, nieuw_id
from wijkteam.kern.integriteit import vertaal
from wijkteam.zrm.models import Meting


def rechtstreeks(gezin: Gezin) -> Connection:
    """The connection under the test, without the program around it."""
    verbinding = db.sessionmaker.kw["bind"]
    assert isinstance(verbinding, Connection)
    return verbinding


def probeer(gezin: Gezin, opdracht: str, meting: Meting) -> str | None:
    """What the database says to this statement; nothing when it obeys. `:meting` is bound."""
    verbinding = rechtstreeks(gezin)
    soort = verbinding.dialect.name
    sleutel = meting.id.hex if soort == "sqlite" else meting.id
    nieuw = nieuw_id().hex if soort == "sqlite" else nieuw_id()
    punt = verbinding.begin_nested()
    try:
        verbinding.execute(text(opdracht), {"meting": sleutel, "nieuw": nieuw})
    except IntegrityError as fout:
        punt.rollback()
        return vertaal(fout).bericht
    punt.rollback()
    return None


OPDRACHTEN = {
    "andere dag": "UPDATE meting SET gesprek_op = '2020-01-01' WHERE id = :meting",
    "weer een concept": "UPDATE meting SET vastgesteld_op = NULL WHERE id = :meting",
    "meting weg": "DELETE FROM meting WHERE id = :meting",
    "ander niveau": "UPDATE meetscore SET niveau = 5 WHERE meting_id = :meting",
    "andere notitie": "UPDATE meetscore SET notitie = 'anders' WHERE meting_id = :meting",
    "scores weg": "DELETE FROM meetscore WHERE meting_id = :meting",
    "score erbij": (
        "INSERT INTO meetscore (id, casus_id, meting_id, domein, niveau) "
        "SELECT :nieuw, casus_id, id, 'verzonnen', 3 FROM meting WHERE id = :meting"
    ),
}
ALLEEN_SQLITE = {
    "meting vervangen": (
        "INSERT OR REPLACE INTO meting (id, casus_id, hoedanigheid, instrument, moment, gesprek_op, klopt_nog, "
        "door_id, versie) SELECT id, casus_id, hoedanigheid, instrument, 'einde', gesprek_op, klopt_nog, "
        "door_id, 1 FROM meting WHERE id = :meting"
    ),
    "score vervangen": (
        "INSERT OR REPLACE INTO meetscore (id, casus_id, meting_id, domein, niveau) "
        "SELECT id, casus_id, meting_id, domein, 1 FROM meetscore WHERE meting_id = :meting"
    ),
    "score vervangen per domein": (
        "INSERT OR REPLACE INTO meetscore (id, casus_id, meting_id, domein, niveau) "
        "SELECT :nieuw, casus_id, meting_id, domein, 1 FROM meetscore "
        "WHERE meting_id = :meting AND domein = 'financien'"
    ),
}


@pytest.mark.parametrize("wat", OPDRACHTEN)
def test_de_database_weigert_een_vastgestelde_meting_te_veranderen(gezin: Gezin, wat: str):
    assert "vastgesteld en verandert niet meer" in str(probeer(gezin, OPDRACHTEN[wat], gezin.meting("Jan")))


@pytest.mark.parametrize("wat", ALLEEN_SQLITE)
def test_ook_vervangen_gaat_er_niet_langs(gezin: Gezin, wat: str):
    meting = gezin.meting("Jan")
    if rechtstreeks(gezin).dialect.name == "sqlite":
        assert "vastgesteld en verandert niet meer" in str(probeer(gezin, ALLEEN_SQLITE[wat], meting))


@pytest.mark.parametrize("tabel", ["meting CASCADE", "meetscore"])
def test_ook_leeghalen_gaat_er_niet_langs(gezin: Gezin, tabel: str):
    meting = gezin.meting("Jan")
    if rechtstreeks(gezin).dialect.name == "postgresql":
        assert "vastgesteld en verandert niet meer" in str(probeer(gezin, f"TRUNCATE {tabel}", meting))


@pytest.mark.parametrize("wat", OPDRACHTEN)
def test_een_concept_mag_de_database_wel_veranderen(gezin: Gezin, wat: str):
    concept = gezin.bewaar(gezin.start("Jan"), JAN)
    if wat == "meting weg":
        assert probeer(gezin, OPDRACHTEN["scores weg"], concept) is None
    else:
        assert probeer(gezin, OPDRACHTEN[wat], concept) is None


def test_een_score_verhuist_niet_naar_een_vastgestelde_meting(gezin: Gezin):
    vast, concept = gezin.meting("Jan"), gezin.bewaar(gezin.start("Els"), "3............")
    verbinding = rechtstreeks(gezin)
    is_sqlite = verbinding.dialect.name == "sqlite"
    opdracht = text("UPDATE meetscore SET meting_id = :naar, domein = 'verzonnen' WHERE meting_id = :van")
    waarden = {
        "naar": vast.id.hex if is_sqlite else vast.id,
        "van": concept.id.hex if is_sqlite else concept.id,
    }
    punt = verbinding.begin_nested()
    with pytest.raises(IntegrityError):
        verbinding.execute(opdracht, waarden)
    punt.rollback()


def test_een_correctie_laat_de_oude_meting_zoals_zij_was(gezin: Gezin):
    meting = gezin.meting("Jan")
    opdracht = (
        "INSERT INTO meting (id, casus_id, hoedanigheid, instrument, moment, gesprek_op, klopt_nog, door_id, "
        "versie, corrigeert_id) SELECT :nieuw, casus_id, hoedanigheid, instrument, moment, gesprek_op, klopt_nog, "
        "door_id, 1, id FROM meting WHERE id = :meting"
    )
    assert probeer(gezin, opdracht, meting) is None
