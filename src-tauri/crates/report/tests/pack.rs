//! The finance report packed with what proves it: what the files are called, what the list says, what is not there.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

#[expect(dead_code, reason = "the summary's tests use all of it")]
mod common;
#[path = "common/period.rs"]
mod period;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::io::{Cursor, Read as _};

use domain::id::{OrganisationId, RecordId};
use domain::money::{Currency, Money};
use domain::read::{
    FinancePack, Language, LedgerRow, Moved, Named, ProjectLedger, ProvenEntry, Receipt,
    ReceiptSums,
};
use sha2::{Digest as _, Sha256};
use vanort_report::{Kept, PackError};
use zip::ZipArchive;

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 a photo";
const PDF: &[u8] = b"%PDF-1.7 an invoice";

fn sek(minor: i64) -> Money {
    Money::new(minor, Currency::SEK).unwrap()
}

fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn receipt(name: &str, bytes: &[u8]) -> Receipt {
    Receipt {
        name: name.to_owned(),
        size: u32::try_from(bytes.len()).unwrap(),
        sha256: hash(bytes),
    }
}

fn named(name: &str) -> Named {
    Named {
        id: OrganisationId::mint(),
        name: name.to_owned(),
    }
}

/// An expense of 1,234.50 SEK on 11 March 2018, as its description, voucher and receipts have it.
fn expense(description: &str, voucher: &str, receipts: &[Receipt]) -> ProvenEntry {
    let what = Moved::Expense {
        partner: named("Robertsfors kommun"),
        amount: sek(123_450),
    };
    ProvenEntry {
        entry: LedgerRow {
            record: Some(RecordId::mint()),
            date: "2018-03-11".parse().unwrap(),
            what,
            description: description.to_owned(),
            reference: voucher.to_owned(),
            income: sek(0),
            cost: sek(123_450),
            fee: sek(0),
            exchange: sek(0),
            is_reversal: false,
            reversed: false,
            locked: true,
            attachments: u32::try_from(receipts.len()).unwrap(),
        },
        receipts: receipts.to_vec(),
    }
}

fn pack(entries: Vec<ProvenEntry>) -> FinancePack {
    let report = period::report("Karin", 50_000_000);
    FinancePack {
        ledger: ProjectLedger {
            head: report.head.clone(),
            budgets: Vec::new(),
            lines: Vec::new(),
            expenses: Vec::new(),
            digest: report.digest.clone(),
            demo: false,
        },
        report,
        entries,
    }
}

/// What is in a pack of these entries, where the book keeps these files.
struct Packed {
    bytes: Vec<u8>,
    sums: ReceiptSums,
}

impl Packed {
    fn of(entries: Vec<ProvenEntry>, kept: &[&[u8]], language: Language) -> Self {
        let mut file = Cursor::new(Vec::new());
        let options = common::options(language, "2019-03-26");
        let find = |receipt: &Receipt| {
            let found = kept.iter().find(|bytes| hash(bytes) == receipt.sha256);
            Ok::<_, Infallible>(found.map_or(Kept::Lacking, |bytes| Kept::Whole(bytes.to_vec())))
        };
        let sums = vanort_report::finance_pack(&pack(entries), &options, &mut file, find).unwrap();
        Self {
            bytes: file.into_inner(),
            sums,
        }
    }

    fn open(&self) -> ZipArchive<Cursor<&[u8]>> {
        ZipArchive::new(Cursor::new(self.bytes.as_slice())).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let archive = self.open();
        let names = archive.file_names();
        names.map(|name| name.unwrap().into_owned()).collect()
    }

    /// The names in the folder of receipts.
    fn receipts(&self) -> Vec<String> {
        let names = self.names();
        let in_folder = names.iter().filter_map(|name| name.split_once('/'));
        in_folder.map(|(_, name)| name.to_owned()).collect()
    }

    fn file(&self, name: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut archive = self.open();
        archive
            .by_name(name)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        bytes
    }

    /// The rows of the list, its head left out.
    fn list(&self, name: &str) -> Vec<Vec<String>> {
        let bytes = self.file(name);
        let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let rows = reader.records().map(Result::unwrap);
        rows.map(|row| row.iter().map(ToOwned::to_owned).collect())
            .collect()
    }
}

#[test]
fn all_that_proves_a_period_is_in_one_file_and_the_list_says_what_proves_what() {
    let entries = vec![
        expense(
            "Tåg",
            "A-1",
            &[receipt("kvitto.jpg", PHOTO), receipt("Räkning.PDF", PDF)],
        ),
        expense("Taxi", "A-2", &[]),
    ];
    let packed = Packed::of(entries, &[PHOTO, PDF], Language::Sv);
    assert_eq!(
        packed.names(),
        [
            "Ekonomisk redovisning.pdf",
            "Arbetsbok.xlsx",
            "Kvitton/2018-03-11 A-1 kvitto.jpg",
            "Kvitton/2018-03-11 A-1 Räkning.pdf",
            "Kvitton.csv",
        ]
    );
    assert!(
        packed
            .file("Ekonomisk redovisning.pdf")
            .starts_with(b"%PDF-")
    );
    assert_eq!(packed.file("Kvitton/2018-03-11 A-1 Räkning.pdf"), PDF);
    let [photo, invoice, none] = <[_; 3]>::try_from(packed.list("Kvitton.csv")).unwrap();
    assert_eq!(
        photo,
        [
            "2018-03-11",
            "Utgift",
            "A-1",
            "Tåg",
            "1234,50",
            "SEK",
            "1234,50",
            "medföljer",
            "2018-03-11 A-1 kvitto.jpg",
            "12",
            &hash(PHOTO),
        ]
    );
    // The amounts of an entry stand once: the column adds up.
    assert_eq!((invoice[4].as_str(), invoice[6].as_str()), ("", ""));
    assert_eq!(invoice[8], "2018-03-11 A-1 Räkning.pdf");
    assert_eq!(none[7..], ["kvitto saknas", "", "", ""]);
    let expected = ReceiptSums {
        packed: 2,
        missing: 1,
        ..ReceiptSums::default()
    };
    assert_eq!(packed.sums, expected);
}

#[test]
fn incomes_transfers_and_reversals_need_no_receipt_and_say_so() {
    let mut income = expense("", "Payment 18-0114", &[receipt("bank.pdf", PDF)]);
    income.entry.what = Moved::Income {
        kind: domain::code::IncomeKind::Instalment,
        partner: named("Robertsfors kommun"),
    };
    income.entry.income = sek(50_000_000);
    let mut transfer = expense("", "Statement 3", &[]);
    transfer.entry.what = Moved::Transfer {
        sender: named("Robertsfors"),
        receiver: named("Machakos"),
        sent: sek(4_500_000),
        received: Money::new(48_128_340, "KES".parse().unwrap()).unwrap(),
        fee_paid: None,
        rate: None,
    };
    let mut reversal = expense("Taxi", "A-3", &[]);
    reversal.entry.is_reversal = true;
    reversal.entry.cost = sek(-123_450);
    let packed = Packed::of(vec![income, transfer, reversal], &[PDF], Language::En);
    let list = packed.list("Receipts.csv");
    assert_eq!(list[0][4..7], ["500000.00", "SEK", "500000.00"]);
    assert_eq!(list[1][3], "Robertsfors → Machakos");
    assert_eq!(list[1][4..8], ["45000.00", "SEK", "", "nothing attached"]);
    assert_eq!(list[2][6..8], ["-1234.50", "takes back an earlier entry"]);
    assert_eq!((packed.sums.packed, packed.sums.missing), (1, 0));
}

#[test]
fn receipts_are_called_what_every_system_takes_and_no_two_the_same() {
    let different = |number: u8| [PHOTO, &[number]].concat();
    let names = [
        ("../../etc/passwd", "2018-03-11 passwd.jpg"),
        ("..\\..\\CON.jpg", "2018-03-11 CON.jpg"),
        ("KVITTO.JPG", "2018-03-11 KVITTO.jpg"),
        ("kvitto.jpeg", "2018-03-11 kvitto (2).jpg"),
        ("kvitto (2).jpg", "2018-03-11 kvitto (2) (2).jpg"),
        ("a\u{0}b\r\n:c?. . .png", "2018-03-11 a b c.jpg"),
        ("virus.exe", "2018-03-11 virus.jpg"),
        ("", "2018-03-11.jpg"),
        ("kåk", "2018-03-11 kåk.jpg"),
        ("ka\u{30a}k", "2018-03-11 kåk (2).jpg"),
    ];
    let bytes: Vec<Vec<u8>> = (0..).map(different).take(names.len() + 1).collect();
    let mut receipts: Vec<Receipt> = names
        .iter()
        .zip(&bytes)
        .map(|((name, _), bytes)| receipt(name, bytes))
        .collect();
    receipts.push(receipt(&"🧾".repeat(300), &bytes[names.len()]));
    let kept: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
    let packed = Packed::of(vec![expense("Tåg", "", &receipts)], &kept, Language::Sv);
    let given = packed.receipts();
    let wanted: Vec<&str> = names.iter().map(|(_, wanted)| *wanted).collect();
    assert_eq!(given[..names.len()], wanted);
    let longest = given.iter().map(String::len).max().unwrap();
    assert!(longest <= 210, "{longest} bytes");
    let alike: BTreeSet<String> = given.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(alike.len(), given.len());
}

#[test]
fn the_ending_fits_what_is_in_a_file() {
    for (name, bytes, wanted) in [
        ("kvitto.png", PHOTO, "kvitto.jpg"),
        ("kvitto.jpg", b"MZ a program".as_slice(), "kvitto.bin"),
        ("intyg.docx", b"PK a document", "intyg.docx"),
        ("Intyg.EML", b"From: Karin", "Intyg.eml"),
        ("nr. 17, taxi", b"From: Karin", "nr. 17, taxi"),
    ] {
        let entries = vec![expense("", "V", &[receipt(name, bytes)])];
        let packed = Packed::of(entries, &[bytes], Language::En);
        assert_eq!(packed.receipts(), [format!("2018-03-11 V {wanted}")]);
    }
}

#[test]
fn one_receipt_of_two_expenses_is_packed_once_and_named_by_both() {
    let shared = receipt("hotell.pdf", PDF);
    let entries = vec![
        expense("Hotell", "A-1", std::slice::from_ref(&shared)),
        expense("Frukost", "A-2", &[shared]),
    ];
    let packed = Packed::of(entries, &[PDF], Language::En);
    assert_eq!(packed.receipts(), ["2018-03-11 A-1 hotell.pdf"]);
    for row in packed.list("Receipts.csv") {
        assert_eq!(row[8], "2018-03-11 A-1 hotell.pdf");
        assert_eq!(row[4], "1234.50");
    }
    assert_eq!(packed.sums.packed, 1);
}

#[test]
fn what_is_not_here_or_is_not_what_was_attached_is_said_and_not_packed() {
    let entries = vec![
        expense("Tåg", "A-1", &[receipt("tåg.pdf", PDF)]),
        expense("Taxi", "A-2", &[receipt("taxi.jpg", PHOTO)]),
        expense("Buss", "A-3", &[receipt("buss.jpg", b"\xff\xd8\xff a bus")]),
    ];
    let mut file = Cursor::new(Vec::new());
    let options = common::options(Language::En, "2019-03-26");
    let kept = |receipt: &Receipt| {
        Ok::<_, Infallible>(match receipt.name.as_str() {
            "tåg.pdf" => Kept::Lacking,
            "taxi.jpg" => Kept::Whole(b"\xff\xd8\xff something else".to_vec()),
            _ => Kept::Damaged,
        })
    };
    let sums = vanort_report::finance_pack(&pack(entries), &options, &mut file, kept).unwrap();
    let packed = Packed {
        bytes: file.into_inner(),
        sums,
    };
    assert_eq!(packed.receipts(), Vec::<String>::new());
    let list = packed.list("Receipts.csv");
    assert_eq!(list[0][7..], ["not here yet", "tåg.pdf", "19", &hash(PDF)]);
    for row in &list[1..] {
        assert_eq!(row[7], "damaged in the book, not packed");
    }
    assert_eq!(
        (sums.packed, sums.missing, sums.lacking, sums.damaged),
        (0, 0, 1, 2)
    );
}

#[test]
fn no_text_in_the_list_becomes_a_formula() {
    for (text, listed) in [
        ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
        ("+46 90 123", "'+46 90 123"),
        ("-17", "'-17"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1+1", "' =1+1"),
        ("\r\n=1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),
        ("a;\"b\"", "a;\"b\""),
        ("1=1", "1=1"),
    ] {
        let entries = vec![expense(text, text, &[receipt(text, PDF)])];
        let packed = Packed::of(entries, &[], Language::En);
        let row = &packed.list("Receipts.csv")[0];
        assert_eq!([&row[2], &row[3], &row[8]], [listed; 3]);
    }
}

#[test]
fn the_same_entries_are_the_same_bytes() {
    let made = || {
        let entries = vec![expense("Tåg", "A-1", &[receipt("a.txt", b"paid")])];
        Packed::of(entries, &[b"paid"], Language::Sv).bytes
    };
    assert_eq!(made(), made());
}

#[test]
fn who_is_asked_for_a_receipt_may_end_the_work() {
    let entries = vec![expense("Tåg", "A-1", &[receipt("a.jpg", PHOTO)])];
    let mut file = Cursor::new(Vec::new());
    let options = common::options(Language::En, "2019-03-26");
    let ended = vanort_report::finance_pack(&pack(entries), &options, &mut file, |_| Err("enough"));
    assert!(matches!(ended, Err(PackError::Receipt("enough"))));
}
