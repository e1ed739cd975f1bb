"use client";
import { useEffect, useState } from "react";

// What the page itself holds: an error of React, and a tree that it throws away, would set it back.
export function Counter() {
  const [n, count] = useState(0), [live, wake] = useState(false);
  useEffect(() => wake(true), []);
  return <button id="count" data-live={live} onClick={() => count(n + 1)}>{n}</button>;
}
