import ByteFormats
import FuzzSupport

/// The text of a file, and what holds for it whatever its bytes are.
struct Decoding {
  private let file: [UInt8]
  private let stated: TextEncoding?

  init(of file: [UInt8], in stated: TextEncoding?) {
    self.file = file
    self.stated = stated
  }

  /// However the file came in, the text is the same, and but for bad bytes it is UTF-8.
  func check() {
    let whole = result(every: .max)
    for size in [1, 7] {
      let cut = result(every: size)
      expect(cut == whole, "blocks of \(size) give \(cut), one block \(whole)")
    }
    switch whole {
    case .success(let text):
      guard text.encoding != .utf8 else { return }
      let sound = text.bytes.split(separator: TextDecoder.badByte).allSatisfy {
        String(validating: $0, as: UTF8.self) != nil
      }
      expect(sound, "\(text) is UTF-8 but for bad bytes")
    case .failure(let fault):
      expect(stated == nil, "a stated encoding is taken as it is")
      expect(file[fault.offset] == fault.byte && fault.byte >= 0x80, "\(fault) is in the file")
    }
  }

  private struct Text: Equatable {
    let bytes: [UInt8]
    let encoding: TextEncoding?
  }

  private func result(every size: Int) -> Result<Text, EncodingFault> {
    let blocks = DecodedText(Cut(file, every: size), in: stated)
    var bytes: [UInt8] = []
    do {
      while let block = try blocks.next() { bytes += block }
    } catch let fault as EncodingFault {
      return .failure(fault)
    } catch {
      expect(false, "nothing but an encoding is at fault, not \(error)")
    }
    return .success(Text(bytes: bytes, encoding: blocks.encoding))
  }
}
