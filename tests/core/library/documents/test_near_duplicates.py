"""Copies of a story are linked and count as one witness, whatever the order they come in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings, strategies as st

from core.library import (
    InspectionFilter,
    Library,
    add_document,
    create_library,
    document_detail,
    inspection_rows,
    judgement,
    near_duplicates,
    remove_document,
)
from core.library.documents.near_duplicates import link_stored, unlink_all
from core.model import (
    Basis,
    Claim,
    Document,
    DocumentKind,
    Findings,
    Provider,
    ProviderType,
    ReportedInspection,
    Tense,
    VisitType,
)

BODY = [
    f"Sentence {number} says what inspectors of {number * 7} families found in Harrowmere this spring."
    for number in range(12)
]
OTHER_BODY = [
    f"Paper {number} asked its {number * 3} own readers how they saw the council after all that."
    for number in range(12)
]
GRADED = "Harrowmere was rated good by Ofsted."
DAY = date(2024, 5, 14)


@dataclass(frozen=True)
class Story:
    """An article about Harrowmere with some sentences of a body."""

    title: str
    sentences: tuple[str, ...]
    told_on: date | None = DAY
    official: bool = False

    def add(self, library: Library) -> int:
        text = "\n\n".join((self.title, GRADED, *self.sentences))
        document = Document(hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, f"{self.title}.txt")
        start = text.index(GRADED)
        claim = Claim(
            "overall_effectiveness", "good", Tense.CURRENT, document.evidence(start, start + 20), "test", 0.99
        )
        reported = ReportedInspection(
            Provider("Harrowmere", ProviderType.CHILDRENS_SERVICES),
            "Ofsted",
            "ilacs_2018",
            visit_type=VisitType.FULL,
            inspected_from=date(2024, 4, 8),
            inspected_to=date(2024, 4, 19),
            claims=(claim,),
        )
        kind = DocumentKind.OFFICIAL_REPORT if self.official else DocumentKind.ARTICLE
        findings = Findings(kind, "test", title=self.title, article_date=self.told_on, inspections=(reported,))
        return add_document(library, document, findings, text.encode()).document_id


FIRST = Story("Praise for staff", tuple(BODY))
COPY = Story("Council praised at last", tuple(BODY[:-1]))
OWN = Story("What readers say", tuple(OTHER_BODY))


def held(library: Library) -> tuple[Basis, str]:
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    found = judgement(library, row.id, "overall_effectiveness") or judgement(library, row.id, "overall")
    assert found is not None
    return found.basis, found.reason


def test_a_copied_story_is_no_second_witness(library: Library) -> None:
    FIRST.add(library)
    assert held(library)[0] is Basis.SINGLE_SOURCE
    COPY.add(library)
    basis, reason = held(library)
    assert basis is Basis.SINGLE_SOURCE
    assert reason == "Told by two copies of one story: “Council praised at last” and “Praise for staff”."
    OWN.add(library)
    basis, reason = held(library)
    assert basis is Basis.AGREED
    assert reason.startswith("Three articles say the same, but they are copies of two stories;")


def test_copies_are_shown_beside_the_document(library: Library) -> None:
    first, copy, own = (story.add(library) for story in (FIRST, COPY, OWN))
    (shown,) = document_detail(library, first).near_duplicates
    assert (shown.document_id, shown.title, shown.kind) == (copy, "Council praised at last", DocumentKind.ARTICLE)
    assert 0.7 < shown.alike < 1
    assert [each.document_id for each in near_duplicates(library, copy)] == [first]
    assert near_duplicates(library, own) == ()


def test_another_version_of_a_report_is_shown_with_which_is_later(library: Library) -> None:
    report = Story("Inspection report", tuple(BODY), DAY, official=True).add(library)
    anew = Story("Inspection report, corrected", tuple(OTHER_BODY), DAY + timedelta(90), official=True).add(library)
    (later,) = near_duplicates(library, report)
    (sooner,) = near_duplicates(library, anew)
    assert (later.document_id, later.is_later, later.kind) == (anew, True, DocumentKind.OFFICIAL_REPORT)
    assert (sooner.document_id, sooner.is_later) == (report, False)


def story_of(library: Library, document_id: int) -> set[int]:
    """The document and all that tell the same story."""
    return {document_id, *(other.document_id for other in near_duplicates(library, document_id))}


def chain(length: int) -> list[Story]:
    """Stories of which each is a copy of the next only, because those further away appeared too long before."""
    return [Story(f"Part {number}", tuple(BODY), DAY + timedelta(20 * number)) for number in range(length)]


def test_a_document_that_joins_two_stories_makes_one_of_them_and_taking_it_out_parts_them(library: Library) -> None:
    sooner, between, later = chain(3)
    first, last = sooner.add(library), later.add(library)
    assert held(library)[0] is Basis.AGREED
    joining = between.add(library)
    assert story_of(library, joining) == {first, joining, last}
    assert held(library)[0] is Basis.SINGLE_SOURCE
    remove_document(library, joining)
    assert (story_of(library, first), story_of(library, last)) == ({first}, {last})
    assert held(library)[0] is Basis.AGREED


def test_taking_out_the_document_that_a_story_is_called_by_leaves_the_story(library: Library) -> None:
    first, copy, again = FIRST.add(library), COPY.add(library), Story("Once more", tuple(BODY)).add(library)
    remove_document(library, first)
    assert story_of(library, copy) == {copy, again}
    assert held(library)[0] is Basis.SINGLE_SOURCE


def partition(library: Library, ids: dict[str, int]) -> set[frozenset[str]]:
    titles = {document_id: title for title, document_id in ids.items()}
    return {frozenset(titles[each] for each in story_of(library, document_id)) for document_id in titles}


POOL = [FIRST, COPY, OWN, *chain(4), *(Story(f"Own {n}", tuple(OTHER_BODY[n:] + BODY[:n])) for n in range(0, 12, 3))]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(len(POOL))), st.sets(st.integers(0, len(POOL) - 1), max_size=4))
def test_stories_do_not_depend_on_the_order_of_import_nor_on_what_was_there_before(
    order: list[int], gone: set[int]
) -> None:
    with create_library(None) as library, create_library(None) as plain:
        ids = {POOL[place].title: POOL[place].add(library) for place in order}
        for place in gone:
            remove_document(library, ids.pop(POOL[place].title))
        expected = {POOL[place].title: POOL[place].add(plain) for place in range(len(POOL)) if place not in gone}
        assert partition(library, ids) == partition(plain, expected)
        assert library.value("SELECT count(*) FROM likeness_bands") == plain.value(
            "SELECT count(*) FROM likeness_bands"
        )


def test_linking_anew_links_the_same(library: Library) -> None:
    ids = {story.title: story.add(library) for story in POOL}
    before = partition(library, ids)
    with library.writing():
        unlink_all(library)
        link_stored(library, [row["id"] for row in library.rows("SELECT id FROM documents")])
    assert partition(library, ids) == before


def test_a_new_document_is_looked_up_and_not_compared_to_all(library: Library) -> None:
    for sooner, later in pairwise(POOL):
        sooner.add(library), later.add(library)
    plan = library.rows("EXPLAIN QUERY PLAN SELECT document FROM likeness_bands WHERE block = 1 AND band IN (1, 2)")
    assert all("SEARCH" in row["detail"] for row in plan)
