import Inspection

extension ReviewedDocument {
  /// The page of the document, as HTML.
  ///
  /// - Parameter pages: the pictures of its pages; nil where there is none.
  package func page(pages: [ReviewedPage?]) throws -> [UInt8] {
    let heading = [document.department, document.fiscalYear.map(String.init)].compactMap { $0 }.joined(separator: " · ")
    let keys: [(String, String, String)] = [
      ("n", "next place that needs eyes", "下一处"), ("p", "previous one", "上一处"),
      ("e / Enter", "correct the value", "更正该值"), ("m", "the finding is a misprint of the document", "疑点系文件印刷错误"),
      ("a", "approve the table", "该表核对无误"), ("x", "export the corrections", "导出更正"),
      ("← ↑ → ↓", "move among the values", "在各值间移动"), ("+ − 0", "enlarge, shrink, reset the paper", "放大、缩小、还原"),
    ]
    let body = """
      <a class="skip" href="#data" data-zh="跳到数据">Skip to the values</a>
      <header>
      <h1>\(escaped(heading.isEmpty ? document.source : heading))</h1>
      <span class="faint">\(escaped(document.source))</span>
      <span class="tools">
      \(bilingual("a", "all documents", "全部文件", #"class="keep-token" href="../index.html""#))
      \(bilingual("button", "next (n)", "下一处（n）", #"type="button" id="next""#))
      <span id="count"></span>
      \(bilingual("button", "export (x)", "导出（x）", #"type="button" id="export""#))
      <button type="button" id="help-open" aria-label="help">?</button>
      </span>
      </header>
      <div id="paper" role="region" aria-label="paper" tabindex="-1"></div>
      <main id="data" tabindex="-1">
      <section id="attention">
      <h2>\(bilingual("span", "What needs eyes", "需要查看")) <span id="item-count" class="badge"></span></h2>
      <ol id="items"></ol>
      </section>
      <div id="tables"></div>
      </main>
      <p id="status" class="skip" role="status" aria-live="polite"></p>
      <dialog id="edit" aria-labelledby="edit-title">
      \(bilingual("h2", "Correct a value", "更正", #"id="edit-title""#))
      <p id="edit-place"></p>
      \(bilingual("span", "Printed:", "所印：")) <pre id="edit-printed"></pre>
      <p id="edit-readings"></p>
      <label>\(bilingual("span", "Right value (amounts in yuan; empty for a blank)", "正确的值（金额以元计；空白则留空）"))
      <input type="text" id="edit-value" autocomplete="off"></label>
      <label>\(bilingual("span", "Why", "理由")) <input type="text" id="edit-why" autocomplete="off"></label>
      <label>\(bilingual("span", "Who", "更正人")) <input type="text" id="edit-who" autocomplete="off"></label>
      <p class="error" id="edit-error" role="alert"></p>
      <p class="tools">
      \(bilingual("button", "cancel", "取消", #"type="button" id="edit-cancel""#))
      \(bilingual("button", "save", "保存", #"type="button" id="edit-save""#))
      </p>
      </dialog>
      <dialog id="help">
      \(bilingual("h2", "Keys", "按键"))
      <dl>
      \(keys.map { "<dt><kbd>\($0)</kbd></dt>" + bilingual("dd", $1, $2) }.joined(separator: "\n"))
      </dl>
      <p class="tools">\(bilingual("button", "close", "关闭", #"type="button" id="help-close""#))</p>
      </dialog>
      <noscript><p>This page needs its own script. 本页需要运行自带的脚本。</p></noscript>
      """
    return HTMLPage(
      title: heading.isEmpty ? document.source : heading, bodyClass: "document", body: body,
      data: [("document-data", data(pages: pages)), ("corrections-data", try correctionData())],
      script: PackageResources.review_js
    ).bytes
  }
}
