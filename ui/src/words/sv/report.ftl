# Ett projekts sammanfattning på papper. Rubrikerna säger vad som gäller; de slutar utan punkt.
report-name = Projektsammanfattning
report-demo = Demo: påhittade siffror
report-untitled = Projekt utan titel
report-page = { $page } av { $pages }
report-book = bok { $digest }

# Huvudet
report-period = Projekttid
report-kind = Bidrag
report-case-reference = Ärendenummer
report-status = Status
report-status-year = { $status }, år { $year } av { $years }
report-goals = Mål i Agenda 2030
report-core-areas = Kärnområden
report-gender-marker = Jämställdhetsmarkör

# Förbrukning mot tid
report-pace-follows = Förbrukningen följer planen: { $spent } förbrukat, { $elapsed } av tiden har gått
report-pace-behind = Förbrukningen ligger efter planen: { $spent } förbrukat, { $elapsed } av tiden har gått
report-pace-ahead = Förbrukningen ligger före planen: { $spent } förbrukat, { $elapsed } av tiden har gått
report-pace-before = Projektet har inte börjat: { $spent } förbrukat
report-pace-over = Projekttiden är slut: { $spent } av budgeten förbrukad
report-pace-exceeded = Mer är förbrukat än budgeterat: { $spent } av budgeten
report-no-budget = Det finns ingen budget ännu
report-nothing-budgeted = Inget är budgeterat ännu

# Nyckeltal
report-granted = Beviljat
report-budgeted = Budget, version { $number }
report-budgeted-none = Budget
report-spent = Förbrukat
report-left = Kvar
report-unbudgeted = { $amount } inte budgeterat
report-overbudgeted = { $amount } mer budgeterat
report-all-budgeted = allt är budgeterat
report-approved = godkänd { $date }
report-not-approved = inte godkänd
report-of-budget = { $percent } av budgeten
report-expenses = { $count ->
    [0] inga utgifter
    [one] 1 utgift
   *[other] { $count } utgifter
  }

# Vad som kräver åtgärd
report-attention = { $count ->
    [0] Inget kräver åtgärd
    [one] En sak kräver åtgärd
   *[other] { $count } saker kräver åtgärd
  }
report-attention-more = och { $count } till, som står i boken
report-wrong = Avvikelse
report-waits = Väntar

# Budget och utfall
report-table = Budget och utfall per kategori och år
report-closed-on = { $years } slutade på budget
report-closed-under = { $years } slutade { $percent } under budget
report-closed-over = { $years } slutade { $percent } över budget
report-column-category = Kategori
report-column-year = År
report-column-budget = Budget
report-column-actual = Utfall
report-column-left = Kvar
report-column-deviation-of = Avv. { $years }
report-column-whole = Hela tiden
report-row-total = Summa
report-amounts = Belopp i { $currency }.
report-amounts-whole = Belopp i { $currency }, avrundade till heltal.
report-version-approved = Budgetversion { $number }, godkänd { $date }{ $by ->
    [none] {""}
   *[other] {" "}av { $by }
  }{ $reference ->
    [none] {""}
   *[other] {" "}({ $reference })
  }.
report-version-draft = Budgetversion { $number }, inte godkänd.
report-version-submitted = Budgetversion { $number }, inlämnad { $date }, inte beslutad.
report-version-rejected = Budgetversion { $number }, avslag { $date }.
report-flagged = ▲ mer förbrukat än raden medger.
report-deviation = { $category } { $year }: { $explanation } ({ $spent } förbrukat, { $approval ->
    [none] inte godkänt
   *[other] godkänt: { $approval }
  })
report-sheet-version = Version { $number }
report-sheet-expenses = Utgifter
report-sheet-budget-of = Budget { $year }
report-sheet-actual-of = Utfall { $year }
report-sheet-budget = Budget, alla år
report-sheet-actual = Utfall, alla år
report-sheet-deviation = Avvikelse
report-sheet-explained = { $year }: { $explanation } ({ $spent } förbrukat, { $approval ->
    [none] inte godkänt
   *[other] godkänt: { $approval }
  })
report-sheet-from = Gjord ur boken med kontrollsumman { $digest }
report-sheet-from-demo = Demo: påhittade siffror. Gjord ur boken med kontrollsumman { $digest }

# Diagrammet
report-chart = Förbrukning mot plan, { $currency }
report-chart-plan = plan { $amount }
report-chart-spent = förbrukat { $amount }
report-chart-alt = Linjediagram över förbrukning mot plan. Till och med { $date } hade { $spent } förbrukats; planen var då { $planned }.
report-chart-alt-before = Linjediagram över planen. Inget har förbrukats ännu.
report-chart-alt-year = Vid slutet av { $year }: plan { $planned }, förbrukat { $spent }.
report-chart-alt-plan = Vid slutet av { $year }: plan { $planned }.

# Sedan godkännandet
report-changes = Version { $number } ändrar { $count ->
    [one] en rad
   *[other] { $count } rader
  } i den godkända budgeten
report-changes-none = Inget har ändrats sedan version { $number } godkändes
report-changes-none-yet = Version { $number } är påbörjad men ändrar inget i den godkända budgeten ännu
report-changes-unapproved = Ingen version av budgeten är godkänd ännu
report-changes-total = Budgeten går från { $before } till { $after }; den nya versionen väntar på godkännande.
report-column-description = Beskrivning
report-column-approved = Godkänt
report-column-now = Nu
report-column-change = Ändring

# Medfinansiering, team, problem
report-co-financing = Medfinansiering, vid sidan av bidraget
report-column-financing = Betalas av
report-team = { $count ->
    [one] En person i teamet
   *[other] { $count } personer i teamet
  }
report-team-women = { $count ->
    [one] En person i teamet
   *[other] { $count } personer i teamet
  }, varav { $women } { $women ->
    [one] kvinna
   *[other] kvinnor
  }
report-problem = Det gemensamma problemet
report-problem-more = Detta är början; hela texten finns i boken.
report-title-in-full = Titeln i sin helhet

# Slutet
report-generated = Skapad { $date } kl. { $time } ur boken med kontrollsumman
report-replaced = { $mark } står för ett tecken som inte kunde visas.

# Den ekonomiska redovisningen för en period
report-finance-name = Ekonomisk redovisning
report-finance-of = Ekonomisk redovisning, { $period }
report-finance-locked = Låst { $date }{ $by ->
    [none] {""}
   *[other] {" "}av { $by }
  }
report-finance-open = Utkast: perioden är öppen och beloppen kan ändras
report-finance-state = Belopp
report-finance-compared = Jämfört med
report-finance-costs = Kostnader mot budget
report-finance-in-period = I perioden
report-finance-so-far = Hittills
report-finance-share = Använt
report-finance-funds = Ingående saldo, intäkter, kostnader och utgående saldo
report-finance-opening = Ingående saldo
report-finance-cost = Kostnader
report-finance-fee = Bankavgifter
report-finance-exchange = Kursvinster och kursförluster
report-finance-closing = Utgående saldo
report-finance-later = Poster som kom in efter låsningen ändrar det utgående saldot med { $amount }.
report-finance-accounts = Var pengarna ligger den { $date }
report-finance-partner = Part
report-finance-balance = Saldo
report-finance-unit-cost = Per enhet
report-finance-at-cost = I { $currency }
report-finance-deviations = { $count ->
    [0] Ingen rad avviker med mer än { $percent } procent
    [one] En rad avviker med mer än { $percent } procent
   *[other] { $count } rader avviker med mer än { $percent } procent
  }
report-finance-line = Rad
report-finance-explanation = Förklaring
report-finance-unexplained = Inte förklarad
report-finance-approval = { $approval ->
    [none] Inte godkänd.
   *[other] Godkänd: { $approval }.
  }
report-finance-principles = Redovisningsprinciper
report-finance-basis = { $funding ->
    [in_arrears] Bidraget betalas i efterskott: den svenska parten betalar först och får ersättning. Ett saldo under noll är det som återstår att ersätta.
    [in_advance] Bidraget betalas i förskott, i delutbetalningar.
   *[none] Hur bidraget betalas är inte angivet.
  } Kostnader bokförs den dag de betalas, i { $currency }, efter verifikation. De jämförs med den senast godkända budgeten.
report-finance-method = Växelkurser: { $method }. Kostnader i andra valutor bokförs till den kurs som anges för var och en, eller till vad pengarna kostade enligt denna metod. Skillnaden mellan det bokförda och vad det kostade enligt metoden, genom varje överföring från { $currency } till den lokala valutan, står på en egen rad och inte i någon kostnad. Det som är kvar tas upp till vad det kostade.
report-finance-rounding = Varje post avrundas en gång, till valutans minsta enhet, halva bort från noll, när den bokförs. Summor är summor av dessa poster, så det finns ingen avrundningsdifferens att redovisa.
report-finance-co-financing = Medfinansiering från parterna eller andra givare står i en egen tabell och ingår inte i de andra beloppen.
report-finance-signatures = Underskrifter
report-finance-signature = Underskrift
report-finance-signed-name = Namn och befattning
report-finance-signed-date = Ort och datum
report-finance-rate = Budgetrader i { $unit } är omräknade med { $rate } { $currency } ({ $source }).
report-finance-forwarded = Vidareförmedlade medel i perioden
report-finance-forwarded-when = Dag, från och till
report-finance-evidence = Underlag
report-finance-sent = Skickat
report-finance-received = Mottaget
report-finance-fees = Bankavgifter
report-finance-work = Arbetsinsats
report-finance-person = Person
report-finance-paid-by = Betalas av
report-finance-hours = Timmar
report-finance-hours-so-far = Timmar hittills
report-finance-twin = Budget för { $partner } i { $currency }
report-finance-paid-in = Betalt i { $currency }
report-finance-paid-elsewhere = Betalt på annat sätt, { $currency }
report-sheet-lines = Budgetrader
report-sheet-planned = Som planerat
report-sheet-month = Månad
report-sheet-quantity = Antal
report-sheet-unit-rate = Pris per enhet

# Vad en ekonomisk redovisning packas ihop med
report-pack-workbook = Arbetsbok
report-pack-receipts = Kvitton
report-pack-receipt = Kvitto
report-pack-file = Fil
report-pack-packed = medföljer
report-pack-missing = kvitto saknas
report-pack-nothing = inget är bifogat
report-pack-reversal = tar tillbaka en tidigare post
report-pack-lacking = finns inte här än
report-pack-damaged = skadat i boken, medföljer inte
report-pack-told = { $packed ->
    [0] Inga kvitton medföljer
    [one] 1 kvitto medföljer
   *[other] { $packed } kvitton medföljer
  }{ $missing ->
    [0] {""}
    [one] ; 1 utgift saknar kvitto
   *[other] ; { $missing } utgifter saknar kvitto
  }{ $lacking ->
    [0] {""}
    [one] ; 1 kvitto finns inte här än
   *[other] ; { $lacking } kvitton finns inte här än
  }{ $damaged ->
    [0] {""}
    [one] ; 1 kvitto är skadat
   *[other] ; { $damaged } kvitton är skadade
  }.

report-complaints = Klagomål och synpunkter: { $count }
report-complaints-some = Klagomål och synpunkter
report-complaints-few = färre än { $count }
report-complaints-answered = Besvarade: { $count }
report-complaints-note = Känsliga ärenden och frågor räknas inte. Antal under { $count } visas inte, så att ingen kan pekas ut.

# Rapporten om ett år eller hela bidraget
report-narrative-draft = Utkast: inte inlämnad
report-narrative-copy = Rapporten så som boken har den nu: handlingen som lämnades in ligger vid inlämningen
report-narrative-today = Status den dag detta skrevs ut.
report-narrative-decision = Beslut
report-narrative-due = Ska lämnas in senast
report-narrative-submitted = Inlämnad
report-narrative-handed-in = { $date }{ $by ->
    [none] {""}
   *[other] {" "}av { $by }
  }
report-narrative-unanswered = Inte besvarad än
report-narrative-nothing = Boken har inget om detta för dessa dagar.
report-narrative-signed = Underskriven av { $by ->
    [none] någon utan namn
   *[other] { $by }
  }, { $date }
report-narrative-activities = Periodens aktiviteter
report-narrative-activity = Aktivitet
report-narrative-when = När
report-narrative-indicators = Resultat, så som de var avlästa vid periodens slut
report-narrative-indicator = Indikator
report-narrative-baseline = Utgångsläge
report-narrative-target = Mål
report-narrative-actual = Utfall
report-narrative-light = Läge
report-narrative-teams = Kvinnor i teamen
report-narrative-participants = Kvinnor bland deltagarna
report-narrative-people = Personer
report-narrative-women = Kvinnor
report-narrative-women-share = Andel
report-narrative-risks = Risker
report-narrative-risk = Risk
report-narrative-mitigation = Vad som görs åt den
report-narrative-rating = Sannolikhet × konsekvens
report-narrative-decisions = Möten och beslut
report-narrative-decided = Beslut
report-narrative-responsible = Ansvarig
report-narrative-by = Senast
report-narrative-deviations = Avvikelser från den godkända budgeten, år för år
report-narrative-deviation = Avvikelse

# Flera projekt i ett dokument
report-bundle-name = Rapportpaket
report-bundle-count = { $count ->
    [one] Ett projekt
   *[other] { $number } projekt
  }
report-bundle-made = Framtaget
report-bundle-contents = Innehåll
report-bundle-results = Resultat per indikator
report-bundle-photos = Foton
report-bundle-unshown-broken = Visas inte, går inte att läsa: { $names }.
report-bundle-unshown-large = Visas inte, för stor fil: { $names }.
report-bundle-unshown-elsewhere = Visas inte, finns inte på den här datorn: { $names }.
report-bundle-unshown-beyond = Visas inte, fler än { $most } foton: { $names }.
report-bundle-unshown-more = { $names } och { $count ->
    [one] ett till
   *[other] { $count } till
  }
report-bundle-signed = Det som dokumentet säger om { $title } intygas av:

# Vad många projekt uppgår till
report-portfolio-name = Sammanfattning av projekten
report-portfolio-title = Läget i projekten
report-portfolio-shown = { $count ->
    [one] { $number } projekt av { $of }
   *[other] { $number } projekt av { $of }
  }
report-portfolio-budgeted = Budget
report-portfolio-years = År för år
report-portfolio-countries = Länder
report-portfolio-country = Land
report-portfolio-projects = Projekt
report-portfolio-needs = Kräver åtgärd
report-portfolio-goal = Mål
report-portfolio-main = Huvudmål för
report-portfolio-also = Även för
report-portfolio-share = Andel
report-portfolio-area = Kärnområde
report-portfolio-no-area = Inget särskilt
report-portfolio-score = Jämställdhet är
report-portfolio-of-budget = Av budget
report-portfolio-of-spent = Av förbrukat
report-portfolio-project = Projekt
report-portfolio-partners = Parter
report-portfolio-first-day = Första dag
report-portfolio-last-day = Sista dag
report-portfolio-id = Identitet
report-portfolio-sheet-projects = Projekt
report-portfolio-sheet-sums = Summor
report-portfolio-sheet-goals = Mål
report-portfolio-marker-note = Ett måls pengar är de projekts som har det som huvudmål. Kärnområden och jämställdhetsmarkör är budgetradernas, även medfinansierade; markören säger vad pengarna är till för, inte vad de har lett till.
report-portfolio-more-countries = { $count ->
    [one] Ett land till finns i kalkylboken.
   *[other] { $count } länder till finns i kalkylboken.
  }
report-portfolio-lights = { $green } av { $judged } indikatorer som går att bedöma är som väntat; { $unknown } går inte att bedöma än.
report-portfolio-elsewhere = Pengar per år, mål, område, markör och land gäller { $count ->
    [one] det enda projektet
   *[other] de { $count } projekten
  } i { $currency }. { $others ->
    [one] Ett projekt i en annan valuta är medräknat, men dess pengar står bara i summorna.
   *[other] { $others } projekt i andra valutor är medräknade, men deras pengar står bara i summorna.
  }
report-portfolio-focused = Jämställdhet är huvudsyfte eller delsyfte för { $budget } av budgeten{ $spent ->
    [none] .
   *[other] {" "}och { $spent } av det som är förbrukat.
  }
report-portfolio-together = Huvudsyfte och delsyfte tillsammans
report-portfolio-amounts = Belopp i { $currency }.
report-portfolio-sheet-pace = Plan och förbrukning
report-portfolio-until = Till och med
report-portfolio-planned-until = Planerat dittills
report-portfolio-spent-until = Förbrukat dittills
report-portfolio-difference = Skillnad
report-portfolio-why = Det som kräver åtgärd
report-portfolio-times = Antal
report-portfolio-grave = Vad det är
report-portfolio-standing = Indikatorernas läge
report-portfolio-indicators = Indikatorer
report-portfolio-sheet-risks = Risker
report-portfolio-risk = Öppna risker
report-portfolio-risks-grave = Allvarliga
report-portfolio-risks-other = Övriga
