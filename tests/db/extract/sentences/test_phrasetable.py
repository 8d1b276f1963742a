"""Finding the phrases of a knowledge table."""

from db.extract.sentences.phrasetable import Openings, PhraseTable
from db.extract.sentences.tokens import Sentence

TABLE = [("shot", "wounded"), ("shot dead", "killed"), ("dead", "killed"), ("plan to", "planned")]


def found(text: str, *, lemmas: bool = False, longest: bool = False) -> list[tuple[int, int, str]]:
    table, sentence = PhraseTable(TABLE, lemmas=lemmas), Sentence(text, 0, len(text))
    give = table.longest if longest else table.matches
    return list(give(sentence))


def test_all_phrases_are_found_the_longest_first() -> None:
    assert found("He was shot dead.") == [(2, 3, "killed"), (2, 2, "wounded"), (3, 3, "killed")]


def test_the_longest_leave_out_what_lies_inside_them() -> None:
    assert found("He was shot dead.", longest=True) == [(2, 3, "killed")]


def test_capitals_do_not_matter() -> None:
    assert found("SHOT DEAD", longest=True) == [(0, 1, "killed")]


def test_inflections_are_met_only_where_the_table_stands_for_them() -> None:
    assert found("They planned to leave.") == []
    assert found("They planned to leave.", lemmas=True) == [(1, 2, "planned")]


def test_a_phrase_cut_off_by_the_end_is_none() -> None:
    assert found("They plan", lemmas=True) == []


def test_a_phrase_that_opens_with_function_words_is_found_from_its_first_word() -> None:
    table = PhraseTable([("in the event of", "if"), ("event", "happening")])
    text = "In the event of rain the event moves."
    assert table.matches(Sentence(text, 0, len(text))) == [(0, 3, "if"), (2, 2, "happening"), (6, 6, "happening")]


def test_openings_give_what_a_word_opens_the_longest_first() -> None:
    openings, text = Openings(TABLE, lemmas=True), "They planned it and were shot."
    assert openings.of(Sentence(text, 0, len(text))) == [
        (1, [(("plan", "to"), "planned")]),
        (5, [(("shot", "dead"), "killed"), (("shot",), "wounded")]),
    ]
