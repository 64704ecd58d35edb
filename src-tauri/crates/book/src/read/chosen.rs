//! Which projects are looked at: a filter as a condition on their tallies.

use chrono::NaiveDate;
use domain::code::Need;
use domain::read::{OrNone, ProjectFilter};
use rusqlite::ToSql;

use crate::tally;

/// A condition on the row `t` of a project's tally, and the values it names.
#[derive(Default)]
pub(crate) struct Chosen {
    conditions: Vec<String>,
    pub(crate) values: Vec<Box<dyn ToSql>>,
}

impl Chosen {
    /// The projects that fit a filter. What is late is late by a day.
    pub(crate) fn new(filter: &ProjectFilter, today: Option<NaiveDate>) -> Self {
        let mut chosen = Self::default();
        chosen.equal("status", filter.status.map(|it| it.to_string()));
        chosen.equal("kind", filter.kind.map(|it| it.to_string()));
        let country = chosen.or_lacks("country", filter.country);
        chosen.equal("country", country.map(|it| it.code().to_owned()));
        chosen.equal("partnership", filter.partnership.map(|it| it.to_string()));
        chosen.equal("score", filter.score.map(|it| it.to_string()));
        chosen.holds("partners", filter.partner.map(|it| it.to_string()));
        let goal = chosen.or_lacks("main_goal", filter.goal);
        chosen.holds("goals", goal.map(|it| it.to_string()));
        let core_area = chosen.or_lacks("core_areas", filter.core_area);
        chosen.holds("core_areas", core_area.map(|it| it.to_string()));
        if let Some(area) = filter.cost_area {
            chosen.has_costs(&tally::area_columns(area.is()));
        }
        if let Some(score) = filter.cost_score {
            chosen.has_costs(&tally::score_columns(score));
        }
        if let Some(sign) = filter.sign {
            chosen.conditions.push(format!("t.{sign} > 0"));
        }
        if let Some(year) = filter.from {
            chosen.only("t.period_end >= ?", format!("{year:04}-01-01"));
        }
        if let Some(year) = filter.to {
            chosen.only("t.period_start <= ?", format!("{year:04}-12-31"));
        }
        if let Some(need) = filter.need {
            chosen.need(need, today);
        }
        chosen
    }

    fn equal(&mut self, column: &str, code: Option<String>) {
        if let Some(code) = code {
            self.only(&format!("t.{column} = ?"), code);
        }
    }

    /// Those whose list holds an item.
    fn holds(&mut self, column: &str, item: Option<String>) {
        if let Some(item) = item {
            self.only(&format!("instr(t.{column}, ?) > 0"), format!(" {item} "));
        }
    }

    /// Those whose column holds nothing, where that is asked for; or else what is.
    fn or_lacks<T>(&mut self, column: &str, asked: Option<OrNone<T>>) -> Option<T> {
        let asked = asked?;
        let one = asked.is();
        if one.is_none() {
            self.conditions
                .push(format!("coalesce(t.{column}, '') = ''"));
        }
        one
    }

    /// Those that have a budget or spending in these columns.
    fn has_costs(&mut self, (budget, spent): &(String, String)) {
        self.conditions
            .push(format!("(t.{budget} <> 0 OR t.{spent} <> 0)"));
    }

    /// Those that need a person for something.
    fn need(&mut self, need: Need, today: Option<NaiveDate>) {
        let today = today.map(|day| day.to_string()).unwrap_or_default();
        match need {
            Need::ReportLate => self.only(
                "t.project IN (SELECT r.project FROM tally_report r WHERE r.due < ?)",
                today,
            ),
            Need::CaseWaits => self.conditions.push(format!(
                "t.project IN (SELECT c.project FROM complaint c WHERE {CASE_WAITS})"
            )),
            other => self.only(
                "t.project IN (SELECT f.project FROM finding f WHERE f.need = ?)",
                other.code().to_owned(),
            ),
        }
    }

    /// Only those for which a condition holds; `?` stands for the value.
    pub(crate) fn only(&mut self, condition: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        let place = format!("?{}", self.values.len());
        self.conditions.push(condition.replace('?', &place));
    }

    /// Whether every project is chosen.
    pub(crate) fn is_all(&self) -> bool {
        self.conditions.is_empty()
    }

    /// As SQL.
    pub(crate) fn condition(&self) -> String {
        if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        }
    }
}

/// A complaint that nobody has answered yet.
pub(crate) const CASE_WAITS: &str =
    "c.kind = 'complaint' AND c.answered IS NULL AND c.closed IS NULL";
