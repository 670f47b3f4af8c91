"""Switching a control off with the reason: it stands where the control otherwise says what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_USUAL_TIP = "usual_tip"
_USUAL_DESCRIPTION = "usual_description"


def allow(control: QWidget | QAction, allowed: bool, why_not: str = "") -> None:
    """Switch a control on or off.

    Args:
        control: Its own tooltip comes back with it.
        allowed: Whether it can be used.
        why_not: The reason, in a sentence for the user; empty where the control itself makes it plain.
    """
    if control.property(_USUAL_TIP) is None:
        control.setProperty(_USUAL_TIP, control.toolTip())
    control.setEnabled(allowed)
    refused = why_not if not allowed else ""
    control.setToolTip(refused or control.property(_USUAL_TIP))
    if isinstance(control, QWidget):
        _describe(control, refused)


def _describe(control: QWidget, refused: str) -> None:
    """Say it to screen readers too."""
    if control.property(_USUAL_DESCRIPTION) is None:
        control.setProperty(_USUAL_DESCRIPTION, control.accessibleDescription())
    control.setAccessibleDescription(refused or control.property(_USUAL_DESCRIPTION))
