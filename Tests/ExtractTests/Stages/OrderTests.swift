import Foundation
import PatentModel
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

/// What is ordered, waited for and fetched.
@Suite(.timeLimit(.minutes(10)))
struct OrderTests {
  let company = [[Subject(company: "甲")]]

  @Test func `an order leads to its file, which is asked for until it is there`() async throws {
    let bench = try Bench(
      StubTransport(
        .reply("ok"), .reply("wait"), .reply("wait"), .reply("at /file"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    let paths = bench.transport.sent.map { $0.address.split(separator: "/").last ?? "" }
    #expect(paths == ["order", "parcel", "parcel", "parcel", "file"])
    #expect(bench.slept == [.seconds(5), .seconds(5)])
    let counts = try bench.record.counts(of: "details")
    #expect(counts.tasks == 1 && counts.done == 1 && counts.records == 2)
  }

  @Test func `what was fetched is kept, and neither ordered nor asked for again`() async throws {
    let bench = try Bench(
      StubTransport(.reply("ok"), .reply("at /file?code=secret"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    try bench.record.forgetQuestions(of: ["details"])
    _ = try await bench.ordering(run: "later").run(over: company)
    #expect(bench.transport.sent.count == 3)
    let counts = try bench.record.counts(of: "details")
    #expect(counts.reused == 1 && counts.done == 1)
    let file = try await bench.archive.reply(2)
    #expect(file.body == Array("%PDF-1.4".utf8) && file.code == "ready")
  }

  @Test func `a file that is fetched costs nothing beyond the calls that led to it`() async throws {
    let bench = try Bench(StubTransport(.reply("ok"), .reply("at /file"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    let receipts = try await bench.ledger.receipts(of: "r", workspace: "w")
    #expect(receipts.map(\.endpoint.name) == ["order", "parcel"])
    #expect(receipts.map(\.calls) == [1, 1])
  }

  @Test func `a download that breaks off is tried again, and the order stays`() async throws {
    let bench = try Bench(
      StubTransport(.reply("ok"), .reply("at /file"), .lost, .reply("<html>"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.counts(of: "details").done == 1)
  }

  @Test func `what is not ready in time is put off, and a later run goes on asking`() async throws {
    let bench = try Bench(
      StubTransport { _, call in
        call == 1 ? Reply("ok") : Reply(call < 7 ? "wait" : call == 7 ? "at /file" : "%PDF-1.4")
      })
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.counts(of: "details").deferred == 1)
    #expect(try bench.record.deferredUntil(of: "details") != nil)

    try bench.record.forgetQuestions(of: ["details"])
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.counts(of: "details").done == 1)
    #expect(bench.transport.sent.filter { $0.address.hasSuffix("order") }.count == 1)
  }

  @Test(
    arguments: [Turn.lost, .reply("<html>", status: 200), .reply("oops", status: 503)])
  func `an order whose end nobody knows is not made again unasked`(end: Turn) async throws {
    let bench = try Bench(StubTransport(end))
    for _ in 1...2 {
      try bench.record.forgetQuestions(of: ["details"])
      _ = try await bench.ordering().run(over: company)
      #expect(try bench.record.counts(of: "details").failed == 1)
      #expect(try bench.record.reasons(of: "details").map(\.code) == ["may have been ordered"])
    }
    #expect(bench.transport.sent.count == 1)
  }

  @Test func `it is made again when that is asked for`() async throws {
    let bench = try Bench(
      StubTransport(.lost, .reply("ok"), .reply("at /file"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    try bench.record.forgetQuestions(of: ["details"])
    _ = try await bench.ordering(mayReorder: true).run(over: company)
    #expect(try bench.record.counts(of: "details").done == 1)
  }

  @Test func `an order that surely was not made is made again`() async throws {
    let bench = try Bench(
      StubTransport(
        .notSent, .reply("free"), .reply("ok"), .reply("at /file"), .reply("%PDF-1.4")))
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.counts(of: "details").done == 1)
  }

  @Test func `a provider that turns orders away is not asked again, and leaves no doubt`()
    async throws
  {
    let bench = try Bench(StubTransport { _, _ in Reply("stop") })
    let companies = (1...20).map { Subject(company: "甲\($0)") }
    _ = try await bench.ordering().run(over: [companies])
    #expect(bench.transport.sent.count <= 4, "those that were on their way")
    #expect(bench.standing.accountRefusals.map(\.refusal.remedy.english) == ["Ask."])
    let questions = companies.flatMap { ShopOrder().questions(about: $0) }
    #expect(try await bench.archive.obstacles(to: questions, at: bench.clock.now()).isEmpty)
    #expect(try bench.record.counts(of: "details").deferred == 20)
  }

  @Test func `orders that are lost one after the other are no longer sent`() async throws {
    let bench = try Bench(
      StubTransport { _, _ in throw TransportFault(.lost, "the line went dead") })
    _ = try await bench.ordering().run(over: [(1...30).map { Subject(company: "甲\($0)") }])
    #expect(bench.transport.sent.count < 15)
  }

  @Test func `an order that is being worked on was made`() async throws {
    let bench = try Bench(StubTransport(.reply("taken")))
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.reasons(of: "details").map(\.code) == ["may have been ordered"])
  }

  @Test func `an order that could not be sent again is still in doubt`() async throws {
    let bench = try Bench(StubTransport(.lost))
    _ = try await bench.ordering().run(over: company)
    try bench.record.forgetQuestions(of: ["details"])
    _ = try await bench.ordering(mayReorder: true, limits: [Limit(.run, calls: 1)])
      .run(over: company)
    #expect(try bench.record.counts(of: "details").deferred == 1)

    try bench.record.forgetQuestions(of: ["details"])
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.reasons(of: "details").map(\.code) == ["may have been ordered"])
    #expect(bench.transport.sent.count == 1)
  }

  @Test func `a refused order leaves no doubt`() async throws {
    let bench = try Bench(StubTransport(.reply("refused")))
    _ = try await bench.ordering().run(over: company)
    #expect(try bench.record.reasons(of: "details").map(\.code) == ["refused"])
    let question = ShopOrder().questions(about: company[0][0])
    #expect(try await bench.archive.obstacles(to: question, at: bench.clock.now()).isEmpty)
  }

  @Test func `the intent to order is on disk before the order is sent`() async throws {
    let seen = Notes<Bool>()
    let folder = Notes<URL>()
    let bench = try Bench(
      StubTransport { request, call in
        if call == 1, let file = folder.all.first {
          let question = ShopOrder().questions(about: Subject(company: "甲"))
          let archive = try Archive(at: file)
          seen.add(try await !archive.obstacles(to: question, at: .distantPast).isEmpty)
        }
        return Reply(["ok", "at /file", "%PDF-1.4"][call - 1])
      })
    folder.add(bench.folder.file("archive.sqlite"))
    _ = try await bench.ordering().run(over: company)
    #expect(seen.all == [true])
  }
}
