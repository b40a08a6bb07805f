"""A real mail server for tests: it keeps what it was handed, and nothing leaves this machine."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import IPv4Address
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


@dataclass
class Postkantoor:
    """What came in: each with its envelope. `weigert` answers every message with a refusal."""

    ontvangen: list[tuple[list[str], EmailMessage]] = field(default_factory=list)
    poort: int = 0
    weigert: bool = False

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.poort}"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelop: Envelope) -> str:  # noqa: N802  the name that the server calls
        if self.weigert:
            return "554 5.7.1 dit adres niet"
        bericht = message_from_bytes(envelop.content or b"", policy=policy.default)
        assert isinstance(bericht, EmailMessage)
        self.ontvangen.append((envelop.rcpt_tos, bericht))
        return "250 OK"


@contextmanager
def postkantoor(*, certificaat: Path | None = None, wachtwoord: str = "") -> Iterator[Postkantoor]:
    """Open as long as the block runs. With a certificate it asks for STARTTLS, with a password for that as well."""
    kantoor = Postkantoor(poort=_vrije_poort())
    tls = None
    if certificaat is not None:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificaat)

    def mag(_server: SMTP, _session: Session, _envelop: Envelope, _soort: str, wie: object) -> AuthResult:
        goed = isinstance(wie, LoginPassword) and wie.password.decode() == wachtwoord
        return AuthResult(success=goed, handled=False)

    deur = Controller(
        kantoor,
        hostname="127.0.0.1",
        port=kantoor.poort,
        tls_context=tls,
        require_starttls=tls is not None,
        auth_required=bool(wachtwoord),
        authenticator=mag if wachtwoord else None,
    )
    deur.start()
    try:
        yield kantoor
    finally:
        deur.stop()


def _vrije_poort() -> int:
    with socket.socket() as even:
        even.bind(("127.0.0.1", 0))
        return int(even.getsockname()[1])


def maak_certificaat(map_: Path) -> Path:
    """A certificate of our own for this machine, with its key, in one file."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    moment = datetime.now(UTC)
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - timedelta(days=1))
        .not_valid_after(moment + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    bestand = map_ / "certificaat.pem"
    bestand.write_bytes(
        certificaat.public_bytes(serialization.Encoding.PEM)
        + sleutel.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return bestand
