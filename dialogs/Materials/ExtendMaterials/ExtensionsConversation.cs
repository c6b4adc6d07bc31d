using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>Lists who was given more time, by whom, when and why, and which of it still counts.</summary>
public sealed class ExtensionsConversation(Extensions extensions) : Conversation(Description), IDescribed
{
    const int MostShown = 12;

    public static ConversationDescription Description { get; } =
        new(typeof(ExtensionsConversation), "extensions", "TriggersList")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Verbs = ExtensionsVerbs.Every,
        };

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await extensions.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["None"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["ListTitle"]);
        foreach (var line in all.Take(MostShown))
        {
            var (extension, item) = (line.Extension, turn.Speaker.Batch.ItemOf(line.Extension.Item)?.Name.In(turn.Language) ?? line.Extension.Item);
            var given = LocalTime.Day(extension.At, turn.Speaker.Zone);
            card.Item(
                Texts.Say(
                    line.Counts ? "Line" : "LinePast",
                    ("item", item),
                    ("name", GroupNames.In(turn.Language, turn.NameOf(line.Whose, line.WhoseEn))),
                    ("day", Spoken.Date(extension.Until, turn.Today))
                ),
                Texts.Say(
                    "LineWhy",
                    ("by", turn.NameOf(line.By.Name, line.By.NameEn)),
                    ("day", Spoken.Date(given, turn.Today)),
                    ("why", extension.Why)
                )
            );
        }
        await dialogs.Context.ShowAsync(card, [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
    }
}
