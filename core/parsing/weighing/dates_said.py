"""Times that the words beside them say to be those of the inspection: "following an inspection carried out in May".

Weights are learnt from articles that tell many earlier inspections in the same words, so that they take most months for
something else. Where words name the inspection, none makes it one of before or one to come, and the grades beside it
are not those of before, the time is that of the inspection told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self

from core.parsing.compiled import compiled_once
from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.date_cues import INSPECTED, OTHER_TIME, PUBLISHED
from core.parsing.weighing.deciding import EARLIER
from core.parsing.weighing.letters import ADVERSATIVE, DETERMINER, INSPECTORATE, OTHER_WORD, RELATIVE, VERBS
from core.parsing.weighing.months_joined import joined_months
from core.parsing.weighing.times.timing import timing_of
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.knowledge.wording import Wording
    from core.parsing.story_dates import Roles
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView, ToldTime

_STOP = "~"
"""Put before a word over which nothing is tied to a time: a verb, a mark, a word that begins a clause."""
_STOPS = VERBS | {RELATIVE, ADVERSATIVE} | frozenset(",;:–()|/_?!…")
_WORD = rf"(?:[^\s{_STOP}]\S* )"
_BEHIND = 6
"""Items behind a time in which the inspection may be named: "the May 2016 unannounced Ofsted inspection"."""
_LEADING = 6
"""Words before an inspection that can make it another one, and one more for the blank behind them."""
_LONGEST, _AHEAD, _MONTH = 300, 10, 31
"""Days that an inspection lies at most before the article; days that it, and the end of its month, may lie ahead."""
_MOST_BETWEEN = 5
_DEED_REACH = 14
"""Items before a time among which a deed is looked for."""
_SHARP = (MomentKind.DAYS, MomentKind.MONTH)


@dataclass(frozen=True, slots=True)
class DateSayings:
    """Patterns for the folded words before a time and behind it, compiled once for a wording.

    Attributes:
        before: An inspection before the time; the group ``when`` is what ties the time to it.
        of_inspectorate: The same of a visit or an assessment, which must be that of an inspectorate.
        behind: An inspection right behind the time.
        another: Words that make the inspection that is named one of before, or one to come.
        when_held: One before a time at which it was carried out.
        older: One that is called an older one before the time.
        unreported: Words that tell, wherever they stand in the sentence, that the outcome is not known yet.
        of_other_deed: What somebody else does at the time: "has resigned today".
    """

    before: tuple[re.Pattern[str], ...]
    of_inspectorate: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str]
    another: re.Pattern[str]
    when_held: re.Pattern[str]
    older: re.Pattern[str]
    unreported: frozenset[str]
    of_other_deed: re.Pattern[str]


@compiled_once
def date_sayings(wording: Wording) -> DateSayings:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``dates.toml`` is missing.
    """

    def any_of(table: str) -> str:
        return _stopped(wording.phrases(f"dates.{table}"))

    when = rf"(?P<when>(?:{any_of('when')}) (?:(?:{any_of('part')}) )?)$"
    whose = rf"(?:(?:of|by|at|to|into) {_WORD}{{1,6}})?"
    begun = rf"(?:{_STOP}, )?(?:{_STOP}(?:which|that) )?(?:{_STOP}was |{_STOP}were )?"
    called = rf" {whose}(?:{begun}(?:{any_of('held')}) (?:by {_WORD}{{1,5}})?)?(?:{_STOP}, )?{when}"
    labelled = rf"(?:{any_of('label')}) (?:\S+ ){{0,2}}{_STOP}:(?P<when> )$"
    inspection, inspected, visit, visited = map(any_of, ("inspection", "inspected", "visit", "visited"))
    return DateSayings(
        before=_compiled(rf"(?:{inspection}){called}", rf"(?:{inspected}) {_WORD}{{0,10}}{when}", labelled),
        of_inspectorate=_compiled(
            rf"(?:{visit}){called}",
            rf"(?:{visited}) by {_WORD}{{1,6}}{when}",
            rf"(?:{any_of('inspectors')}) (?:{_STOP}who )?{_WORD}{{0,2}}(?:{visited}) {_WORD}{{0,8}}{when}",
        ),
        behind=re.compile(rf"{_WORD}{{0,4}}?(?:{inspection})(?! (?:{any_of('outcome')})\b)(?!\S)"),
        another=re.compile(rf"(?<!\S)(?:{any_of('another')})(?!\S)"),
        when_held=re.compile(rf"(?<!\S)(?:{inspection}|{visit})(?: {_WORD}{{0,4}})(?:{any_of('held')}) {when}"),
        older=re.compile(
            rf"(?<!\S)(?:{any_of('older')}) {_WORD}{{0,2}}(?:{any_of('inspection')}|{any_of('visit')}){called}"
        ),
        unreported=frozenset(wording.phrases("dates.unreported")),
        of_other_deed=re.compile(
            rf"(?<!\S)(?:{either(wording.phrases('dates.other_deeds'))}) "
            rf"(?:(?:{either(wording.phrases('dates.deed_between'))}) ){{0,{_MOST_BETWEEN}}}$"
        ),
    )


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\S){pattern}") for pattern in patterns)


def _stopped(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, each of whose words may be a stop."""
    return "|".join(
        " ".join(f"{_STOP}?{re.escape(word)}" for word in phrase.split())
        for phrase in sorted(phrases, key=len, reverse=True)
    )


def with_times_said(
    roles: Mapping[int, Mapping[int, str]],
    document: DocumentView,
    decisions: Iterable[Decision],
    sayings: DateSayings,
) -> dict[int, dict[int, str]]:
    """What each time is the time of, with those of the inspection that words say to be so.

    Args:
        roles: What was weighed, by the number of the sentence and the index of the item.
        document: The article.
        decisions: What was decided of each grade word.
        sayings: The words that say so.
    """
    made = {number: dict(own) for number, own in roles.items()}
    asked = _Asked.of(document, decisions, _sharp(document, made), sayings)
    for view in document.sentences:
        own = made.get(view.number, {})
        for time in view.times:
            role = own.get(time.at)
            if role is not None:
                own[time.at] = asked.set_right(view, time, role)
        for at in [at for at, role in own.items() if role == INSPECTED]:
            own.update({month: INSPECTED for month in joined_months(view, at) if own.get(month) == OTHER_TIME})
    return made


def _sharp(document: DocumentView, roles: Roles) -> Collection[MomentKind]:
    """The kinds of times that can be those of an inspection; months only, where a day of it is known already."""
    for view in document.sentences:
        for time in view.times:
            if roles.get(view.number, {}).get(time.at) == INSPECTED and time.resolved.first is not None:
                return (MomentKind.MONTH,)
    return _SHARP


class _Asked(NamedTuple):
    """What is asked of each time of an article.

    Attributes:
        newest: The latest that an inspection told of can be; None where the article does not say what is new.
        dated: Whether the article has a date.
        kinds: The kinds of times that can be its.
        held_until: The last day that a grade of before is told of; inspections until then are older still.
        undated: Numbers of the sentences that tell earlier grades only, without their times.
        earlier: The latest days of the times of earlier grades, each with the number of a sentence that tells no other.
        sayings: The words that say whose a time is.
    """

    newest: date | None
    dated: bool
    kinds: Collection[MomentKind]
    held_until: date
    undated: Collection[int]
    earlier: Collection[tuple[int, date | None]]
    sayings: DateSayings

    @classmethod
    def of(
        cls,
        document: DocumentView,
        decisions: Iterable[Decision],
        kinds: Collection[MomentKind],
        sayings: DateSayings,
    ) -> Self:
        judged = [one for one in decisions if one.target is not None]
        timings = [(one.view.number, timing_of(one, None).date) for one in judged if one.time == EARLIER]
        held_until = max((day for _, day in timings if day is not None), default=date.min)
        told_now = {one.view.number for one in judged if one.time != EARLIER}
        undated = frozenset(number for number, day in timings if day is None) - told_now
        earlier = frozenset(one for one in timings if one[0] not in told_now)
        dated = document.today is not None
        return cls(_newest(document, sayings), dated, kinds, held_until, undated, earlier, sayings)

    def set_right(self, view: SentenceView, time: ToldTime, role: str) -> str:
        """What a time is the time of, which was taken for a role."""
        if role == INSPECTED:
            older = _is_of_older(view, time.at, self.sayings) or self.is_of_earlier(view, time)
            return OTHER_TIME if older else INSPECTED
        moment = view.items[time.at].value
        is_sharp = isinstance(moment, Moment) and moment.kind in _SHARP
        if role == PUBLISHED and self.sayings.of_other_deed.search(view.words(time.at - _DEED_REACH, time.at)):
            return OTHER_TIME
        if role == PUBLISHED and not (is_sharp and _is_when_held(view, time.at, self.sayings)):
            return PUBLISHED
        return INSPECTED if self.is_said(view, time) else OTHER_TIME

    def is_of_earlier(self, view: SentenceView, time: ToldTime) -> bool:
        """Whether a time long past is that of the earlier grades that are all its sentence tells."""
        latest = time.resolved.latest
        if latest is None or (view.number, latest) not in self.earlier:
            return False
        return not self.dated or self.newest is None or (self.newest - latest).days > _LONGEST

    def is_said(self, view: SentenceView, time: ToldTime) -> bool:
        """Whether a time is said to be that of the inspection told of."""
        moment, latest = view.items[time.at].value, time.resolved.latest
        if self.newest is None or latest is None or latest <= self.held_until or view.number in self.undated:
            return False
        if not isinstance(moment, Moment) or moment.kind not in self.kinds:
            return False
        ahead = _MONTH if moment.kind is MomentKind.MONTH else _AHEAD
        return -ahead <= (self.newest - latest).days <= _LONGEST and _is_named(view, time.at, self.sayings)


def _newest(document: DocumentView, sayings: DateSayings) -> date | None:
    """The article's date; without one, the latest that it prints with its year.

    It is not known where the article goes on to later years, or tells an inspection by a time without its year.
    """
    if document.today is not None:
        return document.today
    days: list[date] = []
    years: list[int] = []
    for view in document.sentences:
        for time in view.times:
            moment = view.items[time.at].value
            if isinstance(moment, Moment) and moment.last.year:
                years.append(moment.last.year)
                if moment.kind in _SHARP and time.resolved.latest is not None:
                    days.append(time.resolved.latest)
            elif len(joined_months(view, time.at)) == 1 and _is_named(view, time.at, sayings):
                return None
    newest = max(days, default=None)
    return newest if newest is not None and newest.year + 1 >= max(years) else None


def _is_named(view: SentenceView, at: int, sayings: DateSayings) -> bool:
    """Whether an inspection is named beside a time, and none of before or to come."""
    if not sayings.unreported.isdisjoint(view.norms):
        return False
    before = _before(view, at)
    patterns = sayings.before + (sayings.of_inspectorate if INSPECTORATE in view.letters else ())
    for pattern in patterns:
        found = pattern.search(before)
        if found is not None:
            return not _is_another(before[: found.start()], before[found.start() : found.start("when")], sayings)
    behind = _named_behind(view, at, sayings)
    return bool(behind) and not _is_another(before, behind, sayings)


def _named_behind(view: SentenceView, at: int, sayings: DateSayings) -> str:
    """The words right behind a time that name an inspection as that of the time: "the May 2016 inspection"."""
    opens = at == view.clause_of(at)[0] or view.letter(at - 1) == DETERMINER
    if not opens and view.norm(at) != "the" and view.norm(at - 1) != "'s":
        return ""
    named = sayings.behind.match(view.words(at + 1, at + 1 + _BEHIND))
    return named.group() if named is not None else ""


def _is_another(leading: str, named: str, sayings: DateSayings) -> bool:
    """Whether words before those that name an inspection, or among them, make it one of before or to come."""
    return sayings.another.search(" ".join(leading.split(" ")[-_LEADING:]) + named) is not None


def _is_when_held(view: SentenceView, at: int, sayings: DateSayings) -> bool:
    """Whether a time is told as that at which an inspection was held, so that nothing came out then."""
    return bool(_named_behind(view, at, sayings)) or sayings.when_held.search(_before(view, at)) is not None


def _is_of_older(view: SentenceView, at: int, sayings: DateSayings) -> bool:
    """Whether a time is said to be that of an older inspection."""
    return sayings.older.search(_before(view, at)) is not None


def _before(view: SentenceView, at: int) -> str:
    """The words of the clause before a time, as patterns search them."""
    first = view.clause_of(at)[0]
    return "".join(map(_marked, view.norms[first:at], view.letters[first:at]))


def _marked(norm: str, letter: str) -> str:
    """A word as patterns search it."""
    stops = letter in _STOPS or (letter == OTHER_WORD and norm.endswith("ed") and not norm.endswith("announced"))
    return f"{_STOP if stops else ''}{norm} "
