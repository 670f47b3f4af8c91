from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryInUseError
from core.library import (
    Target,
    add_note,
    add_tag,
    is_untouched_demonstration,
    mark_as_demonstration,
    open_library,
    remove_demonstration,
    remove_document,
)
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.library import Library


@pytest.fixture
def demonstration(library_file: Path) -> Path:
    with open_library(library_file) as library:
        mark_as_demonstration(library)
    return library_file


def test_only_a_library_with_the_mark_is_a_demonstration(library_file: Path, tmp_path: Path) -> None:
    assert not is_untouched_demonstration(library_file)
    assert not is_untouched_demonstration(tmp_path / "nothing.jdesk")
    (tmp_path / "letter.jdesk").write_text("Dear Sir", encoding="utf-8")
    assert not is_untouched_demonstration(tmp_path / "letter.jdesk")


def test_one_that_nobody_worked_in_is_untouched_and_can_be_removed(demonstration: Path) -> None:
    assert is_untouched_demonstration(demonstration)
    remove_demonstration(demonstration)
    assert list(demonstration.parent.iterdir()) == []


@pytest.mark.parametrize(
    "work",
    [
        lambda library: add_tag(library, Target(document_id=1), "mine"),
        lambda library: add_note(library, Target(document_id=1), "mine", "Anna"),
        lambda library: Story(headline="Mine").add(library),
        lambda library: remove_document(library, 1),
    ],
)
def test_one_that_somebody_worked_in_is_theirs(demonstration: Path, work: Callable[[Library], object]) -> None:
    with open_library(demonstration) as library:
        work(library)
    assert not is_untouched_demonstration(demonstration)


def test_one_that_is_open_is_not_removed(demonstration: Path) -> None:
    with open_library(demonstration), pytest.raises(LibraryInUseError):
        remove_demonstration(demonstration)
    assert is_untouched_demonstration(demonstration)
