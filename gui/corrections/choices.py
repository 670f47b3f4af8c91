"""What the forms of a correction offer: grades of an area's scale, areas of a framework, sorts of provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import ProviderType
from gui.wording.names import provider_type_name, unnamed_provider
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.knowledge.framework import Framework
    from core.library import ReportedValues
    from gui.delegates.grade_face import GradeFace
    from gui.desk import Desk


def frameworks_of(knowledge: Knowledge, framework_id: str | None, kind: ProviderType) -> tuple[Framework, ...]:
    """The framework of an inspection; where that is not told, all for such providers, the newest first."""
    known = knowledge.frameworks.get(framework_id)
    if known is not None:
        return (known,)
    fitting = [framework for framework in knowledge.frameworks.all() if framework.provider_type is kind]
    return tuple(sorted(fitting, key=lambda framework: framework.valid_from, reverse=True))


def faces_to_choose(
    desk: Desk, framework_id: str | None, kind: ProviderType, area: str, now: str | None
) -> tuple[GradeFace, ...]:
    """The grades that an area can have, best first; at the end the one it has now, where that is on no such scale.

    Args:
        desk: Makes the faces.
        framework_id: Of the inspection, or None where it is not told.
        kind: Of the provider.
        area: Area id.
        now: Grade id that stands now, if one does.
    """
    fitting = frameworks_of(desk.knowledge, framework_id, kind)
    having = [framework for framework in fitting if framework.area(area)] or list(fitting)
    found: tuple[GradeFace, ...] = ()
    for framework in having:
        found = found or desk.faces.faces_of_area(framework.id, area)
    if now is not None and now not in {face.grade for face in found}:
        found = (*found, desk.faces.face(framework_id, area, now))
    return found


def areas_to_choose(
    knowledge: Knowledge, framework_id: str | None, kind: ProviderType, now: str
) -> tuple[tuple[str, str], ...]:
    """Ids and names of the areas that an inspection can judge, in the order of its report; the one of now is there."""
    fitting = frameworks_of(knowledge, framework_id, kind)
    found = {area.id: area.label for framework in reversed(fitting) for area in framework.areas}
    found.setdefault(now, knowledge.frameworks.area_title(now, framework_id))
    return tuple(found.items())


def provider_types_to_choose() -> Iterator[tuple[ProviderType, str]]:
    """All sorts of provider with what they are called."""
    for kind in ProviderType:
        yield kind, provider_type_name(kind)


def inspection_words(knowledge: Knowledge, values: ReportedValues) -> str:
    """One inspection of a document in a line: "Walsall, ILACS 2023"."""
    framework = knowledge.frameworks.get(values.framework)
    name = values.provider.name or unnamed_provider()
    return f"{name}, {framework.short if framework else translate('Corrections', 'framework not told')}"
