"""What words such as "the school", "the town's other college" or "the juniors" refer to: a body named before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.weighing.owners.introduced import INTRODUCES, first_named, introduced_by
from core.parsing.weighing.owners.naming import SUBJECT
from core.parsing.weighing.owners.one_of_two import BY_ORDER, FAR, OTHER, one_meant, ordered_in
from core.parsing.weighing.owners.owned import owned_nouns
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.knowledge import Knowledge
    from core.parsing.weighing.owners.cast import BodyView
    from core.parsing.weighing.sentence import SentenceView

_REACH = 6
"""Words in front of a noun among which its determiner is looked for: "the much smaller Catholic primary school"."""
_DETERMINERS = {"the": "t", "that": "t", "this": "t", "its": "i", "their": "i", "his": "i", "her": "i", "our": "o"}
_OF_MANY = frozenset(
    {"school", "home", "nursery", "service", "services", "council", "county", "city", "borough", "town"}
)
"""Nouns that bodies are called by as often when they are no word of the name."""
_APART = any_of("- , . ; : ( ) and of in at for to by with is was")
_PLAUSIBLE = 0.2
"""Weight from which words are taken to refer to a body."""

_MOST_BODIES = 40
"""Bodies that are thought of, those that the article is most about; a book of articles names hundreds."""


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


class Spoken(NamedTuple):
    """The body last spoken of, by its name or otherwise.

    Attributes:
        last: Rank of the one spoken of last.
        first: Rank of the one spoken of first in the same sentence.
        ago: How many sentences before.
        is_named: Whether the last one was named.
    """

    last: int
    first: int
    ago: int
    is_named: bool


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
        parts: Mapping[tuple[int, int], str],
        likely: Mapping[int, Sequence[tuple[int, int]]],
    ) -> dict[int, tuple[Reference, ...]]:
        """The references of each sentence that has any, in order.

        Args:
            bodies: The bodies by rank.
            sentences: The sentences of the article.
            parts: What part a naming plays in its sentence.
            likely: For a sentence, its places of likely bodies: item and rank, in order.
        """
        plausible = [body for body in bodies if body.weight >= _PLAUSIBLE and not body.is_person][:_MOST_BODIES]
        if not plausible:
            return {}
        stems = {body.rank: frozenset(map(_stem, body.words)) for body in plausible}
        headline_ends = next((view.number for view in sentences if view.line.block_kind != "headline"), 0)
        found: dict[int, tuple[Reference, ...]] = {}
        for view in sentences:
            there: list[Reference] = []
            if not self.nouns.keys().isdisjoint(view.norms):
                there = [self._meant(plausible, stems, parts, view, *told) for told in self._told_in(view)]
                subject = introduced_by(view, self.nouns)
                if subject >= 0:
                    kinds = self.nouns[view.norms[subject]]
                    rank = first_named(plausible, kinds, view.number, subject, headline_ends)
                    there.insert(0, Reference(subject, INTRODUCES, rank, False))
            if not BY_ORDER.keys().isdisjoint(view.norms):
                there = self._with_ordered(there, plausible, likely, view, found)
            if there:
                found[view.number] = tuple(there)
        return found

    def _with_ordered(
        self,
        there: Sequence[Reference],
        bodies: Sequence[BodyView],
        likely: Mapping[int, Sequence[tuple[int, int]]],
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

    def _told_in(self, view: SentenceView) -> Iterator[tuple[int, str, list[str]]]:
        """Nouns with a determiner: index, determiner, and the words from behind it to the noun."""
        for index, norm in enumerate(view.norms):
            if norm not in self.nouns:
                continue
            first, *words = norm.split()
            if words:
                yield index, _DETERMINERS.get(first, "t"), words
                continue
            words = [first]
            for front in reversed(view.norms[max(0, index - _REACH) : index]):
                if front in _DETERMINERS:
                    yield index, _DETERMINERS[front], words
                    break
                if front in _APART:
                    break
                words.append(front)

    def _meant(
        self,
        bodies: Sequence[BodyView],
        stems: Mapping[int, frozenset[str]],
        parts: Mapping[tuple[int, int], str],
        view: SentenceView,
        index: int,
        determiner: str,
        words: Sequence[str],
    ) -> Reference:
        kinds = self.nouns[view.norms[index]]
        noun = words[-1] if len(view.norms[index].split()) > 1 else words[0]
        telling = {_stem(word) for word in words if word != noun or noun in self.telling}
        best: tuple[tuple[int, bool, int, bool, int], int] | None = None
        for body in bodies:
            named = len(telling & stems[body.rank])
            if not named and kinds and body.body.kind is not None and body.body.kind not in kinds:
                continue
            place = _place_before(body, view.number, index)
            if place is None and not named:
                continue
            order = (
                named,
                noun in body.words and noun not in _OF_MANY,
                _nearness(place, parts),
                noun in body.words,
                -place[1] if place is not None else 0,
            )
            if best is None or order > best[0]:
                best = (order, body.rank)
        return (
            Reference(index, determiner, -1, False)
            if best is None
            else Reference(index, determiner, best[1], best[0][0] > 0)
        )


def _nearness(place: tuple[int, int] | None, parts: Mapping[tuple[int, int], str]) -> int:
    """How near a naming stands, in half sentences; of one sentence its subject is nearest."""
    if place is None:
        return -1
    return 2 * place[0] + (_SUBJECT if parts[place] == SUBJECT else 0)


def _place_before(body: BodyView, number: int, index: int) -> tuple[int, int] | None:
    here = [item for item in body.named_in(number) if item < index]
    return (number, here[-1]) if here else body.named_before(number)


def _last_spoken(
    likely: Mapping[int, Sequence[tuple[int, int]]],
    references: Mapping[int, Sequence[Reference]],
    there: Sequence[Reference],
    number: int,
    item: int,
) -> int:
    """Rank of the body last spoken of shortly before an item; -1 for none.

    Args:
        likely: For a sentence, its places of likely bodies: item and rank, in order.
        references: What refers to bodies in the sentences before.
        there: The same in the sentence of the item.
        number: The number of that sentence.
        item: The index of the item.
    """
    here = [place for place in likely.get(number, ()) if place[0] < item]
    told = spoken_in(here, [one for one in there if one.item < item])
    for earlier in range(number - 1, max(-1, number - FAR - 1), -1):
        if told is not None:
            break
        told = spoken_in(likely.get(earlier, ()), references.get(earlier, ()))
    return told[0] if told is not None else -1


def _stem(word: str) -> str:
    """A word without the ending of a plural or a possessive: "juniors", "infants'"."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


_SHORT = 4
_SUBJECT = 1
"""Half sentences by which a subject is nearer than what else its sentence names, and still further than the next."""


def spoken_in(likely: Sequence[tuple[int, int]], references: Sequence[Reference]) -> tuple[int, int, bool] | None:
    """Who is spoken of in a sentence: the last and the first rank, and whether the last is named; None for nobody.

    Args:
        likely: Places of likely bodies in it: item and rank, in order.
        references: What refers to bodies in it.
    """
    told = [(item, rank, True) for item, rank in likely]
    told += [(one.item, one.rank, False) for one in references if one.rank >= 0 and one.determiner != "i"]
    if not told:
        return None
    told.sort()
    return told[-1][1], told[0][1], told[-1][2]


def referring_cues(means: str, determiner: str, by_name: str, here: str, left: str, tier: str) -> tuple[str, ...]:
    """Whether the words nearest before the grade that refer to a body mean this one."""
    built = f"{means}{by_name},{determiner}"
    return (f"refers:{built}", f"refers:{built},{here}{left}", f"refers:{built},{tier}")


def spoken_cues(
    last: str,
    first: str,
    is_named: str,
    ago: str,
    here: str,
    left: str,
    points: str,
    tier: str,
    pronoun: str,
    before: str,
) -> tuple[str, ...]:
    """Whether the body last spoken of before the sentence, by its name or otherwise, is this one.

    Where a pronoun speaks of one, it is held against the owner of the grade before, for that is where a reader who does
    not follow the pronoun looks.
    """
    built = f"{last}{first}{is_named}"
    return (
        f"spoken:{built},{here}{left}",
        f"spoken:{built},{here}{left},{ago}",
        f"spoken:{built},{here}{left},{points}",
        f"spoken:{built},{tier}",
        f"spoken:{built},{here}{left},{ago},{pronoun}",
        f"spoken:{last}{first},{here}{left},{pronoun},{before}",
    )


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
