"""One colleague with one talk open on two pages keeps the words of both; what a matrix could not take waits too."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

EEN_PER_DEEL = "uq_gespreksconcept_medewerker_id_gesprek_id_deel"
EEN_PER_BLAD = f"{EEN_PER_DEEL}_blad"


def upgrade() -> None:
    """What waits already gets a form of its own."""
    op.add_column("gespreksconcept", sa.Column("blad", sa.Uuid(), nullable=True))
    op.execute("UPDATE gespreksconcept SET blad = id")
    with op.batch_alter_table("gespreksconcept") as tabel:
        tabel.alter_column("blad", existing_type=sa.Uuid(), nullable=False)
        tabel.drop_constraint(EEN_PER_DEEL, type_="unique")
        tabel.create_unique_constraint(EEN_PER_BLAD, ["medewerker_id", "gesprek_id", "deel", "blad"])
    _maak_meetconcept()


def _maak_meetconcept() -> None:
    op.create_table(
        "meetconcept",
        sa.Column("meting_id", sa.Uuid(), nullable=False),
        sa.Column("blad", sa.Uuid(), nullable=False),
        sa.Column("velden", sa.JSON(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meetconcept_casus_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_meetconcept_medewerker_id")
        ),
        sa.ForeignKeyConstraint(
            ["meting_id"], ["meting.id"], name=op.f("fk_meetconcept_meting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetconcept")),
        sa.UniqueConstraint(
            "medewerker_id", "meting_id", "blad", name=op.f("uq_meetconcept_medewerker_id_meting_id_blad")
        ),
    )
    op.create_index(op.f("ix_meetconcept_casus_id"), "meetconcept", ["casus_id"], unique=False)
    op.create_index(op.f("ix_meetconcept_meting_id"), "meetconcept", ["meting_id"], unique=False)


def downgrade() -> None:
    """Only the last words of each part fit again."""
    op.drop_table("meetconcept")
    op.execute(
        "DELETE FROM gespreksconcept WHERE EXISTS (SELECT 1 FROM gespreksconcept AS later"
        " WHERE later.medewerker_id = gespreksconcept.medewerker_id"
        " AND later.gesprek_id = gespreksconcept.gesprek_id"
        " AND later.deel = gespreksconcept.deel AND later.id > gespreksconcept.id)"
    )
    with op.batch_alter_table("gespreksconcept") as tabel:
        tabel.drop_constraint(EEN_PER_BLAD, type_="unique")
        tabel.drop_column("blad")
        tabel.create_unique_constraint(EEN_PER_DEEL, ["medewerker_id", "gesprek_id", "deel"])
