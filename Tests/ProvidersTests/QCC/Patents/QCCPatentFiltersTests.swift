import Providers
import Testing

struct QCCPatentFiltersTests {
  let company = Subject(company: "示例科技有限公司")

  @Test func `filters are sent under their names, in one form`() throws {
    let filters = try QCC.PatentFilters(
      kindcode: [1], ipc: "g06f 16/735", pubDateBegin: "20151020", pubDateEnd: "2016-10-20",
      appDateBegin: "2014/01/02", appDateEnd: "2014-01-02", status: "ZT001003")
    let questions = QCC.PatentSearch(filters).questions(about: company)
    #expect(
      questions.map(\.key) == [
        """
        appDateBegin=2014-01-02&appDateEnd=2014-01-02&ipc=G06F16%2F735&kindcode=1&pageIndex=1&\
        pageSize=50&pubDateBegin=2015-10-20&pubDateEnd=2016-10-20&\
        searchKey=\("示例科技有限公司".percentEncoded)&status=ZT001003
        """
      ])
  }

  @Test func `a search without filters is the question that it always was`() throws {
    let key = "pageIndex=1&pageSize=50&searchKey=\("示例科技有限公司".percentEncoded)"
    #expect(QCC.PatentSearch().questions(about: company).map(\.key) == [key])
    let filters = try QCC.PatentFilters(kindcode: [4, 3, 2, 1, 1])
    #expect(QCC.PatentSearch(filters).questions(about: company).map(\.key) == [key])
  }

  @Test(
    arguments: [
      ("G", "G"), ("g06", "G06"), ("G06F", "G06F"), ("G06F16", "G06F16"), ("G06F 016", "G06F16"),
      ("G06F16/00", "G06F16/00"), ("G06F 16/735", "G06F16/735"), ("Ｇ０６Ｆ", "G06F"),
      ("H04L29/06(2006.01)I", "H04L29/06"),
    ])
  func `a symbol of the IPC may be cut short`(text: String, sent: String) throws {
    let search = QCC.PatentSearch(try QCC.PatentFilters(ipc: text))
    #expect(search.questions(about: company).map { $0.parameter("ipc") } == [sent])
  }

  @Test(
    arguments: [
      "", " ", "I", "Y02E", "G0", "G6", "G06F16/7", "G06F16/", "G06/00", "G06F16/735/1", "13-03",
      "计算", "G06,H04",
    ])
  func `what is no symbol of the IPC is not sent`(text: String) {
    let fault = #expect(throws: QCC.FilterFault.self) { try QCC.PatentFilters(ipc: text) }
    #expect(fault?.option == "ipc" && fault?.message.contains("G06F16/735") == true)
  }

  @Test(arguments: [[], [0], [5], [1, 2, 7], [-1]])
  func `kinds are 1 to 4`(kinds: [Int]) {
    let fault = #expect(throws: QCC.FilterFault.self) { try QCC.PatentFilters(kindcode: kinds) }
    #expect(fault?.option == "kindcode")
  }

  @Test(arguments: ["", "ZT00100399X", "ZT-001", "ZT 001", "公开", "１２"])
  func `a status is a code of letters and digits`(status: String) {
    let fault = #expect(throws: QCC.FilterFault.self) { try QCC.PatentFilters(status: status) }
    #expect(fault?.option == "status")
  }

  @Test(arguments: ["1", "22", "ZT001003", "ABCDEFGHIJ"])
  func `a status is sent as it is written`(status: String) throws {
    let search = QCC.PatentSearch(try QCC.PatentFilters(status: status))
    #expect(search.questions(about: company).map { $0.parameter("status") } == [status])
  }

  @Test(
    arguments: [
      "", "2015", "2015-13-01", "2015-02-29", "2015-2-9", "2015.10.20", "2015年10月20日",
      "2015-10/20", "2015-10-20 00:00:00", "20151320", "0000-00-00", "9999-12-31", " 20151020",
    ])
  func `a day is a real one, in a documented form`(text: String) {
    let makers: [(String, (String) throws -> QCC.PatentFilters)] = [
      ("pubDateBegin", { try QCC.PatentFilters(pubDateBegin: $0) }),
      ("pubDateEnd", { try QCC.PatentFilters(pubDateEnd: $0) }),
      ("appDateBegin", { try QCC.PatentFilters(appDateBegin: $0) }),
      ("appDateEnd", { try QCC.PatentFilters(appDateEnd: $0) }),
    ]
    for (option, make) in makers {
      let fault = #expect(throws: QCC.FilterFault.self) { try make(text) }
      #expect(fault?.option == option && fault?.message.contains("2015/10/20") == true)
    }
  }

  @Test func `no window ends before it begins`() {
    let published = #expect(throws: QCC.FilterFault.self) {
      try QCC.PatentFilters(pubDateBegin: "20151020", pubDateEnd: "2015-10-19")
    }
    #expect(published?.option == "pubDateEnd")
    #expect(published?.message.contains("pubDateBegin") == true)
    let filed = #expect(throws: QCC.FilterFault.self) {
      try QCC.PatentFilters(appDateBegin: "2015/10/20", appDateEnd: "20140101")
    }
    #expect(filed?.option == "appDateEnd")
  }
}
