"""What words such as "the school", "the town's other college" or "the juniors" refer to: a body named before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.weighing.owners.introduced import INTRODUCES, first_named, introduced_by
from core.parsing.weighing.owners.likelihoods import PLAUSIBLE
from core.parsing.weighing.owners.naming import SUBJECT
from core.parsing.weighing.owners.one_of_two import BY_ORDER, FAR, OTHER, one_meant, ordered_in
from core.parsing.weighing.owners.owned import owned_nouns
from core.parsing.weighing.owners.places import Place
from core.parsing.weighing.owners.speaking import OWNING, spoken_in
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.knowledge import Knowledge
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.namings import Namings
    from core.parsing.weighing.owners.places import BySentence
    from core.parsing.weighing.sentence import SentenceView

_REACH = 6
"""Words in front of a noun among which its determiner is looked for: "the much smaller Catholic primary school"."""
_DETERMINERS = {
    **dict.fromkeys(("the", "that", "this"), "t"),
    **dict.fromkeys(("its", "their", "his", "her"), OWNING),
    "our": "o",
}
_OF_MANY = frozenset(
    {"school", "home", "nursery", "service", "services", "council", "county", "city", "borough", "town"}
)
"""Nouns that bodies are called by as often when they are no word of the name."""
_APART = any_of("- , . ; : ( ) and of in at for to by with is was")
_MOST_BODIES = 40
"""Bodies that are thought of, those that the article is most about; a book of articles names hundreds."""
_SHORT = 4
"""Letters of a word whose last "s" is its own."""
_SUBJECT = 1
"""Half sentences by which a subject is nearer than what else its sentence names, and still further than the next."""


class Reference(NamedTuple):
    """Words that refer to a body by what it is.

    Attributes:
        item: Index of their noun.
        determiner: ``t`` for "the" and "this", ``i`` for "its", ``o`` for "our", ``a`` for "a"; of words that tell
            bodies apart by their order one of ``BY_ORDER``.
        rank: Rank of the body that they mean by all signs; -1 for none.
        by_name: Whether they share a telling word with its name: "the juniors" for Hillside Junior School.
    """

    item: int
    determiner: str
    rank: int
    by_name: bool


class _Noun(NamedTuple):
    """A noun with its determiner, as it stands in a sentence.

    Attributes:
        at: Its index.
        determiner: As in ``Reference``.
        words: The noun and the words in front of it, back to the determiner; of an item such as "the school", its own.
    """

    at: int
    determiner: str
    words: list[str]


class _Fit(NamedTuple):
    """How well a body fits a noun; the greater fits better.

    Attributes:
        shared: How many telling words they share.
        is_called_so: Whether the noun is a word of its name, and not one that many bodies are called by.
        nearness: How near it is named before; -1 where it is not.
        has_noun: Whether the noun is a word of its name at all.
        in_front: Index of the item that names it there, below nought: what opens a sentence is nearer to its subject.
    """

    shared: int
    is_called_so: bool
    nearness: int
    has_noun: bool
    in_front: int


@dataclass(frozen=True, slots=True)
class ReferringWords:
    """Nouns that refer to bodies, compiled once for a knowledge.

    Attributes:
        nouns: The kinds that each can mean, by the noun alone and with its article: "school", "the school".
        telling: Nouns that are themselves a word of a name: "juniors".
        owned: What bodies are called where only their owner is named, with the kinds: see ``owned``.
    """

    nouns: Mapping[str, frozenset[ProviderType]]
    telling: frozenset[str]
    owned: Mapping[str, frozenset[ProviderType]]

    def references(
        self,
        bodies: Sequence[BodyView],
        sentences: Sequence[SentenceView],
        namings: Namings,
    ) -> dict[int, tuple[Reference, ...]]:
        """The references of each sentence that has any, in order.

        Args:
            bodies: The bodies by rank.
            sentences: The sentences of the article.
            namings: Where sentences name bodies.
        """
        plausible = [body for body in bodies if body.weight >= PLAUSIBLE and not body.is_person][:_MOST_BODIES]
        if not plausible:
            return {}
        stems = {body.rank: frozenset(map(_stem, body.words)) for body in plausible}
        headline_ends = next((view.number for view in sentences if view.line.block_kind != "headline"), 0)
        found: dict[int, tuple[Reference, ...]] = {}
        for view in sentences:
            there: list[Reference] = []
            if not self.nouns.keys().isdisjoint(view.norms):
                there = [self._meant(plausible, stems, namings.parts, view, noun) for noun in self._nouns_in(view)]
                subject = introduced_by(view, self.nouns)
                if subject >= 0:
                    kinds = self.nouns[view.norms[subject]]
                    rank = first_named(plausible, kinds, view.number, subject, headline_ends)
                    there.insert(0, Reference(subject, INTRODUCES, rank, False))
            if not BY_ORDER.keys().isdisjoint(view.norms):
                there = self._with_ordered(there, plausible, namings.likely, view, found)
            if there:
                found[view.number] = tuple(there)
        return found

    def _with_ordered(
        self,
        there: Sequence[Reference],
        bodies: Sequence[BodyView],
        likely: BySentence,
        view: SentenceView,
        references: Mapping[int, tuple[Reference, ...]],
    ) -> list[Reference]:
        """The references of a sentence, with those by order put in the place of what they are by their nouns alone."""
        found = list(there)
        for item, which, noun in ordered_in(view, self.nouns):
            kinds = self.nouns.get(noun, frozenset())
            fitting = {body.rank for body in bodies if not kinds or body.body.kind is None or body.body.kind in kinds}
            spoken_of = -1
            if which == OTHER:
                spoken_of = _last_spoken(likely, references, found, view.number, item)
            rank = one_meant(which, view.number, item, fitting, likely, spoken_of)
            found = [one for one in found if one.item != item]
            found.append(Reference(item, BY_ORDER[which], rank, False))
            found.sort()
        return found

    def _nouns_in(self, view: SentenceView) -> Iterator[_Noun]:
        """Nouns with a determiner."""
        for index, norm in enumerate(view.norms):
            if norm not in self.nouns:
                continue
            first, *words = norm.split()
            if words:
                yield _Noun(index, _DETERMINERS.get(first, "t"), words)
                continue
            words = [first]
            for front in reversed(view.norms[max(0, index - _REACH) : index]):
                if front in _DETERMINERS:
                    yield _Noun(index, _DETERMINERS[front], words)
                    break
                if front in _APART:
                    break
                words.append(front)

    def _meant(
        self,
        bodies: Sequence[BodyView],
        stems: Mapping[int, frozenset[str]],
        parts: Mapping[Place, str],
        view: SentenceView,
        told: _Noun,
    ) -> Reference:
        words, norm = told.words, view.norms[told.at]
        kinds = self.nouns[norm]
        noun = words[-1] if len(norm.split()) > 1 else words[0]
        telling = {_stem(word) for word in words if word != noun or noun in self.telling}
        best: _Fit | None = None
        rank = -1
        for body in bodies:
            shared = len(telling & stems[body.rank])
            if not shared and kinds and body.body.kind is not None and body.body.kind not in kinds:
                continue
            place = _place_before(body, view.number, told.at)
            if place is None and not shared:
                continue
            has_noun = noun in body.words
            fit = _Fit(
                shared,
                has_noun and noun not in _OF_MANY,
                _nearness(place, parts),
                has_noun,
                -place.item if place is not None else 0,
            )
            if best is None or fit > best:
                best, rank = fit, body.rank
        return Reference(told.at, told.determiner, rank, best is not None and best.shared > 0)


def _nearness(place: Place | None, parts: Mapping[Place, str]) -> int:
    """How near a naming stands, in half sentences; of one sentence its subject is nearest."""
    if place is None:
        return -1
    return 2 * place.sentence + (_SUBJECT if parts[place] == SUBJECT else 0)


def _place_before(body: BodyView, number: int, index: int) -> Place | None:
    here = [item for item in body.named_in(number) if item < index]
    return Place(number, here[-1]) if here else body.named_before(number)


def _last_spoken(
    likely: BySentence,
    references: Mapping[int, Sequence[Reference]],
    there: Sequence[Reference],
    number: int,
    item: int,
) -> int:
    """Rank of the body last spoken of shortly before an item; -1 for none.

    Args:
        likely: For a sentence, where it names likely bodies.
        references: What refers to bodies in the sentences before.
        there: The same in the sentence of the item.
        number: The number of that sentence.
        item: The index of the item.
    """
    here = [naming for naming in likely.get(number, ()) if naming.item < item]
    told = spoken_in(here, [one for one in there if one.item < item])
    for earlier in range(number - 1, max(-1, number - FAR - 1), -1):
        if told is not None:
            break
        told = spoken_in(likely.get(earlier, ()), references.get(earlier, ()))
    return told.last if told is not None else -1


def _stem(word: str) -> str:
    """A word without the ending of a plural or a possessive: "juniors", "infants'"."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


def referring_cues(means: str, determiner: str, by_name: str, here: str, left: str, tier: str) -> tuple[str, ...]:
    """Whether the words nearest before the grade that refer to a body mean this one."""
    built = f"{means}{by_name},{determiner}"
    return (f"refers:{built}", f"refers:{built},{here}{left}", f"refers:{built},{tier}")


def referring_words(knowledge: Knowledge) -> ReferringWords:
    """Compile the nouns that refer to bodies."""
    nouns: dict[str, set[ProviderType]] = {}
    for types, phrases in knowledge.wording.mapping("providers.pointers").items():
        for phrase in phrases:
            first, _, noun = phrase.partition(" ")
            if first in _DETERMINERS and " " not in noun:
                for form in (phrase, noun):
                    nouns.setdefault(form, set()).update(map(ProviderType, types.split()))
    telling = knowledge.wording.mapping("providers.called")
    for types, phrases in telling.items():
        for noun in phrases:
            nouns.setdefault(noun, set()).update(map(ProviderType, types.split()))
    return ReferringWords(
        {noun: frozenset(kinds) for noun, kinds in nouns.items()},
        frozenset(noun for phrases in telling.values() for noun in phrases),
        owned_nouns(knowledge.wording),
    )
