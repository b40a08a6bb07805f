"""Reading a file into the kaart: all of it or nothing, and a second time without harm."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Buurt
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.sociale_kaart import queries, service
from wijkteam.sociale_kaart.csvvorm import lees_csv
from wijkteam.sociale_kaart.errors import BestandOngeldig, Regelfout
from wijkteam.sociale_kaart.gegevens import aanbiedergegevens_van
from wijkteam.sociale_kaart.hsds import lees_hsds
from wijkteam.sociale_kaart.kaartregel import Kaartregel, regel_van
from wijkteam.sociale_kaart.models import Aanbieder, Aanbod
from wijkteam.team.models import Medewerker

MEESTE_REGELS = 5_000

Genummerd = tuple[int, Kaartregel]


@dataclass(frozen=True)
class Telling:
    """What a file did to the kaart."""

    nieuw: int
    gewijzigd: int
    gelijk: int

    @property
    def zin(self) -> str:
        """The count in one sentence."""
        return f"{self.nieuw} nieuw, {self.gewijzigd} gewijzigd, {self.gelijk} gelijk gebleven."


@dataclass(frozen=True)
class _Bekend:
    """What stands on the kaart already, as far as the file names it."""

    aanbod: dict[UUID, Aanbod]
    aanbieders: dict[UUID, Aanbieder]
    op_naam: dict[str, Aanbieder]
    buurten: dict[str, Buurt]


def lees_bestand(inhoud: bytes) -> list[Genummerd]:
    """The lines of a CSV or HSDS file. Raises `BestandOngeldig`."""
    if inhoud.startswith(b"PK\x03\x04"):
        raise BestandOngeldig(
            [Regelfout(1, "", "Dit is een Excel-bestand. Bewaar het eerst als CSV (UTF-8).")]
        )
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud[: fout.start].count(b"\n") + 1
        raise BestandOngeldig([Regelfout(regel, "", "Dit bestand is niet in UTF-8 bewaard.")]) from fout
    regels = lees_hsds(tekst) if tekst.lstrip().startswith(("{", "[")) else lees_csv(tekst)
    if len(regels) > MEESTE_REGELS:
        raise BestandOngeldig(
            [Regelfout(MEESTE_REGELS + 1, "", f"Hoogstens {MEESTE_REGELS} regels tegelijk.")]
        )
    return regels


def lees_in(session: Session, regels: Sequence[Genummerd], *, door: Medewerker) -> Telling:
    """Add what is new and bring what is known up to date, by id; what the file does not name stays.

    Raises `BestandOngeldig` before anything is written.
    """
    bekend = _zoek_op(session, regels)
    fouten = [*_dubbele(regels), *_onbekende_buurten(regels, bekend), *_aanbiederfouten(regels, bekend)]
    if fouten:
        raise BestandOngeldig(sorted(fouten, key=lambda fout: (fout.regel, fout.veld)))
    tel: Counter[str] = Counter()
    for _, regel in regels:
        tel[_verwerk(session, regel, bekend)] += 1
    session.flush()
    noteer(session, Handeling.KAART_INGELEZEN, casus_id=None, door=door)
    return Telling(tel["nieuw"], tel["gewijzigd"], tel["gelijk"])


def _zoek_op(session: Session, regels: Sequence[Genummerd]) -> _Bekend:
    ids = {regel.id for _, regel in regels if regel.id}
    aanbieders = queries.list_aanbieders_met(
        session,
        {regel.aanbieder_id for _, regel in regels if regel.aanbieder_id},
        {regel.aanbieder.naam for _, regel in regels},
    )
    codes = {code for _, regel in regels for code in _codes(regel)}
    return _Bekend(
        {rij.id: rij for rij in queries.list_aanbod_met(session, ids)},
        {rij.id: rij for rij in aanbieders},
        {rij.zoeknaam: rij for rij in aanbieders},
        queries.find_buurten(session, codes),
    )


def _codes(regel: Kaartregel) -> set[str]:
    return {*regel.aanbod.gebieden, *filter(None, [regel.aanbod.buurt])}


def _dubbele(regels: Sequence[Genummerd]) -> Iterator[Regelfout]:
    eerste: dict[UUID, int] = {}
    for nummer, regel in regels:
        if regel.id in eerste:
            yield Regelfout(nummer, "id", f"Dit aanbod staat ook al in regel {eerste[regel.id]}.")
        elif regel.id:
            eerste[regel.id] = nummer


def _onbekende_buurten(regels: Sequence[Genummerd], bekend: _Bekend) -> Iterator[Regelfout]:
    for nummer, regel in regels:
        for code in sorted(_codes(regel) - bekend.buurten.keys()):
            veld = "buurt" if code == regel.aanbod.buurt else "gebieden"
            yield Regelfout(nummer, veld, f"De buurt {code} kennen we niet.")


def _aanbiederfouten(regels: Sequence[Genummerd], bekend: _Bekend) -> Iterator[Regelfout]:
    """Somebody must vouch, one name is one aanbieder, and two lines may not say different things of it."""
    gezien: dict[str, tuple[int, Kaartregel]] = {}
    for nummer, regel in regels:
        naam = zoekvorm(regel.aanbieder.naam)
        if not regel.aanbieder.kvk and not regel.aanbieder.borg:
            yield Regelfout(nummer, "borg", "Vul het KvK-nummer in, of wie ervoor instaat.")
        staat_er = bekend.op_naam.get(naam)
        if regel.aanbieder_id and staat_er is not None and staat_er.id != regel.aanbieder_id:
            yield Regelfout(nummer, "aanbieder_naam", "Er staat al een andere aanbieder met deze naam.")
        eerder = gezien.setdefault(naam, (nummer, regel))
        if (eerder[1].aanbieder, eerder[1].aanbieder_id) != (regel.aanbieder, regel.aanbieder_id):
            yield Regelfout(
                nummer, "aanbieder_naam", f"Dit is anders dan bij dezelfde naam in regel {eerder[0]}."
            )


def _verwerk(session: Session, regel: Kaartregel, bekend: _Bekend) -> str:
    """Write one line; says whether the entry was new, changed or equal."""
    aanbod = bekend.aanbod.get(regel.id) if regel.id else None
    is_gelijk = aanbod is not None and regel_van(aanbod) == regel
    aanbieder = _aanbieder(session, regel, bekend)
    if aanbod is None:
        aanbod = service.nieuw_aanbod(aanbieder, regel.id)
        session.add(aanbod)
        _vul(aanbod, regel, bekend)
        return "nieuw"
    if is_gelijk:
        return "gelijk"
    aanbod.aanbieder, aanbod.aanbieder_id = aanbieder, aanbieder.id
    aanbod.versie += 1
    _vul(aanbod, regel, bekend)
    return "gewijzigd"


def _aanbieder(session: Session, regel: Kaartregel, bekend: _Bekend) -> Aanbieder:
    naam = zoekvorm(regel.aanbieder.naam)
    gevonden = bekend.aanbieders.get(regel.aanbieder_id) if regel.aanbieder_id else bekend.op_naam.get(naam)
    if gevonden is None:
        gevonden = service.nieuwe_aanbieder(regel.aanbieder, regel.aanbieder_id)
        session.add(gevonden)
        bekend.aanbieders[gevonden.id] = bekend.op_naam[naam] = gevonden
    elif aanbiedergegevens_van(gevonden) != regel.aanbieder:
        service.vul_aanbieder(gevonden, regel.aanbieder)
        gevonden.versie += 1
    return gevonden


def _vul(aanbod: Aanbod, regel: Kaartregel, bekend: _Bekend) -> None:
    service.vul_aanbod(aanbod, regel.aanbod, bekend.buurten)
    aanbod.nagekeken_op, aanbod.nagekeken_door = regel.nagekeken_op, regel.nagekeken_door
    aanbod.gestopt_op = regel.gestopt_op
