import Foundation

/// Sorts any number of lines by their bytes in bounded memory.
///
/// Lines gather in one buffer; when it is full they are sorted and written to the scratch directory
/// as a run, and in the end all runs are merged. Equal lines are equal bytes, so the result depends
/// on nothing but the lines. Lines that fit in memory never touch the disk.
final class LineSorter {
  private let scratch: ScratchDirectory
  private let runSize: Int
  private var batch = LineBatch()
  private var runs: [URL] = []

  /// Makes a sorter that holds `runSize` bytes of lines in memory.
  init(scratch: ScratchDirectory, runSize: Int) {
    self.scratch = scratch
    self.runSize = runSize
  }

  /// Takes whole lines, each ending in a line feed.
  ///
  /// - Throws: When a run cannot be written.
  func add(_ lines: UnsafeRawBufferPointer) throws {
    guard !lines.isEmpty else { return }
    if batch.isEmpty {
      batch.reserve(runSize)
    } else if batch.byteCount + lines.count > runSize {
      try spill()
    }
    batch.append(lines)
  }

  /// Takes lines as they were keyed.
  ///
  /// - Throws: When a run cannot be written.
  func add(_ lines: KeyedLines) throws { try lines.withUnsafeBytes(add) }

  /// Hands on all lines in order, without their line feeds, and forgets them.
  ///
  /// - Throws: When a run cannot be read, and what `body` throws.
  func finish(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard !runs.isEmpty else {
      try batch.sorted(body)
      batch = LineBatch()
      return
    }
    if !batch.isEmpty { try spill() }
    batch = LineBatch()
    try RunMerge(of: reducedRuns()).forEach(body)
    for run in runs { try scratch.remove(run) }
    runs = []
  }

  private func spill() throws {
    let run = scratch.newFile()
    let writer = try RunWriter(run)
    try batch.sorted { try writer.write($0) }
    try writer.close()
    runs.append(run)
    batch.removeAll()
  }

  /// Merges runs into longer ones until they can all be open at once.
  private func reducedRuns() throws -> [URL] {
    while runs.count > RunMerge.widest {
      let part = Array(runs.prefix(RunMerge.widest))
      let run = scratch.newFile()
      let writer = try RunWriter(run)
      try RunMerge(of: part).forEach { try writer.write($0) }
      try writer.close()
      for old in part { try scratch.remove(old) }
      runs = runs.dropFirst(part.count) + [run]
    }
    return runs
  }
}
