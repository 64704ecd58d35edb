# Partnerships and countries, and projects side by side.

# Choosing one of many
choice-count = { $count ->
    [0] None match
    [one] One matches
   *[other] { $count } match
}
choice-none = Nothing matches what you typed.
choice-more = { $count ->
    [one] One more matches. Type on to find the right one.
   *[other] { $count } more match. Type on to find the right one.
}

# In the overview
partnerships-shown = { $shown } of { $count }: those that run and the largest · amounts in { $currency }
partnerships-shown-only = { $shown } of { $count }: those that run and the largest
partnerships-show-all = Show all { $count }
partnerships-total = Total of all { $count }

# The list
partnerships-search = Search by partner or country
partnerships-search-short = Search partnerships
partnerships-title-found = { $count ->
    [0] No partnership matches
    [one] One partnership matches
   *[other] { $count } partnerships match
}
partnerships-none-found = No partnership matches what you are looking for.
partnerships-key-open = Open the partnership

# A partnership
partnership-new-project = New project in this partnership
partnership-empty = This shows the grants of the partnership from first contact to dissemination, what they come to and what needs attention. Begin with the first.
partnership-grants-count = { $count ->
    [0] no grants
    [one] one grant
   *[other] { $count } grants
}
partnership-grants = { $count ->
    [one] One grant, { $years }
   *[other] { $count } grants, { $years }
}
partnership-grants-table = The grants with their time and money
partnership-chart = The grants over time. { $grants }
partnership-more-reports = { $count ->
    [one] One more late report
   *[other] { $count } more late reports
}
partnership-more-cases = { $count ->
    [one] One more complaint waits for an answer
   *[other] { $count } more complaints wait for an answer
}
partnership-goal-in = in { $count } of { $all }

# A country
country-projects = { $count ->
    [one] One project
   *[other] { $count } projects
}
country-dashboard = This country on the dashboard
country-empty = The book has no partnership in { $country }.

# Projects side by side
compare = Projects side by side
compare-title = { $count ->
    [0] No projects to compare
    [one] One project
   *[other] { $count } projects side by side
}
compare-projects = Compare { $count } projects
compare-marked = { $count ->
    [one] One project is marked. Mark another to compare.
   *[other] { $count } projects are marked.
}
compare-full = At most { $most } projects can be compared. Unmark one first.
compare-mark = Mark the project to compare it
compare-mark-which = Mark to compare: { $project }
compare-unmark = Unmark all
compare-copy = Copy the table
compare-empty = None of the projects are in the book any more. Mark others in the list of projects.
compare-gone = { $count ->
    [one] One of the projects is no longer in the book.
   *[other] { $count } of the projects are no longer in the book.
}
compare-take-out = Take out of the comparison
compare-take-out-which = Take out of the comparison: { $project }
compare-spent-share = Spent of budget
compare-time-gone = Time gone
compare-pace = { $spent } of the budget is spent, { $elapsed } of the time is gone
compare-needs = Need attention
compare-reports-late = Late reports
compare-results = Indicators
compare-indicators = Indicators: { $light }
compare-risks-name = Risks
compare-risks = { $open } open{ $grave ->
    [0] {""}
   *[other] , { $grave } of them grave
  }
compare-risks-open = Open risks
compare-risks-grave = Grave risks
