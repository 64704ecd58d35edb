# Taking expenses in from the file of another program. Shared by the window and the command line.
intake-brings = { $new ->
    [one] 1 new expense
   *[other] { $new } new expenses
  }, { $sum }; { $there } already there; { $waiting } to be settled; { $unreadable } cannot be read; { $left } left out
intake-row = row { $row }: { $flaw }{ $description ->
    [none] {""}
   *[other] {" "}({ $description }{ $amount ->
        [none] {""}
       *[other] , { $amount }
      })
  }
intake-more = { $count ->
    [one] and 1 row more
   *[other] and { $count } rows more
  }
intake-nothing-recorded = Nothing was recorded.
intake-no-line = the budget has no line for { $category } { $year }
intake-locked = everything up to { $until } is locked
intake-income = left out: money that came in
intake-twice = left out: the same as row { $row }
intake-taken-back = row { $row } takes it back: record neither, or both by hand
intake-no-category = nothing says what it was spent on
intake-reason-missing = { $column } is empty
intake-reason-not_a_day = { $column }: “{ $text }” is no day
intake-reason-ambiguous_day = { $column }: “{ $text }” may be two days
intake-reason-not_a_number = { $column }: “{ $text }” is no amount
intake-reason-ambiguous_number = { $column }: “{ $text }” may be two amounts
intake-reason-too_many_decimals = { $column }: “{ $text }” has more decimals than its currency
intake-reason-too_large = { $column }: “{ $text }” is more than a book holds
intake-reason-zero = { $column }: nothing was paid
intake-reason-unknown_currency = { $column }: “{ $text }” is no currency
intake-reason-rate_needed = a rate for { $text } is needed
intake-reason-not_a_rate = { $column }: “{ $text }” is no exchange rate
intake-reason-rate_source_needed = { $column }: it is not said who gave the rate
intake-reason-too_long = { $column }: the text is longer than a book holds
