"""The words of the talk: complete, our own, and speaking to the resident."""

from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel


def test_er_zijn_negen_leefgebieden_elk_met_een_open_vraag():
    assert len(Leefgebied) == 9
    assert all(gebied.label and gebied.openingsvraag.endswith("?") for gebied in Leefgebied)
    assert len({gebied.openingsvraag for gebied in Leefgebied}) == 9


def test_elk_leefgebied_heeft_dezelfde_zeven_regels():
    assert [regel.label for regel in Gespreksregel] == [
        "Hoe gaat het nu?",
        "Wat gaat goed?",
        "Wat kan beter?",
        "Wat wilt u?",
        "Wat kunt u zelf?",
        "Wat kan uw omgeving?",
        "Wat kunt u voor een ander betekenen?",
    ]


def test_het_onderzoek_heeft_de_delen_a_tot_en_met_g():
    assert [deel.value for deel in Onderzoeksdeel] == list("abcdefg")
    assert Onderzoeksdeel.D.label == "De mantelzorger"
    assert Onderzoeksdeel.D.bron == "Wmo 2015, artikel 2.3.2, lid 4, onder d"
    assert all(deel.uitleg.endswith("?") for deel in Onderzoeksdeel)


def test_elke_wet_heeft_een_korte_en_een_lange_naam():
    assert [wet.label for wet in Wet] == ["Wmo", "Jeugdwet", "Participatiewet", "Wgs", "Geen wet"]
    assert all(wet.naam for wet in Wet)
