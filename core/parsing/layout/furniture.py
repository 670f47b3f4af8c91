"""Tells an article from what a page puts around it: menus, adverts, cookie notices, related stories, comments.

Judged by lines, because saved pages and pasted text keep little else. Four ways to know furniture: how a line begins
("Related story: ..."), a line that is a menu, a short line that opens a stretch ("Most read") which lasts until prose
returns, and one behind which the article is over ("Leave a comment").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.mentions.month_names import month_names
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge.wording import Wording

_SEPARATOR = re.compile(r"\s[|·•»›>/–●●]\s|\s{2,}|\|")
_SENTENCE = re.compile(r"[.!?][\"”’']?(?:\s|$)")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']?$")
_DIGITS_LEFT = re.compile(r"^you have \d|^\d+ comments?\b|^comments? \(\d+\)", re.I)
_COUNTED = re.compile(r"\d+ comments?|comments:")
"""A line that counts or opens comments. Behind an article they follow; above it the same line is only a link."""
_COMMENTS = "comments"
"""A line behind which comments follow, and perhaps the article once more: minutes have such headings too."""
_SENT_OUT = re.compile(r"newsletters?\b|\bbulletins?\b|\bby e-?mail\b|\binbox\b|\balerts?\b|\bheadlines\b")
_IN_SENT_OUT = ("newsletter", "bulletin", "mail", "inbox", "alert", "headlines")
"""Letters that one of these has in it: quicker looked for, and few lines have any."""
_OFFERED = re.compile(r"\bfree\b|\bsign up\b|\bget (?:the|our)\b|\bdelivered to\b")
_ADVERT = 160
"""Letters up to which a line that offers what a paper sends out is no more than that offer."""
_MENU_PARTS, _MENU_PART = 4, 24
"""Parts that make a line a menu, and letters that they are shorter than on average: names of sections, no sentences."""
_SHORT_CELL = 3
"""Letters up to which a cell can be a grade or a number in short: "RI", "14", "n/a"."""
_NUMBER_CELL = re.compile(r"(?=.*\d)(?:[A-Za-z]{3,9}\s)?[\d/.–-]{1,10}(?:\s[A-Za-z]{3,9})?(?:\s\d{4})?[*?]?")
"""A cell that is a number, a year or a day: "100411", "11/2021", "Aug 2026", "8-9 May"."""
_NUMBERED = re.compile(r"\w\s?[–—:-]\s?\d(?=\s?(?:[,;|)]|$))")
"""What a line lists with a number of one figure each: "Setting – 3, Leadership – 2"."""
_FEWEST_NUMBERED = 3
"""So many of them make a line a list of grades."""
_FEWEST_GRADES = 2
"""Grades in short that make a line a row; one letter or number alone may be anything."""
_BESIDE_DATE = "day|am|pm|st|nd|rd|th|published|updated|posted|date|last|on|gmt|bst|at|uk"
_OPENING = 45
"""Letters that a line which opens a stretch of furniture is shorter than: it is a heading of few words."""
_TOP = 4
"""Lines at the top of a page, where "Latest news" names the part of the site that the page belongs to."""
_SHORT = 90
"""Letters that a line is shorter than with which the article ends: no sentence of it, but a heading or a notice."""
_AN_ARTICLE = 2
"""Lines of prose behind which comments can follow."""
_PROSE = 150
"""Letters from which on a line with a sentence is the article again: more than a related story's headline has."""
_BEGINNING = 60
"""Letters from which on a line that ends like a sentence is the article's beginning: headlines have no full stop."""
_FURNITURE_LINE = 260
"""Letters up to which a line that begins as furniture is no more than that; a longer one is a paragraph."""


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """The words that give furniture away, all lower case, and what tells a row of a table from a menu.

    Attributes:
        lines: How a line begins that is furniture.
        pointers: What a line begins or ends with that points to something else: "See also: ...", "... see page 5".
        openings: How a line begins that opens a stretch of furniture.
        endings: How a line begins behind which there is furniture only.
        captions: What the caption of a picture has in it.
        bylines: How a line begins that says who wrote the article.
        unfinished: Words with which no line ends unless it was broken there.
        date_line: A line that is a day, with what pages print beside it: "Last updated on Tue 5 May 2020 at 9.30am".
        grade: What tells a row of grades, a word or a part of one.
        grade_cell: A cell that is a grade in short, also behind an area in short: "RI", "H&P RI", "4 (SM)".
    """

    lines: re.Pattern[str]
    pointers: re.Pattern[str]
    openings: re.Pattern[str]
    endings: tuple[str, ...]
    captions: tuple[str, ...]
    bylines: tuple[str, ...]
    unfinished: frozenset[str]
    date_line: re.Pattern[str]
    grade: re.Pattern[str]
    grade_cell: re.Pattern[str]


def furniture_words(wording: Wording) -> FurnitureWords:
    """The tables of ``furniture.toml``, and grades as ``grades.toml`` and, in short, ``tables.toml`` have them."""
    shorts = (re.escape(one) for forms in wording.mapping("tables.abbreviations").values() for one in forms)
    blanks = map(re.escape, wording.phrases("tables.blanks"))
    grade = rf"(?:{'|'.join((*shorts, *blanks))}|SM|[–—-]|[1-4])\*?(?:\s\((?:SM|SW)\))?"
    names = month_names(wording)
    of_dates = either((*names.months, *names.weekdays))
    in_rows = wording.mapping("grades.in_rows")
    words, parts = (either(in_rows[sort]) for sort in ("words", "parts"))
    bylines = tuple(one + " " if one.isalpha() else one for one in wording.phrases("furniture.bylines"))
    return FurnitureWords(
        lines=re.compile(either(wording.phrases("furniture.lines"))),
        pointers=_pointers(wording),
        openings=re.compile(either(wording.phrases("furniture.openings"))),
        endings=tuple(wording.phrases("furniture.endings")),
        captions=tuple(wording.phrases("furniture.captions")),
        bylines=bylines,
        unfinished=frozenset(wording.phrases("furniture.unfinished")),
        date_line=re.compile(rf"(?:\W|\d|{of_dates}|{_BESIDE_DATE})*", re.IGNORECASE),
        grade=re.compile(rf"{parts}|\b(?:{words})\b", re.IGNORECASE),
        grade_cell=re.compile(rf"(?:[A-Za-z][A-Za-z&'’./]*\s{{1,2}})?{grade}"),
    )


def _pointers(wording: Wording) -> re.Pattern[str]:
    """What points to something else in a line of small letters."""
    named = rf"[\W_]{{0,4}}(?:{either(wording.phrases('furniture.pointers'))})\s?(?:[:?|]|[–—-]\s)"
    linked = either(wording.phrases("furniture.links"))
    sent_to = rf"\b(?:{either(wording.phrases('furniture.page_pointers'))})\W{{1,3}}(?:on\s)?|[,–—-]\s"
    # A number before the page's is that of a day: the head of a paper's own page, or a sentence of the article.
    paged = rf"\D{{0,{_ADVERT}}}?(?:{sent_to})(?:page|p\.?)\s?\d{{1,3}}\W{{0,2}}$"
    arrow = rf".{{0,{_ADVERT}}}?\s[>»→›]$"
    return re.compile(rf"(?:{named}|{linked}|{paged}|{arrow})")


def furniture_lines(lines: Sequence[str], words: FurnitureWords) -> frozenset[int]:
    """Indices of the lines that are furniture."""
    found: set[int] = set()
    is_open = False
    prose = 0
    for index, line in enumerate(lines):
        lowered = line.lower()
        if index > len(lines) // 3 and _ends(lowered, prose, words):
            found.update(range(index, len(lines)))
            break
        if is_open and not _is_article_again(line, prose):
            found.add(index)
            continue
        is_open = index >= _TOP and _opens(lowered, prose, words)
        if is_open or (_is_furniture(line, lowered, words) and not _heads_row(lines, index, words)):
            found.add(index)
        else:
            prose += len(line) > _OPENING and _SENTENCE.search(line) is not None
    return frozenset(found)


def _is_article_again(line: str, prose: int) -> bool:
    """Whether a line is the article again, in a stretch of other stories; where it has not begun yet, any sentence."""
    if prose:
        return len(line) >= _PROSE and _SENTENCE.search(line) is not None
    return len(line) >= _BEGINNING and _SENTENCE_ENDS.search(line) is not None


def _ends(lowered: str, prose: int, words: FurnitureWords) -> bool:
    """Whether the article is over with a line, behind some lines of prose."""
    if len(lowered) >= _SHORT:
        return False
    return lowered.startswith(words.endings) or (prose >= _AN_ARTICLE and _COUNTED.fullmatch(lowered) is not None)


def _opens(lowered: str, prose: int, words: FurnitureWords) -> bool:
    """Whether a line opens a stretch; "Latest news > Schools" says only where on the site the page stands."""
    if prose >= _AN_ARTICLE and lowered == _COMMENTS:
        return True
    return _is_opening(lowered, words) and not _SEPARATOR.search(lowered)


def _is_opening(lowered: str, words: FurnitureWords) -> bool:
    return len(lowered) < _OPENING and words.openings.match(lowered) is not None and not lowered.endswith(".")


def _is_furniture(line: str, lowered: str, words: FurnitureWords) -> bool:
    if len(line) < _FURNITURE_LINE and (words.lines.match(lowered) or words.pointers.match(lowered)):
        return True
    if len(line) < _ADVERT and _offers(lowered):
        return True
    if _DIGITS_LEFT.match(line) or _is_opening(lowered, words):
        return True
    if _SENTENCE.search(line):
        return False
    parts = [part for part in _SEPARATOR.split(line) if part.strip()]
    if len(parts) < _MENU_PARTS or len(line) / len(parts) >= _MENU_PART:
        return False
    return not words.grade.search(line) and not _is_row(parts, words) and not _is_numbered(line)


def _is_numbered(line: str) -> bool:
    """Whether a line lists things with a number each: "Wellbeing – 2, Leadership – 2, Setting – 3"."""
    return len(_NUMBERED.findall(line)) >= _FEWEST_NUMBERED


def _offers(lowered: str) -> bool:
    """Whether a line offers what a paper sends out."""
    if not any(map(lowered.__contains__, _IN_SENT_OUT)):
        return False
    return _SENT_OUT.search(lowered) is not None and _OFFERED.search(lowered) is not None


def _is_row(parts: Sequence[str], words: FurnitureWords) -> bool:
    """Whether what stands behind the first part makes the line a row of a table: "Dunes End | 2024 | RI | G".

    All of it is short, or it ends in grades in short, or has such and else but numbers and days.
    """
    cells = [part.strip() for part in parts[1:]]
    if all(len(cell) <= _SHORT_CELL for cell in cells):
        return True
    graded = [words.grade_cell.fullmatch(cell) is not None for cell in cells]
    if sum(graded) < _FEWEST_GRADES:
        return False
    rest = [cell for cell, is_grade in zip(cells, graded, strict=True) if not is_grade]
    return all(graded[graded.index(True) :]) or all(len(cell) == 1 or _NUMBER_CELL.fullmatch(cell) for cell in rest)


def _heads_row(lines: Sequence[str], index: int, words: FurnitureWords) -> bool:
    """Whether the next line is a row of a table with as many cells."""
    own = sum(bool(part.strip()) for part in _SEPARATOR.split(lines[index]))
    if own < 2 or index + 1 == len(lines):
        return False
    parts = [part for part in _SEPARATOR.split(lines[index + 1]) if part.strip()]
    return len(parts) in (own, own + 1) and (_is_row(parts, words) or bool(words.grade.search(lines[index + 1])))
