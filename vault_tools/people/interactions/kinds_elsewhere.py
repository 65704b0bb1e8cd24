"""What logs in other languages than English call the kinds of contact.

The languages are those of `dialect/languages.py`, and Romanian, Czech, Hungarian and Finnish, as
far as a word is sure. One that is as likely to mean something else in one of the others, or in
English, is left out: `Brief`, `Essen`, `bericht`, `middag`, `presente`. Accents may be missing.
"""

from vault_tools.notes.resolve import without_accents
from vault_tools.word_lists import by_word

_WRITTEN = by_word(
    {
        "call": """
            anruf, anrufe, angerufen, telefonat, telefoniert, telefon, appel, zurückgerufen, rief,
            ringde, ringede, ringte, звонил, звонила, dzwoniłem, dzwoniłam, zadzwoniłem,
            zadzwoniłam, dzwonił, dzwoniła, appelé, llamada, llamé, telefonata, chiamata, chamada,
            telefonema, ligação, liguei, telefoontje, belletje, gebeld, telefonsamtal, opkald,
            rozmowa, звонок, созвон, позвонил, позвонила, 电话, 打电话, 通话, 电话聊天, 電話, 전화,
            통화, hovor, telefonát, volal, volala, telefonoval, hívás, felhívtam, puhelu, soitto,
            soitin
        """,
        "video": """
            videoanruf, videotelefonat, visio, visioconférence, videollamada, videochiamata,
            videochamada, videogesprek, videosamtal, видеозвонок, 视频, 视频通话, ビデオ通話,
            영상통화, videohovor, videóhívás, videopuhelu
        """,
        "message": """
            nachricht, nachrichten, geschrieben, courriel, mensaje, mensajes, correo, messaggio,
            messaggi, mensagem, mensagens, berichtje, appje, geappt, gemaild, meddelande, wiadomość,
            сообщение, написал, написала, mesaj, 微信, 短信, 消息, 邮件, メール, 문자, 카톡, zpráva,
            üzenet, viesti
        """,
        "letter": """
            postkarte, lettre, carta, lettera, cartolina, kaartje, brev, vykort, письмо, открытка,
            mektup, 写信, 手紙, 편지, 엽서, levél, kirje, scrisoare
        """,
        "visit": """
            besuch, besucht, visite, visita, bezoek, bezocht, besök, besøg, besøk, wizyta,
            odwiedziny, визит, ziyaret, 拜访, 来访, 訪問, 방문, návštěva, látogatás, vierailu,
            kyläily, vizită
        """,
        "walk": """
            spaziergang, wanderung, promenade, balade, randonnée, paseo, caminata, passeggiata,
            passeio, caminhada, wandeling, promenad, gåtur, spacer, прогулка, yürüyüş, 散步, 散歩,
            산책, procházka, séta, kävely, plimbare
        """,
        "meal": """
            mittagessen, abendessen, frühstück, kaffee, déjeuner, petit-déjeuner, dîner, repas,
            café, apéro, comida, almuerzo, cena, desayuno, pranzo, caffè, colazione, aperitivo,
            almoço, jantar, etentje, avondeten, ontbijt, koffie, borrel, fika, obiad, kolacja, kawa,
            обед, ужин, завтрак, кофе, yemek, kahve, kahvaltı, 吃饭, 午饭, 晚饭, 聚餐, 咖啡, 喝咖啡,
            ランチ, 食事, 昼食, 夕食, 飲み会, 식사, 점심, 커피, oběd, večeře, snídaně, káva, ebéd,
            vacsora, kávé, lounas, illallinen, kahvi, kahvit, prânz, cafea
        """,
        "meeting": """
            treffen, getroffen, wiedersehen, verabredung, besprechung, gespräch, rencontre,
            rencontré, réunion, rendez-vous, rdv, encuentro, reunión, quedada, conversación,
            incontro, riunione, chiacchierata, encontro, reunião, conversa, ontmoeting, afspraak,
            vergadering, gesprek, overleg, möte, träff, møde, møte, spotkanie, встреча, встретились,
            toplantı, buluşma, görüşme, 见面, 会面, 聚会, 会议, 會議, 会議, 面談, 打ち合わせ,
            ミーティング, 만남, 회의, 미팅, setkání, schůzka, találkozó, találkoztunk, tapaaminen,
            tapasimme, întâlnire
        """,
        "event": """
            feier, geburtstagsfeier, fest, hochzeit, ausflug, konzert, fête, mariage, fiesta, boda,
            concierto, festa, matrimonio, concerto, casamento, feest, feestje, bruiloft, uitje,
            bröllop, bryllup, wesele, свадьба, праздник, düğün, 婚礼, 結婚式, 결혼식, svatba,
            esküvő, häät, nuntă
        """,
        "gift": """
            geschenk, cadeau, cadeautje, regalo, prezent, подарок, hediye, 礼物, プレゼント, 선물,
            dárek, ajándék, lahja, cadou
        """,
        "help": """
            hilfe, geholfen, aidé, ayuda, ayudé, aiuto, ajuda, hulp, geholpen, hjälp, hjælp, hjelp,
            pomoc, помощь, помог, помогла, yardım, 帮忙, 手伝い, 도움, segítség, autoin
        """,
        "thanks": """
            danke, gedankt, merci, remercié, gracias, grazie, obrigado, obrigada, bedankt, takk,
            dziękuję, спасибо, teşekkür, 谢谢, ありがとう, 감사, köszönöm, kiitos, mulțumesc, děkuji
        """,
        "idea": """
            idee, ideen, geschenkidee, idée, idées, ideia, ideias, pomysł, идея, fikir, 想法, 点子,
            アイデア, 아이디어
        """,
        "plan": "plano, план, 计划, 予定, 계획",
    }
)
ELSEWHERE = {
    without_accents(word): kind for word, kind in _WRITTEN.items() if word[0] < "\u0370"
} | _WRITTEN
"""The kind that each word is, in lower case; letters that are no others with a sign, as й, stay."""
