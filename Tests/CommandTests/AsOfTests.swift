import Foundation
import Testing

struct AsOfTests {
  @Test func `terms are over on the day that is named, and on none otherwise`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      #expect(try await elapsedTerms(of: buyer).isEmpty)

      let trace = try await buyer.resume("--as-of", "2099-01-01")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try await !elapsedTerms(of: buyer).isEmpty)
      _ = try await buyer.run("--from", "patents")
      #expect(try await elapsedTerms(of: buyer).isEmpty)
    }
  }

  private func elapsedTerms(of buyer: Buyer) async throws -> [String] {
    try await buyer.out.lines("patents.ndjson.gz", as: Flags.self)
      .flatMap(\.qualityFlag).map(\.flag).filter { $0 == "term_elapsed" }
  }

  @Test func `a day that is none is wrong use`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.run("--as-of", "soon")

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("write a day as 2026-01-31"))
    }
  }
}

private struct Flags: Decodable {
  struct Flag: Decodable {
    let flag: String
  }

  let qualityFlag: [Flag]
}
