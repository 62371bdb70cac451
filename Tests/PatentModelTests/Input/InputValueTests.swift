import PatentModel
import Testing

struct InputValueTests {
  /// A cell, what its column holds, and words of what is said of it.
  @Test(
    arguments: [
      (
        "ZL 2010 1 0110545.X", .publication,
        "is the application number CN201010110545.X, and no publication number"
      ),
      (
        "CN114154014A", .application,
        "is the publication number CN114154014A, and no application number"
      ),
      ("CN114154014A", .company, "is the publication number CN114154014A, and no company"),
      ("ZL201010110545.X", .company, "is the application number CN201010110545.X, and no company"),
      ("甲公司;乙公司", .company, "holds several values in one cell"),
      ("US10000000B2", .publication, "is a number of another country’s office"),
      ("某", .company, "is too short for a name"),
      ("　", .company, "holds nothing that can be seen"),
      ("***", .company, "stands for a value that somebody has hidden"),
    ] as [(String, InputRow.Kind, String)])
  func `what asks for nothing is explained`(text: String, kind: InputRow.Kind, words: String) {
    let fault = #expect(throws: InputValue.Fault.self) { try InputValue(reading: text, as: kind) }
    #expect(fault?.message.english.contains(words) == true, "\(String(describing: fault))")
  }

  @Test func `doubts about a value come with it`() throws {
    #expect(
      try InputValue(reading: "CN202111250145.4", as: .application).warnings
        == [.checkDigitMismatch])
    #expect(
      try InputValue(reading: "91110108551385082A", as: .company).warnings == [.usccCheckMismatch])
  }
}

struct JointCellTests {
  @Test(arguments: [
    ("甲公司;乙公司", true), ("甲公司；乙公司", true), ("甲公司|乙公司", true),
    ("甲公司﹔乙公司", true), ("甲公司\u{37E}乙公司", true),
    ("甲科技有限公司\n乙科技有限公司", true), ("示例科技（北京）\n有限公司", false), ("甲公司;", false),
    ("中国科学院、水利部成都山地灾害与环境研究所", false),
    ("中山大学肿瘤防治中心(中山大学附属肿瘤医院、中山大学肿瘤研究所)", false), ("Example Co., Ltd.", false),
  ])
  func `several companies in one cell are told from one`(text: String, isJoint: Bool) {
    let reading = Result { () throws(InputValue.Fault) in
      try InputValue(reading: text, as: .company)
    }
    let reason: String? = if case .failure(let fault) = reading { fault.reason } else { nil }
    #expect(reason == (isJoint ? "joint_cell" : nil))
  }

  @Test(arguments: [
    "CN114154014A;CN101865807A", "CN114154014A, CN101865807A", "CN114154014A\nCN101865807A",
    "CN114154014A、CN101865807A", "CN114154014A﹐CN101865807A", "CN114154014A﹑CN101865807A",
  ])
  func `several numbers in one cell are told from one`(text: String) {
    let fault = #expect(throws: InputValue.Fault.self) {
      try InputValue(reading: text, as: .publication)
    }
    #expect(fault?.reason == "joint_cell")
  }

  @Test func `a cell is cut at a separator of either width`() {
    #expect(JointCell.parts(of: " 甲公司 ; 乙公司；;丙 公司", at: ";") == ["甲公司", "乙公司", "丙 公司"])
    #expect(JointCell.parts(of: "甲\n乙", at: "\n") == ["甲", "乙"])
    #expect(JointCell.parts(of: ";", at: ";").isEmpty)
  }
}
