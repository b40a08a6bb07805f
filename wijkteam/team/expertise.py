"""What somebody knows about. A team is formed from expertise, not from job titles."""

from enum import StrEnum


class Expertise(StrEnum):
    """The starting list of domein.md §3.8; the word is what colleagues ask for."""

    WONEN = "wonen"
    WERK = "werk"
    SCHULDEN = "schulden"
    OPVOEDEN = "opvoeden"
    ONDERWIJS = "onderwijs"
    VERSTANDELIJKE_BEPERKING = "verstandelijke_beperking"
    GGZ = "ggz"
    VERSLAVING = "verslaving"
    OUDEREN = "ouderen"
    WIJKVERPLEGING = "wijkverpleging"
    MANTELZORG = "mantelzorg"
    JURIDISCH = "juridisch"
    VEILIGHEID = "veiligheid"
    ERVARINGSDESKUNDIGHEID = "ervaringsdeskundigheid"
    BUURTKENNIS = "buurtkennis"
    TAAL_CULTUUR = "taal_cultuur"

    @property
    def label(self) -> str:
        """The expertise as it is said aloud."""
        return _LABELS[self]


_LABELS: dict[Expertise, str] = {
    Expertise.WONEN: "wonen",
    Expertise.WERK: "werk",
    Expertise.SCHULDEN: "inkomen en schulden",
    Expertise.OPVOEDEN: "opvoeden",
    Expertise.ONDERWIJS: "onderwijs en leerplicht",
    Expertise.VERSTANDELIJKE_BEPERKING: "verstandelijke beperking",
    Expertise.GGZ: "psychische gezondheid",
    Expertise.VERSLAVING: "verslaving",
    Expertise.OUDEREN: "ouderen",
    Expertise.WIJKVERPLEGING: "wijkverpleging",
    Expertise.MANTELZORG: "mantelzorg",
    Expertise.JURIDISCH: "recht",
    Expertise.VEILIGHEID: "veiligheid",
    Expertise.ERVARINGSDESKUNDIGHEID: "eigen ervaring",
    Expertise.BUURTKENNIS: "kennis van de buurt",
    Expertise.TAAL_CULTUUR: "taal en cultuur",
}
