"""Drafts travel between processes as they are, and depend on nothing but their article."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.model import Block, Extraction, Mention
from db.store.drafts.draft import packed, unpacked
from db.store.drafts.drafting import drafted
from tests.db.store.samples import HARBOUR, VARNA, mention, raw, rich


def test_what_is_packed_is_unpacked_as_it_was() -> None:
    given_raw, found = rich()
    drafts = [drafted(replace(given_raw, blocks=(Block("story", 0, 9),)), found), drafted(raw(""), Extraction(None))]
    assert unpacked(packed(drafts)) == drafts


@given(st.text(max_size=40), st.text(max_size=10))
def test_any_text_can_be_packed(body: str, title: str) -> None:
    draft = drafted(raw(body, title=title), Extraction(None))
    assert unpacked(packed([draft])) == [draft]
    assert "\ud800" not in drafted(raw(body + "\ud800", title=title), Extraction(None)).body


def test_an_entity_is_numbered_once_and_keeps_all_its_names() -> None:
    other = replace(mention(HARBOUR, "Warnhafen", VARNA), text="Port Varn", start=0, end=9)
    draft = drafted(raw(HARBOUR), Extraction(None, (mention(HARBOUR, "Warnhafen", VARNA), other), entities=(VARNA,)))
    assert draft.understood.entities == [("Varnhaven", "place", "x:1")]
    assert draft.understood.entity_names == [("Varnhaven", "Warnhafen", "فارنهافن", "Port Varn")]
    assert [row[-1] for row in draft.understood.mentions] == [0, 0]


def test_names_that_differ_in_kind_alone_are_two_entities() -> None:
    both = tuple(Mention(0, 9, "Warnhafen", kind, "Warnhafen") for kind in ("place", "facility"))
    assert len(drafted(raw(HARBOUR), Extraction(None, both)).understood.entities) == 2
