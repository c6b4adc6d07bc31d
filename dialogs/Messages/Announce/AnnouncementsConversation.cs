using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>How announcements went: who got them, who opened them, who was not reached. Stops, resumes and recalls them.</summary>
public sealed class AnnouncementsConversation(Announcements announcements, AnnouncementReport report, Audiences audiences)
    : Conversation(Description),
        IDescribed
{
    const int MostListed = 10;
    const int MostNamed = 12;

    static readonly Texts Own = new(typeof(AnnouncementsConversation));

    static readonly (Verb Verb, IReadOnlyList<Phrase> Words)[] OnTheLast =
    [
        (AnnouncementsVerbs.Recall, Phrase.In(Own, "TriggersRecall")),
        (AnnouncementsVerbs.Stop, Phrase.In(Own, "TriggersStop")),
        (AnnouncementsVerbs.Resume, Phrase.In(Own, "TriggersGoOn")),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(AnnouncementsConversation), "announcements", "TriggersList")
        {
            IsGuessing = _ => true,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => Asked(turn) is null ? Description!.FitsPhrase(turn) : Phrase.Whole,
            Verbs = AnnouncementsVerbs.Every,
        };

    /// <summary>Of what is typed, "recall the announcement" is about the last one; the answer names it.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var last = await announcements.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostListed, cancellationToken);
        if (last.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoneYet"], [Texts["HelpTitle"]], cancellationToken);
        else if (Asked(turn) is { } verb)
            await DoAsync(dialogs, turn, verb, last[0].Id, cancellationToken);
        else
            await ListAsync(dialogs, turn, last, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == AnnouncementsVerbs.List)
            await BeginAsync(dialogs, turn, cancellationToken);
        else
            await DoAsync(
                dialogs,
                turn,
                pressed.Verb,
                Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new AnnouncementId(id) : default,
                cancellationToken
            );
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, IReadOnlyList<Announcement> last, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(turn, cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["AllAnnouncements"]);
        foreach (var one in last)
            card.Row(
                AnnounceCard.Short(one.Text.In(turn.Language)),
                Texts.Say("ListLine", ("state", Texts[$"State{one.State}"]), ("to", words.Of(one.Audience))),
                new Button("", AnnouncementsVerbs.Open.About(one.Id))
            );
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["HelpTitle"], AnnounceVerbs.Another)), null, cancellationToken);
    }

    async Task DoAsync(DialogContext dialogs, Turn turn, Verb verb, AnnouncementId id, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var outcome = verb switch
        {
            var it when it == AnnouncementsVerbs.Stop => await announcements.StopAsync(who, batch, id, cancellationToken),
            var it when it == AnnouncementsVerbs.Resume => await announcements.ResumeAsync(who, batch, id, cancellationToken),
            var it when it == AnnouncementsVerbs.Recall => await announcements.RecallAsync(who, batch, id, cancellationToken),
            _ => null,
        };
        if (await announcements.FindAsync(who, batch, id, cancellationToken) is not { } announcement)
        {
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["AllAnnouncements"], Texts["HelpTitle"]], cancellationToken);
            return;
        }
        if (outcome is AnnounceOutcome.Nothing)
            await dialogs.Context.SayAsync(Texts["NothingChanged"], null, cancellationToken);
        var left = await report.LeftAsync(announcement, MostNamed, cancellationToken);
        var progress = await report.OfAsync(announcement, cancellationToken);
        await dialogs.Context.ShowAsync(
            AnnounceCard.Progress(
                turn.Memory.NewCard(),
                announcement,
                progress,
                left,
                (await WordsAsync(turn, cancellationToken)).Of(announcement.Audience),
                turn
            ),
            null,
            cancellationToken
        );
    }

    async Task<AudienceWords> WordsAsync(Turn turn, CancellationToken cancellationToken) =>
        new(turn, await audiences.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));

    static Verb? Asked(Turn turn) => OnTheLast.FirstOrDefault(known => Phrase.Best(known.Words, turn.Folded) >= Phrase.Whole).Verb;
}
