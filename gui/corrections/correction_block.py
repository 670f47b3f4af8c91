"""A part of a details panel: what was decided about a grade before, and the button that corrects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.corrections.signing import is_writable
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import finding_line, judgement_line
from gui.widgets.allowing import allow
from gui.widgets.quiet_label import QuietLabel
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import TrailEntry
    from core.model import Correction, Inspection
    from gui.desk import Desk


class CorrectionBlock(QWidget):
    """Tells the trail of one area of an inspection, and offers to correct it.

    Args:
        desk: The shared parts.

    Attributes:
        button: Asks for the grade that holds; stands where its panel has its other buttons.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: tuple[int, str] | None = None
        self.button = QPushButton(self.tr("Correct…"), parent)
        self.button.setToolTip(self.tr("Let another grade hold, whatever the documents say (F2)"))
        desk.icons.dress(self.button, "pencil")
        self.button.clicked.connect(self.ask)
        self.caption = QuietLabel(desk.theme, self.tr("Decided by hand"), semibold=True)
        self.trail = TrailList(desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.caption)
        column.addWidget(self.trail)
        self.show_nothing()

    def show_area(
        self,
        inspection: Inspection,
        area: str | None,
        corrections: Sequence[Correction],
        decisions: Sequence[TrailEntry],
    ) -> None:
        """Show what was decided about an area.

        Args:
            inspection: Of which inspection.
            area: Area id; None when a whole row is chosen, then nothing can be corrected.
            corrections: Decisions about what holds for the area, the oldest first.
            decisions: Decisions about the claim whose words are shown, the oldest first.
        """
        self._asked = None if area is None else (inspection.id, area)
        frameworks = self._desk.knowledge.frameworks
        told = [(one.made_at, finding_line(one, inspection.framework, frameworks)) for one in decisions]
        told += [(one.made_at, judgement_line(one, inspection.framework, frameworks)) for one in corrections]
        lines = [line for _, line in sorted(told, key=lambda pair: pair[0])]
        allow(self.button, is_writable(self._desk), refusal(self._desk.tasks.open_library))
        self.trail.show_lines(lines)
        self.button.setVisible(area is not None)
        self.setVisible(area is not None and bool(lines))

    def show_nothing(self) -> None:
        """No grade is chosen."""
        self._asked = None
        self.button.hide()
        self.hide()

    @Slot()
    def ask(self) -> None:
        """Open the dialog that corrects, if a grade is chosen and the library takes changes."""
        if self._asked is not None:
            self.ask_for(*self._asked)

    def ask_for(self, inspection_id: int, area: str) -> None:
        """Open the dialog for any area, whatever is shown."""
        if self.button.isEnabled():
            dialog = CorrectJudgementDialog(self._desk, inspection_id, area, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
