# The image, with the package for Debian in it. Read by scripts/package, which has seen that buildah is there.
image=yusuan:$(.build/release/yusuan --version)
proves=false source scripts/packaging/deb.sh
cp scripts/packaging/Containerfile "$work/"
cp "$folder/$package" "$work/yusuan.deb"
# The context has these two files alone.
printf '*\n!yusuan.deb\n' >"$work/.containerignore"
buildah build --tag "$image" --file "$work/Containerfile" "$work" >&2
say "made the image $image"
container=$(buildah from "$image")
version=$(buildah run "$container" -- yusuan --version)
buildah rm "$container" >/dev/null
if [[ yusuan:$version != "$image" ]]; then
  say "the program in it is $version"
  exit 1
fi
