"""Who may decide in a casus. Pure functions: what they need to know is handed to them."""

from collections.abc import Iterable
from datetime import date

from wijkteam.casus.errors import (
    AchtervangKanNiet,
    AchtervangOntbreekt,
    CasusIsAfgesloten,
    HeeftNogEenTaak,
)
from wijkteam.casus.models import Casus, GevraagdeExpertise, Regieperiode, Teamlid, Waarneming
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.team.models import Medewerker


def eis_open(casus: Casus) -> None:
    """Raises `CasusIsAfgesloten`."""
    if not casus.is_open:
        raise CasusIsAfgesloten


def voert_regie(
    door: Medewerker, regie: Regieperiode | None, waarneming: Waarneming | None, dag: date
) -> bool:
    """Whether this colleague decides on that day: the regisseur, the achtervang of one, or who stands in then.

    An achtervang exists only behind a regisseur who cannot act in this program, such as a resident.
    """
    if regie is None:
        return False
    beslissers = [regie.teamlid, regie.achtervang]
    if waarneming is not None and waarneming.geldt_op(dag):
        beslissers.append(waarneming.teamlid)
    return any(lid is not None and lid.medewerker_id == door.id for lid in beslissers)


def eis_regie(door: Medewerker, regie: Regieperiode | None, waarneming: Waarneming | None, dag: date) -> None:
    """Raises `NietToegestaan` unless this colleague decides on that day (see `voert_regie`)."""
    if not voert_regie(door, regie, waarneming, dag):
        raise NietToegestaan(
            "Alleen de regisseur doet dit, of wie vandaag waarneemt. Overleg met de regisseur."
        )


def mag_waarneming_beeindigen(door: Medewerker, regie: Regieperiode, waarneming: Waarneming) -> bool:
    """The regisseur who is back, the achtervang, or whoever stands in (also before the first day)."""
    beslissers = [regie.teamlid, regie.achtervang, waarneming.teamlid]
    return any(lid is not None and lid.medewerker_id == door.id for lid in beslissers)


def moet_achtervang_hebben(regisseur: Teamlid) -> bool:
    """A resident, a volunteer and whoever has no account hold the regie with a colleague behind (ontwerp §5).

    Without one nobody could ever hand the regie over again.
    """
    return not regisseur.kan_waarnemen


def eis_passende_achtervang(regisseur: Teamlid, achtervang: Teamlid | None) -> None:
    """Raises `AchtervangOntbreekt` when there must be one and `AchtervangKanNiet` when this one will not do."""
    if moet_achtervang_hebben(regisseur):
        if achtervang is None:
            raise AchtervangOntbreekt
        if not achtervang.kan_waarnemen:
            raise AchtervangKanNiet("Kies een beroepskracht met een account als achtervang.")
    elif achtervang is not None:
        raise AchtervangKanNiet(f"{regisseur.naam} heeft geen achtervang nodig. Laat dit veld leeg.")


def eis_zonder_taak(
    lid: Teamlid,
    regie: Regieperiode,
    waarneming: Waarneming | None,
    gevraagd: Iterable[GevraagdeExpertise],
) -> None:
    """Raises `HeeftNogEenTaak` when something would fall silent if this member left."""
    if lid.id == regie.teamlid_id:
        raise HeeftNogEenTaak(f"{lid.naam} heeft de regie. Draag die eerst over.")
    if lid.id == regie.achtervang_id:
        raise HeeftNogEenTaak(f"{lid.naam} staat achter de regisseur. Kies eerst een andere achtervang.")
    if waarneming is not None and lid.id == waarneming.teamlid_id:
        raise HeeftNogEenTaak(f"{lid.naam} neemt de regie waar. Beëindig eerst die waarneming.")
    if any(vraag.vervanger_id == lid.id for vraag in gevraagd):
        raise HeeftNogEenTaak(
            f"{lid.naam} vangt een gevraagde expertise op. Handel eerst die vraag af, of trek hem in."
        )
