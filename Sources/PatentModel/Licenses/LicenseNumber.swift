/// The number of a telecom licence: `B1.B2-20160181`, `京ICP证150329号`.
package struct LicenseNumber: Hashable, Sendable {
  /// As received, but for white space next to a Han character, which only a line break has put there.
  package let number: String

  /// Tidies a number as a provider wrote it; `京 ICP证 150329号` loses its blanks.
  package init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var tidied = String.UnicodeScalarView()
    var blanks: ArraySlice<Unicode.Scalar> = []
    for (place, scalar) in scalars.enumerated() {
      if scalar.isBlank {
        blanks = scalars[(place - blanks.count)...place]
        continue
      }
      let isBesideHan = scalar.isHan || tidied.last?.isHan == true
      if !isBesideHan { tidied.append(contentsOf: blanks) }
      blanks = []
      tidied.append(scalar)
    }
    number = String(tidied)
  }
}
