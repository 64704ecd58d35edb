# Taking expenses in from the file of another program
import-title = Import expenses
import-open = Import expenses…
import-lead = A bank’s or a ledger’s export: CSV, Excel or OpenDocument. Nothing is recorded before you say so.
import-choose = Choose a file…
import-choose-other = Another file…
import-drop = or drop it on the window
import-reading = Reading { $file }…
import-planning = Looking at the rows…
import-recording = Recording…
import-sheet = Sheet
import-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
import-remembered = Read as the files of this source were read before.
import-guessed = What stands where is guessed: look through it.
import-columns = What stands where
import-column-none = In no column
import-column-date = Day
import-column-amount = Amount
import-column-debit = Paid out
import-column-credit = Paid in
import-column-description = Description
import-column-voucher = Voucher
import-column-category = Category
import-column-account = Account
import-column-currency = Currency
import-column-rate = Rate
import-column-rate_source = Source of the rate
import-column-year = Budget year
import-more-columns = More columns
import-reading-of = How it is written
import-day-order = Days
import-day-order-open = Choose: days can be read in two ways
import-day-order-year_month_day = year, month, day
import-day-order-day_month_year = day, month, year
import-day-order-month_day_year = month, day, year
import-decimal-mark = Decimals
import-decimal-mark-open = Choose: amounts can be read in two ways
import-decimal-mark-comma = comma: 1.234,50
import-decimal-mark-point = point: 1,234.50
import-sign = What was paid out is
import-sign-negative = below zero, as in a bank’s export
import-sign-positive = above zero, as in a ledger
import-undecided = as each cell says
import-paid-in = Amounts without a currency are in
import-paid-by = Paid by
import-paid-by-line = the partner of the budget line
import-rate = Rate of { $currency }
import-rate-hint = { $to } for 1 { $from }
import-rate-source = Source of the rate
import-parts = The rows of the file
import-part-new = New
import-part-there = In the book
import-part-waiting = To be settled
import-part-unreadable = Cannot be read
import-part-left_out = Left out
import-none = No such rows.
import-row = Row
import-date = Date
import-description = Description
import-line = Budget line
import-line-of = Budget line of row { $row }
import-line-choose = Choose a line
import-amount = Amount
import-guessed-line = guessed from the words
import-outside = outside the period
import-taken-back = row { $row } takes it back
import-outcome-there = in the book already
import-outcome-twice_in_file = the same as row { $row }
import-outcome-total = a sum or a balance
import-outcome-income = money that came in
import-outcome-blank = empty
import-outcome-note = no expense
import-more = Show more
import-record = { $count ->
    [0] Nothing to record
    [one] Record 1 expense
   *[other] Record { $count } expenses
  }
import-record-sum = { $sum } in all
import-left = { $count ->
    [one] 1 row is not recorded: it is to be settled, or cannot be read.
   *[other] { $count } rows are not recorded: they are to be settled, or cannot be read.
  }
import-done = { $count ->
    [one] 1 expense recorded
   *[other] { $count } expenses recorded
  }
import-no-budget = An expense stands on a line of the budget. Write a figure in the budget first.
import-preview = The first rows of the file
import-open-project-first = Open the project that the expenses belong to, and choose the file there.
