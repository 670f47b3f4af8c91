"""Make the Linux packages of the bundle in ``dist``: a .deb, an .rpm and a portable .tar.gz.

Usage: ``python packaging/linux/package.py [deb] [rpm] [tar]``; all three without an argument.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import sys
import tarfile
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from build import BUILD, BUNDLE, DIST, MEGABYTE, BuildError, must, say
from identity import MAKER, PROGRAM, SUMMARY, VERSION, portable_note
from linux.tree import lay_out, oldest_glibc, packed_size, write
from release_notes import release_day

TREE = BUILD / "linux" / "tree"
MACHINE = platform.machine()
DEBIAN_MACHINE = {"x86_64": "amd64", "aarch64": "arm64"}.get(MACHINE, MACHINE)
# A dash tells the package's own changes from the program's.
DEBIAN_VERSION = f"{VERSION}-1"
LARGEST_DOWNLOAD = 80 * MEGABYTE
CONTACT = "judgement-desk@packages.invalid"

# What the bundle takes from the system: the graphics drivers' and the display servers' own libraries, keyboard
# layouts, fonts, and what knows menus and file types. Everything else comes along.
DEBIAN_NEEDS = (
    "libegl1", "libgl1", "libxcb1", "libwayland-client0", "libwayland-cursor0", "xkb-data", "fontconfig-config",
    "fonts-dejavu-core | fonts-liberation | fonts-noto-core", "shared-mime-info", "desktop-file-utils",
    "hicolor-icon-theme",
)  # fmt: skip
PRINTING = "libcups2t64 | libcups2"
"""The system's printers; without it there is printing to PDF."""
RPM_NEEDS = (
    "libEGL.so.1()(64bit)", "libGL.so.1()(64bit)", "libxcb.so.1()(64bit)", "libwayland-client.so.0()(64bit)",
    "libwayland-cursor.so.0()(64bit)", "xkeyboard-config", "fontconfig", "shared-mime-info", "desktop-file-utils",
    "hicolor-icon-theme",
)  # fmt: skip
LONG_DESCRIPTION = (
    "Judgement Desk reads news about inspections and official inspection reports",
    "and makes a table of the judgements in them. Every grade stays tied to the",
    "very words it was read from, and what is not certain waits for a person.",
)
# What Debian's checker would rather have otherwise, and why it cannot be so in a package of a bundle.
LINTIAN_OVERRIDES = f"""\
# The program comes with its own Python and Qt, so that it is the same one that was tested on every system.
{PROGRAM}: embedded-library
{PROGRAM}: custom-library-search-path
{PROGRAM}: unstripped-binary-or-object
{PROGRAM}: library-not-linked-against-libc
{PROGRAM}: shared-library-lacks-prerequisites
{PROGRAM}: hardening-no-fortify-functions
{PROGRAM}: hardening-no-pie
{PROGRAM}: hardening-no-bindnow
# It is no package of Debian's, so that no request for one is closed.
{PROGRAM}: initial-upload-closes-no-bugs
# Each library's own licence is told in THIRD-PARTY.txt.
{PROGRAM}: extra-license-file
"""


def built_at() -> int:
    """The moment that all files in the packages bear, so that the same sources give the same package."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given) if given else int(datetime.combine(release_day(), time(12), UTC).timestamp())


def make_deb() -> Path:
    """Debian, Ubuntu, Mint. Menus, icons and file types are taken up by the triggers of their own packages."""
    root = BUILD / "linux" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(TREE, root, symlinks=True)
    write(root / "usr" / "share" / "lintian" / "overrides" / PROGRAM, LINTIAN_OVERRIDES)
    write(root / "usr" / "share" / "doc" / PROGRAM / "changelog.Debian.gz", debian_changelog())
    control = root / "DEBIAN"
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    write(control / "md5sums", "".join(f"{md5(file)}  {file.relative_to(root)}\n" for file in files))
    write(control / "control", deb_control(packed_size(root / "usr")))
    made = DIST / f"{PROGRAM}_{DEBIAN_VERSION}_{DEBIAN_MACHINE}.deb"
    must(
        "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made, env={"SOURCE_DATE_EPOCH": str(built_at())}
    )  # fmt: skip
    return made


def md5(file: Path) -> str:
    """What dpkg checks installed files against."""
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def deb_control(kilobytes: int) -> str:
    """The package's description of itself."""
    needs = ", ".join((f"libc6 (>= {oldest_glibc()})", *DEBIAN_NEEDS))
    described = "".join(f" {line}\n" for line in LONG_DESCRIPTION)
    return (
        f"Package: {PROGRAM}\nVersion: {DEBIAN_VERSION}\nArchitecture: {DEBIAN_MACHINE}\n"
        f"Maintainer: {MAKER} <{CONTACT}>\nInstalled-Size: {kilobytes}\nDepends: {needs}\n"
        f"Recommends: {PRINTING}\n"
        f"Section: utils\nPriority: optional\n"
        f"Description: {SUMMARY[0].lower()}{SUMMARY[1:]}\n{described}"
    )


def debian_changelog() -> str:
    """The package's own changes: there are none but the program's, which are told beside it."""
    day = format_datetime(datetime.fromtimestamp(built_at(), UTC))
    return (
        f"{PROGRAM} ({DEBIAN_VERSION}) stable; urgency=medium\n\n  * Version {VERSION}; see changelog.gz.\n\n"
        f" -- {MAKER} <{CONTACT}>  {day}\n"
    )


def make_rpm() -> Path:
    """Fedora, openSUSE and relatives; built from the same tree, with nothing looked for or changed by rpmbuild."""
    work = BUILD / "linux" / "rpm"
    shutil.rmtree(work, ignore_errors=True)
    write(work / "package.spec", rpm_spec())
    must(
        "rpmbuild", "-bb", "--quiet", "--define", f"_topdir {work}", "--define", f"_rpmdir {work}/made",
        "--buildroot", work / "root", work / "package.spec", env={"SOURCE_DATE_EPOCH": str(built_at())},
    )  # fmt: skip
    (made,) = (work / "made").rglob("*.rpm")
    return Path(shutil.copy(made, DIST))


def rpm_spec() -> str:
    """What rpmbuild reads."""
    needs = "".join(f"Requires: {need}\n" for need in (f"glibc >= {oldest_glibc()}", *RPM_NEEDS))
    described = "\n".join(LONG_DESCRIPTION)
    places = [f"/usr/bin/{PROGRAM}", f"/usr/lib/{PROGRAM}", f"/usr/share/applications/{PROGRAM}.desktop",
              "/usr/share/metainfo/*", f"/usr/share/mime/packages/{PROGRAM}.xml", "/usr/share/icons/hicolor/*/*/*",
              f"%doc /usr/share/man/man1/{PROGRAM}.1.gz", f"%doc /usr/share/doc/{PROGRAM}"]  # fmt: skip
    return (
        "%global debug_package %{nil}\n%global __os_install_post %{nil}\n%define _build_id_links none\n"
        "%define _binary_payload w12.zstdio\n%global source_date_epoch_from_changelog 0\n"
        f"Name: {PROGRAM}\nVersion: {VERSION}\nRelease: 1\nSummary: {SUMMARY}\nLicense: MIT\nAutoReqProv: no\n{needs}"
        f"%description\n{described}\n"
        f"%install\nmkdir -p %{{buildroot}}\ncp -a {TREE}/. %{{buildroot}}/\n%files\n%defattr(-,root,root,-)\n"
        + "\n".join(places)
        + "\n"
    )


def make_tar() -> Path:
    """The portable folder: unpack it anywhere, start the program in it; what it keeps lies beside it."""
    name = f"{PROGRAM}-{VERSION}-linux-{MACHINE}"
    moment = built_at()

    def as_released(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = moment
        return member

    portable = BUILD / "linux" / "portable.txt"
    write(portable, portable_note())
    made = DIST / f"{name}.tar.gz"
    with (
        made.open("wb") as out,
        gzip.GzipFile("", "wb", 9, out, mtime=moment) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        archive.add(BUNDLE, name, filter=as_released)
        archive.add(portable, f"{name}/portable.txt", filter=as_released)
    return made


KINDS = {"deb": make_deb, "rpm": make_rpm, "tar": make_tar}


def main() -> int:
    """Make the packages asked for and tell their sizes."""
    try:
        for old in (*DIST.glob("*.deb"), *DIST.glob("*.rpm"), *DIST.glob("*.tar.gz")):
            old.unlink()
        lay_out(TREE)
        for kind in sys.argv[1:] or KINDS:
            made = KINDS[kind]()
            size = made.stat().st_size
            say(f"{made.name}: {size / MEGABYTE:.1f} MB")
            if size > LARGEST_DOWNLOAD:
                raise BuildError(f"{made.name} is larger than {LARGEST_DOWNLOAD / MEGABYTE:.0f} MB")
    except BuildError as error:
        print(f"The packaging stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
