using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Finds an announcement again for one of those whom it was for: "what was that notice about the checklists", 那个通知找不到了.</summary>
public sealed class ReceivedConversation(Announcements announcements) : Conversation(Description), IDescribed
{
    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    const int MostListed = 8;

    public static ConversationDescription Description { get; } =
        new(typeof(ReceivedConversation), "announcements-received", "TriggersReceived")
        {
            Intents = ["received_announcement"],
            Yields = false,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => !speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator),
            Fits = turn => NoticeSought.Is(turn.Words) ? Understood : Description!.FitsPhrase(turn),
            Verbs = [AnnouncementVerbs.Show],
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await announcements.ReceivedAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostListed, cancellationToken);
        var parts = NoticeSought.Parts(turn.Words);
        List<Announcement> found = [.. all.Where(one => parts.Any(part => Says(one, part)))];
        if (found is [var only])
        {
            await ShowAsync(dialogs, turn, only.Id, turn.Memory.NewCard(), cancellationToken);
            return;
        }
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneReceived"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts[parts.Count > 0 && found.Count == 0 ? "NoneSaysThat" : "ReceivedTitle"]);
        foreach (var one in found.Count > 0 ? found : all)
            card.Row(
                AnnounceCard.Short(one.Text.In(turn.Language)),
                Spoken.Date(LocalTime.Day(one.MadeAt, turn.Speaker.Zone), turn.Today),
                new Button("", AnnouncementVerbs.Show.About(one.Id))
            );
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new AnnouncementId(id) : default,
            turn.Memory.NewCard(),
            cancellationToken
        );

    async Task ShowAsync(DialogContext dialogs, Turn turn, AnnouncementId id, string card, CancellationToken cancellationToken)
    {
        if (
            await announcements.ForReaderAsync(turn.Speaker.Id, id, cancellationToken) is not null
            && await announcements.ReadAsync(id, cancellationToken) is var (one, author)
        )
            await dialogs.Context.ShowAsync(AnnounceCard.ToReader(card, one, author.In(turn.Language), turn), null, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["GoneForReader"], turn.WaysOn(), cancellationToken);
    }

    static bool Says(Announcement one, string part) =>
        one.Text.In(Language.English).Contains(part, StringComparison.OrdinalIgnoreCase)
        || one.Text.In(Language.Chinese).Contains(part, StringComparison.OrdinalIgnoreCase);
}
