# Utbyte: filer från partner och till dem
room-exchange = Utbyte
conflicts-wait = { $count ->
    [one] En konflikt väntar
   *[other] { $count } konflikter väntar
  }
strangers-wait = { $count ->
    [one] En dator väntar på ditt förtroende
   *[other] { $count } datorer väntar på ditt förtroende
  }
exchange-title = { $count ->
    [0] Inget väntar på beslut
    [one] Ett värde väntar på ditt beslut
   *[other] { $count } värden väntar på ditt beslut
  }
exchange-take = Ta in en fil…
exchange-hand = Lämna vidare…
exchange-conflicts = Konflikter
exchange-conflicts-note = Två personer skrev på samma ställe innan de sett varandras ändring. Båda är kvar; välj vad som ska gälla. Ingenting väntar på det så länge.
exchange-narratives = { $count ->
    [one] En text som två skrev i samtidigt
   *[other] { $count } texter som två skrev i samtidigt
  }
exchange-narratives-note = Bådas ord står i texten. Läs om den fortfarande säger det den ska.
exchange-board = Vem har rapporterat
conflict-before = tidigare:
conflict-values = Värden att välja mellan
conflict-shown = visas så länge
conflict-keep = Behåll detta
conflict-other = Ett annat värde…
conflict-other-value = Ett annat värde
conflict-settled = { $field } är avgjort.
narrative-ours = skrivet här
narrative-theirs = skrivet där
narrative-gone = borttaget
narrative-open = Öppna texten
narrative-keep-ours = Bara det som skrevs här
narrative-keep-theirs = Bara det som skrevs där
narrative-read = Den är rätt så

board-unsent = { $count ->
    [one] En av dina ändringar har inte lämnats vidare.
   *[other] { $count } av dina ändringar har inte lämnats vidare.
  }
board-all-sent = Allt som skrivits här har lämnats vidare.
board-lacking-files = { $count ->
    [one] En bifogad fil finns inte i din bok ännu.
   *[other] { $count } bifogade filer finns inte i din bok ännu.
  }
board-own = Dina ord:
board-key = Kopiera din nyckel
board-key-copied = Kopierad. Ge den till dem som lämnar filer som bara den här datorn ska kunna öppna. Den behöver inte hållas hemlig.
board-empty = Ingen har rapporterat ännu. Lämna din bok vidare som en fil, eller ta in en: då ser du här vem som rapporterat vad, och vad som saknas.
board-table = Datorer och vad de rapporterat
board-person = Person
board-device = Dator
board-last = Senast skrivet
board-told = Senast hört av
board-never = aldrig
board-segments = Leveranser
board-state = Läge
board-whole = hel
board-untrusted = inte betrodd ännu
board-missing = { $count ->
    [one] en leverans saknas
   *[other] { $count } leveranser saknas
  }
board-forks = { $count ->
    [one] en leverans finns två gånger: dess nyckel har kopierats
   *[other] { $count } leveranser finns två gånger: dess nyckel har kopierats
  }
board-waiting = { $count ->
    [one] en del väntar på det som saknas
   *[other] { $count } delar väntar på det som saknas
  }
board-projects = Senast skrivet, per projekt
board-withheld = Ett projekt som inte lämnats till dig
board-withheld-parts = { $count ->
    [one] en del inte överlämnad
   *[other] { $count } delar inte överlämnade
  }

hand-title = Lämna vidare
hand-note = En fil för e-post, USB-minne eller en delad mapp. Den som tar in den har ditt arbete utöver sitt eget.
hand-receiver = Till
hand-receiver-hint = Packar bara det som den datorn saknar, enligt vad den senast berättade.
hand-anybody = vem som helst: allt
hand-scope = Vad
hand-scope-whole = Hela boken
hand-scope-some = Några projekt
hand-projects-needed = Välj minst ett projekt.
hand-attachments = { $count ->
    [one] Med den bifogade filen ({ $size })
   *[other] Med bifogade filer ({ $count }, { $size })
  }
hand-complaints = { $count ->
    [one] Klagomål och synpunkter: ett ärende som inte är känsligt
   *[other] Klagomål och synpunkter: { $count } ärenden som inte är känsliga
  }
hand-complaints-hint = Den som kan öppna filen läser varje ord i dem, också var det hände och vad som gjordes.{ $formerly ->
    [0] {""}
    [one] {" "}Det gäller även det som skrevs om ett ärende innan det togs bort eller gjordes känsligt.
   *[other] {" "}Det gäller även det som skrevs om { $formerly } ärenden innan de togs bort eller gjordes känsliga.
  }
hand-sensitive = { $cases ->
    [0] Inga känsliga ärenden
    [one] Ett känsligt ärende
   *[other] Känsliga ärenden: { $cases }
  }{ $names ->
    [0] {""}
    [one] , och namnet på en person
   *[other] , och namnen på { $names } personer
  }
hand-sensitive-hint = Bara för dem som måste veta. Lås filen för den som ska ha den.
hand-sensitive-unlocked = Filen har inget lås: vem som än får tag i den kan läsa de känsliga ärendena och namnen. Ange en lösenfras eller mottagares nycklar.
hand-passphrase = Lösenfras
hand-passphrase-hint = Filen öppnas bara med den. Berätta den på annat sätt än filen går.
hand-recipients = Mottagares nycklar
hand-recipients-hint = De som börjar med age1, med mellanslag emellan: bara de datorerna kan öppna den.
hand-save = Spara filen…
hand-done = Sparad, { $size } kB: { $path }
show-in-folder = Visa i mappen

drop-import = Släpp för att läsa utgifter ur den
drop-here = Släpp för att öppna
drop-attach = Släpp för att bifoga till { $what }
drop-unknown = Vänort öppnar böcker (.vanort) och filer från partner (.vshare). Ska en fil bifogas, öppna först det som den hör till. Ingenting öppnades.

arrival-title = En fil från en partner
arrival-from = Från { $person } ({ $device }), { $time }
arrival-founds = Du har ingen bok öppen. Den här filen ger en: en kopia av din partners.
arrival-passphrase = Lösenfras
arrival-passphrase-hint = Filen är låst. Den som gjorde den vet vad som öppnar den.
arrival-open = Öppna
arrival-reading = Läser filen. Ingenting är skrivet ännu.
arrival-progress = { $done } av { $all } ändringar
arrival-take = Ta in
arrival-found = Skapa boken
arrival-trust-needed = Jämför orden först, och bocka sedan för att du litar på dem.
arrival-taken = Intaget: { $created } nya, { $changed } ändrade, { $contested } i konflikt.
strangers-title = { $count ->
    [one] En dator du möter för första gången
   *[other] { $count } datorer du möter för första gången
  }
strangers-note = Fråga personen, per telefon eller på plats, efter de fyra orden som står i deras Utbyte. Är de desamma kommer filen därifrån.
strangers-trust = { $count ->
    [one] Orden är desamma: jag litar på den här datorn
   *[other] Orden är desamma: jag litar på de här datorerna
  }
merge-nothing = Inget nytt: allt finns redan i din bok.
merge-unseen = Nytt, men inget som visas här.
merge-created = { $count ->
    [one] en ny
   *[other] { $count } nya
  }
merge-changed = { $count ->
    [one] en ändrad
   *[other] { $count } ändrade
  }
merge-deleted = { $count ->
    [one] en borttagen
   *[other] { $count } borttagna
  }
merge-files = { $count ->
    [one] en bifogad fil
   *[other] { $count } bifogade filer
  }
merge-contested = { $count ->
    [one] en konflikt
   *[other] { $count } konflikter
  }
merge-findings = { $count ->
    [one] en sak att titta på
   *[other] { $count } saker att titta på
  }
merge-waiting = { $count ->
    [one] En ändring bygger på något som saknas här, och väntar på det.
   *[other] { $count } ändringar bygger på något som saknas här, och väntar på det.
  }
merge-narrative = { $field }: ni skrev båda i den här texten
merge-or = eller
merge-list = Vad den ger
merge-more = { $count } till
merge-rest = och { $count } till
becomes-created = ny
becomes-changed = ändrad
becomes-deleted = borttagen

exchange-folder = Delad mapp
folder-none = Välj en mapp som OneDrive, Nextcloud eller Syncthing bär mellan er, en WebDAV-plats eller en S3-hink: då möts böckerna där av sig själva när det finns nät. Ingenting skickas någonstans innan du gjort det.
folder-choose = Välj en mapp…
folder-change = Ändra…
folder-now = Utbyt nu
folder-busy = Ser efter vad som är nytt …
folder-waiting = Väntar på första rundan.
folder-done = Senaste rundan { $time }: { $received ->
    [0] inget mottaget
    [one] en ändring mottagen
   *[other] { $received } ändringar mottagna
  }, { $sent ->
    [0] inget skickat
    [one] en fil skickad
   *[other] { $sent } filer skickade
  } sedan start.
folder-locked = Filerna är låsta med en lösenfras.
folder-unread = { $count ->
    [one] En fil gick inte att läsa; den prövas igen
   *[other] { $count } filer gick inte att läsa; de prövas igen
  }
folder-trust = Lita på och ta in
folder-note = Varje dator skriver egna filer där och läser de andras. Själva boken ligger kvar där den är.
folder-kind = Var
folder-kind-folder = En mapp på den här datorn
folder-kind-web_dav = WebDAV
folder-kind-s3 = S3
folder-path = Mapp
folder-path-hint = Inte mappen där din bok ligger.
folder-path-needed = Välj mappen.
folder-browse = Bläddra…
folder-address = Adress
folder-address-needed = Ange adressen, till exempel https://moln.kommunen.se/dav/partnerskap
folder-user = Användare
folder-password = Lösenord
folder-bucket = Hink (bucket)
folder-region = Region
folder-key-id = Åtkomstnyckelns id
folder-secret-key = Hemlig åtkomstnyckel
folder-passphrase-hint = Låser varje fil i mappen. Alla som delar den använder samma.
folder-secret-kept = Lämnas det tomt gäller det tidigare.
folder-keep = Använd mappen
folder-kept = Mappen svarar. Första rundan börjar.
folder-stop = Sluta dela
folder-stopped = Mappen används inte längre. Det som ligger där ligger kvar.
