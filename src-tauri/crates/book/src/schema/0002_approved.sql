-- The lines of an approved version as they stood when it was approved: what the document says at the
-- heads that the approval names, which nothing that comes later can change.
CREATE TABLE approved_line (
    approval        TEXT NOT NULL,
    line            TEXT NOT NULL,
    post            TEXT NOT NULL, -- the line of the first version that this one carries on, or itself
    category        TEXT,
    year            INTEGER,
    description     TEXT,
    amount_minor    INTEGER,
    amount_currency TEXT,
    PRIMARY KEY (approval, line)
) STRICT, WITHOUT ROWID;
