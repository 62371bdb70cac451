/// What one cell of a list asks for.
package struct InputValue: Hashable, Sendable {
  /// The one text for all spellings that a provider is asked for.
  package let canonical: String
  /// Of a company that is named by a code whose check digit proves it.
  package let creditCode: String?
  package let warnings: [QualityFlag]

  /// Why a cell asks for nothing.
  package struct Fault: Error, Hashable, Sendable {
    /// A word of the model's closed list.
    package let reason: String
    /// One sentence for the person whose list it is: what was found.
    package let message: Words
  }

  /// Reads a cell as what its column holds.
  ///
  /// - Throws: ``Fault`` for a value of which no provider could make anything.
  package init(reading text: String, as kind: InputRow.Kind) throws(Fault) {
    if JointCell.holdsSeveral(text, kind: kind) {
      throw Fault(
        reason: "joint_cell",
        message: ["“\(text)” holds several values in one cell.", "“\(text)”：一个单元格里有多个值。"])
    }
    switch kind {
    case .company: try self.init(company: text)
    case .publication: try self.init(publication: text)
    case .application: try self.init(application: text)
    }
  }

  private init(company text: String) throws(Fault) {
    let company: CompanyIdentifier
    do throws(CompanyIdentifier.Fault) {
      company = try CompanyIdentifier(reading: text)
    } catch {
      throw Fault(reason: error.rawValue, message: error.message(about: text))
    }
    canonical = company.queryValue
    warnings = company.flags
    creditCode = company.provenCreditCode
    if case .name = company, let number = Self.patentNumber(text) {
      throw Fault(
        reason: "not_a_company",
        message: Words(
          en: "“\(text)” is the \(number.english), and no company.",
          zh: "“\(text)”是\(number.chinese)，不是企业。"))
    }
  }

  private init(publication text: String) throws(Fault) {
    creditCode = nil
    if let id = VendorPatentID(reading: text) {
      canonical = id.canonical
      warnings = []
      return
    }
    do throws(NumberFault) {
      let number = try PublicationNumber(parsing: text)
      canonical = number.canonical
      warnings = number.flags
    } catch {
      let application = try? ApplicationNumber(parsing: text)
      throw Fault(
        error, of: text,
        instead: application.map { number in
          Words(
            en: "application number \(number.canonical), and no publication number",
            zh: "申请号 \(number.canonical)，不是公开号")
        }
      )
    }
  }

  private init(application text: String) throws(Fault) {
    creditCode = nil
    do throws(NumberFault) {
      let number = try ApplicationNumber(parsing: text)
      canonical = number.canonical
      warnings = number.flags
    } catch {
      // Without a kind code it may be anything.
      let publication = (try? PublicationNumber(parsing: text)).flatMap { number in
        number.kindCode == nil ? nil : number.canonical
      }
      throw Fault(
        error, of: text,
        instead: publication.map { number in
          Words(
            en: "publication number \(number), and no application number",
            zh: "公开号 \(number)，不是申请号")
        })
    }
  }

  /// A number that nothing but a patent has.
  private static func patentNumber(_ text: String) -> Words? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }), text.utf8.contains(where: \.isDigit) else {
      return nil
    }
    switch Identification(guessing: text) {
    case let found where found.kind == .publication && found.kindCode != nil:
      return found.canonical.map { ["publication number \($0)", "公开号 \($0)"] }
    case let found where found.kind == .application:
      return found.canonical.map { ["application number \($0)", "申请号 \($0)"] }
    default: return nil
    }
  }
}

extension InputValue.Fault {
  fileprivate init(_ fault: NumberFault, of text: String, instead: Words?) {
    self.init(
      reason: fault.reason.rawValue,
      message: instead.map {
        Words(en: "“\(text)” is the \($0.english).", zh: "“\(text)”是\($0.chinese)。")
      } ?? fault.words)
  }
}

extension CompanyIdentifier {
  fileprivate var provenCreditCode: String? {
    guard case .creditCode(let code) = self, code.state == .valid else { return nil }
    return code.code
  }
}

extension CompanyIdentifier.Fault {
  fileprivate func message(about text: String) -> Words {
    switch self {
    case .blank: ["The cell holds nothing that can be seen.", "单元格里没有可见的内容。"]
    case .maskedValue:
      [
        "“\(text)” stands for a value that somebody has hidden or does not know.",
        "“\(text)”是被遮蔽或未填写的值。",
      ]
    case .nameTooShort: ["“\(text)” is too short for a name.", "“\(text)”作为名称太短。"]
    }
  }
}
