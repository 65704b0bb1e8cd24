"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  // Dates also say how long ago they are; with data-ago they say so instead, except on paper.
  const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  const count = (n, unit) => `${NUMBERS[n] ?? n} ${unit}${n === 1 ? "" : "s"}`;

  function span(days) {
    if (days < 14) return count(days, "day");
    if (days < 70) return count(Math.round(days / 7), "week");
    if (days < 700) return count(Math.round(days / 30.44), "month");
    return count(Math.round(days / 365.25), "year");
  }

  function relative(days) {
    if (days === 0) return "today";
    if (days === 1) return "yesterday";
    if (days === -1) return "tomorrow";
    return days > 0 ? `${span(days)} ago` : `in ${span(-days)}`;
  }

  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const swapped = [];
  for (const time of all("time")) {
    const day = /^\d{4}-\d\d-\d\d$/.test(time.dateTime) ? Date.parse(time.dateTime) : NaN;
    if (Number.isNaN(day)) continue;
    time.title = relative(Math.round((today - day) / 864e5));
    if (time.hasAttribute("data-ago")) swapped.push(time);
  }

  const swap = () => {
    for (const time of swapped) [time.textContent, time.title] = [time.title, time.textContent];
  };
  swap();
  addEventListener("beforeprint", swap);
  addEventListener("afterprint", swap);

  // Opened from disk, the page knows where the vault is: Obsidian can open the note itself.
  if (location.protocol === "file:") {
    for (const link of all("a[data-note]")) {
      const path = decode(new URL(link.href).pathname).replace(/^\/(?=[A-Za-z]:)/, "");
      link.href = "obsidian://open?path=" + encodeURIComponent(path);
    }
  }

  // Buttons that copy a line for the terminal.
  for (const button of all("button[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = label; }, 1600);
      } catch {
        button.textContent = button.dataset.copy;
      }
    });
  }

  // The list of people, searched as one types: every word must occur, accents do not matter.
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter]);
  const field = document.querySelector("#find");

  if (field) {
    const rows = all(".people-list > li");
    const letters = all(".letter");
    const found = document.querySelector("#found");
    const text = ({ children: [name, words], dataset }) =>
      fold(`${name.textContent} ${words.textContent} ${dataset.also ?? ""}`);
    let texts;
    const index = () => (texts ??= rows.map(text));

    const search = () => {
      const words = fold(field.value).split(/\s+/).filter((word) => word && word !== "in");
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every((word) => index()[i].includes(word));
        shown += !row.hidden;
      });
      for (const letter of letters) letter.hidden = !letter.querySelector("li:not([hidden])");
      found.textContent = !words.length ? "" : shown === 1 ? "1 person" : `${shown || "No"} people`;
    };

    field.closest("[hidden]").hidden = false;
    field.addEventListener("focus", index, { once: true });
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && field.value) {
        document.querySelector(".people-list > li:not([hidden]) a")?.click();
      } else if (event.key === "Escape") {
        field.value = "";
        search();
      }
    });
    if (location.hash.startsWith("#q=")) {
      field.value = decode(location.hash.slice(3));
      field.focus();
      search();
    }
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    if (field) field.focus();
    else if (document.body.dataset.find) location.href = `${document.body.dataset.find}#q=`;
  });
})();
