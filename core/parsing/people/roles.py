"""Reads who a person is from the words around the name, and parts the role from the organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.people.name_words import name_words
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.people.person import Person
    from core.parsing.scene import Scene

_WHO = re.compile(r"(?:,\s*\d{2})?,\s*who\s+(?P<role>[^“”\".;:,]{4,110})")
_POSSESSIVE = re.compile(r"^(?P<body>(?:the\s+)?[A-Z][\w&’' -]*?|the\s+\w+)[’']s?\s+(?P<role>.+)$")
_OF = re.compile(
    r"^(?P<role>.+?)\s+(?:at|of|for|on)\s+(?P<body>(?:the\s+)?[A-Z][\w&’'-]*(?:\s+(?:of|and|for|&)?\s*[A-Z][\w&’'-]*)*)$"
)
_BEING = re.compile(r"^(?:is|was|are|were|(?:has|had) been|became|becomes)\s+")
_ARTICLES = re.compile(r"^(?:the|a|an|her|his|their|its)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """What roles are told by and parted from.

    Attributes:
        roles: What people are, in small letters.
        behind: A role behind a name: ", the leader, said".
        before: A role at the end of what stands before a name: "added the council's leader, ".
        speaks: A verb of speech where a role could begin.
        lead_in: What comes before a role and is none of it: "added", "and her".
        organisation: A word, or a part of one, of what an organisation is.
    """

    roles: frozenset[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    speaks: re.Pattern[str]
    lead_in: re.Pattern[str]
    organisation: re.Pattern[str]


@compiled_once
def role_words(knowledge: Knowledge) -> RoleWords:
    """The words and patterns of a knowledge; made on first use and kept."""
    wording = knowledge.wording
    speech = either(wording.phrases("people.speech"))
    return RoleWords(
        roles=name_words(knowledge).roles,
        behind=re.compile(
            r"(?:\s*\([^()\n]{1,60}\))?(?:,\s*\d{2},)?(?:,|\s+(?:is|was)\s)\s*(?:who\s+(?:is|was)\s+)?"
            rf"(?P<role>[^“”\".;:]{{3,110}}?)(?=,\s|\s*[:.;“\"]|\s+(?:{speech})\b|$)"
        ),
        before=re.compile(
            rf"(?:^|[.!?”\"’'\n]\s*|\b(?:But|And|by|while|with|{speech})\s+|[,:–]\s*)"
            r"(?P<role>[^\W\d_][\w’'&-]*(?:\s+[^\W\d_][\w’'&-]*){0,8}),?\s+$"
        ),
        speaks=re.compile(rf"(?:{speech})\b"),
        lead_in=re.compile(
            rf"^(?:(?:but|and|while|with|then|meanwhile|also|{speech})\s+|.*\band\s+(?=(?:her|his|their|its)\s))",
            re.IGNORECASE,
        ),
        organisation=re.compile(either(wording.phrases("people.organisations")), re.IGNORECASE),
    )


def role_of(scene: Scene, person: Person) -> tuple[str | None, str | None]:
    """Role and organisation of a person as printed beside the name; None for what is not told."""
    words = role_words(scene.tools.knowledge)
    text = scene.text
    block = next((b for b in scene.blocks if b.start <= person.start < b.end), None)
    if block is None:
        return None, None
    after = text[person.end : min(block.end, person.end + 160)]
    for pattern in (_WHO, words.behind):
        match = pattern.match(after)
        if match is None:
            continue
        role = match.group("role").strip(" ,")
        if words.speaks.match(role):
            continue
        if _names_role(role, words):
            role = _BEING.sub("", role)
        if pattern is _WHO or _names_role(role, words):
            return _parted(role, words)
    match = words.before.search(text[max(block.start, person.front - 110) : person.front])
    if match is not None:
        role = words.lead_in.sub("", match.group("role").strip())
        if _names_role(role, words):
            return _parted(role, words)
    offices = [title for title in text[person.front : person.start].split() if title.lower() in words.roles]
    return (offices[-1], None) if offices else (None, None)


def _names_role(role: str, words: RoleWords) -> bool:
    return any(word in words.roles for word in re.findall(r"[^\W\d_]+", role.lower()))


def _parted(role: str, words: RoleWords) -> tuple[str, str | None]:
    """As in "Shropshire Council's Cabinet member for social care" in its two parts."""
    plain = role.replace("’", "'")
    match = _POSSESSIVE.match(plain)
    if match and _names_role(match.group("role"), words):
        return _ARTICLES.sub("", match.group("role")).strip(), _ARTICLES.sub("", match.group("body")).strip()
    match = _OF.match(plain)
    if match and words.organisation.search(match.group("body")):
        return _ARTICLES.sub("", match.group("role")).strip(), match.group("body").strip()
    return _ARTICLES.sub("", plain).strip(), None
