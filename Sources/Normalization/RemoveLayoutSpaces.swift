/// Removes the spaces that layout put inside Chinese text, reduces every other run of spaces to one, and trims.
///
/// A space has meaning between two Latin words or numbers only. It goes where either neighbour is Chinese
/// (`2024 年` is `2024年`), and inside quotation marks, which both scripts share. A dash that opens a text and is set
/// apart from a number stays so: it may stand for nothing, and would become the number's minus.
func removeLayoutSpaces(_ scalars: inout [Unicode.Scalar]) {
  guard scalars.contains(" ") else { return }
  var kept = 0
  var pendingSpace = false
  for index in scalars.indices {
    let scalar = scalars[index]
    if scalar == " " {
      pendingSpace = kept > 0
      continue
    }
    if pendingSpace,
      keepsSpace(between: scalars[kept - 1], and: scalar)
        || (kept == 1 && scalars[0] == "－" && scalar.isASCIIDigit)
    {
      scalars[kept] = " "
      kept += 1
    }
    pendingSpace = false
    scalars[kept] = scalar
    kept += 1
  }
  scalars.removeSubrange(kept...)
}

private func keepsSpace(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
  if left.isChinese || right.isChinese { return false }
  if left == "“" || left == "‘" { return false }
  return right != "”" && right != "’"
}
