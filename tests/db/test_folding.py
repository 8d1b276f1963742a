"""Folding unifies spellings, and its offsets lead back to the text."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import fold, fold_with_offsets, name_key, tokenizer_folds, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("القاهرة", "القاهره"),
        ("أحمد", "احمد"),
        ("مُحَمَّد", "محمد"),
        ("حلبـــ", "حلب"),
        ("کرکوک", "كركوك"),
        ("Ālbū Kamāl", "albu kamal"),
        ("Łódź", "lodz"),
        ("Diyarbakır", "DIYARBAKIR"),
        ("İdlib", "idlib"),
        ("ﬁghters", "fighters"),
        ("so\u00adft", "soft"),
    ],
)
def test_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words("al-Shabaab's 24/7 M_k") == ["al", "shabaab", "s", "24", "7", "m", "k"]


def test_a_name_is_known_without_its_article() -> None:
    assert name_key("Al-Bukamal") == name_key("bukamal") == "bukamal"
    assert name_key("al") == "al"


@given(st.text())
def test_offsets_rise_and_lead_to_the_character(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert list(offsets) == sorted(offsets)
    assert all(character in fold(text[offset]) for character, offset in zip(folded, offsets, strict=True))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x2100, exclude_categories=["Cs"]), max_size=12))
def test_what_the_tokenizer_folds_alone_is_found_by_its_folded_words(text: str) -> None:
    if not tokenizer_folds(text) or not words(text):
        return
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'unicode61 remove_diacritics 2')")
    conn.execute("INSERT INTO t VALUES (?)", (text,))
    phrase = " ".join(words(text))
    assert conn.execute("SELECT count(*) FROM t WHERE t MATCH ?", (f'"{phrase}"',)).fetchone() == (1,)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_words_are_the_same_beside_a_word_in_another_script(text: str) -> None:
    assert [*words(text), "ж"] == words(f"{text} ж")
