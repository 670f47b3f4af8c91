"""What is compiled of a source is made once for each source, told apart by who it is."""

from __future__ import annotations

import gc

import pytest

from core.parsing.compiled import compiled_once, kept_for_good


def test_it_is_made_once_for_each_source():
    made: list[list[int]] = []

    @compiled_once
    def length(source: list[int]) -> tuple[int]:
        made.append(source)
        return (len(source),)

    one, twin = [1, 2], [1, 2]
    assert length(one) is length(one)
    assert length(twin) is not length(one)
    assert [id(source) for source in made] == [id(one), id(twin)]


def test_a_source_is_kept_so_that_no_other_takes_its_place():
    @compiled_once
    def first(source: list[int]) -> int:
        return source[0]

    assert [first([number]) for number in range(500)] == list(range(500))


def test_python_looks_for_no_rubbish_while_something_is_made_and_does_again_afterwards():
    looking = compiled_once(lambda _: gc.isenabled())
    assert not looking("a source")
    assert gc.isenabled()


def test_it_looks_again_also_when_the_making_fails():
    with pytest.raises(ValueError, match="no such table"), kept_for_good():
        raise ValueError("no such table")
    assert gc.isenabled()


def test_whoever_has_taken_the_looking_over_keeps_it():
    gc.disable()
    try:
        with kept_for_good():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
