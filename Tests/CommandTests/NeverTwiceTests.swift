import Foundation
import Sandbox
import Testing

/// Nothing of a list is paid for twice, however the list is written the second time.
@Suite(.timeLimit(.minutes(10)))
struct NeverTwiceTests {
  /// Bought in batches of 5, so that a shorter list would fill them otherwise.
  private func withNumbers(
    _ body: (_ buyer: Buyer, _ standIn: StandIn, _ numbers: [String]) async throws -> Void
  ) async throws {
    let numbers = try Project.text("samples/publications.csv").split(whereSeparator: \.isNewline)
      .dropFirst().prefix(24).map(String.init)
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/publication-patents.yaml").path
      buyer.settings = [
        "--set", "providers.zhihuiya.rate=1000/s",
        "--set", "stages.details.options.batch_size=5",
      ]
      try await body(buyer, standIn, numbers)
    }
  }

  @Test func `a number that is removed from the middle buys nothing`() async throws {
    try await withNumbers { buyer, standIn, numbers in
      try buyer.write(numbers: numbers)
      _ = try await buyer.run()
      let bill = await standIn.bill()
      #expect(bill.zhihuiya.items == numbers.count)
      try buyer.write(numbers: numbers.prefix(7) + numbers.dropFirst(8))

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill() == bill)
    }
  }

  @Test(arguments: [0, 11, 23])
  func `a list that has grown by one number buys this one alone`(place: Int) async throws {
    try await withNumbers { buyer, standIn, numbers in
      var known = numbers
      known.remove(at: place)
      try buyer.write(numbers: known)
      _ = try await buyer.run()
      let calls = await standIn.bill().zhihuiya.calls
      try buyer.write(numbers: numbers)

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill().zhihuiya
      #expect(bill.calls == calls + 1)
      #expect(bill.items == numbers.count && bill.repeats == 0)
      #expect(try buyer.out.report.spend["zhihuiya"]?.items == 1)
    }
  }

  @Test func `another order and other spellings of numbers buy nothing`() async throws {
    try await withNumbers { buyer, standIn, numbers in
      try buyer.write(numbers: numbers)
      _ = try await buyer.run()
      let bill = await standIn.bill()
      try buyer.write(numbers: numbers.reversed().map { " " + $0.lowercased() } + numbers)

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try buyer.out.report.input.duplicates == numbers.count)
    }
  }

  @Test func `replies that may have no age are bought again, once`() async throws {
    try await withNumbers { buyer, standIn, numbers in
      try buyer.write(numbers: numbers)
      _ = try await buyer.run()
      let calls = await standIn.bill().zhihuiya.calls

      let trace = try await buyer.run("--max-age", "0s")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill().zhihuiya
      #expect(bill.calls == 2 * calls)
      #expect(bill.items == 2 * numbers.count)
      let spend = try buyer.out.report.spend["zhihuiya"]
      #expect(spend?.items == numbers.count && spend?.savedItems == 0)
    }
  }
}

extension Buyer {
  fileprivate func write(numbers: some Sequence<String>) throws {
    try write((["公开号"] + numbers).map { $0 + "\n" }.joined(), to: "list.csv")
  }
}
