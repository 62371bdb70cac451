import Foundation
import Testing

@testable import Sandbox

struct QCCSignatureTests {
  @Test(arguments: [
    ("ApiKey", "1657628073", "SecretKey", "A2DD8655675B19948F7EBE12FEB1F44D"),
    (
      "0123456789abcdef0123456789abcdef", "1700000000", "FEDCBA9876543210FEDCBA9876543210",
      "CA1B3769BADBE679C3CB495C65CF228B"
    ),
  ])
  func `accepts the vectors at their moment`(
    key: String, timespan: String, secret: String, token: String
  ) throws {
    let signature = QCCSignature(key: key, secretKey: secret)
    try signature.verify(call(key: key, timespan: timespan, token: token, late: 0))
  }

  @Test(
    arguments: [
      ("ApiKey", "1657628073", "A2DD8655675B19948F7EBE12FEB1F44D", 300, nil),
      ("ApiKey", "1657628073", "A2DD8655675B19948F7EBE12FEB1F44D", 301, .expired),
      ("ApiKey", "1657628073", "A2DD8655675B19948F7EBE12FEB1F44D", -301, .expired),
      ("ApiKey", "1657628073", "a2dd8655675b19948f7ebe12feb1f44d", 0, .wrongSignature),
      ("ApiKey", "1657628074", "A2DD8655675B19948F7EBE12FEB1F44D", 0, .wrongSignature),
      ("Another", "1657628073", "A2DD8655675B19948F7EBE12FEB1F44D", 0, .unknownKey),
    ] as [(String, String, String, TimeInterval, QCCStatus?)])
  func `refuses another key, another token and another time`(
    key: String, timespan: String, token: String, late: TimeInterval, status: QCCStatus?
  ) {
    let signature = QCCSignature(key: "ApiKey", secretKey: "SecretKey")
    let call = call(key: key, timespan: timespan, token: token, late: late)

    let verdict = Result { () throws(QCCStatus) in try signature.verify(call) }

    #expect(verdict.refusal == status)
  }

  private func call(key: String, timespan: String, token: String, late: TimeInterval) -> Call {
    Call(
      method: "GET", path: "/", query: ["key": key],
      headers: ["timespan": timespan, "token": token],
      arrival: Date(timeIntervalSince1970: (TimeInterval(timespan) ?? 0) + late))
  }
}

extension Result {
  /// The error of a failure, nil of a success.
  var refusal: Failure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
