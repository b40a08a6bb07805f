"""E-mail out, handed to the mail server of the gemeente. What is sent says nothing about anybody.

Send after the transaction that it tells about was committed: a mail cannot be rolled back, and a mail server that
does not answer may not hold up the database or undo an act.
"""

import re
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import SplitResult, unquote, urlsplit

from wijkteam.kern.fouten import DomeinFout, OpstartFout

LOKAAL = frozenset({"127.0.0.1", "::1", "localhost"})
SECONDEN = 10
_POORT_LOKAAL, _POORT_INLEVEREN, _POORT_TLS = 25, 587, 465
# One plain address: nothing in it can be read as a second one, a name or a header.
_ADRES = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


class PostIsMislukt(Exception):
    """The mail server could not be reached, refused, or would have sent it unencrypted. Nothing was sent."""


class AdresKanNiet(DomeinFout):
    """This is not one e-mail address."""

    def __init__(self) -> None:
        super().__init__("Dit e-mailadres klopt niet. Schrijf één adres, zoals naam@organisatie.nl.")


@dataclass(frozen=True)
class Postbode:
    """The mail server, and in whose name it sends. `met_tls` from the first byte, else `eis_starttls` before the rest."""

    host: str
    poort: int
    afzender: str
    met_tls: bool = False
    eis_starttls: bool = True
    gebruiker: str = ""
    wachtwoord: str = field(default="", repr=False)

    def verstuur(self, *, aan: str, onderwerp: str, tekst: str) -> None:
        """Hand in one message. Raises `AdresKanNiet` and `PostIsMislukt`."""
        bericht = maak_bericht(self.afzender, aan=aan, onderwerp=onderwerp, tekst=tekst)
        try:
            with self._verbind() as server:
                server.send_message(bericht, self.afzender, [aan])
        except OSError as fout:
            raise PostIsMislukt(_reden(fout)) from fout

    def eis_bereikbaar(self) -> None:
        """Greet the server and log in, without sending anything. Raises `OpstartFout`."""
        try:
            with self._verbind() as server:
                server.noop()
        except OSError as fout:
            raise OpstartFout(f"de mailserver {self.host} werkt niet: {_reden(fout)}") from fout

    def _verbind(self) -> smtplib.SMTP:
        versleuteling = ssl.create_default_context()
        if self.met_tls:
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.poort, timeout=SECONDEN, context=versleuteling
            )
        else:
            server = smtplib.SMTP(self.host, self.poort, timeout=SECONDEN)
        try:
            if self.eis_starttls and not self.met_tls:
                server.starttls(context=versleuteling)
            if self.gebruiker:
                server.login(self.gebruiker, self.wachtwoord)
        except OSError:
            server.close()
            raise
        return server


def maak_bericht(afzender: str, *, aan: str, onderwerp: str, tekst: str) -> EmailMessage:
    """The message with its headers. Raises `AdresKanNiet`, and `ValueError` for a subject of more than one line."""
    if not _ADRES.fullmatch(aan):
        raise AdresKanNiet
    bericht = EmailMessage()
    bericht["From"], bericht["To"], bericht["Subject"] = afzender, aan, onderwerp
    bericht["Date"] = formatdate()
    bericht["Message-ID"] = make_msgid(domain=afzender.rpartition("@")[2])
    bericht["Auto-Submitted"] = "auto-generated"
    bericht.set_content(tekst)
    return bericht


def lees_postbode(smtp: str, afzender: str) -> Postbode | None:
    """The server of the settings, `smtp://[name:password@]host[:port]` or `smtps://…`; `None` when there is none.

    STARTTLS is asked of every host but this machine itself. Raises `OpstartFout`.
    """
    if not smtp:
        return None
    if not _ADRES.fullmatch(afzender):
        raise OpstartFout("WIJKTEAM_AFZENDER moet een e-mailadres zijn als WIJKTEAM_SMTP gevuld is.")
    try:
        delen = urlsplit(smtp)
        host, poort = delen.hostname or "", delen.port
        goed = delen.scheme in {"smtp", "smtps"} and bool(host) and poort != 0 and _is_kaal(delen)
    except ValueError:
        goed = False
    if not goed:
        raise OpstartFout(
            "WIJKTEAM_SMTP moet leeg zijn, of een adres zoals smtp://naam:wachtwoord@mail.gemeente.nl:587."
        )
    met_tls, is_lokaal = delen.scheme == "smtps", host in LOKAAL
    standaard = _POORT_TLS if met_tls else _POORT_LOKAAL if is_lokaal else _POORT_INLEVEREN
    return Postbode(
        host=host,
        poort=poort or standaard,
        afzender=afzender,
        met_tls=met_tls,
        eis_starttls=not is_lokaal,
        gebruiker=unquote(delen.username or ""),
        wachtwoord=unquote(delen.password or ""),
    )


def _is_kaal(delen: SplitResult) -> bool:
    """Nothing behind the host: a password with a slash in it, not written as %2F, would end up there."""
    return delen.path in {"", "/"} and not delen.query and not delen.fragment


def _reden(fout: OSError) -> str:
    """Why, in a word of the protocol; never what the server said, which may repeat an address."""
    code = getattr(fout, "smtp_code", None)
    return f"{type(fout).__name__}{f' {code}' if code else ''}"
