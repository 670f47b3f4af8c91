"""Reads an article: from its text to findings, in steps whose outcomes can be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.model import DocumentKind, Findings, Mention, MentionKind, ProviderType, Tense
from core.parsing.checks import checks_of
from core.parsing.claims.entries import entries_of
from core.parsing.claims.pointing import read_pointers
from core.parsing.claims.rows import read_rows
from core.parsing.claims.sections import read_grade_lists, read_sections
from core.parsing.claims.statements import Reading, read_line
from core.parsing.claims.tenses import Frame
from core.parsing.claims.whose import Attribution, adopt_by_grammar
from core.parsing.dates import DateFact, DateRole, article_date, date_facts, year_in_sentence
from core.parsing.heading import outlet_of, title_of
from core.parsing.inspection import Gathered, inspections_of
from core.parsing.points import points_of
from core.parsing.quotations import quotes_of
from core.parsing.scene import Scene, set_scene
from core.parsing.spans import Places, Stretches
from core.parsing.speakers import is_reported
from core.parsing.topics import chief_body, inspectorates_named
from core.parsing.visits import visit_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.knowledge import Knowledge
    from core.model import Document, Quote, ReportedInspection
    from core.parsing.claims.items import Line
    from core.parsing.claims.statements import Decision
    from core.parsing.mentions.provider_names import Body

_SPEECH_LENGTH = 25
_LONG_GRADES = frozenset({"requires improvement to be good", "require improvement to be good"})
_BY_TYPE = {
    ProviderType.ADULT_SOCIAL_CARE: "CQC",
    ProviderType.HEALTH: "CQC",
    ProviderType.POLICE: "HMICFRS",
    ProviderType.FIRE: "HMICFRS",
}


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything that was seen and decided in one article.

    Attributes:
        scene: Layout, names, times and sentences.
        gathered: Statements and dates.
        decisions: What was made of every grade word.
        findings: The outcome.
    """

    scene: Scene
    gathered: Gathered
    decisions: tuple[Decision, ...]
    findings: Findings


def read_article(document: Document, knowledge: Knowledge, version: str) -> ArticleReading:
    """Read an article from beginning to end."""
    scene = set_scene(document, knowledge)
    kind = scene.kind
    dated = article_date(scene)
    today = dated[0] if dated else None
    quotes = quotes_of(scene)
    people = frozenset(part for quote in quotes if quote.speaker for part in _name_parts(quote.speaker))
    attribution = Attribution(scene.text, scene.directory, people)
    adopt_by_grammar(scene.lines, scene.tools.lexicon, attribution)
    chief = attribution.chief = chief_body(scene, kind)
    attribution.entries = entries_of(scene, attribution)
    attribution.by_block = _bodies_by_block(scene)
    facts = _facts(scene, attribution, today)
    if today is None:
        today = max(
            (fact.resolved.latest for fact in facts if _is_day_out(fact) and fact.resolved.latest), default=None
        )
        facts = _facts(scene, attribution, today) if today else facts
    frame = _frame(facts, chief, today)
    reading = Reading()
    speech = _speech(scene)
    rows = read_rows(scene, attribution, frame, reading)
    attribution.restart()
    named = inspectorates_named(scene)
    if named:
        read_sections(scene, attribution, reading)
        rows |= read_grade_lists(scene, reading)
        for line in scene.lines:
            attribution.enter(line)
            if line.number not in rows:
                read_line(scene.text, line, scene.tools.lexicon, attribution, frame, reading, speech)
                read_pointers(line, attribution, frame, reading, speech)
            attribution.leave(line)
    gathered = Gathered(
        scene=scene,
        kind=kind,
        chief=chief,
        today=today,
        statements=tuple(reading.statements) if named else (),
        facts=tuple(facts),
        inspectorate=_inspectorates(scene, dict(named)),
        visit=visit_named(scene, frozenset(attribution.entries)),
    )
    inspections = inspections_of(gathered) if named else ()
    points = points_of(scene)
    if inspections and points:
        inspections = (replace(inspections[0], points=points), *inspections[1:])
    findings = Findings(
        kind=DocumentKind.ARTICLE,
        parser_version=version,
        title=document.title or title_of(scene),
        outlet=document.outlet or outlet_of(scene),
        author=document.author,
        article_date=dated[0] if dated else None,
        inspections=inspections,
        quotes=tuple(_with_council(quote, chief, knowledge) for quote in quotes) if inspections else (),
        checks=checks_of(scene, inspections),
        mentions=_own_mentions(scene, dated),
    )
    return ArticleReading(scene, gathered, tuple(reading.decisions), findings)


def _facts(scene: Scene, attribution: Attribution, today: date | None) -> list[DateFact]:
    found: list[DateFact] = []
    year = year_in_sentence(scene.lines) if today is None else None
    for line in scene.lines:
        attribution.enter(line)
        bodies = _dated(scene, line, attribution)
        found += date_facts(scene, line, bodies, today, year)
        attribution.leave(line)
    attribution.restart()
    return found + _shared_by_entries(found, attribution)


def _is_day_out(fact: DateFact) -> bool:
    """Whether a date is the day, and the year, on which a report came out."""
    return fact.role is DateRole.PUBLISHED and fact.resolved.first is not None


def _shared_by_entries(facts: Sequence[DateFact], attribution: Attribution) -> list[DateFact]:
    """The day on which a round-up's reports all came out, for the entries that tell no day of their own."""
    if not attribution.entries:
        return []
    inside = set(attribution.entries.values())
    told = {fact.body for fact in facts if fact.role is DateRole.PUBLISHED}
    common = next((fact for fact in facts if fact.role is DateRole.PUBLISHED and fact.many), None)
    return [replace(common, body=body) for body in inside if common is not None and body not in told - {common.body}]


def _bodies_by_block(scene: Scene) -> dict[int, tuple[Body, ...]]:
    mentions = Places(scene.directory.mentions)
    found: dict[int, tuple[Body, ...]] = {}
    for number, block in enumerate(scene.blocks):
        found[number] = tuple(dict.fromkeys(mention.body for mention in mentions.within(block.start, block.end)))
    return found


_THE_COUNCIL = frozenset({"council", "county council", "city council", "borough council", "authority"})


def _with_council(quote: Quote, chief: Body | None, knowledge: Knowledge) -> Quote:
    """A quotation of "the council's director" under the council's own name, when the story is about one council."""
    if quote.organisation is None or quote.organisation.lower() not in _THE_COUNCIL or chief is None:
        return quote
    authority = knowledge.authorities.by_code(chief.authority_code)
    return replace(quote, organisation=authority.official_name) if authority is not None else quote


def _name_parts(name: str) -> tuple[str, ...]:
    words = name.lower().split()
    return (name.lower(), words[-1]) if len(words) > 1 else (name.lower(),)


_SHARING = ("all three", "all four", "both", "all two")


def _dated(scene: Scene, line: Line, attribution: Attribution) -> tuple[Body | None, ...]:
    """The providers that a date in a sentence belongs to."""
    opening = scene.text[line.sentence.start : line.sentence.start + 10].lower()
    if opening.startswith(_SHARING) and len(attribution.seen) > 1:
        return tuple(attribution.seen)
    named = attribution.subjects(line)
    if attribution.entry is not None:
        return (attribution.entry,)
    if not named:
        if attribution.points_back(line) and attribution.last_named is not None:
            return (attribution.last_named,)
        return (attribution.focus or attribution.chief,)
    return tuple(dict.fromkeys(named)) if attribution.together(line) else (named[0],)


_OWN_MARGIN = timedelta(days=35)


def _frame(facts: list[DateFact], chief: Body | None, today: date | None) -> Frame:
    """The dates to compare with; what was read as a date of this inspection is no time of an earlier one."""
    inspected = _inspected(facts, chief, today)
    own = frozenset(
        fact.start
        for fact in facts
        if inspected is None or fact.resolved.latest is None or fact.resolved.latest >= inspected - _OWN_MARGIN
    )
    return Frame(today, inspected, own)


def _inspected(facts: list[DateFact], chief: Body | None, today: date | None) -> date | None:
    own = [fact for fact in facts if fact.body == chief]
    for role in (DateRole.INSPECTED, DateRole.PUBLISHED):
        for fact in own:
            if fact.role is role and fact.resolved.earliest:
                return fact.resolved.earliest
    return today


def _speech(scene: Scene) -> Stretches:
    """Quotations that are somebody's sentence and not the report's own."""
    return Stretches(
        (q.start, q.end)
        for q in scene.quotations
        if _is_speech(scene.text[q.start : q.end]) and not is_reported(scene, q)
    )


def _is_speech(words: str) -> bool:
    named = words[:1].islower() and len(words) < _SPEECH_LENGTH + 10 and words[-1:].isalpha()
    return len(words) >= _SPEECH_LENGTH and words.count(" ") >= 4 and not (named and words.lower() in _LONG_GRADES)


def _inspectorates(scene: Scene, named: dict[str, int]) -> dict[ProviderType, str | None]:
    """Who inspects each kind of body, among those the text names."""
    del scene
    most = max(named, key=lambda name: named[name], default=None)
    found: dict[ProviderType, str | None] = {}
    for kind in ProviderType:
        usual = _BY_TYPE.get(kind, "Ofsted")
        found[kind] = usual if usual in named else most
    if "Ofsted" in named and "CQC" in named:
        found[ProviderType.SEND_AREA] = "Ofsted+CQC"
    return found


def _own_mentions(scene: Scene, dated: tuple[date, object] | None) -> tuple[Mention, ...]:
    from core.parsing.mentions.moments import Moment

    if dated is None or not isinstance(dated[1], Moment):
        return ()
    moment = dated[1]
    evidence = scene.document.evidence(moment.start, moment.end)
    return (Mention(MentionKind.ARTICLE_DATE, dated[0].isoformat(), evidence),)


def has_current(inspection: ReportedInspection) -> bool:
    """Whether an inspection has a current claim."""
    return any(claim.tense is Tense.CURRENT for claim in inspection.claims)
