// What the search would find, below its field while somebody types: the first links of its own page.
// Whoever runs no script sends the form. Among files `searchHere` finds instead of the server.
// Where the page does not answer it is asked no more.
"use strict";
(() => {
  const most = 8;
  const wait = 150;
  let gone = false;

  const asked = async (form, words, signal) => {
    if (window.searchHere) return (await window.searchHere(words)).slice(0, most);
    const reply = await fetch(`${form.action}?${new URLSearchParams({ q: words })}`, { signal });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const heading = page.querySelector("h1");
    gone = !reply.ok || !heading || !heading.textContent.includes(words);
    return gone ? [] : [...page.querySelectorAll(".hits li")].slice(0, most);
  };

  const option = (hit, id) => {
    const link = hit.querySelector("a");
    const made = document.createElement("li");
    made.id = id;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.to = link ? link.getAttribute("href") : "";
    const name = document.createElement("span");
    name.textContent = link ? link.textContent : hit.textContent;
    made.append(name, " ", ...hit.querySelectorAll(".tag"));
    return made;
  };

  const live = (form, number) => {
    const field = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    list.id = `suggested-${number}`;
    list.className = "suggested";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "What is found");
    field.after(list);
    field.autocomplete = "off";
    const told = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
    for (const [name, value] of Object.entries(told)) field.setAttribute(name, value);
    let timer = 0;
    let pending = new AbortController();
    let chosen = -1;

    const choose = (place) => {
      chosen = place;
      [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
      if (place < 0) field.removeAttribute("aria-activedescendant");
      else field.setAttribute("aria-activedescendant", list.children[place].id);
    };
    const show = (hits) => {
      list.replaceChildren(...hits.map((hit, at) => option(hit, `${list.id}-${at}`)));
      list.hidden = !hits.length;
      field.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
    };
    const ask = async () => {
      pending.abort();
      pending = new AbortController();
      const words = field.value.trim();
      if (gone || words.length < 2) return show([]);
      const { signal } = pending;
      try {
        const hits = await asked(form, words, signal);
        if (!signal.aborted) show(document.activeElement === field ? hits : []);
      } catch (error) {
        if (error.name !== "AbortError") gone = true;
      }
    };
    const close = () => {
      clearTimeout(timer);
      pending.abort();
      show([]);
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, wait);
    });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      const size = list.children.length;
      if (event.key === "Escape" && size) close();
      else if (event.key === "ArrowDown" && size) choose((chosen + 1) % size);
      else if (event.key === "ArrowUp" && size) choose((Math.max(chosen, 0) + size - 1) % size);
      else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.to);
      else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => {
      const found = event.target.closest("li");
      if (found) location.assign(found.dataset.to);
      event.preventDefault();
    });
  };

  document.querySelectorAll("form[role=search]").forEach(live);
})();
