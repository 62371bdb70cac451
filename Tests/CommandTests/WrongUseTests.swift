import Foundation
import Sandbox
import Testing

struct WrongUseTests {
  /// Lists that cannot be read, and what is said of them.
  @Test(arguments: [
    ("", "the file is empty"),
    ("企业名称\n", "the list has a header and no rows"),
    ("甲,乙\n一,二\n", "no column for a company was found among “甲”, “乙”"),
    ("企业名称,公司名称\n一,二\n", "several columns may hold the company: “企业名称”, “公司名称”"),
  ])
  func `a list that cannot be read is refused in words, and nothing is sent`(
    list: String, words: String
  ) async throws {
    try await withBuyer { buyer, standIn in
      try buyer.write(list, to: "list.csv")

      let trace = try await buyer.run()

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("list.csv"))
      #expect(trace.errors.contains(words), "\(trace.errors)")
      #expect(await standIn.bill() == Bill())
    }
  }

  @Test(arguments: [("nowhere.csv", "there is no such file"), (".", "this is a folder")])
  func `a list that is no file is refused`(name: String, words: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["run", buyer.pipeline, "--input", name])

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(words), "\(trace.errors)")
    }
  }

  /// Values of the command line, and what is said of them.
  @Test(arguments: [
    (["--set", "providers.qcc.rte=1/s"], "Did you mean “rate”?"),
    (["--set", "providers.qcc.rate=fast"], "“fast” is no rate; write N/s, N/min or N/h"),
    (["--set", "stages.serach.max_age=1d"], "Did you mean “search”?"),
    (["--set", "rate"], "write KEY=VALUE"),
    (["--refresh", "detials"], "it has search, details, patents, ndjson, sqlite"),
    (["--from", "patnets"], "it has search, details, patents, ndjson, sqlite"),
    (["--from", "patents"], "holds no run of company-patents"),
    (["--max-age", "soon"], "write 12h or 30d"),
    (["--max-cost", "-1"], "--max-cost"),
    (["--max-csot", "1"], "--max-csot"),
    (["--env-file", "nowhere.env"], "nowhere.env"),
  ])
  func `a value that cannot be meant is refused with what can`(
    arguments: [String], words: String
  ) async throws {
    try await withBuyer { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.runArguments + arguments)

      #expect(trace.end == .status(2), "\(trace.errors)")
      #expect(trace.errors.contains(words), "\(trace.errors)")
      #expect(await standIn.bill() == Bill())
    }
  }

  /// What is misspelt in a pipeline file, and what is said of it.
  @Test(arguments: [
    ("    rate: 2/s", "    rte: 2/s", "unknown key “rte”. Did you mean “rate”?"),
    (
      "qcc.company-patents", "qcc.company-patent",
      "there is no extract operator “qcc.company-patent”. Did you mean “qcc.company-patents”?"
    ),
    ("from: search\n", "from: serach\n", "Did you mean “search”?"),
    ("kindcode:", "kincode:", "unknown key “kincode”. Did you mean “kindcode”?"),
  ])
  func `a misspelt word of a pipeline file is told with its line and the nearest right one`(
    right: String, wrong: String, words: String
  ) async throws {
    let text = try Project.text("pipelines/company-patents.yaml")
    let place = try #require(text.firstRange(of: right))
    let line = text[..<place.lowerBound].count { $0.isNewline } + 1
    try await withBuyer { buyer, _ in
      try buyer.write(text.replacingCharacters(in: place, with: wrong), to: "mine.yaml")

      for command in [["check", "mine.yaml"], ["run", "mine.yaml", "--input", "list.csv"]] {
        let trace = try await buyer.patentflow(command)

        #expect(trace.end == .status(2))
        #expect(trace.errors.contains("mine.yaml:\(line): "), "\(trace.errors)")
        #expect(trace.errors.contains(words), "\(trace.errors)")
      }
    }
  }

  @Test(arguments: [["resume"], ["status"], ["resume", "20200101-001"]])
  func `a run that is not there is not gone on with`(command: [String]) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(command)

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(".patentflow holds no run"), "\(trace.errors)")
    }
  }

  @Test func `rows that lead to nothing are listed with line, reason and remedy`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write(list: [Company.smallest, "", "暂无", "腾", Company.smallest])

      let trace = try await buyer.run()

      #expect(trace.end == .status(4), "\(trace.errors)")
      let report = try buyer.out.report
      #expect(report.input == .init(rows: 5, accepted: 1, rejected: 2, duplicates: 1))
      let failures = try buyer.out.failures
      #expect(failures.map { $0[0] } == ["4", "5"])
      #expect(failures.map { $0[5] } == ["masked_value", "name_too_short"])
      #expect(failures.allSatisfy { !$0[6].isEmpty })
    }
  }

  @Test func `where nothing can be written, the run fails and says where, and buys nothing`()
    async throws
  {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      try buyer.write("a file", to: "taken")

      let trace = try await buyer.run("--output", "taken")

      #expect(trace.end == .status(1))
      #expect(trace.errors.contains("taken"), "\(trace.errors)")
      #expect(await standIn.bill() == Bill())
    }
  }

  /// What a new user mistypes, and what is said of it.
  @Test(arguments: [
    (["runn", "x.yaml"], "there is no command “runn”. Did you mean “run”?"),
    (["sandbox", "--port", "99999"], "a port from 1 to 65535 is expected"),
    (["sandbox", "--corpus", "nowhere.ndjson"], "Name an NDJSON file, or generated"),
    (["run", "p.yaml", "--input", "l.csv", "--maxcost", "1"], "Did you mean '--max-cost'?"),
  ])
  func `a command that cannot be meant is told with what can`(
    command: [String], words: String
  ) async throws {
    let trace = try await Program(
      Program.patentflow, command, environment: [:], in: FileManager.default.temporaryDirectory
    ).trace()

    #expect(trace.end == .status(2), "\(trace.errors)")
    #expect(trace.errors.contains(words), "\(trace.errors)")
  }

  @Test func `a list that is not there is told before credentials are asked for`() async throws {
    let trace = try await Program(
      Program.patentflow,
      ["run", Project.file("pipelines/company-patents.yaml").path, "--input", "nowhere.csv"],
      environment: [:], in: FileManager.default.temporaryDirectory
    ).trace()

    #expect(trace.end == .status(2))
    #expect(trace.errors.contains("nowhere.csv: there is no such file"), "\(trace.errors)")
  }

  @Test func `a port that is taken is told with its number and another way`() async throws {
    try await withBuyer { buyer, _ in
      let port = try #require(URL(string: buyer.environment["QCC_BASE_URL"] ?? "")?.port)

      let trace = try await buyer.patentflow(["sandbox", "--port", "\(port)"])

      #expect(trace.end == .status(1))
      #expect(trace.errors.contains("port \(port) of 127.0.0.1 is in use"), "\(trace.errors)")
    }
  }

  @Test func `a list of which nothing can be asked for leads to what is wrong with it`()
    async throws
  {
    try await withBuyer { buyer, _ in
      try buyer.write(list: ["暂无"])

      let trace = try await buyer.patentflow(buyer.planArguments)

      #expect(trace.errors.contains("patentflow input list.csv"), "\(trace.errors)")
    }
  }
}
