using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Tells a trainee that they have more time for an item.</summary>
public sealed class ExtendedNotice(MaterialList list) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ExtendedNotice));

    public static NoticeDescription Description { get; } = new(typeof(ExtendedNotice), Extensions.ExtendedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (turn, who) = (reader.AsTurn(), reader.Speaker);
        if (
            (await list.OfAsync(who.Id, who.BatchId, who.Batch, cancellationToken)).FirstOrDefault(one =>
                one.Item.Key == subjects[0] && one.Extension != null
            )
            is not { Extension: { } more } standing
        )
            return null;
        var item = standing.Item.Name.In(reader.Language);
        var card = new Card("").Title(Texts.Say("ExtendedTitle", ("item", item), ("day", Spoken.Date(more.Until, turn.Today))));
        if (more.Why.Length > 0)
            card.Text(Texts.Say("ExtendedWhy", ("why", more.Why)));
        return card.Buttons(new Button(item, MaterialsVerbs.Open.About(standing.Item.Key)));
    }
}

/// <summary>Tells who lacks something that it is due on another day than they knew; not when it was moved back meanwhile.</summary>
public sealed class DueDateMovedNotice(MaterialList list) : NoticeWriter, INoticeWriter
{
    const int MostButtons = 3;

    static readonly Texts Texts = new(typeof(DueDateMovedNotice));

    public static NoticeDescription Description { get; } = new(typeof(DueDateMovedNotice), DueDates.MovedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (who, card, said) = (reader.Speaker, new Card(""), 0);
        var today = reader.AsTurn().Today;
        // Moved twice, it is told once: from the day that they knew.
        var known = subjects.Select(DueDates.Read).OfType<(string Item, DateOnly Before)>().DistinctBy(one => one.Item).ToList();
        foreach (var one in await list.OfAsync(who.Id, who.BatchId, who.Batch, cancellationToken))
        {
            if (
                !one.IsTheirs
                || known.Find(told => told.Item == one.Item.Key) is not { Item: not null, Before: var before }
                || before == one.Item.DueOn
            )
                continue;
            var item = one.Item.Name.In(reader.Language);
            card.Title(
                Texts.Say(
                    one.Item.DueOn < before ? "DueEarlier" : "DueLater",
                    ("item", item),
                    ("day", Spoken.Date(one.Item.DueOn, today)),
                    ("before", Spoken.Date(before, today))
                )
            );
            if (said++ < MostButtons)
                card.Buttons(new Button(item, MaterialsVerbs.Open.About(one.Item.Key)));
        }
        return said > 0 ? card : null;
    }
}
