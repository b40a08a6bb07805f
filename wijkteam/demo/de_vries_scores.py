"""How self-reliant family De Vries is at the start, and what they hope for in half a year."""

from wijkteam.demo.vorm import Scores, Uitkomst
from wijkteam.zrm.niveaus import GeenScoreReden

NIET_BESPROKEN = GeenScoreReden.NIET_BESPROKEN
WIL_NIET = GeenScoreReden.WIL_NIET
GESPREK = 16
HALVERWEGE = 107


def _u(niveaus: str, streef: str) -> tuple[Uitkomst, ...]:
    """Levels and targets in one line each: `n` niet besproken, `w` wil niet, a dot for nothing."""
    redenen: dict[str, GeenScoreReden | None] = {"n": NIET_BESPROKEN, "w": WIL_NIET, ".": None}
    return tuple(
        (redenen[n] if n in redenen else int(n), None if s == "." else int(s))
        for n, s in zip(niveaus, streef, strict=True)
    )


# How Els sees it herself. At the start heavier than the wijkteam did; half-way they see nearly the same.
ELS_ZELF = (
    Scores(
        wie="Els",
        instrument="zrm-2017",
        dagen_na_opening=GESPREK,
        eigen="zus Anja",
        uitkomsten=_u("3.35324.5434.", "............."),
        notities={
            2: "Er is altijd wel iemand die mij nodig heeft.",
            5: "Ik lig 's nachts wakker. Overdag merkt niemand dat.",
        },
    ),
    Scores(
        wie="Els",
        instrument="zrm-2017",
        dagen_na_opening=HALVERWEGE,
        eigen="zus Anja",
        uitkomsten=_u("3.45334.5444.", "............."),
        notities={2: "Op dinsdagmiddag ben ik vrij. Dan ga ik wandelen."},
    ),
)

# Three and a half months later: what the plan set in motion. Jeroen had no second talk yet.
HALVERWEGE_METINGEN = (
    Scores(
        wie="Jan",
        instrument="zrm-2017",
        dagen_na_opening=HALVERWEGE,
        uitkomsten=_u("4345344555445", "4445444555445"),
        notities={1: "Repareert op dinsdag en donderdag bij het Repair Café. Vaste dagen doen hem goed."},
        draagt={0: (7, 0, 3), 1: (5, 3, 2), 2: (6, 4, 0)},
    ),
    Scores(
        wie="Els",
        instrument="zrm-2017",
        dagen_na_opening=HALVERWEGE,
        uitkomsten=_u("4n45334554445", "4.45444554445"),
        notities={2: "Heeft twee middagen vrij sinds Anja de boodschappen voor Riek doet."},
        draagt={0: (7, 0, 3), 2: (4, 5, 1), 10: (5, 5, 0)},
    ),
    Scores(
        wie="Wouter",
        instrument="zrm-jongeren",
        dagen_na_opening=HALVERWEGE,
        uitkomsten=_u("4345345w54333", "4445445.54434"),
    ),
    Scores(
        wie="Roos",
        instrument="zrm-jongeren",
        dagen_na_opening=HALVERWEGE,
        uitkomsten=_u("3445434532435", "3445434543435"),
        draagt={2: (2, 6, 2), 9: (2, 5, 3)},
    ),
    Scores(
        wie=None,
        instrument="zrm-huishoudens",
        dagen_na_opening=HALVERWEGE,
        uitkomsten=_u("45334", "....."),
    ),
)

METINGEN = (
    Scores(
        wie="Jan",
        instrument="zrm-2017",
        dagen_na_opening=GESPREK,
        uitkomsten=(
            (3, 4),
            (2, 3),
            (3, 4),
            (5, 5),
            (3, 4),
            (4, 4),
            (4, 4),
            (5, 5),
            (5, 5),
            (5, 5),
            (4, 4),
            (3, 4),
            (5, 5),
        ),
        notities={
            1: "Zonder werk sinds de fabriek dicht is. Zoekt wel, maar weet niet goed waar te beginnen."
        },
        draagt={0: (4, 0, 6), 1: (3, 1, 6), 2: (5, 5, 0)},
    ),
    Scores(
        wie="Els",
        instrument="zrm-2017",
        dagen_na_opening=GESPREK,
        uitkomsten=(
            (3, 4),
            (NIET_BESPROKEN, None),
            (3, 4),
            (5, 5),
            (3, 4),
            (3, 4),
            (4, 4),
            (5, 5),
            (5, 5),
            (4, 4),
            (3, 4),
            (4, 4),
            (5, 5),
        ),
        notities={5: "Slaapt slecht en piekert. Zegt zelf dat het haar zwaarder valt dan ze laat zien."},
        draagt={0: (4, 0, 6), 2: (10, 0, 0), 10: (7, 3, 0)},
    ),
    Scores(
        wie="Jeroen",
        instrument="zrm-2017",
        dagen_na_opening=GESPREK,
        uitkomsten=(
            (4, 4),
            (3, 4),
            (4, 4),
            (5, 5),
            (4, 4),
            (4, 4),
            (5, 5),
            (4, 4),
            (5, 5),
            (3, 4),
            (4, 4),
            (4, 4),
            (5, 5),
        ),
    ),
    Scores(
        wie="Wouter",
        instrument="zrm-jongeren",
        dagen_na_opening=GESPREK,
        uitkomsten=(
            (4, 4),
            (3, 4),
            (3, 4),
            (5, 5),
            (3, 4),
            (4, 4),
            (5, 5),
            (WIL_NIET, None),
            (5, 5),
            (4, 4),
            (3, 4),
            (3, 3),
            (3, 4),
        ),
    ),
    Scores(
        wie="Roos",
        instrument="zrm-jongeren",
        dagen_na_opening=GESPREK,
        uitkomsten=(
            (3, 3),
            (4, 4),
            (3, 4),
            (5, 5),
            (4, 4),
            (3, 3),
            (4, 4),
            (5, 5),
            (3, 4),
            (2, 3),
            (3, 4),
            (3, 3),
            (5, 5),
        ),
    ),
    Scores(
        wie=None,
        instrument="zrm-huishoudens",
        dagen_na_opening=GESPREK,
        uitkomsten=((3, None), (5, None), (3, None), (3, None), (4, None)),
    ),
    Scores(
        wie=None,
        instrument="zrm-huishoudens-kinderen",
        dagen_na_opening=GESPREK,
        uitkomsten=((3, None), (5, None), (4, None), (3, None), (3, None), (3, None)),
    ),
    *ELS_ZELF,
    *HALVERWEGE_METINGEN,
)
