"""Finds people: runs of capitalised words that are built like a person's name and are no body, place or rank.

A word alone is a person's name only with something beside it that says so: a title, an age, a verb of speech, or a
fuller name elsewhere ("Adair" after "Joseph Adair").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.parsing.mentions.names import plain_name
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.lexicon import Lexicon
    from core.parsing.mentions.names import NameRun


@dataclass(frozen=True, slots=True)
class Person:
    """One place that names a person.

    Attributes:
        start: Offset of the first code point of the name, behind any title.
        end: Offset behind the name.
        name: The fullest name that the text gives, without titles of courtesy.
        titled: Whether a title stands in front.
    """

    start: int
    end: int
    name: str
    titled: bool


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|&")
_TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Coun|Councillor|Revd?|Reverend|Father|Canon|Sgt|"
    r"CLLR|COUN|COUNCILLOR)\.?[ \u00a0]+$"
)
_NOBLE = frozenset({"lady", "lord", "baroness", "baron"})
_PLACE_BEFORE = re.compile(r"\b(?:in|near|at|from|outside|around|across|towards|into|of|the|through)[ \u00a0]+$")
_RELATION_BEFORE = re.compile(r"\b(?:son|daughter|husband|wife|brother|sister|mother|father|twins|called)[ \u00a0]+$")
_AGE_BEHIND = re.compile(r",\s*(?:aged\s+)?\d{1,2}\b")
_SPOKE_BEHIND = re.compile(
    r"(?:,[^,.]{2,70},)?\s+(?:said|says|told|added|adds|replied|asked|wrote|explained|joked|warned|laughed)\b"
)
_SPOKE_BEFORE = re.compile(r"\b(?:said|says|added|adds|replied|asked|joked|laughed|explained|told)[ \u00a0]+$")
_SUFFIXES = frozenset({"mp", "obe", "mbe", "cbe", "qc", "kc", "jr"})
_PARTICLES = frozenset({"de", "van", "von", "der", "la", "le"})
_NO_PERSON = any_of(
    "council trust school academy college ofsted service services care children children's board house "
    "court department education news county city borough street road north south west east nhs commission "
    "inspectorate party union association secretary group england britain british democracy local "
    "reporting reporter hall public report inspection framework star herald gazette post times chronicle "
    "labour conservative conservatives liberal green greens democrat lib dem unison government parliament "
    "commons minister whitehall police system model programme university hospital home nursery agency "
    "picture image photo facebook twitter whatsapp newsletter contact media correspondent editor alliance "
    "forum federation ltd schools nurseries"
)


def people_in(text: str, runs: Sequence[NameRun], lexicon: Lexicon, not_names: frozenset[str]) -> list[Person]:
    """People among runs of capitalised words, in order, each under the fullest name the text has for it."""
    whole: list[Person] = []
    parts: list[Person] = []
    nobody = not_names | lexicon.classes["people.titles"] | lexicon.classes["people.role_words"] | _NO_PERSON
    for run in runs:
        printed = text[run.start : run.end]
        if printed.isalpha() and printed.lower() in nobody:
            continue
        person = _person(text, run, lexicon, not_names)
        if person is not None:
            (whole if " " in person.name or _stands_alone(text, person) else parts).append(person)
    fuller: dict[str, str] = {}
    for person in whole:
        words = person.name.split()
        if len(words) > 1:
            fuller.setdefault(words[-1].lower(), person.name)
            fuller.setdefault(words[0].lower(), person.name)
    found = [
        person if " " in person.name else replace(person, name=fuller.get(person.name.lower(), person.name))
        for person in whole
    ]
    found += [replace(person, name=fuller[person.name.lower()]) for person in parts if person.name.lower() in fuller]
    return sorted(found, key=lambda person: person.start)


def _stands_alone(text: str, person: Person) -> bool:
    """Whether a single word is a name by what stands beside it."""
    behind, before = text[person.end : person.end + 90], text[max(0, person.start - 16) : person.start]
    if person.titled or _AGE_BEHIND.match(behind):
        return True
    return bool(_SPOKE_BEFORE.search(before)) and not behind.startswith(" the")


def _person(text: str, run: NameRun, lexicon: Lexicon, not_names: frozenset[str]) -> Person | None:
    """The person whose name ends a run: "Executive Member Jane Hill" is Jane Hill."""
    titles, roles = lexicon.classes["people.titles"], lexicon.classes["people.role_words"]
    pieces = [
        (match.group().rstrip("."), match.start(), match.end()) for match in _WORD.finditer(text, run.start, run.end)
    ]
    titled, noble = False, ""
    while pieces and (drop := _in_front(pieces[0][0], titles, roles, not_names)):
        titled = titled or drop == "title"
        noble = pieces[0][0] if pieces[0][0].lower() in _NOBLE else ""
        pieces.pop(0)
    titled = titled or _TITLE_BEFORE.search(text, max(0, run.start - 18), run.start) is not None
    while pieces and pieces[-1][0].lower() in _SUFFIXES:
        pieces.pop()
    words = [_plain(piece) for piece, _, _ in pieces]
    cut = next(
        (at for at, word in enumerate(words) if at and (word in roles or word in titles) and word not in _PARTICLES),
        None,
    )
    if cut is not None:
        pieces, words = pieces[cut + 1 :], words[cut + 1 :]
    behind_body = max((at for at, word in enumerate(words) if word in _NO_PERSON), default=-1) + 1
    if behind_body and len(words) == behind_body + 2 and _SPOKE_BEHIND.match(text, run.end):
        pieces, words = pieces[behind_body:], words[behind_body:]
    if not pieces or len(pieces) > 4 or any(word in _NO_PERSON or word in ("&", "and") for word in words):
        return None
    start, end = pieces[0][1], pieces[-1][2]
    printed = text[start:end].removesuffix("'s").removesuffix("’s").rstrip(".")
    if len(pieces) == 1 and (printed.isupper() or len(printed) < 3):
        return None
    beside = text[max(0, start - 18) : start]
    if (
        not titled
        and (_PLACE_BEFORE.search(beside) or _RELATION_BEFORE.search(beside))
        and not _SPOKE_BEHIND.match(text, end)
    ):
        return None
    if noble and len(pieces) == 1:
        printed = f"{noble} {printed}"
    return Person(
        start, start + len(printed) - (len(noble) + 1 if noble and len(pieces) == 1 else 0), plain_name(printed), titled
    )


def _in_front(piece: str, titles: frozenset[str], roles: frozenset[str], not_names: frozenset[str]) -> str:
    """What a word in front of a name is: a title, a role or another word; empty when it begins the name."""
    word = _plain(piece)
    if word in titles:
        return "title"
    parts = piece.split("-")
    lowered = len(parts) > 1 and any(part[:1].islower() for part in parts[1:])
    return "role" if word in roles or word in not_names or lowered or word in ("of", "for", "and", "&") else ""


def _plain(piece: str) -> str:
    return piece.lower().replace("’", "'").removesuffix("'s")
