# The dashboard: what all projects come to, or those of them that one looks at.
room-dashboard = Dashboard

# Its title is what the figures say
dashboard-title = { $first }, { $pace }
dashboard-title-none = No project fits
dashboard-title-empty = No projects to look at yet
dashboard-late = { $count ->
    [1] One report is late
    [2] Two reports are late
    [3] Three reports are late
    [4] Four reports are late
    [5] Five reports are late
    [6] Six reports are late
    [7] Seven reports are late
    [8] Eight reports are late
    [9] Nine reports are late
   *[other] { $count } reports are late
}
dashboard-calm = Nothing is late or needs attention
dashboard-pace-follows = spending follows the plan
dashboard-pace-ahead = spending is ahead of the plan
dashboard-pace-behind = spending is behind the plan
dashboard-empty = Here all projects are seen together: money, results, and what needs attention. Begin with the first project.
dashboard-none = No project fits what you have chosen.

# What is looked at
dashboard-filter = Which projects
dashboard-shown = { $of ->
    [one] { $count } of { $of } project
   *[other] { $count } of { $of } projects
}
dashboard-elsewhere = { $count ->
    [one] one of them in another currency: its money stands in the sums only
   *[other] { $count } of them in other currencies: their money stands in the sums only
}
dashboard-to-filter = Choose which projects
dashboard-show-all = Show all projects
any-partner = Any partner
any-goal = Any goal
any-core-area = Any area
any-first-year = From start
any-last-year = To end
filter-partner = Partner { $name }
filter-partner-label = Partner
filter-partnership = Partnership { $name }
filter-goal = Goal { $goal }
filter-goal-label = Goal
filter-core-area-label = Core area
filter-country-none = Without a partnership
filter-goal-none = No goal
filter-core_area-none = No core area
filter-score = Gender marker: { $score }
filter-cost_area = Costs for { $area }
filter-cost_area-none = Costs for no core area in particular
filter-cost_score = Costs marked { $score }
filter-from = From { $year }
filter-to = To { $year }
filter-from-label = From year
filter-to-label = To year
filter-year = Year { $year }
filter-asked = Narrowed to
filter-drop = Take off: { $what }
projects-on-dashboard = These on the dashboard

# Views that have a name
views = Views
views-none = Saved views
view-save = Save the view…
view-save-act = Save
view-replace-act = Replace
view-name = Name of the view
view-name-needed = Give the view a name.
view-name-taken = A view of this name is there; it will be replaced.
view-saved = The view is saved
view-not-saved = There is no room for more views. Remove one first.
view-forget = Remove the view
view-forget-what = Remove the view: { $name }
view-forgotten = The view “{ $name }” is removed
view-again = Save it again
view-open = View: { $name }

# Money
dashboard-sums = { $currency }: { $granted } granted, { $budgeted } budgeted, { $spent } spent, { $left } left
dashboard-years = Most was spent in { $year }: { $spent }
dashboard-years-none = Nothing is spent yet
dashboard-years-note = Amounts in { $currency }. Granted stands in the year in which a project begins.
dashboard-year = { $year }: { $granted } granted, { $budgeted } budgeted, { $spent } spent, { $left } left
dashboard-year-hint = What is left is counted up to the end of each year.
dashboard-year-column = Year

# What needs attention
needs = Needs attention
needs-count = { $count ->
    [0] Nothing needs attention
    [1] One thing needs attention
    [2] Two things need attention
    [3] Three things need attention
    [4] Four things need attention
    [5] Five things need attention
    [6] Six things need attention
    [7] Seven things need attention
    [8] Eight things need attention
    [9] Nine things need attention
   *[other] { $count } things need attention
}
needs-none = Nothing is late, and nothing needs attention.
needs-open = Open: { $what }
needs-up = Previous row
needs-down = Next row
needs-enter = Open the row
need-in-projects = { $count ->
    [one] in one project
   *[other] in { $count } projects
}
need-cases = { $count ->
    [one] one complaint
   *[other] { $count } complaints
}
need-last-heard = last heard of { $date }
need-shared = { $count ->
    [one] One edit of what all projects share met another, and somebody has to choose
   *[other] { $count } edits of what all projects share met others, and somebody has to choose
}
need-silent = { $count ->
    [one] One laptop has not been heard of for long
   *[other] { $count } laptops have not been heard of for long
}
need-report_late = { $count ->
    [one] One report is late
   *[other] { $count } reports are late
}
need-case_waits = { $count ->
    [one] One complaint waits for an answer
   *[other] { $count } complaints wait for an answer
}
need-deviation = { $count ->
    [one] One deviation is not explained or not approved
   *[other] { $count } deviations are not explained or not approved
}
need-questioned = { $count ->
    [one] An auditor would question one expense
   *[other] An auditor would question { $count } expenses
}
need-budget = { $count ->
    [one] One budget is undecided, or not as it was decided
   *[other] { $count } budget matters are undecided, or not as they were decided
}
need-ledger = { $count ->
    [one] One account or period does not add up
   *[other] { $count } accounts or periods do not add up
}
need-contested = { $count ->
    [one] One edit met another, and somebody has to choose
   *[other] { $count } edits met others, and somebody has to choose
}
need-risk = { $count ->
    [one] One grave risk has no owner or no mitigation
   *[other] { $count } grave risks have no owner or no mitigation
}
need-report = { $count ->
    [one] One report came back, or is not as it was signed
   *[other] { $count } reports came back, or are not as they were signed
}
need-plan = { $count ->
    [one] One thing in a plan does not hang together
   *[other] { $count } things in plans do not hang together
}
need-team = { $count ->
    [one] One team differs from the guideline
   *[other] { $count } differences between teams and the guideline
}
need-name-report_late = Late reports
need-name-case_waits = Complaints without an answer
need-name-deviation = Deviations
need-name-questioned = Questioned expenses
need-name-budget = Budgets to decide on
need-name-ledger = Accounts that do not add up
need-name-contested = Conflicts
need-name-risk = Unattended risks
need-name-report = Reports to see to
need-name-plan = Plans to see to
need-name-team = Teams to see to
sign-green = Indicators as expected
sign-amber = Indicators behind
sign-red = Indicators far behind
sign-unknown = Indicators nobody knows of
sign-open_risks = Open risks
sign-grave_risks = Grave risks

# Charts
chart-as-figures = Figures
chart-as-chart = Chart
chart-as-figures-of = Figures: { $chart }
chart-as-chart-of = Chart: { $chart }
chart-more = Copy: { $chart }
chart-more-short = Copy
chart-copy-picture = Copy as picture
chart-copy-rows = Copy as rows
chart-picture-copied = The picture is copied
chart-picture-refused = The system did not take the picture. Copy the rows instead, or take a picture of the screen.
chart-rows-copied = The rows are copied; paste them into a spreadsheet
chart-rows-refused = The system did not take the rows. Show the figures, mark them and press Ctrl+C.
chart-projects = Projects
chart-share = Share

# What it is for
dashboard-goals = Goal { $goal } gets most: { $share } of what was granted
dashboard-goals-none = No project serves a goal yet
dashboard-goals-note = A project’s money counts for its main goal alone. Amounts in { $currency }.
dashboard-goals-count = main + also
dashboard-goals-main = Main goal of
dashboard-goals-also = Also a goal of
dashboard-goal = { $goal }: { $granted } granted, { $share } of all; main goal of { $count ->
    [one] one project
   *[other] { $count } projects
}, also a goal of { $further }
dashboard-goal-column = Goal
dashboard-areas = { $area } gets most: { $share } of the budget
dashboard-areas-none = The budget serves no core area in particular
dashboard-areas-note = By the core area of each budget line, whoever pays. A project may work with several. Amounts in { $currency }.
dashboard-area = { $area }: { $budget } budgeted, { $share } of the budget, { $count ->
    [one] one project
   *[other] { $count } projects
}
dashboard-gender-none = No budget says yet how it serves gender equality
dashboard-gender-note = Main and significant objective together. The marker is qualitative: it says what the money is for, not what it achieved. Co-financing counts here, but not in granted, budgeted and spent. Amounts in { $currency }.
dashboard-gender-of-budget = Of budget
dashboard-gender-of-spent = Of spent
dashboard-score = { $score }: { $budget } budgeted, { $of_budget } of the budget and { $of_spent } of what was spent, { $count ->
    [one] one project
   *[other] { $count } projects
} as a whole
dashboard-statuses = { $count } of { $of ->
    [one] { $of } project
   *[other] { $of } projects
  } { $count ->
    [one] is
   *[other] are
  } { $status ->
    [planned] planned
    [active] under way
    [reporting] being reported
    [closed] closed
    [cancelled] cancelled
   *[suspended] suspended
  }
dashboard-status = { $status }: { $count ->
    [one] one project
   *[other] { $count } projects
}
dashboard-light-column = Indicators
dashboard-light = { $light }: { $count ->
    [one] one indicator
   *[other] { $count } indicators
}
dashboard-risks = { $open ->
    [0] No risk is open.
    [one] { $grave ->
        [0] One risk is open, and not a grave one.
       *[other] One risk is open, a grave one.
      }
   *[other] { $grave ->
        [0] { $open } risks are open, none of them grave.
        [one] { $open } risks are open, one of them grave.
       *[other] { $open } risks are open, { $grave } of them grave.
      }
}

# Where it is
dashboard-countries = Most projects are in { $country }: { $count } of { $of }
dashboard-countries-none = No project has a partner country
dashboard-countries-note = The darker, the more projects; the numbers count them. Amounts in { $currency }.
dashboard-country = { $country }: { $count ->
    [one] one project
   *[other] { $count } projects
}, { $granted } granted, { $needs ->
    [0] nothing needs attention
    [one] one thing needs attention
   *[other] { $needs } things need attention
}
dashboard-country-hint = Point at a country, or go from one to the next with the arrow keys.
dashboard-country-needs = Need attention
dashboard-countries-lacking = Too small for the map:
dashboard-map-lacking = The map could not be read. The figures have all of it.
