"""OpenDocument texts (``.odt``), as LibreOffice saves them: the text as it reads now, footnotes at the end.

The names of elements are those of OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from core.errors import EncryptedFileError
from core.model import Document
from core.reading.limits import ARCHIVE_LIMIT, TEXT_LIMIT, require_size
from core.reading.office_xml import TextBlock, attribute, broken, lay_out, local, part, stated, table_row, tidy
from core.reading.page_blocks import BlockKind
from core.reading.word_document import useful_title
from core.reading.zip_files import ZipContents, stated_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_MANIFEST = "META-INF/manifest.xml"
_CONTENT = "content.xml"
_SKIPPED = frozenset(
    {
        "tracked-changes",
        "annotation",
        "annotation-end",
        "note-citation",
        "hidden-text",
        "hidden-paragraph",
        "table-of-content",
        "illustration-index",
        "table-index",
        "alphabetical-index",
        "forms",
        "sequence-decls",
        "ruby-text",
        "desc",
        "title",
        "object",
        "binary-data",
    }
)
_MOST_SPACES = 100
_MOST_COLUMNS = 64


def recognises(data: bytes) -> bool:
    """Whether bytes are a ZIP file that says of itself that it is an OpenDocument text."""
    return stated_kind(data).startswith(MEDIA_TYPE)


def read(data: bytes, name: str) -> Document:
    """Read an OpenDocument text.

    Raises:
        EncryptedFileError: It opens with a password only.
        TooLargeError: Too many bytes, packed or unpacked, or too much text.
        DamagedFileError: It is broken or has no text part.
        EmptyFileError: It shows no text.
    """
    require_size(len(data), ARCHIVE_LIMIT, name, "an OpenDocument text")
    contents = ZipContents(data, name)
    manifest = part(contents, _MANIFEST, name)
    if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
        raise EncryptedFileError(
            f"{name} opens with a password only. Nothing was stored.",
            "Open it with its password, save it without one, and add that file.",
        )
    root = part(contents, _CONTENT, name)
    body = (
        None if root is None else next((each for each in root.iter() if local(each) == "text" and _is_body(each)), None)
    )
    if body is None:
        raise broken(name)
    walk = _Walk()
    blocks = [*walk.blocks(body), *walk.notes()]
    text = lay_out(blocks, name)
    require_size(len(text), TEXT_LIMIT, name, "a text")
    facts = part(contents, "meta.xml", name)
    first = blocks[0]
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text=text,
        source=name,
        title=first.text if first.kind is BlockKind.HEADING else useful_title(stated(facts, "title")),
        author=stated(facts, "initial-creator") or stated(facts, "creator"),
    )


def _is_body(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "body"


class _Walk:
    """Goes through the body and cuts it into blocks; notes are put aside for the end."""

    def __init__(self) -> None:
        self._notes: list[_Element] = []
        self._boxes: list[_Element] = []

    def blocks(self, parent: _Element, *, in_list: bool = False) -> Iterator[TextBlock]:
        """The blocks of a section, a list, a cell, a box or a note."""
        for child in parent:
            kind = local(child)
            if kind in ("h", "p"):
                yield from self._paragraph(child, BlockKind.HEADING if kind == "h" else BlockKind.PARAGRAPH, in_list)
                # Only the first paragraph of an item has its mark.
                in_list = False
            elif kind == "table":
                yield from self._table(child)
            elif kind in ("list-item", "list-header"):
                yield from self.blocks(child, in_list=kind == "list-item")
            elif kind not in _SKIPPED:
                yield from self.blocks(child)

    def notes(self) -> Iterator[TextBlock]:
        """The notes met so far, in order."""
        for note in self._notes:
            yield from self.blocks(note)

    def _paragraph(self, paragraph: _Element, kind: BlockKind, in_list: bool) -> Iterator[TextBlock]:
        text = tidy("".join(self._words(paragraph)))
        if text:
            yield TextBlock(BlockKind.ITEM if in_list and kind is not BlockKind.HEADING else kind, text)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _words(self, parent: _Element) -> Iterator[str]:
        # White space in the file itself counts as one space; more is written by elements.
        yield " ".join((parent.text or "").split("\n"))
        for child in parent:
            kind = local(child)
            if kind == "s":
                yield " " * _number(child, "c", _MOST_SPACES)
            elif kind in ("tab", "line-break"):
                yield "\t" if kind == "tab" else "\n"
            elif kind == "note-body":
                self._notes.append(child)
            elif kind == "text-box":
                self._boxes.append(child)
            elif kind not in _SKIPPED:
                yield from self._words(child)
            yield " ".join((child.tail or "").split("\n"))

    def _table(self, table: _Element) -> Iterator[TextBlock]:
        for row in table.iter():
            if local(row) == "table-row" and _table_of(row) is table:
                cells: list[list[TextBlock]] = []
                for cell in row:
                    if local(cell) in ("table-cell", "covered-table-cell"):
                        found = list(self.blocks(cell))
                        cells += [found] * _number(cell, "number-columns-repeated", _MOST_COLUMNS)
                yield from table_row(cells)


def _table_of(row: _Element) -> _Element | None:
    return next((parent for parent in row.iterancestors() if local(parent) == "table"), None)


def _number(element: _Element, name: str, most: int) -> int:
    """An attribute that says how often something is repeated; 1 where it says nothing sensible."""
    told = attribute(element, name) or ""
    return min(int(told), most) if told.isascii() and told.isdigit() and len(told) < 7 else 1
