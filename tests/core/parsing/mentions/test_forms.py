"""Each form of a time reads its own example whole, and no form stands in the way of another."""

from __future__ import annotations

import re

import pytest

from core.knowledge import load_knowledge
from core.parsing.mentions.finding import forms_of
from core.parsing.mentions.forms import Begin, count_of, in_either_case

FORMS = forms_of(load_knowledge().wording)


@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.example)
def test_the_example_of_a_form_is_found_by_this_form_and_whole(form):
    beginning = FORMS.beginnings.match(form.example)
    assert beginning is not None
    assert beginning.lastgroup in form.begins
    tried = FORMS.by_beginning[beginning.lastgroup]
    first = next(one for one in tried if one.pattern.match(form.example))
    assert first is form
    assert form.pattern.match(form.example).end() == len(form.example)


def test_every_beginning_has_a_form():
    assert all(FORMS.by_beginning[begin] for begin in Begin)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("it may be the school", []),
        ("Their Monday, 3 May", [6, 14, 16]),
        ("the second, the next; the day before", [0, 22]),
        ("AB12 tonight, a decade on", [5, 14]),
    ],
)
def test_times_are_looked_for_where_one_can_begin(text, places):
    assert [one.start() for one in FORMS.beginnings.finditer(text)] == places


def test_words_begin_small_or_with_a_capital_and_are_never_all_capitals():
    pattern = re.compile(in_either_case(["today", "to"]))
    assert [bool(pattern.fullmatch(word)) for word in ("today", "Today", "To", "TODAY")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("printed", "number"), [("12", 12), ("Two", 2), ("A", 1), ("an", 1), ("twelve", 12), ("some", 0)]
)
def test_a_number_is_counted_in_digits_and_in_words(printed, number):
    assert count_of(printed) == number
