/** A vfile reporter for the test: `remark --report tests/remark/reporter.mjs`. */
export default (files) =>
  JSON.stringify(
    files.flatMap(({ path, messages }) =>
      messages.map(({ ruleId, source, fatal, reason, place, expected, url }) => ({
        path,
        ruleId,
        source,
        fatal: fatal ?? null,
        reason,
        place,
        expected,
        url,
      })),
    ),
  );
