"""One dossier for measuring, as rows: what the pages of the daily work touch and no more (see `bench_gegevens`)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from scripts.bench_namen import Bewoner, maak_huisgenoten
from wijkteam.agenda.models import Afspraaksoort, Herhaling
from wijkteam.casus.models import Fase, Hoedanigheid, TeamHoedanigheid
from wijkteam.demo.woorden import STRATEN, VRAGEN, WENSEN
from wijkteam.huishouden.models import Adres, Adressoort, Huishouden, Persoon
from wijkteam.journaal.models import Grond, Handeling
from wijkteam.kern.db import nieuw_id
from wijkteam.kern.tijd import vandaag
from wijkteam.logboek.models import Logsoort
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort, Stapsoort, Uitkomst
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import Termijncode, VanWie
from wijkteam.zoeken.bijhouden import sleutelrijen

CASUSSEN, AFGESLOTEN = 375, 125
EEN_DAG = timedelta(days=1)


class Rijen(defaultdict[str, list[dict[str, Any]]]):
    """Rows by the name of their table."""

    def __init__(self) -> None:
        super().__init__(list)

    def zet(self, tabel: str, **waarden: Any) -> UUID:
        """One more row; gives its id."""
        rij_id = nieuw_id()
        self[tabel].append({"id": rij_id, **waarden})
        return rij_id


@dataclass(frozen=True)
class Collega:
    """Somebody of a team."""

    id: UUID
    naam: str


@dataclass(frozen=True)
class Team:
    """One wijkteam with whoever works there."""

    id: UUID
    nummer: int
    buurten: list[UUID]
    werkers: list[Collega]


@dataclass(frozen=True)
class Kop:
    """Which melding: the how manieth of which team, who wrote it down, when."""

    team: Team
    rang: int
    door: Collega
    ontvangen_op: datetime


def moment(dagen_geleden: int, kans: Random) -> datetime:
    """Some time of a working day, so many days before yesterday."""
    dag = vandaag() - (dagen_geleden + 1) * EEN_DAG
    return datetime.combine(dag, time(kans.randint(7, 16), kans.randint(0, 59)), UTC)


def maak_melding(rijen: Rijen, wie: Bewoner, kop: Kop, **verder: Any) -> UUID:
    """A melding with what it says. Its number is of a year that is over: the program goes on with those of this year."""
    volg = kop.team.nummer * 500 + kop.rang
    melding_id = rijen.zet(
        "melding",
        nummer=f"M-{vandaag().year - 1 - volg % 8}-{volg // 8:05d}",
        soort=Meldingsoort.MELDING,
        kanaal=Kanaal.TELEFOON,
        wijkteam_id=kop.team.id,
        genoteerd_door_id=kop.door.id,
        ontvangen_op=kop.ontvangen_op,
        genoteerd_op=kop.ontvangen_op,
        **verder,
    )
    rijen.zet("meldingvraag", melding_id=melding_id, vraag=VRAGEN[kop.rang % len(VRAGEN)], wet=Wet.WMO)
    rijen.zet("melder", melding_id=melding_id, soort=Meldersoort.ZELF, naam=wie.naam)
    rijen.zet("meldingpersoon", melding_id=melding_id, **wie.als_persoon())
    stap = {"melding_id": melding_id, "op": kop.ontvangen_op, "door_id": kop.door.id}
    rijen.zet("meldingstap", soort=Stapsoort.GENOTEERD, **stap)
    return melding_id


class Dossier:
    """The dossier with this place in its team. The same team and place give the same dossier at every size."""

    def __init__(self, rijen: Rijen, team: Team, rang: int, nummer: int) -> None:
        self.rijen, self.team, self.rang, self.nummer = rijen, team, rang, nummer
        self.kans = Random(team.nummer * 1000 + rang)  # noqa: S311  chance for variety, not for secrets
        self.regisseur = team.werkers[rang % len(team.werkers)]
        self.geopend = moment((CASUSSEN - rang) * 3, self.kans)
        self.is_open = rang >= AFGESLOTEN
        self.mensen = maak_huisgenoten(self.kans)

    def maak(self) -> None:
        """All its rows."""
        huishouden_id, personen = self._huishouden()
        casus_id = self._casus(huishouden_id)
        self._team(casus_id)
        for persoon_id in personen:
            self._bij(casus_id, "betrokkene", persoon_id=persoon_id, hoedanigheid=Hoedanigheid.CLIENT)
        self._termijn(casus_id)
        self._melding(casus_id)
        self._inhoud(casus_id)
        self._agenda(casus_id)

    def maak_vindbaar(self) -> None:
        """Only who can be found, and the team that sees them."""
        huishouden_id, _ = self._huishouden()
        self._team(self._casus(huishouden_id))

    def _bij(self, casus_id: UUID, tabel: str, **waarden: Any) -> None:
        """A row of this casus that says by which law and since when."""
        self.rijen.zet(tabel, casus_id=casus_id, wet=Wet.WMO, van=self.geopend, **waarden)

    def _huishouden(self) -> tuple[UUID, list[UUID]]:
        begin, naam = self.geopend.date(), self.mensen[0].achternaam
        huis_id = self.rijen.zet("huishouden", nummer=f"HH-{self.nummer + 1:06d}", naam=naam)
        self.rijen["huishoudsleutel"].extend(sleutelrijen(Huishouden(id=huis_id, naam=naam)))
        personen = []
        for bewoner in self.mensen:
            persoon_id = self.rijen.zet("persoon", **bewoner.als_persoon())
            persoon = Persoon(id=persoon_id, **bewoner.als_persoon())
            self.rijen["zoeksleutel"].extend(sleutelrijen(persoon))
            self.rijen.zet("huishoudlid", huishouden_id=huis_id, persoon_id=persoon_id, van=begin)
            personen.append(persoon_id)
        adres = self._adres(huis_id, begin)
        self.rijen.zet("adres", **adres)
        self.rijen["huishoudsleutel"].extend(sleutelrijen(Adres(id=self.rijen["adres"][-1]["id"], **adres)))
        return huis_id, personen

    def _adres(self, huishouden_id: UUID, van: date) -> dict[str, Any]:
        kans, letters = self.kans, "ABCDEGHJKLMNPRSTVWXZ"
        return {
            "huishouden_id": huishouden_id,
            "soort": Adressoort.VAST,
            "straat": kans.choice(STRATEN),
            "huisnummer": f"{kans.randint(1, 180)}{kans.choice(('', '', '', 'a', ' bis'))}",
            "postcode": f"{kans.randint(1000, 9999)} {kans.choice(letters)}{kans.choice(letters)}",
            "plaats": f"Proefdorp {self.team.nummer}",
            "buurt_id": kans.choice(self.team.buurten),
            "van": van,
        }

    def _casus(self, huishouden_id: UUID) -> UUID:
        casus_id = self.rijen.zet(
            "casus",
            nummer=f"{self.geopend.year}-{self.nummer + 1:06d}",
            huishouden_id=huishouden_id,
            wijkteam_id=self.team.id,
            vraag=self.kans.choice(VRAGEN),
            fase=self.kans.choice(list(Fase)),
            geopend_op=self.geopend,
            afgesloten_op=self._einde,
        )
        self._journaal(casus_id)
        return casus_id

    @property
    def _einde(self) -> datetime | None:
        return None if self.is_open else self.geopend + 200 * EEN_DAG

    def _journaal(self, casus_id: UUID) -> None:
        self.rijen.zet(
            "journaalregel",
            casus_id=casus_id,
            moment=self.geopend,
            dag=self.geopend.date(),
            medewerker_id=self.regisseur.id,
            naam_toen=self.regisseur.naam,
            rol="wijkteamlid",
            organisatie=f"Wijkteam {self.team.nummer}",
            grond=Grond.TEAMLID,
            herkomst="meting",
            verzoek=str(nieuw_id()),
            handeling=Handeling.CASUS_GEOPEND,
        )

    def _team(self, casus_id: UUID) -> None:
        """The regisseur, and in one of three casussen a colleague."""
        lid_id = self._lid(casus_id, self.regisseur)
        if self.rang % 3 == 0:
            verder = self.rang + 1 + self.rang // 10 % (len(self.team.werkers) - 1)
            self._lid(casus_id, self.team.werkers[verder % len(self.team.werkers)])
        self.rijen.zet(
            "regieperiode",
            casus_id=casus_id,
            teamlid_id=lid_id,
            hoedanigheid=TeamHoedanigheid.PROFESSIONAL,
            van=self.geopend,
            tot=self._einde,
            door_afsluiting=not self.is_open,
            reden="Casus geopend",
        )

    def _lid(self, casus_id: UUID, wie: Collega) -> UUID:
        return self.rijen.zet(
            "teamlid",
            casus_id=casus_id,
            hoedanigheid=TeamHoedanigheid.PROFESSIONAL,
            naam=wie.naam,
            medewerker_id=wie.id,
            grondslag=Wet.WMO,
            ziet_veiligheid=wie is self.regisseur,
            van=self.geopend,
        )

    def _termijn(self, casus_id: UUID) -> None:
        """In three of ten open casussen the onderzoek runs; some are late."""
        loopt = self.is_open and self.kans.random() < 0.3
        begin = vandaag() - self.kans.randint(1, 50) * EEN_DAG if loopt else self.geopend.date()
        self.rijen.zet(
            "looptijd",
            casus_id=casus_id,
            code=Termijncode.WMO_ONDERZOEK,
            wet=Wet.WMO,
            van_wie=VanWie.GEMEENTE,
            begin=Gebeurtenis.MELDING_ONTVANGEN,
            begin_dag=begin,
            aanleiding_id=casus_id,
            einde=begin + 42 * EEN_DAG,
            gestopt_door=None if loopt else Gebeurtenis.VERSLAG_VERSTREKT,
            gestopt_op=None if loopt else begin + 2 * EEN_DAG,
        )

    def _melding(self, casus_id: UUID) -> None:
        kop = Kop(self.team, self.rang, self.regisseur, self.geopend - EEN_DAG)
        klaar = {"op": self.geopend, "door_id": self.regisseur.id}
        melding_id = maak_melding(
            self.rijen,
            self.mensen[0],
            kop,
            houder_id=self.regisseur.id,
            afgehandeld_op=self.geopend,
            teruggekoppeld_op=self.geopend,
            casus_id=casus_id,
        )
        self.rijen.zet("meldingstap", melding_id=melding_id, soort=Stapsoort.OPGEPAKT, **klaar)
        self.rijen.zet("afhandeling", melding_id=melding_id, uitkomst=Uitkomst.CASUS_GESTART, **klaar)

    def _inhoud(self, casus_id: UUID) -> None:
        door, dag = {"casus_id": casus_id, "door_id": self.regisseur.id}, self.geopend.date()
        self.rijen.zet("gesprek", **door, gehouden_op=dag, plaats="Thuis", afgerond_op=self.geopend)
        gesprek_id = self.rijen["gesprek"][-1]["id"]
        self.rijen.zet("gespreksafronding", **door, gesprek_id=gesprek_id, op=self.geopend)
        plan_id = self.rijen.zet("plan", casus_id=casus_id, begonnen_op=self.geopend)
        woorden, _, gebied = self.kans.choice(WENSEN)
        waarden = {"plan_id": plan_id, "volgorde": 1, "woorden": woorden, "leefgebied": gebied}
        self.rijen.zet("doel", casus_id=casus_id, wet=Wet.WMO, **waarden)
        for na in range(self.kans.randint(1, 2)):
            op = self.geopend + na * EEN_DAG
            regel = {"soort": self.kans.choice(list(Logsoort)), "gebeurd_op": op, "genoteerd_op": op}
            self.rijen.zet("logboekregel", **door, **regel, wet=Wet.WMO, tekst="Gebeld over hoe het gaat.")

    def _agenda(self, casus_id: UUID) -> None:
        """In one of five open casussen an afspraak around today, in one of three a taak."""
        van = {"casus_id": casus_id, "medewerker_id": self.regisseur.id}
        if self.is_open and self.kans.random() < 0.2:
            begin = moment(self.kans.randint(-4, 1), self.kans)
            tijden = {"begin": begin, "einde": begin + timedelta(hours=1)}
            gemaakt = dict.fromkeys(("gemaakt_op", "gewijzigd_op"), self.geopend)
            self.rijen.zet("afspraak", soort=Afspraaksoort.HUISBEZOEK, **van, **tijden, **gemaakt)
        if self.is_open and self.kans.random() < 0.33:
            deadline = vandaag() + self.kans.randint(-3, 12) * EEN_DAG
            wat = {"wat": "Bellen over de brief", "deadline": deadline, "ankerdag": deadline.day}
            self.rijen.zet("taak", **van, **wat, herhaling=Herhaling.EENMALIG, gemaakt_op=self.geopend)
