import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// A process that was started by this one.
///
/// It is ended by its id alone, and only before it is reaped, so that no other process can have the id.
package final class Child: Sendable {
  let command: Command
  private let pid: pid_t
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  /// Where its standard error goes.
  private let errors: String

  private struct State {
    var isOver = false
    var isOverdue = false
  }

  /// Starts the command.
  ///
  /// - Parameters:
  ///   - command: What is run.
  ///   - errors: The file for its standard error; by default one in the folder for such files.
  /// - Throws: ``CommandFailure`` where there is no such program.
  package init(_ command: Command, errors: String? = nil) throws {
    self.command = command
    let folder = FileManager.default.temporaryDirectory.path
    self.errors = errors ?? "\(folder)/bench-\(getpid()).errors"
    pid = try command.spawn(errors: self.errors)
    Self.living.withLock { $0[pid] = self }
    DispatchQueue.global().asyncAfter(deadline: .now() + command.limit) { [weak self] in
      self?.end(asOverdue: true)
    }
  }

  /// Waits until it has ended of itself.
  ///
  /// - Returns: What it took.
  /// - Throws: ``CommandFailure`` when it ended with another status than those, or took too long.
  package func wait(accepting statuses: Set<Int32> = [0]) throws -> Sample {
    let (usage, status, wall) = reap()
    if state.withLock({ $0.isOverdue }) {
      throw CommandFailure(command, "not over after \(command.limit) s")
    }
    guard status & 0x7f == 0, statuses.contains(status >> 8) else {
      let reason = status & 0x7f == 0 ? "status \(status >> 8)" : "signal \(status & 0x7f)"
      let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw CommandFailure(command, "\(reason)\n\(said.suffix(2000))")
    }
    return Sample(
      wall: wall, processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      memory: Double(usage.ru_maxrss) * 1024)
  }

  /// Tells it to end, and waits until it has.
  package func stop() {
    end(asOverdue: false)
    _ = reap()
  }

  private func end(asOverdue: Bool) {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isOverdue = asOverdue
      kill(pid, asOverdue ? SIGKILL : SIGTERM)
    }
  }

  private func reap() -> (rusage, Int32, Double) {
    var info = siginfo_t()
    while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    let wall = (ContinuousClock.now - start) / .seconds(1)
    state.withLock { $0.isOver = true }
    _ = Self.living.withLock { $0.removeValue(forKey: pid) }
    var usage = rusage()
    var status: Int32 = 0
    wait4(pid, &status, 0, &usage)
    return (usage, status, wall)
  }

  private static let living = Mutex<[pid_t: Child]>([:])

  /// Tells all to end that are not over; for a process that is itself told to.
  package static func endAll() {
    for child in living.withLock({ Array($0.values) }) { child.end(asOverdue: false) }
  }
}

extension Command {
  /// Runs it to its end.
  ///
  /// - Throws: ``CommandFailure``, as ``Child`` does.
  @discardableResult
  package func run(accepting statuses: Set<Int32> = [0]) throws -> Sample {
    try Child(self).wait(accepting: statuses)
  }

  fileprivate func spawn(errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let new = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, new, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, new, 0o600)
    var attributes = Self.attributesOfItsOwnSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let surroundings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + surroundings { free(text) } }
    var pid: pid_t = 0
    let fault = posix_spawnp(&pid, program, &actions, &attributes, words, surroundings)
    guard fault == 0 else {
      throw CommandFailure(self, String(cString: strerror(fault)))
    }
    return pid
  }
}

extension Command {
  /// Signals that this process ignores, or that its thread holds back, reach the child nevertheless.
  private static func attributesOfItsOwnSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var endings = sigset_t()
    sigemptyset(&endings)
    for signal in [SIGINT, SIGTERM] { sigaddset(&endings, signal) }
    posix_spawnattr_setsigdefault(&attributes, &endings)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
