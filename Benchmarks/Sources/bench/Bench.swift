import Dispatch
import Glibc
import Measuring

@main
enum Bench {
  static func main() {
    let signals = endChildrenWhenTold()
    defer { signals.forEach { $0.cancel() } }
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if !options.isCheck { try measure(options) }
    } catch {
      say("bench: \(error)")
      exit(error is Misuse ? 2 : 1)
    }
  }

  private static func measure(_ options: Options) throws {
    let laboratory = try Laboratory(options)
    var findings = Findings()
    for work in allWorks where options.works.isEmpty || options.works.contains(work.name) {
      say("\(work.name): \(work.summary)")
      let found = try work.measure(in: laboratory)
      findings.figures += found.figures
      findings.tables += found.tables
      findings.plots += found.plots
    }
    let results = Results(findings, of: options)
    print(results.tables)
    print("Written to \(try results.write())")
  }

  /// At SIGINT and SIGTERM ends what was started, and then this process.
  private static func endChildrenWhenTold() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Child.endAll()
        exit(128 + number)
      }
      source.resume()
      return source
    }
  }
}
