using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Whom an announcement is for, as its author says it while it is written: these instead, these as well, those not.</summary>
static partial class AnnounceWhom
{
    /// <summary>The answer to "to whom?". Who is left out of nobody yet is left out of those who are named next.</summary>
    public static AnnounceDraft Answered(AnnounceDraft draft, string words, AudienceWords audiences)
    {
        if (Said(draft with { To = draft.Was }, words, audiences) is not var (to, without, unknown) || (to is null && without.Count == 0))
            return draft with { Unknown = [words], Trouble = AnnounceReading.Unknown([words]) };
        return to is null
            ? draft with
            {
                Without = [.. draft.Without, .. without],
                Unknown = [.. without.Select(audiences.Of)],
                Trouble = "ToWithout",
            }
            : draft with
            {
                To = draft.Without.Aggregate(to, WithoutThose),
                Without = [],
                Was = null,
                Unknown = unknown,
                Asking = AnnounceAsking.Nothing,
            };
    }

    /// <summary>Others to whom it goes: instead, as well, or fewer. Null when the words say something else beside whom.</summary>
    public static AnnounceDraft? Changed(AnnounceDraft draft, string words, Correction correction, AudienceWords audiences)
    {
        if (
            correction.Denied.Length > 0
            && audiences.Read(correction.Denied) is { To: { } denied }
            && audiences.Read(correction.Words) is { To: { } meant } only
            && IsOnlyWhom(correction.Words, only)
        )
        {
            var kept = draft.To?.Each.Where(part => !denied.Each.Contains(part)).ToList() ?? [];
            return draft with
            {
                To = Audience.Of([.. kept.Count == (draft.To?.Each.Count ?? 0) ? [] : kept, .. meant.Each]),
                Asking = AnnounceAsking.Nothing,
            };
        }
        if (Said(draft, words, audiences) is not var (to, without, unknown))
            return null;
        if (to is null && without.Count == 0)
            return draft with { Unknown = unknown, Trouble = AnnounceReading.Unknown(unknown) };
        return draft with { To = to, Unknown = unknown, Asking = AnnounceAsking.Nothing };
    }

    /// <summary>
    /// Whom the words leave of those who were meant, clause by clause: "not Lyu Shufen, group 2 as well". Without anybody to take them from those
    /// who are left out are answered alone. Null when the words say something else beside whom.
    /// </summary>
    static (Audience? To, IReadOnlyList<Audience> Without, IReadOnlyList<string> Unknown)? Said(
        AnnounceDraft draft,
        string words,
        AudienceWords audiences
    )
    {
        // Why somebody is left out is no part of whom.
        words = string.Join(", ", Clauses().Split(words).Where((clause, at) => at == 0 || !Why().IsMatch(clause)));
        if (audiences.Read(words) is not { } whole)
            return null;
        var parts = IsOnlyWhom(words, whole)
            ? [(Words: words, Said: whole)]
            : Clauses().Split(words).Select(clause => (Words: clause, Said: audiences.Read(clause))).ToList()!;
        if (parts.Exists(part => part.Said is null || !IsOnlyWhom(part.Words, part.Said)))
            return null;
        var (now, without, unknown) = (draft.To, new List<Audience>(), new List<string>());
        var first = true;
        foreach (var (clause, said) in parts)
        {
            unknown.AddRange(said!.Unknown);
            if (said.To is not { } to)
                continue;
            var beside = Beside(clause, said);
            if (Fewer().IsMatch(beside) || LeftOutReader.Refuses(clause))
            {
                without.AddRange(to.Each);
                now = now is null ? null : WithoutThose(now, to);
                continue;
            }
            now = now is not null && (!first || Also().IsMatch(beside)) ? now.With(to) : to;
            first = false;
        }
        return (now, now is null ? without : [], unknown);
    }

    /// <summary>
    /// Whom the clauses of an order leave, which say nothing but who gets it as well or does not, and what is left to be said: "…, leave Sarah out",
    /// "and their supervisors too".
    /// </summary>
    public static (Audience To, string Text, IReadOnlyList<string> Unknown) Parted(Audience to, string text, AudienceWords audiences)
    {
        var (pieces, left, unknown) = (Pieces().Split(text), new List<string>(), new List<string>());
        foreach (var piece in pieces)
            if (Taken(to, piece, audiences) is { } now)
                to = now;
            else if (AnnounceCorrection.LeftOutWho(piece) is { Length: > 0 } nobody && (char.IsUpper(nobody[0]) || Scripts.IsCjk(nobody[0])))
                unknown.Add(nobody);
            else
                left.Add(piece);
        // As it was typed where nothing of it was about whom.
        if (left.Count == pieces.Length)
            return (to, text, []);
        var said = string.Concat(Joined(left)).Trim(' ', ',', '，', ';', '；');
        return (to, said.Length > 0 && text[^1] is '.' or '。' && char.IsLetterOrDigit(said[^1]) ? said + text[^1] : said, unknown);
    }

    static IEnumerable<string> Joined(List<string> pieces) =>
        pieces.Where(piece => piece.Any(char.IsLetterOrDigit)).Select((piece, at) => at == 0 || Scripts.IsCjk(piece[0]) ? piece : $" {piece}");

    /// <summary>Those who are left when the piece adds or takes away somebody and says nothing else; null when it is no such piece.</summary>
    static Audience? Taken(Audience to, string piece, AudienceWords audiences)
    {
        if (audiences.Read(piece) is not { To: { } named, Unknown: [] } said || !IsOnlyWhom(piece, said))
            return null;
        var beside = Beside(piece, said);
        if (Fewer().IsMatch(beside) || LeftOutReader.Refuses(piece))
            return WithoutThose(to, named);
        return Also().IsMatch(beside) || named.Kind == AudienceKind.SupervisorsOf ? to.With(named) : null;
    }

    /// <summary>Who is left out at the beginning, and the rest; null when nobody is.</summary>
    public static (Audience Gone, string Order)? LeftOutFirst(string words, AudienceWords audiences) =>
        ButFirst().Match(words) is { Success: true } but
        && audiences.Read(but.Groups["x"].Value) is { To: { } gone, Unknown: [] } said
        && IsOnlyWhom(but.Groups["x"].Value, said)
            ? (gone, but.Groups["rest"].Value)
            : null;

    /// <summary>Who gets it as well, said before the order; null when nobody is.</summary>
    public static (Audience Also, string Order)? AddedFirst(string words, AudienceWords audiences) =>
        AlsoFirst().Match(words) is { Success: true } also
        && audiences.Read(also.Groups["x"].Value) is { To: { } more, Unknown: [] } said
        && IsOnlyWhom(also.Groups["x"].Value, said)
        && (also.Groups["rest"].Length == 0 || MessageReader.Read(also.Groups["rest"].Value, audiences.Reader) is not null)
            ? (more, also.Groups["rest"].Value)
            : null;

    [GeneratedRegex(
        @"^(?:(?:and|also|plus|ok|please)[ ,]+)+(?<x>[^,，;.]{3,50}?(?:too|as well)?(?: please)?)(?:\s*[,;.]\s*(?<rest>.+))?$"
            + @"|^(?<x>(?:也|还有|再|顺便|另外|还|连|把)+[^，,。]{2,20}?(?:也|一起|都)?(?:算上|加上|发|通知|告诉|提醒)?(?:一[下声份])?)(?:[，,。](?<rest>.+))?$",
        Plain
    )]
    private static partial Regex AlsoFirst();

    [GeneratedRegex(
        @"^(?:除了|除去|除|不算)(?<x>[^，,。]{2,20}?)(?:以外|之外|外)?[，,]?(?:其他的?|其余的?|别的|剩下的)?(?:人|学员|同学)?(?<rest>(?:都|全部?|挨个|请|帮我|给|提醒|催|通知|告诉).+)$"
            + @"|^(?:except(?: for)?|apart from|but not) (?<x>[^,]{2,40}),\s*(?<rest>.+)$",
        Plain
    )]
    private static partial Regex ButFirst();

    [GeneratedRegex(
        @"(?<=[,，;；。])\s*|(?<!^)\s+(?=(?:but (?:not|skip|leave|without)|except|apart from|other than|minus|leave out|and (?:also )?(?:the|their|his"
            + @"|her) (?:supervisors?|teachers?|tutors?|mentors?)))",
        Plain
    )]
    private static partial Regex Pieces();

    /// <summary>Who is named is all who get it, said or not: "…, but not the other two", …，另外两位不用.</summary>
    public static string WithoutOthers(string words) => NotTheOthers().Replace(words, "");

    [GeneratedRegex(
        @"[,，;；。.]?\s*(?:(?:but|and|just)\s+)*\bnot (?:to )?(?:(?:the )?"
            + @"(?:others|rest|other (?:two|three|four|ones?|people|supervisors?|trainees?|groups?))"
            + @"|anybody else|anyone else)[\s.!]*$"
            + "|[，,;；。\\s](?:其他|其余|另外|剩下|别的|另)的?[两几三四]?(?:位|个|人|组|老师|督导|学员|同学)*(?:都|就|先|也)*(?:不用|不要|别|不必|不)"
            + "(?:再|用)*(?:发|通知|提醒|催|说|管|了|吧)*[。！!\\s]*$",
        Plain
    )]
    private static partial Regex NotTheOthers();

    /// <summary>Whether the words say why somebody gets it or does not.</summary>
    public static bool IsWhy(string words) => Why().IsMatch(words);

    /// <summary>Whether the words say nothing but whom.</summary>
    public static bool IsOnlyWhom(string words, AudienceSaid said) => !BesideTo().Replace(Beside(words, said), " ").Any(char.IsLetterOrDigit);

    static string Beside(string words, AudienceSaid said) => $"{words[..said.Start]} {words[Math.Min(said.End, words.Length)..]}";

    /// <summary>Those without these; a role that is none of theirs takes nobody from them.</summary>
    public static Audience WithoutThose(Audience now, Audience gone) =>
        now.Each.All(one => one.Kind == AudienceKind.Role && one.Role is not null)
        && gone.Each.All(one => one.Kind == AudienceKind.Role)
        && !gone.Each.Any(now.Each.Contains)
            ? now
            : now.Without(gone.Each);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\s*(?:because\b|since\b|as\b|(?:he|she|they)(?:['’]s|['’]re| is| are| was| has)\b|因为|他|她)", Plain)]
    private static partial Regex Why();

    [GeneratedRegex("[,，;；。]")]
    private static partial Regex Clauses();

    [GeneratedRegex(
        @"\b(?:no|not|also|and|add|plus|too|as well|include|send|it|this|to|only|just|instead|please|for|remove|leave|out|drop|skip|take|except"
            + @"|exclude|without|but|group|apart|from|other|than|minus|cc|copy|tell|remind|all|of|make|actually|sorry|should|go|goes|them"
            + @"|gets?|receives?|know|well|can|must|be|told|let|sees?|reads?"
            + @"|have|has)\b|抄送|知会|告诉|通知|一声|也|加上|加|还有"
            + @"|再|发给|发一份|发|给|只|改成|改发|换成|就行|就好|就可以|了|吧|去掉|拿掉"
            + @"|删掉|删除|排除|除外|除了|以外|之外|不用|不要|不|别|要|请|把|他们|她|他|的",
        Plain
    )]
    private static partial Regex BesideTo();

    [GeneratedRegex(@"\b(?:also|add|and|plus|too|as well|include|cc|copy)\b|也|加|还有|再|抄送", Plain)]
    private static partial Regex Also();

    [GeneratedRegex(
        @"\b(?:not|without|remove|leave|drop|skip|take|except|exclude|apart|other than|minus)\b|去掉|拿掉|删|排除|除|不用|不要|不发|别",
        Plain
    )]
    private static partial Regex Fewer();
}
