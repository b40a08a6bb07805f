"""The logboek on paper: what is about one person, for whom it may be, and nothing about veiligheid."""

from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.logboek.bouwstenen import Logverhaal, kijk
from tests.pdfproef import hele_tekst
from wijkteam.casus.betrokkenheid import Betrokkenheid, stel_betrokkenheid_vast
from wijkteam.casus.models import Hoedanigheid
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden
from wijkteam.huishouden.models import Gezag
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.logboek.inzageverzoek import list_ontvangers
from wijkteam.logboek.schrijven import corrigeer
from wijkteam.wet.grondslagen import Wet


def jan_erbij(verhaal: Logverhaal):
    """Jan becomes concerned too; gives his betrokkene and that of Els."""
    session = verhaal.bouw.session
    jan = next(lid for lid in list_huishoudleden(session, verhaal.casus) if lid.persoon.roepnaam == "Jan")
    stel_betrokkenheid_vast(
        session,
        verhaal.casus,
        jan.persoon_id,
        Betrokkenheid(Hoedanigheid.CLIENT, Wet.WMO),
        door=verhaal.marijke,
    )
    session.commit()
    bij_naam = {b.persoon.roepnaam: b for b in list_betrokkenen(session, verhaal.casus.id)}
    return bij_naam["Jan"], bij_naam["Els"]


def test_op_papier_staat_wat_over_iemand_gaat_en_van_een_ander_niets(
    verhaal: Logverhaal, klant: Klant
) -> None:
    jan, els = jan_erbij(verhaal)
    eigen = verhaal.regel(
        "Els slaapt beter. BSN 111222333.", over=(els.id,), met=(f"huis:{jan.persoon_id}",), dagen=9
    )
    corrigeer(
        verhaal.bouw.session,
        verhaal.casus,
        eigen.id,
        tekst="Els sliep slecht.",
        reden="Nagelezen",
        door=verhaal.marijke,
    )
    verhaal.bouw.session.commit()
    verhaal.regel("Alleen over Jan.", over=(jan.id,), dagen=8)
    samen = verhaal.regel("Over hen samen.", over=(els.id, jan.id), dagen=7)
    verhaal.regel("Over het huishouden.", dagen=6)
    verhaal.regel("Dreiging aan de deur.", over=(els.id,), is_afgeschermd=True, dagen=5)
    keuze = klant.open(f"{verhaal.pad}/inzage?over={els.persoon_id}")
    assert klant.vragen.aantal <= 20
    assert "1 regel die alleen" in keuze.text
    assert "Dreiging" not in keuze.text
    pad = f"{verhaal.pad}/inzage/{els.persoon_id}/logboek.pdf"
    tekst = hele_tekst(klant.open(pad).data)
    assert "Els slaapt beter. BSN (nummer weggelaten)" in tekst
    assert "Els sliep slecht." in tekst
    assert "2 regels gaan ook over iemand anders" in tekst
    for weg in ("Alleen over Jan", "Over hen samen", "Over het huishouden", "Dreiging", "Jan de Vries"):
        assert weg not in tekst
    gekozen = hele_tekst(klant.open(f"{pad}?ook={samen.id}&voor={els.persoon_id}").data)
    assert "Over hen samen." in gekozen
    assert "1 regel gaat ook over iemand anders" in gekozen
    with kijk() as session:
        blikken = session.scalars(select(Inzageregel).where(Inzageregel.soort == Inzage.AFDRUKKEN)).all()
    assert [blik.bijzonderheid for blik in blikken] == [
        "logboek voor een inzageverzoek, aan de inwoner zelf",
    ] * 2


def test_een_ander_krijgt_het_niet_in_handen(verhaal: Logverhaal, klant: Klant, als) -> None:
    jan, els = jan_erbij(verhaal)
    verhaal.regel("Van Els.", over=(els.id,))
    pad = f"{verhaal.pad}/inzage/{els.persoon_id}/logboek.pdf"
    assert klant.open(f"{pad}?voor={jan.persoon_id}").status_code == 404
    assert als(verhaal.vera).open(pad).status_code == 404
    vreemd = verhaal.bouw.casus(verhaal.marijke, huishouden="Elders")
    elders = list_betrokkenen(verhaal.bouw.session, vreemd.id)[0].persoon_id
    assert klant.open(f"{verhaal.pad}/inzage/{elders}/logboek.pdf").status_code == 404


def test_voor_een_kind_beslist_de_leeftijd(verhaal: Logverhaal) -> None:
    session = verhaal.bouw.session
    jaar = vandaag().year
    huishouden = verhaal.casus.huishouden
    els = list_huishoudleden(session, verhaal.casus)[0].persoon
    wie = []
    for naam, jaren in (("Kind", 8), ("Puber", 14), ("Bijna", 17)):
        gegevens = Persoonsgegevens(naam, "Vries", geboortedatum=Geboortedatum(jaar - jaren, 1, 1))
        kind = voeg_lid_toe(session, huishouden, gegevens, van=vandaag())
        session.flush()
        session.add(
            Gezag(
                persoon_id=kind.id,
                houder_id=els.id,
                bron="gezagsregister",
                van=vandaag().replace(jaar - 1),
            )
        )
        session.commit()
        wie.append([ontvanger.roepnaam for ontvanger in list_ontvangers(session, kind, vandaag())])
    assert wie == [[els.roepnaam], ["Puber", els.roepnaam], ["Bijna"]]
