# The sides of the team, the steering group, the meetings and what they decide; what a guideline wants of teams.

people-sides = The team by partner
people-side-people = { $count ->
    [0] Nobody in the team
    [one] 1 person
   *[other] { $count } people
  }
people-side-women = { $share } women ({ $women } of { $told } who told their sex)
people-side-untold = nobody has told their sex
people-check = { $roles }: { $count } of { $wanted }
people-check-least = at least { $least }
people-check-not = not as the guideline wants
people-steers = Steering group
people-steers-yes = yes
people-steers-who = { $name } sits in the steering group
people-steers-tick = Sits in the steering group
people-steers-in = { $name } now sits in the steering group
people-steers-out = { $name } no longer sits in the steering group
people-gone = No longer in the team.

meeting-heading-none = No meetings yet
meeting-heading = { $open ->
    [0] Meetings and decisions: nothing left to carry out
   *[other] Meetings and decisions: { $open } to carry out
  }
meeting-late = { $count ->
    [one] 1 late
   *[other] { $count } late
  }
meeting-empty = Here stands who met, what they decided and what became of it.
meeting-table = Meetings and decisions
meeting-title = Title
meeting-decided = { $open ->
    [0] { $all ->
        [one] 1, settled
       *[other] { $all }, all settled
      }
   *[other] { $open } of { $all } to do
  }
meeting-new = New steering group meeting…
meeting-new-title = New meeting
meeting-add = Add
meeting-added = The meeting is added
meeting-open-which = Open the meeting: { $name }
meeting-to-plan = Open in the plan
meeting-gone = The meeting is no longer in the book.
meeting-attendees = Present
meeting-attendees-none = Nobody is noted.
meeting-attendees-team = Whoever is in the team can be ticked here.
meeting-steers = steering group
meeting-left = no longer in the team
meeting-minutes = Minutes
meeting-minutes-hint = What was said and came of it
meeting-minutes-none = No minutes
meeting-decisions = Decisions
meeting-decisions-none = No decision is written down yet.
meeting-decision-words = What was decided
meeting-decision-new = New decision…
meeting-decision-new-at = New decision: { $name }
meeting-decision-added = The decision is added
meeting-decision-change = Change
meeting-decision-change-which = Change the decision: { $name }
meeting-decision-change-title = Change the decision
meeting-decision-changed = The decision is changed
meeting-decision-remove = Delete
meeting-decision-remove-which = Delete the decision: { $name }
meeting-decision-removed = The decision of the meeting is deleted
meeting-decision-status = Status of the decision: { $name }
meeting-decision-late = late
meeting-due = Due
meeting-due-by = by { $date }

team-rule-of = Team requirement
team-rule-table = Team requirements of { $name }
team-rule-roles = Roles counted together
team-rule-least = At least
team-rule-most = At most
team-rule-hint = So many people are to be in each partner’s team.
team-rule-add = Add a team requirement
team-rule-added = The team requirement is added
team-rule-remove = Remove
team-rule-remove-which = Remove the team requirement: { $grant }, { $roles }
team-rule-removed = The team requirement is removed
