# The chain of money of a project: what came in, where it lies, what was reported when

project-tab-funds = Funds
funds-periods = Reporting periods
funds-no-periods = No reporting period yet. A period is what you report for; once it is locked, its figures stand.
funds-period = Period
funds-opening = Opening
funds-income = Received
funds-cost = Spent
funds-fee = Bank fees
funds-exchange = Exchange
funds-closing = Closing
funds-in-all = In all
funds-carried-from = From { $date }, the day after the period before.
funds-carried = carried over
funds-said = as stated
funds-locked = Locked { $date } by { $by }
funds-open = Open
funds-report = Finance report
funds-report-which = Finance report, { $period }
funds-lock = Lock…
funds-lock-which = Lock { $period }…
funds-lock-title = Lock { $period }
funds-lock-note = What is dated in the period stands from then on. Errors are corrected by reversals that are dated later.
funds-lock-date = Day
funds-lock-by = Locked by
funds-lock-save = Lock the period
funds-lock-done = The period is locked
funds-period-add = New period…
funds-period-title = New reporting period
funds-period-start = First day
funds-period-end = Last day
funds-period-opening = Opening balance
funds-period-opening-first = what there was before the first day; empty for nothing
funds-period-opening-carried = empty: carried over from the period before
funds-period-save = Add the period
funds-period-done = The period is added
funds-period-delete-which = Delete { $period }
funds-period-deleted = The period is deleted
funds-opening-change = Opening balance…
funds-opening-title = Opening balance of { $period }
funds-opening-save = Save
funds-opening-done = The opening balance is changed

funds-accounts = Where the money lies
funds-no-accounts = Nothing has come in or been sent yet.
funds-partner = Partner
funds-account = Account
funds-balance = Balance
funds-at-cost = In { $currency }
funds-unit-cost = Per unit
funds-accounts-note = { $method ->
    [weighted_average] Other currencies at what they cost, by the weighted average of the transfers.
    [fifo] Other currencies at what they cost; the oldest transfer is spent first (FIFO).
   *[transfer_rate] Other currencies at the rate of the latest transfer.
  } An account below zero is paid out in advance.

funds-movements = Movements
funds-no-movements = What the programme pays and what the partners send each other is written down here, with what proves it.
funds-date = Date
funds-what = What
funds-sent = Sent
funds-received = Received
funds-opening-row = Opening balance
funds-from-to = { $from } → { $to }
funds-to = to { $to }
funds-rate = { $rate } { $sent } for 1 { $received }
funds-reversed = reversed
funds-reversal = reversal
funds-more = Show { $count } more

funds-add-income = Money in…
funds-income-title = Money in
funds-income-kind = Why
funds-income-partner = Received by
funds-income-amount = Amount
funds-income-claim = Pays the claim
funds-income-claim-none = None
funds-income-save = Record
funds-income-done = The money is recorded
funds-add-transfer = Transfer…
funds-transfer-title = Transfer
funds-transfer-hint = Of each exchange of currency its own transfer: from SEK to EUR is one, from EUR to KES another.
funds-sender = From
funds-receiver = To
funds-transfer-date = Day it arrived
funds-sent-amount = Sent
funds-received-amount = Arrived
funds-currency = Currency
funds-fee-amount = Bank fee
funds-fee-hint = beside what was sent, or taken of what arrived
funds-transfer-save = Record
funds-transfer-done = The transfer is recorded
funds-reference = Evidence
funds-reference-hint = number of the payment, the statement or the receipt
funds-description = Description
funds-reverse = Reverse…
funds-reverse-title = Reverse the entry
funds-reverse-save = Reverse
funds-reverse-date = Day of the reversal
funds-reverse-reason = Why
funds-reverse-done = Reversed
funds-reword = Change words…
funds-reword-title = Change the words
funds-reword-save = Save
funds-reword-done = Changed
funds-entry-locked = Its day is locked: it is corrected by a reversal dated later.
funds-entry = Entry

funds-behind-movements = Movements
funds-behind-income = Received
funds-behind-cost = Spent
funds-behind-fee = Bank fees
funds-behind-exchange = Exchange gained and lost
funds-behind-sum = { $sum } in { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
funds-behind-none = No entries.
funds-behind-exchange-note = What was booked, less what the money had cost by the method of the agreement.
funds-show-behind = { $figure } of { $period }: { $amount }

funds-terms = Terms…
funds-terms-title = The agreement's terms
funds-terms-funding = How the money comes
funds-terms-funding-none = Not stated
funds-terms-method = Exchange rate
funds-terms-method-note = By this method money in other currencies is turned into { $currency }. It is stated on every report and stands once a period is locked.
funds-terms-percent = Deviation allowed, per cent
funds-terms-percent-hint = empty: the guideline's, { $percent } %
funds-terms-save = Save
funds-terms-done = The terms are changed
funds-terms-line = { $funding } · { $method } · deviation { $percent } %

funds-decisions = Grant decisions
funds-no-decisions = No decision is written down.
funds-decision-add = Decision…
funds-decision-title = Grant decision
funds-decision-date = Day of the decision
funds-decision-by = Decided by
funds-decision-amount = Granted
funds-decision-hint = with a minus where it takes away
funds-decision-reference = Reference
funds-decision-save = Record
funds-decision-done = The decision is recorded
funds-decision-delete = Delete the decision of { $date }
funds-decision-deleted = The decision is deleted
funds-delete = Delete

funds-claims = Claims
funds-no-claims = No claim is written down. In arrears the Swedish partner pays first and claims it back.
funds-claim-add = Claim…
funds-claim-title = Claim
funds-claim-start = First day
funds-claim-end = Last day
funds-claim-date = Day it was sent
funds-claim-amount = Claimed
funds-claim-reference = Reference
funds-claim-save = Record
funds-claim-done = The claim is recorded
funds-claimed = Claimed
funds-approved = Approved
funds-disallowed = Disallowed
funds-paid = Paid
funds-outstanding = To be paid
funds-claim-waits = waits
funds-claim-decide = Decision…
funds-claim-decide-which = Decision on the claim of { $date }…
funds-claim-decide-title = Decision on the claim
funds-claim-decide-amount = Approved
funds-claim-decide-reason = Why the rest is not
funds-claim-decide-save = Record
funds-claim-decide-done = The decision is recorded
funds-claim-deleted = The claim is deleted
funds-claim-delete = Delete the claim of { $date }

