"""What kind of noun a word is when persons are counted: a person, a group, a measure, a time."""

from __future__ import annotations

from db.gazetteer.lexicon import Lexeme, lexeme
from db.gazetteer.nouns import noun_class as what_noun
from db.gazetteer.remembered import Remembered
from db.gazetteer.tables import rows

PERSON, PAIR, TRIO, GROUP, MEASURE, TIME, FACT = "person", "pair", "trio", "group", "measure", "time", "fact"
"""Kinds of nouns, as the first line of count_nouns.tsv explains them."""
NOUN_CLASS: dict[str, str] = dict(rows("count_nouns.tsv"))
"""The kind of each noun listed in count_nouns.tsv, by its singular."""
_PEOPLE = ("assailant", "civilian", "official", "police", "protester", "soldier")
_BY_NOUN = {"goods": MEASURE, **dict.fromkeys(_PEOPLE, PERSON)}
"""What the nouns of nouns.tsv are when persons are counted, by their class there."""
_FORMS_KEPT = 50_000


def noun_class(record: Lexeme) -> str | None:
    """Give what kind of noun a word is in count_nouns.tsv, its plurals included; goods and animals are a measure."""
    return _class_of(record.form)


def _noun_class(form: str) -> str | None:
    record = lexeme(form)
    forms = (record.lower, record.lemma, record.lower.removesuffix("s"))
    other = _BY_NOUN.get(what_noun((record.lower,)))
    return next((NOUN_CLASS[known] for known in forms if known in NOUN_CLASS), other)


_class_of = Remembered(_noun_class, _FORMS_KEPT).__getitem__
