/** Words that try to be markup, code or the end of a file, and acts and cards of a school that are full of them. */
import { type Organization, organizationOf } from '../../scripts/model/index.ts';

export const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>',
  '--><script>alert(1)</script>',
  '<![CDATA[<x/>]]>',
  ']]>',
  ']]]]>>',
  ']]&gt;',
  '<?xml version="1.0"?>',
  '<?php echo 1; ?>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '&x;',
  '&amp;lt;script&amp;gt;',
  '&#x3C;script&#x3E;',
  '&#0;',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<foreign><x xmlns="urn:x"/></foreign>',
  '</p></content></paragraph></mainBody></doc></akomaNtoso>',
  '<ref href="javascript:alert(1)">x</ref>',
  '" onmouseover="alert(1)',
  "' onclick='alert(1)",
  '"/><x a="',
  '"}</script>{"a":"',
  '\\u003c/script\\u003e',
  '{{constructor.constructor("alert(1)")()}}',
  '{{{css}}}',
  '#{alert(1)}',
  '<%= 1 %>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](https://example.org/"><script>alert(1)</script>)',
  '<https://example.org/?a=1&b=2>',
  '<b>жирно</b>',
  '<xi:include href="file:///etc/passwd"/>',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'конец\u2028строки\u2029абзаца',
  'справа \u202Eпан\u202C налево',
  'знак \u0001 управления \u001F и \u007F',
  'не знак \uFFFE и \uFFFF',
  'половина \uD83D знака',
  '\uFEFF\u200B\u00AD',
  'а\u0301\u0301\u0301\u0301',
  '🔑🔑🔑',
  '__proto__ constructor toString',
  '../../../../etc/passwd',
  "'; DROP TABLE acts; --",
  '%3Cscript%3E',
];

const quoted = (text: string): string => JSON.stringify(text);

/** The passport of an act, the payload in every field that takes a text. */
export function passportOf(payload: string): string {
  const text = quoted(`Порядок ${payload}`);
  return `---
id: hostile
kind: Порядок
title: ${text}
status: draft
agreed:
  - { body: ${text}, protocol: { number: ${quoted(`1 ${payload}`.slice(0, 40))} } }
  - { by: ${text} }
approved: { by: ${text}, order: { number: ${quoted(`2 ${payload}`.slice(0, 40))} } }
responsible: ${text}
---

# ${payload}

`;
}

/** The card of a school, the payload in every field that takes a text. */
export function schoolOf(payload: string): Organization {
  const text = quoted(`Школа ${payload}`);
  const sourced = `{ value: ${text}, source: ${text} }`;
  const { value, mistakes } = organizationOf(
    'policy/organization.yaml',
    `name: ${sourced}
shortName: ${sourced}
letterhead: [${text}]
address: ${sourced}
phones: [${sourced}]
email: ${sourced}
site: ${sourced}
people:
  director: { post: ${text}, name: ${text}, source: ${text} }
bodies:
  council: { name: ${text}, source: ${text} }
`,
  );
  if (!value) throw new Error(`${payload}: ${JSON.stringify(mistakes)}`);
  return value;
}
