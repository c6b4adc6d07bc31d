using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>
/// The records that somebody may read: a supervisor's that wait for a signature first. Opens one, signs it, gives it as a file, tells its history.
/// </summary>
public sealed class RecordsConversation(RecordShelf shelf, RecordDesk desk) : Conversation(Description), IDescribed
{
    static readonly Texts Own = new(typeof(RecordsConversation));
    static readonly IReadOnlyList<Phrase> Opening = Phrase.In(Own, "TriggersOpen");
    static readonly IReadOnlyList<Phrase> Signing = Phrase.In(Own, "TriggersSign");

    /// <summary>Sessions whose records were listed last, in the order of their numbers.</summary>
    static readonly Remembered<IReadOnlyList<Guid>> Listed = new("listedRecords", []);

    /// <summary>The session's record that was shown last, as it was then.</summary>
    static readonly Remembered<SeenRecord?> SeenLast = new("openRecord", null);

    public static ConversationDescription Description { get; } =
        new(typeof(RecordsConversation), "records")
        {
            Intents = ["records"],
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Trainee) || speaker.Is(Role.Administrator),
            // More words after its name are somebody's hours of documentation.
            Fits = turn =>
                Description!.IsCalled(turn.Folded)
                || NumberSaid(turn) != null
                || IsAskedFor(turn)
                || Phrase.Best(Signing, turn.Folded) >= Phrase.Whole
                    ? Phrase.Whole
                    : 0,
            Verbs = RecordVerbs.Every,
        };

    /// <summary>Whether a session's record is there.</summary>
    static bool IsAskedFor(Turn turn) =>
        turn.Input is Input.Said && RecordReading.AsksWhether(turn.Words) && RecordReading.PastDay(turn) is { } day && day <= turn.Today;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (NumberSaid(turn) is { } number)
            await OpenAsync(dialogs, turn, Listed.In(turn).ElementAtOrDefault(number - 1), cancellationToken);
        else if (Phrase.Best(Signing, turn.Folded) >= Phrase.Whole && SeenLast.In(turn) is { } seen)
            await SignAsync(dialogs, turn, seen, turn.Memory.NewCard(), cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken, RecordReading.PastDay(turn));
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(pressed.Subject.Split('.')[0], CultureInfo.InvariantCulture, out var session) ? session : default;
        switch (pressed.Verb)
        {
            case var it when it == RecordVerbs.Open:
                await OpenAsync(dialogs, turn, id, cancellationToken);
                break;
            case var it when it == RecordVerbs.Sign:
                _ = int.TryParse(pressed.Subject.Split('.')[^1], CultureInfo.InvariantCulture, out var version);
                await SignAsync(dialogs, turn, new SeenRecord(id, version), pressed.Card, cancellationToken);
                break;
            case var it when it == RecordVerbs.File:
                await SendAsync(dialogs, turn, id, cancellationToken);
                break;
            case var it when it == RecordVerbs.History:
                await HistoryAsync(dialogs, turn, id, cancellationToken);
                break;
            default:
                await ListAsync(dialogs, turn, cancellationToken);
                break;
        }
    }

    /// <param name="day">That of the session, where one is named: its record alone is opened.</param>
    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken, DateOnly? day = null)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var unsigned = await shelf.UnsignedAsync(who, batch, cancellationToken);
        List<RecordView> written =
        [
            .. (await shelf.WrittenAsync(who, batch, cancellationToken)).Where(view =>
                unsigned.TrueForAll(open => open.Session.Id != view.Session.Id)
            ),
        ];
        if (unsigned.Count + written.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["WriteRecord"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        if (unsigned.Concat(written).Where(view => LocalTime.Day(view.Session.StartsAt, turn.Speaker.Zone) == day).ToList() is [var only])
        {
            // Who asked whether it is there reads that first.
            var answer = IsAskedFor(turn)
                ? Texts.Say("StandsSo", ("when", new SessionWords(turn).When(only.Session)), ("state", RecordCard.State(only, turn)))
                : null;
            await ShowAsync(dialogs, turn, RecordCard.Open(turn.Memory.NewCard(), only, turn, answer), only, cancellationToken);
            return;
        }
        if (day is { } other && IsAskedFor(turn))
            await dialogs.Context.SayAsync(Texts.Say("NoneThatDay", ("day", Spoken.Date(other, turn.Today))), null, cancellationToken);
        Listed.Keep(turn, RecordCard.Listed(unsigned, written));
        await dialogs.Context.ShowAsync(RecordCard.Index(turn.Memory.NewCard(), unsigned, written, turn), null, cancellationToken);
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, id, cancellationToken) is not { } view)
            await NotThereAsync(dialogs, turn, cancellationToken);
        else
            await ShowAsync(dialogs, turn, RecordCard.Open(turn.Memory.NewCard(), view, turn), view, cancellationToken);
    }

    async Task SignAsync(DialogContext dialogs, Turn turn, SeenRecord seen, string card, CancellationToken cancellationToken)
    {
        var outcome = await desk.SignAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(seen.Session), seen.Version, cancellationToken);
        var answer = RecordCard.Outcome(card, outcome, turn);
        if (turn.Input is Input.Pressed)
            await dialogs.Context.ReplaceAsync(answer, cancellationToken);
        else
            await dialogs.Context.ShowAsync(answer, null, cancellationToken);
    }

    async Task SendAsync(DialogContext dialogs, Turn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, id, cancellationToken) is not { Record: not null } view)
            await NotThereAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.Context.SendFileAsync(turn, RecordDocument.File(view, turn), cancellationToken);
    }

    async Task HistoryAsync(DialogContext dialogs, Turn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, id, cancellationToken) is not { Record: not null } view)
        {
            await NotThereAsync(dialogs, turn, cancellationToken);
            return;
        }
        var changes = await shelf.HistoryAsync(turn.Speaker.Id, turn.Speaker.BatchId, view.Session.Id, cancellationToken);
        await dialogs.Context.ShowAsync(RecordCard.History(turn.Memory.NewCard(), view, changes, turn), null, cancellationToken);
    }

    Task<RecordView?> FindAsync(Turn turn, Guid id, CancellationToken cancellationToken) =>
        shelf.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken);

    internal static Task ShowAsync(DialogContext dialogs, Turn turn, Card card, RecordView view, CancellationToken cancellationToken)
    {
        Remember(turn, view);
        LastShown.ShowDay(turn, LocalTime.Day(view.Session.StartsAt, turn.Speaker.Zone));
        return dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>"Sign" means this one, as it is now.</summary>
    internal static void Remember(Turn turn, RecordView view) => SeenLast.Keep(turn, new SeenRecord(view.Session.Id.Value, view.Version));

    Task NotThereAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotThere"], [Texts["ListTitle"], Texts.Shared["Help"]], cancellationToken);

    /// <summary>"open record 2", "打开文书 2".</summary>
    static int? NumberSaid(Turn turn)
    {
        foreach (var phrase in Opening)
            if (
                turn.Folded.StartsWith(phrase.Folded, StringComparison.Ordinal)
                && int.TryParse(turn.Folded.AsSpan(phrase.Folded.Length), CultureInfo.InvariantCulture, out var number)
            )
                return number;
        return null;
    }
}
