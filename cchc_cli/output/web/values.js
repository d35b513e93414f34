// The filter of an indicator's values, which are as many rows as there are plans.
(() => {
  const shown = () => (document.getElementById("lang-en").checked ? "en" : "vi");
  const text = document.getElementById("value-text");
  if (text) {
    const status = document.getElementById("value-status");
    const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
    const rows = [...document.querySelectorAll(".values tbody tr")].map((row) => [row, fold(row.textContent)]);
    const apply = () => {
      let count = 0;
      for (const [row, words] of rows) {
        row.hidden = !words.includes(fold(text.value)) || Boolean(status.value && !row.querySelector("td." + status.value));
        count += !row.hidden;
      }
      document.getElementById("shown-values").textContent = String(count).replace(/\B(?=(\d{3})+$)/g, shown() === "vi" ? "." : ",");
    };
    const write = () => {
      const state = new URLSearchParams(Object.entries({ text: text.value, status: status.value }).filter(([, value]) => value));
      history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
    };
    for (const one of [text, status]) one.addEventListener("input", () => { apply(); write(); });
    const state = new URLSearchParams(location.hash.slice(1));
    text.value = state.get("text") ?? "";
    status.value = state.get("status") ?? "";
    if (status.selectedIndex < 0) status.value = "";
    apply();
  }
})();
