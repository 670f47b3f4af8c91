"""Pasting an article: its text, its date, and at once what would be found in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.importing import ImportOutcome, ImportResult, import_text, load_reader, preview_text
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.dialogs.discarding import WritingDialog
from gui.errors import trouble_of
from gui.pages.articles.findings_sections import evidence_of, sections_of
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.field_names import name_field
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from core.model import Findings
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey
    from gui.pages.articles.findings_sections import FindingsSection
    from gui.tasks import Job

_PAUSE_MS = 350
"""How long the typing must rest before the text is read again."""
_NO_DATE = QDate(1980, 1, 1)


class PasteField(QPlainTextEdit):
    """Takes words and nothing of how they look."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave dropped files to the window, which imports them."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the plain text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())


class PasteDialog(WritingDialog):
    """Shows what a text would bring in, and adds it.

    Signals:
        requestShowDocument: Id of the document that was added, or of the one that was there already.
        documentsAdded: The id of the document, as a tuple, if it is new.

    Args:
        desk: The shared parts of the windows.
        text: What to begin with, or nothing.
    """

    requestShowDocument = Signal(int)
    documentsAdded = Signal(object)

    def __init__(self, desk: Desk, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Job[Findings] | None = None
        self._loading: Job[None] | None = None
        self._is_loaded = False
        self._findings: Findings | None = None
        self._held_elsewhere = text
        self.sections: tuple[FindingsSection, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.setWindowTitle(self.tr("Paste an article"))
        fit(self, scaled(900), scaled(560))
        self.banner = Banner(desk.theme, desk.icons)
        self.field = PasteField()
        self.field.setPlaceholderText(self.tr("Paste or type the text of an article here."))
        self.field.setAccessibleName(self.tr("Text of the article"))
        self.field.setTabChangesFocus(True)
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(self.tr("As in the text, if you leave this empty"))
        self.date_field = self._make_date_field()
        self.reading = QuietLabel(desk.theme, self.tr("Reading…"), TextSize.BODY)
        self.busy = BusyLine()
        self.found = QuietLabel(desk.theme, size=TextSize.BODY)
        self.found.setWordWrap(True)
        self.preview = QScrollArea()
        self.preview.setWidgetResizable(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_button = QPushButton(self.tr("Add to the library"))
        make_primary(self.add_button)
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self._on_add)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self._arrange()
        self.field.textChanged.connect(self._on_changed)
        self.title_field.textChanged.connect(self._on_changed)
        self.date_field.dateChanged.connect(self._on_changed)
        self.reading.hide()
        self._tell_nothing_yet()
        self.field.setPlainText(text)

    def _make_date_field(self) -> QDateEdit:
        field = QDateEdit()
        field.setDisplayFormat("d MMM yyyy")
        field.setCalendarPopup(True)
        field.setMinimumDate(_NO_DATE)
        field.setSpecialValueText(self.tr("as in the text"))
        field.setDate(_NO_DATE)
        name_field(field, self.tr("Date"))
        field.setToolTip(self.tr("The day the article appeared; “yesterday” in it is counted from that day"))
        return field

    def _arrange(self) -> None:
        left = QWidget()
        fields = QFormLayout()
        fields.addRow(self.tr("Headline"), self.title_field)
        fields.addRow(self.tr("Date"), self.date_field)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, scaled(8), 0)
        column.addWidget(self.field, 1)
        column.addLayout(fields)
        right = QWidget()
        heading = QLabel(self.tr("Found in it"))
        heading.setFont(font_of(TextSize.BODY, semibold=True))
        column = QVBoxLayout(right)
        column.setContentsMargins(scaled(8), 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.reading)
        column.addLayout(head)
        column.addWidget(self.busy)
        column.addWidget(self.found)
        column.addWidget(self.preview, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([scaled(500), scaled(380)])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(12))
        column.setSpacing(scaled(10))
        column.addWidget(self.banner)
        column.addWidget(splitter, 1)
        column.addLayout(foot)

    # Preview

    @property
    def findings(self) -> Findings | None:
        """What was found in the text as it stands; None while it is being read."""
        return self._findings

    def showEvent(self, event: QShowEvent) -> None:
        """Load the reader while the user goes for the text, so that the first one need not wait for it."""
        super().showEvent(event)
        if self._loading is None:
            self._loading = self._desk.tasks.run(
                lambda _job: load_reader(), self._on_loaded, self._on_loaded, owner=self
            )

    def _on_loaded(self, _nothing: object) -> None:
        """Read what was typed or pasted meanwhile; what keeps the reader from loading is told by reading."""
        self._is_loaded = True
        if self._findings is None and not self._pause.isActive():
            self._read()

    @Slot()
    def _on_changed(self) -> None:
        self._findings = None
        self.banner.hide()
        there = bool(self._text().strip())
        self.add_button.setEnabled(there)
        self._show_reading(there)
        if there:
            self._pause.start()
        else:
            self._stop_reading()
            self._tell_nothing_yet()

    def _show_reading(self, reads: bool) -> None:
        """Say that the text is being read; what was found in the one before stays until then."""
        self.reading.setVisible(reads)
        if reads:
            self.found.hide()
            self.busy.begin()
        else:
            self.busy.end()

    def _stop_reading(self) -> None:
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    @Slot()
    def _read(self) -> None:
        """Read the text as it stands; not while the reader is being loaded, which would then be loaded twice."""
        self._stop_reading()
        text, day, title = self._text(), self._day(), self.title_field.text()
        if not text.strip() or not self._is_loaded:
            return
        self._reading = self._desk.tasks.run(
            lambda _job: preview_text(text, published_on=day, title=title),
            self._on_read,
            self._on_failed,
            owner=self,
        )

    def _on_read(self, findings: Findings) -> None:
        self._reading = None
        self._show_reading(False)
        self._findings = findings
        told = any(reported.claims for reported in findings.inspections)
        nothing = self.tr("No grade was found in this text. It can still be added and read.")
        self.found.setText("" if told else nothing)
        self.found.setVisible(not told)
        self._show_sections(findings)

    def _show_sections(self, findings: Findings | None) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, scaled(6), 0)
        self.sections = sections_of(self._desk, findings) if findings and findings.inspections else ()
        for section in self.sections:
            section.findingChosen.connect(self._on_finding_chosen)
            column.addWidget(section)
        column.addStretch(1)
        self.preview.setWidget(content)

    def _tell_nothing_yet(self) -> None:
        self.add_button.setEnabled(False)
        self.found.setText(self.tr("What is found shows here as soon as there is text."))
        self.found.show()
        self._show_sections(None)

    @Slot(object)
    def _on_finding_chosen(self, key: FindingKey) -> None:
        """Select the words in the field; what was read may have had its blanks tidied, so they are looked for."""
        evidence = evidence_of(self._findings, key) if self._findings else None
        if evidence is not None:
            cursor = self.field.textCursor()
            cursor.movePosition(cursor.MoveOperation.Start)
            self.field.setTextCursor(cursor)
            self.field.find(evidence.text)

    # Adding

    def question_before_loss(self) -> str:
        """A text that was typed or pasted here would be gone; one that came with the dialog stands elsewhere."""
        text = self._text()
        lost = bool(text.strip()) and text != self._held_elsewhere
        return self.tr("Throw away the text?") if lost else ""

    def _text(self) -> str:
        return self.field.toPlainText()

    def _day(self) -> date | None:
        chosen = self.date_field.date()
        day: date = chosen.toPython()  # type: ignore[assignment]  # the stubs say object
        return None if chosen == _NO_DATE else day

    @Slot()
    def _on_add(self) -> None:
        self.add_button.setEnabled(False)
        question = partial(import_text, text=self._text(), published_on=self._day(), title=self.title_field.text())
        self._desk.tasks.change(question, self._on_added, self._on_failed, owner=self)

    def _on_added(self, result: ImportResult) -> None:
        self._desk.tasks.announce(result.changes)
        if result.document_id is not None:
            self.requestShowDocument.emit(result.document_id)
        if result.outcome is ImportOutcome.ALREADY_THERE:
            self._held_elsewhere = self._text()
            self.found.setText(self.tr("This very text is in the library already. Nothing was added."))
            self.found.show()
            self.add_button.setEnabled(True)
        else:
            self.documentsAdded.emit((result.document_id,))
            self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self._reading = None
        self._show_reading(False)
        self.add_button.setEnabled(bool(self._text().strip()))
        self.banner.tell(trouble_of(error))
