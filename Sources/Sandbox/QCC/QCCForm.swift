/// How the replies of a method are laid out: their fields, in the order of the document's sample.
struct QCCForm: Sendable {
  enum Field: Sendable {
    case status, message, orderNumber, paging, groups, result
  }

  let fields: [Field]
  /// How the vendor's serial of a call begins.
  let series: String
  /// Whether 【有效请求】 or 【无效请求】 stands in front of the message.
  let isGroupNamed: Bool
  /// Whether `dtype=xml` is heeded.
  var isFormatChosen = false
}

extension QCCForm {
  static let search = QCCForm(
    fields: [.status, .message, .orderNumber, .paging, .groups, .result], series: "PATENTV4",
    isGroupNamed: true)
  static let patentDetails = QCCForm(
    fields: [.status, .message, .orderNumber, .paging, .result], series: "PATENT",
    isGroupNamed: true)
  static let telecomList = QCCForm(
    fields: [.orderNumber, .paging, .result, .status, .message], series: "TELECOMLICENSE",
    isGroupNamed: false)
  static let telecomDetail = QCCForm(
    fields: [.orderNumber, .result, .status, .message], series: "TELECOMLICENSE",
    isGroupNamed: false)
  static let createReport = QCCForm(
    fields: [.status, .message, .result], series: "", isGroupNamed: false)
  static let reportInfo = QCCForm(
    fields: createReport.fields, series: "", isGroupNamed: false, isFormatChosen: true)
}

extension QCCForm {
  func reply(_ finding: QCCFinding, to call: Call) -> Reply {
    let fields = fields.map { field(of: $0, finding, call) }
    let isXML = finding.isXML || isFormatChosen && call.query["dtype"] == "xml"
    return isXML ? .xml(fields) : .json(.object(fields))
  }

  private func field(of field: Field, _ finding: QCCFinding, _ call: Call) -> (String, JSON) {
    switch field {
    case .status: ("Status", .string(finding.status.code))
    case .message: ("Message", .string(message(of: finding)))
    case .orderNumber: ("OrderNumber", .string(orderNumber(of: call)))
    case .paging: ("Paging", finding.paging)
    case .groups: ("GroupItems", finding.groups)
    case .result: ("Result", finding.result)
    }
  }

  private func message(of finding: QCCFinding) -> String {
    let group = finding.status.isValidRequest ? "【有效请求】" : "【无效请求】"
    return (isGroupNamed ? group : "") + (finding.message ?? finding.status.text)
  }

  private func orderNumber(of call: Call) -> String {
    let serial = String(call.serial)
    let padding = String(repeating: "0", count: max(0, 8 - serial.count))
    return series + Day.stamp(of: call.arrival) + padding + serial
  }
}
