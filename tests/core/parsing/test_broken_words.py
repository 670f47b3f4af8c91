"""Words that line ends broke are whole; hyphens of their own stay."""

from __future__ import annotations

import pytest

from core.parsing import parse
from core.parsing.broken_words import line_hyphens
from core.parsing.clean_copy import clean_copy
from tests.core.parsing.conftest import COUNCIL, document, told
from tests.core.parsing.reports.report_texts import report


def mended(text, knowledge, *, over_lines=False):
    """A text with its words whole."""
    for start, end in reversed(list(line_hyphens(text, knowledge, over_lines=over_lines))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("judged inade-quate by", "judged inadequate by"),
        ("Of-sted said", "Ofsted said"),
        ("in Northamp-tonshire", "in Northamptonshire"),
        ("Thornbury is large. Thorn-bury", "Thornbury is large. Thornbury"),
    ],
)
def test_a_word_that_is_known_is_whole(knowledge, text, whole):
    assert mended(text, knowledge) == whole


@pytest.mark.parametrize(
    "text",
    [
        "a well-led service",
        "long-term plans",
        "a Thorn-bury",
        "face-to-face",
        "Stoke-on-Trent",
        "care-leavers",
        "-good",
    ],
)
def test_a_hyphen_of_the_word_stays(knowledge, text):
    assert mended(text, knowledge) == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("in Thorn-\nbury, near Thornbury", "in Thornbury, near Thornbury"),
        ("inade-\nquate.\nIt", "inadequate.\nIt"),
        ("a well-\nled service", "a well-\nled service"),
        ("inade-quate", "inade-quate"),
    ],
)
def test_a_word_over_two_lines_is_whole(knowledge, text, whole):
    assert mended(text, knowledge, over_lines=True) == whole


def test_what_is_cited_has_the_hyphen_of_the_page(knowledge):
    story = COUNCIL + "Ofsted has judged that children in care in Kirklees require improve-ment to be good.\n"
    findings = parse(report(story), knowledge)
    assert told(findings) == told(parse(document(story.replace("improve-ment", "improvement")), knowledge)) != {}
    assert any("improve-ment" in claim.evidence.text for one in findings.inspections for claim in one.claims)


@pytest.mark.parametrize("mark", ["\ufffe", "\x02"])
def test_marks_that_a_browser_copies_for_hyphens_are_read_as_what_they_are(knowledge, mark):
    text = f"It was inade{mark}quate, though well{mark}led and out-standing."
    assert clean_copy(document(text), knowledge).text == "It was inadequate, though well-led and out-standing."


def test_only_texts_on_pages_are_mended(knowledge):
    story = COUNCIL + "Ofsted has judged that children in care in Kirklees are out-standing.\n"
    assert told(parse(report(story), knowledge)) != told(parse(document(story), knowledge))
