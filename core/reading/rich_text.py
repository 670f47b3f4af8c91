"""Rich text documents (``.rtf``): a small reader of our own for the text, its lists, tables and footnotes.

The control words are those of Microsoft's "Rich Text Format Specification" 1.9.1. What is not known is passed over,
as the specification asks of every reader.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from core.errors import DamagedFileError
from core.model import Document
from core.reading.limits import ARCHIVE_LIMIT, TEXT_LIMIT, require_size
from core.reading.office_xml import lay_out
from core.reading.page_blocks import BlockKind
from core.reading.rich_text_state import Destination, RichTextState, useful_fact
from core.reading.word_document import useful_title

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIA_TYPE = "application/rtf"

_MARK = b"{\\rtf"
_DEEPEST = 2_000
_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|([^\\{}\r\n]+)|\\'|[\r\n]+|\\"
)
# Destinations whose text is no text of the document.
_SKIPPED = frozenset(
    b"colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc "
    b"ftncn aftnsep aftnsepc aftncn fldinst datafield themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl filetbl revtbl annotation atnid atnauthor atnref atndate atrfstart "
    b"atrfend bkmkstart bkmkend shppict nonshppict comment operator company category keywords doccomm subject tc xe "
    b"mmathPr wgrffmtfilter falt panose nonesttables".split()
)
_DESTINATIONS = {
    b"info": Destination.SKIPPED,
    b"fonttbl": Destination.FONTS,
    b"title": Destination.TITLE,
    b"author": Destination.AUTHOR,
    b"footnote": Destination.NOTE,
    b"listtext": Destination.LIST_MARK,
    b"pntext": Destination.LIST_MARK,
    b"upr": Destination.SKIPPED,
    b"ud": Destination.TEXT,
    b"shptxt": Destination.BOX,
    b"shprslt": Destination.SKIPPED,
}
_LETTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"lbr": "\n",
    b"softline": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": " ",
    b"enspace": " ",
    b"qmspace": " ",
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
_PARAGRAPH_ENDS = frozenset({b"par", b"sect", b"page", b"column"})


def recognises(data: bytes) -> bool:
    """Whether bytes begin as rich text."""
    return data.startswith(_MARK)


def read(data: bytes, name: str) -> Document:
    """Read a rich text document.

    Raises:
        TooLargeError: Too many bytes or too much text.
        DamagedFileError: Its groups are nested absurdly.
        EmptyFileError: It shows no text.
    """
    require_size(len(data), ARCHIVE_LIMIT, name, "a rich text document")
    state = RichTextState()
    for position, match in _tokens(data):
        _take(state, match, data, position)
        if state.depth > _DEEPEST:
            raise DamagedFileError(
                f"{name} is a rich text document nested too deeply to be read. Nothing was stored.",
                "Open it in a word processor and save it as a Word document.",
            )
    blocks = state.finish()
    text = lay_out(blocks, name)
    require_size(len(text), TEXT_LIMIT, name, "a text")
    first = blocks[0]
    shown = first.text if first.kind is BlockKind.HEADING else None
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text=text,
        source=name,
        title=shown or useful_title(useful_fact(state.title)),
        author=useful_fact(state.author),
    )


def _tokens(data: bytes) -> Iterator[tuple[int, re.Match[bytes]]]:
    """Cut the file into tokens; the bytes of an embedded picture are no tokens."""
    position = 0
    while match := _TOKEN.match(data, position):
        position = match.end()
        if match[1] == b"bin" and match[2]:
            position += max(0, int(match[2]))
        yield position, match


def _take(state: RichTextState, match: re.Match[bytes], data: bytes, position: int) -> None:
    word, number, byte, symbol, brace, text = match.groups()
    if text is not None:
        state.add_bytes(text)
    elif word is not None:
        _control(state, word, None if number is None else int(number))
    elif byte is not None:
        state.add_bytes(bytes.fromhex(byte.decode("ascii")), is_one=True)
    elif brace is not None:
        if brace == b"{":
            state.open()
        else:
            state.close()
    elif symbol is not None:
        if symbol == b"*":
            state.may_skip()
        elif symbol in (b"\n", b"\r"):
            state.end_paragraph()
        else:
            state.add(_SYMBOLS.get(symbol, ""))


def _control(state: RichTextState, word: bytes, number: int | None) -> None:
    if word in _SKIPPED:
        state.enter(Destination.SKIPPED)
    elif word in _DESTINATIONS:
        state.enter(_DESTINATIONS[word])
    elif state.skips_unknown(word):
        state.enter(Destination.SKIPPED)
    elif word == b"u" and number is not None:
        state.add_code_point(number)
    elif word in _LETTERS:
        state.add(_LETTERS[word])
    elif word in _PARAGRAPH_ENDS:
        state.end_paragraph()
    elif word in (b"cell", b"nestcell"):
        state.end_cell()
    elif word in (b"row", b"nestrow"):
        state.end_row()
    else:
        state.set_property(word, number)
