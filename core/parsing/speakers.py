"""Finds who speaks a quotation, by the sentence around it and by who spoke before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.mentions.names import name_runs
from core.parsing.mentions.people import Person, people_in
from core.parsing.spans import Places, Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.layout import Quotation
    from core.parsing.mentions.names import NameRun
    from core.parsing.mentions.speech import SpeechWords
    from core.parsing.scene import Scene

_SENTENCE_GAP = re.compile(r"[.!?][\"”’']?\s")
_TITLE_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Coun|Rev|Revd|Sgt|St|Prof|[A-Z])\.$")
_PRONOUN = re.compile(r"\b(?:he|she)\b")
_NAME_FOLLOWS = re.compile(r"[\s,–—-]*(?:Cllr|Coun|[A-Z])")
_COLON = re.compile(r":\s*[“\"‘']?$")
_SUBJECT_NOT = re.compile(r"\b(?:of|about|with|to|by|from|told)\s+(?:\w+\s)?$")
_UNSPOKEN = (BlockKind.FURNITURE, BlockKind.META, BlockKind.CAPTION, BlockKind.HEADLINE)
_NEAR_NAME = 60
_REACH = 160


@dataclass(slots=True)
class Conversation:
    """Who spoke last, while quotations are read in order.

    Attributes:
        scene: The document.
        people: The people it names outside quotations.
        words: Verbs of speech.
        last: Who spoke last.
        last_end: Where that quotation ended.
        last_block: In which block.
    """

    scene: Scene
    people: Places[Person]
    words: SpeechWords
    last: Person | None = None
    last_end: int = 0
    last_block: int = -1
    _known: dict[str, Person] = field(default_factory=dict)

    @staticmethod
    def of(scene: Scene) -> Conversation:
        """Begin with the people of a document."""
        return Conversation(scene, Places(_people(scene)), scene.tools.speech)

    def speaker(self, quotation: Quotation) -> Person | None:
        """Who speaks a quotation; None for the report, inspectors and whoever has no name."""
        text = self.scene.text
        start, end = sentence_around(self.scene, quotation)
        before, after = text[start : quotation.start - 1], text[quotation.end + 1 : end]
        outside = _outside(self.scene, quotation, start, end)
        near = self.people.within(start, end)
        chosen = self._nearest(quotation, near, after) if near else None
        if chosen is not None:
            return self._full(chosen)
        if self.words.pronoun.search(outside):
            return self._pronoun(quotation)
        if self.words.impersonal.search(outside):
            return None
        if self.words.verb.search(outside) is None:
            if not before.strip(" \n“\"‘'") and not after.strip(" .,\n”\"’'"):
                return self._of_paragraph_before(quotation)
            if _PRONOUN.search(outside):
                return self._pronoun(quotation)
        return None

    def spoke(self, quotation: Quotation, speaker: Person) -> None:
        """Note that somebody has spoken."""
        key = speaker.name.split()[-1].lower()
        known = self._known.get(key)
        if known is None or len(known.name.split()) < len(speaker.name.split()):
            self._known[key] = speaker
        self.last, self.last_end, self.last_block = speaker, quotation.end, quotation.last_block

    def goes_on(self, quotation: Quotation, speaker: Person) -> bool:
        """Whether a quotation only goes on after "she said": one quotation, broken by its attribution."""
        if self.last is None or speaker.name != self.last.name:
            return False
        text = self.scene.text
        gap = text[self.last_end + 1 : quotation.start - 1]
        if quotation.block != self.last_block:
            alone = self.scene.blocks[quotation.block].start >= quotation.start - 1
            return alone and quotation.block == self.last_block + 1 and not gap.strip(" \n.,")
        return len(gap) < 140 and not _ANEW.search(gap) and bool(_ONE_STOP.match(gap))

    def _nearest(self, quotation: Quotation, near: Sequence[Person], after: str) -> Person | None:
        """The person whose verb of speech follows or introduces the quotation."""
        lower = self.scene.lower
        behind = [person for person in near if person.start >= quotation.end]
        ahead = [person for person in near if person.end <= quotation.start and self._introduces(person, quotation)]
        follows = self.words.opening.match(after.lower())
        told = behind and (
            follows
            or _NAME_FOLLOWS.match(after)
            or self.words.verb.search(lower[quotation.end : behind[0].end + _NEAR_NAME])
        )
        if told and (follows or not ahead) and not _PRONOUN.search(lower[quotation.end + 1 : behind[0].start]):
            return behind[0]
        return self._subject(ahead, quotation) if ahead else None

    def _introduces(self, person: Person, quotation: Quotation) -> bool:
        """Whether a person named before a quotation is its speaker: a verb, a remark or a colon stands between."""
        lower = self.scene.lower
        between = lower[person.end : quotation.start]
        if self.words.impersonal.search(between) and not self.words.verb.search(between.split(",")[-1]):
            return False
        if self.words.verb.search(between) or _COLON.search(between):
            return True
        if self.words.remark.search(self.scene.text[person.end : quotation.start]):
            return True
        said_before = self.words.verb.search(lower[max(0, person.start - 40) : person.start])
        return bool(said_before) and len(between) <= _REACH and "." not in between

    def _subject(self, ahead: Sequence[Person], quotation: Quotation) -> Person:
        """Of several people before a quotation the last that is the subject of a verb of speech."""
        text = self.scene.text
        for person in reversed(ahead):
            between = self.scene.lower[person.end : quotation.start]
            spoken = (
                self.words.verb.search(between[:_REACH]) or between.lstrip().startswith(":") or _COLON.search(between)
            )
            if spoken and not _SUBJECT_NOT.search(text[max(0, person.start - 20) : person.start]):
                return person
        return ahead[0]

    def _full(self, person: Person) -> Person:
        """The person under the full name, when only a part of it is printed here."""
        known = self._known.get(person.name.split()[-1].lower())
        return known if known is not None and len(known.name.split()) > len(person.name.split()) else person

    def _pronoun(self, quotation: Quotation) -> Person | None:
        """The person that "he" or "she" means: the first in the paragraph since the last speaker, else the last."""
        count = self.people.before(quotation.start - 1)
        if count == 0 or (self.last is not None and self.people.things[count - 1].start <= self.last_end):
            return self.last
        since = self.people.within(self.last_end, quotation.start - 1) or self.people.things[count - 1 : count]
        start = self.scene.blocks[quotation.block].start
        inside = [person for person in since if person.start >= start]
        return self._full(inside[0] if inside else since[-1])

    def _of_paragraph_before(self, quotation: Quotation) -> Person | None:
        """Who speaks in a paragraph that is nothing but a quotation: whoever the paragraph before is about."""
        blocks = self.scene.blocks
        start = blocks[quotation.block].start
        if self.scene.text[start : quotation.start - 1].strip(" “\"‘'"):
            inside = self.people.within(start, quotation.start)
            if inside:
                return self._full(inside[0])
            if self.last is not None and self.last_block == quotation.block:
                return self.last
        number = quotation.block - 1
        while number >= 0 and blocks[number].kind in (BlockKind.FURNITURE, BlockKind.CAPTION):
            number -= 1
        if number < 0:
            return None
        inside = self.people.within(blocks[number].start, blocks[number].end)
        if self.last is not None and self.last_block == number and not (inside and inside[-1].start > self.last_end):
            return self.last
        if inside:
            return self._full(inside[0])
        near = blocks[number].kind is BlockKind.PARAGRAPH and quotation.block - self.last_block <= 2
        return self.last if near else None


_ANEW = re.compile(r"\b(?:added|went on|told|asked|also|But|replied)\b|\band\b.*\bsaid\b")
_ONE_STOP = re.compile(r"[\s,]*[^.]*[.,:]?\s*$")


def is_reported(scene: Scene, quotation: Quotation) -> bool:
    """Whether the report or its inspectors are quoted, whose words are no opinion."""
    start, end = sentence_around(scene, quotation)
    return bool(scene.tools.speech.reported.search(_outside(scene, quotation, start, end)))


def _outside(scene: Scene, quotation: Quotation, start: int, end: int) -> str:
    """What a sentence says outside a quotation, in small letters."""
    return f"{scene.lower[start : quotation.start - 1]} {scene.lower[quotation.end + 1 : end]}"


def sentence_around(scene: Scene, quotation: Quotation) -> tuple[int, int]:
    """The sentence that holds a quotation: from the last full stop before it to the first behind it."""
    text = scene.text
    first, last = scene.blocks[quotation.block], scene.blocks[quotation.last_block]
    start = first.start
    for match in _SENTENCE_GAP.finditer(text, max(first.start, quotation.start - _LONGEST), quotation.start - 1):
        if not _TITLE_END.search(text[max(first.start, match.start() - 7) : match.start() + 1]):
            start = match.end()
    limit = min(last.end, quotation.end + _LONGEST)
    if _ends_sentence(scene, quotation):
        return start, quotation.end + 1
    for match in _SENTENCE_GAP.finditer(text, quotation.end + 1, limit):
        if not _TITLE_END.search(text[max(quotation.end, match.start() - 7) : match.start() + 1]):
            return start, match.end()
    return start, limit


_LONGEST = 600
"""No sentence is looked for further than this from its quotation."""


def _ends_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Whether the sentence ends with the quotation: a full stop inside the marks and a capital behind them."""
    text = scene.text
    if (
        text[quotation.end - 1] not in ".!?"
        or not text[quotation.end + 1 : quotation.end + 3].strip(" \n")[:1].isupper()
    ):
        return False
    return text[quotation.end - 1] == "." and not scene.tools.speech.opening.match(
        scene.lower[quotation.end + 1 : quotation.end + 40]
    )


def _people(scene: Scene) -> list[Person]:
    """People named outside quotation marks, by names that are no provider's."""
    quoted = Stretches((quotation.start, quotation.end) for quotation in scene.quotations)
    taken = Stretches(_provider_spans(scene))
    outside: list[NameRun] = []
    for block in scene.blocks:
        if block.kind not in _UNSPOKEN:
            outside += [run for run in name_runs(scene.text, block.start, block.end) if not quoted.cover(run.start)]
    found = people_in(scene.text, outside, scene.tools.lexicon, scene.tools.not_names)
    return [person for person in found if not taken.touch(person.start, person.end)]


_LIKELY = 0.6
"""Weight from which a body is no person; a childminder is named like one."""


def _provider_spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """Where bodies are named that are no people: councils, those whose names say what they are, and the likely ones."""
    for named in scene.bodies:
        if named.body.authority_code is not None or named.weight >= _LIKELY or "told-by-name:1" in named.cues:
            yield from ((mention.start, mention.end) for mention in named.mentions)
