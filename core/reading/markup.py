"""HTML bytes to a tree, safely: decoded by our own ladder, without stored pictures, and never deeper than is sound.

Nothing is fetched and nothing is run: the parser has no network, resolves no entities of a page's own, and scripts
are only text to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.errors import DamagedFileError
from core.reading.encodings import decode
from core.reading.limits import TEXT_LIMIT, require_size

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 65_536
_CHARSET = re.compile(rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
_STORED_PICTURE = re.compile(r"data:[A-Za-z0-9.+/-]{0,80}(?:;[A-Za-z0-9=-]{0,40}){0,3};base64,[A-Za-z0-9+/=%]*")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_WRAPPER = re.compile(r"</?(?:div|section|article|main|aside|center|blockquote|ul|ol|li)\b[^>]*>", re.IGNORECASE)
_INLINE_WRAPPER = re.compile(r"</?(?:span|font|b|i|em|strong|u|small|big|a)\b[^>]*>", re.IGNORECASE)
# Measured: trafilatura's time grows with the elements, and stays under 5 s for so many of any shape tried. A limit on
# size and not on time, so that a page reads the same way on every machine.
_MOST_ELEMENTS = 40_000
_MOST_LETTERS = 2_000_000
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20})[\s/][^<>]{2000,}>")
_MOST_ATTRIBUTES = 300
_DEEPEST = 250  # libxml2 stops, and drops the rest of the page, at 255


def decode_markup(data: bytes, stated: str | None = None) -> str | None:
    """Decode a page.

    Args:
        data: The page's bytes.
        stated: Encoding that the file around the page states for it; the page's own declaration comes first.

    Returns:
        The markup, or None if the bytes are no text in any encoding of the ladder.
    """
    head = data[:_HEAD]
    declared = _CHARSET.search(head) or _XML_ENCODING.match(head)
    return decode(data, declared[1].decode("ascii") if declared else stated)


def without_stored_pictures(markup: str) -> str:
    """Take out the pictures and fonts that "save as single file" stores inside a page; they can be most of it."""
    return _STORED_PICTURE.sub("data:,", markup)


def parse_markup(markup: str, name: str) -> HtmlElement:
    """Parse a page.

    Args:
        markup: The page, decoded.
        name: File name, for messages.

    Raises:
        TooLargeError: Still over ``TEXT_LIMIT`` after stored pictures were taken out.
        DamagedFileError: No tree can be made of it, or only one of absurd depth.
    """
    markup = _LONG_TAG.sub(_bounded_tag, _UNPRINTABLE.sub(" ", without_stored_pictures(markup)))
    require_size(len(markup), TEXT_LIMIT, name, "a web page")
    tree = _tree(markup, name)
    if _depth(tree) >= _DEEPEST:
        # Wrappers without end hide the text from the parser; paragraphs close themselves and cannot nest.
        tree = _tree(_INLINE_WRAPPER.sub("", _WRAPPER.sub("<p>", markup)), name)
        if _depth(tree) >= _DEEPEST:
            raise DamagedFileError(
                f"{name} is a web page nested too deeply to be read. Nothing was stored.",
                "Copy the article’s text in the browser and paste it instead.",
            )
    return tree


def _bounded_tag(tag: re.Match[str]) -> str:
    """Tags with thousands of attributes lose them: libxml2 compares each with all others (100,000 took 106 s)."""
    parts = sum(tag[0].count(mark) for mark in " =/\n\t")
    return tag[0] if parts <= _MOST_ATTRIBUTES else f"<{tag[1]}>"


def is_overlarge(tree: HtmlElement) -> bool:
    """Whether a page is too large to be given to a library that weighs its elements against each other."""
    return sum(1 for _ in tree.iter()) > _MOST_ELEMENTS or len(tree.text_content()) > _MOST_LETTERS


def _tree(markup: str, name: str) -> HtmlElement:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedFileError(
            f"{name} looks like a web page but could not be read as one. Nothing was stored.",
            "Save the page again, or copy its text and paste it.",
        ) from error


def _depth(tree: HtmlElement) -> int:
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
