import { contactsIn } from '../model/index.ts';
import { malformed } from './contacts/flaws.ts';
import { problemIn } from './contacts/problem.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'contact-malformed',
  severity: 'error',
  title: 'Адреса электронной почты и сайтов набраны без ошибок',
  why: 'Письмо на такой адрес не дойдёт, а сайт по нему не откроется.',
  source: 'Окончания доменов — по списку publicsuffix.org; вид адреса — RFC 5321 и RFC 1035',
  specimens: [
    {
      name: 'пробел внутри адреса',
      bad: '1.1. Пишите по адресу ⟦school@ mail.ru⟧ или по электронной почте ⟦school @mail.ru⟧.\n',
      good: '1.1. Пишите по адресу school@mail.ru или по электронной почте school@mail.ru.\n',
      messages: [
        'В адресе «school@ mail.ru» лишний пробел: нужно «school@mail.ru».',
        'В адресе «school @mail.ru» лишний пробел: нужно «school@mail.ru».',
      ],
    },
    {
      name: 'русская буква, похожая на латинскую',
      bad: '1.1. Пишите на ⟦infо@vsopen.ru⟧, сайт ⟦https://sсhool.ru⟧.\n',
      good: '1.1. Пишите на info@vsopen.ru, сайт https://school.ru.\n',
      messages: [
        'В адресе «infо@vsopen.ru» русские буквы: 4-я «о» (U+043E). Нужны латинские: «info@vsopen.ru».',
        'В адресе «https://sсhool.ru» русские буквы: 10-я «с» (U+0441). Нужны латинские: «https://school.ru».',
      ],
    },
    {
      name: 'запятая вместо точки, лишняя точка, окончание по-русски: исправляет человек',
      bad: '1.1. Пишите на ⟦info@vsopen,ru⟧, ⟦info..2@mail.ru⟧, ⟦info@@mail.ru⟧ или ⟦info@vsopen.ру⟧, сайт ⟦www.school.ру⟧.\n',
      good: '1.1. Пишите на info@vsopen.ru, info.2@mail.ru, info@mail.ru или школа@школа.рф, сайт www.school.ru.\n',
      messages: [
        'В адресе «info@vsopen,ru» вместо точки запятая: нужно «info@vsopen.ru».',
        'В адресе «info..2@mail.ru» лишняя точка: нужно «info.2@mail.ru».',
        'В адресе «info@@mail.ru» знак @ повторён: нужно «info@mail.ru».',
        'Адреса с окончанием «.ру» не бывает: нужно «info@vsopen.ru».',
        'Адреса с окончанием «.ру» не бывает: нужно «www.school.ru».',
      ],
    },
    {
      name: 'начало адреса сайта',
      bad: '1.1. Сайты ⟦http:/school.ru⟧ и ⟦http:// school.ru⟧.\n',
      good: '1.1. Сайты http://school.ru и http://school.ru.\n',
      messages: [
        'В адресе «http:/school.ru» неверно набрано начало: нужно «http://school.ru».',
        'В адресе «http:// school.ru» лишний пробел: нужно «http://school.ru».',
      ],
    },
    {
      name: 'неизвестное окончание — только предупреждение; имена в мессенджерах и внутренние адреса не трогают',
      bad: '1.1. Журнал: ⟦http://portal.local/a⟧.\n',
      good: '1.1. Журнал: http://192.168.0.1/a, чат @school, сайт http://дхш.com.\n',
      messages: ['Окончания адреса «http://portal.local/a» нет в списке доменов. Проверьте адрес.'],
    },
  ],
  *check(policy) {
    for (const contact of contactsIn(policy)) {
      const { found } = contact;
      const flaw = found.kind === 'email' || found.kind === 'url' ? malformed(found) : undefined;
      if (flaw) yield problemIn(contact, flaw);
    }
  },
});
