import Testing

@testable import Sandbox

struct SizedCorpusTests {
  @Test func `a number behind the word gives so many publications of numbered companies`() throws {
    let corpus = try Corpus(spec: "generated:4100")

    #expect(corpus.publications.count == 4_100)
    #expect(Set(corpus.publications.map(\.number)).count == 4_100)
    #expect(corpus.places(ofCompany: "示例0001股份有限公司").count == 2_000)
    #expect(corpus.places(ofCompany: "示例0003股份有限公司").count == 100)
    #expect(corpus.company("示例0004股份有限公司") == nil)
  }

  @Test func `the same number invents the same`() throws {
    let again = try Corpus(spec: "generated:300")
    #expect(try Corpus(spec: "generated:300").publications == again.publications)
  }

  @Test(arguments: ["generated:0", "generated:-1", "generated:1000001", "generated:many"])
  func `any other number is refused`(spec: String) {
    #expect(throws: SpecificationFault.self) { try Corpus(spec: spec) }
  }
}
