//! Writes a large book of invented figures, for measuring: `cargo xtask sample --projects 10000 Large.vanort`.
//!
//! Every project is written by the commands that a person would give, two hundred records or so: a partnership's grants over
//! the years, budgets, expenses, results, risks, teams, reports. The same number of projects is the same book each time, but
//! for the times of writing and the names of what its changes are made by.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for measuring may fail by panicking, and says how far it is"
)]

use std::path::Path;

use book::{AttachedFile, Author, Book, sha256};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use domain::command::Command;
use serde_json::{Value, json};

/// The day on which the book is looked at: what is over by then is closed.
const TODAY: (i32, u32, u32) = (2026, 6, 15);

/// How many grants a partnership has had, and at most: an inception, projects, a steering group beside them.
const GRANTS: u64 = 5;

/// How many projects are written before the program is started anew, so that nothing is remembered for undo.
const AT_ONCE: u32 = 50;

const HOME: &[&str] = &[
    "Ale",
    "Alingsås",
    "Arboga",
    "Arvika",
    "Borlänge",
    "Borås",
    "Eskilstuna",
    "Falun",
    "Gotland",
    "Gävle",
    "Halmstad",
    "Haparanda",
    "Helsingborg",
    "Härnösand",
    "Jokkmokk",
    "Jönköping",
    "Kalmar",
    "Karlstad",
    "Katrineholm",
    "Kiruna",
    "Kristianstad",
    "Lidköping",
    "Linköping",
    "Luleå",
    "Lund",
    "Malmö",
    "Mora",
    "Motala",
    "Norrköping",
    "Norrtälje",
    "Nyköping",
    "Örebro",
    "Örnsköldsvik",
    "Östersund",
    "Piteå",
    "Robertsfors",
    "Ronneby",
    "Sala",
    "Sigtuna",
    "Skellefteå",
    "Skövde",
    "Sollefteå",
    "Strängnäs",
    "Sundsvall",
    "Söderhamn",
    "Tranås",
    "Trelleborg",
    "Trollhättan",
    "Uddevalla",
    "Umeå",
    "Uppsala",
    "Varberg",
    "Vetlanda",
    "Vänersborg",
    "Värnamo",
    "Västervik",
    "Västerås",
    "Växjö",
    "Ystad",
    "Åmål",
];

const ABROAD: &[(&str, &str, &[&str])] = &[
    (
        "KE",
        "KES",
        &[
            "Machakos", "Lodwar", "Kisumu", "Nakuru", "Embu", "Kitui", "Homa Bay", "Nyeri", "Meru",
            "Kilifi",
        ],
    ),
    (
        "TZ",
        "TZS",
        &[
            "Kinondoni",
            "Arusha",
            "Moshi",
            "Mwanza",
            "Dodoma",
            "Iringa",
            "Babati",
            "Bukoba",
            "Tanga",
            "Mbeya",
        ],
    ),
    (
        "UG",
        "UGX",
        &[
            "Entebbe", "Mukono", "Gulu", "Jinja", "Mbale", "Kabale", "Masaka", "Arua", "Lira",
            "Soroti",
        ],
    ),
    (
        "BW",
        "BWP",
        &[
            "Ghanzi",
            "Maun",
            "Francistown",
            "Lobatse",
            "Kasane",
            "Serowe",
            "Palapye",
            "Kanye",
        ],
    ),
    (
        "NA",
        "NAD",
        &[
            "Oshakati",
            "Walvis Bay",
            "Ongwediva",
            "Otjiwarongo",
            "Rundu",
            "Keetmanshoop",
            "Gobabis",
        ],
    ),
    (
        "ZA",
        "ZAR",
        &[
            "Makana",
            "Buffalo City",
            "Hessequa",
            "Mbombela",
            "Plettenberg Bay",
            "Knysna",
            "Drakenstein",
        ],
    ),
    (
        "ZM",
        "ZMW",
        &[
            "Chipata",
            "Livingstone",
            "Kabwe",
            "Mongu",
            "Ndola",
            "Choma",
            "Kasama",
        ],
    ),
    (
        "MZ",
        "MZN",
        &["Boane", "Xai-Xai", "Inhambane", "Beira", "Nampula", "Pemba"],
    ),
    (
        "ID",
        "IDR",
        &[
            "Yogyakarta",
            "Palu",
            "Probolinggo",
            "Surakarta",
            "Sleman",
            "Malang",
            "Banda Aceh",
        ],
    ),
    (
        "VN",
        "VND",
        &[
            "Đà Nẵng",
            "Huế",
            "Hải Phòng",
            "Nam Định",
            "Quảng Ninh",
            "Lào Cai",
        ],
    ),
    (
        "CN",
        "CNY",
        &["Wuxi", "Huangshan", "Xi'an", "Changsha", "Weihai"],
    ),
    (
        "XK",
        "EUR",
        &["Vushtrri", "Prizren", "Peja", "Gjilan", "Ferizaj"],
    ),
    (
        "BA",
        "BAM",
        &["Zenica", "Tuzla", "Mostar", "Bihać", "Trebinje"],
    ),
    (
        "GE",
        "GEL",
        &["Kutaisi", "Telavi", "Zugdidi", "Batumi", "Gori"],
    ),
    (
        "MD",
        "MDL",
        &["Soroca", "Cahul", "Orhei", "Ungheni", "Bălți"],
    ),
    (
        "RS",
        "RSD",
        &["Novi Pazar", "Užice", "Šabac", "Kragujevac", "Niš"],
    ),
    (
        "TR",
        "TRY",
        &["Çanakkale", "Kadıköy", "Karşıyaka", "Antalya", "Eskişehir"],
    ),
    (
        "UA",
        "UAH",
        &["Чернівці", "Луцьк", "Полтава", "Житомир", "Тернопіль"],
    ),
];

/// A title in Swedish and English, and the goal it serves most.
const THEMES: &[(&str, &str, u8)] = &[
    ("Jämställda beslut", "Equal decisions", 5),
    (
        "Unga i stadsplaneringen",
        "Young people in city planning",
        11,
    ),
    ("Öppna budgetar", "Open budgets", 16),
    ("Medborgardialog", "Citizen dialogue", 16),
    (
        "Rent vatten i varje stadsdel",
        "Clean water in every district",
        6,
    ),
    ("Avfall som resurs", "Waste as a resource", 12),
    ("Tidig varning för dengue", "Early warning of dengue", 3),
    ("Skolmat från närområdet", "School meals from nearby", 2),
    ("Inkluderande skolor", "Inclusive schools", 4),
    ("Socialt företagande", "Social entrepreneurship", 8),
    (
        "Solenergi på kommunens tak",
        "Solar power on municipal roofs",
        7,
    ),
    ("Klimatanpassade stränder", "Climate-proof shores", 13),
    ("Kommunala klagomål som räknas", "Complaints that count", 16),
    ("Flyktingar som grannar", "Refugees as neighbours", 10),
    (
        "Ut ur fattigdom genom arbete",
        "Out of poverty through work",
        1,
    ),
    ("Cykelvägar för alla", "Cycle ways for everybody", 9),
    ("Skogar som vi delar", "Forests that we share", 15),
    ("Fisk i morgon också", "Fish tomorrow too", 14),
];

const BOUGHT: &[(&str, &str)] = &[
    ("work_input", "Hours of the coordinator"),
    ("international_travel", "Flights for the delegation"),
    ("local_travel", "Minibus to the villages"),
    ("accommodation", "Guest house, the delegation"),
    ("meals", "Meals at the workshop"),
    ("interpretation", "Interpretation, two days"),
    ("venue", "Hall of the county assembly"),
    ("materials", "Printed guides"),
];

const SAID: &[&str] = &[
    "The ward committees met every month and their minutes were put up where people pass.",
    "Budget hearings were moved to evenings, and twice as many women came.",
    "Both administrations read each other's complaints procedure and rewrote their own.",
    "A mapping showed that three of ten households had never met a councillor.",
    "The council adopted the plan with a line of its own in the ordinary budget.",
    "Young people drew the park that is now built; two of them sit in its board.",
];

/// Numbers that look like chance and are the same each time (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// One of so many, from 0.
    fn of(&mut self, many: u64) -> u64 {
        self.roll() % many
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let at = self.of(all.len() as u64);
        &all[usize::try_from(at).unwrap()]
    }

    /// Whether it happens, so many times of a hundred.
    fn chance(&mut self, percent: u64) -> bool {
        self.of(100) < percent
    }
}

/// The names of records, one after the other.
struct Ids(u64);

impl Ids {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("00000000-0000-7000-8000-{:012x}", self.0)
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// An organisation is named by its place in the lists, a partnership by its number.
struct Registers {
    home: Vec<String>,
    abroad: Vec<Vec<String>>,
}

fn registers(ids: &mut Ids, commands: &mut Vec<Value>) -> Registers {
    let mut add = |name: String, country: &str, kind: &str| {
        let id = ids.next();
        commands.push(json!({"command": "add_organisation", "id": id, "name": name, "country": country, "kind": kind}));
        id
    };
    Registers {
        home: HOME
            .iter()
            .map(|name| add(format!("{name} kommun"), "SE", "municipality"))
            .collect(),
        abroad: ABROAD
            .iter()
            .map(|(country, _, names)| {
                names
                    .iter()
                    .map(|name| add((*name).to_owned(), country, "municipality"))
                    .collect()
            })
            .collect(),
    }
}

struct Partnership {
    id: String,
    partners: [String; 2],
    currency: &'static str,
    /// Two people a side.
    people: Vec<(String, &'static str)>,
    first_year: i32,
    theme: usize,
}

fn partnership(
    dice: &mut Dice,
    ids: &mut Ids,
    registers: &Registers,
    commands: &mut Vec<Value>,
) -> Partnership {
    let country = usize::try_from(dice.of(dice_weight(ABROAD.len()))).unwrap();
    // The first countries of the list have most partnerships.
    let country = if country < ABROAD.len() {
        country
    } else {
        country % 6
    };
    let (code, currency, _) = ABROAD[country];
    let partners = [
        dice.pick(&registers.home).clone(),
        dice.pick(&registers.abroad[country]).clone(),
    ];
    let id = ids.next();
    commands.push(json!({"command": "add_partnership", "id": id, "partners": partners, "country": code, "status": "active"}));
    let people = (0..4)
        .map(|at: usize| {
            let (first, sex) = *dice.pick(&[
                ("Karin", "woman"),
                ("Grace", "woman"),
                ("Amina", "woman"),
                ("Linh", "woman"),
                ("Erik", "man"),
                ("Joseph", "man"),
                ("Besnik", "man"),
                ("Олена", "woman"),
            ]);
            let last = *dice.pick(&[
                "Lund",
                "Berg",
                "Otieno",
                "Mwangi",
                "Nguyễn",
                "Krasniqi",
                "Moyo",
                "Ström",
                "Коваль",
            ]);
            let person = ids.next();
            commands.push(
                json!({"command": "add_person", "id": person, "name": format!("{first} {last}"),
                "organisation": partners[at % 2], "sex": sex}),
            );
            let role = if at < 2 {
                "project_manager"
            } else {
                "civil_servant"
            };
            (person, role)
        })
        .collect();
    Partnership {
        id,
        partners,
        currency,
        people,
        first_year: 2009 + i32::try_from(dice.of(15)).unwrap(),
        theme: usize::try_from(dice.of(THEMES.len() as u64)).unwrap(),
    }
}

/// A third more than there are.
fn dice_weight(countries: usize) -> u64 {
    (countries + countries / 3) as u64
}

/// A project and all that is in it. `number` is its place among the grants of its partnership.
fn project(
    dice: &mut Dice,
    ids: &mut Ids,
    of: &Partnership,
    number: u64,
    serial: u32,
) -> (Vec<Value>, Option<AttachedFile>) {
    let today = day(TODAY.0, TODAY.1, TODAY.2);
    let is_inception = number == 0;
    let years: i32 = if is_inception { 1 } else { 3 };
    let first =
        of.first_year + i32::try_from(number).unwrap() * 3 - if is_inception { 0 } else { 2 };
    let first = first.min(2026);
    let start = day(first, if dice.chance(70) { 1 } else { 7 }, 1);
    let end = start
        .checked_add_months(Months::new(12 * years.unsigned_abs()))
        .unwrap()
        .pred_opt()
        .unwrap();
    let status = match (start > today, (today - end).num_days()) {
        (true, _) => "planned",
        (_, ..=0) => {
            if dice.chance(4) {
                "suspended"
            } else {
                "active"
            }
        }
        (_, 1..=300) => "reporting",
        _ => {
            if dice.chance(3) {
                "cancelled"
            } else {
                "closed"
            }
        }
    };
    let (sv, en, goal) = THEMES[of.theme];
    let id = ids.next();
    let [one, other] = [
        dice.pick(&["equity", "participation"]),
        dice.pick(&["transparency", "accountability"]),
    ];
    let mut goals = vec![goal];
    let also = *dice.pick(&[5, 10, 11, 16, 17]);
    if also != goal {
        goals.push(also);
    }
    let granted = if is_inception {
        200_000
    } else {
        900_000 + 25_000 * i64::try_from(dice.of(16)).unwrap()
    };
    let marker = *dice.pick(&[
        "principal",
        "significant",
        "significant",
        "not_targeted",
        "not_screened",
    ]);
    let mut all = vec![
        json!({"command": "add_project", "id": id, "partnership": of.id, "kind": if is_inception { "inception" } else { "project" },
        "case_reference": format!("{}-{:04}", first, serial % 10_000), "title_sv": format!("{sv} {}", number + 1),
        "title_en": format!("{en} {}", number + 1), "problem": *dice.pick(SAID), "start": start.to_string(), "end": end.to_string(),
        "granted": granted.to_string(), "currency": "SEK", "status": status, "main_goal": goals[0], "further_goals": goals[1..],
        "core_areas": [one, other], "gender_marker": marker}),
    ];
    for (person, role) in &of.people {
        all.push(
            json!({"command": "add_team_member", "project": id, "person": person, "role": role}),
        );
    }
    let lines = budget(dice, ids, &id, start.year()..=end.year(), granted, &mut all);
    if status != "planned" {
        expenses(dice, &lines, of, (start, end.min(today)), &mut all);
    }
    plan(
        dice,
        ids,
        &id,
        (start, end.min(today).max(start)),
        end,
        &mut all,
    );
    for _ in 0..dice.of(5) {
        all.push(json!({"command": "add_risk", "project": id, "category": *dice.pick(&["political", "financial", "organisational", "other"]),
            "title": *dice.pick(&["Election during the second year", "Rate of the currency falls", "Staff turnover", "Flooding in the rains"]),
            "rating": format!("{}:{}", 1 + dice.of(5), 1 + dice.of(5)), "mitigation": *dice.pick(SAID)}));
    }
    let paper = reports(dice, ids, &id, of, (start, end), status, &mut all);
    if dice.chance(4) && status == "active" {
        let received = today - Days::new(dice.of(90));
        all.push(json!({"command": "register_complaint", "project": id, "kind": "complaint", "received": received.to_string(),
            "channel": "meeting", "category": "service", "severity": "medium", "description": "The minutes are not put up any more.",
            "acknowledge_by": (received + Days::new(14)).to_string()}));
    }
    (all, paper)
}

/// The lines of an approved budget: id, year, amount in kronor.
fn budget(
    dice: &mut Dice,
    ids: &mut Ids,
    project: &str,
    years: std::ops::RangeInclusive<i32>,
    granted: i64,
    all: &mut Vec<Value>,
) -> Vec<(String, i32, i64)> {
    let version = ids.next();
    let (from, to) = (*years.start(), *years.end());
    all.push(json!({"command": "start_budget_version", "id": version, "project": project}));
    let count = i64::from(to - from + 1) * i64::try_from(BOUGHT.len()).unwrap();
    let mut lines = Vec::new();
    for year in years {
        for (category, description) in BOUGHT {
            let amount = granted * (60 + i64::try_from(dice.of(40)).unwrap()) / 100 / count;
            let line = ids.next();
            all.push(json!({"command": "add_budget_line", "id": line, "version": version, "category": category, "year": year,
                "description": description, "amount": amount.to_string(),
                "gender_marker": *dice.pick(&["principal", "significant", "not_targeted", "not_screened"])}));
            lines.push((line, year, amount));
        }
    }
    if !dice.chance(3) {
        all.push(json!({"command": "approve_budget", "version": version, "date": format!("{from}-01-15"), "approved_by": "ICLD"}));
    }
    lines
}

/// Six or seven expenses a line, in the project's currency or the partner's; now and then one too many.
fn expenses(
    dice: &mut Dice,
    lines: &[(String, i32, i64)],
    of: &Partnership,
    (from, to): (NaiveDate, NaiveDate),
    all: &mut Vec<Value>,
) {
    for (line, year, amount) in lines {
        let first = day(*year, 1, 1).max(from);
        let last = day(*year, 12, 31).min(to);
        if last < first {
            continue;
        }
        let days = u64::try_from((last - first).num_days()).unwrap() + 1;
        // Of a year that runs, only so much is spent as has passed. Now and then more is spent than a threshold of ten per cent forgives.
        let most = if dice.chance(2) { 60 } else { 24 };
        let percent = i64::try_from(80 + dice.of(most)).unwrap();
        let spent = amount * i64::try_from(days).unwrap() / 366 * percent / 100;
        let parts = 6 + i64::try_from(dice.of(2)).unwrap();
        for part in 0..parts {
            let date = first + Days::new(dice.of(days));
            let kronor = spent / parts + part;
            if kronor <= 0 {
                continue;
            }
            let description = *dice.pick(&[
                "Invoice",
                "Receipt",
                "Settlement of travel",
                "Transfer to the workshop",
                "Second half",
            ]);
            let mut expense = json!({"command": "record_expense", "line": line, "date": date.to_string(), "description": description,
                "amount": kronor.to_string(), "currency": "SEK", "voucher": format!("V{}", dice.of(9000) + 1000)});
            if dice.chance(30) && of.currency != "SEK" {
                expense["currency"] = json!(of.currency);
                expense["amount"] = json!((kronor * 12).to_string());
                expense["rate"] = json!("0.0833");
                expense["rate_source"] = json!("Riksbanken");
            }
            all.push(expense);
        }
    }
}

/// Two results with indicators and readings, and activities that lead to them.
fn plan(
    dice: &mut Dice,
    ids: &mut Ids,
    project: &str,
    (start, read): (NaiveDate, NaiveDate),
    end: NaiveDate,
    all: &mut Vec<Value>,
) {
    let [outcome, output] = [ids.next(), ids.next()];
    all.push(json!({"command": "add_result", "id": outcome, "project": project, "level": "outcome", "title": "More take part in decisions"}));
    all.push(json!({"command": "add_result", "id": output, "project": project, "level": "output", "leads_to": outcome, "title": "Officers know how"}));
    for (at, result) in [&outcome, &output, &output].into_iter().enumerate() {
        let indicator = ids.next();
        all.push(json!({"command": "add_indicator", "id": indicator, "result": result, "name": format!("Indicator {}", at + 1), "kind": "unit",
            "direction": "ascending", "people": at == 1, "dimensions": []}));
        let mut reading = |kind: &str, date: NaiveDate, value: u64| {
            all.push(json!({"command": "record_reading", "indicator": indicator, "kind": kind, "start": "", "end": date.to_string(),
                "value": value.to_string(), "parts": [], "note": ""}));
        };
        reading("baseline", start, 10);
        reading("target", end, 110);
        for step in 1..=dice.of(4) {
            let date =
                start + Days::new(u64::try_from((read - start).num_days()).unwrap() * step / 4);
            reading("actual", date, 10 + 25 * step * (70 + dice.of(45)) / 100);
        }
    }
    for number in 0..6 {
        let from = start + Days::new(u64::try_from((end - start).num_days()).unwrap() * number / 6);
        all.push(json!({"command": "add_activity", "project": project, "kind": "activity", "title": format!("Workshop {}", number + 1),
            "start": from.to_string(), "end": (from + Days::new(20)).min(end).to_string(), "result": output}));
    }
}

/// What the grant asks for: of half of what is over the final report is submitted and approved; of what runs some are late.
fn reports(
    dice: &mut Dice,
    ids: &mut Ids,
    project: &str,
    of: &Partnership,
    (start, end): (NaiveDate, NaiveDate),
    status: &str,
    all: &mut Vec<Value>,
) -> Option<AttachedFile> {
    let due = (end + Days::new(90)).to_string();
    if status == "closed" {
        let report = ids.next();
        // The report of an inception is asked one thing more.
        let questions = if all[0]["kind"] == "inception" {
            13
        } else {
            12
        };
        let answers: Vec<String> = (0..questions)
            .map(|_| (*dice.pick(SAID)).to_owned())
            .collect();
        all.push(json!({"command": "add_report", "id": report, "project": project, "kind": "final", "start": start.to_string(),
            "end": end.to_string(), "due": due, "answers": answers}));
        for partner in &of.partners {
            all.push(json!({"command": "sign_report", "report": report, "partner": partner, "signed_by": "Karin Lund",
                "date": (end + Days::new(60)).to_string()}));
        }
        let bytes = b"%PDF-1.7\n% of a report of invented figures\n%%EOF\n".to_vec();
        all.push(json!({"command": "submit_report", "report": report, "date": (end + Days::new(70)).to_string(), "submitted_by": "Karin Lund",
            "reference": "", "name": "Final report.pdf", "sha256": sha256(&bytes)}));
        all.push(json!({"command": "review_report", "report": report, "date": (end + Days::new(100)).to_string(), "outcome": "approved",
            "reviewed_by": "ICLD", "note": ""}));
        return Some(AttachedFile {
            name: "Final report.pdf".to_owned(),
            bytes,
        });
    }
    if status == "active" || status == "reporting" {
        all.push(json!({"command": "add_report", "id": ids.next(), "project": project, "kind": "final", "start": start.to_string(),
            "end": end.to_string(), "due": due, "answers": [*dice.pick(SAID)]}));
    }
    None
}

fn commands(values: Vec<Value>) -> Vec<Command> {
    values
        .into_iter()
        .map(|value| {
            serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
        })
        .collect()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, path] = arguments.as_slice() else {
        eprintln!("sample COUNT BOOK");
        std::process::exit(2);
    };
    let count: u32 = count.parse().unwrap();
    let path = Path::new(path);
    let author = Author {
        person: "Karin Lund".to_owned(),
        device: "sample".to_owned(),
    };
    let mut book = Book::create(path, author.clone(), false).unwrap();
    let (mut dice, mut ids) = (Dice(2026), Ids(0));
    let mut first = Vec::new();
    let registers = registers(&mut ids, &mut first);
    book.apply(&commands(first)).unwrap();
    let mut written = 0;
    while written < count {
        let mut all = Vec::new();
        let of = partnership(&mut dice, &mut ids, &registers, &mut all);
        let mut papers = Vec::new();
        for number in 0..=dice.of(GRANTS) {
            if written < count {
                let (more, paper) = project(&mut dice, &mut ids, &of, number, written);
                all.extend(more);
                papers.extend(paper);
                written += 1;
            }
        }
        papers.truncate(1);
        book.apply_keeping(&commands(all), &papers)
            .unwrap_or_else(|error| panic!("{error:?}"));
        if written % AT_ONCE < 5 {
            book.close().unwrap();
            book = Book::open(path, author.clone()).unwrap();
            println!("{written} of {count} projects");
        }
    }
    book.close().unwrap();
}
