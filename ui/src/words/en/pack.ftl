# Papers of many projects: their reports packed together, and what they come to.
pack = Report pack…
pack-title = Report pack
pack-which = Which projects
pack-shown = { $count ->
    [0] No project is shown
    [one] The one project that is shown
   *[other] The { $count } projects that are shown
}
pack-marked = { $count ->
    [one] The one that is marked
   *[other] The { $count } that are marked
}
pack-searched = “{ $text }”
pack-language = Language
pack-where = Ask where to save it
pack-parts = In it, besides the summary
pack-part-finance = Budget and spending
pack-part-results = Results
pack-part-risks = Risks
pack-part-photos = Photos
pack-part-signatures = Page to sign
pack-shape = Documents
pack-shape-one = One PDF
pack-shape-each = A folder with a PDF of each project
pack-many = One PDF of more than { $most } projects takes long to make and is heavy to open, so one of each is chosen beforehand.
pack-name = Title
pack-make = Make the pack
pack-making = Making the report pack
pack-setting = Putting the document together
pack-stopped = Stopped. Nothing was written.
pack-made = { $count ->
    [one] The report pack of one project lies in { $path }
   *[other] The report pack of { $count } projects lies in { $path }
}
pack-made-each = { $count ->
    [one] One PDF lies in the folder { $path }
   *[other] { $count } PDFs lie in the folder { $path }
}

portfolio = What they come to together
portfolio-of = { $count ->
    [0] No project is shown.
    [one] Of the one project that is shown.
   *[other] Of the { $count } projects that are shown.
}
portfolio-unsearched = { $count ->
    [0] What is searched for does not count here, and no project fits the rest.
    [one] What is searched for does not count here: one project fits the rest.
   *[other] What is searched for does not count here: { $count } projects fit the rest.
}
portfolio-pdf = Summary of all on two pages (PDF)
portfolio-xlsx = Workbook of all (XLSX)
portfolio-in = { $paper }, { $language ->
    [en] in English
   *[sv] in Swedish
}
portfolio-made-pdf = { $count ->
    [one] The summary of one project lies in { $path }
   *[other] The summary of { $count } projects lies in { $path }
}
portfolio-made-xlsx = { $count ->
    [one] The workbook of one project lies in { $path }
   *[other] The workbook of { $count } projects lies in { $path }
}
