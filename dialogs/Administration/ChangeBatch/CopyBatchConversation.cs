using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>An administrator copies the batch into the next: what goes along and the new days are shown, and a press does it.</summary>
public sealed class CopyBatchConversation(BatchCopies copies) : Conversation(Description), IDescribed
{
    const string DayFormat = "yyyy-MM-dd";

    static readonly Func<Turn, (bool Asked, DateOnly? StartsOn, int? Year)> Reader = static turn =>
        BatchAsked.Copy(turn.Words, turn.Today, turn.Language == Language.Chinese);

    public static ConversationDescription Description { get; } =
        new(typeof(CopyBatchConversation), "copy-batch", "TriggersCopy")
        {
            Intents = ["copy_batch"],
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            ComesFirstUnasked = Asks,
            // A yes copies nothing: that is a press. A no is heard.
            Fits = turn => turn.Declines(CopyBatchVerbs.Leave) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = CopyBatchVerbs.Every,
        };

    static bool Asks(Turn turn) => turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && turn.Once(Reader).Asked;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Declines(CopyBatchVerbs.Leave))
        {
            await dialogs.Context.SayAsync(Texts["NotCopied"], turn.WaysOn(), cancellationToken);
            return;
        }
        var batch = turn.Speaker.Batch;
        var (_, day, year) = turn.Once(Reader);
        var startsOn = day ?? (year is { } of ? BatchCopy.InYear(batch.StartsOn, of) : null);
        if (startsOn is not { } first)
        {
            await dialogs.Context.SayAsync(
                Texts.Say("CopyWhen", ("length", Spoken.Days(batch.EndsOn.DayNumber - batch.StartsOn.DayNumber + 1))),
                [Texts.Say("CopyTo", ("year", batch.StartsOn.Year + 1)), Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        turn.TakeAll();
        if (await copies.KeysAsync(turn.Speaker.Id, turn.Speaker.BatchId, first, cancellationToken) is not var (_, free))
            await dialogs.Context.SayAsync(Texts["NotAllowed"], turn.WaysOn(), cancellationToken);
        else
            await ShowAsync(dialogs, turn, free, first, cancellationToken);
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, string key, DateOnly startsOn, CancellationToken cancellationToken)
    {
        if (await CopyAsync(turn, key, startsOn, make: false, cancellationToken) is CopyOutcome.Copied copied)
        {
            var subject = $"{key}:{startsOn.ToString(DayFormat, CultureInfo.InvariantCulture)}";
            await dialogs.Context.ShowAsync(
                Card(turn.Memory.NewCard(), "CopyTitle", copied, turn)
                    .Buttons(
                        new Button(Texts["CopyMake"], CopyBatchVerbs.Make.About(subject), ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], CopyBatchVerbs.Leave, ButtonStyle.Leaves)
                    ),
                null,
                cancellationToken
            );
        }
        else
            await dialogs.Context.SayAsync(
                Texts.Say("CopyNotLater", ("day", Spoken.Date(turn.Speaker.Batch.StartsOn, turn.Today))),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var card = new Card(pressed.Card);
        if (pressed.Verb == CopyBatchVerbs.Leave)
            card.Text(Texts["NotCopied"]);
        else if (
            pressed.Subject.Split(':') is [var key, var day]
            && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsOn)
        )
            card = await CopyAsync(turn, key, startsOn, make: true, cancellationToken) switch
            {
                CopyOutcome.Copied copied => Card(pressed.Card, "CopiedTitle", copied, turn),
                CopyOutcome.KeyTaken taken => card.Text(
                    Texts.Say(
                        "CopyThere",
                        ("key", key),
                        ("from", Spoken.Date(taken.StartsOn, turn.Today)),
                        ("to", Spoken.Date(taken.EndsOn, turn.Today))
                    )
                ),
                _ => card.Text(Texts["NotAllowed"]),
            };
        else
            card.Text(Texts["NotAllowed"]);
        await dialogs.Context.ReplaceAsync(card, cancellationToken);
    }

    async Task<CopyOutcome?> CopyAsync(Turn turn, string key, DateOnly startsOn, bool make, CancellationToken cancellationToken) =>
        await copies.KeysAsync(turn.Speaker.Id, turn.Speaker.BatchId, startsOn, cancellationToken) is var (own, _)
            ? await copies.CopyAsync(turn.Speaker.Id, turn.Speaker.BatchId, new BatchCopy(own, key, startsOn, null, null), make, cancellationToken)
            : null;

    Card Card(string id, string title, CopyOutcome.Copied copied, Turn turn)
    {
        var (plan, batch) = (copied.Plan, copied.Plan.Description);
        string Day(DateOnly day) => Spoken.Date(day, turn.Today);
        var card = new Card(id)
            .Title(Texts.Say(title, ("key", plan.Key)))
            .Item(Texts["CopyRuns"], Texts.Say("FromTo", ("from", Day(batch.StartsOn)), ("to", Day(batch.EndsOn))));
        if (batch.DefenceOn is { } defence)
            card.Item(Texts["CopyDefence"], Day(defence));
        if (batch.Checklist is { Count: > 0 } items)
            card.Item(
                Texts["CopyDue"],
                string.Join('\n', items.Select(item => Texts.Say("CopyDueLine", ("item", item.Name.In(turn.Language)), ("day", Day(item.DueOn)))))
            );
        card.Item(
                Texts["CopyTaken"],
                Texts.Say(
                    "CopyTakenLine",
                    ("rules", plan.Requirements.Count),
                    ("types", batch.ActivityTypes.Count),
                    ("topics", batch.Topics.Count),
                    ("name", batch.Name.In(turn.Language))
                )
            )
            .Item(Texts["CopyLeft"], Texts["CopyLeftLine"]);
        return card.Hint(Texts.Say("CopyPreparing", ("key", plan.Key), ("day", Day(batch.StartsOn))));
    }
}
