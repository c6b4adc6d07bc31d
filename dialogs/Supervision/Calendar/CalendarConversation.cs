using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Calendar;

/// <summary>Tells somebody the private address from which a calendar reads their sessions, and renews it.</summary>
public sealed class CalendarConversation(CalendarFeeds feeds, CalendarAddress address) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Renewing = Phrase.In(new Texts(typeof(CalendarConversation)), "TriggersRenew");

    public static ConversationDescription Description { get; } =
        new(typeof(CalendarConversation), "calendar")
        {
            Intents = ["calendar"],
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Alumnus),
            Seldom = speaker => speaker.Is(Role.Alumnus),
            Fits = turn => Math.Max(Phrase.Best(Renewing, turn.Folded), Description!.FitsPhrase(turn)),
            Verbs = CalendarVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var renews = Phrase.Best(Renewing, turn.Folded) >= Phrase.Whole;
        await dialogs.Context.ShowAsync(await CardAsync(turn, turn.Memory.NewCard(), renews, cancellationToken), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        await dialogs.Context.ReplaceAsync(
            await CardAsync(turn, pressed.Card, pressed.Verb == CalendarVerbs.Renew, cancellationToken),
            cancellationToken
        );

    async Task<Card> CardAsync(Turn turn, string id, bool renews, CancellationToken cancellationToken)
    {
        var feed = renews ? await feeds.RenewAsync(turn.Speaker.Id, cancellationToken) : await feeds.OfAsync(turn.Speaker.Id, cancellationToken);
        return new Card(id)
            .Title(Texts[renews ? "Renewed" : "Title"])
            .Text(address.Of(feed))
            .Hint(Texts["HowTo"])
            .Buttons(
                new Button(Texts["Renew"], CalendarVerbs.Renew),
                turn.Speaker.Is(Role.Trainee)
                    ? new Button(Texts.Shared["MyBookings"], BookingVerbs.List)
                    : new Button(Texts.Shared["MySessions"], HostVerbs.List)
            );
    }
}
