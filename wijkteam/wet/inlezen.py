"""Reads the tables of the law: what a term or a time of keeping must say, and what two fields may not say together.

A mistake is noted on the table and leaves a stand-in value behind; `sluit_af` on the file then refuses it as a whole.
"""

from wijkteam.kern.gegevensbestand import Tabel
from wijkteam.wet.bewaartermijnen import Bewaarcode, Bewaartermijn, BewaartVanaf
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import (
    PLEK_VAN_DE_DUUR,
    Bron,
    Dagenregel,
    Duur,
    Eenheid,
    Plaatselijk,
    Termijn,
    Termijncode,
    VanWie,
)
from wijkteam.wet.termijnenwet import geldt_voor

_LANGSTE = 1000


def lees_termijn(tabel: Tabel, wet: Wet) -> Termijn:
    """One `[[termijnen]]` table of an act."""
    termijn = Termijn(
        code=tabel.keuze_of_niets("code", Termijncode, verplicht=True) or Termijncode.AWB_BESLUIT,
        wet=wet,
        naam=tabel.tekst("naam"),
        opdracht=tabel.tekst("opdracht"),
        duur=lees_duur(tabel),
        van_wie=tabel.keuze_of_niets("van_wie", VanWie, verplicht=True) or VanWie.GEMEENTE,
        begint_bij=_lees_begin(tabel),
        alleen_na=tabel.keuze_of_niets("alleen_na", Gebeurtenis),
        stopt_bij=tabel.keuzes("stopt_bij", Gebeurtenis),
        mag_opschorten=tabel.ja_of_nee("mag_opschorten", anders=False),
        dagenregel=tabel.keuze_of_niets("dagenregel", Dagenregel) or Dagenregel.TERMIJNENWET,
        plaatselijk=tabel.keuze_of_niets("plaatselijk", Plaatselijk) or Plaatselijk.NEE,
        bijna_dagen=tabel.getal_of_niets("bijna_dagen", van=0, tot_en_met=_LANGSTE) or 0,
        bij_te_laat=tabel.tekst("bij_te_laat"),
        bron_te_laat=tabel.tekst("bron_te_laat"),
        bron=lees_bron(tabel),
        geldig_van=tabel.datum("geldig_van"),
        geldig_tot=tabel.datum_of_niets("geldig_tot"),
    )
    keur(tabel, termijn)
    return termijn


def _lees_begin(tabel: Tabel) -> Gebeurtenis:
    return tabel.keuze_of_niets("begint_bij", Gebeurtenis, verplicht=True) or Gebeurtenis.MELDING_ONTVANGEN


def lees_duur(tabel: Tabel) -> Duur:
    """`aantal` and `eenheid`: a number where one belongs, and none where it does not."""
    eenheid = tabel.keuze_of_niets("eenheid", Eenheid, verplicht=True) or Eenheid.REDELIJK
    aantal = tabel.getal_of_niets("aantal", van=1, tot_en_met=_LANGSTE)
    if eenheid.telt and aantal is None:
        tabel.meld(f"geef het aantal {eenheid}.")
    if not eenheid.telt and aantal is not None:
        tabel.meld(f"bij '{eenheid}' hoort geen aantal.")
    return Duur(aantal or 0, eenheid)


def lees_bron(tabel: Tabel) -> Bron:
    """Where it stands, who read it, and what is still to be looked up."""
    is_bevestigd = tabel.ja_of_nee("bevestigd", anders=False)
    bron = Bron(
        artikel=tabel.tekst("artikel"),
        bladzijde=tabel.tekst("bladzijde"),
        is_bevestigd=is_bevestigd,
        gelezen=tabel.datum_of_niets("gelezen", verplicht=is_bevestigd),
        te_controleren=tabel.tekst_of_niets("te_controleren"),
    )
    if not is_bevestigd and bron.te_controleren is None:
        tabel.meld("wat niet bevestigd is, heeft te_controleren nodig: wat moet iemand nakijken?")
    return bron


def keur(tabel: Tabel, termijn: Termijn) -> None:
    """What two fields may not say together."""
    eenheid = termijn.duur.eenheid
    if not termijn.stopt_bij:
        tabel.meld("noem bij stopt_bij minstens één gebeurtenis.")
    if eenheid.telt and PLEK_VAN_DE_DUUR not in termijn.opdracht:
        tabel.meld(f"schrijf in opdracht waar de duur staat: {PLEK_VAN_DE_DUUR}.")
    if termijn.begint_bij in termijn.stopt_bij:
        tabel.meld("een klok kan niet stoppen bij wat hem begint.")
    if termijn.mag_opschorten and eenheid not in {Eenheid.DAGEN, Eenheid.WEKEN}:
        tabel.meld("opschorten kan alleen bij een termijn in dagen of weken.")
    if termijn.dagenregel is Dagenregel.TERMIJNENWET and not geldt_voor(termijn.duur):
        tabel.meld("de Algemene termijnenwet geldt niet voor zo'n termijn: kies een andere dagenregel.")
    if termijn.geldig_tot is not None and termijn.geldig_tot <= termijn.geldig_van:
        tabel.meld("geldig_tot moet na geldig_van liggen.")


def lees_bewaartermijn(tabel: Tabel, wet: Wet) -> Bewaartermijn:
    """One `[[bewaartermijnen]]` table of an act."""
    jaren = tabel.getal_of_niets("jaren", van=1, tot_en_met=200)
    if jaren is None:
        tabel.meld("geef het aantal jaren.")
    return Bewaartermijn(
        code=tabel.keuze_of_niets("code", Bewaarcode, verplicht=True) or Bewaarcode.WMO_DOSSIER,
        wet=wet,
        naam=tabel.tekst("naam"),
        jaren=jaren or 1,
        vanaf=tabel.keuze_of_niets("vanaf", BewaartVanaf, verplicht=True) or BewaartVanaf.LAATSTE_WIJZIGING,
        mag_langer=tabel.ja_of_nee("mag_langer", anders=False),
        bron=lees_bron(tabel),
        geldig_van=tabel.datum("geldig_van"),
    )
