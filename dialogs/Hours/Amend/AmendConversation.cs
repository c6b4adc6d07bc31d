using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.Amend;

/// <summary>Proposes a change of an approved entry: what, why, and a look at both before it goes to the other side.</summary>
public sealed class AmendConversation(Amendments amendments, AmendDesk desk) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(AmendConversation), "amend")
        {
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = AmendVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    /// <summary>"amend 2" after a list; alone, what waits for this person's word, or the entry that is open.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (NumberIn(turn) is { } number && desk.Listed(turn) is var listed)
        {
            if (number >= 1 && number <= listed.Count)
                await StartAsync(dialogs, turn, new EntryId(listed[number - 1]), cancellationToken);
            else
                await dialogs.Context.SayAsync(Texts.Say("NoSuchLine", ("number", number), ("most", listed.Count)), turn.WaysOn(), cancellationToken);
            return;
        }
        if (await desk.ShowWaitingAsync(dialogs.Context, turn, cancellationToken))
            return;
        if (LastShown.Review.In(turn)?.Entry is { } open)
            await StartAsync(dialogs, turn, new EntryId(open), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NothingWaits"], turn.WaysOn(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
        else if (pressed.Verb == AmendVerbs.Start)
            await StartAsync(dialogs, turn, new EntryId(id), cancellationToken);
        else
            await desk.DecideAsync(dialogs.Context, turn, pressed.Verb, new AmendmentId(id), pressed.Card, cancellationToken);
    }

    /// <summary>A reason is free words: whatever is not exactly another request is it.</summary>
    public override bool Takes(string draft, Turn turn) => AmendDraft.Read(draft) is { Asking: AmendAsking.Reason };

    public override AskedFor AsksFor(string draft) => AmendDraft.Read(draft) is { Asking: AmendAsking.Reason } ? AskedFor.Words : AskedFor.Anything;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => AmendDraft.Read(draft) is { Card: { } card } && pressed.Card == card;

    public override string? Sum(string draft, Turn turn) => null;

    public override async Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        if (AmendDraft.Read(draft)?.Card is { } card)
            await dialogs.Context.ReplaceAsync(new Card(card).Text(Texts["NotProposed"]), cancellationToken);
    }

    Task StartAsync(DialogContext dialogs, Turn turn, EntryId id, CancellationToken cancellationToken) =>
        StartAsync(dialogs, turn, id, null, cancellationToken);

    /// <param name="said">What should be different, where that was said with it.</param>
    /// <param name="why">The reason, where that was said with it.</param>
    internal async Task StartAsync(
        DialogContext dialogs,
        Turn turn,
        EntryId id,
        string? said,
        CancellationToken cancellationToken,
        string? why = null
    )
    {
        var story = await desk.FindAsync(turn, id, cancellationToken);
        if (story is null)
            await dialogs.Context.SayAsync(Texts["NotFound"], turn.WaysOn(), cancellationToken);
        else if (story.Entry.State != EntryState.Approved)
            await dialogs.Context.SayAsync(Texts.Say("NotApproved", ("state", EntryCard.State(story.Entry.State))), turn.WaysOn(), cancellationToken);
        else if (story.Events.OfType<EntryEvent.Proposed>().FirstOrDefault(one => one.Amendment.State == AmendmentState.Proposed) is { } open)
            await dialogs.Context.ShowAsync(
                (await desk.CardAsync(turn, open.Amendment.Id, turn.Memory.NewCard(), cancellationToken))!.Hint(Texts["StillOpen"]),
                null,
                cancellationToken
            );
        else
            await dialogs.BeginDialogAsync(Id, Json.Write(new AmendDraft(id.Value, story.Entry.Version, Reason: why, Said: said)), cancellationToken);
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (AmendDraft.Read(DraftOf(step)) is not { } draft || await desk.FindAsync(turn, draft.Seen.Id, cancellationToken) is not { } story)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft.Said is { } said)
            draft = await TakeAsync(turn.Saying(said), draft with { Said = null }, story.Entry, cancellationToken);
        var words = new EntryWords(turn, story.People);
        var trouble = draft.Trouble is { } text ? Texts[text] : null;
        switch (draft.Asking)
        {
            case AmendAsking.What:
                await step.Context.SayAsync(
                    trouble ?? Texts.Say("AskWhat", ("entry", words.Short(story.Entry.Facts)), ("day", words.Day(story.Entry.Day))),
                    [Texts["NotCount"]],
                    cancellationToken
                );
                break;
            case AmendAsking.Reason:
                await step.Context.SayAsync(
                    trouble ?? Texts.Say("AskReason", ("changes", Changes(draft, story.Entry, words))),
                    null,
                    cancellationToken
                );
                break;
            default:
                draft = draft with { Card = turn.Memory.NewCard() };
                await step.Context.ShowAsync(
                    new Card(draft.Card!)
                        .Title(Texts["ConfirmTitle"])
                        .Text(words.Short(story.Entry.Facts))
                        .Hint(words.Day(story.Entry.Day))
                        .Item(Texts["What"], Changes(draft, story.Entry, words))
                        .Item(Texts["Why"], draft.Reason!)
                        .Hint(Texts[story.Entry.TraineeId == turn.Speaker.Id ? "SupervisorSays" : "TraineeSays"])
                        .Buttons(
                            new Button(Texts["Propose"], AmendVerbs.Propose.About(draft.Card!), ButtonStyle.First),
                            new Button(Texts.Shared["Cancel"], AmendVerbs.Cancel.About(draft.Card!))
                        ),
                    null,
                    cancellationToken
                );
                break;
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (AmendDraft.Read(DraftOf(step)) is not { } draft || await desk.FindAsync(turn, draft.Seen.Id, cancellationToken) is not { } story)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft.Asking != AmendAsking.Confirmation)
            return await AgainAsync(step, await TakeAsync(turn, draft, story.Entry, cancellationToken), cancellationToken);

        var said = turn.Decides(AmendVerbs.Propose, AmendVerbs.Cancel);
        if (said == AmendVerbs.Propose)
            await ProposeAsync(step, turn, draft, story, cancellationToken);
        else if (said == AmendVerbs.Cancel)
            await step.Context.ReplaceAsync(new Card(draft.Card!).Text(Texts["NotProposed"]), cancellationToken);
        else
        {
            await step.Context.ReplaceAsync(new Card(draft.Card!).Text(Texts["Below"]), cancellationToken);
            return await AgainAsync(
                step,
                await TakeAsync(turn, draft with { Asking = AmendAsking.What, Card = null }, story.Entry, cancellationToken),
                cancellationToken
            );
        }
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, AmendDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);

    /// <summary>The draft after an answer: the next question, the card, or the same question with what would not do.</summary>
    async Task<AmendDraft> TakeAsync(Turn turn, AmendDraft draft, HourEntry entry, CancellationToken cancellationToken)
    {
        if (draft.Asking == AmendAsking.Reason)
            return turn.Words.Trim() is { Length: > 0 } reason ? draft with { Reason = reason, Asking = AmendAsking.Confirmation } : draft;
        var next = draft.Reason is null ? AmendAsking.Reason : AmendAsking.Confirmation;
        if (desk.SaysDrop(turn))
            return draft with { After = null, Drops = true, Asking = next };
        if (await desk.ReadAsync(turn, draft.After ?? entry.Facts, entry, cancellationToken) is not { } after)
            return draft with { Trouble = "NotCaught" };
        return await amendments.CheckAsync(turn.Speaker.AsReviewer(), draft.Seen, after, draft.Reason ?? Texts["Why"], cancellationToken) switch
        {
            AmendmentOutcome.Unchanged => draft with { Trouble = "SaysSo" },
            AmendmentOutcome.Refused { Rule: LogOutcome.Overlaps } => draft with { Trouble = "Overlaps" },
            AmendmentOutcome.Refused { Rule: LogOutcome.OverDailyCap } => draft with { Trouble = "OverCap" },
            AmendmentOutcome.Refused => draft with { Trouble = "AgainstRules" },
            _ => draft with { After = after, Drops = false, Asking = next },
        };
    }

    async Task ProposeAsync(WaterfallStepContext step, Turn turn, AmendDraft draft, EntryStory story, CancellationToken cancellationToken)
    {
        var outcome = await amendments.ProposeAsync(
            turn.Speaker.AsReviewer(),
            draft.Seen,
            draft.Drops ? null : draft.After,
            draft.Reason!,
            cancellationToken
        );
        var card = new Card(draft.Card!);
        if (outcome is AmendmentOutcome.Proposed proposed)
        {
            card.Title(Texts["ProposedTitle"])
                .Text(Changes(draft, story.Entry, new EntryWords(turn, story.People)))
                .Hint(Texts[proposed.Amendment.IsByTrainee ? "SupervisorSays" : "TraineeSays"])
                .Buttons(
                    new Button(Texts["TakeBack"], AmendVerbs.Withdraw.About(proposed.Amendment.Id)),
                    new Button(Texts.Shared["History"], HistoryVerbs.Of.About(story.Entry.Id))
                );
        }
        else
        {
            card.Text(
                Texts[
                    outcome switch
                    {
                        AmendmentOutcome.StillOpen => "StillOpen",
                        AmendmentOutcome.MovedOn => "EntryMovedOn",
                        AmendmentOutcome.Refused => "AgainstRules",
                        _ => "NotFound",
                    }
                ]
            );
        }
        await step.Context.ReplaceAsync(card, cancellationToken);
        if (turn.Input is not Input.Pressed)
            await step.Context.SayAsync(Texts[outcome is AmendmentOutcome.Proposed ? "ProposedSaid" : "SeeAbove"], turn.WaysOn(), cancellationToken);
    }

    string Changes(AmendDraft draft, HourEntry entry, EntryWords words) =>
        draft.Drops ? Texts["ShouldNotCount"] : EntryDifference.Say(entry.Facts, draft.After ?? entry.Facts, words);

    static int? NumberIn(Turn turn) =>
        turn.Folded.TrimEnd('条', ' ').Split(' ') is [.., var last]
        && last.SkipWhile(letter => !char.IsAsciiDigit(letter)).ToArray() is { Length: > 0 and <= 3 } digits
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
