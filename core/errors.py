"""Errors that a user can act on: each has a title, what happened, and what to do about it."""

from __future__ import annotations


class DeskError(Exception):
    """Something went wrong that the user should hear of in words.

    Attributes:
        title: A few words for a heading.
        message: What happened, to which file, and what was kept.
        advice: What the user can do now.
    """

    title = "Something went wrong"

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()

    def __reduce__(self) -> tuple[type[DeskError], tuple[str, str]]:
        """Pickle by both parts, so that a worker process can hand the error over whole."""
        return type(self), (self.message, self.advice)


class UnreadableFileError(DeskError):
    """A file could not be turned into a document. Nothing of it was stored."""

    title = "This file could not be read"


class UnknownFormatError(UnreadableFileError):
    """The bytes are of no kind that the desk reads."""

    title = "Not a kind of file the desk reads"


class EmptyFileError(UnreadableFileError):
    """The file holds no text."""

    title = "This file is empty"


class TooLargeError(UnreadableFileError):
    """The file is over the limit that keeps the desk responsive."""

    title = "This file is too large"


class DamagedFileError(UnreadableFileError):
    """The file is of a known kind but broken."""

    title = "This file is damaged"


class EncryptedFileError(UnreadableFileError):
    """The file opens with a password only."""

    title = "This file is protected by a password"


class PicturesOnlyError(UnreadableFileError):
    """The file shows pages, but none of them holds text: a scan."""

    title = "This file holds no text"


class MisnamedFileError(UnreadableFileError):
    """The file is of another kind than its name says, and that matters: a web page where a report should be."""

    title = "This file is not what its name says"


class TooSlowError(UnreadableFileError):
    """Reading the file took longer than its time limit."""

    title = "This file takes too long to read"

    @classmethod
    def of(cls, name: str, limit: float) -> TooSlowError:
        """Say it of one file; ``limit`` in seconds."""
        return cls(
            f"{name} was not read within {limit:.0f} seconds and was given up. Nothing of it was stored.",
            "Save only the article or report itself and add that, or paste its text.",
        )


class ReaderCrashedError(UnreadableFileError):
    """The process that read the file ended in the middle of it."""

    title = "This file stopped the reader"

    @classmethod
    def of(cls, name: str) -> ReaderCrashedError:
        """Say it of one file."""
        return cls(
            f"{name} brought the reader to a stop. Nothing of it was stored; the other files were not touched by it.",
            "It may be damaged. Open it in its own program and save it anew, or paste its text.",
        )


class ReaderFaultError(UnreadableFileError):
    """The desk itself made a mistake with the file; the log has the details."""

    title = "The desk failed on this file"

    @classmethod
    def of(cls, name: str) -> ReaderFaultError:
        """Say it of one file."""
        return cls(
            f"The desk could not make sense of {name} because of a fault of its own. Nothing of it was stored.",
            "The log says more. Please report it, with the file if you may share it.",
        )


class ReaderNotStartedError(DeskError):
    """The process that reads files could not be started; no file is to blame."""

    title = "The reader could not be started"

    @classmethod
    def because(cls, reason: str) -> ReaderNotStartedError:
        """Say it with what the system said."""
        return cls(
            f"The program that reads files for the desk could not be started: {reason}. No file was read.",
            "Restart the computer and try again. If that does not help, a security program may forbid it.",
        )


class FolderNotWatchedError(DeskError):
    """A folder cannot be watched for files to import."""

    title = "This folder cannot be watched"


class ImportEndedError(DeskError):
    """An import as a whole ended before it was done; what it had stored is in the library."""

    title = "The import ended early"
    _ADVICE = "Import the rest again: what is there already is passed over."

    @classmethod
    def with_code(cls, code: int | None) -> ImportEndedError:
        """Say it of a process that ended, with its exit code."""
        return cls(f"The program that imports was ended from outside or crashed ({code}).", cls._ADVICE)

    @classmethod
    def because_of_a_fault(cls) -> ImportEndedError:
        """Say it of a mistake of the desk; the log has the details."""
        return cls("The import stopped because of a fault of the desk. The log says more.", cls._ADVICE)


class KnowledgeError(DeskError):
    """A file of the desk's own knowledge (frameworks, authorities, wording) is wrong; names file and line."""

    title = "The desk's own data is damaged"


class LibraryError(DeskError):
    """A library could not be opened, read or written."""

    title = "The library could not be used"


class MissingLibraryError(LibraryError):
    """There is no file where the library was, or its drive is not connected."""

    title = "The library is not there"


class DamagedLibraryError(LibraryError):
    """The content of the library is broken; it was left as it is."""

    title = "This library is damaged"


class NotALibraryError(LibraryError):
    """The file is no Judgement Desk library."""

    title = "Not a Judgement Desk library"


class NewerLibraryError(LibraryError):
    """The library was made by a newer version; it was left as it is."""

    title = "This library was made by a newer version"


class ReadOnlyLibraryError(LibraryError):
    """The library can be looked at but not changed."""

    title = "This library is read-only"


class LibraryInUseError(LibraryError):
    """Another program holds the library for writing; it can be opened for reading only meanwhile."""

    title = "This library is in use"


class AnotherLibraryError(LibraryError):
    """What was decided was meant for a library that is not open any more; nothing was changed."""

    title = "Nothing was changed"


class DiskFullError(LibraryError):
    """There was no room for what was to be written; what was there before is safe."""

    title = "The disk is full"


class NotInLibraryError(LibraryError):
    """A record that was asked for is not, or no longer, in the library."""

    title = "Not in this library"


class NoTemporaryFilesError(DeskError):
    """What is needed for a moment could be put nowhere; nothing was changed."""

    title = "There is no room for temporary files"

    @classmethod
    def because(cls, reason: str) -> NoTemporaryFilesError:
        """Say it with what stands against it."""
        return cls(
            f"A file that is needed for a moment could not be written: {reason}. Nothing was changed.",
            "Free some space, or ask whoever looks after this computer; the variable TEMP or TMPDIR names the folder.",
        )


class ExportError(DeskError):
    """A file that was asked for, such as a summary or a picture, could not be written."""

    title = "The file could not be written"
