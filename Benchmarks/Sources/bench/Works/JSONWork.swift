import Measuring

/// Reading replies: all that `normalize` does with them, against parsers that keep nothing.
enum JSONWork: Work {
  static let name = "json"
  static let summary = "replies read and normalized, against simdjson's and orjson's parsing alone"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let corpus = try laboratory.corpora.generated(laboratory.sizes.largest, in: laboratory)
    try corpus.export()
    var normalize = laboratory.patentflow(["operator", "normalize"])
    normalize.input = corpus.replies
    let contest = try laboratory.contest([
      .init("normalize", normalize),
      .init("simdjson", Command(laboratory.options.parser, [corpus.replies])),
      .init("orjson", laboratory.script("peers/read_json.py", [corpus.replies])),
    ])
    let bytes = laboratory.size(of: "\(corpus.name)/replies.ndjson")
    // A core's speed, whatever the number of cores that are busy.
    let speeds = { name in contest.values(name) { bytes / $0.processor } }
    let size = Unit.bytes.text(bytes)
    let work = "JSON read and normalized"
    let measure = "bytes a processor second"
    return Findings(figures: [
      Figure(
        work, size, measure, speeds("normalize"), in: .bytesPerSecond, goal: .atLeast(500e6)),
      Figure(
        work, size, measure, speeds("normalize"), in: .bytesPerSecond,
        beside: "simdjson, parsing alone", speeds("simdjson"), .timesAsMuch),
      Figure(
        work, size, measure, speeds("normalize"), in: .bytesPerSecond,
        beside: "orjson, parsing alone", speeds("orjson"), .timesAsMuch),
      Figure(work, size, "peak memory", contest.values("normalize", \.memory), in: .bytes),
    ])
  }
}
