"""The sheet of one person: what is about them or about the huishouden, and nothing that is somebody else's."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar
from uuid import UUID

from wijkteam.gesprek.verslag.errors import KindHeeftGeenEigenBlad
from wijkteam.gesprek.verslag.inhoud import Gebied, Lid, Verslaginhoud
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.papier import op_elke_tekst

Zeef = Callable[[object], bool]


class _OverIemand(Protocol):
    @property
    def persoon_id(self) -> UUID | None: ...


R = TypeVar("R", bound=_OverIemand)


def get_lid(inhoud: Verslaginhoud, persoon_id: UUID) -> Lid:
    """Somebody of this verslag who may have a sheet. Raises `NietGevonden` and `KindHeeftGeenEigenBlad`."""
    for lid in inhoud.kop.leden:
        if lid.persoon_id == persoon_id:
            if not lid.mag_eigen_blad:
                raise KindHeeftGeenEigenBlad
            return lid
    raise NietGevonden


def maak_persoonlijk(inhoud: Verslaginhoud, lid: Lid) -> Verslaginhoud:
    """The content for one person: what they said themselves, what is about them, and what is about the huishouden.

    What hangs on nobody but names another member goes too, paragraph by paragraph: a story of the huishouden easily
    tells what is somebody else's. Of mantelzorg only their own load and wish. What was found out about a child stands
    on the sheet of that child alone, and on nobody's when it may be about more than one. The explanations of open
    points may name anybody, so only the points stay.
    """
    wie = lid.persoon_id
    noemt = _maak_zeef(inhoud, lid)
    gaat_over_kind = [ander.persoon_id for ander in inhoud.kop.leden if not ander.is_volwassen] == [wie]
    gebieden = (_gebied(gebied, wie, noemt) for gebied in inhoud.gebieden)
    return replace(
        inhoud,
        bijeenkomst=replace(
            inhoud.bijeenkomst, zonder_netwerk=_alineas(inhoud.bijeenkomst.zonder_netwerk, noemt)
        ),
        verhaal=_alineas(inhoud.verhaal, noemt),
        vragen=_van(inhoud.vragen, wie, noemt),
        vraag_erachter=_alineas(inhoud.vraag_erachter, noemt),
        gebieden=tuple(gebied for gebied in gebieden if gebied.zinnen or gebied.niet_aan_de_orde),
        eigen_plannen=_van(inhoud.eigen_plannen, wie, noemt),
        onderzoek=tuple(deel for deel in inhoud.onderzoek if not noemt(deel)),
        jeugd=tuple(deel for deel in inhoud.jeugd if gaat_over_kind and not noemt(deel)),
        mantelzorg=tuple(m for m in inhoud.mantelzorg if m.persoon_id == wie),
        hulp=_van(inhoud.hulp, wie, noemt),
        afwegingen=tuple(weging for weging in inhoud.afwegingen if not noemt(weging)),
        afspraken=tuple(
            a for a in inhoud.afspraken if a.persoon_id == wie or (a.persoon_id is None and not noemt(a.wat))
        ),
        meningen=_van(inhoud.meningen, wie, noemt),
        bronnen=_alineas(inhoud.bronnen, noemt),
        vervolg=_alineas(inhoud.vervolg, noemt),
        verteld=tuple(v for v in inhoud.verteld if v.persoon_id == wie),
        open_punten=tuple(replace(punt, toelichting="") for punt in inhoud.open_punten),
    )


def _maak_zeef(inhoud: Verslaginhoud, lid: Lid) -> Zeef:
    """Tells whether any text in something names another member of the huishouden."""
    anderen = {ander.roepnaam for ander in inhoud.kop.leden if ander.persoon_id != lid.persoon_id}
    namen = [re.escape(naam) for naam in anderen - {lid.roepnaam, ""}]
    patroon = re.compile(rf"\b(?:{'|'.join(namen)})(?:s|'s|’s)?\b", re.IGNORECASE) if namen else None

    def noemt(iets: object) -> bool:
        gevonden: list[str] = []

        def onthoud(tekst: str) -> str:
            gevonden.append(tekst)
            return tekst

        op_elke_tekst(iets, onthoud)
        return patroon is not None and any(patroon.search(tekst) for tekst in gevonden)

    return noemt


def _alineas(tekst: str, noemt: Zeef) -> str:
    return "\n".join(alinea for alinea in tekst.split("\n") if not noemt(alinea)).strip()


def _van(rijen: Iterable[R], wie: UUID, noemt: Zeef) -> tuple[R, ...]:
    return tuple(rij for rij in rijen if rij.persoon_id == wie or (rij.persoon_id is None and not noemt(rij)))


def _gebied(gebied: Gebied, wie: UUID, noemt: Zeef) -> Gebied:
    reden = "" if noemt(gebied.niet_aan_de_orde) else gebied.niet_aan_de_orde
    return replace(gebied, zinnen=_van(gebied.zinnen, wie, noemt), niet_aan_de_orde=reden)
