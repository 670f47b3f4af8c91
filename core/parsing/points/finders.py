"""Who praises, blames or asks: whether it is an inspection, what it wrote, or those who carry it out.

They are called finders here, as they find something. What a council, a parent or a head praises or wants is no point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.points.tables import one_of, phrases_of

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.points.sentence import Sentence
    from core.parsing.scene import Scene
    from core.parsing.spans import Stretches

_SENTENCES_BACK = 2
"""How many sentences back "they" can mean inspectors."""
_OWNS = ("'s", "’s")
_PERSON = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3}\s*$")
"""The name of a person before a verb."""
_AND_THEN = re.compile(r"(?:\band|\bbut|,)\s*$")
"""What joins a verb to the one before it, so that both have one subject: "they saw lessons and praised …"."""
_SET_OFF = re.compile(r"^(?:,|\s\(|\s(?:who|which|that|at|from|in|into|on|of|for|with)\s)")
"""How what is said of a subject begins, before its verb: "inspectors, who saw lessons, praised …"."""
_THEY_FIRST = re.compile(r"\W*(?:they|it)\b")


@dataclass(frozen=True, slots=True)
class _FinderWords:
    """The words that finders are told from others by.

    Attributes:
        finders: Whoever finds something in the name of an inspection.
        with_names: The parts of such words that the name of a person can follow.
        between: All of what stands between a subject and its verb: small words that do not part them.
        by_the_way: At the end of what stands before a finder: that it is told, met or meant by the way.
        refers: "They" or "it" right before a verb, where an inspection was spoken of just before.
        opening: "There", "they" or the like at the beginning of a sentence.
        said_that: Before "they": that somebody says, asks or feels something of them.
        others: Those who speak for themselves, where they stand right before a verb or begin a clause.
    """

    finders: re.Pattern[str]
    with_names: tuple[str, ...]
    between: re.Pattern[str]
    by_the_way: re.Pattern[str]
    refers: re.Pattern[str]
    opening: re.Pattern[str]
    said_that: re.Pattern[str]
    others: re.Pattern[str]


@compiled_once
def _finder_words(knowledge: Knowledge) -> _FinderWords:
    between, others = one_of(knowledge, "between"), one_of(knowledge, "others")
    return _FinderWords(
        finders=re.compile(rf"\b{one_of(knowledge, 'finders')}\b"),
        with_names=phrases_of(knowledge, "finders_with_names"),
        between=re.compile(rf"^(?:[\s,]*\b{between}\b)*\s*$"),
        by_the_way=re.compile(rf"\b{one_of(knowledge, 'finders_by_the_way')}\s+(?:the\s+)?$"),
        refers=re.compile(rf"\b(?:they|it)(?:\s+{between})*\s*$"),
        opening=re.compile(rf"\W*(?:{one_of(knowledge, 'openings')}\s+)?(there|they|it|its|their)\b"),
        said_that=re.compile(rf"\b{one_of(knowledge, 'said_that')}\b[^,;]{{0,30}}$"),
        others=re.compile(
            rf"\b{others}\s*$"
            rf"|[.,;]\s+{others}\b"
            rf"|^,?\s*{others}\b"
            rf"|\b(?:its|the|whose|his|her|their)\s+(?:[\w'’]+\s+){{0,3}}?{one_of(knowledge, 'offices')}\b"
        ),
    )


class Finders:
    """The finders of one article, whose sentences are read in their order."""

    def __init__(self, scene: Scene, quoted: Stretches) -> None:
        """Look for them in an article, in which some stretches stand between quotation marks."""
        self._text = scene.text
        self._lower = scene.lower
        self._lines = scene.lines
        self._quoted = quoted
        self._words = _finder_words(scene.tools.knowledge)
        self._told_in = -1 - _SENTENCES_BACK

    def told_something(self, at: Sentence) -> None:
        """Keep in mind that a sentence told points, so that "they" in the next ones are the same."""
        self._told_in = at.number

    def named_in(self, words: str) -> bool:
        """Whether words in small letters name one."""
        return self._words.finders.search(words) is not None

    def are_subject(self, at: Sentence, place: int) -> bool:
        """Whether the subject of the verb at a place is one."""
        words, before = self._words, self._lower[at.start : place]
        refers = words.refers.search(before)
        if refers is not None and not self._quoted.cover(at.start + refers.start()):
            earlier = before[: refers.start()]
            if words.others.match(before) or words.others.search(earlier) or words.said_that.search(earlier):
                return False
            return words.finders.search(earlier) is not None or self.are_near(at)
        finder = self._last_before(at, before)
        if finder is not None:
            return self._is_subject(at, finder, place)
        return bool(_AND_THEN.search(before)) and _THEY_FIRST.match(before) is not None and self.are_near(at)

    def give(self, at: Sentence, place: int, *, anywhere: bool = False) -> bool:
        """Whether a noun at a place, as praise or a strength, is what one gives.

        Args:
            at: The sentence.
            place: Where the noun stands.
            anywhere: Whether one may be named in the sentence behind it, too.
        """
        before = self._lower[at.start : place]
        if anywhere and self._words.finders.search(self._lower, at.start, at.end):
            return self._words.others.search(before) is None
        opening = self._words.opening.match(before)
        if opening is not None:
            return opening[1] == "there" or self.are_near(at)
        finder = self._words.finders.search(before)
        return finder is not None and self._words.others.search(before, finder.end()) is None

    def are_near(self, at: Sentence) -> bool:
        """Whether the sentences right before speak of them."""
        if at.number - self._told_in <= _SENTENCES_BACK:
            return True
        lines = self._lines[max(0, at.number - _SENTENCES_BACK) : at.number]
        return any(self._words.finders.search(self._lower, *line.sentence[:2]) for line in lines)

    def _last_before(self, at: Sentence, before: str) -> re.Match[str] | None:
        """The finder named last before a verb, and not only as whose something is."""
        found = None
        for match in self._words.finders.finditer(before):
            if not self._quoted.cover(at.start + match.start()) and not before.startswith(_OWNS, match.end()):
                found = match
        return found

    def _is_subject(self, at: Sentence, finder: re.Match[str], place: int) -> bool:
        """Whether a finder is what the verb at a place is said of."""
        words, behind = self._words, at.start + finder.end()
        between = self._lower[behind:place]
        if words.by_the_way.search(self._lower, at.start, at.start + finder.start()):
            return False
        if words.between.match(between):
            return True
        if words.others.match(self._lower[at.start : place]) or words.others.search(between) or ";" in between:
            return False
        if any(name in finder.group() for name in words.with_names) and _PERSON.fullmatch(self._text, behind, place):
            return True
        if _AND_THEN.search(between):
            return True
        return bool(_SET_OFF.match(between)) and _PERSON.search(self._text, at.start, place) is None
