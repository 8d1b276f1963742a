"""Who says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract.attribution import StatusCue, attribution, dates_the_saying, status_cues, status_of
from db.extract.sentences.tokens import Sentence, sentences


def sentence(text: str) -> Sentence:
    return Sentence(text, 0, len(text))


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else " ".join(sentence(text).words[span[0] : span[1] + 1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An opposition official said Friday that rebels came.", ["opposition official"]),
        ("Ten shells fell, sources told the channel's sister service, Al-Akhbar.", ["sources", "Al-Akhbar"]),
        ("Soldiers killed two alleged hitmen.", []),
        ("The two alleged that soldiers came.", ["two"]),
        ("They came at dawn, Al-Akhbar reported local sources as saying.", ["Al-Akhbar", "local sources"]),
        ("According to police sources in the city, three men were shot.", ["police sources"]),
        ("The Lebanese Centre for Human Rights said it was unclear.", ["Lebanese Centre for Human Rights"]),
        ('"We did it," said Colonel Ahmed Karim, a spokesman.', ["Colonel Ahmed Karim"]),
        ("Karim Hassan, head of the council, told the Sana news agency so.", ["Karim Hassan", "Sana news agency"]),
        ("POLICE SOURCES TODAY REPORTED THAT A BOMB EXPLODED.", ["POLICE SOURCES"]),
        ("The governor told reporters that shells fell.", ["governor"]),
        ("Shells fell on the market.", []),
        ("The man was said to be armed.", []),
        ("A mob lynched two men accused of theft.", []),
        ("No group claimed responsibility.", []),
        ("Ten men were hacked to death in an attack blamed on the rebels.", []),
        ("Thirteen soldiers were killed in an attack claimed by the rebels.", []),
        ("Clashes broke out, with two soldiers reported killed.", []),
        ("The Free Syrian Army (FSA) said it had left.", ["Free Syrian Army"]),
    ],
)
def test_whom_a_sentence_quotes(text: str, expected: list[str]) -> None:
    assert [source.text for source in attribution(sentence(text))] == expected


@pytest.mark.parametrize(
    ("text", "day", "saying"),
    [
        ("Rebels came, an official said Friday.", "Friday", True),
        ("An official said on Friday that rebels came.", "Friday", True),
        ("The army said in a statement on Friday that rebels came.", "Friday", True),
        ("The governor told reporters Friday that rebels came.", "Friday", True),
        ("The army today said that rebels came.", "today", True),
        ("Rebels came on Friday, an official said.", "Friday", False),
        ("On Friday, an official said, rebels came.", "Friday", False),
        ("The army said that rebels came on Friday.", "Friday", False),
        ("The army said rebels attacked the town Friday.", "Friday", False),
        ("The number of those killed rose to 20 on Friday.", "Friday", True),
        ("The death toll rose on Friday to 20.", "Friday", True),
        ("Tensions rose on Friday when rebels came.", "Friday", False),
        ("The number of those killed on Friday rose to 20.", "Friday", False),
    ],
)
def test_the_day_of_saying_is_not_the_day_of_the_event(text: str, day: str, saying: bool) -> None:
    whole = sentence(text)
    at = whole.words.index(day)
    assert dates_the_saying(whole, at, at) is saying


@pytest.mark.parametrize(
    ("text", "status", "by", "accused"),
    [
        ("The front claimed responsibility for the attack.", "claimed", "front", None),
        ("No one has claimed responsibility for the fire.", "unclaimed", None, None),
        ("No group has yet claimed responsibility.", "unclaimed", None, None),
        ("Karim, a spokesman, denied that strikes had been launched.", "denied", "Karim", None),
        ("Police accused the Red Front of planting the bomb.", "suspected", "Police", "Red Front"),
        ("The attack was blamed on Red Front guerrillas.", "suspected", None, "Red Front guerrillas"),
        ("Jets believed to be from the coalition struck the base.", "suspected", None, "coalition"),
        ("The men were shot by suspected rebels.", "suspected", None, "suspected rebels"),
        ("Soldiers have reportedly been injured.", "reported", None, None),
    ],
)
def test_the_standing_of_what_is_told(text: str, status: str, by: str | None, accused: str | None) -> None:
    (cue,) = status_cues(sentence(text))
    assert (cue.status, words(text, cue.by), words(text, cue.accused)) == (status, by, accused)


def test_a_cue_does_not_bear_on_the_far_side_of_a_break() -> None:
    text = "Suspected rebels shot a guard; soldiers arrested a farmer."
    whole = sentence(text)
    assert status_of(whole, whole.words.index("shot"))
    assert not status_of(whole, whole.words.index("arrested"))


def test_an_accusation_of_prisoners_casts_no_doubt_on_their_arrest() -> None:
    whole = sentence("The men arrested on Sunday were accused of spying.")
    assert not status_of(whole, whole.words.index("arrested"))


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for one in sentences(text, [("story", 0, len(text))]):
        assert_sound(one)


WORDS = "said officials told the agency , according to on Friday US denied claimed responsibility no has suspected"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=20))
def test_any_order_of_words_gives_sound_spans(chosen: list[str]) -> None:
    text = " ".join(chosen)
    for one in sentences(text, [("story", 0, len(text))]):
        assert_sound(one)


def assert_sound(one: Sentence) -> None:
    found = attribution(one)
    spans = [(source.first, source.last) for source in found]
    cues: tuple[StatusCue, ...] = status_cues(one)
    spans += [span for cue in cues for span in ((cue.first, cue.last), cue.by, cue.accused) if span is not None]
    assert all(0 <= first <= last < len(one.words) for first, last in spans)
    for at in range(len(one.words)):
        assert set(status_of(one, at, cues)) <= set(cues)
        assert dates_the_saying(one, at, at) in (True, False)
