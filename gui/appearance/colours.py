"""The colours of one theme as Qt colours, from the palette that every output of the desk reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from core.knowledge.palette import EvidenceKind, Role, Underline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.palette import Palette

__all__ = ["ChipColours", "EvidenceColours", "EvidenceKind", "RoleColours", "ThemeColours", "Underline", "colours_of"]


@dataclass(frozen=True, slots=True)
class ChipColours:
    """Fill and text of a chip; the meter has the colour of the text."""

    fill: QColor
    text: QColor


_WHITE, _BLACK = QColor("#ffffff"), QColor("#000000")


def readable_on(fill: QColor) -> QColor:
    """White or black, whichever has more contrast on a colour: one of them has 4.5 and more on any."""
    return max((_WHITE, _BLACK), key=lambda ink: contrast_between(ink, fill))


def contrast_between(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, from 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Relative luminance of an sRGB colour, by the same guidelines."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class EvidenceColours:
    """How one kind of evidence is marked.

    Attributes:
        fill: Behind the words.
        line: Of the underline.
        text: Of the words on the fill.
        underline: Form of the underline, so that kinds differ without colour.
        width: Of the underline in logical pixels.
    """

    fill: QColor
    line: QColor
    text: QColor
    underline: Underline
    width: int


@dataclass(frozen=True, slots=True)
class RoleColours:
    """The colours of the windows by what they are for; ``chip_border`` is laid on with its own opacity."""

    window: QColor
    bar: QColor
    base: QColor
    alternate: QColor
    text: QColor
    secondary_text: QColor
    disabled_text: QColor
    hairline: QColor
    control_border: QColor
    selection: QColor
    selection_bar: QColor
    primary: QColor
    primary_text: QColor
    focus_ring: QColor
    link: QColor
    needs_eyes: QColor
    failed: QColor
    done: QColor
    chip_border: QColor


@dataclass(frozen=True, slots=True)
class ThemeColours:
    """All colours of the windows in light or in dark."""

    roles: RoleColours
    evidence: Mapping[EvidenceKind, EvidenceColours]


def colours_of(palette: Palette, *, dark: bool) -> ThemeColours:
    """The palette's light or dark colours."""

    def role(name: Role) -> QColor:
        return QColor(palette.role(name, dark))

    outline = palette.outline(dark)
    chip_border = QColor(outline.colour)
    chip_border.setAlphaF(outline.opacity)
    roles = RoleColours(
        window=role(Role.WINDOW),
        bar=role(Role.BARS),
        base=role(Role.BASE),
        alternate=role(Role.ALTERNATE_BASE),
        text=role(Role.TEXT),
        secondary_text=role(Role.SECONDARY_TEXT),
        disabled_text=role(Role.DISABLED_TEXT),
        hairline=role(Role.HAIRLINE),
        control_border=role(Role.CONTROL_BORDER),
        selection=role(Role.SELECTION),
        selection_bar=role(Role.SELECTION_BAR),
        primary=role(Role.PRIMARY_BUTTON),
        primary_text=role(Role.PRIMARY_BUTTON_TEXT),
        focus_ring=role(Role.FOCUS_RING),
        link=role(Role.LINK),
        needs_eyes=role(Role.NEEDS_EYES),
        failed=role(Role.FAILED),
        done=role(Role.DONE),
        chip_border=chip_border,
    )
    evidence = {}
    for kind, colours in palette.evidence.items():
        on = colours.on(dark)
        evidence[kind] = EvidenceColours(
            QColor(on.fill), QColor(on.line), QColor(on.text), colours.underline, colours.width
        )
    return ThemeColours(roles, evidence)
