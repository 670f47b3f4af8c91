"""What is told elsewhere is another one: it gets a name with its place, and both stand apart from then on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    CorrectionError,
    DecidedCount,
    create_library,
    decided_since,
    redo,
    reject_item,
    remove_document,
    undo,
)
from tests.core.library.dumps import canonical
from tests.core.library.review.told_places import (
    BRADFORD_CODE,
    BY,
    HULL,
    HULL_CODE,
    LEEDS,
    LEEDS_CODE,
    NAME,
    NOWHERE,
    STORIES,
    asked,
    item_of,
    providers,
    rename,
)

if TYPE_CHECKING:
    from core.library import Library
    from tests.core.library.conftest import Story


@pytest.mark.usefixtures("both")
def test_another_one_gets_a_name_with_its_place_and_both_stand_apart(library: Library) -> None:
    HULL.but(headline="Hull school again", told_on=date(2022, 5, 10)).add(library)
    step = reject_item(library, item_of(library, HULL), BY)
    assert step.name == f"Call it “{NAME}, Kingston upon Hull”"
    assert providers(library) == {NAME: {2024}, f"{NAME}, Kingston upon Hull": {2022}}
    assert asked(library) == []
    assert decided_since(library, datetime(2025, 9, 2, tzinfo=UTC)) == DecidedCount(changed=2)
    undo(library, step)
    assert providers(library) == {NAME: {2022, 2024}}
    assert asked(library) == [LEEDS.headline, HULL.headline, "Hull school again"]
    redo(library, step)
    assert providers(library) == {NAME: {2024}, f"{NAME}, Kingston upon Hull": {2022}}


def test_another_one_takes_the_name_that_its_namesake_there_has(library: Library, both: tuple[int, int]) -> None:
    rename(library, both[1], f"{NAME}, Hull")
    NOWHERE.but(told_in=(HULL_CODE,)).add(library)
    reject_item(library, item_of(library, NOWHERE), BY)
    assert providers(library) == {NAME: {2024}, f"{NAME}, Hull": {2019, 2022}}
    assert decided_since(library, datetime(2025, 9, 2, tzinfo=UTC)) == DecidedCount(changed=2)


def test_another_one_cannot_be_where_the_article_names_several_places(library: Library) -> None:
    LEEDS.but(told_in=(BRADFORD_CODE, LEEDS_CODE)).add(library)
    HULL.add(library)
    with pytest.raises(CorrectionError, match="several places"):
        reject_item(library, item_of(library, LEEDS), BY)


def test_the_name_corrected_in_the_article_parts_it_from_those_told_elsewhere(
    library: Library, both: tuple[int, int]
) -> None:
    rename(library, both[1], f"{NAME}, Hull")
    assert providers(library) == {NAME: {2024}, f"{NAME}, Hull": {2022}}
    assert asked(library) == []


def test_after_that_a_new_document_told_elsewhere_stays_apart_too(library: Library) -> None:
    rename(library, HULL.add(library), f"{NAME}, Hull")
    NOWHERE.add(library)
    assert list(providers(library).values()) == [{2019, 2022}]
    LEEDS.add(library)
    assert providers(library) == {NAME: {2019, 2024}, f"{NAME}, Hull": {2022}}


@settings(max_examples=40)
@given(order=st.permutations(STORIES), renamed=st.integers(0, len(STORIES) - 1), gone=st.sampled_from(STORIES))
def test_when_a_name_was_corrected_makes_no_difference_to_who_stands_apart(
    order: list[Story], renamed: int, gone: Story
) -> None:
    """The name of the school in Hull is corrected at any time after its article came in, while others come and go."""
    with create_library(None) as library, create_library(None) as at_last:
        ids: dict[str, int] = {}
        corrected = False
        for number, story in enumerate(order):
            ids[story.headline] = story.add(library)
            if number >= renamed and HULL.headline in ids and not corrected:
                rename(library, ids[HULL.headline], f"{NAME}, Hull")
                corrected = True
        if gone is not HULL:
            remove_document(library, ids[gone.headline])
            gone.add(library)
        for story in STORIES:
            ids[story.headline] = story.add(at_last)
        rename(at_last, ids[HULL.headline], f"{NAME}, Hull")
        # Whether its article was doubtful when it was corrected, and so is reviewed now, is another matter.
        held, expected = ([row for row in canonical(each) if row[0] != "state"] for each in (library, at_last))
        assert held == expected
