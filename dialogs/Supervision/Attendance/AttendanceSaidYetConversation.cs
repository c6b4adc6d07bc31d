using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Whether somebody has said who came, session by session: an administrator asks about anybody, a supervisor about their own.</summary>
public sealed class AttendanceSaidYetConversation(SessionBoard board) : Conversation(Description), IDescribed
{
    const int MostShown = 8;

    public static ConversationDescription Description { get; } =
        new(typeof(AttendanceSaidYetConversation), "attendance-said-yet", "TriggersSaidYet")
        {
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            ComesFirst = turn => turn.Input is Input.Said && AttendanceAsked.WhetherSaid(turn.Words),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var day = DayReader.Read(turn.Words, turn.Days()).Value;
        var held = await board.HeldAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            day is { } on ? Span.OfDay(on, turn.Speaker.Zone) : null,
            cancellationToken
        );
        List<string> named = [.. Strangers.Names(turn)];
        if (named.Count > 0)
            held = [.. held.Where(one => named.Exists(name => Strangers.IsOneOf(turn, name, [one.Supervisor])))];
        var words = new SessionWords(turn);
        if (held.Count == 0)
        {
            turn.Took.UnionWith([ThingKind.Person, ThingKind.Weekday, ThingKind.Date, ThingKind.DayPast, ThingKind.Today]);
            await dialogs.Context.SayAsync(
                turn.Speaker.Is(Role.Administrator) ? Texts["NoneHeld"] : Texts["NoneHeldByYou"],
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["SaidYetTitle"]);
        foreach (var (session, supervisor, said) in held.Take(MostShown))
            card.Item(words.When(session), Texts.Say(said ? "SaidYetYes" : "SaidYetNo", ("what", words.What(session, supervisor))));
        List<HeldSession> missing = [.. held.Take(MostShown).Where(one => !one.Said)];
        if (missing.Count > 0 && turn.Speaker.Is(Role.Administrator))
            LastShown.Show(
                turn,
                missing.Select(one => one.Supervisor.Id).Distinct(),
                ShownAs.WithoutAttendance,
                LocalSpan.Of(missing[0].Session.Span, turn.Speaker.Zone).Day.ToString("o", CultureInfo.InvariantCulture)
            );
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }
}
