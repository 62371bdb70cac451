import Foundation
import Load
import PatentModel
import Testing

struct FailuresFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text() throws -> String {
    String(decoding: try Data(contentsOf: folder.file("failures.csv")), as: UTF8.self)
  }

  @Test func `each failure is a line under the header`() throws {
    let file = try FailuresFile.write(into: folder.url, in: .english) { add in
      try add(
        Failure(
          line: 7, value: "某公司, 北京", stage: "search", provider: "qcc", code: "201",
          reason: "no_record", remedy: ["Check the name.", "请核对名称。"]))
      try add(
        Failure(
          line: nil, value: "CN114154014A", stage: "details", provider: nil, code: nil,
          reason: "not_retrieved_yet", remedy: ["Resume the run.", "续跑本次运行。"]))
    }

    let expected = [
      "line,value,stage,provider,code,reason,remedy",
      #"7,"某公司, 北京",search,qcc,201,no_record,Check the name."#,
      ",CN114154014A,details,,,not_retrieved_yet,Resume the run.",
    ]
    #expect(try text() == expected.map { $0 + "\r\n" }.joined())
    #expect(file.path == "failures.csv")
    #expect(file.records == 2)
  }

  @Test(arguments: ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1"])
  func `no text runs as a formula where the file is opened`(text: String) throws {
    let formula = Failure(
      line: 2, value: text, stage: "search", provider: "qcc", code: "201", reason: text,
      remedy: ["Check the name.", "请核对名称。"])
    _ = try FailuresFile.write(into: folder.url, in: .english) { try $0(formula) }

    let line = try #require(try self.text().split(separator: "\r\n").last)
    #expect(line.components(separatedBy: "'" + text).count == 3, "\(line)")
  }

  @Test func `without a failure the header stands alone`() throws {
    let file = try FailuresFile.write(into: folder.url, in: .english) { _ in }

    #expect(try text() == "line,value,stage,provider,code,reason,remedy\r\n")
    #expect(file.records == 0)
    #expect(file.bytes == 46)
    #expect(
      file.sha256 == "0f42911c1e4734c67d10218aa474659db0d8140a6c95ddf5dce4fa2e3080ae2d")
  }

  @Test func `many failures are written as they come`() throws {
    let file = try FailuresFile.write(into: folder.url, in: .english) { add in
      for line in 1...10_000 {
        try add(
          Failure(
            line: line, value: "v", stage: "s", provider: nil, code: nil, reason: "r",
            remedy: Words(name: "m")))
      }
    }

    #expect(file.records == 10_000)
    #expect(try text().split(separator: "\r\n").count == 10_001)
  }
}
