"""Which inspections a command is about: the filters of ``list`` and ``export``, checked against what the desk knows."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library import DateRange, GradeChoice, InspectionFilter
from core.model import ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable


def add_filter_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the filters; those given more than once are alternatives."""
    group = parser.add_argument_group("which inspections", "Filters given more than once are alternatives.")
    group.add_argument("--text", default="", metavar="WORDS", help="words that must all occur")
    group.add_argument(
        "--grade",
        action="append",
        default=[],
        type=_grade,
        metavar="[AREA=]GRADE",
        help="inadequate, care_leavers=good",
    )
    group.add_argument("--framework", action="append", default=[], type=_framework, metavar="ID", help="ilacs_2023 …")
    group.add_argument("--inspectorate", action="append", default=[], metavar="NAME", help="Ofsted, CQC …")
    group.add_argument("--provider-type", action="append", default=[], choices=[kind.value for kind in ProviderType])
    group.add_argument("--visit-type", action="append", default=[], choices=[kind.value for kind in VisitType])
    group.add_argument("--region", action="append", default=[], metavar="NAME")
    group.add_argument(
        "--authority", action="append", default=[], type=_authority, metavar="NAME", help="name or ONS code"
    )
    group.add_argument("--published-from", type=day_argument, metavar="YYYY-MM-DD")
    group.add_argument("--published-to", type=day_argument, metavar="YYYY-MM-DD")


def filter_of(arguments: argparse.Namespace) -> InspectionFilter:
    """The filter that the arguments ask for."""
    return InspectionFilter(
        text=arguments.text,
        provider_types=tuple(map(ProviderType, arguments.provider_type)),
        inspectorates=tuple(arguments.inspectorate),
        frameworks=tuple(arguments.framework),
        visit_types=tuple(map(VisitType, arguments.visit_type)),
        regions=tuple(arguments.region),
        authorities=tuple(arguments.authority),
        grades=tuple(arguments.grade),
        published=DateRange(arguments.published_from, arguments.published_to),
    )


def _grade(text: str) -> GradeChoice:
    area, _, grade = text.rpartition("=")
    known = load_knowledge().frameworks
    grades = {each.id for scale in known.scales() for each in scale.grades}
    areas = {each.id for framework in known.all() for each in framework.areas}
    grade, area = _identifier(grade), _identifier(area)
    if grade not in grades:
        raise argparse.ArgumentTypeError(f"no grade is called “{text}”; there are {_listed(grades)}")
    if area and area not in areas:
        raise argparse.ArgumentTypeError(f"no area is called “{area}”; there are {_listed(areas)}")
    return GradeChoice(grade, (area,) if area else ())


def _framework(text: str) -> str:
    known = load_knowledge().frameworks
    if known.get(text) is None:
        raise argparse.ArgumentTypeError(
            f"no framework is called “{text}”; there are {_listed(each.id for each in known.all())}"
        )
    return text


def _authority(text: str) -> str:
    authorities = load_knowledge().authorities
    if found := authorities.by_code(text):
        return found.code
    match = authorities.by_name(text)
    if match is None or match.authority is None:
        raise argparse.ArgumentTypeError(f"no single authority is called “{text}”")
    return match.authority.code


def day_argument(text: str) -> date:
    """A day as it is written on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2025-08-12") from None


def _identifier(text: str) -> str:
    return "_".join(text.casefold().split())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
