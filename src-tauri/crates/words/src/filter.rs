//! Which projects are looked at, in words.

use domain::code::{CoreArea, MarkerScore};
use domain::goal::Goal;
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
    let none = |field: &str| term(format!("filter-{field}-none"));
    let area = |area: CoreArea| term(format!("core-area-{area}"));
    let score =
        |id: &str, score: MarkerScore| with(id, "score", term(format!("marker-score-{score}")));
    let goal = |goal: Goal| with("filter-goal", "goal", goal.to_string());
    let costs = |it: CoreArea| with("filter-cost_area", "area", area(it));
    let parts = [
        filter.kind.map(|it| term(format!("grant-kind-{it}"))),
        filter.country.map(|it| {
            it.is()
                .map_or_else(|| none("country"), |it| country(language, it))
        }),
        partner.map(ToOwned::to_owned),
        Some(partners(partnership)),
        filter.status.map(|it| term(format!("project-status-{it}"))),
        filter
            .goal
            .map(|it| it.is().map_or_else(|| none("goal"), goal)),
        filter
            .core_area
            .map(|it| it.is().map_or_else(|| none("core_area"), area)),
        filter.score.map(|it| score("filter-score", it)),
        filter
            .cost_area
            .map(|it| it.is().map_or_else(|| none("cost_area"), costs)),
        filter.cost_score.map(|it| score("filter-cost_score", it)),
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
