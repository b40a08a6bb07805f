"""Settings, read once from the environment. Every setting has a name, a default and one sentence."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from wijkteam.kern.fouten import OpstartFout

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

    @property
    def over_https(self) -> bool:
        return self.adres.startswith("https://")

    @property
    def vertrouwde_hosts(self) -> list[str]:
        """The names under which the program answers; whoever asks under another one gets no page of it."""
        eigen = self.hosts.split(",") if self.hosts else [urlsplit(self.adres).hostname or ""]
        return list(dict.fromkeys([*LOKAAL, *(naam.strip() for naam in eigen)]))

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
        url = omgeving.get("DATABASE_URL", "")
        if url and not url.startswith("postgresql+psycopg://"):
            raise OpstartFout("DATABASE_URL moet beginnen met postgresql+psycopg:// of leeg zijn.")
        werkers = omgeving.get("WIJKTEAM_WERKERS", "2")
        if not werkers.isdecimal() or not 1 <= int(werkers) <= 64:
            raise OpstartFout("WIJKTEAM_WERKERS moet een getal van 1 tot en met 64 zijn.")
        adres = omgeving.get("WIJKTEAM_ADRES", cls.adres).rstrip("/")
        if not adres.startswith(("http://", "https://")):
            raise OpstartFout("WIJKTEAM_ADRES moet beginnen met http:// of https://.")
        hosts = omgeving.get("WIJKTEAM_HOSTS", "")
        if hosts and not all(_HOST.fullmatch(naam.strip()) for naam in hosts.split(",")):
            raise OpstartFout(
                "WIJKTEAM_HOSTS moet namen noemen zoals wijkteam.gemeente.nl, met een komma ertussen."
            )
        return cls(
            data=Path(omgeving.get("WIJKTEAM_DATA", "var")).absolute(),
            database_url=url,
            adres=adres,
            hosts=hosts,
            gemeente=omgeving.get("WIJKTEAM_GEMEENTE", cls.gemeente),
            meldpunt=omgeving.get("WIJKTEAM_MELDPUNT", cls.meldpunt),
            werkers=int(werkers),
        )
