using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>How long an entry is beside the others.</summary>
enum Extent
{
    Any,
    Longest,
    Shortest,
}

/// <summary>
/// Which of the entries that wait a reviewer's words mean, and why: "1 and 3", "all except 2", "Meiling's 7 hours, too long for one day", 退回 5,
/// 通过海波和小徐的, 11月26号之前的, 除了6小时那条其他都通过, 徐丽娟的先放着，其他的都通过.
/// </summary>
/// <param name="Trainees">Whose; empty for anybody's.</param>
/// <param name="With">With which supervisees; empty for any.</param>
/// <param name="Within">On which days; null when they are not bounded.</param>
/// <param name="Why">The reviewer's own words about it: why it goes back, or what is asked.</param>
/// <param name="Unknown">A name that is nobody's, or what is left out in words that pick nothing; null when there is none.</param>
sealed partial record ReviewPicks(
    Picks Which,
    IReadOnlyList<PersonId> Trainees,
    IReadOnlyList<PersonId> With,
    Period? Within,
    string Why,
    string? Unknown
)
{
    static readonly PeopleVocabulary Nobody = new([]);

    /// <summary>What is left out; null when nothing is.</summary>
    public ReviewPicks? Except { get; init; }

    /// <summary>They are named only to say that nothing is to be done with them.</summary>
    public bool Refused { get; init; }

    /// <summary>The longest of them, or the shortest: "the long one", 最长的那条.</summary>
    public Extent Extent { get; init; }

    /// <summary>"The rest", 其他的.</summary>
    public bool Rest { get; init; }

    public bool SaysWhich => NamesAny || Except is not null;

    /// <summary>All numbers that are said, of those that are meant and of those that are not.</summary>
    public IReadOnlyList<int> AllNumbers => [.. Which.Numbers, .. Except?.Which.Numbers ?? []];

    /// <summary>Everything but those.</summary>
    public static ReviewPicks AllBut(ReviewPicks those) => new(Everything, [], [], null, "", null) { Except = those };

    static readonly Picks Everything = new([], [], [], [], [], false, null);

    /// <summary>What is to go back, without why.</summary>
    public static string WishOf(string words) => Reason().Match(words) is { Success: true } cut ? words[..cut.Index] : words;

    /// <summary>That somebody is away says whose work is done for them, and no days of it: "Margaret is ill this week", 吕老师这周出差.</summary>
    static string WithoutAbsence(string words) => Absence().Replace(words, match => new string(' ', match.Length));

    bool NamesAny => Extent != Extent.Any || Which.SaysWhich || Trainees.Count > 0 || With.Count > 0 || Within is not null;

    /// <param name="reasoned">What goes back or is asked about comes with words of its own: whatever follows a comma or a dash is them.</param>
    public static ReviewPicks Read(Turn turn, IReadOnlyList<Supervisee> trainees, IReadOnlyList<Supervisee> supervisees, bool reasoned)
    {
        var (words, own) = reasoned ? Parted(turn, trainees, supervisees) : (turn.Words, "");
        words = WithoutAbsence(words);
        if (!reasoned)
            words = Looked().Replace(words, match => new string(' ', match.Length));
        var left = LeftOutReader.Read(words);
        if (left.Refused)
            return Named(turn, left.Out, trainees, supervisees) with
            {
                Refused = true,
                Unknown = ReviewNames.Find(words, trainees) is ([], var rest) ? ReviewNames.Stranger(turn, rest) : null,
            };
        var except = string.IsNullOrWhiteSpace(left.Out) ? null : Named(turn, left.Out, trainees, supervisees);
        // "…, don't do that again" is why it goes back.
        if (reasoned && except is { NamesAny: false })
            (left, except) = (new LeftOut(words, "", left.Rest, false), null);
        // "Up to three hours, the longer ones I look at": what is not meant anyway.
        if (except is { NamesAny: false } && Others().IsMatch(left.Out))
            except = null;
        // What was blanked in front is no beginning.
        var begins = left.Meant.Length - left.Meant.TrimStart(' ', ',', '，', ';', '；', '.', '。', '、').Length;
        var split = reasoned ? WhereWhyBegins(left.Meant, begins, trainees, turn) : Own().Match(left.Meant, begins);
        var (head, why) =
            split.Success && own.Length == 0
                ? (left.Meant[..split.Index], left.Meant[(split.Index + split.Groups["gap"].Length)..])
                : (left.Meant, own);
        if (own.Length == 0 && split.Success && SaysWhichOnly(split, why, turn))
            (head, why) = ($"{head} {why}", "");
        var picks = Named(turn, head, trainees, supervisees) with { Except = except, Rest = left.Rest };
        return picks with
        {
            Why = SaidWhy.ToTrainee(
                reasoned && ReviewReading.SendsBack(why) && Told().Match(head) is { Success: true } told ? told.Groups["x"].Value : why
            ),
            Unknown =
                except is { NamesAny: false } ? picks.Unknown ?? except.Unknown ?? Inner(left.Out)
                : HowManyOf().Match(left.Meant) is { Success: true } some ? some.Value
                : picks.Unknown,
        };
    }

    /// <summary>That they were read, and where and when: "looked at it on the train this morning".</summary>
    [GeneratedRegex(
        @"(?<=[,;.])\s*(?:(?:i|have|i['’]ve|just) )*(?:read|looked at|checked|seen|saw|went through|gone through|been through)\b[^,;.]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Looked();

    /// <summary>Why is told before the wish: 丽娟说她那条选错人了 帮我退给她改.</summary>
    [GeneratedRegex(
        @"\b(?:says|said|tells me|told me)(?: that)? (?<x>\S.*?)[\s,.;]*$|(?:那|这)(?:一)?[条个](?<x>[^，,。；;]{2,}?)[\s，,。；;]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Told();

    /// <summary>
    /// The wish, and the words that follow it: where the wish names what goes back, nothing is left out by the reason, as in "…, documentation does
    /// not count". "Leave the rest" is none.
    /// </summary>
    static (string Words, string Own) Parted(Turn turn, IReadOnlyList<Supervisee> trainees, IReadOnlyList<Supervisee> supervisees)
    {
        if (WhereWhyBegins(turn.Words, 0, trainees, turn) is not { Success: true } cut || !ReviewReading.SendsBack(turn.Words[..cut.Index]))
            return (turn.Words, "");
        var (wish, own) = (turn.Words[..cut.Index], turn.Words[(cut.Index + cut.Groups["gap"].Length)..]);
        if (SaysWhichOnly(cut, own, turn))
            return (turn.Words, "");
        if (!Named(turn, wish, trainees, supervisees).NamesAny)
            return (turn.Words, "");
        var left = LeftOutReader.Read(own);
        if (Named(turn, left.Out, trainees, supervisees).Trainees.Count > 0)
            return (turn.Words, "");
        return (wish, string.IsNullOrWhiteSpace(left.Out) ? left.Meant : own);
    }

    /// <summary>Behind what only names the entry: 退回，海波22号那条，太长了.</summary>
    static Match WhereWhyBegins(string words, int from, IReadOnlyList<Supervisee> trainees, Turn turn)
    {
        var cut = Reason().Match(words, from);
        while (cut.Success && cut.NextMatch() is { Success: true } next)
        {
            var clause = ReviewNames.Find(words[(cut.Index + cut.Groups["gap"].Length)..next.Index], trainees);
            if (clause.People.Count == 0 || !PickReader.OnlyNames($"{clause.Left} {FirstOfList}", turn.Reading(Nobody)))
                break;
            cut = next;
        }
        return cut;
    }

    /// <summary>With it, a clause of which only a name was taken still names something.</summary>
    const string FirstOfList = "第1条";

    /// <summary>All that the words name, whether they mean it or leave it out.</summary>
    internal static ReviewPicks Named(Turn turn, string words, IReadOnlyList<Supervisee> trainees, IReadOnlyList<Supervisee> supervisees)
    {
        var context = turn.Reading(Nobody);
        var (whose, left) = ReviewNames.Find(words, trainees);
        var (with, rest) = ReviewNames.Find(left, supervisees);
        var which = PickReader.Named(BoundsReader.Without(rest), context);
        var within = BoundsReader.Read(rest, which.Days, context);
        if (within is not null)
            which = which with { Days = [] };
        return new ReviewPicks(which, whose, with, within, "", ReviewNames.Stranger(turn, rest))
        {
            Extent =
                which.Minutes.Count + which.Lengths.Count > 0 ? Extent.Any
                : Longest().IsMatch(rest) ? Extent.Longest
                : Shortest().IsMatch(rest) ? Extent.Shortest
                : Extent.Any,
        };
    }

    /// <summary>"Zheng's group work, 6 hours": which one it is, and no reason; after a colon it is one.</summary>
    static bool SaysWhichOnly(Match cut, string own, Turn turn) =>
        cut.Groups["gap"].ValueSpan.IndexOfAny(':', '：') < 0 && PickReader.OnlyNames(own, turn.Reading(Nobody));

    static string Inner(string words) => Blanks().Replace(words, " ").Trim();

    /// <summary>
    /// The days as they are on the list: an entry is of a day gone by, and of a weekday alone the last one on which there is any. Every one of them
    /// where it is left out.
    /// </summary>
    public ReviewPicks On(IReadOnlyList<ReviewedEntry> listed, DateOnly today)
    {
        var (meant, except) = (Measured(listed, Trainees), Except?.Measured(listed, Except.Trainees.Count > 0 ? Except.Trainees : Trainees));
        return meant with
        {
            Which = meant.Which with { Days = DaysOn(meant.Which.Days, listed, today, every: false) },
            Except = except is null
                ? null
                : except with
                {
                    Which = except.Which with { Days = DaysOn(except.Which.Days, listed, today, every: true) },
                },
        };
    }

    static IReadOnlyList<DateOnly> DaysOn(IReadOnlyList<DateOnly> days, IReadOnlyList<ReviewedEntry> listed, DateOnly today, bool every)
    {
        List<DateOnly> gone = [.. days.Where(day => day <= today)];
        if (gone.Count == 0)
            return days;
        var weekdays = gone.Where(day => days.Any(other => other.DayNumber - day.DayNumber == 7)).ToList();
        List<DateOnly> same =
        [
            .. listed.Select(one => one.Entry.Day).Where(day => weekdays.Any(named => named.DayOfWeek == day.DayOfWeek)).Distinct().Order(),
        ];
        if (every)
            return [.. gone.Concat(same).Distinct()];
        return same.Count == 0 || listed.Any(one => gone.Contains(one.Entry.Day)) ? gone : [same[^1]];
    }

    /// <summary>Of the list, in its order.</summary>
    public IReadOnlyList<ReviewedEntry> Of(IReadOnlyList<ReviewedEntry> listed)
    {
        var left = Except?.Of(listed) ?? [];
        List<ReviewedEntry> meant = [.. listed.Where((one, at) => Means(one, at + 1)).Except(left)];
        // "The first two of Zhiqiang's": among his, where the numbers of the list mean somebody else's.
        if (meant.Count == 0 && Which.Numbers.Count > 0 && Trainees.Count > 0)
            meant = [.. listed.Where(one => Trainees.Contains(one.Entry.TraineeId)).Where((one, at) => Means(one, at + 1)).Except(left)];
        // The last ones are those of the latest days.
        if (!Which.Last || meant.Count <= Which.LastCount)
            return meant;
        var last = meant.Index().OrderByDescending(one => (one.Item.Entry.Day, one.Index)).Take(Which.LastCount).Select(one => one.Item).ToList();
        return [.. meant.Where(last.Contains)];
    }

    /// <summary>With the length for the words that only compare, among whose entries are meant.</summary>
    ReviewPicks Measured(IReadOnlyList<ReviewedEntry> listed, IReadOnlyList<PersonId> whose)
    {
        List<int> lengths = [.. listed.Where(one => whose.Count == 0 || whose.Contains(one.Entry.TraineeId)).Select(one => one.Entry.Minutes)];
        return Extent == Extent.Any || lengths.Count == 0
            ? this
            : this with
            {
                Extent = Extent.Any,
                Which = Which with { Minutes = [Extent == Extent.Longest ? lengths.Max() : lengths.Min()] },
            };
    }

    bool Means(ReviewedEntry one, int number) =>
        (Trainees.Count == 0 || Trainees.Contains(one.Entry.TraineeId))
        && (With.Count == 0 || (one.Entry.SuperviseeId is { } supervisee && With.Contains(supervisee)))
        && (Within is null || Within.Contains(one.Entry.Day))
        && (Which with { Last = false }).Means(number, 0, [], one.Entry.Day, one.Entry.Minutes, one.Entry.Type);

    [GeneratedRegex(
        @"\b(?:the|her|his|their) long(?:est|er)?(?: one| entry)?\b|\blongest\b|最[长多大]的?那?[条个]?|[长多]的那[条个]|时间长的",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Longest();

    [GeneratedRegex(
        @"\b(?:the|her|his|their) short(?:est|er)?(?: one| entry)?\b|\bshortest\b|最[短少小]的?那?[条个]?|短的那[条个]|时间短的",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Shortest();

    /// <summary>Where the words of an approval turn to somebody's own.</summary>
    [GeneratedRegex(@"(?<gap>[:：](?!\d)\s*|\s+because\s+|因为)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>Where the reviewer's own words begin.</summary>
    [GeneratedRegex(
        @"(?<gap>[:：；;](?!\d)\s*|[,，]\s*|\s+[-–—]+\s*|[—–]+\s*|\s+(?:because|since|saying|with (?=['""“‘]))\s*|因为|由于)"
            + @"|(?<=[\u4e00-\u9fff])(?<gap>\s+)(?=[\u4e00-\u9fff])|(?<gap>\s+)(?=asking\b)"
            + @"|(?<gap>)(?=[让请叫问][问]?(?:一下)?[他她]|\bso (?:he|she|they) )|(?<gap>\s+(?:and )(?=(?:please )?(?:ask|tell|remind|let) (?:him|her"
            + @"|them)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reason();

    [GeneratedRegex(
        @"(?:\b(?:is|was|are|has been|will be)|['’]s)\s+(?:still |away |currently )*(?:ill|sick|away|off|out|on (?:sick |annual )?leave"
            + @"|on holiday|in (?:the )?hospital"
            + @"|travelling|not (?:here|in|there|available)|unavailable|busy)\b[^,;.]*?(?=,|;|\.|\bso\b|\band\b|$)"
            + @"|(?:(?:这|本|下|上)(?:周|星期|礼拜|个?月)|今天|明天|这几天|这两天|最近|现在|目前)?(?:出差|请假|生?病|住院|不在|休假|有事)(?:了|中|呢|着)?(?=[,，;；。]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Absence();

    /// <summary>All but those that are meant.</summary>
    [GeneratedRegex(
        @"(?:超过|超出|剩下|其余|其他|别的|长)(?:的|那些|那几条)|\b(?:longer|others?|rest|anything (?:over|longer|else|above)|those over)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Others();

    /// <summary>Some of them, and not said which: "2 of Zhiqiang's".</summary>
    [GeneratedRegex(
        @"\b(?:approve|return|send back)\s+(?:\d+|one|two|three|four|five|some|half|a (?:few|couple)) of\b(?! (?:them )?\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HowManyOf();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
