/// What the model makes of one value: a number, a code or a name.
package struct Identification: Hashable, Sendable {
  /// What a value may be: its role, which its owner knows better than its shape tells.
  package enum Kind: String, Sendable, CaseIterable {
    case application, publication, company
    case creditCode = "credit-code"
    case registrationNumber = "registration-number"
  }

  package let kind: Kind
  /// `CN202111250145.3`, `CN114154014A`, a code, or the key of a name; nil for what cannot be read.
  package let canonical: String?
  /// The key of the patent; provisional for a publication, whose application its number does not tell.
  package let patentID: String?
  package let docdb: String?
  package let kindCode: String?
  /// A company's name as it is shown.
  package let name: String?
  /// Whether it can be read and passes every check of its kind.
  package let isValid: Bool
  package let warnings: [QualityFlag]
  /// Why it cannot be read: a word of the model's closed list.
  package let reason: String?

  private init(
    _ kind: Kind, canonical: String? = nil, patentID: String? = nil, docdb: String? = nil,
    kindCode: String? = nil, name: String? = nil, isValid: Bool, warnings: [QualityFlag] = [],
    reason: String? = nil
  ) {
    self.kind = kind
    self.canonical = canonical
    self.patentID = patentID
    self.docdb = docdb
    self.kindCode = kindCode
    self.name = name
    self.isValid = isValid
    self.warnings = warnings
    self.reason = reason
  }
}

extension Identification {
  /// Reads a value in a role.
  package init(_ text: String, as kind: Kind) {
    switch kind {
    case .application: self.init(application: text)
    case .publication: self.init(publication: text)
    case .company: self.init(company: text)
    case .creditCode: self.init(creditCode: text)
    case .registrationNumber: self.init(registrationNumber: text)
    }
  }

  private init(application text: String) {
    do throws(NumberFault) {
      let number = try ApplicationNumber(parsing: text)
      self.init(
        .application, canonical: number.canonical, patentID: number.id, docdb: number.docdb,
        kindCode: number.kindCode, isValid: number.checkDigitState != .mismatch,
        warnings: number.flags)
    } catch {
      self.init(.application, isValid: false, reason: error.reason.rawValue)
    }
  }

  private init(publication text: String) {
    do throws(NumberFault) {
      let number = try PublicationNumber(parsing: text)
      self.init(
        .publication, canonical: number.canonical, patentID: "PUB:" + number.canonical,
        docdb: number.docdb, kindCode: number.kindCode,
        isValid: !number.flags.contains(.kindSeriesMismatch), warnings: number.flags)
    } catch {
      self.init(.publication, isValid: false, reason: error.reason.rawValue)
    }
  }

  private init(company text: String) {
    do throws(CompanyIdentifier.Fault) {
      switch try CompanyIdentifier(reading: text) {
      case .name(let name):
        self.init(.company, canonical: name.key, name: name.name, isValid: true)
      case .keyNo(let key):
        self.init(.company, canonical: key, isValid: true)
      case .creditCode, .registrationNumber:
        let name = CompanyName(text)
        self.init(.company, canonical: name.key, name: name.name, isValid: true)
      }
    } catch {
      self.init(.company, isValid: false, reason: error.rawValue)
    }
  }

  private init(creditCode text: String) {
    guard let code = CreditCode(text), code.state != .malformed else {
      self.init(.creditCode, isValid: false, reason: CreditCode.State.malformed.rawValue)
      return
    }
    self.init(
      .creditCode, canonical: code.code, isValid: code.state == .valid, warnings: code.flags)
  }

  private init(registrationNumber text: String) {
    guard let number = RegistrationNumber(text) else {
      self.init(.registrationNumber, isValid: false, reason: CompanyIdentifier.Fault.blank.rawValue)
      return
    }
    self.init(
      .registrationNumber, canonical: number.number, isValid: number.state != .checkMismatch)
  }
}
