import pytest

from db.extract.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "2 min read",
        "The 72nd Brigade may march to the sea.",
        "Protesters march on the palace; they may sit in the sun.",
        "It came second, a second time.",
        "Guards were posted 24/7.",
        "Amina Haddad, 34, is 34 years old; her brother is a 12-year-old boy.",
        "May said she would resign.",
        "The May government fell; the march on the palace and the March on Rome did not.",
        "It fell and the fall was deep.",
        "They fired 1990 rounds and killed 2020 people.",
        "At least 1988 dead and 1990 wounded",
        "The fine was $1990 and rose by 1.2020 percent.",
        "They had only a quarter of the votes.",
        "Call 555-1234 or see page 12-14.",
        "He sat in his mid-30s.",
        "It is remembered as Bloody Sunday.",
        "Share this video 0:00:30",
        "the Harbour Daily News",
        "the mar of Jan Kavan, dec and sat",
    ],
)
def test_no_date_is_seen(text: str) -> None:
    assert find_dates(text, published="2020-07-18") == ()


def test_may_and_march_are_months_where_something_says_so() -> None:
    text = "It may rain in May. They march in March, on 3 May and on March 4."
    assert [found.text for found in find_dates(text, published="2020-07-18")] == ["May", "March", "3 May", "March 4"]


def test_upper_case_tells_the_verb_from_the_month_too() -> None:
    text = "IT MAY HAPPEN. TROOPS MARCH. IN MAY 30 DIED; ON 3 MAY TEN."
    assert [found.text for found in find_dates(text, published="2020-07-18")] == ["MAY 30", "3 MAY"]
