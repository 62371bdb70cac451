import Foundation
import Testing

@testable import Sandbox

struct TokenTests {
  private let number = ["patent_number": "CN190000001A"]

  @Test func `a token is good until its time is over`() async throws {
    let clock = SetClock()
    let configuration = StandIn.Configuration(
      corpus: .small, tokenLife: .seconds(90), now: clock.now)
    try await withStandIn(configuration) { customer in
      let token = try await customer.token()
      clock.advance(by: 89)
      #expect(try await customer.detailed(number, token: token).error_code == 0)
      clock.advance(by: 1)
      #expect(try await customer.detailed(number, token: token).error_code == 67_200_009)

      let renewed = try await customer.token()
      #expect(renewed != token)
      #expect(try await customer.detailed(number, token: renewed).error_code == 0)
    }
  }

  @Test func `a wrong secret gets no token, with HTTP 200`() async throws {
    try await withStandIn { customer in
      var stranger = customer
      stranger.credentials.zhihuiyaClientSecret = "another"
      let reply = try await stranger.signIn()
      #expect(reply.status == 200)
      #expect(try DetailsReply(reply.body).error_code == 67_200_003)
      #expect(await customer.standIn.bill().zhihuiya.tokenCalls == 1)
      #expect(await customer.standIn.bill().zhihuiya.refusedCalls == 1)
    }
  }

  @Test func `the credentials are sent as RFC 7617 says`() async throws {
    var configuration = StandIn.Configuration(corpus: .small)
    configuration.credentials.zhihuiyaClientID = "clientId"
    configuration.credentials.zhihuiyaClientSecret = "clientSecret"
    try await withStandIn(configuration) { customer in
      let reply = try await customer.signIn(
        authorization: "Basic Y2xpZW50SWQ6Y2xpZW50U2VjcmV0")
      #expect(reply.body.contains(#""expires_in":1799"#))
    }
  }

  @Test func `the wrapped form has the life as text`() async throws {
    let configuration = StandIn.Configuration(corpus: .small, tokenShape: .wrapped)
    try await withStandIn(configuration) { customer in
      let body = try await customer.signIn().body
      #expect(body.hasPrefix(#"{"data":{"token":""#))
      #expect(body.hasSuffix(#""expires_in":"1799"},"status":true,"error_code":0}"#))
    }
  }

  @Test func `without token, with another's token and without apikey nothing is told`()
    async throws
  {
    try await withStandIn { customer in
      let token = try await customer.token()
      #expect(try await customer.details(number, token: nil).status == 401)
      #expect(try await customer.detailed(number, token: "another").error_code == 67_200_009)
      let keyless = number.merging(["apikey": ""]) { own, _ in own }
      #expect(try await customer.detailed(keyless, token: token).error_code == 67_200_008)
      let another = number.merging(["apikey": "another"]) { own, _ in own }
      #expect(try await customer.detailed(another, token: token).error_code == 67_200_009)
      #expect(await customer.standIn.bill().zhihuiya.items == 0)
      #expect(await customer.standIn.bill().zhihuiya.refusedCalls == 4)
    }
  }
}
