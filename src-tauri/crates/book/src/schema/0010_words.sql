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
