using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>When something is due: one item that is named, or all of them; a trainee hears their own day. It moves nothing.</summary>
public sealed class DueDatesConversation(MaterialList list) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DueDatesConversation), "due-dates", "TriggersDue")
        {
            Intents = ["due_dates"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            IsFor = _ => true,
            // "And the personal statement, is that the same day?"
            Fits = turn =>
                turn.Input is Input.Said
                && turn.AnsweredBefore == Description!.Id
                && turn.Words.Length <= LongestAfter
                && new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words).Count > 0
                && DueWords.AlsoThat(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    const int LongestAfter = 60;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var batch = turn.Speaker.Batch;
        IReadOnlyList<ItemStanding> own = turn.Speaker.Is(Role.Trainee)
            ? await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, batch, cancellationToken)
            : [];
        var items = batch.Checklist ?? [];
        if (items.Count == 0)
            await dialogs.Context.SayAsync(Texts["DueNone"], turn.WaysOn(), cancellationToken);
        else if (Named(items, turn) is { Count: > 0 } named)
            await dialogs.Context.SayAsync(Spoken.Sentences(named.Select(item => One(item, own, turn))), turn.WaysOn(), cancellationToken);
        else
            await dialogs.Context.ShowAsync(All(items, own, turn), turn.WaysOn(), cancellationToken);
    }

    /// <summary>Those that are named as the batch calls them, else what comes near; "the materials" are all of them.</summary>
    static List<ChecklistItem> Named(IReadOnlyList<ChecklistItem> items, Turn turn) =>
        new ItemsNamed(items)
            .In(turn.Words)
            .Where(one => !MaterialWords.IsTheDefence(turn.Words[one.Start..one.End]))
            .Select(one => one.Item)
            .Distinct()
            .ToList()
            is { Count: > 0 } named
            ? named
        : !DueWords.OfAll(turn.Words) && !MaterialWords.NamesOnlyTheDefence(turn) && MaterialWords.Named(items, turn.Folded) is { } near ? [near]
        : [];

    string One(ChecklistItem item, IReadOnlyList<ItemStanding> own, Turn turn)
    {
        var (due, isLater) = DueOf(item, own);
        var said =
            due < turn.Today ? "DueOnePassed"
            : isLater ? "DueOneMore"
            : "DueOne";
        return Texts.Say(said, ("item", item.Name.In(turn.Language)), ("day", Spoken.Date(due, turn.Today)));
    }

    Card All(IReadOnlyList<ChecklistItem> items, IReadOnlyList<ItemStanding> own, Turn turn)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts["DueTitle"]);
        foreach (var item in items.OrderBy(item => DueOf(item, own).Due))
            card.Item(item.Name.In(turn.Language), When(item, own, turn));
        if (turn.Speaker.Batch.DefenceOn is { } defence)
            card.Item(Texts["Defence"], Texts.Say("DefenceFrom", ("day", Spoken.Date(defence, turn.Today))));
        return turn.Speaker.Is(Role.Administrator) ? card.Hint(Texts["DueLater"]) : card;
    }

    string When(ChecklistItem item, IReadOnlyList<ItemStanding> own, Turn turn)
    {
        var ((due, isLater), standing) = (DueOf(item, own), own.FirstOrDefault(one => one.Item.Key == item.Key));
        var said =
            standing?.Last?.State == SubmissionState.Accepted ? "DueDone"
            : standing is { Last: not null, Lack: Lack.Nothing } ? "DueHandedIn"
            : due < turn.Today ? "DuePassed"
            : isLater ? "DueMore"
            : "DueOn";
        return Texts.Say(said, ("day", Spoken.Date(due, turn.Today)));
    }

    static (DateOnly Due, bool IsLater) DueOf(ChecklistItem item, IReadOnlyList<ItemStanding> own) =>
        own.FirstOrDefault(one => one.Item.Key == item.Key) is { } standing ? (standing.Item.DueOn, standing.Extension != null) : (item.DueOn, false);
}
