"""Each actor is named once, as people speak of them."""

from __future__ import annotations

import pytest

from db.model import Actor
from db.sides import is_counted, once


def test_the_group_named_inside_stands_for_its_fighters() -> None:
    fighters = Actor("perpetrator", "person", "Hamas fighters", start=10, end=24)
    group = Actor("perpetrator", "armed-group", "Hamas", start=10, end=15)
    accused = Actor("claimant", "armed-group", "Hamas", start=10, end=15)
    assert once([fighters, group]) == (group,)
    assert once([fighters, accused]) == (fighters, accused)
    assert once([fighters]) == (fighters,)


@pytest.mark.parametrize("name", ["2 dead", "at least 30 wounded", "three killed", "1,200 injured"])
def test_a_bare_toll_is_nobody(name: str) -> None:
    assert once([Actor("victim", "person", name, start=0, end=9)]) == ()


@pytest.mark.parametrize("name", ["two soldiers", "the dead man's brother", "8 civilians", "Dead Sea guards"])
def test_people_are_somebody(name: str) -> None:
    (kept,) = once([Actor("victim", "person", name, start=0, end=9)])
    assert kept.name == name


@pytest.mark.parametrize("name", ["12 people", "two rangers", "Several others", "another man", "a few soldiers"])
def test_people_of_whom_one_knows_only_how_many_they_were(name: str) -> None:
    assert is_counted("person", name)
    assert not is_counted("armed-group", name)


@pytest.mark.parametrize("name", ["gunmen", "Onesimus Paz", "manyatta elders", "tenants", "armed men"])
def test_people_who_are_called_something_are_not_counted(name: str) -> None:
    assert not is_counted("person", name)
