// Medians, percentiles and how numbers are written.
export function percentile(list, p) {
  const s = [...list].sort((a, b) => a - b);
  return s[Math.max(0, Math.ceil((p / 100) * s.length) - 1)];
}

// p75 is that of the durations of interactions.
export const p75 = (interactions) => percentile(interactions.map((i) => i.duration), 75);

export function median(list) {
  const s = list.filter((v) => v !== undefined && v !== null).sort((a, b) => a - b);
  if (!s.length) return undefined;
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
}

// medians takes visits with the same keys to one of medians.
export const medians = (visits) => Object.fromEntries(Object.keys(visits[0]).map((k) => [k, median(visits.map((v) => v[k]))]));

export const whole = (n) => Math.round(n).toLocaleString("en-GB");
export const ms = (n) => (n === undefined ? "–" : `${whole(n)} ms`);
export const bytes = (n) => (n === undefined ? "–" : whole(n));
export const mb = (n) => (n === undefined ? "–" : (n / 1e6).toFixed(1));
export const shift = (n) => (n === undefined ? "–" : n.toFixed(3));
export const times = (n) => (Number.isFinite(n) ? `× ${n.toFixed(2)}` : "–");

// table writes rows of cells for Markdown; all columns but the first are set to the right.
export const table = (head, rows) => [head, head.map((_, i) => (i ? "---:" : "---")), ...rows].map((r) => `| ${r.join(" | ")} |`).join("\n");
