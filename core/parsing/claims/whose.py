"""Decides whose grade a grade is: the provider named in the sentence, the entry it stands in, or the one spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.claims.verbs import governing_verb, subject_of
from core.parsing.claims.view import GradeView, Link
from core.parsing.claims.whole_rules import provider_row
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.mentions.names import NameRun, make_run, plain_name
from core.parsing.mentions.provider_names import Body, BodyMention
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.claims.items import Item, Line
    from core.parsing.lexicon import Lexicon
    from core.parsing.mentions.providers import Directory

_ASIDE = any_of("with by than unlike like beside near including alongside from outside minus joined")
_INSPECTED = (Kind.PROVIDER, Kind.POINTER, Kind.INSPECTORATE, Kind.GRADE, Kind.AREA)
_LEAD = 3
_SPOKEN_OF = any_of(
    "rating grade mark judgement verdict ratings grades school nursery college home agency hospital trust "
    "academy council county borough force service childminder provider centre"
)
_DEMONSTRATIVE = frozenset({"that authority", "that council"})
_SERVED = frozenset({"services", "service", "care", "children", "failings", "support", "needs"})
_SURE, _NEAR, _CONTEXT = 1.0, 0.98, 0.95


@dataclass(slots=True)
class Attribution:
    """Who is spoken of, kept up to date while the sentences are read in order.

    Attributes:
        text: The document's text.
        directory: Its providers; a name becomes one when a sentence says so.
        people: Lower-case names of people, which are no providers.
        chief: What the document is chiefly about; None when it names nobody.
        entries: Provider of each block that belongs to an entry, by block number.
        entry: The provider whose entry of a round-up the present block belongs to.
        focus: The provider that the last sentence of the block was about.
        last_named: The provider named last, in an aside or not; "that authority" is this one.
        warm: Whether the sentence before spoke of something that is inspected.
        block: Number of the present block.
        seen: Providers named so far, in order.
        paragraphs: Numbers of the paragraphs read so far.
        by_block: Providers that each block names.
    """

    text: str
    directory: Directory
    people: frozenset[str]
    chief: Body | None = None
    entries: dict[int, Body] = field(default_factory=dict)
    entry: Body | None = None
    focus: Body | None = None
    last_named: Body | None = None
    carried: Body | None = None
    warm: bool = True
    block: int = -1
    seen: list[Body] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    by_block: dict[int, tuple[Body, ...]] = field(default_factory=dict)

    @property
    def in_lead(self) -> bool:
        """Whether the present sentence stands in the first paragraphs."""
        return len(self.paragraphs) < _LEAD

    def restart(self) -> None:
        """Go back to the beginning of the document."""
        self.entry = self.focus = self.last_named = self.carried = None
        self.warm, self.block = True, -1
        self.seen.clear()
        self.paragraphs.clear()

    def enter(self, line: Line) -> None:
        """Begin a sentence."""
        if line.sentence.block != self.block:
            self.block = line.sentence.block
            self.entry = self.entries.get(self.block)
            self.focus = None if line.block_kind is BlockKind.PARAGRAPH else self.carried

    def leave(self, line: Line) -> None:
        """End a sentence: who it was about is who "it" is in the next."""
        named = self.subjects(line)
        pointed = self._pointed_at(line, len(line.items))
        if named or pointed is not None:
            self.focus = named[0] if named else pointed
        opens = bool(line.items) and line.items[-1].norm == ":"
        if opens or line.block_kind is BlockKind.PARAGRAPH:
            self.carried = self.focus if opens else None
        last = [body for index in line.names if (body := self.body_of(line.items[index])) is not None]
        self.warm = bool(last) or any(item.kind in _INSPECTED or item.norm in _SPOKEN_OF for item in line.items)
        if line.block_kind is BlockKind.PARAGRAPH and line.sentence.block not in self.paragraphs:
            self.paragraphs.append(line.sentence.block)
        self.last_named = last[-1] if last else self.last_named
        self.seen += [body for body in named if body not in self.seen]

    def in_entry(self, line: Line) -> bool:
        """Whether a sentence stands in the entry of one provider."""
        return line.sentence.block in self.entries

    def body_of(self, item: Item) -> Body | None:
        """The provider that an item names."""
        if isinstance(item.value, BodyMention):
            return item.value.body
        return self.directory.known(item.value.words) if isinstance(item.value, NameRun) else None

    def subjects(self, line: Line) -> tuple[Body, ...]:
        """Providers that a sentence is about: those not named in an aside."""
        return tuple(
            body
            for index in line.names
            if not _in_aside(line.items, index) and (body := self.body_of(line.items[index])) is not None
        )

    def points_back(self, line: Line) -> bool:
        """Whether a sentence speaks of "that authority"."""
        return any(item.norm in _DEMONSTRATIVE for item in line.items)

    def together(self, line: Line) -> bool:
        """Whether a sentence is about several providers joined by "and"."""
        places = [index for index in line.names if self.body_of(line.items[index]) is not None]
        return len(places) > 1 and all(
            all(item.norm in (",", "and", "the") for item in line.items[one + 1 : other])
            for one, other in pairwise(places)
        )

    def of(self, view: GradeView, link: Link) -> tuple[tuple[Body | None, ...], float]:
        """The providers whose grade it is, and how sure that is (a factor)."""
        named = self._named_for(view, link.rule)
        if named:
            return named, _SURE
        if view.in_speech:
            beside = self.by_block.get(view.line.sentence.block, ())
            if len(beside) == 1:
                return beside, _CONTEXT
        if self.last_named is not None and any(item.norm in _DEMONSTRATIVE for item in view.items[: view.at]):
            return (self.last_named,), _CONTEXT
        if self.entry is not None:
            return (self.entry,), _NEAR
        pointed = self._pointed_at(view.line, view.at)
        if pointed is not None:
            return (pointed,), _NEAR
        if self.focus is not None:
            return (self.focus,), _NEAR if self.focus == self.chief else _CONTEXT
        return (self.chief,), _NEAR if self.chief else _CONTEXT

    def _pointed_at(self, line: Line, before: int) -> Body | None:
        """The one provider whose name ends like "the trust" or "the infirmary" of the sentence."""
        for index in range(before - 1, -1, -1):
            item = line.items[index]
            described = index < 4 and item.norm in ("trust", "hospital") and line.items[0].norm in ("a", "an")
            if item.kind is Kind.POINTER or described:
                word = item.norm.removesuffix(" as a whole").split()[-1]
                if word in _COMMON and self.focus is not None:
                    return None
                known = {body for body in self.directory.bodies() if body.name.lower().split()[-1] == word}
                return known.pop() if len(known) == 1 else None
        return None

    def _named_for(self, view: GradeView, rule: str) -> tuple[Body | None, ...]:
        """Providers that the sentence itself names for this grade; several when they share it."""
        items = view.items
        if rule == "provider-row":
            run = items[0].value
            first = self.body_of(items[0]) or (self.adopt(run) if isinstance(run, NameRun) else None)
            self.focus = first or self.focus
            return (first,) if first is not None else ()
        for index in range(view.at - 1, -1, -1):
            body = self.body_of(items[index]) or self._adopted(view, index)
            if body is None:
                continue
            relative = view.norm(index + 1) in (",", "") and view.norm(index + 2) in ("which", "whose", "where", "who")
            if _in_aside(items, index) and not relative:
                continue
            return self._with_partners(view, index)
        for index in range(view.at + 1, min(view.at + 9, len(items))):
            if items[index].kind is Kind.GRADE or items[index].norm in (";", "but", "while"):
                break
            body = self.body_of(items[index])
            if body is not None and items[index - 1].norm in ("at", "for", "in", "to", "of"):
                return (body,)
        return ()

    def _adopted(self, view: GradeView, index: int) -> Body | None:
        """A name that the sentence's grammar makes a provider: it is rated, or it is what "is outstanding"."""
        run = view.items[index].value
        if not isinstance(run, NameRun) or not self.may_be_provider(view, index):
            return None
        verb = view.at if view.is_verb else governing_verb(view)
        if verb is None:
            return None
        rated = view.is_a(index - 1, "judging") or (view.norm(index - 1) == "and" and view.norm(view.at - 1) == "as")
        if not rated and _named_subject(view, verb) != index and not _opens_with_aside(view, index, verb):
            return None
        return self.adopt(run)

    def adopt(self, run: NameRun) -> Body:
        """Make a name a provider of this document."""
        return self.directory.adopt(run, plain_name(self.text[run.start : run.end]), self.text)

    def may_be_provider(self, view: GradeView, index: int) -> bool:
        """Whether a name is none of a person, place or day."""
        run = view.items[index].value
        if not isinstance(run, NameRun) or len(run.words) > 6:
            return False
        if view.norm(index - 1) in ("childminder", "childminders"):
            return True
        if view.norm(index + 1) in ("framework", "inspection", "inspections", "standards", "report", "programme"):
            return False
        if len(run.words) == 1 and run.words[0] in self.directory.names.types:
            return False
        name = " ".join(run.words).removesuffix("'s")
        return name not in self.people and not any(word in self.people for word in run.words)

    def _with_partners(self, view: GradeView, index: int) -> tuple[Body | None, ...]:
        """The provider at an index and those joined to it: "North Tyneside, Northumberland and Sunderland are all"."""
        found = [index]
        at = index - 1
        while at >= 0:
            item = view.items[at]
            if self.body_of(item) is not None:
                found.append(at)
            elif item.norm not in (",", "and", "the", "both", ";"):
                break
            at -= 1
        if len(found) > 1 and view.norm(found[-1] - 1) in _ASIDE:
            found = found[:1]
        bodies: list[Body | None] = []
        for place in reversed(found):
            body = self.body_of(view.items[place])
            if body is not None and body not in bodies:
                bodies.append(body)
        return tuple(bodies)


_COMMON = frozenset({"home", "school", "nursery", "academy", "college"})


# "St Anthony's, a special school in Chichester": what follows tells that the name is no person's.
_SAINTS = re.compile(
    r"['’]s, (?:a|an|the) (?:[\w-]+ ){0,4}(?:school|primary|secondary|academy|college|nursery|hospice|home)\b"
)


def adopt_by_grammar(lines: Iterable[Line], lexicon: Lexicon, whose: Attribution) -> None:
    """Make providers of the names that nothing but their sentences tell: what is rated, or is good or outstanding."""
    for line in lines:
        _adopt_described(line, whose)
        for at in line.grades:
            view = GradeView(whose.text, line, at, lexicon)
            index = _graded_name(view)
            run = view.items[index].value if index is not None else None
            if index is not None and isinstance(run, NameRun) and whose.may_be_provider(view, index):
                whose.adopt(run)


def _adopt_described(line: Line, whose: Attribution) -> None:
    """Adopt "childminder Jo Berry" and "St Anthony's, a special school"."""
    for index, item in enumerate(line.items):
        if not isinstance(item.value, NameRun):
            continue
        if index and line.items[index - 1].norm == "childminder":
            whose.adopt(item.value)
        elif item.value.words[0] == "st" and _SAINTS.match(whose.text, item.end):
            whose.adopt(make_run(whose.text, item.start, item.end + 2))


def _graded_name(view: GradeView) -> int | None:
    """Index of the name that a grade is said of; of a row, the first."""
    if provider_row(view) is not None:
        return 0
    verb = view.at if view.is_verb else governing_verb(view)
    if verb is None:
        return None
    if view.is_a(verb, "judging") and view.kind(verb + 1) is Kind.NAME and verb + 1 < view.at:
        return verb + 1
    if any(_opens_with_aside(view, index, verb) for index in (0, 1)):
        return 0 if view.norm(1) == "," else 1
    return _named_subject(view, verb)


def _named_subject(view: GradeView, verb: int) -> int | None:
    """The subject of a verb; of "X, which was rated", X."""
    subject = subject_of(view, verb)
    if subject is None or view.norm(subject) not in ("which", "who", "whose") or view.norm(subject - 1) != ",":
        return subject
    named = subject - 2
    if view.norm(named - 1) in ("in", "of", "near", "at", "from"):
        aside = next((at for at in range(named - 1, -1, -1) if view.norm(at) == ","), None)
        named = aside - 1 if aside else named
    return named


def _opens_with_aside(view: GradeView, index: int, verb: int) -> bool:
    """Whether a name opens the sentence and an aside parts it from its verb: "X, which serves A and B, has been"."""
    if index > 1 or view.norm(index + 1) != "," or view.norm(index + 2) not in ("which", "a", "an", "the", "one"):
        return False
    before = verb - 1
    while before > index and view.norm(before) in ("has", "have", "been", "was", "were", "is", "also", "now"):
        before -= 1
    return before > index + 2 and view.norm(before) == ","


def _in_aside(items: tuple[Item, ...], index: int) -> bool:
    before = items[index - 1].norm if index else ""
    further = items[index - 2].norm if index > 1 else ""
    if before == "the":
        before, further = further, items[index - 3].norm if index > 2 else ""
    if before == "in":
        item = items[index]
        sure = isinstance(item.value, BodyMention) and item.value.sure
        return (
            not sure
            and further not in _SERVED
            and (index < 2 or items[index - 2].kind is not Kind.POINTER)
            and index > 1
        )
    return before in _ASIDE
