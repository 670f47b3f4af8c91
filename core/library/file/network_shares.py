"""Does a file lie on a drive of another computer? There SQLite's write-ahead log is not safe.

The log needs memory that all its users share, which two computers do not have, and locks that network file systems
often only pretend (https://sqlite.org/wal.html, https://sqlite.org/faq.html#q5). Folders that a cloud service keeps in
step are local, but the service may copy a library in the middle of a change.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

# Types of file systems whose files another computer serves, as Linux and macOS name them. Folders that a virtual
# machine shares with its host (9p, vboxsf, …) have the same trouble.
_NETWORK_TYPES = re.compile(
    r"^(?:nfs[34]?|cifs|smb[23]?|smbfs|afpfs|afs|ncpfs|ncp|coda|davfs2?|webdav|ftp|ceph|glusterfs|lustre|gpfs|beegfs"
    r"|ocfs2|gfs2|9p|virtiofs|vboxsf|vmhgfs|prl_fs|acfs)$"
)
_NETWORK_DRIVERS = re.compile(
    r"^fuse\.(?:sshfs|rclone|curlftpfs|davfs2?|glusterfs|ceph|s3fs|gvfsd-fuse|smbnetfs|vmhgfs-fuse|google-drive-.*)$"
)
# What `mount` prints on macOS: ``//anna@server/share on /Volumes/share (smbfs, nodev, nosuid)``.
_MOUNT_LINE = re.compile(r"^.* on (?P<place>/.*?) \((?P<type>[^,()]+)(?:,.*)?\)$")
_MOUNT_SECONDS = 3.0
_DRIVE_REMOTE = 4
"""What ``GetDriveTypeW`` of the Windows API says of a drive letter that stands for a network share."""

_SYNCED = re.compile(
    r"^(?:OneDrive(?: - .+)?|Dropbox(?: \(.+\))?|Google ?Drive|My Drive|iCloud Drive|Mobile Documents)$"
)


def network_share(path: Path) -> str | None:
    """What kind of share a file is on: ``nfs4``, ``smbfs``, ``network drive``; None when it is on this computer.

    A file system that cannot be told counts as local: a wrong alarm would lock people out of their own library.
    """
    real = Path(os.path.realpath(path))
    if sys.platform == "win32":
        return _windows_share(real)
    return share_among(_mounts(), PurePosixPath(real))


def synced_by(path: Path) -> str | None:
    """Name of the folder by which a cloud service keeps the file in step, or None."""
    return next((part for part in reversed(path.parts[:-1]) if _SYNCED.match(part)), None)


def share_among(mounts: tuple[tuple[PurePosixPath, str], ...], path: PurePosixPath) -> str | None:
    """What kind of share a path is on, by the mounted file systems.

    Args:
        mounts: Place and type of each, in the order in which they were mounted.
        path: An absolute path without links.
    """
    holding = [(place, kind) for place, kind in mounts if path.is_relative_to(place)]
    if not holding:
        return None
    # The deepest place holds the file; of two on one place, the one mounted last.
    _, kind = max(enumerate(holding), key=lambda numbered: (len(numbered[1][0].parts), numbered[0]))[1]
    return kind if _NETWORK_TYPES.match(kind) or _NETWORK_DRIVERS.match(kind) else None


def is_unc(path: PureWindowsPath) -> bool:
    r"""Whether a Windows path names its server itself: ``\\server\share\…``, also in the long form ``\\?\UNC\…``."""
    drive = path.drive.replace("/", "\\").upper()
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:].startswith("UNC\\")
    return drive.startswith("\\\\")


def parse_linux_mounts(text: str) -> tuple[tuple[PurePosixPath, str], ...]:
    """The mounted file systems by ``/proc/self/mounts``; its format is that of fstab(5)."""
    lines = (line.split(" ") for line in text.splitlines())
    return tuple((PurePosixPath(_unescaped(fields[1])), fields[2]) for fields in lines if len(fields) > 2)


def parse_mac_mounts(text: str) -> tuple[tuple[PurePosixPath, str], ...]:
    """The mounted file systems as ``mount`` prints them on macOS."""
    lines = (_MOUNT_LINE.match(line) for line in text.splitlines())
    return tuple((PurePosixPath(line["place"]), line["type"]) for line in lines if line)


def _mounts() -> tuple[tuple[PurePosixPath, str], ...]:
    try:
        if sys.platform == "darwin":
            return parse_mac_mounts(_printed_by_mount())
        return parse_linux_mounts(Path("/proc/self/mounts").read_text("utf-8", "surrogateescape"))
    except (OSError, subprocess.SubprocessError):
        return ()


def _printed_by_mount() -> str:
    done = subprocess.run(["/sbin/mount"], capture_output=True, timeout=_MOUNT_SECONDS, check=True)
    return done.stdout.decode("utf-8", "surrogateescape")


def _unescaped(field: str) -> str:
    """A field of fstab, where blanks and backslashes are written as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), field)


def _windows_share(path: Path) -> str | None:
    if is_unc(PureWindowsPath(path)):
        return "network drive"
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE:
            return "network drive"
    return None
