package import ByteFormats
import PatentModel

extension FieldReader {
  /// The inventors in order, without the note that one of them does not wish to be named.
  package mutating func inventors(
    _ field: JSONValue?, separators: ListSeparators
  ) -> [String] {
    list(field, as: "inventors", separators: separators).filter { name in
      guard name.utf8.starts(with: "请求不公布姓名".utf8) else { return true }
      doubt(.inventorWithheld, "")
      return false
    }
  }
}
