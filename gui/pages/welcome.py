"""The way in: what to begin with, the libraries of late, and how a grade looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.appearance.colours import EvidenceKind
from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.legend import MarkedWord
from gui.settings import RECENT_LIBRARIES
from gui.widgets.command_button import CommandButton
from gui.widgets.grade_sample import GradeSample
from gui.widgets.link_button import LinkButton
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.recent_libraries import RecentLibraries, RecentLibrary, look_up

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from gui.desk import Desk

_LEFT_WIDTH = 474
_RIGHT_WIDTH = 392
_BESIDE_FROM = 760
"""From this width on the columns stand side by side."""
_LEAST_WIDTH = 420
_SAMPLE_SCALE = "ofsted4"
_MOST_RECENT = 6
"""Libraries listed here, so that all ways to begin are seen at once; the File menu has all of them."""


class WelcomePage(QWidget):
    """Shown while no library is open. It asks; the main window acts.

    Signals:
        importRequested: Choose files to import.
        pasteRequested: Paste an article.
        sampleRequested: Open the sample library.
        openRequested: Choose a library to open.
        libraryChosen: Path of a recent library to open.
        filesDropped: Paths that were dropped here, as a tuple.
        keysRequested: Show the keyboard sheet.
        guideRequested: Show the guide.
        settingsRequested: Show the settings.

    Args:
        desk: The shared parts of the windows.
    """

    importRequested = Signal()
    pasteRequested = Signal()
    sampleRequested = Signal()
    openRequested = Signal()
    libraryChosen = Signal(Path)
    filesDropped = Signal(object)
    keysRequested = Signal()
    guideRequested = Signal()
    settingsRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Start your desk"))
        self.setAcceptDrops(True)
        self.recent = RecentLibraries(desk.theme)
        self.recent.libraryChosen.connect(self.libraryChosen)
        self.clear_link = LinkButton(desk.theme, self.tr("Clear list"))
        self.clear_link.clicked.connect(self._on_clear)
        self._recent_title = self._heading(self.tr("Recent libraries"))
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        columns.setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24))
        columns.setSpacing(scaled(34))
        columns.addStretch(1)
        for part, width in ((self._ways_in(), _LEFT_WIDTH), (self._aside(), _RIGHT_WIDTH)):
            holder = QWidget()
            holder.setLayout(part)
            holder.setMaximumWidth(scaled(width))
            part.setContentsMargins(0, 0, 0, 0)
            columns.addWidget(holder, width)
        columns.addStretch(1)
        self._lock_sign_refresh()
        desk.theme.changed.connect(self._lock_sign_refresh)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column, since the second one can go below the first."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), scaled(_LEAST_WIDTH)), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side where there is room for both, else one below the other."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(_BESIDE_FROM)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    # Parts

    def _ways_in(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(scaled(10))
        column.addStretch(2)
        title = QLabel(self.tr("Start your desk"))
        title.setFont(font_of(TextSize.HEADING, semibold=True))
        column.addWidget(title)
        words = self.tr(
            "Add inspection articles or Ofsted reports. The grades in them become a table, and each grade stays tied "
            "to the words it was read from."
        )
        told = QuietLabel(self._desk.theme, words, TextSize.BODY)
        told.setWordWrap(True)
        column.addWidget(told)
        column.addSpacing(scaled(6))
        for button in self._buttons():
            column.addWidget(button)
        column.addSpacing(scaled(6))
        column.addLayout(self._privacy())
        column.addStretch(3)
        return column

    def _buttons(self) -> tuple[CommandButton, ...]:
        theme = self._desk.theme
        self.import_button = CommandButton(
            theme,
            "import",
            self.tr("Import files…"),
            self.tr("Saved web pages, text, Ofsted’s report PDFs. Or drop them anywhere here."),
            "Ctrl+I",
        )
        self.paste_button = CommandButton(
            theme,
            "paste",
            self.tr("Paste an article"),
            self.tr("From a web page or an e-mail, with its date."),
            "Ctrl+Shift+V",
        )
        self.sample_button = CommandButton(
            theme,
            "sample",
            self.tr("Open the sample"),
            self.tr("A small library of articles, to look around without your own."),
            "Ctrl+Shift+O",
        )
        self.open_button = CommandButton(
            theme, "folder", self.tr("Open a library…"), self.tr("A .jdesk file of yours or a colleague’s."), "Ctrl+O"
        )
        self.import_button.clicked.connect(self.importRequested)
        self.paste_button.clicked.connect(self.pasteRequested)
        self.sample_button.clicked.connect(self.sampleRequested)
        self.open_button.clicked.connect(self.openRequested)
        return self.import_button, self.paste_button, self.sample_button, self.open_button

    def _privacy(self) -> QHBoxLayout:
        self._lock = QLabel()
        row = QHBoxLayout()
        row.setSpacing(scaled(6))
        row.addWidget(self._lock)
        words = self.tr("Everything stays on this computer. Nothing is sent anywhere.")
        row.addWidget(QuietLabel(self._desk.theme, words, TextSize.BODY))
        row.addStretch(1)
        return row

    def _aside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(scaled(8))
        column.addStretch(2)
        head = QHBoxLayout()
        head.addWidget(self._recent_title)
        head.addStretch(1)
        head.addWidget(self.clear_link)
        column.addLayout(head)
        column.addWidget(self.recent)
        column.addSpacing(scaled(8))
        column.addWidget(self._heading(self.tr("How a grade looks")))
        column.addWidget(self._grade_panel())
        column.addSpacing(scaled(4))
        column.addLayout(self._links())
        column.addStretch(3)
        return column

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(10))
        for words, wanted in (
            (self.tr("Five-minute guide"), self.guideRequested),
            (self.tr("Keyboard keys"), self.keysRequested),
            (self.tr("Settings"), self.settingsRequested),
        ):
            link = LinkButton(self._desk.theme, words)
            link.clicked.connect(wanted)
            row.addWidget(link)
        row.addStretch(1)
        return row

    def _heading(self, words: str) -> QLabel:
        heading = QLabel(words)
        heading.setFont(font_of(TextSize.BODY, semibold=True))
        return heading

    def _grade_panel(self) -> Panel:
        panel = Panel(self._desk.theme)
        column = QVBoxLayout(panel)
        column.setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12))
        column.setSpacing(scaled(12))
        scale = self._desk.knowledge.frameworks.scale(_SAMPLE_SCALE)
        faces = [self._desk.faces.face(None, None, grade.id) for grade in scale.grades] if scale else []
        column.addWidget(GradeSample(self._desk.chips, faces))
        words = QHBoxLayout()
        words.setSpacing(scaled(1))
        words.addWidget(QLabel(self.tr("Its work with ")))
        marked = self.tr("care leavers was found to be good")
        words.addWidget(MarkedWord(self._desk.theme, EvidenceKind.GRADE, marked, TextSize.BODY))
        words.addWidget(QLabel("."))
        words.addStretch(1)
        column.addLayout(words)
        told = self.tr(
            "Colour, word and bars say the same thing, so it reads in grey, in print and aloud. Select a grade to see "
            "its words."
        )
        label = QuietLabel(self._desk.theme, told, TextSize.BODY)
        label.setWordWrap(True)
        column.addWidget(label)
        return panel

    # What is shown

    def refresh(self) -> None:
        """Look up which of the recent libraries are there, and show them."""
        paths = tuple(self._desk.settings.get(RECENT_LIBRARIES)[:_MOST_RECENT])
        self._desk.tasks.run(lambda _job: look_up(paths), self._on_looked_up, owner=self)

    def activate(self) -> None:
        """Put the focus on the first way in."""
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_looked_up(self, libraries: tuple[RecentLibrary, ...]) -> None:
        self.recent.show_libraries(libraries)
        for part in (self.recent, self._recent_title, self.clear_link):
            part.setVisible(bool(libraries))

    @Slot()
    def _on_clear(self) -> None:
        self._desk.settings.put(RECENT_LIBRARIES, [])
        self._on_looked_up(())

    @Slot()
    def _lock_sign_refresh(self) -> None:
        self._lock.setPixmap(self._desk.icons.pixmap("lock", scaled(14), IconRole.SECONDARY))

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the dropped files to the main window."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.filesDropped.emit(paths)
