import Foundation
import Providers
import Testing

struct ZhihuiyaTraitsTests {
  @Test func `every setting is read by its name`() throws {
    let written = #"""
      {"auth":"api_key_query","token_leeway":"90s","token_life_default":"20min",
       "batch_size":20,
       "halve_on_bad_request":false,"version_header":"1.0",
       "code_overrides":{"67200005":{"class":"stop-day","scope":"provider","billed":false}}}
      """#
    let traits = try JSONDecoder().decode(Zhihuiya.Traits.self, from: Data(written.utf8))

    #expect(traits.auth == .apiKeyQuery)
    #expect(traits.tokenLeeway == "90s" && traits.tokenLifeDefault == "20min")
    #expect(traits.batchSize == 20)
    #expect(traits.halveOnBadRequest == false && traits.versionHeader == "1.0")
    #expect(
      traits.codeOverrides == [
        "67200005": CodeOverride(class: .stopDay, scope: .provider, billed: false)
      ])
    #expect(throws: Never.self) { try traits.check() }
  }

  @Test func `each name is told for spelling hints`() {
    let own = [
      "auth", "token_leeway", "token_life_default", "batch_size", "halve_on_bad_request",
      "version_header", "code_overrides",
    ]
    #expect(
      Zhihuiya.Traits.settings.flatMap(\.names) == own + ["class", "scope", "billed"])
  }

  @Test(arguments: [("token_leeway", "1 minute"), ("token_life_default", "1800")])
  func `a duration that is none is told with its path`(path: String, text: String) throws {
    let written = Data(#"{"\#(path)":"\#(text)"}"#.utf8)
    let traits = try JSONDecoder().decode(Zhihuiya.Traits.self, from: written)
    let fault = #expect(throws: TraitFault.self) { try traits.check() }
    #expect(fault?.path == path)
    #expect(fault?.message.contains(text) == true)
  }

  @Test(arguments: [(0, false), (1, true), (100, true), (101, false), (-1, false)])
  func `a batch holds what the document allows`(size: Int, isSound: Bool) {
    var traits = Zhihuiya.Traits()
    traits.batchSize = size
    #expect(((try? traits.check()) != nil) == isSound)
  }

  @Test func `a code has the class that the pipeline file gives it`() {
    var traits = Zhihuiya.Traits()
    traits.codeOverrides = [
      "67200005": CodeOverride(class: .stopDay), "http 404": CodeOverride(class: .stopAccount),
    ]
    let lookup = Zhihuiya.DetailLookup(traits: traits)
    let questions = lookup.questions(about: Subject(publicationNumber: "CN110650438A"))
    let spent = Reply(#"{"status":false,"error_code":67200005}"#)
    #expect(lookup.read(spent, to: questions).word == "day")
    #expect(lookup.read(Reply("", status: 404), to: questions).word == "account")
  }
}
