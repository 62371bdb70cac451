import PatentModel
import Testing

struct ServiceTypesTests {
  @Test(
    arguments: [
      ("国内呼叫中心业务,信息服务业务（不含互联网信息服务）", ["国内呼叫中心业务", "信息服务业务（不含互联网信息服务）"]),
      ("信息服务业务（仅限A,B，C）,呼叫中心", ["信息服务业务（仅限A,B，C）", "呼叫中心"]),
      ("甲(乙（丙,丁）,戊),己", ["甲(乙（丙,丁）,戊)", "己"]), ("甲， 乙 ,,丙", ["甲", "乙", "丙"]),
      ("甲),乙", ["甲)", "乙"]), ("甲(乙,丙", ["甲(乙,丙"]), (" , ", []),
    ])
  func `services are split at commas outside brackets`(text: String, names: [String]) {
    #expect(ServiceTypes(text).names == names)
  }
}
