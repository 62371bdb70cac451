import Providers
import Testing

struct QuestionTests {
  let endpoint = Endpoint(provider: "qcc", name: "list")

  @Test func `the order of parameters does not matter`() {
    let parameters = [
      Request.Parameter("searchKey", "甲&乙=丙"), .init("pageIndex", "1"), .init("pageSize", "50"),
    ]
    let question = Question(endpoint, parameters: parameters)
    #expect(question == Question(endpoint, parameters: parameters.reversed()))
    #expect(question.key == "pageIndex=1&pageSize=50&searchKey=%E7%94%B2%26%E4%B9%99%3D%E4%B8%99")
  }

  @Test(arguments: ["甲&乙=丙", "a+b c%41", "", "=", "示例（北京）"])
  func `a value is read back as it was given`(value: String) {
    let question = Question(endpoint, parameters: [.init("searchKey", value), .init("a", "1")])
    #expect(question.parameter("searchKey") == value)
    #expect(question.parameter("absent") == nil)
  }

  @Test(
    arguments: [
      ("zhihuiya.detail", Endpoint(provider: "zhihuiya", name: "detail")),
      ("qcc.a.b", Endpoint(provider: "qcc", name: "a.b")), ("qcc", nil),
    ])
  func `a source token names an endpoint`(text: String, endpoint: Endpoint?) {
    #expect(Endpoint(text) == endpoint)
    if let endpoint { #expect(endpoint.description == text) }
  }
}
