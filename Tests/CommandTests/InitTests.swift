import Foundation
import Testing

struct InitTests {
  @Test func `what is laid out is what the project ships`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["init", "patents"])

      #expect(trace.end == .status(0), "\(trace.errors)")
      let shipped =
        try Project.files(in: "pipelines", ending: ".yaml")
        + Project.files(in: "samples", ending: ".csv") + ["docs/pipeline.schema.json"]
      #expect(shipped.count > 6)
      for path in shipped {
        let laidOut = try Data(contentsOf: buyer.file("patents/\(path)"))
        #expect(try laidOut == Data(contentsOf: Project.file(path)), "\(path)")
      }
      for path in shipped where !path.hasPrefix("docs/") {
        #expect(trace.outputText.contains(path.prefix { $0 != "/" }))
      }
    }
  }

  @Test func `what is laid out can be checked and run as the command says`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.patentflow(["init", "patents"])

      let trace = try await buyer.shell(
        """
        cd patents
        patentflow check pipelines/company-patents.yaml --input samples/companies.csv --sandbox
        patentflow run pipelines/publication-patents.yaml --input samples/publications.csv --sandbox \
          --progress none
        """)

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try OutputFolder(url: buyer.file("patents/out")).report.status == "complete")
    }
  }

  @Test func `the form for accounts is one that --env-file reads`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.patentflow(["init"])
      let form = try String(contentsOf: buyer.file(".env.example"), encoding: .utf8)
      var reader = buyer
      reader.environment = ["PATH": "/usr/bin:/bin"]
      let command = ["check", "pipelines/company-patents.yaml", "--env-file"]

      let empty = try await reader.patentflow(command + [".env.example"])
      try buyer.write(form.replacing("_KEY=\n", with: "_KEY=k\n"), to: ".env")
      let filled = try await reader.patentflow(command + [".env"])

      #expect(empty.end == .status(2))
      #expect(empty.errors.contains("qcc needs QCC_KEY and QCC_SECRET_KEY"))
      #expect(filled.end == .status(2), "Zhihuiya has no account yet")
      #expect(!filled.errors.contains("qcc needs") && filled.errors.contains("ZHIHUIYA_CLIENT_ID"))
    }
  }

  @Test func `nothing is written where one file would be written over`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write("QCC_KEY=mine\n", to: ".env.example")

      let trace = try await buyer.patentflow(["init"])

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(".env.example already, and nothing was written"))
      #expect(
        try String(contentsOf: buyer.file(".env.example"), encoding: .utf8) == "QCC_KEY=mine\n")
      #expect(!FileManager.default.fileExists(atPath: buyer.file("pipelines").path))
    }
  }

  @Test func `a folder that cannot be made is named`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write("", to: "taken")

      let trace = try await buyer.patentflow(["init", "taken"])

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("cannot write taken/pipelines/"))
    }
  }
}
