# The reports of a project: what is owed, what is answered, who signed, and what was submitted.

project-tab-reports = Reports

reports-name = { $kind }, { $period }
reports-heading-none = No report is set out yet
reports-heading-late = { $count ->
    [one] One report is late
   *[other] { $count } reports are late
  }
reports-heading-next = Next: { $name }, due { $date }
reports-heading-done = All reports are submitted
reports-empty = A grant decision asks for reports: one of each year, one of the whole grant, and an auditor’s certificate. Set them out, and the book says when each is due and what it lacks.
reports-report = Report
reports-due = Due
reports-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
  }
reports-late-months = { $count ->
    [one] 1 month late
   *[other] { $count } months late
  }
reports-late-years = { $count ->
    [one] 1 year late
   *[other] { $count } years late
  }
reports-state = Status
reports-submitted-on = Submitted { $date }
reports-answered = Answered
reports-signed-column = Signed
reports-of = { $count } of { $all }
reports-missing = What is missing
reports-lacks = Missing:
reports-look-over = To look over:
reports-ready = Can be submitted
reports-missing-answers = { $count ->
    [0] questions to answer
    [one] 1 answer
   *[other] { $count } answers
  }
reports-missing-signature = signature of { $name ->
    [none] a partner
   *[other] { $name }
  }
reports-missing-signatures = { $count ->
    [one] 1 signature
   *[other] { $count } signatures
  }
reports-missing-certificate = the auditor’s certificate
reports-unsettled-certificate = the auditor’s certificate is not submitted
reports-unsettled-open_money = the period is not locked
reports-unsettled-deviations = { $count ->
    [one] 1 deviation not explained
   *[other] { $count } deviations not explained
  }
reports-unsettled-readings = { $count ->
    [one] 1 indicator not read
   *[other] { $count } indicators not read
  }
reports-open-which = Open the report: { $name }

reports-back = All reports
reports-back-act = Back
reports-gone = The report is no longer in the book.
reports-due-on = Due { $date }
reports-decision-of = decision of { $date }
reports-answered-of = { $count } of { $all } answered
reports-signed-of = { $count } of { $all } signed
reports-came-back = Returned { $date }
reports-to-unanswered = Go to the first unanswered question
reports-stands-submitted = The report is submitted. Nothing in it can be changed until it is returned, or until the submission is taken back.
reports-stands-approved = The report is approved. Nothing in it can be changed.
reports-unanswered = not answered
reports-answer-title = Answer { $number }, { $report }
reports-answer-hint = Write the answer
reports-draft = Draft from the book
reports-draft-which = Draft from the book, question { $number }
reports-from-book = From the book: { $what }
reports-known-activities = { $count ->
    [one] 1 activity
   *[other] { $count } activities
  }, { $done } done
reports-known-indicators = { $count ->
    [0] no indicators
    [one] 1 indicator, { $green } as expected
   *[other] { $count } indicators, { $green } as expected
  }
reports-known-finance = { $period } in the period, { $so_far } so far of { $budget }
reports-known-deviations = { $count ->
    [one] 1 line deviates by more than the agreement allows
   *[other] { $count } lines deviate by more than the agreement allows
  }
reports-known-risks = { $count ->
    [one] 1 risk
   *[other] { $count } risks
  }, { $grave ->
    [0] none grave
   *[other] { $grave } grave
  }
reports-known-decisions = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
  }, { $decided ->
    [one] 1 decision
   *[other] { $decided } decisions
  }
reports-known-gender = { $people ->
    [one] 1 person in the team
   *[other] { $people } people in the team
  }, { $women ->
    [one] 1 woman
   *[other] { $women } women
  }
reports-known-gender-told = { $people ->
    [one] 1 person in the team
   *[other] { $people } people in the team
  }, { $told ->
    [0] nobody has told their sex
   *[other] women: { $women } of { $told } who told their sex
  }
reports-known-participants = { $count ->
    [one] 1 indicator of who took part
   *[other] { $count } indicators of who took part
  }
reports-nothing-decided = No decision is written down.

reports-set-out = Set out reports…
reports-set-out-title = Set out reports
reports-set-out-lead = A report of each year of the grant, one of the whole and the auditor’s certificate are set out. What is there already stays as it is.
reports-set-out-save = Set out
reports-set-out-done = Reports set out
reports-set-out-none = All of them are there already
reports-decision = Grant decision
reports-decision-none = None named
reports-decision-hint = The book has no decision yet; decisions are written down under Funds.
reports-months = Due
reports-months-count = { $count ->
    [0] in the month in which the period ends
    [one] 1 month after
   *[other] { $count } months after
  }
reports-months-hint = On the last day of that month, counted from the end of what a report tells of
reports-certificates = Auditor’s certificate
reports-certificates-yearly = One for each year
reports-certificates-whole = One for the whole grant
reports-new = New report…
reports-new-title = New report
reports-new-save = Add
reports-added = Report added
reports-kind = Kind
reports-start = First day
reports-end = Last day
reports-change = Change…
reports-change-act = Change the days of the report…
reports-change-title = Change { $report }
reports-change-signed = Whoever has signed must sign anew if the days that the report tells of are changed.
reports-changed = Report changed

reports-files = Attached files
reports-certificate-hint = Attach the auditor’s file here. Of several, one is chosen when it is submitted.
reports-certificate-file = File to submit
reports-certificate-lacks = No file is here yet. Attach the auditor’s certificate to the report first.
reports-copy-which = Save a copy of { $name }…

reports-signatures = Signatures
reports-sign-when = The report can be signed when every question is answered.
reports-signed-state = Signed by
reports-not-signed = Not signed
reports-sign-outdated = signed before the text was changed
reports-sign-acts = Sign or withdraw
reports-sign = Sign for { $name ->
    [none] a partner without a name
   *[other] { $name }
  }…
reports-sign-title = Sign for { $name ->
    [none] a partner without a name
   *[other] { $name }
  }
reports-sign-lead = { $name ->
    [none] The partner
   *[other] { $name }
  } stands behind all that the report says now. If anything in it is changed afterwards, it has to be signed anew.
reports-signed-by = Signed by
reports-signed-by-hint = Name and office
reports-signed-on = Day
reports-sign-save = Sign
reports-signed = Signed for { $name ->
    [none] a partner without a name
   *[other] { $name }
  }
reports-withdraw = Withdraw
reports-withdraw-which = Withdraw the signature of { $name ->
    [none] a partner without a name
   *[other] { $name }
  }
reports-sign-withdrawn = Signature of { $name ->
    [none] a partner without a name
   *[other] { $name }
  } withdrawn

reports-submit = Submit the report…
reports-submit-title = Submit { $report }
reports-submit-lead = The PDF is made now, kept in the book under its SHA-256 and attached to the submission.
reports-submit-lead-certificate = The file that you choose is submitted, kept in the book under its SHA-256.
reports-submit-stands = From then on nothing in the report can be changed until it comes back.
reports-submitted-day = Day
reports-submitted-by = Submitted by
reports-reference = Reference
reports-reference-hint = Such as the number under which the recipient registered it
reports-language = Language of the PDF
reports-language-hint = Reports are usually submitted in English.
reports-language-en = English
reports-language-sv = Swedish
reports-submit-save = Submit
reports-submitted = Report submitted

reports-submissions = What was submitted
reports-paper-gone = The file was taken away.
reports-changed-since = The report no longer says what was submitted.
reports-review = Write down the decision…
reports-review-title = Decision on { $report }
reports-outcome = Decision
reports-reviewed-on = Day
reports-reviewed-by = Decided by
reports-review-note = Note
reports-review-note-returned = What is to be completed
reports-review-note-approved = Such as conditions, or the number of the decision
reports-reviewed = Decision written down
reports-take-back = Take back
reports-take-back-which = Take back the submission of { $date }
reports-taken-back = Submission of { $date } taken back
reports-decision-away = Take away
reports-decision-away-which = Take the decision of { $date } away
reports-decision-away-done = The decision is taken away

reports-pdf = Report as PDF
reports-pdf-en = Report as PDF in English
reports-pdf-sv = Report as PDF in Swedish
reports-saved = The report lies in { $path }
