"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];
  const marks = [...document.querySelectorAll("mark[data-f]")];
  const badges = [...document.querySelectorAll("a.badge[data-f]")];
  const chips = [...document.querySelectorAll(".chip")];
  const byRule = find("by-rule");
  const shown = find("shown");
  let current = null;

  root.classList.add("scripted");

  const keysOf = (mark) => mark.dataset.f.split(" ");

  const filter = () => {
    const off = new Set(chips.filter((chip) => chip.ariaPressed === "false").map((chip) => chip.dataset.severity));
    const rule = byRule ? byRule.value : "";
    const gone = new Set();
    for (const card of cards) {
      card.hidden = off.has(card.dataset.severity) || (rule !== "" && rule !== card.dataset.rule);
      if (card.hidden) gone.add(card.id);
    }
    for (const mark of marks) mark.classList.toggle("off", keysOf(mark).every((key) => gone.has(key)));
    for (const badge of badges) badge.hidden = gone.has(badge.dataset.f);
    const counts = { shown: cards.length - gone.size, all: cards.length };
    if (shown) shown.textContent = shown.dataset.text.replace(/\{(\w+)\}/g, (_, name) => counts[name]);
  };

  const select = (card, focus) => {
    for (const each of document.querySelectorAll(".current")) each.classList.remove("current");
    current = card;
    if (!card) return;
    card.classList.add("current");
    for (const mark of marks) if (keysOf(mark).includes(card.id)) mark.classList.add("current");
    if (!focus) return;
    card.focus({ preventScroll: true });
    (find(`${card.id}-m`) || card).scrollIntoView({ block: "center" });
  };

  const step = (by) => {
    const there = cards.filter((card) => !card.hidden);
    if (!there.length) return;
    const at = there.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : there.length - 1) : (at + by + there.length) % there.length;
    select(there[next], true);
  };

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = chip.ariaPressed === "true" ? "false" : "true";
      filter();
    });
  }
  if (byRule) {
    byRule.addEventListener("change", filter);
    find("next").addEventListener("click", () => step(1));
    find("previous").addEventListener("click", () => step(-1));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      select(null, false);
    }
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-f], a.badge[data-f]");
    const card = mark ? find(keysOf(mark)[0]) : event.target.closest(".card");
    if (card) select(card, false);
  });

  for (const why of document.querySelectorAll(".why")) {
    why.addEventListener("toggle", () => {
      const told = find(`rule-${why.dataset.rule}`);
      if (!told || why.dataset.told) return;
      why.dataset.told = "yes";
      why.querySelector("p").replaceWith(told.querySelector("div").cloneNode(true));
    });
  }

  const theme = find("theme");
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  theme.ariaPressed = String(isDark());
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    theme.ariaPressed = String(isDark());
  });
  filter();
})();
