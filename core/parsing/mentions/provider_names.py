"""The names of providers that a knowledge holds, compiled: councils, and how names of other bodies are built."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.words import folded

if TYPE_CHECKING:
    from core.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Body:
    """One body that a document speaks of.

    Attributes:
        key: What tells it from others in this document.
        name: As a reader would name it.
        kind: Its type by its name; None when the name does not tell.
        authority_code: ONS code, for a council.
    """

    key: str
    name: str
    kind: ProviderType | None
    authority_code: str | None = None


@dataclass(frozen=True, slots=True)
class BodyMention:
    """One place that names a body.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        body: The body.
        sure: Whether the words can hardly mean anything else ("Norfolk County Council", not "Norfolk").
    """

    start: int
    end: int
    body: Body
    sure: bool


@dataclass(frozen=True, slots=True)
class ProviderNames:
    """The compiled names of a knowledge.

    Attributes:
        councils: Candidates by first word: the words, the body, and whether the name is one of a delivery body.
        types: Last words of institutions by their last word, with the type.
        buildings: Last words after which another name may follow.
        not_names: Capitalised words that are no part of a name.
        council_words: Words that make a place a council.
        confusable: Names of councils that are words or other places as well.
        descriptions: What a provider is called beside its name, with the kind.
    """

    councils: dict[str, list[tuple[tuple[str, ...], Body, bool]]]
    types: dict[str, list[tuple[tuple[str, ...], ProviderType]]]
    buildings: frozenset[str]
    not_names: frozenset[str]
    council_words: frozenset[tuple[str, ...]]
    confusable: frozenset[str]
    descriptions: tuple[tuple[str, ProviderType], ...]


def provider_names(knowledge: Knowledge) -> ProviderNames:
    """Compile the names that a knowledge holds."""
    wording = knowledge.wording
    types: dict[str, list[tuple[tuple[str, ...], ProviderType]]] = defaultdict(list)
    for kind, phrases in wording.mapping("providers.type_words").items():
        for phrase in phrases:
            words = tuple(phrase.split())
            types[words[-1]].append((words, ProviderType(kind)))
    for candidates in types.values():
        candidates.sort(key=lambda pair: -len(pair[0]))
    return ProviderNames(
        _councils(knowledge),
        dict(types),
        frozenset(wording.phrases("providers.building_words")),
        frozenset(wording.phrases("providers.not_names")),
        frozenset(tuple(phrase.split()) for phrase in wording.phrases("providers.council_words")),
        frozenset(wording.phrases("providers.confusable")),
        tuple(
            (phrase, ProviderType(kind))
            for kind, phrases in wording.mapping("providers.descriptions").items()
            for phrase in phrases
        ),
    )


def _councils(knowledge: Knowledge) -> dict[str, list[tuple[tuple[str, ...], Body, bool]]]:
    found: dict[str, dict[tuple[str, ...], tuple[Body, bool]]] = defaultdict(dict)
    run_by = Counter(named.name for authority in knowledge.authorities.all() for named in authority.delivery_bodies)
    shared = {name for name, count in run_by.items() if count > 1}
    for authority in knowledge.authorities.all():
        plain = authority.name.split(" (")[0]
        body = Body(authority.code, plain, ProviderType.CHILDRENS_SERVICES, authority.code)
        bodies = {named.name for named in authority.delivery_bodies}
        for name, _kind in authority.all_names():
            if name in bodies and name in shared:
                continue
            words = tuple(word for word in folded(name.split(" (")[0]) if word not in (",", "–"))
            if words and (len(words) > 1 or len(words[0]) > 2):
                held = found[words[0]].get(words)
                if held is None or (held[0].name != plain and authority.valid_to is None and len(words) > 1):
                    found[words[0]].setdefault(words, (body, name in bodies))
    return {
        first: sorted(((words, *value) for words, value in names.items()), key=lambda entry: -len(entry[0]))
        for first, names in found.items()
    }
