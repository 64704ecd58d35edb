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
ceiling-basis-whole = Hela bidraget
