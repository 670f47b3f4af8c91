"""Reads an article: from its text to findings, in steps whose outcomes can be shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.knowledge.inspectorates import jointly
from core.model import DocumentKind, Findings, Mention, MentionKind, ProviderType
from core.parsing.checks import checks_of
from core.parsing.date_words import date_words
from core.parsing.heading import outlet_of, title_of
from core.parsing.inspection import Gathered, inspections_of
from core.parsing.judging import judgings
from core.parsing.lexicon import Kind
from core.parsing.people.quotations import quotes_of
from core.parsing.people.speech import speech_of
from core.parsing.points import points_of
from core.parsing.scene import Scene, set_scene
from core.parsing.story_dates import Roles, dates_told
from core.parsing.weighing.article_cues import tells_grades
from core.parsing.weighing.date_roles import roles_of_times
from core.parsing.weighing.dates_said import date_sayings, with_times_said
from core.parsing.weighing.dating import Dater
from core.parsing.weighing.deciding import Models, decide, load_models
from core.parsing.weighing.described import describing_words, without_descriptions
from core.parsing.weighing.document import DocumentView, view_document
from core.parsing.weighing.numbers_told import telling_of_third, with_numbers_told
from core.parsing.weighing.owners.casting import make_cast
from core.parsing.weighing.owners.excepted import without_excepted
from core.parsing.weighing.said_plainly import plain_words, with_what_is_plain
from core.parsing.weighing.standing import with_standing_grades
from core.parsing.weighing.statements import Statement, statements_of
from core.parsing.weighing.step_words import step_words
from core.parsing.weighing.steps_moved import with_steps_moved
from core.parsing.weighing.times.became import became_words, with_what_grades_became
from core.parsing.weighing.times.beside_left import with_grades_beside_left
from core.parsing.weighing.times.chains import with_chains
from core.parsing.weighing.times.of_the_rest import with_times_of_the_rest
from core.parsing.weighing.times.old_and_new import old_and_new_words, with_old_and_new
from core.parsing.weighing.times.one_row import with_rows_of_one_time
from core.parsing.weighing.times.passage_words import passage_words
from core.parsing.weighing.times.passages import with_times_of_passages
from core.parsing.weighing.times.plain_times import times_said, with_plain_times
from core.parsing.weighing.unreal import unreal_words, without_unreal
from core.parsing.weighing.visits import visits_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge import Knowledge
    from core.model import Document, Point, Quote, ReportedInspection
    from core.parsing.bodies.body import Body
    from core.parsing.points import PointOf
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.owners.cast import Cast

_BY_TYPE = {
    ProviderType.ADULT_SOCIAL_CARE: "CQC",
    ProviderType.HEALTH: "CQC",
    ProviderType.POLICE: "HMICFRS",
    ProviderType.FIRE: "HMICFRS",
}
_SURE_BODY = 0.5


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything that was seen and decided in one article.

    Attributes:
        scene: Layout, names, times and sentences.
        document: Its sentences as cues look at them.
        cast: Its bodies.
        decisions: What was decided of every grade word.
        gathered: Statements and dates.
        findings: The outcome.
    """

    scene: Scene
    document: DocumentView
    cast: Cast
    decisions: tuple[Decision, ...]
    gathered: Gathered
    findings: Findings


def read_article(document: Document, knowledge: Knowledge, version: str) -> ArticleReading:
    """Read an article from beginning to end.

    Args:
        document: The article.
        knowledge: Frameworks, authorities and wording.
        version: Version of the parser, for the findings.
    """
    scene = set_scene(document, knowledge)
    return read_prepared(scene, view_document(scene, speech_of(scene)), load_models(), version)


def read_prepared(scene: Scene, view: DocumentView, models: Models, version: str) -> ArticleReading:
    """Read an article whose sentences are prepared.

    Args:
        scene: The article with its layout, names, times and sentences.
        view: Its sentences as cues look at them.
        models: The weights.
        version: Version of the parser, for the findings.
    """
    cast = make_cast(scene, view.sentences)
    decisions = _decisions(scene, view, cast, models) if _speaks_of_inspection(scene) else ()
    tells = tells_grades(view, cast, decisions, models.articles)
    sayings = date_sayings(scene.tools.knowledge.wording)
    roles = with_times_said(roles_of_times(view, models.dates), view, decisions, sayings)
    scales = scene.tools.knowledge.frameworks.scales()
    words = scene.tools.small_words
    statements = statements_of(decisions, cast, scales, words, sentences=view.sentences, tells=tells)
    statements = with_steps_moved(statements, decisions, scales, step_words(scene.tools.knowledge.wording))
    statements = with_numbers_told(statements, scene.lower, telling_of_third(scene.tools.knowledge.wording))
    gathered = _gather(scene, view, cast, statements, roles, models)
    return ArticleReading(scene, view, cast, decisions, gathered, _findings(scene, view, gathered, version))


def _decisions(scene: Scene, view: DocumentView, cast: Cast, models: Models) -> tuple[Decision, ...]:
    """What is decided of every grade word: weighed one by one, then set right by what words say plainly."""
    wording = scene.tools.knowledge.wording
    plain = plain_words(wording)
    given = without_unreal(decide(view, cast, models), unreal_words(wording))
    given = without_descriptions(given, describing_words(wording))
    real = without_excepted(given, cast, view.area_words.excepting)
    decided = with_grades_beside_left(with_what_is_plain(real, plain), plain)
    decided = with_chains(with_times_of_the_rest(decided))
    timed = with_what_grades_became(with_plain_times(decided, times_said(wording)), became_words(wording))
    apart = with_old_and_new(timed, old_and_new_words(wording))
    return with_rows_of_one_time(with_standing_grades(with_times_of_passages(apart, passage_words(wording))))


_AREAS_OF_INSPECTION = 2
"""Areas that a text must name to speak of an inspection where nothing else says so."""


def _speaks_of_inspection(scene: Scene) -> bool:
    """Whether inspectors, inspections or what they alone judge are spoken of; other grades are no concern here."""
    words = frozenset(scene.tools.knowledge.wording.phrases("inspectorates.inspections"))
    areas: set[str] = set()
    for line in scene.lines:
        if not words.isdisjoint(line.norms):
            return True
        for index in line.things:
            item = line.items[index]
            if item.kind is Kind.INSPECTORATE:
                return True
            if item.kind is Kind.AREA:
                areas.add(item.norm)
    return len(areas) >= _AREAS_OF_INSPECTION


def _gather(
    scene: Scene,
    view: DocumentView,
    cast: Cast,
    statements: tuple[Statement, ...],
    roles: Roles,
    models: Models,
) -> Gathered:
    """Put together what inspections are made of."""
    chief = _chief(statements, cast)
    graded = frozenset(one.body for one in statements if one.body is not None and one.timing.current)
    dater = Dater(cast, models.daters, chief, graded, date_words(scene.tools.knowledge.wording))
    today, facts = dates_told(scene, view, dater, roles)
    return Gathered(
        scene=scene,
        kind=scene.kind,
        chief=chief,
        visited=cast.bodies[0].body if cast.bodies else None,
        today=today,
        statements=statements,
        facts=tuple(facts),
        inspectorate=_inspectorates(view.inspectorates, scene.tools.knowledge),
        named_inspectorates=frozenset(view.inspectorates),
        visits=visits_of(view, dater, scene.tools.visit_names, models.visits),
    )


def _findings(scene: Scene, view: DocumentView, gathered: Gathered, version: str) -> Findings:
    document = scene.document
    inspections = inspections_of(gathered)
    if inspections:
        inspections = _with_points(inspections, points_of(scene, view.sentences), gathered.chief)
    quotes = quotes_of(scene) if inspections else ()
    return Findings(
        kind=DocumentKind.ARTICLE,
        parser_version=version,
        title=document.title or title_of(scene),
        outlet=document.outlet or outlet_of(scene),
        author=document.author,
        article_date=view.today,
        inspections=inspections,
        quotes=tuple(_with_council(quote, gathered.chief, scene.tools.knowledge) for quote in quotes),
        checks=checks_of(
            scene,
            inspections,
            [one for one in gathered.statements if one.body == gathered.chief],
            [fact for fact in gathered.facts if fact.body == gathered.chief],
            view.today,
        ),
        mentions=_own_mentions(scene, view),
    )


def _with_points(
    inspections: tuple[ReportedInspection, ...], points: tuple[PointOf, ...], chief: Body | None
) -> tuple[ReportedInspection, ...]:
    """Inspections with the points that are about them; points of a body without an inspection are left out."""
    if not points:
        return inspections
    own: dict[int, list[Point]] = {}
    numbers = _first_by_provider(inspections)
    for point, body in points:
        number = 0 if body is None or body == chief else _first_of(numbers, body)
        if number is not None:
            own.setdefault(number, []).append(point)
    return tuple(
        replace(inspection, points=tuple(own[number])) if number in own else inspection
        for number, inspection in enumerate(inspections)
    )


def _first_by_provider(inspections: tuple[ReportedInspection, ...]) -> dict[str, int]:
    """The first inspection of each provider, by its name and by the code of its authority."""
    numbers: dict[str, int] = {}
    for number, inspection in enumerate(inspections):
        for key in (inspection.provider.name, inspection.provider.authority_code):
            if key:
                numbers.setdefault(key, number)
    return numbers


def _first_of(numbers: Mapping[str, int], body: Body) -> int | None:
    """The first inspection of a body."""
    return min((numbers[key] for key in (body.name, body.authority_code) if key and key in numbers), default=None)


def _chief(statements: Sequence[Statement], cast: Cast) -> Body | None:
    """The body that the article is chiefly about: of those that have grades the one it is most about, else any."""
    graded = Counter(statement.body for statement in statements if statement.body is not None)
    most = max(graded.values(), default=1)
    for candidate in cast.bodies:
        if graded[candidate.body] * 3 >= most and candidate.body in graded:
            return candidate.body
    if graded:
        return max(graded, key=lambda body: graded[body])
    return next((one.body for one in cast.bodies if one.weight >= _SURE_BODY), None) if not statements else None


_THE_COUNCIL = frozenset({"council", "county council", "city council", "borough council", "authority"})


def _with_council(quote: Quote, chief: Body | None, knowledge: Knowledge) -> Quote:
    """A quotation of "the council's director" under the council's own name, when the story is about one council."""
    if quote.organisation is None or quote.organisation.lower() not in _THE_COUNCIL or chief is None:
        return quote
    authority = knowledge.authorities.by_code(chief.authority_code)
    return replace(quote, organisation=authority.official_name) if authority is not None else quote


def _inspectorates(named: Mapping[str, int], knowledge: Knowledge) -> dict[ProviderType, str | None]:
    """Who inspects each kind of body: the usual one, else of those the text names the one known for such bodies."""
    most = max(named, key=lambda name: named[name], default=None)
    found: dict[ProviderType, str | None] = {}
    for kind in ProviderType:
        usual = _BY_TYPE.get(kind, "Ofsted")
        theirs = named.keys() & {name for one in judgings(knowledge).of_kind(kind) for name in one.inspectorates}
        other = max(sorted(theirs), key=lambda name: named[name], default=most)
        found[kind] = usual if usual in named or most is None else other
    others = {name: count for name, count in named.items() if name != "Ofsted"}
    found[ProviderType.OTHER] = max(others, key=lambda name: others[name], default=most)
    if "Ofsted" in named and "CQC" in named:
        found[ProviderType.SEND_AREA] = jointly("Ofsted", "CQC")
    return found


def _own_mentions(scene: Scene, view: DocumentView) -> tuple[Mention, ...]:
    if view.today is None or view.dated_by is None:
        return ()
    evidence = scene.evidence(view.dated_by.start, view.dated_by.end)
    return (Mention(MentionKind.ARTICLE_DATE, view.today.isoformat(), evidence),)
