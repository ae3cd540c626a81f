import Normalization

/// The place whose department it is: 渝北区 in 重庆市渝北区人民政府办公室, 杭州市 in 杭州市公安局, 江苏省 in 中共江苏省委办公厅.
///
/// Places are read from the outermost to the innermost, each a name that ends in the word for its kind; nil where the
/// name does not begin with a place.
func regionName(_ department: String) -> String? {
  var rest = Array(department)
  if let body = bodies.first(where: department.hasStart) { rest.removeFirst(body.count) }
  var region: String?
  var level = 0
  while let (length, next) = place(rest, below: level) {
    region = String(rest[..<length])
    level = next
    rest.removeFirst(length)
  }
  return region
}

/// The parties and their conference, which name the place behind themselves.
let bodies = [
  "中国人民政治协商会议", "政协", "中国共产党", "中国共产主义青年团", "中共", "共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟",
]

/// What ends like a place and is none.
private let otherWords: Set = ["城市", "都市", "超市", "社区", "城乡社区", "园区", "景区", "校区", "小区", "辖区", "市区", "地区", "区县", "市县"]

/// The place at the beginning: its length and its level, 1 for a province, 2 for a city or prefecture, 3 for a county.
private func place(_ text: [Character], below level: Int) -> (length: Int, level: Int)? {
  for end in text.indices.dropFirst().prefix(15) {
    // No place has the word for an organ in its name.
    if "局委厅院部处所".contains(text[end - 1]) { return nil }
    guard "省市州盟区县旗".contains(text[end]) else { continue }
    let name = String(text[...end])
    let next = end + 1 < text.count ? text[end + 1] : " "
    if otherWords.contains(name) || (text[end] == "区" && "划域".contains(next)) { return nil }
    let isAutonomous = name.dropLast().hasEnd("自治")
    guard isAutonomous || end < 7 else { return nil }
    // 泉州市, 万州区, 社旗县, 荆州市沙市区: the name itself ends like a place. 杭州 alone is no prefecture, 凉山州 is one.
    let isPartOfName = "州盟旗".contains(text[end]) && ("市区县省".contains(next) || (!isAutonomous && end < 2))
    let isPartOfCounty = text[end] == "市" && next == "区" && level == 2
    if isPartOfName || isPartOfCounty { continue }
    let found =
      switch text[end] {
      case "省": 1
      case "市": level < 2 ? 2 : 3
      case "州", "盟": 2
      case "区" where isAutonomous: 1
      case "区" where name.hasEnd("地区"): 2
      default: 3
      }
    return found > level ? (end + 1, found) : nil
  }
  return nil
}
