"""What a user chose about the look of the windows, as one record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from core.knowledge.palette import DEFAULT_SET
from gui.settings import APPEARANCE, COLOUR_SET, CONTRAST, MOTION, TEXT_PERCENT

if TYPE_CHECKING:
    from gui.settings import Settings

LEAST_TEXT, NORMAL_TEXT, MOST_TEXT = 80, 100, 200
"""Text sizes in percent of the system's own."""

_Choice = TypeVar("_Choice", bound=StrEnum)


class Appearance(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """Whether everything is drawn in the strongest colours, with lines in place of fills."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Motion(StrEnum):
    """Whether anything moves or flashes."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


@dataclass(frozen=True, slots=True)
class Look:
    """All choices.

    Attributes:
        appearance: Light or dark.
        contrast: Normal or high.
        colour_set: Which colours grades have: an id of ``Palette.sets``.
        text_percent: Size of all text, and with it of all measures, in percent of the system's.
        motion: Full or reduced.
    """

    appearance: Appearance = Appearance.SYSTEM
    contrast: Contrast = Contrast.SYSTEM
    colour_set: str = DEFAULT_SET
    text_percent: int = NORMAL_TEXT
    motion: Motion = Motion.SYSTEM


def kept_look(settings: Settings) -> Look:
    """The look as it was chosen; what the file does not say, or says wrongly, is as the system has it."""
    return Look(
        _choice(settings.get(APPEARANCE), Appearance.SYSTEM),
        _choice(settings.get(CONTRAST), Contrast.SYSTEM),
        settings.get(COLOUR_SET),
        min(max(settings.get(TEXT_PERCENT), LEAST_TEXT), MOST_TEXT),
        _choice(settings.get(MOTION), Motion.SYSTEM),
    )


def keep_look(settings: Settings, look: Look) -> None:
    """Remember a look."""
    settings.put(APPEARANCE, look.appearance.value)
    settings.put(CONTRAST, look.contrast.value)
    settings.put(COLOUR_SET, look.colour_set)
    settings.put(TEXT_PERCENT, look.text_percent)
    settings.put(MOTION, look.motion.value)


def _choice(value: str, default: _Choice) -> _Choice:
    kind = type(default)
    return kind(value) if value in set(kind) else default
