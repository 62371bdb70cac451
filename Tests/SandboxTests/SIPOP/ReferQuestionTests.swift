import Testing

@testable import Sandbox

struct ReferQuestionTests {
  @Test(arguments: ["CN201010600278.4", "201010600278", "2010106002784"])
  func `reads the three forms of a number`(number: String) throws {
    let question = try ReferQuestion(param(number))
    #expect(question.application == "CN201010600278.4")
    #expect(question.direction == .cited)
  }

  @Test(arguments: ["CN201610311380.X", "201610311380", "201610311380X"])
  func `reads a number whose check digit is X`(number: String) throws {
    #expect(try ReferQuestion(param(number)).application == "CN201610311380.X")
  }

  @Test(arguments: [
    #"{"applicationDocNum":"CN201010600278","referType":"02"}"#,
    #"{"applicationDocNum":"CN2010106002784","referType":"02"}"#,
    #"{"applicationDocNum":"201010600278.4","referType":"02"}"#,
    #"{"applicationDocNum":"CN201010600278.","referType":"02"}"#,
    #"{"applicationDocNum":"20101060027","referType":"02"}"#,
    #"{"applicationDocNum":"","referType":"02"}"#,
    #"{"applicationDocNum":"CN201010600278.4","referType":"03"}"#,
    #"{"applicationDocNum":"CN201010600278.4"}"#, "CN201010600278.4", "[]",
  ])
  func `reads nothing else`(param: String) {
    let verdict = Result { () throws(SIPOPStatus) in try ReferQuestion(param) }
    #expect(verdict.refusal == .wrongQuestion)
  }

  private func param(_ number: String) -> String {
    #"{"applicationDocNum":"\#(number)","referType":"02"}"#
  }
}
