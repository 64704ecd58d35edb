-- View: budgets that were handed in, and those that were rejected; what was said of overspending.
CREATE TABLE submission (
    id           TEXT NOT NULL PRIMARY KEY,
    project      TEXT,
    version      TEXT,
    date         TEXT,
    submitted_by TEXT,
    reference    TEXT
) STRICT;
CREATE INDEX submission_of_version ON submission (version);
CREATE INDEX submission_of_project ON submission (project);

CREATE TABLE rejection (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    version     TEXT,
    date        TEXT,
    rejected_by TEXT,
    reason      TEXT
) STRICT;
CREATE INDEX rejection_of_version ON rejection (version);
CREATE INDEX rejection_of_project ON rejection (project);

-- View: why lines were overspent, and who let it.
CREATE TABLE deviation (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    category    TEXT,
    year        INTEGER,
    explanation TEXT,
    approval    TEXT
) STRICT;
CREATE INDEX deviation_of_project ON deviation (project);
