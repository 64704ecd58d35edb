//! The command line: the same program for scripts, scheduled reports and tests.

mod answer;
mod exchange;
mod intake;
mod write;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use domain::code::ProjectStatus;
use domain::country::Country;
use domain::id::RecordId;
use domain::read::{Language, PackParts, ProjectFilter};
use share::Attachments;

use self::answer::Which;
use crate::failure::Failure;
use crate::office::{Office, is_for_the_open_book};
use crate::papers::PackWish;
use crate::settings::Home;

/// Projects and budgets of municipal partnerships, offline first.
#[derive(Debug, Parser)]
#[command(
    name = "vanort",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  vanort                                       open the window on the last book
  vanort Robertsfors.vanort                    open the window on this book
  vanort new Demo.vanort --demo                make the demo book
  vanort list Demo.vanort                      projects with budget, spent and left
  vanort report Demo.vanort 2018-0033 --to summary.pdf --language en

Exit code: 0 done, 1 refused or something found, 2 wrong usage."
)]
struct Arguments {
    /// The book to open in the window; the last one where left out
    book: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Verb>,
}

/// The languages of sentences and reports.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Sv => Self::Sv,
            Tongue::En => Self::En,
        }
    }
}

/// What a report pack has of a project beside its summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The budget against what was spent
    Finance,
    /// The indicators of each result
    Results,
    /// The risks
    Risks,
    /// Photos of what was done
    Photos,
    /// A page to sign
    Signatures,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a book: empty, or the five partnerships of the demo
    #[command(after_help = "Example:\n  vanort new Ale.vanort\n  vanort new Demo.vanort --demo")]
    New {
        /// Where it shall lie; no file may be there
        book: PathBuf,
        /// Fill it with the demo's five partnerships
        #[arg(long)]
        demo: bool,
    },
    /// Carry out commands, a JSON object a line; answers each with a line
    #[command(after_help = "Example:
  echo '{\"command\":\"add_organisation\",\"name\":\"Ale kommun\",\"country\":\"SE\",\"kind\":\"municipality\"}' | vanort do Ale.vanort
  {\"ok\":true,\"id\":\"0199…\"}

Each command is on the disk when its answer is printed. All of one call are one step of history.")]
    Do {
        /// The book
        book: PathBuf,
        /// A file of commands; standard input where left out or `-`
        #[arg(default_value = "-")]
        file: PathBuf,
        /// In whose name; the name of the settings where left out
        #[arg(long = "as", value_name = "NAME")]
        person: Option<String>,
    },
    /// Attach files to a record: receipts, certificates, agreements
    #[command(after_help = "Example:\n  vanort attach Ale.vanort 0199… receipt.jpg")]
    Attach {
        /// The book
        book: PathBuf,
        /// The id of the record
        record: RecordId,
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// List the files that are attached to a record, and write them out
    #[command(after_help = "Example:\n  vanort attached Ale.vanort 0199… --to receipts")]
    Attached {
        /// The book
        book: PathBuf,
        /// The id of the record
        record: RecordId,
        /// The folder to write them into
        #[arg(long)]
        to: Option<PathBuf>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List projects: partnership, country, status, budget, spent, left
    #[command(
        after_help = "Example:\n  vanort list Demo.vanort --json | jq '.[] | {title, left, currency}'"
    )]
    List {
        /// The book
        book: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show a project: head, budget against actual, what needs a person
    #[command(
        after_help = "A project is named by its id or the start of it, its case reference or its title.\n\nExample:\n  vanort show Demo.vanort 2018-0033"
    )]
    Show {
        /// The book
        book: PathBuf,
        /// The project
        project: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Tell who changed what in a project, when, from what
    #[command(after_help = "Example:\n  vanort history Demo.vanort 2018-0033 --json")]
    History {
        /// The book
        book: PathBuf,
        /// The project
        project: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a project's summary, the finance report of a period, or an annual or final report, as a PDF
    #[command(after_help = "Example:
  vanort report Demo.vanort \"Citizen Dialogue\" --to dialogue.pdf --language sv
  vanort report Demo.vanort 2018-0033 --period 2019-12-31 --to finance.pdf
  vanort report Demo.vanort 2018-0033 --period 2019-12-31 --with-receipts --to finance.zip
  vanort report Demo.vanort 2018-0033 --annual 2018-12-31 --to annual.pdf --language en

With receipts it is a ZIP file: the report, the workbook, every receipt of the period, and a list of what proves what.
Exit code 1 where a receipt is damaged or not here yet; the rest is written.")]
    Report {
        /// The book
        book: PathBuf,
        /// The project
        #[arg(required_unless_present = "portfolio")]
        project: Option<String>,
        /// What all projects come to, on two pages
        #[arg(long, conflicts_with_all = ["project", "period", "annual", "whole", "complaints"])]
        portfolio: bool,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
        /// The finance report of the reporting period that ends on this day
        #[arg(long, value_name = "DAY")]
        period: Option<String>,
        /// The annual report whose year ends on this day, as it stands
        #[arg(long, value_name = "DAY", conflicts_with_all = ["period", "complaints"])]
        annual: Option<String>,
        /// The final report, as it stands
        #[arg(long = "final", conflicts_with_all = ["period", "complaints", "annual"])]
        whole: bool,
        /// Pack it with the workbook and the receipts of the period
        #[arg(long, requires = "period")]
        with_receipts: bool,
        /// Say in the summary how many complaints there are of what; counts below five are not shown
        #[arg(long, conflicts_with = "period")]
        complaints: bool,
        /// In which language
        #[arg(long)]
        language: Option<Tongue>,
    },
    /// Write several projects in one PDF with a table of contents, or a folder with a PDF for each
    #[command(after_help = "Examples:
  vanort pack Demo.vanort --to board.pdf --project 2018-0033 --project 2019-0012 --with finance,results,risks
  vanort pack Demo.vanort --to summaries --one-each --country KE

Of each project the pack has its summary, and what --with names. One PDF holds 300 projects at most.")]
    Pack {
        /// The book
        book: PathBuf,
        /// The PDF to write; with --one-each, the folder
        #[arg(long)]
        to: PathBuf,
        /// A project; may be given several times. All that fit the other options where left out
        #[arg(long = "project")]
        projects: Vec<String>,
        /// Only this partner country
        #[arg(long, value_name = "CODE")]
        country: Option<Country>,
        /// Only this status
        #[arg(long)]
        status: Option<ProjectStatus>,
        /// What else of each project
        #[arg(long = "with", value_enum, value_delimiter = ',')]
        parts: Vec<Part>,
        /// A PDF for each project
        #[arg(long)]
        one_each: bool,
        /// In which language
        #[arg(long)]
        language: Option<Tongue>,
    },
    /// Tell what all projects come to: sums by year, goal, core area, gender marker and country, and what needs somebody
    #[command(after_help = "Example:
  vanort dashboard Demo.vanort --json

Exit code 1 where something needs attention: a report is late, something is found or waits, two edits of what all projects
share have met, or a laptop has not been heard of for long.")]
    Dashboard {
        /// The book
        book: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Hand a report in: its PDF is made, kept in the book and attached to the submission; from then on it stands
    #[command(after_help = "Example:
  vanort submit Demo.vanort 2018-0033 --annual 2019-12-31 --date 2020-03-20 --by \"Karin Lundmark\" --language en
  vanort submit Demo.vanort 2018-0033 --certificate 2019-12-31 --date 2020-03-20 --by \"Karin Lundmark\"

Refused where a question is not answered or a partner has not signed what the report says now.")]
    Submit {
        /// The book
        book: PathBuf,
        /// The project
        project: String,
        /// The annual report whose year ends on this day; the final report where left out
        #[arg(long, value_name = "DAY")]
        annual: Option<String>,
        /// The auditor's certificate of what ends on this day: a file that is attached to it
        #[arg(long, value_name = "DAY", conflicts_with = "annual")]
        certificate: Option<String>,
        /// What that file is called; needed where several are attached
        #[arg(long, value_name = "NAME", requires = "certificate")]
        paper: Option<String>,
        /// The day it is handed in
        #[arg(long, value_name = "DAY")]
        date: String,
        /// Who hands it in
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Its reference
        #[arg(long, default_value = "")]
        reference: String,
        /// In which language its PDF is made
        #[arg(long)]
        language: Option<Tongue>,
    },
    /// List the reports that a project's grant asks for: what is due when, how far it has come, what is missing
    #[command(after_help = "Example:\n  vanort reports Demo.vanort 2018-0033 --json")]
    Reports {
        /// The book
        book: PathBuf,
        /// The project
        project: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Find words in everything that people wrote, complaints left out; exit code 1 where nothing is found
    #[command(
        after_help = "Each word is found where a word begins so; marks over letters need not be typed.

Example:
  vanort search Demo.vanort vastervik"
    )]
    Search {
        /// The book
        book: PathBuf,
        /// The words
        #[arg(required = true)]
        words: Vec<String>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a project's budget against actual, and every expense, as a workbook (XLSX); or the dates of its plan as a
    /// calendar (ICS)
    #[command(after_help = "Examples:
  vanort export Demo.vanort 2018-0033 --to 2018-0033.xlsx
  vanort export Demo.vanort 2018-0033 --to 2018-0033.ics
  vanort export Demo.vanort --portfolio --to projects.xlsx     a row for each project, and what they come to")]
    Export {
        /// The book
        book: PathBuf,
        /// The project
        #[arg(required_unless_present = "portfolio")]
        project: Option<String>,
        /// All projects
        #[arg(long, conflicts_with = "project")]
        portfolio: bool,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
        /// In which language
        #[arg(long)]
        language: Option<Tongue>,
    },
    /// Record the expenses of another program's file: a bank's or ledger's export as CSV, XLSX, XLS or ODS
    #[command(after_help = "Example:
  vanort import Ale.vanort export.csv --project 2025-0007 --dry-run
  vanort import Ale.vanort export.csv --project 2025-0007 --write-mapping bank.toml     what was guessed, to be edited
  vanort import Ale.vanort export.csv --project 2025-0007 --mapping bank.toml

All or nothing: where a row cannot be read or waits for a person, nothing is recorded, unless --leave-out is given.
Rows that the book has are recognised and not recorded again. Exit code 1 where something was found.")]
    Import {
        /// The book
        book: PathBuf,
        /// The file
        file: PathBuf,
        /// The project
        #[arg(long)]
        project: String,
        /// What stands where in the file, as --write-mapping wrote it; guessed, or remembered, where left out
        #[arg(long, value_name = "M.toml")]
        mapping: Option<PathBuf>,
        /// Write what stands where into this file, and record nothing
        #[arg(long, value_name = "M.toml")]
        write_mapping: Option<PathBuf>,
        /// The sheet of a workbook; the likeliest where left out
        #[arg(long)]
        sheet: Option<String>,
        /// The currency of amounts that name none; the project's where left out
        #[arg(long, value_name = "CURRENCY")]
        paid_in: Option<String>,
        /// What a currency is worth where the file does not say: KES=0.0934; may be given several times
        #[arg(long = "rate", value_name = "CURRENCY=RATE")]
        rates: Vec<String>,
        /// Who says so
        #[arg(long, default_value = "", value_name = "SOURCE")]
        rate_source: String,
        /// The id of the partner who paid; the line's partner where left out
        #[arg(long, value_name = "ID")]
        paid_by: Option<RecordId>,
        /// Say what would become of the file, and record nothing
        #[arg(long)]
        dry_run: bool,
        /// Record what is new though other rows cannot be read
        #[arg(long)]
        leave_out: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Hand a book on: write a share file with all of it, some projects, or what a device lacks
    #[command(after_help = "Example:
  vanort share Robertsfors.vanort --to \"for Machakos.vshare\" --passphrase-file secret.txt
  vanort share Robertsfors.vanort --to news.vshare --since KEY     what the device with this key lacks")]
    Share {
        /// The book
        book: PathBuf,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
        /// Only this project, and the registers; may be given several times
        #[arg(long = "project")]
        projects: Vec<String>,
        /// Only what the device with this key lacks, by what it last told
        #[arg(long, value_name = "KEY")]
        since: Option<String>,
        /// Lock it for this key, `age1…`; may be given several times
        #[arg(long = "for", value_name = "KEY", conflicts_with = "passphrase_file")]
        recipients: Vec<String>,
        /// Lock it with the passphrase in this file
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
        /// Leave the attached files out; their names go along
        #[arg(long)]
        without_attachments: bool,
        /// Let complaints and feedback go along that are not sensitive
        #[arg(long)]
        complaints: bool,
        /// Let sensitive cases go along, and the names of those who complained
        #[arg(long)]
        sensitive: bool,
    },
    /// Take a share file in; where there is no book yet, make one of it
    #[command(after_help = "Example:
  vanort merge Robertsfors.vanort \"from Machakos.vshare\" --dry-run
  vanort merge Robertsfors.vanort \"from Machakos.vshare\" --trust 5f3a…

A device that is not trusted yet is named with its key and four words: compare them with its owner, then trust it.")]
    Merge {
        /// The book
        book: PathBuf,
        /// The share file
        file: PathBuf,
        /// Say what it would bring, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Trust the device with this key; may be given several times
        #[arg(long, value_name = "KEY")]
        trust: Vec<String>,
        /// Trust every device in the file: for scripts and tests
        #[arg(long)]
        trust_any: bool,
        /// The passphrase is in this file
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List fields in which edits met, with every value and who put it
    #[command(after_help = "Example:
  vanort conflicts Robertsfors.vanort --json

A value is chosen by its operation:
  {\"command\":\"choose\",\"record\":\"0199…\",\"field\":\"amount\",\"operation\":\"12@5f3a…\"}

Exit code 1 where there are any.")]
    Conflicts {
        /// The book
        book: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print this laptop's keys in a book: the one that signs, and the one that files are locked for
    Identity {
        /// The book
        book: PathBuf,
    },
    /// Exchange with the book's shared folder: take in what is new, send what it lacks
    #[command(after_help = "Example:\n  vanort sync Ale.vanort --folder ~/OneDrive/Partnership")]
    Sync {
        /// The book
        book: PathBuf,
        /// The folder; the one that the window gave the book where left out
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Trust everybody in it: for scripts and tests
        #[arg(long)]
        trust_any: bool,
    },
    /// Print the book's fingerprint: equal digests mean the same changes
    Digest {
        /// The book
        book: PathBuf,
    },
    /// Verify the file, every change, and that all that is shown follows from them
    #[command(after_help = "Example:\n  vanort check Demo.vanort && echo sound")]
    Check {
        /// The book
        book: PathBuf,
        /// Make all that is shown again from the changes, where these are whole
        #[arg(long)]
        mend: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

/// Runs the program with its arguments.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let office = Office::new(Home::find());
    let language = spoken(&office);
    let done = match arguments.command {
        None => window(office, arguments.book, language),
        Some(verb) => obey(&office, verb, language),
    };
    match done {
        Ok(found_nothing) if found_nothing => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(failure) => {
            complain(&failure.sentence(language));
            ExitCode::FAILURE
        }
    }
}

/// The language of the settings, or of the system.
fn spoken(office: &Office) -> Language {
    let system = || {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        if set.is_some_and(|value| value.starts_with("sv")) {
            Language::Sv
        } else {
            Language::En
        }
    };
    office.settings().language.unwrap_or_else(system)
}

/// Opens the window. A book that does not open is no reason to stay shut: the welcome says why. Only a
/// person at a terminal is told there instead.
fn window(office: Office, book: Option<PathBuf>, language: Language) -> Result<bool, Failure> {
    let named = book.is_some();
    let (book, arrived) = match book.map(|path| std::path::absolute(&path).unwrap_or(path)) {
        Some(path) if is_for_the_open_book(&path) => (None, Some(path)),
        book => (book, None),
    };
    let opened = match book {
        Some(path) => office.open(&path),
        None => office
            .usual_book()
            .map_or(Ok(()), |path| office.open(&path)),
    };
    if let Some(path) = arrived {
        if let Err(Failure::Trouble(book::Trouble::InUse { .. })) = opened {
            office.leave_in_the_inbox(&path)?;
            return Ok(true);
        }
        office.keep_at_the_door(path);
    }
    let as_asked = opened.is_ok() || !named;
    if let Err(failure) = opened {
        if named && std::io::stderr().is_terminal() {
            return Err(failure);
        }
        if named {
            complain(&failure.sentence(language));
        }
        office.note_unopened(failure);
    }
    let stumbled = |error: tauri::Error| book::Trouble::Internal {
        detail: error.to_string(),
    };
    crate::window::open(office).map_err(stumbled)?;
    Ok(as_asked)
}

/// Obeys, and says whether nothing was found or refused.
fn obey(office: &Office, verb: Verb, language: Language) -> Result<bool, Failure> {
    match verb {
        Verb::New { book, demo } => write::new(office, &book, demo),
        Verb::Do { book, file, person } => write::carry_out(office, &book, &file, person),
        Verb::Attach {
            book,
            record,
            files,
        } => write::attach(office, &book, record, &files),
        Verb::Attached {
            book,
            record,
            to,
            json,
        } => answer::attached(&book, record, to.as_deref(), json, language),
        Verb::List { book, json } => answer::list(&book, json, language),
        Verb::Show {
            book,
            project,
            json,
        } => answer::show(&book, &project, json, language),
        Verb::History {
            book,
            project,
            json,
        } => answer::history(&book, &project, json, language),
        Verb::Report {
            book,
            portfolio: true,
            to,
            language: chosen,
            ..
        } => answer::portfolio(&book, &to, chosen.map_or(language, Language::from)),
        Verb::Report {
            book,
            project,
            portfolio: _,
            to,
            period,
            annual,
            whole,
            with_receipts,
            complaints,
            language: chosen,
        } => answer::report(
            &book,
            &project.unwrap_or_default(),
            &to,
            answer::Report {
                period: period.as_deref(),
                annual: annual.as_deref(),
                whole,
                with_receipts,
                complaints,
            },
            chosen.map_or(language, Language::from),
        ),
        Verb::Pack {
            book,
            to,
            projects,
            country,
            status,
            parts,
            one_each,
            language: chosen,
        } => {
            let has = |part: Part| parts.contains(&part);
            let parts = PackParts {
                finance: has(Part::Finance),
                results: has(Part::Results),
                risks: has(Part::Risks),
                photos: has(Part::Photos),
                signatures: has(Part::Signatures),
            };
            let chosen = chosen.map_or(language, Language::from);
            let filter = ProjectFilter {
                country: country.map(Into::into),
                status,
                ..ProjectFilter::default()
            };
            let wish = PackWish::new(Vec::new(), filter, parts, chosen, one_each);
            answer::pack(&book, &to, &projects, wish)
        }
        Verb::Dashboard { book, json } => answer::dashboard(&book, json, language),
        Verb::Submit {
            book,
            project,
            annual,
            certificate,
            paper,
            date,
            by,
            reference,
            language: chosen,
        } => write::submit(
            office,
            &book,
            &project,
            match (&annual, &certificate) {
                (Some(day), _) => Which::Annual(day),
                (None, Some(day)) => Which::Certificate(day),
                (None, None) => Which::Final,
            },
            write::Submission {
                date,
                by,
                reference,
                language: chosen.map_or(language, Language::from),
                paper,
            },
        ),
        Verb::Reports {
            book,
            project,
            json,
        } => answer::reports(&book, &project, json, language),
        Verb::Search { book, words, json } => {
            answer::search(&book, &words.join(" "), json, language)
        }
        Verb::Export {
            book,
            project,
            portfolio: _,
            to,
            language: chosen,
        } => answer::export(
            &book,
            project.as_deref(),
            &to,
            chosen.map_or(language, Language::from),
        ),
        Verb::Import {
            book,
            file,
            project,
            mapping,
            write_mapping,
            sheet,
            paid_in,
            rates,
            rate_source,
            paid_by,
            dry_run,
            leave_out,
            json,
        } => intake::import(
            office,
            &book,
            &file,
            intake::Manner {
                project,
                mapping,
                write_mapping,
                sheet,
                paid_in,
                rates,
                rate_source,
                paid_by,
                dry_run,
                leave_out,
                json,
            },
            language,
        ),
        Verb::Share {
            book,
            to,
            projects,
            since,
            recipients,
            passphrase_file,
            without_attachments,
            complaints,
            sensitive,
        } => exchange::share(
            office,
            &book,
            exchange::Wish {
                to: &to,
                projects: &projects,
                receiver: since.as_deref(),
                recipients,
                passphrase: passphrase_file,
                complaints,
                sensitive,
                attachments: if without_attachments {
                    Attachments::Without
                } else {
                    Attachments::With
                },
            },
        ),
        Verb::Merge {
            book,
            file,
            dry_run,
            trust,
            trust_any,
            passphrase_file,
            json,
        } => exchange::merge(
            office,
            &book,
            &file,
            exchange::Manner {
                dry_run,
                trust,
                trust_any,
                passphrase: passphrase_file,
                json,
            },
            language,
        ),
        Verb::Conflicts { book, json } => exchange::conflicts(&book, json, language),
        Verb::Identity { book } => exchange::identity(office, &book),
        Verb::Digest { book } => answer::digest(&book),
        Verb::Sync {
            book,
            folder,
            trust_any,
        } => exchange::sync(office, &book, folder, trust_any, language),
        Verb::Check { book, mend, json } => {
            if mend {
                write::mend(office, &book)?;
            }
            answer::check(&book, json)
        }
    }
}

/// Prints a line. A reader that went away (`| head`) is no fault.
fn say(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Prints a sentence where faults are read.
fn complain(sentence: &str) {
    // What comes from outside may hold signs that make a terminal do things.
    let plain: String = sentence
        .chars()
        .map(|each| {
            if each.is_control() && each != '\n' {
                ' '
            } else {
                each
            }
        })
        .collect();
    let _ = writeln!(std::io::stderr().lock(), "vanort: {plain}");
}
