import Testing

@testable import Measuring

struct MachineTests {
  @Test func `it is told as Linux tells it`() {
    let machine = Machine(
      processors: ["processor\t: 0", "model name\t: Some Processor 2000"],
      memory: ["MemTotal:       25165824 kB", "MemFree: 1 kB"],
      release: ["NAME=\"Debian\"", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\""], cores: 2)

    #expect(machine.text == "Some Processor 2000, 2 cores, 24 GiB, Debian GNU/Linux 12 (bookworm)")
  }

  @Test func `what cannot be read is said to be unknown`() {
    let machine = Machine(processors: [], memory: [], release: [], cores: 1)

    #expect(machine.processor == "unknown processor")
    #expect(machine.system == "unknown system")
  }
}
