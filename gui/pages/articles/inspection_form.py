"""The facts of an inspection as fields: each says where it was read, and what is settled in one is kept at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from core.model import MentionKind, Provider, ProviderType, VisitType
from gui.corrections.choices import provider_types_to_choose
from gui.pages.articles.wording import no_day_words, printed_note, published_note
from gui.widgets.field_row import FieldRow
from gui.widgets.form_field import ChoiceField, TextField
from gui.wording.dates import month_written, whole_date
from gui.wording.names import visit_type_name
from gui.wording.translation import translate
from gui.wording.typed_days import day_typed, month_typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import ReportedValues, StandingFinding
    from core.model import Findings, ReportedInspection
    from gui.desk import Desk


class InspectionForm(QWidget):
    """Edits the :class:`ReportedValues` of one inspection.

    Signals:
        settled: The user settled other values; carries all of them, and the row to tell when they cannot be kept.
        entered: The user came to a field; carries the :class:`MentionKind` of its words.

    Args:
        desk: The shared parts of the windows.
        writable: Whether the values can be changed.
    """

    settled = Signal(object, object)
    entered = Signal(object)

    def __init__(self, desk: Desk, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._values: ReportedValues | None = None
        self.provider, self.inspectorate, self.inspectors = TextField(), TextField(), TextField()
        self.first_day, self.last_day, self.published = TextField(), TextField(), TextField()
        self.kind, self.framework, self.visit = ChoiceField(), ChoiceField(), ChoiceField()
        self.rows: dict[MentionKind, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lay_out()
        self._offer_names()
        self._connect()
        for text in (self.provider, self.inspectorate, self.inspectors, self.first_day, self.last_day, self.published):
            text.setReadOnly(not writable)
        for choice in (self.kind, self.framework, self.visit):
            choice.setEnabled(writable)

    def _lay_out(self) -> None:
        self._add_row(self.tr("Provider"), MentionKind.PROVIDER, self.provider)
        self.kind_row = FieldRow(self._desk.theme, self.tr("Type"), (self.kind,))
        self._column.addWidget(self.kind_row)
        self._add_row(self.tr("Inspectorate"), MentionKind.INSPECTORATE, self.inspectorate)
        self._add_row(self.tr("Framework"), MentionKind.FRAMEWORK, self.framework)
        self._add_row(self.tr("Inspected"), MentionKind.INSPECTED, self.first_day, self.last_day)
        self._add_row(self.tr("Published"), MentionKind.PUBLISHED_ON, self.published)
        self._add_row(self.tr("Visit"), MentionKind.VISIT_TYPE, self.visit)
        self._add_row(self.tr("Lead inspector"), MentionKind.LEAD_INSPECTOR, self.inspectors)
        self.first_day.setAccessibleName(self.tr("Inspected, first day"))
        self.last_day.setAccessibleName(self.tr("Inspected, last day"))
        self.first_day.setToolTip(self.tr("The first day on site, or the month when only that is known"))
        self.inspectors.setToolTip(self.tr("Names without titles, with commas between"))

    def _add_row(self, name: str, kind: MentionKind, *fields: TextField | ChoiceField) -> None:
        self.rows[kind] = FieldRow(self._desk.theme, name, fields)
        self._column.addWidget(self.rows[kind])
        for field in fields:
            field.entered.connect(partial(self.entered.emit, kind))

    def _offer_names(self) -> None:
        names = sorted({authority.name for authority in self._desk.knowledge.authorities.all()})
        completer = QCompleter(names, self.provider)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.provider.setCompleter(completer)

    def _connect(self) -> None:
        provider = self.rows[MentionKind.PROVIDER]
        self.provider.settled.connect(lambda text: self._settle(provider, provider=self._provider(name=text or None)))
        self.kind.settled.connect(
            lambda kind: self._settle(self.kind_row, provider=self._provider(kind=ProviderType(kind)), framework=None)
        )
        self.framework.settled.connect(
            lambda framework: self._settle(self.rows[MentionKind.FRAMEWORK], framework=framework)
        )
        # Qt keeps the words of a value and not which enumeration it is from.
        self.visit.settled.connect(
            lambda visit: self._settle(self.rows[MentionKind.VISIT_TYPE], visit_type=VisitType(visit))
        )
        self.inspectorate.settled.connect(
            lambda text: self._settle(self.rows[MentionKind.INSPECTORATE], inspectorate=text or None)
        )
        self.inspectors.settled.connect(
            lambda text: self._settle(
                self.rows[MentionKind.LEAD_INSPECTOR],
                lead_inspectors=tuple(name.strip() for name in text.split(",") if name.strip()),
            )
        )
        self.published.settled.connect(self._on_published)
        self.first_day.settled.connect(self._on_first_day)
        self.last_day.settled.connect(self._on_last_day)

    def show_reading(
        self, reading: StandingFinding[ReportedValues], reported: ReportedInspection, findings: Findings
    ) -> None:
        """Show an inspection as it stands.

        Args:
            reading: With what was read and what was decided.
            reported: The same with its mentions.
            findings: Of the whole document.
        """
        values = self._values = reading.values
        self.provider.show_value(values.provider.name or "")
        self.kind.show_value(list(provider_types_to_choose()), values.provider.provider_type)
        self.inspectorate.show_value(values.inspectorate or "")
        self.framework.show_value(self._frameworks(values), values.framework)
        first = whole_date(values.inspected_from) or month_written(values.inspected_month)
        self.first_day.show_value(first)
        self.last_day.show_value(whole_date(values.inspected_to))
        self.published.show_value(whole_date(values.published_on))
        self.visit.show_value(
            [(visit, visit_type_name(visit) or translate("Corrections", "Not told")) for visit in VisitType],
            values.visit_type,
        )
        self.inspectors.show_value(", ".join(values.lead_inspectors))
        self._tell_notes(reading, reported, findings)

    def _tell_notes(
        self, reading: StandingFinding[ReportedValues], reported: ReportedInspection, findings: Findings
    ) -> None:
        read, by_hand = reading.as_read, translate("Findings", "by hand; read as {0}")
        notes = {
            MentionKind.PROVIDER: printed_note(reported),
            MentionKind.FRAMEWORK: findings.framework_note or "" if reported.framework else "",
            MentionKind.PUBLISHED_ON: published_note(reported),
        }
        nothing = translate("Findings", "nothing")
        before: dict[str, tuple[MentionKind, Callable[[ReportedValues], str | None]]] = {
            "provider": (MentionKind.PROVIDER, lambda old: old.provider.name),
            "inspectorate": (MentionKind.INSPECTORATE, lambda old: old.inspectorate),
            "framework": (MentionKind.FRAMEWORK, lambda old: self._framework_name(old.framework)),
            "inspected_from": (MentionKind.INSPECTED, lambda old: whole_date(old.inspected_from)),
            "inspected_to": (MentionKind.INSPECTED, lambda old: whole_date(old.inspected_to)),
            "published_on": (MentionKind.PUBLISHED_ON, lambda old: whole_date(old.published_on)),
            "visit_type": (MentionKind.VISIT_TYPE, lambda old: visit_type_name(old.visit_type)),
            "lead_inspectors": (MentionKind.LEAD_INSPECTOR, lambda old: ", ".join(old.lead_inspectors)),
        }
        for name in reading.changed:
            if name in before and read is not None:
                kind, words = before[name]
                notes[kind] = by_hand.format(words(read) or nothing)
        for kind, row in self.rows.items():
            row.tell(notes.get(kind, ""))
            row.tell_wrong("")
        self.kind_row.tell_wrong("")

    def choose(self, kind: MentionKind | None) -> FieldRow | None:
        """Mark the row of a fact as chosen, all others as not, and give it."""
        for each, row in self.rows.items():
            row.set_chosen(each is kind)
        return None if kind is None else self.rows.get(kind)

    # What the user settles

    def _settle(self, row: FieldRow, **changes: object) -> None:
        if self._values is not None:
            row.tell_wrong("")
            self.settled.emit(replace(self._values, **changes), row)  # type: ignore[arg-type]  # names are checked by dataclasses.replace itself

    def _on_published(self, text: str) -> None:
        row, day = self.rows[MentionKind.PUBLISHED_ON], day_typed(text)
        if text and day is None:
            row.tell_wrong(no_day_words())
        else:
            self._settle(row, published_on=day)

    def _on_first_day(self, text: str) -> None:
        row, day, month = self.rows[MentionKind.INSPECTED], day_typed(text), month_typed(text)
        if text and day is None and month is None:
            row.tell_wrong(no_day_words())
        elif day is not None:
            self._settle(row, inspected_from=day, inspected_month=None)
        else:
            self._settle(row, inspected_from=None, inspected_to=None, inspected_month=month)

    def _on_last_day(self, text: str) -> None:
        row, day = self.rows[MentionKind.INSPECTED], day_typed(text)
        if text and day is None:
            row.tell_wrong(no_day_words())
        else:
            self._settle(row, inspected_to=day)

    def _provider(self, **changes: object) -> Provider | None:
        if self._values is None:
            return None
        before = self._values.provider
        name = changes.get("name", before.name)
        kind = changes.get("kind", before.provider_type)
        # Core finds the code of an authority by its name; the one that was read belongs to the name before.
        return replace(before, name=name, provider_type=kind, authority_code=None)  # type: ignore[arg-type]  # from the fields of this form

    def _frameworks(self, values: ReportedValues) -> list[tuple[object, str]]:
        kind, now = values.provider.provider_type, values.framework
        everything = self._desk.knowledge.frameworks.all()
        fitting = [framework for framework in everything if framework.provider_type is kind or framework.id == now]
        fitting.sort(key=lambda framework: framework.valid_from, reverse=True)
        choices: list[tuple[object, str]] = [(framework.id, framework.short) for framework in fitting]
        return [(None, translate("Corrections", "Not told")), *choices]

    def _framework_name(self, framework_id: str | None) -> str:
        framework = self._desk.knowledge.frameworks.get(framework_id)
        return framework.short if framework else ""
