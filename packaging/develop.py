"""One command for each thing a developer does, the same on Linux, Windows and macOS; the Makefile only names them.

    python packaging/develop.py setup | run | demo | test | stress | lint | screens | bundle | package-linux |
        bench [DOCUMENTS] [PDF or folder]

Every command first does what set-up is missing: the virtual environment, the locked dependencies, and on Debian or
Ubuntu the system libraries that Qt needs (installed as root with apt, otherwise named). Standard library only.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "packaging" / "lock" / "develop.txt"
STAMP = ENVIRONMENT / "installed-lock.sha256"
SHARED_REPORTS = ROOT.parent / "shared" / "corpus" / "reports" / "pdf"
OLDEST_PYTHON = (3, 11)
# The full 100,000 take longer to make than anybody waits for every time: docs/PERFORMANCE.md.
BENCH_DOCUMENTS = "20000"

# What Qt's xcb and offscreen platforms load, and the Debian and Ubuntu package that brings it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What packaging on Linux calls, and the Debian and Ubuntu package that brings it.
PACKAGING_TOOLS = {
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
    "rpmbuild": "rpm",
    "strip": "binutils",
    "Xvfb": "xvfb",
}
# What the session of tests/session works with: a screen in memory, and keys and mouse of the X server.
SESSION_LIBRARY, SESSION_LIBRARY_PACKAGE = "libXtst.so.6", "libxtst6"
SESSION_SCREEN, SESSION_SCREEN_PACKAGE = "Xvfb", "xvfb"
FONT_PACKAGE = "fonts-dejavu-core"


class SetUpError(Exception):
    """Set-up cannot go on; the message says what the user can do."""


def say(line: str) -> None:
    """Tell the user what is happening, at once."""
    print(f"• {line}", flush=True)


def environment_python() -> Path:
    """The virtual environment's interpreter."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def must(*command: str | Path) -> None:
    """Run a command that has to succeed."""
    code = run(*command)
    if code:
        raise SetUpError(f"this step failed with exit code {code}: {' '.join(map(str, command))}")


def can_use_apt() -> bool:
    """Whether system packages can be installed without asking anybody."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_system_packages(packages: list[str]) -> None:
    """Install Debian or Ubuntu packages as root."""
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)
    run("apt-get", "update", "-q", env=quiet)
    if run(*install, env=quiet):
        raise SetUpError(f"apt-get could not install {' '.join(packages)}")


def can_load(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def ensure_qt_libraries() -> None:
    """On Linux, see that Qt's system libraries and one font are there; install or name what is missing."""
    if sys.platform != "linux":
        return
    missing = [package for library, package in QT_LIBRARIES.items() if not can_load(library)]
    if not any(Path(folder).is_dir() for folder in ("/usr/share/fonts", "/usr/local/share/fonts")):
        missing.append(FONT_PACKAGE)
    if not missing:
        return
    if can_use_apt():
        install_system_packages(missing)
    else:
        say(f"The window needs system libraries that are missing: {' '.join(missing)}")
        say(f"On Debian or Ubuntu: sudo apt-get install {' '.join(missing)}")


def ensure_session() -> None:
    """On Linux, see that a whole session at the window can be tested, which is skipped where something is missing."""
    if sys.platform != "linux":
        return
    missing = [] if can_load(SESSION_LIBRARY) else [SESSION_LIBRARY_PACKAGE]
    missing += [] if shutil.which(SESSION_SCREEN) else [SESSION_SCREEN_PACKAGE]
    if missing and can_use_apt():
        install_system_packages(missing)
    elif missing:
        say(f"No session at a real window is tested without: sudo apt-get install {' '.join(missing)}")


def ensure_environment() -> None:
    """Make the virtual environment if there is none."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetUpError(
            f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed; this is {sys.version.split()[0]}. "
            "Name another one: make run PYTHON=python3.13"
        )
    if environment_python().exists():
        return
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of python3
    except ImportError:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not can_use_apt():
            raise SetUpError(f"Python cannot make a virtual environment. Install {package} first.") from None
        install_system_packages([package])
    say("Making the virtual environment in .venv")
    must(sys.executable, "-m", "venv", ENVIRONMENT)


def ensure_dependencies() -> None:
    """Install exactly the locked dependencies, once for each state of the lock file."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted:
        return
    say("Installing the locked dependencies (a few minutes the first time)")
    must(
        environment_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--require-hashes", "-r", LOCK,
    )  # fmt: skip
    STAMP.write_text(wanted, encoding="ascii")


def set_up() -> int:
    """Do whatever set-up is missing."""
    ensure_environment()
    ensure_dependencies()
    ensure_qt_libraries()
    return 0


def open_app() -> int:
    """Open the app on the sample library; without a display, the same as a demonstration in the terminal."""
    return run(environment_python(), "main.py", "--sample")


def demonstrate() -> int:
    """Do the main job without a window: import the samples, print the table, write the summaries."""
    return run(environment_python(), "main.py", "demo")


def lint() -> int:
    """Style, types and layers."""
    python = environment_python()
    steps: tuple[tuple[str | Path, ...], ...] = (
        (python, "-m", "ruff", "check", "."),
        (python, "-m", "ruff", "format", "--check", "."),
        (python, "-m", "mypy"),
        (python.with_name("lint-imports" + python.suffix), "--no-cache"),
    )
    return max(run(*step) for step in steps)


def test() -> int:
    """Lint, then all the tests; the last line is pytest's own count."""
    ensure_session()
    linted = lint()
    tested = run(environment_python(), "-m", "pytest", "-n", "auto", "-q")
    return linted or tested


def stress() -> int:
    """The long versions of tests: crashes, power cuts, full disks, a session over the whole shared corpus.

    It takes about 20 minutes. ``JUDGEMENT_DESK_SEED`` repeats the moments of a run that failed.
    """
    ensure_session()
    long = {**os.environ, "JUDGEMENT_DESK_STRESS": "1"}
    return run(
        environment_python(),
        "-m",
        "pytest",
        "-q",
        "-o",
        "timeout=3600",
        "-o",
        "faulthandler_timeout=3600",
        "tests/stress",
        "tests/session",
        env=long,
    )


def screens() -> int:
    """Render every window and dialog in light and dark to build/screens, and the README's pictures."""
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return run(environment_python(), "packaging/screens.py", "--readme", env=offscreen)


def bundle() -> int:
    """Build what every installer is made of, and let it test itself."""
    return run(sys.executable, "packaging/build.py")


def package_linux() -> int:
    """Build the Linux packages, check them, measure the start, and try them in bare systems without Python.

    The bare systems need root; without it that part is left out, and said so.
    """
    if sys.platform != "linux":
        raise SetUpError("Linux packages are made on Linux.")
    missing = [package for tool, package in PACKAGING_TOOLS.items() if not shutil.which(tool)]
    if missing and can_use_apt():
        install_system_packages(missing)
    elif missing:
        raise SetUpError(f"These are needed for packaging: {' '.join(missing)}")
    must(sys.executable, "packaging/build.py")
    must(sys.executable, "packaging/linux/package.py")
    must("packaging/linux/check-packages.sh")
    must(sys.executable, "packaging/linux/measure_start.py")
    if os.geteuid() != 0:
        say("Not tried in bare systems, which needs root: packaging/linux/try-installed.sh PACKAGE.deb bookworm trixie")
        return 0
    (package,) = (ROOT / "dist").glob("*.deb")
    return run("packaging/linux/try-installed.sh", package, "bookworm", "trixie")


def bench() -> int:
    """Measure parsing of articles, a library of many documents and its window, and reading of official reports.

    A number is how many documents the library shall have. The reports are the PDFs named or those of the shared
    corpus; without either, none are measured.
    """
    sizes = [argument for argument in sys.argv[2:] if argument.isdigit()] or [BENCH_DOCUMENTS]
    failed = run(environment_python(), "tests/benchmarks/articles.py")
    failed = max(run(environment_python(), "tests/benchmarks/library.py", size) for size in sizes) or failed
    failed = max(run(environment_python(), "tests/benchmarks/window.py", size) for size in sizes) or failed
    named = [argument for argument in sys.argv[2:] if not argument.isdigit()] or [
        str(folder) for folder in (SHARED_REPORTS,) if folder.is_dir()
    ]
    if not named:
        print("no reports measured; name some: make bench REPORTS='a.pdf folder'")
        return failed
    return run(environment_python(), "tests/benchmarks/reports.py", *named) or failed


COMMANDS = {
    "setup": lambda: 0,
    "run": open_app,
    "demo": demonstrate,
    "lint": lint,
    "test": test,
    "stress": stress,
    "screens": screens,
    "bundle": bundle,
    "package-linux": package_linux,
    "bench": bench,
}
WITH_ARGUMENTS = frozenset({"bench"})


def main() -> int:
    """Set up, then do the command named."""
    name, *rest = sys.argv[1:] or [""]
    command = COMMANDS.get(name)
    if command is None or (rest and name not in WITH_ARGUMENTS):
        print(f"usage: develop.py {' | '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return set_up() or command()
    except SetUpError as error:
        print(f"Set-up stopped: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
