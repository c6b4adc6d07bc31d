using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>The guests of a class, apart from those who are expected: whoever holds it ticks who came.</summary>
public sealed class GuestsConversation(GuestRoll roll, ClassBoard board) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(GuestsConversation), "class-guests", "TriggersGuests")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = GuestVerbs.Every,
        };

    /// <summary>Of the class that comes next and has some.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var ahead = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        foreach (var view in ahead.Where(view => view.Lesson.OpenPlaces > 0))
            if (await roll.OfAsync(turn.Speaker.AsHost(), view.Session.Id, cancellationToken) is { Count: > 0 } guests)
            {
                await dialogs.Context.ShowAsync(Of(turn.Memory.NewCard(), view.Session, guests, turn), null, cancellationToken);
                return;
            }
        await dialogs.Context.SayAsync(Texts["NoGuests"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, parts) = (turn.Speaker.AsHost(), pressed.Subject.Split(':'));
        if (
            !Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var id)
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken) is not { Session: var session }
            || await roll.OfAsync(host, session.Id, cancellationToken) is null
        )
        {
            await dialogs.Context.SayAsync(Texts["NoGuests"], [Texts.Shared["Classes"]], cancellationToken);
            return;
        }
        var ticked =
            parts.Length == 2
            && Guid.TryParse(parts[1], CultureInfo.InvariantCulture, out var who)
            && await roll.TickAsync(host, session.Id, new PersonId(who), pressed.Verb == GuestVerbs.Tick, cancellationToken);
        if (pressed.Verb == GuestVerbs.List)
            await dialogs.Context.ShowAsync(
                Of(turn.Memory.NewCard(), session, (await roll.OfAsync(host, session.Id, cancellationToken))!, turn),
                null,
                cancellationToken
            );
        else
        {
            var card = Of(
                pressed.Card,
                session,
                await NowAsync(host, session, parts, pressed.Verb == GuestVerbs.Tick && ticked, ticked, cancellationToken),
                turn
            );
            await dialogs.Context.ReplaceAsync(ticked ? card : card.Hint(Texts["TooEarlyToTick"]), cancellationToken);
        }
    }

    /// <summary>With what this turn has just done, which the database does not have yet.</summary>
    async Task<IReadOnlyList<ClassGuest>> NowAsync(
        SessionHost host,
        Session session,
        string[] parts,
        bool there,
        bool changed,
        CancellationToken cancellationToken
    )
    {
        var guests = (await roll.OfAsync(host, session.Id, cancellationToken))!;
        var who = changed ? new PersonId(Guid.Parse(parts[1], CultureInfo.InvariantCulture)) : default;
        return changed ? [.. guests.Select(one => one.Who.Id == who ? one with { IsThere = there } : one)] : guests;
    }

    Card Of(string id, Session session, IReadOnlyList<ClassGuest> guests, Turn turn)
    {
        var words = new SessionWords(turn);
        var card = new Card(id)
            .Title(Texts.Say("GuestsTitle", ("what", words.Taught(session))))
            .Hint(Spoken.Sentence(words.When(session)))
            .Text(Texts.Say("GuestsCount", ("count", guests.Count), ("came", guests.Count(one => one.IsThere))));
        foreach (var one in guests)
            card.Row(
                words.Name(one.Who),
                Texts[one.IsThere ? "GuestThere" : "GuestNotThere"],
                new Button("", (one.IsThere ? GuestVerbs.Untick : GuestVerbs.Tick).About($"{session.Id.Value:N}:{one.Who.Id.Value:N}"))
            );
        return card.Hint(Texts["GuestsHint"]).Buttons(SessionWords.See(session));
    }
}
