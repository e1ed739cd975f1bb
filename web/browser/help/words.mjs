import { back } from "./dates.mjs";

// The words of the interface that tests look for, in both editions.
export const editions = {
  en: {
    path: "", other: "Italiano", day: "Show what was known on", reading: "What was known on", back: back.en,
    every: "all five", retold: "retold", none: "No card passes these filters", search: "Search everything", found: "results for", nothing: "Nothing found for", side: "Side", stance: "Stance", reset: "Show all",
    why: "Show the answer", right: "Right:", wrong: "Not quite", unknown: "Not public yet", undated: "The reports give no day",
    copy: "Copy link", copied: "Link copied.", byhand: "does not let a page copy", beside: "Put beside another", end: "End the comparison", pair: "Two positions, day by day", nothing: "nothing reported", firstCard: "The first", secondCard: "The second", close: "Close",
    skip: "Skip to the answer", fail: "could not be loaded", stopped: "has stopped", again: "Try again", dismiss: "Dismiss", missing: "This page does not exist",
  },
  it: {
    path: "it/", other: "English", day: "Mostra quel che si sapeva", reading: "Quel che si sapeva", back: back.it,
    every: "tutti e cinque", retold: "ripreso", none: "Nessuna scheda corrisponde", search: "Cerca in tutto", found: "risultati per", nothing: "Niente per", side: "Parte", stance: "Posizione", reset: "Mostra tutte",
    why: "Mostra la risposta", right: "Esatto:", wrong: "Non proprio", unknown: "Non ancora pubblico", undated: "Gli articoli non danno il giorno",
    copy: "Copia il link", copied: "Link copiato.", byhand: "non permette di copiare", beside: "Affianca a un’altra", end: "Chiudi il confronto", pair: "Due posizioni, giorno per giorno", nothing: "nulla di riferito", firstCard: "La prima", secondCard: "La seconda", close: "Chiudi",
    skip: "Vai alla risposta", fail: "Non è stato possibile caricare", stopped: "si è fermata", again: "Riprova", dismiss: "Chiudi", missing: "Questa pagina non esiste",
  },
};
export const langs = Object.keys(editions);
export const sections = ["answer", "arms", "tasks", "chain", "timeline", "cards", "differences", "sources"];
