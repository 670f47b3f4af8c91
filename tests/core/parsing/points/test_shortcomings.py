"""What falls short or is needed is told where an inspection says so."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing.points.shortcomings import by_sayings, name_a_shortcoming
from tests.core.parsing.points.conftest import told_words


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Too many lessons start late, the inspectors said.", ["Too many lessons start late"]),
        ("Too many lessons start late, according to the report.", ["Too many lessons start late"]),
        ("According to the report, marking is patchy.", ["marking is patchy"]),
        ("In the view of inspectors, marking is patchy.", ["marking is patchy"]),
        ("In the opinion of inspectors, marking is patchy.", ["marking is patchy"]),
        ("Inspectors found that marking is patchy, and that meals are often late.", None),
        ("Inspectors said that teachers must check the registers.", ["check the registers"]),
    ],
)
def test_a_clause_says_what_falls_short_or_is_needed(last_sentence, sentence, parts):
    article, at = last_sentence(sentence)
    told = told_words(article, by_sayings(article, at))
    assert {kind for kind, _ in told} == {PointKind.IMPROVEMENT.value}
    assert [words for _, words in told] == (parts or ["marking is patchy", "meals are often late"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Parents said that marking is patchy.",
        "Inspectors said that few lessons start too late.",
        "Inspectors said that lessons do not often start too late.",
        "Inspectors said that pupils know what they need to learn by heart.",
        "Inspectors said that teachers must send a written plan.",
        "Inspectors said that lessons begin on time.",
        "Inspectors said it's unsafe.",
        "“According to the report, marking is patchy, and so it is,” said the head, Rowan Lee.",
    ],
)
def test_what_others_say_what_is_denied_and_needs_left_open_are_none(last_sentence, sentence):
    article, at = last_sentence(sentence)
    assert list(by_sayings(article, at)) == []


def test_words_that_name_a_shortcoming_are_told_from_others(last_sentence):
    article, at = last_sentence("Meals are often late. Books are new.")
    late = article.lower.index("meals")
    assert name_a_shortcoming(article, (late, at.start))
    assert not name_a_shortcoming(article, (at.start, at.end))
