"""The tables that say what words report: sorted, without doubles, and speaking only words that the code knows."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from db.extract.deeds.needs import TESTS
from db.extract.families import DOMAIN
from db.extract.phrases import BITS
from db.gazetteer.event_types import ACLED
from db.gazetteer.inflection import noun_forms, verb_forms
from db.gazetteer.tables import rows

_FRAMES = {
    "ap",
    "pa",
    "at",
    "between",
    "by",
    "claim",
    "bodies",
    "deed",
    "from",
    "i",
    "made",
    "of",
    "on",
    "p",
    "s",
    "self",
    "who",
    "with",
}
_TABLES = [
    "triggers.tsv", "nouns.tsv", "irregular.tsv", "letters.tsv", "event_words.tsv", "joints.tsv", "event_families.tsv",
]  # fmt: skip
_MEANS = {"-", "air", "blade", "chem", "device", "fire", "grenade", "gun", "shell", "suicide"}


@pytest.mark.parametrize("table", _TABLES)
def test_tables_are_sorted_without_doubles(table: str) -> None:
    entries = list(rows(table))
    assert entries == sorted(entries)
    assert len(entries) == len({tuple(entry) for entry in entries})


def test_every_set_of_words_is_described_and_asked_for() -> None:
    table = files("db.gazetteer") / "data" / "event_words.tsv"
    described = re.findall(r"^# ([a-z-]+): \S", table.read_text(encoding="utf-8"), re.MULTILINE)
    assert described == sorted({name for _, name in rows("event_words.tsv")})
    source = "".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parents[3] / "db").rglob("*.py"))
    assert [name for name in described if f'"{name}"' not in source] == []


def test_triggers_speak_known_words() -> None:
    for phrase, part, family, frame, means, needs in rows("triggers.tsv"):
        assert part in {"v", "n", "a"}, phrase
        assert family in DOMAIN, phrase
        assert frame in _FRAMES, phrase
        assert means in _MEANS, phrase
        assert needs == "-" or needs in TESTS, phrase


def test_nouns_are_of_known_classes() -> None:
    assert {kind for _, kind in rows("nouns.tsv")} <= set(BITS)


def test_type_rules_name_types_and_ask_for_known_features() -> None:
    for rule, kind, conditions in rows("event_types.tsv"):
        assert kind in ACLED, rule
        for condition in conditions.replace("|", " ").replace("!", "").split():
            role, _, feature = condition.partition(":")
            assert role in {"family", "main", "known", "verb", "means", "with", "around", "perp", "target", "party"}, (
                rule
            )
            assert role not in {"family", "known", "main", "verb"} or feature in DOMAIN, rule


def test_every_type_is_decided_by_a_rule() -> None:
    assert {kind for _, kind, _ in rows("event_types.tsv")} == set(ACLED)


def test_inflection() -> None:
    assert verb_forms("bomb") == {"bomb", "bombs", "bombed", "bombing"}
    assert verb_forms("fire") == {"fire", "fires", "fired", "firing"}
    assert verb_forms("strike") == {"strike", "strikes", "struck", "stricken", "striking"}
    assert verb_forms("kidnap") >= {"kidnapped", "kidnapping"}
    assert noun_forms("gunman") == {"gunman", "gunmen"}
    assert noun_forms("city") == {"city", "cities"}
