extension Diagnostic {
  var chineseMessage: String {
    switch cause {
    case .pageNoText(let file, let characters, let image):
      "“\(file)”第 \(pageNumber) 页\(textLayer(characters))，只有\(shown(image))，无法从中读取表格。"
    case .pictureFailed(let reason): "未能识别第 \(pageNumber) 页图像，该页内容未读取：\(reason.chinese)"
    case .pictureGivenUp(let seconds): "识别第 \(pageNumber) 页图像超过 \(seconds) 秒，已放弃；该页内容未读取"
    case .pageReadByOCR(let lines, let numbers, let doubtful, let comparison):
      "第 \(pageNumber) 页是图像，按图像识别：共 \(lines) 行文字，其中 \(numbers) 个数字，\(doubtful) 个存疑；文字可能有误，正文中的金额不作为事实"
        + (comparison.map { "；未采用扫描软件所附的文字，其中也有 \($0.count) 个数字，\($0.different) 个与此不同" } ?? "")
    case .textOfScanner(let characters):
      "第 \(pageNumber) 页是图像，其中 \(characters) 个字符由扫描软件识别所得，未与图像核对，任何数字都可能有误"
    case .pageUnreadable(let error): error.chinese
    case .pageDamaged(let file, let complaints):
      "“\(file)”第 \(pageNumber) 页已损坏，文字或表线可能缺失或有误（\(said(complaints))）。"
    case .documentDamaged(let file, let complaints): "PDF 文件“\(file)”已损坏，仅读取了能够修复的部分（\(said(complaints))）。"
    case .documentCut(let file):
      "PDF 文件“\(file)”已损坏或不完整：文件末尾所指位置没有对象表，已按疑似对象的内容重建；可能缺页或缺字。"
    case .pagesGathered(let file, let pages):
      "PDF 文件“\(file)”已损坏或不完整，页面列表缺失：按在文件中的先后读取了其中的 \(pages) 页；可能缺页或缺字。"
    case .pageNamedTwice(let file, let object):
      "PDF 文件“\(file)”已损坏：页面列表两次列出对象 \(object)，被其占位的页面缺失。"
    case .streamChanged(let file, let byte):
      "PDF 文件“\(file)”已损坏：第 \(byte) 字节处的压缩流与其校验和不符，某页的文字或表线可能缺失或有误。"
    case .pageNumberGap(let one, let next):
      "第 \(one.page) 页印的页码是 \(one.number)，第 \(next.page) 页印的页码是 \(next.number)：两页之间有缺页"
    case .documentTableNumberGap(let one, let next):
      "第 \(one.page) 页的表编号为 \(one.number)，第 \(next.page) 页的表编号为 \(next.number)：未找到两者之间的表"
    case .documentNoBudgetTable: "未找到 17 张预算公开表中的任何一张"
    case .tableNoRules: "第 \(pageNumber) 页有一张表没有表线，只能按文字对齐方式划分各列"
    case .tableTitleDoubtful(let title, let words):
      "标题“\(title)”可能属于另一张表" + (words.map { "（其中的“\($0)”不见于此表的标题）" } ?? "") + "，因没有更合适的表而作为\(inTable)"
    case .tableTitleClipped(let title): "标题“\(title)”不完整，根据其余文字和表头判定为\(inTable)"
    case .tableNotUnderstood(let title): "标题“\(title)”属于\(inTable)，但未识别出任何一列；该表保留在 other_tables 中"
    case .tableNotRead(let title): "第 \(pageNumber) 页印有\(inTable)的标题“\(title)”，但该处未发现表格"
    case .tableUnjoined:
      "第 \(pageNumber) 页的金额或指标没有标题，既不能接在\(inTable)之下，也不能接在其右；保留在 other_tables 中"
    case .tableDuplicate(let title): "又发现一张“\(title)”（\(inTable)），保留在 other_tables 中"
    case .tableUntitled(let labels, let amounts):
      "第 \(pageNumber) 页有一张表在\(list(labels))之下有 \(amounts) 个金额，但没有标明是哪张表的标题；保留在 other_tables 中"
    case .formUntitled(let title, let fields):
      "第 \(pageNumber) 页有一张项目绩效目标表（\(fields) 个栏目），\(title.map { "标题却是“\($0)”" } ?? "没有标题")；保留在 other_tables 中"
    case .tableLookAlike(let title): "未找到\(inTable)；“\(title)”与之相似，但所列资金不同，保留在 other_tables 中"
    case .tableListedOnly(let title): "第 \(pageNumber) 页目录列有“\(title)”（\(inTable)），但文件中未找到该表"
    case .tableUnitUnknown(let unit, let isThatOfOthers):
      "\(inTable)附近未印单位，金额按\(isThatOfOthers ? "其他各表的单位" : "")“\(unit)”读取"
    case .columnTotalMissing(let label, let candidates):
      "\(inTable)：未识别出“\(label)”列，而以下各列有金额却无处归入：\(list(candidates))"
    case .columnNoLabel(let column): "\(inTable)：第 \(column) 列有金额，但上方没有列名"
    case .columnUnplaced(let labels): "\(inTable)：\(list(labels))列无处归入，保留在 extra 中"
    case .columnCompletesTotal(let labels, let whole, let rows):
      "\(inTable)：有 \(rows) 行的“\(whole)”须加上\(list(labels))列才成立，而该列无处归入，保留在 extra 中"
    case .columnRequiredBlank(let label, let rows): "\(inTable)：有 \(rows) 行有金额而无“\(label)”"
    case .columnNameMissing(let taken):
      "\(inTable)：未识别出名称列，\(taken.map { "暂以“\($0)”列为名称" } ?? "也没有可作名称的列")"
    case .blockOfOtherClasses(let label): "\(inTable)：“\(label)”一栏不是按功能分类列示支出，保留在 other_tables 中"
    case .blockOfSameYear(let label): "\(inTable)：“\(label)”一栏与另一栏年度相同，其金额附在该年度的行旁"
    case .sideMissing(let side, let labels): "\(inTable)：在列名\(list(labels))下未找到\(phrase(side))"
    case .rowNoName(let count, let first):
      "\(inTable)：有 \(count) 行有金额而无名称（\(column ?? "name")），首行在表格第 \(first) 行"
    case .rowUnplaced(let label): "\(inTable)：“\(label)”一行不是预算年度，其金额附在其他行旁"
    case .textUnmapped(let count, let fonts):
      "第 \(pageNumber) 页有 \(count) 个字符，其字体\(list(fonts))未说明是什么字"
    case .columnsAligned: "\(inTable)：第 \(pageNumber) 页的表各栏之间没有线，何栏有何内容只按对齐推定"
    case .textOnRules: "第 \(pageNumber) 页的文字压在表格线上，不在格内；何字属于何格只能推测"
    case .textCut(let count, let first):
      "第 \(pageNumber) 页有 \(count) 个单元格容不下其文字，被截去的部分无从读出，所读出的到可见处为止，如“\(first)”"
    case .textBeyondPaper(let count): "第 \(pageNumber) 页有 \(count) 个字符超出纸边，所读出的文字到纸边为止"
    case .textUnplaced(let text): "\(inTable)\(inCell)：“\(text)”未归入该表的任何一行"
    case .textPlacedTwice(let text, let times): "\(inTable)\(inCell)：“\(text)”在该表各行中出现了 \(times) 次"
    case .charactersUnplaced(let count, let shown):
      "第 \(pageNumber) 页有 \(count) 个字符未归入任何单元格或文本行：\(list(shown))"
    case .charactersPlacedTwice(let count, let shown):
      "第 \(pageNumber) 页有 \(count) 个字符重复归入单元格或文本行：\(list(shown))"
    case .codeRepaired(let repair, let name): "\(inTable)，第 \(rowNumber) 行“\(name)”：\(phrase(repair))"
    case .cellRejoined(let left, let right, let row, let label):
      "\(inTable)，第 \(pageNumber) 页“\(row)”的“\(label)”：“\(left)”与“\(right)”分印在两个单元格中，合计关系证明是同一个金额"
    case .cellRegrouped(let first, let count):
      "\(inTable)：有 \(count) 个金额的千位分隔不可能成立，如“\(first)”；合计关系证明了所印数字"
    case .readingRepaired(let first, let second, let amount, let row, let label):
      "\(inTable)：第 \(pageNumber) 页图像中“\(row)”的“\(label)”，两种识别结果为“\(first) | \(second)”，两项合计关系证明应为 \(amount)"
    case .readingDoubtful(let first, let second, let row, let label):
      "\(inTable)：第 \(pageNumber) 页图像中“\(row)”的“\(label)”，两种识别结果不同（“\(first) | \(second)”），合计关系均不能证明"
    case .correctionRefused(let kind, let reason): "更正（\(kind)）\(correctedPlace)未予采用：\(phrase(reason))"
    case .cellNotANumber(let text, let place): unexpected(text, place, "数字")
    case .cellNotABoolean(let text, let place): unexpected(text, place, "“是”或“否”")
    case .formNameMissing(let forms): "\(inTable)：有 \(forms) 张表既未在栏目中、也未在标题中写明项目名称"
    case .listedNameMissing(let rows): "\(inTable)：清单中有 \(rows) 行没有项目名称"
    case .formIndicatorsUnread(let forms): "\(inTable)：有 \(forms) 张表列有指标类别，但未识别出指标名称所在的列"
    case .listedIndicatorsUnread(let label): "\(inTable)：“\(label)”下的指标是成段文字，保留在 extra 中"
    case .formFieldsUnsplit(let forms, let labels):
      "\(inTable)：有 \(forms) 张表中\(list(labels))出现两次，可能把两张表读成了一张"
    case .formFieldMissing(let label, let rows, let candidates):
      "\(inTable)：有 \(rows) 行未识别出“\(label)”"
        + (candidates.isEmpty ? "" : "，而以下各项未归入任何栏目：\(list(candidates))")
    case .formMoneyMissing(let label, let unit): "\(inTable)：印有金额单位“\(unit)”，但各表既无金额，也无“\(label)”之类的标签"
    }
  }

  private var inTable: String { "表 \(tableNumber)" }
  private var correctedPlace: String {
    let row = row.map { "第 \($0) 行" } ?? ""
    let column = column.map { "列 \($0)" } ?? ""
    return table.map { "（表 \($0)\(row)\(column)）" } ?? ""
  }
  private var inCell: String { cell.map { "，表格第 \($0.row) 行第 \($0.column) 列" } ?? "" }

  private func unexpected(_ text: String, _ place: CellPlace, _ expected: String) -> String {
    "\(inTable)，\(phrase(place))，列 \(column ?? "")：应为\(expected)，实为“\(text)”"
  }
}

private func phrase(_ side: StatementSide) -> String {
  switch side {
  case .income: "收入"
  case .expenditure: "支出"
  }
}

private func phrase(_ place: CellPlace) -> String {
  switch place {
  case .row(let number, let name): "第 \(number) 行“\(name)”"
  case .gridRow(let number): "第 \(number) 行"
  case .indicatorRow(let number): "指标第 \(number) 行"
  case .labelledRow(let label): "“\(label)”行"
  case .field(let label): "栏目“\(label)”"
  case .item(let side, let item): "\(phrase(side))“\(item)”"
  }
}

private func phrase(_ reason: CorrectionRefusal) -> String {
  switch reason {
  case .otherDocument: "它属于另一个文件"
  case .noTable: "文件中没有该表，或该表没有数据行"
  case .noColumn: "该表没有这一列"
  case .noRow: "没有与其所指相符的行，或不止一行"
  case .otherPrint(let expected, let found): "更正针对“\(expected)”，该处所印为“\(found)”"
  case .noValue(let text): "“\(text)”不是该列的值"
  case .twice: "另一条更正针对同一个值"
  case .otherContent: "核对时该表的数值与现在读出的不同"
  case .noFinding: "文件中没有这一疑点"
  }
}

private func phrase(_ repair: CodeRepair) -> String {
  switch repair {
  case .oneDigit(let part): "编码段“\(part)”只印了一位数字，按“0\(part)”读取"
  case .partAlone(let part, let code): "编码只印了“\(part)”一段，根据相邻各行按“\(code)”读取"
  }
}

private func textLayer(_ characters: Int) -> String {
  characters == 0 ? "没有文字层" : "几乎没有文字层（仅 \(characters) 个字符）"
}

private func shown(_ image: ImageSize?) -> String {
  image.map { "一幅 \($0.width) × \($0.height) 点的图像" } ?? "线条和色块"
}

private func said(_ complaints: Complaints) -> String {
  let (count, first) = (complaints.count, complaints.first)
  if count == 1 { return "poppler 提示：\(first)" }
  return "poppler 提示 \(count) 次\(complaints.isCountCapped ? "以上" : "")，第一条为：\(first)"
}

private func list(_ texts: [String]) -> String { texts.map { "“\($0)”" }.joined(separator: "、") }
