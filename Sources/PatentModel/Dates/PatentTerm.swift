extension PatentType {
  /// How many years a right lasts from its filing date, after article 42 of the Patent Law.
  ///
  /// Inventions 20, utility models 10, designs 10, or 15 when filed from 2021-06-01 on.
  package func termInYears(filedOn filing: CalendarDate) -> Int {
    switch self {
    case .invention: 20
    case .utilityModel: 10
    case .design: filing.compact >= 2021_06_01 ? 15 : 10
    }
  }

  /// The day on which a right filed on this day ends, if it is kept up until then.
  package func endOfTerm(filedOn filing: CalendarDate) -> CalendarDate {
    filing.adding(years: termInYears(filedOn: filing))
  }

  /// True when an earlier filing may be claimed as priority: at most twelve months before, six for
  /// a design, and not after.
  package func admitsPriority(of earlier: CalendarDate, filedOn filing: CalendarDate) -> Bool {
    earlier <= filing && filing <= earlier.adding(months: self == .design ? 6 : 12)
  }
}
