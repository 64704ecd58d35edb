# Fönstrets egna ord: rummen, ramen och det som flera rum delar.

# Rummen
rooms = Rum
room-overview = Överblick
room-projects = Projekt
room-partnerships = Partnerskap
room-settings = Inställningar
go-to = Gå till { $room }
way = Vägen hit
skip = Hoppa till innehållet
this-laptop = den här datorn
all-saved = Allt är sparat · { $time }
only-read = Boken kan bara läsas
banner-demo = Demobok: alla siffror är påhittade.
banner-read-only = Boken kan bara läsas: inget här går att ändra.
broken = Här gick något fel
try-again = Försök igen

# Hitta och göra
find = Sök eller gör något
find-placeholder = Sök i boken, eller skriv vad du vill göra
find-results = Träffar
find-nothing = Inget här heter så.
find-count = { $count ->
    [one] En träff
   *[other] { $count } träffar
}
find-in-book = I boken
find-in-book-count = { $count ->
    [0] inget funnet i boken
    [one] ett funnet i boken
   *[other] { $count } funna i boken
}
keys-title = Tangenter i det här rummet
key-shift = Skift
key-row-up = Föregående rad
key-row-down = Nästa rad
key-row-open = Öppna projektet
speak-other = Switch to English
look-act-light = Ljust utseende
look-act-dark = Mörkt utseende
look-act-system = Samma utseende som systemet
text-larger = Större text
text-smaller = Mindre text
text-usual = Text i vanlig storlek

# Ångra
act-undo = Ångra
act-redo = Gör om
undo-what = Ångra: { $what }
redo-what = Gör om: { $what }
undone = Ångrat: { $what }
redone = Gjort om: { $what }
command-add_organisation = organisation tillagd
command-change_organisation = organisation ändrad
command-add_person = person tillagd
command-change_person = person ändrad
command-add_partnership = partnerskap tillagt
command-change_partnership = partnerskap ändrat
command-add_exchange_rate = växelkurs tillagd
command-add_guideline = riktlinje tillagd
command-add_ceiling = tak tillagt
command-add_project = projekt tillagt
command-change_project = projekt ändrat
command-add_team_member = person med i projektet
command-change_team_member = medlem i teamet ändrad
command-start_budget_version = ny budgetversion
command-add_allowance = ersättning tillagd
command-set_budget_rate = budgetkurs satt
command-set_budget = budget ändrad
command-add_budget_line = budgetrad tillagd
command-change_budget_line = budgetrad ändrad
command-approve_budget = budget godkänd
command-submit_budget = budget inlämnad
command-reject_budget = avslag registrerat
command-record_expense = utgift bokförd
command-record_expenses = utgifter bokförda
command-change_expense = utgift ändrad
command-reverse_expense = utgift återförd
command-correct_expense = utgift rättad
command-attach = fil bifogad
command-explain_deviation = avvikelse förklarad
command-add_grant_decision = beslut om bidrag nedskrivet
command-record_income = inbetalning bokförd
command-record_transfer = överföring bokförd
command-reverse_entry = post återförd
command-change_entry = post ändrad
command-start_period = redovisningsperiod tillagd
command-change_period = ingående saldo ändrat
command-lock_period = redovisningsperiod låst
command-add_claim = rekvisition nedskriven
command-decide_claim = beslut om rekvisition nedskrivet
command-add_result = förväntat resultat tillagt
command-change_result = förväntat resultat ändrat
command-move_result = förväntat resultat flyttat
command-add_activity = aktivitet planerad
command-change_activity = aktivitet ändrad
command-split_cost = kostnad fördelad
command-add_indicator = indikator tillagd
command-change_indicator = indikator ändrad
command-record_reading = avläsning bokförd
command-change_reading = avläsning ändrad
command-screen_cost = kostnad bedömd
command-add_team_rule = krav på team tillagt
command-add_resolution = beslut på möte tillagt
command-change_resolution = beslut på möte ändrat
command-add_risk = risk tillagd
command-change_risk = risk ändrad
command-register_complaint = klagomål eller synpunkt mottagen
command-change_complaint = klagomål eller synpunkt ändrad
command-make_sensitive = ärende gjort känsligt
command-delete = borttaget
command-choose = värde valt
command-restore = taget tillbaka
command-confirm_deletion = borttagning bekräftad
command-restore_budget = godkänd budget återställd
command-merge = sammanfogning
command-undo = ångrat
command-redo = gjort om

# Det som skrivits men inte sparats
not-saved = Inte sparat: { $what }
draft-kept = { $what }: det du skrev är inte sparat, men det finns kvar.
draft-reopen = Gå tillbaka till det
unsaved-text = Skrivet men inte sparat, och det kan inte längre sparas här.
unsaved-text-which = Inte sparat: { $what }
unsaved-copy = Kopiera
unsaved-copy-which = Kopiera texten: { $what }
unsaved-discard = Kasta
unsaved-discard-which = Kasta: { $what }
leave-book-title = Allt är inte sparat
leave-book-note = Det du har skrivit här skulle gå förlorat: { $what }.
leave-book-stay = Stanna kvar
leave-book-leave = Kasta det

# Knappar och fält som flera rum delar
open = Öppna
open-what = Öppna { $what }
save = Spara
cancel = Avbryt
close = Stäng
delete = Ta bort
change = Ändra
change-what = Ändra { $what }
dismiss = Ta bort meddelandet
choose = Välj…
optional = valfritt
date-placeholder = ÅÅÅÅ-MM-DD
date-hint = Till exempel 2019-03-12
sort-by = Sortera efter { $column }
total = Summa
amounts-in = Belopp i { $currency }
things-wait = { $count ->
    [one] en sak väntar
   *[other] { $count } saker väntar
}
done-of = { $done } av { $all }
untitled = Utan titel
goal-name = Mål { $number }: { $name }
further-goals = { $count ->
    [one] ett mål till
   *[other] { $count } mål till
}

# Rubriker som återkommer
project = Projekt
partnership = Partnerskap
partners = Parter
country = Land
country-needed = Välj det land som partnerskapet gäller.
goals = Mål
currency = Valuta
granted = Beviljat
budgeted = Budgeterat
spent = Förbrukat
left = Kvar
status = Status
period = Period
grant-kind = Typ av bidrag
spent-share = Andel förbrukad
spent-of-budget = { $percent } av budgeten är förbrukad

currencies-likely = Vanliga
currencies-others = Övriga

# Takt
pace-follows = Förbrukningen följer planen: { $spent } förbrukat, { $elapsed } av tiden har gått
pace-ahead = Förbrukningen ligger före planen: { $spent } förbrukat, { $elapsed } av tiden har gått
pace-behind = Förbrukningen ligger efter planen: { $spent } förbrukat, { $elapsed } av tiden har gått
pace-unit = { $scale ->
    [1000000] miljoner { $currency }
    [1000] tusen { $currency }
   *[other] { $currency }
}
pace-spent = förbrukat { $amount }
pace-plan = plan
pace-planned = Plan
pace-month = Till och med

# Överblick
overview-empty-title = En tom bok
overview-empty = Överblicken visar vad som beviljats, budgeterats och förbrukats i varje partnerskap, och vad som kräver åtgärd. Börja med ett projekt.
overview-running = { $count ->
    [one] Ett pågående projekt
   *[other] { $count } pågående projekt
}
overview-all = Alla projekt; inget pågår
attention-none = Allt stämmer: inget ligger över budget och inget väntar på beslut.
attention-open = Öppna { $project }
attention-more = { $count ->
    [one] Visa en till
   *[other] Visa { $count } till
}
attention-fewer = Visa färre
attention-rest = { $count ->
    [one] En sak till finns under Läget
   *[other] { $count } saker till finns under Läget
}
severity-wrong = Fel:
severity-waits = Väntar:
partnerships-count = { $count } · belopp i { $currency }
partnerships-count-only = { $count }

# Projekt
projects-title = { $count ->
    [0] Inga projekt ännu
    [one] Ett projekt
   *[other] { $count } projekt
}
projects-title-found = { $count ->
    [0] Inget projekt passar urvalet
    [one] Ett projekt passar urvalet
   *[other] { $count } projekt passar urvalet
}
projects-empty = Här listas alla projekt med pengar, tid och läge. Börja med det första.
projects-none-found = Inget projekt passar det du söker och har valt.
projects-show-all = Visa alla
projects-search = Sök på titel, part, land eller diarienummer
projects-search-short = Sök projekt
projects-new = Nytt projekt
projects-new-note = Ett projekt är ett bidrag: en ansökan, ett beslut, en rapport.
projects-create = Lägg upp projektet
projects-count = { $count } projekt
projects-of = i { $partners }
any-status = Alla statusar
any-country = Alla länder
any-kind = Alla typer
title-sv = Titel på svenska
title-en = Titel på engelska
start = Första dag
end = Sista dag
case-reference = Ärendenummer
main-goal = Huvudmål i Agenda 2030
no-goal = Inget valt
goals-further = Fler mål
core-areas = Kärnområden
gender-marker = Jämställdhetsmarkör
problem = Det gemensamma problemet

# Partnerskap
partnerships-title = { $count ->
    [0] Inga partnerskap ännu
    [one] Ett partnerskap
   *[other] { $count } partnerskap
}
partnerships-empty = Ett partnerskap är två eller flera organisationer som arbetar med ett gemensamt problem. Varje projekt hör till ett.
partnerships-new = Nytt partnerskap
partnerships-next = Ett partnerskap utan projekt väntar på sitt första bidrag.
partnership-new-option = Nytt partnerskap…
partnership-needed = Välj partnerskap, eller börja ett nytt.
partnership-country = Partnerland
partnership-added = Partnerskapet är tillagt
partnership-changed = Partnerskapet är ändrat
partnership-deleted = Partnerskapet är borttaget
partner-swedish = Svensk part
partner-abroad = Part utomlands
partner-further = Ytterligare part
partner-new = Ny organisation…
partner-add = Lägg till en part
partner-remove = Ta bort den sista
partner-country-same = Som nedan
organisation-name = Organisationens namn
organisation-kind = Slag av organisation

# Inställningar
settings-me = Jag
settings-window = Fönstret
settings-language = Språk
settings-appearance = Utseende
settings-text-size = Textstorlek
settings-saved = Sparat
settings-book = Boken
settings-book-note = Allt sparas i den här filen medan du arbetar. Lägg den inte i en mapp som synkroniseras. Lämna den vidare under Utbyte. Spara en kopia för att ha i reserv: själva filen saknar det senaste så länge boken är öppen. Filen och dess kopior innehåller allt, även klagomål och känsliga ärenden.
settings-save-copy = Spara en kopia…
settings-copy-saved = En kopia ligger i { $path }
settings-open-book = Öppna en annan bok…
settings-new-book = Ny tom bok…
settings-close-book = Stäng boken
settings-about = Om programmet
copy-path = Kopiera sökvägen
copied = Kopierat
sought-gone = Det du söker finns inte längre i boken.
look-system = Som systemet
look-light = Ljust
look-dark = Mörkt
about = Vänort { $version }
about-device = Den här datorn
about-settings-file = Inställningarna ligger i
about-licence = Fri programvara, MIT eller Apache 2.0. Typsnittet Inter, SIL OFL 1.1.

# Välkommen
welcome-title = Välkommen
welcome-back = Välkommen, { $person }
welcome-lead = Vänort håller ordning på partnerskap, projekt och budgetar i en bok på din egen dator. Inget nät behövs och inget skickas någonstans.
welcome-who = Vem är du?
welcome-name-needed = Skriv ditt namn, så att historiken kan visa vem som ändrat vad.
my-name = Mitt namn
my-name-hint = Står vid varje ändring du gör.
my-organisation = Min organisation
my-organisation-hint = Till exempel Robertsfors kommun.
welcome-begin = Börja med
welcome-demo = Demoboken
welcome-demo-note = Fem partnerskap med påhittade siffror, att prova allt i.
welcome-demo-act = Öppna demoboken
welcome-empty = En tom bok
welcome-empty-note = För era egna partnerskap och projekt.
welcome-empty-act = Börja en ny
welcome-open = En bok som redan finns
welcome-open-note = En fil som slutar på .vanort, till exempel från en kollega.
welcome-open-act = Välj fil…
welcome-recent = Senast öppnade
book-file-name = Partnerskap
demo-file-name = Demobok

# Den öppna boken är inte hel
damage-title = Den här boken är skadad.
damage-mendable = Dina ändringar är hela; bara det som visas av dem är det inte. Det kan göras om utifrån dem.
damage-whole = Arbeta inte vidare i den: öppna en kopia eller en säkerhetskopia, eller be en partner om sin. ”Spara en kopia” i inställningarna bevarar boken som den är.
damage-first = { $count ->
    [one] Funnet: { $fault }
   *[other] { $count } fel hittades, det första: { $fault }
  }
damage-mend = Gör om
damage-mended = Allt som visas gjordes om utifrån ändringarna.

# Riktlinjen, i inställningarna
settings-guideline = Riktlinjen
guideline-note = Takbelopp och ersättningar gäller hela boken och alla den delas med. Ett bidrag följer den version som gällde dess första dag.
guideline-facts = Bidrag som börjar { $period }. Rader får avvika med { $percent }. { $countries }
guideline-ceilings = { $count ->
    [0] Inga takbelopp
    [one] Ett takbelopp
   *[other] { $count } takbelopp
  }
guideline-ceilings-of = Takbelopp i { $name }
guideline-allowances = Ersättning
guideline-allowances-of = Ersättningar i { $name }
guideline-of = För
guideline-parties = Partner
guideline-where = Var
guideline-force = Verkan
guideline-most = Högst
allowance-add = Lägg till en ersättning
allowance-added = Ersättningen är tillagd
allowance-remove = Ta bort
allowance-remove-which = Ta bort ersättningen: { $measure }
allowance-removed = Ersättningen är borttagen
allowance-everywhere = överallt
allowance-when = När
allowance-start = Från
allowance-end = Till
allowance-breakfast = Frukost, avdrag %
allowance-lunch = Lunch, avdrag %
allowance-dinner = Middag, avdrag %
allowance-off = måltider som någon annan betalade drar av { $breakfast } (frukost), { $lunch } (lunch), { $dinner } (middag)
guideline-questions = { $count ->
    [0] Inga rapportfrågor
    [one] 1 rapportfråga
   *[other] { $count } rapportfrågor
  }
guideline-questions-of = Rapportfrågor i { $name }
guideline-questions-note = Rapporter som är påbörjade behåller sina frågor: det som läggs till, ändras eller tas bort här gäller dem som påbörjas senare.
guideline-questions-none = Rapporter besvarar frågorna som följer med Vänort. De skrivs ned här tillsammans med den första som läggs till.
guideline-question-asked = Fråga
guideline-question-report = Rapport
guideline-question-all = alla
guideline-question-figures = Bredvid svaret
guideline-question-figures-none = ingenting
guideline-question-english = På engelska
guideline-question-swedish = På svenska
guideline-question-hint = Den ställs sist. Båda språken behövs: varje part läser sitt.
guideline-question-add = Lägg till en rapportfråga
guideline-question-added = Frågan är tillagd
guideline-question-acts = Ändra eller ta bort
guideline-question-change = Ändra en rapportfråga
guideline-question-change-act = Ändra
guideline-question-change-which = Ändra frågan: { $question }
guideline-question-change-hint = Rapporter som är påbörjade behåller den som den var. Båda språken behövs: varje part läser sitt.
guideline-question-changed = Frågan är ändrad
guideline-question-remove = Ta bort
guideline-question-remove-which = Ta bort frågan: { $question }
guideline-question-removed = Frågan är borttagen
