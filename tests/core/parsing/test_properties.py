"""What holds for every text: spans are true, reading is repeatable, long input stays affordable."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.parsing import parse
from tests.copied_text import wrapped
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, document, told

PIECES = (
    *(
        "Ofsted rated ",
        "Kirklees Council",
        "Mossfield Primary School",
        "Ann Lee",
        "the council",
        "It",
        "they",
        " the home",
    ),
    *(
        " good",
        " outstanding",
        " ‘requires improvement’",
        " inadequate",
        "special measures",
        " met",
        " not met",
        " 1",
        "(4)",
    ),
    *(
        " was",
        " were",
        " has been",
        " is",
        " not",
        " would be",
        " remains",
        " previously",
        " again",
        " from",
        " to",
        " for",
    ),
    *(
        "overall effectiveness",
        "care leavers",
        "leadership",
        "safe",
        "well-led",
        "all areas",
        "the other two",
        " and",
        " or",
    ),
    *(
        "12 July 2024",
        "yesterday",
        "in May",
        "last year",
        "2019",
        "three out of four",
        " said",
        ", headteacher,",
        "’s",
        "'s",
    ),
    *(
        ": ",
        " – ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "- ",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "(",
        ")",
        "|",
        "\t",
        "…",
        "\u00a0",
        "é",
        "🙂",
        "\x0c",
    ),
)

ARTICLES = [
    COUNCIL
    + "Ofsted rated the council's services good. Help and protection: Good.\n\nAnn Lee said: “We are very glad.”\n",
    SCHOOL + "The school was rated outstanding overall, up from good in 2019.\n",
    HOME + "The home requires improvement: it is good for caring and inadequate for safe.\n",
]

FURNITURE = [
    "Most read\nOldham Council is rated inadequate\nCrash closes the ring road\n",
    "Comments (3)\nLeeds was inadequate too\nThe school is outstanding\n",
    "READ MORE: Bury Council's services rated inadequate by Ofsted\n",
    "Sign up to our newsletter for outstanding stories\n",
    "Copyright 2024. All rights reserved.\n",
]


def evidences(findings):
    yield from (claim.evidence for inspection in findings.inspections for claim in inspection.claims)
    yield from (point.evidence for inspection in findings.inspections for point in inspection.points)
    yield from (mention.evidence for inspection in findings.inspections for mention in inspection.mentions)
    yield from (mention.evidence for mention in findings.mentions)
    for quote in findings.quotes:
        yield quote.evidence
        if quote.attribution is not None:
            yield quote.attribution
    yield from (check.evidence for check in findings.checks if check.evidence is not None)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), opening=st.sampled_from(["", COUNCIL, SCHOOL, HOME]))
def test_every_span_slices_to_its_text_and_reading_repeats(knowledge, pieces, opening):
    given_document = document(opening + "".join(pieces))
    findings = parse(given_document, knowledge)
    for evidence in evidences(findings):
        assert given_document.text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.strip()
    assert parse(given_document, knowledge) == findings


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_no_text_makes_reading_fail(knowledge, text):
    parse(document(text), knowledge)


@pytest.mark.parametrize("furniture", FURNITURE, ids=[text[:12] for text in FURNITURE])
@pytest.mark.parametrize("article", ARTICLES, ids=["council", "school", "home"])
def test_furniture_behind_an_article_changes_nothing(read, article, furniture):
    plain, dressed = read(article), read(article + "\n" + furniture)
    assert told(dressed) == told(plain) != {}
    assert [quote.evidence.text for quote in dressed.quotes] == [quote.evidence.text for quote in plain.quotes]


HOSTILE = [
    "“" * 20_000,
    "’" * 20_000,
    "good " * 5_000,
    "Ofsted rated Kirklees good and " * 800,
    "A" * 40_000,
    "Mossfield " * 3_000,
    "1 " * 10_000,
    "- a: good\n" * 1_500,
    "(" * 10_000 + ")" * 10_000,
    "from good to " * 2_000,
    "said Ann Lee, " * 2_000,
    "Ofsted rated Mossfield Primary School good.\n\n" + "• Our strengths:\n\n" * 800,
    "\n" * 40_000,
    ". " * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:14]) for text in HOSTILE])
def test_hostile_text_takes_time_in_line_with_its_length(knowledge, text):
    def once(words):
        # The collector walks all that the other tests left in memory, which is no time of the parser's.
        gc.disable()
        try:
            started = time.process_time()
            parse(document(words), knowledge)
            return time.process_time() - started
        finally:
            gc.enable()

    def taken(words):
        return min(once(words) for _ in range(3))

    assert taken(text) < 3.2 * taken(text[: len(text) // 2]) + 0.15


@pytest.mark.parametrize("story", [COUNCIL, SCHOOL, HOME])
@given(width=st.integers(46, 90))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_broken_to_a_width_tells_the_same(knowledge, story, width):
    text = story + (
        "The inspection took place over two weeks in May. Overall effectiveness was judged to be good, and help and "
        "protection outstanding, although leaders were told that there is more to do before winter comes.\n\n"
        "Those who work there were thanked, said Ann Lee, who had come to the meeting to hear what would be said and "
        "went home glad of it.\n"
    )
    assert told(parse(document(wrapped(text, width)), knowledge)) == told(parse(document(text), knowledge))
