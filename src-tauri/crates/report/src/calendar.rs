//! The dates of a plan as an iCalendar file (RFC 5545), which calendar programs take in.

use chrono::{Days, Utc};
use domain::code::ActivityStatus;
use domain::read::{ActivityRow, Plan, Title};
use icalendar::{Calendar, Component as _, Event, EventLike as _};
use words::say;

use crate::Options;

/// The dates of a plan as the text of an iCalendar file, and how many there are: what is cancelled is left out. An
/// activity keeps its identity, so that a later file moves the date that is there already.
#[must_use]
pub fn project_calendar(title: &Title, plan: &Plan, options: &Options) -> (String, u32) {
    let (name, _) = words::title(options.language, title);
    let mut calendar = Calendar::new().name(&line(name)).done();
    let mut dates = 0;
    for activity in &plan.activities {
        if activity.status != ActivityStatus::Cancelled {
            calendar.push(event(activity, name, options));
            dates += 1;
        }
    }
    (calendar.to_string(), dates)
}

fn event(activity: &ActivityRow, project: &str, options: &Options) -> Event {
    let kind = say(
        options.language,
        &format!("activity-kind-{}", activity.kind),
        &[],
    );
    let responsible = activity
        .responsible
        .as_ref()
        .map(|person| person.name.clone());
    let description: Vec<String> = [Some(format!("{kind}: {project}")), responsible]
        .into_iter()
        .flatten()
        .collect();
    let (start, end) = (activity.period.start(), activity.period.end());
    let mut event = Event::new();
    event
        .uid(&format!("{}@vanort", activity.id))
        .timestamp(options.generated.with_timezone(&Utc))
        .summary(&line(&activity.title))
        .description(&line(&description.join(", ")))
        .starts(start)
        // A day that is over before it begins: the end of whole days is the day after.
        .ends(end.checked_add_days(Days::new(1)).unwrap_or(end));
    if !activity.place.is_empty() {
        event.location(&line(&activity.place));
    }
    event.done()
}

/// On one line: what calendars show in a cell.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
