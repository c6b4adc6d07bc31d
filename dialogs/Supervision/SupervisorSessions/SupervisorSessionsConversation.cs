using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Times;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>
/// A supervisor's own sessions: who comes and what they want to talk about; withdraws or moves one, or all following; decides late requests.
/// </summary>
public sealed class SupervisorSessionsConversation(SessionBoard board, Withdrawing withdrawing, Rescheduling rescheduling, ChangeRequests requests)
    : Conversation(Description),
        IDescribed
{
    static readonly TimeSpan Shown = TimeSpan.FromDays(28);

    public static ConversationDescription Description { get; } =
        new(typeof(SupervisorSessionsConversation), "my-sessions")
        {
            Intents = ["my_sessions", "change_session", "withdraw_session"],
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Supervisor),
            // Also asked for by "yes" or "no" to its question.
            Fits = turn => Answer(turn) is not null ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = HostVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Answer(turn) is { } answer)
        {
            turn.Press(answer);
            await PressedAsync(dialogs, turn, answer, cancellationToken);
        }
        else if (Description.IsCalled(turn.Folded))
            await ListAsync(dialogs, turn, cancellationToken);
        else
            await MeantAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>
    /// The sessions on the days that the words name; one that is to be moved or withdrawn is shown with what was said, and done at a press.
    /// </summary>
    async Task MeantAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (moves, withdraws) = (turn.Intent is "change_session" or "move_booking", turn.Intent is "withdraw_session" or "cancel_booking");
        var chinese = turn.Language == Language.Chinese;
        var (from, to) = moves ? SessionReader.FromTo(turn.Words) : (turn.Words, "");
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + Shown), cancellationToken);
        var sought = SessionReader.Sought(from, turn.Today, chinese);
        if (withdraws && SessionReader.IllnessIn(turn.Words) is { } ill)
            await dialogs.Context.SayAsync(Texts.Say("GetWell", ("words", ill)), null, cancellationToken);
        var meant = hosted.Where(view => sought is null || sought.Fits(LocalSpan.Of(view.Session.Span, turn.Speaker.Zone))).ToList();
        // A number is that of the list on the screen.
        if (
            withdraws
            && SessionReader.NumberIn(turn.Words) is { } number
            && turn.Memory.LastCard is { } shown
            && number <= shown.Rows.Count
            && shown.Rows[number - 1] is var row
            && row.Verb == HostVerbs.Open
        )
            meant = [.. hosted.Where(view => row.Subject == HostVerbs.Open.About(view.Session.Id).Subject)];
        if (meant is [var one] && moves && SessionReader.Read(to, turn.Today, chinese) is { SaysSomething: true } said)
            await ChangeSessionConversation.BeginWithAsync(dialogs, one.Session.Id, said, cancellationToken);
        else if (meant is [var only] && withdraws)
            await dialogs.Context.ShowAsync(
                SessionCard.AskWithdraw(
                    turn.Memory.NewCard(),
                    only,
                    await rescheduling.SeriesAsync(turn.Speaker.AsHost(), only.Session.Id, cancellationToken) is { Count: 1 },
                    new SessionWords(turn)
                ),
                null,
                cancellationToken
            );
        else if (meant is [var single] && sought != null)
            await dialogs.Context.ShowAsync(SessionCard.Open(turn.Memory.NewCard(), single, new SessionWords(turn)), null, cancellationToken);
        else if (meant.Count == 0 && sought != null && hosted.Count > 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneThen"], null, cancellationToken);
            await ListAsync(dialogs, turn, cancellationToken);
        }
        else if (meant.Count > 0)
            await dialogs.Context.ShowAsync(SessionCard.List(turn.Memory.NewCard(), meant, new SessionWords(turn)), null, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>The button of the question shown last that a typed yes or no means; null when it leaves open how much is meant.</summary>
    static Input.Pressed? Answer(Turn turn)
    {
        if (
            turn.Input is not Input.Said
            || turn.Memory.LastCard is not { } card
            || card.Buttons.Where(button => button.Verb.Is(HostVerbs.WithdrawOne, HostVerbs.WithdrawAll, HostVerbs.DropNow)).ToList() is not [var yes]
        )
            return null;
        var meant = AnswerReader.Read(turn.Words) switch
        {
            Core.Reading.Answer.Yes => yes,
            Core.Reading.Answer.No => card.Buttons.FirstOrDefault(button => button.Verb == HostVerbs.Open),
            _ => null,
        };
        return meant is null ? null : new Input.Pressed(meant.Verb, card.Card, meant.Subject);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == HostVerbs.List)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await NotFoundAsync(dialogs, cancellationToken);
        else if (pressed.Verb.Is(HostVerbs.Attender, HostVerbs.File, HostVerbs.Drop, HostVerbs.DropNow))
            await AttenderAsync(dialogs, turn, new BookingId(id), pressed, cancellationToken);
        else if (pressed.Verb.Is(HostVerbs.Grant, HostVerbs.Refuse))
            await DecideAsync(dialogs, turn, id, pressed, cancellationToken);
        else
            await ActAsync(dialogs, turn, new SessionId(id), pressed, cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + Shown), cancellationToken);
        if (hosted.Count == 0)
            await dialogs.Context.SayAsync(Texts["Empty"], [Texts.Shared["PublishSessions"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(SessionCard.List(turn.Memory.NewCard(), hosted, new SessionWords(turn)), null, cancellationToken);
    }

    async Task ActAsync(DialogContext dialogs, Turn turn, SessionId id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        if (await board.HostedAsync(host, id, cancellationToken) is not { } view)
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        switch (pressed.Verb)
        {
            case var it when it == HostVerbs.Withdraw && view.Session.State == SessionState.Open:
                await dialogs.Context.ReplaceAsync(
                    SessionCard.AskWithdraw(pressed.Card, view, await rescheduling.SeriesAsync(host, id, cancellationToken) is { Count: 1 }, words),
                    cancellationToken
                );
                break;
            case var it when it.Is(HostVerbs.WithdrawOne, HostVerbs.WithdrawAll):
                var outcome = await withdrawing.WithdrawAsync(host, id, pressed.Verb == HostVerbs.WithdrawAll, cancellationToken);
                await dialogs.Context.ReplaceAsync(SessionCard.Withdrawn(pressed.Card, outcome, words), cancellationToken);
                break;
            case var it when it == HostVerbs.Move && view.Session.State == SessionState.Open:
                await ChangeSessionConversation.BeginWithAsync(dialogs, id, cancellationToken);
                break;
            default:
                await dialogs.Context.ShowAsync(SessionCard.Open(turn.Memory.NewCard(), view, words), null, cancellationToken);
                break;
        }
    }

    async Task AttenderAsync(DialogContext dialogs, Turn turn, BookingId id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        if (await board.HostedAsync(host, id, cancellationToken) is not var (view, attender))
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        switch (pressed.Verb)
        {
            case var it when it == HostVerbs.File && attender.File is { } file:
                await dialogs.Context.SendFileAsync(
                    turn,
                    file,
                    Texts.Say("FileOf", ("name", words.Name(attender.Who)), ("when", words.When(view.Session))),
                    cancellationToken
                );
                break;
            case var it when it == HostVerbs.Drop:
                await dialogs.Context.ReplaceAsync(SessionCard.AskDrop(pressed.Card, view, attender, words), cancellationToken);
                break;
            case var it when it == HostVerbs.DropNow:
                await dialogs.Context.ReplaceAsync(
                    SessionCard.Dropped(pressed.Card, await withdrawing.DropAsync(host, id, cancellationToken), view, attender, words),
                    cancellationToken
                );
                break;
            default:
                await dialogs.Context.ShowAsync(SessionCard.WhoComes(turn.Memory.NewCard(), view, attender, words), null, cancellationToken);
                break;
        }
    }

    async Task DecideAsync(DialogContext dialogs, Turn turn, Guid id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var view = await requests.FindAsync(turn.Speaker.Id, id, cancellationToken);
        if (view is null)
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        var outcome = await requests.AnswerAsync(turn.Speaker.Id, id, pressed.Verb == HostVerbs.Grant, cancellationToken);
        var name = view.Who.In(turn.Language);
        var text = outcome switch
        {
            null => Texts["AlreadyDecided"],
            BookOutcome.Cancelled => Texts.Say("GrantedCancel", ("name", name)),
            BookOutcome.Moved moved => Texts.Say("GrantedMove", ("name", name), ("when", new SessionWords(turn).When(moved.To))),
            BookOutcome.Booked => Texts.Say("Refused", ("name", name)),
            _ => Texts["NotPossibleNow"],
        };
        await dialogs.Context.ReplaceAsync(
            new Card(pressed.Card).Text(text).Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List)),
            cancellationToken
        );
    }

    Task NotFoundAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MySessions"]], cancellationToken);
}
