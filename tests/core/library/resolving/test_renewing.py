from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.library import InspectionFilter, create_library, inspection_rows, open_library
from core.library.resolving.renewing import RULES, renew
from core.model import Changes
from tests.core.library.conftest import tamper
from tests.core.library.resolving.test_resolving import correct
from tests.core.library.test_looking_back import STORIES, canonical

if TYPE_CHECKING:
    from pathlib import Path

# What the first version left: earlier claims without a place, nothing known of what is decisive, and providers by
# the code or the spelling of each document.
AS_BEFORE = (
    "DELETE FROM meta WHERE name = 'resolved_by'",
    "UPDATE claims SET inspection = NULL WHERE tense = 'earlier'",
    "UPDATE reported_inspections SET decisive = NULL",
    "UPDATE inspections SET press_agrees = 0, press_differs = 0",
    "UPDATE providers SET identity = 'older ' || id",
    "UPDATE judgements SET reason = 'older'",
)


def test_a_library_of_older_rules_says_what_a_new_one_says_once_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "Old.jdesk"
    with create_library(path) as library:
        for story in STORIES:
            story.add(library)
        held = canonical(library)
        ids = [row.id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)]
    tamper(path, *AS_BEFORE)
    with open_library(path) as library:
        assert canonical(library) == held
        assert [row.id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)] == ids
        assert library.value("SELECT value FROM meta WHERE name = 'resolved_by'") == RULES
        assert renew(library) == Changes()


def test_providers_that_older_rules_held_apart_are_joined_with_what_people_decided(tmp_path: Path) -> None:
    path = tmp_path / "Old.jdesk"
    with create_library(path) as library:
        for story in STORIES[:3]:
            story.add(library)
        row = next(
            row
            for row in inspection_rows(library, InspectionFilter(), (), 0, 100)
            if row.published_on == date(2025, 8, 12)
        )
        correct(library, row.id, "care_leavers", "inadequate")
    # The report of 2022 was another provider's.
    tamper(
        path,
        *AS_BEFORE,
        "INSERT INTO providers (id, provider_type, name, identity) VALUES (99, 'childrens_services', 'X', 'older 99')",
        "UPDATE reported_inspections SET provider = 99 WHERE document = 2",
        "UPDATE inspections SET provider = 99 WHERE chief_document = 2",
    )
    with open_library(path) as library:
        assert len({row.provider_id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)}) == 1
        grades = [
            cell.grade
            for row in inspection_rows(library, InspectionFilter(), (), 0, 100)
            for cell in row.cells
            if cell.area == "care_leavers"
        ]
        assert grades == ["inadequate"]
        assert library.value("SELECT count(*) FROM providers") == 1
