"""Sentences of all sorts in any order are an article that is understood: no rule fails on what stands beside it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.understanding import understood

_SENTENCES = """
KANO, Nigeria, July 17 (Newswire) - Gunmen killed seven people in Bura on Tuesday, police said.
Three soldiers died near Kisumu.
A candlelight vigil was held in the capital on Wednesday evening.
Police fired tear gas at protesters in the capital.
Elsewhere, a bomb wounded two in another part of the province.
- In Jos, two farmers were shot dead.
Bakhmut.
July 16 - Shelling killed a woman in Kherson.
No group has claimed responsibility for the attack, but Ansaru often does such things.
A previously unknown group, the Sons of the North, said it was behind the attack.
The death toll has risen to nine, the hospital said.
It was the deadliest attack since 40 people were killed in Goma in 2022.
"We will hunt them down," the minister said.
They also burned 20 houses and took 12 women.
The town was recaptured the following day.
The group's leader was killed in a drone strike two days earlier.
In 2014 the militants kidnapped 270 girls from the town.
Among the dead were two women, a child and the mayor, Omar Said, 54.
He had been accused of killing civilians, which he denied.
At least 40 others were wounded, some seriously.
The country's army did not respond to a request for comment.
Rebels in the east and troops in the country's north exchanged fire overnight.
A day later the same men attacked Friday's funeral.
Neither side commented on the number of casualties.
The embassy in Sanaa was stormed at dawn.
""".strip().splitlines()


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=8),
    st.sampled_from([" ", "\n", "\n\n"]),
    st.sampled_from([None, "2024-07-17"]),
    st.sampled_from([None, "Seven killed in Bura", "Protesters march in the capital"]),
    st.booleans(),
)
def test_sentences_in_any_order_are_understood(
    told: list[str], between: str, published: str | None, title: str | None, capitals: bool
) -> None:
    text = between.join(told)
    text = text.upper() if capitals else text
    found = understood(text, title=title, published=published, language="en")
    assert not found.fault
    for report in found.reports:
        assert all(text[one.start : one.end] == one.text for one in report.triggers if one.field == "text")


_WORDS = [
    "Rebels",
    "killed",
    "three",
    "men",
    "who",
    "of",
    "in",
    "Goma",
    "Friday",
    "-",
    "--",
    "—",
    ",",
    ";",
    "(",
    ")",
    "by",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9))
def test_words_and_marks_in_any_order_are_understood(words: list[str]) -> None:
    assert not understood(" ".join(words), title=None, published="2024-07-17", language="en").fault
