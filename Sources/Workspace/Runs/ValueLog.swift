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
  private static let headSize = 16

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
    let code = entry.code ?? ""
    append(UInt64(entry.line))
    append(UInt32(entry.value.utf8.count))
    append(UInt32(code.utf8.count))
    end += entry.value.utf8
    end += code.utf8
    if end.count > Self.mostInMemory { try moveToFile() }
    return place
  }

  /// Finds an entry again.
  ///
  /// - Parameter place: From ``append(_:)``.
  /// - Returns: The entry.
  /// - Throws: ``WorkspaceFault`` when the disk does not do.
  func entry(at place: Int) throws -> Entry {
    let head = try bytes(Self.headSize, at: place - 1)
    let (line, valueSize, codeSize) = head.withUnsafeBytes { head in
      (
        head.loadUnaligned(as: UInt64.self), head.loadUnaligned(fromByteOffset: 8, as: UInt32.self),
        head.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
      )
    }
    let texts = try bytes(Int(valueSize + codeSize), at: place - 1 + Self.headSize)
    return Entry(
      line: Int(line), value: String(decoding: texts.prefix(Int(valueSize)), as: UTF8.self),
      code: codeSize == 0
        ? nil : String(decoding: texts.suffix(Int(codeSize)), as: UTF8.self))
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
    var (entries, end): ([Entry], Int) = ([], place)
    while entries.count < count, end < size {
      let entry = try entry(at: end + 1)
      entries.append(entry)
      end += Self.headSize + entry.value.utf8.count + (entry.code?.utf8.count ?? 0)
    }
    return (entries, end)
  }

  private var size: Int { fileSize + end.count }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number) { end += $0 }
  }

  /// An entry lies whole in the file or in memory.
  private func bytes(_ count: Int, at place: Int) throws -> [UInt8] {
    guard place < fileSize, let file else {
      return Array(end[place - fileSize..<place - fileSize + count])
    }
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
