"""Colours: of grades, of evidence in a text, and of the interface by role. One source for every output.

Nothing here knows a toolkit: colours are ``#rrggbb`` strings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.scales import GradeFacts

DEFAULT_SET = "calm"


class Border(StrEnum):
    """Line round a chip: dotted for "adequate" and "satisfactory"."""

    SOLID = "solid"
    DOTTED = "dotted"


class Underline(StrEnum):
    """Form of the line under evidence."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    WAVE = "wave"


class EvidenceKind(StrEnum):
    """What a highlighted span tells."""

    GRADE = "grade"
    EARLIER = "earlier"
    WHO = "who"
    DATE = "date"
    QUOTATION = "quotation"
    POINT = "point"
    CHECK = "check"


class Role(StrEnum):
    """What a colour of the interface is for."""

    WINDOW = "window"
    BARS = "bars"
    BASE = "base"
    ALTERNATE_BASE = "alternate_base"
    TEXT = "text"
    SECONDARY_TEXT = "secondary_text"
    DISABLED_TEXT = "disabled_text"
    HAIRLINE = "hairline"
    CONTROL_BORDER = "control_border"
    SELECTION = "selection"
    SELECTION_BAR = "selection_bar"
    PRIMARY_BUTTON = "primary_button"
    PRIMARY_BUTTON_TEXT = "primary_button_text"
    FOCUS_RING = "focus_ring"
    LINK = "link"
    NEEDS_EYES = "needs_eyes"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours of one grade on one ground.

    Attributes:
        fill: Behind the word.
        text: Of the word and the meter.
        accent: Of bars and lines in charts, with an outline and a label.
    """

    fill: str
    text: str
    accent: str


@dataclass(frozen=True, slots=True)
class GradeColours:
    """How one grade, or the lack of one, is coloured.

    Attributes:
        id: Name of the colour in the data.
        light: On light ground.
        dark: On dark ground.
        border: Line round the chip.
    """

    id: str
    light: Shades
    dark: Shades
    border: Border

    def on(self, dark: bool) -> Shades:
        """The shades for the ground in use."""
        return self.dark if dark else self.light


@dataclass(frozen=True, slots=True)
class Outline:
    """The thin line round every chip: a colour laid on with an opacity from 0 to 1."""

    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Highlight:
    """Colours of evidence on one ground: behind the words, of the underline, of the words."""

    fill: str
    line: str
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceColours:
    """How one kind of evidence is marked.

    Attributes:
        kind: Which kind.
        light: On light ground.
        dark: On dark ground.
        underline: Form of the underline, which tells kinds apart without colour.
        width: Width of the underline in logical pixels.
    """

    kind: EvidenceKind
    light: Highlight
    dark: Highlight
    underline: Underline
    width: int

    def on(self, dark: bool) -> Highlight:
        """The colours for the ground in use."""
        return self.dark if dark else self.light


@dataclass(frozen=True, slots=True)
class ColourSet:
    """One choice of colours for all grades.

    Attributes:
        id: Id of the set, as settings keep it.
        title: What users read.
        colours: Colours by their name in the data.
    """

    id: str
    title: str
    colours: Mapping[str, GradeColours]


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of the desk.

    Attributes:
        sets: Choices of grade colours by id; ``calm`` is the default.
        scale_colours: For each scale the name of the colour of each of its grades.
        off_scale: Colours of values outside any scale ("maintained").
        outline_light: Line round chips on light ground.
        outline_dark: Line round chips on dark ground.
        evidence: Marks of each kind of evidence.
        light: Colours of the interface on light ground.
        dark: Colours of the interface on dark ground.
    """

    sets: Mapping[str, ColourSet]
    scale_colours: Mapping[str, Mapping[str, str]]
    off_scale: GradeColours
    outline_light: Outline
    outline_dark: Outline
    evidence: Mapping[EvidenceKind, EvidenceColours]
    light: Mapping[Role, str]
    dark: Mapping[Role, str]

    def colours(self, scale_id: str | None, grade_id: str, colour_set: str = DEFAULT_SET) -> GradeColours:
        """Colours of a grade on a scale; the plain ones for a value that the scale does not have.

        Args:
            scale_id: Scale, as :class:`~core.knowledge.scales.GradeFacts` names it; None outside any scale.
            grade_id: Grade.
            colour_set: Which set of colours the user chose; an unknown one is read as the default.
        """
        name = self.scale_colours.get(scale_id or "", {}).get(grade_id)
        chosen = self.sets.get(colour_set, self.sets[DEFAULT_SET])
        return chosen.colours[name] if name else self.off_scale

    def for_facts(self, facts: GradeFacts) -> GradeColours:
        """Colours of a grade of which the facts are known, of the default set."""
        return self.colours(facts.scale, facts.grade)

    def role(self, role: Role, dark: bool = False) -> str:
        """Colour of the interface for a role."""
        return (self.dark if dark else self.light)[role]

    def outline(self, dark: bool = False) -> Outline:
        """The thin line round chips."""
        return self.outline_dark if dark else self.outline_light
