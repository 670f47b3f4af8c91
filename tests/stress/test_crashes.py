"""A crash at any moment, of any work, loses nothing but the document being written."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest

from core.library import add_document, create_library, open_library
from core.library.file.backing_up import backups_of
from tests.stress.conftest import LONG, complete, copy_library, duration, rounds
from tests.stress.content import assert_whole, content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random

    from tests.stress.articles import Article
    from tests.stress.conftest import Job

    Start = Callable[..., Job]


_LONGER = 1.6


def files_beside(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.glob(f"{path.name}*"))


@pytest.mark.parametrize("together", [1, 4])
def test_killed_while_documents_are_added(
    empty: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
    random: Random,
    together: int,
) -> None:
    path, note = tmp_path / "crashed.jdesk", tmp_path / "stored"
    needed = duration(start("add", copy_library(empty, path), note=note, together=together))
    whole = [*range(0, len(articles), together), len(articles)]
    reached = set()
    for moment in moments(random, needed, rounds(short=5, long=200)):
        copy_library(empty, path)
        note.write_text("")
        job = start("add", path, note=note, together=together)
        time.sleep(moment)
        job.kill()
        job.ending()
        with open_library(path) as library:
            held = assert_whole(library, articles)
        assert held.issuperset(note.read_text().split())
        assert held in [{article.sha256 for article in articles[:count]} for count in whole]
        assert complete(path, articles) == undisturbed
        assert files_beside(path) == [path.name]
        reached.add(len(held))
    assert len(reached) > 1


def moments(random: Random, needed: float, count: int) -> Iterator[float]:
    """Random moments of a job, one in each of as many parts of the time it needs: early ones, and late ones too.

    The last parts lie behind the time that it needed alone, as a busy machine may let it take longer.
    """
    for part in range(count):
        yield _LONGER * needed * (part + random.random()) / count


@pytest.mark.timeout(3600 if LONG else 120)
def test_killed_while_files_are_imported(
    empty: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
    random: Random,
) -> None:
    path = tmp_path / "crashed.jdesk"
    needed = duration(start("import", copy_library(empty, path))) if LONG else 3.0
    for moment in moments(random, needed, rounds(short=1, long=20)):
        copy_library(empty, path)
        job = start("import", path)
        time.sleep(moment)
        job.kill()
        job.ending()
        with open_library(path) as library:
            assert_whole(library, articles)
        # A second import completes what the first had begun.
        assert start("import", path).ending() == "ended 0"
        with open_library(path) as library:
            assert content(library) == undisturbed


@pytest.fixture
def filled(tmp_path: Path, articles: list[Article]) -> Path:
    """A library that holds the first half of the articles, and the gaps of a removed one."""
    from core.library import remove_document

    path = tmp_path / "filled.jdesk"
    with create_library(path) as library:
        for article in [*articles[: len(articles) // 2], articles[-1]]:
            read = article.read
            added = add_document(library, read.document, read.findings, read.original)
        remove_document(library, added.document_id)
    return path


@pytest.mark.parametrize("kind", ["compact", "backup"])
def test_killed_while_a_library_is_compacted_or_backed_up(
    filled: Path, tmp_path: Path, articles: list[Article], start: Start, random: Random, kind: str
) -> None:
    path, folder = tmp_path / "crashed.jdesk", tmp_path / "backups"
    with open_library(filled) as library:
        before = content(library)
    needed = duration(start(kind, copy_library(filled, path), folder=folder))
    for moment in moments(random, needed, rounds(short=3, long=60)):
        shutil.rmtree(folder, ignore_errors=True)
        job = start(kind, copy_library(filled, path), folder=folder)
        time.sleep(moment)
        job.kill()
        job.ending()
        with open_library(path) as library:
            assert_whole(library, articles)
            assert content(library) == before
        assert files_beside(path) == [path.name]
        for backup in backups_of(path, folder):
            with open_library(backup.path, read_only=True) as library:
                assert content(library) == before


def test_killed_while_libraries_are_merged(
    filled: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
    random: Random,
) -> None:
    path, other = tmp_path / "crashed.jdesk", tmp_path / "other.jdesk"
    create_library(other).close()
    complete(other, articles[len(articles) // 2 - 3 :])
    needed = duration(start("merge", copy_library(filled, path), other=other))
    for moment in moments(random, needed, rounds(short=3, long=60)):
        job = start("merge", copy_library(filled, path), other=other)
        time.sleep(moment)
        job.kill()
        job.ending()
        with open_library(path) as library:
            assert_whole(library, articles)
        assert start("merge", path, other=other).ending() == "ended 0"
        with open_library(path) as library:
            assert content(library) == undisturbed
