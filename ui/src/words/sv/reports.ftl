# Ett projekts rapporter: vad som ska lämnas, vad som är besvarat, vem som skrivit under och vad som lämnats in.

project-tab-reports = Rapporter

reports-name = { $kind }, { $period }
reports-heading-none = Än är ingen rapport upplagd
reports-heading-late = { $count ->
    [one] En rapport är försenad
   *[other] { $count } rapporter är försenade
  }
reports-heading-next = Härnäst: { $name }, senast { $date }
reports-heading-done = Alla rapporter är inlämnade
reports-empty = Ett beslut om bidrag kräver rapporter: en för varje år, en för hela bidraget och ett revisorsintyg. Lägg upp dem, så säger boken när var och en ska lämnas in och vad den saknar.
reports-report = Rapport
reports-due = Lämnas senast
reports-late = { $count ->
    [one] 1 dags försening
   *[other] { $count } dagars försening
  }
reports-late-months = { $count ->
    [one] 1 månads försening
   *[other] { $count } månaders försening
  }
reports-late-years = { $count ->
    [one] 1 års försening
   *[other] { $count } års försening
  }
reports-state = Läge
reports-submitted-on = Inlämnad { $date }
reports-answered = Besvarade
reports-signed-column = Underskrivna
reports-of = { $count } av { $all }
reports-missing = Vad som saknas
reports-lacks = Saknas:
reports-look-over = Att se över:
reports-ready = Kan lämnas in
reports-missing-answers = { $count ->
    [0] frågor att besvara
    [one] 1 svar
   *[other] { $count } svar
  }
reports-missing-signature = underskrift av { $name ->
    [none] en part
   *[other] { $name }
  }
reports-missing-signatures = { $count ->
    [one] 1 underskrift
   *[other] { $count } underskrifter
  }
reports-missing-certificate = revisorsintyget
reports-unsettled-certificate = revisorsintyget är inte inlämnat
reports-unsettled-open_money = perioden är inte låst
reports-unsettled-deviations = { $count ->
    [one] 1 avvikelse utan förklaring
   *[other] { $count } avvikelser utan förklaring
  }
reports-unsettled-readings = { $count ->
    [one] 1 indikator inte avläst
   *[other] { $count } indikatorer inte avlästa
  }
reports-open-which = Öppna rapporten: { $name }

reports-back = Alla rapporter
reports-back-act = Tillbaka
reports-gone = Rapporten finns inte längre i boken.
reports-due-on = Ska lämnas in senast { $date }
reports-decision-of = beslut { $date }
reports-answered-of = { $count } av { $all } besvarade
reports-signed-of = { $count } av { $all } underskrivna
reports-came-back = Åter för komplettering { $date }
reports-to-unanswered = Gå till den första obesvarade frågan
reports-stands-submitted = Rapporten är inlämnad. Inget i den kan ändras förrän den kommer åter eller inlämningen tas tillbaka.
reports-stands-approved = Rapporten är godkänd. Inget i den kan ändras.
reports-unanswered = obesvarad
reports-answer-title = Svar { $number }, { $report }
reports-answer-hint = Skriv svaret
reports-draft = Utkast ur boken
reports-draft-which = Utkast ur boken, fråga { $number }
reports-from-book = Ur boken: { $what }
reports-known-activities = { $count ->
    [one] 1 aktivitet
   *[other] { $count } aktiviteter
  }, { $done ->
    [one] 1 genomförd
   *[other] { $done } genomförda
  }
reports-known-indicators = { $count ->
    [0] inga indikatorer
    [one] 1 indikator, { $green } som väntat
   *[other] { $count } indikatorer, { $green } som väntat
  }
reports-known-finance = { $period } under perioden, hittills { $so_far } av { $budget }
reports-known-deviations = { $count ->
    [one] 1 post avviker mer än avtalet tillåter
   *[other] { $count } poster avviker mer än avtalet tillåter
  }
reports-known-risks = { $count ->
    [one] 1 risk
   *[other] { $count } risker
  }, { $grave ->
    [0] ingen allvarlig
    [one] varav 1 allvarlig
   *[other] varav { $grave } allvarliga
  }
reports-known-decisions = { $count ->
    [one] 1 möte
   *[other] { $count } möten
  }, { $decided } beslut
reports-known-gender = { $people ->
    [one] 1 person i teamet
   *[other] { $people } personer i teamet
  }, { $women ->
    [one] 1 kvinna
   *[other] { $women } kvinnor
  }
reports-known-gender-told = { $people ->
    [one] 1 person i teamet
   *[other] { $people } personer i teamet
  }, { $told ->
    [0] ingen har uppgett kön
   *[other] kvinnor: { $women } av { $told } som har uppgett kön
  }
reports-known-participants = { $count ->
    [one] 1 indikator om deltagare
   *[other] { $count } indikatorer om deltagare
  }
reports-nothing-decided = Inget beslut är nedskrivet.

reports-set-out = Lägg upp rapporter…
reports-set-out-title = Lägg upp rapporter
reports-set-out-lead = En rapport för varje år av bidraget, en för hela och revisorsintyget läggs upp. Det som redan finns står kvar som det är.
reports-set-out-save = Lägg upp
reports-set-out-done = Rapporter upplagda
reports-set-out-none = Alla finns redan
reports-decision = Beslut om bidrag
reports-decision-none = Inget anges
reports-decision-hint = Boken har inget beslut än; beslut skrivs ned under Medel.
reports-months = Lämnas in senast
reports-months-count = { $count ->
    [0] i den månad då perioden slutar
    [one] 1 månad efter
   *[other] { $count } månader efter
  }
reports-months-hint = På den månadens sista dag, räknat från slutet av det som rapporten gäller
reports-certificates = Revisorsintyg
reports-certificates-yearly = Ett för varje år
reports-certificates-whole = Ett för hela bidraget
reports-new = Ny rapport…
reports-new-title = Ny rapport
reports-new-save = Lägg till
reports-added = Rapport tillagd
reports-kind = Typ
reports-start = Första dag
reports-end = Sista dag
reports-change = Ändra…
reports-change-act = Ändra rapportens dagar…
reports-change-title = Ändra { $report }
reports-change-signed = Den som skrivit under måste skriva under på nytt om de dagar som rapporten gäller ändras.
reports-changed = Rapport ändrad

reports-files = Bifogade filer
reports-certificate-hint = Bifoga revisorns fil här. Finns det flera väljs en när intyget lämnas in.
reports-certificate-file = Fil att lämna in
reports-certificate-lacks = Än finns ingen fil här. Bifoga revisorsintyget till rapporten först.
reports-copy-which = Spara en kopia av { $name }…

reports-signatures = Underskrifter
reports-sign-when = Rapporten kan skrivas under när alla frågor är besvarade.
reports-signed-state = Underskriven av
reports-not-signed = Inte underskriven
reports-sign-outdated = underskriven innan texten ändrades
reports-sign-acts = Skriv under eller ta tillbaka
reports-sign = Skriv under för { $name ->
    [none] en part utan namn
   *[other] { $name }
  }…
reports-sign-title = Skriv under för { $name ->
    [none] en part utan namn
   *[other] { $name }
  }
reports-sign-lead = { $name ->
    [none] Parten
   *[other] { $name }
  } står för allt som rapporten säger nu. Ändras något i den därefter måste den skrivas under på nytt.
reports-signed-by = Undertecknare
reports-signed-by-hint = Namn och befattning
reports-signed-on = Dag
reports-sign-save = Skriv under
reports-signed = Underskriven för { $name ->
    [none] en part utan namn
   *[other] { $name }
  }
reports-withdraw = Ta tillbaka
reports-withdraw-which = Ta tillbaka underskriften av { $name ->
    [none] en part utan namn
   *[other] { $name }
  }
reports-sign-withdrawn = Underskriften av { $name ->
    [none] en part utan namn
   *[other] { $name }
  } togs tillbaka

reports-submit = Lämna in rapporten…
reports-submit-title = Lämna in { $report }
reports-submit-lead = PDF:en görs nu, behålls i boken under sin SHA-256 och bifogas till inlämningen.
reports-submit-lead-certificate = Den fil som du väljer lämnas in och behålls i boken under sin SHA-256.
reports-submit-stands = Från och med då kan inget i rapporten ändras förrän den kommer åter.
reports-submitted-day = Dag
reports-submitted-by = Inlämnad av
reports-reference = Beteckning
reports-reference-hint = Till exempel mottagarens diarienummer
reports-language = PDF:ens språk
reports-language-hint = Rapporter lämnas vanligen in på engelska.
reports-language-en = Engelska
reports-language-sv = Svenska
reports-submit-save = Lämna in
reports-submitted = Rapport inlämnad

reports-submissions = Vad som lämnats in
reports-paper-gone = Filen är borttagen.
reports-changed-since = Rapporten säger inte längre det som lämnades in.
reports-review = Skriv ned beslutet…
reports-review-title = Beslut om { $report }
reports-outcome = Beslut
reports-reviewed-on = Dag
reports-reviewed-by = Beslutat av
reports-review-note = Anmärkning
reports-review-note-returned = Vad som ska kompletteras
reports-review-note-approved = Till exempel villkor eller beslutets nummer
reports-reviewed = Beslut nedskrivet
reports-take-back = Ta tillbaka
reports-take-back-which = Ta tillbaka inlämningen { $date }
reports-taken-back = Inlämningen { $date } togs tillbaka
reports-decision-away = Ta bort
reports-decision-away-which = Ta bort beslutet den { $date }
reports-decision-away-done = Beslutet är borttaget

reports-pdf = Rapport som PDF
reports-pdf-en = Rapport som PDF på engelska
reports-pdf-sv = Rapport som PDF på svenska
reports-saved = Rapporten ligger i { $path }
