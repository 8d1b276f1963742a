"""What processes that only read articles leave to be collected."""

import gc

from db.extract import extract
from db.parallel import ordered

STORY = """KADUNA, Nigeria -- Gunmen on motorcycles killed at least 12 villagers and abducted three women near Kajuru on
Friday, police said. The attackers, who also burned a church, fled to Zango. "They shot my brother," said
Musa Adamu, a farmer.

An army spokesman denied on 3 May 2021 that soldiers had carried out the airstrike that hit the market of Giwa."""


def left_over(text: str) -> tuple[int, bool]:
    """Give how many objects that refer to each other an article leaves, and whether they are looked for seldom."""
    extract(text, published="2021-05-04")
    gc.collect()
    found = extract(text, published="2021-05-04")
    return gc.collect() if found.reports else -1, gc.get_threshold()[0] > 10_000


def test_an_article_leaves_nothing_and_workers_look_for_nothing() -> None:
    assert list(ordered(left_over, [STORY, STORY.upper()], jobs=2)) == [(0, True), (0, True)]
