"""One side of the press check: what the article, or the report, says, in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.evidence.card import EvidenceCard
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.delegates.grade_face import Face
    from gui.desk import Desk
    from gui.evidence.card import QuotedEvidence
    from gui.pages.press.reading import SaidWords


class Side(QWidget):
    """A heading with the grade, a link to the words, and the words.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.

    Args:
        desk: The shared parts.
        heading: "The article says".
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(self, desk: Desk, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: SaidWords | None = None
        self.setAccessibleName(heading)
        name = QLabel(heading, self)
        name.setFont(font_of(TextSize.BODY, semibold=True))
        self.chip = GradeChipLabel(desk.chips, Form.TABLE, self)
        self.told = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True, parent=self)
        self.link = LinkButton(desk.theme, self.tr("Open"), self)
        self.link.clicked.connect(self._on_open)
        self.card = EvidenceCard(desk.theme)
        self.nothing = QuietLabel(desk.theme, size=TextSize.BODY)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._scrolling(self.card))
        self._stack.addWidget(self.nothing)
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(name)
        head.addWidget(self.chip)
        head.addWidget(self.told, 1)
        head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    @property
    def said(self) -> SaidWords | None:
        """What is shown."""
        return self._said

    @property
    def quoted(self) -> QuotedEvidence | None:
        """The words that are shown; None where there are none."""
        return self._said.evidence if self._said else None

    def show_grade(self, face: Face | None, told: str = "") -> None:
        """Say in the heading which grade, or which date or count, this side tells."""
        self.chip.show_face(face)
        self.told.setText(told)

    def show_words(self, said: SaidWords | None, otherwise: str) -> None:
        """Quote the words.

        Args:
            said: The words; without evidence the document can be opened all the same.
            otherwise: What to say where there are none.
        """
        self._said = said
        evidence = said.evidence if said else None
        self.nothing.setText(otherwise)
        if evidence is not None:
            self.card.show_evidence(evidence)
        self._stack.setCurrentIndex(0 if evidence is not None else 1)
        self.link.setVisible(said is not None)
        page = said.page if said else None
        self.link.setText(self.tr("Show page {0}").format(page) if page else self.tr("Open"))
        self.link.setAccessibleName(f"{self.accessibleName()}: {self.link.text()}")
        self.link.updateGeometry()

    def _on_open(self) -> None:
        if self._said is not None:
            self.requestOpenEvidence.emit(self._said.document_id, self._said.span)

    @staticmethod
    def _scrolling(card: QWidget) -> QScrollArea:
        """The card at the top, scrolled when its sentence is long."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        area.setWidget(holder)
        return area
