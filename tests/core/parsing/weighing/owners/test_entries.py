"""The entries of a round-up open with a name and reach to the next one."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told

OVERALL = "overall_effectiveness"

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


STACKED = (
    "Care homes inspected\n\n12 July 2024\n\nThe Care Quality Commission (CQC) has published these reports.\n\n"
    "Hill Top Care Home\nOverall rating: Good\nPrevious rating: Inadequate\n\n"
    "{}\nOverall rating: Outstanding\nPrevious rating: Good\n\n"
    "Elm Lea Care Home\nClassed as good.\nPrevious inspection: Requires improvement\n"
)


def test_rows_under_a_name_are_of_that_name_and_not_of_the_next(read):
    assert told(read(STACKED.format("Low Moor Care Home"))) == {
        "Hill Top Care Home": {f"{OVERALL}=good", f"-{OVERALL}=inadequate"},
        "Low Moor Care Home": {f"{OVERALL}=outstanding", f"-{OVERALL}=good"},
        "Elm Lea Care Home": {f"{OVERALL}=good", f"-{OVERALL}=requires_improvement"},
    }


def test_rows_behind_a_line_that_may_be_a_name_are_not_those_of_the_name_before(prepared):
    ready = prepared(STACKED.format("Somewhere else by the sea"))
    rows = ready.cast.entries.rows
    names = names_of(ready.cast)
    told_of = {
        ready.scene.text[view.line.sentence.start : view.line.sentence.end]: names[rows[view.number]]
        for view in ready.view.sentences
        if view.number in rows
    }
    assert told_of["Overall rating: Good"] == "Hill Top Care Home"
    assert "Overall rating: Outstanding" not in told_of


def test_rows_over_names_are_heads(read):
    text = (
        "Ofsted ratings of schools\n\n12 July 2024\n\nRating: Good\nHill Top Primary School\nElm Lea Primary School\n\n"
        "Rating: Outstanding\nLow Moor Primary School\n"
    )
    found = told(read(text))
    assert found["Elm Lea Primary School"] == {f"{OVERALL}=good"}
    assert found["Low Moor Primary School"] == {f"{OVERALL}=outstanding"}


def test_a_row_behind_a_blank_line_is_a_head(prepared):
    text = STACKED.format("Low Moor Care Home").replace("Hill Top Care Home\n", "Hill Top Care Home\n\n")
    ready = prepared(text)
    told_of = [
        ready.scene.text[view.line.sentence.start : view.line.sentence.end]
        for view in ready.view.sentences
        if view.number in ready.cast.entries.rows
    ]
    assert "Overall rating: Good" not in told_of
    assert "Overall rating: Outstanding" in told_of
