"""Sentences that carry on an inspection long past are of that inspection."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told

NOW = "The CQC has now rated Oakleigh Manor good overall."


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


def test_it_was_behind_an_inspection_of_a_year_long_past_is_of_that_year(read):
    found = grades(
        read,
        "Oakleigh Manor was rated inadequate overall at an inspection in January 2021. It was rated good for being "
        f"caring and requires improvement for being responsive. {NOW}",
    )
    assert {"-caring=good", "-responsive=requires_improvement"} <= found
    assert not {"caring=good", "responsive=requires_improvement"} & found


def test_a_sentence_without_a_grade_between_does_not_part_them(read):
    found = grades(
        read,
        "Oakleigh Manor was rated inadequate overall at an inspection in January 2021. At the time staff were few. "
        f"It was also rated inadequate for being safe. {NOW}",
    )
    assert "-safe=inadequate" in found
    assert "safe=inadequate" not in found


def test_now_brings_the_story_back(read):
    found = grades(
        read,
        "Oakleigh Manor was rated inadequate overall at an inspection in January 2021. It is now rated good for being "
        f"caring. {NOW}",
    )
    assert "caring=good" in found


def test_all_of_a_sentence_that_opens_with_the_last_inspection_is_of_it(read):
    found = grades(
        read,
        "At its last inspection Oakleigh Manor was rated good overall with outstanding in the caring key question.\n\n"
        "The CQC now says that Oakleigh Manor is outstanding overall.",
    )
    assert "-caring=outstanding" in found
    assert "caring=outstanding" not in found


@pytest.mark.parametrize(
    "visit",
    [
        "We previously carried out an inspection at Oakleigh Manor on 20 March 2023.",
        "Oakleigh Manor was last inspected in May 2022.",
        "The previous inspection of Oakleigh Manor took place in May 2022.",
    ],
)
def test_what_stands_right_behind_an_inspection_before_was_found_then(read, visit):
    found = grades(
        read,
        f"{visit} Overall the home was rated as requires improvement, with inadequate for being safe.\n\n"
        "The home is now rated good overall, and safe is now rated good.",
    )
    assert {"-safe=inadequate", "safe=good", "overall_effectiveness=good"} <= found
    assert "safe=inadequate" not in found


def test_the_last_inspection_can_be_that_of_today(read):
    found = grades(read, "Oakleigh Manor was last inspected in June 2024. It was rated inadequate for being safe.")
    assert "safe=inadequate" in found


def test_a_visit_between_brings_the_story_back(read):
    found = grades(
        read,
        "The previous inspection of Oakleigh Manor was in May 2022. Inspectors called in June 2024 after complaints. "
        "It was rated inadequate for being safe.",
    )
    assert "safe=inadequate" in found


def test_the_home_was_also_rated_goes_on(read):
    found = grades(
        read,
        "In 2021 Oakleigh Manor was judged requires improvement overall. The home was also rated inadequate for being "
        f"well-led. {NOW}",
    )
    assert "-well_led=inadequate" in found
    assert "well_led=inadequate" not in found
