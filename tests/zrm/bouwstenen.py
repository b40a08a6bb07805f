"""What stories about metingen are made of: a family with cliënten of every age, and matrices in one line of text."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from tests.bouwstenen import Bouwer
from wijkteam.casus import queries as casus_queries
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.huishouden.models import Relatie, Relatiesoort
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.schrijfbeurt import Schrijfbeurt
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.zrm.concept import start_meting
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invoer import (
    EigenWijze,
    Meetinvoer,
    NieuweMeting,
    Scoreinvoer,
    notitieveld,
    scoreveld,
    streefveld,
)
from wijkteam.zrm.invullen import bewaar_concept, stel_meting_vast
from wijkteam.zrm.models import Meetmoment, Meting, Wijze
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

TEKENS: dict[str, Niveau | GeenScoreReden] = {
    **{str(niveau.value): niveau for niveau in Niveau},
    "o": GeenScoreReden.ONBEKEND,
    "n": GeenScoreReden.NIET_BESPROKEN,
    "w": GeenScoreReden.WIL_NIET,
    "x": GeenScoreReden.NVT,
}
JAN = "3235344555435"
ELS = "3n35334455345"
JONGER_DAN_12 = Geboortedatum(vandaag().year - 8, 1, 1)


def scores(reeks: str, instrument: str = "zrm-2017") -> dict[str, Scoreinvoer]:
    """One character per domain: 1–5, o n w x for a reason, a dot for nothing chosen."""
    domeinen = get_instrument(instrument).domeinen
    return {
        domein.code: Scoreinvoer.van(TEKENS[teken])
        for domein, teken in zip(domeinen, reeks, strict=True)
        if teken != "."
    }


def invoer(reeks: str = JAN, instrument: str = "zrm-2017", **kw: Any) -> Meetinvoer:
    """The whole matrix as the acts take it, of a talk today."""
    gegevens: dict[str, Any] = {"moment": Meetmoment.START, "gesprek_op": vandaag()} | kw
    return Meetinvoer(instrument=instrument, scores=scores(reeks, instrument), **gegevens)


def formulier(reeks: str = JAN, instrument: str = "zrm-2017", **kw: Any) -> dict[str, Any]:
    """The whole matrix as a browser sends it; `kw` adds or replaces fields (`_` for `-`)."""
    velden: dict[str, Any] = {
        "instrument": instrument,
        "moment": "start",
        "gesprek_op": vandaag().strftime("%d-%m-%Y"),
        "_versie": "1",
    }
    for domein in get_instrument(instrument).domeinen:
        velden |= {streefveld(domein.code): "", notitieveld(domein.code): ""}
    velden |= {scoreveld(code): score.keuze for code, score in scores(reeks, instrument).items()}
    return velden | kw


@dataclass
class Gezin:
    """A casus with cliënten, a child of eight and a housemate who asked for nothing."""

    bouw: Bouwer
    marijke: Medewerker
    casus: Casus
    betrokkenen: dict[str, Betrokkene]

    @classmethod
    def gevormd(cls, bouw: Bouwer, **kw: Any) -> "Gezin":
        marijke = bouw.medewerker("Marijke Bos")
        leden = [
            Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(1970, 6, 12)),
            Persoonsgegevens("Roos", "Vries", "de", geboortedatum=Geboortedatum(vandaag().year - 14, 1, 1)),
            Persoonsgegevens("Bram", "Vries", "de", geboortedatum=JONGER_DAN_12),
            Persoonsgegevens("Kees", "Onbekend"),
            Persoonsgegevens("Tante", "Kee", geboortedatum=Geboortedatum(1950)),
        ]
        casus = bouw.casus(marijke, leden=leden, **kw)
        betrokkenen = {b.persoon.roepnaam: b for b in casus_queries.list_betrokkenen(bouw.session, casus.id)}
        for lid in casus_queries.list_huishoudleden(bouw.session, casus):
            if lid.persoon.roepnaam not in betrokkenen:
                betrokkenen[lid.persoon.roepnaam] = bouw.klaar(
                    Betrokkene(
                        casus_id=casus.id,
                        persoon_id=lid.persoon_id,
                        persoon=lid.persoon,
                        hoedanigheid=_hoedanigheid(lid.persoon.roepnaam),
                        wet=Wet.WMO,
                        van=nu(),
                    )
                )
        return cls(bouw, marijke, casus, betrokkenen)

    def id_van(self, wie: str | None) -> UUID | None:
        """The betrokkene with this name; `None` is the huishouden."""
        return None if wie is None else self.betrokkenen[wie].id

    def maak_ouder(self, wie: str, kind: str) -> None:
        """`wie` is the ouder of `kind`."""
        een, ander = self.betrokkenen[wie].persoon_id, self.betrokkenen[kind].persoon_id
        self.bouw.klaar(Relatie(persoon_id=een, ander_id=ander, soort=Relatiesoort.OUDER))

    def eigen(self, wie: str = "Els", reeks: str = "2............", *, dagen: int = 0, **kw: Any) -> Meting:
        """An own score that is done, of so many days ago."""
        eigen = EigenWijze(Wijze.SAMEN, "Anja")
        meting = self.start(wie, "", gesprek_op=dag_geleden(dagen), eigen=eigen)
        return self.stel_vast(meting, reeks, **kw)

    def pad(self, deel: str = "") -> str:
        return f"/casussen/{self.casus.id}/zelfredzaamheid{deel}"

    def start(self, wie: str | None = "Jan", instrument: str = "zrm-2017", **kw: Any) -> Meting:
        """A draft, of a talk today unless said otherwise."""
        gegevens: dict[str, Any] = {"moment": Meetmoment.START, "gesprek_op": vandaag()} | kw
        nieuw = NieuweMeting(betrokkene_id=self.id_van(wie), instrument=instrument, **gegevens)
        meting = start_meting(self.bouw.session, self.casus.id, nieuw, door=self.marijke)
        self.bouw.session.commit()
        return meting

    def bewaar(self, meting: Meting, reeks: str, **kw: Any) -> Meting:
        gegevens = invoer(reeks, meting.instrument, **({"gesprek_op": meting.gesprek_op} | kw))
        bewaar_concept(
            self.bouw.session,
            self.casus.id,
            meting.id,
            gegevens,
            beurt=Schrijfbeurt(meting.versie),
            door=self.marijke,
        )
        self.bouw.session.commit()
        return meting

    def stel_vast(self, meting: Meting, reeks: str = JAN, **kw: Any) -> Meting:
        gegevens = invoer(reeks, meting.instrument, **({"gesprek_op": meting.gesprek_op} | kw))
        stel_meting_vast(
            self.bouw.session, self.casus.id, meting.id, gegevens, gezien=meting.versie, door=self.marijke
        )
        self.bouw.session.commit()
        return meting

    def meting(
        self, wie: str | None = "Jan", reeks: str = JAN, instrument: str = "zrm-2017", *, dagen: int = 0
    ) -> Meting:
        """A vastgestelde meting of so many days ago."""
        dag = dag_geleden(dagen)
        return self.stel_vast(
            self.start(wie, instrument, gesprek_op=dag, klopt_nog=True), reeks, klopt_nog=True
        )


def dag_geleden(dagen: int) -> date:
    return vandaag() - timedelta(days=dagen)


def _hoedanigheid(naam: str) -> Hoedanigheid:
    return Hoedanigheid.HUISGENOOT if naam == "Tante" else Hoedanigheid.CLIENT
