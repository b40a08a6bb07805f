"""The choices of an entry on the sociale kaart, with their Dutch names."""

from enum import StrEnum

from wijkteam.kern.keuzewoorden import MetLabel


class Aanbodsoort(MetLabel):
    """What kind of offer it is, from a neighbour's initiative to care under the Wlz (domein.md §4.5)."""

    BEWONERSINITIATIEF = "bewonersinitiatief"
    VRIJWILLIG = "vrijwillig"
    ALGEMEEN = "algemene_voorziening"
    COLLECTIEF = "collectief"
    MAATWERK = "maatwerk"
    ZORGVERZEKERING = "zorgverzekering"
    WLZ = "wlz"

    @property
    def label(self) -> str:
        return {
            "vrijwillig": "vrijwilligers",
            "collectief": "collectieve voorziening",
            "maatwerk": "maatwerkvoorziening",
            "zorgverzekering": "zorg uit de zorgverzekering",
            "wlz": "langdurige zorg (Wlz)",
        }.get(self.value, super().label)


class Toegang(MetLabel):
    """What somebody needs to get in."""

    VRIJ = "vrij"
    AANMELDEN = "aanmelden"
    VERWIJZING = "verwijzing"
    BESCHIKKING = "beschikking"

    @property
    def label(self) -> str:
        return {
            "vrij": "vrij, zo binnenlopen",
            "aanmelden": "eerst aanmelden",
            "verwijzing": "met verwijzing",
            "beschikking": "met beschikking",
        }[self.value]


class Ruimte(MetLabel):
    """Whether somebody can start."""

    PLEK = "plek"
    WACHTLIJST = "wachtlijst"
    VOL = "vol"
    ONBEKEND = "onbekend"

    @property
    def label(self) -> str:
        return {
            "plek": "er is plek",
            "wachtlijst": "wachtlijst",
            "vol": "vol",
            "onbekend": "niet bekend of er plek is",
        }[self.value]


class Plek(MetLabel):
    """Where it takes place."""

    LOCATIE = "locatie"
    AAN_HUIS = "aan_huis"
    ONLINE = "online"

    @property
    def label(self) -> str:
        return {"locatie": "op een plek in de buurt"}.get(self.value, super().label)


class Taal(MetLabel):
    """A language in which somebody can be helped, by its ISO 639 code."""

    NEDERLANDS = "nl"
    ENGELS = "en"
    ARABISCH = "ar"
    TURKS = "tr"
    POOLS = "pl"
    OEKRAIENS = "uk"
    TIGRINYA = "ti"
    SOMALISCH = "so"
    FARSI = "fa"
    DUITS = "de"
    FRANS = "fr"
    SPAANS = "es"
    PAPIAMENTO = "pap"
    GEBARENTAAL = "dse"

    @property
    def label(self) -> str:
        return {
            "nl": "Nederlands",
            "en": "Engels",
            "ar": "Arabisch",
            "tr": "Turks",
            "pl": "Pools",
            "uk": "Oekraïens",
            "ti": "Tigrinya",
            "so": "Somalisch",
            "fa": "Farsi",
            "de": "Duits",
            "fr": "Frans",
            "es": "Spaans",
            "pap": "Papiaments",
            "dse": "Nederlandse Gebarentaal",
        }[self.value]


class Zrmdomein(MetLabel):
    """The domains of the instrument for adults, by the codes that the measuring room uses."""

    FINANCIEN = "financien"
    WERK_OPLEIDING = "werk_opleiding"
    TIJDSBESTEDING = "tijdsbesteding"
    HUISVESTING = "huisvesting"
    HUISELIJKE_RELATIES = "huiselijke_relaties"
    GEESTELIJKE_GEZONDHEID = "geestelijke_gezondheid"
    LICHAMELIJKE_GEZONDHEID = "lichamelijke_gezondheid"
    MIDDELENGEBRUIK = "middelengebruik"
    BASALE_ADL = "basale_adl"
    INSTRUMENTELE_ADL = "instrumentele_adl"
    SOCIAAL_NETWERK = "sociaal_netwerk"
    MAATSCHAPPELIJKE_PARTICIPATIE = "maatschappelijke_participatie"
    JUSTITIE = "justitie"

    @property
    def label(self) -> str:
        namen = {
            "financien": "financiën",
            "werk_opleiding": "werk en opleiding",
            "basale_adl": "basale ADL",
            "instrumentele_adl": "instrumentele ADL",
        }
        return namen.get(self.value, super().label)


class Kenmerksoort(StrEnum):
    """What a mark of an offer is about: everything of which it can have several."""

    LEEFGEBIED = "leefgebied"
    ZRM = "zrm"
    TAAL = "taal"
    PLEK = "plek"


class Schakelsoort(MetLabel):
    """As what somebody knows the way."""

    BEWONER = "bewoner"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"

    @property
    def vraagt_toestemming(self) -> bool:
        """Whoever is not here for their work is only listed when they said so themselves."""
        return self is not Schakelsoort.PROFESSIONAL


class Afkomst(StrEnum):
    """Who proposes a change."""

    AANBIEDER = "aanbieder"
    COLLEGA = "collega"
