import Providers

/// A record as it speaks for one entity.
struct Testimony {
  let record: SourceRecord
  let origin: Origin

  init(_ record: SourceRecord, at place: Int, rank: Int) {
    let state = record.observation.record
    self.record = record
    origin = Origin(place: place, source: state.source, rank: rank, retrievedOn: state.retrievedOn)
  }

  var observation: Observation { record.observation }
  var numbers: RecordNumbers { record.numbers }
}
