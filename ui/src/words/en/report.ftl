# The summary of a project on paper. Titles say the finding; they end without a full stop.
report-name = Project summary
report-demo = Demo: invented figures
report-untitled = Project without a title
report-page = { $page } of { $pages }
report-book = book { $digest }

# The head
report-period = Period
report-kind = Grant
report-case-reference = Case reference
report-status = Status
report-status-year = { $status }, year { $year } of { $years }
report-goals = Goals of Agenda 2030
report-core-areas = Core areas
report-gender-marker = Gender marker

# Spending against time
report-pace-follows = Spending follows the plan: { $spent } spent, { $elapsed } of the time gone
report-pace-behind = Spending is behind the plan: { $spent } spent, { $elapsed } of the time gone
report-pace-ahead = Spending is ahead of the plan: { $spent } spent, { $elapsed } of the time gone
report-pace-before = The project has not started yet: { $spent } spent
report-pace-over = The time is over: { $spent } of the budget spent
report-pace-exceeded = More is spent than budgeted: { $spent } of the budget
report-no-budget = There is no budget yet
report-nothing-budgeted = Nothing is budgeted yet

# Key figures
report-granted = Granted
report-budgeted = Budget, version { $number }
report-budgeted-none = Budget
report-spent = Spent
report-left = Left
report-unbudgeted = { $amount } not budgeted
report-overbudgeted = { $amount } more budgeted
report-all-budgeted = all of it budgeted
report-approved = approved { $date }
report-not-approved = not approved
report-of-budget = { $percent } of the budget
report-expenses = { $count ->
    [0] no expenses
    [one] 1 expense
   *[other] { $count } expenses
  }

# What needs attention
report-attention = { $count ->
    [0] Nothing needs attention
    [one] One thing needs attention
   *[other] { $count } things need attention
  }
report-attention-more = and { $count } more, listed in the book
report-wrong = Deviation
report-waits = Waiting

# Budget and actual
report-table = Budget and actual by category and year
report-closed-on = { $years } closed on budget
report-closed-under = { $years } closed { $percent } under budget
report-closed-over = { $years } closed { $percent } over budget
report-column-category = Category
report-column-year = Year
report-column-budget = Budget
report-column-actual = Actual
report-column-left = Left
report-column-deviation-of = Dev. { $years }
report-column-whole = In all
report-row-total = Total
report-amounts = Amounts in { $currency }.
report-amounts-whole = Amounts in { $currency }, rounded to whole units.
report-version-approved = Budget version { $number }, approved { $date }{ $by ->
    [none] {""}
   *[other] {" "}by { $by }
  }{ $reference ->
    [none] {""}
   *[other] {" "}({ $reference })
  }.
report-version-draft = Budget version { $number }, not approved.
report-version-submitted = Budget version { $number }, submitted { $date }, not decided.
report-version-rejected = Budget version { $number }, rejected { $date }.
report-flagged = ▲ more spent than the line allows.
report-deviation = { $category } { $year }: { $explanation } ({ $spent } spent, { $approval ->
    [none] not approved
   *[other] approved: { $approval }
  })
report-sheet-version = Version { $number }
report-sheet-expenses = Expenses
report-sheet-budget-of = Budget { $year }
report-sheet-actual-of = Actual { $year }
report-sheet-budget = Budget, all years
report-sheet-actual = Actual, all years
report-sheet-deviation = Deviation
report-sheet-explained = { $year }: { $explanation } ({ $spent } spent, { $approval ->
    [none] not approved
   *[other] approved: { $approval }
  })
report-sheet-from = Made from the book with digest { $digest }
report-sheet-from-demo = Demo: invented figures. Made from the book with digest { $digest }

# The chart
report-chart = Spending against plan, { $currency }
report-chart-plan = plan { $amount }
report-chart-spent = spent { $amount }
report-chart-alt = Line chart of spending against plan. Up to { $date }, { $spent } was spent; the plan until then was { $planned }.
report-chart-alt-before = Line chart of the plan. Nothing is spent yet.
report-chart-alt-year = At the end of { $year }: plan { $planned }, spent { $spent }.
report-chart-alt-plan = At the end of { $year }: plan { $planned }.

# Since approval
report-changes = Version { $number } changes { $count ->
    [one] one line
   *[other] { $count } lines
  } of the approved budget
report-changes-none = Nothing has changed since version { $number } was approved
report-changes-none-yet = Version { $number } is begun and changes nothing in the approved budget yet
report-changes-unapproved = No version of the budget is approved yet
report-changes-total = The budget goes from { $before } to { $after }; the new version waits for approval.
report-column-description = Description
report-column-approved = Approved
report-column-now = Now
report-column-change = Change

# Co-financing, team, problem
report-co-financing = Co-financing, beside the grant
report-column-financing = Paid by
report-team = { $count ->
    [one] One person in the team
   *[other] { $count } people in the team
  }
report-team-women = { $count ->
    [one] One person in the team
   *[other] { $count } people in the team
  }, { $women } of them { $women ->
    [one] a woman
   *[other] women
  }
report-problem = The shared problem
report-problem-more = This is the beginning; the whole text stands in the book.
report-title-in-full = The title in full

# The end
report-generated = Generated { $date } at { $time } from the book with the digest
report-replaced = { $mark } stands for a character that could not be shown.
