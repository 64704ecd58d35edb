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

# The finance report of a period
report-finance-name = Finance report
report-finance-of = Finance report, { $period }
report-finance-locked = Locked { $date }{ $by ->
    [none] {""}
   *[other] {" "}by { $by }
  }
report-finance-open = Draft: the period is open, and its figures may change
report-finance-state = Figures
report-finance-compared = Compared with
report-finance-costs = Costs against the budget
report-finance-in-period = In the period
report-finance-so-far = So far
report-finance-share = Used
report-finance-funds = Opening, incomes, costs and closing
report-finance-opening = Opening balance
report-finance-cost = Costs
report-finance-fee = Bank fees
report-finance-exchange = Exchange gained and lost
report-finance-closing = Closing balance
report-finance-later = Entries that came in after the lock change the closing balance by { $amount }.
report-finance-accounts = Where the money lies on { $date }
report-finance-partner = Partner
report-finance-balance = Balance
report-finance-unit-cost = Per unit
report-finance-at-cost = In { $currency }
report-finance-deviations = { $count ->
    [0] No line deviates by more than { $percent } per cent
    [one] One line deviates by more than { $percent } per cent
   *[other] { $count } lines deviate by more than { $percent } per cent
  }
report-finance-line = Line
report-finance-explanation = Explanation
report-finance-unexplained = Not explained
report-finance-approval = { $approval ->
    [none] Not approved.
   *[other] Approved: { $approval }.
  }
report-finance-principles = Accounting principles
report-finance-basis = { $funding ->
    [in_arrears] The grant is paid in arrears: the Swedish partner pays first and is reimbursed. A balance below zero is what is still to be reimbursed.
    [in_advance] The grant is paid in advance, in instalments.
   *[none] How the grant is paid is not stated.
  } Costs are booked on the day they are paid, in { $currency }, by voucher. They are compared with the latest approved budget.
report-finance-method = Exchange rates: { $method }. Costs in other currencies are booked at the rate given with each, or at what the money cost by this method. The difference between what was booked and what it cost by the method, through every transfer from { $currency } to the local currency, stands on a line of its own and in no cost. What is left is carried at what it cost.
report-finance-rounding = Every entry is rounded once, to the smallest unit of its currency, halves away from zero, when it is booked. Sums are sums of these entries, so that there is no rounding difference to report.
report-finance-co-financing = Co-financing by the partners or other donors stands in a table of its own and in no other figure.
report-finance-signatures = Signatures
report-finance-signature = Signature
report-finance-signed-name = Name and office
report-finance-signed-date = Place and date
report-finance-rate = Budget lines in { $unit } are converted at { $rate } { $currency } ({ $source }).
report-finance-forwarded = Funds forwarded in the period
report-finance-forwarded-when = Day, from and to
report-finance-evidence = Evidence
report-finance-sent = Sent
report-finance-received = Arrived
report-finance-fees = Bank fees
report-finance-work = Work input
report-finance-person = Person
report-finance-paid-by = Paid by
report-finance-hours = Hours
report-finance-hours-so-far = Hours so far
report-finance-twin = Budget of { $partner } in { $currency }
report-finance-paid-in = Paid in { $currency }
report-finance-paid-elsewhere = Paid otherwise, { $currency }
report-sheet-lines = Budget lines
report-sheet-planned = As planned
report-sheet-month = Month
report-sheet-quantity = Quantity
report-sheet-unit-rate = Unit rate

# What a finance report is packed with
report-pack-workbook = Workbook
report-pack-receipts = Receipts
report-pack-receipt = Receipt
report-pack-file = File
report-pack-packed = packed
report-pack-missing = no receipt
report-pack-nothing = nothing attached
report-pack-reversal = takes back an earlier entry
report-pack-lacking = not here yet
report-pack-damaged = damaged in the book, not packed
report-pack-told = { $packed ->
    [0] No receipts packed
    [one] 1 receipt packed
   *[other] { $packed } receipts packed
  }{ $missing ->
    [0] {""}
    [one] ; 1 expense has no receipt
   *[other] ; { $missing } expenses have no receipt
  }{ $lacking ->
    [0] {""}
    [one] ; 1 receipt is not here yet
   *[other] ; { $lacking } receipts are not here yet
  }{ $damaged ->
    [0] {""}
    [one] ; 1 receipt is damaged
   *[other] ; { $damaged } receipts are damaged
  }.

report-complaints = Complaints and feedback: { $count }
report-complaints-some = Complaints and feedback
report-complaints-few = fewer than { $count }
report-complaints-answered = Answered: { $count }
report-complaints-note = Sensitive cases and questions are not counted. Counts below { $count } are not shown, so that nobody can be pointed at.

# The report of a year or of a whole grant
report-narrative-draft = Draft: not submitted
report-narrative-copy = The report as the book has it now: the paper that was submitted lies with its submission
report-narrative-today = Status as on the day this was printed.
report-narrative-decision = Decision
report-narrative-due = Due
report-narrative-submitted = Submitted
report-narrative-handed-in = { $date }{ $by ->
    [none] {""}
   *[other] {" "}by { $by }
  }
report-narrative-unanswered = Not answered yet
report-narrative-nothing = The book has nothing of this for these days.
report-narrative-signed = Signed by { $by ->
    [none] an unnamed person
   *[other] { $by }
  }, { $date }
report-narrative-activities = Activities of the period
report-narrative-activity = Activity
report-narrative-when = When
report-narrative-indicators = Results, as read by the end of the period
report-narrative-indicator = Indicator
report-narrative-baseline = Baseline
report-narrative-target = Target
report-narrative-actual = Actual
report-narrative-light = Standing
report-narrative-teams = Women in the teams
report-narrative-participants = Women among those who took part
report-narrative-people = People
report-narrative-women = Women
report-narrative-women-share = Share
report-narrative-risks = Risks
report-narrative-risk = Risk
report-narrative-mitigation = What is done about it
report-narrative-rating = Likelihood × impact
report-narrative-decisions = Meetings and decisions
report-narrative-decided = Decision
report-narrative-responsible = Responsible
report-narrative-by = By
report-narrative-deviations = Deviations from the approved budget, year by year
report-narrative-deviation = Deviation

# Several projects in one document
report-bundle-name = Report pack
report-bundle-count = { $count ->
    [one] One project
   *[other] { $number } projects
  }
report-bundle-made = Made
report-bundle-contents = Contents
report-bundle-results = Results by indicator
report-bundle-photos = Photos
report-bundle-unshown-broken = Not shown, cannot be read: { $names }.
report-bundle-unshown-large = Not shown, too large: { $names }.
report-bundle-unshown-elsewhere = Not shown, not on this computer: { $names }.
report-bundle-unshown-beyond = Not shown, more than { $most } photos: { $names }.
report-bundle-unshown-more = { $names } and { $count ->
    [one] one more
   *[other] { $count } more
  }
report-bundle-signed = What this document says of { $title } is confirmed by:

# What many projects come to
report-portfolio-name = Portfolio summary
report-portfolio-title = What the projects come to
report-portfolio-shown = { $count ->
    [one] { $number } project of { $of }
   *[other] { $number } projects of { $of }
  }
report-portfolio-budgeted = Budget
report-portfolio-years = By year
report-portfolio-countries = Countries
report-portfolio-country = Country
report-portfolio-projects = Projects
report-portfolio-needs = Need attention
report-portfolio-goal = Goal
report-portfolio-main = Main goal of
report-portfolio-also = Also of
report-portfolio-share = Share
report-portfolio-area = Core area
report-portfolio-no-area = None in particular
report-portfolio-score = Gender equality is
report-portfolio-of-budget = Of budget
report-portfolio-of-spent = Of spent
report-portfolio-project = Project
report-portfolio-partners = Partners
report-portfolio-first-day = First day
report-portfolio-last-day = Last day
report-portfolio-id = Identity
report-portfolio-sheet-projects = Projects
report-portfolio-sheet-sums = Sums
report-portfolio-sheet-goals = Goals
report-portfolio-marker-note = Money of a goal is that of the projects that serve it most. Core areas and the gender marker are those of budget lines, co-financed ones too; the marker says what money is for, not what it achieved.
report-portfolio-more-countries = { $count ->
    [one] One more country is in the workbook.
   *[other] { $count } more countries are in the workbook.
  }
report-portfolio-lights = { $green } of { $judged } indicators that can be judged are as expected; { $unknown } cannot be judged yet.
report-portfolio-elsewhere = Money by year, goal, area, score and country is that of { $count ->
    [one] the one project
   *[other] the { $count } projects
  } in { $currency }. { $others ->
    [one] One project in another currency is counted, but its money stands in the sums alone.
   *[other] { $others } projects in other currencies are counted, but their money stands in the sums alone.
  }
report-portfolio-focused = Gender equality is a main or significant objective of { $budget } of the budget{ $spent ->
    [none] .
   *[other] {" "}and { $spent } of what was spent.
  }
report-portfolio-together = Main and significant objective together
report-portfolio-amounts = Amounts in { $currency }.
report-portfolio-sheet-pace = Plan and spending
report-portfolio-until = Up to
report-portfolio-planned-until = Planned by then
report-portfolio-spent-until = Spent by then
report-portfolio-difference = Difference
report-portfolio-why = What needs attention
report-portfolio-times = How many
report-portfolio-grave = What it is
report-portfolio-standing = How indicators stand
report-portfolio-indicators = Indicators
report-portfolio-sheet-risks = Risks
report-portfolio-risk = Open risks
report-portfolio-risks-grave = Grave
report-portfolio-risks-other = Others
