package import PatentModel

/// What one record of a provider says of one patent, in the words of the canonical model.
///
/// Numbers are kept as received: whether they hold is decided where all records of a patent meet.
package struct Observation: Hashable, Sendable {
  /// Where this was read.
  package var record: Record
  /// Search keys whose result lists held the record.
  package var searchKeys: [String] = []

  package var countryCode: String?
  package var applicationNumber: String?
  package var publication: Document?
  /// The grant that a record names beside its own document.
  package var grant: Document?
  /// What the provider calls it; weaker than every number.
  package var patentType: PatentType?

  package var filingDate: CalendarDate?
  package var priorityDate: CalendarDate?
  package var expirationDate: CalendarDate?

  package var title: String?
  package var abstract: String?

  package var inventors: [String] = []
  package var applicants: [String] = []
  package var originalAssignees: [String] = []
  package var currentAssignees: [String] = []
  package var agencies: [String] = []
  package var attorneys: [String] = []
  package var primaryExaminer: String?
  package var assistantExaminer: String?

  package var classifications: [Classification] = []
  /// Titles of the classes, in the order in which the classes first occur.
  package var classDescriptions: [String] = []
  package var statements: [StatusStatement] = []
  package var images: [Image] = []
  /// Set when the record is one end of a citation, whose other end was asked about.
  package var citation: Citation?
  package var doubts: [Doubt] = []

  package init(record: Record) { self.record = record }
}

extension Observation {
  /// A record of a provider, and one state of it.
  package struct Record: Hashable, Sendable {
    /// Source token such as `zhihuiya.detail`.
    package let source: String
    /// The provider's own id; the digest where it gives none.
    package let id: String
    /// SHA-256 in lower-case hex of the record as sorted-key JSON without URL queries.
    package let digest: String
    package let retrievedOn: CalendarDate

    package init(source: String, id: String?, digest: String, retrievedOn: CalendarDate) {
      self.source = source
      self.id = id ?? digest
      self.digest = digest
      self.retrievedOn = retrievedOn
    }
  }

  /// That a record was given as a document which cites, or is cited by, the patent that was asked about.
  package struct Citation: Hashable, Sendable {
    /// The application that was asked about, as its id: `CN201010600278`.
    package let subject: String
    /// The provider's code for the direction, as sent: `02`.
    package let referType: String

    package init(subject: String, referType: String) {
      self.subject = subject
      self.referType = referType
    }
  }

  /// A published document, as a record names it.
  package struct Document: Hashable, Sendable {
    package var number: String?
    package var date: CalendarDate?
    package var title: String?
    /// What the provider says it is, for numbers without a kind.
    package var stage: KindStage?

    package init(
      number: String?, date: CalendarDate?, title: String? = nil, stage: KindStage? = nil
    ) {
      self.number = number
      self.date = date
      self.title = title
      self.stage = stage
    }

    /// True when neither number nor date is known.
    package var isEmpty: Bool { number == nil && date == nil }
  }

  /// Codes of one scheme, in the order of the source.
  package struct Classification: Hashable, Sendable {
    /// `IPC`, `CPC`, `LOC`, or a provider's own word.
    package let scheme: String
    package let codes: [String]

    package init(scheme: String, codes: [String]) {
      self.scheme = scheme
      self.codes = codes
    }
  }

  /// A legal status or event, in the provider's words.
  package struct StatusStatement: Hashable, Sendable {
    package enum Origin: String, Sendable {
      /// A row of the provider's list of events.
      case history
      /// What the provider gives as the present status.
      case statement
    }

    package let origin: Origin
    package let text: String?
    package let code: String?
    package let date: CalendarDate?

    package init(_ origin: Origin, text: String?, code: String? = nil, date: CalendarDate? = nil) {
      self.origin = origin
      self.text = text
      self.code = code
      self.date = date
    }
  }

  package struct Image: Hashable, Sendable {
    /// Scheme, host and path; signatures live in the query, which is cut.
    package let url: String
    package let type: String

    package init(url: String, type: String) {
      self.url = url
      self.type = type
    }
  }

  /// Something that reading a value had to mend, or could not.
  package struct Doubt: Hashable, Sendable {
    package let flag: QualityFlag
    /// The attribute or value it concerns; empty if there is none.
    package let detail: String

    package init(_ flag: QualityFlag, detail: String = "") {
      self.flag = flag
      self.detail = detail
    }
  }
}
