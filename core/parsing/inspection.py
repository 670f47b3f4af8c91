"""Puts the statements and dates of a document together into inspections, one a provider."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.inspectorates import taking_part
from core.model import Mention, MentionKind, Provider, ProviderType, ReportedInspection, VisitType
from core.parsing.area_ids import OVERALL, SPREAD
from core.parsing.confidence import confidence_of, worth_telling
from core.parsing.contradictions import MOST_OF_DOUBTED
from core.parsing.council_kinds import OF_COUNCILS
from core.parsing.council_services import service_told_of, without_its_area
from core.parsing.council_sides import CouncilSides
from core.parsing.dates import DateFact, DateRole
from core.parsing.frameworks import WhenInspected, choose_framework, framework_kind
from core.parsing.grade_scales import SEND_OUTCOMES
from core.parsing.inspection_dates import InspectionDates
from core.parsing.judging import judgings
from core.parsing.kinds import Neighbours
from core.parsing.layout import BlockKind
from core.parsing.lexicon import GradeForm
from core.parsing.loosely_said import MOST_LOOSELY_SAID, is_loosely_said
from core.parsing.parts_of_hospitals import MOST_OF_PART, is_told_of_part, without_parts
from core.parsing.resolution import Resolver, areas_named
from core.parsing.visit_sorts import grading_of, likeliest, sort_of_visit
from core.parsing.whereabouts import Whereabouts, place_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from core.knowledge.frameworks import Frameworks
    from core.parsing.bodies import NamedBody
    from core.parsing.bodies.body import Body
    from core.parsing.resolution import Settled
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement
    from core.parsing.weighing.visits import CalledVisit


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read of one document, before it is put together.

    Attributes:
        scene: The document, prepared.
        kind: The kind of body it is chiefly about.
        chief: The body it is chiefly about.
        visited: The body whose visit it tells of; another than the chief one where only others' grades are told.
        today: Its own date.
        statements: Grades.
        facts: Dates.
        inspectorate: Inspectorate for each kind of body.
        named_inspectorates: All that the text names.
        visits: What the visit to each body is called, the likeliest name first; bodies without one are left out.
    """

    scene: Scene
    kind: ProviderType | None
    chief: Body | None
    visited: Body | None
    today: date | None
    statements: tuple[Statement, ...]
    facts: tuple[DateFact, ...]
    inspectorate: dict[ProviderType, str | None]
    named_inspectorates: frozenset[str]
    visits: Mapping[Body | None, tuple[CalledVisit, ...]]


class Read(NamedTuple):
    """An inspection, and for each of its claims what tells how sure it is."""

    inspection: ReportedInspection
    cues: tuple[tuple[str, ...], ...]


def inspections_of(gathered: Gathered) -> tuple[ReportedInspection, ...]:
    """All inspections of the document with what is worth telling, the chief one first."""
    frameworks = gathered.scene.tools.knowledge.frameworks
    read = (_worth_telling(read.inspection, frameworks) for read in read_inspections(gathered))
    return _with_places(gathered.scene, tuple(inspection for inspection in read if inspection is not None))


def _with_places(scene: Scene, found: tuple[ReportedInspection, ...]) -> tuple[ReportedInspection, ...]:
    """Inspections with the authorities in which the document says that their providers are."""
    names = {one.provider.name for one in found if one.provider.authority_code is None}
    if not names:
        return found
    knowledge = scene.tools.knowledge
    words = place_words(knowledge.wording)
    whereabouts = Whereabouts(scene.text, scene.bodies, knowledge.authorities, words, single=len(names) == 1)
    told = (whereabouts.of(one.provider.name, one.provider.provider_type) for one in found)
    return tuple(replace(one, told_in=codes) if codes else one for one, codes in zip(found, told, strict=True))


def _worth_telling(inspection: ReportedInspection, frameworks: Frameworks) -> ReportedInspection | None:
    """An inspection without claims that are mostly wrong; None where all are."""
    framework = frameworks.get(inspection.framework) if inspection.framework else None
    claims = worth_telling(inspection.claims, framework)
    if len(claims) == len(inspection.claims):
        return inspection
    return replace(inspection, claims=claims) if claims else None


def read_inspections(gathered: Gathered) -> tuple[Read, ...]:
    """All inspections of the document with what tells how sure their claims are, the chief one first."""
    of_body: dict[Body | None, list[Statement]] = defaultdict(list)
    for statement in gathered.statements:
        of_body[statement.body].append(statement)
    neighbours = Neighbours.of(gathered.scene, gathered.kind, gathered.named_inspectorates)
    kinds = {body: _kind(gathered, neighbours, body, own) for body, own in of_body.items()}
    sides = CouncilSides(gathered.scene)
    by_subject: dict[_Subject, list[Statement]] = defaultdict(list)
    unnamed = _may_be_unnamed(gathered)
    for statement in gathered.statements:
        if statement.body is not None or unnamed:
            subject = _subject(gathered.scene, statement, kinds[statement.body], sides)
            by_subject[subject].append(without_its_area(statement, subject.kind))
    chief = gathered.chief
    unread = chief is not None and all(subject.body != chief for subject in by_subject)
    if chief is not None and unread and likeliest(gathered.visits.get(chief, ())) and _has_dates(gathered):
        by_subject[_Subject(chief, _kind(gathered, neighbours, chief, ()))] = []
    known = _Known.of(gathered, _facts_of_sides(gathered.facts, by_subject, sides))
    order = sorted(
        by_subject,
        key=lambda subject: (subject.body != chief, subject.kind != gathered.kind, _first_place(by_subject[subject])),
    )
    found = (_inspection(gathered, known, subject, by_subject[subject]) for subject in order)
    return tuple(read for read in found if read is not None)


class _Known(NamedTuple):
    """What the inspections of a document ask for, each of its own body, looked up once for all of them.

    Attributes:
        named: Where the document names each body.
        facts: The dates that it gives each inspection.
        areas: Ids of the areas that it names, where a grade is spread over them.
    """

    named: Mapping[Body, Sequence[NamedBody]]
    facts: Mapping[_Subject, Sequence[DateFact]]
    areas: frozenset[str]

    @staticmethod
    def of(gathered: Gathered, facts: Mapping[_Subject, Sequence[DateFact]]) -> _Known:
        named: dict[Body, list[NamedBody]] = defaultdict(list)
        for one in gathered.scene.bodies:
            named[one.body].append(one)
        spread = any(one.areas[0] in SPREAD for one in gathered.statements)
        return _Known(named, facts, areas_named(gathered.scene) if spread else frozenset())


class _Subject(NamedTuple):
    """Who was inspected as what: one council has inspections of its children's services and of its area's SEND."""

    body: Body | None
    kind: ProviderType


def _facts_of_sides(
    facts: Sequence[DateFact], subjects: Iterable[_Subject], sides: CouncilSides
) -> dict[_Subject, list[DateFact]]:
    """The dates of each inspection; where a council has one of each side, those of the sentences that speak of it."""
    of_body: dict[Body | None, list[_Subject]] = defaultdict(list)
    for subject in subjects:
        of_body[subject.body].append(subject)
    found: dict[_Subject, list[DateFact]] = defaultdict(list)
    for fact in facts:
        own = of_body.get(fact.body, ())
        side = sides.side_of(fact.line, fact.end) if len(own) > 1 else None
        told = [subject for subject in own if subject.kind is side]
        for subject in told or own:
            found[subject].append(fact)
    return found


def _subject(scene: Scene, statement: Statement, kind: ProviderType, sides: CouncilSides) -> _Subject:
    body = statement.body
    if body is not None and body.authority_code is not None and kind is ProviderType.CHILDRENS_SERVICES:
        service = service_told_of(scene, statement)
        if service is not None:
            return _Subject(body if service.is_named else None, service.kind)
    is_apart = kind is ProviderType.OTHER and scene.kind is kind  # trainees, too, have experiences
    if statement.grade.grade in SEND_OUTCOMES and kind in _WITH_AREA and not is_apart:
        return _Subject(body, ProviderType.SEND_AREA)
    if body is None or body.authority_code is None:
        return _Subject(body, kind)
    of_area = kind is ProviderType.SEND_AREA and statement.grade.form not in _POINTING
    side = sides.side_of(statement.line, statement.end, statement.areas)
    return _Subject(body, side or (ProviderType.CHILDRENS_SERVICES if of_area else kind))


_WITH_AREA = (*OF_COUNCILS, ProviderType.OTHER)
"""Kinds of bodies whose area can have an inspection of its SEND arrangements."""
_POINTING = (GradeForm.END, GradeForm.NUMBER)
"""Forms of grades that any scale has: the lowest of three outcomes is the lowest grade, too."""


def _first_place(statements: Sequence[Statement]) -> int:
    return min((statement.start for statement in statements), default=1 << 30)


def _has_dates(gathered: Gathered) -> bool:
    return any(fact.role is DateRole.INSPECTED for fact in gathered.facts)


def _is_yearly(visits: Mapping[Body | None, tuple[CalledVisit, ...]]) -> bool:
    """Whether all that the text tells of is called a yearly rating; then so is that of which it does not say so."""
    called = [visit for some in visits.values() if (visit := likeliest(some)) is not None]
    return bool(called) and all(visit.sort is VisitType.ANNUAL_RATING for visit in called)


def _inspection(gathered: Gathered, known_of: _Known, subject: _Subject, statements: list[Statement]) -> Read | None:
    body, kind = subject
    statements = without_parts(gathered.scene, statements) if kind is ProviderType.HEALTH else statements
    dates = InspectionDates.of(gathered.today, known_of.facts.get(subject, ()))
    named = known_of.named.get(body, ()) if body is not None else ()
    chief = body == gathered.chief
    known = dates.known
    judged_as = framework_kind(kind, body.authority_code if body else None)
    inspectorate = _inspectorate(gathered, kind, judged_as, statements)
    framework = choose_framework(
        gathered.scene.tools.knowledge,
        judged_as,
        inspectorate,
        WhenInspected.of(
            dates.started, dates.inspected_month, dates.published or gathered.today, guessed=_told_of(statements)
        ),
        statements,
        is_yearly=_is_yearly(gathered.visits),
    )
    resolver = Resolver(
        gathered.scene,
        judged_as,
        framework,
        known or gathered.today,
        known_of.areas,
        inspectorate,
    )
    visits = gathered.visits.get(body, ())
    grading = grading_of(likeliest(visits), kind, told_of=chief and body == gathered.visited)
    settled, doubts = resolver.settle(statements, grading=grading)
    if statements and not settled:
        return None
    told = [(one, tense, resolver.cues(one, tense, doubted=bool(doubts))) for one, tense in settled]
    made = sorted(
        ((resolver.claim(one, tense, _confidence(gathered.scene, kind, one, cues)), cues) for one, tense, cues in told),
        key=lambda pair: pair[0].evidence.start,
    )
    claims = tuple(claim for claim, _ in made)
    inspection = ReportedInspection(
        provider=_provider(gathered, body, named, kind),
        inspectorate=inspectorate or (framework.inspectorate if framework else None),
        framework=framework.id if framework else None,
        visit_type=sort_of_visit(gathered.scene.tools.knowledge, visits, kind, claims),
        published_on=dates.published,
        published_source="text" if dates.published else None,
        inspected_from=dates.first,
        inspected_to=dates.last,
        inspected_month=dates.month,
        claims=claims,
        mentions=_mentions(gathered, named, dates),
        doubts=tuple(doubts),
    )
    return Read(inspection, tuple(cues for _, cues in made))


def _confidence(scene: Scene, kind: ProviderType, one: Settled, cues: tuple[str, ...]) -> float:
    """How sure a claim with some cues is; less if it is told of a part of the body, contradicted, or said loosely."""
    limits = [confidence_of(cues)]
    if kind is ProviderType.HEALTH and is_told_of_part(scene, one.statement):
        limits.append(MOST_OF_PART)
    if one.is_doubted:
        limits.append(MOST_OF_DOUBTED)
    if is_loosely_said(scene, one.statement):
        limits.append(MOST_LOOSELY_SAID)
    return min(limits)


def _told_of(statements: Sequence[Statement]) -> date | None:
    """The day that the grade of the whole is told with: "rated good in 2013" in a text without a date."""
    whole = (one.timing for one in statements if one.areas[0] == OVERALL)
    return max((timing.date for timing in whole if timing.current and timing.date), default=None)


def _inspectorate(
    gathered: Gathered, kind: ProviderType, judged_as: ProviderType, statements: Sequence[Statement]
) -> str | None:
    """Who inspected: the usual one for the kind of body, unless its grades are those of others alone.

    Others that the text names go before those it does not: a text can name the ISI by the way and tell of a school that
    "requires improvement", which Ofsted alone says. Only one of England's goes without being named, and not where one
    is named that inspects in its place: an article about a prison that is "poor" does not speak of Wales, nor one that
    names Education Scotland of Ofsted.
    """
    usual = gathered.inspectorate.get(kind)
    grades = {one.grade.grade for one in statements if one.grade.form in _PRINTED}
    if usual is None or not grades:
        return usual
    knowledge = gathered.scene.tools.knowledge
    theirs = judgings(knowledge).of_kind(judged_as)
    giving = [name for judging in theirs if grades <= judging.grades for name in sorted(judging.inspectorates)]
    if not giving or not set(giving).isdisjoint(taking_part(usual)):
        return usual
    named = next((name for name in giving if name in gathered.named_inspectorates), None)
    elsewhere = usual in knowledge.wording.phrases("inspectorates.elsewhere")
    if named is None and not elsewhere and any(usual in judging.inspectorates for judging in theirs):
        return next((name for name in giving if name in _UNNAMED), usual)
    return named or usual


_UNNAMED = ("Ofsted", "CQC", "HMICFRS")
"""Inspectorates that an article may leave unnamed."""
_PRINTED = (GradeForm.ADJECTIVE, GradeForm.VERB, GradeForm.NOUN)
"""Forms of grades that belong to a scale."""
_WITHOUT_NAME = (ProviderType.CHILDRENS_HOME,)
"""Kinds whose providers the inspectorate does not name, so that an article can tell their grades without a name."""


def _may_be_unnamed(gathered: Gathered) -> bool:
    """Whether grades that are nobody's by name are those of a body that the text leaves unnamed.

    A page of a school's own, or minutes of "the council", name nobody from beginning to end; a story that gives grades
    to bodies by their names speaks of others in general.
    """
    if gathered.kind in _WITHOUT_NAME or _is_of_childminder(gathered):
        return True
    told = gathered.statements
    return gathered.chief is None and all(one.body is None for one in told) and any(one.timing.current for one in told)


_MINDER = re.compile(r"childminder\b", re.IGNORECASE)


def _is_of_childminder(gathered: Gathered) -> bool:
    """Whether the story is about one childminder, whom papers often leave unnamed."""
    if gathered.kind is not ProviderType.EARLY_YEARS or gathered.chief is not None:
        return False
    headline = next((block for block in gathered.scene.blocks if block.kind is BlockKind.HEADLINE), None)
    place = headline or gathered.scene.blocks[0]
    return _MINDER.search(gathered.scene.text, place.start, place.end) is not None


_OF_A_PLACE = (
    ProviderType.SEND_AREA,
    ProviderType.ADULT_SOCIAL_CARE,
    ProviderType.POLICE,
    ProviderType.FIRE,
    ProviderType.OTHER,
)
"""Kinds of story in which the name of a council stands for its area, its other side, or the force of the place."""
_FORCES = (ProviderType.POLICE, ProviderType.FIRE)


def _kind(gathered: Gathered, neighbours: Neighbours, body: Body | None, own: Sequence[Statement]) -> ProviderType:
    if body is None or (body.kind is None and body.authority_code is not None):
        return gathered.kind or ProviderType.OTHER
    if body.kind is None:
        return neighbours.kind_of(body, own) or ProviderType.OTHER
    if body.kind is ProviderType.FURTHER_EDUCATION and gathered.kind is ProviderType.SCHOOL:
        return gathered.kind
    if body.authority_code and gathered.kind in _OF_A_PLACE:
        return gathered.kind
    return neighbours.better_by_areas(body.kind, own)


def _provider(gathered: Gathered, body: Body | None, named: Sequence[NamedBody], kind: ProviderType) -> Provider:
    if body is None:
        return Provider(None, kind)
    printed = gathered.scene.text[named[0].mentions[0].start : named[0].mentions[0].end] if named else None
    code = None if kind in _FORCES else body.authority_code
    return Provider(body.name, kind, code, printed if printed != body.name else None)


def _mentions(gathered: Gathered, named: Sequence[NamedBody], dates: InspectionDates) -> tuple[Mention, ...]:
    scene = gathered.scene
    found = [
        Mention(MentionKind.PROVIDER, one.body.name, scene.evidence(mention.start, mention.end))
        for one in named
        for mention in one.mentions
    ]
    for fact in dates.facts:
        published = fact.role is DateRole.PUBLISHED
        value = fact.resolved.last.isoformat() if fact.resolved.last else ""
        if not published and fact.resolved.first:
            value = f"{fact.resolved.first.isoformat()}/{value}"
        kind = MentionKind.PUBLISHED_ON if published else MentionKind.INSPECTED
        found.append(Mention(kind, value, scene.evidence(fact.start, fact.end)))
    return tuple(sorted(found, key=lambda mention: mention.evidence.start))
