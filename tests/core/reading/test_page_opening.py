"""By-line and date as a page prints them around its headline."""

from __future__ import annotations

from datetime import date

import pytest

from core.reading.page_opening import clean_author, opening_author, opening_date


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Smith", "Jane Smith"),
        ("by: Jane Smith | Local Democracy Reporter", "Jane Smith"),
        ("Words by Jane Smith, Education Correspondent", "Jane Smith"),
        ("Jane Smith @janesmith", "Jane Smith"),
        ("Byron Hale", "Byron Hale"),
        ("By Jane Smith and Tom O’Neill", "Jane Smith and Tom O’Neill"),
        ("admin", None),
        ("https://news.example/author/jane", None),
        ("jane@news.example", None),
        ("By ", None),
    ],
)
def test_a_by_line_is_cut_down_to_the_name(line: str, name: str | None) -> None:
    assert clean_author(line) == name


def test_only_a_line_that_says_by_is_a_by_line() -> None:
    assert opening_author(["Good news", "By Jane Smith", "By contrast, it was bad. " * 9]) == "Jane Smith"
    assert opening_author(["Jane Smith is a head teacher"]) is None


def test_only_a_dateline_gives_the_date() -> None:
    assert opening_date(["By A. Reporter", "Inspected 1 May 2025", "12 August 2025"]) == date(2025, 8, 12)
    assert opening_date(["Report published on 1 May 2025"]) is None
