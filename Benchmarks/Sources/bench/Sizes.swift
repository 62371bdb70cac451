/// How much is measured, and how often.
struct Sizes {
  /// Publications of the generated corpora, ascending; each has a record of two providers. What is held
  /// against a goal is the last.
  var publications: [Int]
  /// Companies with two publications each, ascending.
  var companies: [Int]
  /// Publications of which replies are read, and which are bought from the unlimited provider.
  var replies: Int
  /// Publication numbers that are bought one by one.
  var numbers: Int
  /// Rows of the list that is read.
  var rows: Int
  /// How long a pace is kept, in seconds.
  var pacedSeconds: Int
  var rounds: Int
  /// Rounds of what takes milliseconds.
  var starts: Int

  /// Minutes: whether all of it runs, and a first impression.
  static let quick = Sizes(
    publications: [500, 2_000, 8_000], companies: [10, 100, 1_000], replies: 5_000, numbers: 2_000,
    rows: 100_000, pacedSeconds: 15, rounds: 3, starts: 10)

  /// An hour or more: what the results hold.
  static let full = Sizes(
    publications: [5_000, 50_000, 500_000], companies: [100, 1_000, 10_000, 100_000],
    replies: 50_000, numbers: 20_000, rows: 10_000_000, pacedSeconds: 120, rounds: 3, starts: 30)
}
