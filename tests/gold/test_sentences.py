"""How often single turns of phrase are misread: floors and ceilings as measured, with little room."""

from __future__ import annotations

import pytest

from tests.gold.frames import read_in_frame, sentences


@pytest.mark.parametrize(("name", "misread", "certain"), [("unjudged", 4, 0), ("unjudged_sealed", 22, 3)])
def test_few_sentences_that_grade_nothing_are_taken_for_grades(name: str, misread: int, certain: int) -> None:
    read = [read_in_frame(one, "unjudged") for one in sentences(name)]
    assert sum(bool(told.now | told.before) for told in read) <= misread
    assert sum(bool(told.certain) for told in read) <= certain


@pytest.mark.parametrize(("name", "share_now", "share_before"), [("judged", 0.92, 0.8), ("judged_sealed", 0.91, 0.9)])
def test_most_sentences_that_grade_are_read_whatever_their_construction(
    name: str, share_now: float, share_before: float
) -> None:
    read = [(one, read_in_frame(one, "judged")) for one in sentences(name)]
    now = sum(len(one.now & told.now) for one, told in read), sum(len(one.now) for one, _ in read)
    before = sum(len(one.before & told.before) for one, told in read), sum(len(one.before) for one, _ in read)
    wrong = sum(len(told.certain - one.now - one.before) for one, told in read)
    assert now[0] / now[1] >= share_now
    assert before[0] / before[1] >= share_before
    assert wrong <= 1


@pytest.mark.parametrize("name", ["unjudged", "unjudged_sealed", "judged", "judged_sealed"])
def test_sentences_are_all_different(name: str) -> None:
    texts = [one.text for one in sentences(name)]
    assert len(set(texts)) == len(texts) >= 150
