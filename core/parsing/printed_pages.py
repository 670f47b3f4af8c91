"""Finds what stands at the edges of printed pages, over and over: running titles, addresses, dates and page numbers.

A browser that prints an article puts the day of printing, the title and the address above and below each page; word
processors have running titles and "Page 2 of 3". A sentence that goes on over the page would go through them.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from core.model import PageSpan
from core.parsing.edits import Edit
from core.parsing.page_edges import edge_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set as AbstractSet

    from core.parsing.page_edges import EdgeLine

_SHARE = 0.6
"""Pages on which a line stands that is a running one."""

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})"
_COUNT = r"(?:\d{1,3}\s*(?:/|of)\s*\d{1,3}|[Pp]age\s+\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?)"
_ADDRESS = r"(?:https?://|file:///|www\.)\S+"
_BROWSERS = re.compile(
    rf"{_DAY},?\s+{_CLOCK}(?:\s.*)?|(?:.*\s)?{_DAY},?\s+{_CLOCK}"
    rf"|{_ADDRESS}(?:\s+{_COUNT})?|[-–—|\s]*{_COUNT}[-–—|\s]*|\d{{1,3}}"
)
"""The day of printing with or without the title, the address, the page."""
_FOOT = re.compile(
    rf"^[ \t]*(?:{_ADDRESS}\s+(?P<by_slash>\d{{1,3}}/\d{{1,3}})"
    rf"|(?P<by_of>\d{{1,3}} of \d{{1,3}})\s+{_DAY},?\s+{_CLOCK})[ \t]*$",
    re.MULTILINE,
)
"""What Chrome, Edge and Firefox print below a page, with its number."""
_TITLE_AND_ADDRESS = re.compile(rf".*\S\s+{_ADDRESS}")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*$")
_BULLET = re.compile(r"[•●▪*▸►→>‣◦–—-]")
_LONG = 60
"""Letters of a line at the foot of a page that is no heading."""


def pages_in(text: str) -> tuple[PageSpan, ...]:
    """Pages of what a browser printed and somebody copied, as the lines below them count them; none where none do."""
    feet = list(_FOOT.finditer(text))
    counts = [next(filter(None, (_counted(foot["by_slash"]), _counted(foot["by_of"]))), None) for foot in feet]
    if not feet or counts != [(number, len(feet)) for number in range(1, len(feet) + 1)]:
        return ()
    starts = [0, *(min(foot.end() + 1, len(text)) for foot in feet[:-1])]
    ends = [*(foot.end() for foot in feet[:-1]), len(text)]
    return tuple(PageSpan(*page) for page in zip(range(1, len(feet) + 1), starts, ends, strict=True))


def _counted(words: str | None) -> tuple[int, int] | None:
    """Which page of how many "2/3" or "2 of 3" says."""
    numbers = [int(word) for word in re.findall(r"\d+", words or "")]
    return (numbers[0], numbers[1]) if numbers else None


def gaps_of_pages(text: str, pages: Sequence[PageSpan]) -> Iterator[Edit]:
    """What to leave out at the edges of pages; a blank where a sentence goes on over the page."""
    end = 0
    for start, stop in _told(text, pages):
        yield from _between(text, end, start)
        end = stop
    if text[end:].strip():
        yield Edit(end, len(text), "")


def _told(text: str, pages: Sequence[PageSpan]) -> Iterator[tuple[int, int]]:
    """What each page tells, without running lines and blanks around it; pages that tell nothing are passed over."""
    edges = [edge_lines(text, page) for page in pages]
    above, below = _repeated([top for top, _ in edges]), _repeated([bottom for _, bottom in edges])
    for number, (page, (top, bottom)) in enumerate(zip(pages, edges, strict=True)):
        upper = list(takewhile(partial(_is_header, repeated=above), top))
        if number == 0 and upper and not _is_dispensable(upper, text, page):
            upper = []
        start = upper[-1].end if upper else page.start
        lower = takewhile(partial(_is_running, repeated=below), (line for line in bottom if line.start >= start))
        end = min((line.start for line in lower), default=page.end)
        if told := text[start:end].strip():
            begin = text.index(told, start)
            yield begin, begin + len(told)


def _between(text: str, end: int, start: int) -> Iterator[Edit]:
    """What to read between the end of what a page tells and the start of what the next does.

    Args:
        text: The document's.
        end: Offset behind what the page before tells; 0 where there is none.
        start: Offset at which the page begins to tell.
    """
    before = text[text.rfind("\n", 0, end) + 1 : end].strip()
    if before and _goes_on(before, text[start : start + 2]):
        yield Edit(end, start, "" if before.endswith("-") else " ")
    elif text[end:start].strip():
        yield Edit(end, start, "\n" if before else "")


def _goes_on(before: str, behind: str) -> bool:
    """Whether a paragraph goes on over the page."""
    if _SENTENCE_END.search(before) or _BULLET.match(behind):
        return False
    return behind[0].islower() or len(before) > _LONG


def _repeated(edges: Sequence[Sequence[EdgeLine]]) -> frozenset[str]:
    """Shapes of lines that stand at the same edge of most pages."""
    counted = Counter(shape for lines in edges for shape in {line.shape for line in lines})
    least = max(2, _SHARE * len(edges))
    return frozenset(shape for shape, count in counted.items() if count >= least and not _SENTENCE_END.search(shape))


def _is_running(line: EdgeLine, *, repeated: AbstractSet[str]) -> bool:
    return _BROWSERS.fullmatch(line.words) is not None or line.shape in repeated


def _is_header(line: EdgeLine, *, repeated: AbstractSet[str]) -> bool:
    return _is_running(line, repeated=repeated) or _TITLE_AND_ADDRESS.fullmatch(line.words) is not None


def _is_dispensable(upper: Sequence[EdgeLine], text: str, page: PageSpan) -> bool:
    """Whether what stands on top of the first page is a browser's line, or stands again below."""
    by_browser = any(_is_header(line, repeated=frozenset()) for line in upper)
    return by_browser or text.count(upper[0].words, page.start, page.end) > 1
