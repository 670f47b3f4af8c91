"""A small window that says what a grade is: its place on the scale, what it means, and since when it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.help.grade_explained import explain
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge.scales import Scale
    from gui.desk import Desk
    from gui.help.grade_explained import GradeInQuestion

_WIDTH = 400


class GradeCard(QDialog):
    """Explains one grade.

    Signals:
        guideRequested: The user wants to read more about grades.

    Args:
        desk: The shared parts.
        asked: Which grade.
    """

    guideRequested = Signal()

    def __init__(self, desk: Desk, asked: GradeInQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = explain(asked, desk.knowledge.frameworks)
        self.setWindowTitle(self.tr("What is this grade?"))
        self.chip = GradeChipLabel(desk.chips, Form.LARGE)
        self.chip.show_face(desk.faces.face(asked.framework, asked.area, asked.grade))
        self.words = QLabel("\n".join(part for part in (told.place, told.meaning) if part))
        self.words.setFont(font_of(TextSize.ARTICLE))
        self.facts = QuietLabel(desk.theme, "\n".join(told.sentences), TextSize.BODY)
        for label in (self.words, self.facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addWidget(self.chip)
        column.addWidget(self.words)
        if told.scale is not None:
            column.addWidget(_ladder(desk, told.scale, asked.grade))
        column.addWidget(self.facts)
        column.addStretch(1)
        column.addLayout(self._foot(desk))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumWidth(scaled(_WIDTH))

    def _foot(self, desk: Desk) -> QHBoxLayout:
        more = LinkButton(desk.theme, self.tr("More about grades"))
        more.clicked.connect(self.guideRequested)
        self.close_button = close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(more)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot


def _ladder(desk: Desk, scale: Scale, asked: str) -> QWidget:
    """All steps of the scale, best first; the one in question is marked in words too."""
    ladder = QWidget()
    column = QVBoxLayout(ladder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(scaled(4))
    for grade in scale.grades:
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        chip = GradeChipLabel(desk.chips, Form.TABLE)
        chip.show_face(desk.faces.face_on_scale(scale, grade.id))
        chip.setMinimumWidth(scaled(190))
        row.addWidget(chip)
        if grade.id == asked:
            row.addWidget(QuietLabel(desk.theme, translate("GradeCard", "this grade"), TextSize.BODY))
        row.addStretch(1)
        column.addLayout(row)
    return ladder
