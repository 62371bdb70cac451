import Foundation

extension Publication {
  /// An item of `data`: dates as numbers, names joined by a bar, what is not known left out.
  func zhihuiyaItem(for call: Call) -> JSON {
    let fields: [(String, JSON?)] = [
      ("pn", .string(number)),
      ("title", .string(title)),
      ("images", .array([image(for: call)])),
      ("inventor", .string(inventors.joined(separator: "|"))),
      ("title_cn", .string(title)),
      ("patent_id", .string(uuid)),
      ("grant_date", grant.map { .int($0.date.compact) }),
      ("patent_type", .string(zhihuiyaType)),
      ("grant_number", grant.map { .string($0.number) }),
      ("priority_date", filing?.priority.map { .int($0.compact) }),
      ("expiration_date", expiry.map { .int($0.compact) }),
      ("application_date", filing.map { .int($0.date.compact) }),
      ("current_assignee", .string(applicants.joined(separator: "|"))),
      ("publication_date", .int(date.compact)),
      ("original_assignee", .string(applicants.joined(separator: "|"))),
      ("application_number", filing.map { .string($0.number) }),
      (
        "classification_data",
        .array([
          [
            "category": .strings(symbols), "category_type": kind == .design ? "LOC" : "IPC",
          ]
        ])
      ),
      ("simple_legal_status", .string(status.standing.rawValue)),
      ("registration_country", "CN"),
    ]
    return .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The id in the form of a UUID.
  private var uuid: String {
    let digits = Array(id)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private var zhihuiyaType: String {
    switch kind {
    case .application: "发明申请"
    case .grant: "授权发明"
    case .utilityModel: "实用新型"
    case .design: "外观设计"
    }
  }

  /// A picture whose address carries a signature of its own with every call, good for seven days.
  private func image(for call: Call) -> JSON {
    let start = Int(call.arrival.timeIntervalSince1970)
    let signature = Digest.md5("image \(number) \(start) \(call.serial)")
    let sign = "q-sign-time%3D\(start)%3B\(start + 604_800)%26q-signature%3D\(signature)"
    let path = "https://images.sandbox.invalid/CN/\(number.suffix(1))/\(number)/000001.png"
    return ["path": .string("\(path)?sign=\(sign)"), "image_type": "drawing"]
  }
}
