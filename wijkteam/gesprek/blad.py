"""What every page of a talk shares, and the two shapes of the talk itself: at the table, or to read."""

from uuid import UUID

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import find_teamlid_van
from wijkteam.gesprek import queries
from wijkteam.gesprek.beleid import zichtbare_leefgebieden
from wijkteam.gesprek.botsing import Botsing, zoek_botsing
from wijkteam.gesprek.dekking import Dekking
from wijkteam.gesprek.huisgenoten import Wetkiezer, jeugdlijst
from wijkteam.gesprek.leesblad import (
    alleen_tekst,
    getypte_teksten,
    gewone_wet,
    hoofdstukken,
    niet_aan_de_orde,
)
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.tafel import (
    Tafel,
    Zinveld,
    afsprakenblad,
    begin_van,
    eerste_woorden,
    personen_om_te_kiezen,
    wetten_om_te_kiezen,
)
from wijkteam.gesprek.tafelmodellen import Antwoord
from wijkteam.gesprek.vorige_keer import zoek_vorige_keer
from wijkteam.kern.db import db
from wijkteam.kern.formulier import formulierstand
from wijkteam.kern.fouten import NietGevonden
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.leefgebieden import Leefgebied

bp = Blueprint("gesprek", __name__)
bp.add_app_template_filter(begin_van)
bp.add_app_template_filter(eerste_woorden)


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>")
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID, gesprek_id: UUID, leefgebied: str = "") -> ResponseReturnValue:
    gesprek = queries.get_gesprek(db.session, casus_id, gesprek_id)
    if not mag_schrijven(gesprek):
        return toon_leesblad(gesprek)
    botsingen = leg_concepten_terug(gesprek)
    delen = queries.list_delen(db.session, gesprek_id)
    huisgenoten = queries.list_huisgenoten(db.session, huidige_casus())
    kiezer = Wetkiezer(tuple(huisgenoten), gesprek.gehouden_op)
    bewaard = request.args.get("bewaard", "")
    gebieden = leefgebieden()
    return render_template(
        "gesprek/show.html",
        gesprek=gesprek,
        secties=Tafel(kiezer, formulierstand(), botsingen).secties(
            gebieden, delen, {leefgebied, bewaard, request.args.get("open", ""), *botsingen}
        ),
        afspraken=afsprakenblad(queries.find_afsprakenlijst(db.session, gesprek_id), formulierstand()),
        vorige_keer=zoek_vorige_keer(db.session, gesprek),
        dekking=Dekking.van(gebieden, delen),
        personen=personen_om_te_kiezen(kiezer, delen),
        wetten=wetten_om_te_kiezen(),
        patroon=Zinveld("patroon-0"),
        botsingen=botsingen,
        bewaard=bewaard,
        ziet_veiligheid=Leefgebied.VEILIGHEID in gebieden,
    )


def toon_leesblad(gesprek: Gesprek) -> ResponseReturnValue:
    """The talk to read; with what somebody typed in a form that came too late."""
    delen = queries.list_delen(db.session, gesprek.id)
    antwoorden = list_alle_antwoorden(gesprek.id)
    concepten = queries.list_concepten(db.session, gesprek.id, ik().id)
    gebieden = leefgebieden()
    jeugd = jeugdlijst(queries.list_huisgenoten(db.session, huidige_casus()), gesprek.gehouden_op, gebieden)
    return render_template(
        "gesprek/lezen.html",
        gesprek=gesprek,
        hoofdstukken=hoofdstukken(delen),
        gewone_wet=gewone_wet(delen),
        niet_aan_de_orde=niet_aan_de_orde(delen),
        antwoorden=antwoorden,
        afspraken=queries.find_afsprakenlijst(db.session, gesprek.id),
        dekking=Dekking.van(gebieden, delen, antwoorden, jeugd),
        getypt=[] if concepten else getypte_teksten(formulierstand()),
        concepten=[(concept, alleen_tekst(concept.velden)) for concept in concepten],
    )


def leg_concepten_terug(gesprek: Gesprek) -> dict[str, Botsing]:
    """Put what this colleague still has to choose between back in the fields, and say what stands there instead.

    Of one part only one text fits in the fields: the one that was just typed, or else the oldest.
    """
    concepten = queries.list_concepten(db.session, gesprek.id, ik().id)
    eerste = {concept.deel: concept for concept in reversed(concepten)}
    if net := g.get("concept"):
        eerste[net.deel] = net
    if concepten:
        stand = formulierstand()
        velden = {naam: tekst for concept in eerste.values() for naam, tekst in concept.velden.items()}
        stand.invoer = MultiDict(velden | dict(stand.invoer or {}))
    return {deel: zoek_botsing(db.session, gesprek, concept, concepten) for deel, concept in eerste.items()}


def list_alle_antwoorden(gesprek_id: UUID) -> list[Antwoord]:
    """What was found out: a to g, and the list for a child."""
    return [
        *queries.list_antwoorden(db.session, gesprek_id),
        *queries.list_jeugdantwoorden(db.session, gesprek_id),
    ]


def mag_werken() -> bool:
    """Whether this colleague may begin or write a talk in the casus of this request."""
    return huidige_casus().is_open and mag(Recht.CASUS_WERKEN)


def mag_schrijven(gesprek: Gesprek) -> bool:
    """Whether this talk may still be written in."""
    return mag_werken() and not gesprek.is_afgerond


def leefgebieden() -> tuple[Leefgebied, ...]:
    """The leefgebieden that this colleague sees in the casus of this request."""
    return zichtbare_leefgebieden(find_teamlid_van(db.session, huidige_casus().id, ik().id))


def lees_leefgebied(tekst: str) -> Leefgebied:
    """The leefgebied in an address. Raises `NietGevonden`."""
    if tekst not in set(Leefgebied):
        raise NietGevonden
    return Leefgebied(tekst)
