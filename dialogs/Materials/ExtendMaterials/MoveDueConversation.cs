using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>An administrator moves the due date of an item for everybody: first it is shown whose extensions that overtakes.</summary>
public sealed class MoveDueConversation(DueDates dueDates) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Beside = Phrase.In(new Texts(typeof(MoveDueConversation)), "WordsMove");

    public static ConversationDescription Description { get; } =
        new(typeof(MoveDueConversation), "move-due-date", "TriggersMoveDue")
        {
            Intents = ["move_due"],
            IsGuessing = _ => true,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Fits = Fits,
            Verbs = DueVerbs.Every,
        };

    /// <summary>"move case report to 20 June", 案例报告截止日改到6月20日: an item and a day beside the word.</summary>
    static double Fits(Turn turn) =>
        Math.Max(
            Description.FitsPhrase(turn),
            Beside.Any(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal))
            && ExtendReading.ItemIn(turn.Words, turn) != null
            && ExtendReading.DayIn(turn.Words, turn) != null
                ? Phrase.Whole
                : 0
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (ExtendReading.ItemIn(turn.Words, turn) is { } item && ExtendReading.DayIn(turn.Words, turn) is { } day)
            await ProposeAsync(dialogs, turn, item, day, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["MoveHow"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var card = new Card(pressed.Card);
        if (
            pressed.Verb != DueVerbs.Move
            || pressed.Subject.Split(':') is not [var key, var date]
            || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
        {
            await dialogs.Context.ReplaceAsync(card.Text(Texts["NotMoved"]), cancellationToken);
            return;
        }
        var outcome = await dueDates.MoveAsync(turn.Speaker.Id, turn.Speaker.BatchId, key, day, only: false, cancellationToken);
        await dialogs.Context.ReplaceAsync(
            outcome is DueDateOutcome.Moved moved
                ? Told(Overtaken(card.Title(Texts.Say("Moved", Said(moved, turn))), moved, turn), moved)
                : card.Text(Refusal(outcome, turn)),
            cancellationToken
        );
    }

    async Task ProposeAsync(DialogContext dialogs, Turn turn, ChecklistItem item, DateOnly day, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard());
        var outcome = await dueDates.MoveAsync(turn.Speaker.Id, turn.Speaker.BatchId, item.Key, day, only: true, cancellationToken);
        if (outcome is not DueDateOutcome.Moved moved)
            await dialogs.Context.SayAsync(Refusal(outcome, turn), turn.WaysOn(), cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                Overtaken(card.Title(Texts.Say("MoveConfirm", Said(moved, turn))), moved, turn)
                    .Buttons(
                        new Button(Texts["MoveYes"], DueVerbs.Move.About($"{item.Key}:{day:yyyy-MM-dd}"), ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], DueVerbs.Leave)
                    ),
                null,
                cancellationToken
            );
    }

    Card Told(Card card, DueDateOutcome.Moved moved) =>
        moved.Told switch
        {
            0 => card,
            1 => card.Hint(Texts["MovedToldOne"]),
            var count => card.Hint(Texts.Say("MovedTold", ("count", count))),
        };

    Card Overtaken(Card card, DueDateOutcome.Moved moved, Turn turn)
    {
        if (moved.Overtaken.Count == 0)
            return card.Hint(Texts["OvertakesNone"]);
        card.Text(Texts["Overtakes"]);
        foreach (var one in moved.Overtaken)
            card.Text(
                Texts.Say(
                    "OvertakenLine",
                    ("name", GroupNames.In(turn.Language, turn.NameOf(one.Whose, one.WhoseEn))),
                    ("day", Spoken.Date(one.Until, turn.Today))
                )
            );
        return card;
    }

    string Refusal(DueDateOutcome outcome, Turn turn) =>
        outcome switch
        {
            DueDateOutcome.Unchanged same => Texts.Say(
                "MoveUnchanged",
                ("item", same.Item.Name.In(turn.Language)),
                ("day", Spoken.Date(same.Item.DueOn, turn.Today))
            ),
            DueDateOutcome.OutsideBatch outside => Texts.Say(
                "NotThatDay",
                ("from", Spoken.Date(outside.StartsOn, turn.Today)),
                ("to", Spoken.Date(outside.EndsOn, turn.Today))
            ),
            _ => Texts["NotTheirs"],
        };

    static (string, object?)[] Said(DueDateOutcome.Moved moved, Turn turn) =>
        [
            ("item", moved.Item.Name.In(turn.Language)),
            ("from", Spoken.Date(moved.From, turn.Today)),
            ("to", Spoken.Date(moved.Item.DueOn, turn.Today)),
        ];
}
