// Follows a difference between two lists, as package delta tells it: how many entries stay, how many go and how many come in their
// place, over and over. Each step says as well at which entry of the old list and of the new ones it begins. The build puts this file in
// front of start.js and of sw.js.
function* following(steps) {
  for (let i = 0, from = 0, at = 0; i < steps.length; i += 3) {
    const [stay, go, come] = steps.slice(i, i + 3);
    yield { stay, go, come, from, at };
    from += stay + go;
    at += come;
  }
}
