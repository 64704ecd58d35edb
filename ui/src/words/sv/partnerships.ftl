# Partnerskap och länder, och projekt sida vid sida.

# Att välja en av många
choice-count = { $count ->
    [0] Inget passar
    [one] Ett passar
   *[other] { $count } passar
}
choice-none = Inget passar det du har skrivit.
choice-more = { $count ->
    [one] Ett till passar. Skriv mer för att hitta rätt.
   *[other] { $count } till passar. Skriv mer för att hitta rätt.
}

# I överblicken
partnerships-shown = { $shown } av { $count }: de som pågår och de största · belopp i { $currency }
partnerships-shown-only = { $shown } av { $count }: de som pågår och de största
partnerships-show-all = Visa alla { $count }
partnerships-total = Summa för alla { $count }

# Listan
partnerships-search = Sök på part eller land
partnerships-search-short = Sök partnerskap
partnerships-title-found = { $count ->
    [0] Inget partnerskap passar
    [one] Ett partnerskap passar
   *[other] { $count } partnerskap passar
}
partnerships-none-found = Inget partnerskap passar det du söker.
partnerships-key-open = Öppna partnerskapet

# Ett partnerskap
partnership-new-project = Nytt projekt i partnerskapet
partnership-empty = Här visas partnerskapets bidrag från första kontakt till spridning, vad de uppgår till och vad som kräver åtgärd. Börja med det första.
partnership-grants-count = { $count ->
    [0] inga bidrag
    [one] ett bidrag
   *[other] { $count } bidrag
}
partnership-grants = { $count ->
    [one] Ett bidrag, { $years }
   *[other] { $count } bidrag, { $years }
}
partnership-grants-table = Bidragen med tid och pengar
partnership-chart = Bidragen över tid. { $grants }
partnership-more-reports = { $count ->
    [one] En försenad rapport till
   *[other] { $count } försenade rapporter till
}
partnership-more-cases = { $count ->
    [one] Ett klagomål till väntar på svar
   *[other] { $count } klagomål till väntar på svar
}
partnership-goal-in = i { $count } av { $all }

# Ett land
country-projects = { $count ->
    [one] Ett projekt
   *[other] { $count } projekt
}
country-dashboard = Läget för landet
country-empty = Boken har inget partnerskap i { $country }.

# Projekt sida vid sida
compare = Projekt sida vid sida
compare-title = { $count ->
    [0] Inga projekt att jämföra
    [one] Ett projekt
   *[other] { $count } projekt sida vid sida
}
compare-projects = Jämför { $count } projekt
compare-marked = { $count ->
    [one] Ett projekt är markerat. Markera ett till för att jämföra.
   *[other] { $count } projekt är markerade.
}
compare-full = Högst { $most } projekt kan jämföras. Avmarkera ett först.
compare-mark = Markera projektet för att jämföra
compare-mark-which = Markera för att jämföra: { $project }
compare-unmark = Avmarkera alla
compare-copy = Kopiera tabellen
compare-empty = Inget av projekten finns kvar i boken. Markera andra i listan över projekt.
compare-gone = { $count ->
    [one] Ett av projekten finns inte längre i boken.
   *[other] { $count } av projekten finns inte längre i boken.
}
compare-take-out = Ta bort ur jämförelsen
compare-take-out-which = Ta bort ur jämförelsen: { $project }
compare-spent-share = Förbrukat av budget
compare-time-gone = Tid som har gått
compare-pace = { $spent } av budgeten är förbrukat, { $elapsed } av tiden har gått
compare-needs = Kräver åtgärd
compare-reports-late = Försenade rapporter
compare-results = Indikatorer
compare-indicators = Indikatorer: { $light }
compare-risks-name = Risker
compare-risks = { $open ->
    [one] { $open } öppen
   *[other] { $open } öppna
  }{ $grave ->
    [0] {""}
    [one] , varav { $grave } allvarlig
   *[other] , varav { $grave } allvarliga
  }
compare-risks-open = Öppna risker
compare-risks-grave = Allvarliga risker
