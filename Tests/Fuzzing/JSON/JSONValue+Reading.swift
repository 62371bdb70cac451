import ByteFormats
import FuzzSupport

extension JSONValue {
  /// Asks the value and all in it for everything that a value can be asked for.
  func checkReading() {
    expect((kind == .string) == (utf8 != nil), "a string alone has characters")
    expect((kind == .null) == isNull, "null alone is null")
    expect((kind == .true || kind == .false) == (bool != nil), "true and false are what they are")
    expect(integer == nil || double == integer.map(Double.init), "a whole number is a number")
    if let utf8 {
      expect(
        String(validating: utf8, as: UTF8.self) == string && string != nil, "a string is in UTF-8")
    }
    for element in elements {
      expect(kind == .array, "an array alone has elements")
      element.checkReading()
    }
    for member in members {
      expect(kind == .object, "an object alone has members")
      member.value.checkReading()
    }
    checkNames()
  }

  private func checkNames() {
    let exact = members.first { $0.name.elementsEqual("id".utf8) }
    expect(self["id"]?.kind == exact?.value.kind, "the first member of a name is found")
    let lowercase = members.first { String(decoding: $0.name, as: UTF8.self).isID }
    expect(self[anyCase: "id"]?.kind == lowercase?.value.kind, "whatever the case of its name")
  }
}

extension String {
  fileprivate var isID: Bool { ["id", "Id", "iD", "ID"].contains { $0.utf8.elementsEqual(utf8) } }
}
