-- Truth: the files that were attached to records, by what is in them. Of those that partners attached, some are
-- not here until they are handed over.
CREATE TABLE file (
    sha256 TEXT NOT NULL PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- View: which file was attached to what.
CREATE TABLE attachment (
    id      TEXT NOT NULL PRIMARY KEY,
    project TEXT,
    record  TEXT,
    name    TEXT,
    size    INTEGER,
    sha256  TEXT
) STRICT;
CREATE INDEX attachment_of_project ON attachment (project);
CREATE INDEX attachment_of_record ON attachment (record);
CREATE INDEX attachment_of_file ON attachment (sha256);
