/**
 * Who carries a level (`data-draagt` around three number fields): says how many tenths are left, fills in the last of
 * the three, and gives each field a minus and a plus that a finger can hit.
 */
const TOTAL = 10;

export function helpWithTenths(root: ParentNode = document): void {
  for (const group of root.querySelectorAll<HTMLElement>("[data-draagt]")) {
    for (const field of fieldsOf(group)) addSteps(group, field);
    group.addEventListener("change", (event) => fillLast(group, event.target as Element));
    group.addEventListener("input", () => tell(group));
    tell(group);
  }
}

function fieldsOf(group: HTMLElement): HTMLInputElement[] {
  return [...group.querySelectorAll<HTMLInputElement>("input[type='number']")];
}

function totalOf(group: HTMLElement): number {
  return fieldsOf(group).reduce((sum, field) => sum + (Number(field.value) || 0), 0);
}

/** Two are known: the third can only be the rest, and stays the rest until somebody fills it in. */
function fillLast(group: HTMLElement, changed: Element): void {
  if (changed instanceof HTMLInputElement) delete changed.dataset["rest"];
  const open = fieldsOf(group).filter((field) => field.value === "" || "rest" in field.dataset);
  const last = open[0];
  if (open.length !== 1 || !last || last === changed) return;
  const rest = TOTAL - (totalOf(group) - (Number(last.value) || 0));
  if (rest < 0) return;
  last.dataset["rest"] = "";
  set(last, rest);
}

function tell(group: HTMLElement): void {
  const line = group.querySelector<HTMLElement>("[data-draagt-stand]");
  if (!line) return;
  const rest = TOTAL - totalOf(group);
  const isEmpty = fieldsOf(group).every((field) => field.value === "");
  const words = rest > 0 ? `Nog ${rest} te verdelen.` : `${-rest} te veel verdeeld.`;
  line.textContent = isEmpty || rest === 0 ? "" : words;
}

function addSteps(group: HTMLElement, field: HTMLInputElement): void {
  const row = document.createElement("div");
  row.className = "draagt-veld__stappen";
  field.replaceWith(row);
  row.append(step(group, field, -1, "−"), field, step(group, field, +1, "+"));
}

/** Out of the way of the keyboard: there the arrows of the field itself do the same. */
function step(group: HTMLElement, field: HTMLInputElement, by: number, sign: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = "draagt-veld__stap";
  button.setAttribute("aria-hidden", "true");
  button.textContent = sign;
  button.addEventListener("click", () => {
    const most = TOTAL - (totalOf(group) - (Number(field.value) || 0));
    set(field, Math.max(0, Math.min((Number(field.value) || 0) + by, most)));
  });
  return button;
}

function set(field: HTMLInputElement, value: number): void {
  field.value = String(value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
