"""Which inspections a command is about: the filters of ``list`` and ``export``, checked against what the desk knows."""

from __future__ import annotations

import argparse
import difflib
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.knowledge.framework import folded
from core.library import DateRange, Field, GradeChoice, InspectionFilter, names_near, values_called
from core.model import ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR_AT_MOST = 5
_EXAMPLES = {
    Field.GRADE: "Write one as reports do: Good, “Requires improvement”, RI.",
    Field.AREA: "Write one as the heads of the table do: Overall, “Care leavers”, Leaders.",
    Field.FRAMEWORK: "Write one as the table does: “ILACS 2023”, SCCIF, or ILACS for every one of that name.",
    Field.REGION: "Write one as “South West” or London.",
    Field.AUTHORITY: "Write its name or ONS code: “North East Lincolnshire”, E06000012.",
}


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
        help='inadequate, RI, "care leavers=good" …',
    )
    group.add_argument(
        "--framework",
        action="append",
        default=[],
        type=_framework,
        metavar="NAME",
        help="ILACS 2023, or ILACS for every one of that name …",
    )
    group.add_argument(
        "--inspectorate", action="append", default=[], type=_inspectorate, metavar="NAME", help="Ofsted, CQC …"
    )
    group.add_argument("--provider-type", action="append", default=[], choices=[kind.value for kind in ProviderType])
    group.add_argument("--visit-type", action="append", default=[], choices=[kind.value for kind in VisitType])
    group.add_argument("--region", action="append", default=[], type=_region, metavar="NAME", help="South West …")
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
        frameworks=tuple(chain.from_iterable(arguments.framework)),
        visit_types=tuple(map(VisitType, arguments.visit_type)),
        regions=tuple(chain.from_iterable(arguments.region)),
        authorities=tuple(arguments.authority),
        grades=tuple(chain.from_iterable(arguments.grade)),
        published=DateRange(arguments.published_from, arguments.published_to),
    )


def _grade(text: str) -> tuple[GradeChoice, ...]:
    """A grade by its label, abbreviation or id; a name that several grades share stands for each of them."""
    area, _, grade = text.rpartition("=")
    areas = _meant(Field.AREA, area, "area") if area else ()
    return tuple(GradeChoice(each, areas) for each in _meant(Field.GRADE, grade, "grade"))


def _framework(text: str) -> tuple[str, ...]:
    return _meant(Field.FRAMEWORK, text, "framework")


def _region(text: str) -> tuple[str, ...]:
    return _meant(Field.REGION, text, "region")


def _meant(field: Field, name: str, noun: str) -> tuple[str, ...]:
    """What a name stands for, as in a search; the refusal names those that come near, or how such names look."""
    values = values_called(field, name)
    if not values:
        raise argparse.ArgumentTypeError(f"no {noun} is called “{name}”. {_near(field, name)}")
    return values


def _near(field: Field, name: str) -> str:
    near = names_near(field, name)[:_NEAR_AT_MOST]
    return f"Did you mean {_quoted(near)}?" if near else _EXAMPLES[field]


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _inspectorate(text: str) -> str:
    knowledge = load_knowledge()
    names = {folded(framework.inspectorate): framework.inspectorate for framework in knowledge.frameworks.all()}
    for inspectorate, called in knowledge.wording.mapping("inspectorates.names").items():
        names |= {folded(name): inspectorate for name in called}
    found = names.get(folded(text))
    if found is None:
        near = dict.fromkeys(names[name] for name in difflib.get_close_matches(folded(text), names, _NEAR_AT_MOST))
        known = dict.fromkeys(framework.inspectorate for framework in knowledge.frameworks.all())
        hint = f"Did you mean {_quoted(near)}?" if near else f"There are {', '.join(known)}."
        raise argparse.ArgumentTypeError(f"no inspectorate is called “{text}”. {hint}")
    return found


def _authority(text: str) -> str:
    authorities = load_knowledge().authorities
    if found := authorities.by_code(text):
        return found.code
    match = authorities.by_name(text)
    if match is not None and match.authority is not None:
        return match.authority.code
    codes = _meant(Field.AUTHORITY, text, "single authority")
    raise argparse.ArgumentTypeError(
        f"several authorities are called “{text}”: {', '.join(codes)}; give the code of one"
    )


def day_argument(text: str) -> date:
    """A day as it is written on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2025-08-12") from None
