# Kodlistornas ord. Delas av fönstret och dokumenten.

# Vad pengarna går till
cost-category-work_input = Arbetsinsatser
cost-category-international_travel = Internationella resor
cost-category-local_travel = Lokala resor
cost-category-accommodation = Logi
cost-category-meals = Måltider
cost-category-visa_insurance = Visum, försäkring, vaccin
cost-category-interpretation = Tolkning och översättning
cost-category-venue = Lokaler
cost-category-materials = Material
cost-category-communication = Kommunikation
cost-category-environmental_compensation = Klimatkompensation
cost-category-audit = Revision

# Vad bidraget gäller
grant-kind-inception = Inception
grant-kind-project = Projekt
grant-kind-steering_group = Styrgrupp
grant-kind-development = Utveckling
grant-kind-dissemination = Spridning

# Ett projekts läge
project-status-planned = Planerat
project-status-active = Pågår
project-status-reporting = Slutrapporteras
project-status-closed = Avslutat
project-status-cancelled = Avbrutet
project-status-suspended = Vilande

# Ett partnerskaps läge
partnership-status-planned = Planerat
partnership-status-active = Aktivt
partnership-status-paused = Vilande
partnership-status-ended = Avslutat

# Den lokala demokratins kärnområden
core-area-equity = Jämlikhet
core-area-participation = Deltagande
core-area-transparency = Transparens
core-area-accountability = Ansvarsutkrävande

# Jämställdhetsmarkören
gender-marker-principal = Huvudsyfte
gender-marker-significant = Delsyfte
gender-marker-not_targeted = Inget syfte
gender-marker-not_screened = Inte bedömt

# Vem som betalar
financing-grant = Bidraget
financing-own_cash = Egna medel
financing-in_kind = Egna insatser
financing-other_donor = Annan finansiär

# Hur ett avtals pengar kommer, och med vilken kurs de räknas om till projektets valuta
funding-in_arrears = I efterskott
funding-in_advance = I förskott
fx_method-weighted_average = Överföringarnas vägda genomsnitt
fx_method-fifo = Först in, först ut (FIFO)
fx_method-transfer_rate = Den senaste överföringens kurs
income-kind-instalment = Delutbetalning
income-kind-reimbursement = Ersättning i efterskott
income-kind-interest = Ränta
income-kind-repayment = Återbetalning av det som är kvar

# Uppgifter i ett team
team-role-project_manager = Projektledare
team-role-coordinator = Koordinator
team-role-politician_majority = Politiker, majoritet
team-role-politician_opposition = Politiker, opposition
team-role-civil_servant = Tjänsteperson
team-role-manager = Chef
team-role-civil_society = Civilsamhälle

sex-woman = Kvinna
sex-man = Man
sex-other = Annat

# Vad en organisation är
organisation-kind-municipality = Kommun
organisation-kind-region = Region
organisation-kind-government = Statlig myndighet
organisation-kind-civil_society = Civilsamhälle
organisation-kind-academic = Universitet eller högskola

# Ett takbelopps följd, och vad det är ett tak för
ceiling-force-block = Högsta belopp
ceiling-force-warn = Riktvärde
ceiling-basis-per_year = Per år
measure-work_hour = En arbetstimme
measure-day = En dag borta
measure-kilometre = En kilometer i egen bil
measure-tonne = Ett ton CO₂e
ceiling-basis-whole = Hela bidraget

# The kinds of records, and their fields
kind-organisation = Organisation
kind-person = Person
kind-partnership = Partnerskap
kind-guideline = Riktlinje
kind-allowance = Ersättning
kind-ceiling = Takbelopp
kind-exchange_rate = Växelkurs
kind-project = Projekt
kind-team_member = Teammedlem
kind-budget_version = Budgetversion
kind-budget_line = Budgetrad
kind-approval = Godkännande
kind-submission = Inlämning
kind-rejection = Avslag
kind-expense = Utgift
kind-attachment = Bifogad fil
kind-deviation = Förklaring till en avvikelse
kind-grant_decision = Beslut om bidrag
kind-income = Inbetalning
kind-transfer = Överföring
kind-financial_period = Redovisningsperiod
kind-period_lock = Låsning av en period
kind-claim = Rekvisition
kind-claim_decision = Beslut om en rekvisition
kind-result = Förväntat resultat
kind-activity = Aktivitet
kind-indicator = Indikator
kind-reading = Avläsning av en indikator

field-activities = Aktiviteter som den betalar
field-amount = Belopp
field-approval = Godkännandets beteckning
field-approved = Godkänt
field-approved_by = Beslutat av
field-assumptions = Antaganden
field-basis = Tak för
field-booked = Belopp i projektets valuta
field-budget = Budgeterat när det förklarades
field-case_reference = Ärendenummer
field-category = Kategori
field-claim = Rekvisition
field-claimed = Rekvirerat
field-closing = Utgående saldo
field-core_areas = Kärnområden
field-countries = Länder
field-country = Land
field-date = Datum
field-decided_by = Beslutat av
field-deleted = Borttagen
field-description = Beskrivning
field-deviation_percent = Tillåten avvikelse, procent
field-dimensions = Uppdelad efter
field-direction = Riktning
field-email = E-post
field-explanation = Förklaring
field-fee = Bankavgift
field-financing = Vem betalar
field-force = Över taket
field-frequency = Hur ofta
field-funding = Hur pengarna kommer
field-further_goals = Fler mål
field-fx_method = Växelkurs enligt
field-gender_marker = Jämställdhetsmarkör
field-grant = Typ av bidrag
field-granted = Beviljat
field-guideline = Riktlinje
field-heads = Bokens läge
field-indicator = Indikator
field-kind = Typ
field-leads_to = Leder till
field-level = Nivå
field-line = Budgetrad
field-locked = Period
field-locked_by = Låst av
field-main_goal = Huvudmål
field-measure = Vad som räknas
field-name = Namn
field-notes = Vad det gav
field-number = Nummer
field-off = Avdrag för måltider, procent
field-opening = Ingående saldo
field-organisation = Organisation
field-paid_by = Betald av
field-parties_from = Parter från
field-parties_to = Parter till
field-partner = Part
field-partners = Parter
field-partnership = Partnerskap
field-people = Räknar människor
field-period = Period
field-person = Person
field-place = Plats
field-post = Fortsätter
field-priced_in = Pris i
field-problem = Problem
field-project = Projekt
field-rank = Ordning
field-rate = Kurs
field-rate_source = Kursens källa
field-rates = Budgetens kurser
field-reason = Skäl
field-received = Framkommet
field-receiver = Till
field-record = Bifogad till
field-reference = Beteckning
field-rejected_by = Avslaget av
field-responsible = Ansvarig
field-result = Förväntat resultat
field-reversal_of = Tar tillbaka
field-role = Roll
field-scale = Skala
field-sender = Från
field-sent = Skickat
field-sex = Kön
field-sha256 = SHA-256
field-size = Storlek, byte
field-source = Källa
field-spent = Förbrukat när det förklarades
field-sphere = Var det syns
field-status = Status
field-submitted_by = Inlämnat av
field-theory_of_change = Förändringsteori
field-title = I ord
field-title_en = Titel på engelska
field-title_sv = Titel på svenska
field-unit = Valuta
field-validity = Gäller
field-value = Värde
field-verification = Verifieringskälla
field-version = Budgetversion
field-voucher = Verifikation
field-year = År

basis-said-work_hour = { $name }, { $month }: { $quantity } timmar à { $rate }
basis-said-day = { $name }, { $country }, { $period }: { $quantity } dagar à { $rate }{ $meals ->
    [0] {""}
    [one] , minus en måltid: { $counted } dagar
   *[other] , minus { $meals } måltider: { $counted } dagar
  }
basis-said-kilometre = { $name }: { $quantity } km à { $rate }
basis-said-tonne = { $quantity } ton CO₂e à { $rate }

# Planen och dess resultat
result-level-impact = Effekt på sikt
result-level-outcome = Utfall
result-level-output = Prestation
sphere-individual = Individ
sphere-organisational = Organisation
sphere-societal = Samhälle
activity-kind-activity = Aktivitet
activity-kind-milestone = Milstolpe
activity-kind-visit = Resa
activity-kind-meeting = Möte
activity-status-planned = Planerad
activity-status-under_way = Pågår
activity-status-done = Genomförd
activity-status-cancelled = Inställd
indicator-kind-unit = Antal
indicator-kind-percentage = Andel i procent
indicator-kind-ordinal = Steg på en skala
indicator-kind-qualitative = I ord
direction-ascending = ju mer desto bättre
direction-descending = ju mindre desto bättre
frequency-quarterly = Varje kvartal
frequency-half_yearly = Varje halvår
frequency-yearly = Varje år
frequency-at_end = När projektet slutar
reading-kind-baseline = Utgångsläge
reading-kind-target = Mål
reading-kind-actual = Avläst
light-green = Som väntat
light-amber = Efter
light-red = Långt efter
light-none = Okänt
dimension-sex = Kön
dimension-age = Ålder
dimension-disability = Funktionsnedsättning
category-woman = Kvinnor
category-man = Män
category-other = Annat
category-with = Med funktionsnedsättning
category-without = Utan
