# The room of a project: head and tabs
project-path-projects = Projects
project-tabs = Parts of the project
project-tab-budget = Budget
project-tab-risks = Risks
project-tab-focus = Focus
project-tab-summary = Summary
project-tab-people = People
project-tab-voices = Voices
project-tab-history = History
project-year-of = { $status }, year { $year } of { $years }
project-gone = The project is not in the book
project-gone-way = It was deleted or undone. Undo or Redo brings it back if that happened just now.
project-untitled = Project without a title
project-summary-pdf = Summary PDF
project-summary-pdf-as = Save the summary as…
project-summary-saved = The summary lies in { $path }
project-workbook = Save as a workbook (XLSX)…
project-workbook-saved = The workbook lies in { $path }
project-new-expense = New expense
project-cancel = Cancel
project-optional = optional
project-save = Save
project-delete = Delete project…
project-delete-title = Delete the project?
project-delete-with = With it go:
project-delete-versions = { $count ->
    [one] 1 budget version
   *[other] { $count } budget versions
  }
project-delete-expenses = { $count ->
    [one] 1 expense
   *[other] { $count } expenses
  }
project-delete-team = { $count ->
    [one] 1 person in the team
   *[other] { $count } people in the team
  }
project-delete-note = Undo brings it all back until you close the book.
project-delete-do = Delete the project
project-deleted = Deleted: { $name }
project-more = Show { $count } more

# The keys of the grid
grid-key-arrows = Move between the cells
grid-key-home-end = To the start or end of the row
grid-key-ctrl-home = To the first cell
grid-key-ctrl-end = To the last cell
grid-key-type = Write a new figure
grid-key-enter = Edit; when writing, save and move down
grid-key-tab = When writing, save and move to the next budget cell
grid-key-f2 = Edit the figure that is there
grid-key-escape = Leave the figure as it was
grid-key-delete = Take the figure away
grid-key-shift-arrows = Select a block
grid-key-copy = Copy the block
grid-key-paste = Paste a block from a spreadsheet

# Budget
budget-twin-label = Whose lines
budget-twin-all = All lines, in { $currency }
budget-twin = { $partner }, in { $currency }
budget-twin-elsewhere = Actuals hold { $amount } that was paid in other currencies, converted back by the budget’s rate.
budget-rate = Budget rate…
budget-rate-title = Rate of budget version { $number }
budget-rate-about = Lines may be planned in the partner’s currency. All of one currency are converted by this rate, also those that are written already.
budget-rate-note = 1 { $unit } = { $rate } { $currency } ({ $source })
budget-rate-set = The version’s rate of { $unit } is set
budget-granted = Granted
budget-version = Budget, version { $number }
budget-spent = Spent
budget-left = Left
budget-pace = { $spent } spent, { $elapsed } of time gone
budget-pace-before = { $spent } spent, not started
budget-pace-over = { $spent } spent, the time is over
budget-version-label = Version
budget-version-draft = Version { $number } · draft
budget-version-approved = Version { $number } · approved { $date }
budget-version-submitted = Version { $number } · submitted { $date }
budget-version-rejected = Version { $number } · rejected { $date }
budget-grid = Budget by category and year
budget-column-category = Category
budget-column-budget = Budget
budget-column-actual = Actual
budget-column-left = Left
budget-column-deviation = Dev. { $years }
budget-column-deviation-long = Deviation of actual from budget, { $years }
budget-row-total = Total
budget-row-co-financing = Co-financing, beside the grant
budget-over = { $amount }, over the budget by { $percent }
budget-over-nothing = { $amount }, nothing was budgeted
budget-several-lines = { $amount }, { $count } lines
budget-add = Add
budget-add-category = Add category…
budget-add-category-label = Add a category to the budget
budget-start-version = Start version { $number }
budget-approve = Approve…
budget-approve-title = Approve version { $number }
budget-approve-note = An approved version stands: its figures do not change. A later change is a new version.
budget-approve-date = Day of the decision
budget-approve-by = Decided by
budget-approve-reference = Reference
budget-approve-save = Approve
budget-approved = Version { $number } is approved
budget-submit = Submit…
budget-submit-title = Submit version { $number }
budget-submit-note = A version that was submitted waits for the decision and does not change meanwhile. You can take it back.
budget-submit-date = Day of submission
budget-submit-by = Submitted by
budget-submit-save = Submit
budget-submitted = Version { $number } is submitted
budget-withdraw = Take back
budget-withdrawn = Version { $number } is a draft again
budget-reject = Rejected…
budget-reject-title = Rejection of version { $number }
budget-reject-note = A rejected version stays as it was. The next version starts as a copy of it.
budget-reject-reason = Reason
budget-reject-save = Write down the rejection
budget-rejected = The rejection of version { $number } is written down
budget-note-submitted = Submitted { $date } by { $by }
budget-note-rejected = Rejected { $date } by { $by }
budget-compare = Compare with
budget-compare-none = no other version
budget-compare-same = Both versions say the same.
budget-compare-table = What differs between version { $before } and version { $after }
budget-compare-version = Version { $number }
budget-compare-difference = Difference
deviation-explain = Explain…
deviation-title = { $category } { $year }: why more was spent
deviation-note = It stands in the report beside the figure, and holds for what is spent by now. Overspending also needs an approval.
deviation-explanation = Explanation
deviation-approval = Reference of the approval
deviation-save = Save the explanation
deviation-saved = The explanation is saved
deviation-said = { $explanation } ({ $spent } spent, { $approval ->
    [none] not approved
   *[other] approved: { $approval }
  })
deviation-beyond = More has been spent since: explain it anew.
deviation-remove = Take the explanation away
deviation-taken-away = The explanation is taken away
budget-started = Version { $number } is started
budget-amounts-in = Amounts in { $currency }.
budget-note-approved = Approved { $date } by { $by }
budget-note-draft = Not approved yet.
budget-note-approved-before = Version { $number } approved { $date }
budget-changes = { $count ->
    [one] 1 line changed since approval
   *[other] { $count } lines changed since approval
  }
budget-changes-table = What changed since approval
budget-changes-approved = Approved
budget-changes-now = Now
budget-empty = Here stands what each category may cost each year, and what was spent. It starts with a first version.
budget-start-first = Start version 1
budget-ask-new-version = Version { $number } is approved and stands. Start version { $next } as a copy and write there?
budget-ask-after-rejection = Version { $number } was rejected and stays as it was. Start version { $next } as a copy and write there?
budget-ask-newest = Version { $number } is approved and stands. Version { $next } is being worked on. Write there?
budget-ask-start = Start version { $next }
budget-ask-write = Write in version { $next }
budget-paste-row = Row { $row } of the block ({ $category } { $year }): { $sentence } Nothing was pasted.
budget-paste-refused = { $sentence } Nothing was pasted.
budget-paste-several-lines = the cell holds several lines, and a block cannot choose between them.
budget-paste-empty = There was nothing to paste.
budget-paste-too-many-rows = The block has { $rows } rows, but from here there is room for { $room }. Nothing was pasted.
budget-paste-too-many-columns = The block has { $columns } columns, but from here there is room for { $room ->
    [one] 1 year
   *[other] { $room } years
  }. Nothing was pasted.
budget-paste-not-a-budget-cell = Stand in a budget cell to paste. Actuals, sums and co-financing are not typed here.
budget-pasted = { $count ->
    [one] 1 figure pasted
   *[other] { $count } figures pasted
  }
budget-copied = { $count ->
    [one] 1 cell copied
   *[other] { $count } cells copied
  }
budget-cleared = { $count ->
    [one] 1 figure taken away
   *[other] { $count } figures taken away
  }
budget-side = Lines and expenses
budget-side-show = Lines and expenses
budget-side-hide = Hide lines and expenses

# The side column: what is selected
side-all = The whole project
side-figures = { $years } · budget { $budget } · spent { $spent }
side-expenses = Expenses

# Lines
line-heading = { $count ->
    [one] 1 line
   *[other] { $count } lines
  }
line-none = No lines yet
line-add = Add line
line-new = New line
line-change = Change the line
line-description = Description
line-amount = Amount
line-gender-marker = Gender marker
line-financing = Who pays
line-partner = Whose line
line-partner-none = Both partners’
line-year = Year
line-delete = Delete
line-deleted = The line is deleted
line-added = The line is added
line-changed = The line is changed
line-spent = spent { $amount }
line-converted = in the project’s currency it comes to { $amount }
line-without-description = without a description
line-approved = The figures of version { $number } stand: it is approved.
line-submitted = The figures of version { $number } stand while it waits for the decision.
line-rejected = The figures of version { $number } stand: it was rejected.

# Expenses
expense-count = { $count ->
    [one] 1 expense
   *[other] { $count } expenses
  }
expense-none = Nothing is spent here yet. What is paid is written down with the number of its voucher.
expense-add = Expense
expense-new = New expense
expense-line = Budget line
expense-line-as-it-is = As it is
expense-line-choose = Choose a line
expense-no-lines = An expense stands on a line of the budget. Write a figure in the budget first.
expense-date = Date
expense-description = Description
expense-amount = Amount
expense-currency = Currency
expense-rate = Rate
expense-rate-hint = { $to } for 1 { $from }
expense-rate-found = rate of { $date }
expense-rate-by-transfers = empty: by the transfers, about { $rate }
expense-paid-by = Paid by
expense-rate-source = Source of the rate
expense-voucher = Voucher
expense-record = Record
expense-record-hint = Enter records and keeps the date
expense-recorded = Recorded
expense-recorded-as = Recorded as { $amount }
expense-voucher-number = voucher { $number }
expense-at-rate = rate { $rate }
expense-questioned = questioned
expense-reversed = reversed
expense-reversal = reversal
expense-without-line = without a line
expense-change = Change words…
expense-change-title = Change the words
expense-changed = Changed
expense-reverse = Reverse…
expense-reverse-title = Reverse the expense
expense-reverse-note = The expense stays in the book; a second one with the opposite sign takes it back.
expense-reverse-date = Day of the reversal
expense-reverse-reason = Why
expense-reverse-save = Reverse
expense-reversed-notice = Reversed
expense-correct = Correct…
expense-correct-title = Correct the expense
expense-correct-note = The wrong one is reversed and this one recorded, in one step.
expense-correct-save = Correct
expense-corrected = Corrected
expense-details = { $description }, { $amount }

# Summary
summary-title-sv = Title in Swedish
summary-title-en = Title in English
summary-case-reference = Case reference
summary-kind = Kind of grant
summary-status = Status
summary-start = First day
summary-end = Last day
summary-granted = Granted
summary-problem = The shared problem
summary-problem-hint = What both partners want to change, in their own words
summary-facts = About the project
summary-pace = Spending against plan
summary-wrong = Wrong
summary-waits = Waits

# People
people-heading = { $count ->
    [0] Nobody in the team yet
    [one] 1 person in the team
   *[other] { $count } people in the team
  }
people-empty = The team are those who work in the project, on both sides.
people-name = Name
people-organisation = Organisation
people-role = Role
people-sex = Sex
people-email = E-mail
people-sex-untold = not told
people-add = Add to the team
people-who = Person
people-who-new = A new person…
people-who-choose = Choose a person
people-no-organisation = A person works for an organisation. Add one among the partnerships first.
people-organisation-choose = Choose an organisation
people-added = { $name } is in the team
people-role-of = Role of { $name }
people-role-changed = { $name } has a new role
people-remove = Remove
people-remove-who = Remove { $name } from the team
people-removed = { $name } is no longer in the team

# History
history-heading = { $count ->
    [0] Nothing has been done here yet
    [one] 1 change
   *[other] { $count } changes
  }
history-heading-latest = { $count ->
    [one] The latest change
   *[other] The latest { $count } changes
  }
history-more = Show earlier ones
history-empty = Every change is kept here: who, when, and what it was before.
history-created = new
history-deleted = deleted
history-brought-back = brought back
history-and-at-once = and at the same time
history-becomes = becomes
history-device = on { $device }
history-yes = yes
history-no = no
history-views = What the project has behind it
history-view-changes = Changes
history-view-documents = Documents

# Documents: all files of a project
documents = Documents
documents-heading = { $count ->
    [0] No documents yet
    [one] One document
   *[other] { $count } documents
  }{ $lacking ->
    [0] {""}
    [one] , one of them not here yet
   *[other] , { $lacking } of them not here yet
  }
documents-empty = Here is every file that is attached to anything of the project: receipts, agreements, minutes, photos. Attach one to what it belongs to, or to the project itself.
documents-attach = Attach a file to the project…
documents-name = Name
documents-of = Attached to
documents-size = Size
documents-when = When
documents-who = By whom
documents-lacking = not here yet

# Ways out of findings
way-decide = Decide…
way-restore = Bring it back
way-restored = Brought back.
way-delete = Delete it all the same
way-deleted = Deleted.
way-put-back = Put back what was approved
way-put-back-done = The lines are what was approved again.
way-keep-latest = Keep the latest decision
way-kept-latest = The earlier decision is deleted.
way-keep-approval = Keep the approval
way-kept-approval = The approval is kept
way-keep-rejection = Keep the rejection
way-kept-rejection = The rejection is kept
way-one-reversal = Delete one reversal
way-carry-over = Carry it over
way-carried-over = The opening is carried over.
way-one-rate = Convert all by the version’s rate
way-one-rate-done = All lines are converted by the version’s rate.
way-keep-first-lock = Keep the first lock
way-kept-first-lock = The later lock is deleted.
way-keep-first-decision = Keep the first decision
way-kept-first-decision = The later decision is deleted.

# Files attached to what is in the book
attachments = Attached files
attach-count = { $count ->
    [one] 1 file
   *[other] { $count } files
  }
attach-add = Attach a file…
attach-drop = or drop it on the window
attach-done = { $count ->
    [one] Attached
   *[other] { $count } files attached
  }
attach-none = { $count ->
    [one] It is attached already
   *[other] They are attached already
  }
attach-lacking = The file itself is not in your book yet. Ask the person who attached it for a file with attached files in it.
attach-save = Save a copy…
attach-saved = Saved: { $path }
attach-remove = Take away
attach-removed = Taken away

# What an expense without a bill is reckoned from
basis-label = Reckoned from
basis-none = Nothing: there is a bill
basis-work_hour = Working hours
basis-day = Daily allowance
basis-kilometre = Own car
basis-tonne = Environmental compensation
basis-team = In the team
basis-others = Other people
basis-person-work_hour = Who worked
basis-person-day = Who travelled
basis-person-kilometre = Who drove
basis-person-choose = Choose a person
basis-nobody = Nobody is in the book yet: add people first.
basis-month = Month
basis-month-hint = such as 2019-03
basis-country = Where
basis-country-choose = Choose a country
basis-start = First day
basis-end = Last day
basis-quantity-work_hour = Hours
basis-quantity-day = Days
basis-quantity-kilometre = Kilometres
basis-quantity-tonne = Tonnes CO₂e
basis-rate-work_hour = Per hour
basis-rate-day = Per day
basis-rate-kilometre = Per kilometre
basis-rate-tonne = Per tonne
basis-meals = Meals that somebody else paid
basis-breakfasts = Breakfasts
basis-lunches = Lunches
basis-dinners = Dinners
basis-allowed-block = the guideline’s maximum is { $amount }
basis-allowed-warn = the guideline says { $amount }
basis-comes-later = The amount follows from these.
basis-comes-work_hour = { $counted } hours at { $rate } come to { $amount }
basis-comes-day = { $counted } days at { $rate } come to { $amount }
basis-comes-kilometre = { $counted } km at { $rate } come to { $amount }
basis-comes-tonne = { $counted } t CO₂e at { $rate } come to { $amount }
work-heading = Work input
work-table = Hours of work by person and month, { $year }
work-hours = Hours
work-cost = Cost, { $currency }
work-nobody = Not in the book
work-figure = { $name }, { $month }: { $hours } hours, { $amount }
work-behind = What the hours of { $name } are made of
