import ByteFormats
import Foundation
import Load
import PatentModel
import Testing

struct NDJSONLoadTests {
  let folder: TemporaryFolder
  let output: URL

  init() throws {
    folder = try TemporaryFolder()
    output = folder.file("out")
  }

  /// Lines that fill some blocks, too uneven to be cut at the same places.
  private static let lines = (0..<40_000).map { number in
    #"{"patent_id":"CN\#(number)","abstract":"\#(String(repeating: "检索", count: number % 37))"}"#
  }

  /// What the system's own gzip makes of a file, which it also tests.
  private func gunzipped(_ file: URL) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path(percentEncoded: false)]
    process.standardOutput = pipe
    try process.run()
    let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }

  @Test func `the lines go out as they came in`() async throws {
    let checkpoint = try Checkpoint.of(patents: Self.lines, in: folder)

    let files = try await NDJSONLoad(width: 3).load(from: checkpoint, into: output)

    #expect(files.map(\.path) == ["patents.ndjson.gz", "companies.ndjson.gz"])
    #expect(files.map(\.records) == [40_000, 0])
    let text = try Data(contentsOf: checkpoint.lines(of: .patent))
    #expect(try gunzipped(output.appending(path: "patents.ndjson.gz")) == text)
  }

  @Test func `an empty file is a valid gzip member of nothing`() async throws {
    let files = try await NDJSONLoad().load(from: .of(in: folder), into: output)

    let bytes = try [UInt8](Data(contentsOf: output.appending(path: "companies.ndjson.gz")))
    let text = try bytes.withUnsafeBytes { try Deflate.expand($0, as: .gzip, to: 0) }
    #expect(text.isEmpty)
    #expect(files[1].bytes == bytes.count)
  }

  @Test(arguments: [1, 2, 8])
  func `the bytes do not depend on the width`(width: Int) async throws {
    let checkpoint = try Checkpoint.of(patents: Self.lines, in: folder)

    let one = try await NDJSONLoad(width: 1).load(from: checkpoint, into: folder.file("one"))
    let many = try await NDJSONLoad(width: width).load(from: checkpoint, into: folder.file("many"))

    #expect(one == many)
  }

  @Test func `the header holds no time and no name`() async throws {
    _ = try await NDJSONLoad().load(from: .of(patents: ["{}"], in: folder), into: output)

    let bytes = try [UInt8](Data(contentsOf: output.appending(path: "patents.ndjson.gz")))

    #expect(bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test func `what is reported is what lies there`() async throws {
    let files = try await NDJSONLoad().load(from: .sample(in: folder), into: output)

    for file in files {
      let bytes = try Data(contentsOf: output.appending(path: file.path))
      #expect(file.bytes == bytes.count)
      #expect(file.sha256.count == 64)
      #expect(file.records == 1)
    }
  }
}
