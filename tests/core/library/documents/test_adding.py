from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.errors import LibraryError, NotInLibraryError
from core.library import (
    DocumentFilter,
    InspectionFilter,
    Library,
    add_document,
    count_documents,
    count_inspections,
    create_library,
    document_detail,
    inspection_detail,
    inspection_rows,
    judgement,
    known_documents,
    original_bytes,
    remove_document,
)
from core.model import (
    Basis,
    Changes,
    Check,
    CheckOutcome,
    Claim,
    Document,
    DocumentKind,
    DocumentState,
    Evidence,
    Findings,
    Mention,
    MentionKind,
    PageSpan,
    Point,
    PointKind,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)
from tests.core.library.conftest import ADDED_AT, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = (
    "documents",
    "documents_fts",
    "originals",
    "pages",
    "providers",
    "inspections",
    "reported_inspections",
    "claims",
    "points",
    "mentions",
    "quotes",
    "checks",
    "judgements",
)


def row_counts(library: Library) -> dict[str, int]:
    return {table: library.value(f"SELECT count(*) FROM {table}") for table in TABLES}


def test_everything_that_was_found_is_read_back_equal(library: Library) -> None:
    story = Story(
        official=True,
        leads=("Tamsin Orchard", "Idris Pugh"),
        earlier={"care_leavers": "inadequate"},
        doubts=("The article names two councils.",),
        checks=(CheckOutcome.AGREES, CheckOutcome.DIFFERS),
    )
    detail = document_detail(library, story.add(library))
    assert detail.document == story.document
    assert detail.findings == story.findings
    assert tuple(record.reported for record in detail.inspections) == story.findings.inspections
    assert [c.claim for c in detail.inspections[0].claims] == list(story.findings.inspections[0].claims)
    assert detail.added_at == ADDED_AT
    assert original_bytes(library, detail.id) == story.text.encode()


def test_current_claims_carry_their_inspection_and_earlier_ones_do_not(library: Library) -> None:
    detail = document_detail(library, Story(earlier={"care_leavers": "good"}).add(library))
    record = detail.inspections[0]
    assert record.inspection_id is not None
    assert {claim.inspection_id for claim in record.claims if claim.claim.tense is Tense.CURRENT} == {
        record.inspection_id
    }
    assert [claim.inspection_id for claim in record.claims if claim.claim.tense is Tense.EARLIER] == [None]


def test_the_same_bytes_twice_are_one_document(library: Library) -> None:
    story = Story()
    first = story.add(library)
    before = row_counts(library)
    again = add_document(library, story.document, story.findings, story.text.encode(), ADDED_AT)
    assert again.already_there
    assert again.document_id == first
    assert again.changes == Changes()
    assert row_counts(library) == before
    assert known_documents(library) == {story.document.sha256: first}


def test_changes_name_what_was_touched(library: Library) -> None:
    story = Story()
    added = add_document(library, story.document, story.findings, b"", ADDED_AT)
    row = inspection_rows(library, InspectionFilter(), (), 0, 10)[0]
    assert added.changes == Changes(
        documents=frozenset({added.document_id}),
        inspections=frozenset({row.id}),
        providers=frozenset({row.provider_id}),
    )


def test_without_a_moment_the_document_is_dated_now(library: Library) -> None:
    story = Story()
    before = datetime.now(UTC)
    added = add_document(library, story.document, story.findings, b"")
    assert before <= document_detail(library, added.document_id).added_at <= datetime.now(UTC)


@pytest.mark.parametrize("step", range(9))
def test_a_failure_on_the_way_leaves_nothing_behind(
    library: Library, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    Story(headline="Earlier story").add(library)
    before = row_counts(library)
    real, calls = library.execute, iter(range(100))

    def failing(sql: str, values: tuple[object, ...] = ()) -> int:
        if next(calls) == step:
            raise LibraryError("The disk is full.")
        return real(sql, values)

    with monkeypatch.context() as patch:
        patch.setattr(library, "execute", failing)
        with pytest.raises(LibraryError, match="disk is full"):
            Story(headline="Broken story").add(library)
    assert row_counts(library) == before
    Story(headline="Broken story").add(library)
    assert count_documents(library) == 2


@pytest.mark.parametrize(
    ("story", "state"),
    [
        (Story(), DocumentState.NEW),
        (Story(doubts=("Two councils are named.",)), DocumentState.NEEDS_EYES),
        (Story(confidence=0.89), DocumentState.NEEDS_EYES),
        (Story(confidence=0.9), DocumentState.NEW),
        (Story(checks=(CheckOutcome.DIFFERS,)), DocumentState.NEEDS_EYES),
        (Story(checks=(CheckOutcome.CANNOT_TELL,)), DocumentState.NEW),
        (Story(grades={}), DocumentState.NO_JUDGEMENT),
        (Story(grades={}, earlier={"care_leavers": "good"}), DocumentState.NEW),
    ],
)
def test_the_first_state_says_whether_a_person_must_look(library: Library, story: Story, state: DocumentState) -> None:
    assert document_detail(library, story.add(library)).state is state


def test_removing_the_only_document_leaves_nothing(library: Library) -> None:
    document_id = Story(earlier={"care_leavers": "good"}, checks=(CheckOutcome.AGREES,)).add(library)
    inspection_id = document_detail(library, document_id).inspections[0].inspection_id
    changes = remove_document(library, document_id)
    assert changes.documents == {document_id}
    assert changes.inspections == {inspection_id}
    assert set(row_counts(library).values()) == {0}
    assert count_documents(library, DocumentFilter(text="Shropshire")) == 0


def test_removing_the_report_gives_the_word_back_to_the_press(library: Library) -> None:
    Story().add(library)
    report = Story(official=True, grades={"overall_effectiveness": "good"}).add(library)
    inspection_id = document_detail(library, report).inspections[0].inspection_id
    assert inspection_id is not None
    held = judgement(library, inspection_id, "overall_effectiveness")
    assert held is not None
    assert (held.grade, held.basis) == ("good", Basis.REPORT)
    remove_document(library, report)
    held = judgement(library, inspection_id, "overall_effectiveness")
    assert held is not None
    assert (held.grade, held.basis) == ("outstanding", Basis.SINGLE_SOURCE)
    assert inspection_detail(library, inspection_id).inspection.published_on == date(2025, 8, 12)


def test_removing_what_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NotInLibraryError, match="no longer in the library"):
        remove_document(library, 7)


def test_adding_and_removing_again_brings_the_library_back(library: Library) -> None:
    Story().add(library)
    before = row_counts(library)
    remove_document(library, Story(provider="Telford and Wrekin", code="E06000020").add(library))
    assert row_counts(library) == before
    assert count_inspections(library).inspections == 1


# --- whatever a parser can find is kept as it is -----------------------------------------------------------------

printable = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=30)
days = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Evidence:
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return Evidence(start, end, text[start:end], draw(st.none() | st.integers(1, 900)))


@st.composite
def reported_inspections(draw: st.DrawFn, text: str) -> ReportedInspection:
    claims = st.builds(
        Claim,
        area=st.sampled_from(["overall_effectiveness", "care_leavers", "an_area_of_tomorrow"]),
        grade=st.sampled_from(["good", "inadequate", "send_positive", "a_grade_of_tomorrow"]),
        tense=st.sampled_from(Tense),
        evidence=spans(text),
        rule=printable,
        confidence=st.floats(0, 1),
        when=st.none() | printable,
    )
    return draw(
        st.builds(
            ReportedInspection,
            provider=st.builds(
                Provider,
                name=st.none() | printable,
                provider_type=st.sampled_from(ProviderType),
                authority_code=st.none() | st.sampled_from(["E06000051", "E10000015"]),
                printed_name=st.none() | printable,
            ),
            inspectorate=st.none() | printable,
            framework=st.none() | st.sampled_from(["ilacs_2023", "sif_2013", "framework_of_tomorrow"]),
            visit_type=st.sampled_from(VisitType),
            published_on=days,
            published_source=st.none() | st.just("text"),
            inspected_from=days,
            inspected_to=days,
            inspected_month=st.none() | st.just("2025-06"),
            lead_inspectors=st.lists(printable, max_size=2).map(tuple),
            claims=st.lists(claims, max_size=4).map(tuple),
            points=st.lists(st.builds(Point, st.sampled_from(PointKind), spans(text)), max_size=2).map(tuple),
            mentions=st.lists(st.builds(Mention, st.sampled_from(MentionKind), printable, spans(text)), max_size=2).map(
                tuple
            ),
            doubts=st.lists(printable, max_size=2).map(tuple),
        )
    )


@st.composite
def read_documents(draw: st.DrawFn) -> tuple[Document, Findings]:
    text = draw(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=120))
    document = Document(
        sha256=draw(st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")),
        media_type=draw(printable),
        text=text,
        source=draw(printable),
        title=draw(st.none() | printable),
        outlet=draw(st.none() | printable),
        author=draw(st.none() | printable),
        published_on=draw(days),
        url=draw(st.none() | printable),
        pages=tuple(PageSpan(number, 0, len(text)) for number in range(1, draw(st.integers(1, 4)))),
    )
    quotes = st.builds(
        Quote,
        evidence=spans(text),
        speaker=st.none() | printable,
        role=st.none() | printable,
        organisation=st.none() | printable,
        attribution=st.none() | spans(text),
    )
    checks = st.builds(Check, printable, st.sampled_from(CheckOutcome), printable, st.none() | spans(text))
    findings = Findings(
        kind=draw(st.sampled_from(DocumentKind)),
        parser_version=draw(printable),
        title=draw(st.none() | printable),
        outlet=draw(st.none() | printable),
        author=draw(st.none() | printable),
        article_date=draw(days),
        framework_note=draw(st.none() | printable),
        inspections=tuple(draw(st.lists(reported_inspections(text), max_size=3))),
        quotes=tuple(draw(st.lists(quotes, max_size=2))),
        checks=tuple(draw(st.lists(checks, max_size=2))),
        mentions=tuple(
            draw(st.lists(st.builds(Mention, st.sampled_from(MentionKind), printable, spans(text)), max_size=2))
        ),
    )
    return document, findings


@pytest.fixture(scope="module")
def shared_library() -> Iterator[Library]:
    with create_library(None) as made:
        yield made


@settings(max_examples=60)
@given(read=read_documents(), original=st.binary(max_size=200))
def test_any_document_and_findings_are_read_back_equal(
    shared_library: Library, read: tuple[Document, Findings], original: bytes
) -> None:
    document, findings = read
    added = add_document(shared_library, document, findings, original, ADDED_AT)
    detail = document_detail(shared_library, added.document_id)
    assert detail.document == document
    assert detail.findings == findings
    assert original_bytes(shared_library, added.document_id) == original
    remove_document(shared_library, added.document_id)
    assert set(row_counts(shared_library).values()) == {0}
