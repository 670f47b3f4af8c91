"""Blocks, furniture, sentences and quotation marks."""

from __future__ import annotations

import pytest

from core.parsing.layout.blocks import BlockKind, lay_out
from core.parsing.layout.quotation_marks import quotations_of
from core.parsing.layout.sentences import abbreviations, sentences_of

PAGE = """Skip to content
Mossfield school rated good

By Ann Lee
7 March 2024

Mossfield Primary School has been rated good by Ofsted.

What inspectors said

Inspectors praised the reading.

- Quality of education: Good
- Behaviour: Outstanding

Pupils at Mossfield. (Image: Ann Lee)

Most read
Another school is rated inadequate
Comments (4)
It was inadequate when I went there.
"""


def kinds(text, words):
    return {text[block.start : block.end]: block.kind for block in lay_out(text, words)}


@pytest.mark.parametrize("mark", ["•", "■", "Ø", "Ÿ", "§"])
def test_marks_that_copying_makes_of_bullets_open_items(words, mark):
    text = (
        f"What the report says\n\n{mark} The team is well led.\n{mark} Carers are trained.\n\nIt was published today.\n"
    )
    found = [kind for line, kind in kinds(text, words).items() if line.endswith(("led.", "trained."))]
    assert found == [BlockKind.ITEM, BlockKind.ITEM]


def test_a_name_that_begins_with_such_a_letter_opens_none(words):
    text = "Visitors from abroad\n\nØrsted sent two teachers.\nØystein was one.\n\nThey stayed a week.\n"
    assert BlockKind.ITEM not in kinds(text, words).values()


def test_a_page_is_cut_into_blocks_by_what_they_are(words):
    found = kinds(PAGE, words)
    assert found["Skip to content"] is BlockKind.FURNITURE
    assert found["Mossfield school rated good"] is BlockKind.HEADLINE
    assert found["By Ann Lee"] is BlockKind.META
    assert found["7 March 2024"] is BlockKind.META
    assert found["What inspectors said"] is BlockKind.HEADING
    assert found["Inspectors praised the reading."] is BlockKind.PARAGRAPH
    assert found["Quality of education: Good"] is BlockKind.ITEM
    assert found["Pupils at Mossfield. (Image: Ann Lee)"] is BlockKind.CAPTION


def test_other_stories_and_comments_are_furniture(words):
    found = kinds(PAGE, words)
    furniture = "\n".join(text for text, kind in found.items() if kind is BlockKind.FURNITURE)
    assert "Another school is rated inadequate" in furniture
    assert "It was inadequate when I went there." in furniture


def test_lines_wrapped_by_a_machine_are_one_block(words):
    text = (
        "Headline of the day\n\n"
        "The council's services for children have been rated good by\n"
        "Ofsted, which sent its inspectors to the town for three long\n"
        "weeks in the spring.\n"
    )
    assert sum(kind is BlockKind.PARAGRAPH for kind in kinds(text, words).values()) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was good. Nobody was surprised.", ["It was good.", "Nobody was surprised."]),
        ("Cllr. A. Shah of St. Mary's spoke. He left.", ["Cllr. A. Shah of St. Mary's spoke.", "He left."]),
        ("Capt. Lee of Ash Co. Ltd. spoke.", ["Capt. Lee of Ash Co. Ltd. spoke."]),
        ("It got 3.5 points, i.e. more. Good!", ["It got 3.5 points, i.e. more.", "Good!"]),
        ("“We are glad.” She smiled.", ["“We are glad.”", "She smiled."]),
        (
            "It opened on 3 Sept. 2019 and closed on 5 Jul. 2020.",
            ["It opened on 3 Sept. 2019 and closed on 5 Jul. 2020."],
        ),
        ("It opened in May. Nobody came.", ["It opened in May.", "Nobody came."]),
        ("Is it good? It is.", ["Is it good?", "It is."]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(knowledge, text, sentences):
    found = sentences_of(text, 0, len(text), 0, abbreviations(knowledge.wording))
    assert [text[one.start : one.end] for one in found] == sentences


def quoted(text, words):
    return [text[found.start : found.end] for found in quotations_of(text, lay_out(text, words))]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        (
            "Ann Lee said: 'We are so proud.\n\n'It is everybody's work.' She left. 'Yes,' he said.",
            ["We are so proud.\n\n'It is everybody's work.", "Yes,"],
        ),
        (
            "Ann Lee said: ‘We are so proud.\n\n‘It went well.\n\n‘Thank you.’",
            ["We are so proud.\n\n‘It went well.\n\n‘Thank you."],
        ),
        ("They met at the 'otel in town.\n\n'It is warm,' she said.", ["It is warm,"]),
        ("Ann Lee said ‘ We are rated as well now.’", ["We are rated as well now."]),
        ("Ann Lee said: ”We are so proud.” She left.", ["We are so proud."]),
        ("Ann Lee said: “We are so proud.“ She left.", ["We are so proud."]),
    ],
)
def test_speech_is_found_between_single_marks_over_paragraphs_and_between_marks_set_wrong(words, text, quotations):
    assert quoted("A headline without marks\n\n" + text + "\n", words) == quotations


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("She said: “We are glad to hear it.”", ["We are glad to hear it."]),
        ('She said: "We are glad to hear it."', ["We are glad to hear it."]),
        ("She said: ‘We’re glad that it’s over now.’", ["We’re glad that it’s over now."]),
        ("She said: 'We're glad that it's over now.'", ["We're glad that it's over now."]),
        ("The council's staff and the school's pupils were glad.", []),
    ],
)
def test_quotations_lie_between_their_marks(words, text, quotations):
    assert quoted("A headline without marks\n\n" + text + "\n", words) == quotations


def test_a_quotation_over_paragraphs_is_told_as_one_that_goes_on(words):
    text = "A headline\n\n“We are glad of it.\n\n“And we are proud.”\n\nInspectors left on Friday at noon.\n"
    parts = quoted(text, words)
    assert "We are glad of it." in parts[0]
    assert "And we are proud." in parts[-1]
    assert all("Inspectors" not in part for part in parts)


def test_a_line_that_says_where_on_a_site_a_page_stands_opens_no_furniture(words):
    found = kinds("Latest news > Schools\n\nOur school is good again!\n\nIt was good in 2019 as well.\n", words)
    assert found["Latest news > Schools"] is BlockKind.FURNITURE
    assert found["It was good in 2019 as well."] is BlockKind.PARAGRAPH


def test_a_sentence_broken_behind_its_colon_goes_on_in_the_next_line(words):
    text = (
        "Out this week\n\nLeaders, help and protection, children in care, care leavers: each of the four requires\n"
        "improvement to be good.\n"
    )
    assert "each of the four requires\nimprovement to be good." in list(kinds(text, words))[-1]


def test_rows_of_a_list_in_small_letters_stay_rows(words):
    text = "Reports out this week\n\noverall effectiveness of the school: good\nquality of education: good\n"
    assert list(kinds(text, words))[1:] == ["overall effectiveness of the school: good", "quality of education: good"]


@pytest.mark.parametrize(
    "line",
    [
        "Get the day's headlines by email. It's good and it's free.",
        "Sign up to our free school news bulletin",
        "More stories",
        "Read this next",
    ],
)
def test_what_a_paper_offers_its_readers_is_furniture(words, line):
    page = f"Mossfield school rated good\n\nMossfield Primary School was rated good by Ofsted.\n\n{line}\n"
    assert kinds(page, words)[line] is BlockKind.FURNITURE


def test_a_newsletter_of_a_school_is_no_furniture(words):
    line = "The head teacher told parents of the grade in a newsletter."
    page = f"Mossfield school rated good\n\nMossfield Primary School was rated good by Ofsted.\n\n{line}\n"
    assert kinds(page, words)[line] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "row",
    [
        "Dunes End | 2024 | RI | G | G | I",
        "| Dunes End, Gulle | 09/11/17 | 22/01/18 | G | RI | G |",
        "Dunes End         RI       G      RI      Feb 2019",
        "Dunes End      RI  | H&P RI | LAC G | L'ship RI",
        "Dunes End | 100417 | 03/2022 | 4 (SM) | 2",
    ],
)
def test_a_row_of_grades_in_short_with_numbers_and_days_between_is_no_menu(words, row):
    found = kinds(f"How they stand\n\nThese are all of the grades that we know of.\n{row}\n", words)
    assert found[row] is not BlockKind.FURNITURE


@pytest.mark.parametrize(
    "row", ["Dunes | Pond Lane | Good | Gulle", "Dunes | Pond Lane | Requires Improvement | Gulle"]
)
def test_a_row_with_a_grade_is_no_menu(words, row):
    found = kinds(f"How they stand\n\nThese are all of the grades that we know of.\n{row}\n", words)
    assert found[row] is not BlockKind.FURNITURE


@pytest.mark.parametrize("menu", ["Home | News | 2024 | Sport | About", "Home | Ward 4 | Page 2 | Section 7 | Map"])
def test_a_menu_with_numbers_is_furniture(words, menu):
    found = kinds(f"{menu}\n\nThe school was good\n\nThese are all of the grades that we know of.\n", words)
    assert found[menu] is BlockKind.FURNITURE
