"""Decisions go with their findings when a document is read anew: the trail is pointed at what was found instead."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.library.correcting.added_findings import store_added
from core.library.correcting.finding_values import Subject
from core.library.correcting.lost_decisions import found_again
from core.library.correcting.refitting import (
    FOUND_OTHERWISE,
    INSPECTION_GONE,
    PLACE_GONE,
    WORDS_GONE,
    NewFinding,
    Refit,
    new_span,
    reads_alike,
    refit_inspection,
    refit_statement,
)
from core.library.correcting.standing import KEPT, columns_as_read, evidence_of, text_hash
from core.library.review.review_items import ReviewKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from core.library.correcting.corrections import TrailEntry
    from core.library.correcting.finding_values import Columns
    from core.library.correcting.lost_decisions import LostDecisions
    from core.library.correcting.standing import Found
    from core.library.file.connection import Library
    from core.model import Document, Evidence

_PLACE = "reported_inspection"
# What is marked as reviewed is known again by what was told, as its id is another after a new reading.
_MARKED_AGAIN = {
    ReviewKind.FAILED_CHECK: "SELECT id FROM checks WHERE document = :document AND message = :told",
    ReviewKind.DOUBTFUL_READING: "SELECT id FROM reported_inspections WHERE document = :document AND doubts = :told",
    # Of several schools of one town only the one that it was said of, as the decision in the trail that it goes with.
    ReviewKind.TOLD_ELSEWHERE: "SELECT id FROM reported_inspections WHERE id = :place AND told_in <> '' "
    "AND :told LIKE told_in || ' / %'",
}


def release(library: Library, document_id: int) -> None:
    """Let the trail go of the ids of findings that are about to be deleted: others may get them."""
    library.execute(
        "UPDATE finding_corrections SET subject_id = NULL WHERE document = ? AND subject <> ?",
        (document_id, Subject.DOCUMENT),
    )


@dataclass(slots=True)
class Refitting:
    """Points the trail of one document, whose newer findings are stored already, at them; inside ``writing``.

    Attributes:
        library: Where.
        document_id: The document.
        document: As it was read anew.
        same_text: Whether its text is what it was, so that offsets stay true.
        places: The newer reported inspection for each of the older ones that it tells of still.
        refitted: The findings about which decisions hold.
    """

    library: Library
    document_id: int
    document: Document
    same_text: bool
    places: dict[int, int] = field(default_factory=dict)
    refitted: list[tuple[Subject, int]] = field(default_factory=list)

    def place(self, old: Sequence[sqlite3.Row], decided: Sequence[Found]) -> None:
        """Find the inspections again that the document tells of, so that they stay the ones they were taken for.

        Args:
            old: Rows of those that the older parser made.
            decided: All findings about which decisions hold.
        """
        new = self._new(Subject.REPORTED_INSPECTION)
        kept = KEPT[Subject.REPORTED_INSPECTION]
        for row in sorted(old, key=lambda row: row["position"]):
            anchor: Columns = {name: row[name] for name in kept.anchor}
            met = refit_inspection(anchor, len(old), new, self.places.values())
            if met is not None:
                self.places[row["id"]] = met.id
                self.library.execute(
                    "UPDATE reported_inspections SET inspection = ? WHERE id = ?", (row["inspection"], met.id)
                )
        for each in decided:
            if each.subject is Subject.REPORTED_INSPECTION and each.added:
                self.places[each.id] = store_added(self.library, each.subject, self.document_id, each.as_read, None)
        for each in decided:
            if each.subject is Subject.REPORTED_INSPECTION:
                place = self.places.get(each.id)
                self._point(each, Refit(place, None if place else INSPECTION_GONE), None)
            elif each.subject is Subject.DOCUMENT:
                self._point(each, Refit(each.id), None)

    def refit_statements(self, decided: Sequence[Found]) -> None:
        """Find the claims, points and quotations again that were decided about, and add again what was added."""
        for subject in (Subject.CLAIM, Subject.POINT, Subject.QUOTE):
            new = self._new(subject)
            of_parser = [each for each in decided if each.subject is subject and not each.added]
            for each in of_parser:
                holding = [entry for entry in each.trail if entry.holds]
                refit = refit_statement(subject, holding, each.folded.columns, self._left(subject, new))
                evidence = next((one.evidence for one in new if one.id == refit.id), None)
                self._point(each, refit, evidence)
            for each in decided:
                if each.subject is subject and each.added:
                    self._add_again(each, new)

    def revive(self, lost: Sequence[LostDecisions]) -> None:
        """Let decisions hold again whose findings were gone, and that the newer reading tells of again.

        Args:
            lost: What was lost in earlier readings; to come after all that held until now.
        """
        for each in sorted(lost, key=lambda each: each.subject is not Subject.REPORTED_INSPECTION):
            if each.subject is Subject.REPORTED_INSPECTION:
                met = refit_inspection(each.anchor, 0, self._left(each.subject, self._new(each.subject)), ())
                self._point_again(each, met, None)
            elif each.added is not None:
                self._add_lost(each, each.added)
            elif each.subject is not Subject.DOCUMENT:
                met = found_again(each, self._left(each.subject, self._new(each.subject)))
                self._point_again(each, met, None if met is None else met.evidence)

    def _left(self, subject: Subject, found: Sequence[NewFinding]) -> list[NewFinding]:
        """Those of some findings that no decision is about yet."""
        taken = {finding_id for kind, finding_id in self.refitted if kind is subject}
        return [one for one in found if one.id not in taken]

    def _add_lost(self, each: LostDecisions, added: Columns) -> None:
        if each.evidence is None:
            return
        there = self.document.text[each.evidence.start : each.evidence.end] == each.evidence.text
        span = new_span(each.evidence, self.document.text, same_text=there)
        values = self._moved_to_the_only_one(added)
        if span is None or values is None:
            return
        evidence = self.document.evidence(*span)
        known = reads_alike(each.subject, each.folded.columns, evidence, self._new(each.subject))
        if known is None and each.folded.stands:
            finding_id = store_added(self.library, each.subject, self.document_id, values, evidence)
            self._point_again(each, NewFinding(finding_id, values, evidence, 0), evidence)

    def _moved_to_the_only_one(self, values: Columns) -> Columns | None:
        """Values of what was lost: of several inspections it is not known any more which one they named."""
        if _PLACE not in values:
            return values
        places = self._new(Subject.REPORTED_INSPECTION)
        return {**values, _PLACE: places[0].id} if len(places) == 1 else None

    def _point_again(self, each: LostDecisions, met: NewFinding | None, evidence: Evidence | None) -> None:
        moved = [
            (self._moved_to_the_only_one(entry.old_values), self._moved_to_the_only_one(entry.new_values))
            for entry in each.trail
        ]
        if met is None or any(None in pair for pair in moved):
            return
        for entry, (old, new) in zip(each.trail, moved, strict=True):
            self._write(entry, met.id, None, old or {}, new or {})
            self.library.execute(
                "DELETE FROM review_decisions WHERE kind = ? AND subject_id = ?",
                (ReviewKind.LOST_CORRECTION, entry.id),
            )
            if evidence is not None:
                self._set_words(entry, evidence)
        self.refitted.append((each.subject, met.id))

    def _new(self, subject: Subject) -> list[NewFinding]:
        rows = self.library.rows(f"SELECT * FROM {KEPT[subject].table} WHERE document = ?", (self.document_id,))
        return [
            NewFinding(
                row["id"],
                columns_as_read(subject, row),
                None if subject is Subject.REPORTED_INSPECTION else evidence_of(row),
                row["position"],
            )
            for row in rows
        ]

    def _add_again(self, each: Found, new: Sequence[NewFinding]) -> None:
        if each.evidence is None:
            return
        span = new_span(each.evidence, self.document.text, same_text=self.same_text)
        if span is None:
            self._point(each, Refit(None, WORDS_GONE), None)
            return
        evidence = self.document.evidence(*span)
        known = reads_alike(each.subject, each.folded.columns, evidence, new)
        if known is not None:
            # The newer parser finds it by itself: then there is nothing to add, unless it reads another grade.
            differs = each.subject is Subject.CLAIM and known.columns["grade"] != each.folded.columns["grade"]
            self._point(each, Refit(None, FOUND_OTHERWISE if differs else None), None)
            return
        values = self._moved(each.as_read)
        if _PLACE in each.as_read and values is None:
            self._point(each, Refit(None, PLACE_GONE), None)
            return
        finding_id = store_added(self.library, each.subject, self.document_id, values or each.as_read, evidence)
        self._point(each, Refit(finding_id), evidence)

    def _moved(self, values: Columns) -> Columns | None:
        """Values with the newer id of the inspection that they name; None where it is not told of any more."""
        if _PLACE not in values:
            return values
        place = self.places.get(int(values[_PLACE] or 0))
        return None if place is None else {**values, _PLACE: place}

    def _point(self, each: Found, refit: Refit, evidence: Evidence | None) -> None:
        """Write into the trail what the decisions about a finding are about now."""
        for entry in each.trail:
            old, new = self._moved(entry.old_values), self._moved(entry.new_values)
            lost = refit.lost or (PLACE_GONE if old is None or new is None else None)
            lost = lost if entry.holds else entry.no_longer_fits
            self._write(entry, refit.id, lost, old or entry.old_values, new or entry.new_values)
            if refit.id is not None and evidence is not None:
                self._set_words(entry, evidence)
        if refit.id is not None:
            self.refitted.append((each.subject, refit.id))

    def _write(self, entry: TrailEntry, finding_id: int | None, lost: str | None, old: Columns, new: Columns) -> None:
        self.library.execute(
            "UPDATE finding_corrections SET subject_id = ?, no_longer_fits = ?, old_values = ?, new_values = ? "
            "WHERE id = ?",
            (
                finding_id,
                lost,
                json.dumps(old, ensure_ascii=False),
                json.dumps(new, ensure_ascii=False),
                entry.id,
            ),
        )

    def _set_words(self, entry: TrailEntry, evidence: Evidence) -> None:
        self.library.execute(
            "UPDATE finding_corrections SET span_start = ?, span_end = ?, words = ?, page = ?, text_sha256 = ? "
            "WHERE id = ?",
            (
                evidence.start,
                evidence.end,
                evidence.text,
                evidence.page,
                text_hash(self.library, self.document_id),
                entry.id,
            ),
        )


def carry_marks(library: Library, document_id: int, marks: Sequence[sqlite3.Row], places: Mapping[int, int]) -> None:
    """Keep what was marked as reviewed, where the newer reading tells the same; inside ``writing``.

    Args:
        library: Where.
        document_id: The document.
        marks: Whole rows of its ``review_decisions``.
        places: The newer reported inspection for each of the older ones that it tells of still.
    """
    for mark in marks:
        kind = ReviewKind(mark["kind"])
        if kind in (ReviewKind.NOTHING_FOUND, ReviewKind.UNREAD_REPORT, ReviewKind.LOST_CORRECTION):
            continue
        library.execute("DELETE FROM review_decisions WHERE id = ?", (mark["id"],))
        query = _MARKED_AGAIN.get(kind)
        told = {"document": document_id, "told": mark["told"], "place": places.get(mark["subject_id"])}
        subject_id = query and library.value(query, told)
        if subject_id:
            library.execute(
                "INSERT OR IGNORE INTO review_decisions (kind, document, subject_id, told, made_by, made_at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (kind, document_id, subject_id, mark["told"], mark["made_by"], mark["made_at"]),
            )
