"""Two programs at once, also where the lock that keeps them apart does not work."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryInUseError
from core.library import add_document, open_library
from core.library.file.locking import take
from tests.stress.conftest import copy_library, rounds
from tests.stress.content import assert_whole, content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stress.articles import Article
    from tests.stress.conftest import Job

    Start = Callable[..., Job]


def test_a_second_program_is_refused_until_the_first_is_done(
    empty: Path, tmp_path: Path, articles: list[Article], undisturbed: tuple[object, ...], start: Start
) -> None:
    path, note = tmp_path / "shared.jdesk", tmp_path / "stored"
    for _ in range(rounds(short=1, long=20)):
        note.unlink(missing_ok=True)
        job = start("add", copy_library(empty, path), note=note)
        while not note.exists():
            time.sleep(0.001)
        refused = 0
        while len(note.read_text().split()) < len(articles) - 1:
            with pytest.raises(LibraryInUseError):
                take(path)
            with open_library(path, read_only=True, thorough=False) as library:
                assert library.value("SELECT count(*) FROM documents") <= len(articles)
            refused += 1
        assert refused
        assert job.ending() == "ended 0"
        with open_library(path) as library:
            assert content(library) == undisturbed


def test_without_a_lock_two_programs_take_turns_and_lose_nothing(
    empty: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
) -> None:
    path, note = tmp_path / "shared.jdesk", tmp_path / "stored"
    for _ in range(rounds(short=1, long=20)):
        copy_library(empty, path)
        job = start("add", path, note=note, lockless=True, slice=[0, None, 2])
        with open_library(path) as library:
            for article in articles[1::2]:
                add_document(library, article.read.document, article.read.findings, article.read.original)
        assert job.ending() == "ended 0"
        with open_library(path) as library:
            assert_whole(library, articles)
            assert content(library) == undisturbed
