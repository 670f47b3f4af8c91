"""What a user typed into a search field, as words that SQL can look for. Any text is allowed; none is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.library.resolving.naming import levelled

_HAS_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class SearchWord:
    r"""One word to look for.

    Attributes:
        phrase: For a full-text MATCH: words that begin so.
        anywhere: For a LIKE (``ESCAPE '\'``): texts that have it anywhere as it was typed.
        levelled: The same for names that are stored levelled.
    """

    phrase: str
    anywhere: str
    levelled: str


def search_words(text: str) -> tuple[SearchWord, ...]:
    """The words of a text; what has no letter or digit is left out, as nothing could be found by it."""
    # SQLite ends a search phrase at a zero byte, and half a character cannot be sent to it at all.
    sendable = text.replace("\x00", " ").encode("utf-8", "ignore").decode("utf-8")
    return tuple(_word(word) for word in sendable.split() if _HAS_LETTER_OR_DIGIT.search(word))


def _word(word: str) -> SearchWord:
    # Within double quotes the query language of FTS5 knows no operator but the doubled quote.
    phrase = '"' + word.replace('"', '""') + '"*'
    return SearchWord(phrase, anywhere(word), anywhere(levelled(word) or word))


def anywhere(text: str) -> str:
    r"""For a LIKE (``ESCAPE '\'``): texts that have this text anywhere."""
    escaped = re.sub(r"([\\%_])", r"\\\1", text)
    return f"%{escaped}%"
