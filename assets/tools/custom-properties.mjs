// The theme brings about 1800 custom properties; our pages read a few hundred. Leaving the rest out of the
// stylesheet halves what a tablet on a bad connection has to fetch.

const DECLARATION_BEFORE = new Set(["{", ";", "}"]);

/** Index just after the quoted text or escape that starts at `start`. */
function skipString(css, start) {
  const quote = css[start];
  let i = start + 1;
  while (i < css.length && css[i] !== quote) i += css[i] === "\\" ? 2 : 1;
  return i + 1;
}

/** Index of the `;` or `}` that ends the declaration whose value starts at `start`. */
function endOfValue(css, start) {
  let depth = 0;
  let i = start;
  while (i < css.length) {
    const char = css[i];
    if (char === '"' || char === "'") {
      i = skipString(css, i);
      continue;
    }
    if (char === "(" || char === "{") depth += 1;
    if (depth === 0 && (char === ";" || char === "}")) return i;
    if (char === ")" || char === "}") depth -= 1;
    i += 1;
  }
  return i;
}

/** All declarations of custom properties in minified CSS: name, value and where they stand. */
function findDeclarations(css) {
  const declarations = [];
  const pattern = /--[\w-]+:/g;
  for (let match = pattern.exec(css); match; match = pattern.exec(css)) {
    if (!DECLARATION_BEFORE.has(css[match.index - 1])) continue;
    const end = endOfValue(css, pattern.lastIndex);
    const value = css.slice(pattern.lastIndex, end);
    declarations.push({ name: match[0].slice(0, -1), value, start: match.index, end });
    pattern.lastIndex = end;
  }
  return declarations;
}

function namesReadIn(text) {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
}

function without(css, declarations) {
  let result = "";
  let from = 0;
  for (const { start, end } of declarations) {
    result += css.slice(from, start);
    from = css[end] === ";" ? end + 1 : end;
  }
  return result + css.slice(from);
}

/** `css` (minified) without the custom properties that nothing reads, directly or through another one. */
export function dropUnusedCustomProperties(css) {
  const declarations = findDeclarations(css);
  const valuesOf = new Map();
  for (const { name, value } of declarations) valuesOf.set(name, `${valuesOf.get(name) ?? ""} ${value}`);
  const used = new Set();
  const queue = namesReadIn(without(css, declarations));
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...namesReadIn(valuesOf.get(name) ?? ""));
  }
  return without(css, declarations.filter(({ name }) => !used.has(name)));
}
