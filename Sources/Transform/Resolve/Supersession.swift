import ByteFormats
import Providers

/// Records that a later reply moved to another entity, and where they no longer speak.
///
/// Two states of a record at one place meet in the merge. Only those at different places would make
/// two patents of it, and of these there are few: they are held in memory.
struct Supersession: Sendable {
  private var formerPlaces: Set<RecordPlace> = []
  private var formerVersions: Set<RecordVersion> = []

  /// Takes all versions of one record, or of records whose keys are equal.
  mutating func add(_ evidence: [Evidence]) {
    let versions = evidence.compactMap { item -> RecordVersion? in
      if case .version(let version) = item { version } else { nil }
    }
    guard Set(versions.map(\.place)).count > 1 else { return }
    for states in Dictionary(grouping: versions, by: \.place.recordID).values {
      let latest = states.max { $0.isOlder(than: $1) }
      let former = states.filter { $0.place != latest?.place }
      formerPlaces.formUnion(former.lazy.map(\.place))
      formerVersions.formUnion(former)
    }
  }

  /// Takes a version that another step of the merge found to speak no longer.
  mutating func add(former version: RecordVersion) {
    formerPlaces.insert(version.place)
    formerVersions.insert(version)
  }

  /// What another step of the merge learns it by, keyed by where the versions once spoke; sorted.
  var lines: KeyedLines {
    var texts = formerVersions.map { version in
      var line = KeyedLines()
      line.append(version.place.key, .version(version))
      return String(line.writer.text.dropLast())
    }
    texts.sort { $0.isBefore($1) }
    var lines = KeyedLines()
    for text in texts { lines.append(text) }
    return lines
  }

  /// Takes what others found.
  mutating func add(_ other: Supersession) {
    formerPlaces.formUnion(other.formerPlaces)
    formerVersions.formUnion(other.formerVersions)
  }

  /// The evidence that still counts among that of one key.
  func current(_ evidence: [Evidence], at key: String) -> [Evidence] {
    guard !formerPlaces.isEmpty else { return evidence }
    return evidence.filter { item in
      switch item {
      case .record(let record):
        return !formerVersions.contains(RecordVersion(of: record.observation.record, at: key))
      case .claim(let claim), .refusal(let claim), .contradiction(let claim):
        return !formerPlaces.contains(
          RecordPlace(source: claim.source, recordID: claim.recordID, key: claim.application))
      case .citation(let citation):
        return !formerVersions.contains(citation.version)
      case .row, .answer, .facets, .license, .report, .link, .version:
        return true
      }
    }
  }
}

extension RecordVersion {
  /// By day, then by digest, then by place.
  func isOlder(than other: RecordVersion) -> Bool {
    retrievedOn == other.retrievedOn
      ? isKey([digest, place.key], before: [other.digest, other.place.key])
      : retrievedOn < other.retrievedOn
  }

  /// The version that a record is where its evidence meets under `key`.
  init(of record: Observation.Record, at key: String) {
    self.init(
      place: RecordPlace(source: record.source, recordID: record.id, key: key),
      retrievedOn: record.retrievedOn, digest: record.digest)
  }
}
