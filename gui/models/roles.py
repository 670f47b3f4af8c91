"""What the models of the desk tell besides Qt's own roles, and the indexes by which they are asked."""

from __future__ import annotations

from enum import IntEnum
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
"""An index of a model, as Qt hands it over."""

_OWN = int(Qt.ItemDataRole.UserRole)


class Role(IntEnum):
    """Own item data roles.

    ``CELL`` is all that a cell of the judgement table shows, for the delegate that paints it; ``FACE`` the grade to
    paint in other lists; ``ROW`` the record of the whole row, or the column of a head; ``BEGUN`` whether somebody began
    to change something of the row and has not decided.
    """

    CELL = _OWN + 1
    FACE = _OWN + 2
    ROW = _OWN + 3
    BEGUN = _OWN + 4
