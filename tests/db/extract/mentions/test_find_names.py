import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract import extract
from db.extract.mentions import entities, find_names, place_names, to_mentions
from db.extract.places import resolve
from db.extract.sentences.tokens import in_capitals, sentences


def found(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    parts = sentences(text, [("story", 0, len(text))])
    names = find_names(parts, capitals=in_capitals(text))
    mentions = to_mentions(names, parts, resolve(place_names(names, parts)))
    return [(m.text, m.kind) for m in mentions if kind in (None, m.kind)]


def names(text: str) -> dict[str, str]:
    parts = sentences(text, [("story", 0, len(text))])
    return {
        " ".join(parts[n.sentence].words[n.first : n.last + 1]): n.name
        for n in find_names(parts, capitals=in_capitals(text))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of the Rapid Support Forces entered Nyala.", ("Rapid Support Forces", "armed-group")),
        ("Clashes broke out near Gao on Monday.", ("Gao", "place")),
        ("Turkish jets circled for an hour.", ("Turkish", "nationality")),
        ("Gunmen raided a village in Nigeria's Benue state.", ("Benue", "place")),
        ("Rebels hid in the restive Shan state.", ("Shan", "place")),
        ("The Ministry of Internal Affairs denied it.", ("Ministry of Internal Affairs", "government")),
        ("He was treated in Saint Anne Hospital.", ("Saint Anne Hospital", "facility")),
        ("Governor Ibrahim Sesay spoke to Reuters.", ("Ibrahim Sesay", "person")),
        ("Governor Ibrahim Sesay spoke to Reuters.", ("Reuters", "outlet")),
        ("A shell landed in Majdal Selm at noon.", ("Majdal Selm", "place")),
        ("A shell landed in the Lac Vert neighbourhood.", ("Lac Vert", "place")),
        ("A shell landed in Dar As Salam at noon.", ("Dar As Salam", "place")),
        ("A shell landed in Dar es Salaam at noon.", ("Dar es Salaam", "place")),
        ("Clashes broke out in Adan Yabaal, Middle Shabelle.", ("Adan Yabaal", "place")),
        ("Clashes broke out in Bello Norte municipality.", ("Bello Norte", "place")),
        ("CLASHES BROKE OUT IN A RURAL AREA OF TIERRA ALTA MUNICIPALITY.", ("TIERRA ALTA", "place")),
        ("Gunmen shot a teacher dead in Santa Tecla as she left home.", ("Santa Tecla", "place")),
        ("Ana Diaz spoke. Belief in Ana Diaz as a leader fell.", ("Ana Diaz", "person")),
        ("They fired an AK-47 at the gate.", ("AK-47", "weapon")),
        ("A drone fell on the roof.", ("drone", "platform")),
    ],
)
def test_kinds(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_a_weekday_or_month_is_no_name() -> None:
    assert found("On Tuesday in March nothing happened.") == []


def test_a_common_word_at_the_start_of_a_sentence_is_no_place() -> None:
    assert found("Reading helps. Police said so.", "place") == []


def test_a_surname_means_the_person_named_in_full_before() -> None:
    assert names("Kerim Aksoy waited. Later Aksoy left.")["Aksoy"] == "Kerim Aksoy"


def test_an_acronym_in_brackets_means_the_name_before_it() -> None:
    text = "The Lowland Farmers Association (LFQA) met. The LFQA voted."
    assert names(text)["LFQA"] == "Lowland Farmers Association"


def test_a_place_inside_a_larger_name_is_told_as_well() -> None:
    assert {("Kandahar Police Department", "government"), ("Kandahar", "place")} <= set(
        found("The Kandahar Police Department replied.")
    )


def test_names_are_found_in_capitals() -> None:
    text = "THE ARMY SAID THAT SHINING PATH REBELS KILLED MAYOR LUIS QUISPE MAMANI NEAR AYACUCHO ON MONDAY."
    assert {("SHINING PATH", "armed-group"), ("LUIS QUISPE MAMANI", "person"), ("AYACUCHO", "place")} <= set(
        found(text)
    )


@given(st.text(st.sampled_from("AaBb .,'-()[]é\xa0\n1"), max_size=80))
def test_any_text_gives_exact_quotes_in_order(text: str) -> None:
    parts = sentences(text, [("story", 0, len(text))])
    for capitals in (False, True):
        names = find_names(parts, capitals=capitals)
        mentions = to_mentions(names, parts, resolve(place_names(names, parts)))
        assert all(text[m.start : m.end] == m.text for m in mentions)
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He lives in a village near Qarbistan.", ("Qarbistan", "place")),
        ("The mayor of Springdale, Ark., resigned.", ("Ark.", "place")),
        ("OAKVALE (AP) -- Nobody was hurt.", ("OAKVALE", "place")),
        ("A Saudi-backed group denied it.", ("Saudi", "nationality")),
        ("It hurt Turkish-Russian relations.", ("Russian", "nationality")),
        ("A Sri Lankan court agreed.", ("Sri Lankan", "nationality")),
        ("The frigate HMS Larkspur sailed.", ("HMS Larkspur", "platform")),
        ("They camped at Lake Orvandel.", ("Lake Orvandel", "place")),
        ("Rebels attacked a base in Puerto Jordán.", ("Puerto Jordán", "place")),
        ("The Harlow Children's Hospital was hit.", ("Harlow Children's Hospital", "facility")),
        ("Secretary of State Mira Castell left.", ("Mira Castell", "person")),
        ("Residents fled.", ("Residents", "organization")),
        ("They hit a US MQ-9 drone.", ("US", "place")),
        ("The US F-16 landed.", ("US", "place")),
    ],
)
def test_kinds_by_shape_and_context(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_both_halves_of_a_compound_are_told() -> None:
    assert [pair for pair in found("The Iran-Iraq war began.") if pair[1] == "place"] == [
        ("Iran", "place"),
        ("Iraq", "place"),
    ]


def test_pronouns_mean_the_person_named_before_and_the_speaker() -> None:
    said = names("Susan Brandt waved. She left. “I am tired,” Brandt said.")
    assert said["She"] == said["I"] == "Susan Brandt"


def test_a_pronoun_of_the_other_gender_means_nobody() -> None:
    assert "He" not in names("Susan Brandt waved. He left.")


def test_an_adjectival_noun_is_no_actor() -> None:
    assert ("terrorist", "armed-group") not in found("A terrorist attack was feared.")


def test_an_acronym_in_capitals_is_no_small_place() -> None:
    assert found("Talks on the NAFTA treaty went on.", "place") == []


def test_a_title_with_a_head_noun_is_no_body() -> None:
    assert ("Park Min-ho", "person") in found("President Park Min-ho resigned.")


def test_known_things_carry_their_aliases() -> None:
    text = "ISIS claimed it."
    parts = sentences(text, [("story", 0, len(text))])
    found_names = find_names(parts, capitals=False)
    (thing,) = entities(found_names, resolve(place_names(found_names, parts)))
    assert thing.name == "Islamic State"
    assert {"Daesh", "ISIL"} <= set(thing.aliases)


def test_what_contains_a_place_is_told_to_the_resolver() -> None:
    text = "A blast shook Springfield, Missouri, and the province of Homs."
    parts = sentences(text, [("story", 0, len(text))])
    asked = {name.text: name for name in place_names(find_names(parts, capitals=False), parts)}
    assert asked["Springfield"].container == "Missouri"
    assert asked["Homs"].head == "province"


def test_the_head_of_a_body_stands_for_it_later() -> None:
    assert names("The Lowland Rights Observatory met. Later Observatory sources spoke.")["Observatory"] == (
        "Lowland Rights Observatory"
    )


def test_they_means_nobody_where_another_plural_stands_between() -> None:
    assert "they" not in names("The rebels said the explosions were so loud that they woke everyone.")
    assert names("The militants fled because they feared arrest.")["they"] == "militant"


def test_unknown_places_in_capitals_are_found_in_lists_and_before_their_noun() -> None:
    text = (
        "REBELS ENTERED LIMA, TOMAYQUITA, AND CUZCO.  A BOMB EXPLODED IN THE MIRALVEDRA NEIGHBORHOOD THAT DAY AT NOON."
    )
    assert {("TOMAYQUITA", "place"), ("MIRALVEDRA", "place")} <= set(found(text))


def test_a_known_place_does_not_end_a_longer_name() -> None:
    text = "SOLDIERS WERE SEEN IN SANTA ANA DEL ROBLEDAL, WHERE THEY CAMPED FOR TWO DAYS BEFORE LEAVING."
    assert ("SANTA ANA DEL ROBLEDAL", "place") in found(text)


def test_a_virus_or_currency_is_no_place() -> None:
    assert found("The Marburg virus cost US$5 million.", "place") == []


def test_initials_belong_to_a_name_in_any_case() -> None:
    assert ("Chester J. Lindqvist", "person") in found("Chester J. Lindqvist was there.")
    text = "THE VICTIM WAS JOHN F. LINDQVIST, SAID THE POLICE OF THE TOWN WHERE HE HAD BEEN FOUND BY FRIENDS."
    assert ("JOHN F. LINDQVIST", "person") in found(text)


def test_a_side_is_no_place_by_itself() -> None:
    assert found("A plant in Central Texas burned.", "place") == [("Texas", "place")]


def test_a_place_in_the_name_of_an_outlet_is_not_meant() -> None:
    assert names("The Washington Post and The New York Times were there.").keys() == {
        "Washington Post",
        "New York Times",
    }


def test_a_short_name_that_opens_a_longer_one_is_not_meant() -> None:
    assert names("The National Liberation Army left.") == {"National Liberation Army": "National Liberation Army"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took it in the Democratic Republic of Congo.", ("Democratic Republic of Congo", "CD")),
        (
            "It was bought from the Democratic People's Republic of Korea.",
            ("Democratic People's Republic of Korea", "KP"),
        ),
        ("Troops of the Islamic Republic of Iran left.", ("Islamic Republic of Iran", "IR")),
        ("North Darfur was shelled for two days.", ("North Darfur", "SD")),
        ("Soldiers were sent to Trinidad and Tobago.", ("Trinidad and Tobago", "TT")),
        ("Shelling went on in Jammu and Kashmir.", ("Jammu and Kashmir", "IN")),
        ("Bandits came to Niger State on Monday.", ("Niger State", "NG")),
        ("Bandits came to Plateau state on Monday.", ("Plateau", "NG")),
        ("Bandits came to Riyom LGA of Plateau State.", ("Plateau State", "NG")),
        ("Bandits came to Gwoza Local Government Area of Borno State.", ("Gwoza", "NG")),
        ("Jets bombed Sagaing Region of Myanmar.", ("Sagaing Region", "MM")),
    ],
)
def test_names_of_states_and_units_are_whole(text: str, expected: tuple[str, str]) -> None:
    parts = sentences(text, [("story", 0, len(text))])
    found_names = find_names(parts, capitals=False)
    placed = place_names(found_names, parts)
    where = {name.text: place.country for name, place in zip(placed, resolve(placed), strict=True) if place}
    assert expected[0] in [text for text, _ in found(text)] and expected[1] in where.values()


def test_two_countries_beside_each_other_are_two() -> None:
    assert [text for text, _ in found("They fled to Syria and Iraq.", "place")] == ["Syria", "Iraq"]


def test_an_apposition_or_the_noun_before_it_tells_that_an_unknown_name_is_a_place() -> None:
    text = "Gunmen came to Labodrie, a fishing village in the commune of Cabaret, and met Karim, a town clerk."
    assert [name for name, _ in found(text, "place")] == ["Labodrie", "Cabaret"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Labodrie, gunmen killed two teachers.", ["Labodrie"]),
        ("Near Labodrie, a village nearby, gunmen killed two teachers.", ["Labodrie"]),
        ("In Fernandez, the party has found a leader.", []),
        ("In Congress, deputies shouted.", []),
    ],
)
def test_what_stands_alone_behind_in_at_the_opening_is_a_place(text: str, places: list[str]) -> None:
    assert [name for name, _ in found(text, "place")] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels attacked Goma and Beni on Monday.", ["Goma", "Beni"]),
        ("Both Goma and Bukavu were shelled on Monday.", ["Goma", "Bukavu"]),
        ("Shelling hit Lyman and Kupiansk on Monday.", ["Lyman", "Kupiansk"]),
        ("Rebels killed Jackson and Marion on Monday.", []),
        ("Hassan and Ali were killed in Baghdad on Monday.", ["Baghdad"]),
    ],
)
def test_a_town_joined_to_another_of_its_country_is_no_person(text: str, places: list[str]) -> None:
    assert [name for name, _ in found(text, "place")] == places


@pytest.mark.parametrize("town", ["Cologne", "Mecca", "Nice", "Oxford", "Swat"])
def test_behind_in_a_common_word_is_the_town_that_outshines_it(town: str) -> None:
    assert found(f"Two men were killed in {town} on Monday.", "place") == [(town, "place")]


@pytest.mark.parametrize("word", ["Central", "Hit", "Police", "Spring"])
def test_behind_in_other_common_words_stay_words(word: str) -> None:
    assert found(f"Two men were killed in {word} on Monday.", "place") == []


def test_a_province_called_after_a_people_is_a_place_beside_its_noun() -> None:
    assert ("Somali", "place") in found("Two men were killed in the Somali region on Monday.")
    assert ("Somali", "nationality") in found("Two men were killed in the Somali region of Hiraan on Monday.")


def test_a_province_known_with_its_noun_alone_is_that_of_its_country() -> None:
    text = "Rebels attacked a school in Cameroon's Northwest region."
    parts = sentences(text, [("story", 0, len(text))])
    placed = place_names(find_names(parts, capitals=False), parts)
    assert [place.name for place in resolve(placed) if place][-1] == "Northwest Region"


@pytest.mark.parametrize("where", ["near", "outside", "over"])
def test_a_government_called_after_its_seat_is_a_place_where_something_is_near_it(where: str) -> None:
    assert ("Kremlin", "place") in found(f"Two drones exploded {where} the Kremlin on Monday.")


@pytest.mark.parametrize("text", ["The Kremlin denied it.", "A spokesman for the Kremlin denied it."])
def test_a_government_that_speaks_is_no_place(text: str) -> None:
    assert ("Kremlin", "government") in found(text)


def test_a_base_on_a_bay_is_a_place() -> None:
    assert found("Two men were held at Guantanamo Bay.", "place") == [("Guantanamo Bay", "place")]


def test_no_town_is_meant_by_a_word_of_a_groups_name() -> None:
    assert found("Boko Haram gunmen fled.", "place") == []
    assert found("Abu Sayyaf gunmen fled.", "place") == []
    assert found("Medellin Cartel gunmen fled.", "place") == [("Medellin", "place")]
    assert found("Sinaloa Cartel gunmen fled.", "place") == [("Sinaloa", "place")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("He lives in Cameroon's North-West region.", "CM"),
        ("He lives in India's Punjab province.", "IN"),
        ("He lives in Pakistan's eastern Punjab province.", "PK"),
    ],
)
def test_whose_a_province_is_tells_which_is_meant(text: str, country: str) -> None:
    parts = sentences(text, [("story", 0, len(text))])
    spots = find_names(parts, capitals=False)
    assert [place.country for place in resolve(place_names(spots, parts)) if place is not None][-1] == country


@pytest.mark.parametrize(
    ("told", "group"),
    [
        ("Free Syrian Army fighters killed three soldiers in Homs on Tuesday.", "Free Syrian Army"),
        ("Fighters from the Haqqani network killed three soldiers on Tuesday.", "Haqqani network"),
        ("Gunmen from the Jalisco cartel killed three soldiers on Tuesday.", "Jalisco New Generation Cartel"),
        ("Fighters from al Qaeda in the Islamic Maghreb killed three soldiers.", "Al-Qaeda in the Islamic Maghreb"),
    ],
)
def test_groups_are_known_as_news_writes_them(told: str, group: str) -> None:
    (report,) = extract(told, published="2024-07-17").reports
    assert group in {actor.name for actor in report.actors}
