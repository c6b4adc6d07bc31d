using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Whom what a group hands in waits for: the members who have not agreed, the group for a new version, or its reviewer.</summary>
public sealed class HeldUpConversation(MissingMaterials missing, TraineeFinder finder) : Conversation(Description), IDescribed
{
    /// <summary>Among so many those are looked for whom something waits for.</summary>
    const int MostRead = 2000;

    public static ConversationDescription Description { get; } =
        new(typeof(HeldUpConversation), "held-up", "TriggersHeldUp")
        {
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = speaker => speaker.Batch.Checklist is { Count: > 0 } && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator)),
            Fits = turn =>
                turn.Input is Input.Said && HeldUpAsked.Is(turn.Words) && Items(turn).Count > 0 ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    /// <summary>What groups hand in, of what is named; all of it where only that it is a group's is said.</summary>
    static List<ChecklistItem> Items(Turn turn)
    {
        var ofGroups = (turn.Speaker.Batch.Checklist ?? []).Where(item => item.By == HandedInBy.Group).ToList();
        List<ChecklistItem> named = [.. new ItemsNamed(ofGroups).In(turn.Words).Select(one => one.Item).Distinct()];
        return named.Count > 0 ? named
            : HeldUpAsked.OfGroup(turn.Words) || Description.FitsPhrase(turn) >= Phrase.Whole ? ofGroups
            : [];
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, card) = (turn.Speaker, new Card(turn.Memory.NewCard()).Title(Texts["HeldUpTitle"]));
        GroupName? group = null;
        if (TraineeAsked.GroupIn(turn.Words) is { } words)
        {
            if (await finder.FindAsync(who.Id, who.BatchId, words, cancellationToken) is not Whom.Group found)
            {
                await dialogs.Context.SayAsync(Texts.Say("MissingNobody", ("words", words)), [Texts["MissingAll"]], cancellationToken);
                return;
            }
            group = found.Named;
        }
        var items = Items(turn);
        var overview = await missing.OfAsync(who.Id, who.BatchId, who.Batch, group?.Id, null, MostRead, cancellationToken);
        var open = overview
            .Lacking.SelectMany(one => one.Missing)
            .Where(one => one.Group is not null && items.Any(item => item.Key == one.Item.Key))
            .DistinctBy(one => (one.Group!.Id, one.Item.Key))
            .OrderBy(one => one.Group!.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var one in open)
            card.Item(
                Texts.Say("HeldUpOf", ("group", one.Group!.In(turn.Language)), ("item", one.Item.Name.In(turn.Language))),
                Texts.Say(
                    one.Lack switch
                    {
                        Lack.File => "HeldUpNoFile",
                        Lack.Changes => "HeldUpChanges",
                        Lack.Final => "HeldUpFinal",
                        _ => "HeldUpYes",
                    },
                    ("number", one.Last?.Number),
                    ("names", MaterialsCard.Names(one.WaitsFor, turn)),
                    ("day", Spoken.Date(one.Item.DueOn, turn.Today))
                )
            );
        if (open.Count == 0)
            card.Text(Texts["HeldUpNobody"]);
        else
            LastShown.Show(turn, open.SelectMany(one => one.WaitsFor).Select(one => one.Id).Distinct(), ShownAs.WithoutItem, open[0].Item.Key);
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }
}
