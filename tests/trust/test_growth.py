"""No text takes long to understand, whatever it is made of, and none stops it."""

from __future__ import annotations

import sys
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings

from db.export.record import to_record
from db.extract import extract
from db.link.outline import outline
from db.link.traits import packed
from db.model import RawArticle
from db.store.drafting import drafted
from db.understanding import understood
from tests.trust.adversaries import UNITS, compositions

SECONDS_A_KILOBYTE = 0.05
SMALL, LARGE = 3_000, 12_000
GROWTH = 9
"""Four times the text may take four times as long, and some more; what looks at all pairs would take sixteen times."""
TELLING = 0.1
"""Seconds below which what was measured says more about the machine than about the text."""
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


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_with_the_text_and_no_quicker(name: str) -> None:
    small, large = seconds(repeated(UNITS[name], SMALL)), seconds(repeated(UNITS[name], LARGE))
    assert large < SECONDS_A_KILOBYTE * LARGE / 1000
    assert large < TELLING or large < GROWTH * max(small, TELLING / 4)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(compositions(2_000))
def test_no_composition_takes_longer_than_it_may(text: str) -> None:
    assert seconds(text) < SECONDS_A_KILOBYTE * max(1, len(text.encode("utf-8", "replace")) / 1000)


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
