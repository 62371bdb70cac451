import PatentModel
import Providers

/// The subjects that stages will yet name to one behind them.
struct Arrivals: Hashable, Sendable {
  var subjects = Bounds<Int>.zero
  /// Whether all is known of the stages that name them, and nothing is still to come.
  var areKnown = true
  /// Why so many; sentences without a full stop.
  var assumptions: [Words] = []
}

extension Arrivals {
  /// - Parameters:
  ///   - name: What the stage asks about.
  ///   - sources: The stages that it reads from.
  ///   - mayBeOwned: Whether the archive answers anything that the stage could ask.
  init(of name: SubjectName, from sources: [StageForecast], mayBeOwned: Bool) {
    let naming = sources.filter { $0.records.high > 0 }
    areKnown = naming.isEmpty && sources.allSatisfy(\.isExact)
    guard let first = naming.first else { return }
    let shares = naming.map { name.share(ofRecords: $0.records) }
    // Lists name the same, and may name what another list has had bought.
    let mayBeKnown = mayBeOwned || naming.count > 1 || first.lists != 1
    subjects = Bounds(mayBeKnown ? 0 : shares[0].low, shares.reduce(0) { $0 + $1.high })
    assumptions = naming.map { name.assumption(ofRecordsFrom: $0.name) }
    if mayBeKnown {
      let last = assumptions.endIndex - 1
      assumptions[last] =
        assumptions[last]
        + [
          ", at most: any may be owned already, or be named twice", "；这是上限，其中可能有已拥有的，也可能有重复的",
        ]
    }
  }
}

extension SubjectName {
  /// How many subjects so many records of one list name that nobody has seen.
  fileprivate func share(ofRecords records: Bounds<Int>) -> Bounds<Int> {
    guard self == .application else { return records }
    return Bounds(records.low.boxes(of: 2), records.high)
  }

  fileprivate func assumption(ofRecordsFrom stage: String) -> Words {
    guard self == .application else {
      return [
        "each record that “\(stage)” has yet to buy names a \(rawValue) of its own",
        "假定“\(stage)”尚待购买的每条记录各对应一个\(chineseName)",
      ]
    }
    return Words(
      en: "the records that “\(stage)” has yet to buy name from half as many applications (where "
        + "each was published twice) to as many",
      zh: "“\(stage)”尚待购买的记录所对应的申请数，少则为其一半（每件都公布过两次），多则与之相等")
  }

  private var chineseName: String {
    switch self {
    case .company: "企业"
    case .publication: "公开号"
    case .application: "申请"
    case .qccPatent: "企查查专利"
    case .license: "电信许可"
    }
  }

  /// A subject like those to come, to see what is asked about one.
  var example: Subject {
    switch self {
    case .company: Subject(company: "示例科技有限公司")
    case .publication: Subject(publicationNumber: "CN114154014A")
    case .application: Subject(applicationNumber: "CN202111250145.3")
    case .qccPatent: Subject(qccID: "example")
    case .license: Subject(licenseID: "example")
    }
  }
}
