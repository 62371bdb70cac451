import Foundation
import Providers
import Testing

struct SIPOPAuthorizationTests {
  /// 2018-01-09 13:52:03 in Asia/Shanghai.
  let moment = Date(timeIntervalSince1970: 1_515_477_123)

  /// `sign_order`, and the 32 digits that it gives for the vendor's sample.
  @Test(
    arguments: [
      (nil, "45682f43a26b5ae89fe75af5443f1d97"),
      ("timestamp-param-secret", "45682f43a26b5ae89fe75af5443f1d97"),
      ("param-timestamp-secret", "d83492db088e4c5a8826b121e09448e4"),
      ("secret-timestamp-param", "56147c8e1759a347b00b0f9ec2bedb0e"),
      ("secret-param-timestamp", "d4398fe37e665a205e2bf9d751bf32c6"),
      ("timestamp-secret-param", "b0e6a0f24418a5f5b01cde21f16856d8"),
      ("param-secret-timestamp", "1d7d2c7c54ab4dc662669ab8e282bee8"),
    ])
  func `a signature is made in every order, length and case`(
    order: String?, digits: String
  ) throws {
    let middle = String(digits.dropFirst(8).prefix(16))
    for (length, letters, expected) in [
      (nil, nil, digits), (32, "lower", digits), (32, "upper", digits.uppercased()),
      (16, nil, middle), (16, "upper", middle.uppercased()),
    ] {
      var traits = SIPOP.Traits()
      traits.signOrder = order
      traits.signLength = length
      traits.signCase = letters
      try traits.check()
      #expect(try field("sign", of: sign(Self.request(traits), by: traits)) == expected)
    }
  }

  @Test func `the middle is characters 9 to 24`() throws {
    var traits = SIPOP.Traits()
    traits.signLength = 16
    #expect(try field("sign", of: sign(Self.request(), by: traits)) == "a26b5ae89fe75af5")
  }

  @Test func `Chinese is signed as it is sent, unescaped`() throws {
    let request = Request(
      Self.request().questions, method: .post, path: "extra.queryReferInfo",
      query: [.init("title", "专利")])
    let signed = sign(request)
    #expect(try field("param", of: signed) == #"{"title":"专利"}"#)
    #expect(try field("sign", of: signed) == "942778dd152d1013d31bda7f2bc2005c")
  }

  @Test func `slashes stay, and quotes and backslashes are escaped`() throws {
    let request = Request(
      Self.request().questions, method: .post, path: "extra.queryReferInfo",
      query: [.init("title", #"a/b"c\d"#)])
    #expect(try field("param", of: sign(request)) == #"{"title":"a/b\"c\\d"}"#)
  }

  @Test func `a call is a form of six fields at the one address`() {
    let signed = sign(Self.request())
    #expect(signed.method == .post && signed.query.isEmpty)
    #expect(signed.address == "http://open.sipop.cn/dataplatpro/api/route")
    #expect(signed.headers.map(\.name) == ["Content-Type"])
    #expect(signed.headers.map(\.value) == ["application/x-www-form-urlencoded"])
    #expect(
      signed.body == """
        appKey=appKey&method=extra.queryReferInfo&param=%7B%22applicationDocNum%22%3A%22\
        CN201010600278.4%22%2C%22referType%22%3A%2202%22%7D&timestamp=2018-01-09%2013%3A52%3A03\
        &sign=45682f43a26b5ae89fe75af5443f1d97&v=1.0
        """)
  }

  @Test(
    arguments: [
      (nil, "2018-01-09 13:52:03"), ("Asia/Shanghai", "2018-01-09 13:52:03"),
      ("UTC", "2018-01-09 05:52:03"),
    ])
  func `the time is told in the zone of the account, to the second`(
    zone: String?, timestamp: String
  ) throws {
    var traits = SIPOP.Traits()
    traits.timestampZone = zone
    for part in [0, 0.25, 0.999] {
      let signed = sign(Self.request(), by: traits, at: moment.addingTimeInterval(part))
      #expect(try field("timestamp", of: signed) == timestamp)
    }
  }

  @Test func `environment names key, secret and address`() throws {
    let sipop = SIPOP(
      environment: [
        "SIPOP_APP_KEY": "appKey", "SIPOP_APP_SECRET": "appSecret",
        "SIPOP_BASE_URL": "https://open.sipop.cn/dataplatpro/api/route/",
      ], traits: SIPOP.Traits())
    let signed = sipop.sign(Self.request(), at: moment, session: nil)
    #expect(signed.address == "https://open.sipop.cn/dataplatpro/api/route")
    #expect(try field("sign", of: signed) == "45682f43a26b5ae89fe75af5443f1d97")
  }

  @Test func `the secret is never sent, and nothing prints it`() throws {
    let sipop = SIPOP(appKey: Secret("never-shown"), appSecret: Secret("never-sent"))
    let signed = sipop.sign(Self.request(), at: moment, session: nil)
    let body = try #require(signed.body)
    #expect(!body.contains("never-sent") && body.contains("never-shown"))
    #expect(!"\(signed)\(String(reflecting: sipop))".contains("never-"))
    #expect(sipop.signIn() == nil)
  }

  private static func request(_ traits: SIPOP.Traits = SIPOP.Traits()) -> Request {
    let lookup = SIPOP.CitationLookup(traits: traits)
    return lookup.request(
      lookup.questions(about: Subject(applicationNumber: "CN201010600278.4")))
  }

  private func sign(
    _ request: Request, by traits: SIPOP.Traits = SIPOP.Traits(), at time: Date? = nil
  ) -> SignedRequest {
    SIPOP(appKey: Secret("appKey"), appSecret: Secret("appSecret"), traits: traits)
      .sign(request, at: time ?? moment, session: nil)
  }

  private func field(_ name: String, of signed: SignedRequest) throws -> String? {
    let form = Question(Endpoint(provider: "sipop", name: "form"), key: try #require(signed.body))
    return form.parameter(name)
  }
}
