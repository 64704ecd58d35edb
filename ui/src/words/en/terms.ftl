# The words of the code lists. Shared by the window and the documents.

# What the money goes to
cost-category-work_input = Work input
cost-category-international_travel = International travel
cost-category-local_travel = Local travel
cost-category-accommodation = Accommodation
cost-category-meals = Meals
cost-category-visa_insurance = Visa, insurance, vaccination
cost-category-interpretation = Interpretation and translation
cost-category-venue = Venues
cost-category-materials = Materials
cost-category-communication = Communication
cost-category-environmental_compensation = Climate compensation
cost-category-audit = Audit

# What the grant is for
grant-kind-inception = Inception
grant-kind-project = Project
grant-kind-steering_group = Steering group
grant-kind-development = Development
grant-kind-dissemination = Dissemination

# Where a project stands
project-status-planned = Planned
project-status-active = Active
project-status-reporting = Reporting
project-status-closed = Closed
project-status-cancelled = Cancelled
project-status-suspended = Suspended

# Where a partnership stands
partnership-status-planned = Planned
partnership-status-active = Active
partnership-status-paused = Paused
partnership-status-ended = Ended

# The core areas of local democracy
core-area-equity = Equity
core-area-participation = Participation
core-area-transparency = Transparency
core-area-accountability = Accountability

# The gender equality marker
gender-marker-principal = Main objective
gender-marker-significant = Significant objective
gender-marker-not_targeted = Not targeted
gender-marker-not_screened = Not screened

# Who pays
financing-grant = The grant
financing-own_cash = Own cash
financing-in_kind = In kind
financing-other_donor = Other donor

# How the money of an agreement comes, and by which rate it is turned into the project's currency
funding-in_arrears = In arrears
funding-in_advance = In advance
fx_method-weighted_average = Weighted average of the transfers
fx_method-fifo = First in, first out (FIFO)
fx_method-transfer_rate = Rate of the latest transfer
income-kind-instalment = Instalment
income-kind-reimbursement = Reimbursement
income-kind-interest = Interest
income-kind-repayment = Repayment of what is left

# Parts in a team
team-role-project_manager = Project manager
team-role-coordinator = Coordinator
team-role-politician_majority = Politician, majority
team-role-politician_opposition = Politician, opposition
team-role-civil_servant = Civil servant
team-role-manager = Manager
team-role-civil_society = Civil society

sex-woman = Woman
sex-man = Man
sex-other = Other

# What an organisation is
organisation-kind-municipality = Municipality
organisation-kind-region = Region or county
organisation-kind-government = National government
organisation-kind-civil_society = Civil society
organisation-kind-academic = University or college

# What a ceiling does, and what it is a ceiling of
ceiling-force-block = Maximum
ceiling-force-warn = Guide value
ceiling-basis-per_year = Each year
measure-work_hour = An hour of work
measure-day = A day away
measure-kilometre = A kilometre in one’s own car
measure-tonne = A tonne of CO₂e
ceiling-basis-whole = The whole grant

# The kinds of records, and their fields
kind-organisation = Organisation
kind-person = Person
kind-partnership = Partnership
kind-guideline = Guideline
kind-allowance = Allowance
kind-ceiling = Ceiling
kind-exchange_rate = Exchange rate
kind-project = Project
kind-team_member = Team member
kind-budget_version = Budget version
kind-budget_line = Budget line
kind-approval = Approval
kind-submission = Submission
kind-rejection = Rejection
kind-expense = Expense
kind-attachment = Attached file
kind-deviation = Explanation of a deviation
kind-grant_decision = Grant decision
kind-income = Income
kind-transfer = Transfer
kind-financial_period = Reporting period
kind-period_lock = Lock of a period
kind-claim = Claim
kind-claim_decision = Decision on a claim
kind-result = Expected result
kind-activity = Activity
kind-indicator = Indicator
kind-reading = Reading of an indicator

field-activities = Activities it pays for
field-amount = Amount
field-approval = Approved by reference
field-approved = Approved
field-approved_by = Decided by
field-assumptions = Assumptions
field-basis = Ceiling of
field-booked = Amount in the project's currency
field-budget = Budgeted when it was explained
field-case_reference = Case reference
field-category = Category
field-claim = Claim
field-claimed = Claimed
field-closing = Closing balance
field-core_areas = Core areas
field-countries = Countries
field-country = Country
field-date = Date
field-decided_by = Decided by
field-deleted = Deleted
field-description = Description
field-deviation_percent = Deviation allowed, per cent
field-dimensions = Told apart by
field-direction = Direction
field-email = E-mail
field-explanation = Explanation
field-fee = Bank fee
field-financing = Who pays
field-force = Above the ceiling
field-frequency = How often
field-funding = How the money comes
field-further_goals = Further goals
field-fx_method = Exchange rate by
field-gender_marker = Gender marker
field-grant = Kind of grant
field-granted = Granted
field-guideline = Guideline
field-heads = State of the book
field-indicator = Indicator
field-kind = Kind
field-leads_to = Leads to
field-level = Level
field-line = Budget line
field-locked = Period
field-locked_by = Locked by
field-main_goal = Main goal
field-measure = What is counted
field-name = Name
field-notes = What came of it
field-number = Number
field-off = Meals take off, per cent
field-opening = Opening balance
field-organisation = Organisation
field-paid_by = Paid by
field-parties_from = Partners from
field-parties_to = Partners to
field-partner = Partner
field-partners = Partners
field-partnership = Partnership
field-people = Counts people
field-period = Period
field-person = Person
field-place = Place
field-post = Carries on
field-priced_in = Priced in
field-problem = Problem
field-project = Project
field-rank = Order
field-rate = Rate
field-rate_source = Source of the rate
field-rates = Rates of the budget
field-reason = Reason
field-received = Arrived
field-receiver = To
field-record = Attached to
field-reference = Reference
field-rejected_by = Rejected by
field-responsible = Responsible
field-result = Expected result
field-reversal_of = Takes back
field-role = Role
field-scale = Scale
field-sender = From
field-sent = Sent
field-sex = Sex
field-sha256 = SHA-256
field-size = Size, bytes
field-source = Source
field-spent = Spent when it was explained
field-sphere = Where it shows
field-status = Status
field-submitted_by = Submitted by
field-theory_of_change = Theory of change
field-title = In words
field-title_en = Title in English
field-title_sv = Title in Swedish
field-unit = Currency
field-validity = In force
field-value = Value
field-verification = Source of verification
field-version = Budget version
field-voucher = Voucher
field-year = Year

basis-said-work_hour = { $name }, { $month }: { $quantity } hours at { $rate }
basis-said-day = { $name }, { $country }, { $period }: { $quantity } days at { $rate }{ $meals ->
    [0] {""}
    [one] , less a meal: { $counted } days
   *[other] , less { $meals } meals: { $counted } days
  }
basis-said-kilometre = { $name }: { $quantity } km at { $rate }
basis-said-tonne = { $quantity } t CO₂e at { $rate }

# The plan and its results
result-level-impact = Impact
result-level-outcome = Outcome
result-level-output = Output
sphere-individual = Individual
sphere-organisational = Organisational
sphere-societal = Societal
activity-kind-activity = Activity
activity-kind-milestone = Milestone
activity-kind-visit = Visit
activity-kind-meeting = Meeting
activity-status-planned = Planned
activity-status-under_way = Under way
activity-status-done = Done
activity-status-cancelled = Cancelled
indicator-kind-unit = Number
indicator-kind-percentage = Percentage
indicator-kind-ordinal = Step of a scale
indicator-kind-qualitative = In words
direction-ascending = the more the better
direction-descending = the less the better
frequency-quarterly = Every quarter
frequency-half_yearly = Every half-year
frequency-yearly = Every year
frequency-at_end = At the end of the project
reading-kind-baseline = Baseline
reading-kind-target = Target
reading-kind-actual = Actual
light-green = As expected
light-amber = Behind
light-red = Far behind
light-none = Not known
dimension-sex = Sex
dimension-age = Age
dimension-disability = Disability
category-woman = Women
category-man = Men
category-other = Other
category-with = With a disability
category-without = Without
