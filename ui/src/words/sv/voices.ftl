# Klagomål, synpunkter och frågor i ett projekt.

voices-heading-none = Än är inget ärende nedskrivet
voices-heading-waiting = { $waiting ->
    [one] Ett ärende väntar på bekräftelse
    [2] Två ärenden väntar på bekräftelse
    [3] Tre ärenden väntar på bekräftelse
    [4] Fyra ärenden väntar på bekräftelse
   *[other] { $waiting } ärenden väntar på bekräftelse
  }{ $late ->
    [0] {""}
    [one] { $waiting ->
        [one] {" och är försenat"}
       *[other] , ett av dem försenat
      }
    [2] , två av dem försenade
    [3] , tre av dem försenade
    [4] , fyra av dem försenade
   *[other] , { $late } av dem försenade
  }
voices-heading-unanswered = { $count ->
    [one] Ett ärende väntar på svar
    [2] Två ärenden väntar på svar
    [3] Tre ärenden väntar på svar
    [4] Fyra ärenden väntar på svar
   *[other] { $count } ärenden väntar på svar
  }
voices-heading-answered = Alla ärenden är besvarade
voices-who = Ärendena ligger i en egen del av boken och lämnar den bara om någon kryssar för dem när en fil görs. Känsliga ärenden och namnen på dem som klagat ligger i ännu en. Inget ärende och inget namn följer med i delade mappar eller PDF:er, eller hittas vid sökning; bara antal kan stå i en PDF, om någon vill.
voices-empty = Här står klagomål, synpunkter och frågor: vad någon har sagt, vem som tar hand om det och vilket svar det fick.
voices-begin = Skriv ned det första ärendet
voices-listed = { $all ->
    [one] { $open } av { $all } ärende är öppet
   *[other] { $open } av { $all } ärenden är öppna
  }
voices-only-open = Bara öppna
voices-table = Klagomål och synpunkter
voices-open-which = Visa ärendet { $reference }: { $category }
voices-case = Ärende { $reference }
voices-gone = Ärendet finns inte längre i boken.

voices-reference = Beteckning
voices-kind = Typ
voices-category = Vad det gäller
voices-received = Mottaget
voices-channel = Hur det kom
voices-severity = Allvar
voices-description = Vad som sades
voices-description-none = Skriv vad som sades
voices-place = Plats
voices-anonymous = Anonymt: ingen vet vem som sade det
voices-anonymous-deletes = Namn och kontakt tas då bort. De står kvar i bokens historik.
voices-name = Namn
voices-name-hint = Namn och kontakt ligger bland det känsliga, även när ärendet inte gör det.
voices-contact = Kontakt
voices-sex = Kön
voices-age = Ålder
voices-person = Kön och ålder
voices-untold = Inte uppgivet
voices-consent = Samtycke till att dela
voices-consent-hint = Den som sade det går med på att de som hanterar ärendet får veta
voices-yes = Ja
voices-no = Nej
voices-owner = Ägare
voices-state = Läge
voices-due = bekräfta senast { $date }
voices-late = försenat
voices-acknowledge-by = Bekräftas senast
voices-acknowledge-by-hint = En vecka efter att det kom, om inget anges
voices-acknowledged = Bekräftat
voices-action = Vad som gjordes
voices-action-hint = Skriv vad ni gör åt det
voices-action-none = Än är inget nedskrivet.
voices-answered = Besvarat
voices-outcome = Vad som framkom
voices-outcome-none = Inget än
voices-referred-to = Hänvisat till
voices-referred-to-hint = Den som ärendet lämnades över till
voices-satisfied = Nöjd med svaret
voices-satisfied-none = Inte tillfrågad
voices-appeal = Överklagan
voices-appeal-hint = Vad som överklagades, och vad det ledde till
voices-closed = Avslutat
voices-closed-hint = Utan en dag är ärendet öppet

voices-sensitive = känsligt
voices-sensitive-note = Bara för dem som måste veta.
voices-sensitive-tick = Känsligt ärende
voices-sensitive-hint = Bara för dem som måste veta: ärendet läggs bland de känsliga, räknas inte utåt och lämnar boken bara om någon kryssar för de känsliga. Det kan inte läggas tillbaka.
voices-sensitive-usual = Ärenden av det här slaget är oftast känsliga. Kryssa för det, om inte alla som läser om klagomål får veta: då läggs ärendet bland de känsliga, räknas inte utåt och lämnar boken bara om någon kryssar för de känsliga.
voices-confidential = Bara för dem som måste veta
voices-said-by-nobody = Anonymt: ingen vet vem som sade det.
voices-said-by-unknown = Varken namn eller kontakt finns i den här boken.
voices-make-sensitive = Gör känsligt…
voices-make-sensitive-title = Gör ärende { $reference } känsligt
voices-make-sensitive-moves = Ärendet flyttas till de känsliga ärendena. Det räknas inte längre utåt och lämnar boken bara om någon kryssar för de känsliga.
voices-make-sensitive-stays = Det som redan skrivits bland de öppna ärendena står kvar i deras historik, och det som redan lämnats vidare kan inte kallas tillbaka.
voices-make-sensitive-do = Gör känsligt
voices-made-sensitive = Ärendet är känsligt

voices-new = Nytt ärende…
voices-new-title = Nytt ärende
voices-new-save = Lägg till
voices-added = Ärende tillagt
voices-acknowledge = Bekräfta i dag
voices-acknowledged-done = Ärende bekräftat
voices-answer = Besvara…
voices-answer-change = Ändra svaret…
voices-answer-title = Svar på ärende { $reference }
voices-answer-saved = Svar sparat
voices-close = Avsluta i dag
voices-closed-done = Ärende avslutat
voices-change = Ändra…
voices-change-title = Ändra ärende { $reference }
voices-changed = Ärende ändrat

voices-outside = Vad som får sägas utåt
voices-outside-note = Känsliga ärenden och frågor räknas inte. Antal under { $least } visas inte, så att ingen kan pekas ut.
voices-outside-none = Än finns inget ärende som räknas.
voices-outside-count = Antal
voices-outside-few = färre än { $least }
voices-outside-all = Alla
voices-outside-answered = Därav besvarade
voices-outside-why = Ett streck står där antalet, tillsammans med de andra, skulle röja ett som är litet.
voices-outside-agree = Jag har läst vad som syns, och det får stå i sammanfattningen
voices-outside-pdf = Sammanfattning som PDF med detta
voices-lost = { $reference } togs bort av någon medan någon annan skrev i ärendet.
voices-open-sensitive = Visa ärendet { $reference }
