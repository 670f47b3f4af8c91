"""Write the software bill of materials of the bundle, in CycloneDX's JSON form.

Usage: ``python packaging/bill_of_materials.py OUT.cdx.json``, after ``build.py`` has made its environment.
cyclonedx-py, in an environment of its own, reads what is installed there; of that, what the program is made of is kept.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from build import BUILD, ENVIRONMENT, LOCK, BuildError, make_environment, must, python, say
from identity import APP_NAME, VERSION
from notices import packages

TOOLS = BUILD / "bom-environment"


def write_whole(out: Path) -> None:
    """Have cyclonedx-py list everything in the build environment, the tools that build with it."""
    make_environment()
    folder = TOOLS / ("Scripts" if os.name == "nt" else "bin")
    if not TOOLS.exists():
        must(sys.executable, "-m", "venv", TOOLS)
        must(
            folder / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
            "--require-hashes", "-r", LOCK / "bom.txt",
        )  # fmt: skip
    must(
        folder / "cyclonedx-py", "environment", "--output-reproducible", "--of", "JSON", "--spec-version", "1.6",
        "--output-file", out, python(),
    )  # fmt: skip


def only_the_program(bill: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Keep the components that are in the bundle, say what they are parts of, and add the interpreter."""
    kept = [part for part in bill["components"] if part["name"].lower().replace("_", "-") in names]
    references = {part["bom-ref"] for part in kept}
    dependencies = [
        {**entry, "dependsOn": [ref for ref in entry.get("dependsOn", ()) if ref in references]}
        for entry in bill.get("dependencies", ())
        if entry["ref"] in references
    ]
    interpreter = {
        "type": "platform",
        "bom-ref": "python",
        "name": "CPython",
        "version": platform.python_version(),
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "cpe": f"cpe:2.3:a:python:python:{platform.python_version()}:*:*:*:*:*:*:*",
    }
    whole = {"type": "application", "bom-ref": "judgement-desk", "name": APP_NAME, "version": VERSION,
             "licenses": [{"license": {"id": "MIT"}}]}  # fmt: skip
    top = {"ref": "judgement-desk", "dependsOn": ["python", *sorted(references)]}
    return {
        **bill,
        "metadata": {**bill.get("metadata", {}), "component": whole},
        "components": [interpreter, *kept],
        "dependencies": [top, *dependencies],
    }


def main() -> int:
    """Write the bill and tell how much stands in it."""
    out = Path(sys.argv[1]).absolute()
    whole = BUILD / "environment.cdx.json"
    try:
        write_whole(whole)
    except BuildError as error:
        print(f"The bill stopped: {error}", file=sys.stderr)
        return 1
    bill = only_the_program(
        json.loads(whole.read_text(encoding="utf-8")), frozenset(packages(LOCK / "program.txt"))
    )  # fmt: skip
    out.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    say(f"{out.name}: {len(bill['components'])} components, as installed in {ENVIRONMENT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
