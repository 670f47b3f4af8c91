"""Whether an article tells anybody's own grade at all."""

from __future__ import annotations

import pytest

from core.parsing.weighing.article_cues import TELLS, article_cues, tells_grades
from core.parsing.weighing.deciding import load_models
from core.parsing.weighing.weights import weights_of
from tests.core.parsing.conftest import COUNCIL, SCHOOL

STATISTICS = (
    "More good schools than ever\n\n12 July 2024\n\nOfsted figures show that 88 per cent of schools in England are "
    "rated good or outstanding.\n\nSome 9 per cent require improvement and 3 per cent are inadequate.\n"
)
SCALE = (
    "How Ofsted grades schools\n\n12 July 2024\n\nOfsted rates schools outstanding, good, requires improvement or "
    "inadequate. A school that is inadequate can be put into special measures.\n"
)


@pytest.fixture
def tells(prepared):
    def tells(text: str) -> float:
        ready = prepared(text)
        return tells_grades(ready.view, ready.cast, ready.decisions(), load_models().articles)

    return tells


@pytest.mark.parametrize(
    "text",
    [
        SCHOOL + "The school was rated good by Ofsted. It was rated good in all areas.\n",
        COUNCIL + "Ofsted has rated the council’s children’s services outstanding overall.\n",
    ],
)
def test_a_story_of_one_inspection_tells_grades(tells, text):
    assert TELLS < tells(text) <= 1.0


@pytest.mark.parametrize("text", [STATISTICS, SCALE])
def test_statistics_and_explanations_tell_none(tells, text):
    assert 0.0 <= tells(text) < TELLS


def test_cues_say_what_the_grade_words_come_to(prepared):
    ready = prepared(SCHOOL + "The school was rated good by Ofsted, up from requires improvement in 2019.\n")
    cues = article_cues(ready.view, ready.cast, ready.decisions())
    assert {"article", "decisions:2", "owners:1", "in-headline:0", "article-kind:school"} <= set(cues)
    assert len(cues) == len(set(cues))


def test_an_article_without_grade_words_is_weighed_all_the_same(prepared):
    ready = prepared("Ofsted’s new chief\n\nShe starts in May.\n")
    cues = article_cues(ready.view, ready.cast, ())
    assert "decisions:0" in cues
    assert tells_grades(ready.view, ready.cast, (), weights_of({})) == 0.5


def test_mock_inspections_are_marked(prepared):
    ready = prepared(SCHOOL + "A mock inspection found the school to be outstanding.\n")
    assert "article-on-trial" in ready.view.cues


TALK = "\n\n".join(
    f"The {who} said that no one word like good, outstanding or inadequate could sum up what a school does, and that "
    "she had told the minister so by letter, and would visit her again."
    for who in ("head", "chair", "union", "bishop", "mayor", "trust", "parents' council", "MP", "director", "vicar")
)


def test_what_a_story_says_at_once_outweighs_the_talk_behind(tells):
    lead = (
        "Mossfield School promises to do better\n\nMossfield School has been rated inadequate by Ofsted inspectors.\n\n"
    )
    assert tells(lead + TALK + "\n") >= TELLS
    assert tells("Mossfield School promises to do better\n\n" + TALK + "\n") < TELLS
