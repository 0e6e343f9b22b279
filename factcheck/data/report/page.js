// What the page does beyond being read: filters, steps from finding to finding, and one finding open at a time.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const notes = all(".finding");
  const pieces = Map.groupBy(all(".mark"), (piece) => piece.dataset.n);
  const piecesOf = (note) => pieces.get(note.dataset.n) ?? [];
  const close = Object.assign(document.createElement("button"), { type: "button", className: "close", textContent: "✕" });
  close.setAttribute("aria-label", "Close");
  let shown = [];
  let current = null;

  const tell = () => {
    const count = shown.length === 1 ? "1 finding" : `${shown.length} findings`;
    find(".position").textContent = current ? `${shown.indexOf(current) + 1} of ${shown.length}` : count;
  };

  const unselect = () => {
    if (!current) return;
    for (const element of [current, ...piecesOf(current)]) element.removeAttribute("aria-current");
    const inside = current.contains(document.activeElement);
    const [mark] = piecesOf(current);
    close.remove();
    current = null;
    if (inside) mark?.focus({ preventScroll: true });
    tell();
  };

  const select = (note, reading) => {
    if (note !== current) {
      unselect();
      current = note;
      for (const element of [note, ...piecesOf(note)]) element.setAttribute("aria-current", "true");
      note.append(close);
      tell();
    }
    const [mark] = piecesOf(note);
    mark?.scrollIntoView({ block: "nearest" });
    const list = note.closest(".notes");
    list.scrollTop += note.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 4;
    (reading || !mark ? note : mark).focus({ preventScroll: true });
  };

  const step = (by) => {
    if (!shown.length) return;
    const below = shown.findIndex((note) => piecesOf(note)[0]?.getBoundingClientRect().top > 0);
    const from = current ? shown.indexOf(current) : (below < 0 ? shown.length : below) - (by > 0 ? 1 : 0);
    select(shown.at((from + by) % shown.length), false);
  };

  const filter = () => {
    const off = all('.filter[aria-pressed="false"]').map((button) => button.dataset.state);
    document.body.dataset.off = off.join(" ");
    const isOff = (element) => off.some((state) => element.classList.contains(state));
    shown = notes.filter((note) => !isOff(note));
    for (const piece of [...pieces.values()].flat()) {
      if (isOff(piece)) piece.removeAttribute("href");
      else piece.href = `#f${piece.dataset.n}`;
    }
    for (const list of all(".notes")) list.classList.toggle("empty", [...list.querySelectorAll(".finding")].every(isOff));
    if (current && isOff(current)) unselect();
    tell();
  };

  const isDark = () => getComputedStyle(document.documentElement).colorScheme === "dark" ||
    (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.mark[href], .head a");
    const note = link ? document.getElementById(`f${link.dataset.n ?? link.closest(".finding").dataset.n}`) : event.target.closest(".finding");
    const button = event.target.closest("button");
    if (button === close) unselect();
    else if (button?.matches(".filter")) {
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
      filter();
    } else if (button?.matches(".next")) step(1);
    else if (button?.matches(".previous")) step(-1);
    else if (button?.matches(".theme")) {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      button.setAttribute("aria-pressed", isDark());
    } else if (note && (link || note !== current)) {
      event.preventDefault();
      select(note, event.detail === 0);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const letters = find(".keys input").checked;
    if (event.key === "Escape") unselect();
    else if (letters && event.key === "j") step(1);
    else if (letters && event.key === "k") step(-1);
  });

  find(".theme").setAttribute("aria-pressed", isDark());
  filter();
  const target = location.hash && document.getElementById(`f${location.hash.slice(2)}`);
  if (target && /^#[fm]\d+$/.test(location.hash)) select(target, false);
});
