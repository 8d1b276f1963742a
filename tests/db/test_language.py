"""Telling English from what is not."""

import pytest

from db.language import is_english, is_understood, language_of
from tests.cli import SEEDS


@pytest.mark.parametrize(
    "text",
    [
        *(path.read_bytes().decode() for path in SEEDS.glob("*.txt")),
        "TWO BOMBS WENT OFF IN THE HARBOUR LAST NIGHT, POLICE SAID TODAY. NOBODY HAS CLAIMED THE ATTACKS SO FAR.",
        "Quarland's Osten military base in Coast province came under Tarsk rebels' rocket attack. Osten military base "
        "sustained heavy losses in Tuesday's rocket attack.",
        "Protesters light fires amidst clouds of tear gas fired by police during clashes, Port Ore, Thursday, March",
        "July 17 (Newswire) - Rebels bombarded Celaya late Tuesday, killing seven villagers.",
        "Gunmen abducted two teachers",
        "Attack kills 3",
    ],
)
def test_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trois personnes ont été tuées lundi soir dans un attentat sur le marché de la ville, selon la police.",
        "Bij een aanslag op een markt in de stad zijn maandag drie mensen gedood, aldus de politie van het land.",
        "Tres personas murieron el lunes en un atentado en el mercado de la ciudad, según informó la policía.",
        "Tre persone sono state uccise in un attentato al mercato della città, a quanto riferisce la polizia di stato.",
        "Pazartesi akşamı şehir pazarında meydana gelen bombalı saldırıda üç kişi öldü, polis açıklama yaptı.",
        "Трое погибли",
        "قتل ثلاثة",
    ],
)
def test_other_languages(text: str) -> None:
    assert not is_english(text)


def test_a_declared_language_decides_where_the_text_is_short() -> None:
    assert not is_english("Drei Tote", "de-DE")
    assert is_english("Drei Tote", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A bomb killed three people in the market of the town on Monday evening, the police said.", "en"),
        ("Trois personnes ont été tuées lundi soir dans un attentat sur le marché de la ville, selon la police.", "fr"),
        ("Tres personas murieron el lunes en un atentado en el mercado de la ciudad, según informó la policía.", "es"),
        ("Трое жителей погибли в результате обстрела села на востоке страны, сообщили в полиции во вторник.", "ru"),
        (
            "Троє жителів загинули під час обстрілу села на сході країни, про що заявили у поліції.",
            "uk",
        ),
        ("قتل ثلاثة أشخاص في تفجير استهدف السوق في وسط المدينة مساء الاثنين كما قال مسؤول في الشرطة من البلدة", "ar"),
        ("سه نفر در انفجار بازار شهر در شامگاه دوشنبه کشته شدند و پلیس این را به خبرنگاران گفت که از مردم است", "fa"),
        (
            "Pazartesi akşamı şehir pazarında bir saldırıda üç kişi öldü ve polis daha sonra açıklama yaptı.",
            "tr",
        ),
        ("Трое погибли", "ru"),
        ("قتل ثلاثة", "ar"),
        ("三人死亡", "zh"),
        ("Attack kills 3", None),
        ("", None),
    ],
)
def test_the_language_is_told(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_what_is_declared_counts_unless_the_text_says_otherwise() -> None:
    arabic = "قتل ثلاثة أشخاص في تفجير استهدف السوق في وسط المدينة مساء الاثنين كما قال مسؤول في الشرطة من البلدة"
    assert language_of(arabic, "en") == "ar"
    assert language_of(arabic, "ar-SY") == "ar-SY"
    assert language_of("Drei Tote", "de") == "de"


def test_only_english_is_understood() -> None:
    assert [is_understood(language) for language in ("en", "en-GB", None, "fr", "ar-SY")] == [
        True,
        True,
        True,
        False,
        False,
    ]
