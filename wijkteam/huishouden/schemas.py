"""The shape of the forms about a huishouden: people, where they live, how they are related, who stands around."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validates_schema
from stdnum.exceptions import ValidationError as GeenGeldigNummer
from stdnum.nl import bsn, postcode

from wijkteam.huishouden.models import Adressoort, Relatiesoort
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import (
    VERPLICHT,
    Datumveld,
    Geboortedatumveld,
    Keuze,
    Naamveld,
    Regelveld,
    Sleutelveld,
    Vinkje,
)
from wijkteam.wet.kringen import Kring

LENGTE_TUSSENVOEGSEL = 30
LENGTE_TELEFOON = 40
LENGTE_ROL = 60
LENGTE_HUISNUMMER = 20

_BSN_CIJFERS = re.compile(r"[0-9]{8,9}")
_BSN_TEKENS = re.compile(r"[ .-]")


class Mensennaam(Naamveld):
    """A name in any script. Without a single letter it is no name."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        naam = super()._deserialize(value, attr, data, **kw)
        if naam and not any(unicodedata.category(teken).startswith("L") for teken in naam):
            raise ValidationError("Vul een naam met letters in.")
        return naam


class Postcodeveld(fields.String):
    """A Dutch postcode; comes back as `1234 AB`."""

    default_error_messages = {"invalid": "Schrijf de postcode zoals 1234 AB."}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        tekst = super()._deserialize(value, attr, data, **kw)
        try:
            geldig: str = postcode.validate(tekst[:20])
        except GeenGeldigNummer as fout:
            raise self.make_error("invalid") from fout
        return geldig


class Bsnveld(fields.String):
    """A burgerservicenummer that passes the elfproef; comes back as nine digits. A message never repeats it."""

    default_error_messages = {
        "required": VERPLICHT,
        "null": VERPLICHT,
        "invalid": "Dit is geen BSN. Een BSN heeft 9 cijfers. Kijk de cijfers na.",
    }

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        cijfers = _BSN_TEKENS.sub("", super()._deserialize(value, attr, data, **kw)[:30])
        if not _BSN_CIJFERS.fullmatch(cijfers):
            raise self.make_error("invalid")
        try:
            geldig: str = bsn.validate(cijfers)
        except GeenGeldigNummer as fout:
            raise ValidationError(
                "Dit BSN bestaat niet. Er is een cijfer verkeerd. Kijk de cijfers na."
            ) from fout
        return geldig


class PersoonFormulier(Formulier):
    """Who somebody is. Only the name is needed to begin."""

    roepnaam = Mensennaam(required=True)
    voornamen = Mensennaam(load_default=None)
    tussenvoegsel = Naamveld(grens=LENGTE_TUSSENVOEGSEL, load_default=None)
    achternaam = Mensennaam(required=True)
    geboortedatum = Geboortedatumveld(load_default=None)
    telefoon = Regelveld(grens=LENGTE_TELEFOON, load_default=None)
    rol = Regelveld(grens=LENGTE_ROL, load_default=None)


class NieuwLidFormulier(PersoonFormulier):
    """Somebody new in the huishouden, since when, and until when for who lived there before."""

    van = Datumveld(load_default=None)
    tot = Datumveld(load_default=None)


class KoppelFormulier(Formulier):
    """Somebody we know, who belongs to this huishouden too."""

    rol = Regelveld(grens=LENGTE_ROL, load_default=None)
    van = Datumveld(load_default=None)


class EinddagFormulier(Formulier):
    """The day on which something ended."""

    tot = Datumveld(required=True)


class HuishoudenFormulier(Formulier):
    """What a huishouden is called."""

    naam = Mensennaam(required=True)


class BsnFormulier(Formulier):
    """One BSN, to record or to look up."""

    bsn = Bsnveld(required=True)


class AdresFormulier(Formulier):
    """Where a huishouden can be found. A fixed address has at least a street and a town."""

    soort = Keuze(Adressoort, required=True)
    straat = Naamveld(load_default=None)
    huisnummer = Regelveld(grens=LENGTE_HUISNUMMER, load_default=None)
    postcode = Postcodeveld(load_default=None)
    plaats = Naamveld(load_default=None)
    buurt_id = Sleutelveld(load_default=None)
    is_geschermd = Vinkje()

    @validates_schema
    def eis_straat_en_plaats(self, data: Mapping[str, Any], **_kw: Any) -> None:
        if data["soort"] is Adressoort.VAST:
            leeg = {veld: [VERPLICHT] for veld in ("straat", "plaats") if not data[veld]}
            if leeg:
                raise ValidationError(leeg)


class VerhuisFormulier(AdresFormulier):
    """A new address, and since when."""

    van = Datumveld(load_default=None)


class RelatieFormulier(Formulier):
    """`persoon` is ouder, partner, … of `ander`."""

    persoon = Sleutelveld(required=True)
    soort = Keuze(Relatiesoort, required=True)
    ander = Sleutelveld(required=True)


class GezagFormulier(Formulier):
    """Who has gezag over which child: a person or an institution, not both."""

    kind = Sleutelveld(required=True)
    houder = Sleutelveld(load_default=None)
    instelling = Naamveld(load_default=None)
    bron = Regelveld(required=True)
    van = Datumveld(required=True)
    tot = Datumveld(load_default=None)

    @validates_schema
    def eis_een_houder(self, data: Mapping[str, Any], **_kw: Any) -> None:
        if (data["houder"] is None) == (data["instelling"] is None):
            raise ValidationError("Kies een persoon, of vul een instelling in. Niet allebei.", "houder")


class ContactFormulier(Formulier):
    """Somebody in the network: a name, a relation, a ring, what they do or could do. Not more."""

    naam = Mensennaam(required=True)
    relatie = Naamveld(required=True)
    kring = Keuze(Kring, required=True)
    doet = Regelveld(load_default=None)
    kan = Regelveld(load_default=None)
    telefoon = Regelveld(grens=LENGTE_TELEFOON, load_default=None)
