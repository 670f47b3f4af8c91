"""What an import brings behind a filter is not lost from sight: the page says so, and shows it with one click."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.importing import ImportProgress, ImportSummary
from core.library import add_document, remove_document
from core.model import DocumentState
from gui.dialogs import import_job
from gui.dialogs.import_progress import ImportDialog
from tests.gui.accessible import faults
from tests.gui.councils import ROWS, WHOLE, Told, article_of
from tests.gui.import_results_made import GRADED
from tests.gui.pages.judgements.judgement_pages import tick

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SAME = Told("Elverton", "ilacs_2018", date(2021, 3, 5), {WHOLE: "good"})
OTHER = Told("Fernlea", "ilacs_2023", date(2025, 3, 7), {WHOLE: "good"})
_FIRST = 100


@pytest.fixture
def bring(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, ...]]:
    """Import articles as if they had been read from files, and close the dialog; gives their ids."""
    told: list[Told] = []
    file = tmp_path / "news.txt"
    file.write_text("News", encoding="utf-8")

    def read(
        library: Library, _paths: Sequence[Path], *, progress: Callable[[ImportProgress], None], **_: object
    ) -> ImportSummary:
        results = []
        for number, each in enumerate(told):
            document, findings = article_of(each, _FIRST + number)
            added = add_document(library, document, findings, b"News")
            results.append(replace(GRADED, document_id=added.document_id, changes=added.changes))
            progress(ImportProgress(number + 1, len(told), (), results[-1]))
        return ImportSummary(tuple(replace(result, changes=GRADED.changes) for result in results), len(told))

    monkeypatch.setattr(import_job, "import_files_apart", read)

    def do(*wanted: Told) -> tuple[int, ...]:
        told[:] = wanted
        with qtbot.waitSignal(opened.openings.documentsAdded) as added:
            opened.openings.import_paths([file])
        for dialog in opened.findChildren(ImportDialog):
            dialog.close()
        ids: tuple[int, ...] = added.args[0]
        return ids

    return do


def test_a_table_behind_a_filter_tells_what_an_import_brought_and_shows_it(
    qtbot: QtBot, opened: MainWindow, bring: Callable[..., tuple[int, ...]]
) -> None:
    page = opened.pages.judgements
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    bring(SAME, OTHER)
    qtbot.waitUntil(page.behind.isVisible)
    assert page.behind.words.text() == ("1 of the 2 inspections that were just added does not match these filters.")
    assert not faults(page.behind)
    qtbot.mouseClick(page.behind.clear, LEFT)
    qtbot.waitUntil(lambda: page.model.rowCount() == ROWS + 2)
    assert not page.behind.isVisible()


def test_nothing_is_told_where_the_filter_shows_what_came(
    qtbot: QtBot, opened: MainWindow, bring: Callable[..., tuple[int, ...]]
) -> None:
    page = opened.pages.judgements
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    bring(SAME)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    qtbot.waitUntil(lambda: "2 of 6 inspections" in opened.status.words)
    assert not page.behind.isVisible()


def test_what_is_told_goes_with_the_filter_and_with_the_documents(
    qtbot: QtBot, opened: MainWindow, bring: Callable[..., tuple[int, ...]]
) -> None:
    page, tasks = opened.pages.judgements, opened.desk.tasks
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    (document,) = bring(OTHER)
    qtbot.waitUntil(page.behind.isVisible)
    assert page.behind.words.text() == "The inspection that was just added does not match these filters."
    tasks.query(lambda library: remove_document(library, document), tasks.announce)
    qtbot.waitUntil(lambda: not page.behind.isVisible())
    bring(OTHER)
    qtbot.waitUntil(page.behind.isVisible)
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2026")
    qtbot.waitUntil(lambda: not page.behind.isVisible())


def test_the_list_of_documents_tells_what_its_filter_hides(
    qtbot: QtBot, opened: MainWindow, bring: Callable[..., tuple[int, ...]]
) -> None:
    page = opened.pages.articles
    opened.show_page(page)
    with qtbot.waitSignal(page.list.tallied):
        page.list.show_state(DocumentState.REVIEWED)
    bring(SAME, OTHER)
    qtbot.waitUntil(page.list.behind.isVisible)
    assert page.list.behind.words.text() == "None of the 2 documents that were just added is in this list."
    qtbot.mouseClick(page.list.behind.clear, LEFT)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == ROWS + 2)
    assert not page.list.behind.isVisible()
