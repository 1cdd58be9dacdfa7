package corpus

import (
	"strings"
	"testing"
)

// Texts in our own words. Never is another language scored, and never is English dropped.
func TestLanguage(t *testing.T) {
	english := map[string]string{
		"news":           "The minister said on Friday that the talks would go on, and that both sides had agreed to meet again in the spring.",
		"short":          "The council rejected the plan.",
		"very short":     "Talks fail.",
		"headline style": "Minister rejects border plan, warns neighbours against troop build-up; envoy leaves",
		"capitals":       "THE MINISTER SAID ON FRIDAY THAT THE TALKS WOULD GO ON, AND THAT BOTH SIDES HAD AGREED TO MEET AGAIN IN THE SPRING.",
		"many foreign names": "Volodymyr Zelenskyj, Serhij Shojhu, Nguyễn Văn Thành, José Manuel Ibáñez, Łukasz Wójcik and Recep Tayyip Yıldız met Xi Zhongxun's envoy " +
			"Wang Xiaoping in Đà Nẵng, the office of François Lefèvre said.",
		"Arabic names": "Hezbollah's Al-Manar (قناة المنار) said that the speech of Sayyed Hashem (السيد هاشم) was heard in all of the south, and that the crowd had come on foot.",
		"transcript":   "Q: Will you go? A: I will. Q: When? A: When they ask me to. Q: And the guns? A: They stay where they are, I can tell you that. Q: Thank you, Minister.",
		"table":        "Oslo 12 Bergen 9 Tromsø 4 Bodø 2 total of seats 27 votes in thousands 14 38 90 turnout 71 percent change since last election",
		"quoted words": "The president called it “une déclaration de guerre” and said that the words “nous ne céderons pas” would be remembered in the whole of the union for years.",
		"page of two":  strings.Repeat("The minister said that the talks would go on in the spring. ", 6) + strings.Repeat("El ministro dijo que las conversaciones seguirán. ", 3),
	}
	for name, s := range english {
		if got := language(s); got != "en" {
			t.Errorf("English (%s) is taken for %q", name, got)
		}
	}
	others := map[string]string{
		"German":                              "Der Minister sagte am Freitag, die Gespräche würden fortgesetzt, und beide Seiten hätten vereinbart, sich im Frühjahr wieder zu treffen.",
		"French":                              "Le ministre a déclaré vendredi que les pourparlers se poursuivraient et que les deux parties avaient convenu de se revoir au printemps.",
		"Spanish":                             "El ministro dijo el viernes que las conversaciones continuarían y que las dos partes habían acordado reunirse de nuevo en la primavera.",
		"Italian":                             "Il ministro ha detto venerdì che i colloqui continueranno e che le due parti hanno deciso di incontrarsi di nuovo in primavera.",
		"Portuguese":                          "O ministro disse na sexta-feira que as conversações vão continuar e que os dois lados concordaram em voltar a reunir-se na primavera.",
		"Dutch":                               "De minister zei vrijdag dat de gesprekken worden voortgezet en dat beide partijen hebben afgesproken elkaar in het voorjaar weer te ontmoeten.",
		"Polish":                              "Minister powiedział w piątek, że rozmowy będą kontynuowane, a obie strony zgodziły się spotkać ponownie na wiosnę.",
		"Czech":                               "Ministr v pátek řekl, že rozhovory budou pokračovat a že se obě strany dohodly sejít se znovu na jaře.",
		"Turkish":                             "Bakan cuma günü yaptığı açıklamada görüşmelerin süreceğini ve iki tarafın ilkbaharda yeniden bir araya gelmek için anlaştığını söyledi.",
		"Swedish":                             "Ministern sade på fredagen att samtalen ska fortsätta och att båda sidor har kommit överens om att träffas igen till våren.",
		"Danish":                              "Ministeren sagde fredag, at samtalerne fortsætter, og at begge parter er blevet enige om at mødes igen til foråret.",
		"Norwegian":                           "Ministeren sa fredag at samtalene fortsetter, og at begge parter er blitt enige om å møtes igjen til våren.",
		"Finnish":                             "Ministeri sanoi perjantaina, että neuvottelut jatkuvat ja että molemmat osapuolet ovat sopineet tapaavansa uudelleen keväällä.",
		"Hungarian":                           "A miniszter pénteken azt mondta, hogy a tárgyalások folytatódnak, és a két fél megállapodott abban, hogy tavasszal ismét találkoznak.",
		"Romanian":                            "Ministrul a declarat vineri că discuțiile vor continua și că cele două părți au convenit să se întâlnească din nou la primăvară.",
		"Indonesian":                          "Menteri mengatakan pada hari Jumat bahwa pembicaraan akan dilanjutkan dan kedua pihak telah sepakat untuk bertemu lagi pada musim semi.",
		"Vietnamese":                          "Bộ trưởng nói hôm thứ Sáu rằng các cuộc đàm phán sẽ tiếp tục và hai bên đã đồng ý gặp lại nhau vào mùa xuân.",
		"Russian":                             "Министр заявил в пятницу, что переговоры продолжатся и что стороны договорились встретиться снова весной.",
		"Ukrainian":                           "Міністр заявив у п’ятницю, що переговори триватимуть і що сторони домовилися зустрітися знову навесні.",
		"Greek":                               "Ο υπουργός δήλωσε την Παρασκευή ότι οι συνομιλίες θα συνεχιστούν και ότι οι δύο πλευρές συμφώνησαν.",
		"Arabic":                              "قال الوزير يوم الجمعة إن المحادثات ستستمر وإن الجانبين اتفقا على الاجتماع مرة أخرى في الربيع.",
		"Hebrew":                              "השר אמר ביום שישי שהשיחות יימשכו ושני הצדדים הסכימו להיפגש שוב באביב.",
		"Persian":                             "وزیر روز جمعه گفت که گفتگوها ادامه خواهد یافت و دو طرف توافق کرده\u200cاند که در بهار دوباره دیدار کنند.",
		"Chinese":                             "部长星期五表示，会谈将继续进行，双方同意在春天再次会面。",
		"Japanese":                            "大臣は金曜日、協議は続けられ、双方が春に再び会うことで合意したと述べた。",
		"Korean":                              "장관은 금요일에 회담이 계속될 것이며 양측이 봄에 다시 만나기로 합의했다고 말했다.",
		"Hindi":                               "मंत्री ने शुक्रवार को कहा कि बातचीत जारी रहेगी और दोनों पक्ष वसंत में फिर मिलने पर सहमत हुए हैं।",
		"Thai":                                "รัฐมนตรีกล่าวเมื่อวันศุกร์ว่าการเจรจาจะดำเนินต่อไป และทั้งสองฝ่ายตกลงที่จะพบกันอีกครั้งในฤดูใบไม้ผลิ",
		"Swahili":                             "Waziri alisema siku ya Ijumaa kwamba mazungumzo yataendelea na kwamba pande zote mbili zimekubaliana kukutana tena.",
		"Serbian":                             "Ministar je u petak rekao da će se razgovori nastaviti i da su se dve strane dogovorile da se ponovo sastanu na proleće.",
		"German page with English quotations": "Der Minister sagte, die Antwort sei klar: „We are ready to talk“, schrieb er, und auch der Kanzler sprach von einem Zeichen, das nicht ohne Folgen bleibe für die Gespräche.",
		"German in capitals":                  "DER MINISTER SAGTE AM FREITAG, DIE GESPRÄCHE WÜRDEN FORTGESETZT, UND BEIDE SEITEN HÄTTEN SICH GEEINIGT, DAS IST NICHT WENIG.",
	}
	for name, s := range others {
		if got := language(s); got == "en" {
			t.Errorf("%s is taken for English", name)
		}
	}
}

func TestWhatIsNotEnglishIsSkippedAndShown(t *testing.T) {
	text := "Der Minister sagte am Freitag, die Gespräche würden fortgesetzt, und beide Seiten hätten vereinbart, sich im Frühjahr wieder zu treffen."
	i := (&raw{id: "a.txt", data: []byte(text)}).item(&Options{})
	if i.Document != nil || i.Skipped == nil || !strings.Contains(i.Skipped.Reason, "is written in German") || i.Text != text {
		t.Errorf("got %+v, skipped %+v", i, i.Skipped)
	}
}
