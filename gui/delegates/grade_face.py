"""What a chip shows: a grade with its words, its place on the scale and its colours, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Wording(Enum):
    """How much of a grade's name there is room for, longest first. One for all cells of a column."""

    FULL = "full"
    SHORT = "short"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class GradeFace:
    """A grade as chips show it.

    Attributes:
        grade: Grade id.
        label: The whole name: "Requires improvement".
        short: A shorter one: "Requires impr."; equal to the label when that is short.
        letter: The abbreviation: "RI".
        filled: Bars of the meter that are filled: all for the best grade, one for the worst.
        steps: Bars of the meter: one a step of the scale.
        scale: The scale it stands on, by which it has its colours; None outside any scale.
        dotted: A grade of an older scale that shares the colour of its successor: drawn with a dotted border.
    """

    grade: str
    label: str
    short: str
    letter: str
    filled: int
    steps: int
    scale: str | None
    dotted: bool = False

    def word(self, wording: Wording) -> str:
        """The name in one wording."""
        return {Wording.FULL: self.label, Wording.SHORT: self.short, Wording.COMPACT: self.letter}[wording]


class Absence(Enum):
    """Why a cell shows no grade."""

    ENDED = "ended"
    NOT_JUDGED = "not_judged"
    NOT_TOLD = "not_told"
    CONFLICT = "conflict"
    NO_AREA = "no_area"


@dataclass(frozen=True, slots=True)
class AbsentFace:
    """No grade, and the reason.

    Attributes:
        absence: Which reason.
        words: What the cell shows: "ended 2026", "not told"; empty where the framework has no such area.
        explanation: The reason as a sentence for tooltip and screen reader.
    """

    absence: Absence
    words: str
    explanation: str


Face: TypeAlias = GradeFace | AbsentFace


class Half(Enum):
    """Which part of a chip a cell paints, when one grade spans two neighbouring cells."""

    WHOLE = "whole"
    LEFT = "left"
    RIGHT = "right"
