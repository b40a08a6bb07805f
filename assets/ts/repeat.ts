import { growTextareas } from "./grow";

/**
 * `data-herhaal` on the last of a row of equal pieces of a form: as soon as somebody writes in it, an empty one comes
 * after it. Its fields are called the same but for their number (`wonen-nu-1-tekst`).
 */
export function repeatLast(): void {
  document.addEventListener("input", (event) => {
    const piece = (event.target as Element).closest<HTMLElement>("[data-herhaal]");
    const text = (event.target as HTMLInputElement).value;
    if (!piece || !text.trim()) return;
    const all = [...(piece.parentElement?.querySelectorAll(":scope > [data-herhaal]") ?? [])];
    if (all.at(-1) === piece) piece.after(emptyCopy(piece));
  });
}

function emptyCopy(piece: HTMLElement): HTMLElement {
  const copy = piece.cloneNode(true) as HTMLElement;
  copy.removeAttribute("open");
  for (const element of copy.querySelectorAll<HTMLElement>("[id], [name], [for], [aria-describedby]")) {
    for (const attribute of ["id", "name", "for", "aria-describedby"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(/-(\d+)-/, (_, n) => `-${Number(n) + 1}-`));
    }
  }
  for (const field of copy.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")) {
    field.value = field.defaultValue = "";
  }
  for (const select of copy.querySelectorAll("select")) select.selectedIndex = 0;
  growTextareas(copy);
  return copy;
}
