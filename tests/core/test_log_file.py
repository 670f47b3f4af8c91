"""The log of commands."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from core.log_file import logging_to
from core.paths import log_folder

if TYPE_CHECKING:
    import pytest

log = logging.getLogger("test")


def test_warnings_and_tracebacks_go_to_the_file_and_nothing_stays_behind() -> None:
    before = list(logging.getLogger().handlers)
    with logging_to("command-line.log"):
        log.warning("the reader was lost at “rapport é.pdf”")
        log.info("not worth keeping")
    text = (log_folder() / "command-line.log").read_text(encoding="utf-8")
    assert "the reader was lost at “rapport é.pdf”" in text
    assert "not worth keeping" not in text
    assert logging.getLogger().handlers == before


def test_no_file_is_made_when_there_is_nothing_to_say() -> None:
    with logging_to("quiet.log"):
        pass
    assert not (log_folder() / "quiet.log").exists()


def test_where_no_log_can_be_written_the_work_goes_on() -> None:
    blocked = log_folder().parent
    blocked.mkdir(parents=True, exist_ok=True)
    log_folder().write_text("a file where the folder should be")
    with logging_to("command-line.log"):
        log.warning("nobody keeps this")
    assert log_folder().is_file()


def test_a_log_that_cannot_be_written_tells_the_terminal_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    (log_folder() / "command-line.log").mkdir(parents=True)
    with logging_to("command-line.log"):
        log.warning("nobody keeps this")
    assert capsys.readouterr().err == ""
