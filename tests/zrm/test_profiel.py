"""A profile shows every domain, known or not, and never makes one number out of many."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam.zrm.instrument import DomeinOnbekend, Instrument, get_instrument
from wijkteam.zrm.niveaus import GeenScoreReden
from wijkteam.zrm.profiel import Meetuitkomst, Profiel, Score, Verandering, maak_profiel

ZRM = get_instrument("zrm-2017")
ZRM_OUD = get_instrument("zrm-2013")

JAN = (3, 2, 3, 5, 3, 4, 4, 5, 5, 5, 4, 3, 5)
ELS = (3, None, 3, 5, 3, 3, 4, 5, 5, 4, 3, 4, 5)
JEROEN = (4, 3, 4, 5, 4, 4, 5, 4, 5, 3, 4, 4, 5)
ROOS = (3, 4, 3, 5, 4, 3, 4, 5, 3, 2, 3, 3, 5)


def meting(niveaus: tuple[int | None, ...], instrument: Instrument = ZRM) -> Meetuitkomst:
    """Scores in the order of the instrument; nothing is 'niet besproken'."""
    return Meetuitkomst(
        instrument,
        [
            Score(domein.code, niveau, None if niveau else GeenScoreReden.NIET_BESPROKEN)
            for domein, niveau in zip(instrument.domeinen, niveaus, strict=True)
        ],
    )


@st.composite
def metingen(draw: st.DrawFn, instrument: Instrument = ZRM) -> Meetuitkomst:
    """Any meting: domains with a level, with a reason, or left out."""
    scores = []
    for domein in instrument.domeinen:
        keuze = draw(st.one_of(st.none(), st.integers(1, 5), st.sampled_from(GeenScoreReden)))
        if isinstance(keuze, int):
            scores.append(Score(domein.code, keuze, streef=draw(st.one_of(st.none(), st.integers(1, 5)))))
        elif keuze is not None:
            scores.append(Score(domein.code, None, keuze))
    return Meetuitkomst(instrument, draw(st.permutations(scores)))


@pytest.mark.parametrize(("niveaus", "laag"), [(JAN, 1), (ELS, 0), (JEROEN, 0), (ROOS, 1)])
def test_het_aantal_lage_domeinen_van_de_familie_klopt(niveaus: tuple[int | None, ...], laag: int):
    assert maak_profiel(meting(niveaus)).aantal_laag == laag


def test_het_laagste_domein_van_jan_is_werk_en_opleiding():
    profiel = maak_profiel(meting(JAN))
    assert [(rij.domein.naam, rij.niveau, rij.woord) for rij in profiel.laagste] == [
        ("Werk & Opleiding", 2, "niet zelfredzaam")
    ]


def test_niet_besproken_staat_er_met_dat_woord_en_telt_niet_als_laag():
    profiel = maak_profiel(meting(ELS))
    assert profiel.beoordeeld_tekst == "12 van 13 beoordeeld"
    assert [(rij.domein.code, rij.woord) for rij in profiel.zonder_niveau] == [
        ("werk_opleiding", "niet besproken")
    ]
    assert profiel.laagste_niveau == 3


def test_een_domein_dat_niemand_invulde_staat_er_toch():
    profiel = maak_profiel(Meetuitkomst(ZRM, [Score("financien", 4)]))
    assert len(profiel.rijen) == 13
    assert profiel.beoordeeld_tekst == "1 van 13 beoordeeld"
    assert profiel.rijen[1].woord == "nog niet ingevuld"


def test_een_leeg_profiel_heeft_geen_laagste():
    profiel = maak_profiel(Meetuitkomst(ZRM, []))
    assert (profiel.laagste, profiel.laagste_niveau, profiel.aantal_laag) == ((), None, 0)


def test_vooruit_achteruit_en_gelijk_naast_de_vorige_meting():
    vorige = Meetuitkomst(ZRM, [Score("financien", 2), Score("huisvesting", 5), Score("justitie", 5)])
    nu = Meetuitkomst(ZRM, [Score("financien", 3), Score("huisvesting", 4), Score("justitie", 5)])
    rijen = {rij.domein.code: rij for rij in maak_profiel(nu, vorige=vorige).rijen}
    assert rijen["financien"].verandering is Verandering.VOORUIT
    assert rijen["huisvesting"].verandering is Verandering.ACHTERUIT
    assert rijen["justitie"].verandering is Verandering.GELIJK
    assert rijen["financien"].vorig_woord == "niet zelfredzaam"
    assert rijen["middelengebruik"].verandering.label == "—"


def test_zonder_niveau_nu_of_toen_weet_niemand_de_verandering():
    vorige = Meetuitkomst(ZRM, [Score("financien", None, GeenScoreReden.WIL_NIET), Score("justitie", 4)])
    nu = Meetuitkomst(ZRM, [Score("financien", 3), Score("justitie", None, GeenScoreReden.ONBEKEND)])
    rijen = {rij.domein.code: rij for rij in maak_profiel(nu, vorige=vorige).rijen}
    assert rijen["financien"].verandering is rijen["justitie"].verandering is Verandering.ONBEKEND
    assert rijen["financien"].vorig_woord == "wil niet"


def test_een_vorige_meting_met_een_andere_versie_telt_alleen_waar_het_mag():
    vorige = Meetuitkomst(ZRM_OUD, [Score("financien", 2), Score("verslaving", 2), Score("dagbesteding", 2)])
    nu = Meetuitkomst(ZRM, [Score("financien", 3), Score("middelengebruik", 3), Score("werk_opleiding", 3)])
    rijen = {rij.domein.code: rij for rij in maak_profiel(nu, vorige=vorige).rijen}
    assert rijen["financien"].verandering is Verandering.VOORUIT
    assert rijen["middelengebruik"].vorig is None
    assert rijen["werk_opleiding"].vorig_woord == "—"


@pytest.mark.parametrize("niveau", [0, 6, -1, 2.5, True, Fraction(3)])
def test_een_niveau_is_een_van_vijf_hele_getallen(niveau: int):
    with pytest.raises(ValueError, match="1, 2, 3, 4 of 5"):
        Score("financien", niveau)
    with pytest.raises(ValueError, match="1, 2, 3, 4 of 5"):
        Score("financien", 3, streef=niveau)


def test_een_score_is_een_niveau_of_een_reden_en_nooit_beide_of_geen():
    with pytest.raises(ValueError, match="of de reden"):
        Score("financien", None)
    with pytest.raises(ValueError, match="of de reden"):
        Score("financien", 3, GeenScoreReden.NVT)


def test_een_score_op_een_vreemd_domein_of_dubbel_wordt_geweigerd():
    with pytest.raises(DomeinOnbekend):
        maak_profiel(Meetuitkomst(ZRM, [Score("dagbesteding", 3)]))
    with pytest.raises(ValueError, match="twee scores"):
        maak_profiel(Meetuitkomst(ZRM, [Score("financien", 3), Score("financien", 4)]))


@given(metingen(), st.one_of(st.none(), metingen(), metingen(ZRM_OUD)))
def test_geen_enkel_profiel_verbergt_een_onbekende(nu: Meetuitkomst, vorige: Meetuitkomst | None):
    profiel = maak_profiel(nu, vorige=vorige)
    gegeven = {score.domein_code: score for score in nu.scores}
    assert [rij.domein for rij in profiel.rijen] == list(ZRM.domeinen)
    for rij in profiel.rijen:
        assert rij.nu == gegeven.get(rij.domein.code)
        assert rij.woord
    zonder = [code for code in (d.code for d in ZRM.domeinen) if _niveau(gegeven, code) is None]
    assert [rij.domein.code for rij in profiel.zonder_niveau] == zonder
    assert profiel.aantal_beoordeeld + len(zonder) == 13
    assert not any(rij in profiel.laagste for rij in profiel.zonder_niveau)


def _niveau(gegeven: dict[str, Score], code: str) -> int | None:
    return gegeven[code].niveau if code in gegeven else None


@given(metingen(), st.data())
def test_geen_enkel_getal_van_een_profiel_is_een_gemiddelde_of_som(nu: Meetuitkomst, data: st.DataObject):
    """What a profile says stays the same when a high score becomes a still higher one: only order counts."""
    hoog = [score for score in nu.scores if score.niveau in (3, 4)]
    if not hoog:
        return
    gekozen = data.draw(st.sampled_from(hoog))
    anders = [Score(s.domein_code, 5) if s is gekozen else s for s in nu.scores]
    voor, na = maak_profiel(nu), maak_profiel(Meetuitkomst(ZRM, anders))
    assert (voor.aantal_beoordeeld, voor.aantal_laag) == (na.aantal_beoordeeld, na.aantal_laag)
    assert all(isinstance(getal, int) for getal in _getallen(voor))
    assert voor.laagste_niveau in {score.niveau for score in nu.scores}


def _getallen(profiel: Profiel) -> list[object]:
    waarden = [getattr(profiel, naam) for naam in dir(Profiel) if not naam.startswith("_")]
    return [waarde for waarde in waarden if isinstance(waarde, (int, float))]


@given(metingen(), metingen(ZRM_OUD))
def test_een_vorige_score_staat_er_alleen_als_zij_hetzelfde_betekent(nu: Meetuitkomst, vorige: Meetuitkomst):
    for rij in maak_profiel(nu, vorige=vorige).rijen:
        if rij.vorig is not None:
            assert f"zrm-2013.{rij.vorig.domein_code}" in rij.domein.vergelijkbaar
