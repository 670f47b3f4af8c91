"""What people see who open a library with Datasette, DB Browser or the sqlite3 command line."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError
from core.knowledge import load_knowledge
from core.library import Library, create_library, open_library
from core.library.file import reference
from core.model import (
    Basis,
    CheckOutcome,
    DocumentKind,
    DocumentState,
    PointKind,
    ProviderType,
    Tense,
    VisitType,
)
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

SEND = Story(
    provider="Barnet",
    code="E09000003",
    provider_type=ProviderType.SEND_AREA,
    framework=None,
    grades={"overall_effectiveness": "requires_improvement", "an_area_of_tomorrow": "a_grade_of_tomorrow"},
    published_on=date(2024, 5, 1),
)


def read(path: Path, sql: str) -> list[dict[str, object]]:
    """Read as another program does, without any setting of ours."""
    with closing(sqlite3.connect(path)) as other:
        other.row_factory = sqlite3.Row
        return [dict(row) for row in other.execute(sql)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "shared with a colleague.jdesk"
    with create_library(made) as library:
        Story(grades={"overall_effectiveness": "requires_improvement"}).add(library)
        Story(
            official=True,
            headline="Inspection of Shropshire Council",
            grades={"care_leavers": "good", "help_and_protection": "outstanding"},
            inspected_from=date(2025, 6, 30),
            told_on=None,
            outlet=None,
        ).add(library)
        SEND.add(library)
    return made


def test_the_judgement_table_reads_well_without_the_program(path: Path) -> None:
    rows = read(path, "SELECT * FROM judgement_table WHERE provider = 'Shropshire'")
    assert [(row["area"], row["grade"], row["basis"]) for row in rows] == [
        ("Help and protection", "Outstanding", "report"),
        ("Care leavers", "Good", "report"),
        ("Overall effectiveness", "Requires improvement", "single source"),
    ]
    assert rows[1] == {
        "provider": "Shropshire",
        "provider_type": "childrens services",
        "region": "West Midlands",
        "inspectorate": "Ofsted",
        "framework": "Inspecting local authority children's services (January 2023 to March 2026)",
        "area": "Care leavers",
        "grade": "Good",
        "basis": "report",
        "published_on": "2025-08-12",
        "inspected_from": "2025-06-30",
        "inspected_to": None,
        "evidence": "care leavers: good",
        "page": 1,
        "document": "Inspection of Shropshire Council",
        "outlet": None,
        "document_published_on": None,
        "reason": "Read from the official report.",
        "sources": 1,
        "confidence": 0.97,
        "inspection_id": 1,
        "document_id": 2,
    }


def test_without_a_framework_the_plain_words_are_shown(path: Path) -> None:
    rows = read(path, "SELECT * FROM judgement_table WHERE provider = 'Barnet'")
    assert [(row["framework"], row["area"], row["grade"]) for row in rows] == [
        (None, load_knowledge().frameworks.area_title("overall_effectiveness"), "Requires improvement"),
        (None, "an area of tomorrow", "a grade of tomorrow"),
    ]


def test_the_inspection_history_tells_one_inspection_a_row(path: Path) -> None:
    rows = read(path, "SELECT * FROM inspection_history")
    assert [row["provider"] for row in rows] == ["Barnet", "Shropshire"]
    assert rows[1]["inspected"] == "2025-06-30"
    assert rows[1]["judgements"] == (
        "Help and protection: Outstanding; Care leavers: Good; Overall effectiveness: Requires improvement"
    )
    assert (rows[1]["reports"], rows[1]["articles"], rows[1]["visit_type"]) == (1, 1, "full")


def test_a_conflict_is_told_in_the_history(tmp_path: Path) -> None:
    path = tmp_path / "conflict.jdesk"
    with create_library(path) as library:
        Story(grades={"care_leavers": "good"}).add(library)
        Story(grades={"care_leavers": "inadequate"}, headline="A rival").add(library)
    (row,) = read(path, "SELECT judgements FROM inspection_history")
    assert row["judgements"] == "Care leavers: documents differ"


def test_the_full_text_can_be_searched_by_other_programs(path: Path) -> None:
    found = read(path, "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'inspector AND marches'")
    assert [row["rowid"] for row in found] == [1, 3]
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)")


def test_every_foreign_key_and_page_is_in_order(path: Path) -> None:
    assert read(path, "PRAGMA foreign_key_check") == []
    assert read(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]


def test_every_foreign_key_has_an_index(library: Library) -> None:
    """Without one, removing a document would read whole tables."""
    missing = []
    for table in library.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        keys = {row["from"] for row in library.rows(f"PRAGMA foreign_key_list({table['name']})")}
        first_columns = {row["name"] for row in library.rows(f"PRAGMA table_info({table['name']})") if row["pk"] == 1}
        for index in library.rows(f"PRAGMA index_list({table['name']})"):
            first_columns.add(library.rows(f"PRAGMA index_info('{index['name']}')")[0]["name"])
        missing += [f"{table['name']}.{key}" for key in keys - first_columns]
    assert missing == []


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("documents", "kind", DocumentKind),
        ("documents", "state", DocumentState),
        ("providers", "provider_type", ProviderType),
        ("reported_inspections", "provider_type", ProviderType),
        ("reported_inspections", "visit_type", VisitType),
        ("inspections", "visit_type", VisitType),
        ("claims", "tense", Tense),
        ("points", "kind", PointKind),
        ("checks", "outcome", CheckOutcome),
        ("judgements", "basis", Basis),
    ],
)
def test_the_file_allows_exactly_the_words_that_the_program_knows(
    library: Library, table: str, column: str, values: type[Basis]
) -> None:
    schema = library.value("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
    allowed = re.search(rf"{column} TEXT NOT NULL CHECK \({column} IN \(([^)]*)\)", schema)
    assert allowed is not None
    assert set(re.findall(r"'([^']*)'", allowed.group(1))) == set(values)


@pytest.mark.parametrize("day", ["2025-02-30", "12/08/2025", "2025-8-1", ""])
def test_only_real_days_are_stored(library: Library, day: str) -> None:
    Story().add(library)
    with pytest.raises(LibraryError):
        library.execute("UPDATE inspections SET published_on = ?", (day,))


def test_a_conflict_never_holds_a_grade(library: Library) -> None:
    Story().add(library)
    with pytest.raises(LibraryError):
        library.execute("UPDATE judgements SET basis = 'conflict'")


# --- the copies of the program's knowledge -------------------------------------------------------------------------


def test_every_grade_of_every_framework_is_in_the_file_with_its_word(library: Library) -> None:
    knowledge = load_knowledge()
    rows = library.rows(
        "SELECT a.framework, a.area, g.grade, g.label, g.rank, g.steps FROM areas a JOIN grades g ON g.scale = a.scale"
    )
    held = {(row[0], row[1], row[2]): (row[3], row[4], row[5]) for row in rows}
    assert len(held) > 500
    for (framework, area, grade), shown in held.items():
        facts = knowledge.frameworks.grade_facts(framework, area, grade)
        assert (facts.label, facts.rank, facts.steps) == shown


def test_former_codes_find_their_region(library: Library) -> None:
    former = next(a for a in load_knowledge().authorities.all() if a.former_codes)
    row = library.row("SELECT name, region FROM authorities WHERE code = ?", (former.former_codes[0],))
    assert row is not None
    assert tuple(row) == (former.name, former.region)


def test_an_outdated_copy_is_replaced_at_opening_and_judgements_are_ranked_anew(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE areas SET label = 'Old words'")
        other.execute("UPDATE judgements SET rank = NULL, position = 77")
        other.execute("UPDATE meta SET value = 'yesterday' WHERE name = 'knowledge'")
    with open_library(path) as library:
        assert library.value("SELECT count(*) FROM areas WHERE label = 'Old words'") == 0
        ranked = library.rows("SELECT area, rank, position FROM judgements WHERE inspection = 1 ORDER BY position")
        assert [tuple(row) for row in ranked] == [
            ("help_and_protection", 1, 1),
            ("care_leavers", 2, 3),
            ("overall_effectiveness", 3, 4),
        ]


def test_a_copy_that_is_up_to_date_is_left_alone(path: Path) -> None:
    with open_library(path) as library:
        before = library.value("PRAGMA data_version"), library._connection.total_changes
        reference.refresh(library, load_knowledge())
        assert (library.value("PRAGMA data_version"), library._connection.total_changes) == before
