import PatentModel
import Providers
import Testing

/// No provider tells a secret.
struct DiscretionTests {
  @Test(arguments: Specimen.all)
  func `a secret is seen in the signed request at most`(specimen: Specimen) throws {
    let texts = try specimen.texts
    #expect(!specimen.secrets.isEmpty)
    for secret in specimen.secrets {
      #expect(!texts.contains { $0.lowercased().contains(secret.lowercased()) })
    }
  }

  @Test func `a secret would be found`() {
    let specimen = Specimen.zhihuiyaDetailByID
    #expect(specimen.signed.contains(specimen.secrets[0]))
  }
}

extension Specimen {
  /// All that is shown, logged or archived of it.
  fileprivate var texts: [String] {
    get throws {
      let signed = provider.sign(request, at: moment, session: session)
      var shown = [
        "\(provider)", String(reflecting: provider), "\(inquiry)", String(reflecting: inquiry),
        "\(signed)", "\(request)", request.query.percentEncoded, request.path,
      ]
      dump(provider, to: &shown[0])
      let single = [replies.empty, replies.refusedKey, replies.throttled, Reply("<html></html>")]
      for reading in try readAnswer() + single.map(read) {
        shown += [reading.code, reading.message, reading.stop?.remedy.both ?? ""]
        // Where a file lies is told in no other way.
        if reading.next == nil { shown.append("\(reading.outcome)") }
      }
      return shown + questions().map(\.key)
    }
  }
}
