from __future__ import annotations

import pickle
import re
import sqlite3
from contextlib import closing, suppress

import pytest
from hypothesis import example, given, strategies as st

from core.library.full_text.query_expressions import expression, wanted_words
from core.library.full_text.query_fields import FIELD_EXAMPLES, Field
from core.library.full_text.query_language import (
    MOST_SIGNS,
    MOST_TERMS,
    All,
    Any,
    Near,
    QueryError,
    Told,
    Without,
    Words,
    leaves,
    parse_query,
)
from core.library.full_text.query_values import meaning_of, with_whole_values

# What people type, in any order: the words of the language, marks left open, brackets that do not close.
PIECES = st.sampled_from(
    ["care", "leavers", '"', "“", "”", "(", ")", "AND", "OR", "NOT", "near", "-", "–", "*", ":", "grade:", "grade:good",
     "foo:", "title:", "^", "+", "{", "}", "NEAR(", "heading", "'", ";--", "é", "\x00", "\ud800", "10:30", "http://a.b"]
)  # fmt: skip
TYPED = st.lists(PIECES, max_size=12).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)]))


def understand(text: str) -> None:
    for leaf in leaves(parse_query(text)):
        if isinstance(leaf, Told):
            meaning_of(leaf)


def told(text: str) -> tuple[str, str]:
    with pytest.raises(QueryError) as caught:
        understand(text)
    return caught.value.message, caught.value.advice


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("care leavers", All((Words("care", 0), Words("leavers", 5)))),
        ("care AND leavers", All((Words("care", 0), Words("leavers", 9)))),
        ("homes OR flats", Any((Words("homes", 0), Words("flats", 9)))),
        ("homes -flats", All((Words("homes", 0), Without(Words("flats", 7))))),
        ("homes NOT flats", All((Words("homes", 0), Without(Words("flats", 10))))),
        ("a b OR c", Any((All((Words("a", 0), Words("b", 2))), Words("c", 7)))),
        ("a (b OR c)", All((Words("a", 0), Any((Words("b", 3), Words("c", 8)))))),
        ("safeguard*", Words("safeguard", 0, begins=True)),
        ("“care leavers” near housing", Near((Words("care leavers", 0), Words("housing", 20)))),
        ("grade:inadequate", Told(Field.GRADE, "inadequate", 0)),
        ("Grade: inadequate", Told(Field.GRADE, "inadequate", 0)),
        ('authority:"North East Lincolnshire"', Told(Field.AUTHORITY, "North East Lincolnshire", 0)),
        ("grade:(good OR RI)", Any((Told(Field.GRADE, "good", 7), Told(Field.GRADE, "RI", 15)))),
        ("-grade:good", Without(Told(Field.GRADE, "good", 1))),
    ],
)
def test_what_is_typed_is_understood(text: str, tree: object) -> None:
    assert parse_query(text) == tree


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ('"care leavers', '"care leavers"'),
        ("“care leavers", '"care leavers"'),
        ("(care leavers", "(care leavers)"),
        ("care – leavers", "care leavers"),
        ("care & leavers!?", "care leavers!?"),
        ("care near", "care near"),
    ],
)
def test_a_mark_too_few_or_too_many_is_understood_plainly(text: str, same_as: str) -> None:
    def words(query: str) -> list[str]:
        return [leaf.text for leaf in leaves(parse_query(query)) if isinstance(leaf, Words)]

    assert words(text) == words(same_as)
    assert type(parse_query(text)) is type(parse_query(same_as))


@pytest.mark.parametrize(
    "text", ["life-story work", "10:30", "https://www.example.org/a", "Ofsted: good", "near", "and"]
)
def test_ordinary_words_are_no_operators(text: str) -> None:
    assert all(isinstance(leaf, Words) for leaf in leaves(parse_query(text)))


@pytest.mark.parametrize("text", ["", "   ", "–", "?!", '""', "-", "…"])
def test_where_nothing_could_be_found_there_is_no_tree(text: str) -> None:
    assert parse_query(text) is None


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("care)", "closing bracket without an opening one", "Take the “)” out"),
        ("care ()", "nothing between the brackets", "take them out"),
        ("AND care", "“AND” needs words before and behind it", "look for the word “and” itself"),
        ("care OR", "“OR” needs words before and behind it", "Add them"),
        ("care NOT", "“NOT” needs words behind it", "Add them"),
        ("grade:", "“grade:” has no value", "grade:inadequate"),
        ("grad:good", "There is no field “grad:”", "Did you mean “grade:”?"),
        ("grade:goood", "“goood” is not known for “grade:”", "Did you mean “Good”?"),
        ("authority:Shropshir", "“Shropshir” is not known", "“Shropshire"),
        ("before:soon", "“soon” is no date", "before:2024-05-17"),
        ("before:2024-02-30", "“2024-02-30” is no date", "before:2024"),
        ("type:spaceship", "“spaceship” is not known for “type:”", "There are"),
        ("(" * 60 + "a", "too many brackets", "fewer"),
        ("a " * (MOST_TERMS + 1), "too many words", str(MOST_TERMS)),
        ("a" * (MOST_SIGNS + 1), "too long", f"{MOST_SIGNS:,}"),
    ],
)
def test_a_mistake_says_what_to_do(text: str, message: str, advice: str) -> None:
    said, advised = told(text)
    assert message in said
    assert advice in advised


def test_a_mistake_says_where_it_is_even_after_pickling() -> None:
    with pytest.raises(QueryError) as caught:
        parse_query("care leavers grad:good")
    assert pickle.loads(pickle.dumps(caught.value)).position == 13


@pytest.mark.parametrize("field", Field)
def test_every_example_is_understood(field: Field) -> None:
    tree = parse_query(FIELD_EXAMPLES[field])
    assert isinstance(tree, Told)
    assert tree.field is field
    assert meaning_of(tree)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("before:2024", None, "2023-12-31"),
        ("after:2022-06", "2022-07-01", None),
        ("after:2024-05-17", "2024-05-18", None),
        ("date:2024-02", "2024-02-01", "2024-02-29"),
        ("date:2025-8-3", "2025-08-03", "2025-08-03"),
    ],
)
def test_days_are_taken_as_people_mean_them(text: str, first: str | None, last: str | None) -> None:
    tree = parse_query(text)
    assert isinstance(tree, Told)
    days = meaning_of(tree).days
    assert (days.first and days.first.isoformat(), days.last and days.last.isoformat()) == (first, last)


@given(st.one_of(st.text(), TYPED))
@example('"" OR *')
@example("near near near")
def test_any_text_is_understood_or_told_in_words_and_never_breaks_fts5(text: str) -> None:
    refused = None
    tree = None
    try:
        tree = parse_query(text)
    except QueryError as error:
        refused = error
    if refused is not None:
        assert refused.message.endswith(".")
        assert refused.advice
        assert 0 <= refused.position <= len(text)
    if tree is None:
        return
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute("CREATE VIRTUAL TABLE documents_fts USING fts5 (heading, text)")
        for sent in (expression(tree), wanted_words(tree)):
            if sent is not None:
                memory.execute("SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?", (sent,)).fetchall()


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ("grade:requires improvement", 'grade:"requires improvement"'),
        ("-grade:requires improvement", '-grade:"requires improvement"'),
        ("grade:(requires improvement OR good)", 'grade:("requires improvement" OR good)'),
        ("authority:North East Lincolnshire housing", 'authority:"North East Lincolnshire" housing'),
        ("area:help and protection", 'area:"help and protection"'),
        ("region:South West OR region:London", 'region:"South West" OR region:London'),
        ("grade:good improvement", "grade:good improvement"),
        ("grade:good grade:inadequate", "grade:good grade:inadequate"),
        ("title:requires improvement", "title:requires improvement"),
        ("before:2024 requires", "before:2024 requires"),
    ],
)
def test_a_value_of_several_words_needs_no_quotation_marks(text: str, same_as: str) -> None:
    def plain(tree: object) -> str:
        return re.sub(r"position=\d+|, more='[^']*'", "", repr(tree))

    assert plain(with_whole_values(parse_query(text))) == plain(with_whole_values(parse_query(same_as)))


def test_a_misspelt_value_of_several_words_is_known_again_with_all_of_them() -> None:
    told, *_ = leaves(with_whole_values(parse_query("authority:North East Lincolnshrie children")))
    assert isinstance(told, Told)
    with pytest.raises(QueryError, match="“North” is not known") as caught:
        meaning_of(told)
    assert "North East Lincolnshire" in caught.value.advice
    assert 'Put several words in quotation marks: authority:"North East Lincolnshire' in caught.value.advice


@given(TYPED)
def test_whatever_is_typed_values_are_put_together_or_told(text: str) -> None:
    with suppress(QueryError):
        for leaf in leaves(with_whole_values(parse_query(text))):
            if isinstance(leaf, Told):
                meaning_of(leaf)
