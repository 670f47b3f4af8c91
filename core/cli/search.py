"""Look for words, quotations and grades in all documents of a library, the best match first."""

from __future__ import annotations

import argparse
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.terminal import fitted, room, wants_colour
from core.cli.wording import day_in_words
from core.importing import ready_sample_library
from core.knowledge import load_knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.library import Library, Place, Search, SearchHit, SearchPage, Span

_AT_MOST = 20
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"
# Stand for the marks until the lines are broken, so that escape sequences take no room there.
_MARK, _UNMARK = "\ufdd0", "\ufdd1"

_LANGUAGE = """\
how to search:
  care leavers              both words, anywhere in the title or text
  "care leavers"            these words together
  safeguard*                words that begin so
  housing OR homes          one of them; brackets group
  housing NOT prison        without a word; -prison does the same
  "care leavers" near flat  within ten words of each other
  grade:inadequate area:"care leavers" authority:"North East Lincolnshire"
  speaker:Marwood outlet:Courier before:2024 after:2022-06 type:school kind:report
other fields: {fields}"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    from core.library import Field, SearchOrder

    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _LANGUAGE.format(fields=", ".join(f"{field}:" for field in Field))
    parser.add_argument("query", type=_query, help="what to look for, in quotation marks for the shell")
    parser.add_argument(
        "--library", metavar="FILE.jdesk", type=Path, help="the library to search; the sample if left out"
    )
    parser.add_argument("--order", choices=[order.value for order in SearchOrder], default=SearchOrder.BEST_MATCH.value)
    parser.add_argument(
        "--limit", type=_positive, default=_AT_MOST, metavar="N", help=f"documents at most ({_AT_MOST})"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was found."""
    from core.library import Search, SearchOrder, open_library

    path: Path = arguments.library or ready_sample_library()
    wanted = Search(arguments.query, order=SearchOrder(arguments.order))
    with open_library(path, read_only=True) as library:
        for line in found_lines(
            library, wanted, arguments.limit, room(sys.stdout), bold=wants_colour("auto", sys.stdout)
        ):
            print(line)
    return 0


def found_lines(library: Library, wanted: Search, limit: int, columns: int, *, bold: bool) -> Iterator[str]:
    """What was found, in words.

    Args:
        library: Where.
        wanted: What for.
        limit: Documents at most.
        columns: Room in the terminal.
        bold: Whether the words that were looked for are bold.

    Raises:
        QueryError: The query cannot be understood.
    """
    from core.library import search

    page = search(library, wanted, 0, limit)
    for hit in page.hits:
        for line in _hit_lines(hit, columns):
            yield line.replace(_MARK, _BOLD if bold else "").replace(_UNMARK, _PLAIN if bold else "")
        yield ""
    yield _summary(page)


def _summary(page: SearchPage) -> str:
    if not page.documents:
        return "Nothing was found."
    found = f"{page.documents:,} {'document' if page.documents == 1 else 'documents'}"
    if page.documents > len(page.hits):
        first = "the first is" if len(page.hits) == 1 else f"the first {len(page.hits)} are"
        return f"{found}; {first} shown, --limit shows more."
    return found


def _hit_lines(hit: SearchHit, columns: int) -> Iterator[str]:
    yield from _wrapped(_marked(hit.title, hit.title_marks), columns, "", "  ")
    told = ", ".join(filter(None, (hit.outlet or hit.kind.replace("_", " "), day_in_words(hit.published_on))))
    about = ", ".join(hit.providers) or "nobody named"
    yield f"  {fitted(f'{told} · {about}', columns - 2)}".rstrip()
    for place in hit.places:
        yield from _place_lines(place, columns)
    if hit.more_places:
        yield f"    … and {hit.more_places} more {'place' if hit.more_places == 1 else 'places'}"


def _place_lines(place: Place, columns: int) -> Iterator[str]:
    from core.library import FoundIn

    words = _marked(place.text, place.marks)
    begins, ends = place.whole
    words = f"{'' if begins else '… '}{words}{'' if ends else ' …'}"
    if place.found_in is FoundIn.QUOTATION:
        words = f"“{words}” ({place.speaker or 'not named'})"
    if place.found_in is FoundIn.CLAIM and place.grade and place.area:
        frameworks = load_knowledge().frameworks
        grade = frameworks.grade_label(None, place.area, place.grade)
        words = f"{words} [{frameworks.area_title(place.area)}: {grade}]"
    page = f"page {place.page}: " if place.page else ""
    yield from _wrapped(f"{page}{words}", columns, "    ", "    ")


def _marked(text: str, marks: Sequence[Span]) -> str:
    """The text with signs around the marks, without signs of its own that a terminal would obey."""
    parts, at = [], 0
    for mark in marks:
        parts += [_plain(text[at : mark.start]), _MARK, _plain(text[mark.start : mark.end]), _UNMARK]
        at = mark.end
    return "".join([*parts, _plain(text[at:])])


def _plain(text: str) -> str:
    return "".join(sign if sign.isprintable() and sign not in (_MARK, _UNMARK) else " " for sign in text)


def _wrapped(text: str, columns: int, first: str, following: str) -> Iterator[str]:
    """Lines that fit; the signs for marks count as room, which leaves a line a little short."""
    yield from textwrap.wrap(text, columns, initial_indent=first, subsequent_indent=following)


def _query(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError('there is nothing to look for; type words, "words together" or grade:good')
    return text


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of documents")
    return int(text)
