import PatentModel
import Providers
import Testing

struct SIPOPTraitsTests {
  typealias Writing = @Sendable (inout SIPOP.Traits) -> Void

  /// What is written, and the path that the fault names; nil where it does.
  static let writings: [(Writing, String?)] = [
    ({ _ in }, nil),
    ({ $0.signOrder = "secret-param-timestamp" }, nil),
    ({ $0.signOrder = "param-secret" }, "sign_order"),
    ({ $0.signOrder = "param-param-secret" }, "sign_order"),
    ({ $0.signOrder = "timestamp-param-secret-secret" }, "sign_order"),
    ({ $0.signOrder = "timestamp-param-secret-appKey" }, "sign_order"),
    ({ $0.signOrder = "" }, "sign_order"),
    ({ $0.signLength = 16 }, nil), ({ $0.signLength = 24 }, "sign_length"),
    ({ $0.signCase = "upper" }, nil), ({ $0.signCase = "Upper" }, "sign_case"),
    ({ $0.timestampZone = "UTC" }, nil), ({ $0.timestampZone = "Mars" }, "timestamp_zone"),
    ({ $0.numberForm = "digits-12" }, nil), ({ $0.numberForm = "digits" }, "number_form"),
    ({ $0.referTypes = ["01", "02"] }, nil), ({ $0.referTypes = [] }, "refer_types"),
    ({ $0.referTypes = [""] }, "refer_types"), ({ $0.referTypes = ["1", "1"] }, "refer_types"),
    ({ $0.referDirection = ["01": "forward"] }, nil),
    ({ $0.referDirection = ["03": "x", "01": "back"] }, "refer_direction.01"),
    ({ $0.emptyCodes = ["1100", "1200"] }, nil), ({ $0.emptyCodes = ["1000"] }, "empty_codes"),
  ]

  @Test(arguments: writings)
  func `a value that does not do is named with its path`(
    write: Writing, path: String?
  ) {
    var traits = SIPOP.Traits()
    write(&traits)
    var fault: TraitFault?
    do { try traits.check() } catch { fault = error }
    #expect(fault?.path == path)
  }

  /// What is written, and words that the fault holds.
  static let misspellings: [(Writing, [String])] = [
    ({ $0.signCase = "x" }, ["“x”", "lower or upper"]),
    ({ $0.numberForm = "x" }, ["dotted or digits-12 or digits-13"]),
    ({ $0.referDirection = ["01": "x"] }, ["backward or forward"]),
    ({ $0.signLength = 8 }, ["32 or 16"]),
    ({ $0.signOrder = "x" }, ["timestamp-param-secret"]),
    ({ $0.timestampZone = "x" }, ["Asia/Shanghai"]),
  ]

  @Test(arguments: misspellings)
  func `a fault says what would do`(
    write: Writing, words: [String]
  ) {
    var traits = SIPOP.Traits()
    write(&traits)
    let fault = #expect(throws: TraitFault.self) { try traits.check() }
    for word in words { #expect(fault?.message.contains(word) == true) }
  }

  @Test func `02 leads backward unless it is written otherwise`() {
    var traits = SIPOP.Traits()
    #expect(traits.directions == ["02": .backward])
    traits.referDirection = ["01": "forward"]
    #expect(traits.directions == ["01": .forward, "02": .backward])
    traits.referDirection = ["02": "forward"]
    #expect(traits.directions == ["02": .forward])
  }

  /// Codes written as empty, and what 1100 and 1200 then mean.
  @Test(
    arguments: [
      (nil, "empty", "refused"), (["1100", "1200"], "empty", "empty"),
      (["1200"], "refused", "empty"), ([], "refused", "refused"),
    ])
  func `the codes for “nothing found” are as written`(
    codes: [String]?, meaning1100: String, meaning1200: String
  ) {
    var traits = SIPOP.Traits()
    traits.emptyCodes = codes
    #expect(Self.reading(of: "1100", by: traits).word == meaning1100)
    #expect(Self.reading(of: "1200", by: traits).word == meaning1200)
  }

  @Test func `an override stands above all`() {
    var traits = SIPOP.Traits()
    traits.emptyCodes = ["1200"]
    traits.codeOverrides = [
      "1200": CodeOverride(class: .stopAccount), "1004": CodeOverride(class: .retry, billed: false),
    ]
    #expect(Self.reading(of: "1200", by: traits).word == "account")
    #expect(Self.reading(of: "1004", by: traits).word == "retry")
    #expect(Self.reading(of: "1004", by: traits).charge == .nothing)
  }

  @Test func `a refused signature names the settings in use and the others`() throws {
    var traits = SIPOP.Traits()
    traits.signOrder = "param-timestamp-secret"
    traits.signLength = 16
    traits.timestampZone = "UTC"
    let stop = try #require(Self.reading(of: "1004", by: traits).stop)
    for words in [
      "sign_order param-timestamp-secret", "sign_length 16", "sign_case lower",
      "timestamp_zone UTC", "any order", "32 or 16", "lower or upper", "SIPOP_APP_SECRET",
    ] {
      #expect(stop.remedy.english.contains(words))
    }
  }

  private static func reading(of code: String, by traits: SIPOP.Traits) -> Reading {
    let lookup = SIPOP.CitationLookup(traits: traits)
    return lookup.read(
      Reply(#"{"result":false,"code":"\#(code)","msg":""}"#),
      to: lookup.questions(about: Subject(applicationNumber: "CN201010600278.4")))
  }
}
