"""Reads who a person is from the words around the name, and parts the role from the organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.people.name_words import name_words

if TYPE_CHECKING:
    from core.parsing.people.person import Person
    from core.parsing.scene import Scene

_APPOSITION = re.compile(
    r"(?:\s*\([^()\n]{1,60}\))?(?:,\s*\d{2},)?(?:,|\s+(?:is|was)\s)\s*(?:who\s+(?:is|was)\s+)?(?P<role>[^“”\".;:]{3,110}?)(?=,\s|\s*[:.;“\"]|\s+(?:said|says|told|added|stated)\b|$)"
)
_WHO = re.compile(r"(?:,\s*\d{2})?,\s*who\s+(?P<role>[^“”\".;:,]{4,110})")
_BEFORE = re.compile(
    r"(?:^|[.!?”\"’'\n]\s*|\b(?:But|And|by|said|says|added|told|while|with)\s+|[,:–]\s*)(?P<role>[^\W\d_][\w’'&-]*(?:\s+[^\W\d_][\w’'&-]*){0,8}),?\s+$"
)
_POSSESSIVE = re.compile(r"^(?P<body>(?:the\s+)?[A-Z][\w&’' -]*?|the\s+\w+)[’']s?\s+(?P<role>.+)$")
_OF = re.compile(
    r"^(?P<role>.+?)\s+(?:at|of|for|on)\s+(?P<body>(?:the\s+)?[A-Z][\w&’'-]*(?:\s+(?:of|and|for|&)?\s*[A-Z][\w&’'-]*)*)$"
)
_SPEAKS = re.compile(r"(?:said|says|told|tells|added|adds|stated|wrote)\b")
_ARTICLES = re.compile(r"^(?:the|a|an|her|his|their|its)\s+", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:but|and|while|with|said|says|added|adds|told|stated|then|meanwhile|also)\s+|.*\band\s+(?=(?:her|his|their|its)\s))",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"council|trust|school|college|academy|service|association|union|party|board|group|agency|nhs|charity|commission|department|alliance|university",
    re.IGNORECASE,
)


def role_of(scene: Scene, person: Person) -> tuple[str | None, str | None]:
    """Role and organisation of a person as printed beside the name; None for what is not told."""
    words = name_words(scene.tools.knowledge).roles
    text = scene.text
    block = next((b for b in scene.blocks if b.start <= person.start < b.end), None)
    if block is None:
        return None, None
    after = text[person.end : min(block.end, person.end + 160)]
    for pattern in (_WHO, _APPOSITION):
        match = pattern.match(after)
        if match is None:
            continue
        role = match.group("role").strip(" ,")
        if _SPEAKS.match(role):
            continue
        if pattern is _WHO or _names_role(role, words):
            return _parted(role, words)
    match = _BEFORE.search(text[max(block.start, person.front - 110) : person.front])
    if match is not None:
        role = _LEAD_IN.sub("", match.group("role").strip())
        if _names_role(role, words):
            return _parted(role, words)
    offices = [title for title in text[person.front : person.start].split() if title.lower() in words]
    return (offices[-1], None) if offices else (None, None)


def _names_role(role: str, words: frozenset[str]) -> bool:
    return any(word in words for word in re.findall(r"[^\W\d_]+", role.lower()))


def _parted(role: str, words: frozenset[str]) -> tuple[str, str | None]:
    """As in "Shropshire Council's Cabinet member for social care" in its two parts."""
    plain = role.replace("’", "'")
    match = _POSSESSIVE.match(plain)
    if match and _names_role(match.group("role"), words):
        return _ARTICLES.sub("", match.group("role")).strip(), _ARTICLES.sub("", match.group("body")).strip()
    match = _OF.match(plain)
    if match and _ORGANISATION.search(match.group("body")):
        return _ARTICLES.sub("", match.group("role")).strip(), match.group("body").strip()
    return _ARTICLES.sub("", plain).strip(), None
