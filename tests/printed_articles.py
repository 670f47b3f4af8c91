"""Prints an article to a PDF as a browser or a word processor does: lines broken by the width of their letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tests.core.reading.pdf_builder import A4, build_from_streams

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Widths of Helvetica's letters from " " to "~" in thousandths of the size (Adobe's font metrics).
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
_OTHERS = {"‘": 222, "’": 222, "“": 333, "”": 333, "—": 1000, "•": 350}
_MARGIN, _FOOT, _HEAD = 50, 60, 60
_BULLET = re.compile(r"[-•*]\s+")
_INDENT = 18
_SMALL = 7


class Placed(NamedTuple):
    """A line of a page: where it begins, how large it is, and what it says."""

    left: float
    base: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Print:
    """How an article is printed.

    Attributes:
        size: Of its letters in points.
        margin: Points beside its lines.
        gap: Room between two paragraphs, in lines.
        head: What stands above each page; ``{page}`` and ``{pages}`` are filled in.
        foot: What stands below.
        hyphens: Whether words are broken at line ends.
    """

    size: float = 11
    margin: float = _MARGIN
    gap: float = 0.8
    head: str = ""
    foot: str = ""
    hyphens: bool = False


PRINTS = {
    "no header": Print(),
    "Chrome": Print(
        head="28/11/2026, 10:03 {title} | Harbour Courier",
        foot="https://courier.example/news/council/{page}-4711 {page}/{pages}",
        size=12,
    ),
    "Firefox": Print(
        head="{title} — Harbour Courier https://courier.example/news/council-4711",
        foot="{page} of {pages} 28/11/2026, 10:03",
    ),
    "word processor": Print(head="Harbour Courier cuttings", foot="Page {page} of {pages}", size=14, gap=0.5),
    "narrow columns": Print(size=13, margin=130),
    "no room between paragraphs": Print(gap=0),
    "broken words": Print(margin=160, hyphens=True),
}


def page_of(lines: Sequence[Placed]) -> bytes:
    """Commands that draw lines where they are placed."""
    drawn = []
    for line in lines:
        text = line.text.encode("cp1252", "replace")
        for mark in (b"\\", b"(", b")"):
            text = text.replace(mark, b"\\" + mark)
        drawn.append(b"BT /F1 %.2f Tf %.2f %.2f Td (%s) Tj ET" % (line.size, line.left, line.base, text))
    return b"\n".join(drawn)


def printed(text: str, how: Print) -> bytes:
    """An article as a PDF.

    Args:
        text: The article; a blank line parts paragraphs, the first line is its headline.
        how: Of the print.
    """
    pages: list[list[Placed]] = [[]]
    base = A4[1] - _HEAD
    for left, size, line, room in _lines(text.strip(), how):
        base -= room
        if base < _FOOT:
            pages.append([])
            base = A4[1] - _HEAD - size
        pages[-1].append(Placed(left, base, size, line))
    title = text.strip().split("\n", 1)[0]
    for number, page in enumerate(pages, 1):
        facts = {"title": title, "page": number, "pages": len(pages)}
        if how.head:
            page.insert(0, Placed(30, A4[1] - 25, _SMALL, how.head.format(**facts)))
        if how.foot:
            page.append(Placed(30, 20, _SMALL, how.foot.format(**facts)))
    return build_from_streams([page_of(page) for page in pages])


def _lines(text: str, how: Print) -> Iterator[tuple[float, float, str, float]]:
    """Left edge, size, words and the room above of each line."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text)):
        for place, words in enumerate(paragraph.split("\n")):
            size = how.size * 1.8 if number == place == 0 else how.size
            bullet = _BULLET.match(words)
            left = how.margin + (_INDENT if bullet else 0)
            rest = words[bullet.end() :] if bullet else words
            for row, line in enumerate(broken(rest, size, A4[0] - how.margin - left, hyphens=how.hyphens)):
                gap = how.gap * size if row == place == 0 and number else 0
                begins = f"• {line}" if bullet and row == 0 else line
                yield left - (width_of("• ", size) if bullet and row == 0 else 0), size, begins, 1.25 * size + gap


def broken(words: str, size: float, width: float, *, hyphens: bool = False) -> Iterator[str]:
    """Lines of a paragraph, each as long as the width allows."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if not line or width_of(longer, size) <= width:
            line = longer
            continue
        begun = (
            next((at for at in _breaks(word) if width_of(f"{line} {word[:at]}-", size) <= width), 0) if hyphens else 0
        )
        yield f"{line} {word[:begun]}-" if begun else line
        line = word[begun:]
    yield line


def _breaks(word: str) -> Iterator[int]:
    """Where a word may be broken, the last first: between two consonants, within small letters alone."""
    letters = word.rstrip(".,;:!?”\"’')")
    if letters.isalpha():
        for at in range(len(letters) - 3, 2, -1):
            if word[at - 1] not in "aeiou" and word[at] not in "aeiouh":
                yield at


def width_of(text: str, size: float) -> float:
    """Points that a text takes in Helvetica."""
    return sum(_WIDTHS[ord(one) - 32] if " " <= one <= "~" else _OTHERS.get(one, 556) for one in text) * size / 1000
