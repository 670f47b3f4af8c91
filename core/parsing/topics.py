"""What a document is chiefly about: the kind of body, the body itself, and the inspectorates it names."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.layout import Block
    from core.parsing.scene import Scene

_INSPECTORATE = Kind.INSPECTORATE
_HEADLINE_WEIGHT = 4
"""How many times as much a phrase counts at the head of a text as elsewhere in it."""
_LEAD = 700
"""Letters that are the head of a text: its headline and the first paragraphs, which say what it is about."""
_SCHOOLS_ONLY = 30
"""Score that inspectorates of schools add where no other is named: more than any one phrase of several words does."""
_MOST_COUNTED, _MOST_AT_HEAD = 6, 2
"""How often a phrase counts at most in the text, and at its head: one word repeated does not outweigh many."""
_STRONG = {
    ProviderType.SEND_AREA: 3,
    ProviderType.CHILDRENS_HOME: 3,
    ProviderType.FOSTERING: 3,
    ProviderType.ADOPTION: 2,
    ProviderType.FIRE: 3,
    ProviderType.OTHER: 3,
}
"""What a phrase counts for kinds whose words hardly stand in other texts; for others it is 1, or 2 of several words."""


_OF_FORCES = frozenset({"HMICFRS", "HMICS"})
_OF_OFFENDERS = frozenset({"HMIP", "HMIPS"})
"""Inspectorates of prisons, probation and those who look after young offenders."""


def inspectorates_named(scene: Scene) -> Counter[str]:
    """How often each inspectorate is named (generic words do not count)."""
    generic = set(scene.tools.knowledge.wording.phrases("inspectorates.generic"))
    return Counter(
        str(item.value)
        for line in scene.lines
        for item in map(line.items.__getitem__, line.things)
        if item.kind is _INSPECTORATE and item.value not in generic
    )


class _TopicWords(NamedTuple):
    """Phrases that speak for kinds of bodies, compiled once for a wording.

    Attributes:
        own: Those of one kind each.
        shared: Those of several: they speak for the ones that have others in the text, else for the first.
    """

    own: Sequence[tuple[ProviderType, Sequence[str]]]
    shared: Sequence[tuple[Sequence[ProviderType], Sequence[str]]]


@compiled_once
def _topic_words(wording: Wording) -> _TopicWords:
    own, shared = (wording.mapping(f"providers.{table}") for table in ("topics", "topics_shared"))
    return _TopicWords(
        [(ProviderType(kind), phrases) for kind, phrases in own.items()],
        [([*map(ProviderType, kinds.split())], phrases) for kinds, phrases in shared.items()],
    )


def topics(text: str, blocks: Iterable[Block], wording: Wording) -> Counter[ProviderType]:
    """How much a text speaks of each kind of body, by its words; those at its head count for more."""
    body = " ".join(text[block.start : block.end] for block in blocks if block.kind is not BlockKind.FURNITURE)
    body = _small(body)
    head = body[:_LEAD]
    score: Counter[ProviderType] = Counter()
    words = _topic_words(wording)
    for kind, phrases in words.own:
        score[kind] += _much_said(kind, phrases, body, head)
    shared: Counter[ProviderType] = Counter()
    for theirs, phrases in words.shared:
        for provider_type in [kind for kind in theirs if score[kind]] or theirs[:1]:
            shared[provider_type] += _much_said(provider_type, phrases, body, head)
    score += shared
    score = _with_those_alone(score, frozenset(name for name, names in _names(wording).items() if names.search(body)))
    if not re.search(r"\bofsted\b|\bcqc\b|care quality commission", body) and re.search(
        r"\b(?:isi|estyn)\b|independent schools inspectorate", body
    ):
        score[ProviderType.SCHOOL] += _SCHOOLS_ONLY
    if "ofsted" not in body and re.search(r"\bcqc\b|care quality commission", body):
        # Its homes are those of adults: of children's, only Ofsted has any.
        score[ProviderType.ADULT_SOCIAL_CARE] += score.pop(ProviderType.CHILDRENS_HOME, 0)
        if not +score:
            score[ProviderType.ADULT_SOCIAL_CARE] += 1
    return +score


@compiled_once
def _names(wording: Wording) -> dict[str, re.Pattern[str]]:
    """What finds each inspectorate in a text in small letters without hyphens."""
    return {
        inspectorate: re.compile(rf"\b(?:{either(_small(name) for name in names)})\b")
        for inspectorate, names in wording.mapping("inspectorates.names").items()
    }


def _small(text: str) -> str:
    return text.lower().replace("’", "'").replace("-", " ")


def _with_those_alone(score: Counter[ProviderType], named: frozenset[str]) -> Counter[ProviderType]:
    """The kinds that forces' or offenders' inspectorates see, where a text names no others: "Kent" is a force then."""
    if named and named <= _OF_FORCES:
        forces = Counter({kind: score[kind] for kind in (ProviderType.POLICE, ProviderType.FIRE)})
        return +forces or Counter({ProviderType.POLICE: 1})
    return Counter({ProviderType.OTHER: 1}) if named and named <= _OF_OFFENDERS else score


def _much_said(kind: ProviderType, phrases: Iterable[str], body: str, head: str) -> int:
    """How much some phrases that speak for a kind add to its score."""
    return sum(
        _STRONG.get(kind, 2 if " " in phrase else 1)
        * (min(body.count(phrase), _MOST_COUNTED) + _HEADLINE_WEIGHT * min(head.count(phrase), _MOST_AT_HEAD))
        for phrase in phrases
        if phrase in body
    )


def topic(score: Counter[ProviderType]) -> ProviderType | None:
    """The kind of body that a text is chiefly about."""
    return score.most_common(1)[0][0] if score else None
