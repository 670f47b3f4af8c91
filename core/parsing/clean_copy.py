"""A document's text without what editors, pages and mail programs leave in it, and where its letters stand there.

Text that is copied brings along what nobody sees (soft hyphens), letters drawn as one ("eﬀective"),
marks for bold type ("rated **good**"), numbers of footnotes ("good.[3]") and the marks of a mail that was sent on
("> "). On printed pages there are running titles, and hyphens at line ends. Each of them parts a word, a name or a
sentence. What is read is read from a copy without them; what is cited is the document's own words.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from core.parsing.broken_grades import grades_over_lines
from core.parsing.broken_words import UNSEEN_HYPHEN, line_hyphens
from core.parsing.edits import Edit
from core.parsing.printed_pages import gaps_of_pages, pages_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import Knowledge
    from core.model import Document, Evidence
    from core.parsing.layout import Block


@dataclass(frozen=True, slots=True)
class CleanCopy:
    """The copy.

    Attributes:
        document: The document.
        text: Its text without the marks.
        starts: Where in the copy each piece begins that the document has letter for letter, in order.
        places: Where each of them begins in the document.
    """

    document: Document
    text: str
    starts: Sequence[int]
    places: Sequence[int]

    def evidence(self, start: int, end: int) -> Evidence:
        """The document's own words for a span of the copy, with whatever marks stand between them."""
        last = self._place(end - 1) + 1 if end else 0
        return self.document.evidence(min(self._place(start), last), last)

    def without(self, spans: Sequence[tuple[int, int]]) -> CleanCopy:
        """The copy without some stretches of its text, in order."""
        pieces: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        end = size = 0
        for start, next_start in (*spans, (len(self.text), len(self.text))):
            pieces.append(self.text[end:start])
            inside = range(bisect_right(self.starts, end), bisect_right(self.starts, start))
            for at, place in ((end, self._place(end)), *((self.starts[piece], self.places[piece]) for piece in inside)):
                starts.append(size + at - end)
                places.append(place)
            size += start - end
            end = next_start
        return CleanCopy(self.document, "".join(pieces), starts, places)

    def _place(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        end = self.places[piece + 1] if piece + 1 < len(self.places) else len(self.document.text)
        return min(self.places[piece] + at - self.starts[piece], max(end - 1, self.places[piece]))


def clean_copy(document: Document, knowledge: Knowledge) -> CleanCopy:
    """The copy of a document that is read."""
    text = document.text
    pieces: list[str] = []
    starts, places = [0], [0]
    size = done = 0
    for edit in sorted((*_edits(text), *_edits_of_pages(document, knowledge), *grades_over_lines(text, knowledge))):
        if edit.start < done:
            continue  # inside another one
        pieces += text[done : edit.start], edit.words
        size += edit.start - done
        done = edit.end
        if edit.words:
            starts.append(size)
            places.append(edit.start)
            size += len(edit.words)
        starts.append(size)
        places.append(done)
    return CleanCopy(document, "".join((*pieces, text[done:])) if pieces else text, starts, places)


def with_whole_words(
    copy: CleanCopy, blocks: Sequence[Block], knowledge: Knowledge
) -> tuple[CleanCopy, tuple[Block, ...]]:
    """The copy without the line ends that break words, and its blocks, which only the lines as they were tell."""
    spans = list(line_hyphens(copy.text, knowledge, over_lines=True))
    if not spans:
        return copy, tuple(blocks)
    ends = [end for _, end in spans]
    gone = list(accumulate((end - start for start, end in spans), initial=0))

    def moved(at: int) -> int:
        return at - gone[bisect_right(ends, at)]

    return copy.without(spans), tuple(replace(one, start=moved(one.start), end=moved(one.end)) for one in blocks)


_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_DRAWN_AS_ONE = re.compile("[\ufb00-\ufb06]")
_OTHER_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_GARBLED = re.compile("[ÂÃâ](?:[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–-…‰‹›€™]){1,2}")
"""Letters of UTF-8 that were taken for Windows-1252: "â€™" for an apostrophe."""
_ENTITY = re.compile(r"&(?:amp|nbsp|quot|apos|pound|hellip|[lr][sd]quo|[mn]dash|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_BOLD = re.compile(r"(?<![*\w])\*\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*\*(?![*\w])")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*\n]{1,120}?)(?<=[^\s*])\*(?![*\w])")
_NOTE = re.compile(r"(?<=[\w.,;:!?”\"'’)])(?:\[\d{1,3}\])+|(?<=[a-z.,!?”])[¹²³]+")
_ACCENT_FOR_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[`´](?=s\b|[^\W\d_])")
_DOUBLE_BLANK = re.compile(r"(?<=[a-z][a-z,;])  (?=[a-z]{2})")
_NO_BLANK = re.compile(r"(?<=[a-z]{3}\.)(?=[A-Z][a-z]+[ ,])")
"""Between two sentences: "rated good.The school"."""
_GLUED_CREDIT = re.compile(
    r"^(?:[A-Z][\w'’&.-]*[ ]){1,5}?[A-Z][\w'’-]*[a-z]{2}(?=(?:An?|AN|The|THE)[ ](?:[a-z]{3}|[A-Z]{4}))", re.MULTILINE
)
"""A line of names alone that runs into the article's first word: "By Rowena ShepleyA SCHOOL is"."""
_MARKED = re.compile(r"(?:^[ \t]*>.*(?:\n|\Z)){3,}", re.MULTILINE)
"""Lines in a row that a ">" opens; fewer are links or bullets of a page."""
_MARKS = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_EMPTY_MARKED = re.compile(r"^[ \t]*>[> \t]*$", re.MULTILINE)
_GOING_ON = re.compile(r"^[ \t]*>[> \t]*[a-z]", re.MULTILINE)
_FEWEST_GOING_ON = 2
"""Lines that go on in small letters, from which on a run of marked ones is a text and no list of links."""


def _edits(text: str) -> Iterator[Edit]:
    """What is put for what."""
    yield from (Edit(*found.span(), "") for found in _UNSEEN.finditer(text))
    yield from (Edit(*found.span(), _LIGATURES[found[0]]) for found in _DRAWN_AS_ONE.finditer(text))
    yield from (Edit(*found.span(), " ") for found in _OTHER_BLANK.finditer(text))
    yield from (Edit(*found.span(), words) for found in _GARBLED.finditer(text) if (words := _mended(found[0])))
    if "&" in text:
        yield from (Edit(*found.span(), html.unescape(found[0])) for found in _ENTITY.finditer(text))
    if "*" in text:
        for marked in (_BOLD, _ITALIC):
            for found in marked.finditer(text):
                yield from (Edit(found.start(), found.start(1), ""), Edit(found.end(1), found.end(), ""))
    yield from (Edit(*found.span(), "") for found in _NOTE.finditer(text))
    yield from (Edit(*found.span(), "'") for found in _ACCENT_FOR_APOSTROPHE.finditer(text))
    yield from (Edit(*found.span(), " ") for found in _DOUBLE_BLANK.finditer(text))
    yield from (Edit(*found.span(), " ") for found in _NO_BLANK.finditer(text))
    yield from (Edit(found.end(), found.end(), "\n\n") for found in _GLUED_CREDIT.finditer(text))
    if ">" in text:
        for run in filter(_is_mail, _MARKED.finditer(text)):
            yield from (Edit(*found.span(), "") for found in _MARKS.finditer(text, *run.span()))


def _edits_of_pages(document: Document, knowledge: Knowledge) -> Iterator[Edit]:
    """What is put for what in a text that comes from printed pages."""
    text = document.text
    if pages := document.pages or pages_in(text):
        yield from gaps_of_pages(text, pages)
    unseen = [Edit(*found.span(), "-") for found in UNSEEN_HYPHEN.finditer(text)]
    yield from unseen
    if document.pages or unseen:
        hyphens = line_hyphens(text, knowledge, over_lines=False)
        yield from (Edit(start, end, "") for start, end in hyphens if document.pages or text[start] != "-")


def _is_mail(run: re.Match[str]) -> bool:
    """Whether marked lines are a text with paragraphs or broken lines, and not the links of a page."""
    return _EMPTY_MARKED.search(run[0]) is not None or len(_GOING_ON.findall(run[0])) >= _FEWEST_GOING_ON


def _mended(garbled: str) -> str | None:
    """The letter that was meant; None where the letters are no garbled one, but those of a foreign word."""
    try:
        return b"".join(map(_byte_of, garbled)).decode("utf-8")
    except UnicodeError:
        return None


def _byte_of(letter: str) -> bytes:
    """The byte that was taken for a letter; five have none in Windows-1252 and stayed what they were."""
    return letter.encode("latin-1") if letter < "\u0100" else letter.encode("cp1252")
