extension Reply {
  /// The fields below the root that 企业信用报告 V1.3 shows; null is an empty element.
  static func xml(_ fields: [(String, JSON)]) -> Reply {
    let root = "YJServiceResult"
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) xmlns:xsd="http://www.w3.org/2001/XMLSchema" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\(elements(fields))</\(root)>

      """
    return Reply(headers: ["Content-Type": "text/xml; charset=utf-8"], body: Array(text.utf8))
  }

  private static func elements(_ fields: [(String, JSON)]) -> String {
    fields.map { name, value in "<\(name)>\(content(value))</\(name)>" }.joined()
  }

  private static func content(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let value): String(value)
    case .int(let value): String(value)
    case .string(let text): text.xmlEscaped
    case .array(let values): values.map { "<Item>\(content($0))</Item>" }.joined()
    case .object(let fields): elements(fields)
    }
  }
}

extension String {
  /// The text as it may stand between the tags of XML.
  var xmlEscaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
