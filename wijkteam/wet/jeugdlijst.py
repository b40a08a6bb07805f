"""What a talk about a child has to cover. The Jeugdwet has no list as the Wmo has, so this one is ours.

It joins what the act asks of whoever decides on help (offer a familiegroepsplan first, look at what the family can do
itself, respect the consent of parents and child) with what supervisors look for: every child seen and heard, safety
looked at together with others, school and health concerned (domein.md §2.4, §3.3, §6.6).
"""

from enum import StrEnum


class Jeugdonderdeel(StrEnum):
    """One item of the list for talks about a child of whom the Jeugdwet is the ground."""

    FAMILIEGROEPSPLAN = "jeugd_familiegroepsplan"
    EIGEN_MOGELIJKHEDEN = "jeugd_eigen_mogelijkheden"
    KIND_ZELF = "jeugd_kind_zelf"
    ONTWIKKELING = "jeugd_ontwikkeling"
    VEILIG_OPGROEIEN = "jeugd_veilig_opgroeien"
    SCHOOL_GEZONDHEID = "jeugd_school_gezondheid"
    TOESTEMMING = "jeugd_toestemming"

    @property
    def is_afgeschermd(self) -> bool:
        """Whether what is written here belongs to the restricted part about veiligheid."""
        return self is Jeugdonderdeel.VEILIG_OPGROEIEN

    @property
    def label(self) -> str:
        """Short name, for the coverage line."""
        return _LIJST[self][0]

    @property
    def uitleg(self) -> str:
        """What a colleague has to find out for this item."""
        return _LIJST[self][1]

    @property
    def bron(self) -> str:
        """Where the law, or whoever checks how it is done, says so."""
        return _LIJST[self][2]


_TOEZICHT = "wat toezichthouders bij hulp aan gezinnen nagaan"

_LIJST: dict[Jeugdonderdeel, tuple[str, str, str]] = {
    Jeugdonderdeel.FAMILIEGROEPSPLAN: (
        "Familiegroepsplan",
        "Kreeg het gezin de kans om met familie en bekenden een eigen plan te maken? Wat kwam daaruit?",
        "Jeugdwet, artikel 4.1.2",
    ),
    Jeugdonderdeel.EIGEN_MOGELIJKHEDEN: (
        "Eigen mogelijkheden",
        "Wat kunnen kind, ouders en de mensen om hen heen zelf, en waar schiet dat tekort?",
        "Jeugdwet, artikel 2.3, lid 1",
    ),
    Jeugdonderdeel.KIND_ZELF: (
        "Wat het kind zegt",
        "Is er met ieder kind gesproken, passend bij de leeftijd? Wat vindt en wil het zelf?",
        _TOEZICHT,
    ),
    Jeugdonderdeel.ONTWIKKELING: (
        "Ontwikkeling",
        "Hoe groeit ieder kind op: thuis, met leeftijdsgenoten, in wat het al kan?",
        _TOEZICHT,
    ),
    Jeugdonderdeel.VEILIG_OPGROEIEN: (
        "Veilig opgroeien",
        "Is naar de veiligheid van ieder kind gekeken, en door wie? Wat er speelt, hoort bij Veiligheid.",
        _TOEZICHT,
    ),
    Jeugdonderdeel.SCHOOL_GEZONDHEID: (
        "School en gezondheid",
        "Wie kent het kind al: jeugdgezondheidszorg, opvang, school of huisarts? Wat zien zij?",
        _TOEZICHT,
    ),
    Jeugdonderdeel.TOESTEMMING: (
        "Toestemming",
        "Wie heeft het gezag, en zijn de ouders en een kind vanaf 12 jaar het eens met dit onderzoek?",
        "Jeugdwet, artikel 7.3.4 en 7.3.5",
    ),
}
