/// The unified ideograph of each radical, as the Unicode property Equivalent_Unified_Ideograph gives it
/// (EquivalentUnifiedIdeograph.txt, Unicode 14). `〓` stands where the property has no value.
enum RadicalTable {
  /// U+2E80 to U+2EF3, CJK Radicals Supplement. NFKC leaves nearly all of these alone.
  static let supplement = table(
    """
    〓厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母
    民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹
    艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠
    饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """)

  /// U+2F00 to U+2FD5, Kangxi Radicals.
  static let kangxi = table(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土
    士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手
    支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉
    瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳
    聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯
    鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """)

  /// The ideograph for a radical, or nil for any other character.
  static func ideograph(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let found: Unicode.Scalar
    switch scalar.value {
    case 0x2E80...0x2EF3: found = supplement[Int(scalar.value) - 0x2E80]
    case 0x2F00...0x2FD5: found = kangxi[Int(scalar.value) - 0x2F00]
    default: return nil
    }
    return found == "〓" ? nil : found
  }

  private static func table(_ rows: String) -> [Unicode.Scalar] {
    rows.unicodeScalars.filter { $0 != "\n" }
  }
}
