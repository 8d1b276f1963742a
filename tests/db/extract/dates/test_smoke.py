from db.extract.dates import find_dates


def test_a_weekday_of_the_past_is_the_last_one_before_publication():
    (found,) = find_dates("Two guards were shot dead on Friday near the gate.", published="2020-07-18")
    assert (found.text, found.value, found.basis) == ("Friday", "2020-07-17", "Friday before publication 2020-07-18")
