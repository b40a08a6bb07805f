"""Afspraken as iCalendar (RFC 5545). What is of a resident stays out: a kind and a number, no name, place or subject.

Times are written in UTC: then no time zone has to travel along, and summer time cannot shift anything.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from wijkteam.agenda.queries import Mijnafspraak

REGELLENGTE = 75
MERK = "-//Wijkteam//Agenda//NL"


def maak_kalender(afspraken: Iterable[Mijnafspraak]) -> bytes:
    """The whole calendar: lines of at most 75 octets, ended by CRLF."""
    regels = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{MERK}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    regels += ["X-WR-CALNAME:Wijkteam", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]
    for mijn in afspraken:
        regels += _gebeurtenis(mijn)
    regels.append("END:VCALENDAR")
    return b"".join(vouw(regel) + b"\r\n" for regel in regels)


def _gebeurtenis(mijn: Mijnafspraak) -> Iterator[str]:
    afspraak = mijn.afspraak
    yield "BEGIN:VEVENT"
    yield f"UID:{afspraak.id}@wijkteam"
    yield f"DTSTAMP:{_utc(afspraak.gewijzigd_op)}"
    yield f"SEQUENCE:{afspraak.versie - 1}"
    yield f"DTSTART:{_utc(afspraak.begin)}"
    yield f"DTEND:{_utc(afspraak.einde)}"
    yield f"SUMMARY:{als_tekst(samenvatting(mijn))}"
    yield f"STATUS:{'CANCELLED' if afspraak.is_afgezegd else 'CONFIRMED'}"
    yield "CLASS:PRIVATE"
    yield "END:VEVENT"


def samenvatting(mijn: Mijnafspraak) -> str:
    """`huisbezoek, casus 2026-00042`; without a casus only the kind."""
    return f"{mijn.afspraak.soort.label}, casus {mijn.bij.nummer}" if mijn.bij else mijn.afspraak.soort.label


def als_tekst(tekst: str) -> str:
    """A value of type TEXT: what has a meaning of its own is escaped (RFC 5545 §3.3.11)."""
    for teken in ("\\", ";", ","):
        tekst = tekst.replace(teken, f"\\{teken}")
    return tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def vouw(regel: str) -> bytes:
    """A content line in UTF-8, folded at 75 octets without breaking a character (RFC 5545 §3.1)."""
    delen, deel = [], b""
    for teken in regel:
        octetten = teken.encode()
        if len(deel) + len(octetten) > REGELLENGTE:
            delen.append(deel)
            deel = b" "
        deel += octetten
    return b"\r\n".join([*delen, deel])


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
