import Foundation
import Load
import PatentModel
import Testing

struct CheckpointTests {
  let folder: TemporaryFolder
  let checkpoint: Checkpoint

  init() throws {
    folder = try TemporaryFolder()
    checkpoint = Checkpoint(folder: folder.url)
  }

  private func write(_ lines: [String], finishing: Bool = true) throws {
    let writer = try CheckpointWriter(checkpoint)
    for line in lines { try Array(line.utf8).withUnsafeBytes { try writer.write($0, of: .patent) } }
    if finishing { try writer.finish() }
  }

  private func lines(of kind: EntityKind) throws -> [String] {
    var lines: [String] = []
    try checkpoint.visit(kind) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test func `what is written is visited in its order`() throws {
    let entities = (0..<50_000).map { #"{"patent_id":"CN\#($0)","title":"视频检索方法"}"# }

    try write(entities)

    #expect(checkpoint.isComplete)
    #expect(try lines(of: .patent) == entities)
    #expect(try lines(of: .company) == [])
  }

  @Test func `a merge that does not end leaves the former checkpoint`() throws {
    try write(["{}"])

    try write(["[]", "[]"], finishing: false)

    #expect(try lines(of: .patent) == ["{}"])
    #expect(try folder.names == ["company.ndjson", "input_row.ndjson", "patent.ndjson"])
  }

  @Test func `a folder without all kinds is not complete`() throws {
    try Data().write(to: checkpoint.lines(of: .patent))

    #expect(!checkpoint.isComplete)
  }
}
