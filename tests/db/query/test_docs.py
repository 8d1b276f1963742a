"""The page on the search language names every field, and each of its examples is understood."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from db.query import parse
from db.query.fields import FIELDS

PAGE = Path(__file__).parents[3] / "docs" / "search.md"
EXAMPLES = [
    example
    for line in PAGE.read_text().splitlines()
    if line.startswith("| `")
    for example in re.findall(r"`([^`]+)`", line.split("|")[1])
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_understood(example: str) -> None:
    query = parse(example, today=date(2021, 6, 16))
    assert query.notes == ()
    assert query.root is not None


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_on_the_page(field: str) -> None:
    assert f"{field}:" in PAGE.read_text()
