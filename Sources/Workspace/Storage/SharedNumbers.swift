package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A few numbers that processes share: read, changed and written by one of them at a time.
///
/// They are kept twice, and written over the older of the two: who is killed while writing leaves
/// what was there before. Nothing is synced; they need not survive a reboot. What is damaged counts
/// as empty.
package final class SharedNumbers {
  /// The most numbers that there is room for.
  package static let most = 4_096 - Slot.headerWords

  private let file: DescribedFile
  /// What was written here last, which is what the file holds while no other process has written.
  private var own: Slot?

  /// Opens the file, and makes it where there is none.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be opened.
  package init(at url: URL) throws(WorkspaceFault) {
    file = try DescribedFile(at: url)
  }

  /// Lets the numbers be changed while no other process looks at them.
  ///
  /// - Parameters:
  ///   - adopt: Gets the numbers first where they are not those that the last change here has left.
  ///   - change: Gets the numbers, none at first, and leaves what is to be written. Quick: the other
  ///     processes stand still meanwhile.
  /// - Returns: What `change` returns.
  /// - Throws: ``WorkspaceFault`` when the file cannot be read or written, or what `change` throws;
  ///   then the numbers are as before.
  package func update<Value>(
    adopting adopt: ([Int64]) -> Void = { _ in }, _ change: (inout [Int64]) throws -> Value
  ) throws -> Value {
    while flock(file.number, LOCK_EX) != 0 { guard errno == EINTR else { throw file.fault } }
    defer { flock(file.number, LOCK_UN) }
    let (slot, isOwn) = try newest()
    var numbers = slot.numbers
    if !isOwn { adopt(numbers) }
    let value = try change(&numbers)
    if numbers != slot.numbers { try write(slot.followed(by: numbers)) }
    return value
  }

  /// The later of the two copies that are whole, and whether it was written here.
  private func newest() throws -> (Slot, isOwn: Bool) {
    let heads = try (0...1).map { try read(Slot.headerWords, from: $0) }
    if let own, heads[own.place] == own.head, heads[1 - own.place].first ?? 0 < own.sequence {
      return (own, true)
    }
    for place in heads[0].first ?? 0 >= heads[1].first ?? 0 ? [0, 1] : [1, 0] {
      guard heads[place].count == Slot.headerWords, (1...Int64(Self.most)).contains(heads[place][1])
      else { continue }
      let words = try read(Slot.headerWords + Int(heads[place][1]), from: place)
      if let slot = Slot(words) { return (slot, false) }
    }
    return (Slot(sequence: heads.compactMap(\.first).max() ?? 0, numbers: []), false)
  }

  /// Reads as many words as there are, at most `count`.
  private func read(_ count: Int, from place: Int) throws -> [Int64] {
    var got = 0
    let words = [Int64](unsafeUninitializedCapacity: count) { words, filled in
      got = pread(file.number, words.baseAddress, count * 8, off_t(place * Slot.bytes))
      filled = max(0, got) / 8
    }
    guard got >= 0 else { throw file.fault }
    return words
  }

  private func write(_ slot: Slot) throws {
    own = nil
    precondition(slot.numbers.count <= Self.most, "There is no room for that many numbers")
    let words = slot.words
    let count = words.count * 8
    let written = pwrite(file.number, words, count, off_t(slot.place * Slot.bytes))
    guard written >= 0 else { throw file.fault }
    // A system that takes less than it is given has no room for the rest.
    guard written == count else { throw WorkspaceFault(system: ENOSPC, at: file.path) }
    own = slot
  }
}

/// One of the two copies: a number that grows with each writing, how many words follow, their sum.
private struct Slot {
  static let headerWords = 3
  static let bytes = 32_768

  let sequence: Int64
  let numbers: [Int64]
  private let sum: Int64

  /// Writings take turns between the two places.
  var place: Int { Int(sequence & 1) }
  var head: [Int64] { [sequence, Int64(numbers.count), sum] }
  var words: [Int64] { head + numbers }

  init(sequence: Int64, numbers: [Int64]) {
    self.sequence = sequence
    self.numbers = numbers
    sum = Self.sum(of: numbers, sequence)
  }

  /// Nil when these are not the words that somebody wrote.
  init?(_ words: [Int64]) {
    guard words.count > Self.headerWords else { return nil }
    self.init(sequence: words[0], numbers: Array(words[Self.headerWords...]))
    guard words[1] == numbers.count, words[2] == sum else { return nil }
  }

  func followed(by numbers: [Int64]) -> Slot { Slot(sequence: sequence &+ 1, numbers: numbers) }

  /// Fowler, Noll and Vo's sum, word by word.
  private static func sum(of numbers: [Int64], _ sequence: Int64) -> Int64 {
    numbers.reduce((sequence ^ Int64(numbers.count)) &* 0x100_0000_01b3) { sum, word in
      let mixed = (sum ^ word) &* 0x100_0000_01b3
      return mixed ^ mixed >> 29
    }
  }
}
