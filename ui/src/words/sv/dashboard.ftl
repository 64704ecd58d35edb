# Läget: alla projekt tillsammans, eller de av dem som man ser på.
room-dashboard = Läget

# Rubriken är vad siffrorna säger
dashboard-title = { $first }, { $pace }
dashboard-title-none = Inget projekt passar urvalet
dashboard-title-empty = Inga projekt att se på ännu
dashboard-late = { $count ->
    [1] En rapport är försenad
    [2] Två rapporter är försenade
    [3] Tre rapporter är försenade
    [4] Fyra rapporter är försenade
    [5] Fem rapporter är försenade
    [6] Sex rapporter är försenade
    [7] Sju rapporter är försenade
    [8] Åtta rapporter är försenade
    [9] Nio rapporter är försenade
   *[other] { $count } rapporter är försenade
}
dashboard-calm = Inget är försenat eller kräver åtgärd
dashboard-pace-follows = förbrukningen följer planen
dashboard-pace-ahead = förbrukningen ligger före planen
dashboard-pace-behind = förbrukningen ligger efter planen
dashboard-empty = Här syns alla projekt tillsammans: pengar, resultat och det som kräver åtgärd. Börja med det första projektet.
dashboard-none = Inget projekt passar det du har valt.

# Vad man ser på
dashboard-filter = Vilka projekt
dashboard-shown = { $count } av { $of } projekt
dashboard-elsewhere = { $count ->
    [one] ett av dem har en annan valuta, och dess belopp ingår bara i summorna
   *[other] { $count } av dem har andra valutor, och deras belopp ingår bara i summorna
}
dashboard-to-filter = Välj vilka projekt
dashboard-show-all = Visa alla projekt
any-partner = Alla parter
any-goal = Alla mål
any-core-area = Alla områden
any-first-year = Från början
any-last-year = Till slutet
filter-partner = Part: { $name }
filter-partner-label = Part
filter-partnership = Partnerskap: { $name }
filter-goal = Mål { $goal }
filter-goal-label = Mål
filter-core-area-label = Kärnområde
filter-country-none = Utan partnerskap
filter-goal-none = Inget mål
filter-core_area-none = Inget kärnområde
filter-score = Jämställdhetsmarkör: { $score }
filter-cost_area = Kostnader för { $area }
filter-cost_area-none = Kostnader för inget särskilt kärnområde
filter-cost_score = Kostnader märkta { $score }
filter-from = Från { $year }
filter-to = Till { $year }
filter-from-label = Från år
filter-to-label = Till år
filter-year = År { $year }
filter-asked = Urval
filter-drop = Ta bort urvalet: { $what }
projects-on-dashboard = Läget för dessa

# Vyer som har ett namn
views = Vyer
views-none = Sparade vyer
view-save = Spara vyn…
view-save-act = Spara
view-replace-act = Ersätt
view-name = Vyns namn
view-name-needed = Ge vyn ett namn.
view-name-taken = Det finns en vy med det namnet; den ersätts.
view-saved = Vyn är sparad
view-not-saved = Det finns inte plats för fler vyer. Ta bort en först.
view-forget = Ta bort vyn
view-forget-what = Ta bort vyn: { $name }
view-forgotten = Vyn ”{ $name }” är borttagen
view-again = Spara den igen
view-open = Vy: { $name }

# Pengar
dashboard-sums = { $currency }: { $granted } beviljat, { $budgeted } budgeterat, { $spent } förbrukat, { $left } kvar
dashboard-years = Mest förbrukades { $year }: { $spent }
dashboard-years-none = Än är inget förbrukat
dashboard-years-note = Belopp i { $currency }. Beviljat redovisas det år då projektet börjar.
dashboard-year = { $year }: { $granted } beviljat, { $budgeted } budgeterat, { $spent } förbrukat, { $left } kvar
dashboard-year-hint = Det som är kvar räknas till och med varje års slut.
dashboard-year-column = År

# Det som kräver åtgärd
needs = Kräver åtgärd
needs-count = { $count ->
    [0] Inget kräver åtgärd
    [1] En sak kräver åtgärd
    [2] Två saker kräver åtgärd
    [3] Tre saker kräver åtgärd
    [4] Fyra saker kräver åtgärd
    [5] Fem saker kräver åtgärd
    [6] Sex saker kräver åtgärd
    [7] Sju saker kräver åtgärd
    [8] Åtta saker kräver åtgärd
    [9] Nio saker kräver åtgärd
   *[other] { $count } saker kräver åtgärd
}
needs-none = Inget är försenat, och inget kräver åtgärd.
needs-open = Öppna: { $what }
needs-up = Föregående rad
needs-down = Nästa rad
needs-enter = Öppna raden
need-in-projects = { $count ->
    [one] i ett projekt
   *[other] i { $count } projekt
}
need-cases = { $count ->
    [one] ett klagomål
   *[other] { $count } klagomål
}
need-last-heard = hördes av senast { $date }
need-shared = { $count ->
    [one] En uppgift som alla projekt delar har ändrats på två håll, och någon behöver välja
   *[other] { $count } uppgifter som alla projekt delar har ändrats på flera håll, och någon behöver välja
}
need-silent = { $count ->
    [one] En dator har inte hörts av på länge
   *[other] { $count } datorer har inte hörts av på länge
}
need-report_late = { $count ->
    [one] En rapport är försenad
   *[other] { $count } rapporter är försenade
}
need-case_waits = { $count ->
    [one] Ett klagomål väntar på svar
   *[other] { $count } klagomål väntar på svar
}
need-deviation = { $count ->
    [one] En avvikelse saknar förklaring eller godkännande
   *[other] { $count } avvikelser saknar förklaring eller godkännande
}
need-questioned = { $count ->
    [one] En revisor skulle ifrågasätta en utgift
   *[other] En revisor skulle ifrågasätta { $count } utgifter
}
need-budget = { $count ->
    [one] En budget saknar beslut eller stämmer inte med beslutet
   *[other] { $count } budgetfrågor saknar beslut eller stämmer inte med beslutet
}
need-ledger = { $count ->
    [one] Ett konto eller en period stämmer inte
   *[other] { $count } konton eller perioder stämmer inte
}
need-contested = { $count ->
    [one] En uppgift har ändrats på två håll, och någon behöver välja
   *[other] { $count } uppgifter har ändrats på flera håll, och någon behöver välja
}
need-risk = { $count ->
    [one] En allvarlig risk saknar ägare eller åtgärd
   *[other] { $count } allvarliga risker saknar ägare eller åtgärd
}
need-report = { $count ->
    [one] En rapport har kommit åter eller stämmer inte med det som undertecknades
   *[other] { $count } rapporter har kommit åter eller stämmer inte med det som undertecknades
}
need-plan = { $count ->
    [one] Något i en plan hänger inte ihop
   *[other] { $count } saker i planerna hänger inte ihop
}
need-team = { $count ->
    [one] Ett team avviker från riktlinjen
   *[other] { $count } avvikelser mellan team och riktlinje
}
need-name-report_late = Försenade rapporter
need-name-case_waits = Obesvarade klagomål
need-name-deviation = Avvikelser
need-name-questioned = Ifrågasatta utgifter
need-name-budget = Budgetar att besluta om
need-name-ledger = Konton som inte stämmer
need-name-contested = Konflikter
need-name-risk = Risker utan ägare eller åtgärd
need-name-report = Rapporter att se över
need-name-plan = Planer att se över
need-name-team = Team att se över
sign-green = Indikatorer som väntat
sign-amber = Indikatorer efter
sign-red = Indikatorer långt efter
sign-unknown = Indikatorer med okänt läge
sign-open_risks = Öppna risker
sign-grave_risks = Allvarliga risker

# Diagram
chart-as-figures = Siffror
chart-as-chart = Diagram
chart-as-figures-of = Siffror: { $chart }
chart-as-chart-of = Diagram: { $chart }
chart-more = Kopiera: { $chart }
chart-more-short = Kopiera
chart-copy-picture = Kopiera som bild
chart-copy-rows = Kopiera som rader
chart-picture-copied = Bilden är kopierad
chart-picture-refused = Systemet tog inte emot bilden. Kopiera raderna i stället, eller ta en bild av skärmen.
chart-rows-copied = Raderna är kopierade; klistra in dem i ett kalkylblad
chart-rows-refused = Systemet tog inte emot raderna. Visa siffrorna, markera dem och tryck Ctrl+C.
chart-projects = Projekt
chart-share = Andel

# Vad det är till för
dashboard-goals = Mål { $goal } får mest: { $share } av det beviljade
dashboard-goals-none = Än bidrar inget projekt till något mål
dashboard-goals-note = Ett projekts pengar räknas bara till dess huvudmål. Belopp i { $currency }.
dashboard-goals-count = huvudmål + även
dashboard-goals-main = Huvudmål för
dashboard-goals-also = Även mål för
dashboard-goal = { $goal }: { $granted } beviljat, { $share } av allt; huvudmål för { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}, även mål för { $further }
dashboard-goal-column = Mål
dashboard-areas = { $area } får mest: { $share } av budgeten
dashboard-areas-none = Budgeten är inte knuten till något kärnområde
dashboard-areas-note = Efter varje budgetrads kärnområde, vem som än betalar. Ett projekt kan arbeta med flera. Belopp i { $currency }.
dashboard-area = { $area }: { $budget } budgeterat, { $share } av budgeten, { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}
dashboard-gender-none = Ingen budget är ännu bedömd utifrån jämställdhet
dashboard-gender-note = Huvudsyfte och delsyfte tillsammans. Markören är kvalitativ: den säger vad pengarna är till för, inte vad de har uppnått. Medfinansiering räknas här, men inte i beviljat, budgeterat och förbrukat. Belopp i { $currency }.
dashboard-gender-of-budget = Av budget
dashboard-gender-of-spent = Av förbrukat
dashboard-score = { $score }: { $budget } budgeterat, { $of_budget } av budgeten och { $of_spent } av det förbrukade, { $count ->
    [one] ett projekt
   *[other] { $count } projekt
} i sin helhet
dashboard-statuses = { $status ->
    [planned] { $count } av { $of } projekt är { $count ->
        [one] planerat
       *[other] planerade
      }
    [active] { $count } av { $of } projekt pågår
    [reporting] { $count } av { $of } projekt slutrapporteras
    [closed] { $count } av { $of } projekt är { $count ->
        [one] avslutat
       *[other] avslutade
      }
    [cancelled] { $count } av { $of } projekt är { $count ->
        [one] avbrutet
       *[other] avbrutna
      }
   *[suspended] { $count } av { $of } projekt är vilande
}
dashboard-status = { $status }: { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}
dashboard-light-column = Indikatorer
dashboard-light = { $light }: { $count ->
    [one] en indikator
   *[other] { $count } indikatorer
}
dashboard-risks = { $open ->
    [0] Ingen risk är öppen.
    [one] { $grave ->
        [0] En risk är öppen, och den är inte allvarlig.
       *[other] En risk är öppen, och den är allvarlig.
      }
   *[other] { $grave ->
        [0] { $open } risker är öppna, ingen av dem allvarlig.
        [one] { $open } risker är öppna, en av dem allvarlig.
       *[other] { $open } risker är öppna, { $grave } av dem allvarliga.
      }
}

# Var det är
dashboard-countries = Flest projekt finns i { $country }: { $count } av { $of }
dashboard-countries-none = Inget projekt har ett partnerland
dashboard-countries-note = Ju mörkare, desto fler projekt; siffrorna räknar dem. Belopp i { $currency }.
dashboard-country = { $country }: { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}, { $granted } beviljat, { $needs ->
    [0] inget kräver åtgärd
    [one] en sak kräver åtgärd
   *[other] { $needs } saker kräver åtgärd
}
dashboard-country-hint = Peka på ett land, eller gå från land till land med piltangenterna.
dashboard-country-needs = Kräver åtgärd
dashboard-countries-lacking = För små för kartan:
dashboard-map-lacking = Kartan kunde inte läsas. Allt finns som siffror.
