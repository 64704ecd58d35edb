-- What was handed over and received. A segment is what one device signed: immutable, and passed on as it came.

-- 1 where the change lies in a segment: it was handed over, or it was received.
ALTER TABLE change ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX change_unsealed ON change (sequence) WHERE sealed = 0;

-- The devices whose segments this book has met. A person trusts a key once, at first sight.
CREATE TABLE device (
    key     TEXT NOT NULL PRIMARY KEY, -- ed25519, in hexadecimal digits
    name    TEXT NOT NULL,
    person  TEXT NOT NULL,
    trusted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    hash      TEXT NOT NULL PRIMARY KEY,
    device    TEXT NOT NULL,
    sequence  INTEGER NOT NULL, -- 1, 2, 3 … of the device; two of one number are a fork
    previous  TEXT,
    time      INTEGER NOT NULL, -- milliseconds since 1970, by the clock of the device
    header    BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_of_device ON segment (device, sequence);

-- The changes of one document in a segment.
CREATE TABLE part (
    segment  TEXT NOT NULL,
    document TEXT NOT NULL,
    hash     TEXT NOT NULL,
    bytes    BLOB,             -- none where it was not handed to us
    taken    INTEGER NOT NULL, -- 0 while changes that it builds on are missing
    PRIMARY KEY (segment, document)
) STRICT;
CREATE INDEX part_waiting ON part (document) WHERE taken = 0;

-- What another device held when it last told, so that only what it lacks is sent to it.
CREATE TABLE peer (
    device   TEXT NOT NULL PRIMARY KEY,
    time     INTEGER NOT NULL,
    holdings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- View: fields in which edits met that knew nothing of each other, with every value.
CREATE TABLE contested (
    document  TEXT NOT NULL,
    record    TEXT NOT NULL,
    field     TEXT NOT NULL,
    operation TEXT NOT NULL, -- that of the history which put the value
    value     TEXT NOT NULL, -- JSON
    PRIMARY KEY (document, record, field, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX contested_record ON contested (record);

-- View: deleted records that had been changed by somebody who did not know that they were deleted.
CREATE TABLE lost_edit (
    record   TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX lost_edit_document ON lost_edit (document);

-- What one act of a person did, over all documents: what it was for.
CREATE INDEX deed_of_step ON deed (step);
