"""What is read is read without the marks that copying leaves; what is cited is the document's own words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing import parse
from core.parsing.clean_copy import clean_copy
from tests.copied_text import COPYING
from tests.core.parsing.conftest import COUNCIL, document, told

STORY = (
    COUNCIL
    + "Ofsted has judged that children in care in Kirklees require improvement, and that the council's support for "
    "care leavers is outstanding. Effectiveness of its offices and staff was not looked at.\n\n"
    "Overall effectiveness was rated good, said Ann Lee, who had come to the meeting to hear what would be said.\n"
)


@pytest.mark.parametrize("left", COPYING)
def test_an_article_tells_the_same_whatever_copying_left_in_it(knowledge, left):
    marked = document(COPYING[left](STORY))
    assert marked.text != STORY
    assert told(parse(marked, knowledge)) == told(parse(document(STORY), knowledge)) != {}


@pytest.mark.parametrize("left", COPYING)
def test_what_is_cited_stands_in_the_document(knowledge, left):
    marked = document(COPYING[left](STORY))
    findings = parse(marked, knowledge)
    cited = [claim.evidence for one in findings.inspections for claim in one.claims]
    cited += [mention.evidence for one in findings.inspections for mention in one.mentions]
    assert cited
    assert all(marked.text[one.start : one.end] == one.text for one in cited)


@pytest.mark.parametrize(
    ("text", "copy", "words", "cited"),
    [
        ("rated out\u00adstanding by", "rated outstanding by", "outstanding", "out\u00adstanding"),
        ("is eﬀective and", "is effective and", "effective", "eﬀective"),
        ("rated **good** by", "rated good by", "rated good by", "rated **good** by"),
        ("rated **good** by", "rated good by", "good", "good"),
        ("was good.[3] It", "was good. It", "good.", "good."),
        ("Health &amp; Care", "Health & Care", "Health & Care", "Health &amp; Care"),
        ("rated good.The school", "rated good. The school", "good. The", "good.The"),
        ("By Ada PellA SCHOOL is", "By Ada Pell\n\nA SCHOOL is", "Pell\n\nA", "PellA"),
        ("PA MediaThe home is", "PA Media\n\nThe home is", "Media\n\nThe", "MediaThe"),
        ("St Mary`s is", "St Mary's is", "Mary's", "Mary`s"),
        ("they  were  good", "they were good", "they were", "they  were"),
        ("> a\n>\n> b\n", "a\n\nb\n", "a\n\nb", "a\n>\n> b"),
    ],
)
def test_a_span_of_the_copy_is_cited_with_what_stands_between_its_letters(knowledge, text, copy, words, cited):
    made = clean_copy(document(text), knowledge)
    assert made.text == copy
    start = copy.index(words)
    assert made.evidence(start, start + len(words)).text == cited


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is left in it.",
        "",
        "See www.ofsted.gov.uk and **** for it",
        "Related\n> Moor is good\n> Fell is bad\n> Dale is shut\n",
        "Share: f  t  w",
        "Leadership    Good",
        "2 ** 3",
        "* good\n* bad\n",
        "YoungMindsA-Z is a list",
        "They had vitaminA pills",
        "Café Château, où âge ïs",
    ],
)
def test_what_only_looks_so_is_left_alone(knowledge, text):
    assert clean_copy(document(text), knowledge).text == text


@given(st.text(alphabet="ab .,*>&;[3]'`\u00ad\u200b\ufb01\nAmp#", max_size=60), st.data())
def test_every_span_is_cited_in_order_and_from_the_document(knowledge, text, data):
    made = clean_copy(document(text), knowledge)
    end = data.draw(st.integers(0, len(made.text)))
    start = data.draw(st.integers(0, end))
    cited = made.evidence(start, end)
    assert 0 <= cited.start <= cited.end <= len(text)
    assert cited.text == text[cited.start : cited.end]
    assert made.evidence(0, start).end <= max(cited.end, cited.start)


@given(st.text(alphabet="ab .*\n\u00ad\ufb01", max_size=40), st.data())
def test_what_is_taken_out_of_the_copy_moves_no_citation(knowledge, text, data):
    made = clean_copy(document(text), knowledge)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(made.text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    kept = made.without(spans)
    places = [at for at in range(len(made.text)) if not any(start <= at < end for start, end in spans)]
    assert kept.text == "".join(made.text[at] for at in places)
    assert [kept.evidence(at, at + 1) for at in range(len(places))] == [made.evidence(at, at + 1) for at in places]
