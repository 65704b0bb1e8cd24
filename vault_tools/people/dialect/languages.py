"""What notes in other languages than English call what we mean.

German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Russian,
Turkish, Chinese, Japanese and Korean. A word that means something else in one of the others, or is
a name or a usual key in English, is left out: `kind`, `by`, `anne`, `nota`. Accents may be missing,
but for a word that is another one without them: `aniversário` is a birthday, and `aniversario`
an anniversary.
"""

from vault_tools.word_lists import word_lists

IN_OTHER_LANGUAGES: dict[str, tuple[str, ...]] = word_lists(
    {
        "name": """
            vollständiger name, nom complet, nombre, nombre completo, nome, nome completo, naam,
            volledige naam, namn, navn, imię, imię i nazwisko, имя, фио, полное имя, ad soyad, 姓名,
            名前, 氏名, 이름, 성명
        """,
        "first_name": """
            vorname, vornamen, prénom, nombre de pila, primeiro nome, voornaam, förnamn, fornavn
        """,
        "middle_name": "отчество, по батькові",
        "last_name": """
            nachname, familienname, nom, nom de famille, apellido, apellidos, cognoms, cognome,
            sobrenome, achternaam, efternamn, efternavn, etternavn, nazwisko, фамилия, soyad, soyadı
        """,
        "aliases": """
            spitzname, rufname, surnom, apodo, soprannome, apelido, bijnaam, прозвище, псевдоним,
            przezwisko, takma ad, 别名, 昵称, 別名, 暱稱, あだ名, ニックネーム, 별명
        """,
        "last_contact": """
            letzter kontakt, letztes treffen, letztes gespräch, letzter anruf, zuletzt kontaktiert,
            zuletzt gesprochen, zuletzt gesehen, zuletzt getroffen, dernier contact,
            dernière rencontre, dernier échange, dernière interaction, dernier appel,
            último contacto, última interacción, última conversación, último encuentro,
            última reunión, última llamada, última vez, último contato, última interação,
            última conversa, último encontro, ultimo contatto, ultimo incontro, ultima interazione,
            laatste contact, laatst gesproken, laatst gezien, senaste kontakt, senast kontaktad,
            seneste kontakt, sidste kontakt, siste kontakt, ostatni kontakt, ostatnie spotkanie,
            последний контакт, последнего контакта, последняя встреча, последнее общение,
            son görüşme, son iletişim, son temas, 最近联系, 上次联系, 最后联系, 上次见面, 最近见面,
            最近互动, 最近聯絡, 上次聯絡, 最終連絡, 最終接触, 最後に会った, 최근 연락, 마지막 연락,
            최근 만남, 마지막 만남
        """,
        "next_contact": """
            nächster kontakt, nächstes treffen, wiedervorlage, prochain contact, relance,
            próximo contacto, próximo contato, prossimo contatto, volgend contact, nästa kontakt,
            næste kontakt, neste kontakt, następny kontakt, следующий контакт, sonraki görüşme,
            下次联系, 下次聯絡, 下次跟进, 下次跟進, 次回連絡, 다음 연락
        """,
        "cadence": """
            rhythmus, kontaktrhythmus, kontakthäufigkeit, häufigkeit, kontaktintervall, rythme,
            fréquence, fréquence de contact, frecuencia, frecuencia de contacto, frequência,
            frequência de contato, frequenza, frequentie, contactfrequentie, kontaktfrekvens,
            częstotliwość, częstotliwość kontaktu, частота, частота контакта, частота общения,
            частота связи, sıklık, görüşme sıklığı, 联系频率, 联系周期, 聯絡頻率, 連絡頻度,
            연락 주기, 연락 빈도, 频率, 頻率, 頻度, 빈도, wie oft, à quelle fréquence,
            con qué frecuencia, com que frequência, ogni quanto, hoe vaak, hur ofta, hvor ofte,
            jak często, как часто
        """,
        "circle": "kreis, cercle, círculo, cerchio, kring, krąg, круг, 圈子",
        "paused": """
            pausiert, ruht, archiviert, en pause, archivé, en pausa, archivado, in pausa,
            archiviato, em pausa, arquivado, gepauzeerd, gearchiveerd, pausad, arkiverad,
            sat på pause, satt på pause, arkiveret, arkivert, wstrzymany, wstrzymana, на паузе,
            в архиве, 暂停, 暫停, 休止, 일시중지
        """,
        "status": "statut, estado, stato, статус, durum, 状态, 狀態, ステータス, 상태",
        "birthday": """
            geburtstag, geburtsdatum, geboren, geboren am, anniversaire, date de naissance,
            naissance, né le, née le, cumpleaños, cumple, fecha de nacimiento, nacimiento,
            compleanno, data di nascita, nascita, aniversário, data de aniversário,
            data de nascimento, nascimento, verjaardag, geboortedatum, geboortedag, geboren op,
            födelsedag, födelsedatum, fødselsdag, fødselsdato, bursdag, urodziny, data urodzenia,
            день рождения, дата рождения, родился, родилась, др, doğum günü, doğum tarihi, 生日,
            出生, 誕生日, 生年月日, 생일, 생년월일
        """,
        "died": """
            gestorben, gestorben am, verstorben, todestag, sterbedatum, décès, décédé, décédée,
            décédé le, décédée le, mort le, morte le, fallecimiento, fallecido, fallecida,
            fallecido el, fallecida el, falecimento, falecido, falecida, deceduto, deceduta,
            morto il, morta il, data di morte, morte, muerte, tod, overleden, overlijdensdatum,
            dödsdag, dödsdatum, dødsdag, dødsdato,
            data śmierci, zmarł, zmarła, дата смерти, умер, умерла, ölüm tarihi, 去世, 逝世,
            没年月日, 命日, 사망
        """,
        "dates": """
            jahrestag, hochzeitstag, anniversaire de mariage, aniversario, anniversario,
            aniversário de casamento, trouwdag, rocznica, годовщина, 纪念日, 紀念日, 結婚記念日,
            기념일
        """,
        "met": """
            kennengelernt, kennengelernt am, rencontré, rencontrée, rencontré le, rencontrée le,
            conocido el, erster kontakt, premier contact, primer contacto, primeiro contato,
            primo contatto, date de rencontre, conhecido em, conosciuto il, ontmoet, ontmoet op,
            bekannt seit, kendt siden, kjent siden, дата знакомства, знакомство, познакомились,
            tanışma, tanışma tarihi, 认识, 相识, 出会った日, 知り合った日, 처음 만난 날
        """,
        "how_met": """
            wie kennengelernt, wie wir uns kennengelernt haben, comment rencontré,
            contexte de rencontre, comment on s'est rencontrés, cómo nos conocimos,
            dónde nos conocimos, como nos conhecemos, onde nos conhecemos, come ci siamo conosciuti,
            hoe ontmoet, как познакомились, где познакомились, 如何认识, 怎么认识, 认识方式,
            認識方式, 出会い, 만난 계기
        """,
        "introduced_by": """
            vorgestellt von, vorgestellt durch, kennengelernt über, présenté par, présentée par,
            presentado por, apresentado por, presentato da, voorgesteld door, кто познакомил,
            介绍人, 介紹人, 紹介者, 소개자
        """,
        "relationship": """
            beziehung, beziehungstyp, relación, parentesco, relação, relacionamento, relazione,
            relatie, отношения, relacja, 关系, 關係, 関係, 관계, ilişki
        """,
        "can_help_with": """
            kompetenzen, fähigkeiten, compétences, habilidades, competências, competenze,
            vaardigheden, umiejętności, навыки, компетенции, yetenekler, 技能, スキル, 特技
        """,
        "interests": """
            interessen, hobbys, hobby, intérêts, centres d'intérêt, intereses, aficiones,
            interesses, interessi, zainteresowania, интересы, хобби, увлечения, ilgi alanları, 兴趣,
            爱好, 兴趣爱好, 興趣, 趣味, 관심사, 취미
        """,
        "gift_ideas": """
            wunschliste, wunschzettel, liste de souhaits, lista de deseos, verlanglijst, ønskeliste,
            önskelista, lista życzeń, список желаний, geschenkideen, geschenkidee, idées cadeaux,
            idées de cadeaux, ideas de regalo, ideas regalo, ideias de presente, idee regalo,
            cadeauideeën, pomysły na prezent, идеи подарков, hediye fikirleri, 礼物想法, 礼物灵感,
            プレゼント案, 선물 아이디어
        """,
        "organization": """
            firma, unternehmen, arbeitgeber, entreprise, société, employeur, empresa, compañía,
            organización, trabajo, organização, empregador, trabalho, azienda, società,
            organizzazione, bedrijf, werkgever, organisatie, företag, arbetsgivare, arbejde,
            arbejdsgiver, virksomhed, arbeidsgiver, pracodawca, organizacja, miejsce pracy,
            компания, организация, место работы, работа, работодатель, şirket, iş yeri, kurum, 公司,
            单位, 工作单位, 單位, 机构, 组织, 会社, 会社名, 勤務先, 所属, 회사, 직장, 소속
        """,
        "role": """
            rolle, beruf, funktion, tätigkeit, berufsbezeichnung, rôle, métier, poste, fonction,
            puesto, cargo, profesión, ocupación, rol, profissão, função, ocupação, ruolo,
            professione, mansione, functie, beroep, yrke, roll, stanowisko, zawód, rola, должность,
            профессия, роль, meslek, görev, unvan, 职位, 职务, 职业, 職位, 職務, 職業, 役職, 肩書,
            角色, 身份, 직책, 직위, 직업, 직함, 역할
        """,
        "title": "titel, titre, título, titolo, tytuł, 标题, タイトル, 제목",
        "location": """
            ort, wohnort, stadt, ville, lieu, lieu de résidence, ciudad, lugar, ubicación,
            residencia, cidade, localização, città, luogo, residenza, plaats, woonplaats, stad,
            bostadsort, bopæl, bosted, miasto, город, место жительства, şehir, konum, 城市, 所在地,
            居住地, 现居地, 都市, 도시, 거주지, 사는 곳
        """,
        "country": "land, pays, país, paese, kraj, страна, ülke, 国家, 國家, 국가",
        "household": """
            adresse, anschrift, dirección, endereço, indirizzo, adres, adress, адрес, 地址, 住址,
            住所, 주소
        """,
        "timezone": """
            zeitzone, fuseau horaire, zona horaria, fuso horário, fuso orario, tijdzone,
            strefa czasowa, часовой пояс, saat dilimi, 时区, 時區, タイムゾーン, 시간대
        """,
        "email": """
            courriel, adresse mail, adresse email, correo, correo electrónico, epost, emailadresse,
            emailadres, почта, электронная почта, eposta, 邮箱, 电子邮箱, 电子邮件, 郵箱, 電子郵件,
            メール, メールアドレス, 이메일
        """,
        "phone": """
            telefon, telefonnummer, handy, handynummer, mobil, mobilnummer, festnetz, téléphone,
            tél, portable, numéro de téléphone, teléfono, móvil, celular, telefone, telemóvel,
            telefono, cellulare, telefoon, telefoonnummer, mobiel, komórka, numer telefonu, телефон,
            мобильный, номер телефона, 电话, 手机, 手机号, 电话号码, 電話, 手機, 電話番号, 携帯,
            携帯電話, 전화, 전화번호, 휴대폰, 핸드폰, 연락처
        """,
        "website": """
            webseite, site web, sitio web, sito, sito web, webbplats, hemsida, hjemmeside, strona,
            сайт, web sitesi, 网站, 主页, サイト, 웹사이트
        """,
        "family": """
            familie, ehepartner, ehemann, ehefrau, partnerin, kinder, sohn, söhne, tochter, töchter,
            eltern, mutter, vater, geschwister, bruder, schwester, onkel, tante, nichte, neffe, oma,
            opa, großmutter, großvater, großeltern, enkelin, enkelkinder, cousine, schwager,
            schwägerin, schwiegermutter, schwiegervater, schwiegereltern, patenkind, patentante,
            oncle, neveu, nièce, grand-mère, grand-père, grands-parents, petits-enfants, beau-frère,
            belle-sœur, belle-mère, beau-père, tío, tía, sobrino, sobrina, abuelo, abuela, abuelos,
            nieto, nieta, nietos, cuñado, cuñada, suegra, famille, conjoint, conjointe, époux,
            épouse, enfants, enfant, fils, fille, filles, mère, père, frère, frères, sœur, sœurs,
            soeur, familia, cónyuge, pareja, esposo, esposa, marido, hijo, hija, hijos, hijas,
            padre, madre, padres, hermano, hermana, hermanos, hermanas, família, cônjuge, filho,
            filha, filhos, filhas, pai, mãe, irmão, irmã, irmãos, irmãs, famiglia, coniuge, marito,
            moglie, compagno, compagna, figlio, figlia, figli, genitori, fratello, fratelli,
            sorella, sorelle, gezin, echtgenoot, echtgenote, kinderen, zoon, dochter, ouders,
            moeder, vader, broer, zus, familj, barn, børn, søn, datter, søskende, rodzina, mąż,
            żona, dzieci, córka, rodzice, matka, ojciec, siostra, семья, муж, жена, супруг, супруга,
            дети, ребёнок, сын, дочь, родители, мать, мама, отец, папа, брат, сестра, aile, eş,
            çocuklar, 家人, 家庭, 配偶, 妻子, 丈夫, 孩子, 子女, 儿子, 女儿, 父母, 父亲, 母亲, 家族,
            配偶者, 妻, 夫, 子供, 息子, 娘, 両親, 가족, 배우자, 아내, 남편, 자녀, 아들, 딸, 부모,
            아버지, 어머니, 兄弟姐妹, 兄弟姊妹, 兄弟, 姐妹, 姊妹, 哥哥, 弟弟, 姐姐, 妹妹, 兄弟姉妹
        """,
        "knows": """
            kennt, freunde, connaît, amis, conoce, amigos, conhece, conosce, amici, kent, vrienden,
            zna, przyjaciele, знает, друзья, знакомые, 朋友, gemeinsame freunde,
            gemeinsame bekannte, amis communs, amigos en común, fælles bekendte, fælles venner,
            общие знакомые, общие друзья, 共同好友, 知り合い, 友人, 친구, 지인
        """,
        "groups": """
            gruppe, gruppen, groupe, groupes, grupo, grupos, gruppo, gruppi, groep, groepen, grupp,
            grupa, grup, группа, группы, 分组, 分組, グループ, 그룹
        """,
        "tags": """
            schlagwörter, schlagworte, étiquettes, etiquetas, etiqueta, tagi, теги, тег, etiketler,
            标签, 標籤, タグ, 태그
        """,
        "photo": "foto, bild, imagen, imagem, immagine, zdjęcie, фото, 照片, 写真",
        "created": """
            erstellt, erstellt am, créé, créé le, date de création, creado, fecha de creación,
            criado, criado em, data de criação, creato, aangemaakt, utworzono, создано,
            дата создания, 创建, 創建, 作成, 생성
        """,
        "changed": """
            geändert, geändert am, modifié, modifié le, modificado, modificato, gewijzigd,
            zmieniono, изменено, 修改时间, 更新时间, 更新日, 수정일
        """,
        "date": "datum, fecha, data, dato, дата, tarih, 日期, 日付, 날짜",
        "attendees": """
            teilnehmer, teilnehmende, anwesend, anwesende, personen, participant, personnes,
            présents, participante, participantes, asistentes, personas, pessoas, partecipanti,
            persone, presenti, deelnemers, aanwezigen, deltagare, deltagere, deltakere, uczestnicy,
            osoby, участники, люди, katılımcılar, 参与人, 参会人, 参加人, 参与者, 與會者, 人物,
            参加者, 参会者, 与会者, 参会人员, 与会人员, 出席者, 참석자, 참가자, 참여자
        """,
        "type": """
            typ, kategorie, notiztyp, catégorie, tipo, categoría, clase, categoria, soort,
            kategoria, тип, категория, tür, kategori, 类型, 类别, 分类, 類型, 分類, 種類, 種別,
            カテゴリ, 유형, 종류, 분류
        """,
    }
)
