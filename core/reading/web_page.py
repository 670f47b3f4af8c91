"""Saved web pages: recognised by their markup, read as headline and article, without all that surrounds it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, EmptyFileError, MisnamedFileError
from core.model import Document
from core.reading.encodings import is_blank
from core.reading.main_text import main_blocks
from core.reading.markup import decode_markup, is_overlarge, parse_markup
from core.reading.page_blocks import Block, BlockKind, blocks_of, drop_unseen, lay_out
from core.reading.page_facts import PageFacts, facts_of
from core.reading.page_opening import guessed_date, opening_author, opening_date
from core.reading.page_rows import flatten_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

MEDIA_TYPE = "text/html"

_HEAD = 65_536
_NEAR = 1024
_BEFORE_MARKUP = re.compile(r"\s*(?:<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->)")
_FIRST_TAG = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|section|header|nav|div|table|h1|h2|p|ul)\b",
    re.IGNORECASE,
)
_LATER_TAG = re.compile(r"<!doctype\s+html|<html\b", re.IGNORECASE)
_INNER_TAG = re.compile(r"<(?:body|head|title|div|p)\b", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a web page, in any encoding, whatever the file is called."""
    head = decode_markup(data[:_HEAD])
    if head is None:
        return False
    position = 0
    while before := _BEFORE_MARKUP.match(head, position):
        position = before.end()
    if _FIRST_TAG.match(head, position):
        return True
    # Some servers print a warning before the page.
    return bool(_LATER_TAG.search(head[:_NEAR]) and _INNER_TAG.search(head))


def read(data: bytes, name: str) -> Document:
    """Read a saved web page.

    Args:
        data: The bytes of the file.
        name: Its name. A page that was saved under the name of a PDF is refused: it is what a site answers instead of
            the report, not the report.

    Raises:
        MisnamedFileError: The name promises a PDF.
        TooLargeError: Over the limit even without the pictures stored in it.
        DamagedFileError: No text can be made of it.
        EmptyFileError: The page shows no text.
    """
    markup = decode_markup(data)
    if markup is None:
        raise DamagedFileError(
            f"{name} is a web page in an encoding that could not be read. Nothing was stored.",
            "Save the page again, or copy its text and paste it.",
        )
    return read_markup(markup, name, hashlib.sha256(data).hexdigest())


def read_markup(markup: str, name: str, sha256: str, saved_from: str | None = None) -> Document:
    """Read a page that is decoded already; ``saved_from`` is the address that a file around it states."""
    tree = parse_markup(markup, name)
    facts = facts_of(tree, markup, saved_from)
    if PurePath(name).suffix.lower() == ".pdf":
        titled = f" (“{facts.title}”)" if facts.title else ""
        raise MisnamedFileError(
            f"{name} is a saved web page{titled}, not a PDF. Nothing was stored.",
            "Save the report itself from Ofsted’s site and try again; if you want the page, end its name in .html.",
        )
    drop_unseen(tree)
    flatten_rows(tree)
    blocks = blocks_of(tree)
    headline = _headline(blocks, facts)
    body = main_blocks(tree, blocks, headline) if blocks else []
    text = _with_headline(headline, facts, body)
    if is_blank(text):
        raise EmptyFileError(
            f"{name} is a web page that shows no text. Nothing was stored.",
            "It was perhaps saved before it had loaded. Copy the article’s text in the browser and paste it.",
        )
    facts = _completed(facts, tree, [block.text for block in body if block is not headline])
    return Document(
        sha256=sha256,
        media_type=MEDIA_TYPE,
        text=text,
        source=name,
        title=headline.text if headline is not None else facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published_on=facts.published_on,
        url=facts.url,
    )


def _headline(blocks: Sequence[Block], facts: PageFacts) -> Block | None:
    """The heading that is the page's title, else its only main heading, if it has one."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    titled = [block for block in headings if facts.title and block.text == facts.title]
    if titled:
        return titled[0]
    main = [block for block in headings if block.element.tag == "h1" and block.text != facts.outlet]
    # One heading set over several lines is several blocks.
    return main[0] if len({block.element for block in main}) == 1 else None


def _completed(facts: PageFacts, tree: HtmlElement, lines: Sequence[str]) -> PageFacts:
    """Fill what the page does not state from the first lines of the article, and the date by a guess at last."""
    day = facts.published_on or opening_date(lines)
    if day is None and not is_overlarge(tree):
        day = guessed_date(tree, facts.url)
    return replace(facts, author=facts.author or opening_author(lines), published_on=day)


def _with_headline(headline: Block | None, facts: PageFacts, body: Sequence[Block]) -> str:
    """The headline on top, once; the page's title in its place where the page shows none."""
    title = headline.text if headline is not None else facts.title
    rest = [block for block in body if block.kind is not BlockKind.HEADING or block.text != title]
    if headline is None and rest and rest[0].text.split("\n", 1)[0].strip() == title:
        title = None  # a page whose lines are parted by breaks alone has it there
    return "\n\n".join(part for part in (title, lay_out(rest)) if part)
