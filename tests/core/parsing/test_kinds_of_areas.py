"""Several areas of one kind of body tell what a text is about, where nothing else does."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.judging import judgings
from core.parsing.kinds_of_areas import kinds_of_areas
from core.parsing.lexicon import lexicon_of
from core.parsing.words import words_of


@pytest.fixture
def kinds(knowledge):
    def kinds(text: str, *spoken_of: ProviderType) -> frozenset[ProviderType]:
        met = lexicon_of(knowledge).book.met(words_of(text).norms)
        return kinds_of_areas(met, judgings(knowledge), spoken_of)

    return kinds


@pytest.mark.parametrize(
    "text", ["Safe, effective and well-led got inadequate.", "Caring, good. Responsive, good. Effective, good."]
)
def test_three_questions_in_one_breath_are_those_of_care_services(kinds, text):
    assert kinds(text) == {ProviderType.HEALTH}


def test_two_areas_by_their_full_names_tell_the_kind(kinds):
    text = "Good for the impact of leaders, good for help and protection."
    assert ProviderType.CHILDRENS_SERVICES in kinds(text)
    assert ProviderType.SCHOOL not in kinds(text)


def test_kinds_that_are_judged_by_the_areas_need_no_others(kinds):
    text = "Quality of education is good and personal development outstanding."
    assert ProviderType.SCHOOL in kinds(text)
    assert kinds(text, ProviderType.SCHOOL) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "It is a safe and caring place.",
        "The road is safe. A week later the council wrote back that the new lights had been effective and were paid "
        "for by a caring neighbour.",
        "Quality of education is good.",
        "",
    ],
)
def test_one_name_or_everyday_words_tell_nothing(kinds, text):
    assert kinds(text) == frozenset()
