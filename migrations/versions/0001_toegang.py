"""Areas, teams, accounts and what happens at the gate."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gemeente",
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("inwoners", sa.Integer(), nullable=True),
        sa.Column("huishoudens", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeente")),
        sa.UniqueConstraint("code", name=op.f("uq_gemeente_code")),
    )
    op.create_table(
        "inlogpoging",
        sa.Column("sleutel", sa.LargeBinary(length=32), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlogpoging")),
    )
    op.create_index("ix_inlogpoging_sleutel_moment", "inlogpoging", ["sleutel", "moment"], unique=False)
    op.create_table(
        "medewerker",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("telefoon", sa.String(length=200), nullable=True),
        sa.Column("expertise", sa.String(length=40), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medewerker")),
    )
    op.create_table(
        "account",
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("gebruikersnaam", sa.String(length=100), nullable=False),
        sa.Column("wachtwoord_hash", sa.String(length=200), nullable=False),
        sa.Column("moet_wachtwoord_wijzigen", sa.Boolean(), nullable=False),
        sa.Column("uitgeschakeld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["medewerker_id"], ["medewerker.id"], name=op.f("fk_account_medewerker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("gebruikersnaam", name=op.f("uq_account_gebruikersnaam")),
        sa.UniqueConstraint("medewerker_id", name=op.f("uq_account_medewerker_id")),
    )
    op.create_table(
        "wijk",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("gemeente_id", sa.Uuid(), nullable=False),
        sa.Column("inwoners", sa.Integer(), nullable=True),
        sa.Column("huishoudens", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["gemeente_id"], ["gemeente.id"], name=op.f("fk_wijk_gemeente_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijk")),
        sa.UniqueConstraint("code", name=op.f("uq_wijk_code")),
    )
    op.create_index(op.f("ix_wijk_gemeente_id"), "wijk", ["gemeente_id"], unique=False)
    op.create_table(
        "wijkteam",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("telefoon", sa.String(length=200), nullable=True),
        sa.Column("gemeente_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["gemeente_id"], ["gemeente.id"], name=op.f("fk_wijkteam_gemeente_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijkteam")),
        sa.UniqueConstraint("naam", name=op.f("uq_wijkteam_naam")),
    )
    op.create_table(
        "aanstelling",
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("wijkteam_id", sa.Uuid(), nullable=True),
        sa.Column("rol", sa.String(length=40), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_aanstelling_medewerker_id")
        ),
        sa.ForeignKeyConstraint(["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_aanstelling_wijkteam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanstelling")),
    )
    op.create_index(op.f("ix_aanstelling_medewerker_id"), "aanstelling", ["medewerker_id"], unique=False)
    op.create_index(op.f("ix_aanstelling_wijkteam_id"), "aanstelling", ["wijkteam_id"], unique=False)
    op.create_table(
        "buurt",
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("wijk_id", sa.Uuid(), nullable=False),
        sa.Column("inwoners", sa.Integer(), nullable=True),
        sa.Column("huishoudens", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_buurt_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buurt")),
        sa.UniqueConstraint("code", name=op.f("uq_buurt_code")),
    )
    op.create_index(op.f("ix_buurt_wijk_id"), "buurt", ["wijk_id"], unique=False)
    op.create_table(
        "eenmalig_verzoek",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("sleutel", sa.Uuid(), nullable=False),
        sa.Column("antwoord", sa.String(length=500), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_eenmalig_verzoek_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eenmalig_verzoek")),
        sa.UniqueConstraint("account_id", "sleutel", name=op.f("uq_eenmalig_verzoek_account_id_sleutel")),
    )
    op.create_table(
        "inlogsessie",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("begonnen_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("laatst_gezien_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beeindigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reden_einde", sa.String(length=200), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_inlogsessie_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inlogsessie")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_inlogsessie_token_hash")),
    )
    op.create_index(op.f("ix_inlogsessie_account_id"), "inlogsessie", ["account_id"], unique=False)
    op.create_table(
        "werkgebied",
        sa.Column("wijkteam_id", sa.Uuid(), nullable=False),
        sa.Column("buurt_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_werkgebied_buurt_id")),
        sa.ForeignKeyConstraint(["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_werkgebied_wijkteam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_werkgebied")),
        sa.UniqueConstraint("wijkteam_id", "buurt_id", name=op.f("uq_werkgebied_wijkteam_id_buurt_id")),
    )
    op.create_index(op.f("ix_werkgebied_buurt_id"), "werkgebied", ["buurt_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_werkgebied_buurt_id"), table_name="werkgebied")
    op.drop_table("werkgebied")
    op.drop_index(op.f("ix_inlogsessie_account_id"), table_name="inlogsessie")
    op.drop_table("inlogsessie")
    op.drop_table("eenmalig_verzoek")
    op.drop_index(op.f("ix_buurt_wijk_id"), table_name="buurt")
    op.drop_table("buurt")
    op.drop_index(op.f("ix_aanstelling_wijkteam_id"), table_name="aanstelling")
    op.drop_index(op.f("ix_aanstelling_medewerker_id"), table_name="aanstelling")
    op.drop_table("aanstelling")
    op.drop_table("wijkteam")
    op.drop_index(op.f("ix_wijk_gemeente_id"), table_name="wijk")
    op.drop_table("wijk")
    op.drop_table("account")
    op.drop_table("medewerker")
    op.drop_index("ix_inlogpoging_sleutel_moment", table_name="inlogpoging")
    op.drop_table("inlogpoging")
    op.drop_table("gemeente")
