using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>A trainee says whether they were at a session that they had booked; by the buttons of the question, or typed.</summary>
public sealed class AttendedConversation(AfterSession after) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(AttendedConversation), "attended", "TriggersAttended")
        {
            Listed = false,
            ComesFirst = turn => turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && AttendanceAsked.WhatISaid(turn.Words),
            Fits = turn =>
                Math.Max(Description!.FitsPhrase(turn), turn.Input is Input.Said && AttendanceAsked.TellsOwn(turn.Words) ? Phrase.Surely : 0),
            Nears = _ => 0,
            Verbs = AttendedVerbs.Every,
        };

    /// <summary>The bare words are about the last one; of a day, a topic or a part of the day it is shown which one they mean.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Description.IsCalled(turn.Folded))
        {
            var outcome = await after.LastAttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } last
                ? await after.SayAsync(turn.Speaker.AsTrainee(), last, !SaysAway(turn), cancellationToken)
                : new AttendanceOutcome.NotThere();
            await dialogs.Context.ShowAsync(Card(turn, turn.Memory.NewCard(), outcome), null, cancellationToken);
            return;
        }
        // "I didn't tell anybody" may come next.
        LastShown.SaidBefore.Keep(turn, turn.Words.Trim());
        var sought = new HeldSought(turn);
        var all = await after.AttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, sought.Within, cancellationToken);
        var fit = all.Where(sought.Fits).ToList();
        if (fit.Count == 0)
            await NoneThenAsync(dialogs, turn, sought.Day, cancellationToken);
        else
        {
            if (AttendanceAsked.WhatISaid(turn.Words))
                await dialogs.Context.SayAsync(await SaidAsync(turn, fit[0], cancellationToken), null, cancellationToken);
            await dialogs.Context.ShowAsync(Asking(turn, sought.Selects ? fit : [fit[0]]), null, cancellationToken);
        }
    }

    /// <summary>What they have said of it so far.</summary>
    async Task<string> SaidAsync(Turn turn, Session session, CancellationToken cancellationToken) =>
        Texts[
            (await after.AttendedAsync(turn.Speaker.Id, session.Id, cancellationToken))
                ?.Booked.FirstOrDefault(one => one.Who.Id == turn.Speaker.Id)
                ?.Own switch
            {
                true => "YouSaidThere",
                false => "YouSaidAway",
                null => "YouHaveNotSaid",
            }
        ];

    bool SaysAway(Turn turn) => Texts.LinesInBoth("NotThereWords").Any(words => turn.Folded.Contains(Phrase.Fold(words), StringComparison.Ordinal));

    const int MostAsked = 4;

    /// <summary>What they say is noted by a press, of the one that it is about.</summary>
    Card Asking(Turn turn, IReadOnlyList<Session> sessions)
    {
        var (words, away) = (new SessionWords(turn), SaysAway(turn));
        var verb = away ? AttendedVerbs.No : AttendedVerbs.Yes;
        var card = new Card(turn.Memory.NewCard());
        if (sessions is [var one])
            return card.Text(Spoken.Sentence(AttendanceCard.Which(one, words)))
                .Buttons(
                    new Button(Texts[away ? "IWasNot" : "IWas"], verb.About($"{one.Id.Value:N}"), ButtonStyle.First),
                    new Button(Texts[away ? "IWas" : "IWasNot"], (away ? AttendedVerbs.Yes : AttendedVerbs.No).About($"{one.Id.Value:N}")),
                    new Button(Texts.Shared["MyBookings"], BookingVerbs.List)
                );
        card.Text(Texts[away ? "WhichAway" : "WhichThere"]);
        foreach (var session in sessions.Take(MostAsked))
            card.Row(AttendanceCard.Which(session, words), "", new Button("", verb.About($"{session.Id.Value:N}")));
        return card;
    }

    /// <summary>Nothing is noted of another day than the one that was said.</summary>
    async Task NoneThenAsync(DialogContext dialogs, Turn turn, DateOnly? day, CancellationToken cancellationToken)
    {
        var none = day is { } said ? Spoken.Sentence(Texts.Say("NoneThen", ("day", Spoken.Date(said, turn.Today)))) : Texts["NoneSuch"];
        var card = new Card(turn.Memory.NewCard()).Text(none);
        if (await after.AttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken) is [var nearest, ..])
            card.Text(Spoken.Sentence(Texts.Say("NearestWas", ("when", AttendanceCard.Which(nearest, new SessionWords(turn))))))
                .Buttons(
                    new Button(Texts["IWas"], AttendedVerbs.Yes.About($"{nearest.Id.Value:N}")),
                    new Button(Texts["IWasNot"], AttendedVerbs.No.About($"{nearest.Id.Value:N}"))
                );
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List)), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var outcome = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            ? await after.SayAsync(turn.Speaker.AsTrainee(), new SessionId(id), pressed.Verb == AttendedVerbs.Yes, cancellationToken)
            : new AttendanceOutcome.NotThere();
        await dialogs.Context.ReplaceAsync(Card(turn, pressed.Card, outcome), cancellationToken);
    }

    Card Card(Turn turn, string id, AttendanceOutcome outcome)
    {
        var words = new SessionWords(turn);
        var text = outcome switch
        {
            AttendanceOutcome.Noted { Disagrees: true } noted => Texts.Say(
                noted.Session.Kind.IsTaught() ? "NotedDiffersTaught" : "NotedDiffers",
                ("when", AttendanceCard.Which(noted.Session, words))
            ),
            AttendanceOutcome.Noted { There: true } noted => Texts.Say("NotedThere", ("when", AttendanceCard.Which(noted.Session, words))),
            AttendanceOutcome.Noted noted => Texts.Say("NotedAway", ("when", AttendanceCard.Which(noted.Session, words))),
            AttendanceOutcome.TooEarly early => Texts.Say("TooEarly", ("when", AttendanceCard.Which(early.Session, words))),
            _ => Texts["NotFound"],
        };
        var card = new Card(id).Text(Spoken.Sentence(text));
        if (outcome is AttendanceOutcome.Noted { There: true, Disagrees: false } was && !was.Session.Kind.IsTaught())
            card.Buttons(new Button(Texts.Shared["WriteRecord"], WriteRecordVerbs.Begin.About(was.Session.Id)));
        return card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }
}
