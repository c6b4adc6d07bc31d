using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>One more entry like the one before one's eyes: "the same for Li Na", "and Fang Min too", 还有小虎也是, 再加一条小虎的.</summary>
public static partial class AdditionReader
{
    /// <summary>For whom, and what else is different, as typed; null when nothing is to be added.</summary>
    public static string? Read(string words) =>
        words.Length <= 80 && Form().Match(words.Trim(' ', '.', '!', '。', '！')) is { Success: true } match
            ? match.Groups["who"].Value.Trim(' ', ',', '，')
            : null;

    [GeneratedRegex(
        @"^(?:(?:wait|oh|ah|ok|okay|yes|sorry|hang on)[,.!]? )*(?:(?:and |then |also |please |do |log |add |now )*(?:the )?same(?: again| thing"
            + @"| one| entry)? (?:for|with)"
            + @" (?<who>.+?)(?:,? (?:too|as well|also|please))*|(?:and |then |also |please |log |add )*another(?: one| entry)? (?:for"
            + @"|with) (?<who>.+?)(?:,? (?:too|as well|also|please))*"
            + @"|(?:and |also |plus )+(?:for |with )?(?<who>.+?),? (?:too|as well|also)(?: please)?|(?:for |with )?(?<who>[\p{L}\s]+?),? (?:too"
            + @"|as well)(?: please)?)$"
            + "|^(?:(?:等等|等一下|等下|哦|啊|对了|嗯|好的?|那)[,，]?)*(?:再?给?(?<who>(?!还有|另外|再).{1,12}?)也(?:是|一样|记|要|来|有|加|登记)(?:一?条|一样|一份|上)?(?:的|吧|了)*"
            + "|(?:还有|另外|再)(?<who>.{1,12}?)也(?:是|一样|记一?条?|要|来一?条?|有|加一?条?)(?:的|吧|了)*"
            + "|(?:再|另外再?|还要|然后再?|接着再?)?(?:给我?)?(?:加|记|来|补|登记)(?:上)?一?(?:条|个|份)(?:一样的?|同样的?|相同的?)?[,，]?(?:给|是|换成|改成|跟|和)?(?<who>[^,，]{1,8}?)(?:的|吧)*"
            + "|(?:一样的?|同样的?)(?:再)?(?:给|记|加)(?<who>.{1,8}?)(?:一?条|记一?条)?(?:的|吧)*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
