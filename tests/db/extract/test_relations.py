"""The relation of an event to the place it is told by."""

import pytest

from db.extract.relations import relation
from db.extract.sentences.tokens import Sentence


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Jets hit positions in", "in"),
        ("Jets hit positions near the town of", "near"),
        ("Jets hit positions west of the city of", "west of"),
        ("A mine went off 30 km north-east of", "northeast of"),
        ("Shelling was reported in the north of", "in"),
        ("Fighting broke out in eastern", "in"),
        ("Rockets were fired from the outskirts of", "from"),
        ("Columns moved toward", "toward"),
        ("A mine went off 30 km to the north of", "north of"),
        ("A mine went off 30 km from", "near"),
        ("A mine went off 30 km away from", "near"),
        ("A mine went off close to", "near"),
        ("A bus was stopped on the road between Osten and", "between"),
        ("A bus was stopped on the road between", "between"),
        ("WARPLANES BOMBED A CAMP SOUTH OF", "south of"),
        ("Nobody was hurt said", "in"),
        ("", "in"),
    ],
)
def test_the_words_before_a_place_tell_how_the_event_lies_to_it(before: str, told: str) -> None:
    text = f"{before} Varnhaven"
    sentence = Sentence(text, 0, len(text))
    assert relation(sentence.lex, len(sentence.lex) - 1) == told
