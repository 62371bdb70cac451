import ByteFormats
import Foundation
import FuzzSupport

extension JSONValue {
  /// What we read, Foundation reads, and as the same.
  ///
  /// It refuses more than 512 levels, numbers too small for a `Double`, marks and halves of characters, and
  /// of two members of one name keeps one.
  func checkAgreement(on text: UnsafeRawBufferPointer) {
    guard depth < 500, !holdsTinyNumber, !text.starts(with: [0xEF, 0xBB, 0xBF]),
      text.mendingLoneSurrogates() == nil
    else { return }
    do {
      let tree = try JSONDecoder().decode(Tree.self, from: Data(text))
      expect(agrees(with: tree), "Foundation reads \(tree)")
    } catch {
      expect(false, "Foundation reads it, too: \(error)")
    }
  }

  private var depth: Int {
    let inner = elements.map(\.depth) + members.map(\.value.depth)
    return 1 + (inner.max() ?? 0)
  }

  private var holdsTinyNumber: Bool {
    if kind == .double { return double.map { abs($0) < .leastNormalMagnitude } == true }
    return elements.contains(where: \.holdsTinyNumber)
      || members.contains(where: \.value.holdsTinyNumber)
  }

  private func agrees(with tree: Tree) -> Bool {
    switch tree {
    case .null: return isNull
    case .bool(let value): return bool == value
    case .number(let value): return double == value
    case .string(let value): return utf8?.elementsEqual(value.utf8) == true
    case .array(let values):
      let elements = Array(elements)
      return kind == .array && elements.count == values.count
        && zip(elements, values).allSatisfy { $0.agrees(with: $1) }
    case .object(let values):
      let members = members.map { (String(decoding: $0.name, as: UTF8.self), $0.value) }
      guard kind == .object, Set(members.map(\.0)) == Set(values.keys) else { return false }
      return members.count > values.count
        || members.allSatisfy { name, value in
          values[name].map { value.agrees(with: $0) } == true
        }
    }
  }
}

/// A JSON text as Foundation reads it.
private enum Tree: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Tree])
  case object([String: Tree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let values = try? container.decode([Tree].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: Tree].self))
    }
  }
}
