"""Bodies spoken of only by whose they are: "Its sister surgery requires improvement", "Leeds's NHS trust was good".

Such words name another body than its owner and give it no name, so the grade behind them is nobody's that the article
names. They are heard only where no body of the article can be meant: a name beside them, or one of the same kind named
elsewhere, leaves it to the weighing of cues.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.weighing.letters import (
    AREA,
    DETERMINER,
    END,
    GRADE,
    NAMES,
    POINTER,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PROVIDER_NOUN,
    SUBJECT_ENDS,
    TIES,
    VERBS,
)
from core.parsing.weighing.owners.likelihoods import LIKELY, PLAUSIBLE
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.sentence import SentenceView

_POSSESSIVE = "'s"
_OWNING = any_of("its their our")
_ANOTHER = any_of("other sister twin second third remaining existing further")
"""Words that make a body of the owner's another one than that spoken of."""
_VAGUE = any_of("unit units branch branches")
"""Nouns that also call a part of the owner, unless it is one of several: "its other unit", "its branch in Leek"."""
_NAMES_AND_AREAS = NAMES | {AREA}
"""Letters of names; an area can be a word of one."""
_ENDS = SUBJECT_ENDS | {PRESENT, PRONOUN}
"""Letters behind which no noun of the possession follows."""
_OTHERS = frozenset({POINTER, PROVIDER_NOUN})
"""Letters of what brings in another subject between the noun and the grade."""
_ONE_OF = (("another", "of"), ("one", "of"))
_IS = any_of("that there here what who where it he she this everything")
"""Words behind which "'s" is a verb: "That's a special school"."""
_TAKES_UP = any_of("it that this they")
_LONGEST = 7
_SOON = 3
"""Sentences behind in which the name may follow."""
_WITHIN = {ProviderType.SCHOOL: frozenset({ProviderType.EARLY_YEARS, ProviderType.SCHOOL})}
"""What belongs to a provider of a kind without being inspected apart: the nursery of a school."""

Nouns = dict[str, frozenset[ProviderType]]


class _Called(NamedTuple):
    """What a body is called by what it is: the index of the noun, and the kinds that it can mean."""

    noun: int
    kinds: frozenset[ProviderType]


class _Possession(NamedTuple):
    """A subject that is told by its owner.

    Attributes:
        owner: Index of the owner.
        called: What is owned.
        is_another: Whether it is told from one that is spoken of: "its other home".
    """

    owner: int
    called: _Called
    is_another: bool


def owned_nouns(wording: Wording) -> Nouns:
    """What a body is called by what it is and nothing else, with the kinds that it can mean."""
    found: dict[str, set[ProviderType]] = {}
    for types, phrases in wording.mapping("bodies.owned").items():
        for phrase in phrases:
            found.setdefault(phrase, set()).update(map(ProviderType, types.split()))
    return {phrase: frozenset(kinds) for phrase, kinds in found.items()}


def owned_in(
    bodies: Sequence[BodyView],
    sentences: Sequence[SentenceView],
    kind: ProviderType | None,
    nouns: Mapping[str, frozenset[ProviderType]],
) -> dict[int, int]:
    """For a sentence whose subject is a body told only by its owner, the index behind which grades are that body's.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
        kind: The kind of body that the article is chiefly about.
        nouns: What bodies are called by what they are.
    """
    found: dict[int, int] = {}
    before: SentenceView | None = None
    for view in sentences:
        owned = _subject(view, nouns)
        if owned is not None:
            if _is_apart(bodies, view, kind, owned):
                found[view.number] = owned.called.noun
        elif before is not None and before.number in found and _takes_up(view, before, bodies):
            found[view.number] = 0
        before = view
    return found


def _takes_up(view: SentenceView, before: SentenceView, bodies: Sequence[BodyView]) -> bool:
    """Whether a sentence goes on about the subject of the one before: "It requires improvement."."""
    if view.norms[0] not in _TAKES_UP or view.line.sentence.block != before.line.sentence.block:
        return False
    return not any(body.weight > LIKELY and body.named_in(view.number) for body in bodies)


def is_owned(owned: Mapping[int, int], view: SentenceView, at: int) -> bool:
    """Whether a grade word is that of the body that its sentence tells only by its owner."""
    noun = owned.get(view.number)
    return noun is not None and noun < at and _OTHERS.isdisjoint(view.letters[noun + 1 : at])


def _subject(view: SentenceView, nouns: Mapping[str, frozenset[ProviderType]]) -> _Possession | None:
    """The subject of a sentence, where it is told by its owner."""
    for index, norm in enumerate(view.norms):
        if view.letters[index] in VERBS and norm != _POSSESSIVE:
            return None
        if norm != _POSSESSIVE and norm not in _OWNING:
            continue
        owner = index - 1 if norm == _POSSESSIVE else index
        if owner < 0 or view.letters[owner] == PRONOUN or view.norms[owner] in _IS:
            return None
        front = owner - 1 if owner > 0 and view.letters[owner - 1] == DETERMINER else owner
        if not NAMES.isdisjoint(view.letters[:front]):
            return None  # said of that name: "Ash Lodge, its sister home, is good"
        is_one_of = view.norms[:owner] in _ONE_OF
        if front > 0 and view.letters[front - 1] in TIES and not is_one_of:
            return None
        called = _noun_behind(view, index, nouns)
        if called is not None:
            noun = called.noun
            is_another = is_one_of or not _ANOTHER.isdisjoint(view.norms[index + 1 : noun])
            if view.norms[noun] in _VAGUE and not is_another:
                is_another = view.letter(noun + 1) == PREPOSITION and view.letter(noun + 2) in _NAMES_AND_AREAS
                if not is_another:
                    return None
            return _Possession(owner, called, is_another)
    return None


def _noun_behind(view: SentenceView, possessive: int, nouns: Mapping[str, frozenset[ProviderType]]) -> _Called | None:
    found: _Called | None = None
    first = possessive + 1
    for index in range(first, min(view.size, first + _LONGEST)):
        if view.letters[index] in _ENDS and view.norms[index] != _POSSESSIVE:
            break
        for begin in range(first, index + 1):
            kinds = nouns.get(" ".join(view.norms[begin : index + 1]))
            if kinds is not None:
                found = _Called(index, kinds)
                break
    return found if found is None or view.letter(found.noun + 1) in _ENDS | {END, GRADE} else None


def _is_apart(
    bodies: Sequence[BodyView],
    view: SentenceView,
    kind: ProviderType | None,
    owned: _Possession,
) -> bool:
    """Whether no body that the article names can be meant."""
    owner, (noun, kinds), is_another = owned
    fitting = 0
    for body in bodies:
        here = [item for item in body.named_in(view.number) if item < noun or view.letters[item - 1] != PREPOSITION]
        if not here and body.named_in(view.number):
            continue  # the place where it is
        if owner in here and not is_another and (body.body.kind is None or body.body.kind in kinds):
            return False
        if body.weight > LIKELY and any(item > noun for item in here):
            return False
        if body.weight >= PLAUSIBLE and not (owner in here and body.body.kind not in kinds):
            if _is_named_soon(body, view.number) and (body.body.kind is None or body.body.kind in kinds):
                return False
            fitting += body.body.kind in kinds
    if is_another:
        return fitting <= 1
    return not fitting and kind is not None and kind not in kinds and kinds.isdisjoint(_WITHIN.get(kind, ()))


def _is_named_soon(body: BodyView, number: int) -> bool:
    """Whether a body is named for the first time in one of the next sentences."""
    return bool(body.places) and number <= body.places[0].sentence <= number + _SOON
