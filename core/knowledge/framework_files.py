"""Reads the frameworks of ``resources/frameworks`` and refuses what does not fit together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.knowledge.comparisons import read_comparisons
from core.knowledge.framework import (
    OVERALL_AREAS,
    Area,
    Confidence,
    DateBasis,
    Framework,
    ScoreRange,
    default_label,
    folded,
)
from core.knowledge.frameworks import Frameworks
from core.knowledge.scales import read_scales
from core.knowledge.sources import read_toml, toml_files
from core.model import ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum
    from pathlib import Path
    from typing import TypeVar

    from core.knowledge.scales import Scale
    from core.knowledge.sources import Entry

    Kind = TypeVar("Kind", bound=StrEnum)

_TOP_KEYS = frozenset({"scale", "framework", "comparison"})
_FRAMEWORK_KEYS = frozenset(Framework.__dataclass_fields__) - {"areas", "score_ranges"} | {"area", "score_to_rating"}
_AREA_KEYS = frozenset(Area.__dataclass_fields__) | {"rule"}


def load_frameworks(folder: Path) -> Frameworks:
    """Read every TOML file of a folder; which file an entry stands in makes no difference.

    Raises:
        KnowledgeError: Naming file and line of the first thing that does not fit.
    """
    sources = [read_toml(path) for path in toml_files(folder)]
    for source in sources:
        source.top().only(_TOP_KEYS)
    scales = read_scales(entry for source in sources for entry in source.entries("scale"))
    frameworks = _read_frameworks((entry for source in sources for entry in source.entries("framework")), scales)
    comparisons = read_comparisons((entry for source in sources for entry in source.entries("comparison")), frameworks)
    return Frameworks(scales, frameworks, comparisons)


def _read_frameworks(entries: Iterable[Entry], scales: Mapping[str, Scale]) -> dict[str, Framework]:
    found: dict[str, Framework] = {}
    entry_of: dict[str, Entry] = {}
    for entry in entries:
        framework = _read_framework(entry, scales)
        if framework.id in found:
            raise entry.fault(f"the framework '{framework.id}' stands twice.", "id")
        found[framework.id] = framework
        entry_of[framework.id] = entry
    for framework in found.values():
        _check_neighbours(framework, found, entry_of[framework.id])
    return found


def _read_framework(entry: Entry, scales: Mapping[str, Scale]) -> Framework:
    entry.only(_FRAMEWORK_KEYS)
    scale = _scale(entry, "scale", scales)
    areas = _read_areas(entry, scale, scales)
    valid_from, valid_to = _validity(entry)
    has_overall = entry.flag("has_overall")
    score_scale = _scale(entry, "score_scale", scales)
    return Framework(
        id=entry.text("id"),
        inspectorate=entry.text("inspectorate"),
        title=entry.text("title"),
        short=entry.text("short"),
        abbreviation=entry.text("abbreviation", ""),
        provider_type=_one_of(entry, "provider_type", ProviderType),
        inspects=entry.text("inspects"),
        valid_from=valid_from,
        valid_to=valid_to,
        date_basis=_one_of(entry, "date_basis", DateBasis),
        areas=areas,
        scale=scale,
        has_overall=has_overall,
        overall_area=_overall_area(entry, areas, has_overall),
        visit_types=_visit_types(entry),
        beside=entry.texts("beside"),
        confidence=_one_of(entry, "confidence", Confidence),
        source=entry.text("source", ""),
        remembered=entry.text("remembered", ""),
        comparability=entry.text("comparability", ""),
        boundary=entry.text("boundary", ""),
        rule=entry.text("rule", ""),
        overall_wording=entry.texts("overall_wording"),
        provision_types=entry.texts("provision_types"),
        score_scale=score_scale,
        score_ranges=_score_ranges(entry, scale),
    )


def _one_of(entry: Entry, key: str, kinds: type[Kind]) -> Kind:
    text = entry.text(key)
    try:
        return kinds(text)
    except ValueError:
        raise entry.fault(f"the {key.replace('_', ' ')} '{text}' is not known.", key) from None


def _scale(entry: Entry, key: str, scales: Mapping[str, Scale]) -> Scale | None:
    scale_id = entry.text(key, "")
    if not scale_id:
        return None
    if scale_id not in scales:
        raise entry.fault(f"there is no scale '{scale_id}'.", key)
    return scales[scale_id]


def _visit_types(entry: Entry) -> tuple[VisitType, ...]:
    for text in entry.texts("visit_types"):
        if text not in set(VisitType):
            raise entry.fault(f"the visit type '{text}' is not known.", "visit_types")
    return tuple(VisitType(text) for text in entry.texts("visit_types"))


def _validity(entry: Entry) -> tuple[date, date | None]:
    valid_from, valid_to = entry.day("valid_from"), entry.day("valid_to")
    if valid_from is None:
        raise entry.fault("'valid_from' should be a date.", "valid_from")
    if valid_to is not None and valid_to < valid_from:
        raise entry.fault(f"it ends on {valid_to}, before it begins on {valid_from}.", "valid_to")
    return valid_from, valid_to


def _score_ranges(entry: Entry, scale: Scale | None) -> tuple[ScoreRange, ...]:
    if "score_to_rating" not in entry.values:
        return ()
    ranges = entry.table("score_to_rating")
    for grade in ranges.values:
        if scale is None or scale.grade(grade) is None:
            raise entry.fault(f"the scale has no grade '{grade}'.", "score_to_rating")
    return tuple(ScoreRange(grade, ranges.text(grade)) for grade in ranges.values)


def _overall_area(entry: Entry, areas: tuple[Area, ...], has_overall: bool) -> str | None:
    ids = [area.id for area in areas]
    stated = entry.text("overall_area", "")
    if stated and stated not in ids:
        raise entry.fault(f"there is no area '{stated}' in this framework.", "overall_area")
    overall = stated or next((area_id for area_id in ids if area_id in OVERALL_AREAS), None)
    if areas and has_overall != bool(overall):
        raise entry.fault("'has_overall' and the areas listed contradict each other.", "has_overall")
    return overall


def _read_areas(entry: Entry, scale: Scale | None, scales: Mapping[str, Scale]) -> tuple[Area, ...]:
    areas: list[Area] = []
    bearer: dict[str, str] = {}
    for item in entry.tables("area"):
        area = _read_area(item, scale, scales)
        if any(other.id == area.id for other in areas):
            raise item.fault(f"the area '{area.id}' stands twice in this framework.", "id")
        for name in area.names():
            if bearer.setdefault(folded(name), area.id) != area.id:
                raise item.fault(f"'{name}' is a name of both '{bearer[folded(name)]}' and '{area.id}'.", "aliases")
        areas.append(area)
    for item, area in zip(entry.tables("area"), areas, strict=True):
        if area.part_of and all(other.id != area.part_of for other in areas):
            raise item.fault(f"there is no area '{area.part_of}' in this framework.", "part_of")
    return tuple(areas)


def _read_area(item: Entry, scale: Scale | None, scales: Mapping[str, Scale]) -> Area:
    item.only(_AREA_KEYS)
    title, short = item.text("title"), item.text("short")
    return Area(
        id=item.text("id"),
        title=title,
        short=short,
        label=item.text("label", default_label(title, short)).replace("'", "’"),
        scale=_scale(item, "scale", scales) or scale,
        title_variants=item.texts("title_variants"),
        aliases=item.texts("aliases"),
        optional=item.flag("optional"),
        limiting=item.flag("limiting"),
        extra=item.flag("extra"),
        separate_body=item.flag("separate_body"),
        repeats=item.flag("repeats"),
        part_of=item.text("part_of", ""),
        number=item.text("number", ""),
        theme=item.text("theme", ""),
        level=item.text("level", ""),
        column_note=item.text("column_note", ""),
        note=item.text("note", item.text("rule", "")),
    )


def _check_neighbours(framework: Framework, found: Mapping[str, Framework], entry: Entry) -> None:
    """Frameworks of one inspectorate for one kind of provider follow each other, unless they say they ran together.

    Those without listed areas (visits by letter, themes of a year) and kinds of provider lumped together are left out:
    an inspection is never dated into them.
    """
    for name in framework.beside:
        if name not in found:
            raise entry.fault(f"there is no framework '{name}'.", "beside")
    for other in found.values():
        if other.id <= framework.id or not _rivals(framework, other):
            continue
        if other.id not in framework.beside and framework.id not in other.beside:
            raise entry.fault(
                f"'{framework.id}' and '{other.id}' apply at the same time; "
                "correct the dates, or name one in 'beside' of the other.",
                "valid_from",
            )


def _rivals(one: Framework, other: Framework) -> bool:
    return (
        one.provider_type is other.provider_type
        and one.provider_type is not ProviderType.OTHER
        and bool(one.areas and other.areas)
        and not one.inspectorates.isdisjoint(other.inspectorates)
        and one.valid_from <= (other.valid_to or date.max)
        and other.valid_from <= (one.valid_to or date.max)
    )
