import CustomDump
import PatentModel
import Providers
import Testing

/// What every provider's answers are held to.
struct AnswerTests {
  @Test(arguments: Specimen.all)
  func `an answer settles its questions and is paid for`(specimen: Specimen) throws {
    let reading = try #require(try specimen.readAnswer().last)
    let answers = try #require(reading.answers)

    #expect(answers.verdicts.map(\.question) == specimen.questions())
    #expect(answers.verdicts.contains { $0.verdict == .records })
    #expect(answers.recordCount > 0 && answers.strays.isEmpty)
    #expect(reading.isProvidersWord && reading.charge.isCertain)
    let most = specimen.inquiry.tariff.most(questions: answers.verdicts.count)
    #expect(reading.charge.calls <= most.calls && reading.charge.items <= most.items)
  }

  @Test(arguments: Specimen.all)
  func `an answer from the archive means the same once more`(specimen: Specimen) throws {
    let fresh = try #require(try specimen.readAnswer().last?.answers)
    let archived = try #require(specimen.replies.answer.last?.body)

    let recalled = specimen.read(Reply(status: 200, body: archived)).answers

    expectNoDifference(String(customDumping: recalled), String(customDumping: Optional(fresh)))
  }

  @Test(arguments: Specimen.all)
  func `an archived answer says something of what was asked`(specimen: Specimen) throws {
    let reading = try #require(try specimen.readAnswer().last)
    let verdicts = try #require(reading.answers).verdicts
    let reply = ArchivedReply(
      endpoint: specimen.inquiry.endpoint,
      answers: verdicts.map { ($0.question.key, $0.verdict) },
      retrievedOn: try #require(CalendarDate(compact: 2024_05_01)), code: reading.code,
      body: try #require(specimen.replies.answer.last?.body))

    let findings = try Finding.all(in: reply, of: specimen.source)

    #expect(specimen.source.endpoint == specimen.inquiry.endpoint)
    #expect(!findings.isEmpty && !findings.contains(where: \.isUnidentified))
    for question in specimen.questions() {
      #expect(specimen.source.subject(ofQuestion: question.key) != Subject())
    }
  }

  /// What was ordered and paid for cannot be nothing: all but the report's file.
  @Test(arguments: Specimen.all.filter { $0.inquiry.endpoint != QCC.Reports.endpoint })
  func `nothing found is an answer and no error`(specimen: Specimen) throws {
    let reading = specimen.read(specimen.replies.empty)
    let answers = try #require(reading.answers)

    #expect(reading.word == "empty" && reading.isProvidersWord)
    #expect(answers.verdicts.map(\.question) == specimen.questions())
    #expect(answers.recordCount == 0 && answers.followUps.isEmpty && answers.finds.isEmpty)
  }
}
