# Projektets rum: huvud och flikar
project-path-projects = Projekt
project-tabs = Projektets delar
project-tab-budget = Budget
project-tab-risks = Risker
project-tab-focus = Inriktning
project-tab-summary = Sammanfattning
project-tab-people = Personer
project-tab-voices = Röster
project-tab-history = Historik
project-year-of = { $status }, år { $year } av { $years }
project-gone = Projektet finns inte i boken
project-gone-way = Det är borttaget eller ångrat. Ångra eller Gör om tar tillbaka det om det nyss hände.
project-untitled = Projekt utan titel
project-summary-pdf = Sammanfattning som PDF
project-summary-pdf-as = Spara sammanfattningen som…
project-summary-saved = Sammanfattningen ligger i { $path }
project-workbook = Spara som kalkylbok (XLSX)…
project-workbook-saved = Kalkylboken ligger i { $path }
project-new-expense = Ny utgift
project-cancel = Avbryt
project-optional = valfritt
project-save = Spara
project-delete = Ta bort projektet…
project-delete-title = Ta bort projektet?
project-delete-with = Detta försvinner med det:
project-delete-versions = { $count ->
    [one] 1 budgetversion
   *[other] { $count } budgetversioner
  }
project-delete-expenses = { $count ->
    [one] 1 utgift
   *[other] { $count } utgifter
  }
project-delete-team = { $count ->
    [one] 1 person i teamet
   *[other] { $count } personer i teamet
  }
project-delete-note = Ångra tar tillbaka alltihop så länge boken är öppen.
project-delete-do = Ta bort projektet
project-deleted = Borttaget: { $name }
project-more = Visa { $count } till

# Rutnätets tangenter
grid-key-arrows = Gå mellan cellerna
grid-key-home-end = Till radens början eller slut
grid-key-ctrl-home = Till första cellen
grid-key-ctrl-end = Till sista cellen
grid-key-type = Skriv ett nytt belopp
grid-key-enter = Redigera; när du skriver: spara och gå nedåt
grid-key-tab = När du skriver: spara och gå till nästa budgetcell
grid-key-f2 = Redigera beloppet som står där
grid-key-escape = Låt beloppet vara som det var
grid-key-delete = Ta bort beloppet
grid-key-shift-arrows = Markera ett block
grid-key-copy = Kopiera blocket
grid-key-paste = Klistra in ett block från ett kalkylblad

# Budget
budget-twin-label = Vems rader
budget-twin-all = Alla rader, i { $currency }
budget-twin = { $partner }, i { $currency }
budget-twin-elsewhere = Utfallet innehåller { $amount } som betalades i andra valutor, omräknat tillbaka med budgetens kurs.
budget-rate = Budgetkurs…
budget-rate-title = Kurs i budgetversion { $number }
budget-rate-about = Rader kan planeras i partnerns valuta. Alla i samma valuta räknas om med den här kursen, också de som redan är skrivna.
budget-rate-note = 1 { $unit } = { $rate } { $currency } ({ $source })
budget-rate-set = Versionens kurs för { $unit } är satt
budget-granted = Beviljat
budget-version = Budget, version { $number }
budget-spent = Förbrukat
budget-left = Kvar
budget-pace = { $spent } förbrukat, { $elapsed } av tiden har gått
budget-pace-before = { $spent } förbrukat, inte påbörjat
budget-pace-over = { $spent } förbrukat, tiden är slut
budget-version-label = Version
budget-version-draft = Version { $number } · utkast
budget-version-approved = Version { $number } · godkänd { $date }
budget-version-submitted = Version { $number } · inlämnad { $date }
budget-version-rejected = Version { $number } · avslag { $date }
budget-grid = Budget per kategori och år
budget-column-category = Kategori
budget-column-budget = Budget
budget-column-actual = Utfall
budget-column-left = Kvar
budget-column-deviation = Avv. { $years }
budget-column-deviation-long = Utfallets avvikelse från budgeten, { $years }
budget-row-total = Summa
budget-row-co-financing = Medfinansiering, vid sidan av bidraget
budget-over = { $amount }, över budgeten med { $percent }
budget-over-nothing = { $amount }, inget var budgeterat
budget-several-lines = { $amount }, { $count } rader
budget-add = Lägg till
budget-add-category = Lägg till kategori…
budget-add-category-label = Lägg till en kategori i budgeten
budget-start-version = Påbörja version { $number }
budget-approve = Godkänn…
budget-approve-title = Godkänn version { $number }
budget-approve-note = En godkänd version står fast: dess belopp ändras inte. En senare ändring blir en ny version.
budget-approve-date = Beslutsdag
budget-approve-by = Beslutat av
budget-approve-reference = Beteckning
budget-approve-save = Godkänn
budget-approved = Version { $number } är godkänd
budget-submit = Lämna in…
budget-submit-title = Lämna in version { $number }
budget-submit-note = En inlämnad version väntar på beslut och ändras inte under tiden. Du kan ta tillbaka den.
budget-submit-date = Inlämningsdag
budget-submit-by = Inlämnad av
budget-submit-save = Lämna in
budget-submitted = Version { $number } är inlämnad
budget-withdraw = Ta tillbaka
budget-withdrawn = Version { $number } är ett utkast igen
budget-reject = Avslag…
budget-reject-title = Avslag på version { $number }
budget-reject-note = En version som fått avslag står kvar som den var. Nästa version börjar som en kopia av den.
budget-reject-reason = Skäl
budget-reject-save = Registrera avslaget
budget-rejected = Avslaget på version { $number } är registrerat
budget-note-submitted = Inlämnad { $date } av { $by }
budget-note-rejected = Avslag { $date } av { $by }
budget-compare = Jämför med
budget-compare-none = ingen annan version
budget-compare-same = Båda versionerna säger detsamma.
budget-compare-table = Vad som skiljer version { $before } och version { $after }
budget-compare-version = Version { $number }
budget-compare-difference = Skillnad
deviation-explain = Förklara…
deviation-title = { $category } { $year }: varför mer förbrukades
deviation-note = Det står i rapporten vid beloppet och gäller det som är förbrukat nu. Ett överskridande behöver också godkännas.
deviation-explanation = Förklaring
deviation-approval = Godkännandets beteckning
deviation-save = Spara förklaringen
deviation-saved = Förklaringen är sparad
deviation-said = { $explanation } ({ $spent } förbrukat, { $approval ->
    [none] inte godkänt
   *[other] godkänt: { $approval }
  })
deviation-beyond = Mer har förbrukats sedan dess: förklara på nytt.
deviation-remove = Ta bort förklaringen
deviation-taken-away = Förklaringen är borttagen
budget-started = Version { $number } är påbörjad
budget-amounts-in = Belopp i { $currency }.
budget-note-approved = Godkänd { $date } av { $by }
budget-note-draft = Inte godkänd ännu.
budget-note-approved-before = Version { $number } godkänd { $date }
budget-changes = { $count ->
    [one] 1 rad ändrad sedan godkännandet
   *[other] { $count } rader ändrade sedan godkännandet
  }
budget-changes-table = Vad som ändrats sedan godkännandet
budget-changes-approved = Godkänt
budget-changes-now = Nu
budget-empty = Här står vad varje kategori får kosta varje år och vad som har förbrukats. Det börjar med en första version.
budget-start-first = Påbörja version 1
budget-ask-new-version = Version { $number } är godkänd och står fast. Påbörja version { $next } som en kopia och skriva där?
budget-ask-after-rejection = Version { $number } har fått avslag och står kvar som den var. Påbörja version { $next } som en kopia och skriva där?
budget-ask-newest = Version { $number } är godkänd och står fast. Version { $next } är under arbete. Skriva där?
budget-ask-start = Påbörja version { $next }
budget-ask-write = Skriv i version { $next }
budget-paste-row = Rad { $row } i blocket ({ $category } { $year }): { $sentence } Inget har klistrats in.
budget-paste-refused = { $sentence } Inget har klistrats in.
budget-paste-several-lines = cellen har flera rader, och ett block kan inte välja mellan dem.
budget-paste-empty = Det fanns inget att klistra in.
budget-paste-too-many-rows = Blocket har { $rows } rader, men härifrån finns det plats för { $room }. Inget har klistrats in.
budget-paste-too-many-columns = Blocket har { $columns } kolumner, men härifrån finns det plats för { $room ->
    [one] 1 år
   *[other] { $room } år
  }. Inget har klistrats in.
budget-paste-not-a-budget-cell = Ställ dig i en budgetcell för att klistra in. Utfall, summor och medfinansiering skrivs inte här.
budget-pasted = { $count ->
    [one] 1 belopp inklistrat
   *[other] { $count } belopp inklistrade
  }
budget-copied = { $count ->
    [one] 1 cell kopierad
   *[other] { $count } celler kopierade
  }
budget-cleared = { $count ->
    [one] 1 belopp borttaget
   *[other] { $count } belopp borttagna
  }
budget-side = Rader och utgifter
budget-side-show = Rader och utgifter
budget-side-hide = Dölj rader och utgifter

# Sidokolumnen: det som är valt
side-all = Hela projektet
side-figures = { $years } · budget { $budget } · förbrukat { $spent }
side-expenses = Utgifter

# Rader
line-heading = { $count ->
    [one] 1 rad
   *[other] { $count } rader
  }
line-none = Inga rader ännu
line-add = Lägg till rad
line-new = Ny rad
line-change = Ändra raden
line-description = Beskrivning
line-amount = Belopp
line-gender-marker = Jämställdhetsmarkör
line-financing = Vem betalar
line-partner = Vems rad
line-partner-none = Båda parters
line-year = År
line-delete = Ta bort
line-deleted = Raden är borttagen
line-added = Raden är tillagd
line-changed = Raden är ändrad
line-spent = förbrukat { $amount }
line-converted = i projektets valuta blir det { $amount }
line-without-description = utan beskrivning
line-approved = Beloppen i version { $number } står fast: den är godkänd.
line-submitted = Beloppen i version { $number } står fast medan den väntar på beslut.
line-rejected = Beloppen i version { $number } står fast: den har fått avslag.

# Utgifter
expense-count = { $count ->
    [one] 1 utgift
   *[other] { $count } utgifter
  }
expense-none = Inget är förbrukat här ännu. Det som betalas skrivs ned med verifikationens nummer.
expense-add = Utgift
expense-new = Ny utgift
expense-line = Budgetrad
expense-line-as-it-is = Som den är
expense-line-choose = Välj en rad
expense-no-lines = En utgift hör till en rad i budgeten. Skriv först ett belopp i budgeten.
expense-date = Datum
expense-description = Beskrivning
expense-amount = Belopp
expense-currency = Valuta
expense-rate = Kurs
expense-rate-hint = { $to } för 1 { $from }
expense-rate-found = kurs för { $date }
expense-rate-by-transfers = tomt: enligt överföringarna, omkring { $rate }
expense-paid-by = Betald av
expense-rate-source = Kursens källa
expense-voucher = Verifikation
expense-record = Bokför
expense-record-hint = Enter bokför och behåller datumet
expense-recorded = Bokfört
expense-recorded-as = Bokfört som { $amount }
expense-voucher-number = ver. { $number }
expense-at-rate = kurs { $rate }
expense-questioned = ifrågasatt
expense-reversed = återförd
expense-reversal = återföring
expense-without-line = utan rad
expense-change = Ändra texten…
expense-change-title = Ändra texten
expense-changed = Ändrat
expense-reverse = Återför…
expense-reverse-title = Återför utgiften
expense-reverse-note = Utgiften står kvar i boken; en andra med omvänt tecken tar tillbaka den.
expense-reverse-date = Återföringens dag
expense-reverse-reason = Varför
expense-reverse-save = Återför
expense-reversed-notice = Återfört
expense-correct = Rätta…
expense-correct-title = Rätta utgiften
expense-correct-note = Den felaktiga återförs och denna bokförs, i ett steg.
expense-correct-save = Rätta
expense-corrected = Rättat
expense-details = { $description }, { $amount }

# Sammanfattning
summary-title-sv = Titel på svenska
summary-title-en = Titel på engelska
summary-case-reference = Ärendenummer
summary-kind = Typ av bidrag
summary-status = Status
summary-start = Första dag
summary-end = Sista dag
summary-granted = Beviljat
summary-problem = Det gemensamma problemet
summary-problem-hint = Vad båda parter vill förändra, med egna ord
summary-facts = Om projektet
summary-pace = Förbrukning mot plan
summary-wrong = Fel
summary-waits = Väntar

# Personer
people-heading = { $count ->
    [0] Ingen i teamet ännu
    [one] 1 person i teamet
   *[other] { $count } personer i teamet
  }
people-empty = Teamet är de som arbetar i projektet, på båda sidor.
people-name = Namn
people-organisation = Organisation
people-role = Roll
people-sex = Kön
people-email = E-post
people-sex-untold = inte uppgivet
people-add = Lägg till i teamet
people-who = Person
people-who-new = En ny person…
people-who-choose = Välj en person
people-no-organisation = En person arbetar för en organisation. Lägg först till en bland partnerskapen.
people-organisation-choose = Välj en organisation
people-added = { $name } är med i teamet
people-role-of = Roll för { $name }
people-role-changed = { $name } har en ny roll
people-remove = Ta bort
people-remove-who = Ta bort { $name } ur teamet
people-removed = { $name } är inte längre med i teamet

# Historik
history-heading = { $count ->
    [0] Inget har gjorts här ännu
    [one] 1 ändring
   *[other] { $count } ändringar
  }
history-heading-latest = { $count ->
    [one] Den senaste ändringen
   *[other] De senaste { $count } ändringarna
  }
history-more = Visa tidigare
history-empty = Varje ändring finns kvar här: vem, när och vad som stod förut.
history-created = ny
history-deleted = togs bort
history-brought-back = togs tillbaka
history-and-at-once = och samtidigt
history-becomes = blir
history-device = på { $device }
history-yes = ja
history-no = nej
history-views = Vad projektet har bakom sig
history-view-changes = Ändringar
history-view-documents = Dokument

# Dokument: alla filer i ett projekt
documents = Dokument
documents-heading = { $count ->
    [0] Inga dokument ännu
    [one] Ett dokument
   *[other] { $count } dokument
  }{ $lacking ->
    [0] {""}
    [one] , ett av dem finns ännu inte här
   *[other] , { $lacking } av dem finns ännu inte här
  }
documents-empty = Här finns varje fil som är bifogad till något i projektet: kvitton, avtal, protokoll, foton. Bifoga en till det som den hör till, eller till projektet självt.
documents-attach = Bifoga en fil till projektet…
documents-name = Namn
documents-of = Bifogad till
documents-size = Storlek
documents-when = När
documents-who = Av vem
documents-lacking = ännu inte här

# Vägar ut ur det som funnits
way-decide = Avgör…
way-restore = Ta tillbaka
way-restored = Tillbaka.
way-delete = Ta bort ändå
way-deleted = Borttaget.
way-put-back = Återställ det som godkändes
way-put-back-done = Raderna är åter de som godkändes.
way-keep-latest = Behåll det senaste beslutet
way-kept-latest = Det tidigare beslutet är borttaget.
way-keep-approval = Behåll godkännandet
way-kept-approval = Godkännandet gäller
way-keep-rejection = Behåll avslaget
way-kept-rejection = Avslaget gäller
way-one-reversal = Ta bort en återföring
way-carry-over = För över
way-carried-over = Det ingående saldot är fört över.
way-one-rate = Räkna om alla med versionens kurs
way-one-rate-done = Alla rader är omräknade med versionens kurs.
way-keep-first-lock = Behåll den första låsningen
way-kept-first-lock = Den senare låsningen är borttagen.
way-keep-first-decision = Behåll det första beslutet
way-kept-first-decision = Det senare beslutet är borttaget.

# Filer som är bifogade till det som står i boken
attachments = Bifogade filer
attach-count = { $count ->
    [one] 1 fil
   *[other] { $count } filer
  }
attach-add = Bifoga en fil…
attach-drop = eller släpp den på fönstret
attach-done = { $count ->
    [one] Bifogad
   *[other] { $count } filer bifogade
  }
attach-none = { $count ->
    [one] Den är redan bifogad
   *[other] De är redan bifogade
  }
attach-lacking = Själva filen finns inte i din bok ännu. Be den som bifogade den om en fil med bifogade filer i.
attach-save = Spara en kopia…
attach-saved = Sparad: { $path }
attach-remove = Ta bort
attach-removed = Borttagen

# Vad en utgift utan räkning är beräknat på
basis-label = Beräknat på
basis-none = Inget: det finns en räkning
basis-work_hour = Arbetstimmar
basis-day = Traktamente
basis-kilometre = Egen bil
basis-tonne = Miljökompensation
basis-team = I teamet
basis-others = Andra personer
basis-person-work_hour = Vem arbetade
basis-person-day = Vem reste
basis-person-kilometre = Vem körde
basis-person-choose = Välj en person
basis-nobody = Ingen finns i boken än: lägg till personer först.
basis-month = Månad
basis-month-hint = till exempel 2019-03
basis-country = Var
basis-country-choose = Välj ett land
basis-start = Första dagen
basis-end = Sista dagen
basis-quantity-work_hour = Timmar
basis-quantity-day = Dagar
basis-quantity-kilometre = Kilometer
basis-quantity-tonne = Ton CO₂e
basis-rate-work_hour = Per timme
basis-rate-day = Per dag
basis-rate-kilometre = Per kilometer
basis-rate-tonne = Per ton
basis-meals = Måltider som någon annan betalade
basis-breakfasts = Frukostar
basis-lunches = Luncher
basis-dinners = Middagar
basis-allowed-block = högst { $amount } enligt riktlinjen
basis-allowed-warn = { $amount } enligt riktlinjen
basis-comes-later = Beloppet följer av uppgifterna.
basis-comes-work_hour = { $counted } timmar à { $rate } blir { $amount }
basis-comes-day = { $counted } dagar à { $rate } blir { $amount }
basis-comes-kilometre = { $counted } km à { $rate } blir { $amount }
basis-comes-tonne = { $counted } ton CO₂e à { $rate } blir { $amount }
work-heading = Arbetsinsats
work-table = Arbetstimmar per person och månad, { $year }
work-hours = Timmar
work-cost = Kostnad, { $currency }
work-nobody = Finns inte i boken
work-figure = { $name }, { $month }: { $hours } timmar, { $amount }
work-behind = Vad { $name }s timmar består av
