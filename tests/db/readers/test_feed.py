"""RSS and Atom."""

from tests.db.readers.reading import found_in

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Port Ore Courier</title><language>en</language>
<item><title>Bomb kills three &amp; wounds nine</title><link>https://courier.example/1</link>
<dc:creator>Jane Doe</dc:creator>
<pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description>Teaser only.</description>
<content:encoded><![CDATA[<p>A bomb killed <b>three</b> people.</p><p>Nobody claimed&nbsp;it.</p>
<script>x()</script>]]></content:encoded>
</item>
<item><title>No text at all</title><link>https://courier.example/2</link></item>
<item><title>Two die</title><description>Two people died in a raid, 5 &lt; 7 said.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title type="html">Raid &lt;em&gt;near&lt;/em&gt; Derna</title><link href="https://courier.example/3"/>
<published>2021-03-04T10:00:00+02:00</published><updated>2021-03-09T10:00:00Z</updated>
<author><name>Jane Doe</name></author>
<content type="html">&lt;p&gt;Soldiers raided a camp.&lt;/p&gt;</content></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel><item><title>Raid</title>
<dc:date>2021-03-04</dc:date><description>Soldiers raided a camp.</description></item></rdf:RDF>"""


def test_rss() -> None:
    (bomb, raid), troubles = found_in(RSS.encode(), "feed.xml")
    assert (bomb.title, bomb.body) == (
        "Bomb kills three & wounds nine",
        "A bomb killed three people.\nNobody claimed\xa0it.",
    )
    assert (bomb.published, bomb.source, bomb.author) == ("2021-03-04", "Port Ore Courier", "Jane Doe")
    assert bomb.url == "https://courier.example/1"
    assert raid.body == "Two people died in a raid, 5 < 7 said."
    assert raid.published is None
    assert [trouble.path for trouble in troubles] == ["feed.xml, entry 2"]


def test_atom() -> None:
    (article,), troubles = found_in(ATOM.encode())
    assert not troubles
    assert (article.title, article.body) == ("Raid near Derna", "Soldiers raided a camp.")
    assert (article.published, article.source, article.url) == ("2021-03-04", "Courier", "https://courier.example/3")


def test_rdf() -> None:
    (article,), _ = found_in(RDF.encode())
    assert (article.title, article.published, article.body) == ("Raid", "2021-03-04", "Soldiers raided a camp.")


def test_a_feed_that_breaks_off_gives_what_there_was() -> None:
    articles, _ = found_in(RSS[: RSS.index("<item><title>Two")].encode())
    assert [article.title for article in articles] == ["Bomb kills three & wounds nine"]


def test_hostile_feeds_are_told() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
    )
    outside = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item>'
        "<description>&f;</description></item></channel></rss>"
    )
    for hostile in (bomb, outside, "<rss>", "<rss><channel><item><description>" + "<b>" * 9000):
        articles, troubles = found_in(hostile.encode())
        assert len(articles) + len(troubles) == 1
        assert not any("root:" in article.body for article in articles)


def test_a_link_that_ends_before_it_begins_is_told() -> None:
    articles, troubles = found_in(
        b'<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><item></link><description>x</a:b>'
    )
    assert len(articles) + len(troubles) == 1


def test_one_reference_to_what_is_no_character_costs_no_more_than_that_character() -> None:
    odd = RSS.replace("Two people", "Two &#xd83d;&#x1b;&#0;&#1114112;&#99999999999999; people")
    articles, _ = found_in(odd.encode(), "feed.xml")
    assert [article.title for article in articles] == ["Bomb kills three & wounds nine", "Two die"]
    assert articles[1].body.endswith("people died in a raid, 5 < 7 said.")
