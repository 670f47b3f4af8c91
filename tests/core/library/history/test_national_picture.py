from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.knowledge import AreaColumn, load_knowledge
from core.library import (
    AuthorityMark,
    Direction,
    Library,
    NationalPicture,
    Standing,
    grades_over_time,
    national_picture,
    picture_areas,
)
from core.library.history.area_changes import change_rules
from core.library.history.national_picture import quarter_ends
from core.library.history.picturing import Picture
from core.model import ProviderType
from tests.core.library.history.test_history import ILACS_2018, ILACS_2023, REPORTS, SIF, TODAY, VISIT
from tests.core.library.pasts import past

SOLIHULL = SIF.but(provider="Solihull", code="E08000029", headline="Inspection of Solihull")
SOMERSET = ILACS_2018.but(provider="Somerset", code="E06000066", headline="Inspection of Somerset")
LEWISHAM = ILACS_2023.but(
    provider="Lewisham",
    code="E09000023",
    headline="Inspection of Lewisham",
    framework="ilacs_2026",
    published_on=date(2026, 9, 15),
    inspected_from=date(2026, 7, 6),
    inspected_to=date(2026, 7, 17),
    grades={"help_and_protection": "good", "care_leavers": "inadequate"},
)


def column(title: str) -> AreaColumn:
    return next(each for each in picture_areas() if each.title == title)


HELP = column("Help & protection")


@pytest.fixture
def held(library: Library) -> Library:
    for story in (*REPORTS, VISIT, SOLIHULL, SOMERSET, LEWISHAM):
        story.add(library)
    return library


def mark(picture: NationalPicture, name: str) -> AuthorityMark:
    return next(each for each in picture.marks if each.authority.name == name)


def counts(picture: NationalPicture) -> dict[str, int]:
    return {tally.grade: tally.count for tally in picture.distributions[0].grades}


def test_each_authority_has_a_mark_with_the_inspection_behind_it(held: Library) -> None:
    picture = national_picture(held, HELP, TODAY)
    assert (len(picture.marks), picture.authorities) == (153, 153)
    assert picture.framework is not None
    assert (picture.framework.id, picture.area) == ("ilacs_2026", "help_and_protection")
    shropshire = mark(picture, "Shropshire")
    assert (shropshire.standing, shropshire.grade, shropshire.framework) == (
        Standing.HELD,
        "outstanding",
        "ilacs_2023",
    )
    assert shropshire.inspection_id is not None
    assert (mark(picture, "Kent").standing, mark(picture, "Kent").inspection_id) == (Standing.NOT_HELD, None)


def test_a_similar_area_is_not_comparable_unless_it_is_asked_for_and_then_told_apart(held: Library) -> None:
    strict = mark(national_picture(held, HELP, TODAY), "Solihull")
    assert (strict.standing, strict.grade) == (Standing.NOT_COMPARABLE, None)
    assert strict.reason == "of a similar area of SIF (Help and protection)"
    picture = national_picture(held, HELP, TODAY, similar=True)
    assert (mark(picture, "Solihull").standing, mark(picture, "Solihull").grade) == (Standing.SIMILAR, "good")
    good = next(tally for tally in picture.distributions[0].grades if tally.grade == "good")
    assert (good.authorities, good.similar) == (("E09000023", "E08000029"), 1)


def test_while_sif_was_in_force_its_grades_are_the_picture(held: Library) -> None:
    picture = national_picture(held, HELP, date(2017, 12, 1))
    assert picture.framework is not None
    assert picture.framework.id == "sif_2013"
    assert mark(picture, "Solihull").standing is Standing.HELD


def test_a_joint_grade_is_not_shown_for_either_of_the_areas_split_from_it(held: Library) -> None:
    somerset = mark(national_picture(held, column("Care leavers"), TODAY, similar=True), "Somerset")
    assert (somerset.standing, somerset.grade) == (Standing.NOT_COMPARABLE, None)
    assert somerset.reason == "one grade for Children in care and care leavers in ILACS 2018, split since"


def test_the_overall_grade_ended_for_those_inspected_since(held: Library) -> None:
    picture = national_picture(held, column("Overall"), TODAY)
    lewisham = mark(picture, "Lewisham")
    assert (lewisham.standing, lewisham.grade) == (Standing.ENDED, None)
    assert lewisham.reason == "last judged under ILACS 2023"
    assert mark(picture, "Shropshire").grade == "outstanding"


def test_what_the_last_inspection_does_not_tell_is_no_grade(held: Library) -> None:
    leaders = mark(national_picture(held, column("Leaders"), TODAY), "Lewisham")
    assert (leaders.standing, leaders.reason) == (Standing.NO_GRADE, "its last full inspection does not tell it")
    assert leaders.inspection_id is not None


def test_councils_are_those_of_the_day(held: Library) -> None:
    picture = national_picture(held, HELP, date(2018, 6, 1))
    names = {each.authority.name: each for each in picture.marks}
    assert names["Cumbria"].standing is Standing.NOT_HELD
    assert names["Cumberland"].standing is Standing.NOT_THERE
    assert names["Cumberland"].reason == "there since April 2023, made from Cumbria"
    assert picture.authorities == 152
    assert "Cumbria" not in {each.authority.name for each in national_picture(held, HELP, TODAY).marks}


def test_regions_add_up_to_england_and_every_count_has_its_inspections(held: Library) -> None:
    england, *regions = national_picture(held, HELP, TODAY, similar=True).distributions
    assert england.region is None
    assert len(regions) == 9
    assert [tally.grade for tally in england.grades] == ["outstanding", "good", "requires_improvement", "inadequate"]
    for place, tally in enumerate(england.grades):
        assert sum(region.grades[place].count for region in regions) == tally.count
        assert len(tally.inspections) == tally.count
    assert england.counted + sum(map(len, england.without.values())) == 153


def test_movers_tell_from_what_to_what_and_why(held: Library) -> None:
    picture = national_picture(held, HELP, TODAY, since=date(2025, 1, 1))
    (mover,) = picture.movers
    assert mover.authority.name == "Shropshire"
    assert (mover.before.grade, mover.after.grade) == ("requires_improvement", "outstanding")
    assert (mover.change.direction, mover.change.steps) == (Direction.BETTER, 2)
    assert (mover.before.inspection_id, mover.change.from_inspection) == (mover.change.from_inspection,) * 2
    assert (picture.moved(Direction.BETTER), picture.moved(Direction.WORSE)) == (1, 0)
    assert national_picture(held, HELP, TODAY, since=TODAY).movers == ()


def test_a_mover_through_a_split_has_no_direction(held: Library) -> None:
    (mover,) = national_picture(held, column("Care leavers"), TODAY, since=date(2025, 1, 1)).movers
    assert mover.change.direction is Direction.NONE
    assert mover.change.reason.startswith("split in 2023")


def test_quarters_tell_how_the_grades_were_held(held: Library) -> None:
    quarters = grades_over_time(held, HELP, date(2017, 10, 1), TODAY, similar=True)
    assert (quarters[0].as_at, quarters[-1].as_at) == (date(2017, 12, 31), TODAY)
    assert [each.distribution.counted for each in (quarters[0], quarters[-1])] == [2, 4]
    picture = national_picture(held, HELP, quarters[20].as_at, similar=True)
    assert quarters[20].distribution == picture.distributions[0]


def test_other_services_have_pictures_of_their_own(held: Library) -> None:
    (first, *_) = picture_areas(ProviderType.ADULT_SOCIAL_CARE)
    picture = national_picture(held, first, TODAY, provider_type=ProviderType.ADULT_SOCIAL_CARE)
    assert picture.held == 0
    assert {each.standing for each in picture.marks} == {Standing.NOT_HELD}


def test_the_picture_is_read_by_index_in_two_queries(held: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, object]] = []
    read = Library.rows
    monkeypatch.setattr(
        Library, "rows", lambda self, sql, values=(): asked.append((sql, values)) or read(self, sql, values)
    )
    national_picture(held, HELP, TODAY, since=date(2020, 1, 1))
    monkeypatch.undo()
    assert len(asked) == 2
    for sql, values in asked:
        plan = [row["detail"] for row in held.rows(f"EXPLAIN QUERY PLAN {sql}", values)]  # type: ignore[arg-type]  # as asked
        assert not [step for step in plan if step.startswith("SCAN")], plan


@given(st.dates(date(2005, 1, 1), date(2040, 1, 1)), st.integers(0, 2000))
def test_quarter_ends_are_the_last_days_of_quarters_without_a_gap(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    ends = quarter_ends(first, last)
    assert ends[-1] == last
    assert all(date.fromordinal(end.toordinal() + 1).month in (1, 4, 7, 10) for end in ends[:-1])
    assert all(date.fromordinal(end.toordinal() + 1).day == 1 for end in ends[:-1])
    assert list(ends) == sorted(set(ends))
    assert len(ends) == (last.year - first.year) * 4 + (last.month - 1) // 3 - (first.month - 1) // 3 + 1
    assert quarter_ends(last, date.fromordinal(last.toordinal() - 1)) == ()


GRADE = st.sampled_from(["outstanding", "good", "requires_improvement", "inadequate", "not_judged", None])
FRAMEWORK = st.sampled_from(["sif_2013", "ilacs_2018", "ilacs_2023", "ilacs_2026", None])


@given(
    st.lists(st.tuples(FRAMEWORK, st.dates(date(2013, 1, 1), date(2026, 11, 1)), GRADE), max_size=6),
    st.sampled_from(picture_areas()[:5]),
    st.dates(date(2012, 1, 1), date(2027, 1, 1)),
    st.booleans(),
)
def test_a_counted_grade_was_given_by_an_inspection_known_on_the_day(held, area, as_at: date, similar: bool) -> None:
    inspections = [
        past(number, framework, began, {area.area_of(framework) or "care_leavers": grade})
        for number, (framework, began, grade) in enumerate(held, start=1)
    ]
    picture = Picture(change_rules(), load_knowledge().authorities, area, inspections, similar=similar)
    for each in picture.marks(as_at):
        assert (each.grade is not None) is (each.standing in (Standing.HELD, Standing.SIMILAR))
        assert similar or each.standing is not Standing.SIMILAR
        assert (each.reason == "") <= (each.standing is Standing.HELD)
        if each.grade is not None:
            source = next(inspection for inspection in inspections if inspection.id == each.inspection_id)
            assert source.known_on is not None
            assert source.known_on <= as_at
            told = source.grade(each.area)
            assert told is not None
            assert told.grade == each.grade
