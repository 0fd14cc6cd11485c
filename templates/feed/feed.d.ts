/**
 * Типы данных ленты актов: feed.json, policy.json, feed-changes.json, changes.json редакции.
 * Сделаны из схем, лежащих рядом. Новые поля могут появляться, прежние не исчезают и не меняют вида.
 */

/** Лента актов (JSON Feed 1.1): feed-1.json */

export interface Feed {
  /**
   * Формат: JSON Feed 1.1
   */
  version: 'https://jsonfeed.org/version/1.1';
  /**
   * Название ленты
   */
  title: string;
  /**
   * О ленте
   */
  description: string;
  /**
   * Реестр актов; есть, если задан baseUrl
   */
  home_page_url?: string;
  /**
   * Эта лента; есть, если задан baseUrl
   */
  feed_url?: string;
  /**
   * Язык
   */
  language: 'ru';
  /**
   * Учреждение
   */
  authors: {
    /**
     * Краткое название
     */
    name: string;
  }[];
  /**
   * Сведения о ленте
   */
  _lna: {
    /**
     * Версия ленты: см. docs/feed-changelog.md
     */
    version: string;
    /**
     * Схема ленты
     */
    schema: string;
    /**
     * Что изменилось по пунктам: feed-changes.json
     */
    changes: string;
    /**
     * Та же лента для программ чтения: feed.atom
     */
    atom: string;
  };
  /**
   * Акты, недавно изменённые первыми; отменённые остаются
   */
  items: {
    /**
     * Постоянное имя акта; не меняется от редакции к редакции и при смене адреса сайта
     */
    id: string;
    /**
     * Страница акта
     */
    url: string;
    /**
     * Название
     */
    title: string;
    /**
     * Начало акта одной строкой
     */
    summary: string;
    /**
     * Разделы акта; полный текст – в policy.json
     */
    content_text: string;
    /**
     * Утверждение первой редакции, RFC 3339 с поясом
     */
    date_published: string;
    /**
     * Утверждение последней редакции, отмена или замена акта, RFC 3339 с поясом
     */
    date_modified: string;
    /**
     * Язык
     */
    language: 'ru';
    /**
     * Вид акта
     */
    tags: string[];
    /**
     * Файлы действующей редакции
     */
    attachments: {
      /**
       * Адрес
       */
      url: string;
      /**
       * Тип содержимого
       */
      mime_type: string;
      /**
       * Название с видом файла
       */
      title: string;
      /**
       * Размер, байты
       */
      size_in_bytes: number;
    }[];
    /**
     * Сведения об акте
     */
    _lna: {
      /**
       * Схема policy.json
       */
      schema: string;
      /**
       * policy.json: весь акт с текстом
       */
      data: string;
      /**
       * in_force – принят и не отменён (с какого дня – effectiveFrom); repealed – отменён
       */
      status: 'in_force' | 'repealed';
      /**
       * Вид акта: Порядок, Положение …
       */
      kind: string;
      /**
       * Дата утверждения этой редакции; null – не утверждена
       */
      edition: string | null;
      /**
       * С какого дня действует эта редакция
       */
      effectiveFrom: string | null;
      /**
       * До какого дня акт пора пересмотреть
       */
      reviewBy: string | null;
      /**
       * Кто отвечает за акт
       */
      responsible: {
        /**
         * Фамилия с инициалами
         */
        name: string | null;
        /**
         * Должность
         */
        post: string;
      } | null;
      /**
       * Грифы: согласования, затем утверждение
       */
      stamps: {
        /**
         * Утверждение или согласование
         */
        kind: 'approval' | 'agreement';
        /**
         * Строки грифа, как напечатаны
         */
        lines: string[];
        /**
         * Кто утвердил или согласовал: должность с фамилией или орган
         */
        by: string;
        /**
         * Дата подписи, протокола или приказа
         */
        date: string | null;
        /**
         * Приказ об утверждении
         */
        order: {
          /**
           * Номер; null – не указан
           */
          number: string | null;
          /**
           * Дата; null – не указана
           */
          date: string | null;
        } | null;
        /**
         * Протокол органа
         */
        protocol: {
          /**
           * Номер; null – не указан
           */
          number: string | null;
          /**
           * Дата; null – не указана
           */
          date: string | null;
        } | null;
      }[];
      /**
       * id актов, взамен которых принят этот
       */
      supersedes: string[];
      /**
       * Контакты текста в порядке чтения, сверены со списком служб
       */
      contacts: {
        /**
         * Телефон, почта, сайт, адрес
         */
        type: 'phone' | 'email' | 'url' | 'address';
        /**
         * Как набрано в тексте
         */
        text: string;
        /**
         * Одно написание для сравнения: E.164 с добавочным через запятую; почта и сайт с доменом в punycode, сайт без схемы; адрес без знаков
         */
        value: string;
        /**
         * Номер по E.164; null – у контакта его нет
         */
        e164: string | null;
        /**
         * Вид номера; local – без кода, other – неизвестный или редкий
         */
        phoneType: ('toll-free' | 'fixed' | 'mobile' | 'premium' | 'short' | 'local' | 'other') | null;
        /**
         * Запись в списке служб учреждения
         */
        service: string | null;
        /**
         * Когда контакт проверили; null – не проверяли
         */
        checkedAt: string | null;
        /**
         * uid частей, которые называют контакт
         */
        clauses: string[];
      }[];
      /**
       * Службы поддержки, которые называет акт
       */
      services: {
        /**
         * Как служба называется: «ФГИС «Моя школа»»
         */
        name: string;
        /**
         * Почта службы; null – акт её не называет
         */
        email: string | null;
        /**
         * Телефон службы; null – акт его не называет
         */
        phone: {
          /**
           * Как набран в акте
           */
          display: string;
          /**
           * Номер для ссылки tel:; null – набрать его нельзя
           */
          e164: string | null;
          /**
           * Бесплатный: true только у номеров 8-800
           */
          free: boolean;
          /**
           * Акт называет звонок бесплатным
           */
          freeClaimed: boolean;
        } | null;
        /**
         * Пункт, который называет службу и её контакт
         */
        clause: {
          /**
           * Постоянное имя: якорь на странице акта
           */
          uid: string;
          /**
           * Имя по номеру (Akoma Ntoso eId)
           */
          eId: string;
          /**
           * Номер без точки: «3.1»; null – у части нет номера
           */
          number: string | null;
        };
        /**
         * Когда контакты проверили; null – не проверяли
         */
        checkedAt: string | null;
      }[];
      /**
       * К кому обращаться, по шагам; пусто, если акт этого не говорит
       */
      procedure: {
        /**
         * Номер шага
         */
        order: number;
        /**
         * Кто обращается: «обучающийся»
         */
        who: string;
        /**
         * Что делает: «сообщить об этом педагогическому работнику …»
         */
        action: string;
        /**
         * Пункт, который это говорит
         */
        clause: {
          /**
           * Постоянное имя: якорь на странице акта
           */
          uid: string;
          /**
           * Имя по номеру (Akoma Ntoso eId)
           */
          eId: string;
          /**
           * Номер без точки: «3.1»; null – у части нет номера
           */
          number: string | null;
        };
        /**
         * Имена служб (services[].name), к пунктам которых отсылает шаг
         */
        services: string[];
      }[];
      /**
       * С какого дня акт уже не действует (этот день не входит); null – действует
       */
      effectiveTo: string | null;
      /**
       * Когда и чем отменён; null – не отменён
       */
      repealed: {
        /**
         * С какого дня отменён
         */
        date: string;
        /**
         * Приказ об отмене
         */
        order: {
          /**
           * Номер; null – не указан
           */
          number: string | null;
          /**
           * Дата; null – не указана
           */
          date: string | null;
        } | null;
      } | null;
      /**
       * Акты, принятые взамен этого
       */
      supersededBy: {
        /**
         * id акта
         */
        id: string;
        /**
         * Дата утверждения его редакции, где это впервые сказано
         */
        date: string;
      }[];
      /**
       * Все редакции, новая первая
       */
      editions: {
        /**
         * Дата утверждения
         */
        date: string;
        /**
         * С какого дня действует
         */
        effectiveFrom: string | null;
        /**
         * С какого дня уже не действует (этот день не входит)
         */
        effectiveTo: string | null;
        /**
         * Страница редакции; адрес постоянный
         */
        url: string;
        /**
         * policy.json этой редакции
         */
        data: string;
        /**
         * Файлы редакции
         */
        files: {
          /**
           * Адрес: в policy.json – относительно него самого, в ленте – полный, если задан baseUrl
           */
          url: string;
          /**
           * Тип содержимого
           */
          mimeType: string;
          /**
           * Размер, байты
           */
          size: number;
          /**
           * Контрольная сумма SHA-256
           */
          sha256: string;
        }[];
        /**
         * changes.json: чем редакция отличается от предыдущей; null – это первая редакция
         */
        changes?: string | null;
      }[];
      /**
       * Правовые акты, на которые ссылается текст
       */
      citations: {
        /**
         * Запись реестра; null – в реестре акта нет
         */
        id: string | null;
        /**
         * Вид, дата, номер
         */
        name: string;
        /**
         * Состояние по реестру на день asOf; superseded – замещён, об отмене неизвестно; unknown – неизвестно
         */
        status: 'in_force' | 'not_yet' | 'repealed' | 'superseded' | 'expired' | 'unknown';
        /**
         * День, когда запись реестра сверили; null – записи нет или её не сверяли
         */
        asOf: string | null;
        /**
         * Первый день, когда акт уже не действует
         */
        until: string | null;
        /**
         * Акт, который пришёл на смену
         */
        by: {
          /**
           * Запись реестра
           */
          id: string;
          /**
           * Вид, дата, номер; null – записи нет
           */
          name: string | null;
        } | null;
      }[];
      /**
       * Контрольные суммы файлов по их адресу
       */
      sha256: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: string;
      };
    };
  }[];
}

/** Акт: policy-1.json */

export interface Policy {
  /**
   * Адрес схемы относительно этого файла
   */
  $schema: string;
  /**
   * Постоянное имя акта
   */
  id: string;
  /**
   * Полный адрес страницы; null – baseUrl не задан
   */
  url: string | null;
  /**
   * Название
   */
  title: string;
  /**
   * Проект, согласован, принятая редакция; у акта в целом – in_force (принят и не отменён; с какого дня – effectiveFrom) или repealed
   */
  status: 'draft' | 'agreed' | 'approved' | 'in_force' | 'repealed';
  /**
   * Вид акта: Порядок, Положение …
   */
  kind: string;
  /**
   * Дата утверждения этой редакции; null – не утверждена
   */
  edition: string | null;
  /**
   * С какого дня действует эта редакция
   */
  effectiveFrom: string | null;
  /**
   * До какого дня акт пора пересмотреть
   */
  reviewBy: string | null;
  /**
   * Кто отвечает за акт
   */
  responsible: {
    /**
     * Фамилия с инициалами
     */
    name: string | null;
    /**
     * Должность
     */
    post: string;
  } | null;
  /**
   * Грифы: согласования, затем утверждение
   */
  stamps: {
    /**
     * Утверждение или согласование
     */
    kind: 'approval' | 'agreement';
    /**
     * Строки грифа, как напечатаны
     */
    lines: string[];
    /**
     * Кто утвердил или согласовал: должность с фамилией или орган
     */
    by: string;
    /**
     * Дата подписи, протокола или приказа
     */
    date: string | null;
    /**
     * Приказ об утверждении
     */
    order: {
      /**
       * Номер; null – не указан
       */
      number: string | null;
      /**
       * Дата; null – не указана
       */
      date: string | null;
    } | null;
    /**
     * Протокол органа
     */
    protocol: {
      /**
       * Номер; null – не указан
       */
      number: string | null;
      /**
       * Дата; null – не указана
       */
      date: string | null;
    } | null;
  }[];
  /**
   * id актов, взамен которых принят этот
   */
  supersedes: string[];
  /**
   * Контакты текста в порядке чтения, сверены со списком служб
   */
  contacts: {
    /**
     * Телефон, почта, сайт, адрес
     */
    type: 'phone' | 'email' | 'url' | 'address';
    /**
     * Как набрано в тексте
     */
    text: string;
    /**
     * Одно написание для сравнения: E.164 с добавочным через запятую; почта и сайт с доменом в punycode, сайт без схемы; адрес без знаков
     */
    value: string;
    /**
     * Номер по E.164; null – у контакта его нет
     */
    e164: string | null;
    /**
     * Вид номера; local – без кода, other – неизвестный или редкий
     */
    phoneType: ('toll-free' | 'fixed' | 'mobile' | 'premium' | 'short' | 'local' | 'other') | null;
    /**
     * Запись в списке служб учреждения
     */
    service: string | null;
    /**
     * Когда контакт проверили; null – не проверяли
     */
    checkedAt: string | null;
    /**
     * uid частей, которые называют контакт
     */
    clauses: string[];
  }[];
  /**
   * Службы поддержки, которые называет акт
   */
  services: {
    /**
     * Как служба называется: «ФГИС «Моя школа»»
     */
    name: string;
    /**
     * Почта службы; null – акт её не называет
     */
    email: string | null;
    /**
     * Телефон службы; null – акт его не называет
     */
    phone: {
      /**
       * Как набран в акте
       */
      display: string;
      /**
       * Номер для ссылки tel:; null – набрать его нельзя
       */
      e164: string | null;
      /**
       * Бесплатный: true только у номеров 8-800
       */
      free: boolean;
      /**
       * Акт называет звонок бесплатным
       */
      freeClaimed: boolean;
    } | null;
    /**
     * Пункт, который называет службу и её контакт
     */
    clause: {
      /**
       * Постоянное имя: якорь на странице акта
       */
      uid: string;
      /**
       * Имя по номеру (Akoma Ntoso eId)
       */
      eId: string;
      /**
       * Номер без точки: «3.1»; null – у части нет номера
       */
      number: string | null;
    };
    /**
     * Когда контакты проверили; null – не проверяли
     */
    checkedAt: string | null;
  }[];
  /**
   * К кому обращаться, по шагам; пусто, если акт этого не говорит
   */
  procedure: {
    /**
     * Номер шага
     */
    order: number;
    /**
     * Кто обращается: «обучающийся»
     */
    who: string;
    /**
     * Что делает: «сообщить об этом педагогическому работнику …»
     */
    action: string;
    /**
     * Пункт, который это говорит
     */
    clause: {
      /**
       * Постоянное имя: якорь на странице акта
       */
      uid: string;
      /**
       * Имя по номеру (Akoma Ntoso eId)
       */
      eId: string;
      /**
       * Номер без точки: «3.1»; null – у части нет номера
       */
      number: string | null;
    };
    /**
     * Имена служб (services[].name), к пунктам которых отсылает шаг
     */
    services: string[];
  }[];
  /**
   * С какого дня акт уже не действует (этот день не входит); null – действует
   */
  effectiveTo?: string | null;
  /**
   * Когда и чем отменён; null – не отменён
   */
  repealed?: {
    /**
     * С какого дня отменён
     */
    date: string;
    /**
     * Приказ об отмене
     */
    order: {
      /**
       * Номер; null – не указан
       */
      number: string | null;
      /**
       * Дата; null – не указана
       */
      date: string | null;
    } | null;
  } | null;
  /**
   * Акты, принятые взамен этого
   */
  supersededBy?: {
    /**
     * id акта
     */
    id: string;
    /**
     * Дата утверждения его редакции, где это впервые сказано
     */
    date: string;
  }[];
  /**
   * Все редакции, новая первая
   */
  editions?: {
    /**
     * Дата утверждения
     */
    date: string;
    /**
     * С какого дня действует
     */
    effectiveFrom: string | null;
    /**
     * С какого дня уже не действует (этот день не входит)
     */
    effectiveTo: string | null;
    /**
     * Страница редакции; адрес постоянный
     */
    url: string;
    /**
     * policy.json этой редакции
     */
    data: string;
    /**
     * Файлы редакции
     */
    files: {
      /**
       * Адрес: в policy.json – относительно него самого, в ленте – полный, если задан baseUrl
       */
      url: string;
      /**
       * Тип содержимого
       */
      mimeType: string;
      /**
       * Размер, байты
       */
      size: number;
      /**
       * Контрольная сумма SHA-256
       */
      sha256: string;
    }[];
    /**
     * changes.json: чем редакция отличается от предыдущей; null – это первая редакция
     */
    changes?: string | null;
  }[];
  /**
   * Только в файле редакции: policy.json акта, где сказано, что с ним сейчас
   */
  act?: string;
  /**
   * Краткое название учреждения
   */
  organization: string;
  /**
   * Язык
   */
  language: 'ru';
  /**
   * Все части акта в порядке чтения
   */
  clauses: {
    /**
     * Постоянное имя: ссылки ведут на него, оно не меняется при перенумерации
     */
    uid: string;
    /**
     * Имя по номеру (Akoma Ntoso eId): меняется вместе с номером
     */
    eId: string;
    /**
     * Прежние имена, которые тоже ведут сюда
     */
    oldIds: string[];
    /**
     * Раздел, пункт, подпункт, абзац, таблица, картинка, приложение
     */
    kind: 'section' | 'clause' | 'item' | 'paragraph' | 'table' | 'picture' | 'appendix';
    /**
     * uid вышестоящей части
     */
    parent: string | null;
    /**
     * Номер, как он набран, с точкой или скобкой
     */
    number: string | null;
    /**
     * Текст без номера
     */
    text: string;
    /**
     * Текст без номера в HTML: em, strong, a, sup, br, code и таблицы; знаки текста экранированы
     */
    html: string;
    /**
     * Только у картинок; text у них – подпись
     */
    picture?: {
      /**
       * Что на картинке
       */
      alt: string;
      /**
       * Адрес относительно этого файла; null – файла нет
       */
      url: string | null;
      /**
       * Контрольная сумма картинки
       */
      sha256: string | null;
    };
    /**
     * uid частей, на которые ссылается текст
     */
    references: string[];
    /**
     * Место в исходном файле: смещения [начало, конец) в единицах UTF-16
     *
     * @minItems 2
     */
    source: [number, number];
  }[];
  /**
   * Весь текст подряд, с номерами: для поиска
   */
  text: string;
  /**
   * Правовые акты, на которые ссылается текст
   */
  citations: {
    /**
     * Запись реестра; null – в реестре акта нет
     */
    id: string | null;
    /**
     * Вид, дата, номер
     */
    name: string;
    /**
     * Вид правового акта
     */
    kind:
      | 'federal_law'
      | 'federal_constitutional_law'
      | 'law_rf'
      | 'code'
      | 'constitution'
      | 'convention'
      | 'presidential_decree'
      | 'government_decree'
      | 'government_directive'
      | 'order'
      | 'letter'
      | 'chief_sanitary_decree'
      | 'sanitary_rules'
      | 'gost'
      | 'standard_decree'
      | 'professional_standard'
      | 'recommendations'
      | 'methodical_recommendations'
      | 'regional_law'
      | 'regional_decree'
      | 'regional_directive'
      | 'alias'
      | 'local_order';
    /**
     * Кто издал
     */
    authority: string | null;
    /**
     * Дата акта
     */
    date: string | null;
    /**
     * Номер акта
     */
    number: string | null;
    /**
     * Название акта
     */
    title: string | null;
    /**
     * Состояние по реестру на день asOf; superseded – замещён, об отмене неизвестно; unknown – неизвестно
     */
    status: 'in_force' | 'not_yet' | 'repealed' | 'superseded' | 'expired' | 'unknown';
    /**
     * День, когда запись реестра сверили; null – записи нет или её не сверяли
     */
    asOf: string | null;
    /**
     * С какого дня это состояние
     */
    from: string | null;
    /**
     * Первый день, когда акт уже не действует
     */
    until: string | null;
    /**
     * Акт, который пришёл на смену
     */
    by: {
      /**
       * Запись реестра
       */
      id: string;
      /**
       * Вид, дата, номер; null – записи нет
       */
      name: string | null;
    } | null;
    /**
     * Что в тексте не совпало с реестром
     */
    differs: ('date' | 'number' | 'title') | null;
    /**
     * Откуда сведения реестра
     */
    source: string[];
    /**
     * uid частей, которые ссылаются на акт
     */
    clauses: string[];
  }[];
  /**
   * Краткие имена, введённые словами «далее –»
   */
  terms: {
    /**
     * Краткое имя, как введено: «Порядок»
     */
    name: string;
    /**
     * Где введено; null – в сноске или заголовке
     */
    clause: {
      /**
       * Постоянное имя: якорь на странице акта
       */
      uid: string;
      /**
       * Имя по номеру (Akoma Ntoso eId)
       */
      eId: string;
      /**
       * Номер без точки: «3.1»; null – у части нет номера
       */
      number: string | null;
    } | null;
    /**
     * Сколько раз употреблено кроме этого места
     */
    uses: number;
  }[];
  /**
   * Сноски
   */
  footnotes: {
    /**
     * Номер
     */
    number: number;
    /**
     * Текст
     */
    text: string;
  }[];
  /**
   * Исходный текст (Markdown)
   */
  source: {
    /**
     * Файл
     */
    path: string;
    /**
     * Контрольная сумма SHA-256
     */
    sha256: string;
  };
  /**
   * Чем напечатан PDF
   */
  browser?: string;
  /**
   * Файлы рядом с этим
   */
  files: {
    /**
     * Адрес: в policy.json – относительно него самого, в ленте – полный, если задан baseUrl
     */
    url: string;
    /**
     * Тип содержимого
     */
    mimeType: string;
    /**
     * Размер, байты
     */
    size: number;
    /**
     * Контрольная сумма SHA-256
     */
    sha256: string;
  }[];
}

/** Что изменилось в ленте: feed-changes-1.json */

export interface FeedChanges {
  /**
   * Схема этого файла
   */
  $schema: string;
  /**
   * Отпечаток нынешнего состояния актов
   */
  state: string;
  /**
   * Отпечаток предыдущего отличного состояния; null – это первое
   */
  previous: string | null;
  /**
   * Что изменилось с предыдущего состояния, по id акта
   */
  acts: {
    /**
     * Постоянное имя акта
     */
    id: string;
    /**
     * Название
     */
    title: string;
    /**
     * Новый акт, новая редакция, отмена, изменение сведений, исчез из ленты
     */
    change: 'added' | 'edition' | 'repealed' | 'changed' | 'removed';
    /**
     * Редакция теперь
     */
    edition: string | null;
    /**
     * Редакция прежде
     */
    previousEdition: string | null;
    /**
     * policy.json акта; null – акта больше нет
     */
    data: string | null;
    /**
     * Что изменилось по пунктам, в порядке чтения; исключённые в конце
     */
    clauses: {
      /**
       * Добавлен, исключён, изменён (и номер мог измениться), только перенумерован или перенесён без изменения текста
       */
      change: 'added' | 'removed' | 'changed' | 'renumbered';
      /**
       * Постоянное имя части; у исключённой – прежнее
       */
      uid: string;
      /**
       * Номер теперь; null – нет номера или части
       */
      number: string | null;
      /**
       * Номер прежде; null – не было номера или части
       */
      previousNumber: string | null;
      /**
       * Текст теперь; null – части больше нет, или её текст и имя прежние
       */
      text: string | null;
      /**
       * Текст прежде; null – части не было, или её текст и имя прежние
       */
      previousText: string | null;
      /**
       * Имя части прежде; null – её не было
       */
      previousUid?: string | null;
      /**
       * Стоит в другом месте
       */
      moved?: boolean;
      /**
       * previousUid пункта, из которого выделено
       */
      splitFrom?: string | null;
      /**
       * uid пункта, в который вошло
       */
      mergedInto?: string | null;
    }[];
  }[];
}

/** Что изменилось в редакции: edition-changes-1.json */

export interface EditionChanges {
  /**
   * Схема этого файла
   */
  $schema: string;
  /**
   * Постоянное имя акта
   */
  id: string;
  /**
   * Предыдущая редакция: дата утверждения
   */
  from: string;
  /**
   * Эта редакция: дата утверждения
   */
  to: string;
  /**
   * Что изменилось, в порядке чтения; пусто – слова те же
   */
  changes: {
    /**
     * Добавлено, исключено, изменено, только перенумеровано, только перенесено, слова те же, а сноски, ссылки или выделение другие
     */
    change: 'added' | 'removed' | 'changed' | 'renumbered' | 'moved' | 'marked';
    /**
     * Постоянное имя части; null – её больше нет или имени у неё нет
     */
    uid: string | null;
    /**
     * Её имя в предыдущей редакции; null – там её нет
     */
    previousUid: string | null;
    /**
     * Как место называют: «подпункт «а» пункта 2.1»; null – его больше нет
     */
    place: string | null;
    /**
     * Как его называли в предыдущей редакции; null – там его нет
     */
    previousPlace: string | null;
    /**
     * Номер теперь
     */
    number: string | null;
    /**
     * Номер прежде
     */
    previousNumber: string | null;
    /**
     * Номер другой
     */
    renumbered: boolean;
    /**
     * Стоит в другом месте
     */
    moved: boolean;
    /**
     * Текст теперь; null – места больше нет
     */
    text: string | null;
    /**
     * Текст прежде; null – места не было
     */
    previousText: string | null;
    /**
     * previousUid пункта, из которого выделено
     */
    splitFrom: string | null;
    /**
     * uid пункта, в который вошло
     */
    mergedInto: string | null;
    /**
     * Что изменилось кроме слов: сноски, ссылки, выделение
     */
    details: string[];
    /**
     * Обоснование; null – автор его не назвал
     */
    reason: string | null;
  }[];
}

export type FeedItem = Feed['items'][number];
export type Service = FeedItem['_lna']['services'][number];
export type Step = FeedItem['_lna']['procedure'][number];
export type Contact = FeedItem['_lna']['contacts'][number];
export type Stamp = FeedItem['_lna']['stamps'][number];
export type Edition = FeedItem['_lna']['editions'][number];
export type Clause = Policy['clauses'][number];
export type Citation = Policy['citations'][number];
export type Term = Policy['terms'][number];
export type PublishedFile = Policy['files'][number];
export type ActChange = FeedChanges['acts'][number];
export type ClauseChange = ActChange['clauses'][number];
export type PlaceChange = EditionChanges['changes'][number];
