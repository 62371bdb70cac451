import Foundation
import Testing

struct IdentifyTests {
  private struct Line: Decodable {
    let input, kind: String
    let canonical, patent_id, docdb, kind_code, name, reason: String?
    let valid: Bool
    let warnings: [String]
  }

  @Test func `each value is a line, with every key of the contract`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["identify", "ZL 2021 1 1250145.4", "华为技术有限公司"])

      #expect(trace.end == .status(0), "\(trace.errors)")
      let lines = trace.output.split(separator: UInt8(ascii: "\n"))
      let found = try lines.map { try JSONDecoder().decode(Line.self, from: $0) }
      #expect(found.map(\.kind) == ["application", "company"])
      #expect(found[0].input == "ZL 2021 1 1250145.4" && !found[0].valid)
      #expect(found[0].warnings == ["check_digit_mismatch"])
      #expect(found[1].name == "华为技术有限公司" && found[1].patent_id == nil)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: line) as? [String: Any]
        #expect(object?.keys.count == 10)
      }
    }
  }

  @Test func `a role that is told is obeyed, and one that does not exist is wrong use`()
    async throws
  {
    try await withBuyer { buyer, _ in
      let told = try await buyer.patentflow(["identify", "CN01847039A", "--as", "application"])
      #expect(told.outputText.contains("CN01847039.4"))
      let wrong = try await buyer.patentflow(["identify", "x", "--as", "patent"])
      #expect(wrong.end == .status(2))
    }
  }
}
