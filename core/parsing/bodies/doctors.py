"""Practices that are called after their doctor: "Dr Anil Moxley's surgery", "the service provided by Dr Moxley"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model import ProviderType
    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token

_OWNED = re.compile(r"['’]s?\s(?:(?:GP|gp|dental|medical|general|family)\s)?(?P<noun>[A-Za-z]+)\b")
_RUN_BY = re.compile(
    r"\b(?P<noun>[a-z]+)(?:\s(?:which|that)\s(?:is|was))?\s(?:provided|run|operated|led|owned|managed)\sby\s$"
)
_APOSTROPHES = ("'", "’")
_SERVICE = "service"
_REACH = 48


class Practice(NamedTuple):
    """A practice that is called after somebody.

    Attributes:
        words: The words of its name.
        end: Offset behind the name.
        kind: What it is.
    """

    words: Words
    end: int
    kind: ProviderType


def practice_of(text: str, tokens: Sequence[Token], names: BodyNames) -> Practice | None:
    """The practice of a doctor; None where a title and a name are only somebody's.

    Args:
        text: The article.
        tokens: The title and the name.
        names: The compiled names.
    """
    kind = names.kinds_of_partners.get(tokens[0].word)
    if kind is None:
        return None
    owner = next(
        (at for at, token in enumerate(tokens) if text[token.end : token.end + 1] in _APOSTROPHES), len(tokens) - 1
    )
    tokens = tokens[: owner + 1]
    words = tuple(token.word for token in tokens)
    owned = _OWNED.match(text, tokens[-1].end)
    if owned is not None:
        noun = owned.group("noun").lower()
        return Practice((*words, noun), owned.end(), kind) if _is_practice(noun, kind, names) else None
    begin = tokens[0].start
    run = _RUN_BY.search(text, max(0, begin - _REACH), begin)
    if run is not None and (run.group("noun") == _SERVICE or _is_practice(run.group("noun"), kind, names)):
        return Practice(words, tokens[-1].end, kind)
    return None


def _is_practice(noun: str, kind: ProviderType, names: BodyNames) -> bool:
    return names.kind_of(("dr", noun), 1) is kind
