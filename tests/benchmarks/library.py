"""What a library of many documents costs: size, opening, lists, filters, searches, and one document more.

    python tests/benchmarks/library.py [DOCUMENTS] [--keep FILE.jdesk]

The documents and their findings are made up (``invented_documents``) and added without reading or parsing, so that the
library alone is measured; the import of plain text, with reading and parsing, is measured at the end. With ``--keep``
the library is made in that file and used again the next time. Times are of the clock, which on a busy machine is longer
than the processor's time beside them. No time is a pass or fail: the limit is printed, and what exceeds it is marked.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.library import Library

DOCUMENTS = 100_000
LIMIT = 100.0
"""Milliseconds that nobody should wait longer for a list or a search, in 95 of 100 cases."""
ONE_MORE_LIMIT = 20.0
ROUNDS = 5
IMPORTED = 4_000
STARTED = 500
"""Files after which the processes have long come up."""
ADDED = 1_600
TOGETHER = 32
"""Documents that an import stores in one transaction."""
QUERIES = (
    "phonics", "children", '"safer recruitment"', '"personal advisers" near training', "kinship care -music", "Marwood",
    "Penhallow OR Marwood", "inspect*", "title:inadequate", "grade:inadequate", 'grade:inadequate area:"care leavers"',
    'authority:"North East Lincolnshire" supervision', "type:school phonics", 'framework:ILACS "life-story"',
    "speaker:Marwood proud", "outlet:Courier before:2023", "after:2025", "children after:2022-06 before:2024",
    'kind:article state:"needs eyes"', "(phonics OR music) grade:outstanding", 'region:"South West" bullying',
    "provider:Alderbrook", "nosuchword", "kestrelbank",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timing:
    """How long something took, over its rounds.

    Attributes:
        name: What.
        wall: Milliseconds of the clock for each round.
        processor: Milliseconds of the processor for each round.
    """

    name: str
    wall: tuple[float, ...]
    processor: tuple[float, ...]

    def line(self, limit: float) -> str:
        """As it is printed: the slowest in 95 of 100 rounds, and the middle one."""
        high, middle = _part(self.wall, 0.95), _part(self.wall, 0.5)
        processor = _part(self.processor, 0.5)
        mark = "  over the limit" if high > limit else ""
        return f"{self.name:<46} p95 {high:7.1f} ms   median {middle:7.1f} ms   processor {processor:7.1f} ms{mark}"


def say(line: str) -> None:
    """Tell it at once, as the next line can take long."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Make the library and measure it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("documents", nargs="?", type=int, default=DOCUMENTS, help=f"how many ({DOCUMENTS:,})")
    parser.add_argument("--keep", type=Path, metavar="FILE.jdesk", help="where to make the library, and find it again")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("JUDGEMENT_DESK_HOME", folder)
        path: Path = arguments.keep or Path(folder) / "invented.jdesk"
        if not path.exists():
            make(path, arguments.documents)
        measure(path)
        measure_import(Path(folder), path)
    return 0


def make(path: Path, count: int) -> None:
    """Fill a new library, telling the rate now and then."""
    from core.knowledge import load_knowledge
    from core.library import NewDocument, add_documents, create_library, writing_many
    from tests.benchmarks.invented_documents import invented_documents

    began, adding, number = time.perf_counter(), 0.0, 0
    with create_library(path) as library, writing_many(library):
        invented = invented_documents(load_knowledge(), count)
        while new := [NewDocument(each.document, each.findings, each.original) for each in islice(invented, TOGETHER)]:
            before = time.perf_counter()
            add_documents(library, new)
            adding += time.perf_counter() - before
            number += len(new)
            if number % (320 * TOGETHER) == 0:
                say(f"{number:,} documents, {number / adding:.0f} added a second so far")
    say(f"{count:,} documents made and added in {time.perf_counter() - began:,.0f} s; {count / adding:.0f} a second")


def measure(path: Path) -> None:
    """Open, list, filter and search."""
    from core.library import open_library

    say(f"size of the file: {path.stat().st_size / 1e6:,.0f} MB")
    opening = timed("open, closed properly before", lambda: open_library(path, thorough=False).close())
    say(opening.line(LIMIT))
    with open_library(path, thorough=False) as library:
        timings = [timed(name, task) for name, task in (*lists(library), *searches(library))]
        for timing in sorted(timings, key=lambda each: -_part(each.wall, 0.95)):
            say(timing.line(LIMIT))
        everything = [wall for timing in timings for wall in timing.wall]
        say(f"{'all lists, filters and searches together':<46} p95 {_part(tuple(everything), 0.95):7.1f} ms")
        say(one_more(library).line(ONE_MORE_LIMIT))
        many_more(library)


def lists(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    """The queries behind the windows' tables and filters."""
    from core.library import (
        DocumentColumn,
        DocumentFilter,
        GradeChoice,
        InspectionColumn,
        InspectionFilter,
        SortKey,
        count_documents,
        count_inspections,
        document_rows,
        facets,
        frameworks_in_view,
        inspection_rows,
    )
    from core.library.table.facets import _count_all
    from core.model import Basis, DocumentKind, DocumentState, ProviderType

    newest = (SortKey(InspectionColumn.PUBLISHED_ON, descending=True),)
    yield "facets", lambda: facets(library)
    yield "facets, after something was written", lambda: _count_all(library)
    for column in InspectionColumn:
        areas = ("overall_effectiveness",) if column is InspectionColumn.GRADE else ()
        key = SortKey(column, areas=areas)
        yield f"inspections by {column}", lambda key=key: inspection_rows(library, InspectionFilter(), (key,), 0, 100)
    yield "inspections, page in the middle", lambda: inspection_rows(library, InspectionFilter(), newest, 20_000, 100)
    filters = {
        "none": InspectionFilter(),
        "schools": InspectionFilter(provider_types=(ProviderType.SCHOOL,)),
        "a region": InspectionFilter(regions=("London",)),
        "a grade": InspectionFilter(grades=(GradeChoice("inadequate", ("care_leavers",)),)),
        "a frequent grade": InspectionFilter(grades=(GradeChoice("good"),)),
        "conflicts": InspectionFilter(bases=(Basis.CONFLICT,)),
        "the text “alder”": InspectionFilter(text="alder"),
        "the text “phonics”": InspectionFilter(text="phonics"),
    }
    for name, where in filters.items():
        yield f"count inspections, filter: {name}", lambda where=where: count_inspections(library, where)
        yield f"frameworks in view, filter: {name}", lambda where=where: frameworks_in_view(library, where)
        yield f"inspections, filter: {name}", lambda where=where: inspection_rows(library, where, newest, 0, 100)
    for kind in DocumentColumn:
        order = (SortKey(kind, descending=True),)
        yield f"documents by {kind}", lambda order=order: document_rows(library, DocumentFilter(), order, 0, 100)
    added = (SortKey(DocumentColumn.ADDED_AT, descending=True),)
    yield "documents, page in the middle", lambda: document_rows(library, DocumentFilter(), added, 30_000, 100)
    choices = {
        "articles": DocumentFilter(kinds=(DocumentKind.ARTICLE,)),
        "needs eyes": DocumentFilter(states=(DocumentState.NEEDS_EYES,)),
        "the text “phonics”": DocumentFilter(text="phonics"),
    }
    for name, choice in choices.items():
        yield f"count documents, filter: {name}", lambda choice=choice: count_documents(library, choice)
        yield f"documents, filter: {name}", lambda choice=choice: document_rows(library, choice, added, 0, 100)


def searches(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    """Searches as people type them: the first page with its places."""
    from core.library import Search, SearchOrder, search

    for query in QUERIES:
        yield f"search {query}", lambda query=query: search(library, Search(query))
    yield "search children, newest first", lambda: search(library, Search("children", order=SearchOrder.NEWEST))


def one_more(library: Library) -> Timing:
    """Add documents about the same country that the library does not have yet."""
    from core.knowledge import load_knowledge
    from core.library import add_document
    from tests.benchmarks.invented_documents import invented_documents

    more = list(invented_documents(load_knowledge(), 200, seed=time.time_ns()))
    # As the window does: what is loaded to stay is not looked through for rubbish, which takes 20 ms now and then.
    gc.collect()
    gc.freeze()
    walls, processors = [], []
    for each in more:
        wall, processor = time.perf_counter(), time.process_time()
        add_document(library, each.document, each.findings, each.original)
        walls.append((time.perf_counter() - wall) * 1000)
        processors.append((time.process_time() - processor) * 1000)
    return Timing("one document more", tuple(walls), tuple(processors))


def many_more(library: Library) -> None:
    """Add documents with ready findings as an import does, and tell how many a second."""
    from core.knowledge import load_knowledge
    from core.library import NewDocument, add_documents, writing_many
    from tests.benchmarks.invented_documents import invented_documents

    more = [
        NewDocument(each.document, each.findings, each.original)
        for each in invented_documents(load_knowledge(), ADDED, seed=time.time_ns())
    ]
    began, worked = time.perf_counter(), time.process_time()
    with writing_many(library):
        for begin in range(0, ADDED, TOGETHER):
            add_documents(library, more[begin : begin + TOGETHER])
    took, worked = time.perf_counter() - began, time.process_time() - worked
    say(
        f"adding {ADDED:,} documents with ready findings, {TOGETHER} together: {ADDED / took:.0f} a second; "
        f"processor {worked * 1000 / ADDED:.1f} ms a document"
    )


def measure_import(folder: Path, path: Path) -> None:
    """Import plain-text articles of about 3 kB through worker processes, as the program does: rate and memory."""
    from core.importing import import_files
    from core.knowledge import load_knowledge
    from core.library import open_library
    from tests.benchmarks.invented_documents import invented_documents

    articles = folder / "articles"
    articles.mkdir()
    paths = []
    for number, each in enumerate(invented_documents(load_knowledge(), IMPORTED, seed=time.time_ns())):
        article = articles / f"{number}.txt"
        article.write_bytes(each.original)
        paths.append(article)
    memory: list[float] = []
    moments: list[tuple[float, float]] = []

    def note(_: object) -> None:
        moments.append((time.perf_counter(), time.process_time()))
        if len(moments) % TOGETHER == 0:
            memory.append(megabytes())

    with open_library(path, thorough=False) as library:
        import_files(library, paths, progress=note)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    (began, _), (started, worked), (ended, done) = moments[0], moments[STARTED], moments[-1]
    left = IMPORTED - STARTED
    say(
        f"import of {IMPORTED:,} plain-text files, read and parsed by two processes: {IMPORTED / (ended - began):.0f} "
        f"a second, {left / (ended - started):.0f} after the first {STARTED}"
    )
    say(
        f"processor a document: {(done - worked) * 1000 / left:.1f} ms to store it, "
        f"{(used.ru_utime + used.ru_stime) * 1000 / IMPORTED:.1f} ms to read and parse it, the start of two processes "
        f"included; load {os.getloadavg()[0]:.1f}"
    )
    early, late, most = memory[len(memory) // 4], memory[-1], max(memory)
    say(f"memory of all its processes: {early:.0f} MB after a quarter, {late:.0f} at the end, {most:.0f} at most")


def megabytes() -> float:
    """What this process and its workers hold in memory; 0 where the system does not tell it as Linux does."""
    processes = [os.getpid(), *(each.pid for each in multiprocessing.active_children())]
    held = 0
    for process in processes:
        with suppress(OSError):
            held += int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return held * 4096 / 1e6


def timed(name: str, task: Callable[[], object]) -> Timing:
    """Do something once to warm up, then in rounds."""
    task()
    walls, processors = [], []
    for _ in range(ROUNDS):
        wall, processor = time.perf_counter(), time.process_time()
        task()
        walls.append((time.perf_counter() - wall) * 1000)
        processors.append((time.process_time() - processor) * 1000)
    return Timing(name, tuple(walls), tuple(processors))


def _part(values: tuple[float, ...], part: float) -> float:
    """The value that this part of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


if __name__ == "__main__":
    sys.exit(main())
