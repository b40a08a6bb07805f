"""What a doel and an actie tell besides the words, and how the plan was looked back on."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_NIVEAU = "CONSTRAINT ck_doel_{0} CHECK ({0} IS NULL OR {0} BETWEEN 1 AND 5)"
_DOEL = (
    ("start", sa.SmallInteger(), _NIVEAU.format("start")),
    ("streef", sa.SmallInteger(), _NIVEAU.format("streef")),
    ("les", sa.Text(), "NOT NULL DEFAULT ''"),
)
_ACTIE = (
    ("organisatie", sa.String(200), "NOT NULL DEFAULT ''"),
    ("huishoudlid_id", sa.Uuid(), "CONSTRAINT fk_actie_huishoudlid_id REFERENCES huishoudlid (id)"),
    ("contact_id", sa.Uuid(), "CONSTRAINT fk_actie_contact_id REFERENCES netwerkcontact (id)"),
    ("teamlid_id", sa.Uuid(), "CONSTRAINT fk_actie_teamlid_id REFERENCES teamlid (id)"),
    ("geeft_terug", sa.String(500), "NOT NULL DEFAULT ''"),
    ("begint_op", sa.Date(), ""),
    ("bezig_sinds", sa.Date(), ""),
    (
        "gestopt_op",
        sa.Date(),
        "CONSTRAINT ck_actie_gedaan_of_gestopt CHECK (gestopt_op IS NULL OR gereed_op IS NULL)",
    ),
    ("stopreden", sa.String(500), "NOT NULL DEFAULT ''"),
)
_VAST = ("evaluatie", "doelevaluatie", "evaluatiestem", "veiligheidscijfer")


def upgrade() -> None:
    # In plain SQL: SQLite takes a constraint only together with its column, and keeps its triggers that way.
    for tabel, kolommen in (("doel", _DOEL), ("actie", _ACTIE)):
        for naam, soort, rest in kolommen:
            type_ = soort.compile(dialect=op.get_bind().dialect)
            op.execute(f"ALTER TABLE {tabel} ADD COLUMN {naam} {type_} {rest}")
    _maak_rond_acties()
    _maak_evaluaties()
    _maak_kringkeuze()
    for tabel in _VAST:
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    for tabel in ("kringkeuze", *reversed(_VAST), "wederdienst", "actie_over"):
        op.drop_table(tabel)
    for tabel, kolommen in (("actie", _ACTIE), ("doel", _DOEL)):
        for naam, _soort, _rest in reversed(kolommen):
            op.drop_column(tabel, naam)


def _maak_tabel(naam: str, *delen: sa.Column[object] | sa.Constraint, wijst_naar: dict[str, str]) -> None:
    """A table of a dossier with its id, its casus and its other references."""
    wijst_naar = wijst_naar | {"casus_id": "casus"}
    op.create_table(
        naam,
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
        *(
            sa.ForeignKeyConstraint([k], [f"{t}.id"], name=op.f(f"fk_{naam}_{k}"))
            for k, t in wijst_naar.items()
        ),
        *delen,
    )
    op.create_index(op.f(f"ix_{naam}_casus_id"), naam, ["casus_id"])


def _sleutel(naam: str) -> sa.Column[object]:
    return sa.Column(naam, sa.Uuid(), nullable=False)


def _maak_rond_acties() -> None:
    _maak_tabel(
        "actie_over",
        _sleutel("actie_id"),
        _sleutel("betrokkene_id"),
        sa.UniqueConstraint("actie_id", "betrokkene_id", name=op.f("uq_actie_over_actie_id_betrokkene_id")),
        wijst_naar={"actie_id": "actie", "betrokkene_id": "betrokkene"},
    )
    op.create_index(op.f("ix_actie_over_actie_id"), "actie_over", ["actie_id"])
    _maak_tabel(
        "wederdienst",
        _sleutel("plan_id"),
        _sleutel("betrokkene_id"),
        sa.Column("wat", sa.String(500), nullable=False),
        sa.Column("voor_wie", sa.String(200), nullable=False),
        sa.Column("mag_in_de_buurt", sa.Boolean(), nullable=False),
        sa.Column("vervallen_op", sa.DateTime(timezone=True)),
        sa.Column("versie", sa.Integer(), nullable=False),
        wijst_naar={"plan_id": "plan", "betrokkene_id": "betrokkene"},
    )
    op.create_index(op.f("ix_wederdienst_plan_id"), "wederdienst", ["plan_id"])


def _maak_evaluaties() -> None:
    _maak_tabel(
        "evaluatie",
        _sleutel("plan_id"),
        _sleutel("door_id"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("versienummer", sa.Integer(), nullable=False),
        sa.Column("gehouden_op", sa.Date(), nullable=False),
        sa.Column("gepland_op", sa.Date()),
        sa.Column("volgende_op", sa.Date()),
        sa.Column("aanwezig", sa.Text(), nullable=False),
        sa.Column("les", sa.Text(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("plan_id", "nummer", name=op.f("uq_evaluatie_plan_id_nummer")),
        wijst_naar={"plan_id": "plan", "door_id": "medewerker"},
    )
    op.create_index(op.f("ix_evaluatie_plan_id"), "evaluatie", ["plan_id"])
    _maak_deel(
        "doelevaluatie",
        "doel",
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("reden", sa.String(500), nullable=False),
        sa.Column("les", sa.Text(), nullable=False),
    )
    _maak_deel(
        "evaluatiestem",
        "persoon",
        sa.Column("naam", sa.String(200), nullable=False),
        sa.Column("gehoord", sa.SmallInteger()),
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "gehoord IS NULL OR gehoord BETWEEN 1 AND 5", name=op.f("ck_evaluatiestem_gehoord")
        ),
    )
    _maak_deel(
        "veiligheidscijfer",
        "persoon",
        sa.Column("cijfer", sa.SmallInteger(), nullable=False),
        sa.Column("leefgebied", sa.String(40), nullable=False),
        sa.CheckConstraint("cijfer BETWEEN 1 AND 5", name=op.f("ck_veiligheidscijfer_cijfer")),
        sa.CheckConstraint("leefgebied = 'veiligheid'", name=op.f("ck_veiligheidscijfer_leefgebied")),
    )


def _maak_deel(naam: str, over: str, *delen: sa.Column[object] | sa.Constraint) -> None:
    """A part of an evaluatie: at most one row per doel or per person."""
    _maak_tabel(
        naam,
        _sleutel("evaluatie_id"),
        _sleutel(f"{over}_id"),
        sa.UniqueConstraint("evaluatie_id", f"{over}_id", name=op.f(f"uq_{naam}_evaluatie_id_{over}_id")),
        *delen,
        wijst_naar={"evaluatie_id": "evaluatie", f"{over}_id": over},
    )
    op.create_index(op.f(f"ix_{naam}_evaluatie_id"), naam, ["evaluatie_id"])


def _maak_kringkeuze() -> None:
    op.create_table(
        "kringkeuze",
        _sleutel("gemeente_id"),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.Column("vrijwillige_ondersteuning", sa.SmallInteger(), nullable=False),
        _sleutel("id"),
        sa.CheckConstraint(
            "vrijwillige_ondersteuning IN (0, 1)", name=op.f("ck_kringkeuze_vrijwillige_ondersteuning")
        ),
        sa.ForeignKeyConstraint(["gemeente_id"], ["gemeente.id"], name=op.f("fk_kringkeuze_gemeente_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kringkeuze")),
        sa.UniqueConstraint("gemeente_id", "geldig_van", name=op.f("uq_kringkeuze_gemeente_id_geldig_van")),
    )
