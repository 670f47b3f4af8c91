"""What reading and parsing official reports costs, against reading the same pages' text with pypdfium2 alone.

    python tests/benchmarks/reports.py PATH…        # PDF files, or folders that hold some

Both are measured in one run, file by file and in turn, as CPU time, so that a busy machine slows both alike. Files that
are no readable PDF are counted and left out of both sides.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

MOST_RATIO = 1.5
MOST_MEGABYTES = 150


def pypdfium2_alone(data: bytes) -> int:
    """Read all text of a PDF with pypdfium2 and nothing else; the number of pages."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for number in range(len(pdf)):
        page = pdf[number]
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    count = len(pdf)
    pdf.close()
    return count


def peak_megabytes() -> float | None:
    """The most memory this process has held, or None on systems that do not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(paths: list[Path]) -> int:
    """Measure and print; 0 when both limits hold."""
    from core.errors import DeskError
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_bytes

    knowledge = load_knowledge()
    alone = ours = 0.0
    pages = reports = refused = 0
    _warm_up(paths)
    for path in paths:
        data = path.read_bytes()
        try:
            began = time.process_time()
            parse(read_bytes(data, path.name), knowledge)
            took = time.process_time() - began
        except DeskError:
            refused += 1
            continue
        began = time.process_time()
        pages += pypdfium2_alone(data)
        alone += time.process_time() - began
        ours += took
        reports += 1
    if not reports:
        sys.stdout.write("no readable PDF among the paths\n")
        return 2
    ratio, peak = ours / alone, peak_megabytes()
    memory = "not told by this system" if peak is None else f"{peak:.0f} MB (at most {MOST_MEGABYTES})"
    sys.stdout.write(
        f"reports                {reports} ({pages} pages), {refused} refused\n"
        f"pypdfium2 alone        {alone:.2f} s CPU, {alone / reports * 1000:.1f} ms a report\n"
        f"reading and parsing    {ours:.2f} s CPU, {ours / reports * 1000:.1f} ms a report\n"
        f"ratio                  {ratio:.2f} (at most {MOST_RATIO})\n"
        f"peak memory            {memory}\n"
    )
    return 0 if ratio <= MOST_RATIO and (peak or 0) <= MOST_MEGABYTES else 1


def _warm_up(paths: list[Path]) -> None:
    """Import everything once, which is no part of either side."""
    from core.errors import DeskError
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_file

    for path in paths:
        with suppress(DeskError):
            parse(read_file(path), load_knowledge())
            return


def gather(arguments: list[str]) -> list[Path]:
    """The files given, and the PDFs in the folders given."""
    found: list[Path] = []
    for argument in map(Path, arguments):
        found += sorted(argument.rglob("*.pdf")) if argument.is_dir() else [argument]
    return found


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit(measure(gather(sys.argv[1:])))
