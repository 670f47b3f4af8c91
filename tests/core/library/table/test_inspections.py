from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from core.errors import NotInLibraryError
from core.library import (
    DateRange,
    GradeChoice,
    InspectionColumn,
    InspectionFilter,
    Library,
    SortKey,
    count_inspections,
    create_library,
    frameworks_in_view,
    inspection_detail,
    inspection_rows,
)
from core.model import Basis, ProviderType, Tense, VisitType
from tests.core.library.conftest import Story

OVERALL = ("overall_effectiveness",)
EVERYTHING = InspectionFilter()

SHROPSHIRE = Story(
    published_on=date(2025, 8, 12),
    inspected_from=date(2025, 6, 30),
    inspected_to=date(2025, 7, 4),
    leads=("Idris Pugh",),
)
TELFORD = Story(
    provider="Telford and Wrekin",
    code="E06000020",
    headline="Telford’s carers “superb”",
    official=True,
    framework="ilacs_2018",
    grades={"overall_effectiveness": "good", "care_and_care_leavers": "good"},
    published_on=date(2020, 3, 2),
    told_on=date(2020, 3, 2),
    inspected_month="2020-01",
)
BARNET = Story(
    provider="Barnet",
    code="E09000003",
    headline="Barnet answers its critics",
    grades={"overall_effectiveness": "inadequate", "care_leavers": "requires_improvement"},
    published_on=date(2024, 5, 1),
    told_on=date(2024, 5, 2),
)
SCHOOL = Story(
    provider="St Chad’s Primary School",
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Bell rings for St Chad’s",
    framework="school_eif_2019",
    grades={"quality_of_education": "good"},
    published_on=None,
    told_on=date(2023, 3, 9),
    visit_type=VisitType.UNKNOWN,
    more="The orchestra was pražské radost.",
)
VISIT = Story(
    provider="Barnet",
    code="E09000003",
    headline="Inspectors return to Barnet",
    grades={},
    framework=None,
    published_on=date(2025, 1, 15),
    told_on=date(2025, 1, 16),
    visit_type=VisitType.MONITORING_VISIT,
)
STORIES = (SHROPSHIRE, TELFORD, BARNET, SCHOOL, VISIT)


@pytest.fixture(scope="module")
def library():
    with create_library(None) as made:
        for story in STORIES:
            story.add(made)
        yield made


def providers(library: Library, where: InspectionFilter = EVERYTHING, *order: SortKey) -> str:
    """Initials of the providers in the order of the rows: Shropshire, Telford, Barnet, St Chad’s."""
    rows = inspection_rows(library, where, order, 0, 100)
    assert count_inspections(library, where).inspections == len(rows)
    return "".join("C" if row.provider == SCHOOL.provider else str(row.provider)[0] for row in rows)


def sort(column: InspectionColumn, *, descending: bool = False, areas: tuple[str, ...] = ()) -> SortKey:
    return SortKey(column, descending, areas)


# --- what a row holds ----------------------------------------------------------------------------------------------


def test_a_row_holds_who_when_what_and_the_grades(library: Library) -> None:
    row = inspection_rows(library, EVERYTHING, (), 0, 1)[0]
    assert (row.provider, row.authority_code, row.region) == ("Shropshire", "E06000051", "West Midlands")
    assert (row.framework, row.visit_type, row.inspectorate) == ("ilacs_2023", VisitType.FULL, "Ofsted")
    assert (row.published_on, row.inspected_from, row.inspected_to) == (
        date(2025, 8, 12),
        date(2025, 6, 30),
        date(2025, 7, 4),
    )
    assert (row.lead_inspector, row.reports, row.articles) == ("Idris Pugh", 0, 1)
    assert {(cell.area, cell.grade, cell.basis, cell.sources, cell.confidence) for cell in row.cells} == {
        ("overall_effectiveness", "outstanding", Basis.SINGLE_SOURCE, 1, 0.97),
        ("help_and_protection", "good", Basis.SINGLE_SOURCE, 1, 0.97),
    }


def test_cells_come_in_the_order_of_the_framework(library: Library) -> None:
    row = inspection_rows(library, EVERYTHING, (), 0, 1)[0]
    assert [cell.area for cell in row.cells] == ["help_and_protection", "overall_effectiveness"]


def test_a_column_that_frameworks_share_finds_its_cell(library: Library) -> None:
    rows = {
        row.provider: row for row in inspection_rows(library, InspectionFilter(frameworks=("ilacs_2018",)), (), 0, 9)
    }
    cell = rows["Telford and Wrekin"].cell(("children_in_care", "care_and_care_leavers"))
    assert cell is not None
    assert cell.area == "care_and_care_leavers"
    assert rows["Telford and Wrekin"].cell(("adoption",)) is None


def test_a_month_is_a_month(library: Library) -> None:
    (row,) = inspection_rows(library, InspectionFilter(authorities=("E06000020",)), (), 0, 9)
    assert (row.inspected_from, row.inspected_month) == (None, "2020-01")


def test_a_page_takes_three_queries_however_long_it_is(library: Library) -> None:
    statements: list[str] = []
    library._connection.set_trace_callback(statements.append)
    inspection_rows(library, EVERYTHING, (sort(InspectionColumn.PROVIDER),), 0, 100)
    library._connection.set_trace_callback(None)
    assert len(statements) == 3


def test_pages_fit_together_whatever_the_order(library: Library) -> None:
    for column in InspectionColumn:
        areas = OVERALL if column is InspectionColumn.GRADE else ()
        key = sort(column, areas=areas)
        whole = inspection_rows(library, EVERYTHING, (key,), 0, 100)
        pages = [row for page in range(3) for row in inspection_rows(library, EVERYTHING, (key,), page * 2, 2)]
        assert tuple(pages) == whole
    assert inspection_rows(library, EVERYTHING, (), 100, 10) == ()


# --- order ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (sort(InspectionColumn.PROVIDER), "BBSCT"),
        (sort(InspectionColumn.PROVIDER, descending=True), "TCSBB"),
        (sort(InspectionColumn.PUBLISHED_ON), "TBBSC"),
        (sort(InspectionColumn.PUBLISHED_ON, descending=True), "SBBTC"),
        (sort(InspectionColumn.INSPECTED), "TBBSC"),
        (sort(InspectionColumn.LEAD_INSPECTOR, descending=True), "STBCB"),
        (sort(InspectionColumn.GRADE, areas=OVERALL), "STBCB"),
        (sort(InspectionColumn.GRADE, areas=OVERALL, descending=True), "BTSCB"),
        (sort(InspectionColumn.REGION), "BBSTC"),
        (sort(InspectionColumn.VISIT_TYPE), "STBBC"),
    ],
)
def test_any_column_sorts_with_empty_cells_last_in_both_directions(
    library: Library, key: SortKey, expected: str
) -> None:
    assert providers(library, EVERYTHING, key) == expected


def test_an_inspection_that_only_the_day_of_its_report_is_known_of_stands_where_that_puts_it() -> None:
    older = replace(SHROPSHIRE, framework="ilacs_2018", inspected_from=date(2018, 11, 5), inspected_to=None)
    newer = replace(SHROPSHIRE, inspected_from=None, inspected_to=None, published_on=date(2026, 4, 2))
    with create_library(None) as made:
        older.add(made)
        newer.add(made)
        newest_first = (sort(InspectionColumn.PROVIDER), sort(InspectionColumn.INSPECTED, descending=True))
        held = inspection_rows(made, EVERYTHING, newest_first, 0, 9)
    assert [row.framework for row in held] == ["ilacs_2023", "ilacs_2018"]


def test_authorities_can_come_before_all_other_providers(library: Library) -> None:
    authorities_first = sort(InspectionColumn.AUTHORITIES_FIRST)
    by_name = sort(InspectionColumn.PROVIDER)
    assert providers(library, EVERYTHING, authorities_first, by_name) == "BBSTC"
    assert providers(library, EVERYTHING, by_name)[-1] != "C"


def test_the_second_key_decides_between_equals_of_the_first(library: Library) -> None:
    rows = inspection_rows(
        library,
        EVERYTHING,
        (sort(InspectionColumn.PROVIDER), sort(InspectionColumn.PUBLISHED_ON, descending=True)),
        0,
        2,
    )
    assert [row.published_on for row in rows] == [date(2025, 1, 15), date(2024, 5, 1)]


def test_a_shared_column_sorts_by_whichever_area_is_judged(library: Library) -> None:
    key = sort(InspectionColumn.GRADE, areas=("care_leavers", "care_and_care_leavers"))
    assert providers(library, EVERYTHING, key)[:2] == "TB"


def test_a_sort_key_by_grade_must_name_its_areas() -> None:
    with pytest.raises(ValueError, match="names its areas"):
        SortKey(InspectionColumn.GRADE)
    with pytest.raises(ValueError, match="names its areas"):
        SortKey(InspectionColumn.PROVIDER, areas=OVERALL)


# --- filters -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (InspectionFilter(provider_types=(ProviderType.SCHOOL,)), "C"),
        (InspectionFilter(inspectorates=("CQC",)), ""),
        (InspectionFilter(inspectorates=("Ofsted",), frameworks=("ilacs_2023",)), "SB"),
        (InspectionFilter(frameworks=("ilacs_2018", "school_eif_2019")), "TC"),
        (InspectionFilter(visit_types=(VisitType.MONITORING_VISIT,)), "B"),
        (InspectionFilter(regions=("London",)), "BB"),
        (InspectionFilter(authorities=("E06000020", "E06000051")), "ST"),
        (InspectionFilter(bases=(Basis.REPORT,)), "T"),
        (InspectionFilter(grades=(GradeChoice("good"),)), "STC"),
        (InspectionFilter(grades=(GradeChoice("good", OVERALL),)), "T"),
        (InspectionFilter(grades=(GradeChoice("good", OVERALL), GradeChoice("inadequate", OVERALL))), "TB"),
        (
            InspectionFilter(
                grades=(GradeChoice("outstanding", OVERALL), GradeChoice("good", ("help_and_protection",)))
            ),
            "S",
        ),
        (
            InspectionFilter(
                grades=(GradeChoice("inadequate", OVERALL), GradeChoice("good", ("help_and_protection",)))
            ),
            "",
        ),
        (InspectionFilter(published=DateRange(date(2024, 5, 1), date(2025, 1, 15))), "BB"),
        (InspectionFilter(published=DateRange(last=date(2020, 3, 2))), "T"),
        (InspectionFilter(inspected=DateRange(date(2025, 7, 4), date(2025, 12, 31))), "S"),
        (InspectionFilter(inspected=DateRange(date(2020, 1, 20), date(2020, 1, 21))), "T"),
        (InspectionFilter(inspected=DateRange(date(2025, 7, 5))), ""),
        (InspectionFilter(documents=(1, 4)), "SC"),
    ],
)
def test_filters_leave_what_they_name(library: Library, where: InspectionFilter, expected: str) -> None:
    assert providers(library, where) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shrop", "S"),
        ("st. chads", "C"),
        ("barnet critics", "B"),
        ("critics telford", ""),
        ("superb", "T"),
        ("idris", "S"),
        ("prazske", "C"),
        ("school_eif", "C"),
        ("never give up", "STBCB"),
        ("  ", "STBCB"),
        ('" * ( ) - :', "STBCB"),
        ("answering", "B"),
        ("100%", ""),
    ],
)
def test_typed_words_are_found_in_names_and_texts(library: Library, text: str, expected: str) -> None:
    assert providers(library, InspectionFilter(text=text)) == expected


@settings(max_examples=150)
@given(text=st.text(max_size=40) | st.text("\"'*^:(){}[]+-~\\%_ANDORNEAR \x00\ud800", max_size=25))
def test_nothing_that_can_be_typed_is_an_error(library: Library, text: str) -> None:
    assert 0 <= count_inspections(library, InspectionFilter(text=text)).inspections <= len(STORIES)


def test_the_count_tells_authorities_apart(library: Library) -> None:
    count = count_inspections(library)
    assert (count.inspections, count.authorities) == (5, 3)


def test_frameworks_in_view_are_those_of_the_filter_most_frequent_first(library: Library) -> None:
    assert frameworks_in_view(library) == ("ilacs_2023", "ilacs_2018", "school_eif_2019")
    assert frameworks_in_view(library, InspectionFilter(authorities=("E06000020",))) == ("ilacs_2018",)


def test_an_empty_filter_knows_that_it_is() -> None:
    assert InspectionFilter().is_empty
    assert not InspectionFilter(text="x").is_empty
    assert not DateRange()


# --- one inspection ------------------------------------------------------------------------------------------------


def test_an_inspection_is_shown_with_all_that_speaks_of_it() -> None:
    with create_library(None) as library:
        article = replace(SHROPSHIRE, earlier={"care_leavers": "good"}).add(library)
        report = SHROPSHIRE.but(official=True, headline="Inspection report", told_on=None).add(library)
        (row,) = inspection_rows(library, EVERYTHING, (), 0, 9)
        detail = inspection_detail(library, row.id)
        assert detail.inspection.provider.name == "Shropshire"
        assert detail.inspection.provider_id == row.provider_id
        assert detail.region == "West Midlands"
        assert [(d.id, d.title, d.claims) for d in detail.documents] == [
            (report, "Inspection report", 2),
            (article, SHROPSHIRE.headline, 2),
        ]
        assert [(c.document_id, c.claim.area) for c in detail.claims] == [
            (report, "overall_effectiveness"),
            (report, "help_and_protection"),
            (article, "overall_effectiveness"),
            (article, "help_and_protection"),
        ]
        assert all(c.claim.tense is Tense.CURRENT for c in detail.claims)
        judged = detail.judgements[0]
        assert (judged.area, judged.evidence_text, judged.page) == (
            "help_and_protection",
            "help and protection: good",
            2,
        )
        assert judged.document_id == report
        assert judged.start is not None
        assert SHROPSHIRE.but(official=True, headline="Inspection report").text[judged.start : judged.end] == (
            "help and protection: good"
        )


def test_an_inspection_that_is_gone_is_told(library: Library) -> None:
    with pytest.raises(NotInLibraryError, match="inspection is no longer in the library"):
        inspection_detail(library, 999)
