"""A region full of dossiers for measuring the daily work, as rows for the tables and without any act around them.

Made: areas, wijkteams, colleagues with accounts, huishoudens with people and addresses, everything by which they are
searched, casussen with team, regie, betrokkenen, a term, the melding they came from, one talk, a plan with one doel,
lines of the logboek, one line of the journaal, afspraken and taken around today, and meldingen that wait.

Every team has the same shape at every size, and the dossiers of the teams come in turn: what one colleague sees is the
same in a small database and in a large one, and lies spread over the large one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

from scripts.bench_dossier import CASUSSEN, Collega, Dossier, Kop, Rijen, Team, maak_melding, moment
from scripts.bench_namen import maak_huisgenoten
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.kern.db import nieuw_id
from wijkteam.team.models import Rol
from wijkteam.toegang.wachtwoord import maak_hash

WERKERS, WACHTEND = 10, 12
PER_GEMEENTE = 12
PER_KEER = 2_000
# One to four people in each huishouden (see `maak_huisgenoten`): that many in a hundred of them.
PERSONEN_PER_100 = 202
SINDS = date(2020, 1, 1)
NIET_GEMAAKT = (
    "zelfredzaamheid, verslagen, acties, versies van het plan, toestemmingen, sociale kaart, inzageregels"
)


def maak_rijen(casussen: int, *, alleen_zoeken: bool = False) -> Iterator[Rijen]:
    """Everything, some thousands of dossiers at a time; what is pointed at comes before or in the same piece.

    `alleen_zoeken`: only the people, where they live, the keys by which they are found, and who sees them.
    """
    rijen = Rijen()
    teams = list(_maak_teams(rijen, -(-casussen // CASUSSEN)))
    for nummer in range(casussen):
        rang, plaats = divmod(nummer, len(teams))
        dossier = Dossier(rijen, teams[plaats], rang, nummer)
        if alleen_zoeken:
            dossier.maak_vindbaar()
        else:
            dossier.maak()
        if nummer % PER_KEER == PER_KEER - 1:
            yield rijen
            rijen = Rijen()
    for team in () if alleen_zoeken else teams:
        _laat_wachten(rijen, team)
    yield rijen


def casussen_voor(personen: int) -> int:
    """How many dossiers hold about so many people."""
    return -(-personen * 100 // PERSONEN_PER_100)


def gebruikersnaam(team: int, wie: int) -> str:
    """The login name of a colleague; the teamleider comes after the last of them."""
    return f"collega-{team}-{wie}"


def _maak_teams(rijen: Rijen, aantal: int) -> Iterator[Team]:
    hash_ = maak_hash(WACHTWOORD, gebruikersnaam="collega")
    gemeente_id = wijk_id = nieuw_id()
    for nummer in range(aantal):
        code, rest = divmod(nummer, PER_GEMEENTE)
        if not rest:
            gemeente_id = rijen.zet("gemeente", code=f"GM9{code:03d}", naam=f"Proefgemeente {code + 1}")
            wijk_id = rijen.zet("wijk", code=f"WK9{code:03d}01", naam=f"Wijk {code}", gemeente_id=gemeente_id)
        team_id = rijen.zet("wijkteam", naam=f"Wijkteam {nummer + 1}", gemeente_id=gemeente_id)
        buurten = _maak_buurten(rijen, nummer, wijk_id)
        for buurt_id in buurten:
            rijen.zet("werkgebied", wijkteam_id=team_id, buurt_id=buurt_id)
        mensen = [_maak_collega(rijen, team_id, nummer, wie, hash_) for wie in range(WERKERS + 1)]
        yield Team(team_id, nummer, buurten, mensen[:WERKERS])


def _maak_buurten(rijen: Rijen, team: int, wijk_id: UUID) -> list[UUID]:
    return [
        rijen.zet("buurt", code=f"BU9{team:05d}{plek}", naam=f"Buurt {team}-{plek}", wijk_id=wijk_id)
        for plek in range(3)
    ]


def _maak_collega(rijen: Rijen, team_id: UUID, team: int, wie: int, hash_: str) -> Collega:
    naam = maak_huisgenoten(Random(f"{team}/{wie}"))[0].naam  # noqa: S311  chance for variety, not for secrets
    wie_id = rijen.zet("medewerker", naam=naam)
    rol = Rol.TEAMLEIDER if wie == WERKERS else Rol.WIJKTEAMLID
    rijen.zet("aanstelling", medewerker_id=wie_id, wijkteam_id=team_id, rol=rol, van=SINDS)
    inlog = {"gebruikersnaam": gebruikersnaam(team, wie), "wachtwoord_hash": hash_}
    rijen.zet("account", medewerker_id=wie_id, **inlog)
    return Collega(wie_id, naam)


def _laat_wachten(rijen: Rijen, team: Team) -> None:
    """Meldingen that nobody picked up yet, and one in the hands of each colleague."""
    kans = Random(team.nummer)  # noqa: S311  chance for variety, not for secrets
    for rang in range(WACHTEND + WERKERS):
        ontvangen = moment(kans.randint(0, 20), kans)
        maak_melding(
            rijen,
            maak_huisgenoten(kans)[0],
            Kop(team, CASUSSEN + rang, team.werkers[rang % WERKERS], ontvangen),
            houder_id=team.werkers[rang - WACHTEND].id if rang >= WACHTEND else None,
            spoed_op=ontvangen if rang == 0 else None,
            termijn_op=ontvangen.date() + timedelta(days=42),
        )
