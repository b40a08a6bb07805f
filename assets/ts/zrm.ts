import { saveMatrices } from "./matrix-save";

/**
 * Keys for a matrix of scores (`data-zrm` around rows `data-zrm-rij`, each one group of radio buttons with
 * `data-toets` on every button): 5–1 pick a level, o n w x a reason for leaving it open, Delete empties the row,
 * ↑ ↓ go to the row above or below. ← → stay what they are for radio buttons.
 */
export function enableZrmKeyboard(): void {
  saveMatrices();
  for (const matrix of document.querySelectorAll<HTMLElement>("[data-zrm]")) {
    matrix.addEventListener("keydown", (event) => onKey(matrix, event));
  }
}

function onKey(matrix: HTMLElement, event: KeyboardEvent): void {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>("[data-zrm-rij]");
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
  if (!row || !isPlain || !target.matches("input[type='radio']")) return;
  if (handle(matrix, row, event.key)) event.preventDefault();
}

function handle(matrix: HTMLElement, row: HTMLElement, key: string): boolean {
  switch (key) {
    case "ArrowDown":
      return goTo(matrix, row, +1);
    case "ArrowUp":
      return goTo(matrix, row, -1);
    case "Delete":
    case "Backspace":
      return empty(row);
    default:
      return choose(row, key.toLowerCase());
  }
}

function buttonsOf(row: HTMLElement): HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>("input[type='radio'][data-toets]")];
}

function goTo(matrix: HTMLElement, row: HTMLElement, step: number): boolean {
  const rows = [...matrix.querySelectorAll<HTMLElement>("[data-zrm-rij]")];
  const next = rows[rows.indexOf(row) + step];
  if (next) focusRow(next);
  return true;
}

function focusRow(row: HTMLElement): void {
  const buttons = buttonsOf(row);
  (buttons.find((button) => button.checked) ?? buttons[0])?.focus();
}

function choose(row: HTMLElement, key: string): boolean {
  const button = buttonsOf(row).find((candidate) => candidate.dataset["toets"] === key);
  if (!button) return false;
  button.checked = true;
  button.focus();
  announce(button);
  return true;
}

function empty(row: HTMLElement): boolean {
  const button = buttonsOf(row).find((candidate) => candidate.checked);
  if (!button) return false;
  button.checked = false;
  announce(button);
  return true;
}

function announce(button: HTMLInputElement): void {
  button.dispatchEvent(new Event("input", { bubbles: true }));
  button.dispatchEvent(new Event("change", { bubbles: true }));
}
