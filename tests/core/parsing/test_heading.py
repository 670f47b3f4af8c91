"""The headline and the publication are what the top of an article says they are, and nobody's name or job."""

from __future__ import annotations

import pytest

from core.parsing.heading import outlet_of, title_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import document

_HEADLINE = "Village school praised by inspectors\n\n"
_STORY = (
    "\n\nInspectors from Ofsted called at Thornby Primary School in June and found that its pupils are happy there."
)


@pytest.fixture(scope="session")
def outlet(knowledge):
    """The publication that a line under the headline gives."""
    return lambda line: outlet_of(set_scene(document(_HEADLINE + line + _STORY), knowledge))


@pytest.fixture(scope="session")
def title(knowledge):
    return lambda text: title_of(set_scene(document(text), knowledge))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Thornby Gazette", "Thornby Gazette"),
        ("Words: Vale & Wold Herald", "Vale & Wold Herald"),
        ("29 July 2024 · Teesmouth Bulletin · by Sioned Varley", "Teesmouth Bulletin"),
        ("First published by the Thornby Gazette", "Thornby Gazette"),
        ("Posted on 3 July 2024 by Wold Weekly", "Wold Weekly"),
        ("The Wolds and Vale\n3 July 2024", "The Wolds and Vale"),
    ],
)
def test_a_name_with_the_day_or_the_by_line_is_the_publication(outlet, line, name):
    assert outlet(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "By Sioned Varley",
        "Sioned Varley, Local Democracy Reporter\n3 July 2024",
        "Sioned Varley, Chief Reporter\n3 July 2024",
        "Sioned Varley, Political Reporter\n3 July 2024",
        "The Wolds and Vale",
        "The Monday and Tuesday\n3 July 2024",
        "3 July 2024",
    ],
)
def test_a_person_a_job_and_a_name_without_a_day_are_none(outlet, line):
    assert outlet(line) is None


def test_a_reporter_of_a_place_is_a_newspaper(outlet):
    assert outlet("Thornby Reporter\n3 July 2024") == "Thornby Reporter"


def test_an_article_that_begins_with_its_story_has_no_headline(title):
    assert title(_STORY.strip()) is None


@pytest.mark.parametrize(
    "before", ["", "date 2024-07-03 ", "date 2024-07-03 Listen Live ", "date 2024-07-03   Listen  Live "]
)
def test_what_a_saved_page_prints_before_the_headline_is_no_part_of_it(title, before):
    assert title(before + _HEADLINE + _STORY) == "Village school praised by inspectors"


def test_the_same_words_inside_a_headline_stay(title):
    assert title("Pupils Listen Live to inspectors\n\n" + _STORY) == "Pupils Listen Live to inspectors"
