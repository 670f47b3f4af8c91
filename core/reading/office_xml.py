"""What Word and OpenDocument files share: parts of a ZIP file that are XML, read without trust, and their layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, EmptyFileError
from core.reading.encodings import is_blank
from core.reading.limits import TEXT_LIMIT
from core.reading.page_blocks import BlockKind, without_invisible, written
from core.reading.page_rows import row_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from core.reading.zip_files import ZipContents

PART_LIMIT = 6 * TEXT_LIMIT
"""Bytes of one part; markup is several times its text."""

_PROLOGUE = 4096
_SPACES = re.compile(r"[^\S\n\t]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph of a document that was written in a word processor.

    Attributes:
        kind: How it is laid out.
        text: Its words; holds a line end only where the writer broke a line.
    """

    kind: BlockKind
    text: str


def part(contents: ZipContents, member: str, name: str) -> _Element | None:
    """Parse one part of an Office file; None where there is no such part.

    Raises:
        DamagedFileError: It is no XML, or XML with declarations of its own, which no Office program writes.
        UnreadableFileError: It cannot be unpacked.
    """
    from lxml import etree

    if member not in contents.names:
        return None
    data = contents.read(member, PART_LIMIT)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise broken(name) from error
    if b"<!DOCTYPE" in data[:_PROLOGUE] or root.getroottree().docinfo.internalDTD is not None:
        raise broken(name)
    return root


def local(element: _Element) -> str:
    """An element's name without its namespace: strict and ordinary files differ in nothing else."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)  # type: ignore[union-attr, arg-type, return-value, unused-ignore]


def stated(root: _Element | None, name: str) -> str | None:
    """The text of the first element of that name, on one line; None where there is none or it is blank."""
    if root is None:
        return None
    found = next((element.text for element in root.iter() if local(element) == name and element.text), "")
    return " ".join(found.split()) or None


def tidy(text: str) -> str:
    """A paragraph's words with single spaces; tabs and broken lines stay."""
    return _AROUND_BREAK.sub("\n", _SPACES.sub(" ", without_invisible(text))).strip()


def table_row(cells: Sequence[Sequence[TextBlock]]) -> list[TextBlock]:
    """Lay a row of a table out: on one line where every cell is short, else cell after cell."""
    if any(len(cell) > 1 or any(len(block.text) > _LONGEST_CELL for block in cell) for cell in cells):
        return [block for cell in cells for block in cell]
    text = row_text(" ".join(block.text for block in cell).replace("\n", " ").replace("\t", " ") for cell in cells)
    return [TextBlock(BlockKind.ROW, text)] if text else []


def lay_out(blocks: Iterable[TextBlock], name: str) -> str:
    r"""Write blocks as plain text, parted by blank lines; by single line ends inside lists and tables.

    Raises:
        EmptyFileError: There is nothing to see.
    """
    pieces: list[str] = []
    before: BlockKind | None = None
    for block in blocks:
        if before is not None:
            together = block.kind is before and block.kind in (BlockKind.ITEM, BlockKind.ROW)
            pieces.append("\n" if together else "\n\n")
        pieces.append(written(block.kind, block.text))
        before = block.kind
    text = "".join(pieces)
    if is_blank(text):
        raise EmptyFileError(
            f"{name} holds no text. Nothing was stored.", "If it shows a picture of a text, type or paste the words."
        )
    return text


def broken(name: str) -> DamagedFileError:
    """The error for an Office file that is not what its kind should be."""
    return DamagedFileError(
        f"{name} is a document that could not be read: it is damaged. Nothing was stored.",
        "Open it in the program it was written with and save it anew, or copy its text and paste it.",
    )
