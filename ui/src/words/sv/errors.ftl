# Vad som gick fel, vad som är i säkert förvar och vad man gör. Delas av fönstret och kommandoraden.
error-malformed_command = Raden är inget kommando som programmet förstår: { $detail }. Inget har ändrats.
error-not_found = Det finns inte i boken ({ $record } { $id }): kanske är det borttaget eller heter något annat. Inget har ändrats.
error-already_exists = Identiteten { $id } är upptagen. Inget har ändrats; utelämna den, så väljer programmet en ny.
error-missing = Fyll i { $field }.
error-too_long = { $field } är för lång: högst { $limit } byte ryms. Korta texten och spara igen.
error-bad_amount = { $reason ->
    [empty] Skriv ett belopp.
    [too_many_decimals] ”{ $text }” har fler decimaler än { $currency } har.
    [too_large] ”{ $text }” är mer än en bok rymmer.
    [zero] Beloppet får inte vara noll.
    [negative] Beloppet får inte vara mindre än noll.
   *[not_a_number] ”{ $text }” går inte att läsa som ett belopp. Skriv till exempel 12 500,50.
}
error-bad_rate = { $text ->
    [none] Skriv en växelkurs, till exempel 0,0934.
   *[other] ”{ $text }” går inte att läsa som en växelkurs. Skriv ett tal större än noll, till exempel 0,0934.
}
error-bad_quantity = { $text ->
    [none] Skriv hur många, till exempel 12,5.
   *[other] ”{ $text }” går inte att läsa som ett antal. Skriv ett tal större än noll med högst tre decimaler, till exempel 12,5.
}
error-amount_is_reckoned = Beloppet följer av det som det är beräknat på. Lämna det tomt.
error-not_of_this_category = { $measure } hör inte hemma på en rad för { $category }. Välj en annan rad.
error-more_than_there_are = Det finns högst { $most } på den tiden.
error-meals_take_all = Frukost, lunch och middag drar tillsammans av mer än 100 % av en dag. Inget sparades; sänk någon av dem.
error-over_allowance = Riktlinjen tillåter högst { $allowed }, inte { $asked }. Inget sparades; sänk beloppet.
error-bad_date = { $text ->
    [none] Skriv en dag, till exempel 2019-03-12.
   *[other] ”{ $text }” är ingen dag i kalendern. Skriv till exempel 2019-03-12.
}
error-ends_before_start = Sista dagen ligger före den första. Ändra en av dem.
error-unknown_currency = ”{ $text }” är ingen valuta i ISO 4217. Välj en med tre bokstäver, till exempel SEK.
error-unknown_country = ”{ $text }” är inget land i ISO 3166. Ange två bokstäver, till exempel KE.
error-bad_email = ”{ $text }” är ingen e-postadress. Skriv den som namn@kommun.se, eller lämna den tom.
error-sum_too_large = Summan blir större än en bok rymmer. Inget har sparats; kontrollera beloppen.
error-too_few_partners = Ett partnerskap har minst två parter, och varje part bara en gång. Välj en till.
error-currency_differs = Beloppet ska vara i projektets valuta { $expected }, inte i { $found }.
error-budget_rate_needed = Version { $number } har ingen kurs för { $from } än. Skriv först hur många { $to } en { $from } räknas vara värd.
error-planned_otherwise = Beloppet är planerat i { $planned }, inte i { $found }. Ändra det på raden, eller bland partnerns egna rader.
error-rate_needed = Ange växelkursen: hur många { $to } en { $from } var värd.
error-rate_not_needed = Utgiften och projektet är båda i { $currency }: lämna växelkursen tom.
error-year_outside_period = { $year } ligger utanför projektet, som pågår { $first }–{ $last }. Välj ett av de åren eller ändra projektets period.
error-version_approved = Version { $number } är godkänd och står fast. Påbörja nästa version för att ändra budgeten.
error-version_submitted = Version { $number } är inlämnad och väntar på beslut. Inget har ändrats; ta tillbaka den för att ändra budgeten.
error-version_rejected = Version { $number } har fått avslag och står kvar som den var. Påbörja nästa version för att ändra budgeten.
error-report_frozen = Rapporten är inlämnad och står fast. Inget har ändrats; så länge det inte finns något beslut om den kan du ta tillbaka inlämningen för att ändra den.
error-report_changed = Rapporten har ändrats sedan formuläret öppnades. Inget har skrivits under eller lämnats in, och det du skrev finns kvar; stäng formuläret, läs vad rapporten säger nu och öppna det igen.
error-report_not_submitted = Rapporten är inte inlämnad, så det finns inget att besluta om. Inget har ändrats; lämna in den först.
error-unanswered = { $count ->
    [0] Rapporten har inga frågor att besvara. Inget har skrivits under eller lämnats in; ta bort den och lägg till den på nytt med riktlinjens frågor.
    [one] En fråga är obesvarad. Inget har skrivits under eller lämnats in; besvara den först.
   *[other] { $count } frågor är obesvarade. Inget har skrivits under eller lämnats in; besvara dem först.
}
error-not_signed = { $partner ->
    [none] En part
   *[other] { $partner }
} har inte skrivit under det som rapporten säger nu. Inget har lämnats in; låt parten skriva under först.
error-report_exists = Det finns redan en sådan rapport för samma dagar, som ska lämnas in senast { $due }. Inget har sparats; fortsätt i den, eller välj andra dagar.
error-report_outside_grant = Rapporten har dagar utanför bidragsperioden. Inget har sparats; välj dagar inom den, eller ändra projektets period först.
error-due_before_end = En rapport ska lämnas in tidigast den sista dagen som den gäller. Inget har sparats; välj en senare dag.
error-due_too_late = En rapport ska lämnas in senast { $months } månader efter den sista dagen som den gäller. Inget har sparats; ange färre månader.
error-submitted_before_signed = Rapporten skrevs under den { $date }, efter den dag som du angav. Inget har lämnats in; ange den dagen eller en senare.
error-reviewed_before_submitted = Rapporten lämnades in den { $date }, efter den dag som du angav. Inget har sparats; ange den dagen eller en senare.
error-too_many_answers = Det finns fler svar ({ $count }) än rapporten har frågor ({ $questions }). Inget har sparats; ge varje fråga högst ett svar.
error-certificate_asks_nothing = Ett revisorsintyg har inga frågor. Inget har sparats; välj en annan typ av rapport.
error-draft_exists = Version { $number } är nyast. Arbeta vidare i den.
error-empty_budget = Budgeten har inga belopp, så det finns inget att godkänna. Fyll i den först.
error-over_grant = Budgeten skulle bli { $total }, mer än de { $granted } som beviljats. Inget har sparats; minska ett belopp eller ändra det beviljade.
error-over_ceiling = { $category ->
    [none] Budgeten
   *[other] { $category }
} skulle bli { $total }{ $year ->
    [none] {""}
   *[other] {" "}år { $year }
}, men taket i { $guideline } är { $ceiling }. Inget har sparats; minska beloppet.
error-several_lines = Rutan summerar { $count } budgetrader. Ändra en av raderna i stället.
error-line_not_in_budget = Budgetraden hör till ett annat projekt eller finns inte längre i budgeten. Välj en annan rad.
error-already_reversed = Utgiften är redan återförd.
error-is_reversal = En återföring kan inte i sin tur återföras. Registrera utgiften på nytt.
error-stands = Bokförda poster står kvar ({ $record }): de återförs i stället för att tas bort.
error-in_use = Det går inte att ta bort: { $count ->
    [one] en post
   *[other] { $count } poster
} bygger på den ({ $by }). Ta bort { $count ->
    [one] den
   *[other] dem
} först.
error-nothing_to_undo = Det finns inget att ångra.
error-nothing_to_redo = Det finns inget att göra om.
error-changed_since = Någon har ändrat samma sak efteråt, så det går inte att ångra. Inget har ändrats.
error-handed_on = Det du skrev efter sammanfogningen har lämnats vidare, så den går inte att ta ut igen. Inget har ändrats.
error-period_locked = Allt till och med { $until } är låst och står fast. Inget ändrades; datera senare, och rätta fel med återföringar.
error-periods_apart = Perioden börjar { $follows }, dagen efter den föregående. Inget lades till.
error-earlier_period_open = Perioden { $start } till { $end } låses först: det den slutar med är det ingående saldot. Inget låstes.
error-before_original = Återföringen är daterad före { $date }, dagen för det som den tar tillbaka. Inget skrevs; välj en senare dag.
error-period_not_over = Perioden pågår till och med { $end }. Inget låstes; lås den när den är över.
error-not_a_partner = Organisationen är inte en av projektets parter. Välj en av dem.
error-same_account = Avsändare och mottagare är samma konto: välj en annan part eller en annan valuta.
error-sent_differs = Inom en valuta kommer lika mycket fram som skickades: { $sent } och { $received }. Skriv skillnaden som en bankavgift.
error-claim_decided = Det finns redan ett beslut om rekvisitionen. Inget ändrades.
error-over_claim = Mer än det rekvirerade kan inte godkännas: { $approved } och { $claimed }.
error-method_stands = En period är låst enligt denna metod, så den står fast. Inget ändrades.
error-bad_percent = ”{ $text }” är ingen procentsats från 0 till 100. Skriv till exempel 10.
error-level_cannot_lead = Ett resultat leder till ett på en högre nivå: en prestation till ett utfall eller en effekt, ett utfall till en effekt. Inget sparades; välj en annan nivå eller ett annat resultat.
error-no_division = Andelarna blir mer än 100 %. Inget sparades; sänk någon av dem.
error-bad_count = ”{ $text }” är inget helt antal. Inget sparades; skriv ett helt tal, till exempel 3.
error-bad_rating = ”{ $text }” är ingen sannolikhet och konsekvens. Skriv två tal från 1 till 5, till exempel 4:3.
error-least_above_most = Minst { $least } och högst { $most } går inte ihop. Inget sparades; ändra ett av talen.
error-before_received = Ärendet kom den { $date }. Inget sparades; { $field } kan inte ligga före den dagen.
error-sensitive_already = Det är redan ett känsligt ärende.
error-bad_number = ”{ $text }” är inget tal med högst två decimaler. Skriv till exempel 1250 eller 62,5.
error-parts_over_whole = Delarna blir { $parts }, mer än helheten, { $whole }. Inget sparades; rätta en del eller helheten.
error-not_on_scale = ”{ $text }” är inget steg på skalan. Välj ett av dess steg.
error-each_once = Varje namn en gång, och högst { $most }. Inget sparades; ta bort det som står dubbelt eller är för mycket.
error-nothing_to_choose = Fältet är inte omstritt längre, eller ingen har skrivit det värdet. Inget har ändrats.

error-not_a_share_file = Filen är ingen delningsfil från Vänort. Boken är orörd; välj en fil som slutar på .vshare.
error-share_damaged = Delningsfilen är avklippt eller ändrad ({ $detail }). Inget av den har tagits in; be om den en gång till.
error-newer_share_file = Delningsfilen kräver ett nyare program (format { $needed }; det här läser { $program }). Boken är orörd; uppdatera programmet.
error-other_book = Delningsfilen hör till en annan bok. Den här är orörd; öppna boken den hör till eller börja en ny från filen.
error-too_large = Delningsfilen skulle bli större än en gigabyte. Inget har skickats eller tagits in; utelämna bifogade filer, eller lämna vidare färre projekt åt gången.
error-passphrase_unreadable = { $path } innehåller ingen lösenfras: den är för lång, eller inte text i UTF-8. Inget har låsts eller öppnats; skriv lösenfrasen på första raden.
error-passphrase_needed = Delningsfilen är låst. Skriv lösenfrasen som avsändaren har gett dig.
error-passphrase_wrong = Lösenfrasen öppnar inte delningsfilen. Boken är orörd; fråga avsändaren.
error-not_for_us = Delningsfilen är låst för andra datorer. Boken är orörd; be avsändaren låsa den för den här.
error-bad_recipient = ”{ $text }” är ingen nyckel som en fil kan låsas för. Den börjar med age1; fråga mottagaren.
error-untrusted = Filen kommer från en dator som ingen här litar på än. Inget har tagits in; jämför de fyra orden med dess ägare och lita sedan på den.

error-no_book = Ingen bok är öppen. Öppna en bok eller börja en ny.
error-not_a_book = { $path } är ingen bok för Vänort. Filen är orörd; välj en fil som slutar på .vanort.
error-damaged = { $path } är skadad och har inte ändrats ({ $detail }). Låt filen vara som den är, och öppna en kopia som du har sparat eller en delningsfil som du har skickat.
error-newer_book = { $path } kommer från ett nyare program (version { $book }; det här läser { $program }). Boken är orörd; uppdatera programmet för att öppna den.
error-book_in_use = { $path } är redan öppen i ett annat fönster. Använd det fönstret, eller stäng det först.
error-read_only = { $path } kan bara läsas. Inget har sparats; kopiera boken till en mapp där du får skriva.
error-disk_full = Disken är full. Det som var sparat i { $path } är orört, men den senaste ändringen fick inte plats. Frigör utrymme och gör om den.
error-no_room = Det finns inte plats i { $path } för att gå igenom boken där. Boken är orörd. Frigör utrymme där, eller ange en annan mapp i TMPDIR, och försök igen.
error-file_missing = Det finns ingen fil { $path }. Kanske är den flyttad eller har ett annat namn.
error-not_readable = { $path } kan inte läsas: det är ingen vanlig fil, eller så får du inte öppna den. Inget har ändrats; välj en annan fil.
error-empty_passphrase = Lösenfrasen är tom och skulle inte låsa något. Inget har skrivits; lägg en lösenfras i filen.
error-not_attachable = Till detta ({ $of }) bifogas inga filer. Inget har bifogats; bifoga filen till det som den hör till.
error-file_exists = Det finns redan en fil { $path }. Den är orörd; välj ett annat namn.
error-file_trouble = Det gick inte att läsa eller skriva { $path }: { $detail }. Inget som var sparat har gått förlorat.
error-cancelled = Det avbröts. Ingenting ändrades.
error-nothing_arrived = Det finns ingen delningsfil att ta in. Öppna den en gång till.
error-folder_trouble = Den delade mappen svarar inte: { $detail }. Det du skriver är säkert i din bok; det skickas när mappen finns igen.
error-no_folder = Boken har ingen delad mapp ännu. Välj en under Utbyte, eller ange en med --folder.
error-folder_holds_book = Din bok ligger i { $path }. Välj en egen mapp: en bok som något bär mellan datorer skulle skrivas av två samtidigt.
error-folder_address = ”{ $address }” går inte att använda. Ange en adress som börjar med https://, utan namn eller lösenord i den: de har egna fält.
error-internal = Något gick fel i programmet: { $detail }. Det som var sparat är kvar; stäng och öppna programmet om det händer igen.
error-file_too_large = { $name } är för stor: högst { $megabytes } MB ryms. Inget har bifogats; gör filen mindre, till exempel med lägre upplösning.
error-not_overspent = Inte mer har förbrukats än budgeten tillåter: det finns inget att förklara. Inget har sparats; titta på beloppen en gång till.
error-empty_file = { $name } är tom. Inget har bifogats; välj filen en gång till.
error-not_opened = { $name } är varken en bild eller en PDF och kan vara ett program. Spara en kopia, och öppna den bara om du litar på den som bifogade den.
error-unfit_ending = { $ending ->
    [zip] En rapport med kvitton är en ZIP-fil, och { $path } slutar inte på .zip. Inget skrevs; ge den ett namn som gör det.
    [xlsx] Det projekten uppgår till blir en kalkylbok, och { $path } slutar inte på .xlsx. Inget skrevs; ge den ett namn som gör det.
   *[other] Dokumentet är en PDF, och { $path } slutar inte på .pdf. Inget skrevs; ge det ett namn som gör det, eller be om en rapport med kvitton om det ska bli en ZIP-fil.
  }
error-nothing_chosen = Inget projekt är valt, eller inget stämmer med det du har valt. Inget skrevs. Välj minst ett projekt.
error-complaints_on_paper = Klagomål stannar i programmet: varken de eller vilka projekt som har några skrivs någonsin ut. Inget skrevs; välj projekten efter något annat.
error-too_many_together = Ett dokument rymmer högst { $most } projekt, och { $count } är valda. Inget skrevs; välj färre, eller en PDF för varje projekt i en mapp.
error-view_unnamed = Vyn saknar namn. Inget har sparats; ge den ett.
error-too_many_views = Det finns plats för { $most } vyer, och alla är tagna. Inget har sparats; ta bort en först.
error-several_files = Flera filer är bifogade: { $names }. Inget har lämnats in; ange med --paper vilken av dem det är.
error-report_failed = Rapporten kunde inte skapas: { $detail }. Boken är orörd.

# Fältens namn, i en mening
error-field-name = namnet
error-field-least = minst hur många
error-field-roles = minst en roll
error-field-received = dagen då det kom
error-field-closed = dagen då det avslutades
error-field-answered = dagen då det besvarades
error-field-acknowledged = dagen då det bekräftades
error-field-acknowledge_by = dagen då det ska bekräftas
error-field-title = en rubrik
error-field-title_sv = Titeln på svenska
error-field-title_en = Titeln på engelska
error-field-case_reference = Diarienumret
error-field-problem = Problembeskrivningen
error-field-description = en beskrivning
error-field-voucher = Verifikationsnumret
error-field-rate_source = källan till växelkursen
error-field-approved_by = vem som har beslutat
error-field-submitted_by = vem som lämnade in den
error-field-date = dagen
error-field-due = dagen då det ska vara inne
error-field-signed_by = vem som skriver under
error-field-reviewed_by = vem som har beslutat
error-field-english = frågan på engelska
error-field-swedish = frågan på svenska
error-field-text = Texten
error-field-note = Anmärkningen
error-field-rejected_by = vem som har beslutat
error-field-reason = skälet
error-field-explanation = en förklaring
error-field-approval = Beteckningen
error-field-reference = Beslutets beteckning
error-field-email = E-postadressen
error-field-source = källan
error-field-start = första dagen
error-field-end = sista dagen
error-field-value = värdet
error-field-scale = skalans steg
error-field-dimension = namnet på en del
error-field-categories = delarna

error-not_a_table = Filen är ingen tabell: den kan vara en bild, en webbsida eller ett brev. Inget lästes; välj en CSV-fil eller ett kalkylblad.
error-empty_table = Filen är tom. Välj en annan.
error-table_too_large = Filen har mer än { $most } { $extent ->
    [bytes] byte
    [unpacked] byte när den är uppackad
    [rows] rader
    [columns] kolumner
    [cells] celler
   *[text] tecken i en cell
  }. Inget lästes; dela den i flera.
error-password_protected = Filen är skyddad med lösenord. Spara den utan, och välj den igen.
error-table_unreadable = Filen är skadad eller avhuggen ({ $detail }). Inget lästes; låt skriva den en gång till.
error-no_column = Välj vilken kolumn som har { $role ->
    [date] dagen
   *[amount] beloppet
  }.
error-column_missing = Filen har ingen kolumn ”{ $column }”. Välj vilken kolumn det är här.
error-nothing_planned = Inget är planerat att importera. Välj filen igen.
error-mapping_unreadable = { $path } är ingen kolumnbeskrivning ({ $detail }). Inget importerades.
