"""Articles and reports about the invented country, with the findings that a parser would make of them.

So a library can be filled and measured without reading and parsing, which have benchmarks of their own.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from core.model import (
    Claim,
    Document,
    DocumentKind,
    Evidence,
    Findings,
    Mention,
    MentionKind,
    PageSpan,
    Point,
    PointKind,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)
from tests.benchmarks.invented_world import KINDS, InventedWorld, outlet_name, person_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from tests.benchmarks.invented_world import Visit

_SUBJECTS = (
    "the front door", "personal advisers", "foster carers", "attendance", "phonics", "safer recruitment", "bullying",
    "supervision", "caseloads", "placement stability", "life-story work", "missing episodes", "dental checks",
    "child exploitation", "special educational needs", "the virtual school", "early help", "strategy meetings",
    "independent reviewing officers", "pathway plans", "staying-put arrangements", "unregistered homes",
    "the sixth form",
    "mathematics", "reading for pleasure", "music", "careers guidance", "medication records", "restraint",
    "bedtime routines",
    "unaccompanied children", "short breaks", "kinship care", "advocacy", "emergency accommodation", "court timescales",
)  # fmt: skip
_PEOPLE = (
    "leaders",
    "staff",
    "social workers",
    "managers",
    "governors",
    "teachers",
    "carers",
    "trustees",
    "practitioners",
)
_SENTENCES = (
    "{People} know what is working in {subject} and are honest about what is not.",
    "Too often, {subject} depends on who happens to be on duty that week.",
    "In most cases seen, {people} had given {subject} the time that it needs.",
    "Children spoke warmly about {subject}, and less warmly about waiting.",
    "Records of {subject} are up to date, although a few were signed late.",
    "A new plan for {subject} was agreed in the spring, and {people} can explain it.",
    "The number of families who asked about {subject} has doubled in {number} years.",
    "{People} told inspectors that {subject} had been neglected before the change of leadership.",
    "Oversight of {subject} is regular, and {people} act on what they find.",
    "When things go wrong with {subject}, {people} say so quickly and put them right.",
    "Some {people} are not yet confident with {subject}; training has begun.",
    "About {number} in every hundred children wait longer than they should for help with {subject}.",
)
_SPOKEN = (
    "We never give up on {subject}, and it shows in what our {people} do every day",
    "Nobody here is pretending that {subject} is as good as it should be",
    "I am proud of our {people}, who kept {subject} going through a hard winter",
    "The report is fair, and {subject} will be the first thing that we put right",
    "Families told us that {subject} had changed their lives, and I believe them",
)
_HEADLINES = (
    "{name} told it is {grade} after visit by inspectors",
    "Inspectors praise {people} at {name}",
    "“{Grade}”: what Ofsted found at {name}",
    "{name} must do better on {subject}, says Ofsted",
    "New grades for {name} as {people} look ahead",
)
_ROLES = (
    "head teacher",
    "director of children’s services",
    "registered manager",
    "chair of governors",
    "cabinet member",
)
_SAID_SO, _TOLD_BEFORE, _DOUBTED = 0.97, 0.35, 0.04


class _Pen:
    """Writes a text and remembers where its parts are."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def write(self, text: str) -> Evidence:
        evidence = Evidence(self._length, self._length + len(text), text)
        self._parts.append(text)
        self._length += len(text)
        return evidence

    @property
    def text(self) -> str:
        return "".join(self._parts)


@dataclass(frozen=True, slots=True)
class InventedDocument:
    """A document as the library takes it.

    Attributes:
        document: As it would have been read.
        findings: As they would have been parsed.
        original: The bytes.
    """

    document: Document
    findings: Findings
    original: bytes


def invented_documents(knowledge: Knowledge, count: int, seed: int = 1) -> Iterator[InventedDocument]:
    """Articles and reports; the first document of most inspections is the report.

    Args:
        knowledge: For frameworks and authorities.
        count: How many; also says how many providers the country has.
        seed: Another one gives other documents about the same country.
    """
    world = InventedWorld(knowledge, count)
    reported: set[tuple[object, ...]] = set()
    shares = [kind.share for kind in KINDS]
    for number in range(count):
        draw = Random(f"{seed} {number}")
        key, visit = world.visit(draw.choices(KINDS, shares)[0], draw)
        if key not in reported and draw.random() < 0.8:
            reported.add(key)
            yield _report(visit, draw, number)
        else:
            yield _article(visit, draw, number)


def _article(visit: Visit, draw: Random, number: int) -> InventedDocument:
    pen = _Pen()
    label = visit.framework.overall_area or next(iter(visit.grades))
    grade = visit.grades[label]
    title = _filled(draw.choice(_HEADLINES), draw, visit, grade)
    told_on = visit.published_on + timedelta(days=draw.randrange(0, 12))
    author, outlet = person_name(draw), outlet_name(draw)
    pen.write(f"{title}\n\nBy {author}\n{told_on.day} {told_on:%B %Y}\n\n{visit.provider.name} has heard from ")
    pen.write(f"inspectors, who came in {visit.first_day:%B %Y}. The report appeared on ")
    published = pen.write(f"{visit.published_on.day} {visit.published_on:%B %Y}")
    pen.write(".\n\n")
    claims = []
    for area, true_grade in visit.grades.items():
        if area != label and draw.random() < 0.3:
            continue
        told = true_grade if draw.random() < _SAID_SO else draw.choice(tuple(visit.grades.values()))
        claims.append(_claim(pen, visit, area, told, 0.8 if draw.random() < _DOUBTED else 0.97))
        pen.write(f" {_prose(draw, visit, 1)}\n\n")
    if visit.before and draw.random() < _TOLD_BEFORE:
        year, earlier = visit.before
        words = pen.write(f"In {year} it was {_words(earlier)}.")
        claims.append(Claim(label, earlier, Tense.EARLIER, words, "invented", 0.95, str(year)))
        pen.write("\n\n")
    points = _points(pen, draw, visit, 1)
    quotes = tuple(_quote(pen, draw, visit) for _ in range(draw.randrange(0, 4)))
    pen.write(_prose(draw, visit, draw.randrange(4, 12)))
    reported = ReportedInspection(
        provider=visit.provider,
        inspectorate=visit.framework.inspectorate,
        framework=visit.framework.id,
        visit_type=VisitType.FULL,
        published_on=visit.published_on,
        published_source="text",
        claims=tuple(claims),
        points=points,
        mentions=(Mention(MentionKind.PUBLISHED_ON, visit.published_on.isoformat(), published),),
    )
    return _finished(pen, number, DocumentKind.ARTICLE, title, outlet, author, told_on, reported, quotes)


def _report(visit: Visit, draw: Random, number: int) -> InventedDocument:
    pen = _Pen()
    title = f"Inspection of {visit.provider.name}"
    pen.write(f"{title}\nInspection dates: {visit.first_day} to {visit.last_day}\nLead inspector: {visit.lead}\n\n")
    claims = []
    for area, grade in visit.grades.items():
        claims.append(_claim(pen, visit, area, grade, 0.99))
        pen.write("\n")
    pen.write("\n")
    for area in visit.framework.areas:
        pen.write(f"{area.title}\n{_prose(draw, visit, draw.randrange(5, 11))}\n\n")
    points = _points(pen, draw, visit, draw.randrange(2, 7))
    reported = ReportedInspection(
        provider=visit.provider,
        inspectorate=visit.framework.inspectorate,
        framework=visit.framework.id,
        visit_type=VisitType.FULL,
        published_on=visit.published_on,
        published_source="text",
        inspected_from=visit.first_day,
        inspected_to=visit.last_day,
        lead_inspectors=(visit.lead,),
        claims=tuple(claims),
        points=points,
    )
    return _finished(pen, number, DocumentKind.OFFICIAL_REPORT, title, None, None, None, reported, ())


def _finished(
    pen: _Pen,
    number: int,
    kind: DocumentKind,
    title: str,
    outlet: str | None,
    author: str | None,
    told_on: date | None,
    reported: ReportedInspection,
    quotes: tuple[Quote, ...],
) -> InventedDocument:
    text = pen.text
    original = f"{text}\n{number}".encode()
    official = kind is DocumentKind.OFFICIAL_REPORT
    half = len(text) // 2
    return InventedDocument(
        Document(
            sha256=hashlib.sha256(original).hexdigest(),
            media_type="application/pdf" if official else "text/plain",
            text=text,
            source=f"{'report' if official else 'article'} {number}.{'pdf' if official else 'txt'}",
            pages=(PageSpan(1, 0, half), PageSpan(2, half, len(text))) if official else (),
        ),
        Findings(
            kind=kind,
            parser_version="invented",
            title=title,
            outlet=outlet,
            author=author,
            article_date=told_on,
            inspections=(reported,),
            quotes=quotes,
        ),
        original,
    )


def _claim(pen: _Pen, visit: Visit, area: str, grade: str, confidence: float) -> Claim:
    title = next((each.title for each in visit.framework.areas if each.id == area), area)
    return Claim(area, grade, Tense.CURRENT, pen.write(f"{title}: {_words(grade)}"), "invented", confidence)


def _points(pen: _Pen, draw: Random, visit: Visit, count: int) -> tuple[Point, ...]:
    points = []
    for _ in range(count):
        kind = draw.choice((PointKind.STRENGTH, PointKind.IMPROVEMENT))
        points.append(Point(kind, pen.write(_prose(draw, visit, 1))))
        pen.write("\n")
    return tuple(points)


def _quote(pen: _Pen, draw: Random, visit: Visit) -> Quote:
    speaker, role = person_name(draw), draw.choice(_ROLES)
    pen.write("“")
    spoken = pen.write(_filled(draw.choice(_SPOKEN), draw, visit, ""))
    pen.write(",” ")
    said = pen.write(f"said {speaker}, {role}")
    pen.write(".\n\n")
    return Quote(spoken, speaker, role, visit.provider.name, said)


def _prose(draw: Random, visit: Visit, sentences: int) -> str:
    return " ".join(_filled(draw.choice(_SENTENCES), draw, visit, "") for _ in range(sentences))


def _filled(template: str, draw: Random, visit: Visit, grade: str) -> str:
    people = draw.choice(_PEOPLE)
    return template.format(
        name=visit.provider.name,
        grade=_words(grade),
        Grade=_words(grade).capitalize(),
        people=people,
        People=people.capitalize(),
        subject=f"{draw.choice(_SUBJECTS)} in {visit.place}" if draw.random() < 0.1 else draw.choice(_SUBJECTS),
        number=draw.randrange(2, 90),
    )


def _words(grade: str) -> str:
    return grade.replace("_", " ")
