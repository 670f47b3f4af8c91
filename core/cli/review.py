"""List what needs a person's eyes, with the reason in words and the place to look at; conflicts first."""

from __future__ import annotations

import argparse
import sys
import textwrap
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.terminal import fitted, plain, room
from core.importing import ready_sample_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library, ReviewFilter, ReviewItem

_AT_MOST = 50
_COUNTED = {
    "conflict": ("conflict between documents", "conflicts between documents"),
    "no document": ("inspection without a document", "inspections without a document"),
    "nothing found": ("article without a judgement", "articles without a judgement"),
    "unread report": ("report that could not be read", "reports that could not be read"),
    "unknown provider": ("inspection of somebody not named", "inspections of somebody not named"),
    "told elsewhere": ("inspection told of elsewhere", "inspections told of elsewhere"),
    "doubtful reading": ("doubtful reading of an inspection", "doubtful readings of an inspection"),
    "failed check": ("statement that does not fit", "statements that do not fit"),
    "doubtful grade": ("doubtful grade", "doubtful grades"),
    "lost correction": ("correction that no longer fits", "corrections that no longer fit"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--library", metavar="FILE.jdesk", type=Path, help="the library to look through; the sample if left out"
    )
    parser.add_argument(
        "--kind", action="append", default=[], choices=tuple(_COUNTED), help="only this kind; may be given repeatedly"
    )
    parser.add_argument("--limit", type=_positive, default=_AT_MOST, metavar="N", help=f"items at most ({_AT_MOST})")


def run(arguments: argparse.Namespace) -> int:
    """Print the queue."""
    from core.library import ReviewFilter, ReviewKind, open_library

    path: Path = arguments.library or ready_sample_library()
    where = ReviewFilter(kinds=tuple(map(ReviewKind, arguments.kind)))
    with open_library(path, read_only=True) as library:
        for line in queue_lines(library, where, arguments.limit, room(sys.stdout)):
            print(line)
    return 0


def queue_lines(library: Library, where: ReviewFilter, limit: int, columns: int) -> Iterator[str]:
    """The queue in words.

    Args:
        library: Where from.
        where: Which part of it.
        limit: Items at most.
        columns: Room in the terminal.

    Yields:
        How many items there are of each kind, then the items under their documents.
    """
    from core.library import review_counts, review_items

    counts = review_counts(library, where)
    total = sum(counts.values())
    if not total:
        yield "Nothing to review."
        return
    width = len(f"{max(counts.values()):,}")
    for kind, count in counts.items():
        yield f"{count:>{width},}  {_COUNTED[kind][count != 1]}"
    items = review_items(library, where, limit)
    for (_, heading), group in groupby(items, key=lambda item: (item.document_id or -item.subject_id, item.heading)):
        yield ""
        yield fitted(heading or "(not named)", columns).rstrip()
        for item in group:
            yield from _item_lines(item, columns)
    if len(items) < total:
        yield ""
        yield f"… and {total - len(items):,} more; --limit shows more at once."


def _item_lines(item: ReviewItem, columns: int) -> Iterator[str]:
    yield from textwrap.wrap(
        plain(f"{item.kind}: {item.reason}"), columns, initial_indent="  ", subsequent_indent="    "
    )
    if item.evidence is not None:
        page = f"page {item.evidence.page}: " if item.evidence.page else ""
        yield "    " + fitted(f"{page}“{item.evidence.text}”", columns - 4).rstrip()


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of items")
    return int(text)
