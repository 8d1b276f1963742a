"""What is story, and what is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.layout import layout
from db.layout.cues import cue_rows

SEEDS = Path(__file__).parents[3] / "seeds"


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in layout(text, title=title).blocks]


def seed(name: str) -> str:
    return next(SEEDS.glob(f"{name}*")).read_bytes().decode()


def test_the_head_of_a_page_is_told_from_its_story() -> None:
    found = kinds(seed("000"))
    assert [kind for kind, _ in found[:5]] == ["title", "standfirst", "furniture", "caption", "story"]
    assert found[1][1] == "Iran operates a number of bases in Syrian regime areas."
    assert found[2][1] == "2 min read"
    assert found[3][1].endswith("[Anadolu/Getty]")
    assert [text for kind, text in found if kind == "label"] == ["Analysis", "Live Story"]
    assert sum(kind == "story" for kind, _ in found) == 14


def test_a_glued_date_dates_the_article_and_is_cut_from_the_story() -> None:
    text = seed("002")
    page = layout(text)
    assert (page.published, page.dated, page.title) == ("2020-07-18", (1, 16), None)
    assert kinds(text)[1][1].startswith("Warplanes suspected")
    assert kinds(text)[-1] == ("furniture", "This article has been adapted from its original source.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two die in raid\n\nSoldiers raided a camp. date 2021-03-04", "2021-03-04"),
        ("Two die in raid date 2021-03-04\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\ndate 2021-03-04\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\nPublished: 4 March 2021 11:20 GMT\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\nThursday, March 4th, 2021\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\nThu., Mar. 4, 2021 11:45 AM PDT\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\n8:13 a.m. EDT March 4, 2021\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\nPublished: 22:07 GMT, 4 March 2021 | Updated: 23:10 GMT\n\nSoldiers came.", "2021-03-04"),
        ("Two die in raid\n\nUpdated March 5, 2021\nFirst published: March 4, 2021\nSoldiers came.", "2021-03-04"),
        ("Two die in raid\n\nPosted: 03/04/2021 11:10 am EDT\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\n24/03/2021\n\nSoldiers raided a camp.", "2021-03-24"),
        ("Two die in raid\n\n04.03.2021\n\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\n03/04/2021\n\nSoldiers raided a camp.", None),
        ("March 3, 2021\nTwo die in raid\nPosted on March 4, 2021 at 9:05 pm\nSoldiers raided a camp.", "2021-03-04"),
        ("Two die in raid\n\nPublished: 31 February 2021\n\nSoldiers raided a camp.", None),
        ("Two die in raid\n\nSoldiers raided a camp on March 4, 2021.", None),
        ("The vote, whose date 2021-03-04 was set by decree, was put off.", None),
    ],
)
def test_the_day_of_publication(text: str, day: str | None) -> None:
    page = layout(text)
    assert page.published == day
    assert (page.dated is None) == (day is None)


def test_a_date_far_down_heads_a_section_and_does_not_date_the_article() -> None:
    text = "The year in raids\n\n" + "A raid was reported.\n" * 6 + "March 4, 2021\nSoldiers raided a camp."
    assert layout(text).published is None


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen abducted two teachers in Oduma",
        "Gunmen abducted two teachers in Oduma on Friday.\n\nThe two were freed a day later, police said.",
        "   PORT ORE, 3 JAN 90 (RADIO ORE) -- [TEXT] TWO BOMBS WENT OFF LAST\nNIGHT IN THE HARBOUR, POLICE SAID"
        " TODAY.  THE\nBLASTS BROKE WINDOWS ALONG THE WATERFRONT AND HURT A\nWATCHMAN.\n\n   NOBODY CLAIMED THEM",
        "HARBOUR TOWN —\nTwo bombs went off on Monday night, police said. The blasts broke windows.",
    ],
)
def test_a_text_without_a_title_is_story_from_the_start(text: str) -> None:
    assert layout(text).title is None
    assert {kind for kind, _ in kinds(text)} == {"story"}


def test_hard_wrapped_lines_are_joined_into_paragraphs() -> None:
    text = (
        "   PORT ORE, 3 JAN 90 (RADIO ORE) -- [TEXT] TWO BOMBS WENT OFF LAST NIGHT\nIN THE HARBOUR, POLICE SAID"
        " TODAY.  THE BLASTS BROKE WINDOWS ALONG THE\nWATERFRONT.\n   NOBODY HAS CLAIMED THE ATTACKS, WHICH CAME A DAY"
        " AFTER THE TALKS\nENDED."
    )
    found = [text for _, text in kinds(text)]
    assert [part.split()[0] for part in found] == ["PORT", "NOBODY"]
    assert found[1].endswith("TALKS\nENDED.")


def test_short_unwrapped_lines_stay_paragraphs_of_their_own() -> None:
    text = "Bomb kills three in market\nA bomb killed three people.\nPolice closed the road.\nNo group claimed it."
    assert [kind for kind, _ in kinds(text)] == ["title", "story", "story", "story"]


def test_a_known_title_is_marked_and_no_other_is_looked_for() -> None:
    text = "Bomb kills three. HARBOUR TOWN -- A bomb killed three people.\n\nShops closed early"
    assert kinds(text, "Bomb kills three")[0] == ("title", "Bomb kills three")
    other = kinds("Shops closed early\n\nA bomb killed three people.", "Bomb kills three")
    assert [kind for kind, _ in other] == ["story", "story"]


def test_a_known_title_is_found_in_a_markdown_heading() -> None:
    assert kinds("# Bomb kills three\n\nA bomb killed three people.", "Bomb kills three")[0][0] == "title"


def test_a_title_that_only_begins_like_the_first_word_is_not_cut_out_of_it() -> None:
    assert kinds("Bombing kills three people.\n\nShops closed.", "Bomb")[0] == ("story", "Bombing kills three people.")


def test_a_title_is_not_cut_out_of_the_sentence_that_begins_like_it() -> None:
    text = "A bomb killed two guards near Bura on Tuesday."
    assert kinds(text, "A bomb killed two guards near Bura")[0] == ("story", text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: soldiers at a checkpoint", "caption"),
        ("Smoke rises over the harbour on Monday. [Jane Doe/Reuters]", "caption"),
        ("Smoke rises over the harbour (File photo)", "caption"),
        ("image copyright AFP image caption Smoke rises over the harbour", "caption"),
        ("Read more: How the harbour was mined", "furniture"),
        ("Sign up to our newsletter for the day's news.", "furniture"),
        ("By Jane Doe and Ali al-Hassan", "furniture"),
        ("12 MIN READ", "furniture"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "furniture"),
        ("Jane Doe in Port Ore contributed to this report.", "furniture"),
        ("Live Updates:", "label"),
        ("The siege of the harbour", "label"),
        ("The army did not comment. (AFP)", "story"),
        ("By Monday the harbour was quiet.", "story"),
        ("Videos of the strike spread quickly [sic] that night.", "story"),
    ],
)
def test_paragraphs_between_paragraphs(line: str, kind: str) -> None:
    long = "Two bombs went off on Monday night in the harbour, police said, and the blasts broke windows far away."
    assert kinds(f"Bombs shake harbour\n\n{long}\n\n{line}\n\n{long}")[2] == (kind, line)


def test_the_credits_at_the_end_of_the_last_paragraph_are_cut() -> None:
    credits = "(Reporting by Jane Doe; Editing by John Roe)"
    text = f"Bombs shake harbour\n\nNobody claimed them. {credits}"
    assert kinds(text)[1:] == [("story", "Nobody claimed them."), ("furniture", credits)]


def test_a_long_paragraph_that_ends_in_a_credit_is_still_story() -> None:
    text = "Bombs shake harbour\n\n" + "Two bombs went off. " * 30 + "Jane Doe contributed to this report."
    assert kinds(text)[1][0] == "story"


CUES = [row[2] for row in cue_rows()]
OTHER_LINES = ["date 2020-07-18", "A bomb went off.", "", "  Indented", "Title here"]
page_text = st.text(st.sampled_from("aB .\n\r\t2[]()/:-\xa0\u2028é") | st.characters(), max_size=200) | st.lists(
    st.sampled_from(CUES + OTHER_LINES),
    max_size=12,
).map("\n".join)


@given(page_text, st.none() | st.text(max_size=10))
def test_blocks_cover_all_but_white_space_in_order(text: str, title: str | None) -> None:
    position = 0
    for block in layout(text, title=title).blocks:
        assert not text[position : block.start].strip()
        assert block.start < block.end
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert not text[position:].strip()


def test_titles_of_other_stories_below_or_within_the_story_are_furniture() -> None:
    text = (
        "Gunmen killed 12 people in Kaya on Friday.\n\n"
        "Related:\nBomb kills 20 in Kabul\nPolice arrest three in Leeds\n\n"
        "The army sent troops.\n\nREAD MORE\n\nTwo die in Gao raid"
    )
    assert [kind for kind, _ in kinds(text)] == ["story", *["furniture"] * 3, "story", *["furniture"] * 2]


def test_titles_above_the_story_may_be_its_own() -> None:
    text = "Top stories\nBomb kills 20 in Kabul\n\nA bomb killed 20 people in Kabul on Friday.\n\nIt was the third."
    assert ("title", "Bomb kills 20 in Kabul") in kinds(text)


def test_the_cue_table_is_sorted_and_its_cues_are_long_enough_to_be_found() -> None:
    rows = cue_rows()
    assert rows == sorted(set(rows))
    assert all(len(cue) >= 3 for where, _, cue in rows if where in ("start", "end"))
