import ByteFormats
import Foundation

/// The bytes of the user's list: of a file, compressed or not, or of standard input.
struct InputFile: BlockSource {
  private static let blockSize = 1 << 16

  private let handle: FileHandle
  /// What was read to see what the file is.
  private var start: [UInt8]

  /// Opens a list.
  ///
  /// - Parameter path: Of a file, or `-` for standard input.
  /// - Returns: Its bytes, decompressed if need be.
  /// - Throws: ``InputFault`` when it cannot be opened, is empty, or is a file of another kind.
  static func blocks(of path: String) throws -> any BlockSource {
    let file = try InputFile(path)
    try file.checkKind(of: path)
    return file.start.starts(with: [0x1F, 0x8B]) ? GunzippedBlocks(file) : file
  }

  private init(_ path: String) throws {
    handle = path == InputReader.standardInput ? .standardInput : try Self.open(path)
    start = [UInt8](try handle.read(upToCount: Self.blockSize) ?? Data())
  }

  mutating func next() throws -> [UInt8]? {
    guard start.isEmpty else {
      defer { start = [] }
      return start
    }
    guard let block = try handle.read(upToCount: Self.blockSize), !block.isEmpty else { return nil }
    return [UInt8](block)
  }

  private static func open(_ path: String) throws -> FileHandle {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputFault(
        path, "there is no such file", remedy: "Look at the name after --input.")
    }
    guard !isFolder.boolValue else {
      throw InputFault(path, "this is a folder", remedy: "Name a CSV file in it.")
    }
    do {
      return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw InputFault(
        path, "the file cannot be opened",
        remedy: "Let this user read it (chmod u+r), or copy it to a place of yours.")
    }
  }

  /// Files that people take for lists.
  private func checkKind(of path: String) throws {
    guard !start.isEmpty else {
      throw InputFault(
        path, "the file is empty", remedy: "It needs a header line and a value a line.")
    }
    let others: [(beginning: [UInt8], name: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a workbook (.xlsx) or a ZIP archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of old (.xls)"),
      (Array("%PDF".utf8), "a PDF"),
    ]
    guard let other = others.first(where: { start.starts(with: $0.beginning) }) else { return }
    throw InputFault(
      path, "this is \(other.name), and no text",
      remedy: "Open it and save the sheet as CSV, best as “CSV UTF-8”.")
  }
}
