"""The offers that match, as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.finder.offers import Found
    from gui.models.roles import AnyIndex

FOUND = int(Qt.ItemDataRole.UserRole) + 1
"""Role under which the whole ``Found`` is had."""


class OfferList(QAbstractListModel):
    """One row an offer, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    def show(self, found: Sequence[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def at(self, row: int) -> Found | None:
        """The offer in a row; None outside the list."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Offers in the list."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to see, and all about an offer to hear."""
        found = self.at(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.offer.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told(found)
        return found if role == FOUND else None


def told(found: Found) -> str:
    """An offer as a screen reader says it: "Import files. Command. Ctrl+I."."""
    parts = [found.offer.words.removesuffix("…"), found.offer.kind, found.offer.keys]
    if not found.offer.enabled:
        parts.append(translate("Palette", "not available now"))
    return ". ".join(part for part in parts if part) + "."
