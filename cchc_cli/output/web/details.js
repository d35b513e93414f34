// A cell of the matrix opens its target with the plan, both figures, both documents and their sources in one view.
(() => {
  const box = document.getElementById("details");
  if (!box) return;
  const [planSide, floorSide] = box.querySelectorAll(".two > div > div");
  const [leave, close] = box.querySelectorAll(".last > *");
  const copy = (node) => {
    const made = node.cloneNode(true);
    for (const one of [made, ...made.querySelectorAll?.("[id]") ?? []]) one.removeAttribute?.("id");
    return made;
  };
  const block = (nodes, kind = "") => {
    const made = document.createElement("div");
    made.className = kind;
    made.append(...[...nodes].map(copy));
    return made;
  };
  // name and document of a plan: the head of its section
  const about = (section) => {
    const link = document.createElement("a");
    link.href = "#" + section.id;
    link.append(...[...section.querySelector("h3").childNodes].map(copy));
    return [block([link]), block(section.querySelector("p").childNodes, "note")];
  };
  // a URL that a table repeats stands there once, with its number
  const sourceOf = (row) => {
    const made = block(row.lastElementChild.childNodes);
    for (const number of new Set(made.textContent.match(/\[\d+\]/g))) {
      const link = [...row.closest("table").querySelectorAll("a[href^=http]")].find((one) => one.previousSibling?.data?.trim().endsWith(number));
      if (link && ![...made.querySelectorAll("a")].some((one) => one.href === link.href)) made.append(" ", copy(link));
    }
    return made;
  };
  const fill = (row) => {
    const section = row.closest("section");
    const lines = [row];
    for (let left = row.cells[0].rowSpan; left > 1; left -= 1) lines.push(lines.at(-1).nextElementSibling);
    box.querySelector("h2").replaceChildren(...block(row.cells[0].childNodes).childNodes);
    planSide.replaceChildren();
    floorSide.replaceChildren();
    const results = [];
    for (const line of lines) {
      const cells = [...line.cells].slice(line === row ? 1 : 0);
      planSide.append(block(cells[0].childNodes, "big"), ...(line === row ? about(section) : []), sourceOf(line));
      if (cells.length < 4) continue;
      results.push(block(cells[2].childNodes));
      const floor = cells[1];
      floorSide.append(block([...floor.childNodes].filter((one) => one.nodeName !== "P"), "big"));
      const link = floor.querySelector("a") ?? section.querySelector("dl > dd > a");
      const other = floor.textContent.trim() !== "–" && link && document.querySelector(link.hash);
      if (!other) continue;
      floorSide.append(...about(other));
      // the meaning of a mark stands at the head of the plan
      for (const mark of section.querySelectorAll("dl > dt > span")) {
        if (floor.textContent.includes(mark.textContent)) floorSide.append(block([...mark.textContent, ...mark.parentNode.nextElementSibling.childNodes].map((one) => (one.nodeType ? one : document.createTextNode(one + " "))), "note"));
      }
      const [, indicator, ...scope] = row.id.split(".");
      const key = other.id.slice(5) + "." + indicator;
      const found = document.getElementById([key, ...scope].join(".")) ?? other.querySelector(`[id^="${key}."], [id="${key}"]`);
      if (found) floorSide.append(sourceOf(found));
    }
    box.querySelector(".verdict").replaceChildren(...results);
    leave.href = "#" + row.id;
  };
  let back = "";
  document.getElementById("matrix-table").addEventListener("click", (event) => {
    const link = event.target.closest("td a");
    const row = link && document.getElementById(link.hash.slice(1));
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(row);
    back = location.hash;
    history.replaceState(null, "", link.hash);
    box.showModal();
  });
  const restore = () => history.replaceState(null, "", back || location.pathname + location.search);
  close.addEventListener("click", () => box.close());
  box.addEventListener("cancel", restore);
  close.addEventListener("click", restore);
  box.addEventListener("click", (event) => { if (event.target.closest("a[href^='#']")) box.close(); });
})();
