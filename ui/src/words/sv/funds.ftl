# Projektets kedja av pengar: vad som kom in, var det ligger, vad som redovisades när

project-tab-funds = Medel
funds-periods = Redovisningsperioder
funds-no-periods = Ingen redovisningsperiod ännu. En period är det ni redovisar för; när den är låst står beloppen fast.
funds-period = Period
funds-opening = Ingående
funds-income = Mottaget
funds-cost = Förbrukat
funds-fee = Bankavgifter
funds-exchange = Kursdifferens
funds-closing = Utgående
funds-in-all = Totalt
funds-carried-from = Från { $date }, dagen efter perioden före.
funds-carried = fört över
funds-said = enligt uppgift
funds-locked = Låst { $date } av { $by }
funds-open = Öppen
funds-report = Ekonomisk redovisning
funds-report-which = Ekonomisk redovisning, { $period }
funds-lock = Lås…
funds-lock-which = Lås { $period }…
funds-lock-title = Lås { $period }
funds-lock-note = Det som är daterat i perioden står sedan fast. Fel rättas med återföringar som är daterade senare.
funds-lock-date = Dag
funds-lock-by = Låst av
funds-lock-save = Lås perioden
funds-lock-done = Perioden är låst
funds-period-add = Ny period…
funds-period-title = Ny redovisningsperiod
funds-period-start = Första dag
funds-period-end = Sista dag
funds-period-opening = Ingående saldo
funds-period-opening-first = vad som fanns före första dagen; tomt för inget
funds-period-opening-carried = tomt: förs över från perioden före
funds-period-save = Lägg till perioden
funds-period-done = Perioden är tillagd
funds-period-delete-which = Ta bort { $period }
funds-period-deleted = Perioden är borttagen
funds-opening-change = Ingående saldo…
funds-opening-title = Ingående saldo för { $period }
funds-opening-save = Spara
funds-opening-done = Det ingående saldot är ändrat

funds-accounts = Var pengarna ligger
funds-no-accounts = Inget har kommit in eller skickats ännu.
funds-partner = Part
funds-account = Konto
funds-balance = Saldo
funds-at-cost = I { $currency }
funds-unit-cost = Per enhet
funds-accounts-note = { $method ->
    [weighted_average] Andra valutor till vad de kostade, enligt överföringarnas vägda genomsnitt.
    [fifo] Andra valutor till vad de kostade; den äldsta överföringen förbrukas först (FIFO).
   *[transfer_rate] Andra valutor till den senaste överföringens kurs.
  } Ett konto under noll är utlagt i förskott.

funds-movements = Rörelser
funds-no-movements = Det som programmet betalar ut och det som parterna skickar till varandra skrivs upp här, med vad som styrker det.
funds-date = Datum
funds-what = Vad
funds-sent = Skickat
funds-received = Mottaget
funds-opening-row = Ingående saldo
funds-from-to = { $from } → { $to }
funds-to = till { $to }
funds-rate = { $rate } { $sent } för 1 { $received }
funds-reversed = återförd
funds-reversal = återföring
funds-more = Visa { $count } till

funds-add-income = Inbetalning…
funds-income-title = Inbetalning
funds-income-kind = Varför
funds-income-partner = Mottagen av
funds-income-amount = Belopp
funds-income-claim = Betalar rekvisitionen
funds-income-claim-none = Ingen
funds-income-save = Bokför
funds-income-done = Inbetalningen är bokförd
funds-add-transfer = Överföring…
funds-transfer-title = Överföring
funds-transfer-hint = Varje växling är en egen överföring: från SEK till EUR är en, från EUR till KES en annan.
funds-sender = Från
funds-receiver = Till
funds-transfer-date = Dagen den kom fram
funds-sent-amount = Skickat
funds-received-amount = Framkommet
funds-currency = Valuta
funds-fee-amount = Bankavgift
funds-fee-hint = utöver det skickade, eller tagen av det som kom fram
funds-transfer-save = Bokför
funds-transfer-done = Överföringen är bokförd
funds-reference = Underlag
funds-reference-hint = betalningens, kontoutdragets eller kvittots nummer
funds-description = Beskrivning
funds-reverse = Återför…
funds-reverse-title = Återför posten
funds-reverse-save = Återför
funds-reverse-date = Återföringens dag
funds-reverse-reason = Varför
funds-reverse-done = Återfört
funds-reword = Ändra texten…
funds-reword-title = Ändra texten
funds-reword-save = Spara
funds-reword-done = Ändrat
funds-entry-locked = Dess dag är låst: den rättas med en återföring som är daterad senare.
funds-entry = Post

funds-behind-movements = Rörelser
funds-behind-income = Mottaget
funds-behind-cost = Förbrukat
funds-behind-fee = Bankavgifter
funds-behind-exchange = Kursvinster och kursförluster
funds-behind-sum = { $sum } i { $count ->
    [one] 1 post
   *[other] { $count } poster
  }
funds-behind-none = Inga poster.
funds-behind-exchange-note = Det som bokfördes, minus vad pengarna hade kostat enligt avtalets metod.
funds-show-behind = { $figure } för { $period }: { $amount }

funds-terms = Villkor…
funds-terms-title = Avtalets villkor
funds-terms-funding = Hur pengarna kommer
funds-terms-funding-none = Inte angivet
funds-terms-method = Växelkurs
funds-terms-method-note = Enligt denna metod räknas pengar i andra valutor om till { $currency }. Den anges i varje rapport och står fast när en period är låst.
funds-terms-percent = Tillåten avvikelse, procent
funds-terms-percent-hint = tomt: riktlinjens, { $percent } %
funds-terms-save = Spara
funds-terms-done = Villkoren är ändrade
funds-terms-line = { $funding } · { $method } · avvikelse { $percent } %

funds-decisions = Beslut om bidrag
funds-no-decisions = Inget beslut är uppskrivet.
funds-decision-add = Beslut…
funds-decision-title = Beslut om bidrag
funds-decision-date = Beslutsdag
funds-decision-by = Beslutat av
funds-decision-amount = Beviljat
funds-decision-hint = med minus där det tar bort
funds-decision-reference = Beteckning
funds-decision-save = Skriv upp
funds-decision-done = Beslutet är uppskrivet
funds-decision-delete = Ta bort beslutet { $date }
funds-decision-deleted = Beslutet är borttaget
funds-delete = Ta bort

funds-claims = Rekvisitioner
funds-no-claims = Ingen rekvisition är uppskriven. I efterskott betalar den svenska parten först och rekvirerar det tillbaka.
funds-claim-add = Rekvisition…
funds-claim-title = Rekvisition
funds-claim-start = Första dag
funds-claim-end = Sista dag
funds-claim-date = Dagen den skickades
funds-claim-amount = Rekvirerat
funds-claim-reference = Beteckning
funds-claim-save = Skriv upp
funds-claim-done = Rekvisitionen är uppskriven
funds-claimed = Rekvirerat
funds-approved = Godkänt
funds-disallowed = Underkänt
funds-paid = Betalt
funds-outstanding = Återstår
funds-claim-waits = väntar
funds-claim-decide = Beslut…
funds-claim-decide-which = Beslut om rekvisitionen { $date }…
funds-claim-decide-title = Beslut om rekvisitionen
funds-claim-decide-amount = Godkänt
funds-claim-decide-reason = Varför resten inte godkänns
funds-claim-decide-save = Skriv upp
funds-claim-decide-done = Beslutet är uppskrivet
funds-claim-deleted = Rekvisitionen är borttagen
funds-claim-delete = Ta bort rekvisitionen { $date }

