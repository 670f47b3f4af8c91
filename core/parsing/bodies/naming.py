"""Makes the body of a group of names: its key, its name as one would write it, and its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.body import Body
from core.parsing.shouting import name_of_body

if TYPE_CHECKING:
    from core.model import ProviderType
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.surroundings import Surroundings

_OWNER = re.compile(r"['’][sS]\b")
_ACTING_OWNER = re.compile(
    r"['’][sS](?:[ ]?[,:;(|]|[ ][–—]|\s{2}|[ ]?\n|\s(?:in|at|on)\s[A-Z]"
    r"|\s(?:has|is|was|had|remains|got|keeps)\b)"
)
"""What behind an owner is none of what it could own: a verb, a mark, where it is."""
_TAIL, _TITLE = 12, 6
_REACH = 60
_PLACES = 3
_OWNING_WORDS = 2
_SAINT = 2
"""How many words a saint has."""


def body_of(text: str, group: Group, around: Surroundings) -> Body:
    """The body that a group of names stands for."""
    if group.council is not None:
        return group.council
    end = group.full.name.end
    names = around.names
    owns = (group.kind is None and _ends_as_owner(group.words, names)) or _is_always_owner(text, group, names)
    if owns and text[end : end + 2] in ("'s", "’s", "'S", "’S"):
        end += 2
    printed = _without_short(text[_with_article(text, group) : end], group.full.name.short)
    name = name_of_body(printed, names.in_capitals, names.small)
    return Body(" ".join(group.words), name, group.kind or described_kind(group, around))


def _without_short(printed: str, short: str) -> str:
    """A name without the abbreviation that brackets give before its end: "Elm and Oak (EO) NHS Trust"."""
    if not short or printed.endswith(")"):
        return printed
    at = printed.lower().find(f" ({short}) ")
    return printed if at < 0 else printed[:at] + printed[at + len(short) + 3 :]


def _ends_as_owner(words: Words, names: BodyNames) -> bool:
    """Whether an "'s" at the end is the name's: that of a saint, also behind a place ("Cadderby St Oswin's")."""
    return words[0] in names.owners or (len(words) > _SAINT and words[-_SAINT] in names.saints)


def _is_always_owner(text: str, group: Group, names: BodyNames) -> bool:
    """Whether a name is always met with "'s" and owns nothing there: "Wigglesworth's has", "Nanny Bo's in Thornby"."""
    if len([word for word in group.words if word != "and"]) > _OWNING_WORDS or group.kind is not None:
        return False
    tails = [
        text[one.name.end : one.name.end + _TAIL]
        for one in group.placed
        if not names.courtesy.search(text[max(0, one.name.start - _TITLE) : one.name.start])
    ]
    return bool(tails) and all(map(_OWNER.match, tails)) and any(map(_ACTING_OWNER.match, tails))


def _with_article(text: str, group: Group) -> int:
    """Where the full name begins, with "The" if it is always printed with a capital: "at The Old Dairy"."""
    starts = [one.name.start for one in group.placed[:_PLACES]]
    always = all(text[start - 4 : start] == "The " for start in starts)
    inside = any(text[start - 6 : start - 4].strip(" \n")[-1:].isalpha() for start in starts)
    start = group.full.name.start
    return start - 4 if always and inside and text[start - 4 : start] == "The " else start


def described_kind(group: Group, around: Surroundings) -> ProviderType | None:
    """The kind that the words around a name give: "Oak Loke, a home for two girls".

    A noun that ends another name tells what that one is: in "Elm Day Nursery, Goole" it is no word for Goole.
    """
    lower, descriptions = around.lower, around.descriptions
    if not descriptions or group.is_person:
        return None
    for one in group.placed[:_PLACES]:
        behind = lower[one.name.end : one.name.end + _REACH].split("\n")[0].split(". ")[0]
        found = [(place, kind) for phrase, kind in descriptions if (place := behind.find(phrase)) >= 0]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
        before = lower[max(0, one.name.start - _REACH) : one.name.start].split("\n")[-1].split(". ")[-1]
        begins = one.name.start - len(before)
        found = [
            (place, kind)
            for phrase, kind in descriptions
            if (place := before.rfind(phrase)) >= 0 and begins + place + len(phrase) not in around.ends
        ]
        if found:
            return max(found, key=lambda pair: pair[0])[1]
    return None
