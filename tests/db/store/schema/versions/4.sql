PRAGMA application_id = 1413762631;
PRAGMA user_version = 4;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL UNIQUE,
        title TEXT,
        source TEXT,
        url TEXT,
        author TEXT,
        language TEXT,
        published TEXT,
        published_basis TEXT,
        extractor TEXT NOT NULL,
        added_at TEXT NOT NULL,
        fingerprint INTEGER NOT NULL,
        body TEXT NOT NULL
    , sketch BLOB);
CREATE TABLE article_sources (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        path TEXT NOT NULL,
        read_at TEXT NOT NULL,
        PRIMARY KEY (article_id, path)
    ) WITHOUT ROWID
    ;
CREATE TABLE article_blocks (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (article_id, start, stop, kind)
    ) WITHOUT ROWID
    ;
CREATE TABLE date_expressions (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        number INTEGER NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        type TEXT NOT NULL,
        value TEXT NOT NULL,
        earliest TEXT,
        latest TEXT,
        precision TEXT,
        basis TEXT,
        PRIMARY KEY (article_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE entities (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        key TEXT NOT NULL DEFAULT '',
        UNIQUE (name, kind, key)
    );
CREATE TABLE entity_names (
        folded TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
        name TEXT NOT NULL,
        PRIMARY KEY (folded, entity_id, name)
    ) WITHOUT ROWID
    ;
CREATE TABLE entity_words (
        word TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
        PRIMARY KEY (word, entity_id)
    ) WITHOUT ROWID
    ;
CREATE TABLE places (
        id INTEGER PRIMARY KEY REFERENCES entities ON DELETE CASCADE,
        lat REAL,
        lon REAL,
        country TEXT,
        country_name TEXT,
        admin1 TEXT,
        precision TEXT
    );
CREATE VIRTUAL TABLE places_box USING rtree (id, south, north, west, east);
CREATE TABLE mentions (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        PRIMARY KEY (article_id, in_title, start, stop, entity_id)
    ) WITHOUT ROWID
    ;
CREATE TABLE incidents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL UNIQUE,
        day TEXT,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        earliest TEXT,
        latest TEXT,
        precision TEXT NOT NULL,
        date_text TEXT,
        type TEXT NOT NULL,
        event_type TEXT NOT NULL,
        sub_event_type TEXT,
        place TEXT,
        country TEXT,
        latitude REAL,
        longitude REAL,
        who TEXT,
        whom TEXT,
        killed_min INTEGER,
        killed_max INTEGER,
        injured_min INTEGER,
        injured_max INTEGER,
        detained_min INTEGER,
        detained_max INTEGER,
        status TEXT NOT NULL,
        summary TEXT NOT NULL,
        sources INTEGER NOT NULL
    );
CREATE TABLE reports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        incident_id INTEGER REFERENCES incidents ON DELETE SET NULL,
        type TEXT NOT NULL,
        event_type TEXT NOT NULL,
        sub_event_type TEXT,
        realis TEXT NOT NULL,
        summary TEXT NOT NULL,
        earliest TEXT,
        latest TEXT,
        precision TEXT NOT NULL,
        date_text TEXT,
        date_start INTEGER,
        date_stop INTEGER,
        date_in_title INTEGER NOT NULL,
        date_basis TEXT,
        status TEXT NOT NULL,
        reported_by TEXT NOT NULL,
        rules TEXT NOT NULL,
        extractor TEXT NOT NULL
    );
CREATE TABLE report_places (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        relation TEXT NOT NULL,
        precision TEXT,
        inherited INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE report_actors (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        role TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        certainty TEXT NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE report_weapons (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE report_counts (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        min INTEGER,
        max INTEGER,
        best INTEGER,
        qualifier TEXT,
        who TEXT,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE evidence (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        trigger INTEGER NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    ;
CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        in_title INTEGER,
        start INTEGER,
        field TEXT NOT NULL,
        value TEXT,
        made_at TEXT NOT NULL
    , before TEXT, undoes INTEGER REFERENCES corrections);
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE incident_tags (
        incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
        made_at TEXT NOT NULL,
        PRIMARY KEY (incident_id, tag_id)
    ) WITHOUT ROWID
    ;
CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        incident_id INTEGER REFERENCES incidents ON DELETE SET NULL,
        text TEXT NOT NULL,
        made_at TEXT NOT NULL
    );
CREATE TABLE marks (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        read_at TEXT,
        starred_at TEXT
    );
CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL, made_at TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE import_runs (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        extractor TEXT NOT NULL,
        added INTEGER NOT NULL DEFAULT 0,
        known INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0
    );
CREATE TABLE import_errors (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES import_runs ON DELETE CASCADE,
        path TEXT NOT NULL,
        reason TEXT NOT NULL
    );
CREATE TABLE import_files (path TEXT PRIMARY KEY, state TEXT NOT NULL, read_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facets (
        id INTEGER PRIMARY KEY,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        within TEXT NOT NULL DEFAULT '',
        folded TEXT NOT NULL,
        UNIQUE (field, value, within)
    );
CREATE TABLE facet_counts (token TEXT PRIMARY KEY, letter TEXT, incidents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE day_counts (day TEXT PRIMARY KEY, incidents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE article_index (
        position INTEGER PRIMARY KEY REFERENCES articles (position),
        title TEXT,
        body TEXT,
        names TEXT NOT NULL,
        facets TEXT NOT NULL
    );
CREATE VIRTUAL TABLE articles_fts USING fts5 (
        title, body, names, facets,
        content = 'article_texts', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2'
    );
CREATE TABLE incident_index (position INTEGER PRIMARY KEY REFERENCES incidents (position), facets TEXT NOT NULL);
CREATE TABLE incident_articles (
        position INTEGER NOT NULL REFERENCES incidents (position),
        article_position INTEGER NOT NULL,
        PRIMARY KEY (position, article_position)
    ) WITHOUT ROWID
    ;
CREATE VIRTUAL TABLE incidents_fts USING fts5 (
        facets,
        content = 'incident_index', content_rowid = 'position', tokenize = 'unicode61', detail = 'none', columnsize = 0
    );
CREATE TABLE article_keys (
        key INTEGER NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        PRIMARY KEY (key, article_id)
    ) WITHOUT ROWID
    ;
CREATE TABLE article_copies (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        story INTEGER NOT NULL,
        kind TEXT NOT NULL,
        shared INTEGER NOT NULL
    );
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
CREATE INDEX entity_names_by_entity ON entity_names (entity_id);
CREATE INDEX incidents_by_article ON incidents (article_id);
CREATE INDEX reports_by_article ON reports (article_id, incident_id);
CREATE INDEX reports_by_incident ON reports (incident_id);
CREATE INDEX corrections_by_article ON corrections (article_id);
CREATE INDEX notes_by_article ON notes (article_id);
CREATE INDEX notes_by_incident ON notes (incident_id);
CREATE INDEX import_errors_by_run ON import_errors (run_id);
CREATE INDEX facets_by_name ON facets (field, folded);
CREATE INDEX facet_counts_by_letter ON facet_counts (letter, incidents);
CREATE VIEW article_texts AS
    SELECT i.position, coalesce(i.title, a.title, '') AS title, coalesce(i.body, a.body) AS body, i.names, i.facets
    FROM article_index AS i JOIN articles AS a ON a.position = i.position;
CREATE INDEX incident_articles_by_article ON incident_articles (article_position);
CREATE VIEW timeline AS
    SELECT i.id, i.day, i.date_text, i.precision, i.type, i.place, i.country, i.who, i.whom, i.killed_min, i.killed_max,
        i.injured_min, i.injured_max, i.summary, i.status, i.latitude, i.longitude, a.title AS article, a.source, a.url
    FROM incidents AS i JOIN articles AS a ON a.id = i.article_id
    ORDER BY i.position DESC;
CREATE VIEW quoted_evidence AS
    SELECT r.incident_id, r.id AS report_id, r.article_id, e.trigger,
        substr(CASE WHEN e.in_title THEN a.title ELSE a.body END, e.start + 1, e.stop - e.start) AS words
    FROM evidence AS e JOIN reports AS r ON r.id = e.report_id JOIN articles AS a ON a.id = r.article_id;
CREATE VIEW mentioned_entities AS
    SELECT m.article_id, e.kind, e.name, p.country, p.admin1, p.lat AS latitude, p.lon AS longitude,
        substr(CASE WHEN m.in_title THEN a.title ELSE a.body END, m.start + 1, m.stop - m.start) AS words
    FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id JOIN articles AS a ON a.id = m.article_id
    LEFT JOIN places AS p ON p.id = e.id;
CREATE INDEX article_copies_by_story ON article_copies (story, article_id);
INSERT INTO _sqlite_migrations VALUES (1, 'tidings', '001 the first tables', '2026-11-21 22:03:47.465949+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'tidings', '002 corrections can be taken back', '2026-11-21 22:03:47.476073+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'tidings', '003 near copies of an article', '2026-11-21 22:03:47.483726+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'tidings', '004 kept searches know what is new', '2026-11-21 22:03:47.504813+00:00');
INSERT INTO articles VALUES (1, 3169063094190081, 'Drone kills two soldiers at the harbour of Derna', 'Coast Agency', 'https://coast.example/derna', NULL, NULL, '2021-03-06', 'said by its record', '0.1.0+c9e0e952', '2026-11-21T22:03:48+00:00', 1265160542693155038, 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said. Witnesses saw smoke over the western mole for an hour.

On Wednesday gunmen attacked a checkpoint near Benghazi, killing a policeman. No group has claimed responsibility for the attack.

The harbour had been closed to ships for a week before the strike, and was opened again on Friday evening.
', X'045B071506F984EA0C2D9D1C11BE4A8E121643FA1492DA2114ED7621177A83D51B1474E01F5E866921188D2D2498716B');
INSERT INTO articles VALUES (2, 3169067389157378, 'Two soldiers die in Derna', 'Morning Letter', NULL, NULL, NULL, '2021-03-07', 'said by its record', '0.1.0+c9e0e952', '2026-11-21T22:03:48+00:00', -4872827865595266717, 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said. Witnesses saw smoke over the western mole for an hour.

The harbour had been closed to ships for a week before the strike, and was opened again on Friday evening.
', X'041AA5A706F984EA0C2D9D1C1021CDE611BE4A8E1492DA2114ED76211B1474E021188D2D2498716B2621BF312D95A0C3');
INSERT INTO articles VALUES (3, 3169058799222787, 'Air strike on port of Derna', 'Desert Radio', NULL, NULL, NULL, '2021-03-05', 'said by its record', '0.1.0+c9e0e952', '2026-11-21T22:03:48+00:00', 5512501666182573474, 'At least three soldiers were killed when a drone hit a warehouse at the port of Derna on Thursday, a spokesman for the Libyan army said.
', X'12AD20AE13CE72FA23D5646B26E86D1A275608A32D87B02E39C4A04B3E2147334976DC105578B482557B6F315BE708C1');
INSERT INTO articles VALUES (4, 3169071684124676, 'انفجار قرب الميناء', NULL, NULL, NULL, NULL, '2021-03-08', 'said by its record', '0.1.0+c9e0e952', '2026-11-21T22:03:48+00:00', 8512630673825297527, 'قال مسؤولون إن ستة أشخاص أصيبوا في انفجار قرب الميناء يوم الخميس.
', X'01D540150255EEEC02B5B5AB0CDE15941FD41BBECA5EDB0FF65F0F5E');
INSERT INTO articles VALUES (5, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0.1.0+c9e0e952', '2026-11-21T22:03:48+00:00', 3346393906907838677, 'Explosions were heard near the airfield of Mitiga on Wednesday, residents said.
', X'3BC6EF283C896BEC591F0AF66C91373CB3B0DC8ABCAB6450E9E8620F');
INSERT INTO article_sources VALUES (1, 'clips/1-harbour.md', '2026-11-21T22:03:48+00:00');
INSERT INTO article_sources VALUES (2, 'clips/2-copy.md', '2026-11-21T22:03:48+00:00');
INSERT INTO article_sources VALUES (3, 'clips/3-other.md', '2026-11-21T22:03:48+00:00');
INSERT INTO article_sources VALUES (4, 'clips/4-arabic.md', '2026-11-21T22:03:48+00:00');
INSERT INTO article_sources VALUES (5, 'clips/5-undated.txt', '2026-11-21T22:03:48+00:00');
INSERT INTO article_blocks VALUES (1, 0, 182, 'story');
INSERT INTO article_blocks VALUES (1, 184, 313, 'story');
INSERT INTO article_blocks VALUES (1, 315, 421, 'story');
INSERT INTO article_blocks VALUES (2, 0, 182, 'story');
INSERT INTO article_blocks VALUES (2, 184, 290, 'story');
INSERT INTO article_blocks VALUES (3, 0, 136, 'story');
INSERT INTO article_blocks VALUES (4, 0, 65, 'story');
INSERT INTO article_blocks VALUES (5, 0, 79, 'story');
INSERT INTO date_expressions VALUES (1, 0, 0, 54, 62, 'DATE', '2021-03-04', '2021-03-04', '2021-03-04', 'day', 'Thursday before publication 2021-03-06');
INSERT INTO date_expressions VALUES (1, 1, 0, 174, 181, 'DURATION', 'PT1H', NULL, NULL, 'undated', 'a length of time');
INSERT INTO date_expressions VALUES (1, 2, 0, 187, 196, 'DATE', '2021-03-03', '2021-03-03', '2021-03-03', 'day', 'Wednesday before publication 2021-03-06');
INSERT INTO date_expressions VALUES (1, 3, 0, 356, 362, 'DURATION', 'P1W', NULL, NULL, 'undated', 'a length of time');
INSERT INTO date_expressions VALUES (1, 4, 0, 406, 420, 'TIME', '2021-03-05TEV', '2021-03-05', '2021-03-05', 'part-of-day', 'Friday before publication 2021-03-06');
INSERT INTO date_expressions VALUES (2, 0, 0, 54, 62, 'DATE', '2021-03-04', '2021-03-04', '2021-03-04', 'day', 'Thursday before publication 2021-03-07');
INSERT INTO date_expressions VALUES (2, 1, 0, 174, 181, 'DURATION', 'PT1H', NULL, NULL, 'undated', 'a length of time');
INSERT INTO date_expressions VALUES (2, 2, 0, 225, 231, 'DURATION', 'P1W', NULL, NULL, 'undated', 'a length of time');
INSERT INTO date_expressions VALUES (2, 3, 0, 275, 289, 'TIME', '2021-03-05TEV', '2021-03-05', '2021-03-05', 'part-of-day', 'Friday before publication 2021-03-07');
INSERT INTO date_expressions VALUES (3, 0, 0, 89, 97, 'DATE', '2021-03-04', '2021-03-04', '2021-03-04', 'day', 'Thursday before publication 2021-03-05');
INSERT INTO date_expressions VALUES (5, 0, 0, 53, 62, 'DATE', 'XXXX-WXX-3', NULL, NULL, 'weekday', 'Wednesday, no publication date to anchor it');
INSERT INTO entities VALUES (1, 'place', 'Derna', 'place:ly/derna/derna');
INSERT INTO entities VALUES (2, 'place', 'Benghazi', 'place:ly/benghazi/benghazi');
INSERT INTO entities VALUES (3, 'platform', 'drone', '');
INSERT INTO entities VALUES (4, 'military', 'soldier', '');
INSERT INTO entities VALUES (5, 'facility', 'port', '');
INSERT INTO entities VALUES (6, 'facility', 'arms depot', '');
INSERT INTO entities VALUES (7, 'government', 'official', '');
INSERT INTO entities VALUES (8, 'organization', 'people', '');
INSERT INTO entities VALUES (9, 'armed-group', 'gunman', '');
INSERT INTO entities VALUES (10, 'facility', 'checkpoint', '');
INSERT INTO entities VALUES (11, 'government', 'police', '');
INSERT INTO entities VALUES (12, 'organization', 'group', '');
INSERT INTO entities VALUES (13, 'vehicle', 'ship', '');
INSERT INTO entities VALUES (14, 'person', 'two soldiers', '');
INSERT INTO entities VALUES (15, 'facility', 'warehouse', '');
INSERT INTO entities VALUES (16, 'person', 'five dockers', '');
INSERT INTO entities VALUES (17, 'weapon', 'drone', '');
INSERT INTO entities VALUES (18, 'person', 'gunmen', '');
INSERT INTO entities VALUES (19, 'person', 'policeman', '');
INSERT INTO entities VALUES (20, 'place', 'Derna', 'geonames:87205');
INSERT INTO entities VALUES (21, 'place', 'Libya', 'place:ly/libya');
INSERT INTO entities VALUES (22, 'person', 'doctor', '');
INSERT INTO entities VALUES (23, 'nationality', 'Libya', 'place:ly/libya');
INSERT INTO entities VALUES (24, 'military', 'army', '');
INSERT INTO entities VALUES (25, 'person', 'three soldiers', '');
INSERT INTO entities VALUES (26, 'place', 'Mitiga', 'place:ly/tripoli/mitiga');
INSERT INTO entities VALUES (27, 'facility', 'airport', '');
INSERT INTO entities VALUES (28, 'organization', 'civilians', '');
INSERT INTO entities VALUES (29, 'facility', 'airfield', '');
INSERT INTO entity_names VALUES ('darnah', 1, 'Darnah');
INSERT INTO entity_names VALUES ('derna', 1, 'Derna');
INSERT INTO entity_names VALUES ('banghazi', 2, 'Banghazi');
INSERT INTO entity_names VALUES ('benghazi', 2, 'Benghazi');
INSERT INTO entity_names VALUES ('drone', 3, 'drone');
INSERT INTO entity_names VALUES ('soldier', 4, 'soldier');
INSERT INTO entity_names VALUES ('port', 5, 'port');
INSERT INTO entity_names VALUES ('arms depot', 6, 'arms depot');
INSERT INTO entity_names VALUES ('official', 7, 'official');
INSERT INTO entity_names VALUES ('people', 8, 'people');
INSERT INTO entity_names VALUES ('gunman', 9, 'gunman');
INSERT INTO entity_names VALUES ('checkpoint', 10, 'checkpoint');
INSERT INTO entity_names VALUES ('police', 11, 'police');
INSERT INTO entity_names VALUES ('group', 12, 'group');
INSERT INTO entity_names VALUES ('ship', 13, 'ship');
INSERT INTO entity_names VALUES ('two soldiers', 14, 'two soldiers');
INSERT INTO entity_names VALUES ('warehouse', 15, 'warehouse');
INSERT INTO entity_names VALUES ('five dockers', 16, 'five dockers');
INSERT INTO entity_names VALUES ('drone', 17, 'drone');
INSERT INTO entity_names VALUES ('gunmen', 18, 'gunmen');
INSERT INTO entity_names VALUES ('policeman', 19, 'policeman');
INSERT INTO entity_names VALUES ('daernae', 20, 'Daernae');
INSERT INTO entity_names VALUES ('darna', 20, 'Darna');
INSERT INTO entity_names VALUES ('darnaa', 20, 'Darnaa');
INSERT INTO entity_names VALUES ('darnah', 20, 'Darnah');
INSERT INTO entity_names VALUES ('darnis', 20, 'Darnis');
INSERT INTO entity_names VALUES ('derna', 20, 'Derna');
INSERT INTO entity_names VALUES ('derne', 20, 'Derne');
INSERT INTO entity_names VALUES ('jamahiriya', 21, 'Jamahiriya');
INSERT INTO entity_names VALUES ('libya', 21, 'Libya');
INSERT INTO entity_names VALUES ('libyan arab jamahiriya', 21, 'Libyan Arab Jamahiriya');
INSERT INTO entity_names VALUES ('state of libya', 21, 'State of Libya');
INSERT INTO entity_names VALUES ('doctor', 22, 'doctor');
INSERT INTO entity_names VALUES ('libya', 23, 'Libya');
INSERT INTO entity_names VALUES ('army', 24, 'army');
INSERT INTO entity_names VALUES ('three soldiers', 25, 'three soldiers');
INSERT INTO entity_names VALUES ('maitiga', 26, 'Maitiga');
INSERT INTO entity_names VALUES ('mitiga', 26, 'Mitiga');
INSERT INTO entity_names VALUES ('mitiga air base', 26, 'Mitiga air base');
INSERT INTO entity_names VALUES ('mitiga airport', 26, 'Mitiga airport');
INSERT INTO entity_names VALUES ('mitiga international airport', 26, 'Mitiga International Airport');
INSERT INTO entity_names VALUES ('airport', 27, 'airport');
INSERT INTO entity_names VALUES ('civilians', 28, 'civilians');
INSERT INTO entity_names VALUES ('airfield', 29, 'airfield');
INSERT INTO entity_words VALUES ('air', 26);
INSERT INTO entity_words VALUES ('airfield', 29);
INSERT INTO entity_words VALUES ('airport', 26);
INSERT INTO entity_words VALUES ('airport', 27);
INSERT INTO entity_words VALUES ('arab', 21);
INSERT INTO entity_words VALUES ('arms', 6);
INSERT INTO entity_words VALUES ('army', 24);
INSERT INTO entity_words VALUES ('banghazi', 2);
INSERT INTO entity_words VALUES ('base', 26);
INSERT INTO entity_words VALUES ('benghazi', 2);
INSERT INTO entity_words VALUES ('checkpoint', 10);
INSERT INTO entity_words VALUES ('civilians', 28);
INSERT INTO entity_words VALUES ('daernae', 20);
INSERT INTO entity_words VALUES ('darna', 20);
INSERT INTO entity_words VALUES ('darnaa', 20);
INSERT INTO entity_words VALUES ('darnah', 1);
INSERT INTO entity_words VALUES ('darnah', 20);
INSERT INTO entity_words VALUES ('darnis', 20);
INSERT INTO entity_words VALUES ('depot', 6);
INSERT INTO entity_words VALUES ('derna', 1);
INSERT INTO entity_words VALUES ('derna', 20);
INSERT INTO entity_words VALUES ('derne', 20);
INSERT INTO entity_words VALUES ('dockers', 16);
INSERT INTO entity_words VALUES ('doctor', 22);
INSERT INTO entity_words VALUES ('drone', 3);
INSERT INTO entity_words VALUES ('drone', 17);
INSERT INTO entity_words VALUES ('five', 16);
INSERT INTO entity_words VALUES ('group', 12);
INSERT INTO entity_words VALUES ('gunman', 9);
INSERT INTO entity_words VALUES ('gunmen', 18);
INSERT INTO entity_words VALUES ('international', 26);
INSERT INTO entity_words VALUES ('jamahiriya', 21);
INSERT INTO entity_words VALUES ('libya', 21);
INSERT INTO entity_words VALUES ('libya', 23);
INSERT INTO entity_words VALUES ('libyan', 21);
INSERT INTO entity_words VALUES ('maitiga', 26);
INSERT INTO entity_words VALUES ('mitiga', 26);
INSERT INTO entity_words VALUES ('of', 21);
INSERT INTO entity_words VALUES ('official', 7);
INSERT INTO entity_words VALUES ('people', 8);
INSERT INTO entity_words VALUES ('police', 11);
INSERT INTO entity_words VALUES ('policeman', 19);
INSERT INTO entity_words VALUES ('port', 5);
INSERT INTO entity_words VALUES ('ship', 13);
INSERT INTO entity_words VALUES ('soldier', 4);
INSERT INTO entity_words VALUES ('soldiers', 14);
INSERT INTO entity_words VALUES ('soldiers', 25);
INSERT INTO entity_words VALUES ('state', 21);
INSERT INTO entity_words VALUES ('three', 25);
INSERT INTO entity_words VALUES ('two', 14);
INSERT INTO entity_words VALUES ('warehouse', 15);
INSERT INTO places VALUES (1, 32.558, 22.586, 'LY', 'Libya', 'Derna', 'admin1');
INSERT INTO places VALUES (2, 31.776, 20.174, 'LY', 'Libya', 'Benghazi', 'admin1');
INSERT INTO places VALUES (20, 32.767, 22.637, 'LY', 'Libya', 'Derna', 'settlement');
INSERT INTO places VALUES (21, 28.0, 17.0, 'LY', 'Libya', NULL, NULL);
INSERT INTO places VALUES (26, 32.89, 13.28, 'LY', 'Libya', 'Tripoli', 'point');
INSERT INTO places_box VALUES (1, 3.25579986572265624991e+01, 3.2558002471923828125e+01, 2.25859966278076171883e+01, 2.2586000442504882812e+01);
INSERT INTO places_box VALUES (2, 3.17759990692138671875e+01, 3.17760028839111328133e+01, 2.01739997863769531254e+01, 2.01740016937255859383e+01);
INSERT INTO places_box VALUES (20, 3.27669982910156249995e+01, 3.27670021057128906254e+01, 2.26369991302490234383e+01, 2.2637002944946289062e+01);
INSERT INTO places_box VALUES (21, 28.0, 28.0, 17.0, 17.0);
INSERT INTO places_box VALUES (26, 3.28899993896484375008e+01, 32.8900032043457, 1.3279999732971191406e+01, 1.32800016403198242189e+01);
INSERT INTO mentions VALUES (1, 0, 2, 7, 3);
INSERT INTO mentions VALUES (1, 0, 17, 26, 6);
INSERT INTO mentions VALUES (1, 0, 34, 41, 5);
INSERT INTO mentions VALUES (1, 0, 45, 50, 1);
INSERT INTO mentions VALUES (1, 0, 76, 84, 4);
INSERT INTO mentions VALUES (1, 0, 112, 121, 7);
INSERT INTO mentions VALUES (1, 0, 128, 137, 8);
INSERT INTO mentions VALUES (1, 0, 197, 203, 9);
INSERT INTO mentions VALUES (1, 0, 215, 225, 10);
INSERT INTO mentions VALUES (1, 0, 231, 239, 2);
INSERT INTO mentions VALUES (1, 0, 251, 260, 11);
INSERT INTO mentions VALUES (1, 0, 265, 270, 12);
INSERT INTO mentions VALUES (1, 0, 319, 326, 5);
INSERT INTO mentions VALUES (1, 0, 346, 351, 13);
INSERT INTO mentions VALUES (1, 1, 0, 5, 3);
INSERT INTO mentions VALUES (1, 1, 16, 24, 4);
INSERT INTO mentions VALUES (1, 1, 32, 39, 5);
INSERT INTO mentions VALUES (1, 1, 43, 48, 1);
INSERT INTO mentions VALUES (2, 0, 2, 7, 3);
INSERT INTO mentions VALUES (2, 0, 17, 26, 6);
INSERT INTO mentions VALUES (2, 0, 34, 41, 5);
INSERT INTO mentions VALUES (2, 0, 45, 50, 20);
INSERT INTO mentions VALUES (2, 0, 76, 84, 4);
INSERT INTO mentions VALUES (2, 0, 112, 121, 7);
INSERT INTO mentions VALUES (2, 0, 128, 137, 8);
INSERT INTO mentions VALUES (2, 0, 188, 195, 5);
INSERT INTO mentions VALUES (2, 0, 215, 220, 13);
INSERT INTO mentions VALUES (2, 1, 4, 12, 4);
INSERT INTO mentions VALUES (2, 1, 20, 25, 20);
INSERT INTO mentions VALUES (3, 0, 15, 23, 4);
INSERT INTO mentions VALUES (3, 0, 43, 48, 3);
INSERT INTO mentions VALUES (3, 0, 55, 64, 6);
INSERT INTO mentions VALUES (3, 0, 72, 76, 5);
INSERT INTO mentions VALUES (3, 0, 80, 85, 20);
INSERT INTO mentions VALUES (3, 0, 101, 110, 22);
INSERT INTO mentions VALUES (3, 0, 119, 125, 23);
INSERT INTO mentions VALUES (3, 0, 126, 130, 24);
INSERT INTO mentions VALUES (3, 1, 14, 18, 5);
INSERT INTO mentions VALUES (3, 1, 22, 27, 20);
INSERT INTO mentions VALUES (5, 0, 31, 39, 27);
INSERT INTO mentions VALUES (5, 0, 43, 49, 26);
INSERT INTO mentions VALUES (5, 0, 64, 73, 28);
INSERT INTO incidents VALUES (1, 3169054504255489, '2021-03-04', 1, '2021-03-04', '2021-03-04', 'day', 'Thursday', 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'Derna', 'Libya', 32.558, 22.586, NULL, 'two soldiers, warehouse, five dockers', 2, 3, 5, 5, NULL, NULL, '[]', 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said.', 1);
INSERT INTO incidents VALUES (2, 3169050209288194, '2021-03-03', 1, '2021-03-03', '2021-03-03', 'day', 'Wednesday', 'attack', 'Violence against civilians', 'Attack', 'Benghazi', 'Libya', 31.776, 20.174, 'gunmen', 'checkpoint, policeman', 1, 1, NULL, NULL, NULL, NULL, '["unclaimed"]', 'On Wednesday gunmen attacked a checkpoint near Benghazi, killing a policeman.', 1);
INSERT INTO incidents VALUES (3, 3169054504255491, '2021-03-04', 2, '2021-03-04', '2021-03-04', 'day', 'Thursday', 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'Derna', 'Libya', 32.767, 22.637, NULL, 'warehouse, two soldiers, five dockers', 2, 2, 5, 5, NULL, NULL, '[]', 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said.', 1);
INSERT INTO incidents VALUES (4, 3169054504255492, '2021-03-04', 3, '2021-03-04', '2021-03-04', 'day', 'Thursday', 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'Derna', 'Libya', 32.767, 22.637, NULL, 'port, three soldiers, warehouse', 3, NULL, NULL, NULL, NULL, NULL, '[]', 'At least three soldiers were killed when a drone hit a warehouse at the port of Derna on Thursday, a spokesman for the Libyan army said.', 1);
INSERT INTO incidents VALUES (5, 5, NULL, 5, NULL, NULL, 'weekday', 'Wednesday', 'explosion', 'Explosions/Remote violence', NULL, 'Mitiga', 'Libya', 32.89, 13.28, NULL, 'airfield', NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'Explosions were heard near the airfield of Mitiga on Wednesday, residents said.', 1);
INSERT INTO reports VALUES (3, 2, 3, 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'actual', 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said.', '2021-03-04', '2021-03-04', 'day', 'Thursday', 54, 62, 0, 'Thursday before publication 2021-03-07', '[]', '["officials"]', '["type:air", "trigger:strike/assault", "realis:asserted"]', '0.1.0+c9e0e952');
INSERT INTO reports VALUES (4, 3, 4, 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'actual', 'At least three soldiers were killed when a drone hit a warehouse at the port of Derna on Thursday, a spokesman for the Libyan army said.', '2021-03-04', '2021-03-04', 'day', 'Thursday', 89, 97, 0, 'Thursday before publication 2021-03-05', '[]', '["spokesman for the Libyan army"]', '["type:air", "trigger:air strike/air", "realis:asserted"]', '0.1.0+c9e0e952');
INSERT INTO reports VALUES (5, 5, 5, 'explosion', 'Explosions/Remote violence', NULL, 'actual', 'Explosions were heard near the airfield of Mitiga on Wednesday, residents said.', NULL, NULL, 'weekday', 'Wednesday', 53, 62, 0, 'Wednesday, no publication date to anchor it', '[]', '["residents"]', '["type:blast", "trigger:explosion/blast", "realis:asserted"]', '0.1.0+c9e0e952');
INSERT INTO reports VALUES (12, 1, 1, 'air-drone-strike', 'Explosions/Remote violence', 'Air/drone strike', 'actual', 'A drone struck a warehouse in the harbour of Derna on Thursday, killing two soldiers and injuring five dockers, officials said.', '2021-03-04', '2021-03-04', 'day', 'Thursday', 54, 62, 0, 'Thursday before publication 2021-03-06', '[]', '["officials"]', '["type:air", "trigger:kill/kill", "realis:asserted"]', '0.1.0+c9e0e952');
INSERT INTO reports VALUES (13, 1, 2, 'attack', 'Violence against civilians', 'Attack', 'actual', 'On Wednesday gunmen attacked a checkpoint near Benghazi, killing a policeman.', '2021-03-03', '2021-03-03', 'day', 'Wednesday', 187, 196, 0, 'Wednesday before publication 2021-03-06', '["unclaimed"]', '["group"]', '["type:armed-assault", "trigger:attack/assault", "realis:asserted"]', '0.1.0+c9e0e952');
INSERT INTO report_places VALUES (3, 0, 20, 'Derna', 0, 45, 50, 'in', 'settlement', 0);
INSERT INTO report_places VALUES (4, 0, 20, 'Derna', 1, 22, 27, 'in', 'settlement', 0);
INSERT INTO report_places VALUES (5, 0, 26, 'Mitiga', 0, 43, 49, 'in', 'point', 0);
INSERT INTO report_places VALUES (12, 0, 1, 'Derna', 1, 43, 48, 'in', 'admin1', 0);
INSERT INTO report_places VALUES (13, 0, 2, 'Benghazi', 0, 231, 239, 'near', 'admin1', 0);
INSERT INTO report_actors VALUES (3, 0, 'target', 15, 'warehouse', 0, 17, 26, 'asserted');
INSERT INTO report_actors VALUES (3, 1, 'victim', 14, 'two soldiers', 0, 72, 84, 'asserted');
INSERT INTO report_actors VALUES (3, 2, 'victim', 16, 'five dockers', 0, 98, 110, 'asserted');
INSERT INTO report_actors VALUES (4, 0, 'target', 5, 'port', 1, 14, 18, 'asserted');
INSERT INTO report_actors VALUES (4, 1, 'victim', 25, 'three soldiers', 0, 9, 23, 'asserted');
INSERT INTO report_actors VALUES (4, 2, 'target', 15, 'warehouse', 0, 55, 64, 'asserted');
INSERT INTO report_actors VALUES (5, 0, 'target', 29, 'airfield', 0, 31, 39, 'asserted');
INSERT INTO report_actors VALUES (12, 0, 'victim', 14, 'two soldiers', 1, 12, 24, 'asserted');
INSERT INTO report_actors VALUES (12, 1, 'target', 15, 'warehouse', 0, 17, 26, 'asserted');
INSERT INTO report_actors VALUES (12, 2, 'victim', 16, 'five dockers', 0, 98, 110, 'asserted');
INSERT INTO report_actors VALUES (13, 0, 'perpetrator', 18, 'gunmen', 0, 197, 203, 'asserted');
INSERT INTO report_actors VALUES (13, 1, 'target', 10, 'checkpoint', 0, 215, 225, 'asserted');
INSERT INTO report_actors VALUES (13, 2, 'victim', 19, 'policeman', 0, 251, 260, 'asserted');
INSERT INTO report_weapons VALUES (3, 0, 17, 'drone', 0, 2, 7);
INSERT INTO report_weapons VALUES (4, 0, 17, 'drone', 0, 43, 48);
INSERT INTO report_weapons VALUES (12, 0, 17, 'Drone', 1, 0, 5);
INSERT INTO report_counts VALUES (3, 0, 'killed', 2, 2, 2, NULL, 'soldiers', 'killing two soldiers', 0, 64, 84);
INSERT INTO report_counts VALUES (3, 1, 'injured', 5, 5, 5, NULL, 'dockers', 'injuring five dockers', 0, 89, 110);
INSERT INTO report_counts VALUES (4, 0, 'killed', 3, NULL, 3, 'at-least', 'soldiers', 'At least three soldiers were killed', 0, 0, 35);
INSERT INTO report_counts VALUES (12, 0, 'injured', 5, 5, 5, NULL, 'dockers', 'injuring five dockers', 0, 89, 110);
INSERT INTO report_counts VALUES (12, 1, 'killed', 2, 3, NULL, NULL, NULL, NULL, 0, NULL, NULL);
INSERT INTO report_counts VALUES (13, 0, 'killed', 1, 1, 1, NULL, 'policeman', 'killing a policeman', 0, 241, 260);
INSERT INTO evidence VALUES (3, 0, 1, 0, 8, 14);
INSERT INTO evidence VALUES (3, 1, 1, 0, 64, 71);
INSERT INTO evidence VALUES (3, 2, 1, 0, 89, 97);
INSERT INTO evidence VALUES (3, 3, 0, 0, 0, 127);
INSERT INTO evidence VALUES (4, 0, 1, 1, 0, 10);
INSERT INTO evidence VALUES (4, 1, 1, 0, 29, 35);
INSERT INTO evidence VALUES (4, 2, 1, 0, 49, 52);
INSERT INTO evidence VALUES (4, 3, 0, 1, 0, 27);
INSERT INTO evidence VALUES (4, 4, 0, 0, 0, 136);
INSERT INTO evidence VALUES (5, 0, 1, 0, 0, 10);
INSERT INTO evidence VALUES (5, 1, 0, 0, 0, 79);
INSERT INTO evidence VALUES (12, 0, 1, 1, 6, 11);
INSERT INTO evidence VALUES (12, 1, 1, 0, 8, 14);
INSERT INTO evidence VALUES (12, 2, 1, 0, 64, 71);
INSERT INTO evidence VALUES (12, 3, 1, 0, 89, 97);
INSERT INTO evidence VALUES (12, 4, 0, 1, 0, 48);
INSERT INTO evidence VALUES (12, 5, 0, 0, 0, 127);
INSERT INTO evidence VALUES (13, 0, 1, 0, 204, 212);
INSERT INTO evidence VALUES (13, 1, 1, 0, 241, 248);
INSERT INTO evidence VALUES (13, 2, 1, 0, 306, 312);
INSERT INTO evidence VALUES (13, 3, 0, 0, 184, 261);
INSERT INTO evidence VALUES (13, 4, 0, 0, 262, 313);
INSERT INTO corrections VALUES (1, 1, 0, 204, 'type', '{"type": "attack", "event_type": "Violence against civilians", "sub_event_type": "Attack"}', '2026-11-21T22:03:50+00:00', '{"type": "armed-clash", "event_type": "Battles", "sub_event_type": "Armed clash"}', NULL);
INSERT INTO corrections VALUES (2, 1, 1, 6, 'killed', '{"min": 2, "max": 3}', '2026-11-21T22:03:50+00:00', '{"counts": [{"kind": "killed", "min": 2, "max": 2, "best": 2, "qualifier": null, "who": "soldiers", "text": "kills two soldiers", "start": 6, "end": 24, "field": "title"}, {"kind": "injured", "min": 5, "max": 5, "best": 5, "qualifier": null, "who": "dockers", "text": "injuring five dockers", "start": 89, "end": 110, "field": "text"}]}', NULL);
INSERT INTO corrections VALUES (3, 1, 1, 6, 'status', '["claimed"]', '2026-11-21T22:03:50+00:00', '{"status": []}', NULL);
INSERT INTO corrections VALUES (4, 1, 1, 6, 'status', NULL, '2026-11-21T22:03:50+00:00', NULL, 3);
INSERT INTO tags VALUES (1, 'port');
INSERT INTO tags VALUES (2, 'to check');
INSERT INTO incident_tags VALUES (1, 1, '2026-11-21T22:03:50+00:00');
INSERT INTO incident_tags VALUES (2, 1, '2026-11-21T22:03:50+00:00');
INSERT INTO incident_tags VALUES (2, 2, '2026-11-21T22:03:50+00:00');
INSERT INTO notes VALUES (1, 1, 1, 'Called the harbour master: five, not six.', '2026-11-21T22:03:50+00:00');
INSERT INTO marks VALUES (1, '2026-11-21T22:03:50+00:00', '2026-11-21T22:03:50+00:00');
INSERT INTO marks VALUES (2, '2026-11-21T22:03:50+00:00', NULL);
INSERT INTO searches VALUES ('ports', 'place:Derna killed:>=1', '2026-11-21T22:03:50+00:00', 5);
INSERT INTO meta VALUES ('copies looked for up to article', '5');
INSERT INTO facets VALUES (1, 'source', 'Coast Agency', '', 'coast agency');
INSERT INTO facets VALUES (2, 'type', 'air-drone-strike', 'Explosions/Remote violence', 'air drone strike');
INSERT INTO facets VALUES (3, 'source', 'officials', '', 'officials');
INSERT INTO facets VALUES (4, 'country', 'Libya', 'LY', 'libya');
INSERT INTO facets VALUES (5, 'admin1', 'Derna', 'LY', 'derna');
INSERT INTO facets VALUES (6, 'type', 'armed-clash', 'Battles', 'armed clash');
INSERT INTO facets VALUES (7, 'status', 'unclaimed', '', 'unclaimed');
INSERT INTO facets VALUES (8, 'source', 'group', '', 'group');
INSERT INTO facets VALUES (9, 'admin1', 'Benghazi', 'LY', 'benghazi');
INSERT INTO facets VALUES (10, 'source', 'Morning Letter', '', 'morning letter');
INSERT INTO facets VALUES (11, 'source', 'Desert Radio', '', 'desert radio');
INSERT INTO facets VALUES (12, 'source', 'spokesman for the Libyan army', '', 'spokesman for the libyan army');
INSERT INTO facets VALUES (13, 'type', 'explosion', 'Explosions/Remote violence', 'explosion');
INSERT INTO facets VALUES (14, 'source', 'residents', '', 'residents');
INSERT INTO facets VALUES (15, 'admin1', 'Tripoli', 'LY', 'tripoli');
INSERT INTO facets VALUES (16, 'tag', 'port', '', 'port');
INSERT INTO facets VALUES (17, 'tag', 'to check', '', 'to check');
INSERT INTO facets VALUES (18, 'type', 'attack', 'Violence against civilians', 'attack');
INSERT INTO facets VALUES (19, 'status', 'claimed', '', 'claimed');
INSERT INTO facet_counts VALUES ('0a10', 'a', 1);
INSERT INTO facet_counts VALUES ('0a18', 'a', 1);
INSERT INTO facet_counts VALUES ('0a19', 'a', 1);
INSERT INTO facet_counts VALUES ('0a25', 'a', 1);
INSERT INTO facet_counts VALUES ('0a29', 'a', 1);
INSERT INTO facet_counts VALUES ('0a5', 'a', 1);
INSERT INTO facet_counts VALUES ('0a14', 'a', 2);
INSERT INTO facet_counts VALUES ('0a16', 'a', 2);
INSERT INTO facet_counts VALUES ('0a15', 'a', 3);
INSERT INTO facet_counts VALUES ('0c4', 'c', 5);
INSERT INTO facet_counts VALUES ('0d15', 'd', 1);
INSERT INTO facet_counts VALUES ('0d9', 'd', 1);
INSERT INTO facet_counts VALUES ('0d5', 'd', 3);
INSERT INTO facet_counts VALUES ('0g17', 'g', 1);
INSERT INTO facet_counts VALUES ('0g16', 'g', 2);
INSERT INTO facet_counts VALUES ('0o10', 'o', 1);
INSERT INTO facet_counts VALUES ('0o11', 'o', 1);
INSERT INTO facet_counts VALUES ('0o12', 'o', 1);
INSERT INTO facet_counts VALUES ('0o14', 'o', 1);
INSERT INTO facet_counts VALUES ('0o8', 'o', 1);
INSERT INTO facet_counts VALUES ('0o1', 'o', 2);
INSERT INTO facet_counts VALUES ('0o3', 'o', 2);
INSERT INTO facet_counts VALUES ('0p1', 'p', 1);
INSERT INTO facet_counts VALUES ('0p2', 'p', 1);
INSERT INTO facet_counts VALUES ('0p26', 'p', 1);
INSERT INTO facet_counts VALUES ('0p20', 'p', 2);
INSERT INTO facet_counts VALUES ('0s7', 's', 1);
INSERT INTO facet_counts VALUES ('0t13', 't', 1);
INSERT INTO facet_counts VALUES ('0t18', 't', 1);
INSERT INTO facet_counts VALUES ('0t2', 't', 3);
INSERT INTO facet_counts VALUES ('0w17', 'w', 3);
INSERT INTO facet_counts VALUES ('0x', 'x', 5);
INSERT INTO day_counts VALUES ('2021-03-03', 1);
INSERT INTO day_counts VALUES ('2021-03-04', 3);
INSERT INTO vocabulary VALUES ('a', 3);
INSERT INTO vocabulary VALUES ('again', 2);
INSERT INTO vocabulary VALUES ('air', 2);
INSERT INTO vocabulary VALUES ('airfield', 1);
INSERT INTO vocabulary VALUES ('airport', 1);
INSERT INTO vocabulary VALUES ('an', 2);
INSERT INTO vocabulary VALUES ('and', 2);
INSERT INTO vocabulary VALUES ('army', 1);
INSERT INTO vocabulary VALUES ('at', 2);
INSERT INTO vocabulary VALUES ('attack', 1);
INSERT INTO vocabulary VALUES ('attacked', 1);
INSERT INTO vocabulary VALUES ('banghazi', 1);
INSERT INTO vocabulary VALUES ('base', 1);
INSERT INTO vocabulary VALUES ('been', 2);
INSERT INTO vocabulary VALUES ('before', 2);
INSERT INTO vocabulary VALUES ('benghazi', 1);
INSERT INTO vocabulary VALUES ('checkpoint', 1);
INSERT INTO vocabulary VALUES ('claimed', 1);
INSERT INTO vocabulary VALUES ('closed', 2);
INSERT INTO vocabulary VALUES ('daernae', 2);
INSERT INTO vocabulary VALUES ('darna', 2);
INSERT INTO vocabulary VALUES ('darnaa', 2);
INSERT INTO vocabulary VALUES ('darnah', 3);
INSERT INTO vocabulary VALUES ('darnis', 2);
INSERT INTO vocabulary VALUES ('derna', 3);
INSERT INTO vocabulary VALUES ('derne', 2);
INSERT INTO vocabulary VALUES ('die', 1);
INSERT INTO vocabulary VALUES ('dockers', 2);
INSERT INTO vocabulary VALUES ('drone', 3);
INSERT INTO vocabulary VALUES ('evening', 2);
INSERT INTO vocabulary VALUES ('explosions', 1);
INSERT INTO vocabulary VALUES ('five', 2);
INSERT INTO vocabulary VALUES ('for', 3);
INSERT INTO vocabulary VALUES ('friday', 2);
INSERT INTO vocabulary VALUES ('group', 1);
INSERT INTO vocabulary VALUES ('gunmen', 1);
INSERT INTO vocabulary VALUES ('had', 2);
INSERT INTO vocabulary VALUES ('harbour', 2);
INSERT INTO vocabulary VALUES ('has', 1);
INSERT INTO vocabulary VALUES ('heard', 1);
INSERT INTO vocabulary VALUES ('hit', 1);
INSERT INTO vocabulary VALUES ('hour', 2);
INSERT INTO vocabulary VALUES ('in', 2);
INSERT INTO vocabulary VALUES ('injuring', 2);
INSERT INTO vocabulary VALUES ('international', 1);
INSERT INTO vocabulary VALUES ('killed', 1);
INSERT INTO vocabulary VALUES ('killing', 2);
INSERT INTO vocabulary VALUES ('kills', 1);
INSERT INTO vocabulary VALUES ('least', 1);
INSERT INTO vocabulary VALUES ('libya', 1);
INSERT INTO vocabulary VALUES ('libyan', 1);
INSERT INTO vocabulary VALUES ('maitiga', 1);
INSERT INTO vocabulary VALUES ('mitiga', 1);
INSERT INTO vocabulary VALUES ('mole', 2);
INSERT INTO vocabulary VALUES ('near', 2);
INSERT INTO vocabulary VALUES ('no', 1);
INSERT INTO vocabulary VALUES ('of', 4);
INSERT INTO vocabulary VALUES ('officials', 2);
INSERT INTO vocabulary VALUES ('on', 4);
INSERT INTO vocabulary VALUES ('opened', 2);
INSERT INTO vocabulary VALUES ('over', 2);
INSERT INTO vocabulary VALUES ('policeman', 1);
INSERT INTO vocabulary VALUES ('port', 1);
INSERT INTO vocabulary VALUES ('residents', 1);
INSERT INTO vocabulary VALUES ('responsibility', 1);
INSERT INTO vocabulary VALUES ('said', 4);
INSERT INTO vocabulary VALUES ('saw', 2);
INSERT INTO vocabulary VALUES ('ships', 2);
INSERT INTO vocabulary VALUES ('smoke', 2);
INSERT INTO vocabulary VALUES ('soldiers', 3);
INSERT INTO vocabulary VALUES ('spokesman', 1);
INSERT INTO vocabulary VALUES ('strike', 3);
INSERT INTO vocabulary VALUES ('struck', 2);
INSERT INTO vocabulary VALUES ('the', 4);
INSERT INTO vocabulary VALUES ('three', 1);
INSERT INTO vocabulary VALUES ('thursday', 3);
INSERT INTO vocabulary VALUES ('to', 2);
INSERT INTO vocabulary VALUES ('two', 2);
INSERT INTO vocabulary VALUES ('warehouse', 3);
INSERT INTO vocabulary VALUES ('was', 2);
INSERT INTO vocabulary VALUES ('wednesday', 2);
INSERT INTO vocabulary VALUES ('week', 2);
INSERT INTO vocabulary VALUES ('were', 2);
INSERT INTO vocabulary VALUES ('western', 2);
INSERT INTO vocabulary VALUES ('when', 1);
INSERT INTO vocabulary VALUES ('witnesses', 2);
INSERT INTO vocabulary VALUES ('اشخاص', 1);
INSERT INTO vocabulary VALUES ('اصيبوا', 1);
INSERT INTO vocabulary VALUES ('الخميس', 1);
INSERT INTO vocabulary VALUES ('الميناء', 1);
INSERT INTO vocabulary VALUES ('ان', 1);
INSERT INTO vocabulary VALUES ('انفجار', 1);
INSERT INTO vocabulary VALUES ('سته', 1);
INSERT INTO vocabulary VALUES ('في', 1);
INSERT INTO vocabulary VALUES ('قال', 1);
INSERT INTO vocabulary VALUES ('قرب', 1);
INSERT INTO vocabulary VALUES ('مسوولون', 1);
INSERT INTO vocabulary VALUES ('يوم', 1);
INSERT INTO article_index VALUES (5, NULL, NULL, 'mitiga
maitiga
mitiga airport
mitiga air base
mitiga international airport', '0x 0r5 0t13 0o14 0p26 0c4 0d15 0hplace 0a29 0p27');
INSERT INTO article_index VALUES (3169058799222787, NULL, NULL, 'darna
derna
derne
darnaa
darnah
darnis
daernae
libya', '0x 0r3 0y2021 0m202103 0e20210305 0hdate 0o11 0t2 0o12 0p20 0c4 0d5 0hplace 0a5 0a25 0a15 0w17 0nk1x 0nk1x3 0hkilled 0p5 0p6');
INSERT INTO article_index VALUES (3169063094190081, NULL, NULL, 'derna
benghazi', '0x 0r1 0y2021 0m202103 0e20210306 0hdate 0o1 0t2 0o3 0p1 0c4 0d5 0hplace 0a14 0a15 0a16 0w17 0ni1x 0ni1x5 0hinjured 0nk1x 0nk1x2 0hkilled 0t18 0s7 0o8 0p2 0d9 0a18 0a10 0a19 0nk1x1 0p5 0p6 0p10 0g16 0htag 0hnote 0g17');
INSERT INTO article_index VALUES (3169067389157378, NULL, NULL, 'darna
derna
derne
darnaa
darnah
darnis
daernae', '0x 0r2 0y2021 0m202103 0e20210307 0hdate 0o10 0t2 0o3 0p20 0c4 0d5 0hplace 0a15 0a14 0a16 0w17 0nk1x 0nk1x2 0hkilled 0ni1x 0ni1x5 0hinjured 0p6 0p5');
INSERT INTO article_index VALUES (3169071684124676, 'انفجار قرب الميناء', 'قال مسوولون ان سته اشخاص اصيبوا في انفجار قرب الميناء يوم الخميس.
', '', '0x 0r4 0y2021 0m202103 0e20210308 0hdate');
INSERT INTO incident_index VALUES (5, '0x 0t13 0o14 0p26 0c4 0d15 0hplace 0a29');
INSERT INTO incident_index VALUES (3169050209288194, '0x 0y2021 0m202103 0e20210303 0hdate 0t18 0s7 0o8 0p2 0c4 0d9 0hplace 0a18 0a10 0a19 0nk1x 0nk1x1 0hkilled 0o1 0g16 0g17 0htag');
INSERT INTO incident_index VALUES (3169054504255489, '0x 0y2021 0m202103 0e20210304 0hdate 0t2 0o3 0p1 0c4 0d5 0hplace 0a14 0a15 0a16 0w17 0ni1x 0ni1x5 0hinjured 0nk1x 0nk1x2 0hkilled 0o1 0g16 0htag 0hnote');
INSERT INTO incident_index VALUES (3169054504255491, '0x 0y2021 0m202103 0e20210304 0hdate 0t2 0o3 0p20 0c4 0d5 0hplace 0a15 0a14 0a16 0w17 0nk1x 0nk1x2 0hkilled 0ni1x 0ni1x5 0hinjured 0o10');
INSERT INTO incident_index VALUES (3169054504255492, '0x 0y2021 0m202103 0e20210304 0hdate 0t2 0o12 0p20 0c4 0d5 0hplace 0a5 0a25 0a15 0w17 0nk1x 0nk1x3 0hkilled 0o11');
INSERT INTO incident_articles VALUES (5, 5);
INSERT INTO incident_articles VALUES (3169054504255492, 3169058799222787);
INSERT INTO incident_articles VALUES (3169050209288194, 3169063094190081);
INSERT INTO incident_articles VALUES (3169054504255489, 3169063094190081);
INSERT INTO incident_articles VALUES (3169054504255491, 3169067389157378);
INSERT INTO article_keys VALUES (30752789, 4);
INSERT INTO article_keys VALUES (39186156, 4);
INSERT INTO article_keys VALUES (45462955, 4);
INSERT INTO article_keys VALUES (68855207, 2);
INSERT INTO article_keys VALUES (73074453, 1);
INSERT INTO article_keys VALUES (117015786, 1);
INSERT INTO article_keys VALUES (117015786, 2);
INSERT INTO article_keys VALUES (204315932, 1);
INSERT INTO article_keys VALUES (204315932, 2);
INSERT INTO article_keys VALUES (215881108, 4);
INSERT INTO article_keys VALUES (270650854, 2);
INSERT INTO article_keys VALUES (297683598, 1);
INSERT INTO article_keys VALUES (297683598, 2);
INSERT INTO article_keys VALUES (303449082, 1);
INSERT INTO article_keys VALUES (313335982, 3);
INSERT INTO article_keys VALUES (332296954, 3);
INSERT INTO article_keys VALUES (345168417, 1);
INSERT INTO article_keys VALUES (345168417, 2);
INSERT INTO article_keys VALUES (351106593, 1);
INSERT INTO article_keys VALUES (351106593, 2);
INSERT INTO article_keys VALUES (393905109, 1);
INSERT INTO article_keys VALUES (454325472, 1);
INSERT INTO article_keys VALUES (454325472, 2);
INSERT INTO article_keys VALUES (526288489, 1);
INSERT INTO article_keys VALUES (533994430, 4);
INSERT INTO article_keys VALUES (555257133, 1);
INSERT INTO article_keys VALUES (555257133, 2);
INSERT INTO article_keys VALUES (601187435, 3);
INSERT INTO article_keys VALUES (613970283, 1);
INSERT INTO article_keys VALUES (613970283, 2);
INSERT INTO article_keys VALUES (639745841, 2);
INSERT INTO article_keys VALUES (652766490, 3);
INSERT INTO article_keys VALUES (659949731, 3);
INSERT INTO article_keys VALUES (763867182, 3);
INSERT INTO article_keys VALUES (764780739, 2);
INSERT INTO article_keys VALUES (969187403, 3);
INSERT INTO article_keys VALUES (1002893096, 5);
INSERT INTO article_keys VALUES (1015639020, 5);
INSERT INTO article_keys VALUES (1042368307, 3);
INSERT INTO article_keys VALUES (1232526352, 3);
INSERT INTO article_keys VALUES (1433973890, 3);
INSERT INTO article_keys VALUES (1434152753, 3);
INSERT INTO article_keys VALUES (1495206646, 5);
INSERT INTO article_keys VALUES (1541867713, 3);
INSERT INTO article_keys VALUES (1821456188, 5);
INSERT INTO article_keys VALUES (3014712458, 5);
INSERT INTO article_keys VALUES (3165348944, 5);
INSERT INTO article_keys VALUES (3395214095, 4);
INSERT INTO article_keys VALUES (3924320783, 5);
INSERT INTO article_keys VALUES (4133424990, 4);
INSERT INTO article_copies VALUES (1, 1, 'copy', 63);
INSERT INTO article_copies VALUES (2, 1, 'newest', 100);
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO incidents_fts (incidents_fts) VALUES ('rebuild');
COMMIT;
