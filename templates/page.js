"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  // On a telephone the challenge would fill the first screen, and comes after the names.
  const challenge = document.querySelector(".challenge");
  const turns = document.querySelector("#turns")?.parentNode;
  const narrow = matchMedia("(max-width: 30rem)");
  const place = () => {
    const focused = document.activeElement;
    turns[narrow.matches ? "after" : "before"](challenge);
    if (challenge.contains(focused)) focused.focus({ preventScroll: true });
  };
  if (challenge && turns) {
    if (narrow.matches) place();
    narrow.addEventListener("change", place);
  }

  // Dates also say how long ago they are; with data-ago they say so instead, except on paper.
  const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  const count = (n, unit) => `${NUMBERS[n] ?? n} ${unit}${n === 1 ? "" : "s"}`;

  function span(days) {
    if (days < 14) return count(days, "day");
    if (days < 84) return count(Math.round(days / 7), "week");
    const months = Math.round(days / 30.44);
    if (months < 24) return months === 12 ? "a year" : count(months, "month");
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
    if (!time.hasAttribute("data-ago")) continue;
    if (day > today) (time.closest(".last") ?? time).hidden = true;  // a plan, and no contact yet
    else swapped.push(time);
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
      const path = decode(new URL(link.dataset.note, location).pathname).replace(/^\/(?=[A-Za-z]:)/, "");
      link.href = "obsidian://open?path=" + encodeURIComponent(path);
    }
  }

  // A few words that come and go at the foot of the window, and are read out as well.
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  document.querySelector("main").append(toast);
  let fading;
  const say = (words) => {
    toast.textContent = words;
    clearTimeout(fading);
    fading = setTimeout(() => { toast.textContent = ""; }, 6000);
  };

  // Buttons that copy: a line for the terminal, or the first sentence that stands beside them.
  for (const button of all("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = button.dataset.copy || button.closest(".body").querySelector("blockquote").textContent;
      const hint = button.hasAttribute("data-log") ? ", for your terminal" : "";
      try {
        await navigator.clipboard.writeText(text);
        say(`Copied${hint}: ${text.trim()}`);
      } catch {
        say(text);
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
    const lists = all(".people-list");
    const found = document.querySelector("#found");
    const text = ({ children: [name, words], dataset }) =>
      fold(`${name.textContent} ${words.textContent} ${dataset.also ?? ""}`);
    const chips = all("button[data-word]");
    let texts;
    const index = () => (texts ??= rows.map(text));

    const search = () => {
      const wanted = fold(field.value);
      const words = wanted.split(/\s+/).filter((word) => word && word !== "in");
      const filled = new Set();
      let shown = 0;
      rows.forEach((row, i) => {
        const hidden = !words.every((word) => index()[i].includes(word));
        if (hidden !== row.hidden) row.hidden = hidden;
        if (hidden) return;
        shown += 1;
        filled.add(row.parentNode);
      });
      for (const list of lists) {
        list.hidden = !filled.has(list);
        list.parentNode.hidden = true;
      }
      for (const list of filled) list.parentNode.hidden = false;
      for (const chip of chips) {
        chip.setAttribute("aria-pressed", ` ${wanted} `.includes(` ${fold(chip.dataset.word)} `));
      }
      found.textContent = !words.length ? "" : shown === 1 ? "1 person" : `${shown || "No"} people`;
    };
    for (const chip of chips) {
      chip.addEventListener("click", () => {
        const { word } = chip.dataset;
        const pressed = chip.getAttribute("aria-pressed") === "true";
        const rest = ` ${field.value} `.replace(` ${word} `, " ").trim();
        field.value = pressed ? (rest === field.value.trim() ? "" : rest) : `${rest} ${word}`.trim();
        search();
      });
    }

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

  // Single keys: to find somebody, to go from one to the next, and to be told of these keys.
  // They can be switched off, since a slip of the tongue presses many keys for who dictates.
  const help = document.querySelector("#keys");
  const off = help.querySelector("input");
  const SETTING = "vault-keys-off";
  try { off.checked = localStorage.getItem(SETTING) === "1"; } catch { /* nothing is kept then */ }
  off.addEventListener("change", () => {
    try { localStorage.setItem(SETTING, off.checked ? "1" : "0"); } catch { /* as above */ }
  });
  for (const button of all("button[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }

  const stops = () => all(".card h3 a, .organizations .facts a, .rows > li > span:first-child > a:first-child, .people-list a, .moments li, .mentions a")
    .filter((it) => it.checkVisibility());
  function step(by) {
    const places = stops();
    const from = document.activeElement;
    const ahead = places.findIndex((it) => from.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
    const passed = from.contains(places[ahead] ?? from) ? places.length : ahead;
    const to = by > 0 ? places[ahead] : places.slice(0, passed).filter((it) => it !== from).at(-1);
    if (!to) return;
    if (!to.hasAttribute("href")) to.tabIndex = -1;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "center" });
  }
  const KEYS = {
    "/": () => {
      if (field) field.focus();
      else if (document.body.dataset.find) location.href = `${document.body.dataset.find}#q=`;
    },
    j: () => step(1),
    k: () => step(-1),
    "?": () => help.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (off.checked || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const act = Object.hasOwn(KEYS, event.key) && KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
