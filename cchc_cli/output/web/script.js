"use strict";
// Filters, sorting and search. Everything can be read without this script; it only hides and orders what is there.
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  root.classList.add("scripted");

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

  // --- the language: a radio button and the style do the work; the choice is remembered where the browser allows it
  const english = $("lang-en");
  const remembered = {
    get() { try { return localStorage.getItem("cchc-lang"); } catch { return null; } },
    set(value) { try { localStorage.setItem("cchc-lang", value); } catch { /* a file may not remember */ } },
  };
  // words that stand many times are in the page's own language; the other is in the glossary and in the codebook's names
  const own = root.lang;
  const other = own === "vi" ? "en" : "vi";
  const shown = () => (english.checked ? "en" : "vi");
  const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, shown() === "vi" ? "." : ",");
  const glossary = new Map([...document.querySelectorAll("#glossary-table tbody tr")].map((row) => {
    const words = [...row.cells].map((cell) => cell.textContent.trim());
    return own === "vi" ? words : words.reverse();
  }));
  for (const name of document.querySelectorAll(".codebook tr[id] > th")) {
    glossary.set(...[...name.children].map((one) => one.textContent));
  }
  const spoken = [];
  // a text is looked up as a whole, then each of its parts in a list or in parentheses; quotations have no parts
  const parts = (node) => {
    if (glossary.has(node.data.trim())) return [node];
    if (node.parentNode.closest("em, q, dd")) return [];
    return [...node.data.matchAll(/[^;()\s][^;()]*[^;().\s]/g)].reverse().filter(([words]) => glossary.has(words)).map(({ 0: words, index }) => {
      node.splitText(index + words.length);
      return node.splitText(index);
    });
  };
  const findWords = () => {
    const found = [];
    for (const place of document.querySelectorAll("table:not(.glossary), .below-card, .filters, .plan")) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        if (node.parentNode.closest(`i, option, .word, main [lang=${other}]`)) continue;
        for (const part of parts(node)) found.push([part, glossary.get(part.data.trim())]);
      }
    }
    // each gets an element of its own to carry the language: what stands beside it may be in another
    for (const [node, words] of found) {
      const place = document.createElement("span");
      node.replaceWith(place);
      place.append(node);
      spoken.push([place, node.data, words]);
    }
  };
  // --- the words of signs: the style sheet has each once, for readers without scripts; here they become text
  const words = [];
  const addWord = (place, name, tag = "span") => {
    const word = document.createElement(tag);
    word.className = "word";
    place.append(" ", word);
    words.push([word, name]);
  };
  const NAMES = { "": "no-target", nc: "not-comparable", nf: "no-floor" };
  // the most frequent result has no class in the page
  for (const link of document.querySelectorAll(".matrix td:not([class]) > a")) link.parentNode.className = "nf";
  for (const cell of document.querySelectorAll(".matrix td:not(.fl)")) {
    const several = cell.querySelectorAll("b");
    for (const one of several.length ? several : [cell]) addWord(one, NAMES[one.className] ?? one.classList[0]);
    if (cell.dataset.k === "") addWord(cell.firstChild, "no-figure");
  }
  for (const cell of document.querySelectorAll(".entries:not(.uncompared) td:not([class]):nth-last-child(2)")) addWord(cell, "none-known");
  for (const cell of document.querySelectorAll("td.u")) addWord(cell, "unsaid", "p");
  root.classList.add("worded");
  const say = () => {
    const style = getComputedStyle(root);
    const texts = {};
    for (const [word, name] of words) {
      word.textContent = texts[name] ??= JSON.parse(style.getPropertyValue("--w-" + name));
      if (shown() === other) word.lang = other;
      else word.removeAttribute("lang");
    }
  };
  const speak = () => {
    const turned = shown() === other;
    say();
    if (turned && !spoken.length) findWords();
    for (const [place, before, after] of spoken) {
      place.textContent = turned ? after : before;
      if (turned) place.lang = other;
      else place.removeAttribute("lang");
    }
    for (const option of document.querySelectorAll("option[data-other]")) {
      option.dataset.own ??= option.textContent;
      option.textContent = turned ? option.dataset.other : option.dataset.own;
      option.lang = shown();
    }
  };
  const last = $("lang-" + remembered.get());
  if (last) last.checked = true;
  for (const radio of document.querySelectorAll(".language input")) {
    radio.addEventListener("change", () => { remembered.set(shown()); speak(); });
  }

  // --- names of indicators lead to the catalogue; the page leaves that to the script because it has thousands of them
  const lead = (node, id) => {
    const link = document.createElement("a");
    link.href = "#" + id;
    node.replaceWith(link);
    link.append(node);
  };
  for (const row of document.querySelectorAll(".entries tr[id]")) {
    const name = row.cells[0].firstChild;
    const entry = "i-" + row.id.split(".")[1];
    if (name.nodeType === Node.TEXT_NODE && $(entry)) lead(name, entry);
  }
  const named = new Map([...document.querySelectorAll(".codebook tr[id]")].map((row) => [row.cells[0].firstChild.textContent.trim(), row.id]));
  for (const place of document.querySelectorAll(".codebook td:nth-child(4) > p:first-child, .codebook td:nth-child(4) > [lang] + p")) {
    const name = place.firstChild?.splitText?.(2);
    const entry = name && named.get(name.data.trim());
    if (entry) lead(name, entry);
  }
  for (const one of document.querySelectorAll(".why td > span")) {
    const entry = named.get(one.textContent);
    if (entry) lead(one.firstChild, entry);
  }
  // so are the documents of floors
  const documents = new Map([...document.querySelectorAll(".plan > h3")].map((head) => [head.firstChild.data.trim(), head.parentNode.id]));
  for (const { firstChild: name } of document.querySelectorAll(".entries:not(.uncompared) td:nth-last-child(3) > p")) {
    const entry = name?.data && documents.get(name.data.trim());
    if (entry) lead(name, entry);
  }

  // --- sorting: a button in every head; a third press brings the first order back
  const collator = new Intl.Collator("vi", { numeric: true });
  const CODES = { "not-comparable": "nc", "no-floor": "nf" };
  const ORDER = ["below", "overtaken", "missing", "later", "not-yet-due", "meets", "early", "above", "nc", "nf"];
  const isEmpty = (cell) => !ORDER.includes(cell.classList[0]);
  const visibleText = (cell) => {
    const copy = cell.cloneNode(true);
    for (const one of copy.querySelectorAll(`i[lang=${other}]`)) (shown() === other ? one.previousSibling : one).remove();
    return copy.textContent.trim();
  };
  const number = (text) => {
    const found = text.replace(/(\d)\.(?=\d{3}\b)/g, "$1").replace(",", ".").match(/-?\d+(\.\d+)?/);
    return found ? Number(found[0]) : -Infinity;
  };
  const key = (cell, matrix) => {
    const text = visibleText(cell);
    if (cell.tagName === "TD" && matrix && cell.className !== "fl") return [isEmpty(cell) ? ORDER.length : ORDER.indexOf(cell.classList[0]), -number(text), text];
    return [/^[-–\d]/.test(text) ? number(text) : 0, 0, text];
  };
  const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || collator.compare(a[2], b[2]);

  const sortable = (table) => {
    const matrix = table.classList.contains("matrix");
    const heads = [...table.tHead.rows[0].cells];
    const places = [...table.querySelectorAll("tbody > tr")].map((row) => [row, row.parentNode]);
    const put = (head, way) => {
      for (const other of heads) other.removeAttribute("aria-sort");
      for (const [row, body] of places) {
        body.append(row);
        if (row.classList.contains("area")) row.classList.toggle("sorted-away", Boolean(way));
      }
      if (way) {
        head.setAttribute("aria-sort", way);
        const at = heads.indexOf(head);
        const rows = places.map(([row]) => row).filter((row) => !row.classList.contains("area"));
        const keys = new Map(rows.map((row) => [row, key(row.cells[at], matrix)]));
        rows.sort((a, b) => compare(keys.get(a), keys.get(b)) * (way === "ascending" ? 1 : -1));
        table.tBodies[0].append(...rows);
      }
      table.dispatchEvent(new Event("ordered"));
    };
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append($("sort-words").content.cloneNode(true));
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        put(head, now === "ascending" ? "descending" : now ? null : "ascending");
      });
      head.append(button);
    }
  };
  for (const table of document.querySelectorAll("table.sortable")) sortable(table);

  // --- filters of the matrix
  const table = $("matrix-table");
  if (table) {
    const heads = [...table.tHead.rows[0].querySelectorAll("[data-plan]")];
    const columns = heads.map((head) => ({ head, words: fold(head.textContent), ends: head.dataset.y }));
    // an indicator is found by both of its labels and by its id
    const wordsOf = (head) => {
      const { hash } = head.querySelector("a");
      return `${head.textContent} ${hash} ${$(hash.slice(1))?.cells[0].textContent}`;
    };
    const rows = [...table.querySelectorAll("tbody > tr:not(.area)")].map((row) => ({
      row,
      area: row.parentNode.dataset.area,
      words: fold(wordsOf(row.cells[0])),
      cells: [...row.cells].slice(-heads.length),
    }));
    for (const { head } of columns) $("filter-plan").add(new Option(`${head.querySelector("a").textContent} ${head.querySelector("small").textContent}`, head.dataset.plan));
    const controls = Object.fromEntries([...document.querySelectorAll("[data-filter]")].map((one) => [one.dataset.filter, one]));
    const wanted = (name) => (controls[name] ? controls[name].value : "");

    const when = (cell, ends, year) => {
      if (isEmpty(cell) || cell.classList.contains("missing")) return "";
      const [first, last] = (cell.dataset.y || `${ends}-${ends}`).split("-").map(Number);
      return year < first ? "not-yet" : year > last ? "ended" : "";
    };
    const has = (cell, status) => (status === "no-target" ? isEmpty(cell) && !cell.matches(".scoped, .akin, .not-known, .unselected")
      : status === "no-figure" ? "k" in cell.dataset : cell.classList.contains(CODES[status] ?? status));

    // a cell may have several results, each with its own word
    const resultsOf = (cell, status) => {
      if (!cell.querySelector("a")) return 0;
      const own = [...cell.querySelectorAll("b[class]")];
      const wordsOfStatus = CODES[status] ?? status;
      return own.length && ORDER.includes(wordsOfStatus) ? own.filter((one) => one.classList.contains(wordsOfStatus)).length : Math.max(own.length, 1);
    };

    const apply = () => {
      const text = fold(wanted("text"));
      const year = Number(wanted("year"));
      const [area, level, province, plan, status] = ["area", "level", "province", "plan", "status"].map(wanted);
      // what is typed is looked for among the indicators; what none of them has, among the localities
      const amongRows = !text || rows.some(({ words }) => words.includes(text));
      const open = columns.map(({ head, words }) =>
        (!level || head.dataset.level === level) && (!province || head.dataset.province === province) &&
        (!plan || head.dataset.plan === plan) && (amongRows || words.includes(text)));
      const used = open.map(() => false);
      let results = 0;
      for (const one of rows) {
        const match = (!area || one.area === area) && (!amongRows || !text || one.words.includes(text));
        let any = false;
        one.cells.forEach((cell, at) => {
          const idle = year ? when(cell, columns[at].ends, year) : "";
          const off = Boolean(idle) || Boolean(status && !has(cell, status));
          cell.classList.toggle("off", off);
          cell.querySelector(".when")?.remove();
          if (idle && !status) cell.append($(`words-${idle}`).content.cloneNode(true));
          if (!match || !open[at] || off || (!status && isEmpty(cell))) return;
          any = used[at] = true;
          results += resultsOf(cell, status);
        });
        one.row.hidden = !match || !any;
      }
      // plans without a result or a figure for the year that is chosen are hidden like rows
      if (status || year) used.forEach((one, at) => { open[at] &&= one; });
      for (const one of rows) one.cells.forEach((cell, at) => { cell.hidden = !open[at]; });
      columns.forEach(({ head }, at) => { head.hidden = !open[at]; });
      const shown = rows.filter(({ row }) => !row.hidden).length;
      const columnsShown = open.filter(Boolean).length;
      // paper shows what the table was filtered by, and no table that is wider than it
      document.querySelector(".filters").classList.toggle("in-use", Object.keys(controls).some(wanted));
      table.classList.toggle("too-many", columnsShown > Number(table.dataset.widest));
      for (const group of table.querySelectorAll("tr.area")) {
        const members = [...group.parentNode.rows].slice(1);
        group.cells[0].colSpan = columnsShown + 2;
        group.hidden = group.classList.contains("sorted-away") || members.every((row) => row.hidden);
      }
      for (const [name, count] of Object.entries({ results, rows: shown, columns: columnsShown })) $("shown-" + name).textContent = grouped(count);
      $("nothing").hidden = shown > 0 && columnsShown > 0;
    };
    // --- the state of the filter is in the address: `#status=below&province=dong-nai`
    const write = () => {
      const state = new URLSearchParams(Object.keys(controls).filter(wanted).map((name) => [name, wanted(name)]));
      history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
    };
    const read = () => {
      if (!location.hash.includes("=")) return;
      const state = new URLSearchParams(location.hash.slice(1));
      for (const [name, control] of Object.entries(controls)) {
        control.value = state.get(name) ?? "";
        if (control.selectedIndex < 0) control.value = "";
      }
      apply();
      $("matrix").scrollIntoView();
    };
    addEventListener("hashchange", read);
    for (const one of document.querySelectorAll(".attention tbody tr")) {
      const heads = one.closest("table").tHead.rows[0].cells;
      const id = one.querySelector("a").hash.slice(6) || one.querySelector("a").pathname.split("/").pop().slice(0, -5);
      for (const cell of [...one.cells].slice(1)) {
        const { status } = heads[cell.cellIndex].dataset;
        if (status && /\d/.test(cell.textContent)) {
          const link = document.createElement("a");
          link.href = `#status=${status}&plan=${id}`;
          link.append(...cell.childNodes);
          cell.append(link);
        }
      }
    }
    for (const control of Object.values(controls)) control.addEventListener("input", () => { apply(); write(); });
    table.addEventListener("ordered", apply);
    $("clear").addEventListener("click", () => {
      for (const control of Object.values(controls)) control.value = "";
      apply();
      write();
      controls.text.focus();
    });
    apply();
    read();
  }

  speak();
})();
