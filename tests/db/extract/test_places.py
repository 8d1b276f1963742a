"""Which place a name means, by the company it keeps."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract.places import PlaceName, place_name, resolve
from db.gazetteer.places import Place, candidates


def resolved(text: str, *names: str) -> list[Place | None]:
    """Resolve the first mention of each name in the text."""
    found = [re.search(rf"\b{re.escape(name)}", text) for name in names]
    return resolve([place_name(text, match.start(), match.end()) for match in found if match])


def countries(text: str, *names: str) -> list[str]:
    return [place.country if place else "" for place in resolved(text, *names)]


def test_a_capital_by_itself():
    assert countries("Talks open in Paris on Monday.", "Paris") == ["FR"]


def test_the_container_after_a_comma_decides():
    place = resolved("Two men were shot in Paris, Texas, on Monday.", "Paris")[0]
    assert place is not None
    assert place.admin1 == "Texas"


def test_the_container_decides_for_all_mentions():
    text = "Paris mourns. The blast in Paris, Texas, killed two."
    both = [place_name(text, 0, 5), place_name(text, text.index("Paris,"), text.index("Paris,") + 5)]
    assert {place.admin1 for place in resolve(both) if place} == {"Texas"}


def test_company_decides_between_country_and_state():
    assert countries("Georgia and Armenia closed the road to Tbilisi.", "Georgia", "Armenia", "Tbilisi")[0] == "GE"
    text = "Police in Georgia and Alabama searched homes near Atlanta and Macon."
    assert countries(text, "Georgia", "Alabama", "Atlanta", "Macon") == ["US"] * 4


def test_company_of_the_same_country():
    text = "Rebels attacked San Miguel and Chalatenango in El Salvador."
    assert countries(text, "San Miguel", "Chalatenango", "El Salvador") == ["SV"] * 3


def test_a_nationality_speaks_for_its_country():
    assert countries("Colombian troops entered Florencia.", "Colombian", "Florencia") == ["CO", "CO"]


@pytest.mark.parametrize(
    ("text", "feature"),
    [("A strike hit Homs province.", "admin1"), ("A strike hit the city of Homs.", "settlement")],
)
def test_the_common_noun_tells_city_from_province(text, feature):
    place = resolved(text, "Homs")[0]
    assert place is not None
    assert place.feature == feature


def test_a_country_is_not_inside_another():
    assert countries("In Mexico, U.S. officials met police from St. Louis.", "Mexico", "St. Louis")[0] == "MX"


def test_unknown_names_get_no_point():
    assert resolve([PlaceName("Xqzvbrtk", (), 0)]) == [None]


def test_one_name_means_one_place_in_an_article():
    text = "Springfield, Illinois. Later Springfield again."
    starts = [match.start() for match in re.finditer("Springfield", text)]
    places = resolve([place_name(text, start, start + 11) for start in starts])
    assert places[0] == places[1]


NAMES = st.lists(st.sampled_from(["Paris", "Georgia", "Homs", "Springfield", "Texas", "Syria", "Nowhereville"]))


@given(NAMES)
def test_every_name_gets_one_of_its_own_candidates(names):
    asked = [PlaceName(name, candidates(name), 10 * at) for at, name in enumerate(names)]
    for name, place in zip(asked, resolve(asked), strict=True):
        assert (place in name.candidates) if name.candidates else place is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_can_be_read(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    name = place_name(text, start, end)
    assert name.text == text[start:end]


def test_a_hamlet_of_a_country_that_nobody_speaks_of_stays_unknown():
    text = "Fighting went on in Casitas, near Texistepeque, and in San Salvador and Soyapango."
    assert resolved(text, "Casitas", "San Salvador", "Soyapango")[0] is None
    assert countries("Fighting went on in Casitas and Veracruz, Mexico.", "Casitas", "Veracruz", "Mexico")[0] == "MX"
