"""Bytes to text. A ladder of our own: byte order mark, declared encoding, strict UTF-8, Windows-1252.

Statistical guessers read British Windows-1252 as its Central European sister and turn "£3m" into "Ł3m", so nothing
is guessed here beyond the two encodings that British newsrooms and councils really use.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_WIDE_SHARE = 0.3
_BROKEN_BYTES = "core.reading.broken_bytes"
# WHATWG's table names these for what everybody means by them: Windows-1252.
_MEANS_WINDOWS = frozenset({"iso8859-1", "cp1252"})
_BELIEVED = ("iso8859", "cp", "koi8", "mac")  # names that lead to UTF-8 or to no encoding of text are passed over
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\x80-\x84\x86-\x9f]")
# Not text in any encoding: NUL ends strings elsewhere, and half a surrogate pair cannot be stored.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\x1a"


def decode(data: bytes, declared: str | None = None) -> str | None:
    """Turn bytes into text.

    Args:
        data: The bytes of a whole text.
        declared: Encoding that the format itself names, if any. Believed only where the bytes agree.

    Returns:
        The text without its byte order mark, or None when the bytes are no text in any encoding of the ladder.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            return _mixed(body) if encoding == "utf-8" else _strict(body, encoding)
    wide = _wide_encoding(data)
    if wide:
        return _strict(data, wide)
    if declared:
        text = _declared(data, declared)
        if text is not None:
            return text
    return _mixed(data)


def is_binary(text: str) -> bool:
    """Whether decoded bytes were no writing: a NUL, or more than one control character in a hundred."""
    return "\x00" in text or len(_CONTROLS.findall(text)) * 100 > len(text)


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: white space and zero-width characters only."""
    return not text.strip() or all(letter.isspace() or letter in _INVISIBLE for letter in text)


def without_unstorable(text: str) -> str:
    """Replace what no text can hold: broken encodings leave it behind, and other programs paste it."""
    return _UNSTORABLE.sub("\ufffd", text)


def unify_line_ends(text: str) -> str:
    r"""Turn Windows and old Macintosh line ends into ``\n``; nothing else of a text is ever altered."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(data: bytes, declared: str) -> str | None:
    try:
        encoding = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if not encoding.startswith(_BELIEVED) or (not data.isascii() and _strict(data, "utf-8") is not None):
        return None  # a page that names Windows-1252 but is sound UTF-8 was converted on saving
    return _windows(data) if encoding in _MEANS_WINDOWS else _strict(data, encoding)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark shows by a NUL in every other byte of Latin text."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 2 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > _WIDE_SHARE * half and even == 0:
        return "utf-16-le"
    if even > _WIDE_SHARE * half and odd == 0:
        return "utf-16-be"
    return None


def _windows(data: bytes) -> str:
    # Five bytes have no character in Windows-1252; as in browsers they become control characters.
    return data.decode("cp1252", errors=_BROKEN_BYTES)


def _mixed(data: bytes) -> str:
    """UTF-8, or UTF-8 with some Windows-1252 pasted into it, or all Windows-1252; what most bytes speak for."""
    strict = _strict(data, "utf-8")
    if strict is not None:
        return strict
    sound = sum(letter > "\x7f" for letter in data.decode("utf-8", errors="ignore"))
    broken = data.decode("utf-8", errors="replace").count("\ufffd")
    return data.decode("utf-8", errors=_BROKEN_BYTES) if sound > broken else _windows(data)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    if error.encoding == "utf-8":
        return _windows(broken), error.end
    return broken.decode("latin-1"), error.end


codecs.register_error(_BROKEN_BYTES, _as_windows)
