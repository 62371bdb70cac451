import Foundation
import Load
import PatentModel

extension Checkpoint {
  /// A checkpoint of the lines given, in a folder of that name.
  static func of(
    patents: [String] = [], companies: [String] = [], inputRows: [String] = [],
    in folder: TemporaryFolder, named name: String = "checkpoint"
  ) throws -> Checkpoint {
    let checkpoint = Checkpoint(folder: folder.file(name))
    try FileManager.default.createDirectory(
      at: checkpoint.folder, withIntermediateDirectories: true)
    for (kind, lines) in [
      (EntityKind.patent, patents), (.company, companies), (.inputRow, inputRows),
    ] {
      let text = lines.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: checkpoint.lines(of: kind))
    }
    return checkpoint
  }

  /// One company with one patent in two documents, both asked for by one input row.
  static func sample(
    in folder: TemporaryFolder, named name: String = "checkpoint"
  ) throws -> Checkpoint {
    try .of(
      patents: [
        Line.of(
          .patent,
          [
            "patent_id": "CN202111250145", "country_code": "CN", "patent_type": "invention",
            "title": "一种视频检索方法、装置及存储介质", "legal_status": "active", "is_stub": 0,
            "sources": "qcc.list,zhihuiya.detail", "retrieved_on": "2026-01-05",
          ],
          nesting: [
            "publication": [
              ["publication_number": "CN114154014A", "publication_date": "2022-03-08"],
              ["publication_number": "CN114154014B", "publication_date": "2023-06-30"],
            ],
            "patent_assignee": [
              [
                "role": "applicant", "sequence": 1, "name": "某科技有限公司",
                "company_id": "USCC:91440101MA59ABCDE1",
              ]
            ],
            "patent_inventor": [
              ["sequence": 1, "name": "张三"], ["sequence": 2, "name": "A·史密斯"],
            ],
            "classification": [
              ["scheme": "IPC", "code": "G06F16/735", "sequence": 1],
              ["scheme": "IPC", "code": "G06F16/00", "sequence": 2],
            ],
            "input_row": [["input_name": "list.csv", "line_number": 2]],
            "source_record": [
              ["source": "zhihuiya.detail", "source_record_id": "b"],
              ["source": "qcc.list", "source_record_id": "a"],
            ],
            "quality_flag": [["flag": "term_mismatch", "detail": "", "source": "qcc.list"]],
          ])
      ],
      companies: [
        Line.of(
          .company,
          [
            "company_id": "USCC:91440101MA59ABCDE1", "name": "某科技有限公司",
            "alias_names": .json(#"["旧名有限公司","\"引号\""]"#),
          ],
          nesting: [
            "company_patent": [["patent_id": "CN202111250145", "is_named_party": 1]],
            "source_record": [["source": "input", "source_record_id": "c"]],
          ])
      ],
      inputRows: [
        Line.of(
          .inputRow,
          [
            "input_name": "list.csv", "line_number": 2, "state": "resolved",
            "entity_id": "USCC:91440101MA59ABCDE1",
          ]),
        Line.of(.inputRow, ["input_name": "list.csv", "line_number": 3, "state": "blank"]),
      ], in: folder, named: name)
  }
}
