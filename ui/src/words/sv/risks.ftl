# Ett projekts risker.

risks-heading-none = Än är ingen risk nedskriven
risks-heading-over = Ingen av riskerna kan längre hända
risks-heading = { $grave ->
    [0] Ingen allvarlig risk
    [one] En allvarlig risk
    [2] Två allvarliga risker
    [3] Tre allvarliga risker
    [4] Fyra allvarliga risker
   *[other] { $grave } allvarliga risker
  }{ $due ->
    [0] {""}
    [one] , en risk att se över
    [2] , två risker att se över
    [3] , tre risker att se över
    [4] , fyra risker att se över
   *[other] , { $due } risker att se över
  }
risks-empty = Här står vad som kan hindra projektet: hur sannolikt det är, hur svårt det skulle slå, vad ni gör åt det och vem som svarar för det.
risks-begin = Skriv ned den första risken
risks-table = Risker
risks-listed = { $all ->
    [one] { $open } av { $all } risk kan ännu hända
   *[other] { $open } av { $all } risker kan ännu hända
  }
risks-listed-cell = Sannolikhet { $likelihood }, konsekvens { $impact }: { $count } av { $all } visas
risks-show-all = Visa alla
risks-open-which = Visa risken: { $name }
risks-name = Risk
risks-name-hint = Vad som kan hända, och vad det skulle leda till för projektet
risks-category = Kategori
risks-score = Värde
risks-likelihood = Sannolikhet
risks-likelihood-1 = Mycket osannolikt
risks-likelihood-2 = Osannolikt
risks-likelihood-3 = Möjligt
risks-likelihood-4 = Sannolikt
risks-likelihood-5 = Nästan säkert
risks-impact = Konsekvens
risks-impact-1 = Försumbar
risks-impact-2 = Liten
risks-impact-3 = Måttlig
risks-impact-4 = Stor
risks-impact-5 = Mycket stor
risks-mitigation = Åtgärd
risks-mitigation-hint = Vad ni gör för att det inte ska hända, eller för att det ska slå mindre hårt
risks-mitigation-none = Än är inget nedskrivet.
risks-owner = Ägare
risks-status = Läge
risks-review = Ses över
risks-due = försenad
risks-matrix = Riskmatris: hur många risker som kan hända, efter sannolikhet och konsekvens
risks-cell = Sannolikhet { $likelihood }, konsekvens { $impact }, värde { $score }: { $count ->
    [one] { $count } risk
   *[other] { $count } risker
  }
risks-legend = Siffran i varje ruta är värdet: sannolikhet × konsekvens. Knappen säger hur många risker som ligger där, och visar bara dem.
risks-legend-low = Värde { $from } till { $to }: hålls under uppsikt
risks-legend-medium = Värde { $from } till { $to }: kräver en plan
risks-legend-high = Värde { $from } till { $to }: ska åtgärdas
risks-rated = Värdet över tid
risks-chart = Värdet var { $first } den { $first_date } och är { $last } sedan den { $last_date }
risks-add = Ny risk…
risks-add-save = Lägg till
risks-added = Risk tillagd
risks-change = Ändra…
risks-change-title = Ändra risken
risks-changed = Risk ändrad
risks-gone = Risken finns inte längre i boken.
