/** Textareas as tall as their text, for browsers that do not know `field-sizing` (the stylesheet does the others). */
export function growTextareas(within: ParentNode = document): void {
  if (CSS.supports("field-sizing", "content")) return;
  for (const area of within.querySelectorAll<HTMLTextAreaElement>("textarea[data-groei]")) {
    area.addEventListener("input", () => fit(area));
    area.closest("details")?.addEventListener("toggle", () => fit(area));
    fit(area);
  }
}

function fit(area: HTMLTextAreaElement): void {
  const border = area.offsetHeight - area.clientHeight;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + border}px`;
}
