//! The words of the command line.

pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  run [-- BOOK]              set up what is missing, build and open the program
  dev                        the same, with the window reloading as ui/ changes
  test                       set up what is missing and pass every check
  test --only STEP [-- ARG]  one check; its name is the one `test` prints
  bindings                   write the TypeScript bindings anew from the commands
  pictures                   take the pictures of the window for the documentation
  sample --projects N BOOK   a large book of invented figures, for measuring
  bench [-- ARG]             measure the program as it is released; prints, judges nothing
  bundle [-- ARG]            an installer for this system (on Linux: a .deb)

Whatever is missing (system packages, node modules, ui/dist, the WebDriver) is fetched or built
first, and said before it is done.
";

#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Help,
    Run {
        book: Vec<String>,
    },
    Dev,
    /// Every check, or the one named by `only`, whose command also gets `extra`.
    Test {
        only: Option<String>,
        extra: Vec<String>,
    },
    Bindings,
    Pictures,
    /// So many projects, in this file.
    Sample {
        projects: String,
        book: String,
    },
    Bench {
        extra: Vec<String>,
    },
    Bundle {
        extra: Vec<String>,
    },
}

impl Task {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let (own, after) = match arguments.iter().position(|argument| argument == "--") {
            Some(at) => (&arguments[..at], arguments[at + 1..].to_vec()),
            None => (arguments, Vec::new()),
        };
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let takes_more = matches!(own.first(), Some(&("run" | "test" | "bench" | "bundle")));
        if !after.is_empty() && !takes_more {
            return Err(format!("nothing may follow `--` here: {}", after.join(" ")));
        }
        if own.contains(&"--help") {
            return Ok(Self::Help);
        }
        match own.as_slice() {
            [] | ["help" | "-h"] => Ok(Self::Help),
            ["run", book @ ..] => Ok(Self::Run {
                book: book.iter().map(ToString::to_string).chain(after).collect(),
            }),
            ["dev"] => Ok(Self::Dev),
            ["test"] if after.is_empty() => Ok(Self::Test {
                only: None,
                extra: Vec::new(),
            }),
            ["test"] => Err("arguments after `--` go to one check: say which with --only".into()),
            ["test", "--only", step] => Ok(Self::Test {
                only: Some((*step).to_string()),
                extra: after,
            }),
            ["bindings"] => Ok(Self::Bindings),
            ["pictures"] => Ok(Self::Pictures),
            ["sample", "--projects", projects, book] => Ok(Self::Sample {
                projects: (*projects).to_string(),
                book: (*book).to_string(),
            }),
            ["bench"] => Ok(Self::Bench { extra: after }),
            ["bundle"] => Ok(Self::Bundle { extra: after }),
            _ => Err(format!("not understood: {}", own.join(" "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        Task::parse(&words)
    }

    #[test]
    fn a_book_may_stand_with_or_without_the_dashes() {
        let expected = Ok(Task::Run {
            book: vec!["demo.vanort".into()],
        });
        assert_eq!(parse("run demo.vanort"), expected);
        assert_eq!(parse("run -- demo.vanort"), expected);
    }

    #[test]
    fn one_check_takes_arguments_of_its_own_and_all_checks_take_none() {
        let expected = Ok(Task::Test {
            only: Some("tests".into()),
            extra: vec!["money".into()],
        });
        assert_eq!(parse("test --only tests -- money"), expected);
        assert!(parse("test -- money").is_err());
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(parse("tset").is_err());
        assert!(parse("test --only").is_err());
        assert!(parse("bindings -- --force").is_err());
        assert_eq!(parse(""), Ok(Task::Help));
    }
}
