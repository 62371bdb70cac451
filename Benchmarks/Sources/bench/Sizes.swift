/// How much is measured, and how often.
struct Sizes {
  /// Publications of the generated corpora, ascending: the last is held against the goals.
  ///
  /// Each of them has a record of two providers.
  var publications: [Int]
  /// Companies with two publications each, ascending.
  var companies: [Int]
  /// Publication numbers that are bought one by one.
  var numbers: Int
  /// Publication numbers that are owned when they are planned for.
  var owned: Int
  /// Rows of the list that is read.
  var rows: Int
  /// How long a pace is kept, in seconds.
  var pacedSeconds: Int
  var rounds: Int
  /// Rounds of what takes milliseconds.
  var starts: Int

  /// The most publications, and those of the works that need fewer.
  var largest: Int { publications.last ?? 0 }
  var middle: Int { publications[publications.count / 2] }

  /// Minutes: whether all of it runs, and a first impression.
  static let quick = Sizes(
    publications: [500, 2_000, 8_000], companies: [10, 100, 1_000], numbers: 2_000,
    owned: 20_000, rows: 100_000, pacedSeconds: 15, rounds: 3, starts: 10)

  /// An hour or more: what the results hold.
  static let full = Sizes(
    publications: [5_000, 50_000, 500_000], companies: [100, 1_000, 10_000, 100_000],
    numbers: 20_000, owned: 1_000_000, rows: 10_000_000, pacedSeconds: 120, rounds: 3, starts: 30)
}
