using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Somebody says that they are ill, and nothing else: "im ill", "got a fever, can't go anywhere tomorrow", 感冒了发烧38度5，明天哪儿都去不了. What they
/// are to be excused from, and what of others is ill, is said otherwise.
/// </summary>
public static partial class IllnessSaid
{
    const int Longest = 80;

    public static bool Alone(string text) =>
        text.Length <= Longest
        && Ill().IsMatch(text)
        && !Matter().IsMatch(text)
        && !OfOthers().IsMatch(text)
        && !Wellness().IsMatch(text)
        && !Past().IsMatch(text)
        && (!AbsenceReader.Misses(text, bare: false) || Nowhere().IsMatch(text))
        && !CrisisSaid.IsIn(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:i['’]?m|i am|am|i feel|feel|feeling|fallen|taken)(?: (?:really|so|very|pretty|quite|rather|too|still|a bit"
            + @"|kind of|properly|just))*"
            + @" (?:ill|sick|unwell|poorly|feverish|rough|nauseous|under the weather|down with \w+)\b"
            + @"|\b(?:got|have|having|had|caught|running|with|come down with)(?: (?:a|an|the|some|this|bad|really|high|nasty|terrible|stomach))*"
            + @" (?:fever|flu|covid|cold|temperature|bug|migraine|food poisoning|pneumonia|bronchitis|tonsillitis)\b"
            + @"|\b(?:sore throat|throwing up|threw up|(?:ill|sick) in bed|in bed with|(?:i['’]?m|am) in (?:the )?hospital|off sick"
            + @"|lost my voice)\b|^\W*(?:ill|sick)\W*$"
            + "|感冒|发烧|高烧|低烧|发热|生病|病了|病倒|不舒服|身体不适|头[疼痛晕]|嗓子[疼痛哑]|肚子[疼痛]|拉肚子|上吐下泻|呕吐|肠胃炎|阳了|中招了|流感|新冠|肺炎|住院|起不来床|下不了床|躺着起不来|咳得",
        Plain
    )]
    private static partial Regex Ill();

    /// <summary>What is to be excused, moved or written down is named, or something is asked for.</summary>
    [GeneratedRegex(
        @"\b(?:please|pls|call(?:ed)? off|drop|skip|miss|class(?:es)?|lessons?|sessions?|supervision|visits?|trip|bookings?|book|cancel"
            + @"|move|reschedule|excuse[ds]?|hours?"
            + @"|log(?:ged)?|report|statement|lectures?|teach|somebody else|someone else"
            + @"|portfolio|deadline|material|remind|tell|write|message|let .{1,20} know|trainees?|supervisees?|group|\d{1,2}(?:st|nd|rd|th)"
            + @"|who|when|which)\b"
            + "|课|督导|参访|预约|取消|改[到期约]|挪|换|请个?假|假条|时数|学时|登记|报告|材料|截止|答辩|提醒|告诉|转告|说一声|通知|谁|什么时候|哪[天场节]|\\d+\\s*[号日]|小时",
        Plain
    )]
    private static partial Regex Matter();

    /// <summary>It is over, or why something comes late.</summary>
    [GeneratedRegex(
        @"\b(?:was|were|had|last|ago|that (?:week|day)|yesterday|for (?:a|an|one|two|three|\d+) (?:days?|weeks?|months?))\b"
            + "|上[周个次]|上星期|那[周天次]|前[几两]?天|昨天|之前|当时|病了[一两三几半\\d]|了[一两三四五几半\\d]+个?(?:多)?(?:天|周|星期|礼拜|月)",
        Plain
    )]
    private static partial Regex Past();

    /// <summary>They go nowhere at all: no one thing is missed by that.</summary>
    [GeneratedRegex(@"哪儿|哪里|哪都|哪也|出不了门|\banywhere\b|\bnowhere\b|\b(?:leave|out of) (?:the )?(?:house|home|bed)\b", Plain)]
    private static partial Regex Nowhere();

    /// <summary>Somebody else is ill.</summary>
    [GeneratedRegex(
        @"\b(?:he|she|they|his|her|their|my (?:\w+ )?(?:son|daughter|kid|child|children|baby|mum|mom|mother|dad|father|wife|husband|partner"
            + @"|boss|colleague|client"
            + @"|parents?|dog))\b"
            + "|孩子|小孩|娃|女儿|儿子|宝宝|[妈爸爹娘]|老公|老婆|爱人|家里|家人|老人|奶奶|爷爷|外婆|外公|[他她]|两个|几个人|人都|大家|同事|服务对象|案主|居民",
        Plain
    )]
    private static partial Regex OfOthers();

    /// <summary>"Sick of it", 病了吧 of a programme: no illness.</summary>
    [GeneratedRegex(
        @"\b(?:sick|tired) (?:of|and tired)\b|\bsick (?:joke|day)\b|心里不舒服|看着不舒服|好了|康复|better now|\bno longer\b|\bnot (?:ill|sick)\b",
        Plain
    )]
    private static partial Regex Wellness();
}
