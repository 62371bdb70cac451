import Foundation
import Testing

@testable import Sandbox

struct ReportFileTests {
  private let usual = "科大讯飞股份有限公司"

  @Test func `a finished report is a file of its format, free of charge`() async throws {
    try await withReports { customer in
      let page = try await customer.send(try await customer.address(ofReportOn: usual))
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "application/pdf")
      #expect(page.headers["content-length"] == String(page.bytes.count))
      #expect(page.body.hasPrefix("%PDF-1.4\n") && page.body.hasSuffix("%%EOF\n"))

      let text = try await customer.send(
        try await customer.address(ofReportOn: usual, format: "2"))
      #expect(text.bytes.starts(with: Array("PK".utf8)))
      #expect(text.body.contains(usual))

      let bill = await customer.standIn.bill().qcc
      #expect(bill.downloads == 2 && bill.refusedCalls == 0)
      #expect(bill.calls == 8 && bill.billedCalls == 8)
    }
  }

  @Test func `one company's file is handed out only with a signature`() async throws {
    try await withReports { customer in
      let address = try await customer.address(ofReportOn: "小米科技有限责任公司")
      var stranger = customer
      stranger.credentials.qccSecretKey = "another"
      #expect(try await customer.send(address).status == 401)
      #expect(try await customer.send(address, headers: stranger.qccHeaders).status == 401)
      #expect(try await customer.send(address, headers: customer.qccHeaders).status == 200)
      #expect(await customer.standIn.bill().qcc.refusedCalls == 2)
    }
  }

  @Test func `one company's file lies at the address without api`() async throws {
    try await withReports { customer in
      for (company, statuses) in [
        ("宁德时代新能源科技股份有限公司", [404, 200]), (usual, [200, 404]),
      ] {
        let address = try await customer.address(ofReportOn: company)
        #expect(try await customer.send(address).status == statuses[0])
        #expect(try await customer.send(String(address.dropFirst(4))).status == statuses[1])
      }
    }
  }

  @Test func `there is no file for an unknown code, nor before the report is finished`()
    async throws
  {
    try await withReports { customer in
      let order = try await customer.order(usual)
      for code in ["0000", "", ReportOrders.code(ofOrder: order)] {
        let reply = try await customer.send("/api/rpt/retrieve", query: ["code": code])
        #expect(reply.status == 404)
        #expect(reply.body.hasPrefix("<!DOCTYPE html>"))
      }
      #expect(await customer.standIn.bill().qcc.downloads == 3)
    }
  }

  @Test func `a download can be refused by name, in JSON`() async throws {
    let faults = try Faults(spec: "qcc.retrieve.107=1")
    try await withStandIn(.init(corpus: .oddReports, faults: faults)) { customer in
      let reply = try await customer.send(try await customer.address(ofReportOn: usual))
      #expect(reply.status == 200)
      #expect(try Tree(reply.body)["Status"] == .text("107"))
    }
  }
}

struct PDFTests {
  private let text = String(decoding: PDF.page(titled: "示例 A"), as: UTF8.self)

  @Test func `the table leads to every object, and the trailer to the table`() throws {
    let bytes = Array(text.utf8)
    let start = try #require(text.firstMatch(of: /startxref\n(\d+)\n/).flatMap { Int($0.1) })
    #expect(bytes[start...].starts(with: Array("xref\n0 7\n".utf8)))
    let offsets = text.matches(of: /(\d{10}) 00000 n \n/).compactMap { Int($0.1) }
    #expect(offsets.count == 6)
    for (number, offset) in zip(1..., offsets) {
      #expect(bytes[offset...].starts(with: Array("\(number) 0 obj\n".utf8)))
    }
  }

  @Test func `the title is UTF-16 with its mark`() {
    #expect(text.contains("/Title <FEFF793A4F8B00200041>"))
  }
}

struct StoredArchiveTests {
  @Test(arguments: [("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
  func `checksums are those of ISO 3309`(text: String, checksum: UInt32) {
    #expect(StoredArchive.checksum(of: Array(text.utf8)) == checksum)
  }

  @Test func `the directory leads to every entry`() throws {
    let bytes = WordDocument.paragraph("甲 & 乙")
    let end = bytes.count - 22
    #expect(number(bytes, end, 4) == 0x0605_4B50)
    #expect(number(bytes, end + 10, 2) == 3)
    var place = number(bytes, end + 16, 4)
    #expect(place + number(bytes, end + 12, 4) == end)
    var names: [String] = []
    for _ in 1...3 {
      let (length, name) = (number(bytes, place + 24, 4), number(bytes, place + 28, 2))
      let header = number(bytes, place + 42, 4)
      #expect(number(bytes, place, 4) == 0x0201_4B50)
      #expect(number(bytes, header, 4) == 0x0403_4B50)
      #expect(bytes[(header + 4)..<(header + 30)] == bytes[(place + 6)..<(place + 32)])
      let content = Array(bytes[(header + 30 + name)...].prefix(length))
      #expect(number(bytes, place + 16, 4) == Int(StoredArchive.checksum(of: content)))
      names.append(String(decoding: bytes[(place + 46)...].prefix(name), as: UTF8.self))
      place += 46 + name
    }
    #expect(names == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("甲 &amp; 乙"))
  }

  private func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
