import Testing

@testable import Sandbox

struct TelecomLicenseTests {
  private let holder = TelecomRegister.largeHolder

  @Test func `a company's licences come by pages, each once`() async throws {
    try await withStandIn { customer in
      var ids: [String] = []
      for page in ["1", "2"] {
        let reply = try await list(
          ["searchKey": holder.company, "pageIndex": page, "pageSize": "50"], of: customer)
        #expect(reply["Status"] == .text("200"))
        #expect(reply["Paging"]?["TotalRecords"] == .number(53))
        ids += (reply["Result"]?.list ?? []).compactMap { $0["Id"]?.text }
      }
      #expect(ids.count == 53 && Set(ids).count == 53)
      let past = try await list(
        ["searchKey": holder.company, "pageIndex": "3", "pageSize": "50"], of: customer)
      #expect(past["Status"] == .text("201") && past["Result"] == .null)
      let first = try await list(["searchKey": holder.company], of: customer)
      #expect(first["Result"]?.list?.count == 10)
    }
  }

  @Test(arguments: [
    (["searchKey": "华"], "213"), (["searchKey": "华为", "pageSize": "51"], "202"),
    (["searchKey": "华为", "pageIndex": "0"], "202"), (["searchKey": "无此公司"], "201"),
  ])
  func `a bad list is refused and billed`(query: [String: String], code: String) async throws {
    try await withStandIn { customer in
      let reply = try await list(query, of: customer)
      #expect(reply["Status"] == .text(code))
      #expect(await customer.standIn.bill().qcc.billedCalls == 1)
    }
  }

  @Test func `rows and details agree with each other and with the company`() async throws {
    let company = Company(name: holder.company)
    try await withStandIn { customer in
      let rows =
        try await list(
          ["searchKey": company.creditCode, "pageSize": "50"], of: customer)["Result"]?.list ?? []
      #expect(rows.count == 50)
      for row in rows.prefix(20) {
        #expect(row["KeyNo"] == .text(company.keyNo))
        #expect(row["CompanyName"] == .text(company.name))
        let id = try #require(row["Id"]?.text)
        let reply = try Tree(await customer.qcc("TelecomLicense/GetDetail", ["id": id]).body)
        let detail = try #require(reply["Result"])
        #expect(reply.names == ["Message", "OrderNumber", "Result", "Status"])
        for field in ["Id", "LicenseNo", "IsValid", "Scope"] {
          #expect(detail[field] == row[field])
        }
        #expect(detail["EntInfo"]?["KeyNo"] == .text(company.keyNo))
        let report = try #require(detail["AnnualReport"])
        #expect(report == .null || report["CreditCode"] == .text(company.creditCode))
      }
      #expect(await customer.standIn.bill().qcc.repeats == 0)
    }
  }

  @Test func `an unknown id is 201`() async throws {
    try await withStandIn { customer in
      let id = String(repeating: "0", count: 32)
      let reply = try Tree(await customer.qcc("TelecomLicense/GetDetail", ["id": id]).body)
      #expect(reply["Status"] == .text("201"))
    }
  }

  @Test func `most companies have up to three licences, and some none`() {
    let counts = (0..<100).map { TelecomRegister.licenses(of: Company(name: "示例\($0)")).count }
    #expect(Set(counts) == [0, 1, 2, 3])
  }

  @Test func `the generated companies show all the forms that clients have met`() throws {
    let licenses = Corpus.generated().companies.flatMap(TelecomRegister.licenses(of:))
    let details = try licenses.map {
      try Tree(String(decoding: $0.detail.utf8, as: UTF8.self))
    }
    let reports = details.compactMap { $0["AnnualReport"] }.filter { $0 != .null }
    func values(_ field: String) -> Set<String> { Set(reports.compactMap { $0[field]?.text }) }

    #expect(Set(details.compactMap { $0["IsValid"]?.text }) == ["是", "否"])
    #expect(reports.count < details.count)
    #expect(Set(reports.compactMap { $0["OperInfo"]?.form }) == ["fields", "null"])
    #expect(
      values("RegistCapi") == ["1000.0000万元", "35万人民币", "600（万元）", "150(万美元)", ""])
    #expect(values("ComplaintNum").isSuperset(of: ["0件", "566件"]))
    #expect(values("ReComplaintPer").isSuperset(of: ["100%", ""]))
    #expect(values("Type").contains { $0.contains(",") && $0.contains("（") })
    #expect(details.contains { $0["LicenseNo"]?.text?.contains(" ") == true })
    #expect(reports.allSatisfy { $0["LicenseNo"]?.text?.contains(" ") == false })
  }

  private func list(_ query: [String: String], of customer: Customer) async throws -> Tree {
    try Tree(await customer.qcc("TelecomLicense/GetList", query).body)
  }
}
