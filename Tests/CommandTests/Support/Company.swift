/// Companies of the stand-in's own corpus with the number of their publications: on the edges of pages
/// of 50 and batches of 100.
struct Company: Sendable {
  let name: String
  let publications: Int

  static let some = [
    Company(name: "宁德时代新能源科技股份有限公司", publications: 101),
    Company(name: "大疆创新科技有限公司", publications: 51),
    Company(name: "杭州海康威视数字技术股份有限公司", publications: 50),
    Company(name: "科大讯飞股份有限公司", publications: 49),
    Company(name: "珠海格力电器股份有限公司", publications: 1),
    unknown,
  ]

  static let smallest = "珠海格力电器股份有限公司"
  static let unknown = Company(name: "北京字节跳动网络技术有限公司", publications: 0)

  /// What all of them have.
  static let publications = some.map(\.publications).reduce(0, +)
  /// Pages of 50, and one call to learn that there is nothing.
  static let searches = some.map { max(1, ($0.publications + 49) / 50) }.reduce(0, +)
  /// Batches of 100 numbers, filled across companies.
  static let batches = (publications + 99) / 100
}
