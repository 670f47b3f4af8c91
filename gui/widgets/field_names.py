"""Names of fields that are made of two parts, for those who do not see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox


def name_field(field: QAbstractSpinBox, name: str) -> None:
    """Name a field for numbers or days, and the line within it, which some screen readers read by itself."""
    field.setAccessibleName(name)
    field.lineEdit().setAccessibleName(name)
