"""Settings, read once from the environment. Every setting has a name, a default and one sentence."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.post import Postbode, lees_postbode

LOKAAL = ("127.0.0.1", "localhost")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


@dataclass(frozen=True)
class Instellingen:
    """What an installation may choose. `uit_omgeving` reads the variables named in the metadata."""

    data: Path = field(
        default=Path("var"),
        metadata={"env": "WIJKTEAM_DATA", "tekst": "Map met de database en de sleutel."},
    )
    database_url: str = field(
        default="",
        metadata={
            "env": "DATABASE_URL",
            "tekst": "Leeg: ingebouwde versleutelde database. Anders postgresql+psycopg://…",
        },
    )
    adres: str = field(
        default="http://127.0.0.1:8080",
        metadata={
            "env": "WIJKTEAM_ADRES",
            "tekst": "Het adres waarop mensen het programma openen (http of https).",
        },
    )
    hosts: str = field(
        default="",
        metadata={
            "env": "WIJKTEAM_HOSTS",
            "tekst": (
                "Onder welke namen het programma antwoordt, met een komma ertussen. "
                "Leeg: de naam uit WIJKTEAM_ADRES. 127.0.0.1 en localhost mogen altijd."
            ),
        },
    )
    gemeente: str = field(
        default="Gemeente Renkum",
        metadata={"env": "WIJKTEAM_GEMEENTE", "tekst": "Naam van de gemeente boven aan elke pagina."},
    )
    meldpunt: str = field(
        default="mailto:beveiliging@gemeente.example",
        metadata={
            "env": "WIJKTEAM_MELDPUNT",
            "tekst": "Waar iemand een beveiligingslek kan melden (mailto: of https:).",
        },
    )
    werkers: int = field(
        default=2,
        metadata={"env": "WIJKTEAM_WERKERS", "tekst": "Aantal processen dat verzoeken beantwoordt."},
    )
    smtp: str = field(
        default="",
        repr=False,
        metadata={
            "env": "WIJKTEAM_SMTP",
            "tekst": (
                "De mailserver: `smtp://[naam:wachtwoord@]machine[:poort]` (met STARTTLS, behalve op deze machine zelf) "
                "of `smtps://…`. Leeg: er gaat geen mail uit en een link wordt getoond om te kopiëren."
            ),
        },
    )
    afzender: str = field(
        default="",
        metadata={
            "env": "WIJKTEAM_AFZENDER",
            "tekst": "Het e-mailadres waar mail vandaan komt. Nodig als WIJKTEAM_SMTP gevuld is.",
        },
    )
    verordening: Path | None = field(
        default=None,
        metadata={
            "env": "WIJKTEAM_VERORDENING",
            "tekst": (
                "Bestand met de eigen termijnen van de gemeente, waar de wet daar ruimte voor laat. Leeg: alleen de wet."
            ),
        },
    )

    @property
    def over_https(self) -> bool:
        return self.adres.startswith("https://")

    @property
    def vertrouwde_hosts(self) -> list[str]:
        """The names under which the program answers; whoever asks under another one gets no page of it."""
        eigen = self.hosts.split(",") if self.hosts else [urlsplit(self.adres).hostname or ""]
        return list(dict.fromkeys([*LOKAAL, *(naam.strip() for naam in eigen)]))

    @property
    def postbode(self) -> Postbode | None:
        """Who takes mail out; nobody when no server was set. Raises `OpstartFout`."""
        return lees_postbode(self.smtp, self.afzender)

    @property
    def sleutelbestand(self) -> Path:
        return self.data / "sleutel"

    @property
    def databasebestand(self) -> Path:
        return self.data / "wijkteam.db"

    @property
    def is_ingebouwd(self) -> bool:
        return not self.database_url

    @classmethod
    def uit_omgeving(cls, omgeving: Mapping[str, str] = os.environ) -> "Instellingen":
        """Raises `OpstartFout` when a value cannot be used."""
        werkers = omgeving.get("WIJKTEAM_WERKERS", "2")
        if not werkers.isdecimal() or not 1 <= int(werkers) <= 64:
            raise OpstartFout("WIJKTEAM_WERKERS moet een getal van 1 tot en met 64 zijn.")
        smtp, afzender = omgeving.get("WIJKTEAM_SMTP", ""), omgeving.get("WIJKTEAM_AFZENDER", "")
        lees_postbode(smtp, afzender)
        return cls(
            data=Path(omgeving.get("WIJKTEAM_DATA", "var")).absolute(),
            database_url=_database_url(omgeving.get("DATABASE_URL", "")),
            adres=_adres(omgeving.get("WIJKTEAM_ADRES", cls.adres)),
            hosts=_hosts(omgeving.get("WIJKTEAM_HOSTS", "")),
            gemeente=omgeving.get("WIJKTEAM_GEMEENTE", cls.gemeente),
            meldpunt=omgeving.get("WIJKTEAM_MELDPUNT", cls.meldpunt),
            werkers=int(werkers),
            smtp=smtp,
            afzender=afzender,
            verordening=Path(pad).absolute() if (pad := omgeving.get("WIJKTEAM_VERORDENING", "")) else None,
        )


def _database_url(url: str) -> str:
    if not url:
        return ""
    try:
        goed = make_url(url).drivername == "postgresql+psycopg"
    except (ArgumentError, ValueError):
        goed = False
    if not goed:
        raise OpstartFout(
            "DATABASE_URL moet leeg zijn, of een adres zoals postgresql+psycopg://naam:wachtwoord@machine:5432/database."
        )
    return url


def _adres(adres: str) -> str:
    try:
        delen = urlsplit(adres)
        goed = delen.scheme in {"http", "https"} and bool(delen.hostname) and delen.port != 0
    except ValueError:
        goed = False
    if not goed:
        raise OpstartFout(
            "WIJKTEAM_ADRES moet beginnen met http:// of https://, met daarna een naam en als het nodig is een poort."
        )
    return adres.rstrip("/")


def _hosts(hosts: str) -> str:
    if hosts and not all(_HOST.fullmatch(naam.strip()) for naam in hosts.split(",")):
        raise OpstartFout(
            "WIJKTEAM_HOSTS moet namen noemen zoals wijkteam.gemeente.nl, met een komma ertussen."
        )
    return hosts
