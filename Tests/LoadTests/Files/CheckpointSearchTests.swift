import Foundation
import Load
import PatentModel
import Testing

struct CheckpointSearchTests {
  let folder: TemporaryFolder
  let checkpoint: Checkpoint
  let keys: [String]

  init() throws {
    folder = try TemporaryFolder()
    // Keys that continue one another, and lines of very different lengths.
    keys = (0..<200).map { "CN\(String($0 * 37, radix: 7))" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let lines = keys.enumerated().map { place, key in
      #"{"patent_id":"\#(key)","publication":[{"publication_number":"P\#(place)A"}],"title":"\#(String(repeating: "长", count: place % 50))"}"#
    }
    checkpoint = try .of(patents: lines, in: folder)
  }

  private func text(_ line: [UInt8]?) -> String? {
    line.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every key is found, and it alone`() throws {
    for key in keys {
      let line = text(try checkpoint.line(of: .patent, key: key))
      #expect(line?.hasPrefix(#"{"patent_id":"\#(key)","#) == true, "\(key)")
    }
  }

  @Test(arguments: ["", "CN", "CM", "CO", "CN99999999", "CN1000000000000"])
  func `a key that is not there is not found`(key: String) throws {
    #expect(try checkpoint.line(of: .patent, key: key) == nil)
  }

  @Test func `nothing is found among nothing`() throws {
    #expect(try checkpoint.line(of: .company, key: "NAME:甲") == nil)
    #expect(try checkpoint.firstLine(of: .company, containing: "甲") == nil)
  }

  @Test func `a line is found by what stands in it`() throws {
    let line = text(
      try checkpoint.firstLine(of: .patent, containing: #""publication_number":"P137A""#))

    #expect(line?.contains(#""patent_id":"\#(keys[137])""#) == true)
    #expect(line?.last == "}" && line?.contains("\n") == false)
  }
}
