"""The headline is found in the text whatever copying left in it, so that it is not shown twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.importing import import_text
from core.library import create_library, document_detail
from gui.pages.articles.reading import reading_format_of
from tests.copied_text import COPYING, wrapped

STORY = (
    "Children's services in Kirklees are rated good by Ofsted at the second time of asking\n\nBy Priya Dunmore\n"
    "Thursday 14 March 2024\n\nOfsted has rated children's services in Kirklees good overall after a visit in January. "
    "Inspectors spent two weeks with those who work there, and with the families that they know.\n"
)
COPIED = {left: copy(STORY) for left, copy in COPYING.items() if left != "entities"}
COPIED |= {"nothing": STORY, "a headline in two lines": wrapped(STORY, 60)}


@pytest.mark.parametrize("left", [one for one in COPIED if "mail" not in one and "garbled" not in one])
def test_the_headline_is_found_whatever_copying_left_in_it(tmp_path, left):
    with create_library(tmp_path / "read.jdesk") as library:
        stored = import_text(library, COPIED[left])
        detail = document_detail(library, stored.document_id)
    headline = reading_format_of(detail).headline
    assert headline is not None
    text = detail.document.text
    assert "".join(filter(str.isalpha, text[slice(*headline)])) == "".join(filter(str.isalpha, detail.title))


def test_a_line_that_says_more_than_the_title_is_not_the_headline(tmp_path):
    with create_library(tmp_path / "read.jdesk") as library:
        stored = import_text(library, STORY)
        detail = document_detail(library, stored.document_id)
    other = replace(detail, findings=replace(detail.findings, title="Children's services in Kirklees"))
    assert reading_format_of(other).headline is None
