from __future__ import annotations

from datetime import date

from core.library import (
    InspectionColumn,
    InspectionFilter,
    Library,
    SortKey,
    facets,
    judgement,
    judgement_lines,
)
from core.library.table.rows import FacetValue, GradeFacet
from core.model import Basis, DocumentKind, ProviderType
from tests.core.library.conftest import Story

EVERYTHING = InspectionFilter()
BARNET = Story(
    provider="Barnet",
    code="E09000003",
    headline="Barnet answers",
    grades={"care_leavers": "requires_improvement"},
    published_on=date(2024, 5, 1),
)


def test_a_judgement_carries_its_evidence(library: Library) -> None:
    document_id = Story(official=True).add(library)
    held = judgement(library, 1, "overall_effectiveness")
    assert held is not None
    assert (held.grade, held.basis, held.document_id, held.document_kind) == (
        "outstanding",
        Basis.REPORT,
        document_id,
        DocumentKind.OFFICIAL_REPORT,
    )
    assert held.start is not None
    assert (
        Story(official=True).text[held.start : held.end] == held.evidence_text == "overall effectiveness: outstanding"
    )
    assert (held.confidence, held.sources, held.reason) == (0.97, 1, "Read from the official report.")


def test_what_nobody_tells_is_no_judgement(library: Library) -> None:
    Story().add(library)
    assert judgement(library, 1, "adoption") is None
    assert judgement(library, 99, "overall_effectiveness") is None


def test_a_conflict_has_no_words_but_a_reason(library: Library) -> None:
    Story(grades={"care_leavers": "good"}).add(library)
    Story(grades={"care_leavers": "inadequate"}, headline="A rival").add(library)
    held = judgement(library, 1, "care_leavers")
    assert held is not None
    assert (held.grade, held.claim_id, held.document_kind, held.evidence_text, held.start) == (
        None,
        None,
        None,
        "",
        None,
    )
    assert held.reason.startswith("The articles differ")


def test_lines_hold_all_that_an_export_needs(library: Library) -> None:
    story = Story(grades={"care_leavers": "good"}, inspected_month="2025-06", leads=("Idris Pugh",))
    story.add(library)
    (line,) = judgement_lines(library, EVERYTHING)
    assert (line.provider, line.authority_code, line.region) == ("Shropshire", "E06000051", "West Midlands")
    assert (line.framework, line.area, line.grade, line.basis) == (
        "ilacs_2023",
        "care_leavers",
        "good",
        Basis.SINGLE_SOURCE,
    )
    assert (line.inspected_month, line.lead_inspector) == ("2025-06", "Idris Pugh")
    assert (line.evidence, line.rule, line.confidence) == ("care leavers: good", "list-row", 0.97)
    assert (line.document_title, line.outlet, line.document_published_on) == (
        story.headline,
        "The Marches Courier",
        date(2025, 8, 13),
    )
    assert (line.source, line.sha256, line.document_kind) == (
        "article.txt",
        story.document.sha256,
        DocumentKind.ARTICLE,
    )


def test_lines_follow_the_filter_and_the_order_of_the_table(library: Library) -> None:
    Story().add(library)
    BARNET.add(library)
    by_provider = (SortKey(InspectionColumn.PROVIDER),)
    lines = list(judgement_lines(library, EVERYTHING, by_provider))
    assert [(line.provider, line.area) for line in lines] == [
        ("Barnet", "care_leavers"),
        ("Shropshire", "help_and_protection"),
        ("Shropshire", "overall_effectiveness"),
    ]
    only = list(judgement_lines(library, InspectionFilter(text="barnet"), by_provider))
    assert [line.provider for line in only] == ["Barnet"]


def test_facets_count_what_filters_can_offer(library: Library) -> None:
    Story().add(library)
    BARNET.add(library)
    Story(provider="Bexford School", code=None, provider_type=ProviderType.SCHOOL, framework=None).add(library)
    found = facets(library)
    assert found.provider_types == (
        FacetValue("childrens_services", "childrens_services", 2),
        FacetValue("school", "school", 1),
    )
    assert [value.value for value in found.frameworks] == ["ilacs_2023"]
    assert {value.label for value in found.authorities} == {"Barnet", "Shropshire"}
    assert found.regions == (FacetValue("London", "London", 1), FacetValue("West Midlands", "West Midlands", 1))
    assert found.years == (FacetValue("2025", "2025", 2), FacetValue("2024", "2024", 1))
    assert found.bases == (FacetValue("single source", "single source", 3),)
    assert set(found.grades) == {
        GradeFacet("help_and_protection", "good", 2),
        GradeFacet("overall_effectiveness", "outstanding", 2),
        GradeFacet("care_leavers", "requires_improvement", 1),
    }


def test_an_empty_library_offers_nothing(library: Library) -> None:
    assert facets(library).grades == ()
    assert list(judgement_lines(library, EVERYTHING)) == []
