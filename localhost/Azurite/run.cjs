// Runs Azurite for as long as the program that started it holds the other end of stdin. When that program ends, in
// whatever way, the pipe closes and Azurite writes its state to disk and ends too. This works on every system, where
// signals do not.
"use strict";

const LONGEST_CLOSE_MS = 8000;

// Ctrl-C reaches the whole terminal group: Azurite must outlive the functions that still write to it.
process.on("SIGINT", () => {});
const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" ? this : once.call(this, event, listener);
};

function close() {
  if (process.listenerCount("SIGTERM") === 0) {
    process.exit(0);
  }

  process.emit("SIGTERM");
  setTimeout(() => process.exit(0), LONGEST_CLOSE_MS).unref();
}

process.stdin.resume();
process.stdin.once("end", close);
process.stdin.once("error", close);

const path = require("node:path");
require(path.join(process.env.ECONOMY_AZURITE_MODULES, "azurite", "dist", "src", "azurite.js"));
