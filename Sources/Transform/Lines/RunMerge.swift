import ByteFormats
import Foundation

/// Merges sorted runs: a heap of readers, the one with the least line on top.
struct RunMerge {
  /// The most runs that are open at once.
  static let widest = 64

  private var readers: [RunReader]

  init(of runs: [URL]) throws {
    readers = try runs.map(RunReader.init).filter { $0.line != nil }
    for root in stride(from: readers.count / 2 - 1, through: 0, by: -1) { sink(root) }
  }

  /// Hands on all lines in order.
  consuming func forEach(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    while let reader = readers.first, let line = reader.line {
      try body(line)
      try reader.advance()
      if reader.line == nil {
        readers.swapAt(0, readers.count - 1)
        readers.removeLast()
      }
      sink(0)
    }
  }

  /// Puts the reader at this place below those with lesser lines.
  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < readers.count {
        if isLess(child, least) { least = child }
      }
      guard least != place else { return }
      readers.swapAt(place, least)
      place = least
    }
  }

  private func isLess(_ one: Int, _ other: Int) -> Bool {
    guard let first = readers[one].line, let second = readers[other].line else { return false }
    return first.precedes(second)
  }
}
