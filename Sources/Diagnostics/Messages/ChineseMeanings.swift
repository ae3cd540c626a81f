extension DiagnosticCode {
  package func meaning(in language: Language) -> String {
    switch language {
    case .english: meaning
    case .chinese: chineseMeaning
    }
  }

  private var chineseMeaning: String {
    switch self {
    case .pageNoText: "该页是图像，无法读取任何内容"
    case .pageReadByOCR: "该页是图像，已按图像识别：文字可能有误，正文不产生事实"
    case .textOfScanner: "该页是图像，其文字由扫描软件识别一次所得：任何数字都可能有误"
    case .pageUnreadable: "该页无法读取；其他页已读取"
    case .pageDamaged: "该页内容有一处损坏：文字或表线可能缺失、有误或错位"
    case .documentDamaged: "PDF 结构损坏，已修复：可能缺页、缺字，或内容为旧版本"
    case .pageNumberGap: "印刷页码不连续：有缺页"
    case .documentTableNumberGap: "印刷的表编号不连续：有缺表"
    case .documentNoBudgetTable: "未找到 17 张表中的任何一张"
    case .tableNoRules: "该表没有表线，或各栏之间没有线，只能按文字对齐方式划分各列"
    case .tableTitleDoubtful: "标题可能属于另一张表，因没有更合适的表而采用"
    case .tableTitleClipped: "标题不完整，根据其余文字和表头判定是哪张表"
    case .tableNotUnderstood: "标题属于 17 张表之一，但未识别出任何一列；该表在 `other_tables` 中"
    case .tableNotRead: "印有 17 张表之一的标题，但其下未发现表格"
    case .tableUnjoined: "金额或指标没有标题，既不能接在前一张表之下，也不能接在其右；保留在 `other_tables` 中"
    case .columnTotalMissing: "未识别出合计列，而有金额的列无处归入"
    case .columnNoLabel: "有金额的列上方没有列名"
    case .columnUnplaced: "有金额或疑似名称的列不属于该表；其内容保留在 `extra` 中"
    case .columnCompletesTotal: "各行合计须加上不属于该表的列才成立；其金额保留在 `extra` 中"
    case .columnRequiredBlank: "有金额的行缺少必有的一列，或未识别出该列"
    case .columnNameMissing: "没有列标明为名称列；各行以另一文字列为名称，或没有名称"
    case .blockUnplaced: "表旁有一栏不属于该表；保留在 `other_tables` 或 `extra` 中"
    case .sideMissing: "收支并列的表中未找到收入或支出"
    case .rowNoName: "清单中有一行有金额，但没有项目名称"
    case .rowUnplaced: "有一行不属于该表；其金额保留在另一行的 `extra` 中"
    case .tableDuplicate: "一张表出现两次；第二张在 `other_tables` 中"
    case .tableUntitled: "有编码或收支并列的金额表没有标明是哪张表的标题；保留在 `other_tables` 中"
    case .formUntitled: "项目绩效目标表没有标题，或标题是另一种表的；保留在 `other_tables` 中"
    case .tableLookAlike: "17 张表之一未找到，`other_tables` 中有一张相似但所列资金不同的表"
    case .tableListedOnly: "目录列有 17 张表之一，但文件中别处没有"
    case .tableUnitUnknown: "未印单位；金额按其他表的单位或按元读取"
    case .textUnmapped: "字体未说明页面上的字符是什么字：所读出的内容没有意义"
    case .textOnRules: "页面文字与表格线错位：文字归入哪一格只能推测"
    case .textCut: "单元格容不下其文字：所读出的到可见处为止"
    case .textBeyondPaper: "有文字超出纸边：所读出的到纸边为止"
    case .textUnplaced: "表中印有的文字未归入任何一行；或页面上有字符未归入任何文本行"
    case .textPlacedTwice: "同一金额归入多行，或同一字符归入多个文本行"
    case .formNameMissing: "表中及标题均未写明项目名称"
    case .formIndicatorsUnread: "表中列有指标，但未识别出指标名称所在的列"
    case .formFieldsUnsplit: "表中同一栏目出现两次且数值不同，或表中又出现另一张表的开头：可能把两张表读成了一张"
    case .formFieldMissing: "未识别出预算金额、绩效目标或指标值，而有未归入任何栏目的标签可能与之对应，或印有金额单位"
    case .codeRepaired: "科目编码印刷不完整或有误，已补全"
    case .cellRejoined: "数字分印在两个单元格中的金额已合并，合计关系可以证明"
    case .cellRegrouped: "金额的千位分隔不可能成立；合计关系可以证明，已按所印数字读取"
    case .ocrRepaired: "两种识别方法在该页图像中读出的数字不同；两项合计关系证明了与读数相差一个字符的数字"
    case .correctionRefused: "更正所针对的内容与读出的不同，未作任何改动"
    case .ocrDoubtful: "两种识别方法在该页图像中读出的数字不同，或只有一种读出；该值为空，编码则按第一种结果"
    case .cellNotANumber: "应为数字之处印有其他内容；该值为空，原文保留在 `extra` 中"
    case .cellNotABoolean: "既非“是”也非“否”；该值为空，原文保留在 `extra` 中"
    }
  }
}
