"""The Review page: is this one reading right? One thing at a time, with its evidence, decided by key."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from core.errors import NotInLibraryError
from core.library import ReviewFilter, review_counts
from gui.appearance.text_size import scaled
from gui.dialogs.discarding import ask_to_discard, reason_question
from gui.errors import trouble_of
from gui.models.review_items import still_waiting
from gui.pages.page import FieldWords, Page
from gui.pages.review.decider import Decider
from gui.pages.review.item_sheet import ItemSheet
from gui.pages.review.key_wiring import PageKeys
from gui.pages.review.queue_list import QueueList
from gui.pages.review.reading import read_item
from gui.pages.review.wording import begun_question, empty_words
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.empty_state import EmptyState
from gui.widgets.parted_panes import PartedPanes
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QKeyEvent

    from core.library import ReviewItem, ReviewKind
    from core.model import Changes
    from gui.desk import Desk
    from gui.help.grade_explained import GradeInQuestion
    from gui.pages.review.reading import ShownItem
    from gui.tasks import Job

_SPLITTER_STATE = "review/splitter"
_LIST, _LEAST_LIST, _LEAST_SHEET = 222, 140, 320


def _widths(width: int) -> tuple[int, int]:
    """What the queue and the item in question get of a width."""
    beside = min(scaled(_LIST), round(width * 0.24))
    return beside, width - beside


class ReviewPage(Page):
    """The queue, and the item in question.

    Args:
        desk: The shared parts.
    """

    id = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, sheet: ItemSheet | None = None) -> None:
        super().__init__(desk, parent)
        self._reading: Job[ShownItem] | None = None
        self._go_on_with: ReviewItem | None = None
        self.decider = Decider(desk, self)
        self.banner = Banner(desk.theme, desk.icons)
        self.busy = BusyLine(self)
        self.queue = QueueList(desk)
        self.sheet = sheet or ItemSheet(desk)
        self.empty = EmptyState(desk.theme)
        self._stack = QStackedWidget()
        panes = (self.queue, self._stack)
        self.splitter = PartedPanes(Qt.Orientation.Horizontal, panes, _widths, desk.settings, _SPLITTER_STATE)
        self._lay_out()
        self._connect()
        self._keys = PageKeys(self)

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """The sheet, and then the page."""
        sheet = ItemSheet(desk)
        yield None
        yield cls(desk, parent, sheet=sheet)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self.empty)
        self.queue.setMinimumWidth(scaled(_LEAST_LIST))
        self._stack.setMinimumWidth(scaled(_LEAST_SHEET))
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.busy)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.queue.textDropped.connect(partial(self.filterTextChanged.emit, ""))
        self.queue.itemChosen.connect(self._on_item_chosen)
        self.queue.model.viewRead.connect(self._on_view_read)
        self.queue.model.failed.connect(self._on_failed)
        self.sheet.requestOpenEvidence.connect(self.requestOpenEvidence)
        self.empty.actionChosen.connect(self._on_empty_action)
        self.decider.freed.connect(self.sheet.bar.allow)
        self.decider.cameBack.connect(self._on_came_back)
        self.decider.made.connect(self.sheet.settle)
        self.queue.model.begun = self.sheet.drafts.has
        self.sheet.drafts.changed.connect(self.queue.view.viewport().update)
        self.decider.failed.connect(self._on_failed)
        bar = self.sheet.bar
        for signal, act in (
            (bar.confirmed, self.confirm_current),
            (bar.changeAsked, self.sheet.open_form),
            (bar.rejected, self.reject_current),
            (bar.skipped, self.skip),
            (bar.applied, self.apply_form),
            (bar.cancelled, self.cancel_form),
        ):
            signal.connect(act)

    # What the main window asks

    def library_opened(self) -> None:
        """Read the queue of the library that is open now."""
        super().library_opened()
        self._forget()
        self.queue.show_all()

    def library_closed(self) -> None:
        """Show nothing."""
        self._forget()
        self.queue.model.clear()
        self.badgeChanged.emit(0)
        self.countChanged.emit("")

    def library_changed(self, changes: Changes) -> None:
        """The navigation tells how much is left, also while the page is out of sight."""
        super().library_changed(changes)
        if not self.isVisible():
            self.desk.tasks.query(review_counts, self._on_counts, self._on_failed, owner=self)
        begun = self.sheet.drafts.items
        if begun:
            told = partial(self._on_waiting, begun)
            self.desk.tasks.query(partial(still_waiting, items=begun), told, self._on_failed, owner=self)

    def read_again(self, _changes: Changes) -> None:
        """Read the queue again, and go on with the item in question or the one behind it."""
        at, self._go_on_with = self._go_on_with, None
        self.busy.begin()
        self.queue.model.reload(at or self._current_item(), self.queue.current_row())

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is shown needs eyes."""
        return self._stack.currentWidget() is self.empty

    def activate(self) -> None:
        """Put the focus on the queue; where nothing is in it, on the way to more."""
        target = self.empty.button if self.is_empty else self.queue.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def field_words(self) -> FieldWords:
        """Words filter by what an item is about, and not by all that its document tells besides."""
        told = self.tr("Show only what has all of these words in provider, headline, source, area, grade or quotation")
        return replace(super().field_words, told=told)

    @property
    def filter_text(self) -> str:
        """The words that the queue is filtered by."""
        return self.queue.text

    def apply_text(self, text: str) -> None:
        """Filter by words, after a pause in typing."""
        self.queue.show_text(text.strip())

    def go_previous(self) -> None:
        """The item before."""
        self.queue.step(-1)

    def go_next(self) -> None:
        """The item behind; the one in question stays in the queue, with what was begun about it."""
        self.queue.step(1)

    @Slot()
    def skip(self) -> None:
        """The item behind, while this one is in question and its form is not."""
        if not self.sheet.editing:
            self.queue.step(1)

    def clear_filters(self) -> None:
        """Show all that needs eyes."""
        self.queue.show_all()

    def show_evidence(self) -> None:
        """Show the words in their document."""
        if self.sheet.shown is not None:
            self.sheet.evidence.open_link.click()

    def correct(self) -> None:
        """Open the form."""
        if not self.sheet.editing:
            self.sheet.open_form()

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade in doubt."""
        from gui.help.grade_explained import GradeInQuestion

        shown = self.sheet.shown
        if shown is None or shown.claim is None:
            return None
        return GradeInQuestion(shown.framework, shown.claim.values.area, shown.claim.values.grade)

    def question_before_loss(self) -> str:
        """What was begun about items and is not decided would be gone."""
        self.sheet.keep_draft()
        return begun_question(self.sheet.drafts.items)

    def show_undecided(self) -> None:
        """Go to the item that was begun last."""
        for item in self.sheet.drafts.items[-1:]:
            self.queue.go_to(item)

    def drop_undecided(self) -> None:
        """Close the form, and forget what was begun."""
        self.sheet.forget_drafts()

    def save_state(self) -> None:
        """Remember the width of the queue, if the user chose it."""
        self.splitter.save()

    def show_documents(self, documents: tuple[int, ...]) -> None:
        """Show only what is doubtful about these documents: those of one import, say."""
        self.queue.show_documents(documents)

    # What is shown

    @Slot(object)
    def _on_view_read(self, row: int | None) -> None:
        self.busy.end()
        model = self.queue.model
        self.badgeChanged.emit(model.tally.left)
        left = counted(model.tally.shown, self.tr("{0} to review"), self.tr("{0} to review"))
        self.countChanged.emit(left)
        had_focus = self._has_focus()
        begins = row is not None and self.is_empty
        self._stack.setCurrentWidget(self.empty if row is None else self.sheet)
        # An empty list beside an empty sheet would say the same twice; a filtered one shows which filter it is.
        self.queue.setVisible(row is not None or self._filtered)
        if row is None:
            self.empty.tell(*empty_words(model.where, model.tally.decided))
        elif begins and had_focus:
            # Else Qt hands the focus of what is hidden on to whatever comes first in the sheet.
            self.activate()

    def _has_focus(self) -> bool:
        """Whether the focus is on the page, or will be once its window is the active one."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def _filtered(self) -> bool:
        where = self.queue.model.where
        return where != ReviewFilter()

    @Slot()
    def _on_empty_action(self) -> None:
        if self._filtered:
            self.queue.show_all()
        else:
            self.requestImport.emit()

    @Slot(object)
    def _on_item_chosen(self, item: ReviewItem | None) -> None:
        if item is None:
            self._forget_item()
            return
        if self._reading is not None:
            self._reading.cancel()
        model = self.queue.model
        self.sheet.progress.show_place(self.queue.current_row(), model.tally, filtered=self._filtered)
        self._reading = self.desk.tasks.query(
            partial(read_item, item=item), self._on_item_read, self._on_item_failed, owner=self
        )

    def _on_item_read(self, shown: ShownItem) -> None:
        self._reading = None
        same = self.sheet.editing and self.sheet.shown is not None and self.sheet.shown.item == shown.item
        self.decider.set_free(True)
        if not same:
            in_form = self._focus_is_in_form()
            self.sheet.show_item(shown)
            if in_form:
                self.activate()

    def _on_item_failed(self, error: BaseException) -> None:
        """What is gone meanwhile is no error: the queue is read again without it."""
        self._reading = None
        self.decider.set_free(True)
        if isinstance(error, NotInLibraryError):
            self.queue.model.reload(self.queue.current_item(), self.queue.current_row())
        else:
            self._on_failed(error)

    def _on_waiting(self, begun: tuple[ReviewItem, ...], waiting: tuple[ReviewItem, ...]) -> None:
        """What was decided elsewhere is not begun any more."""
        self.sheet.drafts.leave(begun, waiting)

    def _on_counts(self, counts: Mapping[ReviewKind, int]) -> None:
        self.badgeChanged.emit(sum(counts.values()))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.decider.set_free(True)
        self.banner.tell(trouble_of(error))

    def _current_item(self) -> ReviewItem | None:
        return self.queue.current_item() or (self.sheet.shown.item if self.sheet.shown else None)

    def _forget(self) -> None:
        self.decider.forget()
        self._go_on_with = None
        self.banner.hide()
        self.sheet.forget_drafts()
        self._forget_item()

    def _forget_item(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None
        self.decider.set_free(True)
        self.sheet.show_nothing()

    # What the user decides

    @Slot()
    def confirm_current(self) -> None:
        """It is right, or stays as it is."""
        if (shown := self._decidable()) is not None:
            self._begin(shown.item)
            self.decider.confirm(shown)

    @Slot()
    def reject_current(self) -> None:
        """It is no grade, no inspection, no correction."""
        shown = self._decidable()
        if shown is not None and self.sheet.bar.reject.accessibleName():
            self._begin(shown.item)
            self.decider.reject(shown)

    @Slot()
    def apply_form(self) -> None:
        """Let what the form has stand."""
        shown, change = self.sheet.shown, self.sheet.form.change()
        if shown is not None and change is not None and self.decider.free and self.sheet.editing:
            self._begin(shown.item)
            self.decider.make(change, shown.item)

    def _decidable(self) -> ShownItem | None:
        """The item, when it may be decided now."""
        return self.sheet.shown if self.decider.free and not self.sheet.editing else None

    def _begin(self, item: ReviewItem) -> None:
        self.banner.hide()
        self._go_on_with = item

    @Slot(object)
    def _on_came_back(self, item: ReviewItem) -> None:
        """What was decided here and is taken back comes into question again."""
        self._go_on_with = item
        self._leave_form(self.sheet.put_form_away)

    @Slot()
    def cancel_form(self) -> None:
        """Close the form; a reason that stands nowhere else is asked about."""
        question = reason_question(self.sheet.form.form.signature().reason)
        if question:
            ask_to_discard(self, self.name, question, partial(self._leave_form, self.sheet.close_form))
        else:
            self._leave_form(self.sheet.close_form)

    def _leave_form(self, close: Callable[[], None]) -> None:
        in_form = self._focus_is_in_form()
        close()
        if in_form:
            self.activate()

    def _focus_is_in_form(self) -> bool:
        focus, bar = QApplication.focusWidget(), self.sheet.bar
        return focus is not None and (self.sheet.form.isAncestorOf(focus) or focus in (bar.apply, bar.cancel))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, which belong to what has the focus first."""
        if not self._keys.pressed(event):
            super().keyPressEvent(event)
