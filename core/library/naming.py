"""When are two names the same name? Spelling that differs without meaning is levelled before names are compared."""

from __future__ import annotations

import re
import unicodedata


def levelled(name: str) -> str:
    """The name in lower case, without accents, punctuation and a leading article.

    “The St. Mary’s C.E. School” and “St Marys CE school” are levelled to the same words.
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("&", " and ").casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    joined = re.sub(r"['’‘.]", "", plain)
    words = re.sub(r"[\W_]+", " ", joined).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
