"""What still needs eyes in a document, above the findings it is about, and commands as links below them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.library import ReviewKind, Subject
from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.corrections.finding_menus import decide
from gui.evidence.marks import FindingKey, FindingSort
from gui.pages.articles.findings_sections import unsure_words
from gui.widgets.finding_row import FindingRow
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.link_button import LinkButton
from gui.wording.numbers import grades
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gui.desk import Desk
    from gui.pages.articles.opened import OpenedDocument

_OF_THE_DOCUMENT = (ReviewKind.UNREAD_REPORT, ReviewKind.LOST_CORRECTION)


class LinkRow(QWidget):
    """A few commands below a part of the form.

    Args:
        desk: The shared parts of the windows.
        links: Their words, and what they do.
        writable: Whether they can be used.
    """

    def __init__(
        self,
        desk: Desk,
        links: Iterable[tuple[str, Callable[[], object]]],
        *,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.links: tuple[LinkButton, ...] = ()
        row = FlowLayout(self, scaled(10))
        row.setContentsMargins(scaled(3), scaled(2), scaled(6), scaled(2))
        for words, act in links:
            link = LinkButton(desk.theme, words)
            link.setEnabled(writable)
            link.clicked.connect(partial(_do, act))
            row.addWidget(link)
            self.links = (*self.links, link)


def _do(act: Callable[[], object], _checked: bool = False) -> None:
    act()


class DoubtRows(QWidget):
    """Shows the doubts about one inspection, or about the document as a whole; hidden while there are none.

    Signals:
        findingChosen: The user chose a doubt that leads to words; carries the key of its finding.

    Args:
        desk: The shared parts of the windows.
        writable: Whether the library takes changes.
    """

    findingChosen = Signal(object)

    def __init__(self, desk: Desk, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writable = writable
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(1))

    def show_doubts(self, opened: OpenedDocument, group: int | None) -> None:
        """Show what is doubtful now.

        Args:
            opened: The document.
            group: Which of its inspections; None for the document as a whole.
        """
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if group is None:
            for doubt in opened.doubts:
                if doubt.kind in _OF_THE_DOCUMENT:
                    self._add(doubt.reason, None)
        else:
            self._show_inspection(opened, group)
        self.setVisible(self._column.count() > 0)

    def _show_inspection(self, opened: OpenedDocument, group: int) -> None:
        inspection_id = opened.inspection(group).id
        own = [doubt for doubt in opened.doubts if doubt.reported_inspection_id == inspection_id]
        for doubt in own:
            if doubt.kind is not ReviewKind.DOUBTFUL_GRADE:
                self._add(doubt.reason, None)
        places = [each.id for each in opened.claims(group)]
        unsure = [doubt.subject_id for doubt in own if doubt.subject_id in places and doubt.claim_id is not None]
        if unsure:
            key = FindingKey(FindingSort.CLAIM, group, places.index(unsure[0]))
            self._add(unsure_words(len(unsure)), key)
            confirm = translate("Findings", "Confirm {0}").format(grades(len(unsure)))
            act = partial(decide, self._desk, Subject.CLAIM, unsure, right=True)
            self._column.addWidget(LinkRow(self._desk, ((confirm, act),), writable=self._writable))

    def _add(self, words: str, key: FindingKey | None) -> None:
        row = FindingRow(self._desk.theme, "eye", words, role=IconRole.NEEDS_EYES)
        row.set_leads_somewhere(key is not None)
        if key is not None:
            row.clicked.connect(lambda: self.findingChosen.emit(key))
        self._column.addWidget(row)
