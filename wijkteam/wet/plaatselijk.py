"""What the ordinances of one town say about a term, where the law leaves room for it."""

from dataclasses import replace
from pathlib import Path

from wijkteam.kern.gegevensbestand import Tabel, lees_toml
from wijkteam.wet.inlezen import keur, lees_bron, lees_duur
from wijkteam.wet.termijnen import Dagenregel, Duur, Plaatselijk, Termijn, Termijncode
from wijkteam.wet.wetboek import Wetboek, eis_eenmalig


def met_plaatselijke_regels(wetboek: Wetboek, pad: Path) -> Wetboek:
    """The same law with what the ordinances of one town say, from a file of `[[plaatselijk]]` tables.

    An ordinance may only speak where the law leaves room: a shorter term where the law names a maximum, or a number of
    its own where the law names none. Whether the Algemene termijnenwet applies to it is said in the file, because that
    act speaks of terms in acts alone. Raises `GegevensbestandOngeldig`.
    """
    bestand = lees_toml(pad)
    eigen = [
        regel for tabel in bestand.tabellen("plaatselijk") if (regel := _lees_plaatselijk(tabel, wetboek))
    ]
    bestand.sluit_af()
    eis_eenmalig(pad, tuple(eigen), ())
    vervangen = {(termijn.code, termijn.geldig_van) for termijn in eigen}
    blijft = [termijn for termijn in wetboek.termijnen if (termijn.code, termijn.geldig_van) not in vervangen]
    return replace(wetboek, termijnen=(*blijft, *eigen))


def _lees_plaatselijk(tabel: Tabel, wetboek: Wetboek) -> Termijn | None:
    code = tabel.keuze_of_niets("code", Termijncode, verplicht=True)
    duur, bron, van = lees_duur(tabel), lees_bron(tabel), tabel.datum("geldig_van")
    dagenregel = tabel.keuze_of_niets("dagenregel", Dagenregel, verplicht=True) or Dagenregel.GEEN
    landelijke = [termijn for termijn in wetboek.termijnen if termijn.code is code and termijn.geldt_op(van)]
    if not landelijke:
        tabel.meld("op geldig_van kent de wet deze termijn niet.")
        return None
    basis = max(landelijke, key=lambda termijn: termijn.geldig_van)
    _keur_ruimte(tabel, basis, duur)
    termijn = replace(basis, duur=duur, bron=bron, dagenregel=dagenregel, geldig_van=van)
    keur(tabel, termijn)
    return termijn


def _keur_ruimte(tabel: Tabel, basis: Termijn, duur: Duur) -> None:
    if basis.plaatselijk is Plaatselijk.NEE:
        tabel.meld("de wet laat hier geen ruimte voor een eigen termijn.")
    elif basis.plaatselijk is Plaatselijk.KORTER and not _is_hoogstens(duur, basis.duur):
        tabel.meld(f"de wet noemt een maximum: {basis.duur.tekst}, in dezelfde eenheid.")


def _is_hoogstens(duur: Duur, hoogste: Duur) -> bool:
    return duur.eenheid is hoogste.eenheid and duur.aantal <= hoogste.aantal
