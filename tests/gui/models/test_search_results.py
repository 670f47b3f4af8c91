"""Results of a search as a list: a row a place, in pages, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies
from PySide6.QtCore import QModelIndex, Qt

from core.library import FoundIn, Place, QueryError, Search, Span
from gui.models.search_results import ResultRow, SearchResultsModel, more_words, piece_of, source_words
from tests.gui.pages.search.stories import STORIES, make_stories, many_stories

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def model_on(qtbot: QtBot, desk: Desk, library: Path, wanted: Search) -> SearchResultsModel:
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(library)
    model = SearchResultsModel(desk.tasks)
    with qtbot.waitSignal(model.viewRead):
        model.show(wanted)
    return model


@pytest.fixture
def model(qtbot: QtBot, desk: Desk, tmp_path: Path) -> SearchResultsModel:
    return model_on(qtbot, desk, make_stories(tmp_path / "stories.jdesk"), Search("homes"))


def rows(model: SearchResultsModel) -> list[ResultRow]:
    return [row for number in range(model.rowCount()) if (row := model.row(model.index(number))) is not None]


def test_the_list_keeps_qts_rules(qtmodeltester: ModelTester, model: SearchResultsModel) -> None:
    qtmodeltester.check(model)


def test_each_place_is_a_row_and_the_first_names_the_document(model: SearchResultsModel) -> None:
    told = {row.hit.title for row in rows(model) if row.first}
    assert told == {story.headline for story in STORIES}
    assert len({row.hit.document_id for row in rows(model)}) == len(STORIES)


def test_a_row_opens_its_document_at_the_word_that_was_looked_for(model: SearchResultsModel) -> None:
    report = next(row for row in rows(model) if row.hit.title == STORIES[1].headline)
    assert report.span is not None
    assert STORIES[1].text[slice(*report.span)] == "homes"


def test_a_row_says_in_words_where_it_is_and_what_it_says(model: SearchResultsModel) -> None:
    number = next(n for n, row in enumerate(rows(model)) if row.hit.title == STORIES[1].headline)
    spoken = model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Inspection of Shropshire Council, Shropshire · Official report · 12 Aug 2025. page 2.")
    assert "choice of homes" in spoken


def test_an_article_is_named_by_whom_it_is_about_its_outlet_and_its_day(model: SearchResultsModel) -> None:
    hit = next(row.hit for row in rows(model) if row.hit.title == STORIES[2].headline)
    assert source_words(hit) == "Brindley · The Brindley Lantern · 9 Mar 2024"


def test_a_wrong_query_is_refused_and_the_rows_stay(qtbot: QtBot, model: SearchResultsModel) -> None:
    before = model.rowCount()
    with qtbot.waitSignal(model.refused) as heard:
        model.show(Search("grde:good"))
    error = heard.args[0]
    assert isinstance(error, QueryError)
    assert model.rowCount() == before


def test_more_documents_are_read_when_they_come_into_view(
    qtbot: QtBot, desk: Desk, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    library = make_stories(tmp_path / "many.jdesk", many_stories(25))
    model = model_on(qtbot, desk, library, Search("title:homes"))
    assert len({row.hit.document_id for row in rows(model)}) == 20
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
    assert len({row.hit.document_id for row in rows(model)}) == 25
    assert not model.canFetchMore(QModelIndex())
    qtmodeltester.check(model)


def test_the_same_place_is_found_again(qtbot: QtBot, model: SearchResultsModel) -> None:
    last = rows(model)[-1]
    with qtbot.waitSignal(model.viewRead):
        model.reload()
    assert model.find(last) == model.rowCount() - 1
    assert model.find(None) is None


def test_places_that_are_not_shown_are_counted(model: SearchResultsModel) -> None:
    row = rows(model)[0]
    assert more_words(row) == ""


WORD = strategies.text("abcdefgh", min_size=1, max_size=9)


@given(strategies.lists(WORD, min_size=1, max_size=120), strategies.data())
def test_a_piece_keeps_the_first_mark_on_its_words(words: list[str], data: strategies.DataObject) -> None:
    text = "\n".join(words)
    chosen = data.draw(strategies.integers(0, len(words) - 1))
    start = len("\n".join(words[:chosen])) + (1 if chosen else 0)
    mark = Span(start, start + len(words[chosen]))
    piece = piece_of(Place(FoundIn.TEXT, 0, len(text), text, (mark,)))
    assert [piece.text[each.start : each.end] for each in piece.marks] == [words[chosen]]
    assert len(piece.text) <= 310
    assert "\n" not in piece.text
