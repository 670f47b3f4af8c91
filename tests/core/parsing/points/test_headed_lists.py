"""A heading or a line with a colon says what the items beneath it are."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing import trace
from core.parsing.points.article import point_article
from core.parsing.points.headed_lists import HeadedLists
from core.parsing.points.tables import phrases_of
from core.parsing.spans import Stretches
from tests.core.parsing.conftest import SCHOOL, document
from tests.core.parsing.points.conftest import told_words

_GOOD, _BAD = PointKind.STRENGTH.value, PointKind.IMPROVEMENT.value
_ITEMS = "\n\n• calm corridors\n• the marking is patchy\n"


@pytest.fixture(scope="session")
def listed(knowledge):
    """The points beneath each sentence of a text."""

    def found(text: str) -> list[tuple[str, str]]:
        reading = trace(document(SCHOOL + text), knowledge)
        views = reading.document.sentences
        article = point_article(reading.scene, Stretches(()))
        lists = HeadedLists(article, views)
        return [told for view in views for told in told_words(article, lists.beneath(view))]

    return found


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("What the inspectors liked", _GOOD),
        ("“What inspectors really liked”:", _GOOD),
        ("Our strengths:", _GOOD),
        ("What the school needs to do better:", _BAD),
        ("Ofsted recommended that the school must:", _BAD),
    ],
)
def test_items_are_of_the_kind_that_the_head_says(listed, head, kind):
    assert listed(head + _ITEMS) == [(kind, "calm corridors"), (kind, "the marking is patchy")]


def test_of_findings_only_what_falls_short_is_told(listed):
    assert listed("The inspectors also found:" + _ITEMS) == [(_BAD, "the marking is patchy")]


@pytest.mark.parametrize("head", ["What the parents liked:", "The strengths of our old and new school:", "• • •"])
def test_another_head_begins_no_list(listed, head):
    assert listed(head + _ITEMS) == []


def test_the_list_ends_with_its_items(listed):
    assert listed("Our strengths:\n\n• calm corridors\n\nThe tea was hot.\n\n• late meals\n") == [
        (_GOOD, "calm corridors")
    ]


def test_a_head_among_the_items_of_a_list_begins_none_but_one_among_findings_does(listed):
    items = "\n\n• Our strengths:\n\n• calm corridors\n"
    assert listed("What the inspectors liked:" + items) == [(_GOOD, "Our strengths"), (_GOOD, "calm corridors")]
    assert listed("The inspectors also found:" + items) == [(_GOOD, "calm corridors")]


@pytest.mark.parametrize("table", ["strengths_listed", "improvements_listed", "findings_listed"])
def test_heads_begin_and_end_with_a_letter_as_marks_around_them_are_dropped(knowledge, table):
    assert all(phrase[0].isalpha() and phrase[-1].isalpha() for phrase in phrases_of(knowledge, table))
