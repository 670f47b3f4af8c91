"""Make the Windows installer and the portable zip of the bundle in ``dist``; needs NSIS.

Usage: ``python packaging/windows/package.py [BUNDLE]``. The variable ``SIGN_COMMAND`` signs what is made: a command in
which ``%1`` stands for the file, as NSIS writes it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from build import BUILD, BUNDLE, DIST, MEGABYTE, BuildError, must, say
from identity import PROGRAM, PROGRAMS, ROOT, VERSION, portable_note

HERE = Path(__file__).resolve().parent
USUAL_PLACE = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"), "NSIS", "makensis.exe")


def makensis() -> str:
    """NSIS's compiler, on the path or where its installer puts it."""
    found = shutil.which("makensis") or (str(USUAL_PLACE) if USUAL_PLACE.exists() else None)
    if found is None:
        raise BuildError("makensis is missing; install NSIS 3 first")
    return found


def sign_programs(bundle: Path, command: str) -> None:
    """Sign the programs before they are packed."""
    for name in PROGRAMS:
        words = command.replace("%1", str(bundle / f"{name}.exe"))
        if subprocess.run(words, shell=True, check=False).returncode:
            raise BuildError(f"{name}.exe could not be signed")


def make_installer(bundle: Path, sign: str | None) -> Path:
    """One program that installs, upgrades and brings the uninstaller."""
    made = DIST / f"{PROGRAM}-{VERSION}-setup.exe"
    values = {"VERSION": VERSION, "BUNDLE": bundle, "ICONS": BUILD / "icons", "LICENCE": ROOT / "LICENSE", "OUT": made}
    defined = [f"-D{name}={value}" for name, value in values.items()]
    must(makensis(), "-V2", *defined, *([f"-DSIGN={sign}"] if sign else []), HERE / "installer.nsi")
    return made


def make_zip(bundle: Path) -> Path:
    """The portable folder; what the program keeps lies beside it."""
    name = f"{PROGRAM}-{VERSION}-windows-portable"
    made = DIST / f"{name}.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(bundle.rglob("*")):
            if file.is_file():
                archive.write(file, f"{name}/{file.relative_to(bundle).as_posix()}")
        archive.writestr(f"{name}/portable.txt", portable_note().replace("\n", "\r\n"))
    return made


def main() -> int:
    """Make both and tell their sizes."""
    bundle = Path(sys.argv[1]) if sys.argv[1:] else BUNDLE
    sign = os.environ.get("SIGN_COMMAND")
    try:
        if sign:
            sign_programs(bundle, sign)
        for made in (make_installer(bundle, sign), make_zip(bundle)):
            say(f"{made.name}: {made.stat().st_size / MEGABYTE:.1f} MB")
    except BuildError as error:
        print(f"The packaging stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
