/// The letter, with a digit or without, that says which document of an application one has.
struct KindCode: Hashable, Sendable {
  let letter: UInt8
  let digit: UInt8?

  /// Reads exactly one letter and at most one digit, in ASCII and upper case.
  init?(_ bytes: some Collection<UInt8>) {
    guard let letter = bytes.first, letter.isUppercaseLetter, bytes.count <= 2 else { return nil }
    let digit = bytes.dropFirst().first
    guard digit?.isDigit != false else { return nil }
    self.letter = letter
    self.digit = digit
  }

  var text: String {
    String(unsafeUninitializedCapacity: 2) { bytes in
      bytes[0] = letter
      if let digit { bytes[1] = digit }
      return digit == nil ? 1 : 2
    }
  }
}

/// How far an application had come when a document of it was published.
public enum KindStage: String, Sendable, CaseIterable {
  case application
  case examined
  case grant
  case correction
  case partialInvalidation = "partial_invalidation"
  case unknown
}

extension KindStage {
  /// The stage that a Chinese kind code stands for, after the office's standard ZC 0008.
  ///
  /// B was the examined application until CN1019808B (1992-12-30) and is the grant since 2010-04;
  /// U and S were published before grant while numbers had seven digits or eight.
  init(kind: KindCode?, docNumber: some Collection<UInt8>) {
    guard let kind else {
      self = .unknown
      return
    }
    if let digit = kind.digit {
      self.init(letter: kind.letter, digit: digit)
    } else {
      self.init(letter: kind.letter, docNumber: docNumber)
    }
  }

  private init(letter: UInt8, digit: UInt8) {
    self =
      switch (Unicode.Scalar(letter), Unicode.Scalar(digit)) {
      case ("A", "8"..."9"), ("B", "8"..."9"), ("U", "8"..."9"), ("S", "8"..."9"): .correction
      case ("C", "1"..."7"), ("Y", "1"..."7"), ("S", "1"..."7"): .partialInvalidation
      default: .unknown
      }
  }

  private init(letter: UInt8, docNumber: some Collection<UInt8>) {
    let isEarly = docNumber.count < 9
    self =
      switch Unicode.Scalar(letter) {
      case "A": .application
      case "B" where docNumber.count == 8: .examined
      case "B" where isEarly && docNumber.lexicographicallyPrecedes("1019809".utf8): .examined
      case "B", "C", "Y", "D": .grant
      case "U", "S": isEarly ? .application : .grant
      default: .unknown
      }
  }
}
