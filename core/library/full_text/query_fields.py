"""What a search can look for besides the words of a text: ``grade:inadequate`` and its like."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What can be looked for besides the words of a text."""

    TITLE = "title"
    AUTHORITY = "authority"
    PROVIDER = "provider"
    REGION = "region"
    TYPE = "type"
    INSPECTORATE = "inspectorate"
    FRAMEWORK = "framework"
    AREA = "area"
    GRADE = "grade"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    AUTHOR = "author"
    STATE = "state"
    KIND = "kind"
    TAG = "tag"
    NOTE = "note"
    BEFORE = "before"
    AFTER = "after"
    DATE = "date"


FIELD_EXAMPLES = {
    Field.TITLE: "title:outstanding",
    Field.AUTHORITY: 'authority:"North East Lincolnshire"',
    Field.PROVIDER: 'provider:"Alderbrook Primary School"',
    Field.REGION: 'region:"South West"',
    Field.TYPE: "type:school",
    Field.INSPECTORATE: "inspectorate:Ofsted",
    Field.FRAMEWORK: "framework:ILACS",
    Field.AREA: 'area:"care leavers"',
    Field.GRADE: "grade:inadequate",
    Field.SPEAKER: "speaker:Marwood",
    Field.OUTLET: 'outlet:"The Marches Courier"',
    Field.AUTHOR: "author:Penhallow",
    Field.STATE: 'state:"needs eyes"',
    Field.KIND: "kind:report",
    Field.TAG: "tag:housing",
    Field.NOTE: "note:committee",
    Field.BEFORE: "before:2024",
    Field.AFTER: "after:2022-06",
    Field.DATE: "date:2025-08",
}
"""One of each field, for messages and help."""

_BY_NAME = {field.value: field for field in Field}


def field_named(name: str) -> Field | None:
    """The field of this name, in any case."""
    return _BY_NAME.get(name.casefold())
