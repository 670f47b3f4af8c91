"""The entries of a round-up open with a name and reach to the next one."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL

ROUND_UP = (
    "Latest Ofsted ratings\n\n12 July 2024\n\nOfsted has published these reports.\n\n"
    "Hill Top Primary School: good\n\nInspectors saw calm lessons.\n\n"
    "Low Moor Primary School: outstanding\n\nPupils love to read there.\n"
)


def names_of(cast):
    return [body.body.name for body in cast.bodies]


def test_entries_of_a_round_up_reach_to_the_next_name(prepared):
    ready = prepared(ROUND_UP)
    names = names_of(ready.cast)
    under = {
        ready.scene.text[view.line.sentence.start : view.line.sentence.end]: names[
            ready.cast.entries.under[view.number].rank
        ]
        for view in ready.view.sentences
        if view.number in ready.cast.entries.under
    }
    assert ready.cast.entries.count == 2
    assert under["Inspectors saw calm lessons."] == "Hill Top Primary School"
    assert under["Pupils love to read there."] == "Low Moor Primary School"


def test_a_name_that_opens_a_sentence_within_its_paragraph_opens_no_entry(prepared):
    ready = prepared(f"{SCHOOL}It was a busy week. Hill Top Primary School was rated good by Ofsted as well.\n")
    rank = names_of(ready.cast).index("Hill Top Primary School")
    assert ready.cast.entries.opened_by[ready.last.number] == rank
    entry = ready.cast.entries.under.get(ready.last.number)
    assert entry is None or entry.rank != rank


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("Hill Top Primary School: good", True),
        ("Hill Top Primary School was rated good by Ofsted after a visit of two days in June.", False),
    ],
)
def test_an_entry_knows_whether_a_label_opens_it(prepared, line, is_label):
    ready = prepared(ROUND_UP.replace("Hill Top Primary School: good", line))
    first = min(ready.cast.entries.under.values(), key=lambda entry: entry.opened)
    assert names_of(ready.cast)[first.rank] == "Hill Top Primary School"
    assert first.is_label is is_label
