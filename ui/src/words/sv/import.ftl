# Utgifter från ett annat programs fil
import-title = Importera utgifter
import-open = Importera utgifter…
import-lead = Utdrag ur bank eller redovisning: CSV, Excel eller OpenDocument. Inget bokförs innan du säger till.
import-choose = Välj en fil…
import-choose-other = En annan fil…
import-drop = eller släpp den på fönstret
import-reading = Läser { $file }…
import-planning = Går igenom raderna…
import-recording = Bokför…
import-sheet = Blad
import-rows = { $count ->
    [one] 1 rad
   *[other] { $count } rader
  }
import-remembered = Läst som den här källans filer lästes förut.
import-guessed = Vad som står var är gissat: se igenom det.
import-columns = Vad som står var
import-column-none = I ingen kolumn
import-column-date = Dag
import-column-amount = Belopp
import-column-debit = Utbetalt
import-column-credit = Inbetalt
import-column-description = Beskrivning
import-column-voucher = Verifikation
import-column-category = Kategori
import-column-account = Konto
import-column-currency = Valuta
import-column-rate = Kurs
import-column-rate_source = Kursens källa
import-column-year = Budgetår
import-more-columns = Fler kolumner
import-reading-of = Hur det är skrivet
import-day-order = Dagar
import-day-order-open = Välj: dagarna kan läsas på två sätt
import-day-order-year_month_day = år, månad, dag
import-day-order-day_month_year = dag, månad, år
import-day-order-month_day_year = månad, dag, år
import-decimal-mark = Decimaler
import-decimal-mark-open = Välj: beloppen kan läsas på två sätt
import-decimal-mark-comma = komma: 1.234,50
import-decimal-mark-point = punkt: 1,234.50
import-sign = Det som betalats ut är
import-sign-negative = under noll, som i ett kontoutdrag
import-sign-positive = över noll, som i en huvudbok
import-undecided = som varje cell säger
import-paid-in = Belopp utan valuta är i
import-paid-by = Betalt av
import-paid-by-line = budgetradens part
import-rate = Kurs för { $currency }
import-rate-hint = { $to } för 1 { $from }
import-rate-source = Kursens källa
import-parts = Filens rader
import-part-new = Nya
import-part-there = Finns i boken
import-part-waiting = Att avgöra
import-part-unreadable = Kan inte läsas
import-part-left_out = Utelämnas
import-none = Inga sådana rader.
import-row = Rad
import-date = Datum
import-description = Beskrivning
import-line = Budgetrad
import-line-of = Budgetrad för rad { $row }
import-line-choose = Välj en rad
import-amount = Belopp
import-guessed-line = gissad av orden
import-outside = utanför perioden
import-taken-back = rad { $row } tar tillbaka den
import-outcome-there = finns redan i boken
import-outcome-twice_in_file = samma som rad { $row }
import-outcome-total = en summa eller ett saldo
import-outcome-income = pengar som kom in
import-outcome-blank = tom
import-outcome-note = ingen utgift
import-more = Visa fler
import-record = { $count ->
    [0] Inget att bokföra
    [one] Bokför 1 utgift
   *[other] Bokför { $count } utgifter
  }
import-record-sum = { $sum } tillsammans
import-left = { $count ->
    [one] 1 rad bokförs inte: den är att avgöra, eller kan inte läsas.
   *[other] { $count } rader bokförs inte: de är att avgöra, eller kan inte läsas.
  }
import-done = { $count ->
    [one] 1 utgift bokförd
   *[other] { $count } utgifter bokförda
  }
import-no-budget = En utgift hör till en rad i budgeten. Skriv först ett belopp i budgeten.
import-preview = Filens första rader
import-open-project-first = Öppna det projekt som utgifterna hör till, och välj filen där.
