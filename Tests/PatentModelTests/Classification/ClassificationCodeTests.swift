import PatentModel
import Testing

struct ClassificationCodeTests {
  @Test(
    arguments: [
      ("G06F16/735", "G06F16/735", .subgroup), ("g06f 16/735", "G06F16/735", .subgroup),
      ("G06", "G06", .class), ("G", "G", .section), ("G06F", "G06F", .subclass),
      ("G06F16/00", "G06F16/00", .mainGroup), ("H01M10/42", "H01M10/42", .subgroup),
      ("A61K 031/4184", "A61K31/4184", .subgroup), ("Y02E60/10", "Y02E60/10", .subgroup),
    ] as [(String, String, ClassificationLevel)])
  func `a symbol is read, whole or cut short`(
    raw: String, code: String, level: ClassificationLevel
  ) throws {
    let read = try #require(ClassificationCode(reading: raw, scheme: .ipc))

    #expect(read.code == code)
    #expect(read.level == level)
    #expect(read.version == nil)
    #expect(read.isInventive == nil)
  }

  @Test(
    arguments: [
      ("G06F 16/735 (2019.01)I", "2019.01", true), ("G06F16/735（2019.01）N", "2019.01", false),
      ("G06F16/735(2019.01)", "2019.01", nil), ("G06F16/735 I", nil, true),
    ] as [(String, String?, Bool?)])
  func `edition and mark are split from the symbol`(
    raw: String, version: String?, isInventive: Bool?
  ) throws {
    let read = try #require(ClassificationCode(reading: raw, scheme: .ipc))

    #expect(read.code == "G06F16/735")
    #expect(read.version == version)
    #expect(read.isInventive == isInventive)
  }

  @Test(
    arguments: [
      ("13-03", "13-03", .subclass), ("11-", "11", .class), ("6-1", "06-01", .subclass),
      ("02", "02", .class),
    ] as [(String, String, ClassificationLevel)])
  func `a Locarno code is read, whole or cut short`(
    raw: String, code: String, level: ClassificationLevel
  ) {
    let read = ClassificationCode(reading: raw, scheme: .loc)

    #expect(read?.code == code)
    #expect(read?.level == level)
  }

  @Test(
    arguments: [
      ("", .ipc), ("Z06F16/735", .ipc), ("G06F16", .ipc), ("G6F16/735", .ipc), ("G06F16/7", .ipc),
      ("G06F/735", .ipc), ("13-03", .ipc), ("人工智能", .cpc), ("G06F", .loc), ("13-03-01", .loc),
      ("", .loc), ("-", .loc),
    ] as [(String, ClassificationScheme)])
  func `what is no code of its scheme is none`(raw: String, scheme: ClassificationScheme) {
    #expect(ClassificationCode(reading: raw, scheme: scheme) == nil)
  }

  @Test func `codes of other schemes are kept as they are`() {
    let code = ClassificationCode(reading: "G06F 3/048 651", scheme: .init(rawValue: "FI"))

    #expect(code?.code == "G06F 3/048 651")
    #expect(code?.scheme.rawValue == "FI")
  }

  @Test(arguments: [("G06F16/735", ClassificationScheme.ipc), (" 11-", .loc), ("", .ipc)])
  func `a code without scheme shows it by its first character`(
    code: String, scheme: ClassificationScheme
  ) {
    #expect(ClassificationScheme.scheme(ofCode: code) == scheme)
  }
}
