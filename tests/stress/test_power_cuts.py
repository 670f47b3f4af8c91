"""A power cut loses at most the last documents: what the disk holds then is a whole library of those before."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.library import open_library
from tests.stress.conftest import complete, copy_library, duration, rounds
from tests.stress.content import assert_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.stress.articles import Article
    from tests.stress.conftest import Job

    Start = Callable[..., Job]


def prefixes(articles: list[Article]) -> list[set[str]]:
    return [{article.sha256 for article in articles[:count]} for count in range(len(articles) + 1)]


def test_what_is_on_disk_at_any_moment_is_a_whole_library(
    empty: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
    random: Random,
) -> None:
    path, note, cut = tmp_path / "writing.jdesk", tmp_path / "stored", tmp_path / "after the cut.jdesk"
    needed = duration(start("add", copy_library(empty, path), note=note))
    for _ in range(rounds(short=3, long=60)):
        note.write_text("")
        job = start("add", copy_library(empty, path), note=note)
        time.sleep(random.uniform(0, needed))
        stopped = job.stop()
        copy_library(path, cut)
        stored = note.read_text().split()
        if stopped:
            job.kill()
            job.ending()
        with open_library(cut) as library:
            held = assert_whole(library, articles)
        assert held in prefixes(articles)
        assert held.issuperset(stored)
        assert complete(cut, articles) == undisturbed


def test_a_log_that_ends_anywhere_loses_the_last_documents_only(
    empty: Path,
    tmp_path: Path,
    articles: list[Article],
    undisturbed: tuple[object, ...],
    start: Start,
    random: Random,
) -> None:
    """What was written last may be missing or be rubbish: the disk had not been asked to finish it yet.

    The log is not folded in meanwhile, because SQLite has the disk finish the log before it does that.
    """
    path, note, cut = tmp_path / "writing.jdesk", tmp_path / "stored", tmp_path / "after the cut.jdesk"
    job = start("add", copy_library(empty, path), note=note, **{"no checkpoint": True})
    while len(note.read_text().split() if note.exists() else ()) < len(articles) - 2:
        time.sleep(0.002)
    assert job.stop()
    log = path.with_name(f"{path.name}-wal").read_bytes()
    for _ in range(rounds(short=8, long=400)):
        copy_library(path, cut)
        end = random.randrange(len(log))
        rubbish = random.randbytes(random.choice((0, 0, 100, 5000)))
        cut.with_name(f"{cut.name}-wal").write_bytes(log[:end] + rubbish)
        with open_library(cut) as library:
            held = assert_whole(library, articles)
        assert held in prefixes(articles)
        assert complete(cut, articles) == undisturbed
    job.kill()
    job.ending()
