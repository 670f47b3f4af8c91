"""Lay out what a Linux package installs: the bundle and all that makes it a program among the others."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from build import BUILD, BUNDLE, python
from identity import BUNDLE_ID, DOCUMENT_TYPE, MAKER, PROGRAM, ROOT, SUMMARY, VERSION
from release_notes import release_day

HERE = Path(__file__).resolve().parent
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_GLIBC = re.compile(rb"GLIBC_(2\.\d+)\0")


def oldest_glibc() -> str:
    """The oldest C library that everything in the bundle can be loaded with, as its files state it."""
    found: set[str] = {
        version.decode("ascii")
        for file in BUNDLE.rglob("*")
        if file.is_file() and not file.is_symlink() and is_elf(file)
        for version in _GLIBC.findall(file.read_bytes())
    }
    return max(found, key=lambda version: int(version.partition(".")[2]))


def is_elf(file: Path) -> bool:
    """Whether a file is a program or a library."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def lay_out(root: Path) -> None:
    """Make the tree anew, with the rights that packages ask for."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(BUNDLE, root / "usr" / "lib" / PROGRAM, symlinks=True)
    start = root / "usr" / "bin" / PROGRAM
    start.parent.mkdir()
    start.symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    share = root / "usr" / "share"
    put(HERE / "judgement-desk.desktop", share / "applications" / f"{PROGRAM}.desktop")
    put(HERE / "mime-type.xml", share / "mime" / "packages" / f"{PROGRAM}.xml")
    write(share / "metainfo" / f"{BUNDLE_ID}.metainfo.xml", metainfo())
    lay_out_icons(share / "icons" / "hicolor")
    lay_out_documents(share)
    set_rights(root)


def put(source: Path, target: Path) -> None:
    """Copy a file, making the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def write(target: Path, text: str) -> None:
    """Write a text, packed if the name asks for it; the packed form is the same on every day."""
    target.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    target.write_bytes(gzip.compress(data, mtime=0) if target.suffix == ".gz" else data)


def metainfo() -> str:
    """What software centres show."""
    text = (HERE / "metainfo.xml").read_text(encoding="utf-8")
    values = {"ID": BUNDLE_ID, "SUMMARY": SUMMARY, "MAKER": MAKER, "DEVELOPER": BUNDLE_ID.rpartition(".")[0],
              "VERSION": VERSION, "DATE": release_day().isoformat()}  # fmt: skip
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def lay_out_icons(theme: Path) -> None:
    """The icons of the program and of its documents in every size, and as drawings."""
    drawings = {"judgement-desk": ROOT / "resources" / "icons" / "app.svg",
                "document": ROOT / "packaging" / "icons" / "document.svg"}  # fmt: skip
    for name, group, installed in (
        ("judgement-desk", "apps", PROGRAM),
        ("document", "mimetypes", DOCUMENT_TYPE.replace("/", "-")),
    ):
        put(drawings[name], theme / "scalable" / group / f"{installed}.svg")
        for size in ICON_SIZES:
            put(BUILD / "icons" / f"{name}-{size}.png", theme / f"{size}x{size}" / group / f"{installed}.png")


def lay_out_documents(share: Path) -> None:
    """Manual page, copyright and changes."""
    # In the build's own Python: the command line that the page is written from needs the program's packages.
    page = subprocess.run([python(), HERE / "man_page.py"], capture_output=True, encoding="utf-8", check=True).stdout
    write(share / "man" / "man1" / f"{PROGRAM}.1.gz", page)
    documents = share / "doc" / PROGRAM
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    notices = f"/usr/lib/{PROGRAM}/_internal/THIRD-PARTY.txt"
    write(documents / "copyright", f"{licence}\nThe licences of the libraries that come with it are in {notices}.\n")
    write(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


def set_rights(root: Path) -> None:
    """Everybody may read, root may write; only the program itself can be run. Paths to other libraries go."""
    program = root / "usr" / "lib" / PROGRAM / PROGRAM
    for file in [root, *root.rglob("*")]:
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or file == program else 0o644)


def packed_size(folder: Path) -> int:
    """Kilobytes on disk, as packages state them."""
    told = subprocess.run(["du", "-sk", "--apparent-size", str(folder)], capture_output=True, text=True, check=True)
    return int(told.stdout.split()[0])
