"use strict";
// One document: its paper on one side, its values on the other. Everything that came from the document is put in as text.
(() => {
  const data = JSON.parse(document.getElementById("document-data").textContent);
  const chinese = (navigator.language || "").toLowerCase().startsWith("zh");
  const say = (english, chineseText) => (chinese ? chineseText : english);
  const $ = (id) => document.getElementById(id);
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") element.className = value;
      else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== undefined && value !== null) element.setAttribute(key, value);
    }
    for (const child of children) if (child !== null && child !== undefined) element.append(child);
    return element;
  };
  const svg = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const announce = (text) => { $("status").textContent = text; };

  // MARK: What is known of a value. A cell is 0, or [value, printed, boxes, more].

  const valueOf = (cell) => (cell ? cell[0] : null);
  const printedOf = (cell) => (cell ? cell[1] : null);
  const boxesOf = (cell) => (cell ? cell[2] : []);
  const readingsOf = (cell) => (cell && cell[3] && cell[3].readings) || null;
  const isShared = (cell) => Boolean(cell && cell[3] && cell[3].shared);
  const cellAt = (place) => data.tables[place.table].rows[place.row].cells[place.column];
  const nameOf = (place) => `${place.table} ${place.row} ${place.column}`;
  const pointed = new Set(data.findings.filter((finding) => finding.place).map((finding) => nameOf(finding.place)));

  // MARK: Corrections

  const storage = `yusuan.${data.sha256}`;
  const token = new URLSearchParams(location.search).get("token");
  const served = location.protocol.startsWith("http") && token;
  const key = (c) => [c.kind, c.table, c.row, c.address, c.column, c.digest].map((part) => part ?? "").join("\u001f");
  const corrections = new Map();
  const load = (list) => { for (const correction of list) corrections.set(key(correction), correction); };
  load(JSON.parse($("corrections-data").textContent));

  const read = async () => {
    if (served) {
      const answer = await fetch(`/corrections/${data.sha256}?token=${encodeURIComponent(token)}`);
      if (answer.ok) {
        corrections.clear();
        load((await answer.text()).split("\n").filter(Boolean).map((line) => JSON.parse(line)));
      }
      return;
    }
    try {
      const kept = localStorage.getItem(storage);
      if (kept !== null) { corrections.clear(); load(JSON.parse(kept)); }
    } catch { announce(say("The browser keeps nothing: export before you leave.", "浏览器无法保存，请在离开前导出。")); }
  };

  const lines = () => [...corrections.values()].map((correction) => JSON.stringify(correction) + "\n").join("");

  const keep = async () => {
    if (served) {
      const answer = await fetch(`/corrections/${data.sha256}?token=${encodeURIComponent(token)}`, {
        method: "PUT", headers: { "Content-Type": "application/x-ndjson" }, body: lines(),
      });
      announce(answer.ok
        ? say("Saved.", "已保存。") : say(`Not saved: ${await answer.text()}`, `未保存：${await answer.text()}`));
    } else {
      try { localStorage.setItem(storage, JSON.stringify([...corrections.values()])); } catch {
        announce(say("The browser keeps nothing: export before you leave.", "浏览器无法保存，请在离开前导出。"));
      }
    }
    refresh();
  };

  const who = () => { try { return localStorage.getItem("yusuan.who") || null; } catch { return null; } };
  const setWho = (name) => { try { localStorage.setItem("yusuan.who", name); } catch { /* It is asked for again. */ } };
  const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

  const valueCorrection = (place) => {
    const table = data.tables[place.table];
    // What is printed once for several rows, as a field of a form, is corrected once, at the first of them.
    let first = place.row;
    while (isShared(table.rows[first].cells[place.column])) first -= 1;
    const row = table.rows[first];
    return {
      sha256: data.sha256, kind: "value", table: table.id, row: first + 1, address: row.address,
      column: table.columns[place.column].name, printed: printedOf(cellAt(place)),
    };
  };
  const correctionOf = (place) => (corrections.size === 0 ? undefined : corrections.get(key(valueCorrection(place))));
  const approvalOf = (table) => corrections.get(key({ kind: "approval", table: table.id, digest: table.digest }));
  const misprintOf = (finding) =>
    [...corrections.values()].find((c) => c.kind === "misprint" && c.digest === finding.digest);

  // What was read, before any correction that the page was made with.
  const readValue = (cell) => (cell && cell[3] && "old" in cell[3] ? cell[3].old : valueOf(cell));
  const shownValue = (place) => {
    const correction = correctionOf(place);
    return correction ? correction.new ?? null : readValue(cellAt(place));
  };

  const correct = (place, value, why) => {
    const correction = valueCorrection(place);
    const old = readValue(cellAt(place));
    if (value === old) corrections.delete(key(correction));
    else {
      corrections.set(key(correction), {
        ...correction, old, new: value, who: who(), when: now(), why: why || null,
      });
    }
    return keep();
  };

  // MARK: The paper

  const pages = [];
  const values = new Map();
  const shade = (page) => {
    const figure = pages[page - 1];
    if (!figure || figure.querySelector("svg.values")) return;
    const [width, height] = data.pages[page - 1].size;
    const overlay = svg("svg", { class: "values", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" });
    (values.get(page) || []).forEach(({ place, box }, index) => {
      overlay.append(svg("rect", {
        x: box[1] - 1, y: box[2] - 1, width: box[3] - box[1] + 2, height: box[4] - box[2] + 2, "data-value": index,
        class: `value${readingsOf(cellAt(place)) ? " doubt" : ""}${correctionOf(place) ? " corrected" : ""}`,
      }));
    });
    figure.append(overlay);
    if (current) mark(current);
  };
  const unshade = (page) => pages[page - 1].querySelector("svg.values")?.remove();

  // What a rectangle on the paper stands for.
  const valueOn = (element) => {
    const index = element.dataset?.value;
    return index === undefined ? null : values.get(Number(element.closest("figure").dataset.page))[Number(index)].place;
  };

  const layPages = () => {
    data.tables.forEach((table, t) => table.rows.forEach((row, r) => row.cells.forEach((cell, c) => {
      boxesOf(cell).forEach((box, part) => {
        // A field of a form is on each of its rows, and printed once.
        const above = r > 0 ? boxesOf(table.rows[r - 1].cells[c])[part] : undefined;
        if (above && box.every((side, index) => side === above[index])) {
          box.index = above.index;
          return;
        }
        if (!values.has(box[0])) values.set(box[0], []);
        box.index = values.get(box[0]).push({ place: { table: t, row: r, column: c }, box }) - 1;
      });
    })));
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const page = Number(entry.target.dataset.page);
        if (entry.isIntersecting) shade(page); else unshade(page);
      }
    }, { root: $("paper"), rootMargin: "100% 0px" });
    const follow = (name, action) => $("paper").addEventListener(name, (event) => {
      const place = valueOn(event.target);
      if (place) action(place);
    });
    follow("mouseover", (place) => light(place, true));
    follow("mouseout", (place) => light(place, false));
    follow("click", (place) => select(place, { from: "paper" }));
    const written = ({ size: [width, height], text }) => {
      const sheet = svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "written", role: "img" });
      for (const [x, baseline, length, size, words] of text) {
        const run = svg("text", { x, y: baseline, "font-size": size * 0.8, textLength: length });
        run.textContent = words;
        sheet.append(run);
      }
      return sheet;
    };
    data.pages.forEach((page, index) => {
      const { size: [width, height], image, text } = page;
      const label = say(`Page ${index + 1}`, `第 ${index + 1} 页`);
      const figure = make("figure", { class: "page", id: `page-${index + 1}`, "data-page": index + 1 },
        image
          ? make("img", { src: image, loading: "lazy", decoding: "async", width, height, alt: label })
          : text ? written(page) : make("p", { class: "nopicture" }, say("There is no picture of this page.", "没有该页的图像。")),
        make("figcaption", {}, label));
      figure.style.aspectRatio = `${width} / ${height}`;
      figure.style.containIntrinsicSize = `auto ${Math.round(height)}px`;
      pages.push(figure);
      $("paper").append(figure);
      watcher.observe(figure);
    });
  };

  const mark = (place) => {
    for (const old of document.querySelectorAll("rect.hit")) old.remove();
    for (const box of boxesOf(cellAt(place))) {
      const overlay = pages[box[0] - 1]?.querySelector("svg.values");
      overlay?.append(svg("rect", {
        x: box[1] - 1.5, y: box[2] - 1.5, width: box[3] - box[1] + 3, height: box[4] - box[2] + 3, class: "hit",
      }));
    }
  };

  const showPage = (number, top = 0, left = 0) => {
    const figure = pages[number - 1];
    if (!figure) return;
    shade(number);
    const [width, height] = data.pages[number - 1].size;
    const pane = $("paper");
    const place = figure.offsetTop + (top / height) * figure.offsetHeight;
    if (place < pane.scrollTop + 40 || place > pane.scrollTop + pane.clientHeight - 80) {
      pane.scrollTop = place - pane.clientHeight / 3;
    }
    const side = figure.offsetLeft + (left / width) * figure.offsetWidth;
    if (side < pane.scrollLeft + 20 || side > pane.scrollLeft + pane.clientWidth - 80) {
      pane.scrollLeft = side - pane.clientWidth / 3;
    }
  };

  // MARK: The tables

  const rowsOfBlock = 50;
  const blocks = [];
  let current = null;

  const numeric = (type) => type === "amount" || type === "percent" || type === "number" || type === "integer";
  const shownText = (value, type) => {
    if (value === null) return "";
    if (type !== "amount") return value;
    const [whole, fraction] = value.split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? "." + fraction : "");
  };

  const fill = (element, place) => {
    const column = data.tables[place.table].columns[place.column];
    const cell = cellAt(place);
    const correction = correctionOf(place);
    element.textContent = shownText(shownValue(place), column.type);
    element.className = numeric(column.type) ? "number" : "text";
    if (readingsOf(cell)) element.classList.add("doubt");
    if (correction) element.classList.add("corrected");
    if (pointed.has(nameOf(place))) element.classList.add("pointed");
    const printed = printedOf(cell);
    const notes = [];
    if (printed !== null) notes.push(say(`printed: ${printed}`, `所印：${printed}`));
    if (readingsOf(cell)) notes.push(say("readings: ", "识别结果：") + readingsOf(cell).join(" | "));
    if (correction) notes.push(say("read: ", "读出：") + (correction.old ?? "–"));
    element.title = notes.join("\n");
  };

  const elementAt = (place) => {
    const block = blocks[place.table][Math.floor(place.row / rowsOfBlock)];
    block.build();
    return block.body.querySelector(`td[data-row="${place.row}"][data-column="${place.column}"]`);
  };

  const light = (place, isOn) => {
    const block = blocks[place.table][Math.floor(place.row / rowsOfBlock)];
    block.body.querySelector(`td[data-row="${place.row}"][data-column="${place.column}"]`)?.classList.toggle("lit", isOn);
  };

  const placeOf = (element) => {
    const cell = element.closest?.("td[data-row]");
    if (!cell) return null;
    return {
      table: Number(cell.closest("section").dataset.table), row: Number(cell.dataset.row),
      column: Number(cell.dataset.column),
    };
  };

  const select = (place, { from = "data", focus = true } = {}) => {
    document.querySelector('td[tabindex="0"]')?.setAttribute("tabindex", "-1");
    current = place;
    const element = elementAt(place);
    if (!element) return;
    element.setAttribute("tabindex", "0");
    if (focus) element.focus({ preventScroll: true });
    element.scrollIntoView({ block: from === "data" ? "nearest" : "center", inline: "nearest" });
    const [box] = boxesOf(cellAt(place));
    if (box) {
      enlarge(box);
      showPage(box[0], box[2], box[1]);
    }
    mark(place);
    const table = data.tables[place.table];
    announce([
      table.title, table.rows[place.row].address, table.columns[place.column].label,
      shownValue(place) ?? say("blank", "空白"), box ? say(`page ${box[0]}`, `第 ${box[0]} 页`) : "",
    ].filter(Boolean).join(", "));
  };

  const layTable = (table, index) => {
    const isUsed = table.columns.map((_, c) => table.rows.some((row) => row.cells[c]));
    const hasExtra = table.rows.some((row) => row.extra);
    const head = make("tr", {}, make("th", { scope: "col" }, "#"));
    table.columns.forEach((column, c) => {
      if (isUsed[c]) head.append(make("th", { scope: "col" }, column.label, make("small", { lang: "en" }, column.name)));
    });
    if (hasExtra) head.append(make("th", { scope: "col" }, say("beyond the columns", "其他内容")));
    const element = make("table", {}, make("thead", {}, head));
    blocks[index] = [];
    for (let start = 0; start < table.rows.length; start += rowsOfBlock) {
      const end = Math.min(start + rowsOfBlock, table.rows.length);
      const body = make("tbody", {}, make("tr", { class: "unbuilt" }, make("td", {})));
      body.firstChild.style.height = `${(end - start) * 26}px`;
      const block = {
        body,
        build() {
          if (!body.firstChild?.classList.contains("unbuilt")) return;
          const rows = [];
          for (let r = start; r < end; r += 1) {
            const row = make("tr", {}, make("th", { scope: "row" }, String(r + 1)));
            table.rows[r].cells.forEach((_, c) => {
              if (!isUsed[c]) return;
              const cell = make("td", { tabindex: "-1", "data-row": r, "data-column": c });
              fill(cell, { table: index, row: r, column: c });
              row.append(cell);
            });
            if (hasExtra) row.append(make("th", { class: "faint" }, table.rows[r].extra || ""));
            rows.push(row);
          }
          body.replaceChildren(...rows);
        },
      };
      blocks[index].push(block);
      body.block = block;
      builder.observe(body);
      element.append(body);
    }
    const badge = make("span", { class: `badge ${table.confidence || ""}` }, say(...(confidences[table.confidence] || ["", ""])));
    const approve = make("button", { type: "button", onclick: () => approveTable(index) });
    const section = make("section", { class: "table", "data-table": index, id: `table-${table.id}` },
      make("h2", {}, `${table.number} ${table.title}`, make("span", { class: "faint", lang: "en" }, table.id), badge, approve),
      make("div", { class: "scroll" }, element));
    element.setAttribute("aria-label", table.title);
    section.approve = approve;
    return section;
  };
  const confidences = {
    proved: ["proved by sums", "合计已证明"], consistent: ["no sum contradicts", "合计无矛盾"],
    unproved: ["no sum is about it", "无合计可核"], contradicted: ["contradicted", "有矛盾"],
  };
  const builder = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.block.build();
  }, { root: $("tables"), rootMargin: "100% 0px" });

  const approveTable = (index) => {
    const table = data.tables[index];
    const approval = { sha256: data.sha256, kind: "approval", table: table.id, digest: table.digest };
    if (approvalOf(table)) corrections.delete(key(approval));
    else corrections.set(key(approval), { ...approval, who: who(), when: now() });
    return keep();
  };

  // MARK: What needs eyes

  const items = [];
  let currentItem = -1;

  const collect = () => {
    data.findings.forEach((finding) => items.push({
      kind: "finding", text: say(finding.english, finding.chinese), place: finding.place, page: finding.page,
      table: finding.table, finding, isSettled: () => Boolean(misprintOf(finding) || (finding.place && correctionOf(finding.place))),
    }));
    data.warnings.forEach((warning) => items.push({
      kind: warning.doubt ? "reading" : "warning", text: say(warning.english, warning.chinese), place: warning.place,
      page: warning.page, table: warning.table,
      isSettled: () => Boolean(warning.place && correctionOf(warning.place)),
    }));
  };

  const visit = (index) => {
    if (items.length === 0) return announce(say("Nothing needs eyes.", "没有需要查看之处。"));
    currentItem = (index + items.length) % items.length;
    const item = items[currentItem];
    if (item.place) select(item.place, { from: "finding" });
    else {
      if (item.page) showPage(item.page);
      if (item.table !== null && item.table !== undefined) {
        document.querySelectorAll("section.table")[item.table]?.scrollIntoView({ block: "start" });
      }
    }
    announce(item.text);
    refreshItems();
  };

  const refreshItems = () => {
    [...$("items").children].forEach((line, index) => {
      const button = line.firstChild;
      button.setAttribute("aria-current", String(index === currentItem));
      line.classList.toggle("settled", items[index].isSettled());
      // The list alone scrolls: the tables show what the line is about.
      const list = $("items");
      if (index === currentItem && (line.offsetTop < list.scrollTop
        || line.offsetTop + line.offsetHeight > list.scrollTop + list.clientHeight)) list.scrollTop = line.offsetTop;
    });
  };

  const misprint = () => {
    const item = items[currentItem];
    if (!item?.finding) return announce(say("Choose a finding first (n).", "请先选择一条疑点（n）。"));
    const mark = { sha256: data.sha256, kind: "misprint", table: item.finding.tableId, digest: item.finding.digest };
    const old = misprintOf(item.finding);
    if (old) corrections.delete(key(old));
    else corrections.set(key(mark), { ...mark, who: who(), when: now() });
    return keep();
  };

  // MARK: The dialog

  const edit = () => {
    if (!current) return announce(say("Choose a value first.", "请先选择一个值。"));
    const table = data.tables[current.table];
    const cell = cellAt(current);
    $("edit-place").textContent =
      `${table.title} · ${table.rows[current.row].address} · ${table.columns[current.column].label}`;
    $("edit-printed").textContent = printedOf(cell) ?? say("(nothing)", "（无）");
    $("edit-value").value = shownValue(current) ?? "";
    $("edit-why").value = correctionOf(current)?.why ?? "";
    $("edit-who").value = who() ?? "";
    $("edit-error").textContent = "";
    const choices = readingsOf(cell) || [];
    $("edit-readings").replaceChildren(...choices.filter(Boolean).map((reading) => make("button", {
      type: "button", onclick: () => { $("edit-value").value = scaled(reading, table, current.column); },
    }, reading)));
    $("edit").showModal();
    $("edit-value").select();
  };

  // A reading is what is printed; a value is in yuan.
  const scaled = (reading, table, column) => {
    const text = reading.replace(/[,，\s]/g, "");
    if (table.columns[column].type !== "amount" || !/^-?\d+(\.\d+)?$/.test(text)) return text;
    const [whole, fraction = ""] = text.split(".");
    const power = table.power || 0;
    const digits = whole + fraction.padEnd(power, "0").slice(0, power);
    const rest = fraction.slice(power);
    const plain = digits.replace(/^(-?)0+(?=\d)/, "$1");
    return `${plain}.${rest.padEnd(2, "0")}`;
  };

  const normal = (text, type) => {
    const value = text.trim();
    if (value === "") return null;
    if (!numeric(type)) return value;
    const plain = value.replace(/[,，\s]/g, "");
    if (type === "integer") return /^-?\d+$/.test(plain) ? plain : undefined;
    if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
    if (type !== "amount") return plain;
    const [whole, fraction = ""] = plain.split(".");
    const kept = fraction.replace(/0+$/, "");
    return kept.length > 2 ? undefined : `${whole}.${kept.padEnd(2, "0")}`;
  };

  const save = () => {
    const type = data.tables[current.table].columns[current.column].type;
    const value = normal($("edit-value").value, type);
    if (value === undefined) {
      $("edit-error").textContent = say(`This is no ${type}.`, "这不是该列的值。");
      return;
    }
    setWho($("edit-who").value.trim());
    $("edit").close();
    correct(current, value, $("edit-why").value.trim());
  };

  const exportLines = () => {
    const url = URL.createObjectURL(new Blob([lines()], { type: "application/x-ndjson" }));
    const link = make("a", { href: url, download: "corrections.jsonl" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    announce(say(`${corrections.size} corrections exported.`, `已导出 ${corrections.size} 条更正。`));
  };

  // MARK: All together

  const refresh = () => {
    for (const list of blocks) {
      for (const block of list) {
        for (const cell of block.body.querySelectorAll("td[data-row]")) fill(cell, placeOf(cell));
      }
    }
    for (const section of document.querySelectorAll("section.table")) {
      const approval = approvalOf(data.tables[Number(section.dataset.table)]);
      section.approve.textContent = approval ? say("✓ approved", "✓ 已核对") : say("approve", "核对无误");
      section.approve.setAttribute("aria-pressed", String(Boolean(approval)));
      section.approve.title = approval ? [approval.who, approval.when].filter(Boolean).join(" ") : "";
    }
    $("count").textContent = say(`${corrections.size} corrections`, `${corrections.size} 条更正`);
    data.pages.forEach((_, index) => {
      if (pages[index]?.querySelector("svg.values")) { unshade(index + 1); shade(index + 1); }
    });
    refreshItems();
  };

  const move = (rows, columns) => {
    if (!current) return;
    const table = data.tables[current.table];
    let { row, column } = current;
    do { row += rows; column += columns; } while (table.columns[column] && rows === 0 && !elementAt({ ...current, row, column }));
    if (table.rows[row] && table.columns[column]) select({ ...current, row, column });
  };

  const keys = {
    n: () => visit(currentItem + 1), p: () => visit(currentItem - 1), e: edit, Enter: edit, m: misprint,
    a: () => { if (current) approveTable(current.table); }, x: exportLines, "?": () => $("help").showModal(),
    ArrowUp: () => move(-1, 0), ArrowDown: () => move(1, 0), ArrowLeft: () => move(0, -1), ArrowRight: () => move(0, 1),
    "+": () => zoom(1.25), "-": () => zoom(0.8), 0: () => zoom(0),
  };
  let scale = 1;
  // What cannot be read at this size is made larger.
  const enlarge = (box) => {
    const figure = pages[box[0] - 1];
    if (!figure) return;
    const height = (box[4] - box[2]) * (figure.offsetWidth / data.pages[box[0] - 1].size[0]);
    if (height < 7 && height > 0) zoom(10 / height);
  };

  const zoom = (factor) => {
    scale = factor === 0 ? 1 : Math.min(12, Math.max(0.4, scale * factor));
    document.documentElement.style.setProperty("--zoom", scale);
    if (current) { const [box] = boxesOf(cellAt(current)); if (box) showPage(box[0], box[2], box[1]); }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    const name = event.target.nodeName;
    if (name === "INPUT" || name === "SELECT" || (name === "BUTTON" && event.key === "Enter")) return;
    const isArrow = event.key.startsWith("Arrow");
    if (isArrow && name !== "TD") return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  const start = async () => {
    document.documentElement.lang = chinese ? "zh" : "en";
    for (const element of document.querySelectorAll("[data-zh]")) if (chinese) element.textContent = element.dataset.zh;
    layPages();
    collect();
    $("items").append(...items.map((item, index) => make("li", { class: item.kind },
      make("button", { type: "button", onclick: () => visit(index) }, item.text))));
    $("item-count").textContent = String(items.length);
    $("tables").append(...data.tables.map(layTable));
    $("tables").addEventListener("click", (event) => { const place = placeOf(event.target); if (place) select(place); });
    $("tables").addEventListener("dblclick", (event) => { if (placeOf(event.target)) edit(); });
    const hover = (isOn) => (event) => {
      const place = placeOf(event.target);
      if (!place) return;
      for (const box of boxesOf(cellAt(place))) {
        const rectangle = pages[box[0] - 1]?.querySelector(`svg.values rect[data-value="${box.index}"]`);
        if (rectangle) rectangle.style.fill = isOn ? "var(--value)" : "";
      }
    };
    $("tables").addEventListener("mouseover", hover(true));
    $("tables").addEventListener("mouseout", hover(false));
    $("next").addEventListener("click", () => visit(currentItem + 1));
    $("export").addEventListener("click", exportLines);
    $("help-open").addEventListener("click", () => $("help").showModal());
    $("edit-save").addEventListener("click", save);
    $("edit-cancel").addEventListener("click", () => $("edit").close());
    $("edit-value").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); save(); } });
    $("help-close").addEventListener("click", () => $("help").close());
    if (served) for (const link of document.querySelectorAll("a.keep-token")) link.search = location.search;
    await read();
    refresh();
    document.documentElement.dataset.ready = "true";
  };
  start();
})();
