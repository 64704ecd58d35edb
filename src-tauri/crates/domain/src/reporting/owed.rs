//! What a grant asks for, and by when.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::code::ReportKind;
use crate::period::Period;

/// A report that a grant asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What it is.
    pub kind: ReportKind,
    /// What it tells of.
    pub period: Period,
    /// The day by which it is to be handed in.
    pub due: NaiveDate,
}

/// What a grant asks for: a report of each of its years, one of the whole, and an auditor's certificate of the whole or of
/// each year. Years are counted from the first day of the grant. Each is due on the last day of the month that lies so
/// many months after its own last day.
#[must_use]
pub fn owed(grant: Period, months: u8, yearly_certificates: bool) -> Vec<Owed> {
    let mut all = Vec::new();
    let owe = |kind, period: Period| {
        let due = due(period.end(), months)?;
        Some(Owed { kind, period, due })
    };
    for year in years(grant) {
        all.extend(owe(ReportKind::Annual, year));
        if yearly_certificates {
            all.extend(owe(ReportKind::AuditCertificate, year));
        }
    }
    all.extend(owe(ReportKind::Final, grant));
    if !yearly_certificates {
        all.extend(owe(ReportKind::AuditCertificate, grant));
    }
    all
}

/// The years of a grant, from its first day; the last ends with it.
fn years(grant: Period) -> impl Iterator<Item = Period> {
    let start = move |year: u32| grant.start().checked_add_months(Months::new(12 * year));
    (0..).map_while(move |year| {
        let first = start(year).filter(|first| *first <= grant.end())?;
        let next = start(year + 1)?.checked_sub_days(Days::new(1))?;
        Period::new(first, next.min(grant.end())).ok()
    })
}

/// The last day of the month that lies so many months after a day.
fn due(end: NaiveDate, months: u8) -> Option<NaiveDate> {
    let after = u32::from(months) + 1;
    let next = end.with_day(1)?.checked_add_months(Months::new(after))?;
    next.checked_sub_days(Days::new(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_grant_of_three_years_owes_each_year_and_the_whole() {
        let grant = Period::new(day("2018-01-01"), day("2020-12-31")).unwrap();
        let all = owed(grant, 3, false);
        let told: Vec<String> = all
            .iter()
            .map(|it| format!("{} {} {}", it.kind, it.period, it.due))
            .collect();
        assert_eq!(
            told,
            [
                "annual 2018-01-01/2018-12-31 2019-03-31",
                "annual 2019-01-01/2019-12-31 2020-03-31",
                "annual 2020-01-01/2020-12-31 2021-03-31",
                "final 2018-01-01/2020-12-31 2021-03-31",
                "audit_certificate 2018-01-01/2020-12-31 2021-03-31",
            ]
        );
        let certificates = owed(grant, 2, true)
            .into_iter()
            .filter(|it| it.kind == ReportKind::AuditCertificate);
        assert_eq!(certificates.count(), 3);
    }

    #[test]
    fn years_begin_with_the_grant_and_the_last_ends_with_it() {
        let grant = Period::new(day("2019-02-15"), day("2020-08-31")).unwrap();
        let all: Vec<String> = years(grant).map(|year| year.to_string()).collect();
        assert_eq!(all, ["2019-02-15/2020-02-14", "2020-02-15/2020-08-31"]);
        assert_eq!(due(day("2020-08-31"), 6), Some(day("2021-02-28")));
        assert_eq!(due(day("2020-12-31"), 0), Some(day("2020-12-31")));
    }

    proptest::proptest! {
        #[test]
        fn the_years_of_a_grant_are_the_grant(start in 0_i64..40_000, days in 0_i64..4_000) {
            let first = day("1990-01-01") + chrono::Duration::days(start);
            let grant = Period::new(first, first + chrono::Duration::days(days)).unwrap();
            let mut next = grant.start();
            for year in years(grant) {
                proptest::prop_assert_eq!(year.start(), next);
                next = year.end() + chrono::Duration::days(1);
            }
            proptest::prop_assert_eq!(next, grant.end() + chrono::Duration::days(1));
        }
    }
}
