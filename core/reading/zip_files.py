"""ZIP files opened with suspicion: bounded in members, sizes and packing, and never unpacked to disk.

Nothing that a ZIP file says of itself is believed. Sizes are looked at before and counted while reading, and the name
of a member is only ever shown, never used as a path.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from lzma import LZMAError
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, EncryptedFileError, TooLargeError, UnreadableFileError
from core.reading.limits import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = b"PK\x03\x04"
EMPTY_MARK = b"PK\x05\x06"
"""How a ZIP file begins that nothing was put into."""

MOST_MEMBERS = 20_000
"""Files in one ZIP file."""

UNPACKED_LIMIT = 1000 * MEGABYTE
"""Bytes that all members together may unpack to."""

_MOST_PACKED = 200
"""How many times larger than packed a ZIP file may be. Articles pack to a third, Word files to a fortieth."""

_SMALL = 20 * MEGABYTE
"""What may be packed as tightly as it likes: it can do no harm."""

_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 10 * MOST_MEMBERS  # those of ZIP files inside are counted too
_CHUNK = 1 << 16
_KIND = "mimetype"
_KIND_LIMIT = 200
_ENCRYPTED = 0x1
_NAMED_IN_UTF8 = 0x800
# What zipfile and the unpackers below it let out when bytes are not what they should be.
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    RuntimeError,
)


class ZipContents:
    """The members of a ZIP file in the order of its table of contents.

    Args:
        data: The whole file.
        name: Its name, for messages.

    Raises:
        DamagedFileError: The file is broken.
        TooLargeError: It holds too much, or unpacks to absurdly more than it is.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = UNPACKED_LIMIT
        self._archive = _opened(data, name)
        # A member without a name, as damage makes it, is none: asking whether it is a folder fails.
        members = [one for one in self._archive.infolist() if one.filename and not one.is_dir()]
        if len(members) > MOST_MEMBERS:
            raise TooLargeError(
                f"{name} holds {len(members):,} files; at most {MOST_MEMBERS:,} are read. Nothing was stored.",
                "Make several smaller ones of it.",
            )
        self._members = _by_name(members)
        unpacked = sum(member.file_size for member in members)
        if unpacked > UNPACKED_LIMIT or (unpacked > _SMALL and unpacked > _MOST_PACKED * len(data)):
            raise _bomb(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names as a person reads them, folders parted by a slash."""
        return tuple(self._members)

    def read(self, member: str, limit: int) -> bytes:
        """Unpack one member.

        Args:
            member: One of ``names``.
            limit: The most bytes it may have.

        Raises:
            EncryptedFileError: It is protected by a password.
            TooLargeError: It is over the limit, or all that was read so far is over that of the file.
            DamagedFileError: It is broken.
            UnreadableFileError: It is packed by a method that Python does not know.
        """
        entry = self._members[member]
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedFileError(
                f"{member} in {self._name} is protected by a password. Nothing of it was stored.",
                "Unpack it with the password and add the file itself.",
            )
        limit = min(limit, self._left)
        pieces: list[bytes] = []
        size = 0
        try:
            for piece in self._unpack(entry):
                size += len(piece)
                if size > limit:
                    break
                pieces.append(piece)
        except NotImplementedError as error:
            raise UnreadableFileError(
                f"{member} in {self._name} is packed by a method that is not read. Nothing of it was stored.",
                "Unpack it and add the file itself.",
            ) from error
        except _BROKEN as error:
            raise damaged(f"{member} in {self._name}") from error
        if size > limit:
            raise _bomb(f"{member} in {self._name}")
        self._left -= size
        return b"".join(pieces)

    def _unpack(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        with self._archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                yield piece


def is_zip(data: bytes) -> bool:
    """Whether bytes begin as a ZIP file with something in it."""
    return data.startswith(MARK)


def names_in(data: bytes) -> tuple[str, ...]:
    """Names in a ZIP file; none where the bytes are no ZIP file, or one that cannot be read. Raises nothing."""
    if not is_zip(data):
        return ()
    try:
        return tuple(_opened(data, "").namelist())
    except UnreadableFileError:
        return ()


def stated_kind(data: bytes) -> str:
    """What a ZIP file says of itself that it is, as OpenDocument files do; empty otherwise. Raises nothing."""
    if not is_zip(data):
        return ""
    try:
        contents = ZipContents(data, "")
        return contents.read(_KIND, _KIND_LIMIT).decode("ascii", "replace").strip() if _KIND in contents.names else ""
    except UnreadableFileError:
        return ""


def shown_name(member: zipfile.ZipInfo) -> str:
    """A member's name as a person reads it, on every system.

    Names without the mark for UTF-8 are in the code page of the DOS box of whoever packed the file, on British Windows
    850; some programs on a Mac write UTF-8 there without saying so.
    """
    name = member.filename
    if not member.flag_bits & _NAMED_IN_UTF8:
        try:
            raw = name.encode("cp437")
            name = raw.decode("utf-8") if not raw.isascii() else name
        except UnicodeEncodeError:
            pass
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    name = name.replace("\\", "/")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def _by_name(members: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Members by the names that they are shown by; of those that look alike, the later ones are numbered."""
    found: dict[str, zipfile.ZipInfo] = {}
    times: Counter[str] = Counter()
    for member in members:
        name = called = shown_name(member)
        while called in found:
            times[name] += 1
            called = _numbered(name, times[name] + 1)
        found[called] = member
    return found


def _numbered(name: str, number: int) -> str:
    folder, slash, last = name.rpartition("/")
    stem, dot, ending = last.rpartition(".")
    return f"{folder}{slash}{stem} ({number}){dot}{ending}" if stem else f"{name} ({number})"


def _opened(data: bytes, name: str) -> zipfile.ZipFile:
    # Python reads the whole table of contents at once, so what cannot be a sound one must not come so far.
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise _bomb(name)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise damaged(name) from error


def damaged(name: str) -> DamagedFileError:
    """The error for a packed file that cannot be unpacked."""
    return DamagedFileError(
        f"{name} is packed and could not be unpacked: it is damaged or not complete. Nothing of it was stored.",
        "Save or download it again.",
    )


def _bomb(name: str) -> TooLargeError:
    return TooLargeError(
        f"{name} unpacks to far more than it seems to hold. Nothing of it was stored.",
        "If it is sound, unpack it yourself and add the files that you need.",
    )
