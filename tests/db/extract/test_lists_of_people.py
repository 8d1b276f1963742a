"""How many: people listed by what they are, broken down, named, or left in a state."""

import pytest

from db.extract.counts import counts_in
from db.extract.sentences.tokens import Sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels killed three soldiers, two policemen and a guard.",
            [("killed", 3, 3), ("killed", 2, 2), ("killed", 1, 1)],
        ),
        ("Police shot dead five protesters, three men and two women.", [("killed", 5, 5)]),
        ("Rebels killed five people (three men and two women).", [("killed", 5, 5)]),
        ("Rebels killed five people - three men and two women - in the raid.", [("killed", 5, 5)]),
        ("Rebels killed five people (two of them boys) and a guard.", [("killed", 5, 5), ("killed", 1, 1)]),
        ("Rebels killed the mayor, Omar Ali, and his driver.", [("killed", 1, 1), ("killed", 1, 1)]),
        ("Rebels killed four-five people.", [("killed", 4, 5)]),
        ("Palestinian teen shot dead by troops in Derna", [("killed", 1, 1)]),
        ("Mexican mayor gunned down in Derna", [("killed", 1, 1)]),
        ("Soldier, two militants killed in Derna gunfight", [("killed", 1, 1), ("killed", 2, 2)]),
        ("Two cops killed in Derna", [("killed", 2, 2)]),
        ("The raid left a woman and her child dead.", [("killed", 1, 1), ("killed", 1, 1)]),
        ("The raid left five members of one family dead.", [("killed", 5, 5)]),
        ("The raid left five people, mostly women, dead.", [("killed", 5, 5)]),
        ("The raid left the mayor and two of his guards dead.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("The raid left ten wounded and some dead.", [("injured", 10, 10)]),
        ("The raid left the market in ruins and five people dead.", [("killed", 5, 5)]),
    ],
)
def test_who_of_a_list_counts(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    counts = counts_in(Sentence(text, 0, len(text)))
    assert [(count.kind, count.min, count.max) for count in counts if count.counts] == expected
