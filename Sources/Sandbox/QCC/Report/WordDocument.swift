/// A document of Word: an archive with the least parts that ECMA-376 asks for.
enum WordDocument {
  static func paragraph(_ text: String) -> [UInt8] {
    StoredArchive.bytes(of: [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships),
      ("word/document.xml", document(text)),
    ])
  }

  private static let start = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let schemas = "http://schemas.openxmlformats.org"

  private static let contentTypes = """
    \(start)<Types xmlns="\(schemas)/package/2006/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType=\
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  private static let relationships = """
    \(start)<Relationships xmlns="\(schemas)/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(schemas)/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """

  private static func document(_ text: String) -> String {
    """
    \(start)<w:document xmlns:w="\(schemas)/wordprocessingml/2006/main"><w:body><w:p><w:r>\
    <w:t>\(text.xmlEscaped)</w:t></w:r></w:p></w:body></w:document>
    """
  }
}
