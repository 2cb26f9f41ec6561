"""The letters that open the pages with Alt."""

from __future__ import annotations

from desktop.language.translator import Language

LETTERS = {
    Language.FRENCH: {
        "learner": "D", "timetable": "H", "pay": "P", "papers": "O", "employer": "E",
        "settings": "R", "home": "F", "holidays": "V", "accident": "A",
    },
    Language.DUTCH: {
        "learner": "D", "timetable": "R", "pay": "L", "papers": "C", "employer": "N",
        "settings": "I", "home": "T", "holidays": "V", "accident": "O",
    },
}  # fmt: skip
