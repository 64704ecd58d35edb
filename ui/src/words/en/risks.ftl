# The risks of a project.

risks-heading-none = No risk is written down yet
risks-heading-over = None of the risks may happen any more
risks-heading = { $grave ->
    [0] No grave risk
    [one] One grave risk
    [2] Two grave risks
    [3] Three grave risks
    [4] Four grave risks
   *[other] { $grave } grave risks
  }{ $due ->
    [0] {""}
    [one] , one risk to be looked at again
    [2] , two risks to be looked at again
    [3] , three risks to be looked at again
    [4] , four risks to be looked at again
   *[other] , { $due } risks to be looked at again
  }
risks-empty = Here stands what may hinder the project: how likely it is, how hard it would hit, what is done about it and who answers for that.
risks-begin = Write down the first risk
risks-table = Risks
risks-listed = { $all ->
    [one] { $open } of { $all } risk may still happen
   *[other] { $open } of { $all } risks may still happen
  }
risks-listed-cell = Likelihood { $likelihood }, impact { $impact }: { $count } of { $all } shown
risks-show-all = Show all
risks-open-which = Show the risk: { $name }
risks-name = Risk
risks-name-hint = What may happen, and what that would mean for the project
risks-category = Category
risks-score = Score
risks-likelihood = Likelihood
risks-likelihood-1 = Very unlikely
risks-likelihood-2 = Unlikely
risks-likelihood-3 = Possible
risks-likelihood-4 = Likely
risks-likelihood-5 = Almost certain
risks-impact = Impact
risks-impact-1 = Negligible
risks-impact-2 = Minor
risks-impact-3 = Moderate
risks-impact-4 = Serious
risks-impact-5 = Severe
risks-mitigation = Mitigation
risks-mitigation-hint = What is done so that it does not happen, or hits less hard
risks-mitigation-none = Nothing is written down yet.
risks-owner = Owner
risks-status = Status
risks-review = Review
risks-due = overdue
risks-matrix = Risk matrix: how many risks may happen, by likelihood and impact
risks-cell = Likelihood { $likelihood }, impact { $impact }, score { $score }: { $count ->
    [one] { $count } risk
   *[other] { $count } risks
  }
risks-legend = The figure in each cell is its score: likelihood × impact. The button says how many risks lie there, and shows only them.
risks-legend-low = Score { $from } to { $to }: to be watched
risks-legend-medium = Score { $from } to { $to }: to be planned for
risks-legend-high = Score { $from } to { $to }: to be dealt with
risks-rated = The score over time
risks-chart = The score was { $first } on { $first_date } and has been { $last } since { $last_date }
risks-add = New risk…
risks-add-save = Add
risks-added = Risk added
risks-change = Change…
risks-change-title = Change the risk
risks-changed = Risk changed
risks-gone = The risk is no longer in the book.
