# The window's own words: the rooms, the frame and what several rooms share.

# The rooms
rooms = Rooms
room-overview = Overview
room-projects = Projects
room-partnerships = Partnerships
room-settings = Settings
go-to = Go to { $room }
way = The way here
skip = Skip to the content
this-laptop = this laptop
all-saved = Everything saved · { $time }
only-read = The book can only be read
banner-demo = Demo book: all figures are invented.
banner-read-only = The book can only be read: nothing here can be changed.
broken = Something went wrong here
try-again = Try again

# Find and do
find = Search or do anything
find-placeholder = Search the book, or type what you want to do
find-results = Results
find-nothing = Nothing here goes by that name.
find-count = { $count ->
    [one] One result
   *[other] { $count } results
}
find-in-book = In the book
find-in-book-count = { $count ->
    [0] nothing found in the book
    [one] one found in the book
   *[other] { $count } found in the book
}
keys-title = Keys of this room
key-shift = Shift
key-row-up = Previous row
key-row-down = Next row
key-row-open = Open the project
speak-other = Byt till svenska
look-act-light = Light appearance
look-act-dark = Dark appearance
look-act-system = Same appearance as the system
text-larger = Larger text
text-smaller = Smaller text
text-usual = Text of the usual size

# Undo
act-undo = Undo
act-redo = Redo
undo-what = Undo: { $what }
redo-what = Redo: { $what }
undone = Undone: { $what }
redone = Done again: { $what }
command-add_organisation = organisation added
command-change_organisation = organisation changed
command-add_person = person added
command-change_person = person changed
command-add_partnership = partnership added
command-change_partnership = partnership changed
command-add_exchange_rate = exchange rate added
command-add_guideline = guideline added
command-add_ceiling = ceiling added
command-add_project = project added
command-change_project = project changed
command-add_team_member = person joined the team
command-change_team_member = team member changed
command-start_budget_version = new budget version
command-add_allowance = allowance added
command-set_budget_rate = budget rate set
command-set_budget = budget changed
command-add_budget_line = budget line added
command-change_budget_line = budget line changed
command-approve_budget = budget approved
command-submit_budget = budget submitted
command-reject_budget = rejection recorded
command-record_expense = expense recorded
command-record_expenses = expenses recorded
command-change_expense = expense changed
command-reverse_expense = expense reversed
command-correct_expense = expense corrected
command-attach = file attached
command-explain_deviation = deviation explained
command-add_grant_decision = grant decision recorded
command-record_income = income recorded
command-record_transfer = transfer recorded
command-reverse_entry = entry reversed
command-change_entry = entry changed
command-start_period = reporting period added
command-change_period = opening balance changed
command-lock_period = reporting period locked
command-add_claim = claim recorded
command-decide_claim = decision on a claim recorded
command-add_result = expected result added
command-change_result = expected result changed
command-move_result = expected result moved
command-add_activity = activity planned
command-change_activity = activity changed
command-split_cost = cost divided
command-add_indicator = indicator added
command-change_indicator = indicator changed
command-record_reading = reading recorded
command-change_reading = reading changed
command-screen_cost = cost screened
command-add_team_rule = team requirement added
command-add_resolution = decision of a meeting added
command-change_resolution = decision of a meeting changed
command-add_risk = risk added
command-change_risk = risk changed
command-register_complaint = complaint or feedback received
command-change_complaint = complaint or feedback changed
command-make_sensitive = case made sensitive
command-delete = deletion
command-choose = value chosen
command-restore = brought back
command-confirm_deletion = deletion confirmed
command-restore_budget = approved budget put back
command-merge = merge
command-undo = undone
command-redo = done again

# What was typed and is not saved
not-saved = Not saved: { $what }
draft-kept = { $what }: what you typed is not saved, but it is still here.
draft-reopen = Go back to it
unsaved-text = Typed but not saved, and it can no longer be saved here.
unsaved-text-which = Not saved: { $what }
unsaved-copy = Copy
unsaved-copy-which = Copy the text: { $what }
unsaved-discard = Throw away
unsaved-discard-which = Throw away: { $what }
leave-book-title = Not everything is saved
leave-book-note = What you typed here would be thrown away: { $what }.
leave-book-stay = Stay
leave-book-leave = Throw it away

# Buttons and fields that several rooms share
open = Open
open-what = Open { $what }
save = Save
cancel = Cancel
close = Close
delete = Delete
change = Change
change-what = Change { $what }
dismiss = Dismiss
choose = Choose…
optional = optional
date-placeholder = YYYY-MM-DD
date-hint = For instance 2019-03-12
sort-by = Sort by { $column }
total = Total
amounts-in = Amounts in { $currency }
things-wait = { $count ->
    [one] one thing waits
   *[other] { $count } things wait
}
done-of = { $done } of { $all }
untitled = Untitled
goal-name = Goal { $number }: { $name }
further-goals = { $count ->
    [one] one more goal
   *[other] { $count } more goals
}

# Headings that come back
project = Project
partnership = Partnership
partners = Partners
country = Country
country-needed = Choose the country of the partnership.
goals = Goals
currency = Currency
granted = Granted
budgeted = Budgeted
spent = Spent
left = Left
status = Status
period = Period
grant-kind = Kind of grant
spent-share = Spent of budget
spent-of-budget = { $percent } of the budget is spent

currencies-likely = Common
currencies-others = Others

# Pace
pace-follows = Spending follows the plan: { $spent } spent, { $elapsed } of the time gone
pace-ahead = Spending is ahead of the plan: { $spent } spent, { $elapsed } of the time gone
pace-behind = Spending is behind the plan: { $spent } spent, { $elapsed } of the time gone
pace-unit = { $scale ->
    [1000000] million { $currency }
    [1000] thousand { $currency }
   *[other] { $currency }
}
pace-spent = spent { $amount }
pace-plan = plan
pace-planned = Plan
pace-month = Up to

# Overview
overview-empty-title = An empty book
overview-empty = The overview shows what was granted, budgeted and spent in each partnership, and what needs attention. Begin with a project.
overview-running = { $count ->
    [one] One running project
   *[other] { $count } running projects
}
overview-all = All projects; none is running
attention-none = All is well: nothing is over budget and nothing waits for a decision.
attention-open = Open { $project }
attention-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
attention-fewer = Show fewer
attention-rest = { $count ->
    [one] One more thing is on the dashboard
   *[other] { $count } more things are on the dashboard
}
severity-wrong = Wrong:
severity-waits = Waits:
partnerships-count = { $count } · amounts in { $currency }
partnerships-count-only = { $count }

# Projects
projects-title = { $count ->
    [0] No projects yet
    [one] One project
   *[other] { $count } projects
}
projects-title-found = { $count ->
    [0] No project fits
    [one] One project fits
   *[other] { $count } projects fit
}
projects-empty = Here every project is listed with its money, time and state. Begin with the first one.
projects-none-found = No project fits what you search for and have chosen.
projects-show-all = Show all
projects-search = Search title, partner, country or case reference
projects-search-short = Search projects
projects-new = New project
projects-new-note = A project is one grant: an application, a decision, a report.
projects-create = Create the project
projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
projects-of = of { $partners }
any-status = Any status
any-country = Any country
any-kind = Any kind
title-sv = Swedish title
title-en = English title
start = First day
end = Last day
case-reference = Case reference
main-goal = Main goal of the 2030 Agenda
no-goal = None chosen
goals-further = Further goals
core-areas = Core areas
gender-marker = Gender marker
problem = The shared problem

# Partnerships
partnerships-title = { $count ->
    [0] No partnerships yet
    [one] One partnership
   *[other] { $count } partnerships
}
partnerships-empty = A partnership is two or more organisations that work on a shared problem. Every project belongs to one.
partnerships-new = New partnership
partnerships-next = A partnership without a project waits for its first grant.
partnership-new-option = New partnership…
partnership-needed = Choose a partnership, or start a new one.
partnership-country = Partner country
partnership-added = The partnership is added
partnership-changed = The partnership is changed
partnership-deleted = The partnership is deleted
partner-swedish = Swedish partner
partner-abroad = Partner abroad
partner-further = Further partner
partner-new = New organisation…
partner-add = Add a partner
partner-remove = Remove the last one
partner-country-same = As below
organisation-name = Name of the organisation
organisation-kind = Kind of organisation

# Settings
settings-me = Me
settings-window = The window
settings-language = Language
settings-appearance = Appearance
settings-text-size = Text size
settings-saved = Saved
settings-book = The book
settings-book-note = Everything is saved in this file while you work. Do not put it in a folder that is synchronised. To hand it on, go to Exchange. For a backup, save a copy: the file itself lacks the latest while the book is open. The file and its copies hold everything, complaints and sensitive cases too.
settings-save-copy = Save a copy…
settings-copy-saved = A copy lies in { $path }
settings-open-book = Open another book…
settings-new-book = New empty book…
settings-close-book = Close the book
settings-about = About
copy-path = Copy the path
copied = Copied
sought-gone = What you are looking for is no longer in the book.
look-system = As the system
look-light = Light
look-dark = Dark
about = Vänort { $version }
about-device = This laptop
about-settings-file = The settings lie in
about-licence = Free software, MIT or Apache 2.0. The typeface Inter, SIL OFL 1.1.

# Welcome
welcome-title = Welcome
welcome-back = Welcome, { $person }
welcome-lead = Vänort keeps partnerships, projects and budgets in a book on your own laptop. No network is needed and nothing is sent anywhere.
welcome-who = Who are you?
welcome-name-needed = Type your name, so that the history can tell who changed what.
my-name = My name
my-name-hint = Stands beside every change you make.
my-organisation = My organisation
my-organisation-hint = For instance Robertsfors kommun.
welcome-begin = Begin with
welcome-demo = The demo book
welcome-demo-note = Five partnerships with invented figures, to try everything in.
welcome-demo-act = Open the demo book
welcome-empty = An empty book
welcome-empty-note = For your own partnerships and projects.
welcome-empty-act = Start a new one
welcome-open = A book that exists
welcome-open-note = A file that ends in .vanort, for instance from a colleague.
welcome-open-act = Choose a file…
welcome-recent = Opened before
book-file-name = Partnerships
demo-file-name = Demo book

# The open book is not sound
damage-title = This book is damaged.
damage-mendable = Your edits are whole; only what is shown of them is not. It can be made again from them.
damage-whole = Go no further in it: open a copy or a backup, or let a partner hand you theirs. “Save a copy” in the settings keeps this one as it is.
damage-first = { $count ->
    [one] Found: { $fault }
   *[other] { $count } faults were found, the first: { $fault }
  }
damage-mend = Make it again
damage-mended = All that is shown was made again from the edits.

# The guideline, in the settings
settings-guideline = The guideline
guideline-note = Ceilings and allowances hold for the whole book and everyone it is shared with. A grant follows the version that was in force on its first day.
guideline-facts = Grants that start { $period }. Lines may deviate by { $percent }. { $countries }
guideline-ceilings = { $count ->
    [0] No ceilings
    [one] A ceiling
   *[other] { $count } ceilings
  }
guideline-ceilings-of = Ceilings of { $name }
guideline-allowances = Allowance
guideline-allowances-of = Allowances of { $name }
guideline-of = For
guideline-parties = Partners
guideline-where = Where
guideline-force = Force
guideline-most = At most
allowance-add = Add an allowance
allowance-added = The allowance is added
allowance-remove = Remove
allowance-remove-which = Remove the allowance: { $measure }
allowance-removed = The allowance is removed
allowance-everywhere = everywhere
allowance-when = When
allowance-start = From
allowance-end = Until
allowance-breakfast = Breakfast, % off
allowance-lunch = Lunch, % off
allowance-dinner = Dinner, % off
allowance-off = meals that somebody else paid take off { $breakfast } (breakfast), { $lunch } (lunch), { $dinner } (dinner)
guideline-questions = { $count ->
    [0] No report questions
    [one] 1 report question
   *[other] { $count } report questions
  }
guideline-questions-of = Report questions of { $name }
guideline-questions-note = Reports that have begun keep their questions: what is added, changed or removed here holds for those that begin later.
guideline-questions-none = Reports answer the questions that come with Vänort. They are written down here together with the first one that is added.
guideline-question-asked = Question
guideline-question-report = Report
guideline-question-all = all
guideline-question-figures = Beside the answer
guideline-question-figures-none = nothing
guideline-question-english = In English
guideline-question-swedish = In Swedish
guideline-question-hint = It is asked last. Both languages are needed: each partner reads its own.
guideline-question-add = Add a report question
guideline-question-added = The question is added
guideline-question-acts = Change or remove
guideline-question-change = Change a report question
guideline-question-change-act = Change
guideline-question-change-which = Change the question: { $question }
guideline-question-change-hint = Reports that have begun keep it as it was. Both languages are needed: each partner reads its own.
guideline-question-changed = The question is changed
guideline-question-remove = Remove
guideline-question-remove-which = Remove the question: { $question }
guideline-question-removed = The question is removed
