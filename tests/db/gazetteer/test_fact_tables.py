"""The knowledge tables behind counts, realis and attribution: sorted, unique, of known classes."""

from importlib.resources import files

import pytest

from db.gazetteer.tables import rows

CLASSES = {
    "count_cues.tsv": (1, {"superseded", "background"}),
    "count_heads.tsv": (
        2,
        {
            "verb",
            "number",
            "takes",
            "dies",
            "state",
            "forced",
            "act",
            "mass",
            "loss",
            "thing",
            "fired",
            "bodies",
            "lives",
            "toll",
            "harm",
            "hit",
            "outcome",
        },
    ),
    "count_hedges.tsv": (3, {"exact", "from", "above", "to", "below"}),
    "count_nouns.tsv": (1, {"person", "pair", "trio", "group", "measure", "time", "fact"}),
    "number_words.tsv": (2, {"unit", "scale", "dozen", "vague"}),
    "realis_cues.tsv": (
        3,
        {
            "governs",
            "adjective",
            "follows",
            "beside",
            "predicate",
            "around",
            "condition",
            "refutes",
            "belies",
            "rejects",
            "recalled",
            "narrates",
        },
    ),
    "realis_domains.tsv": (
        1,
        {
            "accident",
            "arms",
            "business",
            "computing",
            "crime",
            "fiction",
            "forces",
            "nature",
            "police",
            "politics",
            "sport",
        },
    ),
    "realis_figures.tsv": (1, {"after", "before"}),
    "realis_subjects.tsv": (
        1,
        {"business", "computing", "court", "drill", "fiction", "food", "past", "science", "sport"},
    ),
    "sources.tsv": (1, {"outlet"}),
    "status_cues.tsv": (1, {"suspected", "claimed", "denied", "unclaimed", "confirmed", "reported"}),
}


@pytest.mark.parametrize("name", [*CLASSES, "realis_soft.tsv"])
def test_a_table_is_sorted_unique_and_says_where_it_comes_from(name: str) -> None:
    text = (files("db.gazetteer") / "data" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines == sorted(set(lines))
    assert "curated" in "".join(line for line in text.splitlines() if line.startswith("#"))


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_is_known(name: str) -> None:
    column, known = CLASSES[name]
    assert {cells[column] for cells in rows(name)} <= known


@pytest.mark.parametrize(
    "name", ["realis_domains.tsv", "realis_subjects.tsv", "count_nouns.tsv", "number_words.tsv", "count_heads.tsv"]
)
def test_a_word_has_one_meaning(name: str) -> None:
    words = [cells[0] for cells in rows(name)]
    assert len(words) == len(set(words))


def test_realis_cues_give_known_values() -> None:
    values = {cells[1] for cells in rows("realis_cues.tsv")}
    assert values <= {"actual", "hypothetical", "negated", "habitual", "generic"}
