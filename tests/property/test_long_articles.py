"""Whatever an article repeats, understanding twice as much of it takes hardly more than twice as many steps."""

from __future__ import annotations

import sys
from types import FrameType

from hypothesis import example, given, settings
from hypothesis import strategies as st

from db.extract import extract

SIZE = 6_000
"""Two of the stretches that what has no full stop is cut into."""
WORDS = [
    "rebels", "killed", "three soldiers", "the attack", "on Friday", "in Aleppo", "Karim Haddad", "who", "said",
    "that", "and", "by", "of", "with", "12", "was", "a bomb", "to", "since", "he", "not", "wounded", "U.S.", "police",
    "GENERAL", "January", "2014", "Zorbit", "accused", "if", "\n\n", "\n", ",", ";", ":", ".", "?", "(", ")", "-",
]  # fmt: skip


def steps(text: str) -> int:
    """Count the calls that understanding a text makes once everything about its words is known."""
    extract(text, published="2014-02-01")
    count = 0

    def step(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        extract(text, published="2014-02-01")
    finally:
        sys.setprofile(None)
    return count


@settings(max_examples=10)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: " ".join(words) + " "))
@example("rebels attacked soldiers near villages while troops shelled houses and fighters kidnapped farmers ")
@example("Karim Haddad, ")
@example("Karim Haddad and Omar Zorbit and ")
@example("Rebels killed three farmers in Aleppo on Friday. ")
@example("The group claimed responsibility. Police arrested two men.\n\n")
@example("the attack of the bombing of the raid by ")
@example("Karim Haddad who he ")
@example("Karim Haddad said I ")
def test_twice_as_much_takes_twice_as_many_steps(unit: str) -> None:
    once = unit * (SIZE // len(unit))
    assert steps(once * 2) < 2.5 * steps(once) + 1_000


def test_an_incident_takes_in_no_more_than_a_hundred_sentences() -> None:
    found = extract("Rebels killed three farmers in Aleppo on Friday. " * 250, published="2014-02-01").reports
    assert [len(report.evidence) for report in found] == [100, 100, 50]
