import Extract
import PatentModel
import Providers
import Yams

extension Plan {
  /// Checks a pipeline file whole.
  ///
  /// - Throws: ``DeclarationFaults`` with all that is wrong, each with its line.
  package init(_ file: PipelineFile) throws(DeclarationFaults) {
    var checking = Checking(file)
    let stages = checking.stages()
    let input = checking.input()
    let providers = checking.providers(calledBy: stages)
    checking.checkFlow(of: stages, inputKind: input?.kind)
    guard checking.faults.isEmpty, let input else { throw DeclarationFaults(checking.faults) }
    self.init(
      name: file.declaration.name, input: input, stages: stages, providers: providers,
      referDirections: checking.referDirections)
  }
}

/// Goes through a declaration and gathers what is wrong.
struct Checking {
  let file: PipelineFile
  var faults: [DeclarationFault] = []

  init(_ file: PipelineFile) { self.file = file }

  mutating func stages() -> [PlannedStage] {
    var planned: [PlannedStage] = []
    for (index, stage) in file.declaration.stages.enumerated() {
      let names = file.declaration.stages[..<index].map(\.name)
      if stage.name == PlannedStage.input || names.contains(stage.name) {
        fault(
          line(of: "name", ofStage: index), "the name “\(stage.name)” is taken",
          "Give the stage another.")
      }
      checkSources(of: stage, among: names, line: line(of: "from", ofStage: index))
      guard let operation = operation(of: stage, index: index) else { continue }
      planned.append(
        PlannedStage(
          name: stage.name, from: stage.from.names, operation: operation,
          maxAge: maxAge(of: stage, line: line(of: "max_age", ofStage: index)),
          priority: priority(of: stage, line: line(of: "priority", ofStage: index))))
    }
    return planned
  }

  mutating func providers(calledBy stages: [PlannedStage]) -> [String: ProviderPlan] {
    let settings = file.declaration.providers ?? [:]
    for name in settings.keys.sorted() where !providerKinds.contains(where: { $0.id == name }) {
      fault(
        at: "providers.\(name)", "there is no provider “\(name)”",
        Spelling.hint(for: name, among: providerKinds.map(\.id)))
    }
    var called: [String: ProviderPlan] = [:]
    for kind in providerKinds {
      guard let connect = connection(to: kind) else { continue }
      var wrong: [SettingFault] = []
      let plan = ProviderPlan(
        kind, settings: settings[kind.id], faults: &wrong, connect: connect)
      for setting in wrong {
        fault(at: "providers.\(kind.id).\(setting.path)", setting.message, setting.remedy)
      }
      let operators = extractOperators.filter { $0.provider == kind.id }
      let priceKeys = operators.flatMap { $0.priceKeys }
      let written = [
        ("price", plan.prices.keys.sorted()), ("endpoints", plan.endpointPaces.keys.sorted()),
      ]
      for (group, keys) in written {
        for key in keys where !priceKeys.contains(key) {
          fault(
            at: "providers.\(kind.id).\(group).\(key)", "nothing is billed as “\(key)”",
            Spelling.hint(for: key, among: priceKeys))
        }
      }
      if stages.contains(where: { $0.provider == kind.id }) { called[kind.id] = plan }
    }
    return called
  }

  /// Whether each stage can work on what its sources give.
  mutating func checkFlow(of stages: [PlannedStage], inputKind: InputRow.Kind?) {
    let roles = Dictionary(
      stages.map { ($0.name, type(of: $0.operation).role) }, uniquingKeysWith: { first, _ in first }
    )
    for stage in stages {
      let role = type(of: stage.operation).role
      let line = file.declaration.stages.firstIndex { $0.name == stage.name }
        .flatMap { file.lines[$0] }
      for source in stage.from where source == PlannedStage.input || roles[source] != nil {
        switch (role, source == PlannedStage.input ? nil : roles[source]) {
        case (.extract, nil), (.extract, .extract), (.transform, .extract), (.load, .transform):
          break
        default:
          fault(line, "“\(stage.name)” (\(role)) cannot read from “\(source)”", Self.order)
        }
      }
      checkSubjects(of: stage, among: stages, inputKind: inputKind, line: line)
      if stage.operation is MergeCompanies, let inputKind, inputKind != .company {
        fault(
          line, "“\(stage.name)” makes companies, and the input holds \(inputKind.rawValue) rows",
          "Use merge-patents, or a list of companies.")
      }
      if role == .load, stage.from.count > 1 {
        fault(
          line, "“\(stage.name)” reads from \(stage.from.count) merges",
          "Let one merge read all the stages that buy, and name that one.")
      }
    }
    if !file.declaration.stages.contains(where: { $0.extract != nil }) {
      fault(nil, "no stage buys anything", "Write one with extract.")
    }
  }

  /// Whether each source of a stage that buys names what the stage asks about.
  private mutating func checkSubjects(
    of stage: PlannedStage, among stages: [PlannedStage], inputKind: InputRow.Kind?, line: Int?
  ) {
    guard let extract = (stage.operation as? any ExtractOperator).map({ type(of: $0) }) else {
      return
    }
    let name = extract.name
    let wanted = extract.asksAbout
    for source in stage.from {
      if source == PlannedStage.input {
        guard let inputKind, SubjectName(inputKind) != wanted else { continue }
        fault(
          line,
          "“\(name)” asks about \(wanted.rawValue) rows, and the input holds "
            + "\(inputKind.rawValue) rows", "Change input.kind or the operator.")
      } else if let other = stages.first(where: { $0.name == source })?.operation
        as? any ExtractOperator, !type(of: other).finds.contains(wanted)
      {
        let able = extractOperators.filter { $0.finds.contains(wanted) }.map { $0.name }
        fault(
          line, "“\(name)” asks about each \(wanted.rawValue), and “\(source)” names none",
          "Read from a stage of \(able.joined(separator: " or ")).")
      }
    }
  }

  private static let order = "Extract reads input or extract, transform extract, load transform."

  private var extractOperators: [any ExtractOperator.Type] {
    operators.compactMap { $0 as? any ExtractOperator.Type }
  }

  private mutating func checkSources(
    of stage: Declaration.Stage, among names: [String], line: Int?
  ) {
    for source in stage.from.names where source != PlannedStage.input && !names.contains(source) {
      fault(
        line, "“\(stage.name)” reads from “\(source)”, and no stage before it has that name",
        Spelling.hint(for: source, among: names + [PlannedStage.input]))
    }
    if stage.from.names.isEmpty {
      fault(line, "“\(stage.name)” reads from nothing", "Fill in from.")
    }
  }

  private mutating func operation(
    of stage: Declaration.Stage, index: Int
  ) -> (any Operator)? {
    let line = file.lines[index]
    let written = [
      (Role.extract, stage.extract), (.transform, stage.transform), (.load, stage.load),
    ].compactMap { role, name in name.map { (role: role, name: $0) } }
    guard written.count == 1, let (role, name) = written.first else {
      fault(line, "“\(stage.name)” needs exactly one of extract, transform and load", "")
      return nil
    }
    guard let type = operators.first(where: { $0.name == name && $0.role == role }) else {
      let known = operators.filter { $0.role == role }.map { $0.name }
      fault(
        self.line(of: role.rawValue, ofStage: index), "there is no \(role) operator “\(name)”",
        Spelling.hint(for: name, among: known))
      return nil
    }
    return make(type, options: file.options[index], line: line)
  }

  private mutating func make(
    _ type: any Operator.Type, options: Node?, line: Int?
  ) -> (any Operator)? {
    switch type {
    case let type as any ExtractOperator.Type: makeExtract(type, options: options, line: line)
    case let type as any StandaloneOperator.Type:
      makeStandalone(type, options: options, line: line)
    default: nil
    }
  }

  private mutating func makeExtract<O: ExtractOperator>(
    _ type: O.Type, options: Node?, line: Int?
  ) -> (any Operator)? {
    guard let traits = try? traits(of: O.Source.self) else { return nil }
    return making(type, options: options, line: line) { options throws(OptionFault) in
      try O(options, traits: traits)
    }
  }

  private mutating func makeStandalone<O: StandaloneOperator>(
    _ type: O.Type, options: Node?, line: Int?
  ) -> (any Operator)? {
    making(type, options: options, line: line) { options throws(OptionFault) in try O(options) }
  }

  private mutating func making<O: Operator>(
    _ type: O.Type, options: Node?, line: Int?, _ make: (O.Options?) throws(OptionFault) -> O
  ) -> (any Operator)? {
    do {
      let options = try options?.decodeStrictly(
        O.Options.self, file: file.file, known: type.settings.flatMap(\.names))
      return try make(options)
    } catch let error as DeclarationFaults {
      faults += error.faults
    } catch let error as OptionFault {
      let key = options?.writtenKeys().first { $0.name == error.option }
      fault(key?.line ?? line, "“\(error.option)” of \(type.name): \(error.message)", error.remedy)
    } catch {
      fault(line, "\(error)", "")
    }
    return nil
  }

  /// Where a key of a stage stands; the stage's own line when it is not written.
  private func line(of key: String, ofStage index: Int) -> Int? {
    file.line(of: "stages.\(index).\(key)") ?? file.lines[index]
  }

  private mutating func maxAge(of stage: Declaration.Stage, line: Int?) -> Duration? {
    guard let text = stage.maxAge else { return nil }
    let age = Duration(reading: text)
    if age == nil { fault(line, "“\(text)” is no duration", "Write 12h or 30d.") }
    return age
  }

  private mutating func priority(of stage: Declaration.Stage, line: Int?) -> Priority? {
    guard let word = stage.priority else { return nil }
    let known = Priority.allCases.map(\.rawValue)
    let priority = Priority(rawValue: word)
    if priority == nil {
      fault(line, "“\(word)” is no priority", Spelling.hint(for: word, among: known))
    } else if stage.extract == nil {
      fault(line, "“\(stage.name)” buys nothing that could have a priority", "Leave it out.")
    }
    return priority
  }

  mutating func fault(at path: String, _ message: String, _ remedy: String) {
    fault(file.line(of: path), message, remedy)
  }

  mutating func fault(_ line: Int?, _ message: String, _ remedy: String) {
    faults.append(DeclarationFault(file.file, line: line, message, remedy: remedy))
  }
}
