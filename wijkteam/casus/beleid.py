"""Who may decide in a casus. Pure functions: what they need to know is handed to them."""

from collections.abc import Iterable
from datetime import date

from wijkteam.casus.errors import (
    AchtervangKanNiet,
    AchtervangOntbreekt,
    CasusIsAfgesloten,
    HeeftNogEenTaak,
)
from wijkteam.casus.models import Casus, GevraagdeExpertise, Regieperiode, TeamHoedanigheid, Teamlid
from wijkteam.casus.regiestand import Regiestand
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.team.models import Medewerker


def eis_open(casus: Casus) -> None:
    """Raises `CasusIsAfgesloten`."""
    if not casus.is_open:
        raise CasusIsAfgesloten


def eis_regie(door: Medewerker, stand: Regiestand, dag: date) -> Regieperiode:
    """The open regieperiode. Raises `NietToegestaan` unless this colleague decides on that day."""
    if stand.regie is None or not stand.beslist(door.id, dag):
        raise NietToegestaan(
            "Alleen de regisseur doet dit, of wie vandaag waarneemt. Overleg met de regisseur."
        )
    return stand.regie


def mag_waarneming_beeindigen(door: Medewerker, stand: Regiestand) -> bool:
    """The regisseur who is back, the achtervang, or whoever stands in (also before the first day)."""
    if stand.waarneming is None:
        return False
    return stand.beslist(door.id, stand.waarneming.van) or stand.waarneming.teamlid.medewerker_id == door.id


def kan_veiligheid_zien(lid: Teamlid) -> bool:
    """Only who works here by profession, with an account: the meldcode is theirs (domein.md §3.6)."""
    return lid.kan_waarnemen


def ziet_veiligheid_als_regisseur(lid: Teamlid) -> bool:
    """Whether holding the regie brings the view of what is about veiligheid.

    For a professional of the wijkteam it does: the steps of the meldcode are a duty of the professional, and a
    regisseur who cannot read the signals cannot take them (domein.md §3.6). Who is there for the gemeente decides
    about provisions: they get it like everybody else, by a tick with a reason.
    """
    return kan_veiligheid_zien(lid) and lid.hoedanigheid is TeamHoedanigheid.PROFESSIONAL


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


def eis_zonder_taak(lid: Teamlid, stand: Regiestand, gevraagd: Iterable[GevraagdeExpertise]) -> None:
    """Raises `HeeftNogEenTaak` when something would fall silent if this member left."""
    if stand.regie is not None and lid.id == stand.regie.teamlid_id:
        raise HeeftNogEenTaak(f"{lid.naam} heeft de regie. Draag die eerst over.")
    if stand.regie is not None and lid.id == stand.regie.achtervang_id:
        raise HeeftNogEenTaak(f"{lid.naam} staat achter de regisseur. Kies eerst een andere achtervang.")
    if stand.waarneming is not None and lid.id == stand.waarneming.teamlid_id:
        raise HeeftNogEenTaak(f"{lid.naam} neemt de regie waar. Beëindig eerst die waarneming.")
    if any(vraag.vervanger_id == lid.id for vraag in gevraagd):
        raise HeeftNogEenTaak(
            f"{lid.naam} vangt een gevraagde expertise op. Handel eerst die vraag af, of trek hem in."
        )
