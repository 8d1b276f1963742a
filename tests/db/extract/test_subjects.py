"""Articles full of violent words that speak of something else: a game, a film, a recipe, a drill, the past."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract

_DAY = "2024-07-18"


def _types(text: str, title: str) -> list[str]:
    return [report.type for report in extract(text, title=title, published=_DAY).reports]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Review: a thriller that takes no prisoners",
            "A car bomb explodes outside a hotel in Beirut, killing a diplomat and his driver. The heroine, once a "
            "sniper, crosses the border, shoots three guards and takes their commander hostage. The plot is silly. "
            "The villain murders with a smile. It premiered in Venice.",
        ),
        (
            "Petrov blows away top seed",
            "The teenager gunned down the world number one in Rome. He fired 22 aces. Voss was ambushed by an "
            "unseeded player, who saved two match points. 'I had no weapons left and was executed,' he said.",
        ),
        (
            "Mining group beats off rival",
            "It launched a raid on the shares of its rival. The chief executive attacked the board's record in "
            "Chile. Analysts said that the price war had killed off six smaller miners. Regulators raided the offices "
            "of two hedge funds. Shares in the rival were hammered.",
        ),
        (
            "Recipe: shots for the summer",
            "Fire up the oven and pull two shots. In a bar in Medellin the chef hit on a grenade of chocolate. 'The "
            "first night we killed 200 of them,' he says. Crush the mint, then drown it in gin and cream.",
        ),
        (
            "Village remembers the night of the fire",
            "The bells of the village rang at the hour when the soldiers came in 1944. They surrounded the church and "
            "set fire to it. 'They killed my mother by the gate,' said Ana Pop. By dawn 71 people were dead.",
        ),
        (
            "Drill tests response at airport",
            "Gunmen stormed the arrivals hall in Nairobi and took 20 hostages. Actors played the wounded. The exercise "
            "was the largest in five years. Special forces shot three terrorists in a corridor.",
        ),
    ],
)
def test_violence_told_by_way_of_playing_or_looking_back_is_none(title: str, text: str) -> None:
    assert _types(text, title) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Film director shot dead",
            "Gunmen shot dead a film director outside a cinema in Karachi on Tuesday, police said. The actor Ali Khan "
            "was wounded. Fans wept.",
            ["attack"],
        ),
        (
            "Fans riot after derby",
            "Fans clashed with police after the derby in Belgrade on Tuesday. The stadium was full. The fixture has a "
            "history of trouble.",
            ["violent-demonstration"],
        ),
        (
            "Bomb hits memorial service",
            "A bomb killed six people on Tuesday at a memorial for victims of a massacre in 1994 in the town of Bura, "
            "Kenya. Survivors of the massacre were among the dead.",
            ["remote-explosive-landmine-ied"],
        ),
    ],
)
def test_what_happened_on_a_day_of_these_is_told_all_the_same(title: str, text: str, expected: list[str]) -> None:
    assert _types(text, title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A man accused of stabbing a novelist on a stage went on trial in New York on Monday.",
        "A Moscow court jailed a pensioner for seven years for throwing a petrol bomb at a police station.",
        "The new thriller follows a sniper who kills a senator in Mexico.",
        "In the film, terrorists seize a skyscraper in Lima and shoot two hostages.",
        "Hailstones bombarded Johannesburg on Monday, injuring 12 people.",
        "The Frenchman launched an attack on Wednesday to steal the yellow jersey.",
        "Fifty years after Turkish troops invaded Cyprus, families still search for the missing.",
    ],
)
def test_a_sentence_that_speaks_of_a_trial_a_film_or_the_past(text: str) -> None:
    assert extract(text, published=_DAY).reports == ()


def test_what_happens_years_after_something_happens_now() -> None:
    text = "Two years after rebels seized the province, a missile killed five people in Kharkiv on Monday."
    (report,) = extract(text, published=_DAY).reports
    assert (report.type, report.date.earliest) == ("shelling-artillery-missile-attack", "2024-07-15")


def test_an_attack_that_an_article_begins_with_is_told_though_it_goes_on_to_speak_of_films() -> None:
    text = (
        "Grenades thrown into a packed cinema in Peshawar killed 17 people and wounded 30. The film was in its second "
        "week. Viewers screamed as the screen went dark. Critics had praised the film."
    )
    assert _types(text, "Cinema bombing kills 17 in Peshawar") == ["grenade"]
