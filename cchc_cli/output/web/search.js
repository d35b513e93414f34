"use strict";
// The search of a site's start page. `searchIndex` is in search-index.js: kind, file, Vietnamese, English, letters.
// All words have to be in the letters of an entry; those that begin with what is typed come first.
(() => {
  const $ = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
  const search = $("search");
  const english = $("lang-en");
  const show = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const whole = words.join(" ");
    const hits = words.length ? searchIndex.filter((entry) => words.every((word) => entry[4].includes(word))) : [];
    const rank = (entry) => (entry[4].startsWith(whole) ? 0 : ` ${entry[4]} `.includes(` ${whole} `) ? 1 : 2);
    hits.sort((a, b) => rank(a) - rank(b));
    $("hits").replaceChildren(...hits.slice(0, 30).map(([kind, id, vi, en]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${kind}/${id}.html`;
      const named = english.checked && en;
      link.textContent = named ? en : vi;
      if (named) link.lang = "en";
      item.append(link);
      return item;
    }));
    const found = $("found");
    found.replaceChildren();
    if (hits.length) found.textContent = hits.length;
    else if (words.length) found.append($("search-none").content.cloneNode(true));
  };
  search.addEventListener("input", show);
  english.addEventListener("change", show);
  $("lang-vi").addEventListener("change", show);
})();
