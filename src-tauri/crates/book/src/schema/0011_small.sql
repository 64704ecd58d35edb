-- What keeps a book of ten thousand projects small, and its dashboard one reading of their rows.

DROP TABLE tally;
-- The months of a project stand in its row.
DROP TABLE tally_month;

-- View: what a project comes to and what it is chosen by, a row each, written down together with its findings: who asks of
-- ten thousand projects adds up these, and none of their expenses. Amounts are in minor units of its currency.
CREATE TABLE tally (
    project               TEXT    NOT NULL PRIMARY KEY,
    partnership           TEXT    NOT NULL,
    partners              TEXT    NOT NULL, -- a list: ids with a space before, between and after
    country               TEXT,
    kind                  TEXT    NOT NULL,
    status                TEXT    NOT NULL,
    period_start          TEXT    NOT NULL,
    period_end            TEXT    NOT NULL,
    main_goal             TEXT,
    goals                 TEXT    NOT NULL, -- a list: the main one, further ones, and those of its targets
    core_areas            TEXT    NOT NULL, -- a list
    score                 TEXT    NOT NULL,
    currency              TEXT    NOT NULL,
    granted               INTEGER NOT NULL,
    budgeted              INTEGER NOT NULL,
    spent                 INTEGER NOT NULL,
    budget_principal      INTEGER NOT NULL,
    spent_principal       INTEGER NOT NULL,
    budget_significant    INTEGER NOT NULL,
    spent_significant     INTEGER NOT NULL,
    budget_not_targeted   INTEGER NOT NULL,
    spent_not_targeted    INTEGER NOT NULL,
    budget_not_screened   INTEGER NOT NULL,
    spent_not_screened    INTEGER NOT NULL,
    budget_equity         INTEGER NOT NULL,
    spent_equity          INTEGER NOT NULL,
    budget_participation  INTEGER NOT NULL,
    spent_participation   INTEGER NOT NULL,
    budget_transparency   INTEGER NOT NULL,
    spent_transparency    INTEGER NOT NULL,
    budget_accountability INTEGER NOT NULL,
    spent_accountability  INTEGER NOT NULL,
    budget_none           INTEGER NOT NULL,
    spent_none            INTEGER NOT NULL,
    green                 INTEGER NOT NULL,
    amber                 INTEGER NOT NULL,
    red                   INTEGER NOT NULL,
    unknown               INTEGER NOT NULL,
    open_risks            INTEGER NOT NULL,
    grave_risks           INTEGER NOT NULL,
    -- How many findings of each need are wrong, and how many wait.
    wrong_deviation       INTEGER NOT NULL,
    waits_deviation       INTEGER NOT NULL,
    wrong_questioned      INTEGER NOT NULL,
    waits_questioned      INTEGER NOT NULL,
    wrong_budget          INTEGER NOT NULL,
    waits_budget          INTEGER NOT NULL,
    wrong_ledger          INTEGER NOT NULL,
    waits_ledger          INTEGER NOT NULL,
    wrong_contested       INTEGER NOT NULL,
    waits_contested       INTEGER NOT NULL,
    wrong_risk            INTEGER NOT NULL,
    waits_risk            INTEGER NOT NULL,
    wrong_report          INTEGER NOT NULL,
    waits_report          INTEGER NOT NULL,
    wrong_plan            INTEGER NOT NULL,
    waits_plan            INTEGER NOT NULL,
    wrong_team            INTEGER NOT NULL,
    waits_team            INTEGER NOT NULL,
    -- Plan and spending of the grant by month: months counted from year 0, planned, spent, as 32, 64 and 64 bits, the least
    -- byte first.
    months                BLOB    NOT NULL
) STRICT;
CREATE INDEX tally_of_partnership ON tally (partnership);

-- What makes a history a third of its size: a change is named by its place in this book, an operation by the change that it is
-- of and its number. Made again from the changes.
DROP TABLE history;
DROP TABLE deed;
CREATE TABLE deed (
    change   INTEGER NOT NULL PRIMARY KEY, -- its sequence
    document TEXT    NOT NULL,
    actor    TEXT    NOT NULL, -- who, to the document: a device has one in each
    first    INTEGER NOT NULL, -- the number of its first operation
    time     INTEGER NOT NULL, -- milliseconds since 1970, by the clock of the device
    person   TEXT    NOT NULL,
    device   TEXT    NOT NULL,
    command  TEXT    NOT NULL,
    step     TEXT    NOT NULL
) STRICT;
CREATE INDEX deed_of_document ON deed (document, time);
CREATE INDEX deed_by_time ON deed (time);
CREATE INDEX deed_of_step ON deed (step);
CREATE INDEX deed_of_actor ON deed (document, actor, first);

-- What each change put where: old and new value of every field, as JSON.
CREATE TABLE history (
    change    INTEGER NOT NULL,
    operation INTEGER NOT NULL, -- its number; a document names it by this and the actor of the change
    record    TEXT    NOT NULL,
    field     TEXT,             -- none where the record itself is new
    old       TEXT    NOT NULL, -- an array: several where edits had met
    new       TEXT    NOT NULL,
    PRIMARY KEY (change, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_of_record ON history (record, field);
