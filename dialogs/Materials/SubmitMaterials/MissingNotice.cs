using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Reminds a trainee of what is still missing, with the button that makes the next reminder unnecessary.</summary>
public sealed class MissingNotice(MaterialList list) : NoticeWriter, INoticeWriter
{
    const int MostButtons = 2;

    static readonly Texts Texts = new(typeof(MissingNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(MissingNotice), RemindOfMaterials.ReminderNotice) { Why = () => Texts["ReminderWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (turn, who) = (reader.AsTurn(), reader.Speaker);
        var keys = subjects.Select(RemindOfMaterials.ItemOf).ToHashSet();
        List<ItemStanding> lacking =
        [
            .. (await list.OfAsync(who.Id, who.BatchId, who.Batch, cancellationToken)).Where(one =>
                keys.Contains(one.Item.Key) && one.IsTheirs && one.Item.DayIsOverAt(who.Batch.Zone) > reader.Now
            ),
        ];
        if (lacking.Count == 0)
            return null;
        var card = new Card("").Title(Texts.Say(lacking.Count == 1 ? "ReminderTitleOne" : "ReminderTitle", ("count", lacking.Count)));
        foreach (var one in lacking)
            card.Item(
                one.Item.Name.In(reader.Language),
                Texts.Say(
                    "ReminderLine",
                    ("state", MaterialsCard.State(Texts, one, turn)),
                    ("span", Spoken.Span(one.Item.DayIsOverAt(who.Batch.Zone) - reader.Now))
                )
            );
        foreach (var one in lacking.Take(MostButtons))
            card.Buttons(ButtonOf(one, reader));
        return lacking.Count > MostButtons ? card.Buttons(new Button(Texts["List"], MaterialsVerbs.List)) : card;
    }

    static Button ButtonOf(ItemStanding one, NoticeReader reader)
    {
        var item = one.Item.Name.In(reader.Language);
        return one.Lack switch
        {
            Lack.OwnYes => new Button(Texts.Say("ReminderOurs", ("item", item)), MaterialsVerbs.Ours.About(one.Last!.Id)),
            Lack.Final when one.Last!.TraineeId == reader.Speaker.Id => new Button(
                Texts.Say("ReminderFinal", ("item", item)),
                MaterialsVerbs.Final.About(one.Last.Id)
            ),
            _ => new Button(Texts.Say("ReminderHandIn", ("item", item)), MaterialsVerbs.Open.About(one.Item.Key)),
        };
    }
}
