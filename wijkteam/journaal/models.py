"""The journaal: what was done and who looked. Lines are added and never changed; the database refuses the rest.

Fields follow NEN 7513 (domein.md §6.7): what, when, which dossier, which user, in which role and for which
organisation, on what ground. There is never content in a line: names of fields at most, so that a line may
outlive the dossier. For the same reason it carries the number of the casus, which whoever reviews the journaal
may know while the casus itself stays hidden from them.
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Regel
from wijkteam.toegang.gebonden import JournaalGebonden


class Handeling(StrEnum):
    """What somebody did. The label is read by residents too."""

    CASUS_GEOPEND = "casus_geopend"
    CASUS_GESLOTEN = "casus_gesloten"
    CASUS_HEROPEND = "casus_heropend"
    CASUS_VERHUISD = "casus_verhuisd_naar_ander_team"
    FASE_GEWIJZIGD = "fase_gewijzigd"
    REGIE_OVERGEDRAGEN = "regie_overgedragen"
    ACHTERVANG_GEWIJZIGD = "achtervang_gewijzigd"
    WAARNEMING_GESTART = "waarneming_gestart"
    WAARNEMING_BEEINDIGD = "waarneming_beeindigd"
    TEAMLID_TOEGEVOEGD = "teamlid_toegevoegd"
    TEAMLID_VERTROKKEN = "teamlid_vertrokken"
    ZICHT_OP_VEILIGHEID_GEGEVEN = "zicht_op_veiligheid_gegeven"
    ZICHT_OP_VEILIGHEID_ONTNOMEN = "zicht_op_veiligheid_ontnomen"
    EXPERTISE_GEVRAAGD = "expertise_gevraagd"
    EXPERTISE_GEVONDEN = "expertise_gevonden"
    EXPERTISE_INGETROKKEN = "expertise_ingetrokken"
    BETROKKENE_GEWIJZIGD = "betrokkene_gewijzigd"
    PERSOON_GEWIJZIGD = "persoon_gewijzigd"
    HUISHOUDEN_GEWIJZIGD = "huishouden_gewijzigd"
    NETWERK_GEWIJZIGD = "netwerk_gewijzigd"
    PERSONEN_SAMENGEVOEGD = "personen_samengevoegd"
    SAMENVOEGING_TERUGGEDRAAID = "samenvoeging_teruggedraaid"
    PERSONEN_NIET_DEZELFDE = "personen_niet_dezelfde"
    ELDERS_BEKEND_GEVRAAGD = "elders_bekend_gevraagd"
    BSN_GEZOCHT = "bsn_gezocht"
    BSN_VASTGELEGD = "bsn_vastgelegd"
    BSN_VERWIJDERD = "bsn_verwijderd"
    MELDING_GENOTEERD = "melding_genoteerd"
    MELDING_GEWIJZIGD = "melding_gewijzigd"
    MELDING_OPGEPAKT = "melding_opgepakt"
    MELDING_TERUGGEGEVEN = "melding_teruggegeven"
    MELDING_VRIJGEGEVEN = "melding_vrijgegeven"
    MELDING_DOORGEZET = "melding_doorgezet"
    MELDING_WEGGEWEZEN = "melding_weggewezen"
    MELDING_BIJ_SCHAKEL = "melding_bij_schakel"
    MELDING_BIJ_ORGANISATIE = "melding_bij_organisatie"
    MELDING_GEWIST = "melding_gewist"
    MELDING_NAAR_CASUS = "melding_naar_casus"
    MELDING_TERUGGEKOPPELD = "melding_teruggekoppeld"
    MELDING_GEINFORMEERD = "melding_geinformeerd"
    MELDING_RECHTEN_VERTELD = "melding_rechten_verteld"
    GESPREK_GESTART = "gesprek_gestart"
    GESPREK_BIJGEWERKT = "gesprek_bijgewerkt"
    GESPREK_AFGEROND = "gesprek_afgerond"
    EIGEN_PLAN_VASTGELEGD = "eigen_plan_vastgelegd"
    RECHTEN_VERTELD = "rechten_verteld"
    RECHTEN_GECORRIGEERD = "rechten_gecorrigeerd"
    VERSLAG_BIJGEWERKT = "verslag_bijgewerkt"
    VERSLAG_DEFINITIEF = "verslag_definitief"
    VERSLAG_VERSTUURD = "verslag_verstuurd"
    VERSLAG_BEANTWOORD = "verslag_beantwoord"
    METING_GESTART = "meting_gestart"
    METING_BIJGEWERKT = "meting_bijgewerkt"
    METING_VASTGESTELD = "meting_vastgesteld"
    METING_WEGGEGOOID = "meting_weggegooid"
    DOEL_GEWIJZIGD = "doel_gewijzigd"
    ACTIE_GEWIJZIGD = "actie_gewijzigd"
    PLAN_BIJGEWERKT = "plan_bijgewerkt"
    PLAN_VASTGESTELD = "plan_vastgesteld"
    PLAN_GEEVALUEERD = "plan_geevalueerd"
    PLAN_AFGEDRUKT = "plan_afgedrukt"
    HANDTEKENING_VASTGELEGD = "handtekening_vastgelegd"
    LOGBOEK_GESCHREVEN = "logboek_geschreven"
    LOGBOEK_GECORRIGEERD = "logboek_gecorrigeerd"
    AFSPRAAK_GEMAAKT = "afspraak_gemaakt"
    AFSPRAAK_GEWIJZIGD = "afspraak_gewijzigd"
    AFSPRAAK_AFGEZEGD = "afspraak_afgezegd"
    TAAK_GEMAAKT = "taak_gemaakt"
    TAAK_GEWIJZIGD = "taak_gewijzigd"
    TAAK_GEDAAN = "taak_gedaan"
    TAAK_TERUGGEZET = "taak_teruggezet"
    TAAK_VERVALLEN = "taak_vervallen"
    AGENDALINK_GEMAAKT = "agendalink_gemaakt"
    AGENDALINK_INGETROKKEN = "agendalink_ingetrokken"
    TOESTEMMING_GEGEVEN = "toestemming_gegeven"
    TOESTEMMING_GEWEIGERD = "toestemming_geweigerd"
    TOESTEMMING_INGETROKKEN = "toestemming_ingetrokken"
    TERMIJN_BEGONNEN = "termijn_begonnen"
    TERMIJN_GESTOPT = "termijn_gestopt"
    TERMIJN_OPGESCHORT = "termijn_opgeschort"
    TERMIJN_HERVAT = "termijn_hervat"
    GEBEURTENIS_VASTGELEGD = "gebeurtenis_vastgelegd"
    GEBEURTENIS_VERBETERD = "gebeurtenis_verbeterd"
    VERZOEK_ONTVANGEN = "verzoek_ontvangen"
    VERZOEK_GEWIJZIGD = "verzoek_gewijzigd"
    VERZOEK_VERLENGD = "verzoek_verlengd"
    VERZOEK_BEANTWOORD = "verzoek_beantwoord"
    AANVRAAG_ONTVANGEN = "aanvraag_ontvangen"
    AANVRAAG_GEWIJZIGD = "aanvraag_gewijzigd"
    AANVRAAG_LOOPT_DOOR = "aanvraag_loopt_door"
    AANVULLING_GEVRAAGD = "aanvulling_gevraagd"
    AANVULLING_AFGEHANDELD = "aanvulling_afgehandeld"
    BESLUIT_VASTGELEGD = "besluit_vastgelegd"
    KAART_AANGEVULD = "kaart_aangevuld"
    KAART_GEWIJZIGD = "kaart_gewijzigd"
    KAART_NAGEKEKEN = "kaart_nagekeken"
    KAART_GESTOPT = "kaart_gestopt"
    KAART_INGELEZEN = "kaart_ingelezen"
    KAARTLINK_GEMAAKT = "kaartlink_gemaakt"
    KAARTLINK_INGETROKKEN = "kaartlink_ingetrokken"
    KAARTLINK_BEANTWOORD = "kaartlink_beantwoord"
    KAARTVOORSTEL_INGEDIEND = "kaartvoorstel_ingediend"
    KAARTVOORSTEL_OVERGENOMEN = "kaartvoorstel_overgenomen"
    KAARTVOORSTEL_AFGEWEZEN = "kaartvoorstel_afgewezen"
    ONVERVULDE_VRAAG_GENOTEERD = "onvervulde_vraag_genoteerd"
    ONVERVULDE_VRAAG_VERVULD = "onvervulde_vraag_vervuld"
    SCHAKEL_GEWIJZIGD = "schakel_gewijzigd"
    SCHAKEL_GEWIST = "schakel_gewist"
    OVERDRACHT_BEGONNEN = "overdracht_begonnen"
    OVERDRACHT_GEWIJZIGD = "overdracht_gewijzigd"
    OVERDRACHT_STAP = "overdracht_stap"
    OVERDRACHT_NAGEVRAAGD = "overdracht_nagevraagd"
    OVERDRACHTLINK_GEMAAKT = "overdrachtlink_gemaakt"
    OVERDRACHTLINK_INGETROKKEN = "overdrachtlink_ingetrokken"
    OVERDRACHTLINK_VERSTUURD = "overdrachtlink_verstuurd"
    ACCOUNT_GEWIJZIGD = "account_gewijzigd"
    TEAM_GEWIJZIGD = "team_gewijzigd"
    GEBIED_GELADEN = "gebied_geladen"
    SYSTEEMTAAK = "systeemtaak"

    @property
    def label(self) -> str:
        """The act in words."""
        woorden = self.value.replace("_", " ").replace("bsn", "BSN")
        woorden = woorden.replace("beeindigd", "beëindigd").replace("geeval", "geëval")
        return woorden.replace("geinformeerd", "geïnformeerd")


class Inzage(StrEnum):
    """How somebody looked."""

    INZIEN = "inzien"
    AFDRUKKEN = "afdrukken"
    ZOEKEN = "zoeken"

    @property
    def label(self) -> str:
        """The look in words."""
        return {"inzien": "bekeken", "afdrukken": "afgedrukt", "zoeken": "gezocht"}[self.value]


class Grond(StrEnum):
    """Why this person could see this dossier."""

    TEAMLID = "teamlid"
    SYSTEEM = "systeem"
    FUNCTIE = "functie"
    ONTVANGER = "ontvanger"

    @property
    def label(self) -> str:
        """The ground in words."""
        return {
            "teamlid": "hoort bij het team van deze casus",
            "systeem": "taak van het programma",
            "functie": "hoort bij de functie",
            "ontvanger": "kreeg met toestemming een overdrachtsbericht",
        }[self.value]


class _Regel(JournaalGebonden):
    """Who, when, from where and as what: the same for acts and for looks.

    `dag` is the day on the wall calendar in the Netherlands. It is kept because only one of the two databases
    can compute it, and lines of one day are merged for whoever reads them.
    """

    casusnummer: Mapped[str | None] = mapped_column(String(12))
    moment: Mapped[Moment]
    dag: Mapped[date]
    medewerker_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    naam_toen: Mapped[str]
    rol: Mapped[str] = mapped_column(String(100))
    organisatie: Mapped[str]
    grond: Mapped[Grond]
    herkomst: Mapped[str] = mapped_column(String(60))
    verzoek: Mapped[str] = mapped_column(String(36))


def _indexen(tabel: str, soort: str) -> tuple[Index, ...]:
    """The ways in which lines are looked up; newest first, so each ends in the moment and the id."""
    wegen = {
        "casus_dag": ("casus_id", "dag"),
        "casusnummer_moment": ("casusnummer", "moment", "id"),
        "medewerker_moment": ("medewerker_id", "moment", "id"),
        f"{soort}_moment": (soort, "moment", "id"),
        "moment": ("moment", "id"),
    }
    return tuple(Index(f"ix_{tabel}_{naam}", *kolommen) for naam, kolommen in wegen.items())


class Journaalregel(_Regel, Model):
    """One act. `over_id` is the row it was about, `velden` the names of what changed, `reden` why, if one was asked."""

    __tablename__ = "journaalregel"
    __table_args__ = _indexen("journaalregel", "handeling")

    handeling: Mapped[Handeling]
    over: Mapped[str | None] = mapped_column(String(60))
    over_id: Mapped[UUID | None]
    velden: Mapped[str | None] = mapped_column(String(1000))
    reden: Mapped[Regel | None]


class Inzageregel(_Regel, Model):
    """One look. Written in the transaction that gives the answer: no line, no answer."""

    __tablename__ = "inzageregel"
    __table_args__ = _indexen("inzageregel", "soort")

    mag_bij_lezen = True

    soort: Mapped[Inzage]
    onderdeel: Mapped[str] = mapped_column(String(60))
    bijzonderheid: Mapped[Regel | None]
