"""What the words of a sentence rule out before it is looked at any further."""

from itertools import product

import pytest

from db.extract import extract
from db.extract.deeds.frames import events
from db.extract.deeds.prospects import promising
from db.extract.deeds.scene import Scene
from db.extract.deeds.triggers import find_triggers, scan
from db.extract.pipeline import read
from db.gazetteer.inflection import verb_forms
from db.gazetteer.tables import rows

WHO = ("The director", "Ana Ruiz", "Three nurses", "The wildfire", "They", "Canada")
WHOM = ("the school", "a bus near Lima", "her sons", "it", "the deal", "the hill")
TESTED = frozenset(
    ["forces", "civil", "armeddoer", "armedany", "armedobject", "weapon", "weaponsubject", "weaponthing", "basething"],
)


@pytest.mark.parametrize(
    ("text", "may_tell"),
    [
        ("The director left the school and took a bus.", False),
        ("The director opened a school.", False),
        ("The director fired three nurses.", False),
        ("The troops left the school.", True),
        ("Ex-soldiers left the school.", True),
        ("Hezbollah left the school.", True),
        ("The army opened a base.", True),
        ("The director found a rifle.", True),
        ("The director was murdered.", True),
    ],
)
def test_a_sentence_without_armed_people_or_arms_is_not_framed(text: str, may_tell: bool) -> None:
    article = read(text).article
    assert promising(scan(article.sentences[0]), article.sentences[0], article.names.get(0, ())) is may_tell


def test_what_is_not_framed_would_tell_of_nothing() -> None:
    phrases = [phrase for phrase, part, *_, needs in rows("triggers.tsv") if part == "v" and needs in TESTED]
    spared = 0
    for phrase, who, whom in product(phrases, WHO, WHOM):
        verb, *rest = phrase.split()
        past = next((form for form in verb_forms(verb) if form.endswith("ed")), verb)
        article = read(f"{who} {' '.join((past, *rest)).replace('*', whom)} {whom} on Friday.").article
        sentence, names = article.sentences[0], article.names_by_token(0)
        matches = scan(sentence)
        if matches and not promising(matches, sentence, article.names.get(0, ())):
            spared += 1
            hits = find_triggers(matches, sentence.lex, article.letters(0), names)
            assert not hits or not events(Scene(article.parse(0), 0, names, hits)), sentence.text
    assert spared > 1000


def test_a_compound_tells_of_those_whom_its_last_part_names() -> None:
    assert extract("Ex-paramilitaries seized the town of Tumaco on Friday, killing two farmers.").reports
