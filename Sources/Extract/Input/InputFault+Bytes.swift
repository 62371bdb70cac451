import ByteFormats

extension InputFault {
  /// What a fault of the file's bytes means to the person whose list it is; nil for any other fault.
  init?(_ error: any Error, in file: String, _ text: DecodedText) {
    switch error {
    case let fault as EncodingFault:
      self.init(
        file, at: fault.position,
        "byte \(fault.byte.hexadecimal), number \(fault.offset + 1) of the file, fits neither UTF-8 nor "
          + "GB 18030",
        remedy: "Save the list as “CSV UTF-8”, or state its encoding: --encoding utf-16.")
    case let fault as UnknownEncoding:
      self.init(
        file, "this system cannot read \(fault.encoding.rawValue)",
        remedy: "Save the list as “CSV UTF-8”, or install the C library’s gconv modules.")
    case let fault as GzipFault:
      self.init(
        file, "the compressed file is damaged at its byte \(fault.offset): \(fault.reason)",
        remedy: "Copy or compress it again.")
    default: return nil
    }
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String { "0x" + String(self, radix: 16, uppercase: true) }
}
