"""Joins the names of an article to bodies: the full name, shorter forms, abbreviations, and capitals that shout."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.bodies.collecting import PHASES
from core.parsing.bodies.cutting import Name
from core.parsing.bodies.groups import OF_AREAS, Group
from core.parsing.bodies.inner_names import goes_by_given, goes_by_inner, is_full_name
from core.parsing.bodies.names import plain_words
from core.parsing.bodies.old_names import under_new_names
from core.parsing.bodies.one_body import under_one_name
from core.parsing.bodies.runs import tokens_of
from core.parsing.council_kinds import OF_COUNCILS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token


_FORCES = (ProviderType.POLICE, ProviderType.FIRE, ProviderType.OTHER)
"""Kinds whose bodies go by their place alone where the article is about them."""
_BY_PLACE = (*_FORCES, ProviderType.FURTHER_EDUCATION)
"""Those and colleges: "Thornby is good at teaching trades"."""
_PERHAPS_COUNCILS = (None, *OF_COUNCILS)
"""What an article is about in which a place may well be its council; None where that is not known."""
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|from|across|around|outside|to"
    r"|(?<!rating )(?<!grade )(?<!report )(?<!verdict )(?<!inspection )(?<!inspections )(?<!judgement )of)\s$"
)
_PLACE_REACH = 20
_SHORTEST = 4
_THE = re.compile(r"\b[Tt]he\s$")
_MOST_KNOWN = 8
_BEFORE = 6
_OF_OTHERS = re.compile(r"\b(?:at|to|of|from|in|for|with)\s$")
"""What makes a name in front of "said" somebody else's: "Dr Imrie, whose twins go to Royal Babes, said"."""
_AGED = re.compile(r",? \(?(?:aged )?\d{1,3}[,.)]|, who(?:'s|’s| is| was) (?:now )?\d{1,3}\b")
"""What tells somebody's age behind a name."""


class Joining:
    """Joins names to groups, the longest names first, so that a shorter one finds the name that it shortens."""

    def __init__(self, text: str, names: BodyNames, topic: ProviderType | None) -> None:
        self._text = text
        self._names = names
        self._topic = topic
        self._groups: list[Group] = []
        self._by_words: dict[Words, Group] = {}
        self._by_beginning: dict[Words, list[Group]] = defaultdict(list)
        self._by_ending: dict[Words, list[Group]] = defaultdict(list)
        self._councils: dict[str, Group] = {}
        self._surnames: set[str] = set()

    def join(self, placed: Sequence[Placed]) -> list[Group]:
        """The bodies of an article, in the order in which it names them first."""
        self._note_people(placed)
        plain = {one.name.words for one in placed if not one.is_shouted}
        sure: list[Placed] = []
        shouted: list[Placed] = []
        for one in placed:
            (sure if not one.is_shouted or self._is_new(one.name, plain) else shouted).append(one)
        pointing = self._add_all(sure)
        self._add_all([part for one in shouted for part in self._parts(one)])
        self._point(pointing)
        groups = [group for group in self._groups if group.placed]
        for group in groups:
            group.placed.sort(key=lambda one: one.name.start)
        in_order = sorted(groups, key=lambda group: group.placed[0].name.start)
        return under_one_name(self._text, under_new_names(self._text, in_order, self._names), self._names)

    def _note_people(self, placed: Iterable[Placed]) -> None:
        for one in placed:
            name = one.name
            given = name.words[0] in self._names.given
            speaks = (
                (len(name.words) > 1 or given)
                and "and" not in name.words
                and name.kind is None
                and self._names.speaks.match(self._text, name.end) is not None
                and _OF_OTHERS.search(self._text, max(0, name.start - _BEFORE), name.start) is None
            )
            aged = given and name.kind is None and _AGED.match(self._text, name.end) is not None
            if name.is_person or ((speaks or aged) and not self._names.ends_name(name.words, len(name.words) - 1)):
                self._surnames.add(name.words[-1])

    def _is_new(self, name: Name, plain: set[Words]) -> bool:
        """Whether a name in a line that shouts is a full name of something, not one known with words before it."""
        if name.council is not None or name.words[-1] in self._names.outlets:
            return True
        endings = (name.words[at:] for at in range(1, len(name.words)))
        return name.kind is not None and not any(one in plain and not self._names.only_points(one) for one in endings)

    def _add_all(self, placed: Iterable[Placed]) -> list[Placed]:
        """Join names, the longest first; returns those that only point to a body."""
        by_words: dict[Words, list[Placed]] = defaultdict(list)
        forces: list[tuple[Placed, Body]] = []
        for one in placed:
            council = one.name.council
            if council is None:
                by_words[one.name.words].append(one)
            elif self._topic in _BY_PLACE and not one.name.is_sure:
                forces.append((one, council))
            else:
                self._add_council(one, council)
        pointing: list[Placed] = []
        for words in sorted(by_words, key=lambda words: -len(words)):
            if self._names.only_points(words) or (len(words) == 1 and words[0] in self._names.buildings):
                pointing += by_words[words]
            else:
                self._add(words, by_words[words])
        for one, council in forces:
            self._add_to_force(one, council)
        return pointing

    def _add_to_force(self, one: Placed, council: Body) -> None:
        """Give a bare place to the force or college that is called after it: "Surrey is good at preventing crime"."""
        found = [group for group in self._by_beginning.get(one.name.words, ()) if group.kind is self._topic]
        if len(found) == 1 and council.key not in self._councils and not self._is_place(one.name):
            found[0].placed.append(one._replace(name=one.name._replace(council=None)))
        else:
            self._add_council(one, council)

    def _add_council(self, one: Placed, council: Body) -> None:
        group = self._councils.get(council.key)
        if group is None:
            group = self._councils[council.key] = self._new(one.name.words, one, council)
            own = plain_words(council.name)
            self._by_words.setdefault(own, group)
            short = tuple(word for word in one.name.words if word not in self._names.council_words)
            self._by_words.setdefault(short, group)
            if len(own) > 1 and self._can_shorten(own[:1]):
                self._by_beginning[own[:1]].append(group)
        group.placed.append(one)

    def _new(self, words: Words, full: Placed, council: Body | None = None) -> Group:
        group = Group(words, full, council)
        self._groups.append(group)
        if council is None:
            for count in range(1, len(words)):
                self._by_beginning[words[:count]].append(group)
                self._by_ending[words[-count:]].append(group)
        return group

    def _can_shorten(self, words: Words) -> bool:
        return len(words) > 1 or (len(words[0]) >= _SHORTEST and words[0] not in self._names.directions)

    def _add(self, words: Words, placed: list[Placed]) -> None:
        group = self._by_words.get(words)
        if group is None:
            hosts = self._hosts(words, placed[0].name) or self._person(words, placed) or self._inner(words, placed)
            if hosts:
                placed = self._give(hosts, words, placed)
            if not placed:
                return
            full = next((one for one in placed if one.name.kind), placed[0])
            group = self._by_words[words] = self._new(words, full)
        group.placed += placed
        titled = any(one.name.is_person for one in placed) and words[-1] not in self._names.organisations
        group.is_person = group.is_person or titled
        if words[-1] in self._surnames and group.kind is None and group.council is None:
            group.is_person = True
        for one in placed:
            if one.name.short:
                self._by_words.setdefault((one.name.short,), group)

    def _give(self, hosts: list[Group], words: Words, placed: list[Placed]) -> list[Placed]:
        """Give places of a shorter name to the bodies it stands for; returns those where it is only a place."""
        left: list[Placed] = []
        host = hosts[0]
        ends = host.council is None and placed[0].name.kind is None and host.words[: len(words)] != words
        short = len(words) == 1 and host.kind and host.council is None and host.kind not in OF_AREAS
        apart = ends or short
        for one in placed:
            if apart and self._is_place(one.name):
                left.append(one)
            else:
                _nearest(hosts, one).placed.append(one)
        if not left:
            self._by_words[words] = hosts[0]
        return left

    def _is_place(self, name: Name) -> bool:
        return _PLACE_BEFORE.search(self._text, max(0, name.start - _PLACE_REACH), name.start) is not None

    def _hosts(self, words: Words, name: Name) -> list[Group]:
        """The bodies that a shorter name can stand for, those that the article is about before others."""
        if not self._can_shorten(words):
            return []
        hosts = [group for group in self._by_beginning.get(words, ()) if self._shortens(words, name, group)]
        if not hosts and words[-1] in PHASES:
            singular = (*words[:-1], words[-1][:-1])
            hosts = [group for group in self._by_beginning.get(singular, ()) if group.kind is name.kind]
        if not hosts:
            return self._by_contraction(words, name) or self._by_ending_alone(words, name)
        fitting = [group for group in hosts if group.kind is not None and group.kind is self._topic]
        councils = [group for group in hosts if group.council is not None]
        if councils and (self._topic in _PERHAPS_COUNCILS or not fitting):
            return councils[:1]
        return fitting or hosts

    def _shortens(self, words: Words, name: Name, group: Group) -> bool:
        if group.council is not None:
            return True
        rest, last = group.words[len(words) :], group.words[-1]
        if rest[0] == "of" and words[-1].endswith("s") and not group.is_person:
            return name.kind is None
        if rest[0] == "and":
            return name.kind is None and group.kind in _FORCES and group.kind is self._topic
        if last in self._names.outlets or (last in self._names.streets and group.kind is None and rest[0] != "at"):
            return False
        if self._tells_of_minders() and goes_by_given(words, group, self._names):
            return True
        if group.is_person or last in self._surnames:
            return len(words) == 1 and group.kind is None
        if name.kind is not None:
            return name.kind is group.kind and rest[-1] not in self._names.holders
        if len(words) > 1:
            return True
        if group.kind in OF_AREAS:
            return group.kind is self._topic
        return (rest[-1] not in self._names.holders or group.kind is ProviderType.HEALTH) and (
            group.kind is not None or self._names.ends_name(group.words, len(group.words) - 1)
        )

    def _tells_of_minders(self) -> bool:
        """Whether people can be the providers: the article is about the early years and names no nursery."""
        kind = ProviderType.EARLY_YEARS
        return self._topic is kind and not any(group.kind is kind for group in self._groups)

    def _person(self, words: Words, placed: Sequence[Placed]) -> list[Group]:
        """The one person whose surname stands alone: "Mrs Orridge" or "Orridge" for Pamela Orridge."""
        if len(words) > 2:
            return []
        if not (words[-1] in self._surnames or any(one.name.is_person for one in placed)):
            named = [group for group in self._by_ending.get(words, ()) if is_full_name(group, self._names)]
            return (
                named
                if self._tells_of_minders() and len(named) == 1 and not any(self._is_place(one.name) for one in placed)
                else []
            )
        found = [
            group
            for group in self._groups
            if group.council is None
            and group.kind is None
            and group.words[1:] == words
            and not self._names.ends_name(group.words, len(words))
        ]
        return found if len(found) == 1 else []

    def _by_contraction(self, words: Words, name: Name) -> list[Group]:
        """The one body whose name has these words with others between: "St Mary's School" for St Mary's RC School."""
        if name.kind is None or len(words) < 2:
            return []
        begin = words[: 2 if words[0] in self._names.saints else 1]
        found = [
            group
            for group in self._by_beginning.get(begin, ())
            if (group.kind is name.kind or group.words[-1] == words[-1])
            and group.words[-1] not in self._names.holders
            and _in_order(words, group.words)
        ]
        return found if len(found) == 1 else []

    def _by_ending_alone(self, words: Words, name: Name) -> list[Group]:
        """The one body that is told by the end of its name: "Station Parade" for Beck & Bower Station Parade.

        So are branches, where another has the same beginning, and names that begin with their kind: "Ysgol Nant Du".
        """
        if name.is_person or name.kind is not None:
            return []
        found = [group for group in self._by_ending.get(words, ()) if self._is_told_by_end(group, len(words))]
        return found if len(found) == 1 else []

    def _inner(self, words: Words, placed: Sequence[Placed]) -> list[Group]:
        """The one body that goes by what tells it apart within its name, between a place and what it is.

        So are saints ("St Oswald's" for Orrick St Oswald's Church of England Primary School), sites ("Undercliff" for
        Ventnor Undercliff Primary), and with "the" the last word, too ("the Society").
        """
        if any(one.name.is_person or one.name.kind is not None for one in placed):
            return []
        told = all(_THE.search(self._text, max(0, one.name.start - 4), one.name.start) for one in placed)
        found = [group for group in self._groups if goes_by_inner(words, group, self._names, told=told)]
        return found if len(found) == 1 else []

    def _is_told_by_end(self, group: Group, count: int) -> bool:
        begin = group.words[:-count]
        if group.is_person or self._names.directions.issuperset(begin):
            return False
        if begin[0] in self._names.kinds_before:
            return True
        begin = begin[:-1] if begin[-1] == "at" else begin
        return any(other is not group and other.council is None for other in self._by_beginning.get(begin, ()))

    def _parts(self, one: Placed) -> Iterator[Placed]:
        """A name of a line that shouts, cut where names begin and end that are known by now."""
        if one.name.words in self._by_words:
            yield one
            return
        tokens, at, left = tokens_of(self._text, one.name.start, one.name.end), 0, 0
        while at < len(tokens):
            count = self._known_at(tokens, at)
            if count:
                yield from _left_over(one, tokens[left:at])
                yield from _part(one, tokens[at : at + count])
                left = at = at + count
            else:
                at += 1
        if not left:
            yield one
        elif left < len(tokens):
            yield from _left_over(one, tokens[left:])

    def _known_at(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from a place on are a name known by now."""
        words = tuple(token.word for token in tokens[at : at + _MOST_KNOWN])
        for count in range(len(words), 0, -1):
            if words[:count] in self._by_words and (count > 1 or len(words[0]) >= _SHORTEST):
                return count
        return 0

    def _point(self, pointing: Iterable[Placed]) -> None:
        """Give capitalised pointers ("the Infirmary") to the one body whose name ends so; homes are called so, too."""
        for one in pointing:
            words = one.name.words
            found = [
                group
                for group in self._groups
                if group.council is None and group.words[-len(words) :] == words and len(group.words) > len(words)
            ]
            if not found and len(words) == 1 and words[0] in PHASES:
                found = [group for group in self._groups if words[0][:-1] in group.words and group.kind]
            if len(found) == 1:
                found[0].placed.append(one._replace(name=one.name._replace(is_sure=False)))
            elif not found and words[-1] in self._names.buildings:
                self._add(words, [one])


def _part(one: Placed, tokens: Sequence[Token]) -> Iterator[Placed]:
    if tokens and any(token.is_capital for token in tokens):
        words = tuple(token.word for token in tokens)
        yield one._replace(name=Name(words, tokens[0].start, tokens[-1].end))


def _left_over(one: Placed, tokens: Sequence[Token]) -> Iterator[Placed]:
    """What a known name leaves of a line that shouts; single words of it tell nothing."""
    return _part(one, tokens if len(tokens) > 1 else ())


def _nearest(hosts: Sequence[Group], one: Placed) -> Group:
    """Of several bodies that a short name can stand for, the one named in full last before it."""
    before = [host for host in hosts if host.full.name.start < one.name.start]
    return max(before, key=lambda host: host.full.name.start) if before else hosts[0]


def _in_order(words: Words, full: Words) -> bool:
    at = iter(full)
    return all(word in at for word in words)
