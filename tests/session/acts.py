"""What is done in the session, step by step; each looks for what it did before it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QStyle, QStyleOptionSlider

from gui.actions import Command
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.corrections.reading_form import ReadingForm
from gui.delegates.grade_face import GradeFace
from gui.dialogs.export import ExportDialog
from gui.dialogs.import_progress import ImportDialog
from gui.pages.authorities.page import AuthoritiesPage
from gui.pages.directory import page_number
from gui.pages.judgements.page import JudgementsPage
from gui.pages.overview.page import OverviewPage
from gui.pages.page import Page
from gui.pages.review.page import ReviewPage
from gui.pages.search.page import SearchPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint, QRect

    from core.library import ReviewItem
    from gui.corrections.grade_picker import GradeChoice
    from tests.session.person import Person

AnyPage = TypeVar("AnyPage", bound=Page)

_TO_REVIEW = 10
_LONGEST_IMPORT = 600
"""Seconds for the whole of the shared corpus on a busy machine."""


# Importing


def import_folder(person: Person, folder: str, library: str) -> None:
    """From the welcome page: a folder into a new library, both told by typing their names into Qt's own dialogs."""
    window = person.window
    person.done("welcome")
    person.chooses(window.menuBar(), "File", "Import folder…")
    _answer_file_dialog(person, folder, "choosing the folder")
    _answer_file_dialog(person, library, "naming the library")
    dialog = person.sees_window(ImportDialog)
    finished = dialog.finished_view
    person.sees("the end of the import", lambda: finished.isVisible() and finished.summary.total, _LONGEST_IMPORT)
    person.done("imported")
    person.clicks(finished.show_button)
    person.sees_gone(dialog)


def _answer_file_dialog(person: Person, name: str, step: str) -> None:
    dialog = person.sees_window(QFileDialog)
    field = person.sees("the field for a name", lambda: dialog.findChild(QLineEdit))
    person.sees("the field for a name with the keyboard", field.hasFocus)
    person.replaces_text(name)
    person.sees("the name as typed", lambda: field.text() == name)
    person.done(step)
    person.presses("Return")
    person.sees_gone(dialog)


# Reviewing


def review_by_keys(person: Person) -> None:
    """Ten decisions on the Review page without the mouse: one changed, one rejected, the others confirmed."""
    page = _page(person, ReviewPage)
    _wait_for_item(person, page, None)
    person.done("review")
    first = person.reads(page.queue.current_item)
    person.presses("s")
    _wait_for_item(person, page, first)
    open_acts = [_change, _reject]
    for _ in range(_TO_REVIEW):
        item, is_grade = person.reads(lambda: _item_in_question(page))
        act = open_acts.pop(0) if is_grade and open_acts else _confirm
        act(person, page)
        _wait_for_item(person, page, item)
    person.sees("ten decisions told", lambda: page.queue.model.tally.decided.total >= _TO_REVIEW)
    person.done("ten reviewed")


def _item_in_question(page: ReviewPage) -> tuple[ReviewItem, bool]:
    """What is to be decided, and whether it is a single grade that can be changed and rejected."""
    shown, bar = page.sheet.shown, page.sheet.bar
    assert shown is not None
    return shown.item, shown.claim is not None and bar.change.isVisible() and bar.reject.isVisible()


def _confirm(person: Person, _page: ReviewPage) -> None:
    person.presses("Return")


def _reject(person: Person, _page: ReviewPage) -> None:
    person.presses("r")


def _wait_for_item(person: Person, page: ReviewPage, before: ReviewItem | None) -> None:
    person.sees(
        "the next thing to review",
        lambda: (
            page.sheet.shown is not None
            and page.sheet.shown.item != before
            and page.decider.free
            and page.queue.current_item() == page.sheet.shown.item
        ),
    )


def _change(person: Person, page: ReviewPage) -> None:
    """Let another grade stand: E, its number, Enter."""
    person.presses("e")
    choices = person.sees("the form with its grades", lambda: _grades_of_form(page))
    number = person.reads(lambda: next(n for n, choice in enumerate(choices, start=1) if not choice.isChecked()))
    person.presses(str(number))
    person.sees("a change to apply", page.sheet.bar.apply.isEnabled)
    person.done("changing a grade")
    person.presses("Return")
    person.sees("the form closed", lambda: not page.sheet.editing)


def _grades_of_form(page: ReviewPage) -> tuple[GradeChoice, ...]:
    """The grades that the open form offers; none while no form is open."""
    form = page.sheet.form.form
    return form.grades.choices if page.sheet.editing and not isinstance(form, ReadingForm) else ()


# Correcting


def correct_and_undo(person: Person, reason: str) -> None:
    """Click on a grade in the table, F2, another grade with a reason; then the way back by key."""
    page = _page(person, JudgementsPage)
    place = person.sees("a grade in the table", lambda: _first_grade(page))
    before = person.reads(lambda: _shown_at(page, place))
    person.clicks_cell(page.table, person.reads(lambda: page.model.index(*place)))
    person.sees("the cell current", lambda: page.table.currentIndex() == page.model.index(*place))
    person.done("a grade chosen")
    person.presses("F2")
    dialog = person.sees_window(CorrectJudgementDialog)
    form = dialog.form
    other = person.sees(
        "a grade that does not hold", lambda: next((one for one in form.grades.choices if not one.isChecked()), None)
    )
    person.clicks(other)
    person.sees("the correction ready", dialog.correct_button.isEnabled)
    person.clicks(form.signing.reason)
    person.types(reason)
    person.sees("the reason as typed", lambda: form.signing.reason.text() == reason)
    person.done("correcting")
    person.clicks(dialog.correct_button)
    person.sees_gone(dialog)
    person.sees("the other grade in the table", lambda: _shown_at(page, place) not in ("", before))
    person.sees("its name in the menu", lambda: "“" in person.window.actions_[Command.UNDO].text())
    person.done("corrected")
    person.presses("Ctrl+z")
    person.sees("the grade as before", lambda: _shown_at(page, place) == before)
    person.done("undone")


def _shown_at(page: JudgementsPage, place: tuple[int, int]) -> str:
    """What a cell of the table says; nothing while it is being read."""
    cell = page.model.cell(page.model.index(*place))
    return cell.text if cell is not None else ""


def _first_grade(page: JudgementsPage) -> tuple[int, int] | None:
    """Row and column of the first cell with a grade that is in sight."""
    table, model = page.table, page.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            cell = model.cell(model.index(row, column))
            whole = table.viewport().rect().contains(table.visualRect(model.index(row, column)))
            if cell is not None and isinstance(cell.face, GradeFace) and cell.area and whole:
                return row, column
    return None


# Looking up


def look_up_authority(person: Person, name: str) -> None:
    """Type a name on the Authorities page, and take the first."""
    page = _page(person, AuthoritiesPage)
    person.sees("some profile", lambda: page.shown is not None)
    person.clicks(page.list.field)
    person.types(name)
    person.sees("the list narrowed", lambda: 0 < page.list.model.rowCount() < 5)
    person.presses("Down")
    person.sees(f"the profile of {name}", lambda: page.shown is not None and name in page.head.name.text())
    person.done("an authority")


# The date slider


def move_date(person: Person) -> None:
    """Pull the slider back by its handle, then go a year on by key."""
    page = _page(person, OverviewPage)
    person.sees("the picture of today", lambda: page.picture is not None)
    person.done("the country today")
    slider = page.bar.slider
    handle = person.reads(lambda: _handle(page))
    start, end = handle, (handle[0] - 240, handle[1])
    last = person.reads(slider.value)
    person.hands.drag(start, end)
    person.sees("an earlier month", lambda: slider.value() < last)
    pulled = person.reads(slider.value)
    person.sees("the picture of that day", lambda: page.picture is not None and page.picture.as_at == page.bar.as_at)
    person.done("the country then")
    person.presses("Page_Up")
    person.sees("a year on", lambda: slider.value() == pulled + slider.pageStep())
    person.sees("the picture of that day", lambda: page.picture is not None and page.picture.as_at == page.bar.as_at)
    person.done("a year on")


def _handle(page: OverviewPage) -> tuple[int, int]:
    slider, option = page.bar.slider, QStyleOptionSlider()
    slider.initStyleOption(option)
    box: QRect = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    place: QPoint = slider.mapToGlobal(box.center())
    return place.x(), place.y()


# Keeping


def save_view(person: Person, words: str, name: str) -> None:
    """Filter the table by words, and keep what it shows as a view."""
    page = _page(person, JudgementsPage)
    person.presses("Ctrl+l")
    person.sees("the filter field with the keyboard", person.window.toolbar.field.hasFocus)
    person.types(words)
    person.sees("some of the rows", lambda: page.model.where.text == words and page.model.rowCount() > 0)
    person.clicks(page.head.views_button)
    person.chooses(page.head.viewsMenu, "Save as…")
    _answer_name(person, name, "naming a view")
    person.sees("the view in the head", lambda: page.head.views_button.text() == name)
    person.done("a view saved")


def save_search(person: Person, words: str, name: str) -> None:
    """Look for words and keep the search under a name."""
    page = _page(person, SearchPage)
    person.clicks(page.head.field)
    person.types(words)
    person.presses("Return")
    person.sees("results", lambda: page.head.save_button.isVisible() and page.head.save_button.isEnabled())
    person.done("found")
    person.clicks(page.head.save_button)
    _answer_name(person, name, "naming a search")
    person.sees("it among the saved ones", lambda: page.filters.saved.isVisible())
    person.done("a search saved")


def _answer_name(person: Person, name: str, step: str) -> None:
    dialog = person.sees_window(QInputDialog)
    person.replaces_text(name)
    person.sees("the name as typed", lambda: dialog.textValue() == name)
    person.done(step)
    person.presses("Return")
    person.sees_gone(dialog)


def export(person: Person, path: Path) -> None:
    """Write what the table shows as a workbook."""
    page = _page(person, JudgementsPage)
    person.sees("the table", lambda: page.model.rowCount() > 0)
    person.presses("Ctrl+e")
    dialog = person.sees_window(ExportDialog)
    person.clicks(dialog.path_field)
    person.replaces_text(str(path))
    person.sees("the path as typed", lambda: dialog.path_field.text() == str(path))
    person.done("exporting")
    person.presses("Return")
    person.sees("the file written", lambda: dialog.folder_button.isVisible())
    person.done("exported")
    person.presses("Escape")
    person.sees_gone(dialog)


def _page(person: Person, kind: type[AnyPage]) -> AnyPage:
    """Go to a page by its key, and wait until it is in front."""
    window = person.window
    person.sees_keyboard_in(window)
    person.presses(f"Ctrl+{page_number(kind.id) + 1}")

    def in_front() -> AnyPage | None:
        page = window.page
        return page if isinstance(page, kind) and page.isVisible() else None

    return person.sees(f"the page {kind.id}", in_front)
