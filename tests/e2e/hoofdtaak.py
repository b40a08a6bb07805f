"""The main job, from logging in to handing over, told by what stands on the screen. How it is done is up to the hand."""

from playwright.sync_api import Locator, expect

from tests.e2e.hand import Hand
from wijkteam.demo.staf import WACHTWOORD

VRAAG = "Sinds mijn val kom ik de trap niet meer op. Mijn dochter doet alles, en dat gaat zo niet langer."
VERHAAL = "Wil viel in maart van de trap. Sindsdien slaapt ze beneden. Noor komt elke dag langs na haar werk."
WOORDEN = "Ik wil weer boven kunnen slapen, in mijn eigen bed."
WAAROM = "Niemand in de familie kan een trap beoordelen; Noor heeft het de buurman ook gevraagd."
# Eleven levels, and two domains that nobody spoke about.
SCORES = "4332n34x32434"
BEZWAAR = "Ik vind dat oma beter naar beneden kan verhuizen."


def open_casus(hand: Hand) -> None:
    """Log in and open a casus for a household of three that nobody knows yet."""
    hand.kijk()
    log_in(hand, "marijke")
    hand.kijk()
    hand.volg("Casus openen")
    kop(hand, "Casus openen")
    hand.kijk()
    hand.vul("De vraag, in de eigen woorden van de inwoner", VRAAG)
    hand.vul("Roepnaam", "Wil", bij="Wie vraagt het?")
    hand.vul("Achternaam", "Łaski", bij="Wie vraagt het?")
    hand.vul("Geboortedatum", "4-11-1948")
    hand.vul("Roepnaam", "Noor", bij="Persoon 2")
    hand.vul("Geboren", "06-1979", bij="Persoon 2")
    hand.vul("Rol", "dochter", bij="Persoon 2")
    hand.vul("Roepnaam", "Timo", bij="Persoon 3")
    hand.vul("Geboren", "14-02-2010", bij="Persoon 3")
    hand.vul("Rol", "kleinzoon", bij="Persoon 3")
    hand.kruis_aan("Wmo")
    hand.druk("Casus openen")
    kop(hand, "Łaski")
    hand.kijk()


def zet_netwerk_erbij(hand: Hand) -> None:
    """Two people around the household, and the picture of its circles."""
    hand.volg("Huishouden & netwerk")
    for naam, wie, kring, doet in (
        ("Ans", "zus van Wil", "2 nabije omgeving", "belt elke avond"),
        ("Şahin", "buurman", "3 informele netwerken", "zet de bak buiten"),
    ):
        hand.vul("Naam", naam, bij="Iemand toevoegen aan het netwerk")
        hand.vul("Wie is dat?", wie)
        hand.kies("Kring", kring)
        hand.vul("Doet nu", doet)
        hand.druk("Toevoegen", bij="Iemand toevoegen aan het netwerk")
        expect(hand.page.locator("figure svg text").filter(has_text=naam)).to_be_visible()
        expect(hand.page.get_by_role("listitem").filter(has_text=wie)).to_be_visible()
    hand.kijk()


def voer_gesprek(hand: Hand) -> None:
    """Sit at the table: the story, two leefgebieden, what is still open, and finish."""
    hand.volg("Gesprekken")
    hand.kijk()
    hand.volg("Eerste gesprek beginnen")
    kop(hand, "Nieuw gesprek")
    hand.kruis_aan("Wil Łaski")
    hand.kruis_aan("Noor Łaski")
    hand.kruis_aan("Ans")
    hand.kijk()
    hand.druk("Naar het gesprek")
    kop(hand, "Gesprek op")
    hand.vul("Het verhaal", VERHAAL)
    hand.druk("Bewaren")
    is_bewaard(hand.page.locator("#deel-verhaal"))
    for gebied, nu, wens in (
        ("Wonen", "Ze slaapt op de bank in de kamer.", WOORDEN),
        ("Sociale contacten", "Ans belt elke avond.", "Weer naar het koor."),
    ):
        hand.klap_uit(gebied)
        hand.vul("Hoe gaat het nu?", nu, bij=gebied)
        hand.vul("Wat wilt u?", wens, bij=gebied)
        hand.druk("Bewaren", bij=gebied)
        is_bewaard(hand.deel(gebied))
    hand.kijk()
    hand.volg("Wat is besproken?")
    kop(hand, "Wat is besproken?")
    expect(hand.page.get_by_text("2 van 9 leefgebieden")).to_be_visible()
    hand.klap_uit("Onderwijs")
    hand.vul("Niet aan de orde, omdat", "Wil is 78 en heeft haar school gehad.", bij="Onderwijs")
    hand.druk("Bewaren", bij="Onderwijs")
    expect(hand.page.get_by_text("3 van 9 leefgebieden")).to_be_visible()
    hand.kijk()
    hand.druk("Gesprek afronden")
    hand.bevestig("Gesprek afronden")
    expect(hand.page.get_by_text("Het verhaal")).to_be_visible()
    hand.kijk()


def begin_meting(hand: Hand) -> None:
    """A first meting of Wil, with the instrument that fits her age."""
    hand.volg("Zelfredzaamheid")
    hand.kijk()
    hand.volg("Nieuwe meting", bij="Per persoon")
    kop(hand, "Nieuwe meting")
    hand.kijk()
    hand.druk("Naar de matrix")
    kop(hand, "Zelfredzaamheid van Wil")


def vul_matrix(hand: Hand) -> None:
    """Score Wil on the thirteen domains, two of them with a reason to leave them open."""
    hand.scoor(SCORES)
    hand.kijk()
    hand.druk("Stel vast")
    expect(hand.page.get_by_text("11 van 13")).to_be_visible()
    hand.kijk()


def maak_plan(hand: Hand) -> None:
    """One doel, one thing that family does and one that only a professional can; and why not closer."""
    hand.volg("Plan")
    hand.kijk()
    hand.volg("Eerste doel opschrijven")
    hand.kijk()
    hand.vul("Wat wil je bereiken, in eigen woorden?", WOORDEN)
    hand.kruis_aan("Wil")
    hand.vul("Klaar voor", "1-9-2027")
    hand.kies("Waar gaat het over?", "Wonen")
    hand.druk("Doel bewaren")
    kop(hand, "Actie toevoegen")
    hand.kijk()
    hand.vul("Wat spreken jullie af?", "ruimt de trap en de slaapkamer op")
    hand.kies("Wie doet het?", "Noor")
    hand.vul("Klaar voor", "1-3-2027")
    hand.druk("Actie bewaren")
    hand.volg("Actie toevoegen")
    hand.vul("Wat spreken jullie af?", "kijkt of een traplift past")
    hand.kies("Wie doet het?", "Iemand die niet in deze lijst staat")
    hand.vul("Naam", "de ergotherapeut")
    hand.kies("Dat is een", "professional")
    hand.kruis_aan("6 · professionals en bedrijven")
    hand.druk("Actie bewaren")
    expect(hand.page.get_by_role("alert")).to_contain_text("dichterbij")
    hand.kijk()
    hand.vul("Waarom niet dichterbij?", WAAROM)
    hand.druk("Actie bewaren")
    expect(hand.page.get_by_text(WAAROM)).to_be_visible()
    hand.kijk()


def stel_vast(hand: Hand) -> None:
    """Vaststellen with the family at the table; one of them does not agree, and says why."""
    hand.volg("Vaststellen")
    kop(hand, "Plan vaststellen")
    hand.kruis_aan("Wil Łaski")
    hand.kruis_aan("Noor Łaski")
    hand.kruis_aan("eens", bij="Wil Łaski")
    hand.kruis_aan("niet eens", bij="Timo Łaski")
    hand.kijk()
    hand.vul("Want …", BEZWAAR)
    hand.druk("Plan vaststellen")
    expect(hand.page.get_by_text(BEZWAAR)).to_be_visible()
    hand.kijk()


def laat_delen(hand: Hand) -> None:
    """What is of Wil and of Timo may stand on the sheet of the whole household: they say so themselves."""
    hand.volg("Wat mag gedeeld worden")
    kop(hand, "Wat mag gedeeld worden")
    hand.kijk()
    for wie in ("Wil", "Timo"):
        hand.volg("Antwoord vastleggen", bij=f"{wie} Łaski")
        kop(hand, f"Wat mag er van {wie} gedeeld worden?")
        hand.kruis_aan("Ja, dat mag")
        hand.druk("Bewaren")
        expect(hand.deel(f"{wie} Łaski").get_by_text("ja", exact=True).first).to_be_visible()
    hand.kijk()


def haal_papier(hand: Hand) -> bytes:
    """Choose who gets it, see what stands on it, print it, and come back."""
    hand.volg("Plan")
    hand.volg("Plan afdrukken")
    kop(hand, "Versie 1 afdrukken")
    hand.volg("Het hele huishouden")
    expect(hand.deel("Dit komt op het blad")).to_contain_text(WOORDEN)
    hand.kijk()
    with hand.page.expect_response("**/plan.pdf") as antwoord:
        hand.druk("Afdruk maken")
    assert antwoord.value.status == 200
    # The browser shows it in a viewer of its own; the file itself is asked for once more.
    papier = hand.page.request.get(antwoord.value.url).body()
    hand.page.go_back()
    kop(hand, "Versie 1 afdrukken")
    return papier


def draag_over(hand: Hand) -> None:
    """Bring a colleague into the team, hand the regie over, and leave."""
    hand.volg("Team")
    hand.kijk()
    hand.volg("Collega toevoegen")
    kop(hand, "Collega toevoegen")
    hand.kijk()
    hand.kies("Wie?", "Bas Kuiper")
    hand.kruis_aan("Wmo", bij="Op grond van welke wet?")
    hand.druk("Toevoegen")
    kop(hand, "Team")
    hand.volg("Regie overdragen")
    kop(hand, "Regie overdragen")
    hand.kijk()
    hand.kies("Wie krijgt de regie?", "Bas Kuiper")
    hand.vul("Waarom?", "Bas werkt in haar straat.")
    hand.kruis_aan("Het huishouden weet")
    hand.druk("Regie overdragen")
    expect(hand.deel("Regie")).to_contain_text("Bas Kuiper")
    hand.kijk()
    hand.druk("Uitloggen")
    kop(hand, "Inloggen")


def neem_over(hand: Hand) -> None:
    """The colleague finds the casus among his own, with the regie."""
    log_in(hand, "bas")
    casus = hand.page.get_by_role("row").filter(has_text="Łaski").first
    expect(casus).to_contain_text("ik")


def log_in(hand: Hand, naam: str) -> None:
    """Come in as somebody of the demo staff."""
    hand.vul("Gebruikersnaam", naam)
    hand.vul("Wachtwoord", WACHTWOORD)
    hand.druk("Inloggen")
    kop(hand, "Mijn dag")


def is_bewaard(deel: Locator) -> None:
    """This part of the page says that it was saved."""
    expect(deel.locator("[data-bewaard]")).to_contain_text("Bewaard")


def kop(hand: Hand, tekst: str) -> None:
    """The page has come in: this is its heading."""
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text(tekst)
