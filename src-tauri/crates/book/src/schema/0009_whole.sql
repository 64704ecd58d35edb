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
