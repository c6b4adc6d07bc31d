using System.Text.RegularExpressions;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>
/// "Have I logged that already?", 昨天跟李明两小时我报过没有？: the entries that are like it. What else is said of it stands in <paramref name="What"/>.
/// </summary>
/// <param name="IfNot">It is to be logged where it is not there: 没报的话补上.</param>
sealed partial record LoggedAlready(string What, bool IfNot)
{
    /// <summary>Null when that is not asked.</summary>
    public static LoggedAlready? Read(string words) =>
        words.Length > Longest || !Asking().IsMatch(words) || HowMany().IsMatch(words)
            ? null
            : new LoggedAlready(
                Blanks()
                    .Replace(Already().Replace(Condition().Replace(Asking().Replace(words, " "), " "), ""), " ")
                    .Trim(' ', ',', '，', '.', '。', '?', '？', ';', '；'),
                Condition().IsMatch(words)
            );

    const int Longest = 200;

    /// <summary>Whether anything is said by which an entry could be found.</summary>
    public bool SaysSomething(ReadingContext context) => HoursReader.Read(What, context).Any(said => said.SaysSomething);

    /// <summary>Those of the same day, length, person and kind, as far as they are said.</summary>
    public IReadOnlyList<HourEntry> Of(IEnumerable<HourEntry> all, ReadingContext context)
    {
        List<HoursSaid> said = [.. HoursReader.Read(What, context).Where(one => one.SaysSomething)];
        return [.. all.Where(entry => said.Exists(one => IsLike(entry, one)))];
    }

    static bool IsLike(HourEntry entry, HoursSaid said) =>
        (said.Day is null || said.Day == entry.Day)
        && (said.Minutes is null || said.Minutes == entry.Minutes)
        && (said.Type.Kind != FoundKind.One || said.Type.Only == entry.Type)
        && (said.With.Count == 0 || (entry.SuperviseeId is { } with && said.With.Any(one => one.Kind == FoundKind.One && one.Only == with.Value)));

    /// <summary>How much it is, and not whether.</summary>
    [GeneratedRegex(@"\bhow (?:many|much)\b|多少|几个?小时", Plain)]
    private static partial Regex HowMany();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:i )?(?:can['’]?t|cannot|do ?n[o']?t|don['’]?t|do not) (?:remember|recall|know) (?:if|whether) i (?:have )?(?:already )?(?:told you"
            + @"|logged|entered|reported|recorded|said)(?: (?:that|it|this))?(?: already)?(?: to you)?"
            + @"|\b(?:have|did) i (?:already |ever )?(?:log(?:ged)?|enter(?:ed)?|record(?:ed)?|report(?:ed)?|tell you(?: about)?"
            + @"|told you(?: about)?)(?: (?:that|it|this))?(?: already| yet| before)?"
            + @"|\b(?:is|was) (?:that|it|this) (?:already )?(?:logged|entered|recorded|in there)(?: already| yet)?"
            + @"|我?(?:是不是|有没有)?(?:已经)?(?:报|记|登记|登|录|填)(?:过)?了?(?:没有|没|吗|不)(?=[?？,，。;；]|$)|我?(?:报|记|登记|登|录|填)过(?:没有?|了没有?|了吗|吗)"
            + "|(?:不记得|忘了|想不起来).{0,4}(?:报|记|登记|登)(?:过)?没有?(?:报|记|登记)?",
        Plain
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"[,;.]?\s*(?:if not,? (?:please )?(?:log|add|enter|record) (?:it|that)|(?:please )?check (?:that )?first(?: please)?|please check)[.!]?"
            + "|[,，。;；]?\\s*(?:如果|要是)?(?:没有?|还没)(?:报|记|登记|登)?(?:过)?(?:的话|就)?(?:请|帮我)?(?:就)?(?:补上|补一下|补报|记上|登上|补)(?:吧|一下)?|[,，]?先(?:查|看)一下",
        Plain
    )]
    private static partial Regex Condition();

    [GeneratedRegex(@"\s+(?:already|yet|before|to you)\W*$|^\W*(?:so|and|hey)\b", Plain)]
    private static partial Regex Already();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
