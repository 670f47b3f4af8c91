"""What a rich text file has said so far: the open groups with their settings, and the text gathered from them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from enum import Enum, auto

from core.reading.office_xml import TextBlock, table_row, tidy
from core.reading.page_blocks import BlockKind

# Character sets of fonts by their number in the file, as code pages of Windows.
_CHARACTER_SETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_SYMBOL_SET = 2
_WHOLE_FILE = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}
_DEFAULT = "cp1252"
_NO_TEXT = frozenset({b"deleted", b"v"})
_MOST_CELLS = 64


class Destination(Enum):
    """What the text of a group is for."""

    TEXT = auto()
    NOTE = auto()
    BOX = auto()
    TITLE = auto()
    AUTHOR = auto()
    FONTS = auto()
    LIST_MARK = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class _Group:
    """Settings that hold until the group ends.

    Attributes:
        destination: What its text is for.
        encoding: Of its bytes.
        is_unseen: Whether its text is hidden, or was deleted while changes were tracked.
        is_symbol: Whether its font shows signs instead of letters.
        fallback: How many characters after a Unicode one stand for it in older programs.
    """

    destination: Destination = Destination.TEXT
    encoding: str = _DEFAULT
    is_unseen: bool = False
    is_symbol: bool = False
    fallback: int = 1


class _Story:
    """Paragraphs and rows of the text, of a note or of a box."""

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self._pieces: list[str] = []
        self._cell: list[TextBlock] = []
        self._row: list[list[TextBlock]] = []
        self.in_table = False
        self.is_item = False
        self.is_heading = False

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def end_paragraph(self) -> None:
        text = tidy("".join(self._pieces))
        self._pieces = []
        if text:
            kind = BlockKind.HEADING if self.is_heading else BlockKind.ITEM if self.is_item else BlockKind.PARAGRAPH
            (self._cell if self.in_table else self.blocks).append(TextBlock(kind, text))
        self.is_item = False

    def end_cell(self) -> None:
        self.in_table = True
        self.end_paragraph()
        if len(self._row) < _MOST_CELLS:
            self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        self.blocks += table_row(self._row)
        self._row = []
        self.in_table = False

    def set_property(self, word: bytes, number: int | None) -> None:
        if word == b"pard":
            self.in_table = self.is_item = self.is_heading = False
        elif word == b"intbl":
            self.in_table = True
        elif word == b"outlinelevel":
            self.is_heading = number is not None and number < 9
        elif word == b"ls":
            self.is_item = number != 0

    def finish(self) -> list[TextBlock]:
        self.end_paragraph()
        if self._cell:
            self._row.append(self._cell)
            self._cell = []
        self.end_row()
        return self.blocks


class RichTextState:
    """Takes what a file says, piece by piece, and gives the blocks of its text at the end."""

    def __init__(self) -> None:
        self.title = ""
        self.author = ""
        self._groups: list[_Group] = [_Group()]
        self._starred: set[int] = set()
        self._bytes = bytearray()
        self._skip = 0
        self._fonts: dict[int, tuple[str, bool]] = {}
        self._font = 0
        self._high = ""
        self._file_encoding = _DEFAULT
        self._stories = [_Story()]
        self._opened: list[int] = []
        self._notes: list[TextBlock] = []

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._groups)

    def open(self) -> None:
        """A group begins: it inherits what holds."""
        self._flush()
        self._groups.append(self._group)

    def close(self) -> None:
        """A group ends, and with it what it set."""
        self._flush()
        self._starred.discard(len(self._groups))
        if self._opened and self._opened[-1] == len(self._groups):
            self._opened.pop()
            self._put_aside(self._stories.pop().finish(), self._group.destination)
        if len(self._groups) > 1:
            self._groups.pop()
        self._skip = 0

    def may_skip(self) -> None:
        r"""``\*``: whoever does not know the word that follows passes the whole group over."""
        self._starred.add(len(self._groups))

    def skips_unknown(self, word: bytes) -> bool:
        """Whether a word that is no known destination begins a group that may be passed over."""
        if len(self._groups) not in self._starred:
            return False
        self._starred.discard(len(self._groups))
        return word not in (b"shpinst", b"nesttableprops")

    def enter(self, destination: Destination) -> None:
        """The group that is open is for something of its own."""
        self._flush()
        self._starred.discard(len(self._groups))
        inside = self._group.destination
        if inside is Destination.SKIPPED and destination not in (
            Destination.TITLE,
            Destination.AUTHOR,
            Destination.TEXT,
        ):
            return
        if destination is Destination.TEXT and self._stories:
            # "ud": the Unicode form of what "upr" around it says without.
            destination = self._groups[-3].destination if len(self._groups) > 2 else Destination.TEXT
        if destination in (Destination.NOTE, Destination.BOX):
            self._stories.append(_Story())
            self._opened.append(len(self._groups))
        if destination is Destination.LIST_MARK:
            self._stories[-1].is_item = True
        self._groups[-1] = replace(self._group, destination=destination)

    def add_bytes(self, text: bytes, *, is_one: bool = False) -> None:
        """Text in the encoding that holds; ``is_one`` for a byte that was written as its number."""
        if self._skip and is_one:
            self._skip -= 1
            return
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if self._group.destination is not Destination.SKIPPED:
            self._bytes += text

    def add_code_point(self, number: int) -> None:
        """One UTF-16 unit, written as a signed number of 16 bits; its stand-in for older programs follows."""
        self._flush()
        unit = number & 0xFFFF
        if 0xD800 <= unit < 0xDC00:
            self._high = chr(unit)
        elif 0xDC00 <= unit < 0xE000:
            if self._high:
                self._add((self._high + chr(unit)).encode("utf-16-le", "surrogatepass").decode("utf-16-le"))
            self._high = ""
        elif 0xE000 <= unit < 0xF900:
            self._add("•")  # private use: a sign of a symbol font, in practice a bullet
        elif unit:
            self._add(chr(unit))
        self._skip = self._group.fallback

    def add(self, text: str) -> None:
        """A letter that has a word of its own in the file."""
        if self._skip:
            self._skip -= 1
            return
        self._flush()
        self._add(text)

    def end_paragraph(self) -> None:
        """The paragraph is complete."""
        self._flush()
        if self._is_seen():
            self._stories[-1].end_paragraph()

    def end_cell(self) -> None:
        """The cell of a table is complete."""
        self._flush()
        if self._is_seen():
            self._stories[-1].end_cell()

    def end_row(self) -> None:
        """The row of a table is complete."""
        self._flush()
        if self._is_seen():
            self._stories[-1].end_row()

    def set_property(self, word: bytes, number: int | None) -> None:
        """A setting of letters or paragraphs; most do not matter to the text."""
        self._flush()
        group = self._group
        if word == b"f" and number is not None:
            self._choose_font(number)
        elif word == b"fcharset" and number is not None and group.destination is Destination.FONTS:
            self._fonts[self._font] = (_CHARACTER_SETS.get(number, self._file_encoding), number == _SYMBOL_SET)
        elif word == b"plain":
            self._groups[-1] = replace(group, is_unseen=False, is_symbol=False, encoding=self._file_encoding)
        elif word in _NO_TEXT:
            self._groups[-1] = replace(group, is_unseen=number != 0)
        elif word == b"uc" and number is not None:
            self._groups[-1] = replace(group, fallback=max(0, min(number, 8)))
        elif word in _WHOLE_FILE or (word == b"ansicpg" and number):
            self._set_encoding(_WHOLE_FILE.get(word, f"cp{number}"))
        else:
            self._stories[-1].set_property(word, number)

    def finish(self) -> list[TextBlock]:
        """All that was read, notes at the end; groups that the file never closed end here."""
        while len(self._groups) > 1:
            self.close()
        self._flush()
        return [*self._stories[0].finish(), *self._notes]

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _is_seen(self) -> bool:
        return self._group.destination in (Destination.TEXT, Destination.NOTE, Destination.BOX)

    def _choose_font(self, number: int) -> None:
        if self._group.destination is Destination.FONTS:
            self._font = number
        elif number in self._fonts:
            encoding, is_symbol = self._fonts[number]
            self._groups[-1] = replace(self._group, encoding=encoding, is_symbol=is_symbol)

    def _set_encoding(self, encoding: str) -> None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            return
        self._file_encoding = encoding
        self._groups[-1] = replace(self._group, encoding=encoding)

    def _put_aside(self, blocks: list[TextBlock], destination: Destination) -> None:
        if destination is Destination.BOX:
            self._stories[-1].blocks += blocks
        else:
            self._notes += blocks

    def _flush(self) -> None:
        if self._bytes:
            raw, self._bytes = bytes(self._bytes), bytearray()
            self._add("•" * len(raw) if self._group.is_symbol else raw.decode(self._group.encoding, "replace"))

    def _add(self, text: str) -> None:
        group = self._group
        if group.destination is Destination.TITLE:
            self.title += text
        elif group.destination is Destination.AUTHOR:
            self.author += text
        elif self._is_seen() and not group.is_unseen:
            self._stories[-1].add(text.replace("\x00", ""))


def useful_fact(text: str) -> str | None:
    """A fact of the file on one line; None where it is blank."""
    return " ".join(text.split()) or None
