import { growTextareas } from "./grow";

/**
 * `data-herhaal` on the last of a row of equal pieces of a form: as soon as somebody writes in it, an empty one comes
 * after it. Its fields are called the same but for their number (`wonen-nu-1-tekst`). In a `data-lijn` that is still
 * empty it is not there yet, as most lines stay empty: it then comes from the one `<template data-patroon>`.
 */
export function repeatLast(): void {
  document.addEventListener("input", (event) => {
    const field = event.target as HTMLTextAreaElement;
    if (!field.value.trim()) return;
    startLine(field);
    const piece = field.closest<HTMLElement>("[data-herhaal]");
    if (!piece) return;
    const all = [...(piece.parentElement?.querySelectorAll(":scope > [data-herhaal]") ?? [])];
    if (all.at(-1) === piece) piece.after(emptyCopy(piece));
  });
}

function startLine(field: HTMLTextAreaElement): void {
  const line = field.closest("[data-lijn]");
  const pattern = document.querySelector<HTMLTemplateElement>("template[data-patroon]")?.content.firstElementChild;
  if (!line || !pattern || line.querySelector("[data-herhaal]")) return;
  const piece = pattern.cloneNode(true) as HTMLElement;
  renumber(piece, /patroon-\d+-/, () => field.name.replace(/-(\d+)-tekst$/, (_, n) => `-${Number(n) + 1}-`));
  const question = field.labels?.[0]?.textContent?.trim() ?? "";
  piece.querySelector("label")?.prepend(question);
  piece.querySelector("summary > *")?.append(question);
  field.closest(".zin")?.after(piece);
}

function renumber(piece: HTMLElement, pattern: RegExp, by: (...found: string[]) => string): void {
  for (const element of piece.querySelectorAll<HTMLElement>("[id], [name], [for], [aria-describedby]")) {
    for (const attribute of ["id", "name", "for", "aria-describedby"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(pattern, by));
    }
  }
}

function emptyCopy(piece: HTMLElement): HTMLElement {
  const copy = piece.cloneNode(true) as HTMLElement;
  copy.removeAttribute("open");
  renumber(copy, /-(\d+)-/, (_, n) => `-${Number(n) + 1}-`);
  for (const field of copy.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")) {
    field.value = field.defaultValue = "";
  }
  for (const select of copy.querySelectorAll("select")) select.selectedIndex = 0;
  growTextareas(copy);
  return copy;
}
