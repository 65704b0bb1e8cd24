"use strict";
(() => {
  // Added to each page by `vault serve`: real buttons, and a page that follows its notes.
  const { at, home, vault, token, page, seen } = document.currentScript.dataset;
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const toast = find(".live-told");
  const said = find("p", toast);

  // What a page that is drawn again has to remember: the answer, the place, the ideas on show.
  const MEMORY = `vault ${home}`;
  const kept = (name) => JSON.parse(sessionStorage.getItem(name) ?? "{}");
  const keep = (name, value) => {
    try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* there is no room for it */ }
  };
  const before = kept(MEMORY);
  const { ideas } = before.page === page ? before : { ideas: {} };
  let told = null;
  sessionStorage.removeItem(MEMORY);

  // What was typed and not sent waits for its form to be opened again, on any page, and for a
  // server of the same vault that is started again at this port.
  const DRAFTS = `vault drafts ${vault}`;
  const keepDraft = (contact, draft) => keep(DRAFTS, { ...kept(DRAFTS), [contact]: draft });

  // The answer is put behind what has the focus, so that Tab comes to its Undo next. Its words come
  // a moment later: a change of the line is read out, a line that is new in its place is not.
  function tell(answer) {
    told = answer;
    const near = document.activeElement?.closest("main :is(.live button, a)");
    const place = near?.closest(".live-box, h2, h3") ?? near; // a heading's words are its own
    if (answer && place && !toast.contains(place)) place.after(toast);
    const [undo, close] = [find("[data-undo]", toast), find("[data-close]", toast)];
    close.hidden = !answer;
    if (answer && !answer.undo && document.activeElement === undo) close.focus();
    undo.hidden = !answer?.undo;
    said.textContent = "";
    setTimeout(() => { said.textContent = told?.words ?? ""; if (told) uncover(); }, 50);
  }

  // What has the focus is moved out from beneath the answer.
  function uncover() {
    if (!document.activeElement.matches("main *") || toast.contains(document.activeElement)) return;
    const focused = document.activeElement.getBoundingClientRect();
    const beneath = focused.bottom - toast.getBoundingClientRect().top;
    if (beneath > 0 && focused.top < innerHeight) scrollBy(0, beneath + 16);
  }

  const STRANGER = "This page is of an earlier vault serve. Open the address that it shows in its terminal now.";

  let pressed = 0; // buttons whose answer is still to come

  async function press(what, sent, say = (words) => tell({ words })) {
    pressed += 1;
    const slow = setTimeout(() => say("One moment …"), 700);
    try {
      const answer = await fetch(`${at}${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Vault-Token": token },
        body: JSON.stringify(sent),
      });
      if (answer.status === 403) return { refused: STRANGER };
      if (answer.status === 413) return { refused: "That is too long; a line has room for 2,000 characters." };
      const result = await answer.json();
      return answer.ok ? result : { refused: sentence(result.refused) };
    } catch {
      return { refused: "There was no answer; is vault serve still running?" };
    } finally {
      clearTimeout(slow);
      pressed -= 1;
      setTimeout(redrawIfDue); // when the answer has been told
    }
  }

  // A capital and a full stop; a path at the front keeps its letters.
  function sentence(words) {
    const first = /^\p{L}+(?![^\s,;:])/u.test(words) ? words[0].toUpperCase() : words[0];
    return `${first}${words.slice(1)}${/[.?!]$/.test(words) ? "" : "."}`;
  }

  // What was done is not done again by a second click: the page will be another one in a moment.
  const acted = new Set();

  async function act(what, sent, ring = null) {
    const once = what + JSON.stringify(sent);
    if (acted.has(once)) return;
    acted.add(once);
    const result = await press(what, sent);
    if (result.refused) acted.delete(once);
    tell(result.refused ? { words: result.refused } : { ...result, contact: sent.contact, ring });
  }

  // The forms. The button that opened one is handed to it, and has the focus again in the end.
  function open(dialog, { contact, name, idea, copy, circle }) {
    const form = find("form", dialog);
    form.reset();
    find("[data-who]", form).textContent = name;
    find(".live-refused", form).textContent = "";
    dialog.asked = { contact };
    if (form.text) for (const [field, typed] of Object.entries(kept(DRAFTS)[contact] ?? {})) form[field].value = typed;
    if (circle) form.circle.value = circle;
    if (form.tried) {
      const tried = ideas[contact]?.name ?? idea;
      form.tried.closest("label").hidden = !tried;
      form.tried.checked = Boolean(tried) && !ideas[contact] && / --idea /.test(copy);
      find("[data-idea]", form).textContent = dialog.asked.idea = tried ?? "";
    }
    dialog.showModal();
  }

  function sends(dialog, what) {
    const form = find("form", dialog);
    const sending = new Set(); // for whom it is sent, and the answer still to come
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { contact, idea } = dialog.asked;
      if (sending.has(contact)) return;
      sending.add(contact);
      const { tried, ...sent } = Object.fromEntries(new FormData(form));
      // Meanwhile the form may have been closed, and be open for somebody else.
      const waits = () => dialog.open && dialog.asked.contact === contact;
      const say = (words) => {
        if (waits()) find(".live-refused", form).textContent = words;
        else tell({ words });
      };
      const result = await press(what, { ...sent, contact, idea: tried ? idea : "" }, say);
      sending.delete(contact);
      if (result.refused) { say(result.refused); return; }
      if (form.text && kept(DRAFTS)[contact]?.text === sent.text) keepDraft(contact);
      tell({ ...result, contact });
      if (waits()) dialog.close();
    });
    form.addEventListener("input", () => {
      const { text, kind, day } = form;
      if (text) keepDraft(dialog.asked.contact, { text: text.value, kind: kind.value, ...(day.value !== day.defaultValue && { day: day.value }) });
    });
    find("[data-close]", form).addEventListener("click", () => dialog.close());
  }

  const logForm = find("#live-log");
  const snoozeForm = find("#live-snooze");
  const circleForm = find("#live-circle");
  sends(logForm, "log");
  sends(snoozeForm, "snooze");
  if (circleForm) sends(circleForm, "circle");

  // "Log it", which copies a line on the page from disk, becomes four buttons.
  function show(group, idea) {
    group.idea?.remove();
    const box = group.idea = document.createElement("div");
    const add = (tag, text, parent = box) => {
      if (!text) return null;
      const element = parent.appendChild(document.createElement(tag));
      element.dir = "auto";
      element.textContent = text;
      return element;
    };
    box.className = "live-idea";
    const head = box.appendChild(document.createElement("p"));
    const link = add("a", idea.name, head);
    link.href = home + idea.page;
    if (idea.why) head.append(" · ", idea.why);
    add("p", idea.how);
    add("blockquote", idea.line);
    (group.closest("ul") ?? group).after(box);
  }

  const DOING = {
    "Log it": (about) => open(logForm, about),
    "Another idea": async (about, group) => {
      const shown = [about.idea, ...(ideas[about.contact]?.shown ?? [])].filter(Boolean);
      const found = await press("idea", { contact: about.contact, seen: shown });
      if (found.refused) { tell({ words: found.refused }); return; }
      ideas[about.contact] = { ...found, shown: found.again ? [] : [...shown, found.name] };
      show(group, found);
      tell({ words: `${found.again ? "These were all; from the first again" : "Another idea"}: ${found.name}.` });
    },
    Snooze: (about) => open(snoozeForm, about),
    Skip: ({ contact }) => act("skip", { contact }),
  };

  function groupFor(contact) {
    const group = document.createElement("span");
    group.className = "live";
    group.dataset.contact = contact;
    return group;
  }

  function addButton(group, words, name, does) {
    const button = group.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = words;
    button.setAttribute("aria-label", `${words}: ${name}`);
    button.addEventListener("click", does);
  }

  for (const old of all("[data-contact] button[data-log]")) {
    const about = { ...old.dataset, contact: old.closest("[data-contact]").dataset.contact };
    const group = groupFor(about.contact);
    for (const [label, does] of Object.entries(DOING)) {
      if (label === "Skip" && !document.body.classList.contains("week")) continue; // of what week?
      const words = label === "Another idea" && !about.idea ? "An idea" : label;
      addButton(group, words, about.name, () => does(about, group));
    }
    old.replaceWith(group);
    if (ideas[about.contact]) show(group, ideas[about.contact]);
  }

  // Who has no rhythm yet is put into a circle, and needs no command; where there is no circle, the
  // command stays.
  for (const who of circleForm ? all("[data-contact][data-rhythm]") : []) {
    const { contact, rhythm: name, circle } = who.dataset;
    const group = groupFor(contact);
    addButton(group, "How often", name, () => open(circleForm, { contact, name, circle }));
    who.append(group);
  }
  if (circleForm) for (const old of all(".no-rhythm .command")) old.remove();

  // The ring before a promise becomes a box to tick.
  for (const old of all("[data-contact] [data-promise]")) {
    const { contact } = old.closest("[data-contact]").dataset;
    const sent = { contact, promise: old.textContent, due: old.dataset.promise };
    const group = groupFor(contact);
    group.classList.add("live-box");
    addButton(group, "Done", sent.promise, () => act("tick", sent, placeOfRing(group)));
    old.before(group);
  }

  // A promise may stand on a card and in a list, and goes from both: where its ring stood is known
  // by how many others come behind it.
  const wordsOf = (ring) => ring.firstElementChild.getAttribute("aria-label");

  function placeOfRing(ring) {
    const rings = all(".live-box");
    const words = wordsOf(ring);
    const others = rings.slice(rings.indexOf(ring)).filter((one) => wordsOf(one) !== words);
    return { words, behind: others.length, more: Boolean(others[0]) && others[0].closest("ul") === ring.closest("ul") };
  }

  find("[data-undo]", toast).addEventListener("click", async () => {
    const { ring, contact, undo } = told;
    if (!undo) return;
    told.undo = 0;
    await act("undo", { contact, undo }, ring);
    acted.clear();
  });
  find("[data-close]", toast).addEventListener("click", () => {
    const near = toast.closest("main") && toast.previousElementSibling;
    tell(null);
    (near?.closest("a, button") ?? near?.querySelector("a, button") ?? find("#main"))?.focus();
  });

  // The page is drawn again when it has changed, but never while somebody writes in a form, or
  // waits for the answer to a button.
  let due = false;
  document.addEventListener("close", redrawIfDue, true);

  function redrawIfDue() {
    if (!due || pressed || find("dialog[open]")) return;
    const focused = document.activeElement;
    // Beside the answer that something was taken back, the one whom it is about has the focus again.
    const back = toast.contains(focused) && told?.contact && !told.undo;
    keep(MEMORY, {
      page,
      ideas,
      focus: focused?.matches("body > * *") && !focused.closest(".live, .live-told") ? markOf(focused) : null,
      unfolded: all("details[open] > summary").map(markOf),
      told: told?.passing ? null : told, // what was in the way is not any more
      top: scrollY,
      search: find("#find")?.value ?? "",
      ...placeOf(back ? null : focused?.closest?.(".live"), told?.contact),
      label: focused?.textContent ?? "",
    });
    history.scrollRestoration = "manual"; // takeUp knows better
    location.reload();
  }

  // The next ring of a list whose promise is done, or the ring that undo brought back; once only.
  function ringFor({ ring, undo, placed }) {
    if (!ring || placed) return null;
    const rings = all(".live-box");
    const back = () => rings.find((one) => wordsOf(one) === ring.words && placeOfRing(one).behind === ring.behind);
    return (undo ? (ring.more ? rings.at(-ring.behind) : null) : back())?.firstElementChild;
  }

  // Whose buttons had the focus, where among all of them these stood, and who came `then`.
  function placeOf(focused, contact = "") {
    const groups = all(".live:not(.live-box)");
    const group = focused ?? groups.find((one) => one.dataset.contact === contact);
    const place = groups.indexOf(group);
    return { contact: group?.dataset.contact ?? contact, place, then: groups[place + 1]?.dataset.contact };
  }

  // By what an element is found again: how it looks, and how many before it look the same.
  const looksOf = (it) => [it.id, it.getAttribute("href"), it.closest("[data-contact]")?.dataset.contact, it.textContent].join();
  const alike = ({ tag, looks }) => all(tag).filter((it) => looksOf(it) === looks);
  function markOf(it) {
    const mark = { tag: it.tagName, looks: looksOf(it) };
    return { ...mark, nth: alike(mark).indexOf(it) };
  }
  const marked = (mark) => mark && alike(mark).slice(0, mark.nth + 1).at(-1);

  function takeUp({ told: answer, focus, unfolded, top, search, contact, place, then, label }) {
    for (const mark of unfolded) marked(mark)?.closest("details").setAttribute("open", "");
    const field = find("#find");
    if (field && search) {
      field.value = search;
      field.dispatchEvent(new Event("input"));
    }
    const buttonsOf = (whose) => all(".live").filter((group) => group.dataset.contact === whose).flatMap((group) => [...group.children]);
    const buttons = buttonsOf(contact);
    const called = (button) => button.textContent === label;
    const links = all("main a").filter((link) => link.getAttribute("href") === answer?.person);
    const person = links.find((link) => link.checkVisibility());
    // Who is gone from there is elsewhere on the page, or leaves the focus to the next one in the list.
    const next = all(".live:not(.live-box)").slice(0, place + 1).at(-1)?.firstElementChild;
    const goal = marked(focus) ?? (answer && ringFor(answer)) ?? buttons.find(called)
      ?? (label === "How often" ? buttonsOf(then).find(called) ?? next : person) ?? person
      ?? buttons.find((button) => !button.closest(".live-box")) ?? next ?? find("#main");
    if (!goal?.checkVisibility()) goal?.closest("details")?.setAttribute("open", "");
    if (contact || focus) goal?.focus({ preventScroll: true });
    tell(answer && { ...answer, placed: true });
    scrollTo(0, top);
    // Where the first one has a rhythm, those without have made room for the week.
    if (label === "How often") goal?.scrollIntoView({ block: "nearest" });
  }

  if (before.page === page) takeUp(before);
  addEventListener("load", () => setTimeout(() => { history.scrollRestoration = "auto"; }));

  const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });
  const visible = () => document.hidden
    ? new Promise((done) => { document.addEventListener("visibilitychange", done, { once: true }); })
    : null;

  // A browser has six lines for all tabs of a server: a tab that nobody sees holds none.
  let asking;
  document.addEventListener("visibilitychange", () => asking?.abort());

  async function follow(known) {
    await visible();
    asking = new AbortController();
    try {
      const answer = await fetch(`${at}news?${new URLSearchParams({ page, seen: known })}`, { signal: asking.signal });
      if (answer.status === 403) { tell({ words: STRANGER }); return; }
      if (!answer.ok) throw answer;
      const news = await answer.json();
      if (news.seen !== known && news.refused) tell({ words: sentence(`the page could not be drawn again: ${news.refused}`), passing: true });
      due ||= news.seen !== known && !news.refused;
      redrawIfDue();
      known = news.seen;
    } catch {
      await pause(3);
    }
    follow(known);
  }

  follow(seen);
})();
