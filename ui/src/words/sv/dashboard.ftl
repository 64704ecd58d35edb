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
dashboard-needs = { $count ->
    [1] En sak väntar på någon
    [2] Två saker väntar på någon
    [3] Tre saker väntar på någon
    [4] Fyra saker väntar på någon
    [5] Fem saker väntar på någon
    [6] Sex saker väntar på någon
    [7] Sju saker väntar på någon
    [8] Åtta saker väntar på någon
    [9] Nio saker väntar på någon
   *[other] { $count } saker väntar på någon
}
dashboard-calm = Inget är försenat eller väntar
dashboard-pace-follows = utgifterna följer planen
dashboard-pace-ahead = pengarna går fortare än tiden
dashboard-pace-behind = utgifterna ligger efter tiden
dashboard-empty = Här syns alla projekt tillsammans: pengar, resultat och det som väntar på någon. Börja med det första projektet.
dashboard-none = Inget projekt passar det du har valt.

# Vad man ser på
dashboard-filter = Vilka projekt
dashboard-shown = { $count } av { $of } projekt
dashboard-elsewhere = { $count ->
    [one] ett av dem i en annan valuta: dess pengar står bara i summorna
   *[other] { $count } av dem i andra valutor: deras pengar står bara i summorna
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
filter-score = Jämställdhetsmarkör: { $score }
filter-from = Från { $year }
filter-to = Till { $year }
filter-from-label = Från år
filter-to-label = Till år
filter-year = År { $year }
filter-asked = Visas gör bara
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
dashboard-years-note = Belopp i { $currency }. Beviljat står vid det år då ett projekt börjar.
dashboard-year = { $year }: { $granted } beviljat, { $budgeted } budgeterat, { $spent } förbrukat, { $left } kvar
dashboard-year-hint = Vad som är kvar räknas till slutet av varje år.
dashboard-year-column = År

# Det som väntar på någon
needs = Väntar på någon
needs-none = Inget är försenat, och inget väntar på någon.
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
need-last-heard = hördes senast av { $date }
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
    [one] En avvikelse är inte förklarad eller inte godkänd
   *[other] { $count } avvikelser är inte förklarade eller inte godkända
}
need-questioned = { $count ->
    [one] En utgift skulle ifrågasättas av en revisor
   *[other] { $count } utgifter skulle ifrågasättas av en revisor
}
need-budget = { $count ->
    [one] En budget är inte beslutad, eller inte som den beslutades
   *[other] { $count } budgetfrågor är inte beslutade, eller inte som de beslutades
}
need-ledger = { $count ->
    [one] Ett konto eller en period stämmer inte
   *[other] { $count } konton eller perioder stämmer inte
}
need-contested = { $count ->
    [one] En ändring mötte en annan, och någon behöver välja
   *[other] { $count } ändringar mötte andra, och någon behöver välja
}
need-risk = { $count ->
    [one] En allvarlig risk saknar ägare eller åtgärd
   *[other] { $count } allvarliga risker saknar ägare eller åtgärd
}
need-report = { $count ->
    [one] En rapport kom tillbaka, eller är inte som den undertecknades
   *[other] { $count } rapporter kom tillbaka, eller är inte som de undertecknades
}
need-plan = { $count ->
    [one] En sak i en plan hänger inte ihop
   *[other] { $count } saker i planer hänger inte ihop
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
need-name-risk = Risker utan åtgärd
need-name-report = Rapporter att se över
need-name-plan = Planer att se över
need-name-team = Team att se över

# Diagram
chart-as-figures = Siffror
chart-as-chart = Diagram
chart-as-figures-of = Siffror: { $chart }
chart-as-chart-of = Diagram: { $chart }
chart-more = Mer för diagrammet: { $chart }
chart-more-short = Kopiera
chart-copy-picture = Kopiera som bild
chart-copy-rows = Kopiera rader
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
dashboard-goals-count = huvud + även
dashboard-goals-main = Huvudmål för
dashboard-goals-also = Även mål för
dashboard-goal = { $goal }: { $granted } beviljat, { $share } av allt; huvudmål för { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}, även mål för { $further }
dashboard-goal-no = Inget mål
dashboard-goal-column = Mål
dashboard-areas = { $area } får mest: { $share } av budgeten
dashboard-areas-none = Budgeten gäller inget kärnområde särskilt
dashboard-areas-note = Efter varje budgetrads kärnområde, vem som än betalar. Ett projekt kan arbeta med flera. Belopp i { $currency }.
dashboard-area = { $area }: { $budget } budgeterat, { $share } av budgeten, { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}
dashboard-gender-none = Ingen budget säger ännu vad den betyder för jämställdheten
dashboard-gender-note = Huvudsyfte och delsyfte tillsammans. Markören är kvalitativ: den säger vad pengarna är till för, inte vad de har uppnått. Medfinansiering räknas här, men inte i beviljat, budgeterat och förbrukat. Belopp i { $currency }.
dashboard-gender-of-budget = Av budget
dashboard-gender-of-spent = Av förbrukat
dashboard-score = { $score }: { $budget } budgeterat, { $of_budget } av budgeten och { $of_spent } av det förbrukade, { $count ->
    [one] ett projekt
   *[other] { $count } projekt
} i sin helhet
dashboard-statuses = { $status ->
    [planned] { $count } av { $of } projekt är planerade
    [active] { $count } av { $of } projekt pågår
    [reporting] { $count } av { $of } projekt slutrapporteras
    [closed] { $count } av { $of } projekt är avslutade
    [cancelled] { $count } av { $of } projekt är avbrutna
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
   *[other] { $open } risker är öppna, { $grave } av dem allvarliga.
}

# Var det är
dashboard-countries = Flest projekt finns i { $country }: { $count } av { $of }
dashboard-countries-none = Inget projekt har ett partnerland
dashboard-countries-note = Ju mörkare, desto fler projekt; siffrorna räknar dem. Belopp i { $currency }.
dashboard-country = { $country }: { $count ->
    [one] ett projekt
   *[other] { $count } projekt
}, { $granted } beviljat, { $needs ->
    [0] inget väntar på någon
    [one] en sak väntar på någon
   *[other] { $needs } saker väntar på någon
}
dashboard-country-hint = Peka på ett land, eller gå från det ena till det andra med pilarna.
dashboard-country-no = Utan partnerskap
dashboard-country-needs = Väntar
dashboard-countries-lacking = För små för kartan:
dashboard-map-lacking = Kartan kunde inte läsas. Allt finns som siffror.
