"""Build the bundle that every installer is made of, in a clean environment of locked packages, and try it.

    python packaging/build.py [--papers]

The environment is ``build/environment``, the bundle ``dist/judgement-desk`` (on macOS the .app beside it), and what
the self-test of the bundle said ``build/selftest.json``; with ``--papers`` only the icons and the licences are made.
Standard library only.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from identity import PROGRAM, ROOT
from notices import packages

if TYPE_CHECKING:
    from pathlib import Path

LOCK = ROOT / "packaging" / "lock"
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "environment"
DIST = ROOT / "dist"
BUNDLE = DIST / PROGRAM
RESULT = BUILD / "selftest.json"
MEGABYTE = 1_000_000
LARGEST_BUNDLE = 200 * MEGABYTE
SELF_TEST_SECONDS = 600


class BuildError(Exception):
    """The build cannot go on; says why."""


def say(line: str) -> None:
    """Tell what is happening, at once."""
    print(f"• {line}", flush=True)


def must(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command that has to succeed."""
    words = [str(part) for part in command]
    code = subprocess.run(words, cwd=ROOT, env={**os.environ, **(env or {})}, check=False).returncode
    if code:
        raise BuildError(f"this step failed with exit code {code}: {' '.join(words)}")


def locked(names: set[str], lock: str) -> str:
    """The part of a lock file that is about some packages, with their versions and hashes."""
    kept: list[str] = []
    keeping = False
    for line in lock.splitlines():
        if line and not line[0].isspace():
            keeping = line.partition("==")[0].lower() in names
        if keeping:
            kept.append(line)
    return "\n".join(kept) + "\n"


def requirements() -> str:
    """Everything that the environment is made of: the program's packages, and PyInstaller with its own."""
    program = locked(set(packages(LOCK / "program.txt")), (LOCK / "develop.txt").read_text(encoding="utf-8"))
    return program + (LOCK / "build.txt").read_text(encoding="utf-8")


def python() -> Path:
    """The build environment's interpreter."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment() -> None:
    """Make the environment anew whenever what is locked, or the Python that makes it, has changed."""
    wanted = requirements()
    stamp = ENVIRONMENT / "made-of.sha256"
    state = hashlib.sha256(f"{sys.version}\n{wanted}".encode()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return
    say("Making a clean environment of locked packages")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    must(sys.executable, "-m", "venv", ENVIRONMENT)
    listed = BUILD / "requirements.txt"
    listed.write_text(wanted, encoding="utf-8")
    must(
        python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary", ":all:", "--require-hashes", "-r", listed,
    )  # fmt: skip
    stamp.write_text(state, encoding="ascii")


def make_papers() -> None:
    """Draw the icons and gather the licences."""
    say("Drawing the icons and gathering the licences")
    must(
        python(), ROOT / "packaging" / "icons" / "make_icons.py", BUILD / "icons", env={"QT_QPA_PLATFORM": "offscreen"}
    )
    must(python(), ROOT / "packaging" / "notices.py", LOCK / "program.txt", BUILD / "THIRD-PARTY.txt")


def make_bundle() -> None:
    """Pack, from nothing: what PyInstaller keeps from an earlier run can hide a mistake."""
    say("Packing (a few minutes)")
    must(
        python(), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--distpath", DIST,
        "--workpath", BUILD / "pyinstaller", ROOT / "packaging" / "judgement-desk.spec",
        # One number for all strings, so that the same sources give the same bytes.
        env={"PYTHONHASHSEED": "1"},
    )  # fmt: skip
    if sys.platform == "linux":
        strip_python()
    if sys.platform == "darwin":
        put_document_icon()


def strip_python() -> None:
    """Drop the interpreter's debugging symbols, two thirds of its size; other libraries do not bear it."""
    for library in (BUNDLE / "_internal").glob("libpython3*.so*"):
        must("strip", "--strip-unneeded", library)


def put_document_icon() -> None:
    """Lay the documents' icon where the .app's Info.plist names it, and sign again as macOS asks after a change."""
    app = next(DIST.glob("*.app"))
    shutil.copy(BUILD / "icons" / "document.icns", app / "Contents" / "Resources" / "document.icns")
    must("codesign", "--force", "--deep", "--sign", "-", app)


def program() -> Path:
    """What starts the bundle from a terminal."""
    if sys.platform == "win32":
        return BUNDLE / f"{PROGRAM}-cli.exe"
    if sys.platform == "darwin":
        return next(DIST.glob("*.app")) / "Contents" / "MacOS" / PROGRAM
    return BUNDLE / PROGRAM


def size_of(folder: Path) -> int:
    """Bytes of all files below; links are not followed."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())


def try_bundle(started: Path) -> None:
    """Let the bundle test itself as an installed program would: elsewhere, and without the environment's Python.

    Raises:
        BuildError: It did not start, a check failed, or the bundle grew too large.
    """
    say("The bundle tests itself")
    RESULT.unlink(missing_ok=True)
    home = BUILD / "selftest-home"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    subprocess.run(
        [str(started), "selftest", "--json", str(RESULT)],
        cwd=BUILD, env={**clean, "JUDGEMENT_DESK_HOME": str(home)}, check=False, timeout=SELF_TEST_SECONDS,
    )  # fmt: skip
    if not RESULT.exists():
        raise BuildError("the bundle said nothing when it was asked to test itself")
    told = json.loads(RESULT.read_text(encoding="utf-8"))
    failed = [check["name"] for check in told["checks"] if not check["passed"]]
    if failed or not told["frozen"]:
        raise BuildError(f"the self-test of the bundle failed: {', '.join(failed) or 'this was not the bundle'}")
    size = size_of(BUNDLE)
    say(f"{len(told['checks'])} checks passed; the bundle takes {size / MEGABYTE:.1f} MB")
    if size > LARGEST_BUNDLE:
        raise BuildError(f"the bundle takes more than {LARGEST_BUNDLE / MEGABYTE:.0f} MB")


def main() -> int:
    """Build, then try."""
    BUILD.mkdir(exist_ok=True)
    try:
        make_environment()
        make_papers()
        if "--papers" not in sys.argv[1:]:
            make_bundle()
            try_bundle(program())
    except BuildError as error:
        print(f"The build stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
