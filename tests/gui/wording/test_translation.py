"""Every word that a user can see goes through translation, so that the windows can be had in another language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

GUI = Path(__file__).resolve().parents[3] / "gui"
SOURCES = sorted(path for path in GUI.rglob("*.py") if path.name != "window_check.py")  # it speaks to the terminal

TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP"}
SPEAKS_TO_NO_USER_OF_WINDOWS = {
    "getLogger",
    "debug",
    "info",
    "warning",
    "error",
    "exception",  # the log
    "compile",  # patterns
    "TypeVar",
    "ParamSpec",
    "cast",
    "setStyle",
    "ArgumentParser",
    "add_argument",  # the command line is English
    "value",  # keys of settings
    "toString",
    "_written",
    "setDisplayFormat",
    "replace",
    "startswith",  # date patterns, and words looked for in texts
}
LOOKS_LIKE_WORDS = re.compile(r"[A-Z][a-z]|[A-Za-z’]{2,} [A-Za-z“(]|[a-z]{3,}[.…]$|^ ?[a-z]{3,} $|^ [a-z]{3,}$")
IS_NO_WORDS = re.compile(r" ?\(?(Ctrl|Alt|Shift|F\d+)\b|<\w+|%\(|Fusion$|(, )?(Python|Qt) |job |file name$|[dMy, ]+$")
"""Keys, markup, patterns of dates, the log's format, and names that are the same in every language."""


class UntranslatedWords(ast.NodeVisitor):
    """Collects literals that look like words and do not stand in a call that translates."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in TRANSLATES | SPEAKS_TO_NO_USER_OF_WINDOWS:
            self.generic_visit(node)
        elif isinstance(node.func, ast.Attribute):
            self.visit(node.func)

    def visit_Raise(self, _node: ast.Raise) -> None:
        """What is raised in gui tells a programmer's mistake."""

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(target, ast.Name) and target.id in ("__all__", "_LICENCES") for target in node.targets):
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.body, *node.args.defaults, *node.args.kw_defaults):
            if part is not None:
                self.visit(part)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # docstrings
            self.visit(node.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if isinstance(text, str) and LOOKS_LIKE_WORDS.search(text) and not IS_NO_WORDS.match(text):
            self.found.append((node.lineno, text))


def untranslated(source: str) -> list[tuple[int, str]]:
    walk = UntranslatedWords()
    walk.visit(ast.parse(source))
    return walk.found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(GUI).as_posix())
def test_no_words_are_left_out_of_translation(path: Path) -> None:
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(GUI).as_posix())
def test_translated_words_are_literals_that_lupdate_can_find(path: Path) -> None:
    """An f-string inside ``tr`` would never be found, nor translated."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in TRANSLATES:
            assert not any(isinstance(part, ast.JoinedStr) for part in node.args), node.lineno


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Nothing found")',
        'label.setText(f"{count} files")',
        'WORDS = {1: "Requires improvement"}',
        'QAction("Copy", menu)',
        'self.tr("Copied {0}").format("Nothing found")',
        'def told(words: str = "Not told") -> None: ...',
    ],
)
def test_the_search_finds_words_that_are_left_out(line: str) -> None:
    assert untranslated(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Nothing found"))',
        'TITLE = QT_TRANSLATE_NOOP("Pages", "Articles")',
        'log.warning("Nothing found in %s", name)',
        'action.setShortcut("Ctrl+Shift+F")',
        'key = "judgements/filter"',
        '"""What this module is for."""',
    ],
)
def test_the_search_leaves_other_literals_alone(line: str) -> None:
    assert not untranslated(line)
