from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from core.errors import LibraryError, ReadOnlyLibraryError
from core.library import count_documents, create_library, open_library, set_library_title
from core.library.file import connection
from core.library.file.network_shares import (
    is_unc,
    network_share,
    parse_linux_mounts,
    parse_mac_mounts,
    share_among,
    synced_by,
)

LINUX = r"""sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
//files/desk /mnt/county\040hall cifs rw,vers=3.1.1 0 0
files:/export /srv/press nfs4 rw,vers=4.2 0 0
/dev/sdb1 /srv/press/local ext4 rw 0 0
anna@host: /home/anna/remote fuse.sshfs rw 0 0
portal /home/anna/doc fuse.portal rw 0 0
/dev/sdc1 /media/old ext4 rw 0 0
files:/old /media/old nfs rw 0 0
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//anna@files.marches.example/desk on /Volumes/desk (smbfs, nodev, nosuid, mounted by anna)
files:/export (old) on /Volumes/press (nfs)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anna/desk.jdesk", None),
        ("/mnt/county hall/desk.jdesk", "cifs"),
        ("/mnt/county hallway/desk.jdesk", None),
        ("/srv/press/2025/desk.jdesk", "nfs4"),
        ("/srv/press/local/desk.jdesk", None),
        ("/home/anna/remote/desk.jdesk", "fuse.sshfs"),
        ("/home/anna/doc/desk.jdesk", None),
        ("/media/old/desk.jdesk", "nfs"),
    ],
)
def test_the_deepest_and_last_mount_tells_whether_a_path_is_shared(path: str, kind: str | None) -> None:
    assert share_among(parse_linux_mounts(LINUX), PurePosixPath(path)) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/Users/anna/desk.jdesk", None), ("/Volumes/desk/a.jdesk", "smbfs"), ("/Volumes/press/a.jdesk", "nfs")],
)
def test_shares_of_a_mac_are_told_by_what_mount_prints(path: str, kind: str | None) -> None:
    assert share_among(parse_mac_mounts(MAC), PurePosixPath(path)) == kind


def test_what_cannot_be_told_counts_as_local() -> None:
    assert share_among((), PurePosixPath("/anywhere")) is None
    assert parse_linux_mounts("nonsense\n\nhalf a\n") == ()
    assert parse_mac_mounts("nonsense\non (x)\n") == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\Users\anna\desk.jdesk", False),
        (r"\\files\desk\a.jdesk", True),
        ("//files/desk/a.jdesk", True),
        (r"\\?\UNC\files\desk\a.jdesk", True),
        (r"\\?\C:\desk\a.jdesk", False),
    ],
)
def test_paths_that_name_a_server_are_known(path: str, expected: bool) -> None:
    assert is_unc(PureWindowsPath(path)) is expected


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("C:/Users/anna/OneDrive - Marches Council/desk.jdesk", "OneDrive - Marches Council"),
        ("/home/anna/Dropbox/press/desk.jdesk", "Dropbox"),
        ("/Users/anna/Library/Mobile Documents/desk.jdesk", "Mobile Documents"),
        ("/home/anna/OneDrive.jdesk", None),
        ("/home/anna/my dropbox notes/desk.jdesk", None),
    ],
)
def test_folders_kept_in_step_by_a_cloud_service_are_known(path: str, service: str | None) -> None:
    assert synced_by(Path(path)) == service


def test_a_file_of_this_computer_is_on_no_share(library_file: Path) -> None:
    assert network_share(library_file) is None


def test_a_library_on_a_share_opens_for_reading_and_says_why(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "network_share", lambda path: "smbfs")
    before = library_file.read_bytes()
    with open_library(library_file) as library:
        assert library.read_only
        assert count_documents(library) == 2
        assert "network drive (smbfs)" in library.why_read_only
        with pytest.raises(ReadOnlyLibraryError, match="network drive"):
            set_library_title(library, "Ours")
    assert library_file.read_bytes() == before
    assert list(library_file.parent.iterdir()) == [library_file]


def test_no_library_is_made_on_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "network_share", lambda path: "network drive")
    with pytest.raises(LibraryError, match="on a network drive") as raised:
        create_library(tmp_path / "new.jdesk")
    assert "Choose a folder on this computer" in raised.value.advice
    assert list(tmp_path.iterdir()) == []
