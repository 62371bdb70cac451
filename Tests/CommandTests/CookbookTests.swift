import Foundation
import Testing

/// The recipes of docs/cookbook.md, tried as they stand there.
struct CookbookTests {
  /// A folder with the recipes' files, a list of one company and its accounts.
  private func prepared(
    _ buyer: Buyer, secret: String? = nil, mostPatents: Int = 1_000
  ) throws -> Document {
    let document = try Document("docs/cookbook.md")
    for (name, text) in document.files { try buyer.write(text, to: name) }
    let script = buyer.file("nightly.sh").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try buyer.write(list: [Company.smallest])
    var accounts = buyer.environment.filter { $0.key.contains("_") }
    if let secret { accounts["QCC_SECRET_KEY"] = secret }
    try buyer.write(accounts.map { "\($0.key)=\($0.value)\n" }.joined(), to: ".env")
    try FileManager.default.createDirectory(
      at: buyer.file("pipelines"), withIntermediateDirectories: true)
    try buyer.write(
      Project.text("pipelines/company-patents.yaml").replacing(
        "    # budget: { day: { items: 10000 } }",
        with: "    budget: { day: { items: \(mostPatents) } }"),
      to: "pipelines/company-patents.yaml")
    return document
  }

  private func reader(_ buyer: Buyer) -> Buyer {
    var reader = buyer
    reader.environment = ["PATH": "/usr/bin:/bin", "HOME": buyer.folderURL.path]
    return reader
  }

  @Test func `the nightly script publishes what is complete`() async throws {
    try await withBuyer { buyer, _ in
      _ = try prepared(buyer)

      let trace = try await reader(buyer).shell("./nightly.sh")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(FileManager.default.fileExists(atPath: buyer.file("published/dataset.sqlite").path))
    }
  }

  @Test func `what is put off is for later, and no failure of cron's`() async throws {
    try await withBuyer { buyer, _ in
      let document = try prepared(buyer, mostPatents: 0)
      let cron = try #require(document.crontab.last)
        .replacing("/srv/patents", with: buyer.folderURL.path)

      let script = try await reader(buyer).shell("./nightly.sh")
      let job = try await reader(buyer).shell(cron)

      #expect(script.end == .status(75), "\(script.errors)")
      #expect(job.end == .status(0), "\(job.errors)")
      #expect(!FileManager.default.fileExists(atPath: buyer.file("published").path))
    }
  }

  @Test func `what needs a person is a failure`() async throws {
    try await withBuyer { buyer, _ in
      let document = try prepared(buyer, secret: "wrong")
      let cron = try #require(document.crontab.last)
        .replacing("/srv/patents", with: buyer.folderURL.path)

      #expect(try await reader(buyer).shell("./nightly.sh").end == .status(5))
      #expect(try await reader(buyer).shell(cron).end == .status(1))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/make")))
  func `make makes the dataset once`() async throws {
    try await withBuyer { buyer, _ in
      _ = try prepared(buyer)

      let first = try await reader(buyer).shell("make")
      let second = try await reader(buyer).shell("make")

      #expect(first.end == .status(0), "\(first.errors)")
      #expect(second.outputText.contains("up to date"))
    }
  }

  /// Airflow itself is too large for a test: its names are played by a few lines.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/python3")),
    arguments: [(nil, 1_000, ""), (nil, 0, "AirflowException"), ("wrong", 1_000, "FailException")]
      as [(String?, Int, String)])
  func `an Airflow task is tried again where that helps`(
    secret: String?, mostPatents: Int, fault: String
  ) async throws {
    try await withBuyer { buyer, _ in
      _ = try prepared(buyer, secret: secret, mostPatents: mostPatents)
      try FileManager.default.createDirectory(
        at: buyer.file("airflow"), withIntermediateDirectories: true)
      try buyer.write("", to: "airflow/__init__.py")
      try buyer.write(
        "def dag(**options):\n  return lambda body: body\n\n\ntask = dag\n",
        to: "airflow/decorators.py")
      try buyer.write(
        """
        class AirflowException(Exception):
          pass


        class AirflowFailException(AirflowException):
          pass

        """, to: "airflow/exceptions.py")

      let trace = try await reader(buyer).shell("python3 patents_dag.py")

      #expect(trace.end == .status(fault.isEmpty ? 0 : 1), "\(trace.errors)")
      #expect(fault.isEmpty || trace.errors.contains(fault))
    }
  }

  @Test func `the units of systemd start that script`() throws {
    let files = try Document("docs/cookbook.md").files
    let service = try #require(files["patents.service"])

    #expect(service.contains("ExecStart=/srv/patents/nightly.sh"))
    #expect(service.contains("SuccessExitStatus=75"))
    #expect(files["patents.timer"]?.contains("OnCalendar=") == true)
  }
}

extension Document {
  /// The commands of its crontabs, without the times.
  fileprivate var crontab: [String] {
    blocks(of: "crontab").flatMap { $0.split(whereSeparator: \.isNewline) }
      .compactMap { $0.wholeMatch(of: /(?:[\d*]+ ){5}(.*)/).map { String($0.output.1) } }
  }
}
