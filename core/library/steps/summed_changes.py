"""What thousands of documents touched, added up as they come."""

from __future__ import annotations

from core.model import Changes


class SummedChanges:
    """Changes added up. Joining frozen ones again for every document would take longer with each."""

    def __init__(self) -> None:
        self._documents: set[int] = set()
        self._inspections: set[int] = set()
        self._providers: set[int] = set()

    @property
    def changes(self) -> Changes:
        """All of them together."""
        return Changes(frozenset(self._documents), frozenset(self._inspections), frozenset(self._providers))

    def add(self, changes: Changes) -> None:
        """Add those of one document."""
        self._documents |= changes.documents
        self._inspections |= changes.inspections
        self._providers |= changes.providers
