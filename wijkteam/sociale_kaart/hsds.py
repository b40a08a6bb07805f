"""The kaart as HSDS 3 JSON, the exchange format of Open Referral: a page of services, each with all that hangs on it.

What HSDS has a place for stands there; what it does not know (ring, line, leefgebieden, room …) is an attribute
whose `link_type` is the name of our field. A value that we choose from a list is a term of a taxonomy, with the same
id in every file, so that another program can put together what is alike. A place that reads as a Dutch address also
goes out as one. The required fields are those of the published schemas of version 3.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from marshmallow import ValidationError

from wijkteam.kern.db import nieuw_id
from wijkteam.sociale_kaart.csvvorm import regelfouten
from wijkteam.sociale_kaart.errors import BestandOngeldig, Regelfout
from wijkteam.sociale_kaart.gegevens import VELDNAMEN, Vorm, Vormwaarde
from wijkteam.sociale_kaart.kaartregel import LIJSTKOLOMMEN, Kaartregel, als_woorden, lees_woorden
from wijkteam.sociale_kaart.keuzes import Taal

Object = dict[str, Any]
TAXONOMIE = "sociale kaart wijkteam"
_TAXONOMIE_ID = uuid5(NAMESPACE_URL, "urn:wijkteam:sociale-kaart")
# What is chosen from a list; the rest is told in words.
KEUZELIJSTEN = frozenset(
    {"soort", "kring", "lijn", "toegang", "leefgebieden", "zrm", "plekken", "ruimte", "is_gemeentebreed"}
)
_ADRES = re.compile(r"(?P<straat>[^,]+ \d+[^,]*), (?P<postcode>[1-9]\d{3} ?[A-Z]{2}) (?P<woonplaats>[^,]+)")
# Our field, and the field of a service that says the same.
DIENST = {
    "naam": "name",
    "omschrijving": "description",
    "doelgroep": "eligibility_description",
    "kosten": "fees_description",
    "nagekeken_op": "assured_date",
}
LEEFTIJD = {"leeftijd_van": "minimum_age", "leeftijd_tot": "maximum_age"}
ORGANISATIE = {
    "aanbieder_naam": "name",
    "aanbieder_toelichting": "description",
    "email": "email",
    "website": "website",
}
_ELDERS = {
    *DIENST,
    *LEEFTIJD,
    *ORGANISATIE,
    "id",
    "aanbieder_id",
    "talen",
    "gebieden",
    "plaats",
    "buurt",
    "tijden",
    "contact_naam",
    "contact_telefoon",
    "contact_email",
    "telefoon",
    "kvk",
}


def naar_hsds(regels: Sequence[Kaartregel]) -> str:
    """One page with every service, as JSON."""
    diensten = [_dienst(als_woorden(regel)) for regel in regels]
    blad = {
        "total_items": len(diensten),
        "total_pages": 1,
        "page_number": 1,
        "size": len(diensten),
        "first_page": True,
        "last_page": True,
        "empty": not diensten,
        "contents": diensten,
    }
    return json.dumps(blad, ensure_ascii=False, indent=2)


def lees_hsds(tekst: str) -> list[tuple[int, Kaartregel]]:
    """Every service with its number in the file. Raises `BestandOngeldig` with everything that is wrong."""
    gelezen: list[tuple[int, Kaartregel]] = []
    fouten: list[Regelfout] = []
    for nummer, dienst in enumerate(_diensten(tekst), start=1):
        try:
            gelezen.append((nummer, lees_woorden(_woorden(dienst))))
        except ValidationError as fout:
            fouten += regelfouten(nummer, fout)
        except (AttributeError, KeyError, IndexError, TypeError):
            fouten.append(Regelfout(nummer, "", "Dit is geen dienst zoals HSDS 3 die beschrijft."))
    if fouten:
        raise BestandOngeldig(fouten)
    return gelezen


def _diensten(tekst: str) -> list[Any]:
    try:
        blad = json.loads(tekst)
    except (ValueError, RecursionError) as fout:
        raise BestandOngeldig([Regelfout(1, "", "Dit is geen goede JSON.")]) from fout
    diensten = blad.get("contents") if isinstance(blad, dict) else blad
    if not isinstance(diensten, list):
        raise BestandOngeldig([Regelfout(1, "contents", "Hier hoort een lijst met diensten te staan.")])
    return diensten


def _dienst(woorden: Vorm) -> Object:
    dienst_id = UUID(str(woorden["id"])) if woorden["id"] else nieuw_id()

    def id_van(*pad: str) -> str:
        return str(uuid5(dienst_id, "/".join(pad)))

    dienst: Object = {
        "id": str(dienst_id),
        "status": "inactive" if woorden["gestopt_op"] else "active",
        **_gevuld(DIENST, woorden),
        **{ander: int(str(woorden[naam])) for naam, ander in LEEFTIJD.items() if woorden[naam]},
        "organization": _organisatie(woorden, id_van("organisatie")),
        "languages": [
            {"id": id_van("taal", code), "code": code, "name": Taal(code).label} for code in woorden["talen"]
        ],
        "service_areas": [
            {"id": id_van("gebied", code), "name": code, "extent": code, "extent_type": "text"}
            for code in woorden["gebieden"]
        ],
        "attributes": [_kenmerk(naam, waarde, dienst_id) for naam, waarde in _kenmerken(woorden)],
    }
    if woorden["tijden"]:
        dienst["schedules"] = [{"id": id_van("tijden"), "description": woorden["tijden"]}]
    if woorden["plaats"] or woorden["buurt"]:
        dienst["service_at_locations"] = [
            {"id": id_van("hier"), "location": _locatie(woorden, id_van("plaats"))}
        ]
    if any(woorden[f"contact_{deel}"] for deel in ("naam", "telefoon", "email")):
        dienst["contacts"] = [_contact(woorden, id_van("contact"), id_van("contact", "telefoon"))]
    return dienst


def _gevuld(velden: Mapping[str, str], woorden: Vorm) -> Object:
    return {ander: woorden[naam] for naam, ander in velden.items() if woorden[naam]}


def _organisatie(woorden: Vorm, vervanger: str) -> Object:
    eigen = str(woorden["aanbieder_id"] or vervanger)
    uit: Object = {"id": eigen, "description": "", **_gevuld(ORGANISATIE, woorden)}
    if woorden["telefoon"]:
        uit["phones"] = [{"id": str(uuid5(UUID(eigen), "telefoon")), "number": woorden["telefoon"]}]
    if woorden["kvk"]:
        uit["organization_identifiers"] = [
            {
                "id": str(uuid5(UUID(eigen), "kvk")),
                "identifier_scheme": "NL-KVK",
                "identifier_type": "KvK",
                "identifier": woorden["kvk"],
            }
        ]
    return uit


def _locatie(woorden: Vorm, locatie_id: str) -> Object:
    uit: Object = {"id": locatie_id, "location_type": "physical"}
    if woorden["plaats"]:
        uit["name"] = woorden["plaats"]
        if gevonden := _ADRES.fullmatch(str(woorden["plaats"])):
            uit["addresses"] = [_adres(gevonden, str(uuid5(UUID(locatie_id), "adres")))]
    if woorden["buurt"]:
        uit |= {"external_identifier": woorden["buurt"], "external_identifier_type": "CBS buurtcode"}
    return uit


def _adres(gevonden: re.Match[str], adres_id: str) -> Object:
    """The province is not known here; HSDS asks the field."""
    return {
        "id": adres_id,
        "address_1": gevonden["straat"],
        "postal_code": gevonden["postcode"],
        "city": gevonden["woonplaats"],
        "state_province": "",
        "country": "NL",
        "address_type": "physical",
    }


def _plaats(locatie: Object) -> Any:
    """The place in words; from another program that only gives an address, that address as we would write it."""
    adres: Object = _eerste(locatie.get("addresses"))
    if locatie.get("name") or not adres:
        return locatie.get("name")
    onder = " ".join(filter(None, (adres.get("postal_code"), adres.get("city"))))
    return ", ".join(filter(None, (adres.get("address_1"), onder)))


def _contact(woorden: Vorm, contact_id: str, telefoon_id: str) -> Object:
    uit: Object = {"id": contact_id, **_gevuld({"contact_naam": "name", "contact_email": "email"}, woorden)}
    if woorden["contact_telefoon"]:
        uit["phones"] = [{"id": telefoon_id, "number": woorden["contact_telefoon"]}]
    return uit


def _kenmerken(woorden: Vorm) -> Iterable[tuple[str, str]]:
    for naam, waarde in woorden.items():
        if naam not in _ELDERS:
            for deel in waarde if isinstance(waarde, list) else [waarde]:
                if deel:
                    yield naam, deel


def _kenmerk(naam: str, waarde: str, dienst_id: UUID) -> Object:
    term = _term(naam, waarde if naam in KEUZELIJSTEN else "")
    return {
        "id": str(uuid5(dienst_id, f"kenmerk/{naam}/{waarde}")),
        "link_id": str(dienst_id),
        "link_entity": "service",
        "link_type": naam,
        "value": waarde,
        "taxonomy_term_id": term["id"],
        "taxonomy_term": term,
    }


def _term(naam: str, waarde: str) -> Object:
    """One term: a value of one of our lists, or the field itself when its value is told in words."""
    return {
        "id": str(uuid5(_TAXONOMIE_ID, f"{naam}/{waarde}")),
        "code": waarde or naam,
        "name": waarde.replace("_", " ") or naam,
        "description": VELDNAMEN.get(naam, naam.replace("_", " ")),
        "taxonomy": f"{TAXONOMIE}, {naam}" if waarde else TAXONOMIE,
    }


def _woorden(dienst: Object) -> dict[str, Vormwaarde]:
    """The words of a service; what it does not say stays away."""
    organisatie: Object = dienst.get("organization") or {}
    contact: Object = _eerste(dienst.get("contacts"))
    locatie: Object = _eerste(dienst.get("service_at_locations")).get("location") or {}
    uit: dict[str, Any] = {
        "id": dienst.get("id"),
        "aanbieder_id": organisatie.get("id"),
        **{naam: dienst.get(ander) for naam, ander in (DIENST | LEEFTIJD).items()},
        **{naam: organisatie.get(ander) for naam, ander in ORGANISATIE.items()},
        "telefoon": _eerste(organisatie.get("phones")).get("number"),
        "kvk": _kvk(organisatie),
        "talen": [taal.get("code") for taal in dienst.get("languages") or []],
        "gebieden": [gebied.get("extent") for gebied in dienst.get("service_areas") or []],
        "plaats": _plaats(locatie),
        "buurt": locatie.get("external_identifier"),
        "tijden": _eerste(dienst.get("schedules")).get("description"),
        "contact_naam": contact.get("name"),
        "contact_email": contact.get("email"),
        "contact_telefoon": _eerste(contact.get("phones")).get("number"),
    }
    for kenmerk in dienst.get("attributes") or []:
        naam = kenmerk.get("link_type")
        if naam in LIJSTKOLOMMEN:
            uit.setdefault(naam, []).append(kenmerk.get("value"))
        elif isinstance(naam, str):
            uit[naam] = kenmerk.get("value")
    return {naam: _tekst(waarde) for naam, waarde in uit.items() if waarde is not None}


def _kvk(organisatie: Object) -> Any:
    kenmerken = organisatie.get("organization_identifiers") or []
    return next((k.get("identifier") for k in kenmerken if k.get("identifier_type") == "KvK"), None)


def _eerste(lijst: Any) -> Object:
    return lijst[0] if lijst else {}


def _tekst(waarde: Any) -> Vormwaarde:
    return waarde if isinstance(waarde, list) else str(waarde)
