"use strict";
// Lists of documents: the words in the reader's language, and the corrections of all documents in one file.
(() => {
  const chinese = (navigator.language || "").toLowerCase().startsWith("zh");
  document.documentElement.lang = chinese ? "zh" : "en";
  for (const element of document.querySelectorAll("[data-zh]")) if (chinese) element.textContent = element.dataset.zh;
  const query = new URLSearchParams(location.search);
  if (query.has("token")) for (const link of document.querySelectorAll("a[href]")) link.search = location.search;
  const button = document.getElementById("export");
  if (!button) return;
  if (query.has("token")) { button.hidden = true; return; }
  button.addEventListener("click", () => {
    let lines = "";
    for (const element of document.querySelectorAll("[data-sha256]")) {
      const kept = localStorage.getItem(`yusuan.${element.dataset.sha256}`);
      for (const correction of JSON.parse(kept || "[]")) lines += JSON.stringify(correction) + "\n";
    }
    const url = URL.createObjectURL(new Blob([lines], { type: "application/x-ndjson" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "corrections.jsonl";
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  });
})();
