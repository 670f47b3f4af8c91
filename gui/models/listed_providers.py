"""The list at the left of the Authorities page: authorities, then the other providers that a library holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from gui.models.roles import AnyIndex, Role
from gui.wording.names import provider_type_name, unnamed_provider
from gui.wording.numbers import inspections
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

    from core.knowledge import Authority
    from core.library import ProviderFacts

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row.

    Attributes:
        name: Of the authority or provider.
        kind: The kind of a provider that is no authority; empty for an authority.
        count: How many inspections the library holds.
        code: ONS code of an authority.
        provider_id: Of another provider.
    """

    name: str
    kind: str
    count: int
    code: str | None = None
    provider_id: int | None = None


def listed_rows(
    authorities: Iterable[Authority],
    held: Mapping[str, int],
    others: Iterable[ProviderFacts],
    text: str,
    *,
    only_held: bool,
) -> tuple[ListedRow, ...]:
    """The rows for some words.

    Args:
        authorities: All authorities that there are.
        held: How many inspections the library holds of each, by ONS code.
        others: Other providers that have the words.
        text: Every word of it is in one of the names that an authority is known by.
        only_held: Leave out authorities of which the library holds nothing.
    """
    words = text.casefold().split()
    known = [
        ListedRow(authority.name, "", held.get(authority.code, 0), code=authority.code)
        for authority in authorities
        if (held.get(authority.code) or (not only_held and authority.valid_to is None)) and _has(authority, words)
    ]
    # A name that begins with the words typed is meant rather than one that has them somewhere.
    known.sort(key=lambda row: (not row.name.casefold().startswith(text.casefold().strip()), row.name.casefold()))
    further = [
        ListedRow(
            each.name or unnamed_provider(), provider_type_name(each.provider_type), each.inspections, None, each.id
        )
        for each in others
    ]
    return (*known, *further)


def _has(authority: Authority, words: Sequence[str]) -> bool:
    if not words:
        return True
    names = (name.casefold() for name, _ in authority.all_names())
    return any(all(word in name for word in words) for name in names)


class ListedProvidersModel(QAbstractListModel):
    """Shows :class:`ListedRow` s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ListedRow, ...] = ()

    def show(self, rows: tuple[ListedRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def find(self, code: str | None, provider_id: int | None) -> int | None:
        """Number of the row of an authority or provider; None when it is not listed."""
        found = (n for n, row in enumerate(self.rows) if (row.code, row.provider_id) == (code, provider_id))
        return next(found, None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Rows at the top."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, sentence or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            name = f"{row.name}, {row.kind.lower()}" if row.kind else row.name
            count = (
                inspections(row.count) if row.count else translate("ListedProviders", "no inspection in the library")
            )
            return f"{name}: {count}"
        return row if role == Role.ROW else None
