import Foundation

/// A JSON value whose fields tests can look at whatever their type.
enum Tree: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([Tree])
  case fields([String: Tree])

  init(_ body: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(body.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let list = try? value.decode([Tree].self) {
      self = .list(list)
    } else {
      self = .fields(try value.decode([String: Tree].self))
    }
  }
}

extension Tree {
  /// A field; nil where there is none, which null is not.
  subscript(name: String) -> Tree? {
    if case .fields(let fields) = self { fields[name] } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var list: [Tree]? {
    if case .list(let list) = self { list } else { nil }
  }

  var texts: [String]? { list.map { $0.compactMap(\.text) } }

  var names: [String] {
    if case .fields(let fields) = self { fields.keys.sorted() } else { [] }
  }

  /// Which of the forms of a value this is.
  var form: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .text: "text"
    case .list(let list): list.isEmpty ? "empty list" : "list"
    case .fields: "fields"
    }
  }
}
