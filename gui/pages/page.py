"""What the main window asks of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.directory import page_entry
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QDockWidget

    from core.model import Changes
    from gui.desk import Desk
    from gui.help.grade_explained import GradeInQuestion
    from gui.pages.authorities.subject import Subject


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What the window's field is for while a page is in front.

    Attributes:
        name: Stands in the field while it is empty ("Filter judgements").
        told: What typing does, in a sentence without its full stop.
    """

    name: str
    told: str


class Page(QWidget):
    """One page of the main window.

    A page lives as long as the window. It reads from the library only between ``library_opened`` and
    ``library_closed``, always through ``desk.tasks``, and gives itself as the owner of its queries.

    Signals:
        countChanged: What stands beside the page's name in head and status bar ("20 inspections, 13 authorities").
        requestOpenEvidence: A document id, and a code point span ``(start, end)`` in it or None: show it in the
            Articles page.
        requestImport: The user asked for the Import dialog from within the page.
        requestImportPaths: The user wants these files read (again); carries their paths.
        requestExplain: The user wants to know what the selected grade is.
        requestProfile: The user wants the profile of whoever is selected.
        requestPress: The user wants to compare press and reports.
        requestRows: An ``InspectionFilter``: show the judgements that it leaves.
        badgeChanged: How many things wait on this page; stands beside its name in the navigation, 0 for nothing.
        filterTextChanged: The page shows only what has these words now; the window's filter field follows.

    Attributes:
        id: That of its entry in ``gui.pages.directory``.
        finds_everywhere: The window's field searches the whole library while the page is in front.
        prints: The page can be put on paper.
        finds_itself: The page has its own way to find within it under the system's Find keys.
    """

    countChanged = Signal(str)
    requestOpenEvidence = Signal(int, object)
    requestImport = Signal()
    requestImportPaths = Signal(object)
    requestExplain = Signal()
    requestProfile = Signal()
    requestPress = Signal()
    requestRows = Signal(object)
    badgeChanged = Signal(int)
    filterTextChanged = Signal(str)

    id = ""
    finds_itself: bool = False
    prints: bool = False
    finds_everywhere: bool = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._missed: Changes | None = None
        self.setAccessibleName(self.name)

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """Make the page in steps, so that none of them keeps the window waiting; with the last one comes the page.

        A page of many widgets makes the larger ones first and hands them to itself.
        """
        yield cls(desk, parent)

    @property
    def name(self) -> str:
        """What the page is called."""
        return page_entry(self.id).name

    @property
    def field_words(self) -> FieldWords:
        """What the window's field does with words while the page is in front."""
        return FieldWords(
            translate("Page", "Filter {0}").format(self.name.lower()),
            translate("Page", "Show only what has all of these words"),
        )

    @property
    def filter_text(self) -> str:
        """The words that it shows only, as they stand in the window's filter field."""
        return ""

    @property
    def dock(self) -> QDockWidget | None:
        """A dock of the page's own, shown at the right while the page is; None for a page without one."""
        return None

    def library_opened(self) -> None:
        """A library is open: begin to read from it."""
        self._missed = None

    def begin_anew(self) -> None:
        """Another library than before will be opened: drop the words and records that were looked for in that one."""

    def library_closed(self) -> None:
        """No library is open any more: forget everything read from it."""

    def library_changed(self, changes: Changes) -> None:
        """Records changed: read them again, or when the page comes in sight if it is out of it."""
        if self.isVisible():
            self.read_again(changes)
        else:
            self._missed = changes if self._missed is None else self._missed | changes

    def documents_added(self, documents: tuple[int, ...]) -> None:
        """Documents were added just now: where a filter hides what they brought, say so."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was out of sight."""
        super().showEvent(event)
        missed, self._missed = self._missed, None
        if missed is not None:
            self.read_again(missed)

    def read_again(self, changes: Changes) -> None:
        """Records changed and the page is in sight: read those again that are shown."""

    def activate(self) -> None:
        """The page came to the front: put the focus where work begins."""

    def apply_text(self, text: str) -> None:
        """Show only what has these words, as typed into the window's filter field; empty for everything."""

    def go_previous(self) -> None:
        """Select the record before the current one."""

    def go_next(self) -> None:
        """Select the record after the current one."""

    def copy_selection(self) -> None:
        """Put what is selected on the clipboard."""

    def print_page(self) -> None:
        """Put what is shown on paper, by the system's dialog."""

    def select_all(self) -> None:
        """Select everything that is listed."""

    def clear_filters(self) -> None:
        """Show everything again."""

    def show_evidence(self) -> None:
        """Show the words that the current record was read from."""

    def correct(self) -> None:
        """Let the user correct what is selected, if it can be corrected."""

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade that is selected, for "What is this grade?"; None when none is."""
        return None

    def subject_in_question(self) -> Subject | None:
        """Whose profile "Open authority" shows; None when nobody is selected."""
        return None

    def question_before_loss(self) -> str:
        """What to ask before the window closes or another library is opened, while something typed here is undecided.

        Empty where nothing would be lost.
        """
        return ""

    def show_undecided(self) -> None:
        """Show what the question is about; the page is in front."""

    def drop_undecided(self) -> None:
        """Throw it away, as the user said."""

    def save_state(self) -> None:
        """Put sizes, order and filters into the settings; called before the window closes."""
