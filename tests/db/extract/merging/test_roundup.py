"""Round-ups by place: what each item tells, and how a lead that sums up stands beside them."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def told(text: str, title: str | None = None) -> list[Report]:
    return list(extract(text.strip().replace("\n", "\n\n"), title=title, published="2025-05-19").reports)


def towns(reports: list[Report]) -> list[str]:
    return [report.places[0].name for report in reports if report.places]


def killed(reports: list[Report]) -> list[int | None]:
    return [next((count.best for count in one.counts if count.kind == "killed"), None) for one in reports]


REGIONS = """
Russian attacks killed four civilians and injured 21 over the past day, officials said.
In Donetsk Oblast, two people were killed and five wounded, the governor said.
In Kherson Oblast, one person was killed and seven were wounded.
In Kharkiv Oblast, a drone hit a car in Kupiansk, killing a man.
In Sumy Oblast, nine people were injured.
"""


def test_each_region_of_a_round_up_has_its_own_casualties() -> None:
    reports = told(REGIONS)
    assert towns(reports) == ["Donetsk", "Kherson", "Kupiansk", "Sumy"]
    assert killed(reports) == [2, 1, 1, None]
    inferred = [[(one.name, one.certainty) for one in report.actors if one.role == "perpetrator"] for report in reports]
    assert inferred == [[("Russia", "inferred")], [("Russia", "inferred")], [], [("Russia", "inferred")]]


def test_sectors_of_a_front_are_told_apart() -> None:
    reports = told("""
In total, 134 combat engagements took place today.
In the Kharkiv sector, Russian troops attacked Vovchansk three times.
In the Lyman sector, the defenders repelled assaults near Torske.
In the Toretsk sector, enemy aircraft dropped bombs on Kostiantynivka, wounding two civilians.
""")
    assert towns(reports) == ["Vovchansk", "Torske", "Kostiantynivka"]
    assert {report.date.latest for report in reports} == {"2025-05-19"}


def test_a_lead_counts_more_than_each_of_the_towns_below_it() -> None:
    reports = told(
        """
Gunmen attacked three towns in Nigeria's Benue state on Sunday, killing at least 30 people, police said.
In Gboko, 18 people were killed and houses were burned, residents said.
In Makurdi, six people died and 12 were wounded.
In Otukpo, gunmen shot dead six farmers.
"""
    )
    assert killed(reports)[1:] == [18, 6, 6]
    assert towns(reports)[1:] == ["Gboko", "Makurdi", "Otukpo"]


@pytest.mark.parametrize(
    "text",
    [
        REGIONS.replace("Russian attacks killed", "Storms killed").replace("a drone hit", "a tree hit"),
        "In Gboko, two people were killed.\nIn Makurdi, three people died.\nIn Otukpo, one person was injured.",
    ],
)
def test_casualties_of_nothing_told_above_are_none_of_violence(text: str) -> None:
    assert told(text) == []


def test_towns_in_which_one_deed_is_spoken_of_are_no_items() -> None:
    (report,) = told(
        """
Gunmen attacked Derna on Friday, killing 12 people.
In Cairo, the president condemned the attack on Derna that killed 12.
In Geneva, the UN said that 12 had been killed.
In Derna, residents buried those killed in the attack on Saturday.
"""
    )
    assert killed([report]) == [12]
