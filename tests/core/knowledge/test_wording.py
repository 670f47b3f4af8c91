"""Phrases are loaded strictly: what a rule relies on is there, folded, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import KnowledgeError
from core.knowledge import load_knowledge
from core.knowledge.wording import load_wording, load_wording_of

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """# Numbers
[numbers]
1 = ["january", "jan"]
5 = ["may"]

[negations]
phrases = ["not", "isn't"]

[abbreviations]
exact_case = true
requires_improvement = ["RI", "ri"]
"""


def write(folder: Path, text: str) -> Path:
    (folder / "words.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_mapping_gives_phrases_by_id_and_all_of_them(tmp_path: Path) -> None:
    wording = load_wording(write(tmp_path, GOOD))
    assert dict(wording.mapping("words.numbers")) == {"1": ("january", "jan"), "5": ("may",)}
    assert wording.phrases("words.numbers") == ("january", "jan", "may")
    assert wording.phrases("words.negations") == ("not", "isn't")
    assert wording.phrases("words.abbreviations") == ("RI", "ri")
    assert wording.tables() == ("words.abbreviations", "words.negations", "words.numbers")


def test_one_file_is_read_alone(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "damaged.toml").write_text("[half", encoding="utf-8")
    assert load_wording_of(tmp_path / "words.toml").phrases("words.negations") == ("not", "isn't")


def test_choices_in_braces_stand_for_every_way_of_choosing(tmp_path: Path) -> None:
    write(tmp_path, '[same]\nphrases = ["{that|this} is {|also} the {grade|mark}", "ditto"]\n')
    assert load_wording(tmp_path).phrases("words.same") == (
        *("that is the grade", "that is the mark", "that is also the grade", "that is also the mark"),
        *("this is the grade", "this is the mark", "this is also the grade", "this is also the mark"),
        "ditto",
    )


def test_a_phrase_that_could_be_chosen_twice_stands_once(tmp_path: Path) -> None:
    write(tmp_path, '[same]\na = ["{the|that} grade", "ditto"]\nb = ["{that|this} grade"]\n')
    assert dict(load_wording(tmp_path).mapping("words.same")) == {
        "a": ("the grade", "that grade", "ditto"),
        "b": ("this grade",),
    }


def test_a_phrase_belongs_where_it_stands_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, '[same]\na = ["{the|that} grade"]\nb = ["that grade"]\n')
    assert dict(load_wording(tmp_path).mapping("words.same")) == {"a": ("the grade",), "b": ("that grade",)}


def test_braces_without_a_choice_are_left_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, '[marks]\nphrases = ["{", "a {b} c"]\n')
    assert load_wording(tmp_path).phrases("words.marks") == ("{", "a {b} c")


def test_a_table_that_is_not_there_or_no_mapping_is_an_error(tmp_path: Path) -> None:
    wording = load_wording(write(tmp_path, GOOD))
    with pytest.raises(KnowledgeError, match=r"no table of phrases called 'words\.weekdays'"):
        wording.phrases("words.weekdays")
    with pytest.raises(KnowledgeError, match="does not exist"):
        wording.mapping("words.weekdays")
    with pytest.raises(KnowledgeError, match="is a plain list"):
        wording.mapping("words.negations")


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ('5 = ["may"]', '5 = ["may", "jan"]', 4, "'jan' stands twice"),
        ('"isn\'t"', '"not"', 7, "'not' stands twice"),
        ('"isn\'t"', '"isn’t"', 7, "curly apostrophe"),
        ('"isn\'t"', '"Isn\'t"', 7, "lower case"),
        ('"isn\'t"', '"is  not"', 7, "blanks"),
        ('"isn\'t"', '" not so"', 7, "blanks"),
        ('"isn\'t"', '""', 7, "list of texts"),
        ('"isn\'t"', "5", 7, "list of texts"),
        ('["not", "isn\'t"]', '"not"', 7, "list of texts"),
        ('5 = ["may"]', "5 = []", 4, "holds no phrases"),
        ('1 = ["january", "jan"]\n5 = ["may"]\n', "", 2, "holds no phrases"),
        ("phrases = [", 'more = ["no"]\nphrases = [', 8, "holds nothing else"),
        ("exact_case = true", 'exact_case = "yes"', 10, "true or false"),
        ("exact_case = true\n", "", 10, "lower case"),
        ("[negations]\n", "[negations\n", 6, "not valid TOML"),
    ],
)
def test_damage_is_told_by_file_and_line(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in GOOD
    write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(KnowledgeError, match=told) as caught:
        load_wording(tmp_path)
    assert caught.value.message.startswith(f"words.toml, line {line}: ")


def test_a_phrase_outside_any_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"words\.toml.*'loose' is missing|words\.toml.*table 'loose'"):
        load_wording(write(tmp_path, 'loose = ["not"]\n'))


def test_a_table_is_not_mistaken_for_one_whose_name_it_begins(tmp_path: Path) -> None:
    write(tmp_path, '[verb]\nphrases = ["is"]\n\n[verb_forms]\nphrases = ["was", "was"]\n')
    with pytest.raises(KnowledgeError, match=r"line 5: .*'was' stands twice"):
        load_wording(tmp_path)


def test_every_month_has_its_words() -> None:
    months = load_knowledge().wording.mapping("months.numbers")
    assert [int(number) for number in months] == list(range(1, 13))
    assert months["9"][0] == "september"


def test_no_table_stands_for_more_phrases_than_are_soon_written_out() -> None:
    """A choice multiplies what it stands in; tables put together in code do the same for less."""
    wording = load_knowledge().wording
    assert max((len(wording.phrases(table)), table) for table in wording.tables())[0] < 50_000
