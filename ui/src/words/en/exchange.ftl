# Exchange: files from partners and for them
room-exchange = Exchange
conflicts-wait = { $count ->
    [one] One conflict waits
   *[other] { $count } conflicts wait
  }
strangers-wait = { $count ->
    [one] One laptop waits for your trust
   *[other] { $count } laptops wait for your trust
  }
exchange-title = { $count ->
    [0] Nothing waits for a decision
    [one] One value waits for your decision
   *[other] { $count } values wait for your decision
  }
exchange-take = Take in a file…
exchange-hand = Hand on…
exchange-conflicts = Conflicts
exchange-conflicts-note = Two people wrote in the same place before either had seen the other’s. Both are kept; choose what shall hold. Nothing waits for it meanwhile.
exchange-narratives = { $count ->
    [one] A text in which two wrote at once
   *[other] { $count } texts in which two wrote at once
  }
exchange-narratives-note = Both hands are in the text. Read whether it still says what it should.
exchange-board = Who has reported
conflict-before = before:
conflict-values = Values to choose from
conflict-shown = shown meanwhile
conflict-keep = Keep this
conflict-other = Another value…
conflict-other-value = Another value
conflict-settled = { $field } is settled.
narrative-ours = written here
narrative-theirs = written there
narrative-gone = taken out
narrative-open = Open the text
narrative-keep-ours = Only what was written here
narrative-keep-theirs = Only what was written there
narrative-read = It is right so

board-unsent = { $count ->
    [one] One change of yours has not been handed on.
   *[other] { $count } of your changes have not been handed on.
  }
board-all-sent = Everything written here has been handed on.
board-lacking-files = { $count ->
    [one] One attached file is not in your book yet.
   *[other] { $count } attached files are not in your book yet.
  }
board-own = Your words:
board-key = Copy your key
board-key-copied = Copied. Give it to those who hand on files that only this laptop shall open. It need not be kept secret.
board-empty = Nobody has reported yet. Hand your book on as a file, or take one in: then you see here who has reported what, and what is missing.
board-table = Laptops and what they reported
board-person = Person
board-device = Laptop
board-last = Last written
board-told = Last heard from
board-never = never
board-segments = Deliveries
board-state = State
board-whole = whole
board-untrusted = not trusted yet
board-missing = { $count ->
    [one] one delivery is missing
   *[other] { $count } deliveries are missing
  }
board-forks = { $count ->
    [one] one delivery exists twice: its key was copied
   *[other] { $count } deliveries exist twice: its key was copied
  }
board-waiting = { $count ->
    [one] one part waits for what is missing
   *[other] { $count } parts wait for what is missing
  }
board-projects = Last written, by project
board-withheld = A project that was not handed to you
board-withheld-parts = { $count ->
    [one] one part not handed over
   *[other] { $count } parts not handed over
  }

hand-title = Hand on
hand-note = A file for e-mail, a memory stick or a shared folder. Whoever takes it in has your work as well as their own.
hand-receiver = For
hand-receiver-hint = Packs only what that laptop lacks, by what it last told.
hand-anybody = anybody: everything
hand-scope = What
hand-scope-whole = The whole book
hand-scope-some = Some projects
hand-projects-needed = Choose at least one project.
hand-attachments = { $count ->
    [one] With the attached file ({ $size })
   *[other] With attached files ({ $count }, { $size })
  }
hand-complaints = { $count ->
    [one] Complaints and feedback: one case that is not sensitive
   *[other] Complaints and feedback: { $count } cases that are not sensitive
  }
hand-complaints-hint = Whoever can open the file reads every word of them, including where it happened and what was done.{ $formerly ->
    [0] {""}
    [one] {" "}They also read what was written of one case before it was deleted or made sensitive.
   *[other] {" "}They also read what was written of { $formerly } cases before they were deleted or made sensitive.
  }
hand-sensitive = { $cases ->
    [0] No sensitive cases
    [one] One sensitive case
   *[other] Sensitive cases: { $cases }
  }{ $names ->
    [0] {""}
    [one] , and the name of one person
   *[other] , and the names of { $names } people
  }
hand-sensitive-hint = Only for those who must know. Lock the file for its receiver.
hand-sensitive-unlocked = The file has no lock: anybody who gets hold of it can read the sensitive cases and the names. Give a passphrase or the keys of receivers.
hand-passphrase = Passphrase
hand-passphrase-hint = The file opens only with it. Tell it another way than the file goes.
hand-recipients = Keys of receivers
hand-recipients-hint = Those that begin with age1, a space between: only these laptops can open it.
hand-save = Save the file…
hand-done = Saved, { $size } kB: { $path }
show-in-folder = Show in folder

drop-import = Let go to read expenses from it
drop-here = Let go to open it
drop-attach = Let go to attach it to { $what }
drop-unknown = Vänort opens books (.vanort) and files from partners (.vshare). To attach a file, first open what it belongs to. Nothing was opened.

arrival-title = A file from a partner
arrival-from = From { $person } ({ $device }), { $time }
arrival-founds = You have no book open. This file makes one: a copy of your partner’s.
arrival-passphrase = Passphrase
arrival-passphrase-hint = The file is locked. Whoever made it knows what opens it.
arrival-open = Open
arrival-reading = Reading the file. Nothing is written yet.
arrival-progress = { $done } of { $all } changes
arrival-take = Take it in
arrival-found = Make the book
arrival-trust-needed = Compare the words first, then tick that you trust them.
arrival-taken = Taken in: { $created } new, { $changed } changed, { $contested } in conflict.
strangers-title = { $count ->
    [one] A laptop you meet for the first time
   *[other] { $count } laptops you meet for the first time
  }
strangers-note = Ask the person, by telephone or face to face, for the four words that stand at their Exchange. If they are the same, the file is theirs.
strangers-trust = { $count ->
    [one] The words are the same: I trust this laptop
   *[other] The words are the same: I trust these laptops
  }
merge-nothing = Nothing new: all of it is in your book already.
merge-unseen = New, but nothing that is shown here.
merge-created = { $count } new
merge-changed = { $count } changed
merge-deleted = { $count } deleted
merge-files = { $count ->
    [one] one attached file
   *[other] { $count } attached files
  }
merge-contested = { $count ->
    [one] one conflict
   *[other] { $count } conflicts
  }
merge-findings = { $count ->
    [one] one thing to look at
   *[other] { $count } things to look at
  }
merge-waiting = { $count ->
    [one] One change builds on what is missing here, and waits for it.
   *[other] { $count } changes build on what is missing here, and wait for it.
  }
merge-narrative = { $field }: both of you wrote in this text
merge-or = or
merge-list = What it brings
merge-more = { $count } more
merge-rest = and { $count } more
becomes-created = new
becomes-changed = changed
becomes-deleted = deleted

exchange-folder = Shared folder
folder-none = Choose a folder that OneDrive, Nextcloud or Syncthing carries between you, a WebDAV share or an S3 bucket: then books meet there by themselves whenever there is a network. Nothing is sent anywhere before you do.
folder-choose = Choose a folder…
folder-change = Change…
folder-now = Exchange now
folder-busy = Looking for what is new …
folder-waiting = Waiting for the first round.
folder-done = Last round { $time }: { $received ->
    [0] nothing received
    [one] one change received
   *[other] { $received } changes received
  }, { $sent ->
    [0] nothing sent
    [one] one file sent
   *[other] { $sent } files sent
  } since the start.
folder-locked = Its files are locked with a passphrase.
folder-unread = { $count ->
    [one] One file could not be read; it is tried again
   *[other] { $count } files could not be read; they are tried again
  }
folder-trust = Trust and take in
folder-note = Every laptop writes files of its own there and reads those of the others. The book itself stays where it is.
folder-kind = Where
folder-kind-folder = A folder on this laptop
folder-kind-web_dav = WebDAV
folder-kind-s3 = S3
folder-path = Folder
folder-path-hint = Not the folder in which your book lies.
folder-path-needed = Choose the folder.
folder-browse = Browse…
folder-address = Address
folder-address-needed = Give the address, for instance https://cloud.municipality.se/dav/partnership
folder-user = User
folder-password = Password
folder-bucket = Bucket
folder-region = Region
folder-key-id = Access key id
folder-secret-key = Secret access key
folder-passphrase-hint = Locks every file in the folder. All who share it use the same.
folder-secret-kept = Left empty, it stays what it was.
folder-keep = Use this folder
folder-kept = The folder answers. The first round begins.
folder-stop = Stop sharing
folder-stopped = The folder is no longer used. What lies in it stays.
