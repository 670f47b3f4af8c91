"""High contrast: black and white, lines in place of fills, or the system's own colours where it asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from gui.appearance.colours import EvidenceColours, RoleColours, ThemeColours

if TYPE_CHECKING:
    from core.knowledge.palette import Palette

_READABLE = 4.5
"""Least contrast of words, by the Web Content Accessibility Guidelines 2.2, 1.4.3."""

_LIGHT = RoleColours(
    window=QColor("#ffffff"),
    bar=QColor("#ffffff"),
    base=QColor("#ffffff"),
    alternate=QColor("#ffffff"),
    text=QColor("#000000"),
    secondary_text=QColor("#000000"),
    disabled_text=QColor("#5e5e5e"),
    hairline=QColor("#000000"),
    control_border=QColor("#000000"),
    selection=QColor("#b3d4ff"),
    selection_bar=QColor("#000000"),
    primary=QColor("#000000"),
    primary_text=QColor("#ffffff"),
    focus_ring=QColor("#0000d0"),
    link=QColor("#00008f"),
    needs_eyes=QColor("#5c3a00"),
    failed=QColor("#8a0000"),
    done=QColor("#004d1a"),
    chip_border=QColor("#000000"),
)
_DARK = RoleColours(
    window=QColor("#000000"),
    bar=QColor("#000000"),
    base=QColor("#000000"),
    alternate=QColor("#000000"),
    text=QColor("#ffffff"),
    secondary_text=QColor("#ffffff"),
    disabled_text=QColor("#a6a6a6"),
    hairline=QColor("#ffffff"),
    control_border=QColor("#ffffff"),
    selection=QColor("#00408c"),
    selection_bar=QColor("#ffffff"),
    primary=QColor("#ffffff"),
    primary_text=QColor("#000000"),
    focus_ring=QColor("#ffff00"),
    link=QColor("#8fd7ff"),
    needs_eyes=QColor("#ffd75e"),
    failed=QColor("#ffa3a3"),
    done=QColor("#8dff9b"),
    chip_border=QColor("#ffffff"),
)


def high_contrast_colours(palette: Palette, *, dark: bool, system: QPalette | None = None) -> ThemeColours:
    """The strongest colours.

    Args:
        palette: For the forms of the underlines, which alone tell kinds of evidence apart.
        dark: White on black; else black on white.
        system: The system's own colours, when it is the system that asks for contrast; they are kept where words can
            be read in them.
    """
    roles = _DARK if dark else _LIGHT
    if system is not None:
        roles = _with_system(roles, system)
    evidence = {
        kind: EvidenceColours(roles.base, roles.text, roles.text, look.underline, look.width)
        for kind, look in palette.evidence.items()
    }
    return ThemeColours(roles, evidence)


def _with_system(roles: RoleColours, system: QPalette) -> RoleColours:
    """The system's ground, words and selection in place of black and white."""
    role, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    ground, words = system.color(role.Window), system.color(role.WindowText)
    if contrast(ground, words) < _READABLE:
        return roles
    selection = system.color(role.Highlight)
    return RoleColours(
        window=ground,
        bar=ground,
        base=ground,
        alternate=ground,
        text=words,
        secondary_text=words,
        disabled_text=system.color(off, role.WindowText),
        hairline=words,
        control_border=words,
        # Words keep their colour when they are selected, so a selection that swallows them cannot be taken.
        selection=selection if contrast(selection, words) >= _READABLE else roles.selection,
        selection_bar=words,
        primary=words,
        primary_text=ground,
        focus_ring=roles.focus_ring,
        link=_readable(system.color(role.Link), ground, roles.link),
        needs_eyes=roles.needs_eyes,
        failed=roles.failed,
        done=roles.done,
        chip_border=words,
    )


def _readable(colour: QColor, ground: QColor, otherwise: QColor) -> QColor:
    return colour if contrast(colour, ground) >= _READABLE else otherwise


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21, by the formula of the Web Content Accessibility Guidelines 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
