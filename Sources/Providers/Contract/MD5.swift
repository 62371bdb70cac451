import Crypto

extension String {
  /// The MD5 of this text's UTF-8, as lower-case hex digits: the providers sign with nothing better.
  package var md5: String {
    Insecure.MD5.hash(data: Array(utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
