-- Truth: changes of documents. Everything below the line can be made again from these.

CREATE TABLE book (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
    sequence INTEGER NOT NULL PRIMARY KEY, -- the order in which this book took them in
    hash     TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;
CREATE INDEX change_of_document ON change (document, sequence);

CREATE TABLE document (
    name              TEXT NOT NULL PRIMARY KEY,
    heads             TEXT NOT NULL, -- hashes with a space between, sorted
    snapshot          BLOB,          -- a cache: all changes up to snapshot_sequence in one piece
    snapshot_sequence INTEGER
) STRICT;

-- ------------------------------------------------------------------------------------------------
-- View: what the changes come to.

CREATE TABLE record (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    document TEXT NOT NULL,
    deleted  INTEGER NOT NULL
) STRICT;
CREATE INDEX record_of_document ON record (document);

CREATE TABLE organisation (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT,
    country TEXT,
    kind    TEXT
) STRICT;

CREATE TABLE person (
    id           TEXT NOT NULL PRIMARY KEY,
    name         TEXT,
    organisation TEXT,
    sex          TEXT,
    email        TEXT
) STRICT;
CREATE INDEX person_of_organisation ON person (organisation);

CREATE TABLE partnership (
    id       TEXT NOT NULL PRIMARY KEY,
    partners TEXT,
    country  TEXT,
    status   TEXT
) STRICT;

CREATE TABLE guideline (
    id                TEXT NOT NULL PRIMARY KEY,
    name              TEXT,
    validity_start    TEXT,
    validity_end      TEXT,
    countries         TEXT,
    deviation_percent INTEGER
) STRICT;

CREATE TABLE ceiling (
    id              TEXT NOT NULL PRIMARY KEY,
    guideline       TEXT,
    "grant"         TEXT,
    countries       TEXT,
    parties_from    INTEGER,
    parties_to      INTEGER,
    basis           TEXT,
    category        TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    force           TEXT
) STRICT;
CREATE INDEX ceiling_of_guideline ON ceiling (guideline);

CREATE TABLE exchange_rate (
    id        TEXT NOT NULL PRIMARY KEY,
    date      TEXT,
    unit      TEXT,
    priced_in TEXT,
    rate      TEXT,
    source    TEXT
) STRICT;
CREATE INDEX exchange_rate_of_pair ON exchange_rate (unit, priced_in, date);

CREATE TABLE project (
    id               TEXT NOT NULL PRIMARY KEY,
    partnership      TEXT,
    kind             TEXT,
    case_reference   TEXT,
    title_sv         TEXT,
    title_en         TEXT,
    problem          TEXT,
    period_start     TEXT,
    period_end       TEXT,
    granted_minor    INTEGER,
    granted_currency TEXT,
    status           TEXT,
    main_goal        TEXT,
    further_goals    TEXT,
    core_areas       TEXT,
    gender_marker    TEXT
) STRICT;
CREATE INDEX project_of_partnership ON project (partnership);

CREATE TABLE team_member (
    id      TEXT NOT NULL PRIMARY KEY,
    project TEXT,
    person  TEXT,
    role    TEXT
) STRICT;
CREATE INDEX team_member_of_project ON team_member (project);
CREATE INDEX team_member_of_person ON team_member (person);

CREATE TABLE budget_version (
    id      TEXT NOT NULL PRIMARY KEY,
    project TEXT,
    number  INTEGER
) STRICT;
CREATE INDEX budget_version_of_project ON budget_version (project, number);

CREATE TABLE budget_line (
    id              TEXT NOT NULL PRIMARY KEY,
    project         TEXT,
    version         TEXT,
    post            TEXT,
    category        TEXT,
    year            INTEGER,
    description     TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    gender_marker   TEXT,
    financing       TEXT
) STRICT;
CREATE INDEX budget_line_of_version ON budget_line (version, category, year);
CREATE INDEX budget_line_of_project ON budget_line (project);

CREATE TABLE approval (
    id          TEXT NOT NULL PRIMARY KEY,
    project     TEXT,
    version     TEXT,
    date        TEXT,
    approved_by TEXT,
    reference   TEXT,
    heads       TEXT
) STRICT;
CREATE INDEX approval_of_version ON approval (version);
CREATE INDEX approval_of_project ON approval (project);

CREATE TABLE expense (
    id              TEXT NOT NULL PRIMARY KEY,
    project         TEXT,
    line            TEXT,
    date            TEXT,
    description     TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    rate            TEXT,
    rate_source     TEXT,
    booked_minor    INTEGER,
    booked_currency TEXT,
    voucher         TEXT,
    reversal_of     TEXT
) STRICT;
CREATE INDEX expense_of_project ON expense (project, date);
CREATE INDEX expense_of_line ON expense (line);
CREATE INDEX expense_reversing ON expense (reversal_of) WHERE reversal_of IS NOT NULL;

-- Who made a change, when, from which device, by which command, as part of which step.
CREATE TABLE deed (
    change   TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    time     INTEGER NOT NULL, -- milliseconds since 1970, by the clock of the device
    person   TEXT NOT NULL,
    device   TEXT NOT NULL,
    command  TEXT NOT NULL,
    step     TEXT NOT NULL
) STRICT;
CREATE INDEX deed_of_document ON deed (document, time);
CREATE INDEX deed_by_time ON deed (time);

-- What each change put where: old and new value of every field, as JSON.
CREATE TABLE history (
    document  TEXT NOT NULL,
    operation TEXT NOT NULL, -- counter@actor
    change    TEXT NOT NULL,
    record    TEXT NOT NULL,
    field     TEXT,          -- none where the record itself is new
    old       TEXT NOT NULL, -- an array: several where edits had met
    new       TEXT NOT NULL,
    PRIMARY KEY (document, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_of_change ON history (change);

-- What a person should look at, as the domain examined it.
CREATE TABLE finding (
    project  TEXT NOT NULL,
    code     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    severity TEXT NOT NULL,
    expense  TEXT,
    detail   TEXT NOT NULL, -- JSON
    PRIMARY KEY (project, code, subject)
) STRICT, WITHOUT ROWID;

-- The version that sums are taken from: the latest approved one, or the newest where none is.
CREATE VIEW in_force AS
SELECT project, version FROM (
    SELECT v.project, v.id AS version, row_number() OVER (
        PARTITION BY v.project
        ORDER BY EXISTS (SELECT 1 FROM approval a WHERE a.version = v.id) DESC, v.number DESC, v.id DESC
    ) AS place
    FROM budget_version v
) WHERE place = 1;

-- Granted, budgeted and spent of each project, in minor units of its currency. Co-financing is not in it.
CREATE VIEW project_sums AS
SELECT
    p.id AS project,
    p.granted_minor AS granted,
    p.granted_currency AS currency,
    (SELECT coalesce(sum(l.amount_minor), 0) FROM budget_line l
      WHERE l.version = (SELECT v.id FROM budget_version v WHERE v.project = p.id
                          ORDER BY EXISTS (SELECT 1 FROM approval a WHERE a.version = v.id) DESC, v.number DESC, v.id DESC LIMIT 1)
        AND l.financing = 'grant' AND l.amount_currency = p.granted_currency) AS budgeted,
    (SELECT coalesce(sum(e.booked_minor), 0) FROM expense e LEFT JOIN budget_line l ON l.id = e.line
      WHERE e.project = p.id AND coalesce(l.financing, 'grant') = 'grant' AND e.booked_currency = p.granted_currency) AS spent
FROM project p;
