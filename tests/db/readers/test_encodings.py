"""From bytes to text, whatever the encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.readers.encodings import decode

SENTENCES = {
    "cp1252": [
        "Les forces armées ont attaqué le village près de la frontière, a déclaré un porte-parole à l'aéroport.",
        "El ejército atacó la población cerca del río; murieron tres niños y una señora, según informó la policía.",
        "Drei Männer wurden getötet, fünf Frauen verletzt, sagte der Sprecher der Behörde in Köln am Mittwoch.",
        "“It’s a massacre”, the mayor said – three people were killed in the café on Monday.",
    ],
    "cp1251": [
        "Официальный представитель сообщил, что беспилотник нанёс удар по складу на окраине города.",
        "Українські військові повідомили про обстріл села поблизу міста, загинуло троє людей.",
    ],
    "koi8_r": ["Официальный представитель сообщил, что беспилотник нанёс удар по складу на окраине города."],
    "cp1256": ["قال مسؤول إن طائرات مسيرة قصفت معسكرا قرب المدينة يوم الأربعاء، ولم تقع إصابات بين السكان."],
    "cp1250": [
        "Wczoraj wieczorem żołnierze ostrzelali wieś; zginęło troje mieszkańców, podały źródła rządowe.",
        "Včera večer vojáci ostřelovali vesnici, zahynuli tři obyvatelé, uvedly vládní zdroje ve středu.",
    ],
    "cp1254": ["Dün akşam askerler köye ateş açtı, üç kişi öldü, yaralılar hastaneye kaldırıldı, dedi yetkililer."],
    "cp1253": ["Χθες το βράδυ στρατιώτες πυροβόλησαν το χωριό, τρεις κάτοικοι σκοτώθηκαν, ανέφεραν πηγές."],
    "cp1255": ["אתמול בערב ירו חיילים על הכפר, שלושה תושבים נהרגו, כך נמסר ממקורות ממשלתיים ביום רביעי."],
    "gb18030": ["昨晚士兵向村庄开火，造成三名居民死亡，政府消息人士周三表示。"],
    "big5": ["昨晚士兵向村莊開火，造成三名居民死亡，政府消息人士週三表示。"],
    "shift_jis": ["昨夜、兵士が村に発砲し、住民三人が死亡したと政府筋が水曜日に述べた。"],
    "euc_kr": ["어젯밤 군인들이 마을에 총격을 가해 주민 세 명이 숨졌다고 정부 소식통이 수요일 밝혔다."],
}


@pytest.mark.parametrize("length", [25, 50, 200])
@pytest.mark.parametrize(
    ("encoding", "sentence"), [(encoding, sentence) for encoding in SENTENCES for sentence in SENTENCES[encoding]]
)
def test_an_encoding_that_nobody_declares_is_told_from_few_words(encoding: str, sentence: str, length: int) -> None:
    text = sentence[:length]
    assert decode(text.encode(encoding)) == text


def test_utf8_goes_before_what_is_declared_and_that_before_guessing() -> None:
    assert decode("café".encode(), "iso-8859-1") == "café"
    assert decode("“café”".encode("cp1252"), "ISO-8859-1") == "“café”"
    assert decode("Привет".encode("koi8_r"), "koi8-r") == "Привет"
    assert decode("昨晚士兵".encode("gb18030"), "gb2312") == "昨晚士兵"


def test_a_few_foreign_bytes_do_not_spoil_a_text() -> None:
    text = "Près de la préfecture, à côté du café, trois blessés – “graves”. "
    assert decode(text.encode() * 3 + b"caf\xe9") == text * 3 + "café"


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "cp1252", "rot13", "no-such", "utf-16", "idna"]))
def test_no_bytes_cannot_be_read(data: bytes, declared: str | None) -> None:
    decode(data, declared)


@given(st.text(max_size=200))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and "\0" not in text and "\ufeff" not in text:
        assert decode(data) == data.decode()
