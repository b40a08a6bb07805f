"""E-mail against a real mail server: what arrives, what is never sent, and what a server that fails does to us."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.postkantoor import maak_certificaat, postkantoor
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.post import AdresKanNiet, Postbode, PostIsMislukt, lees_postbode

VAN = "wijkteam@gemeente.example"
BRIEF = {"aan": "balie@organisatie.example", "onderwerp": "Er is iets", "tekst": "Dag,\nzie één link.\n"}


def bode(url: str) -> Postbode:
    postbode = lees_postbode(url, VAN)
    assert postbode is not None
    return postbode


def test_een_bericht_komt_aan_bij_een_ontvanger() -> None:
    with postkantoor() as kantoor:
        bode(kantoor.url).verstuur(**BRIEF)
        bode(kantoor.url).eis_bereikbaar()
    [(aan, bericht)] = kantoor.ontvangen
    assert aan == ["balie@organisatie.example"]
    assert (bericht["From"], bericht["To"], bericht["Subject"]) == (VAN, BRIEF["aan"], "Er is iets")
    assert bericht["Message-ID"].endswith("@gemeente.example>"), "not the name of our machine"
    assert bericht["Auto-Submitted"] == "auto-generated"
    assert bericht.get_content().splitlines() == ["Dag,", "zie één link."]


def test_buiten_deze_machine_gaat_niets_onversleuteld(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificaat = maak_certificaat(tmp_path)
    with postkantoor(certificaat=certificaat, wachtwoord="a/b:c@d") as kantoor, postkantoor() as kaal:
        ver = replace(bode(f"smtp://team:a%2Fb%3Ac%40d@127.0.0.1:{kantoor.poort}"), eis_starttls=True)
        with pytest.raises(PostIsMislukt, match="SSLCertVerificationError"):
            ver.verstuur(**BRIEF)
        with pytest.raises(PostIsMislukt, match="SMTPNotSupportedError"):
            replace(bode(kaal.url), eis_starttls=True).verstuur(**BRIEF)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificaat))
        with pytest.raises(PostIsMislukt, match="SMTPAuthenticationError 535"):
            replace(ver, wachtwoord="anders").verstuur(**BRIEF)
        assert kantoor.ontvangen == kaal.ontvangen == []
        ver.verstuur(**BRIEF)
        assert len(kantoor.ontvangen) == 1
    assert "a/b" not in repr(ver)


def test_een_server_die_weigert_of_er_niet_is_geeft_een_fout_zonder_adres() -> None:
    with postkantoor() as kantoor:
        kantoor.weigert = True
        with pytest.raises(PostIsMislukt) as fout:
            bode(kantoor.url).verstuur(**BRIEF)
        assert str(fout.value) == "SMTPDataError 554"
    with pytest.raises(PostIsMislukt, match="ConnectionRefusedError"):
        bode(kantoor.url).verstuur(**BRIEF)
    with pytest.raises(OpstartFout, match=r"de mailserver .* werkt niet"):
        bode(kantoor.url).eis_bereikbaar()


def test_een_adres_is_een_adres_en_geen_kopregel() -> None:
    for adres in (
        *(
            "",
            "geen-adres",
            "a@b.nl, c@d.nl",
            "a@b.nl;c@d.nl",
            "Naam <a@b.nl>",
            "<a@b.nl>",
            "a b@c.nl",
            "a@b..nl",
        ),
        *("@b.nl", "a@b.nl\nBcc: c@d.nl", "a@b.nl\r\nBcc: c@d.nl", "a@b.nl\n"),
    ):
        with pytest.raises(AdresKanNiet):
            bode("smtp://127.0.0.1:1").verstuur(**(BRIEF | {"aan": adres}))


def test_een_onderwerp_kan_geen_kopregel_worden() -> None:
    with pytest.raises(ValueError, match="linefeed"):
        bode("smtp://127.0.0.1:1").verstuur(**(BRIEF | {"onderwerp": "Dag\r\nBcc: c@d.nl"}))


def test_de_instelling_zegt_waar_en_hoe() -> None:
    for url, verwacht in {
        "smtp://127.0.0.1": (25, False, False),
        "smtp://mail.gemeente.example": (587, False, True),
        "smtp://mail.gemeente.example:2525": (2525, False, True),
        "smtps://mail.gemeente.example/": (465, True, True),
    }.items():
        gelezen = bode(url)
        assert (gelezen.poort, gelezen.met_tls, gelezen.eis_starttls) == verwacht


def test_een_verkeerde_instelling_houdt_het_programma_tegen() -> None:
    for smtp, afzender in (
        ("smtp://mail", ""),
        ("smtp://mail", "geen adres"),
        ("mail.gemeente.nl", VAN),
        ("http://mail", VAN),
        ("smtp://", VAN),
        ("smtp://mail:poort", VAN),
        ("smtp://naam:half/woord@mail", VAN),
    ):
        with pytest.raises(OpstartFout):
            Instellingen.uit_omgeving({"WIJKTEAM_SMTP": smtp, "WIJKTEAM_AFZENDER": afzender})


def test_zonder_instelling_is_er_geen_postbode() -> None:
    assert Instellingen.uit_omgeving({}).postbode is None
