# Handlingar om många projekt: deras rapporter i ett paket, och vad de omfattar tillsammans.
pack = Rapportpaket…
pack-title = Rapportpaket
pack-which = Vilka projekt
pack-shown = { $count ->
    [0] Inget projekt visas
    [one] Det enda projekt som visas
   *[other] De { $count } projekt som visas
}
pack-marked = { $count ->
    [one] Det enda som är markerat
   *[other] De { $count } som är markerade
}
pack-searched = ”{ $text }”
pack-language = Språk
pack-where = Fråga var det ska sparas
pack-parts = Innehåll, utöver sammanfattningen
pack-part-finance = Budget och utfall
pack-part-results = Resultat
pack-part-risks = Risker
pack-part-photos = Foton
pack-part-signatures = Sida för underskrift
pack-shape = Dokument
pack-shape-one = En PDF
pack-shape-each = En mapp med en PDF för varje projekt
pack-many = En PDF med fler än { $most } projekt tar lång tid att ta fram och är tung att öppna. Därför är en PDF för varje projekt vald på förhand.
pack-name = Titel
pack-make = Ta fram paketet
pack-making = Tar fram rapportpaketet
pack-setting = Sätter ihop dokumentet
pack-stopped = Avbrutet. Inget skrevs.
pack-made = { $count ->
    [one] Rapportpaketet med ett projekt ligger i { $path }
   *[other] Rapportpaketet med { $count } projekt ligger i { $path }
}
pack-made-each = { $count ->
    [one] En PDF ligger i mappen { $path }
   *[other] { $count } PDF:er ligger i mappen { $path }
}

portfolio = Projekten tillsammans
portfolio-of = { $count ->
    [0] Inget projekt visas.
    [one] Gäller det enda projekt som visas.
   *[other] Gäller de { $count } projekt som visas.
}
portfolio-unsearched = { $count ->
    [0] Sökningen räknas inte här, och inget projekt passar urvalet i övrigt.
    [one] Sökningen räknas inte här: ett projekt passar urvalet i övrigt.
   *[other] Sökningen räknas inte här: { $count } projekt passar urvalet i övrigt.
}
portfolio-pdf = Sammanfattning av alla på två sidor (PDF)
portfolio-xlsx = Kalkylbok med alla (XLSX)
portfolio-in = { $paper }, { $language ->
    [en] på engelska
   *[sv] på svenska
}
portfolio-made-pdf = { $count ->
    [one] Sammanfattningen av ett projekt ligger i { $path }
   *[other] Sammanfattningen av { $count } projekt ligger i { $path }
}
portfolio-made-xlsx = { $count ->
    [one] Kalkylboken med ett projekt ligger i { $path }
   *[other] Kalkylboken med { $count } projekt ligger i { $path }
}
