"""The words of an overdracht: its kinds, its states, what may be done, who has the ball, and how it ended."""

from wijkteam.kern.keuzewoorden import MetLabel


class Overdrachtsoort(MetLabel):
    """What is handed over, and to what kind of receiver. Each kind has its own terms (`termijnen.toml`)."""

    INFORMEEL = "informeel"
    FORMEEL = "formeel"
    REGIE = "regie"

    @property
    def label(self) -> str:
        return {
            "informeel": "hulp uit de buurt of van vrijwilligers",
            "formeel": "hulp van een organisatie of instelling",
            "regie": "de regie, naar een ander team of een andere gemeente",
        }[self.value]


class Partij(MetLabel):
    """Who has the ball, and who did something."""

    VERWIJZER = "verwijzer"
    ONTVANGER = "ontvanger"
    INWONER = "inwoner"
    REGISSEUR = "regisseur"


class Warmte(MetLabel):
    """How warm it goes (domein.md §4.4): a number to call, called ahead, or introduced with three at one table."""

    KOUD = "koud"
    LAUW = "lauw"
    WARM = "warm"

    @property
    def label(self) -> str:
        return {
            "koud": "koud: de inwoner belt zelf",
            "lauw": "lauw: wij bellen van tevoren",
            "warm": "warm: wij maken kennis met z’n drieën",
        }[self.value]


class Stand(MetLabel):
    """How far an overdracht is (domein.md §4.4). Acts move it; nobody sets it by hand."""

    CONCEPT = "concept"
    BESPROKEN = "besproken"
    AFGESTEMD = "afgestemd"
    VOORGELEGD = "voorgelegd"
    ONTVANGEN = "ontvangen"
    WACHTLIJST = "wachtlijst"
    AFGEWEZEN = "afgewezen"
    DOORGELEID = "doorgeleid"
    GEACCEPTEERD = "geaccepteerd"
    KENNISMAKING_GEPLAND = "kennismaking_gepland"
    EERSTE_CONTACT = "eerste_contact"
    GESTART = "gestart"
    TERUGGEKOPPELD = "teruggekoppeld"
    AFGESLOTEN = "afgesloten"
    INGETROKKEN = "ingetrokken"
    AFGEZIEN = "afgezien"
    VERLOPEN = "verlopen"

    @property
    def label(self) -> str:
        """The state as a colleague says it."""
        return {
            "besproken": "besproken met de inwoner",
            "afgestemd": "toestemming gegeven",
            "ontvangen": "gezien door de ontvanger",
            "wachtlijst": "op de wachtlijst",
            "geaccepteerd": "opgepakt",
            "afgezien": "de inwoner ziet ervan af",
            "verlopen": "verlopen, niets meer gehoord",
        }.get(self.value, super().label)

    @property
    def is_voorbij(self) -> bool:
        """Whether nobody has to do anything about it any more."""
        return self in {Stand.AFGESLOTEN, Stand.INGETROKKEN, Stand.AFGEZIEN, Stand.VERLOPEN}

    @property
    def is_nee(self) -> bool:
        """Whether the receiver does not take it up, and others look further."""
        return self in {Stand.AFGEWEZEN, Stand.DOORGELEID}

    @property
    def is_voor_verzending(self) -> bool:
        """Whether nothing left the house yet."""
        return self in {Stand.CONCEPT, Stand.BESPROKEN, Stand.AFGESTEMD}

    @property
    def vraagt_toestemming(self) -> bool:
        """Whether somebody may be asked, or asked again: a yes that ended while it runs can be given anew."""
        return self is not Stand.CONCEPT and not self.is_voorbij


class Daad(MetLabel):
    """What may be done with an overdracht. `machine.py` says from which state to which, and what must be there."""

    BESPREEK = "bespreek"
    HERZIE = "herzie"
    STEM_AF = "stem_af"
    LEG_VOOR = "leg_voor"
    HERINNER = "herinner"
    BEVESTIG = "bevestig"
    ACCEPTEER = "accepteer"
    ZET_OP_WACHTLIJST = "zet_op_wachtlijst"
    WIJS_AF = "wijs_af"
    LEID_DOOR = "leid_door"
    PLAN_KENNISMAKING = "plan_kennismaking"
    LEG_CONTACT_VAST = "leg_contact_vast"
    START = "start"
    KOPPEL_TERUG = "koppel_terug"
    VRAAG_NA = "vraag_na"
    SLUIT_AF = "sluit_af"
    TREK_IN = "trek_in"
    ZIE_AF = "zie_af"
    LAAT_VERLOPEN = "laat_verlopen"
    LAAT_LOPEN = "laat_lopen"

    @property
    def label(self) -> str:
        """What was done, as it stands in the list of steps."""
        return {
            "bespreek": "besproken met de inwoner",
            "herzie": "bericht opnieuw bekeken",
            "stem_af": "toestemming gegeven",
            "leg_voor": "voorgelegd aan de ontvanger",
            "herinner": "de ontvanger gebeld",
            "bevestig": "gezien door de ontvanger",
            "accepteer": "opgepakt",
            "zet_op_wachtlijst": "op de wachtlijst gezet",
            "wijs_af": "afgewezen",
            "leid_door": "doorgeleid naar een ander",
            "plan_kennismaking": "kennismaking afgesproken",
            "leg_contact_vast": "eerste contact geweest",
            "start": "hulp gestart",
            "koppel_terug": "teruggekoppeld",
            "vraag_na": "nagevraagd bij de inwoner",
            "sluit_af": "afgesloten",
            "trek_in": "ingetrokken",
            "zie_af": "de inwoner ziet ervan af",
            "laat_verlopen": "verlopen",
            "laat_lopen": "de casus sloot, dit loopt door",
        }[self.value]


class Afwijsreden(MetLabel):
    """Why a receiver cannot do it."""

    GEEN_PLEK = "geen_plek"
    NIET_PASSEND = "niet_passend"
    ANDER_GEBIED = "ander_gebied"
    GEEN_CONTACT = "geen_contact"
    ANDERS = "anders"

    @property
    def label(self) -> str:
        return {
            "geen_plek": "er is geen plek",
            "niet_passend": "de vraag past niet bij ons",
            "ander_gebied": "wij werken niet in dit gebied",
            "geen_contact": "wij krijgen geen contact",
            "anders": "een andere reden",
        }[self.value]


class Uitkomst(MetLabel):
    """What became of it, for the inwoner (domein.md §4.4)."""

    GEKREGEN = "gekregen"
    DEELS = "deels"
    GEEN_PLEK = "geen_plek"
    NIET_PASSEND = "niet_passend"
    GEEN_CONTACT = "geen_contact"
    ANDERS_NIET = "anders_niet"
    NIET_MEER_NODIG = "niet_meer_nodig"
    DOORGELEID = "doorgeleid"

    @property
    def label(self) -> str:
        return {
            "gekregen": "hulp gekregen",
            "deels": "deels hulp gekregen",
            "geen_plek": "geen hulp: er was geen plek",
            "niet_passend": "geen hulp: het paste niet",
            "geen_contact": "geen hulp: er kwam geen contact",
            "anders_niet": "geen hulp: een andere reden",
            "niet_meer_nodig": "niet meer nodig: de vraag is opgelost",
            "doorgeleid": "verder gegaan met een andere overdracht",
        }[self.value]

    @property
    def is_hulp(self) -> bool:
        """Whether help came, in whole or in part."""
        return self in {Uitkomst.GEKREGEN, Uitkomst.DEELS}


class Deelsoort(MetLabel):
    """From where in the dossier a chosen item of the bericht comes."""

    DOEL = "doel"
    AFSPRAAK = "afspraak"
    GAAT_GOED = "gaat_goed"
    WENS = "wens"


class Kennismakingvorm(MetLabel):
    """Where the three meet."""

    THUIS = "thuis"
    BIJ_ONTVANGER = "bij_ontvanger"
    BIJ_ONS = "bij_ons"
    BEELDBELLEN = "beeldbellen"
    TELEFOON = "telefoon"

    @property
    def label(self) -> str:
        return {
            "thuis": "bij de inwoner thuis",
            "bij_ontvanger": "bij de ontvanger",
            "bij_ons": "bij het wijkteam",
            "telefoon": "met z’n drieën aan de telefoon",
        }.get(self.value, super().label)


class Hulpkreeg(MetLabel):
    """What the inwoner says about it."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"
