using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>Whoever holds a class opens check-in, sees who is in, ticks names, and says who left before the end.</summary>
public sealed class OpenCheckInConversation(CheckIns checkIns, RollCall roll, CheckInAddress address, TimeProvider time)
    : Conversation(Description),
        IDescribed
{
    static readonly Texts Own = new(typeof(OpenCheckInConversation));

    public static ConversationDescription Description { get; } =
        new(typeof(OpenCheckInConversation), "open-check-in", "TriggersOpen")
        {
            Intents = ["open_check_in"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn =>
                turn.Input is Input.Said && SaysLeft(turn) ? Phrase.Surely
                : turn.Input is Input.Said && Ticks(turn) ? Phrase.Opening
                : Description!.FitsPhrase(turn),
            Verbs = CheckInVerbs.Every,
        };

    /// <summary>Of a class that is over it is still said who came and who left early, and that it is too late to check in.</summary>
    static readonly TimeSpan NotLongAgo = TimeSpan.FromHours(12);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        var topic = TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words);
        var about = SaysLeft(turn) || Ticks(turn) || (CheckInReader.SaysGone(turn.Words) && turn.Heard?.Names(ThingKind.Person) == true);
        var near = (await checkIns.NearAsync(host, NotLongAgo, cancellationToken))
            .Where(session => topic is null || session.Topic == topic.Key)
            .ToList();
        // Their own goes before what as administrators they could open as well.
        if (near.Exists(session => session.SupervisorId == turn.Speaker.Id))
            near.RemoveAll(session => session.SupervisorId != turn.Speaker.Id);
        var now = near.Where(session => checkIns.CanOpen(host, session) || (about && session.EndsAt <= turn.Now)).ToList();
        if (near.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoneNear"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else if (now.Count > 1)
            await dialogs.Context.ShowAsync(CheckInCard.Which(turn.Memory.NewCard(), now, turn), null, cancellationToken);
        else if (now is not [var one])
            await dialogs.Context.ShowAsync(
                CheckInCard.Result(
                    turn.Memory.NewCard(),
                    await checkIns.OpenAsync(host, near.MinBy(session => Away(session, turn.Now))!.Id, cancellationToken),
                    turn,
                    address,
                    time.GetUtcNow()
                ),
                null,
                cancellationToken
            );
        else if (about)
            await SayOfOneAsync(dialogs, turn, one, cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                CheckInCard.Result(
                    turn.Memory.NewCard(),
                    await (
                        CheckInReader.Closes(turn.Words) ? checkIns.CloseAsync(host, one.Id, cancellationToken)
                        : Opens(turn) ? checkIns.OpenAsync(host, one.Id, cancellationToken)
                        : SeeAsync(host, one.Id, cancellationToken)
                    ),
                    turn,
                    address,
                    time.GetUtcNow()
                ),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, parts) = (turn.Speaker.AsHost(), pressed.Subject.Split('.'));
        if (!Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var key))
            return;
        var id = new SessionId(key);
        if (pressed.Verb.Is(CheckInVerbs.There, CheckInVerbs.NotThere, CheckInVerbs.LetIn))
        {
            if (parts is not [_, var whom] || !Guid.TryParse(whom, CultureInfo.InvariantCulture, out var person))
                return;
            var ticked =
                pressed.Verb == CheckInVerbs.LetIn
                    ? await checkIns.LetInAsync(host, id, new PersonId(person), cancellationToken)
                    : await checkIns.TickAsync(host, id, new PersonId(person), pressed.Verb == CheckInVerbs.There, cancellationToken);
            await dialogs.Context.ReplaceAsync(CheckInCard.Names(pressed.Card, ticked, turn), cancellationToken);
        }
        else if (pressed.Verb == CheckInVerbs.Names)
            await dialogs.Context.ShowAsync(
                CheckInCard.Names(turn.Memory.NewCard(), await SeeAsync(host, id, cancellationToken), turn),
                null,
                cancellationToken
            );
        else
        {
            var outcome = pressed.Verb switch
            {
                var it when it == CheckInVerbs.Open => await checkIns.OpenAsync(host, id, cancellationToken),
                var it when it == CheckInVerbs.Close => await checkIns.CloseAsync(host, id, cancellationToken),
                _ => await SeeAsync(host, id, cancellationToken),
            };
            if (pressed.Verb == CheckInVerbs.Open)
                await dialogs.Context.ShowAsync(
                    CheckInCard.Result(turn.Memory.NewCard(), outcome, turn, address, time.GetUtcNow()),
                    null,
                    cancellationToken
                );
            else
                await dialogs.Context.ReplaceAsync(CheckInCard.Result(pressed.Card, outcome, turn, address, time.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>Somebody who is named is there, is not, or left before the end.</summary>
    async Task SayOfOneAsync(DialogContext dialogs, Turn turn, Session session, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        var view = await checkIns.OneAsync(host, session.Id, cancellationToken);
        var named = view is null ? [] : RollCall.Named(view, turn.Words);
        if (view is null || CheckInReader.LeftAt(turn.Words) is not { } at || named is not [var who])
        {
            await dialogs.Context.ShowAsync(
                view is null
                    ? CheckInCard.Names(turn.Memory.NewCard(), new CheckInOutcome.NotThere(), turn)
                    : await roll.OfAsync(turn, view, cancellationToken),
                null,
                cancellationToken
            );
            return;
        }
        var outcome = await checkIns.LeftAsync(host, session.Id, who.Id, InstantOf(session, at, turn), cancellationToken);
        if (outcome is CheckInOutcome.NotSo)
            await dialogs.Context.SayAsync(
                Texts.Say("LeftNotSo", ("name", words.Name(who)), ("time", Spoken.Time(at)), ("what", words.TopicOf(session))),
                null,
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(CheckInCard.Names(turn.Memory.NewCard(), outcome, turn, who.Id), null, cancellationToken);
    }

    /// <summary>How far it is from being on.</summary>
    static TimeSpan Away(Session session, DateTimeOffset now) => now < session.StartsAt ? session.StartsAt - now : now - session.EndsAt;

    static DateTimeOffset InstantOf(Session session, TimeOnly at, Turn turn) =>
        LocalTime.Instant(LocalSpan.Of(session.Span, turn.Speaker.Zone).Day, at, turn.Speaker.Zone);

    async Task<CheckInOutcome> SeeAsync(SessionHost host, SessionId id, CancellationToken cancellationToken) =>
        await checkIns.OneAsync(host, id, cancellationToken) is { } view ? new CheckInOutcome.Done(view) : new CheckInOutcome.NotThere();

    /// <summary>Check-in is opened by very words only; what is likely is shown.</summary>
    static bool Opens(Turn turn) =>
        CheckInReader.SaysCheckIn(turn.Words) && Own.SaidIn("OpenWords", turn.Folded) && Description.FitsPhrase(turn) >= Phrase.Opening;

    static bool SaysLeft(Turn turn) => CheckInReader.LeftAt(turn.Words) is not null && turn.Heard?.Names(ThingKind.Person) == true && IsOfToday(turn);

    static bool IsOfToday(Turn turn) => (DayReader.Read(turn.Words, turn.Days()).Value ?? turn.Today) == turn.Today;

    static bool Ticks(Turn turn) =>
        Own.SaidIn("HereWords", turn.Folded)
        && turn.Heard?.Names(ThingKind.Person) == true
        && !SessionReader.IsQuestion(turn.Words)
        && IsOfToday(turn)
        && turn.Words.Length < LongestTick;

    const int LongestTick = 80;
}
