import { saverOf } from "./autosave";

/**
 * Leaving a page with typed but unsaved text asks first. A form that came back with a mistake is unsaved as it stands.
 * Asks the page as it is at that moment: parts of it may have been saved and renewed in the meantime.
 */
export function warnOnLeave(): void {
  let isSending = false;

  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!event.defaultPrevented && "bewaak" in form.dataset) isSending = true;
  });
  window.addEventListener("pageshow", () => {
    isSending = false;
  });
  window.addEventListener("beforeunload", (event) => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-bewaak]")];
    const cameBack = document.querySelector("[data-foutenoverzicht]") !== null;
    if (!isSending && forms.some((form) => (cameBack && !saverOf(form)) || isUnsaved(form))) event.preventDefault();
  });
}

function isUnsaved(form: HTMLFormElement): boolean {
  const saver = saverOf(form);
  if (saver) return saver.isUnsaved;
  return "onbewaard" in form.dataset || [...form.elements].some(isChangedField);
}

/** Whether a field differs from what stood there when the page, or this part of it, came in. */
function isChangedField(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const before = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(before, 0);
  }
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  const isChoice = field.type === "checkbox" || field.type === "radio";
  return isChoice ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
