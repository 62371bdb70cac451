import Providers
import Testing

/// What every provider's questions and requests are held to.
struct QuestionIdentityTests {
  @Test(arguments: Specimen.all)
  func `the same question twice is the same text`(specimen: Specimen) {
    let questions = specimen.questions()
    #expect(!questions.isEmpty && Set(questions).count == questions.count)
    #expect(questions == specimen.questions())
    #expect(questions.allSatisfy { $0.endpoint == specimen.inquiry.endpoint && !$0.key.isEmpty })
    #expect(specimen.request == specimen.inquiry.request(questions))
    #expect(specimen.request.questions == questions)
    #expect(questions.count <= specimen.inquiry.batchSize)
  }

  @Test(arguments: Specimen.all)
  func `a subject without a name raises nothing`(specimen: Specimen) {
    #expect(specimen.inquiry.questions(about: Subject()).isEmpty)
  }

  @Test(arguments: Specimen.all)
  func `a request over the wire is what the vendor's document says`(specimen: Specimen) {
    let signed = specimen.provider.sign(
      specimen.request, at: specimen.moment, session: specimen.session)
    #expect(signed.text == specimen.signed)
    #expect((specimen.provider.signIn() != nil) == (specimen.session != nil))
  }
}
