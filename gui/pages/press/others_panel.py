"""Below the articles without a report: who else tells of the inspection, and what is known from before and after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.knowledge import OVERALL_AREAS
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import month_of, month_written, whole_date
from gui.wording.names import unnamed_provider

if TYPE_CHECKING:
    from core.library import InspectionDocument, InspectionRow, KnownFromOthers
    from gui.desk import Desk

_MOST_SHOWN = 8
_LONGEST_TITLE = 300


class OthersPanel(QWidget):
    """Shows a :class:`KnownFromOthers`.

    Signals:
        requestOpenEvidence: A document id, and None.
        importRequested: The user wants to bring in the report.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)
    importRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("What else is known"))
        self.heading = QLabel(self)
        self.heading.setFont(font_of(TextSize.BODY, semibold=True))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.advice = QuietLabel(
            desk.theme, self.tr("There is no official report of it in this library."), TextSize.BODY, parent=self
        )
        self.import_link = LinkButton(desk.theme, self.tr("Import the report"), self)
        self.import_link.clicked.connect(self.importRequested)
        self._articles, articles = self._list(self.tr("Articles about this inspection"))
        self._others, others = self._list(self.tr("Other inspections of the same"))
        head = QHBoxLayout()
        head.setSpacing(scaled(10))
        head.addWidget(self.heading)
        head.addWidget(self.advice)
        head.addWidget(self.import_link)
        head.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(scaled(14))
        across.addWidget(articles, 1)
        across.addWidget(others, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(14), scaled(8), scaled(12), scaled(8))
        column.setSpacing(scaled(6))
        column.addLayout(head)
        column.addLayout(across, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is selected."""
        self._tell_of(None)
        for grid in (self._articles, self._others):
            _empty(grid)

    def show_inspection(self, row: InspectionRow) -> None:
        """Say at once which inspection it is; what is known follows when it is read."""
        self.show_nothing()
        self._tell_of(row)

    def show_known(self, own: InspectionDocument | None, known: KnownFromOthers | None) -> None:
        """List what is known.

        Args:
            own: The article that the inspection was chosen by.
            known: What else there is; None when nothing is, or a report came meanwhile.
        """
        _empty(self._articles)
        _empty(self._others)
        documents = [document for document in (own, *(known.others if known else ())) if document is not None]
        for place, document in enumerate(documents[:_MOST_SHOWN]):
            told = ", ".join(part for part in (document.outlet, whole_date(document.published_on)) if part)
            self._articles.addWidget(self._link(document.title, document.id), place, 0, Qt.AlignmentFlag.AlignLeft)
            self._articles.addWidget(QuietLabel(self._desk.theme, told, TextSize.BODY), place, 1)
        rows = [*(known.later if known else ()), *(known.earlier if known else ())]
        for place, row in enumerate(rows[:_MOST_SHOWN]):
            self._show_other(place, row)
        if not rows:
            words = self.tr("None is known.")
            self._others.addWidget(QuietLabel(self._desk.theme, words, TextSize.BODY), 0, 0, 1, 3)

    def _tell_of(self, row: InspectionRow | None) -> None:
        self.heading.setText((row.provider or unnamed_provider()) if row else "")
        self.advice.setVisible(row is not None)
        self.import_link.setVisible(row is not None)

    def _show_other(self, place: int, row: InspectionRow) -> None:
        framework = self._desk.knowledge.frameworks.get(row.framework)
        month = month_of(row.inspected_to or row.inspected_from or row.published_on) or month_written(
            row.inspected_month
        )
        told = ", ".join(part for part in (framework.short if framework else "", month) if part)
        source = self.tr("by the report") if row.reports else self.tr("by articles")
        title = told or self.tr("Inspection")
        if row.document_id is not None:
            self._others.addWidget(self._link(title, row.document_id), place, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._others.addWidget(QLabel(title), place, 0)
        overall = next((cell for cell in row.cells if cell.area in OVERALL_AREAS and cell.grade), None)
        if overall is not None and overall.grade is not None:
            chip = GradeChipLabel(self._desk.chips, Form.COMPACT)
            chip.show_face(self._desk.faces.face(row.framework, overall.area, overall.grade))
            chip.setToolTip(chip.accessibleName())
            self._others.addWidget(chip, place, 1)
        self._others.addWidget(QuietLabel(self._desk.theme, source, TextSize.BODY), place, 2)

    def _link(self, title: str, document_id: int) -> LinkButton:
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, scaled(_LONGEST_TITLE))
        link = LinkButton(self._desk.theme, shown)
        link.setToolTip(title)
        link.setAccessibleName(self.tr("Open {0}").format(title))
        link.clicked.connect(partial(self.requestOpenEvidence.emit, document_id, None))
        return link

    def _list(self, heading: str) -> tuple[QGridLayout, QWidget]:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(QuietLabel(self._desk.theme, heading, semibold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(10))
        grid.setVerticalSpacing(scaled(2))
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        return grid, area


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
