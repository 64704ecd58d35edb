# Teamets sidor, styrgruppen, mötena och vad de beslutar; vad en riktlinje kräver av team.

people-sides = Teamet per part
people-side-people = { $count ->
    [0] Ingen i teamet
    [one] 1 person
   *[other] { $count } personer
  }
people-side-women = { $share } kvinnor ({ $women } av { $told } som har uppgett kön)
people-side-untold = ingen har uppgett kön
people-check = { $roles }: { $count } av { $wanted }
people-check-least = minst { $least }
people-check-not = inte som riktlinjen kräver
people-steers = Styrgrupp
people-steers-yes = ja
people-steers-who = { $name } sitter i styrgruppen
people-steers-tick = Sitter i styrgruppen
people-steers-in = { $name } sitter nu i styrgruppen
people-steers-out = { $name } sitter inte längre i styrgruppen
people-gone = Inte längre med i teamet.

meeting-heading-none = Inga möten ännu
meeting-heading = { $open ->
    [0] Möten och beslut: inget kvar att genomföra
   *[other] Möten och beslut: { $open } att genomföra
  }
meeting-late = { $count ->
    [one] 1 försenat
   *[other] { $count } försenade
  }
meeting-empty = Här står vilka som träffades, vad de beslutade och vad som blev av det.
meeting-table = Möten och beslut
meeting-title = Rubrik
meeting-decided = { $open ->
    [0] { $all ->
        [one] 1, avslutat
       *[other] { $all }, alla avslutade
      }
   *[other] { $open } av { $all } att göra
  }
meeting-new = Nytt styrgruppsmöte…
meeting-new-title = Nytt möte
meeting-add = Lägg till
meeting-added = Mötet är tillagt
meeting-open-which = Öppna mötet: { $name }
meeting-to-plan = Öppna i planen
meeting-gone = Mötet finns inte längre i boken.
meeting-attendees = Närvarande
meeting-attendees-none = Ingen är antecknad.
meeting-attendees-team = Den som är med i teamet kan kryssas för här.
meeting-steers = styrgruppen
meeting-left = inte längre i teamet
meeting-minutes = Protokoll
meeting-minutes-hint = Vad som sades och kom fram
meeting-minutes-none = Inget protokoll
meeting-decisions = Beslut
meeting-decisions-none = Inget beslut är nedskrivet än.
meeting-decision-words = Vad som beslutades
meeting-decision-new = Nytt beslut…
meeting-decision-new-at = Nytt beslut: { $name }
meeting-decision-added = Beslutet är tillagt
meeting-decision-change = Ändra
meeting-decision-change-which = Ändra beslutet: { $name }
meeting-decision-change-title = Ändra beslutet
meeting-decision-changed = Beslutet är ändrat
meeting-decision-remove = Ta bort
meeting-decision-remove-which = Ta bort beslutet: { $name }
meeting-decision-removed = Beslutet från mötet är borttaget
meeting-decision-status = Läge för beslutet: { $name }
meeting-decision-late = försenat
meeting-due = Senast
meeting-due-by = senast { $date }

team-rule-of = Krav på team
team-rule-table = Krav på team i { $name }
team-rule-roles = Roller som räknas ihop
team-rule-least = Minst
team-rule-most = Högst
team-rule-hint = Så många personer ska det vara i varje parts team.
team-rule-add = Lägg till ett krav på team
team-rule-added = Kravet på team är tillagt
team-rule-remove = Ta bort
team-rule-remove-which = Ta bort kravet på team: { $grant }, { $roles }
team-rule-removed = Kravet på team är borttaget
