import Providers

/// The subjects that stages will yet name to one behind them.
struct Arrivals: Hashable, Sendable {
  var subjects = Bounds<Int>.zero
  /// Why so many; sentences without a full stop.
  var assumptions: [String] = []
}

extension Arrivals {
  /// - Parameters:
  ///   - name: What the stage asks about.
  ///   - sources: The stages that it reads from.
  init(of name: SubjectName, from sources: [StageForecast]) {
    let shares = sources.filter { $0.records.high > 0 }.map { source in
      (source.name, name.share(ofRecords: source.records))
    }
    guard !shares.isEmpty else { return }
    // Several sources may name the same.
    subjects = Bounds(
      shares.map(\.1.low).max() ?? 0, shares.reduce(0) { $0 + $1.1.high })
    assumptions = shares.map { source, _ in name.assumption(ofRecordsFrom: source) }
  }
}

extension SubjectName {
  /// How many subjects so many records name that nobody has seen.
  fileprivate func share(ofRecords records: Bounds<Int>) -> Bounds<Int> {
    guard self == .application else { return records }
    return Bounds(records.low.boxes(of: 2), records.high)
  }

  fileprivate func assumption(ofRecordsFrom stage: String) -> String {
    guard self == .application else {
      return "each record that “\(stage)” has yet to buy names a \(rawValue) of its own"
    }
    return "the records that “\(stage)” has yet to buy name from half as many applications "
      + "(where each was published twice) to as many"
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
