"""A short way to find the tables of a text written for a test, as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.parsing.layout import lay_out
from core.parsing.scene import tools_of
from core.parsing.tables import find_tables, noted_grades, short_grades
from core.parsing.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.knowledge import Knowledge


@pytest.fixture(scope="session")
def tables(knowledge: Knowledge) -> Callable[[str], list[list[list[str]]]]:
    """The tables of a text: head and rows as the words of their cells; a list is left out."""
    tools = tools_of(knowledge)

    def found(text: str) -> list[list[list[str]]]:
        return [
            [[text[cell.start : cell.end] for cell in row] for row in (table.head, *table.rows) if row]
            for table in find_tables(text, lay_out(text, tools.furniture), tools.cells)
            if not table.is_list
        ]

    return found


@pytest.fixture(scope="session")
def shortened(knowledge: Knowledge) -> Callable[[str], list[tuple[str, str]]]:
    """The grades in short of a text: the words and the grade."""
    tools = tools_of(knowledge)

    def found(text: str) -> list[tuple[str, str]]:
        tables = find_tables(text, lay_out(text, tools.furniture), tools.cells)
        return [(text[one.start : one.end], one.word.grade) for one in short_grades(text, tables, tools.cells)]

    return found


@pytest.fixture(scope="session")
def noted(knowledge: Knowledge) -> Callable[[str], list[tuple[str, str]]]:
    """The grades in short that stand behind areas in a row: the words and the grade."""
    tools = tools_of(knowledge)

    def found(text: str) -> list[tuple[str, str]]:
        words = words_of(text)
        grades = noted_grades(text, words, tools.lexicon, tools.lexicon.book.met(words.norms), tools.cells)
        return [(text[one.start : one.end], one.word.grade) for one in grades]

    return found
