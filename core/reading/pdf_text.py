"""What PDFium says of a page, made plain, with a way back from every letter to the place it stands on the page.

PDFium's text of a page has Windows line ends, a non-character for the hyphen at a line end (the line break behind it is
dropped, so the word is whole again), and private-use letters where a symbol font drew a bullet. Every rule here turns
one code point into one or none, or a ligature into its letters, and only blanks are put for line ends, so that the way
back needs no table of its own: it is worked out again from the page when somebody wants to see it.
"""

from __future__ import annotations

import re

BULLET = "•"

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS = "\ufffe\x02"  # U+FFFE in today's PDFium, U+0002 in older ones
_BULLETS = "▪■●◼◾◆\u2023\u2043\u2219"
_SPACES = "\xa0\u2007\u202f"
_DROPPED = "\x00\xad\ufeff\u200b\u200e\u200f\uffff"


def _table() -> dict[int, str]:
    table = {code: "" for code in range(0x20) if chr(code) not in "\n\t"}
    table.update(dict.fromkeys(range(57344, 63744), BULLET))  # symbol fonts: Wingdings and Symbol
    table.update({0xF020: " ", 0xF0A0: " "})
    table.update(dict.fromkeys(range(55296, 57344), ""))
    for letters, plain in ((_DROPPED, ""), (_HYPHENS, "-"), (_BULLETS, BULLET), (_SPACES, " ")):
        table.update({ord(letter): plain for letter in letters})
    table.update({ord(letter): plain for letter, plain in _LIGATURES.items()})
    table[0x0D] = "\n"
    return table


_PLAIN = _table()
_UNUSUAL = re.compile(
    "[\x00-\x08\x0b-\x1f\xad\ud800-\uf8ff\ufeff\ufffe\uffff" + _BULLETS + _SPACES + "\u200b\u200e\u200f\ufb00-\ufb06]"
)


def plain_text(raw: str) -> str:
    r"""The text of a page as it stands in the document, with ``\n`` line ends and plain signs."""
    text = raw.replace("\r\n", "\n")
    return text.translate(_PLAIN) if _UNUSUAL.search(text) else text


def places(raw: str, text: str) -> list[int]:
    """For each code point of a page's text, where it stands in what PDFium says the text is.

    Args:
        raw: What PDFium says.
        text: The page's text in the document; its blanks and line ends may be others (``pdf_lines``).
    """
    letters = [
        place for place, letter in enumerate(raw) for plain in _PLAIN.get(ord(letter), letter) if not plain.isspace()
    ]
    found: list[int] = []
    number = 0
    for letter in text:
        if letter.isspace():
            found.append(letters[number - 1] + 1 if number else 0)
        elif number < len(letters):
            found.append(letters[number])
            number += 1
    return found
