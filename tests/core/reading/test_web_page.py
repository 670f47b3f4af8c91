"""A saved page becomes its article: nothing of it lost, nothing around it let in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import DamagedFileError, EmptyFileError, TooLargeError
from core.reading import read_bytes, read_file

if TYPE_CHECKING:
    from core.model import Document

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be in the text as whole lines and as phrases, what must not, and what the page states."""

    title: str
    outlet: str | None
    author: str | None
    published_on: date
    lines: tuple[str, ...]
    phrases: tuple[str, ...]
    leaks: tuple[str, ...]


EXPECTED = {
    "local_news": Expected(
        title="Averington children’s services rated ‘good’ after Ofsted visit",
        outlet="Averington Gazette",
        author="Priya Ellwood",
        published_on=date(2025, 8, 13),
        lines=(
            "By Priya Ellwood, Local Democracy Reporter",
            "Published 13 August 2025",
            "– The impact of leaders on social work practice with children and families: Outstanding",
            "– The experiences and progress of children who need help and protection: Good",
            "– The experiences and progress of children in care: Good",
            "– The experiences and progress of care leavers: Requires improvement to be good",
        ),
        phrases=(
            "a “determined” workforce",
            "published yesterday, Tuesday, 12 August",
            "from 2022, when the watchdog said",
            "said: “We are proud of every one",
            "in June 2025, and spoke with families, foster carers and young people.",
            "“Children told us that their workers stay",
            "scrutiny committee in October",
        ),
        leaks=(
            *("partners", "Accept all", "Sport", "Facebook", "WhatsApp", "Tenerife", "Advertisement", "Bin strike"),
            *("Nursery told", "inbox", "unsubscribe", "TaxpayerTom", "well done", "Most read", "Head teacher", "©"),
            *("dataLayer", "color:red", "Privacy"),
        ),
    ),
    "council_release": Expected(
        title="Ofsted finds strong practice in children’s services",
        outlet="Castlemoor Borough Council",
        author=None,
        published_on=date(2024, 3, 19),
        lines=(
            "Published: Tuesday, 19th March 2024",
            "Inspection outcomes",
            "The impact of leaders on social work practice with children and families: Good",
            "The experiences and progress of children who need help and protection: Requires improvement to be good",
            "Overall effectiveness: Good",
            "– timely help from the family hubs;",
            "– the “Bright Steps” programme for unborn babies.",
            "Councillor Tobias Renshaw, Lead Member for Children, said:",
            "“This report shows how far we have come.",
        ),
        phrases=("held from 22 January to 2 February 2024", "Orla Fennimore added: “Our staff have earned this.”"),
        leaks=("cookies", "Search this site", "Home", "Library opening", "page useful", "01632", "Skip to"),
    ),
    "blog_cards": Expected(
        title="What our report card says",
        outlet="Larkfield Primary School blog",
        author="Hamish Okoro",
        published_on=date(2025, 12, 4),
        lines=(
            "Posted on 4 December 2025 by Hamish Okoro",
            "Inclusion: Strong standard",
            "Curriculum and teaching: Expected standard",
            "Achievement: Expected standard",
            "Attendance and behaviour: Needs attention",
            "Leadership and governance: Strong standard",
        ),
        phrases=("on 11 and 12 November 2025", "Safeguarding standards are met.", "coffee morning"),
        leaks=("Term dates", "Tweet", "Leave a Reply", "will not be published", "Archives", "Harvest festival"),
    ),
    "gov_page": Expected(
        title="Improvement notice: Wexcombe County Council",
        outlet="GOV.UK",
        author=None,
        published_on=date(2023, 2, 7),
        lines=(
            "From: Department for Learning",
            "Published: 7 February 2023",
            "Judgements of the inspection",
            "Judgement\t2018\t2022",
            "The impact of leaders\tRequires improvement to be good\tInadequate",
            "Children in care and care leavers\tGood\tRequires improvement to be good",
            "– Monitoring visits each quarter",
        ),
        phrases=("between 5 and 16 December 2022", "Dame Rosalind Quaye", "Notice to improve children’s services"),
        leaks=("essential cookies", "Skip to", "Menu", "Stourbeck", "page useful", "Open Government Licence"),
    ),
    "json_ld": Expected(
        title="Care home turned around, say inspectors",
        outlet="Northmere Post",
        author="Gwen Harkaway, Luca Bainbridge",
        published_on=date(2024, 11, 2),
        lines=(
            "Overall experiences and progress: Good",
            "How well children are helped and protected: Good",
            "The effectiveness of leaders and managers: Good",
        ),
        phrases=("Luca Bainbridge Updated", "rated inadequate in May", "on 8 October", "“day and night”"),
        leaks=("You may also like", "Ten walks", "schema.org"),
    ),
    "minutes_table": Expected(
        title="Minutes of Children and Learning Scrutiny Panel",
        outlet=None,
        author=None,
        published_on=date(2024, 5, 9),
        lines=(
            "Venue: Committee Room 2, Civic Centre, Brackwater",
            "Impact of leaders: Requires improvement to be good",
            "Help and protection: Requires improvement to be good",
            "Children in care: Good",
            "Care leavers: Good",
        ),
        phrases=("published on 22 April 2024", "had fallen from good in 2019", "RESOLVED: That the report be noted"),
        leaks=("Calendar of meetings", "Brackwater City Council"),
    ),
    "single_file": Expected(
        title="Police ‘adequate’ at managing offenders",
        outlet="Stourbeck Observer",
        author="Tamsin Quill",
        published_on=date(2025, 3, 6),
        lines=(
            "Outstanding",
            "– Preventing crime",
            "– Protecting vulnerable people",
            "Adequate",
            "– Managing offenders",
        ),
        phrases=("the year to October", "Morwenna Tate said"),
        leaks=("4 Comments", "garden gnomes", "bypass", "Comments are closed", "Editors’ Code", "base64"),
    ),
    "windows_1252": Expected(
        title="Fostering agency is “outstanding”",
        outlet="The Tilbeck Courier",
        author="Fergus Dunmore",
        published_on=date(2019, 6, 14),
        lines=(
            "By Fergus Dunmore",
            "14 June 2019",
            "Overall experiences and progress of children: outstanding",
            "How well children are helped and protected: good",
            "Effectiveness of leaders and managers: outstanding",
        ),
        phrases=("budget of £3m", "by Ofsted – its first", "carers’ training", "Zoë Lindqvist", "over the moon…"),
        leaks=("Home", "Sport", "Copyright"),
    ),
}


def page(name: str) -> Document:
    return read_file(PAGES / f"{name}.html")


def test_every_page_of_the_folder_is_expected_to_say_something() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_article_is_whole(name: str) -> None:
    text = page(name).text
    lines = text.split("\n")
    assert [line for line in EXPECTED[name].lines if line not in lines] == []
    assert [phrase for phrase in EXPECTED[name].phrases if phrase not in text] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_around_the_article_gets_in(name: str) -> None:
    text = page(name).text
    assert [leak for leak in EXPECTED[name].leaks if leak in text] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_says_who_published_it_when(name: str) -> None:
    document, expected = page(name), EXPECTED[name]
    assert (document.title, document.outlet) == (expected.title, expected.outlet)
    assert (document.author, document.published_on) == (expected.author, expected.published_on)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_headline_stands_on_top_once(name: str) -> None:
    lines = page(name).text.split("\n")
    assert lines[0] == EXPECTED[name].title
    assert lines[1] == ""
    assert lines.count(lines[0]) == 1


@pytest.mark.parametrize("name", EXPECTED)
def test_paragraphs_are_lines_without_blanks_around(name: str) -> None:
    text = page(name).text
    assert "\n\n\n" not in text
    assert all(line == line.strip() for line in text.split("\n"))
    assert "  " not in text


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_reads_the_same_every_time(name: str) -> None:
    assert page(name) == page(name)


def test_list_items_follow_each_other_and_paragraphs_stand_apart() -> None:
    text = page("local_news").text
    assert "in full were:\n\n– The impact" in text
    assert "Outstanding\n– The experiences" in text


def test_addresses_are_read_from_wherever_the_page_was_saved() -> None:
    assert page("local_news").url == "https://www.averington-gazette.example/news/2025/08/13/childrens-services/"
    assert page("council_release").url == "https://www.castlemoor.example/news/ofsted-finds-strong-practice"
    assert page("single_file").url == "https://www.stourbeck-observer.example/news/25331180.police-grades/"
    assert page("minutes_table").url is None


BODY = (
    "<p>Ofsted has rated Larkfield Primary School as good, in a report that praises its staff and pupils alike.</p>" * 3
)


def read_page(markup: str) -> Document:
    return read_bytes(markup.encode(), "page.html")


def test_a_class_that_speaks_of_social_care_is_no_share_bar() -> None:
    care = '<div class="social-care-news"><p>Children’s social care was good too.</p></div>'
    assert "Children’s social care was good too." in read_page(f"<main><h1>News</h1>{BODY}{care}{BODY}</main>").text


@pytest.mark.parametrize(
    "line",
    ["READ MORE: Another nursery inadequate", "Related stories", "10 Comments", "ADVERTISEMENT", "© The Mercury 2025"],
)
def test_lines_that_lead_away_from_the_article_are_left_out(line: str) -> None:
    assert line not in read_page(f"<main><h1>News</h1>{BODY}<p>{line}</p>{BODY}</main>").text


@pytest.mark.parametrize(
    "line",
    [
        "Related services were rated good.",
        "Share this good news, she said.",
        "Loading bays are safe, inspectors found.",
    ],
)
def test_prose_that_begins_like_such_a_line_is_kept(line: str) -> None:
    assert line in read_page(f"<main><h1>News</h1>{BODY}<p>{line}</p>{BODY}</main>").text


def test_an_article_in_a_badly_named_element_is_kept() -> None:
    assert "rated Larkfield" in read_page(f'<div class="promo share modal"><h1>News</h1>{BODY}</div>').text


def test_grades_in_a_box_beside_the_article_are_kept() -> None:
    box = "<aside><h3>The grades</h3><ul><li>Behaviour: Good</li><li>Leadership: Outstanding</li></ul></aside>"
    assert "– Leadership: Outstanding" in read_page(f"<article><h1>News</h1>{BODY}{box}</article>").text


def test_what_a_page_hides_is_not_read() -> None:
    hidden = '<p style="display: none">Inadequate</p><p hidden>Inadequate</p><template><p>Inadequate</p></template>'
    assert "Inadequate" not in read_page(f"<h1>News</h1>{hidden}{BODY}").text


def test_a_page_whose_lines_are_parted_by_breaks_alone_has_its_title_once() -> None:
    page = b"<title>Harrowmere is good</title><body><div>Harrowmere is good<br>12 May 2024<br>Ofsted said so.</div>"
    assert read_bytes(page, "page.html").text.split("\n") == ["Harrowmere is good", "12 May 2024", "Ofsted said so."]


def test_a_page_without_a_heading_begins_with_its_title() -> None:
    assert read_page(f"<title>School is good</title><body>{BODY}").text.startswith("School is good\n\nOfsted has")


def test_a_very_short_page_is_read_whole() -> None:
    assert read_page("<title>Good</title><p>The school is good.").text == "Good\n\nThe school is good."


def test_a_page_that_shows_nothing_is_called_empty() -> None:
    with pytest.raises(EmptyFileError, match=r"page\.html"):
        read_page('<!DOCTYPE html><html><body><div id="root"></div><script>start()</script></body></html>')


def test_soft_hyphens_and_zero_width_spaces_do_not_part_words() -> None:
    assert "Requires improvement" in read_page("<p>Requires impro&shy;ve\u200bment to be good, inspectors said.").text


def test_no_entity_of_a_page_is_expanded_and_no_file_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    definitions = f'<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "{"boom" * 100}">'
    text = read_page(f"<!DOCTYPE html [{definitions}]><html><body><p>Good &x; &y; news</p>").text
    assert "secret" not in text
    assert "boomboom" not in text


def test_pictures_stored_in_a_page_do_not_count_against_its_size() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 11_000_000}">'
    assert "rated Larkfield" in read_page(f"<h1>News</h1>{picture}{BODY}").text


def test_a_page_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeError, match="web page of"):
        read_page("<html>" + BODY * 32_000)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 60_000 + "Good" + "</div>" * 60_000 + "<p>After",
        "<b><i><font>Good " * 60_000,
        "<p " + " ".join(f"a{index}=1" for index in range(60_000)) + ">Good</p>",
        f"<title>{' | a' * 100_000}</title><h1>b</h1><p>Good",
        f'<script type="application/ld+json">{"[" * 200_000}</script><p>Good',
        BODY * 3_000,
        "<table>" + "<tr><td>Behaviour</td><td>Good</td></tr>" * 9_000,
        "<html>" + "<" * 300_000 + "<p>good Good",
    ],
    ids=["deep", "unclosed", "attributes", "title", "json", "repeated", "rows", "brackets"],
)
@pytest.mark.timeout(20)
def test_hostile_pages_end_in_text_soon(markup: str) -> None:
    assert "good" in read_page(f"<html><body>{markup}").text.casefold()


@pytest.mark.parametrize("tag", ["<table><tr><td>", "<dl><dd>", "<fieldset>"])
def test_nesting_without_end_is_an_error_for_the_user(tag: str) -> None:
    with pytest.raises(DamagedFileError, match="nested too deeply"):
        read_page("<html><body>" + tag * 30_000 + "Good")
