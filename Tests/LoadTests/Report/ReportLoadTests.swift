import Foundation
import Load
import PatentModel
import Testing

struct ReportLoadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func page(
    of run: ReportedRun = .sample, from checkpoint: Checkpoint,
    in language: Language? = .english, for reader: Language = .english
  ) async throws -> String {
    let file = try await ReportLoad(language: language).load(
      run, from: LoadSource(checkpoint), into: folder.file("out"), in: reader)
    let data = try Data(contentsOf: folder.file("out").appending(path: file.path))
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `the page counts what the dataset holds`() async throws {
    let page = try await page(from: .sample(in: folder))

    #expect(page.contains("<b>1</b><span lang=\"en\">patents</span>"))
    #expect(page.contains("<b>2</b><span lang=\"en\">documents</span>"))
    #expect(page.contains("<title>有效 · in force: 1</title>"))
    #expect(page.contains("<title>G06: 1</title>"))
    #expect(page.contains("<title>某科技有限公司: 1</title>"))
    #expect(page.contains("<title>空行 · blank: 1</title>"))
  }

  @Test func `it tells how the run went, what it cost and what is left`() async throws {
    var run = ReportedRun.sample
    run.standing = .incomplete
    run.cost = "12.50"
    run.budgets = [
      .init(provider: "sipop", window: "month", unit: "calls", left: "3", limit: "20")
    ]
    run.unmappedStatuses = ["奇怪的状态": 4]
    run.failures.add(
      Failure(
        line: 7, value: "某公司", stage: "search", provider: "qcc", code: "201", reason: "no_record",
        remedy: ["Check the name.", "请核对名称。"]))

    let page = try await page(of: run, from: .sample(in: folder))

    for text in [
      "patentflow resume", "<b>12.50</b>", "奇怪的状态", "Check the name.", "数据源无记录", ">20<",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>", "a&b'c",
    "</title></svg><svg onload=alert(1)>",
  ])
  func `nothing that a list or a provider says becomes markup`(text: String) async throws {
    let value = Line.Value(stringLiteral: text)
    let checkpoint = try Checkpoint.of(
      patents: [
        Line.of(
          .patent,
          [
            "patent_id": "CN1", "is_stub": 0, "patent_type": value, "legal_status": value,
            "legal_status_detail": value, "sources": value,
          ],
          nesting: [
            "publication": [["publication_number": "CN1A", "kind_code": value]],
            "patent_assignee": [["role": "applicant", "sequence": 1, "name": value]],
            "patent_inventor": [["sequence": 1, "name": value]],
            "classification": [
              ["scheme": "IPC", "code": value, "sequence": 1, "class_description": value]
            ],
            "conflict": [["attribute": value, "rule": "x", "losing_value": value]],
            "quality_flag": [["flag": value, "detail": "", "source": value]],
            "source_record": [["source": value, "source_record_id": "a"]],
          ])
      ],
      inputRows: [
        Line.of(
          .inputRow, ["input_name": "a", "line_number": 2, "state": value, "reason": value])
      ], in: folder)
    var run = ReportedRun(id: text, pipeline: text, input: text, time: text, standing: .complete)
    run.unmappedStatuses = [text: 1]
    run.outputs = [LoadedFile(path: text, records: 1, bytes: 1, sha256: text)]
    run.failures.add(
      Failure(
        line: 1, value: text, stage: text, provider: text, code: text, reason: text,
        remedy: Words(name: text)))

    let page = try await page(of: run, from: checkpoint)

    let harmless = try await self.page(from: .sample(in: folder, named: "harmless"))
    #expect(!page.contains(text))
    #expect(page.elements.subtracting(harmless.elements) == [])
  }

  @Test func `it runs no script and asks nobody for anything`() async throws {
    let page = try await page(from: .sample(in: folder))

    #expect(page.contains("default-src 'none'"))
    for word in ["<script", "http:", "https:", "src=", "url(", "@import", "onload", "onerror"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    (Language.english, "id=\"en\" checked"), (.chinese, "id=\"zh\" checked"),
  ])
  func `the language that is asked for shows first`(
    language: Language, mark: String
  ) async throws {
    #expect(try await page(from: .sample(in: folder), in: language).contains(mark))
    #expect(
      try await page(from: .sample(in: folder), in: nil, for: language).contains(mark),
      "a page without a language of its own takes the reader's")
  }

  @Test func `every picture has a title and its figures as a table`() async throws {
    let page = try await page(from: .sample(in: folder))

    let pictures = page.matches(of: /<svg role="img"/).count
    #expect(pictures > 6)
    #expect(
      page.matches(of: /<svg role="img" aria-label="[^"]+"[^>]*>\s*<title>/).count == pictures)
    #expect(page.matches(of: /<figure[\s\S]*?<details>[\s\S]*?<\/figure>/).count == pictures)
  }

  @Test func `where providers disagree is told by attribute, spelling apart`() async throws {
    let patents = (1...4).map { number in
      let loser: [Line.Row] = [
        ["attribute": "title", "rule": "a", "losing_value": "x", "severity": "warn"],
        ["attribute": "inventors", "rule": "a", "losing_value": "x", "severity": "info"],
      ]
      return Line.of(
        .patent,
        [
          "patent_id": .init(stringLiteral: "CN\(number)"), "is_stub": 0,
          "sources": number == 4 ? "qcc.list" : "qcc.list,zhihuiya.detail",
        ],
        nesting: [
          "conflict": number == 1 ? loser : [],
          "source_record": [
            ["source": "qcc.list", "source_record_id": .init(stringLiteral: "\(number)")]
          ],
        ])
    }

    let page = try await page(from: .of(patents: patents, in: folder))

    func row(_ name: String, _ cells: String...) -> String {
      "<th scope=\"row\">\(name)</th>" + cells.map { "<td class=\"n\">\($0)</td>" }.joined()
    }
    #expect(page.contains(row("title", "1", "66.7%", "0")))
    #expect(page.contains(row("inventors", "0", "100.0%", "1")))
    #expect(page.contains("<title>qcc.list + zhihuiya.detail: 3</title>"))
  }

  @Test func `a dataset without anything has a page too`() async throws {
    let page = try await page(from: .of(in: folder))

    #expect(page.contains("<b>0</b><span lang=\"en\">patents</span>"))
  }

  @Test func `stubs of citations are counted nowhere`() async throws {
    let stub = Line.of(
      .patent, ["patent_id": "CN2", "is_stub": 1, "filing_year": 1999],
      nesting: ["patent_inventor": [["sequence": 1, "name": "影子"]]])

    let page = try await page(from: .of(patents: [stub], in: folder))

    #expect(!page.contains("影子"))
    #expect(!page.contains("1999"))
  }

  @Test func `failures of one sort are one row with three examples, however many there are`()
    async throws
  {
    var run = ReportedRun.sample
    for number in 0..<1000 {
      run.failures.add(
        Failure(
          line: number, value: "v\(number)", stage: "search", provider: "qcc", code: "201",
          reason: number < 500 ? "no_record" : "odd \(number)", remedy: Words(name: "r")))
    }

    let page = try await page(of: run, from: .sample(in: folder))

    #expect(page.contains("<b>1,000</b><span lang=\"en\">not obtained</span>"))
    #expect(page.contains("<td class=\"n\">500</td>"))
    #expect(page.contains("<td>v0; v1; v2</td>"))
    #expect(page.matches(of: /odd \d+/).count == 29)
  }
}

extension ReportedRun {
  fileprivate static var sample: ReportedRun {
    var run = ReportedRun(
      id: "20260105-001", pipeline: "company-patents", input: "list.csv", time: "2026-01-05 10:00",
      standing: .complete)
    run.spend = [
      Spend(
        provider: "qcc", billedCalls: 5, items: 0, cost: "12.50", isPartlyUnpriced: false,
        savedCalls: 0, savedItems: 0, savedCost: nil, inDoubt: 0)
    ]
    run.outputs = [LoadedFile(path: "dataset.sqlite", records: 1, bytes: 1, sha256: "ab")]
    return run
  }
}

extension String {
  /// The names of all elements of a page.
  fileprivate var elements: Set<String> {
    Set(matches(of: /<(\/?[a-zA-Z]+)/).map { String($0.output.1) })
  }
}
