-- View: what a project is for, who steers it, and what may go wrong.
ALTER TABLE project ADD COLUMN targets TEXT; -- list
ALTER TABLE project ADD COLUMN equity TEXT;
ALTER TABLE project ADD COLUMN participation TEXT;
ALTER TABLE project ADD COLUMN transparency TEXT;
ALTER TABLE project ADD COLUMN accountability TEXT;
ALTER TABLE project ADD COLUMN poverty TEXT;
ALTER TABLE project ADD COLUMN rights TEXT;
ALTER TABLE project ADD COLUMN gender TEXT;
ALTER TABLE project ADD COLUMN environment TEXT;
ALTER TABLE project ADD COLUMN conflict TEXT;
ALTER TABLE project ADD COLUMN poverty_dimensions TEXT; -- list
ALTER TABLE project ADD COLUMN marker_governance TEXT;
ALTER TABLE project ADD COLUMN marker_environment TEXT;
ALTER TABLE project ADD COLUMN marker_climate_mitigation TEXT;
ALTER TABLE project ADD COLUMN marker_climate_adaptation TEXT;
ALTER TABLE project ADD COLUMN marker_biodiversity TEXT;
ALTER TABLE project ADD COLUMN marker_disability TEXT;
ALTER TABLE project ADD COLUMN marker_disaster_risk TEXT;
ALTER TABLE budget_line ADD COLUMN core_area TEXT;
ALTER TABLE team_member ADD COLUMN steers INTEGER;
ALTER TABLE activity ADD COLUMN attendees TEXT; -- list

CREATE TABLE team_rule (
    id        TEXT NOT NULL PRIMARY KEY,
    guideline TEXT,
    "grant"   TEXT,
    roles     TEXT, -- list
    least     INTEGER,
    most      INTEGER
) STRICT;
CREATE INDEX team_rule_of_guideline ON team_rule (guideline);

CREATE TABLE report_question (
    id        TEXT NOT NULL PRIMARY KEY,
    guideline TEXT,
    report    TEXT,
    "grant"   TEXT,
    figures   TEXT,
    english   TEXT,
    swedish   TEXT,
    rank      INTEGER
) STRICT;
CREATE INDEX report_question_of_guideline ON report_question (guideline);

CREATE TABLE report (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    kind         TEXT,
    period_start TEXT,
    period_end   TEXT,
    due          TEXT,
    decision     TEXT
) STRICT;
CREATE INDEX report_of_project ON report (project);
CREATE INDEX report_by_due ON report (due);

CREATE TABLE report_answer (
    id      TEXT NOT NULL PRIMARY KEY,
    project TEXT,
    report  TEXT,
    rank    INTEGER,
    figures TEXT,
    english TEXT,
    swedish TEXT,
    text    TEXT
) STRICT;
CREATE INDEX report_answer_of_report ON report_answer (report);

CREATE TABLE sign_off (
    id        TEXT NOT NULL PRIMARY KEY,
    project   TEXT,
    report    TEXT,
    partner   TEXT,
    signed_by TEXT,
    date      TEXT,
    content   TEXT
) STRICT;
CREATE INDEX sign_off_of_report ON sign_off (report);

CREATE TABLE report_submission (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    report       TEXT,
    date         TEXT,
    submitted_by TEXT,
    reference    TEXT,
    sha256       TEXT,
    content      TEXT,
    heads        TEXT
) STRICT;
CREATE INDEX report_submission_of_report ON report_submission (report);
CREATE INDEX report_submission_of_project ON report_submission (project);

CREATE TABLE report_review (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    report      TEXT,
    submission  TEXT,
    date        TEXT,
    outcome     TEXT,
    reviewed_by TEXT,
    note        TEXT
) STRICT;
CREATE INDEX report_review_of_report ON report_review (report);
CREATE INDEX report_review_of_submission ON report_review (submission);

CREATE TABLE resolution (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    meeting     TEXT,
    title       TEXT,
    responsible TEXT,
    due         TEXT,
    status      TEXT
) STRICT;
CREATE INDEX resolution_of_project ON resolution (project);
CREATE INDEX resolution_of_meeting ON resolution (meeting);

CREATE TABLE risk (
    id         TEXT NOT NULL PRIMARY KEY,
    project    TEXT,
    category   TEXT,
    title      TEXT,
    rating     TEXT, -- likelihood:impact
    mitigation TEXT,
    owner      TEXT,
    status     TEXT,
    review     TEXT
) STRICT;
CREATE INDEX risk_of_project ON risk (project);

-- What somebody had to say, and who said it. Which of them are sensitive is told by the document that they lie in.
CREATE TABLE complaint (
    id             TEXT NOT NULL PRIMARY KEY,
    project        TEXT,
    reference      TEXT,
    kind           TEXT,
    received       TEXT,
    channel        TEXT,
    anonymous      INTEGER,
    sex            TEXT,
    age            TEXT,
    place          TEXT,
    category       TEXT,
    severity       TEXT,
    description    TEXT,
    consent        INTEGER,
    owner          TEXT,
    acknowledge_by TEXT,
    acknowledged   TEXT,
    action         TEXT,
    referred_to    TEXT,
    outcome        TEXT,
    answered       TEXT,
    satisfied      TEXT,
    appeal         TEXT,
    closed         TEXT,
    formerly       TEXT
) STRICT;
CREATE INDEX complaint_of_project ON complaint (project);

CREATE TABLE complainant (
    id        TEXT NOT NULL PRIMARY KEY,
    project   TEXT,
    complaint TEXT,
    name      TEXT,
    contact   TEXT
) STRICT;
CREATE INDEX complainant_of_complaint ON complainant (complaint);
CREATE INDEX complainant_of_project ON complainant (project);

-- View: the words of every record but those of complaints, a row each.
CREATE TABLE text (
    id      INTEGER NOT NULL PRIMARY KEY,
    record  TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    project TEXT,
    title   TEXT NOT NULL,
    body    TEXT NOT NULL
) STRICT;

-- Where each word stands in them. `vastervik` finds Västervik.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content = 'text', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- A record that is called so comes before one that says so.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
CREATE TRIGGER text_comes AFTER INSERT ON text BEGIN
    INSERT INTO search (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER text_goes AFTER DELETE ON text BEGIN
    INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER text_changes AFTER UPDATE ON text BEGIN
    INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
    INSERT INTO search (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
