//! Which projects are looked at, in words.

use domain::read::{Language, Named, ProjectFilter};

use crate::names::{country, partners};
use crate::say::say;

/// What a filter says, in words; empty where it lets everything through. `partner` and `partnership` name those that it asks
/// for.
///
/// ```
/// use domain::read::{Language, ProjectFilter};
/// let filter = ProjectFilter { from: Some(2025), ..ProjectFilter::default() };
/// assert_eq!(vanort_words::filter(Language::En, &filter, None, &[]), "From 2025");
/// ```
#[must_use]
pub fn filter(
    language: Language,
    filter: &ProjectFilter,
    partner: Option<&str>,
    partnership: &[Named],
) -> String {
    let term = |id: String| say(language, &id, &[]);
    let with = |id: &str, name: &str, value: String| say(language, id, &[(name, value.into())]);
    let year = |id: &str, year: i32| with(id, "year", year.to_string());
    let parts = [
        filter.kind.map(|it| term(format!("grant-kind-{it}"))),
        filter.country.map(|it| match it.is() {
            Some(it) => country(language, it),
            None => term("filter-country-none".to_owned()),
        }),
        partner.map(ToOwned::to_owned),
        Some(partners(partnership)),
        filter.status.map(|it| term(format!("project-status-{it}"))),
        filter.goal.map(|it| match it.is() {
            Some(it) => with("filter-goal", "goal", it.to_string()),
            None => term("filter-goal-none".to_owned()),
        }),
        filter.core_area.map(|it| match it.is() {
            Some(it) => term(format!("core-area-{it}")),
            None => term("filter-core_area-none".to_owned()),
        }),
        filter.score.map(|it| {
            let score = term(format!("marker-score-{it}"));
            with("filter-score", "score", score)
        }),
        filter.cost_area.map(|it| match it.is() {
            Some(it) => {
                let area = term(format!("core-area-{it}"));
                with("filter-cost_area", "area", area)
            }
            None => term("filter-cost_area-none".to_owned()),
        }),
        filter.cost_score.map(|it| {
            let score = term(format!("marker-score-{it}"));
            with("filter-cost_score", "score", score)
        }),
        filter.from.map(|it| year("filter-from", it)),
        filter.to.map(|it| year("filter-to", it)),
        filter.need.map(|it| term(format!("need-name-{it}"))),
        filter.sign.map(|it| term(format!("sign-{it}"))),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::OrganisationId;
    use domain::read::OrNone;

    #[test]
    fn what_is_asked_for_is_said_and_nothing_else() {
        let named = |name: &str| Named {
            id: OrganisationId::mint(),
            name: name.to_owned(),
        };
        let asked = ProjectFilter {
            country: "KE".parse().ok(),
            goal: "5".parse().ok(),
            from: Some(2025),
            ..ProjectFilter::default()
        };
        assert_eq!(
            filter(Language::En, &asked, Some("Machakos County"), &[]),
            "Kenya · Machakos County · Goal 5 · From 2025"
        );
        let asked = ProjectFilter {
            country: Some(OrNone::NONE),
            goal: Some(OrNone::NONE),
            core_area: Some(OrNone::NONE),
            sign: "red".parse().ok(),
            ..ProjectFilter::default()
        };
        assert_eq!(
            filter(Language::En, &asked, None, &[]),
            "Without a partnership · No goal · No core area · Indicators far behind"
        );
        let asked = ProjectFilter {
            cost_area: "equity".parse().ok(),
            cost_score: "not_targeted".parse().ok(),
            ..ProjectFilter::default()
        };
        assert_eq!(
            filter(Language::En, &asked, None, &[]),
            "Costs for Equity · Costs marked Not targeted"
        );
        let asked = ProjectFilter {
            cost_area: Some(OrNone::NONE),
            ..ProjectFilter::default()
        };
        assert_eq!(
            filter(Language::Sv, &asked, None, &[]),
            "Kostnader för inget särskilt kärnområde"
        );
        let both = [named("Ale kommun"), named("Ghanzi District Council")];
        let asked = ProjectFilter {
            need: "report_late".parse().ok(),
            ..ProjectFilter::default()
        };
        assert_eq!(
            filter(Language::Sv, &asked, None, &both),
            "Ale kommun – Ghanzi District Council · Försenade rapporter"
        );
        assert_eq!(
            filter(Language::Sv, &ProjectFilter::default(), None, &[]),
            ""
        );
    }
}
