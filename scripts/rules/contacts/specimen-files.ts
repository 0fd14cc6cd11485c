/** `policy/contacts.yaml` of the specimens. */
export const SERVICES = `virtual-school:
  name: ИСОУ «Виртуальная школа»
  email: info@vsopen.ru
  phone: 8 (4722) 77-72-82
  was: ["8 (4722) 11-11-11"]
  source: пункт 3.2 Порядка
  checkedAt: 2024-09-01
`;
