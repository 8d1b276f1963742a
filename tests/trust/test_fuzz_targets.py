"""What the fuzzer attacks withstands what the fuzzer begins from; `make fuzz` goes on from there."""

from __future__ import annotations

import pytest

from tests.trust.fuzz_targets import TARGETS, dictionary

_SOME = 10
"""So many seeds of each target, spread over all of them, tell that it can be attacked."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_withstands_its_seeds(name: str) -> None:
    target = TARGETS[name]
    seeds = list(target.seeds())
    for seed in seeds[:: max(1, len(seeds) // _SOME)]:
        target.attack(seed)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("piece", [b"", b"\0", b"\xff", b"\xed\xa0\x80\xed\xb0\x80"], ids=str)
def test_a_target_withstands_nothing_and_next_to_nothing(name: str, piece: bytes) -> None:
    TARGETS[name].attack(piece)


def test_the_dictionary_has_pieces_that_a_fuzzer_can_use() -> None:
    pieces = dictionary()
    assert len(pieces) > 200
    assert all(0 < len(piece) <= 64 for piece in pieces)
