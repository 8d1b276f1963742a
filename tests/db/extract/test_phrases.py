"""What noun phrases name."""

import pytest

from db.extract import extract


@pytest.mark.parametrize("headline", ["Roadside IED kills two officers in Varnhaven", "Car Bomb Kills Two in Osten"])
def test_a_weapon_in_a_headline_is_no_perpetrator(headline: str) -> None:
    (report,) = extract(headline).reports
    assert [actor.name for actor in report.actors if actor.role == "perpetrator"] == []
    assert report.type == "remote-explosive-landmine-ied"


def test_soldiers_of_a_country_are_one_actor() -> None:
    (report,) = extract("French soldiers shelled a camp of the rebels on Friday.").reports
    assert [actor.name for actor in report.actors if actor.role == "perpetrator"] == ["French soldiers"]
