// Every table can be taken as CSV, as it is shown: filtered, sorted, in the language that is switched on.
(() => {
  const TAKEN_FOR_MORE = /^([\d\s.,:/%-]*\d[\d\s.,:/%-]*|\d+e[+-]?\d+|true|false)$/i;
  const WHOLE = /^(0|[1-9]\d{0,14})$/;
  const FORMULA = /^[=+\-@＝＋－＠]/;
  // the text of a cell that no spreadsheet takes for a formula, a date or another number
  const written = (text) => {
    const plain = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, "") : text;
    const safe = FORMULA.test(plain) || (TAKEN_FOR_MORE.test(plain) && !WHOLE.test(plain)) ? "'" + plain : plain;
    return /[;"\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const textOf = (cell) => {
    let text = cell.innerText.trim().replace(/\s*\n\s*/g, "; ").replace(/\s+/g, " ");
    for (const link of cell.querySelectorAll('a[href^="http"]')) text = text.replace(link.innerText, link.href);
    return text;
  };
  const isGroup = (row) => row.cells.length === 1 && row.cells[0].colSpan > 1;
  const linesOf = (table) => {
    const rows = [...table.rows].filter((row) => row.offsetParent);
    const grouped = rows.some(isGroup);
    const lines = [];
    const open = [];
    let group = $("area-words");
    for (const row of [table.tHead.rows[0], ...rows.filter((one) => one.parentNode !== table.tHead)]) {
      if (isGroup(row)) {
        group = textOf(row.cells[0]);
        continue;
      }
      const line = grouped ? [group] : [];
      const cells = [...row.cells].filter((cell) => !cell.hidden);
      // a name that stands for several rows is repeated
      if (open[0] > 0) line.push(open[1]);
      else if (cells[0].rowSpan > 1) open[1] = textOf(cells[0]);
      open[0] = open[0] > 0 ? open[0] - 1 : cells[0].rowSpan - 1;
      lines.push([...line, ...cells.map(textOf)]);
    }
    return lines;
  };
  const $ = (id) => [...document.getElementById(id).content.children].find((one) => (one.lang || document.documentElement.lang) === shown()).textContent;
  const shown = () => (document.getElementById("lang-en").checked ? "en" : "vi");
  const save = (table, name) => {
    table.classList.add("copying");
    const text = linesOf(table).map((line) => line.map(written).join(";")).join("\r\n");
    table.classList.remove("copying");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv" }));
    link.download = `cchc-${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  for (const table of document.querySelectorAll("main table:not(.dots)")) {
    const section = table.closest("section");
    const box = table.closest(".scroll") ?? table;
    const name = box.getAttribute("aria-labelledby") ?? (section.id || section.querySelector("[id]").id);
    const line = document.createElement("p");
    line.className = "csv";
    const button = document.createElement("button");
    button.type = "button";
    button.append(document.getElementById("csv-words").content.cloneNode(true));
    button.addEventListener("click", () => save(table, name));
    line.append(button);
    box.before(line);
  }
})();
