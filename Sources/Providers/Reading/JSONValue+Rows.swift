import ByteFormats

extension JSONValue? {
  /// The elements of a list; an object stands for a list of one, anything else for none.
  var rows: [JSONValue] {
    guard let self else { return [] }
    return self.kind == .object ? [self] : Array(self.elements)
  }
}
