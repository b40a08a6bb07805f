"""The whole main job, as somebody new to the program does it: with what stands on the screen, and with every hand."""

from functools import partial

from tests.e2e import hoofdtaak
from tests.e2e.hand import Hand, Muis
from tests.e2e.toetsenbord import Toetsenbord
from tests.e2e.venster import eis_toegankelijk
from tests.pdfproef import hele_tekst

MATRIX_HOOGSTENS = 60


class ZonderScript(Muis):
    """Uses a mouse in a browser that runs no script, where no question comes before an act."""

    def bevestig(self, antwoord: str) -> None:
        pass


def test_van_inloggen_tot_regie_overdragen(nieuw_venster):
    with nieuw_venster() as venster:
        venster.open("/")
        hand = Muis(venster.page, kijk=partial(eis_toegankelijk, venster.page))
        begin(hand)
        hoofdtaak.vul_matrix(hand)
        eis_goed_papier(maak_af(hand))


def test_met_alleen_het_toetsenbord(nieuw_venster):
    with nieuw_venster() as venster:
        venster.open("/")
        hand = Toetsenbord(venster.page)
        begin(hand)
        voor = hand.aanslagen
        hoofdtaak.vul_matrix(hand)
        assert hand.aanslagen - voor < MATRIX_HOOGSTENS
        maak_af(hand)


def test_zonder_script(nieuw_venster):
    with nieuw_venster(java_script_enabled=False) as venster:
        venster.open("/")
        hand = ZonderScript(venster.page)
        begin(hand)
        hoofdtaak.vul_matrix(hand)
        eis_goed_papier(maak_af(hand))


def begin(hand: Hand) -> None:
    hoofdtaak.open_casus(hand)
    hoofdtaak.zet_netwerk_erbij(hand)
    hoofdtaak.voer_gesprek(hand)
    hoofdtaak.begin_meting(hand)


def maak_af(hand: Hand) -> bytes:
    hoofdtaak.maak_plan(hand)
    hoofdtaak.stel_vast(hand)
    hoofdtaak.laat_delen(hand)
    papier = hoofdtaak.haal_papier(hand)
    hoofdtaak.draag_over(hand)
    hoofdtaak.neem_over(hand)
    return papier


def eis_goed_papier(pdf: bytes) -> None:
    """What the family agreed on stands on it, in their words; also the words of who does not agree."""
    tekst = hele_tekst(pdf)
    for woorden in ("Łaski", hoofdtaak.WOORDEN, "Noor", "de ergotherapeut", hoofdtaak.BEZWAAR, "Versie 1"):
        assert woorden in tekst, woorden
