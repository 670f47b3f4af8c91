from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import DiskFullError, ReadOnlyLibraryError
from core.library import (
    DocumentFilter,
    InspectionFilter,
    count_documents,
    create_library,
    document_rows,
    inspection_rows,
    open_library,
    remove_document,
)
from core.library.file.checking import check_library
from core.library.file.compacting import Compacted, compact_library
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

FILLING = "The inspectors spoke with foster carers, social workers and young people. " * 800


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library from which nine of ten documents were removed."""
    path = tmp_path / "desk.jdesk"
    with create_library(path) as library:
        added = [Story(headline=f"Story {number}", more=FILLING * number).add(library) for number in range(1, 11)]
        for document_id in added[1:]:
            remove_document(library, document_id)
    return path


def content(library: Library) -> tuple[object, ...]:
    return (
        document_rows(library, DocumentFilter(), (), 0, 100),
        document_rows(library, DocumentFilter(text="carers"), (), 0, 100),
        inspection_rows(library, InspectionFilter(), (), 0, 100),
    )


def test_the_room_of_removed_documents_is_given_back_and_nothing_else(path: Path) -> None:
    size = path.stat().st_size
    with open_library(path) as library:
        before = content(library)
        compacted = compact_library(library)
        assert compacted == Compacted(before=size, after=path.stat().st_size)
        assert compacted.saved > size // 5
        assert content(library) == before
        assert not [p for p in check_library(library).problems if p.kind != "original"]
    assert path.stat().st_size == compacted.after
    assert compact_again(path).saved == 0


def compact_again(path: Path) -> Compacted:
    with open_library(path) as library:
        return compact_library(library)


def test_another_connection_may_stay_open(path: Path) -> None:
    with open_library(path) as library, open_library(path) as other:
        assert count_documents(other) == 1
        assert compact_library(library).saved > 0
        assert count_documents(other) == 1


def test_a_full_disk_changes_nothing(path: Path) -> None:
    with open_library(path) as library:
        before = content(library)
        library.execute("PRAGMA temp_store = MEMORY")
        library.execute("PRAGMA max_page_count = 1")
        with open_library(path) as other:
            other.execute(f"PRAGMA max_page_count = {other.value('PRAGMA page_count')}")
            with pytest.raises(DiskFullError):
                Story(more=FILLING * 50).add(other)
        assert content(library) == before


def test_a_library_for_reading_only_is_left_alone(path: Path) -> None:
    with open_library(path, read_only=True) as library, pytest.raises(ReadOnlyLibraryError, match="not compacted"):
        compact_library(library)


def test_a_library_in_memory_can_be_compacted(library: Library) -> None:
    removed = [Story(headline=f"Story {number}", more=FILLING).add(library) for number in range(4)]
    for document_id in removed:
        remove_document(library, document_id)
    assert compact_library(library).saved > 0
