namespace Microsoft.Bot.Builder.Dialogs;

internal static partial class YesOrNo
{
    /// <summary>By language; the words are separated by bars.</summary>
    private static readonly Dictionary<string, (string Yes, string No)> Words = new()
    {
        ["bg"] = ("да|добре|разбира се|вярно|съгласен|съгласна|ок", "не|невярно|не съм съгласен|не съм съгласна"),
        ["de"] = (
            "ja|jawohl|jep|jo|klar|sicher|natürlich|stimmt|richtig|wahr|okay|ok|einverstanden|gerne",
            "nein|nee|nö|falsch|nicht|nicht ok|nicht einverstanden"
        ),
        ["en"] = (
            "yes|yep|yup|yeah|ya|y|true|sure|ok|okay|agree|correct|right|of course",
            "no|nope|nop|nah|n|false|not ok|not okay|not sure|not correct|not right|disagree|don't agree|wrong"
        ),
        ["es"] = (
            "sí|si|s|verdadero|verdad|claro|cierto|vale|ok|de acuerdo|por supuesto|correcto",
            "no|n|falso|nunca|no es cierto|no estoy de acuerdo|en desacuerdo"
        ),
        ["fr"] = ("oui|ouais|o|vrai|bien sûr|d'accord|ok|okay|sûr|exact", "non|nan|n|faux|pas d'accord|pas ok|pas sûr"),
        ["hi"] = ("हां|हाँ|हा|जी|जी हां|सही|ठीक|ठीक है|सच|बिलकुल", "नहीं|नही|ना|न|गलत|झूठ|ठीक नहीं"),
        ["it"] = ("sì|si|s|vero|certo|ok|okay|va bene|d'accordo|esatto|giusto", "no|n|falso|non va bene|non sono d'accordo|sbagliato"),
        ["ja"] = ("はい|ええ|うん|そう|そうです|了解|同意|オーケー|もちろん|本当", "いいえ|いえ|いや|違う|違います|ちがう|だめ|ダメ|嘘"),
        ["ko"] = (
            "예|네|응|그래|그래요|맞아|맞아요|맞습니다|좋아|좋아요|물론|확인|동의",
            "아니|아니요|아니오|아뇨|아닙니다|싫어|싫어요|틀려|틀렸어|안 돼|안돼"
        ),
        ["nl"] = ("ja|j|jawel|jep|waar|zeker|natuurlijk|oké|oke|ok|akkoord|juist|klopt", "nee|neen|n|onwaar|niet|niet ok|niet akkoord|onjuist"),
        ["pt"] = ("sim|s|verdade|verdadeiro|claro|certo|ok|okay|concordo|com certeza", "não|nao|n|falso|nunca|não concordo|discordo|errado"),
        ["sv"] = ("ja|jo|japp|jepp|sant|visst|säkert|självklart|okej|okay|ok|korrekt", "nej|nä|nej tack|falskt|inte|inte ok|fel"),
        ["tr"] = ("evet|e|doğru|tamam|olur|tabii|tabi|elbette|peki|kabul", "hayır|hayir|yok|h|yanlış|olmaz|değil|kabul değil"),
        ["zh"] = (
            "是|是的|对|对的|好|好的|好啊|行|行的|嗯|可以|当然|没错|没问题|正确|确定|确认|同意|愿意|需要|要|是啊|没有问题",
            "不|不是|不对|不好|不行|不可以|不用|不要|不需要|不同意|不愿意|不确定|不正确|没有|没|否|错|错误|算了|别|未必"
        ),
    };
}
