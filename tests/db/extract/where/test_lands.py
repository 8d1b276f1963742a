"""Countries told by a nationality: lands, waters and coasts."""

from __future__ import annotations

import pytest

from db.extract import extract


def told(text: str) -> list[tuple[str, str]]:
    """Give the places of the only incident of a text, each with its relation."""
    (report,) = extract(text, published="2025-05-05").reports
    return [(place.relation, place.name) for place in report.places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed four people in Syrian territory on Sunday.", [("in", "Syria")]),
        ("Pirates attacked a tanker off the Somali coast on Sunday.", [("near", "Somalia")]),
        ("Soldiers shot dead two fishermen in Sri Lankan waters on Sunday.", [("in", "Sri Lanka")]),
        ("Gunmen killed four people on the Iranian side of the border on Sunday.", [("in", "Iran")]),
        ("Gunmen killed four people in Latakia on the Syrian coast on Sunday.", [("in", "Latakia")]),
        ("Gunmen killed four people in the Syrian town of Azaz on Sunday.", [("in", "Azaz")]),
        ("Israeli jets struck a car in a Lebanese village near the border on Sunday.", [("in", "Lebanon")]),
        ("Gunmen killed four people along the Syrian-Iraqi border on Sunday.", [("along", "Syria"), ("along", "Iraq")]),
        ("Gunmen killed four people near the Syrian border on Sunday.", []),
        ("Rebels shot down a US MQ-9 drone near Marib on Sunday.", [("near", "Marib")]),
        ("The Turkish side said rebels killed four people in Idlib on Sunday.", [("in", "Idlib")]),
        (
            "The army killed four gunmen trying to infiltrate from Mali in Tillaberi on Sunday.",
            [("in", "Tillaberi")],
        ),
    ],
)
def test_a_nationality_tells_whose_land_it_is(text: str, places: list[tuple[str, str]]) -> None:
    assert told(text) == places


def test_what_a_distance_is_from_is_a_place() -> None:
    assert told("A vessel 21 nautical miles west of Mocha was attacked on Sunday.") == [("west of", "Mocha")]
