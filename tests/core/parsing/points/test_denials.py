"""A cue counts where the article itself says so: not denied, not hoped for, and in nobody's speech."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "allowed"),
    [
        ("Inspectors praised the choir.", True),
        ("Inspectors never praised the choir.", False),
        ("The choir has not been praised by inspectors.", False),
        ("Inspectors may have praised the choir.", False),
        ("They'll be praised for the choir.", False),
        ("Whether or when on that long and busy day of theirs in June inspectors praised the choir is open.", False),
        ("“In the end the inspectors praised the choir,” said the head, Rowan Lee.", False),
        ("No lesson began late, and so inspectors praised the choir.", True),
        ("Parents may sit wherever they like to, and once in the hall the inspectors praised the choir.", True),
    ],
)
def test_a_cue_counts_only_where_it_is_so(last_sentence, sentence, allowed):
    article, at = last_sentence(sentence)
    assert article.denials.allow(at, article.lower.index("praised", at.start)) is allowed


@pytest.mark.parametrize(
    ("clause", "nothing"),
    [
        ("Few pupils wait too long.", True),
        ("Pupils could wait too long.", True),
        ("Pupils wait too long.", False),
        ("A few pupils wait too long.", False),
    ],
)
def test_a_clause_about_nobody_or_another_day_tells_nothing(last_sentence, clause, nothing):
    article, at = last_sentence(clause)
    assert article.denials.leave_nothing_of(at.start, at.end) is nothing


@pytest.mark.parametrize(
    ("clause", "denied"),
    [
        ("Lessons are no longer begun too late.", True),
        ("Lessons are not too late.", True),
        ("Lessons do not, as the head knows, begin too late.", False),
        ("Lessons begin too late.", False),
    ],
)
def test_what_falls_short_is_denied_a_few_words_before(last_sentence, clause, denied):
    article, at = last_sentence(clause)
    assert article.denials.deny(at.start, article.lower.index("too late", at.start)) is denied
