-- View: budgets in two currencies, each line at the rate of its version; what expenses are reckoned from, and what
-- the guideline allows of it.
ALTER TABLE budget_version ADD COLUMN rates TEXT;
ALTER TABLE budget_line ADD COLUMN amount_planned_minor INTEGER;
ALTER TABLE budget_line ADD COLUMN amount_planned_currency TEXT;
ALTER TABLE budget_line ADD COLUMN amount_rate TEXT;
ALTER TABLE budget_line ADD COLUMN amount_rate_source TEXT;
ALTER TABLE approved_line ADD COLUMN amount_planned_minor INTEGER;
ALTER TABLE approved_line ADD COLUMN amount_planned_currency TEXT;
ALTER TABLE approved_line ADD COLUMN amount_rate TEXT;
ALTER TABLE approved_line ADD COLUMN amount_rate_source TEXT;
ALTER TABLE expense ADD COLUMN basis TEXT; -- JSON

CREATE TABLE allowance (
    id              TEXT NOT NULL PRIMARY KEY,
    guideline       TEXT,
    measure         TEXT,
    countries       TEXT,
    validity_start  TEXT,
    validity_end    TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    off             TEXT,
    force           TEXT,
    source          TEXT
) STRICT;
CREATE INDEX allowance_of_guideline ON allowance (guideline);
