"""A page as the blocks a reader sees: headings, paragraphs, list items and rows, in order, each one line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.reading.page_rows import ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement


class BlockKind(StrEnum):
    """How a block is laid out."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page.

    Attributes:
        kind: How it is laid out.
        text: Its words, white space made single.
        element: The element whose text it is; several blocks share one where ``<br>`` parts lines.
        link_share: 0 to 1; how much of the text is links.
        continues: Whether only a line break parts it from the block before.
        order: Its place among all blocks of the page.
    """

    kind: BlockKind
    text: str
    element: HtmlElement
    link_share: float
    continues: bool
    order: int


_UNSEEN_CODE = ("script", "style", "noscript", "template", "head")
_UNSEEN_MEDIA = ("svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map")
_UNSEEN_FIELDS = ("select", "input", "textarea", "option", "datalist", "dialog", "progress", "meter")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARTS = frozenset({"html", "body", "main", "article", "section", "aside", "header", "footer", "nav", "hgroup"})
_TEXTS = frozenset({"p", "pre", "blockquote", "address", "div", "center", "hr", "figure", "figcaption", "details"})
_LISTS = frozenset({"ul", "ol", "menu", "li", "dl", "dt", "dd", "summary"})
_TABLES = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"})
_FORMS = frozenset({"form", "fieldset", "legend"})
_BLOCK_TAGS = _HEADINGS | _PARTS | _TEXTS | _LISTS | _TABLES | _FORMS
_APART_IN = frozenset({"div", "li", "td", "header", "section"})
_APART = frozenset({"span", "time", "a", "strong", "b", "em", "i", "small"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_OWN_MARKS = re.compile(r"^[–—•·▪●◦‣*-]\s+")


def drop_unseen(tree: HtmlElement) -> None:
    """Take out what a reader of the page does not see: scripts, styles, hidden parts and fields of forms, in place."""
    for element in list(tree.iter(*_UNSEEN_CODE, *_UNSEEN_MEDIA, *_UNSEEN_FIELDS)):
        _drop(element)
    for button in list(tree.iter("button")):
        if not any(parent.tag in _HEADINGS for parent in button.iterancestors()):
            _drop(button)
    for element in list(tree.xpath("//*[@style or @hidden]")):
        if element.tag not in ("html", "body") and (
            element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", ""))
        ):
            _drop(element)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def without_invisible(text: str) -> str:
    """A text without what only says where a word may be parted, and other marks that nobody sees."""
    return _INVISIBLE.sub("", text)


def written(kind: BlockKind, text: str) -> str:
    """A block as plain text has it: an item of a list with a dash, whatever mark of its own it had."""
    return f"– {_OWN_MARKS.sub('', text)}" if kind is BlockKind.ITEM else text


def blocks_of(tree: HtmlElement) -> tuple[Block, ...]:
    """Cut a page into blocks. Walks without recursion, so that no page can be too deep for it."""
    return tuple(_Cutter().cut(tree))


def lay_out(blocks: Iterable[Block]) -> str:
    r"""Write blocks as plain text, parted by blank lines; by single line ends inside lists, tables and broken lines."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            together = block.kind is before.kind and block.kind in (BlockKind.ITEM, BlockKind.ROW)
            pieces.append("\n" if together or (block.continues and block.order == before.order + 1) else "\n\n")
        pieces.append(written(block.kind, block.text))
        before = block
    return "".join(pieces)


class _Cutter:
    """Gathers inline text and cuts it where a block begins or ends."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._open: list[HtmlElement] = []
        self._item_waiting: list[bool] = []
        self._after_break = False
        self._order = 0

    def cut(self, tree: HtmlElement) -> Iterator[Block]:
        from lxml import etree

        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if event == "start":
                yield from self._enter(element)
            else:
                yield from self._leave(element)

    def _enter(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCK_TAGS:
            yield from self._flush()
            self._after_break = False
            self._open.append(element)
            if element.tag == "li":
                self._item_waiting.append(True)
        elif element.tag == "br":
            yield from self._flush()
            self._after_break = True
        elif element.tag == "a":
            self._links += 1
        self._add(element.text)

    def _leave(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCK_TAGS:
            yield from self._flush()
            self._after_break = False
            self._open.pop()
            if element.tag == "li":
                self._item_waiting.pop()
        elif element.tag == "a":
            self._links -= 1
        if not element.tail and _stands_apart(element):
            self._pieces.append(" ")
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            if self._links:
                self._linked += len(text.strip())

    def _flush(self) -> Iterator[Block]:
        raw = "".join(self._pieces)
        linked = self._linked
        self._pieces, self._linked = [], 0
        row = bool(self._open) and self._open[-1].get(ROW) is not None
        text = without_invisible(raw)
        text = text.strip() if row else _SPACE.sub(" ", text).strip()
        if not text or not self._open:
            return
        yield Block(self._kind(row), text, self._open[-1], min(1.0, linked / len(text)), self._after_break, self._order)
        self._order += 1

    def _kind(self, row: bool) -> BlockKind:
        if row:
            return BlockKind.ROW
        if any(element.tag in _HEADINGS for element in self._open[-2:]):
            if self._item_waiting:
                self._item_waiting[-1] = False
            return BlockKind.HEADING
        if self._item_waiting and self._item_waiting[-1]:
            self._item_waiting[-1] = False
            return BlockKind.ITEM
        return BlockKind.PARAGRAPH


def _stands_apart(element: HtmlElement) -> bool:
    """Whether styles part an inline element from the next: in a container with no words of its own between them.

    Not in paragraphs, where word processors cut single words into spans.
    """
    parent = element.getparent()
    if parent is None or element.tag not in _APART or parent.tag not in _APART_IN or element.getnext() is None:
        return False
    return not (parent.text or "").strip()
