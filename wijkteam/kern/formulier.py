"""Forms: reading what was typed, and showing it again with what is wrong.

A view that takes a POST is wrapped in `bij_fout(get_view)`. On a mistake nothing is stored, the same page comes
back with everything that was typed, and the message stands at the field (422, or 409 when a colleague was first).
"""

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from flask import g, make_response, request
from flask.typing import ResponseReturnValue
from marshmallow import RAISE, Schema, ValidationError, fields, pre_load
from sqlalchemy.exc import IntegrityError
from werkzeug.datastructures import MultiDict

from wijkteam.kern.db import nieuw_id, sessie
from wijkteam.kern.fouten import DomeinFout, VersieIsVerouderd
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.samenvoegen import Uitkomst, lees_basis, merkteken, schrijf_basis, vergelijk
from wijkteam.kern.schrijfbeurt import Schrijfbeurt

EENMALIG = "_eenmalig"
VERSIE = "_versie"
BASIS = "_basis"
BLAD = "Wijkteam-Blad"
ALGEMEEN = "_schema"
_STUURTEKENS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


class Formulier(Schema):
    """The shape of one form. Empty fields count as absent; unknown fields are refused."""

    class Meta:
        unknown = RAISE

    error_messages = {
        "unknown": "Dit veld hoort niet bij dit formulier.",
        "type": "Dit formulier klopt niet.",
    }

    @pre_load
    def laat_leeg_weg(self, data: Mapping[str, Any], **_kw: Any) -> dict[str, Any]:
        invoer: dict[str, Any] = {}
        for naam, waarde in data.items():
            if isinstance(self.fields.get(naam), fields.List):
                invoer[naam] = [
                    w for w in (data.getlist(naam) if isinstance(data, MultiDict) else waarde) if w != ""
                ]
            elif not isinstance(waarde, str) or waarde.strip():
                invoer[naam] = waarde
        return invoer


class LeegFormulier(Formulier):
    """A form with only a button: nothing else may be sent with it."""


@dataclass
class Formulierstand:
    """What a template needs to know: what was typed, what is wrong, what a colleague wrote meanwhile."""

    invoer: MultiDict[str, str] | None = None
    meldingen: dict[str, list[str]] = field(default_factory=dict)
    intussen_: dict[str, str] = field(default_factory=dict)
    pad: str = ""
    merken: dict[str, str] = field(default_factory=dict)
    uitkomsten: dict[str, Uitkomst] = field(default_factory=dict)

    def waarde(self, naam: str, standaard: Any = "") -> Any:
        """What was just typed in this field, or `standaard` on a fresh form."""
        standaard = "" if standaard is None else standaard
        voorstel = self._stel_voor(naam, [str(standaard)])
        return standaard if voorstel is None else next(iter(voorstel), "")

    def getypt(self, naam: str, standaard: Any = "") -> Any:
        """As `waarde`, for fields that a browser sends also when they are empty (text, a list to choose from).

        When such a field was not sent, another form of the same page was: then it shows what it always shows.
        """
        if self.invoer is not None and naam not in self.invoer:
            self.merken[naam] = merkteken([str(standaard)])
            return standaard
        return self.waarde(naam, standaard)

    def waarden(self, naam: str, standaard: Any = ()) -> list[str]:
        hun = [str(w) for w in standaard]
        voorstel = self._stel_voor(naam, hun)
        return hun if voorstel is None else voorstel

    def _stel_voor(self, naam: str, hun: list[str]) -> list[str] | None:
        """What was typed, or what a colleague saved where nothing was typed; `None` on a fresh form."""
        self.merken[naam] = merkteken(hun)
        if self.invoer is None:
            return None
        mijn = self.invoer.getlist(naam)
        was = self.basis.get(naam)
        if not self.is_conflict or was is None:
            return mijn
        self.uitkomsten[naam] = vergelijk(was, mijn, hun)
        return hun if self.uitkomsten[naam] is Uitkomst.VAN_COLLEGA else mijn

    def fouten(self, naam: str) -> list[str]:
        return self.meldingen.get(naam, [])

    def alle_fouten(self) -> list[tuple[str, str]]:
        """Field and message, in the order in which the browser sent the fields: that of the page.

        What belongs to no field comes first; a choice that was not made was not sent, and comes last.
        """
        plek = {ALGEMEEN: -1} | {naam: n for n, naam in enumerate(self.invoer or ())}
        namen = sorted(self.meldingen, key=lambda naam: plek.get(naam, len(plek)))
        return [(naam, bericht) for naam in namen for bericht in self.meldingen[naam]]

    def intussen(self, naam: str) -> str | None:
        tekst = self.intussen_.get(naam)
        if self.uitkomsten.get(naam, Uitkomst.KIEZEN) is not Uitkomst.KIEZEN:
            return None
        return None if tekst is None or self.invoer is None or tekst == self.invoer.get(naam) else tekst

    def is_overgenomen(self, naam: str) -> bool:
        """Whether this field now shows what a colleague saved meanwhile, because I did not touch it."""
        return self.uitkomsten.get(naam) is Uitkomst.VAN_COLLEGA

    @property
    def is_conflict(self) -> bool:
        return bool(self.intussen_)

    @property
    def is_voorstel(self) -> bool:
        """Whether everything could be put together: ask once the fields have been shown."""
        return self.is_conflict and bool(self.uitkomsten) and all(map(self._is_geregeld, self.intussen_))

    def _is_geregeld(self, naam: str) -> bool:
        return self.intussen(naam) is None

    @functools.cached_property
    def basis(self) -> dict[str, str]:
        """The marks of what the fields held when the form was opened."""
        return lees_basis(self.invoer.get(BASIS, "")) if self.invoer is not None else {}

    def gezien(self, actie: str, versie: int) -> int | str:
        """The version that this form goes on with: after a mistake the one it was opened with, not today's."""
        return (
            self.invoer.get(VERSIE, versie) if self.invoer is not None and self._gaat_door(actie) else versie
        )

    def basis_van(self, actie: str) -> str:
        """The marks to send along; after a mistake those with which the form was opened."""
        return schrijf_basis(self.basis if self._gaat_door(actie) and self.basis else self.merken)

    def _gaat_door(self, actie: str) -> bool:
        return self.invoer is not None and not self.is_conflict and actie.partition("?")[0] == self.pad

    def eenmalig(self) -> str:
        """A key that makes the second copy of a submit do nothing."""
        return str(nieuw_id())


def formulierstand() -> Formulierstand:
    """The form state of this request."""
    stand: Formulierstand = g.setdefault("formulierstand", Formulierstand())
    return stand


def lees(schema: Formulier) -> dict[str, Any]:
    """What was typed, checked for shape. Raises `ValidationError`."""
    invoer = MultiDict(
        (n, w) for n, w in request.form.items(multi=True) if n not in {EENMALIG, VERSIE, BASIS}
    )
    geladen: dict[str, Any] = schema.load(invoer)
    return geladen


def lees_vraag(schema: Formulier) -> dict[str, Any] | None:
    """What a search form asked in the address; `None` when it is wrong, and then the messages stand at the fields.

    Parameters that the form does not know (a page number) are left alone.
    """
    invoer = MultiDict((n, w) for n, w in request.args.items(multi=True) if n in schema.fields)
    g.formulierstand = Formulierstand(_toonbaar(invoer))
    try:
        geladen: dict[str, Any] = schema.load(invoer)
    except ValidationError as fout:
        g.formulierstand.meldingen = _meldingen(fout)
        return None
    return geladen


def versie() -> int:
    """The version that the form was opened with. Raises `ValidationError` when it is missing or no number."""
    tekst = request.form.get(VERSIE, "")
    if not tekst.isdecimal() or len(tekst) > 9:
        raise ValidationError("Dit formulier is niet compleet. Open de pagina opnieuw.", ALGEMEEN)
    return int(tekst)


def lees_beurt(*, erbij: bool = False) -> Schrijfbeurt:
    """Which save of a form this is (`Wijkteam-Blad: <key>.<count>` for one that saves itself).

    Raises `ValidationError` without a version; a key that makes no sense counts as none.
    """
    blad, _, nummer = request.headers.get(BLAD, "").partition(".")
    try:
        return Schrijfbeurt(versie(), UUID(blad), int(nummer[:9]), erbij)
    except ValueError:
        return Schrijfbeurt(versie(), erbij=erbij)


def na_terugdraaien(herstel: Callable[[], None]) -> None:
    """What the gate or the door did for this request and must do again once an act was rolled back."""
    g.setdefault("na_terugdraaien", []).append(herstel)


View = Callable[..., ResponseReturnValue]


def bij_fout(toon: View) -> Callable[[View], View]:
    """Wrap a POST view: on a mistake roll back and answer with `toon`, the GET view of the same form."""

    def decorator(view: View) -> View:
        @functools.wraps(view)
        def omhuld(**argumenten: Any) -> ResponseReturnValue:
            try:
                antwoord = view(**argumenten)
                sessie().flush()
            except ValidationError as fout:
                return _toon_opnieuw(toon, argumenten, _meldingen(fout), 422)
            except IntegrityError as fout:
                vertaald = vertaal(fout)
                return _toon_opnieuw(
                    toon, argumenten, {vertaald.veld or ALGEMEEN: [vertaald.bericht]}, vertaald.status
                )
            except DomeinFout as fout:
                if fout.status in {403, 404}:
                    raise
                intussen = fout.intussen if isinstance(fout, VersieIsVerouderd) else {}
                return _toon_opnieuw(
                    toon, argumenten, {fout.veld or ALGEMEEN: [fout.bericht]}, fout.status, intussen
                )
            return antwoord

        return omhuld

    return decorator


def _toon_opnieuw(
    toon: View,
    argumenten: dict[str, Any],
    meldingen: dict[str, list[str]],
    status: int,
    intussen: dict[str, str] | None = None,
) -> ResponseReturnValue:
    sessie().rollback()
    g.formulierstand = Formulierstand(_toonbaar(request.form), meldingen, intussen or {}, request.path)
    for herstel in g.get("na_terugdraaien", []):
        herstel()
    antwoord = make_response(toon(**argumenten))
    antwoord.status_code = status
    return antwoord


def _toonbaar(invoer: MultiDict[str, str]) -> MultiDict[str, str]:
    """What was typed, without the control characters that no page can hold."""
    return MultiDict((naam, _STUURTEKENS.sub("", waarde)) for naam, waarde in invoer.items(multi=True))


def _meldingen(fout: ValidationError) -> dict[str, list[str]]:
    uit: dict[str, list[str]] = {}
    berichten_per_veld = fout.messages if isinstance(fout.messages, dict) else {ALGEMEEN: fout.messages}
    for naam, berichten in berichten_per_veld.items():
        uit[str(naam)] = [str(b) for b in _vlak(berichten)]
    return uit


def _vlak(berichten: Any) -> list[str]:
    if isinstance(berichten, dict):
        return [b for waarde in berichten.values() for b in _vlak(waarde)]
    if isinstance(berichten, list):
        return [b for waarde in berichten for b in _vlak(waarde)]
    return [str(berichten)]
