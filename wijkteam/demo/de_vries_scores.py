"""How self-reliant family De Vries is at the start, and what they hope for in half a year."""

from wijkteam.demo.vorm import Scores
from wijkteam.zrm.niveaus import GeenScoreReden

NIET_BESPROKEN = GeenScoreReden.NIET_BESPROKEN
WIL_NIET = GeenScoreReden.WIL_NIET
GESPREK = 16

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
)
