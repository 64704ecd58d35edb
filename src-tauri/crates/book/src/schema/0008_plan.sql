-- View: what a project is to reach, what is done for it, and by what it is seen.
ALTER TABLE project ADD COLUMN theory_of_change TEXT;
ALTER TABLE budget_line ADD COLUMN activities TEXT; -- `id:hundredths of a per cent`, of the post's first line

CREATE TABLE result (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    level       TEXT,
    sphere      TEXT,
    leads_to    TEXT,
    title       TEXT,
    assumptions TEXT,
    rank        INTEGER
) STRICT;
CREATE INDEX result_of_project ON result (project);
CREATE INDEX result_leading_to ON result (leads_to);

CREATE TABLE activity (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    kind         TEXT,
    title        TEXT,
    period_start TEXT,
    period_end   TEXT,
    status       TEXT,
    result       TEXT,
    responsible  TEXT,
    place        TEXT,
    notes        TEXT
) STRICT;
CREATE INDEX activity_of_project ON activity (project, period_start);
CREATE INDEX activity_of_result ON activity (result);

CREATE TABLE indicator (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    result       TEXT,
    name         TEXT,
    kind         TEXT,
    unit         TEXT,
    scale        TEXT,
    direction    TEXT,
    people       INTEGER,
    dimensions   TEXT, -- JSON
    verification TEXT,
    frequency    TEXT,
    responsible  TEXT
) STRICT;
CREATE INDEX indicator_of_project ON indicator (project);
CREATE INDEX indicator_of_result ON indicator (result);

CREATE TABLE reading (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    indicator    TEXT,
    kind         TEXT,
    period_start TEXT,
    period_end   TEXT,
    value        TEXT, -- JSON
    note         TEXT
) STRICT;
CREATE INDEX reading_of_project ON reading (project);
CREATE INDEX reading_of_indicator ON reading (indicator, period_end);
