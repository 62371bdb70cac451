import Yams

/// A key of a YAML text, where it stands.
struct WrittenKey: Hashable {
  /// `providers.qcc.rate`; elements of a list by their number.
  let path: String
  let name: String
  let line: Int?

  /// The path of the mapping that holds it.
  var parent: String { path.split(separator: ".").dropLast().joined(separator: ".") }
}

extension Node {
  /// Decodes a value and accepts only keys that the value gives back when it is encoded again.
  ///
  /// - Parameters:
  ///   - type: Must encode every key that it reads.
  ///   - file: As faults name it.
  ///   - known: Keys that exist although nothing was written for them, for spelling hints.
  /// - Returns: The value, in which every written key has been understood.
  /// - Throws: ``DeclarationFaults``: every misspelt key with its line, or the one value that has the
  ///   wrong form.
  func decodeStrictly<Value: Codable>(
    _ type: Value.Type, file: String, known: @autoclosure () -> [String] = []
  ) throws -> Value {
    let value: Value
    do {
      value = try YAMLDecoder().decode(Value.self, from: withPlainKeys)
    } catch let error as DecodingError {
      throw DeclarationFaults([DeclarationFault(error, in: self, file: file)])
    }
    let encoded = try Yams.compose(yaml: YAMLEncoder().encode(value))
    let understood = Set((encoded?.writtenKeys() ?? []).map(\.path))
    let unknown = writtenKeys().filter { !understood.contains($0.path) }
    guard unknown.isEmpty else {
      throw DeclarationFaults(
        unknown.filter { key in !unknown.contains { $0.path == key.parent } }.map { key in
          DeclarationFault(
            file, line: key.line, "unknown key “\(key.name)”",
            remedy: Spelling.hint(for: key.name, among: known()))
        })
    }
    return value
  }

  /// The same with keys that are texts whether they stand in quotes or not: a decoder does not find
  /// `"223"`, which it takes for another key than the number.
  private var withPlainKeys: Node {
    switch self {
    case .mapping(let mapping):
      let pairs = mapping.map { key, value -> (Node, Node) in
        let plain = key.string.map { Node.scalar(Node.Scalar($0, .implicit, .any, key.mark)) }
        return (plain ?? key, value.withPlainKeys)
      }
      return .mapping(Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark))
    case .sequence(let sequence):
      let nodes = sequence.map(\.withPlainKeys)
      return .sequence(Node.Sequence(nodes, sequence.tag, sequence.style, sequence.mark))
    case .scalar, .alias:
      return self
    }
  }

  /// Every key of this node and of those below it.
  func writtenKeys(below path: String = "") -> [WrittenKey] {
    let prefix = path.isEmpty ? "" : path + "."
    switch self {
    case .mapping(let mapping):
      return mapping.flatMap { key, value -> [WrittenKey] in
        let name = key.string ?? ""
        let written = WrittenKey(path: prefix + name, name: name, line: key.mark?.line)
        return [written] + value.writtenKeys(below: written.path)
      }
    case .sequence(let sequence):
      return sequence.enumerated().flatMap { index, value in
        value.writtenKeys(below: prefix + String(index))
      }
    case .scalar, .alias:
      return []
    }
  }

  /// The line of the node that a coding path leads to, or of the last one on the way.
  func line(at path: [any CodingKey]) -> Int? {
    var node = self
    var line = mark?.line
    for key in path {
      let next =
        key.intValue.map { index in
          node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        } ?? node.mapping?[Node(key.stringValue)]
      guard let next else { break }
      node = next
      line = node.mark?.line ?? line
    }
    return line
  }
}

extension DeclarationFault {
  fileprivate init(_ error: DecodingError, in node: Node, file: String) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        file, line: node.line(at: context.codingPath), "the key “\(key.stringValue)” is missing",
        remedy: "Write it.")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      self.init(
        file, line: node.line(at: context.codingPath), "“\(path)” has the wrong form",
        remedy: "A \(Self.word(for: type)) is expected.")
    case .dataCorrupted(let context):
      self.init(file, line: node.line(at: context.codingPath), context.debugDescription)
    @unknown default:
      self.init(file, line: nil, "\(error)")
    }
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is Int.Type: "whole number"
    case is Double.Type: "number"
    case is String.Type: "text"
    case is Bool.Type: "true or false"
    default: "list or a group of keys"
    }
  }
}
