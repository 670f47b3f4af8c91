"""Marks that are surely marks go, all else stays letter for letter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.reading import format_of, read_bytes


def text_of(text: str) -> str:
    return read_bytes(f"# Top\n\n{text}".encode(), "story.md").text.removeprefix("Top\n\n")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("It was **good** and __sound__, *very* and _truly_ so.", "It was good and sound, very and truly so."),
        ("**a snake_case_word** is `code`", "a snake_case_word is code"),
        ("2 * 3 * 4, 5*6*7, a_b_c and ** this **", "2 * 3 * 4, 5*6*7, a_b_c and ** this **"),
        (r"\*not emphasis\* and 1\. no list", "*not emphasis* and 1. no list"),
        ("See [the report](https://x.example/r \"t\") and <https://y.example>.", "See the report and https://y.example."),
        ("![logo](x.png)\nText", "\nText".lstrip()),
        ("Two\n---\nlines", "Two\n\nlines"),
        ("- one\n* two\n  + three\n1. four", "– one\n– two\n  – three\n1. four"),
        ("> They said\n> it was good.", "They said\nit was good."),
        ("| Area | Grade |\n|------|:-----:|\n| Overall | **Good** |", "Area: Grade\nOverall: Good"),
        ("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |", "A\tB\tC\n1\t2\t3"),
        ("```\n# no *heading*\n```", "# no *heading*"),
        ("<!-- a remark -->Text", "Text"),
        ("[1]: https://x.example/r\nText", "Text"),
        ("#Ofsted is a tag, C# a language", "#Ofsted is a tag, C# a language"),
        ("A – good\n\n\n\nB", "A – good\n\nB"),
    ],
)  # fmt: skip
def test_marks(marked: str, plain: str) -> None:
    assert text_of(marked) == plain


def test_headings_stand_alone_and_the_first_is_the_title() -> None:
    document = read_bytes(b"# Praise for staff #\nHarrowmere was rated good.\n\nWhat next\n=========\nMore.\n", "a.md")
    assert document.title == "Praise for staff"
    assert document.text == "Praise for staff\n\nHarrowmere was rated good.\n\nWhat next\n\nMore."


def test_facts_between_dashes_are_read_and_no_part_of_the_text() -> None:
    facts = (
        'title: "Staff praised"\nauthor: O. Penhallow\ndate: 2024-05-03\noutlet: Harrow News\nurl: https://x.example/a'
    )
    text = f"---\n{facts}\n---\n# Top\n"
    document = read_bytes(text.encode(), "a.md")
    assert (document.title, document.author, document.outlet) == ("Staff praised", "O. Penhallow", "Harrow News")
    assert (document.published_on, document.url, document.text) == (date(2024, 5, 3), "https://x.example/a", "Top")


@pytest.mark.parametrize(
    "text",
    ["The school is good.", "Only one [link](https://x.example) here.", "He paid # 5 for it.", "* a star\n* two stars"],
)
def test_prose_without_sure_marks_is_plain_text(text: str) -> None:
    assert format_of(text.encode(), "a.md").media_type == "text/plain"
    assert read_bytes(text.encode(), "a.md").text == text


@given(st.text(alphabet="ab *_`#[]()|>-\\\n!<.1", max_size=200))
def test_words_are_never_lost_nor_invented(text: str) -> None:
    document = read_bytes(f"# Top\n\n{text}".encode(), "a.md")
    kept = "".join(filter(str.isalpha, document.text.removeprefix("Top")))
    if "](" not in text and "<!--" not in text and "```" not in text and "]:" not in text:
        assert kept == "".join(filter(str.isalpha, text))
