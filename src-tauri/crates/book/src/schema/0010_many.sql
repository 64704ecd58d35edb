-- What makes ten thousand projects as quick as five.

-- Where each word stands in the texts, small and without marks over letters: `vastervik` finds Västervik. What goes in are words
-- with a space between, made by the program by the same rule as those that are looked for: so everything but a space is a
-- part of a word here. The texts themselves are kept in `text`; the index of before kept no words for the letters that only
-- the program folds (ß, ς).
DROP TRIGGER text_comes;
DROP TRIGGER text_goes;
DROP TRIGGER text_changes;
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'", prefix = '2 3'
);
-- A record that is called so comes before one that says so.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
CREATE TRIGGER text_goes AFTER DELETE ON text BEGIN
    DELETE FROM search WHERE rowid = old.id;
END;

-- View: the attachments to something that is there, and where each lies.
CREATE VIEW attachment_in_sight AS
    SELECT a.id, a.project, a.record, a.name, a.size, a.sha256, r.document, o.kind AS of
      FROM attachment a JOIN record r ON r.id = a.id JOIN record o ON o.id = a.record AND o.deleted = 0;

-- View: why a finding needs a person.
ALTER TABLE finding ADD COLUMN need TEXT NOT NULL DEFAULT '';
CREATE INDEX finding_of_need ON finding (need, project);

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
    grave_risks           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_of_partnership ON tally (partnership);

-- View: the words of a project that a list is searched and sorted by.
CREATE TABLE tally_words (
    project  TEXT NOT NULL PRIMARY KEY,
    searched TEXT NOT NULL, -- titles, case reference, country and partners: small, without marks over letters
    place_sv TEXT NOT NULL, -- what its title comes to in the Swedish order
    place_en TEXT NOT NULL,
    partners TEXT NOT NULL  -- and the partners' names
) STRICT, WITHOUT ROWID;

-- View: plan and spending of the grant by month, in minor units.
CREATE TABLE tally_month (
    project  TEXT    NOT NULL,
    month    TEXT    NOT NULL, -- its first day
    currency TEXT    NOT NULL,
    planned  INTEGER NOT NULL,
    spent    INTEGER NOT NULL,
    PRIMARY KEY (project, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_month_of_currency ON tally_month (currency, month, planned, spent);

-- View: the reports that are still to be submitted.
CREATE TABLE tally_report (
    project TEXT NOT NULL,
    report  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    due     TEXT NOT NULL,
    PRIMARY KEY (project, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_report_due ON tally_report (due);

-- What a project's grant comes to was added up from its lines and expenses at every question.
DROP VIEW project_sums;
