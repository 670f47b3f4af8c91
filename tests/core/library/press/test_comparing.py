from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.importing import gather, import_files
from core.library import (
    InspectionFilter,
    Signature,
    Subject,
    Verdict,
    compared_frameworks,
    confirm_findings,
    count_press,
    create_library,
    inspection_rows,
    known_from_others,
    press_against_report,
    remove_document,
    without_report,
)
from core.library.press.press import Fact
from core.model import Basis, CheckOutcome
from tests.core.library.conftest import Story
from tests.core.library.resolving.test_resolving import correct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.library import ArticleComparison, Library, PressComparison

GRADES_2025 = {
    "impact_of_leaders": "outstanding",
    "help_and_protection": "outstanding",
    "children_in_care": "outstanding",
    "care_leavers": "good",
    "overall_effectiveness": "outstanding",
}
REPORT_2025 = Story(
    headline="Inspection of Shropshire, 2025",
    official=True,
    told_on=None,
    inspected_from=date(2025, 6, 23),
    inspected_to=date(2025, 7, 4),
    grades=GRADES_2025,
)
REPORT_2022 = REPORT_2025.but(
    headline="Inspection of Shropshire, 2022",
    framework="ilacs_2018",
    published_on=date(2022, 3, 25),
    inspected_from=date(2022, 2, 7),
    inspected_to=date(2022, 2, 11),
    grades={
        "impact_of_leaders": "good",
        "help_and_protection": "requires_improvement",
        "care_and_care_leavers": "good",
        "overall_effectiveness": "good",
    },
)
# The first case: what the seed article says, the earlier grade included.
ARTICLE = Story(
    headline="Outstanding at last", grades=GRADES_2025, earlier={"overall_effectiveness": "good"}, when="2022"
)
WRONG = ARTICLE.but(
    headline="A slip", grades={"care_leavers": "outstanding"}, earlier={}, published_on=date(2025, 8, 13)
)


def only(comparisons: tuple[PressComparison, ...]) -> tuple[PressComparison, ArticleComparison]:
    (comparison,) = comparisons
    (article,) = comparison.articles
    return comparison, article


def at(library: Library, year: int) -> PressComparison:
    return next(
        each
        for each in press_against_report(library)
        if each.inspection.published_on and each.inspection.published_on.year == year
    )


def test_all_claims_of_the_first_article_agree_and_good_in_2022_is_confirmed(library: Library) -> None:
    for story in (ARTICLE, REPORT_2022, REPORT_2025):
        story.add(library)
    now, then = at(library, 2025), at(library, 2022)
    (article,) = now.articles
    assert article.looks_back is False
    assert {each.area: each.verdict for each in article.areas} == dict.fromkeys(GRADES_2025, Verdict.AGREES)
    assert {fact.fact: fact.verdict for fact in article.facts} == {
        Fact.PUBLISHED: Verdict.AGREES,
        Fact.INSPECTED: Verdict.NOT_MENTIONED,
    }
    (article,) = then.articles
    assert article.looks_back is True
    assert [(each.area, each.verdict, each.earlier) for each in article.areas] == [
        ("overall_effectiveness", Verdict.AGREES, True)
    ]
    assert (then.report.title, article.document.title) == ("Inspection of Shropshire, 2022", "Outstanding at last")
    assert count_press(library).differing == 0


def test_what_differs_comes_first_and_is_counted(library: Library) -> None:
    for story in (ARTICLE, WRONG, REPORT_2025, REPORT_2022):
        story.add(library)
    old_news = REPORT_2022.but(headline="Old news", official=False, told_on=date(2022, 3, 26))
    old_news.add(library)
    comparisons = press_against_report(library)
    assert [each.inspection.published_on for each in comparisons] == [date(2025, 8, 12), date(2022, 3, 25)]
    assert [each.document.title for each in comparisons[0].articles] == ["A slip", "Outstanding at last"]
    slip = comparisons[0].articles[0]
    cell = slip.cell(("care_leavers",))
    assert cell is not None
    assert (cell.told, cell.reported, cell.verdict) == ("outstanding", "good", Verdict.DIFFERS)
    assert cell.claim_id is not None
    assert cell.report_claim_id is not None
    assert slip.count(Verdict.DIFFERS) == 2  # the grade, and a day of publication that is one day off
    assert slip.count(Verdict.NOT_MENTIONED) == 5
    count = count_press(library)
    assert (count.inspections, count.differing, count.without_report) == (2, 1, 0)


def test_the_counts_that_order_the_page_are_those_of_its_articles(library: Library) -> None:
    stories = (
        ARTICLE,
        WRONG,
        REPORT_2025,
        REPORT_2022,
        ARTICLE.but(headline="All of them", grades={"all_areas": "outstanding", "care_leavers": "good"}, earlier={}),
        ARTICLE.but(headline="All of them, then", earlier={"all_areas": "good"}),
        ARTICLE.but(headline="More than the report", grades={**GRADES_2025, "adoption": "good"}, earlier={}),
        ARTICLE.but(headline="Perhaps", grades={"children_in_care": "good"}, earlier={}, confidence=0.4),
    )
    for story in stories:
        story.add(library)
    for comparison in press_against_report(library):
        verdicts = [each.verdict for article in comparison.articles for each in article.areas]
        certain = sum(each.differs for article in comparison.articles for each in article.areas)
        row = library.row(
            "SELECT press_agrees, press_differs, press_unsure FROM inspections WHERE id = ?",
            (comparison.inspection.id,),
        )
        assert row is not None
        assert tuple(row) == (verdicts.count(Verdict.AGREES), certain, verdicts.count(Verdict.DIFFERS) - certain)
        assert verdicts.count(Verdict.DIFFERS)


def test_what_may_only_be_misread_is_no_difference_until_somebody_confirms_it(library: Library) -> None:
    REPORT_2025.add(library)
    document = WRONG.but(confidence=0.4).add(library)
    count = count_press(library)
    assert (count.inspections, count.differing, count.unsure) == (1, 0, 1)
    assert press_against_report(library, differing_only=True) == ()
    comparison, article = only(press_against_report(library))
    cell = article.cell(("care_leavers",))
    assert cell is not None
    assert cell.claim_id is not None
    assert (cell.verdict, cell.differs) == (Verdict.DIFFERS, False)
    confirm_findings(library, Subject.CLAIM, (cell.claim_id,), Signature("Anna Pryce"))
    count = count_press(library)
    assert (count.inspections, count.differing, count.unsure) == (1, 1, 0)
    assert press_against_report(library, differing_only=True)[0].inspection.id == comparison.inspection.id
    remove_document(library, document)
    assert count_press(library).inspections == 0


def test_what_differs_for_certain_comes_before_what_may_be_misread(library: Library) -> None:
    there = {"provider": "Telford and Wrekin", "code": "E06000020"}
    many = dict.fromkeys(GRADES_2025, "inadequate")
    REPORT_2025.but(**there).add(library)
    ARTICLE.but(**there, grades=many, earlier={}, confidence=0.4).add(library)
    for story in (REPORT_2025, WRONG):
        story.add(library)
    assert [each.inspection.provider for each in press_against_report(library)] == ["Shropshire", "Telford and Wrekin"]


def test_the_page_is_cut_in_the_order_and_filtered(library: Library) -> None:
    for story in (ARTICLE, WRONG, REPORT_2025, REPORT_2022):
        story.add(library)
    elsewhere = {"provider": "Telford and Wrekin", "code": "E06000020"}
    ARTICLE.but(**elsewhere).add(library)
    REPORT_2025.but(**elsewhere).add(library)
    pages = [press_against_report(library, offset=offset, limit=1) for offset in range(4)]
    assert [len(page) for page in pages] == [1, 1, 1, 0]
    assert sum(pages, ()) == press_against_report(library)
    there = InspectionFilter(authorities=("E06000020",))
    assert only(press_against_report(library, there))[0].inspection.provider == "Telford and Wrekin"
    assert count_press(library, there).inspections == 1


def test_a_stated_count_is_held_against_the_report(library: Library) -> None:
    REPORT_2025.add(library)
    counted = ARTICLE.but(checks=(CheckOutcome.AGREES,))
    document_id = counted.add(library)
    library.execute(
        "UPDATE checks SET words = 'two out of four', span_start = 0, span_end = 15 WHERE document = ?", (document_id,)
    )
    _, article = only(press_against_report(library))
    count = next(fact for fact in article.facts if fact.fact is Fact.COUNT)
    assert (count.verdict, count.told, count.reported) == (Verdict.DIFFERS, "two out of four", "1 good, 3 outstanding")


def test_a_report_that_a_person_corrected_is_what_the_press_is_held_against(library: Library) -> None:
    REPORT_2025.add(library)
    ARTICLE.but(earlier={}).add(library)
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    correct(library, row.id, "care_leavers", "requires_improvement")
    _, article = only(press_against_report(library))
    cell = article.cell(("care_leavers",))
    assert cell is not None
    assert (cell.verdict, cell.reported) == (Verdict.DIFFERS, "requires_improvement")
    assert count_press(library).differing == 1


def test_what_only_the_press_has_is_no_difference(library: Library) -> None:
    REPORT_2025.but(grades={"care_leavers": "good"}).add(library)
    ARTICLE.but(earlier={}, grades={"care_leavers": "good", "help_and_protection": "good"}).add(library)
    comparison, article = only(press_against_report(library))
    assert [each.verdict for each in article.areas] == [Verdict.AGREES, Verdict.ONLY_IN_PRESS]
    assert comparison.count(Verdict.DIFFERS) == 0


def test_an_article_without_a_report_shows_what_others_know_of_the_provider(library: Library) -> None:
    told = ARTICLE.add(library)
    ARTICLE.but(headline="A second view").add(library)
    REPORT_2022.add(library)
    REPORT_2022.but(headline="Inspection of 2017", framework="sif_2013", published_on=date(2017, 11, 24)).add(library)
    later = ARTICLE.but(headline="Next time", published_on=date(2027, 8, 12), told_on=date(2027, 8, 13))
    later.add(library)
    (known,) = known_from_others(library, told)
    assert [document.title for document in known.others] == ["A second view"]
    assert [row.published_on for row in known.earlier] == [date(2022, 3, 25), date(2017, 11, 24)]
    assert [row.published_on for row in known.later] == [date(2027, 8, 12)]
    assert {cell.basis for cell in known.earlier[0].cells} == {Basis.REPORT}
    assert count_press(library).without_report == 2
    assert [row.published_on for row in without_report(library)] == [date(2027, 8, 12), date(2025, 8, 12)]
    REPORT_2025.add(library)
    assert known_from_others(library, told) == ()
    with pytest.raises(NotInLibraryError):
        known_from_others(library, 99)


@pytest.fixture
def shropshire(shared: Path, tmp_path: Path) -> Iterator[Library]:
    """The first article, and the official reports of 2017, 2022 and 2025."""
    reports = (shared / "corpus" / "reports").rglob("*.pdf")
    files = [file for file in reports if "shropshire" in str(file).casefold()]
    assert len(files) == 3
    with create_library(tmp_path / "Shropshire.jdesk") as made:
        import_files(
            made,
            gather([*files, shared / "seed" / "shropshire.txt"]),
            progress=lambda _: None,
            cancelled=lambda: False,
        )
        yield made


def test_the_first_article_agrees_with_the_official_report_in_all_it_says(shropshire: Library) -> None:
    comparisons = {each.inspection.published_on: each for each in press_against_report(shropshire)}
    (article,) = comparisons[date(2025, 8, 12)].articles
    assert {each.area: (each.told, each.verdict) for each in article.areas} == {
        area: (grade, Verdict.AGREES) for area, grade in GRADES_2025.items()
    }
    assert Verdict.DIFFERS not in {fact.verdict for fact in article.facts}
    # The parser may read "good in 2022" or not yet; if it does, the report of 2022 confirms it.
    told_of_2022 = comparisons.get(date(2022, 3, 25))
    if told_of_2022 is not None:
        assert {each.verdict for each in told_of_2022.articles[0].areas} == {Verdict.AGREES}
    assert {row.published_on for row in inspection_rows(shropshire, InspectionFilter(), (), 0, 10)} >= {
        date(2017, 11, 24),
        date(2022, 3, 25),
    }


def test_only_what_differs_can_be_asked_for_and_the_frameworks_of_what_is_compared(library: Library) -> None:
    old_news = REPORT_2022.but(headline="Old news", official=False, told_on=date(2022, 3, 26))
    for story in (REPORT_2025, WRONG, REPORT_2022, old_news):
        story.add(library)
    (comparison,) = press_against_report(library, differing_only=True)
    assert comparison.inspection.published_on == date(2025, 8, 12)
    assert compared_frameworks(library) == ("ilacs_2018", "ilacs_2023")
    assert compared_frameworks(library, InspectionFilter(frameworks=("ilacs_2018",))) == ("ilacs_2018",)
