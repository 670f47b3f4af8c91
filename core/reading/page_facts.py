"""What a page says about itself: headline, outlet, author, date and address.

What publishers state for machines comes before what they mark for readers; what they only print is left to
``page_opening``, and a library's guess at the date comes last of all.
"""

from __future__ import annotations

import json
import logging
import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.reading.page_dates import date_in, date_in_address
from core.reading.page_opening import clean_author, marked_authors, printed_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

log = logging.getLogger(__name__)

_LARGEST_SCRIPT = 2_000_000
_SPACE = re.compile(r"\s+")
_ARTICLE_TYPE = re.compile(r"Article|Report|Posting")
_LONGEST_TITLE = 500
_MOST_SUFFIXES = 4
_SUFFIX = re.compile(r"\s+(?:\||[-–—•·»])\s+")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s>]{4,2000}?)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S{4,2000})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,2000}")
_MEETING = re.compile(r"\b(?:minutes|agenda|meeting|decisions)\b", re.IGNORECASE)
_DATE_META = (
    *("article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued"),
    *("dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "parsely-pub-date"),
    *("sailthru.date", "cxenseparse:recs:publishtime", "date", "govuk:first-published-at"),
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page states about itself; None where it is silent. See ``Document`` for the meanings."""

    title: str | None
    outlet: str | None
    author: str | None
    published_on: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the page tells machines: its ``<meta>`` values by lower-case name, and the objects of its JSON-LD."""

    meta: dict[str, str]
    objects: tuple[dict[str, object], ...]

    def first_meta(self, *names: str) -> str | None:
        return next((self.meta[name] for name in names if self.meta.get(name)), None)


def facts_of(tree: HtmlElement, markup: str, saved_from: str | None = None) -> PageFacts:
    """Read what a page states about itself.

    Args:
        tree: The page as parsed, with its scripts, which hold JSON-LD.
        markup: The page's source, for the comment in which browsers note the address.
        saved_from: Address that the file around the page states.
    """
    stated = _Stated(_meta(tree), tuple(_json_objects(tree)))
    url = _url(tree, markup, stated) or saved_from
    title, suffix = _title(tree, stated)
    outlet = _clean(stated.first_meta("og:site_name", "application-name", "dcterms.publisher", "dc.publisher"))
    outlet = outlet or _clean(_publisher(stated)) or suffix
    return PageFacts(title, outlet, _author(tree, stated), _published(tree, stated, title, url), url)


def _clean(text: str | None) -> str | None:
    return (_SPACE.sub(" ", text).strip() or None) if text else None


def _meta(tree: HtmlElement) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), content.strip())
    return values


def _json_objects(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """All objects in the page's JSON-LD, those that describe an article first."""
    found: list[dict[str, object]] = []
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in script.get("type", "") or len(text) > _LARGEST_SCRIPT:
            continue
        try:
            waiting: deque[object] = deque([json.loads(text.strip().rstrip(";"), strict=False)])
        except (ValueError, RecursionError):
            log.debug("unreadable JSON-LD passed over")
            continue
        while waiting:
            value = waiting.popleft()
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                found.append(value)
                waiting.extend(part for part in (value.get("@graph"), value.get("mainEntity")) if part)
    return iter(sorted(found, key=lambda part: _ARTICLE_TYPE.search(str(part.get("@type"))) is None))


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for part in value[:20] if not isinstance(part, list) for name in _names(part)]
    if isinstance(value, dict):
        return _names(value.get("name")) if not isinstance(value.get("name"), dict) else []
    return [value] if isinstance(value, str) else []


def _publisher(stated: _Stated) -> str | None:
    return next((name for part in stated.objects for name in _names(part.get("publisher"))), None)


def _title(tree: HtmlElement, stated: _Stated) -> tuple[str | None, str | None]:
    """The headline without the outlet's name behind it, and that name if the page shows which part it is."""
    whole = _clean(next((element.text_content() for element in tree.iter("title")), None))
    headings = [text for element in tree.iter("h1") if (text := _clean(element.text_content()))]
    og_title = _clean(stated.first_meta("og:title", "twitter:title", "dcterms.title", "dc.title"))
    whole = (whole or og_title or "")[:_LONGEST_TITLE].strip()
    if not whole:
        return (headings[0] if len(headings) == 1 else None), None
    parts = _SUFFIX.split(whole)
    for known in (*headings, *([og_title] if og_title else [])):
        for length in range(len(parts), max(0, len(parts) - _MOST_SUFFIXES), -1):
            if _same(" ".join(parts[:length]), known):
                return known, parts[-1] if length == len(parts) - 1 else None
    return og_title or whole, None


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _author(tree: HtmlElement, stated: _Stated) -> str | None:
    for part in stated.objects:
        names = [clean for name in _names(part.get("author")) if (clean := clean_author(name))]
        if names:
            return ", ".join(dict.fromkeys(names))
    named = stated.first_meta("author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author")
    return clean_author(named) or next(marked_authors(tree), None)


def _published(tree: HtmlElement, stated: _Stated, title: str | None, url: str | None) -> date | None:
    return _first_date(
        *(str(part.get("datePublished") or "") for part in stated.objects),
        *(stated.meta.get(name) for name in _DATE_META),
        *_time_elements(tree),
        *printed_dates(tree),
        title if title and _MEETING.search(title) else None,
    ) or (date_in_address(url) if url else None)


def _first_date(*texts: str | None) -> date | None:
    return next((day for text in texts if text and (day := date_in(text))), None)


def _time_elements(tree: HtmlElement) -> Iterator[str]:
    """``<time>`` of the article: marked as its publication, else the first under the headline, else the first."""
    times = list(tree.iter("time"))[:200]
    marked = [element for element in times if _marks_publication(element)]
    heading = next(tree.iter("h1"), None)
    behind = list(heading.xpath("following::time"))[:1] if heading is not None else []
    for element in (*marked, *behind, *times[:1]):
        yield element.get("datetime") or element.text_content()


def _marks_publication(element: HtmlElement) -> bool:
    names = " ".join((element.get("itemprop", ""), element.get("class", ""))).lower()
    return "published" in names or element.get("pubdate") is not None


def _url(tree: HtmlElement, markup: str, stated: _Stated) -> str | None:
    canonical = (element.get("href") for element in tree.iter("link") if element.get("rel", "").lower() == "canonical")
    saved = _SAVED_FROM.search(markup[:20_000]) or _SINGLE_FILE.search(markup[:20_000])
    for address in (*canonical, stated.meta.get("og:url"), saved[1] if saved else None):
        if address and _ADDRESS.fullmatch(address.strip()):
            return str(address.strip())
    return None
