"""Beside the evidence: what a confirmation keeps, why the item needs eyes, and what the library holds already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.library import ReviewKind
from core.model import DocumentKind, Tense
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import finding_line, judgement_line
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.names import basis_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import ClaimValues, SourcedClaim, StandingFinding
    from core.model import Judgement
    from gui.corrections.trail_words import TrailLine
    from gui.desk import Desk
    from gui.pages.review.reading import ShownItem

_OTHERS_SHOWN = 5
_CHIP_WIDTH = 150


class SidePanel(QScrollArea):
    """Tells what helps to decide about a :class:`ShownItem`.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What helps to decide"))
        self.reason = ""
        self._column = QVBoxLayout()

    def show_item(self, shown: ShownItem) -> None:
        """Tell of another item."""
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(scaled(10), 0, scaled(8), scaled(8))
        self._column.setSpacing(scaled(4))
        self.reason = shown.item.reason
        self._caption(self.tr("Why this needs eyes"))
        self._words(self.reason)
        self._add_kept(shown)
        self._add_held(shown)
        self._add_trail(shown)
        self._column.addStretch(1)
        self.setWidget(content)

    def _caption(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(scaled(10))
        caption = QuietLabel(self._desk.theme, words, semibold=True)
        caption.setWordWrap(True)
        self._column.addWidget(caption)

    def _words(self, words: str) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font_of(TextSize.BODY))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)

    def _add_kept(self, shown: ShownItem) -> None:
        """The grades that a confirmation would keep."""
        if shown.item.kind is not ReviewKind.DOUBTFUL_GRADE or not shown.together:
            return
        one, many = self.tr("If you confirm, this grade is kept"), self.tr("If you confirm, these grades are kept")
        self._caption(many if len(shown.together) > 1 else one)
        for claim in shown.together:
            self._add_grade(self._area_words(shown, claim), claim.values.grade, shown, claim.values.area)

    def _area_words(self, shown: ShownItem, claim: StandingFinding[ClaimValues]) -> str:
        name = self._short_name(shown, claim.values.area)
        if claim.values.tense is Tense.CURRENT:
            return name
        return translate("Review", "{0}, earlier").format(name)

    def _short_name(self, shown: ShownItem, area_id: str) -> str:
        area = self._desk.knowledge.frameworks.area(shown.framework, area_id)
        return area.short if area else self._desk.knowledge.frameworks.area_title(area_id)

    def _add_grade(self, name: str, grade: str, shown: ShownItem, area: str) -> None:
        words = QLabel(name)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        # With a parent from the beginning: shown without one, it would be a window for a moment.
        chip = GradeChipLabel(self._desk.chips, Form.TABLE, self)
        chip.show_face(self._desk.faces.face(shown.framework, area, grade))
        # Chips below each other are of one width; a narrow panel makes all of them narrower.
        chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        chip.setMaximumWidth(scaled(_CHIP_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(words, 3)
        row.addWidget(chip, 2)
        self._column.addLayout(row)

    def _add_held(self, shown: ShownItem) -> None:
        """What holds for the area without this document, and what other documents tell of it."""
        if shown.inspection is None or shown.item.area is None or shown.document is None:
            return
        self._caption(self.tr("What the library holds"))
        for held in shown.held:
            if held.grade is not None:
                self._add_grade(self._held_words(shown, held), held.grade, shown, held.area)
            else:
                self._words(held.reason)
        for told in shown.others[:_OTHERS_SHOWN]:
            self._add_other(told, shown)
        if not shown.held and not shown.others:
            self._words(self.tr("No other document tells of it."))

    def _held_words(self, shown: ShownItem, held: Judgement) -> str:
        """What a grade rests on; with the name of its area where several are held against the words."""
        basis = basis_name(held.basis)
        if held.area == shown.item.area:
            return basis
        return translate("Review", "{0}, {1}").format(self._short_name(shown, held.area), basis.lower())

    def _add_other(self, told: SourcedClaim, shown: ShownItem) -> None:
        report = told.document_kind is DocumentKind.OFFICIAL_REPORT
        label = self._desk.knowledge.frameworks.grade_label(shown.framework, told.claim.area, told.claim.grade)
        sign = IconLabel(self._desk.icons, "report" if report else "article", 14)
        title = QuietLabel(self._desk.theme, told.document_title, TextSize.BODY, gives_way=True)
        link = LinkButton(self._desk.theme, label)
        link.setAccessibleName(self.tr("{0} in {1}. Show it.").format(label, told.document_title))
        link.setToolTip(told.document_title)
        span = (told.claim.evidence.start, told.claim.evidence.end)
        link.clicked.connect(partial(self.requestOpenEvidence.emit, told.document_id, span))
        row = QHBoxLayout()
        row.setSpacing(scaled(6))
        row.addWidget(sign)
        row.addWidget(title, 1)
        row.addWidget(link)
        self._column.addLayout(row)

    def _add_trail(self, shown: ShownItem) -> None:
        lines = self._trail_of(shown)
        if lines:
            self._caption(self.tr("Decided before"))
            trail = TrailList(self._desk.theme)
            self._column.addWidget(trail)
            trail.show_lines(lines)

    def _trail_of(self, shown: ShownItem) -> list[TrailLine]:
        frameworks = self._desk.knowledge.frameworks
        if shown.corrections:
            return [judgement_line(each, shown.framework, frameworks) for each in shown.corrections]
        if shown.item.kind is ReviewKind.LOST_CORRECTION and shown.standing is not None:
            lost = [entry for entry in shown.standing.no_longer_fit if entry.id == shown.item.subject_id]
            return [finding_line(entry, shown.framework, frameworks) for entry in lost]
        finding = shown.claim or shown.reported
        return [finding_line(entry, shown.framework, frameworks) for entry in finding.trail] if finding else []
