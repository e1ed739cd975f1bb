// Before anything is painted: a correction of more than two weeks ago is no news, and its line at the head goes. It stays on the record.
if (Date.now() > Date.parse("UNTIL")) document.documentElement.dataset.past = "";
