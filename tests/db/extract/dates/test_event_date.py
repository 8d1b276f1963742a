from db.extract.dates import event_date, find_dates
from db.model import IncidentDate


def dated(text: str, *, published: str | None, said: bool = False) -> IncidentDate:
    (found,) = find_dates(text, published=published)
    return event_date(found, published=published, said=said)


def test_a_day_dates_the_event() -> None:
    date = dated("Two guards were shot on Friday.", published="2020-07-18")
    assert (date.earliest, date.latest, date.precision, date.text) == ("2020-07-17", "2020-07-17", "day", "Friday")
    assert date.basis == "Friday before publication 2020-07-18"


def test_the_day_of_saying_only_bounds_the_event() -> None:
    date = dated("an official said Friday.", published="2020-07-18", said=True)
    assert (date.earliest, date.latest, date.precision) == (None, "2020-07-17", "upper-bound")
    assert date.basis == "no later than it was said: Friday before publication 2020-07-18"


def test_an_event_without_a_date_is_no_later_than_publication() -> None:
    date = event_date(None, published="2020-07-18", said=False)
    assert (date.earliest, date.latest, date.precision, date.text) == (None, "2020-07-18", "undated", None)


def test_an_event_without_a_date_in_an_article_without_one_is_undated() -> None:
    date = event_date(None, published=None, said=False)
    assert (date.earliest, date.latest, date.precision) == (None, None, "undated")


def test_a_weekday_without_publication_keeps_its_words() -> None:
    for said, precision in ((False, "weekday"), (True, "upper-bound")):
        date = dated("Explosions were heard on Wednesday.", published=None, said=said)
        assert (date.earliest, date.latest, date.precision, date.text) == (None, None, precision, "Wednesday")


def test_a_word_that_names_no_day_leaves_the_event_undated() -> None:
    date = dated("It was recently taken.", published="2020-07-18")
    assert (date.earliest, date.latest, date.precision, date.text) == (None, "2020-07-18", "undated", "recently")
