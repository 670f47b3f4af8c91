"""What each cell of the press check shows: a verdict with its sign and words, and the grade that an article tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from core.library import Fact, Verdict
from gui.models import press_columns as columns
from gui.models.inspection_cells import Cell, CellMaker
from gui.wording.dates import month_written, span_of_days, whole_date
from gui.wording.names import unnamed_provider
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.library import AreaComparison, ArticleComparison, FactComparison, InspectionRow, PressComparison
    from gui.delegates.face_maker import FaceMaker
    from gui.delegates.grade_face import GradeFace
    from gui.models.table_columns import TableColumn


class Sign(Enum):
    """How a cell stands to the report; each has a sign and words of its own."""

    AGREES = "check"
    DIFFERS = "differs"
    UNSURE = "eye"
    ONLY_IN_PRESS = "article"
    CANNOT_TELL = "help"
    NOT_MENTIONED = "dot"

    @property
    def icon(self) -> str:
        """File in ``resources/icons``."""
        return self.value

    @property
    def words(self) -> str:
        """What it is called."""
        names = {
            Sign.AGREES: translate("Press", "agrees"),
            Sign.DIFFERS: translate("Press", "differs"),
            Sign.UNSURE: translate("Press", "unsure"),
            Sign.ONLY_IN_PRESS: translate("Press", "only in the press"),
            Sign.CANNOT_TELL: translate("Press", "cannot tell"),
            Sign.NOT_MENTIONED: translate("Press", "not mentioned"),
        }
        return names[self]


_SIGNS = {
    Verdict.AGREES: Sign.AGREES,
    Verdict.DIFFERS: Sign.DIFFERS,
    Verdict.NOT_MENTIONED: Sign.NOT_MENTIONED,
    Verdict.ONLY_IN_PRESS: Sign.ONLY_IN_PRESS,
    Verdict.CANNOT_TELL: Sign.CANNOT_TELL,
}


def sign_of(compared: AreaComparison) -> Sign:
    """The sign of an area; a difference that may be a misreading is not held against the article."""
    return Sign.UNSURE if compared.verdict is Verdict.DIFFERS and compared.doubtful else _SIGNS[compared.verdict]


@dataclass(frozen=True, slots=True)
class PressCell:
    """One cell of an article's row, or of an inspection's.

    Attributes:
        text: What it shows.
        spoken: The same for screen readers and tooltips: whole sentences.
        sign: How it stands to the report; None for names and dates.
        face: The grade that the article tells, where it is not the report's.
        area: The area that is compared.
        fact: The date or count that is compared.
        quiet: Words behind the text in the secondary colour.
        heading: It names an inspection.
        right: The text stands at the right.
    """

    text: str = ""
    spoken: str = ""
    sign: Sign | None = None
    face: GradeFace | None = None
    area: AreaComparison | None = None
    fact: FactComparison | None = None
    quiet: str = ""
    heading: bool = False
    right: bool = False


class PressCellMaker:
    """Makes the cells of inspections and articles.

    Args:
        knowledge: Names of frameworks and areas.
        faces: Makes the faces of grades.
        all_columns: The columns of the model, in its order.
        today: Day for what counts from today; nothing here shows an age.
    """

    def __init__(self, knowledge: Knowledge, faces: FaceMaker, all_columns: Sequence[TableColumn], today: date) -> None:
        self._knowledge = knowledge
        self._faces = faces
        self._columns = tuple(all_columns)
        areas = [column for column in self._columns if column.area]
        self._reported = CellMaker(knowledge, faces, areas, [column.id for column in areas], today)

    def of_inspection(self, compared: PressComparison) -> tuple[Cell | PressCell, ...]:
        """The cells of an inspection: what the report says."""
        row = compared.inspection
        grades = iter(self._reported.cells(row))
        return tuple(
            next(grades) if column.area else self._inspection_cell(column, compared) for column in self._columns
        )

    def of_article(self, compared: PressComparison, article: ArticleComparison) -> tuple[Cell | PressCell, ...]:
        """The cells of an article: how it stands to the report."""
        return tuple(self._article_cell(column, compared.inspection, article) for column in self._columns)

    def _inspection_cell(self, column: TableColumn, compared: PressComparison) -> PressCell:
        row = compared.inspection
        articles = counted(
            len(compared.articles), translate("Press", "{0} article"), translate("Press", "{0} articles")
        )
        if column.id == columns.NAME.id:
            framework = self._knowledge.frameworks.get(row.framework)
            name, short = row.provider or unnamed_provider(), framework.short if framework else ""
            return PressCell(name, f"{name}, {short}. {articles}.", quiet=short, heading=True)
        if column.id == columns.OUTLET.id:
            words = translate("Press", "Official report")
            return PressCell(words, f"{words}.")
        if column.id == columns.DAY.id:
            return _day(row.published_on)
        if column.id == columns.RESULT.id:
            return PressCell(articles, f"{articles}.")
        told = self._reported_fact(columns.FACTS[column.id], compared)
        by_report = translate("Press", "{0}, by the report: {1}.")
        return PressCell(told, by_report.format(column.name, told or translate("Press", "not told")))

    @staticmethod
    def _reported_fact(fact: Fact, compared: PressComparison) -> str:
        row = compared.inspection
        if fact is Fact.PUBLISHED:
            return whole_date(row.published_on)
        if fact is Fact.INSPECTED:
            return span_of_days(row.inspected_from, row.inspected_to) or month_written(row.inspected_month)
        stated = (each.reported for article in compared.articles for each in article.facts if each.fact is Fact.COUNT)
        return next(stated, "")

    def _article_cell(self, column: TableColumn, row: InspectionRow, article: ArticleComparison) -> PressCell:
        if column.id == columns.NAME.id:
            return _article_name(article)
        if column.id == columns.OUTLET.id:
            outlet = article.document.outlet or ""
            return PressCell(outlet, outlet or translate("Press", "The outlet is not known."))
        if column.id == columns.DAY.id:
            return _day(article.document.published_on)
        if column.id == columns.RESULT.id:
            return result_of(article)
        if column.area is not None:
            return self._area(column, row, article)
        return _fact(column, article)

    def _area(self, column: TableColumn, row: InspectionRow, article: ArticleComparison) -> PressCell:
        of_framework = column.area.area_of(row.framework) if column.area else None
        rest = sorted(column.area.area_ids) if column.area else []
        compared = article.cell((of_framework, *rest) if of_framework else rest)
        if compared is None:
            title = translate("Press", "{0}: nothing to compare.").format(column.name)
            return PressCell(spoken=title)
        sign = sign_of(compared)
        shows_grade = compared.told is not None and sign is not Sign.AGREES
        face = self._faces.face(row.framework, compared.area, compared.told or "") if shows_grade else None
        return PressCell(face.label if face else sign.words, self.sentence(row, compared), sign, face, area=compared)

    def sentence(self, row: InspectionRow, compared: AreaComparison) -> str:
        """How an area of an article stands to the report, in words."""
        title = self._knowledge.frameworks.area_title(compared.area, row.framework)
        told, reported = (
            self._faces.face(row.framework, compared.area, grade).label if grade else ""
            for grade in (compared.told, compared.reported)
        )
        sentences = {
            Sign.AGREES: translate("Press", "{0}: agrees. Article and report say {1}."),
            Sign.DIFFERS: translate("Press", "{0}: differs. The article says {1}, the report {2}."),
            Sign.UNSURE: translate(
                "Press", "{0}: unsure. The article seems to say {1}, the report says {2}; the words may be misread."
            ),
            Sign.ONLY_IN_PRESS: translate("Press", "{0}: only in the press. The article says {1}, the report nothing."),
            Sign.CANNOT_TELL: translate("Press", "{0}: cannot tell. The article says {1}, the reports differ."),
            Sign.NOT_MENTIONED: translate("Press", "{0}: not mentioned. The report says {2}."),
        }
        return sentences[sign_of(compared)].format(title, told, reported)


def _day(day: date | None) -> PressCell:
    words = whole_date(day)
    return PressCell(words, words or translate("Press", "No date is known."), right=True)


def _article_name(article: ArticleComparison) -> PressCell:
    title = article.document.title
    if not article.looks_back:
        return PressCell(title, title)
    back = translate("Press", "looks back")
    spoken = translate("Press", "{0}. It is about a later inspection and looks back on this one.").format(title)
    return PressCell(title, spoken, quiet=back)


def _fact(column: TableColumn, article: ArticleComparison) -> PressCell:
    fact = columns.FACTS[column.id]
    told = [each for each in article.facts if each.fact is fact]
    compared = next((each for each in told if each.verdict is Verdict.DIFFERS), next(iter(told), None))
    if compared is None:
        return PressCell(spoken=translate("Press", "{0}: nothing to compare.").format(column.name))
    sign = _SIGNS[compared.verdict]
    words = sign.words if sign in (Sign.AGREES, Sign.NOT_MENTIONED) else told_fact(compared.fact, compared.told)
    return PressCell(words, fact_sentence(column.name, compared), sign, fact=compared)


def fact_sentence(name: str, compared: FactComparison) -> str:
    """How a date or count of an article stands to the report, in words."""
    sign = _SIGNS[compared.verdict]
    told = told_fact(compared.fact, compared.told) or translate("Press", "nothing")
    reported = told_fact(compared.fact, compared.reported)
    sentence = translate("Press", "{0}: {1}. The article says {2}, the report {3}.")
    return sentence.format(name, sign.words, told, reported)


def told_fact(fact: Fact, told: str) -> str:
    """A date or count as people write it; core gives ISO days, two of them joined, a month, or the words of a count."""
    if fact is Fact.COUNT or not told:
        return told
    if len(told) == len("2025-08"):
        return month_written(told)
    first, _, last = told.partition("/")
    return span_of_days(date.fromisoformat(first), date.fromisoformat(last or first))


def result_of(article: ArticleComparison) -> PressCell:
    """What an article comes to: how much differs, else what is only in it, else that it agrees."""
    signs = [sign_of(area) for area in article.areas] + [_SIGNS[fact.verdict] for fact in article.facts]
    told = (
        (Sign.DIFFERS, translate("Press", "{0} differs"), translate("Press", "{0} differ")),
        (Sign.UNSURE, translate("Press", "{0} unsure"), translate("Press", "{0} unsure")),
        (Sign.ONLY_IN_PRESS, translate("Press", "{0} only here"), translate("Press", "{0} only here")),
        (Sign.CANNOT_TELL, translate("Press", "{0} unclear"), translate("Press", "{0} unclear")),
    )
    found = [(sign, counted(signs.count(sign), one, many)) for sign, one, many in told if sign in signs]
    if found:
        spoken = ", ".join(words for _, words in found)
        return PressCell(found[0][1], f"{spoken}.", found[0][0])
    if Sign.AGREES in signs:
        return PressCell(Sign.AGREES.words, translate("Press", "All that the article says agrees."), Sign.AGREES)
    return PressCell(Sign.NOT_MENTIONED.words, translate("Press", "The article says nothing that can be compared."))
