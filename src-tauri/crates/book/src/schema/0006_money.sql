-- View: the terms of the agreement, whose line and whose expense it is, and the chain of money.
ALTER TABLE project ADD COLUMN funding TEXT;
ALTER TABLE project ADD COLUMN fx_method TEXT;
ALTER TABLE project ADD COLUMN deviation_percent INTEGER;
ALTER TABLE budget_line ADD COLUMN partner TEXT;
ALTER TABLE expense ADD COLUMN paid_by TEXT;
ALTER TABLE deviation ADD COLUMN spent_minor INTEGER;
ALTER TABLE deviation ADD COLUMN spent_currency TEXT;
ALTER TABLE deviation ADD COLUMN budget_minor INTEGER;
ALTER TABLE deviation ADD COLUMN budget_currency TEXT;

CREATE TABLE grant_decision (
    id              TEXT NOT NULL PRIMARY KEY,
    project         TEXT,
    date            TEXT,
    decided_by      TEXT,
    reference       TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT
) STRICT;
CREATE INDEX grant_decision_of_project ON grant_decision (project);

CREATE TABLE income (
    id              TEXT NOT NULL PRIMARY KEY,
    project         TEXT,
    partner         TEXT,
    date            TEXT,
    kind            TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    claim           TEXT,
    reference       TEXT,
    description     TEXT,
    reversal_of     TEXT
) STRICT;
CREATE INDEX income_of_project ON income (project, date);
CREATE INDEX income_of_claim ON income (claim) WHERE claim IS NOT NULL;
CREATE INDEX income_reversing ON income (reversal_of) WHERE reversal_of IS NOT NULL;

CREATE TABLE transfer (
    id                TEXT NOT NULL PRIMARY KEY,
    project           TEXT,
    sender            TEXT,
    receiver          TEXT,
    date              TEXT,
    sent_minor        INTEGER,
    sent_currency     TEXT,
    received_minor    INTEGER,
    received_currency TEXT,
    fee_minor         INTEGER,
    fee_currency      TEXT,
    reference         TEXT,
    description       TEXT,
    reversal_of       TEXT
) STRICT;
CREATE INDEX transfer_of_project ON transfer (project, date);
CREATE INDEX transfer_reversing ON transfer (reversal_of) WHERE reversal_of IS NOT NULL;

CREATE TABLE financial_period (
    id               TEXT NOT NULL PRIMARY KEY,
    project          TEXT,
    period_start     TEXT,
    period_end       TEXT,
    opening_minor    INTEGER,
    opening_currency TEXT
) STRICT;
CREATE INDEX financial_period_of_project ON financial_period (project, period_start);

CREATE TABLE period_lock (
    id               TEXT NOT NULL PRIMARY KEY,
    project          TEXT,
    locked           TEXT,
    date             TEXT,
    locked_by        TEXT,
    opening_minor    INTEGER,
    opening_currency TEXT,
    closing_minor    INTEGER,
    closing_currency TEXT,
    heads            TEXT
) STRICT;
CREATE INDEX period_lock_of_project ON period_lock (project);
CREATE INDEX period_lock_of_period ON period_lock (locked);

CREATE TABLE claim (
    id               TEXT NOT NULL PRIMARY KEY,
    project          TEXT,
    period_start     TEXT,
    period_end       TEXT,
    date             TEXT,
    claimed_minor    INTEGER,
    claimed_currency TEXT,
    reference        TEXT
) STRICT;
CREATE INDEX claim_of_project ON claim (project);

CREATE TABLE claim_decision (
    id                TEXT NOT NULL PRIMARY KEY,
    project           TEXT,
    claim             TEXT,
    date              TEXT,
    decided_by        TEXT,
    approved_minor    INTEGER,
    approved_currency TEXT,
    reason            TEXT
) STRICT;
CREATE INDEX claim_decision_of_claim ON claim_decision (claim);
CREATE INDEX claim_decision_of_project ON claim_decision (project);
