"""The sheet of one person: what is about them or about the huishouden, and nothing that is somebody else's."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar
from uuid import UUID

from wijkteam.gesprek.verslag.errors import KindHeeftGeenEigenBlad
from wijkteam.gesprek.verslag.inhoud import Gebied, Lid, Verslaginhoud
from wijkteam.kern.fouten import NietGevonden


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
    """The content for one person. Of mantelzorg only their own load and wish: that of another is not theirs to read.

    Sentences that hang on nobody are about the huishouden and stay. The explanations of open points may name
    anybody, so only the points stay.
    """
    wie = lid.persoon_id
    gebieden = (replace(g, zinnen=_van(g.zinnen, wie)) for g in inhoud.gebieden)
    return replace(
        inhoud,
        vragen=_van(inhoud.vragen, wie),
        gebieden=tuple(g for g in gebieden if _zegt_iets(g)),
        eigen_plannen=_van(inhoud.eigen_plannen, wie),
        mantelzorg=tuple(m for m in inhoud.mantelzorg if m.persoon_id == wie),
        hulp=_van(inhoud.hulp, wie),
        afspraken=_van(inhoud.afspraken, wie),
        meningen=_van(inhoud.meningen, wie),
        verteld=tuple(v for v in inhoud.verteld if v.persoon_id == wie),
        open_punten=tuple(replace(punt, toelichting="") for punt in inhoud.open_punten),
    )


def _van(rijen: Iterable[R], wie: UUID) -> tuple[R, ...]:
    return tuple(rij for rij in rijen if rij.persoon_id in {None, wie})


def _zegt_iets(gebied: Gebied) -> bool:
    return bool(gebied.zinnen or gebied.niet_aan_de_orde)
