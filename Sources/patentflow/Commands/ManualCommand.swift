import ArgumentParser
import Foundation

/// `patentflow manual`, for `scripts/install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page in roff: patentflow manual | man -l -", shouldDisplay: false)

  func run() throws {
    Console.result(try ManualPage().text.trimmingCharacters(in: .newlines))
  }
}
