using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.History;

/// <summary>How an entry came to be what it is: who did what, when and why. For the trainee and for who decides on it.</summary>
public sealed partial class HistoryConversation(EntryHistory history, HourList entries) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(HistoryConversation), "history")
        {
            Intents = ["audit"],
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            CanBe = turn => !AuditAsked.OfAll(turn),
            Verbs = HistoryVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (id, problem) = await NamedAsync(turn, cancellationToken);
        if (id is { } entry)
            await ShowAsync(dialogs, turn, entry, cancellationToken);
        else
            await dialogs.Context.SayAsync(
                problem,
                [Texts.Shared[turn.Speaker.Is(Role.Trainee) ? "MyHours" : "Review"], Texts.Shared["Help"]],
                cancellationToken
            );
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new EntryId(id) : default,
            cancellationToken
        );

    /// <summary>"history 2" is the second of the list; alone it is about the entry that is open, or was logged last.</summary>
    async Task<(EntryId? Entry, string Problem)> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var listed = LastShown.Review.In(turn) is { Lines.Count: > 0 } review ? review.Lines : LastShown.Entries.In(turn);
        if (Number().Match(turn.Folded) is { Success: true } match)
        {
            var number = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
            if (listed.Count == 0)
                return (null, Texts.Say(turn.Speaker.Is(Role.Trainee) ? "NoList" : "NoListToReview", ("number", number)));
            return number >= 1 && number <= listed.Count
                ? (new EntryId(listed[number - 1]), "")
                : (null, Texts.Say("NoSuchLine", ("number", number), ("most", listed.Count)));
        }
        if (LastShown.Review.In(turn)?.Entry is { } open)
            return (new EntryId(open), "");
        var last = turn.Speaker.Is(Role.Trainee) ? await entries.LastLoggedAsync(turn.Speaker.AsTrainee(), cancellationToken) : null;
        return last is null ? (null, Texts["NothingOpen"]) : (last.Id, "");
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, EntryId id, CancellationToken cancellationToken)
    {
        if (await history.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is { } story)
            await dialogs.Context.ShowAsync(HistoryCard.Of(turn.Memory.NewCard(), story, turn), turn.WaysOn(), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NotFound"], turn.WaysOn(), cancellationToken);
    }

    [GeneratedRegex(@"\d{1,3}(?=( ?条)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
