"""Other documents that tell the same story, or are the same report: named above the findings, each a way to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model import DocumentKind
from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.widgets.finding_row import FindingRow
from gui.widgets.link_button import LinkButton
from gui.wording.dates import whole_date
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.table.rows import NearDuplicate
    from gui.desk import Desk

_SHOWN_AT_FIRST = 3


def twin_words(twin: NearDuplicate) -> str:
    """What another document is to this one: "Same story in The Fen Post, 9 Jul 2025"."""
    when = whole_date(twin.published_on)
    if twin.kind is not DocumentKind.OFFICIAL_REPORT:
        words, name = translate("Twins", "Same story in {0}"), twin.outlet or twin.title
    else:
        words = {
            True: translate("Twins", "Replaced by {0}"),
            False: translate("Twins", "Replaces {0}"),
            None: translate("Twins", "The same report as {0}"),
        }[twin.is_later]
        name = f"“{twin.title}”"
    told = words.format(name)
    return f"{told}, {when}" if when else told


class TwinRows(QWidget):
    """Shows them, the most alike first.

    Signals:
        chosen: The user wants to see one; carries its id.

    Args:
        desk: The shared parts of the windows.
        twins: At least one.
    """

    chosen = Signal(int)

    def __init__(self, desk: Desk, twins: Sequence[NearDuplicate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FindingRow, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(6), 0, 0)
        column.setSpacing(scaled(1))
        for twin in twins:
            row = self._row(desk, twin)
            row.setVisible(len(self.rows) < _SHOWN_AT_FIRST)
            column.addWidget(row)
            self.rows = (*self.rows, row)
        more = len(twins) - _SHOWN_AT_FIRST
        self.more = LinkButton(desk.theme, counted(more, self.tr("{0} more"), self.tr("{0} more")))
        self.more.setVisible(more > 0)
        self.more.clicked.connect(self._on_more)
        column.addWidget(self.more)

    def _row(self, desk: Desk, twin: NearDuplicate) -> FindingRow:
        replaced = twin.kind is DocumentKind.OFFICIAL_REPORT and twin.is_later is True
        alike = translate("Twins", "{0} % of the words are the same").format(round(twin.alike * 100))
        icon, role = ("warning", IconRole.NEEDS_EYES) if replaced else ("copy", IconRole.SECONDARY)
        row = FindingRow(desk.theme, icon, twin_words(twin), alike, role, self)
        row.setToolTip(f"{twin.title}\n{twin.source}")
        row.clicked.connect(partial(self._on_chosen, twin.document_id))
        return row

    def _on_chosen(self, document_id: int, _checked: bool = False) -> None:
        self.chosen.emit(document_id)

    def _on_more(self) -> None:
        for row in self.rows:
            row.show()
        self.more.hide()
