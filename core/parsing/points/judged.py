"""Reads one sentence for what inspectors praise, blame and ask for; who says it, and of whom, must be told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.model import PointKind
from core.parsing.layout import BlockKind
from core.parsing.points.cues import ASKING, LISTS, NOUNS, PASSIVES, SAYINGS, VERBS
from core.parsing.points.members import cutting, members, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.bodies.body import Body
    from core.parsing.points.cues import PointWords
    from core.parsing.scene import Scene
    from core.parsing.spans import Stretches
    from core.parsing.weighing.sentence import SentenceView

_GOOD, _BAD = PointKind.STRENGTH, PointKind.IMPROVEMENT
_INSPECTED = 0.3
"""A body less likely than that to be inspected is named by the way."""
_NEAR = 2
"""How many sentences back "they" can mean inspectors."""
_ASIDE = re.compile(r"^(?:,|\s\(|\s(?:who|which|that|at|from|in|into|on|of|for|with)\s)")
_CHAINED = re.compile(r"(?:\band|\bbut|,)\s*$")
_SAID_THAT = re.compile(r"\b(?:said|says|say|told|tells|asked|heard|feel|felt|knew|know|whom|what)\b[^,;]{0,30}$")
_OPENING = re.compile(r"\W*(?:but\s+|and\s+|however,\s+|in the report\s+)?(there|they|it|its|their)\b")
_THEY_FIRST = re.compile(r"\W*(?:they|it)\b")
_TOLD_TO = re.compile(
    r"\b(?:by|to|told|with|met|before|against|tells|telling|asked|thanked|inviting|notes?|noted|read|received|considered|welcomed|our|my|chief|senior|former|retired|had|both)\s+(?:the\s+)?$"
)
_NAME = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3}\s*$")
_CLAUSE_START = re.compile(r"(?:^|[.;:–—]\s|,\s+(?:and|but|while)\s|,\s|\b(?:that|said|says|found)\s)")
_NOBODY = re.compile(r"(?:no|none|nobody|few|fewer|never|not|neither|nothing|hardly)\b")
_LONG_ENOUGH = 12
_AT_ONCE = range(5)
_LONGEST_SUBJECT = 90
_LONG_WISH = 25
_AMONG_WEAKNESSES = re.compile(r"\b(?:weakness|failing|criticism|concern|complaint|fault)\w*\b")
_BY_OTHERS = re.compile(r"\s+(?:by|in)\b")
_AS_GRADED = re.compile(
    r"\s+(?:as\s+(?:an?\s+)?(?:outstanding|good|inadequate|requir|excellent|exceptional)|for\s+[^,.]{0,30}(?:grade|rating|mark)\b)"
)
_THATS = re.compile(r"(?:,?\s+(?:and|but)|,)\s+(?=that\s)")
_MANY = re.compile(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?(?:improvements|changes|actions|things)$"
)
_OPEN_NEED = re.compile(r"(?:^\W*|\b(?:i|we|you)\s+|\b(?:what|all|things?|than|they)(?:\s+\w+){0,2}\s+)$")
_DENIED_NEAR = re.compile(r"(?:n't|\bnot|\bno longer|\bnever)\s+(?:\w+\s+){0,3}$")
_COUNTED = re.compile(r"(?:[^,:;.]{0,40}\s)?(?:things?|improvements|areas|matters|points)\b[^:;.]{0,30}:\s+")
"""How many things are singled out, before a colon and what they are."""
_SUBJECT_ASIDE = re.compile(r",\s+(?:which|who|including|such as)\s[^,;]*,\s*$")
_WHOLE = re.compile(
    r"(?:(?:the|its|their)\s+)?(?:school|council|home|nursery|service|trust|force|college|area|borough|county|it|they|both|all)$"
    r"|(?:an?|another|two|three|four)\s"
)
"""The provider itself, or one that nobody has named."""
Place = tuple[int, int]


class _Sentence(NamedTuple):
    """A sentence while it is read: where it is, and its number."""

    start: int
    end: int
    number: int


class Judge:
    """Reads the sentences of one article in their order."""

    def __init__(self, scene: Scene, words: PointWords, quoted: Stretches) -> None:
        self._scene = scene
        self._lower = scene.lower
        self._words = words
        self._quoted = quoted
        self._cuts = cutting(scene.tools.knowledge)
        self._named = sorted(
            (mention.start, mention.end, named.body)
            for named in scene.bodies
            if named.weight >= _INSPECTED
            for mention in named.mentions
        )
        self._told_at = -9
        self._readers = (
            (VERBS, self._by_verbs),
            (ASKING, self._by_asking),
            (NOUNS, self._by_nouns),
            (LISTS, self._by_lists),
            (PASSIVES, self._by_passives),
        )

    def points_in(self, view: SentenceView) -> Iterator[tuple[PointKind, Place]]:
        """The points of a sentence with their kinds."""
        ways = 0
        for word in self._words.trigger_words.intersection(view.line.norms):
            ways |= self._words.triggers[word]
        start, end, _ = view.line.sentence
        if any(time.age == "old" for time in view.times):
            return
        at = _Sentence(start, end, view.number)
        found: list[tuple[PointKind, Place]] = []
        for way, read in self._readers:
            if ways & way:
                found += read(at)
        if ways & SAYINGS and not found:
            found += self._by_sayings(at)
        if found:
            self._told_at = view.number
        yield from found

    def _heading(self, block: int) -> Place:
        """Where the headings of a block stand, the nearest above it; an empty place where there are none."""
        blocks = self._scene.blocks
        last = next((above for above in range(block, -1, -1) if blocks[above].kind is BlockKind.HEADING), None)
        if last is None:
            return 0, 0
        first = last
        while first and blocks[first - 1].kind is BlockKind.HEADING:
            first -= 1
        return blocks[first].start, blocks[last].end

    def _by_verbs(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        words = self._words
        for pattern, kind in ((words.praising, _GOOD), (words.faulting, _BAD), (words.wanting, _BAD)):
            for cue in pattern.finditer(self._lower, at.start, at.end):
                if self._stands(at, cue.start()) and self._is_told(at, cue.start()):
                    sort = _BAD if _AMONG_WEAKNESSES.search(self._lower, at.start, cue.start()) else kind
                    listed = not cue.group().endswith("that ")
                    yield from self._members(sort, cue.end(), at.end, wish=pattern is words.wanting, listed=listed)

    def _by_asking(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        words = self._words
        for cue in words.asking.finditer(self._lower, at.start, at.end):
            if self._stands(at, cue.start()) and self._is_told(at, cue.start()):
                provider = cue["asked"] or any(cue.start("who") == start for start, _, _ in self._named)
                if provider or not cue.group().startswith(("told", "tells", "ask", "order", "instr")):
                    yield from self._members(_BAD, cue.end() if provider else cue.start("who"), at.end, wish=True)
        for cue in words.told.finditer(self._lower, at.start, at.end):
            if self._stands(at, cue.start()):
                yield from self._members(_BAD, cue.end(), at.end, wish=True)

    def _by_nouns(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        words = self._words
        for cue in words.praise.finditer(self._lower, at.start, at.end):
            if self._stands(at, cue.start()) and self._is_spoken_of(at, cue.start()):
                yield from self._members(_GOOD, cue.end(), at.end)
        yield from self._by_named(at, ((words.faults, _BAD),))

    def _by_lists(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        words = self._words
        lists = (
            (words.strengths, _GOOD),
            (words.improvements, _BAD),
            (words.recommended, _BAD),
        )
        yield from self._by_named(at, lists)

    def _by_named(
        self, at: _Sentence, patterns: tuple[tuple[re.Pattern[str], PointKind], ...]
    ) -> Iterator[tuple[PointKind, Place]]:
        """Nouns that an inspection may be named with anywhere in the sentence."""
        for pattern, kind in patterns:
            for cue in pattern.finditer(self._lower, at.start, at.end):
                anywhere = pattern is not self._words.recommended
                if self._stands(at, cue.start()) and self._is_spoken_of(at, cue.start(), anywhere=anywhere):
                    yield from self._members(kind, cue.end(), at.end, wish=kind is _BAD)

    def _by_passives(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        for pattern, kind in ((self._words.praised, _GOOD), (self._words.faulted, _BAD)):
            for cue in pattern.finditer(self._lower, at.start, at.end):
                behind = self._lower[cue.end() : at.end]
                by = cue["by"] or (not _BY_OTHERS.match(behind) and self._words.finders.search(behind))
                reason = re.match(r"(?:[^,;.]{0,60}?\s)?\s*for\s+", behind)
                if (
                    not self._stands(at, cue.start())
                    or _BY_OTHERS.match(behind)
                    or not (by or (reason and self._near(at)))
                ):
                    continue
                if _AS_GRADED.match(behind):
                    continue
                if reason:
                    yield from self._members(kind, cue.end() + reason.end(), at.end)
                else:
                    place = self._subject(at, cue.start())
                    if place is not None:
                        yield kind, place

    def _by_sayings(self, at: _Sentence) -> Iterator[tuple[PointKind, Place]]:
        """Clauses that are said in the name of an inspection and say that something falls short."""
        words = self._words
        said = words.said.search(self._lower, at.start, at.end)
        according = words.according.match(self._lower[at.start : at.end])
        if said is not None:
            yield from self._short(at, at.start, said.start())
        elif according is not None:
            yield from self._short(at, at.start + according.end(), at.end)
        else:
            for cue in words.saying.finditer(self._lower, at.start, at.end):
                if self._stands(at, cue.start()) and self._is_told(at, cue.start()):
                    yield from self._short(at, cue.end(), at.end)
                    return

    def _short(self, at: _Sentence, start: int, end: int) -> Iterator[tuple[PointKind, Place]]:
        if self._quoted.cover(start):
            return
        parts = _THATS.split(self._lower[start:end])
        place = start
        for part in parts:
            place = self._lower.index(part, place)
            for clause in members(self._scene.text, place, place + len(part), self._cuts, listed=False):
                yield from self._falls_short(clause)
            place += len(part)

    def _falls_short(self, clause: Place) -> Iterator[tuple[PointKind, Place]]:
        words, (start, end) = self._words, clause
        if _NOBODY.match(self._lower, start, end) or words.unreal.search(self._lower, start, end):
            return
        needed = words.needing.search(self._lower, start, end)
        if needed is not None:
            if not self._quoted.cover(needed.start()) and not _OPEN_NEED.search(self._lower[start : needed.start()]):
                yield from self._members(_BAD, needed.end(), end, wish=True, listed=False)
            return
        short = words.shortcomings.search(self._lower, start, end)
        if short is not None and end - start >= _LONG_ENOUGH:
            before = self._lower[max(start, short.start() - 40) : short.start()]
            if not words.denied.search(before) and not _DENIED_NEAR.search(before):
                yield _BAD, clause

    def _members(
        self, kind: PointKind, start: int, end: int, *, wish: bool = False, listed: bool = True
    ) -> Iterator[tuple[PointKind, Place]]:
        counted = _COUNTED.match(self._lower, start, end)
        for place in members(self._scene.text, counted.end() if counted else start, end, self._cuts, listed=listed):
            if wish and self._is_formal(place):
                continue
            if _MANY.match(self._lower, *place) is None:
                yield kind, place

    def _is_formal(self, place: Place) -> bool:
        """Whether what is asked for singles nothing out: "improve" alone does not, "improve its records" does."""
        start, end = place
        if self._words.formal.match(self._lower, start, end) is None:
            return False
        return end - start < _LONG_WISH or not self._lower.startswith(("improve ", "change "), start)

    def _subject(self, at: _Sentence, end: int) -> Place | None:
        """What stands before a passive, as far as its clause goes back."""
        aside = _SUBJECT_ASIDE.search(self._lower, at.start, end)
        end = aside.start() if aside else end
        start = at.start
        for match in _CLAUSE_START.finditer(self._lower[at.start : end]):
            if match.end() < end - at.start:
                start = at.start + match.end()
        place = trimmed(self._scene.text, start, end)
        if place is None or place[1] - place[0] > _LONGEST_SUBJECT or self._quoted.cover(place[0]):
            return None
        whole = _WHOLE.match(self._lower, place[0], place[1])
        return None if whole or any(start in (place[0], place[0] + 4) for start, _, _ in self._named) else place

    def _stands(self, at: _Sentence, place: int) -> bool:
        """Whether a cue is the article's own word, not denied, and no mere wish."""
        if self._quoted.cover(place):
            return False
        before = self._lower[at.start : place]
        near = before[-40:]
        return not (
            self._words.denied.search(near[-20:])
            or self._words.unreal.search(near)
            or before.startswith(("if ", "whether "))
        )

    def body_at(self, place: int, block: int) -> Body | None:
        """The inspected body that a place speaks of; None where none is named that is not the article's own.

        It is the one named last in the paragraph, or else the one whose name begins the words, or the one that the
        headings above name last.
        """
        first, last = self._heading(block)
        start = self._scene.blocks[block].start
        own = heading = None
        for mention, end, body in self._named:
            if start <= mention < place:
                own = body
            elif mention - place in _AT_ONCE and self._lower.startswith(("'s", "’s"), end):
                return body
            elif first <= mention < last:
                heading = body
        return own or heading

    def _is_told(self, at: _Sentence, place: int) -> bool:
        """Whether the subject of the verb at a place is an inspection or who carries it out."""
        words, before = self._words, self._lower[at.start : place]
        refers = words.refers.search(before)
        if refers is not None and not self._quoted.cover(at.start + refers.start()):
            earlier = before[: refers.start()]
            if words.others.match(before) or words.others.search(earlier) or _SAID_THAT.search(earlier):
                return False
            return words.finders.search(earlier) is not None or self._near(at)
        finder = self._last_finder(at, before)
        if finder is not None:
            return self._is_subject(at, finder, place)
        return bool(_CHAINED.search(before)) and _THEY_FIRST.match(before) is not None and self._near(at)

    def _last_finder(self, at: _Sentence, before: str) -> re.Match[str] | None:
        """The inspection or inspector named last before a verb, and not only as whose something is."""
        found = None
        for match in self._words.finders.finditer(before):
            if not self._quoted.cover(at.start + match.start()) and not before.startswith(("'s", "’s"), match.end()):
                found = match
        return found

    def _is_subject(self, at: _Sentence, finder: re.Match[str], place: int) -> bool:
        """Whether a finder is what the verb at a place is said of."""
        text, between = self._scene.text, self._lower[at.start + finder.end() : place]
        if _TOLD_TO.search(self._lower, at.start, at.start + finder.start()):
            return False
        if self._words.between.match(between):
            return True
        if (
            self._words.others.match(self._lower[at.start : place])
            or self._words.others.search(between)
            or ";" in between
        ):
            return False
        if "inspector" in finder.group() and _NAME.fullmatch(text, at.start + finder.end(), place):
            return True
        if _CHAINED.search(between):
            return True
        return bool(_ASIDE.match(between)) and _NAME.search(text, at.start, place) is None

    def _is_spoken_of(self, at: _Sentence, place: int, *, anywhere: bool = False) -> bool:
        """Whether a noun at a place is what an inspection gives."""
        before = self._lower[at.start : place]
        if anywhere and self._words.finders.search(self._lower, at.start, at.end):
            return self._words.others.search(before) is None
        opening = _OPENING.match(before)
        if opening is not None:
            return opening[1] == "there" or self._near(at)
        finder = self._words.finders.search(before)
        return finder is not None and self._words.others.search(before, finder.end()) is None

    def _near(self, at: _Sentence) -> bool:
        """Whether the sentences right before speak of inspectors or what they wrote."""
        if at.number - self._told_at <= _NEAR:
            return True
        lines = self._scene.lines[max(0, at.number - _NEAR) : at.number]
        return any(self._words.finders.search(self._lower, *line.sentence[:2]) for line in lines)
