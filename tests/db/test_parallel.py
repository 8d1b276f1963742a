"""Many pieces of work, in order."""

import itertools
import os

import pytest

from db.parallel import ordered, processors


def double(number: int) -> int:
    return 2 * number


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def process(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_pieces(jobs: int) -> None:
    assert list(ordered(double, range(50), jobs=jobs)) == list(range(0, 100, 2))


def test_an_endless_source_is_taken_only_a_little_ahead() -> None:
    taken = itertools.count()
    answers = ordered(double, taken, jobs=2)
    assert list(itertools.islice(answers, 5)) == [0, 2, 4, 6, 8]
    answers.close()  # type: ignore[attr-defined]
    assert next(taken) < 20


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_worker_reaches_the_caller(jobs: int) -> None:
    with pytest.raises(ValueError, match="three"):
        list(ordered(refuse, range(9), jobs=jobs))


def test_several_processes_do_the_work() -> None:
    assert os.getpid() not in set(ordered(process, range(9), jobs=2))


def test_a_single_piece_starts_no_other_process() -> None:
    assert list(ordered(process, range(1), jobs=2)) == [os.getpid()]


def test_as_many_processes_work_as_there_are_processors() -> None:
    assert 1 <= processors() <= 4
    assert processors() <= (os.cpu_count() or 1)
