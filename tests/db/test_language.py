"""Telling English from what is not."""

import pytest

from db.language import is_english
from tests.cli import SEEDS


@pytest.mark.parametrize(
    "text",
    [
        *(path.read_bytes().decode() for path in SEEDS.glob("*.txt")),
        "TWO BOMBS WENT OFF IN THE HARBOUR LAST NIGHT, POLICE SAID TODAY. NOBODY HAS CLAIMED THE ATTACKS SO FAR.",
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
