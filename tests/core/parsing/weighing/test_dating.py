"""Whose inspection a date belongs to."""

from __future__ import annotations

import pytest

from core.parsing.date_words import date_words
from core.parsing.weighing.dating import BY_RULE, Dater, bodies_dated
from core.parsing.weighing.weights import weights_of

TWO = (
    "Two schools inspected\n\n12 July 2024\n\nOfsted has been to two schools.\n\n"
    "Hill Top Primary School was rated good.\n\n"
)


@pytest.fixture(scope="module")
def day_words(knowledge):
    return date_words(knowledge.wording)


@pytest.fixture
def dated(prepared, day_words):
    """Names of the bodies that the last sentence of a text dates, in order."""

    def dated(text: str) -> list[str | None]:
        ready = prepared(text + "\n")
        chief = ready.cast.bodies[0].body
        return [body.name if body else None for body in bodies_dated(ready.cast, ready.last, chief, day_words)]

    return dated


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Low Moor Primary School was visited on 13 June.", ["Low Moor Primary School"]),
        (
            "Low Moor Primary School was rated outstanding.\n\n"
            "Hill Top Primary School and Low Moor Primary School were inspected on 13 June.",
            ["Hill Top Primary School", "Low Moor Primary School"],
        ),
        ("Inspectors were at Low Moor Primary School on 13 June.", ["Low Moor Primary School"]),
        ("It was inspected on 13 June.", ["Hill Top Primary School"]),
        ("The school was inspected on 13 June.", ["Hill Top Primary School"]),
    ],
)
def test_a_date_is_that_of_the_body_spoken_of(dated, words, names):
    assert dated(TWO + words) == names


def test_both_means_all_named_before(dated):
    found = dated(TWO + "Low Moor Primary School was rated outstanding.\n\nBoth were inspected in June.")
    assert sorted(name or "" for name in found) == ["Hill Top Primary School", "Low Moor Primary School"]


def test_a_body_named_beside_the_matter_dates_nothing(dated):
    text = (
        "Inspectors call\n\n12 July 2024\n\nHill Top Primary School was rated good by Ofsted.\n\n"
        "The inspection, with Low Moor Primary School, was on 13 June."
    )
    assert dated(text) == ["Hill Top Primary School"]


@pytest.fixture
def dater(prepared, day_words):
    """What dates the bodies of a text by some weights, and the place of the last date."""

    def dater(text: str, weights: dict[str, float]) -> tuple[Dater, object, int]:
        ready = prepared(text + "\n")
        chief = ready.cast.bodies[0].body
        view = ready.last
        return Dater(ready.cast, weights_of(weights), chief, frozenset({chief}), day_words), view, view.times[-1].at

    return dater


def test_with_the_weight_of_the_rule_alone_the_rule_decides(dater):
    one, view, at = dater(TWO + "Low Moor Primary School was visited on 13 June.", {BY_RULE: 1.0})
    assert [body.name for body in one.bodies(view, at, None)] == ["Low Moor Primary School"]


def test_weights_can_overrule_the_rule(dater):
    weights = {BY_RULE: 1.0, "graded:1": 3.0}
    one, view, at = dater(TWO + "Low Moor Primary School had heard on 13 June.", weights)
    assert [body.name for body in one.bodies(view, at, None)] == [one.chief.name]


def test_a_date_of_nobody_named_is_the_chief_body_s(dater):
    one, view, at = dater(TWO + "Low Moor Primary School was visited on 13 June.", {"nobody": 5.0})
    assert one.bodies(view, at, None) == (one.chief,)


def test_a_date_of_both_is_that_of_either(dater):
    weights = {"several": 5.0}
    one, view, at = dater(TWO + "Low Moor Primary School is outstanding. Both were seen on 13 June.", weights)
    names = sorted(body.name for body in one.bodies(view, at, None))
    assert names == ["Hill Top Primary School", "Low Moor Primary School"]
    assert one.rank(one.bodies(view, at, None)) >= 0


@pytest.mark.parametrize(
    "words",
    [
        "All of the reports were published on 9 July.",
        "Ofsted said that both reports came out on 9 July.",
        "On 9 July Ofsted published the two reports.",
        "The governors noted that both were inspected on 13 June.",
    ],
)
def test_a_day_of_all_reports_is_that_of_all_that_have_a_grade_and_of_no_other(prepared, day_words, words):
    text = TWO + "Low Moor Primary School is outstanding. Far End Primary School will close.\n\n" + words
    ready = prepared(text + "\n")
    named = {one.body.name: one.body for one in ready.cast.bodies}
    graded = frozenset({named["Hill Top Primary School"], named["Low Moor Primary School"]})
    one = Dater(ready.cast, weights_of({}), ready.cast.bodies[0].body, graded, day_words)
    assert frozenset(one.bodies(ready.last, ready.last.times[-1].at, None)) == graded


def test_a_day_behind_a_second_report_is_not_that_of_all(dater):
    one, view, at = dater(TWO + "Low Moor Primary School was visited on 13 June.", {BY_RULE: 1.0})
    other = next(body.body for body in one.cast.bodies if body.body != one.chief)
    one = one._replace(graded=frozenset({one.chief, other}))
    assert len(one.bodies(view, at, None)) == 1


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Low Moor Primary School was inspected in the same week, 3 to 7 June.", {"Hill Top", "Low Moor"}),
        ("It was inspected on the same days as Low Moor Primary School, 4 and 5 June.", {"Hill Top", "Low Moor"}),
        ("Low Moor Primary School was inspected on 4 and 5 June.", {"Low Moor"}),
        ("Low Moor Primary School, which has the same head, was inspected on 4 and 5 June.", {"Low Moor"}),
    ],
)
def test_a_time_called_the_same_is_that_of_both(prepared, day_words, words, names):
    ready = prepared(TWO + words + "\n\nLow Moor Primary School is outstanding.\n")
    bodies = {one.body.name.removesuffix(" Primary School"): one.body for one in ready.cast.bodies}
    graded = frozenset({bodies["Hill Top"], bodies["Low Moor"]})
    one = Dater(ready.cast, weights_of({BY_RULE: 1.0}), bodies["Hill Top"], graded, day_words)
    view = next(view for view in ready.view.sentences if view.number > 1 and view.times)
    found = one.bodies(view, view.times[-1].at, ready.cast.ranks[bodies["Hill Top"].key])
    assert {body.name.removesuffix(" Primary School") for body in found if body} == names
