"""What is worth knowing of the library that was opened: an older version read it, or a cloud service copies it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from core.version import VERSION
from gui.settings import CLOSED_NOTES
from gui.widgets.quiet_line import QuietLine
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.library import Library
    from gui.desk import Desk
    from gui.tasks import OpenLibrary

_MOST_CLOSED = 100
"""Closed notes that are remembered, so that the settings do not grow for ever."""


@dataclass(frozen=True, slots=True)
class _Note:
    """One thing to tell.

    Attributes:
        key: What is remembered when it is closed.
        words: The sentence; empty where there is nothing to tell.
        link: What the link is called.
        chosen: Sent when it is clicked.
    """

    key: str
    words: str
    link: str
    chosen: SignalInstance


@dataclass(frozen=True, slots=True)
class _Facts:
    """What there may be to tell of a library: documents of an older version, and the folder of a cloud service."""

    older: int
    cloud: str | None


class LibraryNotes(QuietLine):
    """Tells one thing at a time; what was closed does not come again for that library and version.

    Signals:
        readAgainWanted: The user wants older documents read again.
        guideWanted: The user wants to know where a library is safe.

    Args:
        desk: The shared parts.
    """

    readAgainWanted = Signal()
    guideWanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "info", parent, closes=True)
        self._desk = desk
        self._told: _Note | None = None
        self.linkChosen.connect(self._on_link)
        self.closed.connect(self._on_closed)
        desk.tasks.libraryChanged.connect(self._on_changed)

    def show_library(self, library: OpenLibrary | None) -> None:
        """Look at the library that was opened; nothing is told of one that takes no changes."""
        self.tell("")
        if library is not None and not library.read_only:
            self._look(library)

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        opened = self._desk.tasks.open_library
        if opened is not None and self.isVisible():
            self._look(opened)

    def _look(self, opened: OpenLibrary) -> None:
        self._desk.tasks.query(partial(_facts, opened), partial(self._on_facts, opened), owner=self)

    def _on_facts(self, opened: OpenLibrary, facts: _Facts) -> None:
        closed = self._desk.settings.get(CLOSED_NOTES)
        notes = (
            _Note(
                f"older|{VERSION}|{opened.path}",
                self._older_words(facts),
                self.tr("Read them again…"),
                self.readAgainWanted,
            ),
            _Note(f"synced|{opened.path}", self._cloud_words(facts), self.tr("What is safe"), self.guideWanted),
        )
        self._told = next((note for note in notes if note.words and note.key not in closed), None)
        if self._told is not None:
            self.link.setText(self._told.link)
            self.link.updateGeometry()
        self.tell(self._told.words if self._told else "")

    def _older_words(self, facts: _Facts) -> str:
        if not facts.older:
            return ""
        return counted(
            facts.older,
            self.tr("{0} document was read by an older version of the desk; this one may read it better."),
            self.tr("{0} documents were read by an older version of the desk; this one may read them better."),
        )

    def _cloud_words(self, facts: _Facts) -> str:
        if facts.cloud is None:
            return ""
        return self.tr(
            "This library lies in “{0}”, which is copied to the cloud. Open it on one computer at a time."
        ).format(facts.cloud)

    @Slot()
    def _on_link(self) -> None:
        if self._told is not None:
            self._told.chosen.emit()

    @Slot()
    def _on_closed(self) -> None:
        if self._told is None:
            return
        closed = [self._told.key, *self._desk.settings.get(CLOSED_NOTES)]
        self._desk.settings.put(CLOSED_NOTES, closed[:_MOST_CLOSED])
        opened = self._desk.tasks.open_library
        self.tell("")
        if opened is not None:
            self._look(opened)


def _facts(opened: OpenLibrary, library: Library) -> _Facts:
    from core.importing import count_older_documents
    from core.library import synced_by

    return _Facts(count_older_documents(library), synced_by(opened.path))
