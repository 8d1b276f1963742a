"""No text takes long to understand, whatever it is made of, and none stops it."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings

from db.export.record import to_record
from db.extract import extract
from db.link.outline import outline
from db.link.traits import packed
from db.model import RawArticle
from db.store.drafts.drafting import drafted
from db.understanding import understood
from tests.cli import SEEDS
from tests.trust.adversaries import UNITS, compositions

TIMES = 20
"""No text may take so many times as long as the sample articles do, letter for letter, on the same machine."""
SMALL, LARGE = 3_000, 12_000
GROWTH = 9
"""Four times the text may take four times as long, and some more; what looks at all pairs would take sixteen times."""
LEAST_SHARE = 0.1
"""Of what a text may take: what takes less than that says more about the machine than about the text."""
ATTEMPTS = 3
"""What takes too long is measured anew: a machine that others use changes its speed meanwhile."""
QUICK = 0.02
"""Seconds that are not measured again; what takes longer may have loaded something for the first time."""


def seconds(text: str) -> float:
    """Give the processor time that an extraction takes, the least of three. Nobody counts its lines meanwhile."""
    counting, taken = sys.gettrace(), []
    sys.settrace(None)
    for _ in range(3):
        begun = time.process_time()
        extract(text, title=None, published="2021-03-06")
        taken.append(time.process_time() - begun)
        if taken[-1] < QUICK:
            break
    sys.settrace(counting)
    return min(taken)


@cache
def ordinary(attempt: int) -> float:
    """Give the processor time that a kilobyte of the sample articles takes, measured anew for each attempt."""
    articles = "\n\n".join(file.read_text() for file in sorted(SEEDS.glob("*.txt")))
    return seconds(repeated(articles, LARGE)) / LARGE * 1000


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_with_the_text_and_no_quicker(name: str) -> None:
    def grows_as_it_may(attempt: int) -> bool:
        small, large = seconds(repeated(UNITS[name], SMALL)), seconds(repeated(UNITS[name], LARGE))
        most = TIMES * ordinary(attempt) * LARGE / 1000
        telling = LEAST_SHARE * most
        return large < most and (large < telling or large < GROWTH * max(small, telling / 4))

    assert any(map(grows_as_it_may, range(ATTEMPTS)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(compositions(2_000))
def test_no_composition_takes_longer_than_it_may(text: str) -> None:
    kilobytes = max(1, len(text.encode("utf-8", "replace")) / 1000)
    assert any(seconds(text) < TIMES * ordinary(attempt) * kilobytes for attempt in range(ATTEMPTS))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(compositions(300), compositions(40))
@example("Two² hundred men were killed.", "ـ")
@example("a-" * 1200, "shalonda--backed-of---ـ--backed")
def test_whatever_the_text_it_is_understood_outlined_drafted_and_exported(text: str, title: str) -> None:
    found = understood(text, title=title, published="2021-03-06", language="en")
    sketch = packed(outline(title, text, found))
    drafted(RawArticle(text, "here", title, "2021-03-06"), replace(found, outline=sketch))
    to_record("1", found)
    for mention in found.mentions:
        assert (title if mention.field == "title" else text)[mention.start : mention.end] == mention.text
