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

    public static ConversationDescription Description { get; } =
        new(typeof(AnnouncementsConversation), "announcements", "TriggersList")
        {
            Intents = ["sent_announcements"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn =>
                AnnounceConversation.IsOfClass(turn)
                || (AnnouncementsAsked.Of(turn) == AnnouncementWish.None && !turn.Declines(AnnouncementsVerbs.Keep))
                    ? Description!.FitsPhrase(turn)
                    : Phrase.Whole,
            Verbs = AnnouncementsVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Declines(AnnouncementsVerbs.Keep))
        {
            await dialogs.Context.SayAsync(Texts["Untouched"], turn.WaysOn(), cancellationToken);
            return;
        }
        var wish = AnnouncementsAsked.Of(turn);
        var last = await announcements.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostListed, cancellationToken);
        if (last.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneYet"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        if (wish is AnnouncementWish.None or AnnouncementWish.List)
        {
            await ListAsync(dialogs, turn, Texts["AllAnnouncements"], last, cancellationToken);
            return;
        }
        var to = (await audiences.WordsAsync(turn, null, cancellationToken)).Read(turn.Words)?.To;
        var named = to is { Kind: AudienceKind.Person or AudienceKind.Group or AudienceKind.Role or AudienceKind.Several } ? to : null;
        // "Have the trainees read it?" asks about one that went to their group, too.
        if (wish == AnnouncementWish.Read && named is { Kind: AudienceKind.Role } && AnnouncementsAsked.Meant(turn, wish, last, named).Count == 0)
            named = null;
        switch (AnnouncementsAsked.Meant(turn, wish, last, named))
        {
            case [var one]:
                await WishAsync(dialogs, turn, wish, one, cancellationToken);
                break;
            case []:
                await ListAsync(dialogs, turn, Texts["NoSuch"], last, cancellationToken);
                break;
            case var several:
                await ListAsync(dialogs, turn, Texts["WhichOne"], several, cancellationToken);
                break;
        }
    }

    Task WishAsync(DialogContext dialogs, Turn turn, AnnouncementWish wish, Announcement one, CancellationToken cancellationToken) =>
        wish switch
        {
            AnnouncementWish.Recall => AskAsync(dialogs, turn, one, null, cancellationToken),
            AnnouncementWish.Move when AnnouncementsAsked.NewTime(turn, one) is { } at => AskAsync(dialogs, turn, one, at, cancellationToken),
            AnnouncementWish.Stop => DoAsync(dialogs, turn, AnnouncementsVerbs.Stop, one.Id, cancellationToken),
            AnnouncementWish.Resume => DoAsync(dialogs, turn, AnnouncementsVerbs.Resume, one.Id, cancellationToken),
            AnnouncementWish.Reword => RewordAsync(dialogs, turn, one, cancellationToken),
            _ => DoAsync(dialogs, turn, AnnouncementsVerbs.Open, one.Id, cancellationToken),
        };

    /// <summary>What is written stays as it is; it can be called back and written anew.</summary>
    async Task RewordAsync(DialogContext dialogs, Turn turn, Announcement one, CancellationToken cancellationToken)
    {
        await dialogs.Context.SayAsync(Texts["NotReworded"], null, cancellationToken);
        await AskAsync(dialogs, turn, one, null, cancellationToken);
    }

    /// <summary>Which it is, and what is to become of it: taken back, or sent at another time.</summary>
    async Task AskAsync(DialogContext dialogs, Turn turn, Announcement one, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        AnnouncementsAsked.Show(turn);
        var to = (await audiences.WordsAsync(turn, one.Audience, cancellationToken)).Of(one.Audience);
        await dialogs.Context.ShowAsync(AnnounceCard.Ask(turn.Memory.NewCard(), one, to, at, turn), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == AnnouncementsVerbs.List)
            await BeginAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == AnnouncementsVerbs.Keep)
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["Untouched"]), cancellationToken);
        else if (pressed.Verb == AnnouncementsVerbs.Move)
            await MoveAsync(dialogs, turn, pressed, cancellationToken);
        else
            await DoAsync(
                dialogs,
                turn,
                pressed.Verb,
                Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new AnnouncementId(id) : default,
                cancellationToken
            );
    }

    async Task MoveAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var outcome =
            pressed.Subject.Split(':') is [var key, var seconds]
            && Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(seconds, CultureInfo.InvariantCulture, out var at)
                ? await announcements.MoveAsync(turn.Speaker.Id, turn.Speaker.BatchId, new AnnouncementId(id), at, cancellationToken)
                : new AnnounceOutcome.Nothing();
        var card = new Card(pressed.Card);
        if (outcome is not AnnounceOutcome.Done { Announcement: var moved })
            card.Text(Texts[outcome is AnnounceOutcome.TimeNotPossible ? "TooLate" : "NotThere"]);
        else
            card = AnnounceCard.Announced(
                pressed.Card,
                moved,
                (await audiences.WordsAsync(turn, moved.Audience, cancellationToken)).Of(moved.Audience),
                unmet: "",
                turn
            );
        await dialogs.Context.ReplaceAsync(card, cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, string title, IReadOnlyList<Announcement> last, CancellationToken cancellationToken)
    {
        AnnouncementsAsked.Show(turn);
        var card = new Card(turn.Memory.NewCard()).Title(title);
        foreach (var one in last)
            card.Row(
                AnnounceCard.Short(one.Text.In(turn.Language)),
                Texts.Say(
                    "ListLine",
                    ("state", AnnounceCard.State(one, turn)),
                    ("to", (await audiences.WordsAsync(turn, one.Audience, cancellationToken)).Of(one.Audience))
                ),
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
        AnnouncementsAsked.Show(turn);
        var left = await report.LeftAsync(announcement, MostNamed, cancellationToken);
        var progress = await report.OfAsync(announcement, cancellationToken);
        await dialogs.Context.ShowAsync(
            AnnounceCard.Progress(
                turn.Memory.NewCard(),
                announcement,
                progress,
                left,
                (await audiences.WordsAsync(turn, announcement.Audience, cancellationToken)).Of(announcement.Audience),
                turn
            ),
            null,
            cancellationToken
        );
    }
}
