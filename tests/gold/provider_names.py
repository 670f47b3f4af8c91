"""Whether two names mean one provider: authorities by their code, everybody else by the words that tell them apart."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSTITUTIONAL = re.compile(
    r"\b(?:the|of|and|upon|s|council|county|city|borough|metropolitan|district|london|royal|unitary|authority|local"
    r"|childrens?|services?|trust|school|academy|primary|community|church|england|cofe|ce)\b"
)
_UNNAMED = "unnamed"


def bare(name: str | None) -> str:
    """A name without case, marks and institutional words; with those words if nothing else is in it."""
    folded = _folded(name).replace("’", "'").replace("'", "")
    words = re.sub(r"[^a-z0-9 ]", " ", re.sub(r"\bst\.?\s", "saint ", folded))
    return _spaced(_INSTITUTIONAL.sub(" ", words)) or _spaced(words)


def same_provider(labelled: str, found: str | None) -> bool:
    """Whether a provider that was found is the labelled one.

    A text that names nobody is labelled "unnamed: …" and must be found without a name. Otherwise one name may hold
    more words than the other (a place behind a comma), but two authorities are the same only by their code.
    """
    if labelled.startswith(_UNNAMED):
        return not found or found.startswith(_UNNAMED)
    codes = _authority_codes()
    one, other = codes.get(_spelt(labelled)), codes.get(_spelt(found))
    if one and other:
        return one == other
    if bare(labelled) == bare(found):
        return True
    left, right = set(bare(labelled).split()), set(bare(found).split())
    return bool(left and right) and (left <= right or right <= left)


def those_meant(labelled: Sequence[str], found: Sequence[str]) -> list[bool]:
    """Which of the names that were found mean one of the labelled providers.

    Where one is called just as a provider is, others that share its words are not meant: neither the newspaper of a
    town nor a school that is called after it.
    """
    exact = {provider for provider in labelled if any(bare(provider) == bare(name) for name in found)}
    return [
        any(
            bare(provider) == bare(name) if provider in exact else same_provider(provider, name)
            for provider in labelled
        )
        for name in found
    ]


@cache
def _authority_codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for authority in load_knowledge().authorities.all():
        for name in (authority.name, authority.official_name, f"{authority.name} council", *authority.aliases):
            codes.setdefault(_spelt(name), authority.code)
    return codes


def _folded(name: str | None) -> str:
    return unicodedata.normalize("NFKD", name or "").lower().replace("&", " and ")


def _spelt(name: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", " ", _folded(name)).strip()


def _spaced(words: str) -> str:
    return " ".join(words.split())
