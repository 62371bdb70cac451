import PatentModel

extension SIPOP {
  /// How an application is written in a call.
  ///
  /// The sample of 引证信息 has the dotted form; one public client sends bare digits to other methods.
  enum NumberForm: String, CaseIterable, Sendable {
    /// `CN201010600278.4`.
    case dotted
    /// `201010600278`: country and check digit left out; eight digits before October 2003.
    case digits12 = "digits-12"
    /// `2010106002784`: country and dot left out; nine digits before October 2003.
    case digits13 = "digits-13"

    func text(of number: ApplicationNumber) -> String {
      switch self {
      case .dotted: number.canonical
      case .digits12: String(number.id.dropFirst(2))
      case .digits13: number.canonical.dropFirst(2).filter { $0 != "." }
      }
    }
  }
}
