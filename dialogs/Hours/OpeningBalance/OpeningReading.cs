using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>
/// Takes what an administrator says into the draft of a balance: "carry over 40 h case work for Chen Jing: sixth batch, by letter".
/// </summary>
public sealed partial class OpeningReading(TraineeFinder trainees, PersonFinder people, OpeningBalances balances)
{
    /// <summary>The draft with what the words say; what they leave open is named in it.</summary>
    internal async Task<OpeningDraft> TakeAsync(Turn turn, OpeningDraft draft, CancellationToken cancellationToken)
    {
        var text = turn.Words.Trim();
        var isWhyAsked = draft is { IsWhole: false, Why: null, Trainee: not null, Minutes: not null, Type: not null };
        // When the reason is all that is missing, the words are the reason, unless they put right what was said before.
        if (isWhyAsked && AnswerReader.Read(text) is not null)
            return draft;
        if (isWhyAsked && !PutsRight().IsMatch(text))
            return draft with { Why = text };
        var correction = CorrectionReader.Read(text);
        var colon = correction.Words.IndexOfAny([':', '：']);
        var (said, why) = colon < 0 ? (correction.Words, "") : (correction.Words[..colon], correction.Words[(colon + 1)..].Trim());
        if (why.Length == 0)
            (said, why) = WithoutReason(said);
        if (ClassHours().Match(text) is { Success: true } others)
            draft = draft with { Trouble = new OpeningTrouble("NoClassHours", others.Value.Trim()) };
        var taken = draft with
        {
            Why = why.Length > 0 ? why : draft.Why,
            Minutes = LengthReader.ReadTotal(ClassHours().Replace(said, " ")) ?? Bare(said, draft) ?? draft.Minutes,
        };
        var type = TypeReader.Find(said, Vocabularies.TypesOf(turn.Speaker.Batch));
        if (type.Kind == FoundKind.One)
            taken = taken with { Type = type.Only };
        taken = await WhomAsync(turn, taken, said, cancellationToken);
        if (taken.Trainee is { } trainee)
            taken = taken with { With = await WithAsync(turn, new PersonId(trainee), said, cancellationToken) ?? taken.With };
        if (taken.Trainee is { } whose && whose != draft.Trainee && Corrects().IsMatch(text))
            taken = await InPlaceOfAsync(turn, taken, new PersonId(whose), cancellationToken);
        return taken.Trouble is null && taken == draft ? taken with { Trouble = new OpeningTrouble("NotCaught", text) } : taken;
    }

    /// <summary>What is put right is the balance that is there, when there is one only: what was not said of it stays.</summary>
    async Task<OpeningDraft> InPlaceOfAsync(Turn turn, OpeningDraft draft, PersonId trainee, CancellationToken cancellationToken)
    {
        var (entries, _) = await balances.ListAsync(turn.Speaker.AsReviewer(), trainee, cancellationToken);
        return entries is not [var only]
            ? draft
            : draft with
            {
                Type = draft.Type ?? only.Type,
                With = draft.With ?? only.SuperviseeId?.Value,
                Why = draft.Why ?? (only.Note.Length > 0 ? only.Note : null),
                Replaces = only.Id.Value,
                ReplacesVersion = only.Version,
            };
    }

    /// <summary>A clause that says where the hours come from: "before we started using this", 第六批结转.</summary>
    static (string Said, string Why) WithoutReason(string said) =>
        Reason().Match(said) is { Success: true } reason
            ? (said.Remove(reason.Index, reason.Length), reason.Groups["why"].Value.Trim(' ', ',', '，', '。', '.', '：', ':'))
            : (said, "");

    /// <summary>Where a length is asked for, or put right, a number alone means hours.</summary>
    static int? Bare(string said, OpeningDraft draft) =>
        (draft.Trainee is not null || Corrects().IsMatch(said))
        && Number().Matches(ClassHours().Replace(said, " ")) is [var only]
        && decimal.TryParse(only.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
        && hours is > 0 and < 5000
            ? (int)Math.Round(hours * 60)
            : null;

    async Task<OpeningDraft> WhomAsync(Turn turn, OpeningDraft draft, string said, CancellationToken cancellationToken)
    {
        switch (await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, said, cancellationToken))
        {
            case Whom.One one:
                return draft with { Trainee = one.Trainee.Id.Value };
            case Whom.Several several:
                List<string> names = [.. several.Trainees.Select(person => turn.NameOf(person.Name, person.NameEn))];
                return draft with { Trouble = new OpeningTrouble("WhichTrainee", Spoken.Choice(names), names) };
            default:
                return draft;
        }
    }

    async Task<Guid?> WithAsync(Turn turn, PersonId trainee, string said, CancellationToken cancellationToken)
    {
        var own = await people.SuperviseesAsync(trainee, turn.Speaker.BatchId, cancellationToken);
        var found = NameReader.Find(said, new PeopleVocabulary(own.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));
        return found.Where(name => name.Kind == FoundKind.One).Select(name => (Guid?)name.Only).FirstOrDefault();
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>What has no balance here.</summary>
    [GeneratedRegex(
        @"\b\d+(?:\.\d+)?\s*(?:class hours?|(?:group |individual )?sessions?|visits?)\b(?:\s+and\s+\d+\s*(?:class hours?|(?:group "
            + @"|individual )?sessions?|visits?)\b)*|\d+\s*(?:个)?(?:学时|课时|次(?:小组|个别)?督导|次课)",
        Plain
    )]
    private static partial Regex ClassHours();

    [GeneratedRegex(@"^(?:no|not|wait|sorry|actually|make it|change)\b|^(?:不对|不是|错了|等等|应该)|改成|改为|换成", Plain)]
    private static partial Regex PutsRight();

    [GeneratedRegex(@"\b(?:set|correct|change|fix|wrong|should be|instead)\b|录错|错了|应该是|改成|改为|更正", Plain)]
    private static partial Regex Corrects();

    [GeneratedRegex(
        @"(?<why>\bbefore (?:we|they|she|he|the|i|this|joining|january|february|march|april|may|june|july|august|september|october|november"
            + @"|december)\b[^,;]*)|(?<why>\bfrom (?:the |her |his |an? )?(?:earlier|previous|last|first|sixth|other|old)\b[^,;]*)"
            + "|(?:理由|来源|原因)(?:是)?[:： ]*(?<why>[^，,；;]+)|(?<why>[^，,；;]*(?:结转|转入|之前的|以前的|上一批|前一批|上批)[^，,；;]*)$",
        Plain
    )]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<![\d.:])(?<n>\d{1,4}(?:\.\d{1,2})?)(?![\d:月号日])", Plain)]
    private static partial Regex Number();
}
