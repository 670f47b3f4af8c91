"""Gather the licences of everything in the bundle into one text; run with the build environment's Python.

python packaging/notices.py PROGRAM.txt OUT.txt
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

LICENCE_FIELDS = ("License-Expression", "License")
LICENCE_NAMES = ("licen", "copying", "notice", "authors")
QT_NOTE = """\
Qt and Qt for Python (PySide6, shiboken6) are used under the GNU Lesser General Public License, version 3. They are
separate files in this folder and may be replaced by other builds of the same version. Their source is published by
The Qt Company at https://download.qt.io; the text of the licence stands at https://www.gnu.org/licenses/lgpl-3.0.html.
"""
PYTHON_NOTE = "Python is used under the PSF licence: https://docs.python.org/3/license.html"
RULE = "=" * 100


def packages(lock: Path) -> list[str]:
    """The names in a list of packages, without its comments."""
    lines = (line.partition("#")[0].strip() for line in lock.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def notice(name: str) -> str:
    """One package with its licence files; empty where the package is not for this system."""
    try:
        facts = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return ""
    told = facts.metadata
    licence = next((told[field] for field in LICENCE_FIELDS if field in told), "")
    head = f"{told['Name']} {facts.version}\n{licence.splitlines()[0] if licence else ''}".strip()
    texts = [
        Path(file.locate()).read_text(encoding="utf-8", errors="replace").strip()
        for file in facts.files or ()
        if file.name.lower().startswith(LICENCE_NAMES) and "dist-info" in str(file) and Path(file.locate()).is_file()
    ]
    return "\n\n".join([RULE, head, *texts])


def main() -> int:
    """Write the notices."""
    listed, out = Path(sys.argv[1]), Path(sys.argv[2])
    parts = ["What Judgement Desk comes with, and under which licences.", QT_NOTE, PYTHON_NOTE]
    parts += filter(None, map(notice, packages(listed)))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
