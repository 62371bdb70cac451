package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What rows of a list ask for, one behind another: its end in memory, and what came before in a file that
/// ends with the process.
package struct ValueLog: Sendable {
  package struct Entry: Hashable, Sendable {
    package let line: Int
    package let value: String
    /// The credit code of the company, where it is known.
    package let code: String?

    package init(line: Int, value: String, code: String?) {
      self.line = line
      self.value = value
      self.code = code
    }
  }

  private static let mostInMemory = 1 << 22
  /// Read at once when many entries are wanted, and when one is, which is rarely longer.
  private static let (blockSize, entrySize) = (1 << 16, 256)

  private let folder: URL
  private var file: FileHandle?
  private var end: [UInt8] = []
  private var fileSize = 0

  /// - Parameter folder: Where the file is made that has no name there, once memory does not suffice.
  package init(in folder: URL) { self.folder = folder }

  /// - Returns: Where it lies, from 1.
  /// - Throws: ``WorkspaceFault`` when the disk does not do.
  @discardableResult
  package mutating func append(_ entry: Entry) throws -> Int {
    let place = size + 1
    var (value, code) = (entry.value, entry.code ?? "")
    append(UInt64(entry.line))
    append(UInt32(value.utf8.count))
    append(UInt32(code.utf8.count))
    value.withUTF8 { end.append(contentsOf: $0) }
    code.withUTF8 { end.append(contentsOf: $0) }
    if end.count > Self.mostInMemory { try moveToFile() }
    return place
  }

  /// Finds an entry again.
  ///
  /// - Parameter place: From ``append(_:)``.
  /// - Returns: The entry.
  /// - Throws: ``WorkspaceFault`` when the disk does not do.
  func entry(at place: Int) throws -> Entry {
    let found = try entries(behind: place - 1, atMost: 1, atOnce: Self.entrySize).entries
    guard let entry = found.first else { throw WorkspaceFault(system: EIO, at: folder.path) }
    return entry
  }

  /// Reads on.
  ///
  /// - Parameters:
  ///   - place: 0 for the first entries, else where the former ones ended.
  ///   - count: How many at most.
  /// - Returns: The entries, and where they end: where they begin when there are none left.
  /// - Throws: ``WorkspaceFault`` when the disk does not do.
  package func entries(behind place: Int, atMost count: Int) throws -> (
    entries: [Entry], end: Int
  ) {
    try entries(behind: place, atMost: count, atOnce: Self.blockSize)
  }

  private func entries(behind place: Int, atMost count: Int, atOnce blockSize: Int) throws -> (
    entries: [Entry], end: Int
  ) {
    var (entries, end): ([Entry], Int) = ([], place)
    var wanted = blockSize
    while entries.count < count, end < size {
      let block = try bytes(atMost: wanted, at: end)
      let before = end
      block.withUnsafeBytes { block in
        while entries.count < count, let entry = Entry(block, at: end - before) {
          entries.append(entry)
          end += entry.size
        }
      }
      guard end > before || block.count == wanted else {
        throw WorkspaceFault(system: EIO, at: folder.path)
      }
      wanted = end > before ? blockSize : 2 * wanted
    }
    return (entries, end)
  }

  private var size: Int { fileSize + end.count }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number) { end += $0 }
  }

  /// So many bytes, or as many as there are: an entry lies whole in the file or in memory.
  private func bytes(atMost wanted: Int, at place: Int) throws -> [UInt8] {
    guard place < fileSize, let file else {
      return Array(end[(place - fileSize)...].prefix(wanted))
    }
    let count = min(wanted, fileSize - place)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(file.fileDescriptor, buffer.baseAddress, count, off_t(place)))
    }
    guard bytes.count == count else { throw WorkspaceFault(system: errno, at: folder.path) }
    return bytes
  }

  private mutating func moveToFile() throws {
    let file = try self.file ?? PrivateFile.withoutName(in: folder)
    self.file = file
    guard PrivateFile.write(end, to: file.fileDescriptor) else {
      throw WorkspaceFault(system: errno, at: folder.path)
    }
    fileSize += end.count
    end.removeAll(keepingCapacity: true)
  }
}

extension ValueLog.Entry {
  /// Of what stands before the texts: the line and their sizes.
  private static let headSize = 16

  /// Reads an entry back; nil where the bytes end before it does.
  fileprivate init?(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let value = place + Self.headSize
    guard value <= bytes.count else { return nil }
    let valueSize = Int(bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt32.self))
    let codeSize = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
    let code = value + valueSize
    guard code + codeSize <= bytes.count else { return nil }
    self.init(
      line: Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)),
      value: String(decoding: bytes[value..<code], as: UTF8.self),
      code: codeSize == 0 ? nil : String(decoding: bytes[code..<code + codeSize], as: UTF8.self))
  }

  /// In the log.
  fileprivate var size: Int { Self.headSize + value.utf8.count + (code?.utf8.count ?? 0) }
}
