// Loaded by the page of an address that has moved: goes on to the new one with the query and the row that the old one named.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
