"""Measure how long the program takes from its start to the first paint of its window, on a screen of its own.

    python packaging/linux/measure_start.py [PROGRAM [ARGUMENT …]]

An Xvfb that keeps its picture in a file shows the very moment at which the first window is painted, with nothing asked
of the program. The first start, which fills the system's cache, is not counted; of the rest the median is told.
"""

from __future__ import annotations

import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STARTS = 10
LONGEST = 60
SCREEN = "1366x768x24"
GLANCE = 0.002
POINTS = 2_000


class NothingPaintedError(Exception):
    """The program ended, or its time ran out, before it painted anything."""


def is_painted(picture: mmap.mmap) -> bool:
    """Whether the middle of the screen shows more than the bare background; samples of it are enough."""
    step = max(4, (len(picture) // POINTS) & ~3)
    shown = {picture[place : place + 3] for place in range(len(picture) // 4 & ~3, len(picture) * 3 // 4, step)}
    return len(shown) > 2


@dataclass(frozen=True, slots=True)
class Start:
    """One start, up to the first paint.

    Attributes:
        waited: Seconds that a person waits.
        worked: Seconds of processor that the program itself took; a busy machine makes people wait longer than that.
    """

    waited: float
    worked: float


def start_once(command: list[str], screen: str, picture: mmap.mmap, home: str) -> Start:
    """Start the program, wait for its first paint, and end it."""
    env = {**os.environ, "DISPLAY": screen, "JUDGEMENT_DESK_HOME": home, "QT_QPA_PLATFORM": "xcb"}
    began = time.perf_counter()
    program = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
    try:
        while not is_painted(picture):
            if program.poll() is not None or time.perf_counter() - began > LONGEST:
                raise NothingPaintedError(f"{command[0]} painted nothing")
            time.sleep(GLANCE)
        waited = time.perf_counter() - began
    except BaseException:
        program.kill()
        program.wait()
        raise
    program.terminate()
    _, status, used = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    while is_painted(picture):
        time.sleep(GLANCE)
    return Start(waited, used.ru_utime + used.ru_stime)


def measure(command: list[str]) -> list[Start]:
    """Start the program once to warm the cache, then several times."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-fbdir", folder, "-noreset"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            os.close(writing)
            screen = f":{os.read(reading, 16).decode().strip()}"
            with Path(folder, "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                start_once(command, screen, picture, f"{folder}/home")
                return [start_once(command, screen, picture, f"{folder}/home") for _ in range(STARTS)]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()


def main() -> int:
    """Measure and tell."""
    command = sys.argv[1:] or [str(ROOT / "dist" / "judgement-desk" / "judgement-desk")]
    try:
        starts = measure(command)
    except NothingPaintedError as error:
        print(error, file=sys.stderr)
        return 1
    waited = sorted(start.waited for start in starts)
    worked = statistics.median(start.worked for start in starts)
    print(
        f"start to first paint: median {statistics.median(waited):.2f} s of {STARTS} warm starts "
        f"({waited[0]:.2f} to {waited[-1]:.2f}), {worked:.2f} s of them at work; "
        f"{os.getloadavg()[0]:.1f} others wanted the {os.cpu_count()} processors"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
