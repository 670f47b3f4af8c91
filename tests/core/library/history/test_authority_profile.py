from __future__ import annotations

from datetime import date

import pytest

from core.errors import NotInLibraryError
from core.library import Library, authority_profile, find_provider, provider_profile
from core.model import DocumentKind, ProviderType
from tests.core.library.conftest import Story
from tests.core.library.history.test_history import ILACS_2018, ILACS_2023, REPORTS, SCHOOL, SIF, TODAY, VISIT

CODE = "E06000051"
ARTICLE = Story(headline="Outstanding, says Ofsted")
SOMERSET = ILACS_2018.but(
    provider="Somerset", code="E06000066", headline="Inspection of Somerset", published_on=date(2022, 9, 2)
)
SOLIHULL = SIF.but(provider="Solihull", code="E08000029", headline="Inspection of Solihull")


def test_a_profile_tells_its_services_its_documents_and_what_was_said(library: Library) -> None:
    for story in (*REPORTS, VISIT, ARTICLE):
        story.add(library)
    SIF.but(provider="A board", provider_type=ProviderType.LSCB, grades={"lscb": "good"}, headline="Board").add(library)
    profile = authority_profile(library, CODE, TODAY)
    assert (profile.authority.name, profile.existed) == ("Shropshire", True)
    kinds = [each.provider.provider_type for each in profile.services]
    assert kinds == [ProviderType.CHILDRENS_SERVICES, ProviderType.LSCB]
    current = profile.service()
    assert current is not None
    assert current.latest is not None
    assert current.latest.grade("care_leavers").grade == "good"  # type: ignore[union-attr]  # told by the report
    titles = [document.title for document in profile.documents]
    assert titles[:2] == ["Outstanding, says Ofsted", "Inspection of Shropshire, 2025"]
    assert len(titles) == 6
    article, report = profile.documents[:2]
    assert (article.kind, article.pages, article.published_on) == (DocumentKind.ARTICLE, 0, date(2025, 8, 13))
    assert (report.kind, report.pages, report.published_on) == (DocumentKind.OFFICIAL_REPORT, 2, date(2025, 8, 12))
    assert report.inspections == article.inspections == (current.latest.id,)
    assert {quotation.speaker for quotation in profile.quotations} == {"Morwenna Askey"}
    first = profile.quotations[0]
    assert (first.document_id, first.words) == (article.id, "Our social workers never give up on a child,")


def test_as_at_a_day_later_documents_are_not_in_a_profile(library: Library) -> None:
    for story in (*REPORTS, ARTICLE):
        story.add(library)
    profile = authority_profile(library, CODE, date(2022, 12, 31))
    assert [document.title for document in profile.documents] == [
        "Inspection of Shropshire, 2022",
        "Inspection of Shropshire, 2017",
    ]
    assert profile.itself.inspection is not None
    assert profile.itself.inspection.framework == "ilacs_2018"


def test_neighbours_and_region_stand_beside_it_with_the_grades_of_the_day(library: Library) -> None:
    for story in (*REPORTS, SOMERSET, SOLIHULL):
        story.add(library)
    profile = authority_profile(library, CODE, TODAY)
    assert len(profile.neighbours) == 10
    assert [each.authority.name for each in profile.neighbours if each.inspection] == ["Somerset"]
    somerset = next(each for each in profile.neighbours if each.authority.name == "Somerset")
    assert somerset.inspection is not None
    assert somerset.days_since == (TODAY - date(2022, 2, 11)).days
    solihull = next(each for each in profile.region if each.authority.name == "Solihull")
    assert solihull.inspection is not None
    assert "Shropshire" not in [each.authority.name for each in profile.region]
    assert {each.authority.region for each in profile.region} == {"West Midlands"}
    before = authority_profile(library, CODE, date(2022, 9, 1))
    assert not any(each.inspection for each in before.neighbours)


def test_councils_made_from_others_are_told_with_them(library: Library) -> None:
    ILACS_2018.but(provider="Cumbria", code="E10000006", headline="Cumbria").add(library)
    ILACS_2023.but(provider="Cumberland", code="E06000063", headline="Cumberland").add(library)
    profile = authority_profile(library, "E06000063", TODAY)
    (before,) = profile.predecessors
    assert (before.authority.name, before.existed) == ("Cumbria", False)
    assert before.inspection is not None
    assert authority_profile(library, "E06000063", date(2022, 1, 1)).existed is False
    assert [each.authority.name for each in authority_profile(library, "E10000006", TODAY).successors] == [
        "Cumberland",
        "Westmorland and Furness",
    ]


def test_a_former_code_means_the_authority_of_today(library: Library) -> None:
    assert authority_profile(library, "E10000026", TODAY).authority.code == CODE


def test_an_authority_that_the_library_knows_nothing_of_has_an_empty_profile(library: Library) -> None:
    profile = authority_profile(library, CODE, TODAY)
    assert (profile.services, profile.documents, profile.quotations) == ((), (), ())
    assert profile.itself.inspection is None
    assert profile.service() is None


def test_a_document_about_others_lends_no_quotations(library: Library) -> None:
    ARTICLE.add(library)
    assert authority_profile(library, "E06000066", TODAY).quotations == ()


def test_an_unknown_code_is_told(library: Library) -> None:
    with pytest.raises(NotInLibraryError):
        authority_profile(library, "E99999999", TODAY)


def test_a_school_has_a_profile_without_anybody_beside_it(library: Library) -> None:
    SCHOOL.add(library)
    ARTICLE.add(library)
    school = find_provider(library, "Thornbeck Primary School")
    profile = provider_profile(library, school.id, TODAY)
    assert profile.history.provider == school
    assert [document.title for document in profile.documents] == ["Thornbeck pupils behave well"]
    assert [quotation.document_title for quotation in profile.quotations] == ["Thornbeck pupils behave well"]
    before = provider_profile(library, school.id, date(2022, 6, 13))
    assert (before.history.inspections, before.documents, before.quotations) == ((), (), ())
