"""The page that explains parsing tells what the code does: its example is worked, its modules are those there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.parsing import trace
from core.parsing.weighing.deciding import CURRENT, EARLIER, load_models
from core.parsing.weighing.owners.owning import owner_answers
from core.parsing.weighing.targets.grade_cues import grade_cues
from core.parsing.weighing.targets.target import targets_of
from core.parsing.weighing.times.time_cues import time_cues
from tests.core.parsing.conftest import COUNCIL, document

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/PARSING.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.partition("## One sentence, step by step")[2].partition("\n## ")[0]
PARSING = ROOT / "core/parsing"
MODULES = frozenset(
    str(path.relative_to(PARSING).with_suffix("")) for path in PARSING.glob("**/*.py") if path.name != "__init__.py"
)
PACKAGES = frozenset(str(path.parent.relative_to(PARSING)) for path in PARSING.glob("*/**/__init__.py"))
SENTENCE = re.search(r"^> (.+)$", EXAMPLE, re.MULTILINE)[1]
GRADES = ("good", "inadequate", "outstanding")


def step(name: str) -> str:
    """One step of the worked example."""
    return EXAMPLE.partition(f"**{name}.**")[2].partition("\n\n**")[0]


def named(words: str) -> list[str]:
    """What stands in code type."""
    return re.findall(r"`([^`]+)`", words)


def of_grade(words: str, grade: str) -> list[str]:
    """What stands in code type of one grade, from where the step names it until it names another."""
    parts = re.split(r"(?i)\*(good|inadequate|outstanding)\*", words)
    told = zip(parts[1::2], parts[2::2], strict=True)
    return [cue for of, part in told if of.lower() == grade for cue in named(part)]


@pytest.fixture(scope="module")
def worked(knowledge):
    """The example as the code reads it, and its decisions by the grade."""
    reading = trace(document(COUNCIL + SENTENCE + "\n"), knowledge)
    decisions = {one.word.grade: one for one in reading.decisions if one.view is reading.document.sentences[-1]}
    assert tuple(decisions) == GRADES
    return reading, decisions


def test_the_example_has_the_letters_that_the_page_shows(worked):
    _, decisions = worked
    assert named(step("Items and letters")) == [decisions["good"].view.letters]


@pytest.mark.parametrize("grade", ["good", "outstanding"])
def test_the_cues_of_targets_are_cues_of_the_example_and_weigh_what_the_page_says(worked, grade):
    reading, decisions = worked
    one = decisions[grade]
    readings = targets_of(reading.document, one.view, one.at, one.word)
    cues = {*grade_cues(reading.document, one.view, one.at, one.word), *(cue for each in readings for cue in each.cues)}
    told = of_grade(step("Targets"), grade)
    assert told
    assert set(told) <= cues
    weights = load_models().targets.any
    against = {cue for cue in told if weights.sum([cue]) < 0}
    assert against == {cue for cue in told if "rivals" in cue}


@pytest.mark.parametrize("grade", GRADES)
def test_the_cues_of_times_are_cues_of_the_example_and_speak_for_the_time_the_page_says(worked, grade):
    reading, decisions = worked
    one = decisions[grade]
    cues = time_cues(
        reading.document, one.view, one.at, one.word, target=one.target, whose="chief", inherited="nothing"
    )
    told = of_grade(step("Times"), grade)
    assert told
    assert set(told) <= set(cues)
    now, before, _ = load_models().times.each((CURRENT, EARLIER, "both"), told[:1])
    assert (now > before) is (one.time == CURRENT)


def test_the_cues_of_owners_are_those_of_the_only_body_for_every_grade(worked):
    reading, decisions = worked
    told = named(step("Owners"))
    assert len(told) == 3
    for one in decisions.values():
        answers = owner_answers(reading.cast, one.view, one.at, None, one.target)
        (body,) = (answer for answer in answers if answer.candidate is not None)
        assert set(told) <= set(body.cues())


def test_the_claims_of_the_example_are_those_of_the_page(worked):
    reading, _ = worked
    (inspection,) = reading.findings.inspections
    found = {
        " ".join(filter(None, (claim.area, "=", claim.grade, f"{claim.tense}{',' * bool(claim.when)}", claim.when)))
        for claim in inspection.claims
    }
    assert found == {" ".join(line.split()) for line in re.findall(r"^ {4}(\S.+)$", EXAMPLE, re.MULTILINE)}


def cells_naming_modules() -> list[str]:
    """The cells of the page's tables that stand under "Module" or "Cues in"."""
    found: list[str] = []
    for table in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        head, _, *rows = ([cell.strip() for cell in line.strip("|\n").split(" | ")] for line in table.splitlines())
        heads = [cell.strip("| ") for cell in head]
        found += [row[at] for at, name in enumerate(heads) if name in ("Module", "Cues in") for row in rows]
    return found


def modules_named(cell: str) -> list[str]:
    """The modules that a cell names; each is in the folder named before it, in one that holds that, or at the top.

    What is no module stays as it stands.
    """
    folder, found = "", []
    for name in named(cell):
        path = name.removesuffix(".py")
        if path.endswith("/"):
            fitting = [one for one in PACKAGES if f"/{one}".endswith("/" + path.rstrip("/"))]
            folder = fitting[0] if len(fitting) == 1 else path
            found += [] if len(fitting) == 1 else [path]
            continue
        bases = [folder, *map(str, Path(folder).parents)] if folder else ["."]
        inside = [str(Path(base, path)) for base in bases if str(Path(base, path)) in MODULES]
        ending = [one for one in MODULES if one.endswith("/" + path)]
        module = inside[0] if inside else ending[0] if len(ending) == 1 else path
        found.append(module)
        if "/" in path:
            folder = str(Path(module).parent)
    return found


def test_every_module_is_named_on_the_page_and_every_module_named_there_exists():
    told = [module for cell in cells_naming_modules() for module in modules_named(cell)]
    assert sorted(set(told) - MODULES) == []
    assert sorted(MODULES - set(told)) == []
