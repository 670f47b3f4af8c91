"""What the Review page asks and offers for each kind of doubt, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library import ReviewFilter, ReviewKind
from core.library.review.review_items import READINGS
from gui.pages.review.reading import is_earlier
from gui.wording.dates import month_written, span_of_days, whole_date
from gui.wording.names import provider_type_name, unnamed_provider
from gui.wording.numbers import counted, grades
from gui.wording.quotation import within_quotes
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Frameworks
    from core.library import DecidedCount, ReviewItem
    from gui.pages.review.reading import ShownItem


@dataclass(frozen=True, slots=True)
class Decisions:
    """What can be decided about an item; an empty text where that is not possible.

    Attributes:
        confirm: Say that it is right, or leave it as it is.
        change: Let something else stand.
        reject: Say that it is none.
    """

    confirm: str
    change: str = ""
    reject: str = ""


def question(shown: ShownItem, frameworks: Frameworks) -> str:
    """What is to be decided, as a question."""
    kind = shown.item.kind
    if kind is ReviewKind.DOUBTFUL_GRADE:
        return _grade_question(shown, frameworks)
    if kind is ReviewKind.CONFLICT:
        area = frameworks.area_in_sentence(shown.item.area or "", shown.framework)
        return translate("Review", "Which grade holds for {0}?").format(area)
    if kind is ReviewKind.TOLD_ELSEWHERE:
        name = shown.reported.values.provider.name if shown.reported else None
        return translate("Review", "Is this the same {0}?").format(name or unnamed_provider())
    return {
        ReviewKind.WITHOUT_DOCUMENT: translate("Review", "Is this inspection to stay without a document?"),
        ReviewKind.NOTHING_FOUND: translate("Review", "Is there no judgement in this article?"),
        ReviewKind.UNREAD_REPORT: translate("Review", "Is there nothing to keep from this report?"),
        ReviewKind.UNKNOWN_PROVIDER: translate("Review", "Who was inspected?"),
        ReviewKind.DOUBTFUL_READING: translate("Review", "Was this inspection read rightly?"),
        ReviewKind.FAILED_CHECK: translate("Review", "Does this text contradict itself?"),
        ReviewKind.LOST_CORRECTION: translate("Review", "Does this correction still hold?"),
    }[kind]


def _grade_question(shown: ShownItem, frameworks: Frameworks) -> str:
    told = shown.together
    if len(told) > 1:
        named = {frameworks.grade_label(shown.framework, one.values.area, one.values.grade) for one in told}
        if len(named) == 1:
            asked = translate("Review", "Do these words grade {0} areas {1}?")
            return asked.format(len(told), named.pop())
        return translate("Review", "Do these words tell {0}?").format(grades(len(told)))
    claim = shown.claim
    if claim is None:
        return shown.item.heading
    values = claim.values
    area = frameworks.area_in_sentence(values.area, shown.framework)
    grade = frameworks.grade_label(shown.framework, values.area, values.grade)
    if not is_earlier(shown):
        return translate("Review", "Do these words say {0} for {1}?").format(grade, area)
    if values.when:
        return translate("Review", "Do these words say {0} for {1} earlier, {2}?").format(grade, area, values.when)
    return translate("Review", "Do these words say {0} for {1} earlier?").format(grade, area)


def facts(shown: ShownItem, frameworks: Frameworks) -> str:
    """Whose inspection it is, under which framework, when, and where it was told; in one line."""
    reported, held = shown.reported, shown.inspection
    parts: list[str] = []
    if reported is not None:
        values = reported.values
        parts = [values.provider.name or unnamed_provider(), provider_type_name(values.provider.provider_type).lower()]
        framework = frameworks.get(values.framework)
        days = span_of_days(values.inspected_from, values.inspected_to) or month_written(values.inspected_month)
    elif held is not None:
        inspection = held.inspection
        name = inspection.provider.name or unnamed_provider()
        parts = [name, provider_type_name(inspection.provider.provider_type).lower()]
        framework = frameworks.get(inspection.framework)
        days = span_of_days(inspection.inspected_from, inspection.inspected_to)
    else:
        framework, days = None, ""
    parts.append(framework.short if framework else "")
    parts.append(translate("Review", "inspected {0}").format(days) if days else "")
    parts.append(source(shown))
    return " · ".join(part for part in parts if part)


def source(shown: ShownItem) -> str:
    """Outlet and day of the document; its title where no outlet is told."""
    if shown.document is None:
        return ""
    document = shown.document
    outlet = document.findings.outlet or document.document.outlet or document.title
    day = whole_date(document.findings.article_date or document.document.published_on)
    return ", ".join(part for part in (outlet, day) if part)


def decisions(shown: ShownItem) -> Decisions:
    """What the buttons say."""
    kind = shown.item.kind
    if kind is ReviewKind.DOUBTFUL_GRADE:
        several = len(shown.together) > 1
        confirm = translate("Review", "Confirm {0}").format(grades(len(shown.together)))
        one = translate("Review", "Confirm grade")
        no = translate("Review", "Not grades") if several else translate("Review", "Not a grade")
        return Decisions(confirm if several else one, translate("Review", "Change…"), no)
    if kind in READINGS:
        confirm = translate("Review", "Reading is right")
        return Decisions(confirm, translate("Review", "Change…"), translate("Review", "Not an inspection"))
    if kind is ReviewKind.TOLD_ELSEWHERE:
        same, other = translate("Review", "It is the same"), translate("Review", "Another one")
        return Decisions(same, translate("Review", "Change…"), other)
    if kind is ReviewKind.CONFLICT:
        return Decisions(translate("Review", "Leave it open"), translate("Review", "Choose grade…"))
    if kind is ReviewKind.LOST_CORRECTION:
        return Decisions(translate("Review", "Leave it out"), "", translate("Review", "Withdraw correction"))
    if kind in (ReviewKind.FAILED_CHECK, ReviewKind.WITHOUT_DOCUMENT):
        return Decisions(translate("Review", "Leave as it is"))
    return Decisions(translate("Review", "Nothing to find"))


def decided_words(decided: DecidedCount) -> str:
    """What was decided today, by how: "14 decided today: 11 confirmed, 2 changed, 1 rejected"."""
    if not decided.total:
        return ""
    parts = (
        (decided.confirmed, translate("Review", "{0} confirmed")),
        (decided.changed, translate("Review", "{0} changed")),
        (decided.rejected, translate("Review", "{0} rejected")),
        (decided.reviewed, translate("Review", "{0} left as they are")),
    )
    told = ", ".join(words.format(number) for number, words in parts if number)
    one, many = translate("Review", "{0} decided today"), translate("Review", "{0} decided today")
    return f"{counted(decided.total, one, many)}: {told}"


def begun_question(items: Sequence[ReviewItem]) -> str:
    """What to ask before changes are lost that were begun about some items; empty for none."""
    if len(items) == 1:
        heading = within_quotes(items[0].heading)
        return translate("Review", "Throw away what you began to change about “{0}”?").format(heading)
    many = translate("Review", "Throw away what you began to change about {0} items?")
    return many.format(f"{len(items):,}") if items else ""


def empty_words(where: ReviewFilter, decided: DecidedCount) -> tuple[str, str]:
    """What an empty queue says, and what the button below it does: the way to more."""
    if where.text:
        return translate("Review", "Nothing with these words needs eyes."), translate("Review", "Show everything")
    if where.documents:
        nothing = translate("Review", "Nothing in these documents needs eyes any more.")
        return nothing, translate("Review", "Show all documents")
    if where != ReviewFilter():
        return translate("Review", "Nothing of this kind needs eyes."), translate("Review", "Show all kinds")
    nothing = translate("Review", "Nothing needs eyes. New doubts appear here after an import.")
    return f"{nothing}\n{decided_words(decided)}".strip(), translate("Review", "Import files…")
