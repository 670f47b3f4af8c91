"""By-line and date as a page prints them, where it does not state them for machines."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from core.reading.page_dates import date_in, is_date_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lxml.html import HtmlElement

log = logging.getLogger(__name__)

_SPACE = re.compile(r"\s+")
_BY = re.compile(r"^(?:(?:written|words|report|reported|posted|published|article)\s+)?by(?:[:\s]+|$)", re.IGNORECASE)
_BEHIND_NAME = re.compile(
    r"\s*(?:[|•·–—(<\[]|\s@\w|\bon \d|,\s*(?=[A-Za-z ]*(?:report|editor|correspondent|writer|journalist)))",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:admin(?:istrator)?|editor|web ?(?:master|editor|team)|staff|user|press ?office|unknown)", re.IGNORECASE
)
_PRINTED_DATE = re.compile(
    r"(?:first\s+)?(?:published|posted|date(?:\s+published)?|release\s+date)(?:\s+(?:on|at|date))?\s*:?\s*(.{6,60})",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"(?:first\s+)?(?:published|posted|date(?:\s+published)?|release\s+date)\s*:?", re.IGNORECASE)
_LONGEST_LINE = 120
_LONGEST_NAME = 80
_OPENING_LINES = 6


def clean_author(text: str | None) -> str | None:
    """Make a name of a by-line: without "By", job, date or address; None where no name is left."""
    text = _line(text)
    if not text or "://" in text or "@" in text.split(" ", maxsplit=1)[0]:
        return None
    name = _BEHIND_NAME.split(_BY.sub("", text), maxsplit=1)[0].strip(" ,.:;")
    if not name or _NO_AUTHOR.fullmatch(name) or len(name) > _LONGEST_NAME or not any(map(str.isalpha, name)):
        return None
    return name


def marked_authors(tree: HtmlElement) -> Iterator[str]:
    """Names in elements that are marked as a by-line."""
    places = tree.xpath(
        "//*[@rel='author' or contains(@itemprop, 'author') or contains(@class, 'byline')"
        " or contains(@class, 'author-name') or contains(@class, 'entry-author')]"
    )
    for element in places[:50]:
        text = _line(" ".join(element.itertext()))
        # A class can be on a whole box about the author; only a line that says "By", or an inline element, is a name.
        if len(text) <= _LONGEST_LINE and (_BY.match(text) or element.tag in ("a", "span", "strong")):
            author = clean_author(text)
            if author:
                yield author


def printed_dates(tree: HtmlElement) -> Iterator[str]:
    """What follows "Published" in lines such as "Published: 13 August 2025" and in definition lists."""
    for element in tree.iter("p", "span", "div", "li", "dd", "td", "strong", "small", "dt"):
        text = _line(element.text)
        if not text or len(text) > _LONGEST_LINE:
            continue
        value = element.getnext() if element.tag == "dt" and _DATE_LABEL.fullmatch(text) else None
        if value is not None:
            yield _line(value.text_content())
        match = _PRINTED_DATE.fullmatch(_line(element.text_content()) if len(element) <= 3 else text)
        if match:
            yield match[1]


def opening_author(lines: Iterable[str]) -> str | None:
    """The by-line among the first lines of an article, or None."""
    openings = list(lines)[:_OPENING_LINES]
    names = (clean_author(line) for line in openings if len(line) <= _LONGEST_LINE and _BY.match(line))
    return next((name for name in names if name), None)


def opening_date(lines: Iterable[str]) -> date | None:
    """The date that is one of the first lines of an article, or None. Prose with a date in it is not meant."""
    openings = list(lines)[:_OPENING_LINES]
    return next((day for line in openings if is_date_line(line) and (day := date_in(line))), None)


def guessed_date(tree: HtmlElement, url: str | None) -> date | None:
    """A library's guess, for a page that is silent itself. May change the tree.

    Measured on 500 pages it was wrong about one in ten, and it almost never says that it does not know.
    """
    from htmldate import find_date

    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=url)
    except Exception:  # a date that cannot be found is no reason to lose the page
        log.warning("htmldate failed on a page", exc_info=True)
        return None
    return date_in(found) if found else None


def _line(text: str | None) -> str:
    return _SPACE.sub(" ", text or "").strip()
