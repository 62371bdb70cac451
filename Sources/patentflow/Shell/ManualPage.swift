import Foundation
import Pipeline

/// The manual page, in the macros of man(7), from the same help that the commands print.
struct ManualPage {
  private let program: CommandHelp
  private var lines: [String] = []

  /// - Throws: What ``CommandHelp/program()`` does.
  init() throws {
    program = try CommandHelp.program()
    write()
  }

  /// The page, with a line end.
  var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func write() {
    lines.append(#".TH PATENTFLOW 1 "" "patentflow \#(ProgramVersion.number)" "User Commands""#)
    section("NAME")
    lines.append(#"patentflow \- \#((program.abstract ?? "").escapedForRoff)"#)
    section("SYNOPSIS")
    lines.append(#".B patentflow"#)
    lines.append(#".I command \fR[\fIarguments\fR]"#)
    section("DESCRIPTION")
    paragraphs(program.discussion)
    section("COMMANDS")
    for (path, command) in program.leaves { write(command, path: path) }
    section("ENVIRONMENT")
    for kind in providerKinds {
      let accounts = kind.credentials.map { $0.joined(separator: ", ") }.joined(separator: " or ")
      item(accounts.escapedForRoff, "The account of \(kind.id).")
      item(
        kind.addressVariable.escapedForRoff,
        "Another address than \(kind.standardAddress).")
    }
    item(
      "PATENTFLOW_LEDGER",
      "The ledger's file, by which several workspaces share an account's limits.")
    item(#"NO_COLOR"#, "As elsewhere: no colours.")
    section("FILES")
    item(".patentflow", "The workspace: what was bought, what was spent, the runs.")
    item("out", "The dataset.")
    section("SEE ALSO")
    lines.append("The documents of the project: README.md and docs/.")
  }

  private mutating func write(_ command: CommandHelp, path: String) {
    let arguments = (command.arguments ?? []).filter {
      $0.shouldDisplay && $0.names?.contains { ["help", "version"].contains($0.name) } != true
    }
    let required = arguments.filter { $0.kind == .positional || !$0.isOptional }
    let synopsis = ([path.escapedForRoff] + required.map(\.synopsis)).joined(separator: " ")
    lines.append(#".SS \#(synopsis)"#)
    paragraphs(command.abstract)
    paragraphs(command.discussion)
    for argument in arguments { item(argument.label, argument.meaning) }
  }

  private mutating func section(_ name: String) { lines.append(".SH \(name)") }

  private mutating func item(_ label: String, _ text: String) {
    lines += [".TP", #"\fB\#(label)\fR"#, text.escapedForRoff]
  }

  /// Lines that are indented stay as they are, and others become paragraphs.
  private mutating func paragraphs(_ text: String?) {
    var isVerbatim = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") != isVerbatim {
        isVerbatim.toggle()
        lines.append(isVerbatim ? ".PP\n.nf" : ".fi")
      }
      lines.append(line.isEmpty ? ".PP" : String(line).escapedForRoff)
    }
    if isVerbatim { lines.append(".fi") }
  }
}

extension CommandHelp.Argument {
  fileprivate var label: String {
    let spelled = (names ?? []).map { name in
      (name.kind == .long ? "--" : "-") + name.name
    }.sorted { $0.count < $1.count }.joined(separator: ", ").escapedForRoff
    switch kind {
    case .positional: return synopsis
    case .flag: return spelled
    case .option: return #"\#(spelled) \fI\#((valueName ?? "value").escapedForRoff)"#
    }
  }

  fileprivate var synopsis: String {
    let name = (valueName ?? "").escapedForRoff
    let value =
      kind == .positional ? name : #"\-\-\#((names?.last?.name ?? "").escapedForRoff) \#(name)"#
    let many = isRepeating ? "\(value) ..." : value
    return isOptional ? "[\(many)]" : many
  }

  fileprivate var meaning: String {
    let standard = defaultValue.map { " (default: \($0))" } ?? ""
    return (abstract ?? "") + standard
  }
}

extension String {
  /// The same for roff, to which a backslash, a hyphen and a line's first dot or quote mean something.
  fileprivate var escapedForRoff: String {
    let escaped = replacing("\\", with: #"\e"#).replacing("-", with: #"\-"#)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? #"\&"# + escaped : escaped
  }
}
