"""Finds the role in some words before or behind a name, and parts it from the organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.people.role_words import RoleWords

_OF = re.compile(
    r"^(?P<role>.+?)\s+(?P<joint>at|of|for|on)\s+"
    r"(?P<body>(?:the\s+)?[A-Z][\w&'-]*(?:\s+(?:of|and|for|&)?\s*[A-Z][\w&'-]*)*)(?:\s+\([A-Z]{2,}\))?$"
)
_OWNER = re.compile(r"^(?:the\s+)?[A-Z][\w&' -]*$|^the\s+\w+$")
_OWNING = re.compile(r"'s?\s+")
_ARTICLES = re.compile(r"^(?:the|an?|another|one(?!\s+of)|her|his|their|its|our|my|your)\s+(?!majesty)", re.IGNORECASE)
_FIRST = re.compile(
    r"^(?:(?:now|then|once|also|still|currently|formerly|previously|himself|herself|only|just|not only)\s+)+",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"^one of (?:(?:the|those|these|our|its|their|two|three|four|five|six)\s+)*", re.IGNORECASE)
_DETERMINERS = frozenset(
    {"the", "a", "an", "another", "her", "his", "their", "its", "our", "my", "your", "this", "that", "one"}
)
_TAILS = frozenset(
    {"of", "for", "at", "in", "on", "with", "from", "to", "and", "responsible", "designate", "elect", "&"}
)
_NO_ENDS = frozenset({"of", "for", "at", "in", "on", "with", "from", "to", "and", "or", "&"}) | _DETERMINERS


def role_before(phrase: str, words: RoleWords) -> str | None:
    """The role that ends the words before a name, without what leads up to it; None when they end in none.

    "On Monday parents had a letter from head teacher" is "head teacher", "The head thanked" nothing.
    """
    tokens = phrase.split()
    if not tokens or tokens[-1].lower() in _NO_ENDS:
        return None
    head = _head(tokens, words)
    if head is None or _breaks(tokens[head + 1 :], words):
        return None
    begin = head
    while begin and not _ends_front(tokens, begin - 1, words):
        begin -= 1
    return " ".join(tokens[begin - 1 if begin and tokens[begin - 1].lower() == "the" else begin :])


def role_behind(phrase: str, words: RoleWords) -> str | None:
    """The role that the words behind a name are, without what is told of it further; None when they are none."""
    plain = words.ends.sub("", _FIRST.sub("", phrase.strip(" ,")).rstrip("]"))
    plain = plain if "(" in plain else plain.rstrip(")")
    one_of = _ONE_OF.match(plain)
    tokens = plain[one_of.end() :].split() if one_of else _ARTICLES.sub("", plain).split()
    head = _head(tokens, words, plural=one_of is not None)
    if head is None or any(_ends_front(tokens, at, words) for at in range(head)) or _breaks(tokens[head + 1 :], words):
        return None
    return plain


def _head(tokens: Sequence[str], words: RoleWords, *, plural: bool = False) -> int | None:
    """Which word says what somebody is: the first word for a role with nothing behind it but what it is a role in."""
    for at, token in enumerate(tokens):
        behind = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        if _is_role(token, words, plural=plural) and (not behind or behind in _TAILS or behind.startswith("(")):
            return at
    return None


def _is_role(token: str, words: RoleWords, *, plural: bool) -> bool:
    parts = token.lower().rstrip(",").split("-")
    return any(
        part in words.roles or (plural and part.removesuffix("s") in words.roles) for part in (*parts, token.lower())
    )


def _breaks(tokens: Sequence[str], words: RoleWords) -> bool:
    """Whether a verb stands among words that would go on about a role: "head of the school met"."""
    return any(token.lower() in words.breaks - _TAILS for token in tokens)


def _ends_front(tokens: Sequence[str], at: int, words: RoleWords) -> bool:
    """Whether a word before what somebody is belongs to the role no more."""
    word, behind = tokens[at].lower(), tokens[at + 1]
    if word in _DETERMINERS:
        return not behind.lower().startswith("majesty")
    if word in ("of", "for"):
        return not (at and tokens[at - 1][0].isupper() and behind[0].isupper())
    if word == "and":
        named = at > 1 and tokens[at - 2].lower().rstrip(".") in words.before_surnames
        return at == 0 or named or _is_role(behind, words, plural=False)
    return word in words.breaks and not behind[0].isdigit()  # "Year 11 pupil", but "this year head teacher"


def names_role(phrase: str, words: RoleWords) -> bool:
    """Whether any word of some says what people are."""
    return any(word in words.roles for word in re.findall(r"[^\W\d_]+", phrase.lower()))


def parted(phrase: str, words: RoleWords) -> tuple[str, str | None]:
    """As in "Shropshire Council's Cabinet member for social care" in its two parts."""
    plain = phrase.replace("’", "'")
    for match in _OWNING.finditer(plain):
        body, role = plain[: match.start()], plain[match.end() :]
        if _may_own(body, words) and names_role(role, words):
            return _ARTICLES.sub("", role).strip(), _ARTICLES.sub("", body).strip()
    behind = _OF.match(plain)
    if behind and _is_organisation(behind.group("body"), words):
        return _ARTICLES.sub("", behind.group("role")).strip(), behind.group("body").strip()
    return _ARTICLES.sub("", plain).strip(), None


def _may_own(body: str, words: RoleWords) -> bool:
    """Whether a word in the possessive is an organisation's, and no part of a role or of one's name."""
    tokens = body.split()
    if not _OWNER.match(body) or tokens[-1].lower() in words.never_owners:
        return False
    head = _head(tokens, words)
    return head is None or head == len(tokens) - 1


def _is_organisation(body: str, words: RoleWords) -> bool:
    """Whether a name behind a role is an organisation's and no field of work ("Family Services") or sort of one."""
    tokens = body.lower().removeprefix("the ").split()
    if len(tokens) == 1 and tokens[0] in words.sorts and tokens[0] != "nhs":
        return False
    if tokens[-1] in words.roles:
        return False
    if tokens[-1] == "services":
        tokens = tokens[:-1]
    return bool(words.organisation.search(" ".join(tokens)))
