# Complaints, feedback and questions in a project.

voices-heading-none = No case is written down yet
voices-heading-waiting = { $waiting ->
    [one] One case waits for an acknowledgement
    [2] Two cases wait for an acknowledgement
    [3] Three cases wait for an acknowledgement
    [4] Four cases wait for an acknowledgement
   *[other] { $waiting } cases wait for an acknowledgement
  }{ $late ->
    [0] {""}
    [one] { $waiting ->
        [one] {" and is late"}
       *[other] , one of them late
      }
    [2] , two of them late
    [3] , three of them late
    [4] , four of them late
   *[other] , { $late } of them late
  }
voices-heading-unanswered = { $count ->
    [one] One case waits for an answer
    [2] Two cases wait for an answer
    [3] Three cases wait for an answer
    [4] Four cases wait for an answer
   *[other] { $count } cases wait for an answer
  }
voices-heading-answered = All cases are answered
voices-who = Cases lie in a part of the book of their own, and leave it only if somebody ticks them when a file is made. Sensitive cases, and the names of those who complained, lie in yet another. No case and no name goes into shared folders or PDFs, or is found by search; only counts can stand in a PDF, if somebody wishes.
voices-empty = Here stand complaints, feedback and questions: what somebody said, who deals with it and how it was answered.
voices-begin = Write down the first case
voices-listed = { $all ->
    [one] { $open } of { $all } case is open
   *[other] { $open } of { $all } cases are open
  }
voices-only-open = Only open
voices-table = Complaints and feedback
voices-open-which = Show case { $reference }: { $category }
voices-case = Case { $reference }
voices-gone = The case is no longer in the book.

voices-reference = Reference
voices-kind = Kind
voices-category = About
voices-received = Received
voices-channel = How it came
voices-severity = Severity
voices-description = What was said
voices-description-none = Write what was said
voices-place = Place
voices-anonymous = Anonymous: nobody knows who said it
voices-anonymous-deletes = Name and contact are then deleted. They stay in the book’s history.
voices-name = Name
voices-name-hint = Name and contact lie with what is sensitive, even where the case does not.
voices-contact = Contact
voices-sex = Sex
voices-age = Age
voices-person = Sex and age
voices-untold = Not told
voices-consent = Consent to share
voices-consent-hint = Whoever said it agrees that those who deal with the case may know
voices-yes = Yes
voices-no = No
voices-owner = Owner
voices-state = Status
voices-due = acknowledge by { $date }
voices-late = late
voices-acknowledge-by = Acknowledge by
voices-acknowledge-by-hint = A week after it came, where nothing is said
voices-acknowledged = Acknowledged
voices-action = What was done
voices-action-hint = Write what is done about it
voices-action-none = Nothing is written down yet.
voices-answered = Answered
voices-outcome = What was found
voices-outcome-none = Nothing yet
voices-referred-to = Referred to
voices-referred-to-hint = To whom the case was handed
voices-satisfied = Satisfied with the answer
voices-satisfied-none = Not asked
voices-appeal = Appeal
voices-appeal-hint = What was appealed against, and what became of it
voices-closed = Closed
voices-closed-hint = Without a day the case is open

voices-sensitive = sensitive
voices-sensitive-note = Only for those who must know.
voices-sensitive-tick = Sensitive case
voices-sensitive-hint = Only for those who must know: the case lies with the sensitive ones, is not counted outside and leaves the book only if somebody ticks the sensitive ones. It cannot be put back.
voices-sensitive-usual = Cases of this kind are usually sensitive. Tick this unless all who read of complaints may know: then the case lies with the sensitive ones, is not counted outside and leaves the book only if somebody ticks the sensitive ones.
voices-confidential = Known only to those who must know
voices-said-by-nobody = Anonymous: nobody knows who said it.
voices-said-by-unknown = Neither name nor contact is in this book.
voices-make-sensitive = Make sensitive…
voices-make-sensitive-title = Make case { $reference } sensitive
voices-make-sensitive-moves = The case moves to the sensitive cases. It is no longer counted outside, and leaves the book only if somebody ticks the sensitive ones.
voices-make-sensitive-stays = What was already written among the open cases stays in their history, and what was already handed on cannot be called back.
voices-make-sensitive-do = Make sensitive
voices-made-sensitive = The case is sensitive

voices-new = New case…
voices-new-title = New case
voices-new-save = Add
voices-added = Case added
voices-acknowledge = Acknowledge today
voices-acknowledged-done = Case acknowledged
voices-answer = Answer…
voices-answer-change = Change the answer…
voices-answer-title = Answer to case { $reference }
voices-answer-saved = Answer saved
voices-close = Close today
voices-closed-done = Case closed
voices-change = Change…
voices-change-title = Change case { $reference }
voices-changed = Case changed

voices-outside = What may be said outside
voices-outside-note = Sensitive cases and questions are not counted. Counts below { $least } are not shown, so that nobody can be pointed at.
voices-outside-none = There is no case yet that is counted.
voices-outside-count = Cases
voices-outside-few = fewer than { $least }
voices-outside-all = All
voices-outside-answered = Of them answered
voices-outside-why = A dash stands where the count, together with the others, would give away one that is small.
voices-outside-agree = I have read what is seen, and it may stand in the summary
voices-outside-pdf = Summary PDF with this
voices-lost = { $reference } was deleted by somebody while somebody else wrote in it.
voices-open-sensitive = Show the case { $reference }
