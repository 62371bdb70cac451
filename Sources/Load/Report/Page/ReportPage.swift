import PatentModel

/// The page, whole: it asks for nothing from anywhere, and runs no script.
///
/// The policy in its head forbids whatever might have come in with a name; the languages are switched by
/// style alone.
struct ReportPage {
  let run: ReportedRun
  let figures: DatasetFigures
  let language: Language

  var html: HTML {
    """
    <!doctype html>
    <html lang="\(language == .english ? "en" : "zh-Hans")"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="referrer" content="no-referrer">
    <title>\(run.pipeline) · \(run.id)</title>
    <link rel="icon" href="data:,">
    <style>\(ReportStyle.css)</style></head>
    <body>
    \(languageSwitch)
    \(head)
    <main>\(sections)</main>
    </body></html>

    """
  }

  private var sections: [HTML] {
    [asked, patents, people, sources, money, failures, files]
  }

  private var languageSwitch: HTML {
    let choices: [(Language, String, String)] = [
      (.english, "en", "English"), (.chinese, "zh", "中文"),
    ]
    return """
      <fieldset class="switch" aria-label="Language · 语言">\(choices.map { choice, id, name -> HTML in
      """
      <input type="radio" name="language" id="\(id)"\(choice == language ? " checked" : "" as HTML)>\
      <label for="\(id)">\(name)</label>
      """
      })</fieldset>
      """
  }

  /// A section under its heading.
  func section(_ title: Words, _ body: [HTML]) -> HTML {
    "<section><h2>\(title)</h2>\n\(body)</section>\n"
  }

  /// Counts of a subject as bars; nothing where there are none.
  func bars(_ title: Words, of subject: Words, _ tallies: [Tally]) -> HTML {
    BarChart(title: title, subject: subject, tallies: tallies).html
  }

  /// A sentence that somebody should read.
  func note(_ words: Words, isGood: Bool = false) -> HTML {
    isGood ? "<p class=\"note good\">\(words)</p>" : "<p class=\"note\">\(words)</p>"
  }
}
