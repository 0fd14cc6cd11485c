import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and browsers take their time on two busy cores; nothing is asserted about speed.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
