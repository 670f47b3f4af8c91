"""Reads the colours of ``resources/themes`` and refuses a palette in which anything lacks its colour."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.knowledge.palette import (
    DEFAULT_SET,
    Border,
    ColourSet,
    EvidenceColours,
    EvidenceKind,
    GradeColours,
    Highlight,
    Outline,
    Palette,
    Role,
    Shades,
    Underline,
)
from core.knowledge.sources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from core.knowledge.scales import Scale
    from core.knowledge.sources import Entry, TomlSource

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_COLOUR_WITH_OPACITY = re.compile(r"#[0-9a-f]{8}")
_OFF_SCALE = "off_scale"
_OUTLINE = "chip_border"


def load_palette(folder: Path, scales: Iterable[Scale]) -> Palette:
    """Read ``grades.toml``, ``light.toml`` and ``dark.toml``.

    Args:
        folder: Where they are.
        scales: All scales; each of their grades must have a colour.

    Raises:
        KnowledgeError: Naming file and line: no colour, a colour that is none, a grade, kind or role left out.
    """
    grades = read_toml(folder / "grades.toml")
    grades.top().only({"set", _OFF_SCALE, "scale"})
    light, dark = (_theme(folder / f"{name}.toml") for name in ("light", "dark"))
    sets = _sets(grades)
    return Palette(
        sets=MappingProxyType(sets),
        scale_colours=MappingProxyType(_scale_colours(grades, scales, sets)),
        off_scale=_grade_colours(grades.top().table(_OFF_SCALE)),
        outline_light=_outline(light.table("roles")),
        outline_dark=_outline(dark.table("roles")),
        evidence=MappingProxyType({kind: _evidence(kind, light, dark) for kind in EvidenceKind}),
        light=MappingProxyType(_roles(light.table("roles"))),
        dark=MappingProxyType(_roles(dark.table("roles"))),
    )


def _theme(path: Path) -> Entry:
    theme = read_toml(path).top()
    theme.only({"roles", "evidence"})
    theme.table("roles").only({*Role, _OUTLINE})
    theme.table("evidence").only(set(EvidenceKind))
    return theme


def _colour(entry: Entry, key: str) -> str:
    text = entry.text(key)
    if not _COLOUR.fullmatch(text):
        raise entry.fault(f"'{text}' is not a colour like #a6d3f7.", key)
    return text


def _sets(source: TomlSource) -> dict[str, ColourSet]:
    sets: dict[str, ColourSet] = {}
    for entry in source.entries("set"):
        entry.only({"id", "title", "colour"})
        colours: dict[str, GradeColours] = {}
        for item in entry.tables("colour"):
            found = _grade_colours(item)
            if found.id in colours:
                raise item.fault(f"the colour '{found.id}' stands twice in this set.", "id")
            colours[found.id] = found
        set_id = entry.text("id")
        if set_id in sets:
            raise entry.fault(f"the set '{set_id}' stands twice.", "id")
        sets[set_id] = ColourSet(set_id, entry.text("title"), MappingProxyType(colours))
    if DEFAULT_SET not in sets:
        raise source.top().fault(f"the set '{DEFAULT_SET}' is missing.")
    return sets


def _grade_colours(entry: Entry) -> GradeColours:
    entry.only({"id", "border", "light", "dark"})
    border = entry.text("border")
    if border not in set(Border):
        raise entry.fault(f"the border '{border}' is not known; use one of {', '.join(Border)}.", "border")
    light, dark = (_shades(entry.table(ground)) for ground in ("light", "dark"))
    return GradeColours(entry.text("id"), light, dark, Border(border))


def _shades(entry: Entry) -> Shades:
    entry.only({"fill", "text", "accent"})
    return Shades(_colour(entry, "fill"), _colour(entry, "text"), _colour(entry, "accent"))


def _outline(roles: Entry) -> Outline:
    text = roles.text(_OUTLINE)
    if not _COLOUR_WITH_OPACITY.fullmatch(text):
        raise roles.fault(f"'{text}' is not a colour with opacity like #2b141e28.", _OUTLINE)
    return Outline(colour=f"#{text[3:]}", opacity=int(text[1:3], 16) / 255)


def _scale_colours(
    source: TomlSource, scales: Iterable[Scale], sets: Mapping[str, ColourSet]
) -> dict[str, Mapping[str, str]]:
    known = {scale.id: scale for scale in scales}
    found: dict[str, Mapping[str, str]] = {}
    for entry in source.entries("scale"):
        entry.only({"id", "colours"})
        scale_id, names = entry.text("id"), entry.texts("colours")
        if scale_id not in known or scale_id in found:
            raise entry.fault(f"the scale '{scale_id}' is not known, or stands twice.", "id")
        if len(names) != known[scale_id].steps:
            raise entry.fault(f"'{scale_id}' has {known[scale_id].steps} grades and {len(names)} colours.", "colours")
        for name in names:
            if missing := next((s.id for s in sets.values() if name not in s.colours), None):
                raise entry.fault(f"there is no colour '{name}' in the set '{missing}'.", "colours")
        ids = (grade.id for grade in known[scale_id].grades)
        found[scale_id] = MappingProxyType(dict(zip(ids, names, strict=True)))
    if without := known.keys() - found.keys():
        raise source.top().fault(f"the grades of '{min(without)}' have no colours.")
    return found


def _evidence(kind: EvidenceKind, light: Entry, dark: Entry) -> EvidenceColours:
    grounds = [theme.table("evidence").table(kind) for theme in (light, dark)]
    forms = [(_underline(entry), entry.number("width")) for entry in grounds]
    if forms[0] != forms[1]:
        raise grounds[1].fault(f"'{kind}' has another underline than on light ground.", "underline")
    return EvidenceColours(kind, _highlight(grounds[0]), _highlight(grounds[1]), *forms[0])


def _underline(entry: Entry) -> Underline:
    text = entry.text("underline")
    if text not in set(Underline):
        raise entry.fault(f"the underline '{text}' is not known; use one of {', '.join(Underline)}.", "underline")
    return Underline(text)


def _highlight(entry: Entry) -> Highlight:
    entry.only({"fill", "line", "text", "underline", "width"})
    return Highlight(_colour(entry, "fill"), _colour(entry, "line"), _colour(entry, "text"))


def _roles(roles: Entry) -> dict[Role, str]:
    return {role: _colour(roles, role) for role in Role}
