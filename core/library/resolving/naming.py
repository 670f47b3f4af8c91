"""When are two names the same name? Spelling that differs without meaning is levelled before names are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# How schools and companies are written in full or cut short, after levelling. A school's legal status is left out: the
# press never prints it.
_SAME_WORDS = (
    (re.compile(r"\bsaint\b"), "st"),
    (re.compile(r"\b(?:church of england|c of e|cofe|c e)\b"), "ce"),
    (re.compile(r"\b(?:roman catholic|catholic|r c)\b"), "rc"),
    (re.compile(r"\b(?:voluntary (?:aided|controlled)|v[ac])\b"), ""),
    (re.compile(r"\b(primary|infants?|junior|secondary|high|grammar) school$"), r"\1"),
    (re.compile(r"\b(?:limited|ltd)$"), ""),
)
_PLACE_BEHIND = re.compile(r"^(?P<name>.+?)\s*(?:\((?P<inside>[^()]+)\)|,\s*(?P<behind>[^,()]+))$")
# What stands in brackets behind a name without being a place.
_NO_PLACE = re.compile(
    r"^(?:ce|rc|st|v[ac]|aided|controlled|ltd|limited|plc|cic|llp|the|foundation|formerly .*"
    r"|part of .*|trading as .*)?$"
)


@dataclass(frozen=True, slots=True)
class FoldedName:
    """A name as it is compared.

    Attributes:
        name: Without what differs from one spelling to another, and without the place; empty when nothing is left.
        place: Where the bearer is, when the name says so.
    """

    name: str
    place: str | None = None


def levelled(name: str) -> str:
    """The name in lower case, without accents, punctuation and a leading article.

    “The St. Mary’s C.E. School” and “St Marys CE school” are levelled to the same words.
    """
    # Folded once more at the end, as characters in a style of their own come apart into capitals (“™” into “TM”).
    decomposed = unicodedata.normalize("NFKD", name.replace("&", " and ").casefold()).casefold()
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    joined = re.sub(r"['’‘.]", "", plain)
    words = re.sub(r"[\W_]+", " ", joined).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


# Each new report of a name that many bear is compared with all of theirs.
@lru_cache(maxsize=4096)
def folded_name(name: str) -> FoldedName:
    """The name of a school, a home or a company, ready to be compared; “Hearth at Home (Chilcombe)” has a place."""
    parted = _PLACE_BEHIND.match(name.strip())
    if parted:
        place = _folded(parted["inside"] or parted["behind"])
        if not _NO_PLACE.match(place) and " and " not in place:
            return FoldedName(_folded(parted["name"]), place)
    return FoldedName(_folded(name))


def _folded(name: str) -> str:
    text = levelled(name)
    for pattern, short in _SAME_WORDS:
        text = " ".join(pattern.sub(short, text).split())
    return text
