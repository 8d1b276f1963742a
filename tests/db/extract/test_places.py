"""Which place a name means, by the company it keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract import extract
from db.extract.places import PlaceName, resolve
from db.gazetteer.places import Place, candidates, country_of_demonym


def named(text: str, container: str = "", head: str = "") -> PlaceName:
    people = country_of_demonym(text)
    return PlaceName(text, (people,) if people else candidates(text), 0, container, head, demonym=people is not None)


def places(*names: str | PlaceName) -> list[Place | None]:
    return resolve([named(name) if isinstance(name, str) else name for name in names])


def countries(*names: str | PlaceName) -> list[str]:
    return [place.country if place else "" for place in places(*names)]


def test_a_capital_by_itself():
    assert countries("Paris") == ["FR"]


def test_the_container_in_the_text_decides():
    (place,) = places(named("Paris", container="Texas"))
    assert place is not None
    assert place.admin1 == "Texas"


def test_the_container_decides_for_all_mentions():
    both = places("Paris", named("Paris", container="Texas"))
    assert {place.admin1 for place in both if place} == {"Texas"}


def test_company_decides_between_country_and_state():
    assert countries("Georgia", "Armenia", "Tbilisi")[0] == "GE"
    assert countries("Georgia", "Alabama", "Atlanta", "Macon") == ["US"] * 4


def test_company_of_the_same_country():
    assert countries("San Miguel", "Chalatenango", "El Salvador") == ["SV"] * 3


def test_a_nationality_speaks_for_its_country():
    assert countries("Colombian", "Florencia") == ["CO", "CO"]


@pytest.mark.parametrize(
    ("head", "feature"), [("province", "admin1"), ("city", "settlement"), ("square", "settlement")]
)
def test_the_common_noun_tells_city_from_province(head, feature):
    (place,) = places(named("Homs", head=head))
    assert place is not None
    assert place.feature == feature


def test_a_country_is_not_inside_another():
    assert countries(named("Mexico", container="U.S."), "U.S.", "St. Louis")[0] == "MX"


def test_unknown_names_get_no_point():
    assert places("Xqzvbrtk") == [None]


def test_an_unknown_spelling_is_told_by_its_sound_in_the_country_of_the_article():
    assert candidates("Deir Ezzur") == ()
    assert places("Deir Ezzur", "Idlib", "Syria")[0] == candidates("Deir ez-Zor")[0]
    assert places("Deir Ezzur", "Toulouse", "France")[0] is None


def test_one_name_means_one_place_in_an_article():
    first, _, second = places(named("Springfield", container="Illinois"), "Illinois", "Springfield")
    assert first == second
    assert first is not None
    assert first.admin1 == "Illinois"


def test_capitals_of_a_dateline_make_no_other_place():
    first, _, second = places(named("SPRINGFIELD", container="Ill."), "Illinois", "Springfield")
    assert first == second


def test_a_hamlet_lies_in_what_the_text_says_contains_it():
    (place,) = places(named("La Rochela", container="Peru"), "Peru")[:1]
    assert place is None


def test_a_hamlet_of_a_country_that_nobody_speaks_of_stays_unknown():
    assert places("Casitas", "San Salvador", "Soyapango")[0] is None
    assert countries("Casitas", "Veracruz", "Mexico")[0] == "MX"


def test_a_place_of_the_conflict_news_stays_though_its_country_is_not_named():
    assert countries("Turkish", "Afrin", "Ankara") == ["TR", "SY", "TR"]


def test_a_town_far_from_the_country_that_all_speak_of_stays_unknown():
    assert places("Rampura", "Dhaka", "Bangladesh", "Chittagong")[0] is None
    assert countries("Rampura", "Ludhiana", "Punjab", "India")[0] == "IN"


def test_a_city_that_is_called_so_only_elsewhere_is_not_meant():
    assert places("Yida", "Bor", "Juba", "South Sudan")[0] is None
    assert countries("Yida", "Mecca", "Saudi Arabia")[0] == "SA"


def test_a_town_across_the_border_stays():
    assert countries("Chaman", "Kandahar", "Spin Boldak", "Afghanistan")[0] == "PK"


NAMES = st.lists(st.sampled_from(["Paris", "Georgia", "Homs", "Springfield", "Texas", "Syria", "Nowhereville"]))


@given(NAMES)
def test_every_name_gets_one_of_its_own_candidates(names):
    for name, place in zip(names, places(*names), strict=True):
        assert place is None or place in candidates(name)


@given(NAMES)
def test_the_order_of_the_names_does_not_matter_for_what_all_agree_on(names):
    settled = dict(zip(names, countries("Syria", *names)[1:], strict=True))
    assert settled.get("Homs", "SY") == "SY"
    assert settled.get("Syria", "SY") == "SY"


def test_a_province_beside_another_country_is_no_hamlet():
    assert countries(named("Tillaberi", head="region"), "Mali") == ["NE", "ML"]


def test_a_town_of_a_region_that_two_countries_have_parts_of_lies_in_it():
    assert places(named("Majdal Shams", container="Golan Heights"), "Golan Heights")[0] is not None


def test_a_state_named_in_full_is_what_its_name_alone_means():
    city, state = places("Katsina", PlaceName("Katsina State", candidates("Katsina"), 9, head="state"))
    assert city == state


def test_a_name_in_which_far_towns_lie_is_that_of_the_province():
    _, province = places(named("Monywa", container="Sagaing"), "Sagaing")
    assert province is not None and province.feature == "admin1"
    _, city = places(named("Brooklyn", container="New York"), "New York")
    assert city is not None and city.feature == "settlement"


@pytest.mark.parametrize(
    ("where", "place", "country"),
    [
        ("in Niger state", "Niger", "NG"),
        ("in Niger", "Niger", "NE"),
        ("in Tanganyika province", "Tanganyika", "CD"),
        ("in Colombia's Meta department", "Meta", "CO"),
        ("in Iran's Fars province", "Fars", "IR"),
        ("in Sar-e Pol province", "Sar-e Pol", "AF"),
        ("in Lebanon's Tyre", "Tyre", "LB"),
        ("in Colombia's Tame", "Tame", "CO"),
    ],
)
def test_what_stands_beside_a_name_tells_which_place_it_is(where: str, place: str, country: str) -> None:
    (report,) = extract(f"Gunmen killed three people {where} on Tuesday.", published="2024-07-17").reports
    assert (report.places[0].name, report.places[0].country) == (place, country)


def test_a_dateline_with_its_country_is_where_it_was_if_nothing_else_is() -> None:
    text = "MOCUBA, Mozambique, July 17 (Newswire) - Gunmen killed three people on Tuesday, police said."
    (report,) = extract(text, published="2024-07-17").reports
    assert [place.name for place in report.places] == ["Mocuba"]
