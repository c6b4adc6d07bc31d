using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;
using Own = SupervisionBot.Core.Sessions.OwnSessions;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

/// <summary>A trainee's planned sessions with supervisees: lists them, opens one, calls it off.</summary>
public sealed class TraineeSessionsConversation(Own sessions, Withdrawing withdrawing) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(TraineeSessionsConversation), "own-sessions", "TriggersList")
        {
            Intents = ["planned_sessions"],
            Listed = false,
            Verbs = OwnVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var planned = await sessions.ToComeAsync(turn.Speaker.AsTrainee(), cancellationToken);
        var days = turn.Input is Input.Said ? SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) : null;
        var meant = planned.Where(one => days?.Fits(LocalSpan.Of(one.Session.Span, turn.Speaker.Zone)) != false).ToList();
        if (days is not null && meant is [var (session, with)])
            await dialogs.Context.ShowAsync(OwnSessionCard.Open(turn.Memory.NewCard(), session, with, turn), null, cancellationToken);
        else if (planned.Count == 0)
            await dialogs.Context.SayAsync(Texts["NonePlanned"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                OwnSessionCard.Rows(new Card(turn.Memory.NewCard()).Title(Texts["ListTitle"]), planned, new SessionWords(turn)),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == OwnVerbs.List)
            await BeginAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == OwnVerbs.CallOff && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await dialogs.Context.ReplaceAsync(
                OwnSessionCard.CalledOff(
                    pressed.Card,
                    await withdrawing.WithdrawAsync(turn.Speaker.AsHost(), new SessionId(id), following: false, cancellationToken),
                    new SessionWords(turn)
                ),
                cancellationToken
            );
        else
            await OpenAsync(dialogs, turn, pressed, cancellationToken);
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var planned = await sessions.ToComeAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (planned.FirstOrDefault(one => one.Session.Id.Value.ToString("N") == pressed.Subject) is not { Session: { } session, With: var with })
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["ListTitle"], Texts["HelpTitle"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(OwnSessionCard.Open(turn.Memory.NewCard(), session, with, turn), null, cancellationToken);
    }
}
