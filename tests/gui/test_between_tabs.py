"""What goes to the clipboard as a table stays one, and none of it runs in a spreadsheet."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from gui.between_tabs import between_tabs

CELLS = st.text(st.characters(exclude_categories=("Cs",))) | st.sampled_from(
    ["=1+1", "\t=1", "a\tb", "a\r\nb", "\x85-1"]
)


@settings(deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1))
def test_every_cell_stays_one_cell_and_text(lines: list[tuple[str, str]]) -> None:
    read = [line.split("\t") for line in between_tabs(lines).split("\n")]
    assert [len(line) for line in read] == [2] * len(lines)
    for line, shown in zip(lines, read, strict=True):
        for text, cell in zip(line, shown, strict=True):
            assert cell.removeprefix("'").split() == text.removeprefix("'").split()
            assert not cell.startswith(("=", "+", "-", "@"))
            assert len(cell.splitlines()) <= 1
