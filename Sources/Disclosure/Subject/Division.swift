import Normalization

/// What of a document's texts may name the place that it is of. The table of places is asked only where somebody asks for that.
package struct PlaceNames: Hashable, Sendable {
  /// Goes before all others.
  var department: String?
  /// The lines of the cover that say what the document is, and the titles; they speak for a department without a place in
  /// its name, as long as none contradicts another.
  var headings: [String] = []
  /// May be units elsewhere and only tell apart what the department leaves open.
  var owners: [String] = []
  /// What the running text says behind words for where the publisher is; it counts where all others say nothing.
  var seats: [String] = []

  package init(department: String? = nil, headings: [String] = [], owners: [String] = [], seats: [String] = []) {
    (self.department, self.headings, self.owners, self.seats) = (department, headings, owners, seats)
  }
}

/// A place of China: a province, and below it a city where the place is one or lies in one.
///
/// The city is what stands directly below the province: a prefecture, or a county without one (济源市). A municipality is
/// both province and city.
struct Division: Hashable {
  var province: String
  var city: String?
  fileprivate var isCounty = false

  /// The place that a document is of, null where its texts do not tell; a name that several places bear (朝阳区) says only
  /// what is common to them, unless another text names one of these.
  static func common(to names: PlaceNames) -> (province: String?, city: String?) {
    var places = names.department.map { named(atStartOf: $0[...]) } ?? []
    let isOfDepartment = !places.isEmpty
    for heading in names.headings {
      let others = named(in: heading)
      guard !others.isEmpty else { continue }
      let narrowed = places.isEmpty ? others : places.filter { place in others.contains(where: place.isCompatible) }
      if !narrowed.isEmpty {
        places = narrowed
      } else if !isOfDepartment {
        return (nil, nil)
      }
    }
    for owner in places.count > 1 ? names.owners : [] {
      let others = named(atStartOf: owner[...])
      let narrowed = places.filter { place in others.contains(where: place.isCompatible) }
      if !narrowed.isEmpty { places = narrowed }
    }
    for seat in places.isEmpty ? names.seats : [] {
      let others = named(atStartOf: seat[...])
      guard !others.isEmpty else { continue }
      places = places.isEmpty ? others : places.filter { place in others.contains(where: place.isCompatible) }
      // It has places in several cities.
      if places.isEmpty { return (nil, nil) }
    }
    guard let first = places.first else { return (nil, nil) }
    return (
      places.allSatisfy { $0.province == first.province } ? first.province : nil,
      places.allSatisfy { $0.province == first.province && $0.city == first.city } ? first.city : nil
    )
  }

  private func isCompatible(_ other: Division) -> Bool {
    province == other.province && (city == nil || other.city == nil || city == other.city)
  }

  private func isWithin(_ other: Division) -> Bool {
    province == other.province && !other.isCounty && (other.city == nil || other.city == city) && self != other
  }

  /// The places that a heading names where a name may begin: at its start, behind the year and behind a colon.
  private static func named(in heading: String) -> [Division] {
    var rest = heading[...]
    while true {
      let places = named(atStartOf: rest.hasStart("关于") ? rest.dropFirst(2) : rest)
      if !places.isEmpty { return places }
      guard let mark = rest.firstIndex(where: { "年：:".contains($0) }) else { return [] }
      rest = rest[rest.index(after: mark)...]
      if rest.hasStart("度") { rest.removeFirst() }
    }
  }

  /// The places that a text may mean that begins with names from the outermost to the innermost: 江苏省徐州市鼓楼区财政局.
  private static func named(atStartOf text: Substring) -> [Division] {
    var rest = text.dropFirst(bodies.first(where: text.hasStart)?.count ?? 0).prefix(longestChain)
    var places: [Division] = []
    while let (name, divisions) = longestName(rest) {
      let within = places.isEmpty ? divisions : divisions.filter { inner in places.contains(where: inner.isWithin) }
      if within.isEmpty || (places.isEmpty && relative.contains(name)) { break }
      places = within
      rest = rest.dropFirst(name.count)
    }
    return places
  }

  /// The longest name of the table with which a text begins, and the places that bear it.
  private static func longestName(_ text: Substring) -> (name: String, divisions: [Division])? {
    var found: (name: String, divisions: [Division])?
    for end in text.prefix(longestNameLength).indices where kinds.contains(text[end]) {
      let next = text.index(after: end)
      if otherEnds.contains(where: text[end...].hasStart) { continue }
      let name = String(text[..<next])
      if let divisions = byName[name] { found = (name, divisions) }
    }
    return found
  }

  private static let kinds: Set<Character> = ["省", "市", "区", "县", "州", "盟", "旗"]

  /// Words that begin with the word for a kind of place: 上海市场 names no 上海市.
  private static let otherEnds = ["市场", "区域", "区划", "区间", "县城", "县域"]

  /// Names that say where in its city a county lies, and are names elsewhere only below that city.
  private static let relative: Set = [
    "城区", "郊区", "矿区", "东区", "西区", "新城区", "老城区", "市中区", "城中区", "城东区", "城西区", "城北区", "城关区",
  ]

  private static let longestNameLength = 20
  private static let longestChain = 3 * longestNameLength

  private static let byName: [String: [Division]] = {
    var places: [String: [Division]] = [:]
    var province = ""
    var prefecture: String?
    for token in DivisionTable.names.split(whereSeparator: \.isWhitespace) {
      let parts = token.drop { $0 == "#" || $0 == "/" }.split(separator: "|")
      let name = parts.joined()
      let division: Division
      switch token.first {
      case "#":
        province = name
        prefecture = name.hasEnd("市") ? name : nil
        division = Division(province: name, city: prefecture)
      case "/":
        prefecture = name
        division = Division(province: province, city: name)
      default: division = Division(province: province, city: prefecture ?? name, isCounty: true)
      }
      places[name, default: []].append(division)
      if parts.count == 2, let kind = name.last { places[parts[0] + String(kind), default: []].append(division) }
    }
    return places
  }()
}
