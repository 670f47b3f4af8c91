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
    """The file is of a known kind but broken or encrypted."""

    title = "This file is damaged"


class KnowledgeError(DeskError):
    """A file of the desk's own knowledge (frameworks, authorities, wording) is wrong; names file and line."""

    title = "The desk's own data is damaged"


class LibraryError(DeskError):
    """A library could not be opened, read or written."""

    title = "The library could not be used"


class NotALibraryError(LibraryError):
    """The file is no Judgement Desk library."""

    title = "Not a Judgement Desk library"


class NewerLibraryError(LibraryError):
    """The library was made by a newer version; it was left as it is."""

    title = "This library was made by a newer version"


class ReadOnlyLibraryError(LibraryError):
    """The library can be looked at but not changed."""

    title = "This library is read-only"


class ExportError(DeskError):
    """A summary could not be written."""

    title = "The summary could not be written"
