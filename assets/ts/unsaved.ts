/** Leaving a page with typed but unsaved text asks first. A form that came back with a mistake is unsaved as it stands. */
export function warnOnLeave(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-bewaak]")];
  if (forms.length === 0) return;
  const asLoaded = new Map(forms.map((form) => [form, contentOf(form)]));
  const cameBack = document.querySelector("[data-foutenoverzicht]") !== null;
  let isSending = false;

  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && asLoaded.has(event.target as HTMLFormElement)) isSending = true;
  });
  window.addEventListener("pageshow", () => {
    isSending = false;
  });
  window.addEventListener("beforeunload", (event) => {
    const isChanged = cameBack || forms.some((form) => contentOf(form) !== asLoaded.get(form));
    if (isChanged && !isSending) event.preventDefault();
  });
}

function contentOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
