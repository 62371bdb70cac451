import FuzzSupport
import PatentModel

/// A way to read a text, and what holds for every text that is read in it.
struct Reading: Sendable {
  let name: String
  /// How that which was read is written, in each of its forms; none where it cannot be read.
  let forms: @Sendable (String) -> [String]

  init(_ name: String, _ forms: @escaping @Sendable (String) -> [String?]) {
    self.name = name
    self.forms = { forms($0).compactMap(\.self) }
  }

  /// Any text is read or refused, and what was read and is written is read as the same.
  func check(_ text: String) {
    let read = forms(text)
    for (place, form) in read.enumerated() {
      let again = forms(form)
      // Texts are equal to Swift in whatever way their accents are written; to a key they are not.
      expect(
        again.indices.contains(place) && again[place].utf8.elementsEqual(form.utf8),
        "\(name) “\(text)” is \(read), of which “\(form)” is \(again)")
    }
  }
}

extension Reading {
  static let all = values + cells + names + codes

  /// A company’s canonical form is its key, which is for comparing and may be too short for a name.
  private static let values =
    Identification.Kind.allCases.filter { $0 != .company }.map { kind in
      Reading("\(kind.rawValue)") { text in
        let value = Identification(text, as: kind)
        return [value.canonical, value.docdb]
      }
    } + [
      Reading("publication of any country") { text in
        let number = try? PublicationNumber(parsingForeign: text)
        return [number?.canonical, number?.docdb]
      }
    ]

  private static let cells = [InputRow.Kind.company, .publication, .application].map { kind in
    Reading("\(kind.rawValue) of a list") { [(try? InputValue(reading: $0, as: kind))?.canonical] }
  }

  private static let names = [
    Reading("company’s name") { [CompanyName($0).name] },
    Reading("name’s key") { [CompanyName.key(of: $0)] },
  ]

  private static let codes =
    [ClassificationScheme.ipc, .cpc, .loc].map { scheme in
      Reading(scheme.rawValue) { [ClassificationCode(reading: $0, scheme: scheme)?.code] }
    } + [Reading("day") { [CalendarDate(reading: $0)?.description] }]
}
