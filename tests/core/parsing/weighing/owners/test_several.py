"""Words such as "both" and "all three" point to as many bodies as they say, and to none where those are not named."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.several import several_cues
from core.parsing.weighing.targets.target import targets_of

TWO = (
    "Schools hear from Ofsted\n\n12 July 2024\n\n"
    "Hill Top Primary School was visited by Ofsted in May. Low Moor Primary School had inspectors in June.\n\n"
)
THREE = TWO + "Mill Lane Primary School was the last to be inspected by Ofsted.\n\n"
NAMES = ("Hill Top Primary School", "Low Moor Primary School", "Mill Lane Primary School")


@pytest.fixture
def counted(prepared):
    def counted(text: str):
        ready = prepared(text)
        view = ready.last
        found = ready.cast.counting.counted(ready.cast, view, view.grades[0])
        names = frozenset() if found is None else {ready.cast.bodies[rank].body.name for rank in found.ranks}
        return found, sorted(names)

    return counted


@pytest.mark.parametrize(
    ("text", "word", "noun", "names"),
    [
        (TWO + "Both are good.", "both", "-", NAMES[:2]),
        (TWO + "Both of the schools are good.", "both", "bodies", NAMES[:2]),
        (TWO + "The quality of education is good at both schools.", "both", "bodies", NAMES[:2]),
        (TWO + "The pair were judged to be good.", "the pair", "-", NAMES[:2]),
        (TWO + "Each is good for early years.", "each", "-", NAMES[:2]),
        (THREE + "All three require improvement.", "all three", "-", NAMES),
        (THREE + "Each of the schools is good.", "each", "bodies", NAMES),
    ],
)
def test_as_many_bodies_are_meant_as_are_counted(counted, text, word, noun, names):
    found, meant = counted(text)
    assert (found.word, found.noun) == (word, noun)
    assert meant == sorted(names)


def test_of_more_bodies_than_are_counted_the_last_named_are_meant(counted):
    _, meant = counted(THREE + "Both are good.")
    assert meant == sorted(NAMES[1:])


@pytest.mark.parametrize(
    "text",
    [
        TWO + "The school is good.",
        TWO + "All four are good.",
        "School visited\n\n12 July 2024\n\nMossfield Primary School was visited by Ofsted.\n\nBoth are good.",
    ],
)
def test_where_nobody_is_counted_or_too_few_are_named_nobody_is_meant(counted, text):
    assert counted(text) == (None, [])


def test_a_noun_for_what_is_judged_says_that_no_bodies_are_meant(counted):
    assert counted(TWO + "In both of those judgements it is good.") == (None, [])


@pytest.mark.parametrize("told", ["Both inspections ended in good.", "It was good in both 2016 and 2013."])
def test_inspections_and_years_are_counted_too_and_are_no_bodies(counted, told):
    assert counted(TWO + told) == (None, [])


def test_each_means_the_bodies_named_shortly_before(counted):
    _, meant = counted(
        TWO + "It was wet. It was cold. It was dark.\n\nMill Lane Primary School and Church End Primary "
        "School had visits from Ofsted too. Each is good."
    )
    assert meant == ["Church End Primary School", "Mill Lane Primary School"]


def test_the_cues_tell_the_word_its_noun_and_what_the_grade_is_of(prepared):
    ready = prepared(TWO + "Both of the schools are good.")
    view = ready.last
    at = view.grades[0]
    target = targets_of(ready.view, view, at, view.word(at))[0]
    told = ready.cast.counting.counted(ready.cast, view, at)
    cues = several_cues(ready.cast, told, view, at, None, target)
    assert {"several-side:L,bodies", "several-opens:1", "several-exact:1,1", "several-sort:whole"} <= set(cues)
    assert len(cues) == len(set(cues))
