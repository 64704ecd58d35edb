# What a person should look at, and the way out. Shared by the window and the documents.
# Amounts, days and shares come as text; a field that holds nothing comes as `none`.
finding-partnership_missing = The project's partnership is not in the book
finding-partnership_missing-way = choose a partnership for it
finding-expense_without_line = { $description ->
    [none] An expense of { $booked } has no budget line
   *[other] “{ $description }”, { $booked }, has no budget line
  }
finding-expense_without_line-way = reverse it and record it on a line of the budget
finding-expense_outside_period = { $description ->
    [none] An expense of { $booked } on { $date } lies outside the project's period
   *[other] “{ $description }”, { $booked } on { $date }, lies outside the project's period
  }
finding-expense_outside_period-way = explain it, or reverse it
finding-expense_on_unapproved_line = { $description ->
    [none] An expense of { $booked } is on a line that no approved budget has
   *[other] “{ $description }”, { $booked }, is on a line that no approved budget has
  }
finding-expense_on_unapproved_line-way = have the budget approved, or move it to an approved line
finding-line_overspent = { $category } { $year } is { $percent } over its line
finding-line_overspent-way = { $actual } spent, { $budget } budgeted: explain, or ask for approval
finding-spent_on_zero_line = { $actual } spent on { $category } { $year }, where nothing is budgeted
finding-spent_on_zero_line-way = explain, or ask for approval of a line for it
finding-overspending_not_approved = { $category } { $year }: the overspending is explained and not approved
finding-overspending_not_approved-way = { $actual } spent, { $budget } budgeted: give the reference when it is approved
finding-line_underspent = { $category } { $year } is { $percent } under its line
finding-line_underspent-way = { $actual } spent, { $budget } budgeted, and the year is locked: explain
finding-opening_differs = The period from { $start } opens with { $opening }, the one before closed with { $closing }
finding-opening_differs-way = let the opening be carried over, or find out what is missing in the period before
finding-locked_period_changed = The locked period { $start } to { $end } closed with { $closing }; as the entries are now it closes with { $now }
finding-locked_period_changed-way = find out what came in that is dated in the period; reverse it and record it in an open one
finding-periods_overlap = The period { $start } to { $end } has days in common with the one before
finding-periods_overlap-way = two laptops each started one; delete one of them
finding-locked_twice = The period { $start } to { $end } was locked { $count } times
finding-locked_twice-way = two laptops locked it at once; keep the first lock
finding-account_overdrawn = More was paid out of an account than came into it: { $balance }
finding-account_overdrawn-way = record the transfer that is missing; in arrears it settles when the money comes
finding-grant_differs = The project says that { $granted } are granted, the decisions come to { $decided }
finding-grant_differs-way = correct the one or the other
finding-duplicate_entry = { $of }: { $count } of { $date } look alike, { $amount } each
finding-duplicate_entry-way = reverse one if it was recorded twice, or give each what proves it
finding-entry_reversed_twice = { $of } of { $date }, { $amount }, was taken back { $count } times
finding-entry_reversed_twice-way = delete all of its reversals but one
finding-claim_decided_twice = There are { $count } decisions on the claim of { $date }, { $claimed }
finding-claim_decided_twice-way = keep the one that is right
finding-over_ceiling = { $category ->
    [none] { $year ->
        [none] The budget comes to { $total }; { $force ->
            [block] the maximum is { $ceiling }
           *[warn] the guide value is { $ceiling }
          }
       *[other] The budget of { $year } comes to { $total }; { $force ->
            [block] the maximum is { $ceiling }
           *[warn] the guide value is { $ceiling }
          }
      }
   *[other] { $year ->
        [none] { $category } comes to { $total }; { $force ->
            [block] the maximum is { $ceiling }
           *[warn] the guide value is { $ceiling }
          }
       *[other] { $category } { $year } comes to { $total }; { $force ->
            [block] the maximum is { $ceiling }
           *[warn] the guide value is { $ceiling }
          }
      }
  }
finding-over_ceiling-way = { $force ->
    [block] lower the budget: { $guideline }
   *[warn] lower the budget, or give the reason when you apply: { $guideline }
  }
finding-over_grant = The budget comes to { $total }, more than the { $granted } granted
finding-over_grant-way = lower the budget, or record a larger grant
finding-budget_not_approved = { $date ->
    [none] Budget version { $number }, { $total }, is not submitted
   *[other] Budget version { $number }, { $total }, waits for the decision since { $date }
  }
finding-budget_not_approved-way = { $date ->
    [none] submit it, or write down the decision when it is there
   *[other] write down the decision when it is there
  }
finding-budget_rejected = { $reason ->
    [none] Budget version { $number } was rejected
   *[other] Budget version { $number } was rejected: { $reason }
  }
finding-budget_rejected-way = start the next version as a copy of it
finding-decided_both_ways = Budget version { $number } was both approved and rejected
finding-decided_both_ways-way = two laptops wrote down different decisions; keep the one that is right
finding-contested = { $count } values wait for you: { $contested } ({ $of })
finding-contested-way = edits met that knew nothing of each other; choose one
finding-deleted_while_edited = Somebody deleted something that another one was changing: { $of }
finding-deleted_while_edited-way = bring it back with the change, or delete it all the same
finding-approved_budget_changed = { $count ->
    [one] A line of budget version { $number } is no longer what was approved
   *[other] { $count } lines of budget version { $number } are no longer what was approved
  }
finding-approved_budget_changed-way = put back what was approved; changes belong in the next version
finding-approved_twice = Budget version { $number } was approved { $count } times
finding-approved_twice-way = keep the decision that holds and delete the other
finding-duplicate_line = { $count } lines of { $category } { $year } look alike, { $total } in all
finding-duplicate_line-way = delete one if two laptops wrote the same, or say in words what each is for
finding-duplicate_expense = { $count } expenses have the voucher { $voucher } and the amount { $booked }
finding-duplicate_expense-way = reverse one if it was recorded twice, or give each its own voucher number
finding-same_receipt = { $name } is attached to { $count } expenses
finding-same_receipt-way = reverse one if it was booked twice; if the receipt belongs to several, give them one voucher number
finding-budget_rate_differs = { $count ->
    [0] Budget version { $number } has lines in { $currency } and no rate for them
    [one] A line of budget version { $number } in { $currency } is converted by another rate than the version’s
   *[other] { $count } lines of budget version { $number } in { $currency } are converted by another rate than the version’s
  }
finding-budget_rate_differs-way = one laptop changed the rate while another one planned; convert all by the version’s rate
finding-over_allowance = { $description }: { $asked } where the guideline { $force ->
    [block] allows at most
   *[warn] says
  } { $allowed } ({ $measure })
finding-over_allowance-way = reverse it and record what is allowed
finding-work_twice = { $count } expenses are for the same person’s work in the month from { $date }: { $description }
finding-work_twice-way = reverse one if two laptops recorded the same hours
finding-reversed_twice = { $description ->
    [none] An expense of { $booked } was taken back { $count } times
   *[other] “{ $description }”, { $booked }, was taken back { $count } times
  }
finding-reversed_twice-way = delete all of its reversals but one
finding-duplicate_version = { $count } budget versions bear the number { $number }
finding-duplicate_version-way = two laptops each started one; go on in one of them and empty the other

# What a merge brings, in a line
merge-brings = { $person } ({ $device }): { $created } new, { $changed } changed, { $deleted } deleted, { $contested } contested, { $findings } to look at, { $waiting } waiting, attached files: { $files }
finding-activity_outside_period = “{ $title }”, { $start } – { $end }, lies outside the grant period
finding-activity_outside_period-way = change its dates, or the project’s period
finding-result_leads_nowhere = “{ $title }” leads to a result that is not above it or is no longer there
finding-result_leads_nowhere-way = say in the plan what it leads to
finding-share_of_nothing = { $category } { $year }: a share of the cost belongs to an activity that is no longer there
finding-share_of_nothing-way = divide the cost again
finding-hangs_on_nothing = { $of } “{ $title }” belongs to something that is no longer there
finding-hangs_on_nothing-way = give it another place, or delete it
finding-read_twice = “{ $name }”: { $reading } of { $date } stands { $count } times
finding-read_twice-way = delete those that are wrong
finding-team_composition = { $name }: { $count } in the team ({ $roles }); the guideline says { $most ->
    [none] at least { $least }
   *[other] { $range }
  }
finding-team_composition-way = add or remove people, or change their roles
finding-risk_unattended = The risk “{ $title }” has the score { $score }, but no owner or no mitigation
finding-risk_unattended-way = name an owner and write what is done
finding-reports_not_set_out = The grant is decided on, but its reports are not all set out
finding-reports_not_set_out-way = set out the reports that the decision asks for; those that are there stay as they are
finding-report_changed_since = { $of } { $start } – { $end } no longer says what was submitted
finding-report_changed_since-way = see in the history what was changed; take the decision away and the submission back, put it right and submit anew
finding-report_submitted_twice = { $of } { $start } – { $end } was submitted { $count } times
finding-report_submitted_twice-way = two laptops submitted it; take back what nobody has decided on, and submit it once more if nothing is left
finding-report_reviewed_twice = { $of } { $start } – { $end } has { $count } decisions
finding-report_reviewed_twice-way = take away the one that is wrong
finding-report_unsigned = { $of } { $start } – { $end } is submitted, but { $name ->
    [none] a partner
   *[other] { $name }
  } has not signed what it says
finding-report_unsigned-way = take the submission back, and sign and submit anew
finding-report_returned = { $note ->
    [none] { $of } { $start } – { $end } was returned for completion
   *[other] { $of } { $start } – { $end } was returned for completion: { $note }
  }
finding-report_returned-way = complete it and submit it again
finding-sign_off_outdated = { $name ->
    [none] { $of } { $start } – { $end }: { $signed_by } signed, and what it says has been changed since
   *[other] { $of } { $start } – { $end }: { $signed_by } signed for { $name }, and what it says has been changed since
  }
finding-sign_off_outdated-way = read what it says now and sign anew
finding-duplicate_report = { $of } { $start } – { $end } stands { $count } times
finding-duplicate_report-way = two laptops each set it out; bring the answers together in one and delete the other
way-open-report = Open the report
way-set-out-reports = Set out the reports…
