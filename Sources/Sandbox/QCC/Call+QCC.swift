extension Call {
  /// A parameter that a method cannot do without.
  ///
  /// - Throws: `wrongParameter` when it is missing or empty.
  func required(_ name: String) throws(QCCStatus) -> String {
    guard let value = query[name], !value.isEmpty else { throw .wrongParameter }
    return value
  }

  /// What a company is searched by.
  ///
  /// - Throws: `wrongParameter` when it is missing or empty, `tooShort` for one character.
  func searchKey(_ name: String) throws(QCCStatus) -> String {
    let key = try required(name)
    guard key.count >= 2 else { throw .tooShort }
    return key
  }
}
