//! A newer program: it writes what this one does not know, and expects to find it again.

use automerge::transaction::{CommitOptions, Transactable as _};
use automerge::{ActorId, Automerge, Change, ObjType, ROOT, ReadDoc as _, ScalarValue};
use rusqlite::{Connection, params};

use crate::act::id;

/// The change that every document starts from, made anew: newer programs must know it too.
pub(crate) fn genesis() -> Change {
    let mut document = Automerge::new().with_actor(ActorId::from(*b"vanort-genesis-1"));
    document
        .transact_with::<_, _, automerge::AutomergeError, _>(
            |()| CommitOptions::default().with_time(0),
            |transaction| {
                let meta = transaction.put_object(ROOT, "meta", ObjType::Map)?;
                transaction.put(&meta, "format", 1_i64)?;
                transaction.put_object(ROOT, "r", ObjType::Map)?;
                Ok(())
            },
        )
        .unwrap();
    document.get_changes(&[]).swap_remove(0)
}

/// A document, from its changes as they lie in the file.
pub(crate) fn document(file: &Connection, name: &str) -> Automerge {
    let mut document = Automerge::new();
    document.apply_changes([genesis()]).unwrap();
    let mut statement = file
        .prepare("SELECT bytes FROM change WHERE document = ?1 ORDER BY sequence")
        .unwrap();
    let changes = statement.query_map([name], |row| row.get::<_, Vec<u8>>(0));
    let changes: Vec<Change> = changes
        .unwrap()
        .map(|bytes| Change::from_bytes(bytes.unwrap()).unwrap())
        .collect();
    document.apply_changes(changes).unwrap();
    document
}

/// Writes what a program of today does not know into the first project, while no program has the book open.
pub(crate) fn write(file: &Connection, which: u8) {
    let name = id(4);
    let mut document = document(file, &name);
    let (_, records) = document.get(ROOT, "r").unwrap().unwrap();
    // It may have been withheld here.
    let Some((_, project)) = document.get(&records, id(4)).unwrap() else {
        return;
    };
    let mut transaction = document.transaction();
    match which % 6 {
        0 => {
            let new = uuid::Uuid::now_v7().to_string();
            let unknown = transaction.put_object(&records, new, ObjType::Map).unwrap();
            transaction.put(&unknown, "_t", "zz_unknown").unwrap();
            transaction.put(&unknown, "urgency", 3_i64).unwrap();
        }
        1 => {
            let colour = format!("blå {}", uuid::Uuid::now_v7());
            transaction.put(&project, "colour", colour).unwrap();
        }
        2 => {
            let map = transaction
                .put_object(&project, "place", ObjType::Map)
                .unwrap();
            transaction.put(&map, "north", 64.19_f64).unwrap();
            let list = transaction
                .put_object(&map, "roads", ObjType::List)
                .unwrap();
            transaction.insert(&list, 0, "E4").unwrap();
        }
        3 => {
            transaction
                .put(&project, "visits", ScalarValue::counter(4))
                .unwrap();
            transaction.increment(&project, "visits", 2).unwrap();
        }
        4 => {
            let (_, meta) = transaction.get(ROOT, "meta").unwrap().unwrap();
            transaction.put(&meta, "format", 2_i64).unwrap();
            transaction
                .put_object(ROOT, "drawings", ObjType::List)
                .unwrap();
        }
        _ => {
            let list = transaction
                .put_object(&project, "links", ObjType::List)
                .unwrap();
            let link = transaction.insert_object(&list, 0, ObjType::Map).unwrap();
            transaction
                .put(&link, "to", ScalarValue::Bytes(vec![1, 2]))
                .unwrap();
            let text = transaction
                .put_object(&link, "note", ObjType::Text)
                .unwrap();
            transaction.splice_text(&text, 0, 0, "hej").unwrap();
        }
    }
    transaction.commit();
    let change = document.get_last_local_change().unwrap();
    let mut heads: Vec<String> = document
        .get_heads()
        .iter()
        .map(ToString::to_string)
        .collect();
    heads.sort_unstable();
    file.execute(
        "INSERT INTO change (hash, document, bytes) VALUES (?1, ?2, ?3)",
        params![change.hash().to_string(), name, change.raw_bytes()],
    )
    .unwrap();
    file.execute(
        "UPDATE document SET heads = ?2 WHERE name = ?1",
        params![name, heads.join(" ")],
    )
    .unwrap();
}
