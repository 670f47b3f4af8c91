"""What a page puts around an article gives nothing; what only looks like it is read."""

from __future__ import annotations

import pytest

from core.parsing.layout.blocks import BlockKind, lay_out

PAGE = """Nursery told to improve by inspectors

By Alan Reeve

Friday, 14 June 2024

A nursery in Poole has been told to improve after a visit by Ofsted in May.

Little Quince Nursery, in Tallow Lane, was judged to require improvement overall.

{0}

The nursery has 40 places.
"""


def furniture(text, words):
    return [text[one.start : one.end] for one in lay_out(text, words) if one.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "Also in this week's paper: Thirsk School keeps its outstanding grade",
        "In this week's edition: Hillside Primary School rated outstanding by Ofsted.",
        "On other pages: Carlton Manor rated inadequate by CQC",
        "See also: Carlton Manor care home rated inadequate",
        "SEE ALSO: Thirsk School slips from outstanding to good",
        "Related: Thirsk School 'inadequate', says Ofsted",
        "Related story – Thirsk School rated outstanding",
        "► Related: Thirsk School rated outstanding",
        "You might also enjoy: Thirsk School keeps its outstanding grade",
        "Missed this? Thirsk School keeps its outstanding grade",
        "ICYMI: Thirsk School rated inadequate",
        "From the archive: Thirsk School rated inadequate (March 2019)",
        "Podcast: the story of Thirsk School, rated inadequate",
        "Click here to read how Thirsk School was rated outstanding",
        "Next article: Thirsk School rated inadequate",
        "< Previous: Thirsk School rated inadequate",
        "Next: Carlton Manor rated outstanding >",
        "Our top stories: Thirsk School rated inadequate",
        "Thirsk School rated inadequate, page 7",
        "Carlton Manor rated outstanding: full story, page 5",
        "Tags: Ofsted, inadequate, Poole, nurseries",
        "Keywords: outstanding; good; Ofsted",
        "Promoted: Sunny Days Nursery, rated outstanding by Ofsted, has places from September",
        "Ad: Sunny Days – rated outstanding",
        "Job of the week: deputy manager at Sunny Days Nursery, rated outstanding",
        "Vacancy: join the team at Sunny Days Nursery, rated 'outstanding' by Ofsted",
    ],
)
def test_a_line_that_points_to_something_else_is_furniture(words, line):
    assert furniture(PAGE.format(line), words) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Previous: Good",
        "Category: inadequate",
        "Next inspection: within 30 months",
        "Related services were judged to be good as well.",
        "Next week the inspectors return, says the head teacher.",
        "See also how it was in 2019, when it was good.",
        "Live: Outstanding",
        "The inspection was held on 18 and 19 November. Full report: page 8.",
        "Tagging of medicines was inadequate, inspectors found.",
    ],
)
def test_a_line_that_only_begins_like_a_pointer_is_read(words, line):
    assert furniture(PAGE.format(line), words) == []


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("Ratings: Wellbeing – 2, Leadership – 2, Staff – 2, Setting – 3", False),
        ("News – Sport – Business – Weather – Jobs – Motors", True),
        ("Hoo Marsh Academy | academy | G | RI", False),
        ("Hoo Marsh News | academy | Jobs | Motors", True),
    ],
)
def test_a_line_of_things_with_a_number_each_is_no_menu(words, line, left_out):
    assert (furniture(PAGE.format(line), words) == [line]) is left_out


def test_the_head_of_a_page_of_a_paper_keeps_its_day(words):
    text = "The Poole Echo – Tuesday 13 November 2018 – page 7\n\n" + PAGE.format("It was good before.")
    assert furniture(text, words) == []


@pytest.mark.parametrize("heading", ["Other stories", "Editor's picks", "This week's most read", "More in Education"])
def test_a_heading_of_other_stories_takes_them_along(words, heading):
    stories = [heading, "Thirsk School rated inadequate by Ofsted", "Carlton Manor rated outstanding"]
    assert furniture(PAGE.format("\n\n".join(stories)), words) == [*stories, "The nursery has 40 places."]


@pytest.mark.parametrize(
    "heading", ["Leave a comment", "2 comments", "Your comments", "What our readers say", "Comments:"]
)
def test_behind_a_heading_of_comments_the_article_is_over(words, heading):
    comments = [
        heading,
        "Jane1964",
        "Thirsk School was rated inadequate in 2019. It was outstanding in my day, as any pupil of "
        "Mrs Harker's who is still alive in this town will be glad to tell you at length.",
    ]
    assert furniture(PAGE.format("\n\n".join(comments)), words) == [*comments, "The nursery has 40 places."]


def test_a_count_of_comments_above_the_article_ends_nothing(words):
    text = PAGE.replace("Friday, 14 June 2024", "12 comments").format("It was good before.")
    assert furniture(text, words) == ["12 comments"]


def test_a_field_of_comments_in_a_record_ends_nothing(words):
    text = PAGE.format("Outcome: 3\nComments: trust engaged\n\nOutcome: 2\nComments: none yet")
    assert "Outcome: 2" not in furniture(text, words)


def test_other_stories_above_the_article_end_where_it_begins(words):
    beginning = "One college fell by two grades this week, while a provider held on to the top one."
    head = ["Skills Weekly", "Inspection watch", "Fri 28 Jan 2022", "Billy Marchbank", "More from this author", "Books"]
    text = "\n\n".join([*head, beginning])
    assert furniture(text, words) == ["More from this author", "Books"]
