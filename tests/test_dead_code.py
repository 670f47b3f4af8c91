"""What a module keeps to itself by a leading underscore it uses itself; what nobody uses is deleted."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
MODULES = sorted([*ROOT.glob("core/**/*.py"), *ROOT.glob("gui/**/*.py")])


def private_names(module: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """The functions, classes and constants of a module that begin with an underscore, with where each is made."""
    for made in module.body:
        match made:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Assign(targets=targets):
                names = [part.id for one in targets for part in ast.walk(one) if isinstance(part, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names = [name]
            case _:
                names = []
        yield from ((name, made) for name in names if name.startswith("_") and not name.startswith("__"))


def used_names(part: ast.AST) -> Iterator[str]:
    """The names that a part of a module reads, those of annotations in quotes too."""
    for node in ast.walk(part):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield node.value


def unused_names(source: str) -> list[str]:
    """The private names of a module that nothing in it reads but, perhaps, what they name itself."""
    module = ast.parse(source)
    used = {made: set(used_names(made)) for made in module.body}
    return [
        name
        for name, made in private_names(module)
        if not any(name in names for other, names in used.items() if other is not made)
    ]


def test_every_module_uses_the_names_that_it_keeps_to_itself():
    unused = {str(path.relative_to(ROOT)): unused_names(path.read_text(encoding="utf-8")) for path in MODULES}
    assert len(unused) > 500
    assert {module: names for module, names in unused.items() if names} == {}


def test_what_nothing_uses_is_found():
    assert unused_names("_LONG = 3\n_NEAR, FAR = 1, 2\nprint(FAR)\n") == ["_LONG", "_NEAR"]
    assert unused_names("def _one(): ...\nclass _Two: ...\n_THREE: int = 3\n") == ["_one", "_Two", "_THREE"]
    assert unused_names("def _again(n):\n    return _again(n - 1)\n") == ["_again"]


def test_what_is_used_is_left_alone():
    assert unused_names("_LONG = 3\ndef far(n):\n    return n > _LONG\n") == []
    assert unused_names("class _Two: ...\ndef far(n: '_Two') -> None: ...\n") == []
    assert unused_names("LONG = 3\n__all__ = []\n") == []
