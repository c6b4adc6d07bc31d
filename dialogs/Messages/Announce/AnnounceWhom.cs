using System.Text.RegularExpressions;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Reading;

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
                To = draft.Without.Aggregate(to, Without),
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
            && audiences.Read(correction.Words) is { To: { } meant }
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
                now = now is null ? null : Without(now, to);
                continue;
            }
            now =
                now is not null && (!first || Also().IsMatch(beside))
                    ? Audience.Of([.. now.Each, .. to.Each.Where(part => !now.Each.Contains(part))])
                    : to;
            first = false;
        }
        return (now, now is null ? without : [], unknown);
    }

    /// <summary>Whether the words say nothing but whom.</summary>
    public static bool IsOnlyWhom(string words, AudienceSaid said) => !BesideTo().Replace(Beside(words, said), " ").Any(char.IsLetterOrDigit);

    static string Beside(string words, AudienceSaid said) => $"{words[..said.Start]} {words[Math.Min(said.End, words.Length)..]}";

    /// <summary>Those without these; a role that is none of theirs takes nobody from them.</summary>
    public static Audience WithoutThose(Audience now, Audience gone) =>
        now.Each.All(one => one.Kind == AudienceKind.Role && one.Role is not null)
        && gone.Each.All(one => one.Kind == AudienceKind.Role)
        && !gone.Each.Any(now.Each.Contains)
            ? now
            : Without(now, gone);

    static Audience Without(Audience now, Audience gone)
    {
        var kept = now.Each.Where(part => !gone.Each.Contains(part)).ToList();
        return kept.Count > 0 && kept.Count < now.Each.Count ? Audience.Of(kept) : now with { Except = [.. now.Except ?? [], .. gone.Each] };
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\s*(?:because\b|since\b|as\b|(?:he|she|they)(?:['’]s|['’]re| is| are| was| has)\b|因为|他|她)", Plain)]
    private static partial Regex Why();

    [GeneratedRegex("[,，;；。]")]
    private static partial Regex Clauses();

    [GeneratedRegex(
        @"\b(?:no|not|also|and|add|plus|too|as well|include|send|it|this|to|only|just|instead|please|for|remove|leave|out|drop|skip|take|except"
            + @"|exclude|without|but|group|make|actually|sorry|should|go|goes|them|gets?|receives?|know|well|can|must|be|told|let|sees?|reads?"
            + @"|have|has|copy)\b|也|加上|加|还有"
            + @"|再|发给|发一份|发|给|只|改成|改发|换成|就行|就好|就可以|了|吧|去掉|拿掉"
            + @"|删掉|删除|排除|除外|除了|以外|之外|不用|不要|不|别|要|请|把|他们|她|他|的",
        Plain
    )]
    private static partial Regex BesideTo();

    [GeneratedRegex(@"\b(?:also|add|and|plus|too|as well|include)\b|也|加|还有|再", Plain)]
    private static partial Regex Also();

    [GeneratedRegex(@"\b(?:not|without|remove|leave|drop|skip|take|except|exclude)\b|去掉|拿掉|删|排除|除|不用|不要|不发|别", Plain)]
    private static partial Regex Fewer();
}
