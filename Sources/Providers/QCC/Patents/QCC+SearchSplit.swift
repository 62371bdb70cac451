import PatentModel

extension QCC {
  /// Cuts a search that finds more than a search shows into narrower ones, which together find the same.
  ///
  /// What `GroupItems` counts beside the first page decides, where it explains the total, so that no
  /// call is spent on finding out: years of application are joined up to the limit, a year above it is
  /// cut by kind, a kind of a year above it into halves. Else the search is cut by kind, then along
  /// fixed years, then into halves. Each part is smaller than the whole, so that cutting ends.
  package struct SearchSplit: Sendable {
    private let limit: Int
    private let sharedDays: Int

    /// - Parameters:
    ///   - limit: The most records that a search shows.
    ///   - sharedDays: How many days neighbouring windows share, from 0 to 31: nobody says whether the
    ///     ends of a window belong to it.
    package init(limit: Int, sharedDays: Int) {
      self.limit = limit
      self.sharedDays = sharedDays
    }

    /// The parts to ask for instead of the pages behind the first.
    ///
    /// They cover every day and kind of the slice, but for kinds that the counts say to have nothing.
    ///
    /// - Parameters:
    ///   - slice: What was asked for.
    ///   - total: How many records it has, above the limit; nil when the provider would not say.
    ///   - facets: The counts beside its first page.
    /// - Returns: nil for one day of one kind, which cannot be cut.
    package func parts(
      of slice: SearchSlice, total: Int?, facets: SearchFacets
    ) -> [SearchSlice]? {
      let parts = cut(slice, total: total, facets: facets)
      return parts == [slice] ? nil : parts
    }

    private func cut(_ slice: SearchSlice, total: Int?, facets: SearchFacets) -> [SearchSlice] {
      if let total, let years = facets.years(explaining: total, within: slice.filed) {
        return byYear(slice, years, facets)
      }
      guard slice.kind == nil else { return byDate(slice) }
      return byKind(slice, total.flatMap(facets.kinds), cuttingLargeOnes: byDate)
    }
  }
}

extension QCC.SearchSplit {
  private typealias Slice = QCC.SearchSlice

  private func byYear(
    _ slice: Slice, _ years: [(year: Int, count: Int)], _ facets: QCC.SearchFacets
  ) -> [Slice] {
    let groups = joined(years)
    let windows = slice.filed.cut(
      before: groups.dropFirst().map { CalendarDate.newYear($0.year) }, sharing: sharedDays)
    return zip(windows, groups).flatMap { window, group in
      let part = slice.narrowed(to: window)
      return group.count > limit ? cut(part, toYear: group.year, of: group.count, facets) : [part]
    }
  }

  /// Neighbouring years whose documents one search can show, as the first year and their number.
  ///
  /// A fiftieth of the limit is left free for the days that windows share.
  private func joined(_ years: [(year: Int, count: Int)]) -> [(year: Int, count: Int)] {
    var groups: [(year: Int, count: Int)] = []
    for (year, count) in years {
      if let last = groups.last, last.count + count <= limit - limit / 50 {
        groups[groups.endIndex - 1].count += count
      } else {
        groups.append((year, count))
      }
    }
    return groups
  }

  /// Cuts a slice whose documents are of one year, but for days shared with the year before.
  private func cut(
    _ slice: Slice, toYear year: Int, of count: Int, _ facets: QCC.SearchFacets
  ) -> [Slice] {
    let first = max(.newYear(year), slice.filed.begin ?? .newYear(year))
    let yearsEnd = CalendarDate.newYear(year + 1).adding(days: -1)
    let last = min(yearsEnd, slice.filed.end ?? yearsEnd)
    guard slice.kind == nil else { return halves(of: slice, between: first, and: last) }
    return byKind(slice, facets.kinds(ofYear: year, explaining: count)) { part in
      halves(of: part, between: first, and: last)
    }
  }

  /// One part for each kind that has documents, for each of the four where that is not known.
  private func byKind(
    _ slice: Slice, _ counts: [(kind: Int, count: Int)]?, cuttingLargeOnes cut: (Slice) -> [Slice]
  ) -> [Slice] {
    guard let counts else {
      return QCC.PatentFilters.allKinds.sorted().map(slice.narrowed(toKind:))
    }
    return counts.flatMap { kind, count in
      let part = slice.narrowed(toKind: kind)
      return count > limit ? cut(part) : [part]
    }
  }
}

extension QCC.SearchSplit {
  /// Where long windows are cut of whose documents nothing is known: the spans shrink as filings grew.
  private static let rungs = [2000, 2005, 2010, 2013, 2016, 2018, 2020, 2022, 2024]
    .map(CalendarDate.newYear)
  /// China has had patents since this year.
  private static let firstDay = CalendarDate.newYear(1985)
  /// Windows that begin later and have no end are not cut.
  private static let horizon = 2100

  private func byDate(_ slice: Slice) -> [Slice] {
    let rungs = Self.rungs.filter(slice.filed.holdsAYear)
    guard rungs.isEmpty else { return cut(slice, before: rungs, sharing: sharedDays) }
    let end = slice.filed.end
    let first = slice.filed.begin ?? min(Self.firstDay, end ?? Self.firstDay)
    guard let last = end ?? (first.year < Self.horizon ? first.adding(years: 2) : nil) else {
      return [slice]
    }
    return halves(of: slice, between: first, and: last)
  }

  /// Cuts a slice in the middle between two days, beyond which it has nothing or is open.
  private func halves(
    of slice: Slice, between first: CalendarDate, and last: CalendarDate
  ) -> [Slice] {
    let days = first.days(to: last) + 1
    guard days > 1 else { return [slice] }
    // The smaller the window, the less its halves may share to be smaller than it.
    return cut(
      slice, before: [first.adding(days: (days + 1) / 2)], sharing: min(sharedDays, days / 3))
  }

  private func cut(_ slice: Slice, before days: [CalendarDate], sharing shared: Int) -> [Slice] {
    slice.filed.cut(before: days, sharing: shared).map(slice.narrowed(to:))
  }
}
