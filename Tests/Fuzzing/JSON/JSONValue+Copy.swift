import ByteFormats
import FuzzSupport

extension JSONValue {
  /// What is written is read again as the same, and written again in the same bytes.
  func checkCopy() {
    let copy = written
    do {
      try JSONParser().read(copy) { again in
        expect(isSame(as: again), "\(String(decoding: copy, as: UTF8.self)) is what was read")
        expect(
          again.written == copy, "\(String(decoding: copy, as: UTF8.self)) is written once more")
      }
    } catch {
      expect(false, "\(String(decoding: copy, as: UTF8.self)) is JSON: \(error)")
    }
  }

  private var written: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  private func isSame(as other: JSONValue) -> Bool {
    guard kind == other.kind, integer == other.integer, bool == other.bool,
      double?.bitPattern == other.double?.bitPattern
    else { return false }
    if let utf8 { return other.utf8.map { utf8.elementsEqual($0) } == true }
    let (names, otherNames) = (members.map { Array($0.name) }, other.members.map { Array($0.name) })
    return names == otherNames
      && zip(members, other.members).allSatisfy { $0.value.isSame(as: $1.value) }
      && Array(elements).count == Array(other.elements).count
      && zip(elements, other.elements).allSatisfy { $0.isSame(as: $1) }
  }
}
