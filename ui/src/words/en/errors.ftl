# What went wrong, what is safe and what to do. Shared by the window and the command line.
error-malformed_command = The line is no command that the program understands: { $detail }. Nothing was changed.
error-not_found = It is not in the book ({ $record } { $id }): it may have been deleted, or goes by another name. Nothing was changed.
error-already_exists = The identity { $id } is taken. Nothing was changed; leave it out and the program chooses a new one.
error-missing = Fill in { $field }.
error-too_long = { $field } is too long: at most { $limit } bytes fit. Shorten the text and save again.
error-bad_amount = { $reason ->
    [empty] Type an amount.
    [too_many_decimals] “{ $text }” has more decimals than { $currency } has.
    [too_large] “{ $text }” is more than a book can hold.
    [zero] The amount cannot be zero.
    [negative] The amount cannot be less than zero.
   *[not_a_number] “{ $text }” cannot be read as an amount. Type for instance 12 500.50.
}
error-bad_rate = { $text ->
    [none] Type an exchange rate, for instance 0.0934.
   *[other] “{ $text }” cannot be read as an exchange rate. Type a number above zero, for instance 0.0934.
}
error-bad_quantity = { $text ->
    [none] Type how many, for instance 12.5.
   *[other] “{ $text }” cannot be read as a quantity. Type a number above zero with three decimals at most, for instance 12.5.
}
error-amount_is_reckoned = The amount follows from what it is reckoned from. Leave it empty.
error-not_of_this_category = { $measure } does not belong on a line for { $category }. Choose another line.
error-more_than_there_are = There are at most { $most } in that time.
error-meals_take_all = Breakfast, lunch and dinner together take off more than 100 % of a day. Nothing was saved; lower one of them.
error-over_allowance = The guideline allows at most { $allowed }, not { $asked }. Nothing was saved; lower it.
error-bad_date = { $text ->
    [none] Type a day, for instance 2019-03-12.
   *[other] “{ $text }” is no day of the calendar. Type for instance 2019-03-12.
}
error-ends_before_start = The last day comes before the first. Change one of them.
error-unknown_currency = “{ $text }” is no currency of ISO 4217. Choose one of three letters, for instance SEK.
error-unknown_country = “{ $text }” is no country of ISO 3166. Give its two letters, for instance KE.
error-bad_email = “{ $text }” is not an address of e-mail. Write it as name@municipality.se, or leave it empty.
error-sum_too_large = The sum grows beyond what a book can hold. Nothing was saved; check the amounts.
error-too_few_partners = A partnership has at least two partners, each of them once. Choose one more.
error-currency_differs = The amount must be in the project’s currency { $expected }, not in { $found }.
error-budget_rate_needed = Version { $number } has no rate for { $from } yet. Write down first how many { $to } one { $from } is reckoned to be worth.
error-planned_otherwise = This figure is planned in { $planned }, not in { $found }. Change it in its line, or among the partner’s own lines.
error-rate_needed = Give the exchange rate: how many { $to } one { $from } was worth.
error-rate_not_needed = The expense and the project are both in { $currency }: leave the exchange rate empty.
error-year_outside_period = { $year } lies outside the project, which runs { $first }–{ $last }. Choose one of those years or change the project’s period.
error-version_approved = Version { $number } is approved and stands. Start the next version to change the budget.
error-version_submitted = Version { $number } was submitted and waits for the decision. Nothing was changed; take it back to change the budget.
error-version_rejected = Version { $number } was rejected and stays as it was. Start the next version to change the budget.
error-report_frozen = The report was submitted and stands. Nothing was changed; as long as there is no decision on it, take the submission back to change it.
error-report_changed = The report has been changed since this form was opened. Nothing was signed or submitted, and what you typed is still here; close the form, read what the report says now, and open it again.
error-report_not_submitted = The report is not submitted, so there is nothing to decide on. Nothing was changed; submit it first.
error-unanswered = { $count ->
    [0] The report has no questions to answer. Nothing was signed or submitted; delete it, and add it anew with the questions of the guideline.
    [one] One question is not answered yet. Nothing was signed or submitted; answer it first.
   *[other] { $count } questions are not answered yet. Nothing was signed or submitted; answer them first.
}
error-not_signed = { $partner ->
    [none] One partner
   *[other] { $partner }
} has not signed what the report says now. Nothing was submitted; have it signed first.
error-report_exists = There is already a report of this kind and these days, due on { $due }. Nothing was saved; go on in that one, or choose other days.
error-report_outside_grant = The report has days outside the grant period. Nothing was saved; choose days within it, or change the project’s period first.
error-due_before_end = A report is due on its last day at the earliest. Nothing was saved; choose a later day.
error-due_too_late = A report is due at most { $months } months after the last day that it tells of. Nothing was saved; give fewer months.
error-submitted_before_signed = The report was signed on { $date }, after the day that you gave. Nothing was submitted; give that day or a later one.
error-reviewed_before_submitted = The report was submitted on { $date }, after the day that you gave. Nothing was saved; give that day or a later one.
error-too_many_answers = There are more answers ({ $count }) than the report has questions ({ $questions }). Nothing was saved; give each question one answer at most.
error-certificate_asks_nothing = An auditor’s certificate has no questions. Nothing was saved; choose another kind of report.
error-draft_exists = Version { $number } is the newest. Go on working in that one.
error-empty_budget = The budget holds no amounts, so there is nothing to approve. Fill it in first.
error-over_grant = The budget would come to { $total }, more than the { $granted } that was granted. Nothing was saved; lower an amount or change what was granted.
error-over_ceiling = { $category ->
    [none] The budget
   *[other] { $category }
} would come to { $total }{ $year ->
    [none] {""}
   *[other] {" "}in { $year }
}, but the ceiling of { $guideline } is { $ceiling }. Nothing was saved; lower the amount.
error-several_lines = This figure is the sum of { $count } budget lines. Change one of the lines instead.
error-line_not_in_budget = The budget line belongs to another project or is no longer in the budget. Choose another line.
error-already_reversed = The expense was reversed before.
error-is_reversal = A reversal cannot itself be reversed. Record the expense anew.
error-stands = What was booked stands ({ $record }): it is reversed, not deleted.
error-in_use = It cannot be deleted: { $count ->
    [one] one record builds
   *[other] { $count } records build
} on it ({ $by }). Delete { $count ->
    [one] that one
   *[other] those
} first.
error-nothing_to_undo = There is nothing to undo.
error-nothing_to_redo = There is nothing to redo.
error-changed_since = Somebody has changed the same thing since, so it cannot be undone. Nothing was changed.
error-handed_on = What you wrote after the merge was handed on, so the merge cannot be taken out again. Nothing was changed.
error-period_locked = Everything up to { $until } is locked and stands. Nothing was changed; date it later, and correct errors by reversals.
error-periods_apart = The period begins on { $follows }, the day after the one before. Nothing was added.
error-earlier_period_open = The period { $start } to { $end } is locked first: what it closes with is the opening. Nothing was locked.
error-before_original = The reversal is dated before { $date }, the day of what it takes back. Nothing was written; choose a later day.
error-period_not_over = The period runs until { $end }. Nothing was locked; lock it when it is over.
error-not_a_partner = The organisation is not one of the project’s partners. Choose one of them.
error-same_account = Sender and receiver are one account: choose another partner or another currency.
error-sent_differs = Within one currency as much arrives as was sent: { $sent } and { $received }. Write the difference as a bank fee.
error-claim_decided = There is a decision on the claim already. Nothing was changed.
error-over_claim = No more can be approved than was claimed: { $approved } and { $claimed }.
error-method_stands = A period is locked by this method, so it stands. Nothing was changed.
error-bad_percent = “{ $text }” is not a percentage from 0 to 100. Type for instance 10.
error-level_cannot_lead = A result leads to one of a higher level: an output to an outcome or an impact, an outcome to an impact. Nothing was saved; choose another level or another result.
error-no_division = The shares come to more than 100 %. Nothing was saved; lower one of them.
error-bad_count = “{ $text }” is no whole number. Nothing was saved; type one, for instance 3.
error-bad_rating = “{ $text }” is no likelihood and impact. Type two numbers from 1 to 5, for instance 4:3.
error-least_above_most = At least { $least } and at most { $most } do not fit together. Nothing was saved; change one of the numbers.
error-before_received = The case came on { $date }. Nothing was saved; { $field } cannot lie before that day.
error-sensitive_already = It is a sensitive case already.
error-bad_number = “{ $text }” is not a number with at most two decimals. Type for instance 1250 or 62.5.
error-parts_over_whole = The parts come to { $parts }, more than the whole, { $whole }. Nothing was saved; correct a part or the whole.
error-not_on_scale = “{ $text }” is no step of the scale. Choose one of its steps.
error-each_once = Each name once, and { $most } at most. Nothing was saved; take out what stands twice or is too much.
error-nothing_to_choose = The field is not contested any more, or nobody put that value. Nothing was changed.

error-not_a_share_file = The file is no share file of Vänort. The book is untouched; choose one that ends in .vshare.
error-share_damaged = The share file is cut off or altered ({ $detail }). Nothing of it was taken in; ask for it once more.
error-newer_share_file = The share file needs a newer program (format { $needed }; this one reads { $program }). The book is untouched; update the program.
error-other_book = The share file belongs to another book. This one is untouched; open the book it belongs to, or start a new one from the file.
error-too_large = The share file would be larger than one gigabyte. Nothing was sent or taken in; leave attached files out, or hand on fewer projects at a time.
error-passphrase_unreadable = { $path } holds no passphrase: it is too long, or no text in UTF-8. Nothing was locked or opened; write the passphrase on its first line.
error-passphrase_needed = The share file is locked. Type the passphrase that its sender told you.
error-passphrase_wrong = The passphrase does not open the share file. The book is untouched; ask its sender.
error-not_for_us = The share file is locked for other laptops. The book is untouched; ask its sender to lock it for this one.
error-bad_recipient = “{ $text }” is no key that a file can be locked for. It begins with age1; ask the receiver for it.
error-untrusted = The file comes from a laptop that nobody here trusts yet. Nothing was taken in; compare its four words with its owner, then trust it.

error-no_book = No book is open. Open one or start a new one.
error-not_a_book = { $path } is no Vänort book. The file is untouched; choose one that ends in .vanort.
error-damaged = { $path } is damaged and was not changed ({ $detail }). Keep the file as it is, and open a copy that you saved, or a share file that you sent.
error-newer_book = { $path } comes from a newer program (version { $book }; this one reads { $program }). The book is untouched; update the program to open it.
error-book_in_use = { $path } is already open in another window. Use that window, or close it first.
error-read_only = { $path } can only be read. Nothing was saved; copy the book to a folder where you may write.
error-disk_full = The disk is full. What was saved in { $path } is untouched, but the latest change did not fit. Free some space and make it again.
error-no_room = There is no room in { $path } to go through the book there. The book is untouched. Free some space there, or name another folder in TMPDIR, and try again.
error-file_missing = There is no file { $path }. It may have been moved or renamed.
error-not_readable = { $path } cannot be read: it is no ordinary file, or you may not open it. Nothing was changed; choose another file.
error-empty_passphrase = The passphrase is empty, so it would lock nothing. Nothing was written; put a passphrase into the file.
error-not_attachable = Files are not attached to this ({ $of }). Nothing was attached; attach the file to what it belongs to.
error-file_exists = There is already a file { $path }. It is untouched; choose another name.
error-file_trouble = { $path } could not be read or written: { $detail }. Nothing that was saved is lost.
error-cancelled = It was cancelled. Nothing was changed.
error-nothing_arrived = There is no share file to take in. Open it once more.
error-folder_trouble = The shared folder does not answer: { $detail }. What you write is safe in your book; it is sent when the folder is there again.
error-no_folder = This book has no shared folder yet. Choose one under Exchange, or name one with --folder.
error-folder_holds_book = Your book lies in { $path }. Choose a folder of its own: a book that something carries between laptops would be written by two at once.
error-folder_address = “{ $address }” cannot be used. Give an address that begins with https://, without a name or password in it: those have fields of their own.
error-internal = Something went wrong in the program: { $detail }. What was saved is still there; close and open the program if it happens again.
error-file_too_large = { $name } is too large: at most { $megabytes } MB fit. Nothing was attached; make the file smaller, for instance by a lower resolution.
error-not_overspent = Nothing more was spent than the budget allows: there is nothing to explain. Nothing was saved; look at the figures once more.
error-empty_file = { $name } is empty. Nothing was attached; choose the file once more.
error-not_opened = { $name } is neither a picture nor a PDF, and could be a program. Save a copy, and open it only if you trust whoever attached it.
error-unfit_ending = { $ending ->
    [zip] A report with its receipts is a ZIP file, and { $path } does not end in .zip. Nothing was written; give it a name that does.
    [xlsx] What the projects come to is a workbook here, and { $path } does not end in .xlsx. Nothing was written; give it a name that does.
   *[other] The document is a PDF, and { $path } does not end in .pdf. Nothing was written; give it a name that does, or ask for a report with its receipts where it is to be a ZIP file.
  }
error-nothing_chosen = No project is chosen, or none fits what you have chosen. Nothing was written. Choose at least one project.
error-complaints_on_paper = Complaints stay in the program: neither they nor which projects have some are ever printed. Nothing was written; choose the projects by something else.
error-too_many_together = One document holds { $most } projects at most, and { $count } are chosen. Nothing was written; choose fewer, or a PDF of each project in a folder.
error-view_unnamed = The view has no name. Nothing was saved; give it one.
error-too_many_views = There is room for { $most } views, and all are taken. Nothing was saved; remove one first.
error-several_files = Several files are attached: { $names }. Nothing was submitted; say with --paper which of them it is.
error-report_failed = The report could not be made: { $detail }. The book is untouched.

# The names of fields, within a sentence
error-field-name = the name
error-field-least = the least number
error-field-roles = at least one role
error-field-received = the day it came
error-field-closed = the day it was closed
error-field-answered = the day it was answered
error-field-acknowledged = the day it was acknowledged
error-field-acknowledge_by = the day by which it is to be acknowledged
error-field-title = a title
error-field-title_sv = The Swedish title
error-field-title_en = The English title
error-field-case_reference = The case reference
error-field-problem = The description of the problem
error-field-description = a description
error-field-voucher = The voucher number
error-field-rate_source = the source of the exchange rate
error-field-approved_by = who decided
error-field-submitted_by = who submitted it
error-field-date = the day
error-field-due = the day by which it is due
error-field-signed_by = who signs it
error-field-reviewed_by = who decided
error-field-english = the question in English
error-field-swedish = the question in Swedish
error-field-text = The text
error-field-note = The note
error-field-rejected_by = who decided
error-field-reason = the reason
error-field-explanation = an explanation
error-field-approval = The reference
error-field-reference = The decision’s reference
error-field-email = The e-mail address
error-field-source = the source
error-field-start = the first day
error-field-end = the last day
error-field-value = the value
error-field-scale = the steps of the scale
error-field-dimension = the name of a part
error-field-categories = the parts

error-not_a_table = The file is no table: it may be a picture, a web page or a letter. Nothing was read; choose a CSV or a spreadsheet.
error-empty_table = The file is empty. Choose another one.
error-table_too_large = The file has more than { $most } { $extent ->
    [bytes] bytes
    [unpacked] bytes once it is unpacked
    [rows] rows
    [columns] columns
    [cells] cells
   *[text] characters in a cell
  }. Nothing was read; cut it into several.
error-password_protected = The file is protected by a password. Save it without one, and choose it again.
error-table_unreadable = The file is damaged or cut off ({ $detail }). Nothing was read; have it written once more.
error-no_column = Choose which column holds the { $role ->
    [date] day
   *[amount] amount
  }.
error-column_missing = The file has no column “{ $column }”. Choose which column it is here.
error-nothing_planned = Nothing is planned to be imported. Choose the file again.
error-mapping_unreadable = { $path } is no mapping ({ $detail }). Nothing was imported.
