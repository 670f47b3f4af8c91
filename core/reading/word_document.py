"""Word documents (``.docx``): the text as it reads with all tracked changes accepted, footnotes at the end.

The names of elements are those of ECMA-376, part 1 (WordprocessingML), which is free to read.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import Document
from core.reading.limits import ARCHIVE_LIMIT, TEXT_LIMIT, require_size
from core.reading.office_xml import TextBlock, attribute, broken, lay_out, local, part, stated, table_row, tidy
from core.reading.page_blocks import BlockKind
from core.reading.zip_files import ZipContents, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TYPES = "[Content_Types].xml"
_FOLDER = "word/"
_MAIN = "word/document.xml"
_NOTES = ("footnote", "endnote")
_NOT_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_REMOVED = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "annotationRef", "rt", "altChunk"})
_BETWEEN_BLOCKS = frozenset(
    {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent", "Choice"}
)
_LETTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_HEADING = re.compile(r"heading ?[1-9]$|title$", re.IGNORECASE)
_CONTENTS = re.compile(r"toc ?[1-9]$|toc ?heading$|table of figures$", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number)(?: \d)?$", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off"})
# Titles that the program or a template fills in by itself say nothing about the document.
_NO_TITLE = re.compile(r"microsoft word|untitled|\.docx?$|\.rtf$|^document ?\d*$|^dear\b", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether bytes are a ZIP file with the parts of a Word document in it."""
    names = names_in(data)
    return _TYPES in names and any(name.startswith(_FOLDER) for name in names)


def read(data: bytes, name: str) -> Document:
    """Read a Word document.

    Raises:
        TooLargeError: Too many bytes, packed or unpacked, or too much text.
        DamagedFileError: It is broken or has no text part.
        EmptyFileError: It shows no text.
    """
    require_size(len(data), ARCHIVE_LIMIT, name, "a Word document")
    contents = ZipContents(data, name)
    main = _main_part(contents, name)
    styles = _styles(part(contents, f"{main.rpartition('/')[0]}/styles.xml", name))
    root = part(contents, main, name)
    body = None if root is None else next((child for child in root if local(child) == "body"), None)
    if body is None:
        raise broken(name)
    blocks = [*_Walk(styles).blocks(body), *_notes(contents, main, styles, name)]
    text = lay_out(blocks, name)
    require_size(len(text), TEXT_LIMIT, name, "a text")
    facts = part(contents, "docProps/core.xml", name)
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text=text,
        source=name,
        title=_title(blocks, stated(facts, "title")),
        author=stated(facts, "creator"),
    )


def useful_title(title: str | None) -> str | None:
    """A title from a file's properties, unless a program filled it in by itself."""
    return None if title is None or _NO_TITLE.search(title) else title


def _title(blocks: list[TextBlock], in_properties: str | None) -> str | None:
    """What the document shows as its heading on top, else what its properties say."""
    first = blocks[0]
    return first.text if first.kind is BlockKind.HEADING and "\n" not in first.text else useful_title(in_properties)


def _main_part(contents: ZipContents, name: str) -> str:
    """Where the text is: named by the file's own table of relations, in nearly all files ``word/document.xml``."""
    relations = part(contents, "_rels/.rels", name)
    for relation in () if relations is None else relations:
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or _MAIN).lstrip("/")
    return _MAIN


def _notes(contents: ZipContents, main: str, styles: _Styles, name: str) -> Iterator[TextBlock]:
    folder = main.rpartition("/")[0]
    for kind in _NOTES:
        notes = part(contents, f"{folder}/{kind}s.xml", name)
        for note in () if notes is None else notes:
            if local(note) == kind and attribute(note, "type") not in _NOT_NOTES:
                yield from _Walk(styles).blocks(note)


@dataclass(frozen=True, slots=True)
class _Styles:
    """Which paragraph styles mean something for the layout."""

    headings: frozenset[str]
    items: frozenset[str]
    contents: frozenset[str]


def _styles(root: _Element | None) -> _Styles:
    headings: set[str] = set()
    items: set[str] = set()
    contents: set[str] = set()
    for style in () if root is None else root:
        style_id = attribute(style, "styleId")
        if local(style) != "style" or style_id is None:
            continue
        # Style ids are translated with the program, names of built-in styles are not.
        style_name = next((attribute(child, "val") or "" for child in style if local(child) == "name"), "")
        marks = {local(element) for element in style.iter()}
        if _HEADING.match(style_name) or "outlineLvl" in marks:
            headings.add(style_id)
        elif _CONTENTS.match(style_name):
            contents.add(style_id)
        elif "numPr" in marks or _LIST.match(style_name):
            items.add(style_id)
    return _Styles(frozenset(headings), frozenset(items), frozenset(contents))


class _Walk:
    """Goes through one story of the document (its body, a cell, a text box, a note) and cuts it into blocks."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._carried = ""
        self._boxes: list[_Element] = []

    def blocks(self, story: _Element) -> Iterator[TextBlock]:
        yield from self._children(story)
        if tidy(self._carried):
            yield TextBlock(BlockKind.PARAGRAPH, tidy(self._carried))

    def _children(self, parent: _Element) -> Iterator[TextBlock]:
        for child in parent:
            kind = local(child)
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind in _BETWEEN_BLOCKS:
                yield from self._children(child)

    def _paragraph(self, paragraph: _Element) -> Iterator[TextBlock]:
        properties = _child(paragraph, "pPr")
        text = self._carried + "".join(self._words(paragraph))
        # Whoever deletes the mark of a paragraph makes one of two.
        self._carried = text if properties is not None and _is_deleted(properties) else ""
        words = "" if self._carried else tidy(text)
        style = None if properties is None else _value(properties, "pStyle")
        if words and style not in self._styles.contents:
            yield TextBlock(self._kind(properties, style), words)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from _Walk(self._styles).blocks(box)

    def _kind(self, properties: _Element | None, style: str | None) -> BlockKind:
        if style in self._styles.headings or (properties is not None and _child(properties, "outlineLvl") is not None):
            return BlockKind.HEADING
        numbering = None if properties is None else _child(properties, "numPr")
        if numbering is not None:
            return BlockKind.PARAGRAPH if _value(numbering, "numId") == "0" else BlockKind.ITEM
        return BlockKind.ITEM if style in self._styles.items else BlockKind.PARAGRAPH

    def _words(self, parent: _Element) -> Iterator[str]:
        """The letters of a paragraph with all tracked changes accepted. What stands in a box is put aside."""
        if local(parent) == "r" and _is_hidden(parent):
            return
        for child in parent:
            kind = local(child)
            if kind in _REMOVED:
                # Older programs read what is in "Fallback" instead of the choice before it: it is the same again.
                if kind == "Fallback" and child.getprevious() is None:
                    yield from self._words(child)
            elif kind == "t":
                yield child.text or ""
            elif kind == "br":
                yield "\n" if attribute(child, "type") in (None, "textWrapping") else " "
            elif kind == "txbxContent":
                self._boxes.append(child)
            else:
                yield _LETTERS.get(kind, "")
                yield from self._words(child)

    def _table(self, table: _Element) -> Iterator[TextBlock]:
        for row in _unwrapped(table, "tr"):
            properties = _child(row, "trPr")
            if properties is None or _child(properties, "del") is None:
                yield from table_row([list(_Walk(self._styles).blocks(cell)) for cell in _unwrapped(row, "tc")])


def _unwrapped(parent: _Element, wanted: str) -> Iterator[_Element]:
    for child in parent:
        if local(child) == wanted:
            yield child
        elif local(child) in _BETWEEN_BLOCKS:
            yield from _unwrapped(child, wanted)


def _child(parent: _Element, wanted: str) -> _Element | None:
    return next((child for child in parent if local(child) == wanted), None)


def _value(parent: _Element, wanted: str) -> str | None:
    child = _child(parent, wanted)
    return None if child is None else attribute(child, "val")


def _is_deleted(properties: _Element) -> bool:
    mark = _child(properties, "rPr")
    return mark is not None and any(local(child) in ("del", "moveFrom") for child in mark)


def _is_hidden(run: _Element) -> bool:
    properties = _child(run, "rPr")
    hidden = None if properties is None else _child(properties, "vanish")
    return hidden is not None and attribute(hidden, "val") not in _OFF
