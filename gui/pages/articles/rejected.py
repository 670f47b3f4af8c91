"""What was read from a document and then left out by hand, each with a way back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.library import Action, withdraw_correction
from gui.appearance.text_size import scaled
from gui.widgets.finding_row import FindingRow
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.names import unnamed_provider
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import Frameworks
    from core.library import StandingDocument, TrailEntry
    from core.model import Evidence
    from gui.desk import Desk


@dataclass(frozen=True, slots=True)
class Rejected:
    """One finding that was left out.

    Attributes:
        decision: Id of the decision that left it out.
        words: What it was.
        told: By whom, and why.
    """

    decision: int
    words: str
    told: str


def rejected_of(standing: StandingDocument, frameworks: Frameworks) -> tuple[Rejected, ...]:
    """All findings of a document that were left out, inspections first."""
    return tuple(_rejected(standing, frameworks))


def _rejected(standing: StandingDocument, frameworks: Frameworks) -> Iterator[Rejected]:
    framework = {each.id: each.values.framework for each in standing.inspections}
    told: list[tuple[bool, Sequence[TrailEntry], str]] = [
        (
            each.stands,
            each.trail,
            translate("Findings", "Inspection of {0}").format(each.values.provider.name or unnamed_provider()),
        )
        for each in standing.inspections
    ]
    for claim in standing.claims:
        values, of = claim.values, framework.get(claim.values.reported_inspection)
        grade = frameworks.grade_label(of, values.area, values.grade)
        told.append((claim.stands, claim.trail, f"{frameworks.area_title(values.area, of)}: {grade}"))
    told += ((each.stands, each.trail, _quoted(each.evidence)) for each in standing.points)
    told += ((each.stands, each.trail, _quoted(each.evidence)) for each in standing.quotes)
    for stands, trail, words in told:
        last = next((one for one in reversed(trail) if one.holds and one.action is Action.REJECT), None)
        if not stands and last is not None:
            yield Rejected(last.id, words, f"{last.made_by}. {last.reason}")


def _quoted(evidence: Evidence | None) -> str:
    return f"“{evidence.text}”" if evidence else ""


class RejectedSection(QWidget):
    """Shows them.

    Args:
        desk: The shared parts of the windows.
        rejected: At least one.
        writable: Whether the library takes changes.
    """

    def __init__(
        self, desk: Desk, rejected: Sequence[Rejected], *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.links: tuple[LinkButton, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, 0)
        column.setSpacing(scaled(1))
        heading = QuietLabel(desk.theme, self.tr("Left out by hand"), semibold=True)
        heading.setContentsMargins(scaled(6), 0, 0, scaled(3))
        column.addWidget(heading)
        for each in rejected:
            row = FindingRow(desk.theme, "cross", each.words, each.told)
            row.set_leads_somewhere(False)
            link = LinkButton(desk.theme, self.tr("Take back"))
            link.setAccessibleName(self.tr("Take back: {0}").format(each.words))
            link.setEnabled(writable)
            link.clicked.connect(partial(_take_back, desk, each.decision))
            link.setContentsMargins(scaled(26), 0, 0, 0)
            column.addWidget(row)
            column.addWidget(link)
            self.links = (*self.links, link)


def _take_back(desk: Desk, decision: int, _checked: bool = False) -> None:
    desk.history.make(partial(withdraw_correction, correction_id=decision))
