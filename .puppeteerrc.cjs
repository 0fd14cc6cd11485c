// The browser comes from the lockfile (Linux x64) or from the machine; scripts/setup asks for a download only when neither exists.
module.exports = { skipDownload: true };
