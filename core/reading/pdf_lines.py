"""Which lines of a PDF's pages go on in the next: a page tells by where its lines end, not by what they say.

A line goes on when the first word of the next had no room in it any more, and the next stands as far below it as lines
of one paragraph do. How wide a column is and how far apart its lines are is taken from lines that go on for certain, as
the next begins with a small letter. Of a headline, whose lines are often broken evenly, the distance alone tells.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pypdfium2


class Stand(NamedTuple):
    """Where a letter stands: the lower edge of its box, and how high that is."""

    base: float
    height: float


class PrintedLine(NamedTuple):
    """One line of a page that holds anything; measures in points from the page's left lower corner.

    Attributes:
        text: Its words, without blanks at the ends.
        end: Offset in PDFium's text of the page at which its line end stands.
        left: Where its first letter begins.
        word_end: Where its first word ends.
        right: Where its last letter ends.
        first: How high its first letter stands, and how high the box of that is, alike for all letters of a font.
        last: The same of its last letter; lower where a hyphen parted a word, as PDFium makes one line of two then.
    """

    text: str
    end: int
    left: float
    word_end: float
    right: float
    first: Stand
    last: Stand


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paragraphs of a document are set.

    Attributes:
        height: Height of most letters.
        leading: Distance of a paragraph's lines, by the height of their letters.
        edges: Where lines begin that go on for certain, how high their letters are, and how far right they reach.
        _known: What was asked of that so far, by left edge and height.
    """

    height: float
    leading: dict[float, float]
    edges: tuple[tuple[float, float, float], ...]
    _known: dict[tuple[float, float], float] = field(default_factory=dict)

    def edge_of(self, line: PrintedLine) -> float:
        """How far right lines reach that begin about where a line does, in letters of its height; 0 where none does."""
        key = (_rounded(line.left), _rounded(line.last.height))
        if key not in self._known:
            of_column = (
                right
                for left, height, right in self.edges
                if abs(left - key[0]) <= _INDENT and abs(height - key[1]) <= _SAME_HEIGHT * key[1]
            )
            self._known[key] = max(of_column, default=0.0)
        return self._known[key]


LINE_END = "\r\n"
"""PDFium's."""
_ENDS = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_SAME_HEIGHT = 0.08
_CLOSEST, _FARTHEST = 0.6, 2.2
"""Distances of a paragraph's lines, in heights of a letter's box."""
_LEADING = 1.15
"""How much farther apart than others two lines of a paragraph may be."""
_UNKNOWN_LEADING = 1.3
"""Distance up to which large letters are one headline, in heights, where no line tells."""
_LARGE = 1.2
_INITIAL = 1.8
"""How much higher the first letter of a story is than its lines, where it is printed over several of them."""
_INDENT = 36.0
"""Points by which lines of one column begin apart: bullets and first lines."""
_NARROWEST = 8.0
"""Width of a column in heights of a letter; narrower ones are cells of tables."""
_MOST_EDGES = 60
"""Places where lines begin that are looked at; no document needs as many, and a hostile one could have a million."""
_BLANK = 0.2
_ROUGHLY = 2.0


def lines_of(textpage: pypdfium2.PdfTextPage, raw: str) -> list[PrintedLine]:
    """The lines of a page with their places.

    Args:
        textpage: The page.
        raw: What PDFium says its text is.
    """
    box_at = _boxes(textpage)
    found: list[PrintedLine] = []
    place = 0
    for line in raw.split(LINE_END):
        if text := line.strip():
            first = place + line.index(text[0])
            begin = box_at(first)
            word = box_at(first + len(text.split(None, 1)[0]) - 1)
            last = box_at(first + len(text) - 1)
            if begin and word and last:
                stands = (Stand(box[1], box[3] - box[1]) for box in (begin, last))
                found.append(PrintedLine(text, place + len(line), begin[0], word[2], last[2], *stands))
        place += len(line) + len(LINE_END)
    return found


def _boxes(textpage: pypdfium2.PdfTextPage) -> Callable[[int], tuple[float, float, float, float] | None]:
    """A function that says where the letter at an offset of a page's text stands: left, bottom, right, top.

    Asked for three letters of every line, so it asks PDFium without the ways round. All letters of a font have boxes
    that are as high and begin as far below the line they stand on.
    """
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    index_of, box_of, of_page = pdfium.FPDFText_GetCharIndexFromTextIndex, pdfium.FPDFText_GetLooseCharBox, textpage.raw

    def box_at(place: int) -> tuple[float, float, float, float] | None:
        index = index_of(of_page, place)
        if index < 0 or not box_of(of_page, index, box):
            return None
        sides = (box.left, box.bottom, box.right, box.top)
        return sides if math.isfinite(sum(sides)) else None  # a page can place letters anywhere

    return box_at


def setting_of(pages: Sequence[Sequence[PrintedLine]]) -> Setting:
    """How the paragraphs of some pages are set, by the lines that go on for certain."""
    heights: Counter[float] = Counter()
    leadings: dict[float, Counter[float]] = {}
    edges: dict[tuple[float, float], float] = {}
    begins: Counter[tuple[float, float]] = Counter()
    for line in (line for page in pages for line in page):
        heights[_rounded(line.last.height)] += len(line.text)
    for line, following in (pair for page in pages for pair in pairwise(page)):
        if not (following.text[0].islower() and _are_alike(line, following)):
            continue
        height = _rounded(line.last.height)
        leadings.setdefault(height, Counter())[_rounded(_drop(line, following))] += 1
        for left in (_rounded(line.left), _rounded(following.left)):
            edges[left, height] = max(edges.get((left, height), 0.0), line.right)
            begins[left, height] += 1
    return Setting(
        height=max(heights, key=heights.__getitem__, default=0.0),
        leading={height: counted.most_common(1)[0][0] for height, counted in leadings.items()},
        edges=tuple((*begin, edges[begin]) for begin, _ in begins.most_common(_MOST_EDGES)),
    )


def going_on(page: Sequence[PrintedLine], setting: Setting) -> Iterator[tuple[PrintedLine, str]]:
    """Lines of a page that the next goes on with, each with what stands between the two: a blank, or nothing."""
    flags = [_goes_on(line, following, setting) for line, following in pairwise(page)]
    for number, (line, following) in enumerate(pairwise(page)):
        if _is_initial(line, following):
            yield line, ""
            continue
        alone = not any((*flags[max(0, number - 1) : number], *flags[number + 1 : number + 2]))
        if flags[number] and not (alone and _are_rows(line, following, setting)):
            yield line, " "


def _goes_on(line: PrintedLine, following: PrintedLine, setting: Setting) -> bool:
    if not _are_alike(line, following) or not _is_near(line, following, setting):
        return False
    return _is_large(line, setting) or _is_full(line, following, setting)


def _is_initial(line: PrintedLine, following: PrintedLine) -> bool:
    """Whether a line is the first letter of a story, printed over several lines."""
    is_letter = len(line.text) == 1 and line.text.isupper()
    return is_letter and following.text[0].islower() and line.last.height >= _INITIAL * following.first.height


def _are_rows(line: PrintedLine, following: PrintedLine, setting: Setting) -> bool:
    """Whether two lines of which the first is full by chance are rows: the second begins anew, and ends no sentence."""
    if not following.text[0].isupper() or " " not in following.text or _is_large(line, setting):
        return False
    return not _ENDS.search(following.text)


def _is_large(line: PrintedLine, setting: Setting) -> bool:
    return line.last.height >= _LARGE * setting.height


def _are_alike(line: PrintedLine, following: PrintedLine) -> bool:
    """Whether two lines may be of one paragraph: letters as high, one below the other."""
    if abs(line.last.height - following.first.height) > _SAME_HEIGHT * line.last.height:
        return False
    return _CLOSEST * line.last.height < _drop(line, following) < _FARTHEST * line.last.height


def _drop(line: PrintedLine, following: PrintedLine) -> float:
    return line.last.base - following.first.base


def _is_near(line: PrintedLine, following: PrintedLine, setting: Setting) -> bool:
    leading = setting.leading.get(_rounded(line.last.height), _UNKNOWN_LEADING * line.last.height / _LEADING)
    return _drop(line, following) <= _LEADING * leading


def _is_full(line: PrintedLine, following: PrintedLine, setting: Setting) -> bool:
    """Whether the next line's first word has no room in this one."""
    if abs(following.left - line.left) > _INDENT:
        return False
    height = line.last.height
    edge = setting.edge_of(line)
    if edge - line.left < _NARROWEST * height:
        return False
    return line.right + _BLANK * height + following.word_end - following.left >= edge - _ROUGHLY


def _rounded(points: float) -> float:
    return round(points * 2) / 2
