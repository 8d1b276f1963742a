"""Lines as they arrive, whatever the size of the pieces."""

import io

from hypothesis import given
from hypothesis import strategies as st

from db.readers.lines import line_batches, lines


class Dribble(io.BytesIO):
    """A stream whose reads bring little at a time."""

    def read1(self, size: int | None = -1, /) -> bytes:
        return self.read(min(3, size or 3))


@given(st.binary(max_size=60) | st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\n\n"])).map(b"".join))
def test_lines_are_those_between_line_ends(data: bytes) -> None:
    expected = data.split(b"\n")
    if expected[-1] == b"":
        expected.pop()
    for stream in (io.BytesIO(data), Dribble(data)):
        assert list(lines(stream)) == list(enumerate(expected, 1))


def test_a_line_that_is_too_long_is_passed_over_and_the_next_is_read() -> None:
    for stream in (
        io.BytesIO(b"a\n" + b"b" * 50 + b"\nc\n" + b"d" * 50),
        Dribble(b"a\n" + b"b" * 50 + b"\nc\n" + b"d" * 50),
    ):
        read = [entry for batch in line_batches(stream, longest=9) for entry in batch]
        assert [number for number, _ in read] == [1, 2, 3, 4]
        assert [line for _, line in read][0::2] == [b"a", b"c"]
