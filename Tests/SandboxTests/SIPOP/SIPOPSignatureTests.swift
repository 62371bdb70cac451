import Foundation
import NIOHTTP1
import Testing

@testable import Sandbox

struct SIPOPSignatureTests {
  @Test(
    arguments: [
      (SIPOPTerms(), "45682f43a26b5ae89fe75af5443f1d97"),
      (SIPOPTerms(signDigits: .middle), "a26b5ae89fe75af5"),
      (SIPOPTerms(isSignUpperCase: true), "45682F43A26B5AE89FE75AF5443F1D97"),
      (
        SIPOPTerms(signOrder: [.param, .timestamp, .secret]),
        "d83492db088e4c5a8826b121e09448e4"
      ),
      (
        SIPOPTerms(signOrder: [.secret, .timestamp, .param]),
        "56147c8e1759a347b00b0f9ec2bedb0e"
      ),
      (
        SIPOPTerms(signOrder: [.secret, .param, .timestamp], signDigits: .middle),
        "7e665a205e2bf9d7"
      ),
    ])
  func `signs as the vectors do`(terms: SIPOPTerms, sign: String) {
    let signature = SIPOPSignature(appKey: "appKey", secret: "appSecret", terms: terms)
    let param = #"{"applicationDocNum":"CN201010600278.4","referType":"02"}"#
    #expect(signature.sign(timestamp: "2018-01-09 13:52:03", param: param) == sign)
  }

  @Test func `Chinese is signed as UTF-8`() {
    let signature = SIPOPSignature(appKey: "", secret: "appSecret", terms: SIPOPTerms())
    #expect(
      signature.sign(timestamp: "2018-01-09 13:52:03", param: #"{"title":"专利"}"#)
        == "942778dd152d1013d31bda7f2bc2005c")
  }

  @Test(
    arguments: [
      ([:], "1000"), (["appKey": "another"], "1001"), (["sign": "0"], "1004"),
      (["timestamp": "2023-11-15 06:18:20"], "1000"),
      (["timestamp": "2023-11-15 06:18:21"], "1004"),
      (["timestamp": "2023-11-15 06:08:19"], "1004"),
      (["timestamp": "2023-11-14 22:13:20"], "1004"), (["timestamp": "now"], "1004"),
      (["appKey": ""], "1002"), (["v": ""], "1002"), (["param": ""], "1002"),
      (["method": "extra.queryOther"], "1005"), (["v": "2.0"], "1005"),
    ] as [([String: String], String)])
  func `each field is checked`(fields: [String: String], code: String) async throws {
    try await withStandIn(.init(corpus: .small, now: SetClock().now)) { customer in
      let param = #"{"applicationDocNum":"CN201719000001.7","referType":"02"}"#
      let reply = try await customer.refer(param, fields)
      #expect(reply.status == 200)
      #expect(try Tree(reply.body)["code"] == .text(code))
      #expect(try Tree(reply.body)["result"] == .bool(code == "1000"))
      let bill = await customer.standIn.bill().sipop
      #expect(bill.billedCalls == (["1000", "1005"].contains(code) ? 1 : 0))
    }
  }

  @Test func `another rule can be asked for`() async throws {
    let terms = SIPOPTerms(
      signOrder: [.secret, .param, .timestamp], signDigits: .middle, isSignUpperCase: true)
    try await withStandIn(.init(corpus: .small, sipop: terms)) { customer in
      let param = #"{"applicationDocNum":"CN201719000001.7","referType":"02"}"#
      let usual = try await customer.refer(param)
      let asked = try await customer.refer(
        param,
        signed: { timestamp, param, secret in
          String(md5(secret + param + timestamp).uppercased().dropFirst(8).prefix(16))
        })
      #expect(try Tree(usual.body)["code"] == .text("1004"))
      #expect(try Tree(asked.body)["code"] == .text("1000"))
    }
  }

  @Test func `a call by another verb than POST is none`() async throws {
    try await withStandIn { customer in
      let reply = try await customer.refer("{}", method: .PUT)
      #expect(try Tree(reply.body)["code"] == .text("1002"))
    }
  }
}
