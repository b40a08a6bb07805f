"""The state machine of an overdracht (domein.md §4.4). Pure: no database, no today's date, the whole rule on this page.

Every state has one owner and one clock. `naar` says where an act leads and refuses it when something is missing:

- nothing is sent without the yes of whoever decides, for exactly the bericht that is shown;
- who refuses says why; who puts somebody on a waiting list says until when, and who helps meanwhile;
- what is not warm says why; called ahead means that somebody was spoken; warm means that three met;
- closing asks what became of it and what the inwoner says about it;
- only after four weeks without a sign may it be left as silent.
"""

from dataclasses import dataclass
from datetime import date

from wijkteam.overdracht import errors
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Overdrachtsoort,
    Partij,
    Stand,
    Uitkomst,
    Warmte,
)

STIL_NA_DAGEN = 28

_ANTWOORDEN = {
    Daad.ACCEPTEER: Stand.GEACCEPTEERD,
    Daad.ZET_OP_WACHTLIJST: Stand.WACHTLIJST,
    Daad.WIJS_AF: Stand.AFGEWEZEN,
    Daad.LEID_DOOR: Stand.DOORGELEID,
}
_EINDEN = {
    Daad.TREK_IN: Stand.INGETROKKEN,
    Daad.ZIE_AF: Stand.AFGEZIEN,
    Daad.LAAT_VERLOPEN: Stand.VERLOPEN,
}
_KENNISMAKEN = {
    Daad.PLAN_KENNISMAKING: Stand.KENNISMAKING_GEPLAND,
    Daad.LEG_CONTACT_VAST: Stand.EERSTE_CONTACT,
}
_TERUG = {Daad.WIJS_AF: Stand.AFGEWEZEN, Daad.LEID_DOOR: Stand.DOORGELEID}
_WEGEN: dict[Stand, dict[Daad, Stand]] = {
    Stand.CONCEPT: {Daad.BESPREEK: Stand.BESPROKEN},
    Stand.BESPROKEN: {Daad.STEM_AF: Stand.AFGESTEMD, Daad.HERZIE: Stand.CONCEPT},
    Stand.AFGESTEMD: {Daad.LEG_VOOR: Stand.VOORGELEGD, Daad.HERZIE: Stand.CONCEPT},
    Stand.VOORGELEGD: {Daad.BEVESTIG: Stand.ONTVANGEN, **_ANTWOORDEN},
    Stand.ONTVANGEN: _ANTWOORDEN,
    Stand.WACHTLIJST: _ANTWOORDEN,
    Stand.GEACCEPTEERD: {**_KENNISMAKEN, **_TERUG, Daad.ZET_OP_WACHTLIJST: Stand.WACHTLIJST},
    Stand.KENNISMAKING_GEPLAND: {**_KENNISMAKEN, **_TERUG},
    Stand.EERSTE_CONTACT: {Daad.START: Stand.GESTART, **_TERUG},
    Stand.GESTART: {Daad.KOPPEL_TERUG: Stand.TERUGGEKOPPELD},
    Stand.TERUGGEKOPPELD: {Daad.KOPPEL_TERUG: Stand.TERUGGEKOPPELD, Daad.SLUIT_AF: Stand.AFGESLOTEN},
    Stand.AFGEWEZEN: {Daad.SLUIT_AF: Stand.AFGESLOTEN},
    Stand.DOORGELEID: {Daad.SLUIT_AF: Stand.AFGESLOTEN},
}
# Sent, and not over.
_BUITEN = frozenset(stand for stand in Stand if not stand.is_voorbij and not stand.is_voor_verzending)
# These leave the state as it is.
_BLIJVEN = {
    Daad.HERINNER: frozenset(
        {
            Stand.VOORGELEGD,
            Stand.ONTVANGEN,
            Stand.WACHTLIJST,
            Stand.GEACCEPTEERD,
            Stand.EERSTE_CONTACT,
            Stand.GESTART,
        }
    ),
    Daad.VRAAG_NA: _BUITEN,
    # The casus around it was closed: the receiver goes on, and who closed says why that is right.
    Daad.LAAT_LOPEN: _BUITEN,
}
_EIGENAAR = {
    Stand.CONCEPT: Partij.VERWIJZER,
    Stand.BESPROKEN: Partij.INWONER,
    Stand.AFGESTEMD: Partij.VERWIJZER,
    Stand.VOORGELEGD: Partij.ONTVANGER,
    Stand.ONTVANGEN: Partij.ONTVANGER,
    Stand.WACHTLIJST: Partij.ONTVANGER,
    Stand.AFGEWEZEN: Partij.REGISSEUR,
    Stand.DOORGELEID: Partij.REGISSEUR,
    Stand.GEACCEPTEERD: Partij.ONTVANGER,
    Stand.KENNISMAKING_GEPLAND: Partij.VERWIJZER,
    Stand.EERSTE_CONTACT: Partij.ONTVANGER,
    Stand.GESTART: Partij.ONTVANGER,
    Stand.TERUGGEKOPPELD: Partij.VERWIJZER,
}
# What the receiver may answer through the link. A colleague who has them on the phone may record all of it too.
VAN_ONTVANGER = frozenset(
    {
        Daad.BEVESTIG,
        Daad.ACCEPTEER,
        Daad.ZET_OP_WACHTLIJST,
        Daad.WIJS_AF,
        Daad.LEID_DOOR,
        Daad.PLAN_KENNISMAKING,
        Daad.LEG_CONTACT_VAST,
        Daad.START,
        Daad.KOPPEL_TERUG,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens:
    """What is known at the moment of an act. `mag_gedeeld` is the answer of `toestemming` for this very bericht, and
    `zegt_kennisgemaakt` that somebody says the three met, whether or not it is known how.
    """

    soort: Overdrachtsoort = Overdrachtsoort.FORMEEL
    warmte: Warmte = Warmte.WARM
    heeft_bericht: bool = False
    mag_gedeeld: bool = False
    heeft_gebeld: bool = False
    waarom_niet_warm: str = ""
    reden: str = ""
    afwijsreden: Afwijsreden | None = None
    wachten_tot: date | None = None
    overbrugging: str = ""
    kennismaking_op: date | None = None
    heeft_kennisgemaakt: bool = False
    zegt_kennisgemaakt: bool = False
    heeft_ontvangende_regisseur: bool = False
    is_nagevraagd: bool = False
    uitkomst: Uitkomst | None = None
    dagen_stil: int = 0


def eigenaar(stand: Stand, warmte: Warmte = Warmte.WARM) -> Partij | None:
    """Who has the ball; nobody when it is over. Taken up without an introduction, it is the inwoner who calls."""
    if stand is Stand.GEACCEPTEERD and warmte is Warmte.KOUD:
        return Partij.INWONER
    return _EIGENAAR.get(stand)


def verantwoordelijk(stand: Stand) -> Partij | None:
    """Who answers for it that the inwoner is helped: the referrer, until the receiver has started."""
    if stand.is_voorbij:
        return None
    return Partij.ONTVANGER if stand in {Stand.GESTART, Stand.TERUGGEKOPPELD} else Partij.VERWIJZER


def list_daden(stand: Stand) -> tuple[Daad, ...]:
    """What could be done from here, in the order of the choices; whether it may now says `naar`."""
    if stand.is_voorbij:
        return ()
    kan = _WEGEN[stand].keys() | _EINDEN.keys() | {daad for daad, waar in _BLIJVEN.items() if stand in waar}
    return tuple(daad for daad in Daad if daad in kan)


def naar(stand: Stand, daad: Daad, gegevens: Gegevens) -> Stand:
    """The state after this act.

    Raises `DaadKanNietNu` when it does not lead anywhere from here, and else what is missing: `BerichtOntbreekt`,
    `ToestemmingOntbreekt`, `NietGebeld`, `WarmteZonderReden`, `RedenOntbreekt`, `WachttijdOntbreekt`,
    `OverbruggingOntbreekt`, `KennismakingOntbreekt` and its kinds, `RegisseurOntbreekt`, `NavraagOntbreekt`,
    `UitkomstOntbreekt`, `UitkomstKloptNiet` or `NogNietStil`.
    """
    doel = _doel(stand, daad)
    eis = _EISEN.get(daad)
    if eis is not None:
        eis(stand, gegevens)
    return doel


def _doel(stand: Stand, daad: Daad) -> Stand:
    if stand in _BLIJVEN.get(daad, ()):
        return stand
    doel = _EINDEN.get(daad) if not stand.is_voorbij else None
    doel = doel or _WEGEN.get(stand, {}).get(daad)
    if doel is None:
        raise errors.DaadKanNietNu(stand.label)
    return doel


def _eis_bericht(_stand: Stand, gegevens: Gegevens) -> None:
    if not gegevens.heeft_bericht:
        raise errors.BerichtOntbreekt


def _eis_toestemming(_stand: Stand, gegevens: Gegevens) -> None:
    if not gegevens.heeft_bericht:
        raise errors.BerichtOntbreekt
    if not gegevens.mag_gedeeld:
        raise errors.ToestemmingOntbreekt


def _eis_verzenden(stand: Stand, gegevens: Gegevens) -> None:
    _eis_toestemming(stand, gegevens)
    if gegevens.warmte is not Warmte.WARM and not gegevens.waarom_niet_warm:
        raise errors.WarmteZonderReden
    if gegevens.warmte is not Warmte.KOUD and not gegevens.heeft_gebeld:
        raise errors.NietGebeld


def _eis_accepteren(_stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.soort is Overdrachtsoort.REGIE and not gegevens.heeft_ontvangende_regisseur:
        raise errors.RegisseurOntbreekt


def _eis_wachten(_stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.wachten_tot is None:
        raise errors.WachttijdOntbreekt
    if not gegevens.overbrugging:
        raise errors.OverbruggingOntbreekt


def _eis_afwijzen(_stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.afwijsreden is None or (gegevens.afwijsreden is Afwijsreden.ANDERS and not gegevens.reden):
        raise errors.RedenOntbreekt


def _eis_reden(_stand: Stand, gegevens: Gegevens) -> None:
    if not gegevens.reden:
        raise errors.RedenOntbreekt


def _eis_dag(_stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.kennismaking_op is None:
        raise errors.KennismakingOntbreekt


def _eis_kennismaking(_stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.warmte is not Warmte.WARM or gegevens.heeft_kennisgemaakt:
        return
    if gegevens.zegt_kennisgemaakt:
        raise errors.KennismakingsvormOntbreekt
    raise errors.NietKennisgemaakt


def _eis_einde(stand: Stand, gegevens: Gegevens) -> None:
    if gegevens.uitkomst is None:
        raise errors.UitkomstOntbreekt
    if stand is not Stand.TERUGGEKOPPELD and gegevens.uitkomst.is_hulp:
        raise errors.UitkomstKloptNiet
    if not gegevens.is_nagevraagd:
        raise errors.NavraagOntbreekt


def _eis_stilte(stand: Stand, gegevens: Gegevens) -> None:
    _eis_reden(stand, gegevens)
    if gegevens.dagen_stil < STIL_NA_DAGEN:
        raise errors.NogNietStil(STIL_NA_DAGEN)


_EISEN = {
    Daad.BESPREEK: _eis_bericht,
    Daad.STEM_AF: _eis_toestemming,
    Daad.LEG_VOOR: _eis_verzenden,
    Daad.ACCEPTEER: _eis_accepteren,
    Daad.ZET_OP_WACHTLIJST: _eis_wachten,
    Daad.WIJS_AF: _eis_afwijzen,
    Daad.LEID_DOOR: _eis_reden,
    Daad.PLAN_KENNISMAKING: _eis_dag,
    Daad.LEG_CONTACT_VAST: _eis_kennismaking,
    Daad.SLUIT_AF: _eis_einde,
    Daad.TREK_IN: _eis_reden,
    Daad.ZIE_AF: _eis_reden,
    Daad.LAAT_VERLOPEN: _eis_stilte,
    Daad.LAAT_LOPEN: _eis_reden,
}
