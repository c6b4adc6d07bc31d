using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What is kept of a person and is to be otherwise: of a sentence in which people, addresses and numbers are signs.</summary>
static partial class RosterFieldSaid
{
    public static RosterWish? Read(RosterSentence said)
    {
        var words = said.Masked;
        if (said.PeopleCount == 0)
            return null;
        if (said.Has(RosterSaid.Email) && MailWord().IsMatch(words))
            return Set(RosterWishField.Email, said.Email, 0);
        if (said.Has(RosterSaid.Number) && PhoneWord().IsMatch(words))
            return Set(RosterWishField.Phone, said.Number, 0);
        if (NameEnIs().Match(words) is { Success: true } english)
            return Set(RosterWishField.NameEn, said.Of(english.Groups["v"]), said.PersonAt(english.Groups["p"]));
        if (NameIs().Match(words) is { Success: true } name)
            return Set(RosterWishField.Name, said.Of(name.Groups["v"]), said.PersonAt(name.Groups["p"]));
        if (LanguageIs().Match(words) is { Success: true } language)
            return Set(RosterWishField.Language, said.Of(language.Groups["v"]), said.PersonAt(language.Groups["p"]));
        if (PlaceIs().Match(words) is { Success: true } place)
            return Set(
                City().IsMatch(place.Groups["f"].Value) ? RosterWishField.City : RosterWishField.Organisation,
                said.Of(place.Groups["v"]),
                said.PersonAt(place.Groups["p"])
            );
        if (!Changes().IsMatch(words))
            return null;
        // What it is to be is asked.
        return MailWord().IsMatch(words) ? Set(RosterWishField.Email, "", 0)
            : NumberWord().IsMatch(words) ? Set(RosterWishField.Phone, "", 0)
            : NameEnWord().IsMatch(words) ? Set(RosterWishField.NameEn, "", 0)
            : NameWord().IsMatch(words) ? Set(RosterWishField.Name, "", 0)
            : null;
    }

    static RosterWish Set(RosterWishField field, string value, int person) => new(RosterWishKind.Set, [Math.Max(0, person)], field, value);

    const string P = "(?<p>\uE001)";
    const string Value = "(?<v>[^,;，。；]{1,60}?)(?:[，,]?(?:帮我|请)?改(?:一下|下|过来)(?:吧)?)?[.。!！ ]*$";

    [GeneratedRegex(@"\be-?mails?\b|\b(?:mail )?address\b|\bmail\b|邮箱|邮件|电邮", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MailWord();

    [GeneratedRegex(
        @"\b(?:tele)?phone\b|\bmobile\b|\bcell\b|\bnumber\b|\btel\b|电话|手机|号码|换号|联系方式",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PhoneWord();

    /// <summary>The number, and not the thing.</summary>
    [GeneratedRegex(@"\bnumber\b|手机号|电话|号码|联系方式", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\b(?:english|latin|pinyin) name\b|英文名|拼音名", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameEnWord();

    [GeneratedRegex(@"\b(?:name|surname|spelling|spelled|spelt)\b|名字|姓名", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameWord();

    [GeneratedRegex(
        P
            + @"(?:'s)? (?:english|latin|pinyin) name (?:is|to|should be|as|:)? ?(?:now |actually )?"
            + Value
            + @"|\b(?:english|latin"
            + @"|pinyin) name of "
            + P
            + @" (?:is|to|should be|as|:)? ?"
            + Value
            + "|"
            + P
            + "(?:老师)?的?(?:英文名字?|拼音名?)(?:应该|应|就)?(?:是|叫|改成|改为|换成|写成|写|为|：|:)? ?"
            + Value,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NameEnIs();

    [GeneratedRegex(
        P
            + @"(?:'s)? (?:(?:chinese |full |real |sur|family )?name|spelling) (?:is|to|should be|must be|changes to|changed to)(?: spelled"
            + @"| written)? (?!wrong|spelled|misspelled|not)"
            + Value
            + "|"
            + P
            + @"(?:'s)? (?:(?:chinese |full |real |sur|family )?name|spelling)(?: is|'s)? (?:wrong|misspelled|misspelt"
            + @"|not right)[,;.]?(?: (?:it|that|and))*"
            + @" (?:is|to|should be|must be)(?: spelled| written)? "
            + Value
            + @"|\b(?:spelling|name)\b\W+"
            + P
            + @" ?(?:->|=>|→|to|should be) ?"
            + Value
            + @"|\b(?:rename|call) "
            + P
            + @" (?:to |as |into )?"
            + Value
            + @"|\bname of "
            + P
            + @" (?:is|to|should be) (?!wrong|spelled"
            + @"|misspelled|not)"
            + Value
            + "|"
            + P
            + "(?:老师)?的?(?:中文)?(?:名字|姓名)(?:都)?(?:写错了?|错了|有误|登记错了|打错了?|不对)?[，,\\s]*(?:其实|实际上?)?(?:应该|应)?(?:是|叫|改成|改为|换成|写成) ?"
            + Value
            + "|"
            + P
            + "(?:改名|更名)(?:叫|为|成)?了? ?"
            + Value,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NameIs();

    const string Languages = "english|chinese|mandarin|英文|英语|中文|汉语|普通话";

    [GeneratedRegex(
        @"\b(?:put|set|switch|change|mark|note)\b "
            + P
            + @"(?:'s)?(?: language)?(?: down)?(?: for| to| as| in| into"
            + @"| on)? (?<v>"
            + Languages
            + @")\b|"
            + P
            + @"(?:'s)? (?:language (?:is|to|should be)|(?:prefers|wants|gets|should get|reads|uses|should have|would (?:like|prefer)"
            + @"|is to have)(?: it| everything| the bot| messages)?(?: in)?) (?<v>"
            + Languages
            + @")\b|\b(?:change|set|switch) (?:the )?language (?:of|for) "
            + P
            + " to (?<v>"
            + Languages
            + ")|"
            + P
            + "(?:老师)?(?:的语言)?(?:以后|今后|之后|都)*(?:用|改用|设为|设成|改成|改为|换成|是|看|收)(?<v>"
            + Languages
            + ")|(?:给|跟|对)"
            + P
            + "(?:老师)?(?:以后|都)*(?:用"
            + "|发|说)(?<v>"
            + Languages
            + ")|把"
            + P
            + "(?:老师)?的?语言?(?:设|改|换)(?:成|为)(?<v>"
            + Languages
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LanguageIs();

    [GeneratedRegex(
        P
            + @"(?:'s)? (?<f>organi[sz]ation|employer|workplace|agency|city|town) (?:is|to|should be|changes to|changed to)(?: now)? "
            + Value
            + @"|\b(?:change|set) (?:the )?(?<f>organi[sz]ation|employer|city) of "
            + P
            + " to "
            + Value
            + "|"
            + P
            + "(?:老师)?的?(?<f>单位|工作单位|机构|所在城市|城市)(?:现在)?(?:是|改成|改为|换成|变成|换到) ?"
            + Value,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PlaceIs();

    [GeneratedRegex("city|town|城市", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex City();

    [GeneratedRegex(
        @"\b(?:chang\w+|updat\w+|correct|fix|new|wrong|different|another|dead|replace|misspel\w+|spell\w*|spelt)\b|换|改|更新|更正|错|变|新|不对",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Changes();
}
