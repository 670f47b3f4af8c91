"""The words that an item is about: the document with them ringed, or what each of several documents says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.evidence.card import EvidenceCard
from gui.evidence.marks import marks_of
from gui.evidence.reader_text import ReaderText
from gui.evidence.text_view import EvidenceText
from gui.pages.articles.reading import reading_format_of
from gui.pages.articles.wording import labels_of
from gui.pages.review.wording import source
from gui.widgets.hairline import Hairline
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.wording.review import KIND_ICONS

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.pages.review.reading import ShownItem, Side


class EvidencePanel(Panel):
    """Shows the evidence of a :class:`ShownItem`.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._shown: ShownItem | None = None
        self._text_of: int | None = None
        self.text = EvidenceText(desk.theme)
        self.sides = QScrollArea(widgetResizable=True)
        self.sides.setFrameShape(QFrame.Shape.NoFrame)
        self.sides.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sides.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sides.setBackgroundRole(QPalette.ColorRole.Base)
        self.sign = IconLabel(desk.icons, "article", 15)
        self.source = QuietLabel(desk.theme, gives_way=True)
        self.open_link = LinkButton(desk.theme, self.tr("Open article"))
        self.open_link.clicked.connect(self._on_open)
        head = QHBoxLayout()
        head.setContentsMargins(scaled(16), scaled(10), scaled(14), scaled(6))
        head.setSpacing(scaled(7))
        head.addWidget(self.sign)
        head.addWidget(self.source, 1)
        head.addWidget(self.open_link)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self._stack, 1)

    def show_item(self, shown: ShownItem) -> None:
        """Show the evidence of an item; a text that is here already stays and is scrolled."""
        self._shown = shown
        if shown.document is None:
            self._show_sides(shown)
            return
        self._stack.setCurrentWidget(self.text)
        self.sign.show_icon("report" if shown.official else "article")
        self.source.setText(source(shown))
        self.open_link.setText(self.tr("Open report") if shown.official else self.tr("Open article"))
        self.open_link.setAccessibleName(self.open_link.text())
        self.open_link.updateGeometry()
        self.open_link.show()
        if self._text_of != shown.document.id:
            self._text_of = shown.document.id
            labels = labels_of(shown.document, self._desk.knowledge.frameworks)
            chosen = reading_format_of(shown.document)
            text = ReaderText(shown.document.document.text, marks_of(shown.document), labels, chosen)
            self.text.show_text(text)
            self.text.setAccessibleDescription(shown.document.title)
        span = span_of(shown)
        if span is None:
            self.text.select_finding(None)
        else:
            self.text.show_span(*span)

    def forget(self) -> None:
        """Hold no document any more."""
        self._shown, self._text_of = None, None
        self.text.show_text(ReaderText())

    def _show_sides(self, shown: ShownItem) -> None:
        self._stack.setCurrentWidget(self.sides)
        self.sign.show_icon(KIND_ICONS[shown.item.kind])
        told = self.tr("What the documents say") if shown.sides else self.tr("No document tells of it")
        self.source.setText(told)
        self.open_link.hide()
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)
        column = QVBoxLayout(content)
        column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        column.setSpacing(scaled(6))
        for side in shown.sides:
            self._add_side(column, side, shown)
        column.addStretch(1)
        self.sides.setWidget(content)

    def _add_side(self, column: QVBoxLayout, side: Side, shown: ShownItem) -> None:
        # With a parent from the beginning: shown without one, it would be a window for a moment.
        chip = GradeChipLabel(self._desk.chips, Form.MEDIUM, self)
        chip.show_face(self._desk.faces.face(shown.framework, shown.item.area, side.grade))
        words = self.tr("Show in report") if side.official else self.tr("Show in article")
        link = LinkButton(self._desk.theme, words)
        link.setAccessibleName(f"{words}: {side.quoted.origin}")
        link.clicked.connect(partial(self.requestOpenEvidence.emit, side.document_id, side.span))
        head = QHBoxLayout()
        head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(link)
        card = EvidenceCard(self._desk.theme)
        card.show_evidence(side.quoted)
        column.addLayout(head)
        column.addWidget(card)
        column.addSpacing(scaled(8))

    def _on_open(self) -> None:
        if self._shown is not None and self._shown.document is not None:
            self.requestOpenEvidence.emit(self._shown.document.id, span_of(self._shown))


def span_of(shown: ShownItem) -> tuple[int, int] | None:
    """The words of an item; of an inspection those that name the provider, else the first that tell of it."""
    evidence = shown.item.evidence
    if evidence is not None:
        return evidence.start, evidence.end
    if shown.document is None or shown.reported is None:
        return None
    record = next((one for one in shown.document.inspections if one.id == shown.reported.id), None)
    if record is None:
        return None
    told = [*(one.evidence for one in record.reported.mentions), *(one.evidence for one in record.reported.claims)]
    return (told[0].start, told[0].end) if told else None
