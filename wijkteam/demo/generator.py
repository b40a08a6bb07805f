"""Thirty other huishoudens, of very different shape, always the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from wijkteam.casus.models import Hoedanigheid
from wijkteam.demo import woorden
from wijkteam.demo.vertellen import is_client_van_twaalf
from wijkteam.demo.vorm import Afspraak, Band, Gespreksverslag, Gezin, Lid, Plandeel, Scores, Uitkomst, Wens
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.huishouden.adressen import Adresgegevens
from wijkteam.huishouden.models import Adressoort, Relatiesoort
from wijkteam.huishouden.netwerk import Contactgegevens
from wijkteam.kern.datum import Geboortedatum
from wijkteam.plan.models import Eigenaar
from wijkteam.plan.vaststelling import Mening, Reactie
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied
from wijkteam.wet.leeftijden import leeftijd_op
from wijkteam.zrm.niveaus import GeenScoreReden

VORMEN = ("alleen", "stel", "gezin", "alleenstaande ouder", "drie generaties", "zonder adres", "geschermd")
EIGENAREN = {
    1: Eigenaar.BEWONER,
    2: Eigenaar.NETWERK,
    3: Eigenaar.NETWERK,
    4: Eigenaar.VRIJWILLIGER,
    5: Eigenaar.PROFESSIONAL,
    6: Eigenaar.PROFESSIONAL,
}
AANTAL_DOMEINEN = 13


@dataclass
class Generator:
    """Makes stories. `tot` is the last day of the demo: nothing happens after it."""

    toeval: Random
    tot: date

    def maak(self, aantal: int) -> Iterator[Gezin]:
        """So many huishoudens; the first two are of co-parents who share their children."""
        yield from self._co_ouders()
        for nummer in range(aantal - 2):
            yield self._gezin(VORMEN[nummer % len(VORMEN)], nummer)

    def _co_ouders(self) -> Iterator[Gezin]:
        """Milan and Liv live with their mother one week and with their father the other."""
        kinderen = (
            Lid(roepnaam="Milan", achternaam="Groen", geboren="14-02-2013", rol="zoon", wet=Wet.JEUGDWET),
            Lid(roepnaam="Liv", achternaam="Groen", geboren="30-09-2016", rol="dochter", wet=Wet.JEUGDWET),
        )
        moeder = Lid(
            roepnaam="Marleen", achternaam="Groen", geboren="05-05-1984", rol="moeder", wet=Wet.JEUGDWET
        )
        vader = Lid(
            roepnaam="Ruben", tussenvoegsel="ter", achternaam="Horst", geboren="17-11-1981", rol="vader"
        )
        yield self._verhaal("Groen (bij moeder)", (moeder, *kinderen), 3)
        weer = tuple(
            Lid(
                roepnaam=k.roepnaam,
                achternaam=k.achternaam,
                geboren=k.geboren,
                rol=k.rol,
                wet=k.wet,
                bestaat_al=True,
            )
            for k in kinderen
        )
        yield self._verhaal("Ter Horst (bij vader)", (vader, *weer), 2)

    def _gezin(self, vorm: str, nummer: int) -> Gezin:
        tussen, achter = woorden.ACHTERNAMEN[(nummer * 3) % len(woorden.ACHTERNAMEN)]
        leden = self._leden(vorm, tussen, achter)
        naam = f"{(tussen + ' ') if tussen else ''}{achter}"
        return self._verhaal(naam[0].upper() + naam[1:], leden, nummer % 6, vorm=vorm)

    def _leden(self, vorm: str, tussen: str | None, achter: str) -> tuple[Lid, ...]:
        def lid(namen: tuple[str, ...], jonger: int, ouder: int, **meer: object) -> Lid:
            return Lid(
                roepnaam=self._nog_niet(namen, gebruikt),
                tussenvoegsel=tussen,
                achternaam=achter,
                geboren=self._geboren(jonger, ouder),
                **meer,  # type: ignore[arg-type]  # rol, wet and hoedanigheid as Lid takes them
            )

        gebruikt: set[str] = set()
        ouder_ = lid(woorden.VOORNAMEN, 30, 50, rol="ouder")
        partner = lid(woorden.VOORNAMEN, 30, 50, rol="ouder")
        kind = lid(woorden.VOORNAMEN_KIND, 13, 17, rol="kind", wet=Wet.JEUGDWET)
        klein = lid(woorden.VOORNAMEN_KIND, 4, 11, rol="kind", wet=Wet.JEUGDWET)
        oud = lid(woorden.VOORNAMEN_OUD, 70, 92, rol="grootouder")
        huisgenoot = lid(woorden.VOORNAMEN, 30, 60, rol="partner", hoedanigheid=Hoedanigheid.HUISGENOOT)
        return {
            "alleen": (oud,),
            "stel": (oud, huisgenoot),
            "gezin": (ouder_, partner, kind, klein),
            "alleenstaande ouder": (ouder_, kind, klein),
            "drie generaties": (ouder_, partner, kind, oud),
            "zonder adres": (ouder_,),
            "geschermd": (ouder_, klein),
        }[vorm]

    def _nog_niet(self, namen: tuple[str, ...], gebruikt: set[str]) -> str:
        naam = self.toeval.choice([naam for naam in namen if naam not in gebruikt])
        gebruikt.add(naam)
        return naam

    def _geboren(self, jonger: int, ouder: int) -> str:
        """A birth date at least a month away from any threshold; now and then only the year is known."""
        dagen = self.toeval.randint(jonger * 366 + 40, ouder * 365 + 300)
        dag = self.tot - timedelta(days=dagen)
        return f"{dag:%Y}" if ouder > 60 and self.toeval.random() < 0.3 else f"{dag:%d-%m-%Y}"

    def _verhaal(self, naam: str, leden: tuple[Lid, ...], stap: int, *, vorm: str = "gezin") -> Gezin:
        """`stap` says how far the work is: 0 just opened … 5 plan set and looked at again."""
        geopend = self.tot - timedelta(days=self.toeval.randint(35, 60) + 25 * stap)
        return Gezin(
            naam=naam,
            vraag=self.toeval.choice(woorden.VRAGEN),
            geopend=geopend,
            leden=leden,
            adres=self._adres(vorm),
            banden=tuple(self._banden(leden)),
            netwerk=tuple(self._netwerk()),
            gesprek=self._gesprek(leden, is_afgerond=stap >= 2) if stap >= 1 else None,
            metingen=tuple(self._metingen(leden, geopend, stap)),
            plan=self._plan(leden, geopend, stap) if stap >= 3 else None,
        )

    def _adres(self, vorm: str) -> Adresgegevens | None:
        if vorm == "zonder adres":
            return Adresgegevens(soort=Adressoort.GEEN_VAST_ADRES)
        huisnummer = str(self.toeval.randint(1, 120))
        return Adresgegevens(
            soort=Adressoort.OPVANG if vorm == "geschermd" else Adressoort.VAST,
            straat=self.toeval.choice(woorden.STRATEN),
            huisnummer=huisnummer,
            postcode="6860 ZZ",
            plaats="Oosterbeek",
            is_geschermd=vorm == "geschermd",
        )

    def _banden(self, leden: tuple[Lid, ...]) -> Iterator[Band]:
        kinderen = [lid for lid in leden if lid.rol in {"kind", "zoon", "dochter"} and not lid.bestaat_al]
        for ouder in (lid for lid in leden if lid.rol in {"ouder", "moeder", "vader"}):
            for kind in kinderen:
                yield Band(ouder.roepnaam, Relatiesoort.OUDER, kind.roepnaam, "gezagsregister")

    def _netwerk(self) -> Iterator[Contactgegevens]:
        for kring in sorted(self.toeval.sample([2, 3, 4, 6], k=self.toeval.randint(1, 4))):
            naam = self.toeval.choice(woorden.HELPERS[kring])
            yield Contactgegevens(
                naam, Kring(kring).kort, Kring(kring), doet=self.toeval.choice(woorden.AFSPRAKEN[kring])
            )

    def _gesprek(self, leden: tuple[Lid, ...], *, is_afgerond: bool) -> Gespreksverslag:
        gebieden = self.toeval.sample(list(woorden.ZINNEN), k=self.toeval.randint(3, 7))
        return Gespreksverslag(
            dagen_na_opening=9,
            plaats="thuis",
            verhaal=self.toeval.choice(woorden.VERHALEN),
            leden=(leden[0].roepnaam,),
            anderen={"Zus": Aanwezigheid.FAMILIE} if self.toeval.random() < 0.5 else {},
            zinnen={gebied: self._zinnen(gebied) for gebied in gebieden},
            is_afgerond=is_afgerond,
        )

    def _zinnen(self, gebied: Leefgebied) -> dict[Gespreksregel, tuple[tuple[str, str | None], ...]]:
        regels = self.toeval.sample([Gespreksregel.NU, Gespreksregel.GOED, Gespreksregel.WENS], k=2)
        return {regel: ((self.toeval.choice(woorden.ZINNEN[gebied]), None),) for regel in regels}

    def _metingen(self, leden: tuple[Lid, ...], geopend: date, stap: int) -> Iterator[Scores]:
        for ronde in range(0 if stap < 2 else (2 if stap >= 4 else 1)):
            dagen = 9 + 28 * ronde
            for lid in leden:
                dag = geopend + timedelta(days=dagen)
                if is_client_van_twaalf(lid, dag) and (lid.geboren or ronde == 0):
                    yield Scores(
                        wie=lid.roepnaam,
                        instrument=instrument_voor(lid, dag),
                        dagen_na_opening=dagen,
                        uitkomsten=tuple(self._uitkomst(ronde) for _ in range(AANTAL_DOMEINEN)),
                    )

    def _uitkomst(self, ronde: int) -> Uitkomst:
        if self.toeval.random() < 0.06:
            return (self.toeval.choice([GeenScoreReden.NIET_BESPROKEN, GeenScoreReden.WIL_NIET]), None)
        niveau = min(5, max(1, round(self.toeval.gauss(3.5 + 0.4 * ronde, 1))))
        return (niveau, min(5, niveau + self.toeval.randint(0, 1)))

    def _plan(self, leden: tuple[Lid, ...], geopend: date, stap: int) -> Plandeel:
        wensen = self.toeval.sample(woorden.WENSEN, k=self.toeval.randint(1, 3))
        return Plandeel(
            situatie=self.toeval.choice(woorden.VERHALEN),
            gaat_goed="We staan er niet alleen voor en weten wat we willen.",
            wij_bieden="We helpen zelf ook graag iemand anders.",
            wensen=tuple(self._wens(wens, leden, geopend) for wens in wensen),
            evaluatie=self.tot + timedelta(days=self.toeval.randint(-10, 60)),
            vastgesteld_na=24 if stap >= 4 else None,
            aanwezig=(leden[0].roepnaam,),
            reacties={leden[0].roepnaam: Reactie(Mening.EENS)},
        )

    def _wens(self, wens: tuple[str, str, Leefgebied], leden: tuple[Lid, ...], geopend: date) -> Wens:
        woorden_, lukt_als, leefgebied = wens
        kringen = sorted(self.toeval.sample(range(1, 7), k=self.toeval.randint(1, 3)))
        return Wens(
            woorden=woorden_,
            lukt_als=lukt_als,
            leefgebied=leefgebied,
            voor=(leden[0].roepnaam,),
            tegen=geopend + timedelta(days=150),
            wet=leden[0].wet,
            afspraken=tuple(self._afspraak(kring, leden[0].roepnaam) for kring in kringen),
        )

    def _afspraak(self, kring: int, vrager: str) -> Afspraak:
        return Afspraak(
            wat=self.toeval.choice(woorden.AFSPRAKEN[kring]),
            wie=vrager if kring == 1 else self.toeval.choice(woorden.HELPERS[kring]),
            eigenaar=EIGENAREN[kring],
            kring=Kring(kring),
            dagen=self.toeval.randint(40, 150),
            waarom_niet_dichterbij=woorden.WAAROM if kring >= Kring.GEMEENTE else "",
        )


def instrument_voor(lid: Lid, dag: date) -> str:
    """The instrument that fits the age on that day; an unknown age takes the one for adults."""
    if not lid.geboren:
        return "zrm-2017"
    is_volwassen = leeftijd_op(Geboortedatum.lees(lid.geboren), dag).is_minstens(18)
    return "zrm-2017" if is_volwassen else "zrm-jongeren"
