"""Which words about days are found in a sentence."""

from __future__ import annotations

import pytest

from core.errors import KnowledgeError
from core.knowledge.wording import load_wording
from core.parsing.date_words import date_words


@pytest.fixture(scope="module")
def words(knowledge):
    return date_words(knowledge.wording)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("on tuesday all of the three inspection reports came out", "all of the three inspection reports"),
        ("both visits were in may", "both visits"),
        ("the reports on both came out in may", "reports on both"),
        ("reports about the four homes came out", "reports about the four"),
        ("ofsted has published the two reports", "the two reports"),
        ("its report came out with a letter", None),
        ("both schools were seen in may", None),
    ],
)
def test_a_day_of_all_reports_is_told_by_their_number(words, sentence, found):
    match = words.of_all.search(sentence)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("both were seen in may", "both were"),
        ("all three have been inspected", "all three have been"),
        ("both schools were seen", None),
        ("one was seen in may", None),
    ],
)
def test_all_bodies_are_something(words, sentence, found):
    match = words.all_were.search(sentence)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    ("sentence", "same"),
    [
        ("it was inspected in the same week", True),
        ("it was inspected on the same three days", True),
        ("they were inspected simultaneously", True),
        ("it has the same head for a week", False),
    ],
)
def test_a_time_is_called_the_same(words, sentence, same):
    assert bool(words.same_time.search(sentence)) is same


def test_no_word_makes_a_day_both_the_first_and_the_last(words):
    assert words.begun.isdisjoint(words.ended | words.until)


def test_a_missing_table_is_told(tmp_path):
    (tmp_path / "dates.toml").write_text('[further]\nphrases = ["again"]\n')
    with pytest.raises(KnowledgeError, match=r"dates\.begun"):
        date_words(load_wording(tmp_path))
