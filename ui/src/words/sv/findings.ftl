# Det som någon behöver titta på, och vad man gör åt det. Delas av fönstret och dokumenten.
# Belopp, datum och andelar kommer som text; ett tomt fält kommer som `none`.
finding-partnership_missing = Projektets partnerskap finns inte i boken
finding-partnership_missing-way = välj ett partnerskap för det
finding-expense_without_line = { $description ->
    [none] En utgift på { $booked } saknar budgetrad
   *[other] ”{ $description }”, { $booked }, saknar budgetrad
  }
finding-expense_without_line-way = återför den och bokför den på en budgetrad
finding-expense_outside_period = { $description ->
    [none] En utgift på { $booked } den { $date } ligger utanför projekttiden
   *[other] ”{ $description }”, { $booked } den { $date }, ligger utanför projekttiden
  }
finding-expense_outside_period-way = förklara den, eller återför den
finding-expense_on_unapproved_line = { $description ->
    [none] En utgift på { $booked } står på en rad som ingen godkänd budget har
   *[other] ”{ $description }”, { $booked }, står på en rad som ingen godkänd budget har
  }
finding-expense_on_unapproved_line-way = få budgeten godkänd, eller flytta den till en godkänd rad
finding-line_overspent = { $category } { $year } ligger { $percent } över budget
finding-line_overspent-way = { $actual } förbrukat, { $budget } budgeterat: förklara, eller begär godkännande
finding-spent_on_zero_line = { $actual } förbrukat på { $category } { $year }, där inget är budgeterat
finding-spent_on_zero_line-way = förklara, eller begär godkännande av en rad för det
finding-overspending_not_approved = { $category } { $year }: överskridandet är förklarat men inte godkänt
finding-overspending_not_approved-way = { $actual } förbrukat, { $budget } budgeterat: ange beteckningen när det är godkänt
finding-line_underspent = { $category } { $year } ligger { $percent } under budget
finding-line_underspent-way = { $actual } förbrukat, { $budget } budgeterat, och året är låst: förklara
finding-opening_differs = Perioden från { $start } börjar med { $opening }, den föregående slutade med { $closing }
finding-opening_differs-way = låt det ingående saldot föras över, eller ta reda på vad som saknas i perioden före
finding-locked_period_changed = Den låsta perioden { $start } till { $end } slutade med { $closing }; som posterna nu är slutar den med { $now }
finding-locked_period_changed-way = ta reda på vad som kom in med datum i perioden; återför det och bokför det i en öppen period
finding-periods_overlap = Perioden { $start } till { $end } har dagar gemensamma med den före
finding-periods_overlap-way = två datorer lade till var sin; ta bort en av dem
finding-locked_twice = Perioden { $start } till { $end } låstes { $count } gånger
finding-locked_twice-way = två datorer låste den samtidigt; behåll den första låsningen
finding-account_overdrawn = Mer betalades från ett konto än som kom in på det: { $balance }
finding-account_overdrawn-way = bokför överföringen som saknas; i efterskott jämnas det ut när pengarna kommer
finding-grant_differs = Enligt projektet är { $granted } beviljat, besluten uppgår till { $decided }
finding-grant_differs-way = rätta det ena eller det andra
finding-duplicate_entry = { $of }: { $count } den { $date } är lika, { $amount } var
finding-duplicate_entry-way = återför en om den bokfördes två gånger, eller ge var och en det som styrker den
finding-entry_reversed_twice = { $of } den { $date }, { $amount }, togs tillbaka { $count } gånger
finding-entry_reversed_twice-way = ta bort alla dess återföringar utom en
finding-claim_decided_twice = Det finns { $count } beslut om rekvisitionen { $date }, { $claimed }
finding-claim_decided_twice-way = behåll det som är rätt
finding-over_ceiling = { $category ->
    [none] { $year ->
        [none] Budgeten är { $total }; { $force ->
            [block] högsta belopp är { $ceiling }
           *[warn] riktvärdet är { $ceiling }
          }
       *[other] Budgeten för { $year } är { $total }; { $force ->
            [block] högsta belopp är { $ceiling }
           *[warn] riktvärdet är { $ceiling }
          }
      }
   *[other] { $year ->
        [none] { $category }: { $total } i budgeten; { $force ->
            [block] högsta belopp är { $ceiling }
           *[warn] riktvärdet är { $ceiling }
          }
       *[other] { $category } { $year }: { $total } i budgeten; { $force ->
            [block] högsta belopp är { $ceiling }
           *[warn] riktvärdet är { $ceiling }
          }
      }
  }
finding-over_ceiling-way = { $force ->
    [block] sänk budgeten: { $guideline }
   *[warn] sänk budgeten, eller motivera i ansökan: { $guideline }
  }
finding-over_grant = Budgeten är { $total }, mer än beviljade { $granted }
finding-over_grant-way = sänk budgeten, eller registrera ett större bidrag
finding-budget_not_approved = { $date ->
    [none] Budgetversion { $number }, { $total }, är inte inlämnad
   *[other] Budgetversion { $number }, { $total }, väntar på beslut sedan { $date }
  }
finding-budget_not_approved-way = { $date ->
    [none] lämna in den, eller registrera beslutet när det finns
   *[other] registrera beslutet när det finns
  }
finding-budget_rejected = { $reason ->
    [none] Budgetversion { $number } har fått avslag
   *[other] Budgetversion { $number } har fått avslag: { $reason }
  }
finding-budget_rejected-way = påbörja nästa version som en kopia av den
finding-decided_both_ways = Budgetversion { $number } är både godkänd och avslagen
finding-decided_both_ways-way = två datorer registrerade olika beslut; behåll det som är rätt
finding-contested = { $count } värden väntar på dig: { $contested } ({ $of })
finding-contested-way = ändringar möttes som inte kände till varandra; välj en
finding-deleted_while_edited = Någon tog bort något som en annan höll på att ändra: { $of }
finding-deleted_while_edited-way = ta tillbaka det med ändringen, eller ta bort det ändå
finding-approved_budget_changed = { $count ->
    [one] En rad i budgetversion { $number } är inte längre den som godkändes
   *[other] { $count } rader i budgetversion { $number } är inte längre de som godkändes
  }
finding-approved_budget_changed-way = återställ det som godkändes; ändringar hör hemma i nästa version
finding-approved_twice = Budgetversion { $number } godkändes { $count } gånger
finding-approved_twice-way = behåll det beslut som gäller och ta bort det andra
finding-duplicate_line = { $count } rader för { $category } { $year } ser likadana ut, tillsammans { $total }
finding-duplicate_line-way = ta bort en om två datorer skrev samma rad, eller skriv vad var och en gäller
finding-duplicate_expense = { $count } utgifter har verifikation { $voucher } och beloppet { $booked }
finding-duplicate_expense-way = återför en om den bokfördes två gånger, eller ge var och en sitt verifikationsnummer
finding-same_receipt = { $name } är bifogad till { $count } utgifter
finding-same_receipt-way = återför en om den bokfördes två gånger; gäller kvittot flera utgifter, ge dem samma verifikationsnummer
finding-budget_rate_differs = { $count ->
    [0] Budgetversion { $number } har rader i { $currency } men ingen kurs för dem
    [one] En rad i { $currency } i budgetversion { $number } är omräknad med en annan kurs än versionens
   *[other] { $count } rader i { $currency } i budgetversion { $number } är omräknade med en annan kurs än versionens
  }
finding-budget_rate_differs-way = en dator ändrade kursen medan en annan planerade; räkna om alla med versionens kurs
finding-over_allowance = { $description }: { $asked } där riktlinjen { $force ->
    [block] tillåter högst
   *[warn] säger
  } { $allowed } ({ $measure })
finding-over_allowance-way = återför den och bokför vad som är tillåtet
finding-work_twice = { $count } utgifter gäller samma persons arbete i månaden från { $date }: { $description }
finding-work_twice-way = återför en om två datorer bokförde samma timmar
finding-reversed_twice = { $description ->
    [none] En utgift på { $booked } återfördes { $count } gånger
   *[other] ”{ $description }”, { $booked }, återfördes { $count } gånger
  }
finding-reversed_twice-way = ta bort alla återföringar utom en
finding-duplicate_version = { $count } budgetversioner har nummer { $number }
finding-duplicate_version-way = två datorer påbörjade var sin; fortsätt i den ena och töm den andra

# Vad en sammanfogning för med sig, på en rad
merge-brings = { $person } ({ $device }): { $created } nya, { $changed } ändrade, { $deleted } borttagna, { $contested } omstridda, { $findings } att se över, { $waiting } som väntar, bifogade filer: { $files }
finding-activity_outside_period = ”{ $title }”, { $start } – { $end }, ligger utanför bidragsperioden
finding-activity_outside_period-way = ändra dess datum, eller projektets period
finding-result_leads_nowhere = ”{ $title }” leder till ett resultat som inte står över det eller inte längre finns
finding-result_leads_nowhere-way = ange i planen vad det leder till
finding-share_of_nothing = { $category } { $year }: en andel av kostnaden hör till en aktivitet som inte längre finns
finding-share_of_nothing-way = fördela kostnaden på nytt
finding-hangs_on_nothing = { $of } ”{ $title }” hör till något som inte längre finns
finding-hangs_on_nothing-way = ge den en annan plats, eller ta bort den
finding-read_twice = ”{ $name }”: { $reading } för { $date } står { $count } gånger
finding-read_twice-way = ta bort dem som är fel
finding-team_composition = { $name }: { $count } i teamet ({ $roles }); riktlinjen säger { $most ->
    [none] minst { $least }
   *[other] { $range }
  }
finding-team_composition-way = lägg till eller ta bort personer, eller ändra deras roller
finding-risk_unattended = Risken ”{ $title }” har värdet { $score }, men saknar ägare eller åtgärd
finding-risk_unattended-way = utse en ägare och skriv vad som görs
finding-reports_not_set_out = Bidraget är beslutat, men inte alla rapporter är upplagda
finding-reports_not_set_out-way = lägg upp de rapporter som beslutet kräver; de som redan finns står kvar som de är
finding-report_changed_since = { $of } { $start } – { $end } säger inte längre det som lämnades in
finding-report_changed_since-way = se i historiken vad som ändrades; ta bort beslutet och ta tillbaka inlämningen, rätta och lämna in på nytt
finding-report_submitted_twice = { $of } { $start } – { $end } lämnades in { $count } gånger
finding-report_submitted_twice-way = två datorer lämnade in den; ta tillbaka det som inte är beslutat, och lämna in en gång till om inget är kvar
finding-report_reviewed_twice = { $of } { $start } – { $end } har { $count } beslut
finding-report_reviewed_twice-way = ta bort det som är fel
finding-report_unsigned = { $of } { $start } – { $end } är inlämnad, men { $name ->
    [none] en part
   *[other] { $name }
  } har inte skrivit under det som den säger
finding-report_unsigned-way = ta tillbaka inlämningen, skriv under och lämna in på nytt
finding-report_returned = { $note ->
    [none] { $of } { $start } – { $end } kom åter för komplettering
   *[other] { $of } { $start } – { $end } kom åter för komplettering: { $note }
  }
finding-report_returned-way = komplettera och lämna in igen
finding-sign_off_outdated = { $name ->
    [none] { $of } { $start } – { $end }: { $signed_by } skrev under, och innehållet har ändrats sedan dess
   *[other] { $of } { $start } – { $end }: { $signed_by } skrev under för { $name }, och innehållet har ändrats sedan dess
  }
finding-sign_off_outdated-way = läs vad som står nu och skriv under på nytt
finding-duplicate_report = { $of } { $start } – { $end } står { $count } gånger
finding-duplicate_report-way = två datorer lade upp var sin; samla svaren i den ena och ta bort den andra
way-open-report = Öppna rapporten
way-set-out-reports = Lägg upp rapporterna…
