# Utgifter från ett annat programs fil. Gemensamt för fönstret och kommandoraden.
intake-brings = { $new ->
    [one] 1 ny utgift
   *[other] { $new } nya utgifter
  }, { $sum }; { $there } finns redan; { $waiting } att avgöra; { $unreadable } kan inte läsas; { $left } utelämnas
intake-row = rad { $row }: { $flaw }{ $description ->
    [none] {""}
   *[other] {" "}({ $description }{ $amount ->
        [none] {""}
       *[other] , { $amount }
      })
  }
intake-more = { $count ->
    [one] och 1 rad till
   *[other] och { $count } rader till
  }
intake-nothing-recorded = Inget bokfördes.
intake-no-line = budgeten har ingen rad för { $category } { $year }
intake-locked = allt till och med { $until } är låst
intake-income = utelämnas: pengar som kom in
intake-twice = utelämnas: samma som rad { $row }
intake-taken-back = rad { $row } tar tillbaka den: bokför ingen av dem, eller båda för hand
intake-no-category = inget säger vad det gick till
intake-reason-missing = { $column } är tom
intake-reason-not_a_day = { $column }: ”{ $text }” är ingen dag
intake-reason-ambiguous_day = { $column }: ”{ $text }” kan vara två dagar
intake-reason-not_a_number = { $column }: ”{ $text }” är inget belopp
intake-reason-ambiguous_number = { $column }: ”{ $text }” kan vara två belopp
intake-reason-too_many_decimals = { $column }: ”{ $text }” har fler decimaler än valutan
intake-reason-too_large = { $column }: ”{ $text }” är mer än en bok rymmer
intake-reason-zero = { $column }: inget betalades
intake-reason-unknown_currency = { $column }: ”{ $text }” är ingen valuta
intake-reason-rate_needed = en kurs för { $text } behövs
intake-reason-not_a_rate = { $column }: ”{ $text }” är ingen växelkurs
intake-reason-rate_source_needed = { $column }: det sägs inte vem som gav kursen
intake-reason-too_long = { $column }: texten är längre än en bok rymmer
