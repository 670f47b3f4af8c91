"""A point is told of the body that its own words begin with, or its paragraph names last, or the headings above."""

from __future__ import annotations

import pytest

from core.parsing import trace
from core.parsing.points.named_bodies import NamedBodies
from tests.core.parsing.conftest import document

_TWO_SCHOOLS = (
    "Two schools, two grades\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Mossfield Primary School and Thornbury Infant School in June 2024.\n\n"
)


@pytest.fixture(scope="module")
def body_of(knowledge):
    """The name of the body that some words of a text are about."""

    def found(text: str, words: str) -> str | None:
        scene = trace(document(_TWO_SCHOOLS + text + "\n"), knowledge).scene
        place = scene.text.index(words, len(_TWO_SCHOOLS))
        block = next(number for number, block in enumerate(scene.blocks) if block.start <= place < block.end)
        body = NamedBodies(scene).body_at(place, block)
        return body.name if body else None

    return found


def test_the_paragraph_names_it_last(body_of):
    text = "Mossfield Primary School sings. Thornbury Infant School paints. Inspectors praised the hall."
    assert body_of(text, "the hall") == "Thornbury Infant School"
    assert body_of(text, "sings") == "Mossfield Primary School"
    assert body_of(f"Mossfield Primary School\n\n{text}", "the hall") == "Thornbury Infant School"


def test_the_heading_above_names_it(body_of):
    text = "Thornbury Infant School\n\nInspectors praised the hall."
    assert body_of(text, "the hall") == "Thornbury Infant School"


def test_the_words_themselves_name_it(body_of):
    text = "Inspectors praised Thornbury Infant School's hall."
    assert body_of(text, "Thornbury") == "Thornbury Infant School"


def test_nobody_is_named(body_of):
    assert body_of("Inspectors praised the hall.", "the hall") is None


def test_a_name_begins_only_at_its_first_letter(knowledge):
    scene = trace(document(_TWO_SCHOOLS), knowledge).scene
    place = scene.text.index("Thornbury")
    assert NamedBodies(scene).begin_at(place)
    assert not NamedBodies(scene).begin_at(place + 1)
