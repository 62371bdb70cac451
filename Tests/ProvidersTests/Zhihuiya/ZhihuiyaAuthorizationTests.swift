import Foundation
import PatentModel
import Providers
import Testing

struct ZhihuiyaAuthorizationTests {
  let client = Zhihuiya(credentials: .client(id: "clientId", secret: Secret("clientSecret")))
  let keyed = Zhihuiya(credentials: .key(Secret("sk-0123456789")))
  let opened = Date(timeIntervalSince1970: 1_700_000_000)

  @Test func `signing in shows the credentials in a header and nowhere else`() throws {
    let signIn = try #require(client.signIn())
    #expect(signIn.method == .post)
    #expect(signIn.address == "https://connect.zhihuiya.com/oauth/token" && signIn.query.isEmpty)
    #expect(signIn.body == "grant_type=client_credentials")
    #expect(
      signIn.headers.first { $0.name == "Authorization" }?.value
        == "Basic Y2xpZW50SWQ6Y2xpZW50U2VjcmV0")
    #expect(
      signIn.headers.first { $0.name == "Content-Type" }?.value
        == "application/x-www-form-urlencoded")
  }

  @Test func `a call carries the token and the client's id`() {
    let session = Session(token: Secret("AAAA"), opened: opened, life: 1_799)
    let signed = client.sign(Self.request, at: opened, session: session)
    #expect(signed.query == "patent_number=CN100000001A%2CCN100000002A&apikey=clientId")
    #expect(signed.headers.map(\.name) == ["Authorization"])
    #expect(signed.headers.map(\.value) == ["Bearer AAAA"])
  }

  @Test func `an account with a key needs no session`() {
    #expect(keyed.signIn() == nil)
    let signed = keyed.sign(Self.request, at: opened, session: nil)
    #expect(signed.headers.map(\.value) == ["Bearer sk-0123456789"])
    #expect(signed.query == "patent_number=CN100000001A%2CCN100000002A")
  }

  @Test func `a key may go into the query, and then nowhere else`() {
    let account = Zhihuiya(credentials: .queryKey(Secret("sk-0123456789")))
    #expect(account.signIn() == nil)
    let signed = account.sign(Self.request, at: opened, session: nil)
    #expect(signed.query == "patent_number=CN100000001A%2CCN100000002A&apikey=sk-0123456789")
    #expect(signed.headers.isEmpty && signed.body == nil)
  }

  /// The variables that are set, the kind that the pipeline file names, and what is shown of them.
  @Test(
    arguments: [
      (["ID", "SECRET"], nil, "apikey=id", "Bearer AAAA"),
      (["ID", "SECRET", "KEY"], nil, "apikey=id", "Bearer AAAA"),
      (["KEY"], nil, "", "Bearer key"),
      (["ID", "KEY"], nil, "", "Bearer key"),
      (["ID", "SECRET", "KEY"], .apiKeyHeader, "", "Bearer key"),
      (["ID", "SECRET", "KEY"], .apiKeyQuery, "apikey=key", nil),
      (["ID", "SECRET", "KEY"], .clientCredentials, "apikey=id", "Bearer AAAA"),
    ] as [([String], Zhihuiya.Traits.Auth?, String, String?)])
  func `the kind of account follows from its variables, unless it is named`(
    variables: [String], kind: Zhihuiya.Traits.Auth?, query: String, bearer: String?
  ) {
    let all = [
      "ID": ("ZHIHUIYA_CLIENT_ID", "id"), "SECRET": ("ZHIHUIYA_CLIENT_SECRET", "secret"),
      "KEY": ("ZHIHUIYA_API_KEY", "key"),
    ]
    var traits = Zhihuiya.Traits()
    traits.auth = kind
    let account = Zhihuiya(
      environment: Dictionary(uniqueKeysWithValues: variables.compactMap { all[$0] }),
      traits: traits)
    let session = account.signIn().map { _ in
      Session(token: Secret("AAAA"), opened: opened, life: 1_799)
    }
    let signed = account.sign(Self.request, at: opened, session: session)
    let shown = signed.query.split(separator: "&").first { $0.hasPrefix("apikey") }
    #expect(shown.map(String.init) ?? "" == query)
    #expect(signed.headers.first { $0.name == "Authorization" }?.value == bearer)
  }

  @Test(arguments: [
    ("https://connect.patsnap.com/", "https://connect.patsnap.com"),
    ("", "https://connect.zhihuiya.com"),
  ])
  func `an address may be set, with a slash at its end or without`(address: String, used: String) {
    let account = Zhihuiya(
      environment: ["ZHIHUIYA_BASE_URL": address, "ZHIHUIYA_API_KEY": "key"], traits: .init())
    let signed = account.sign(Self.request, at: opened, session: nil)
    #expect(signed.address == used + "/basic-patent-data/patent-detail-aggregation")
  }

  @Test(arguments: [nil, "1.0"])
  func `a version is sent where the pipeline file has one`(version: String?) {
    var traits = Zhihuiya.Traits()
    traits.versionHeader = version
    let account = Zhihuiya(credentials: .key(Secret("sk-0123456789")), traits: traits)
    let signed = account.sign(Self.request, at: opened, session: nil)
    #expect(signed.headers.first { $0.name == "X-PatSnap-Version" }?.value == version)
    #expect(signed.headers.first { $0.name == "Authorization" } != nil)
  }

  /// Token replies as the vendor's page, its clients and older clients show them; the life in seconds.
  @Test(
    arguments: [
      (
        #"{"token":"AAAA","token_type":"BearerToken","expires_in":1799,"status":"approved","issued_at":"1700000000000"}"#,
        1_799
      ),
      (#"{"data":{"token":"AAAA","expires_in":"1799"},"status":true,"error_code":0}"#, 1_799),
      (#"{"access_token":"AAAA","expires_in":60}"#, 60),
      (#"{"token":"AAAA"}"#, 1_800),
      (#"{"data":null,"token":"AAAA","expires_in":"60"}"#, 60),
    ])
  func `a token is read in every shape`(body: String, life: Int) throws {
    let session = try client.session(from: Reply(body), at: opened)
    #expect(session.token.revealed == "AAAA")
    #expect(session.expires == opened.addingTimeInterval(TimeInterval(life)))
  }

  @Test(arguments: [(#"{"token":"AAAA"}"#, 600), (#"{"token":"AAAA","expires_in":1799}"#, 1_799)])
  func `life and leeway of a token are settings where the reply is silent`(
    body: String, life: Int
  ) throws {
    var traits = Zhihuiya.Traits()
    traits.tokenLifeDefault = "10min"
    traits.tokenLeeway = "2min"
    let account = Zhihuiya(
      credentials: .client(id: "clientId", secret: Secret("clientSecret")), traits: traits)
    let session = try account.session(from: Reply(body), at: opened)
    #expect(session.life == TimeInterval(life) && session.leeway == 120)
    #expect(try client.session(from: Reply(body), at: opened).leeway == 60)
  }

  /// HTTP status, body, what follows, and the code that is told.
  @Test(
    arguments: [
      (200, #"{"data":null,"status":false,"error_code":67200003}"#, "account", "67200003"),
      (200, #"{"status":false,"error_code":67200002}"#, "slow down", "67200002"),
      (200, #"{"status":false,"error_code":67200007}"#, "day", "67200007"),
      (200, #"{"status":true,"error_code":0}"#, "account", "0"),
      (200, #"{"token":""}"#, "retry", "unreadable"),
      (200, #"{"status":false,"error_code":68300004}"#, "account", "68300004"),
      (401, "", "account", "http 401"),
      (403, "Forbidden", "endpoint", "http 403"),
      (429, "", "slow down", "http 429"),
      (500, "", "retry", "http 500"),
      (200, "<html></html>", "retry", "unreadable"),
    ])
  func `a refused sign-in stops the account, a passing fault does not`(
    status: Int, body: String, word: String, code: String
  ) {
    let fault = #expect(throws: SignInFault.self) {
      try client.session(from: Reply(body, status: status), at: opened)
    }
    #expect(fault?.reading.word == word)
    #expect(fault?.reading.code == code)
    #expect(fault?.reading.stop?.remedy.isEmpty != true)
    #expect(fault?.reading.charge.calls == 0)
  }

  @Test func `a token in a shape that nobody knows is not quoted`() {
    let reply = Reply(#"{"result":{"jwt":"very-secret-token"}}"#)
    let fault = #expect(throws: SignInFault.self) { try client.session(from: reply, at: opened) }
    #expect(fault.map { "\($0)".contains("very-secret") } == false)
  }

  private static let request: Request = {
    let lookup = Zhihuiya.DetailLookup()
    return lookup.request(
      ["CN100000001A", "CN100000002A"].map { Question(lookup.endpoint, key: $0) })
  }()
}
