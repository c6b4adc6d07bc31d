using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Welcome;
using SupervisionBot.Files;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>One attempt at a turn, in a scope of its own: a function of the stored talk and the activity, saved in one transaction.</summary>
sealed partial class TurnRun(
    SupervisionDb db,
    DatabaseWriter writer,
    WhoIsIt whoIsIt,
    Speakers speakers,
    Reception reception,
    Invitations invitations,
    FileStore files,
    FileOffers offers,
    OfferForm form,
    TimeProvider time,
    ILogger<TurnRun> logger
)
{
    /// <returns>Null when Teams has to be asked first who it is, outside of this transaction: nothing has happened yet.</returns>
    /// <exception cref="DbUpdateException">Another turn was saved first; so says a <see cref="System.Data.Common.DbException"/> of the activity or
    /// the talk.</exception>
    public async Task<SavedTurn?> RunAsync(ITurnContext outer, string key, Input input, CancellationToken cancellationToken)
    {
        using var reading = await writer.ReadAsync(db, cancellationToken);
        var now = time.GetUtcNow();
        var origin = new AuditOrigin(AuditPlace.Chat, outer.Activity.ChannelId);
        AuditOrigin.Be(origin);
        if (outer.TurnState.Get<InItsOrder>() is null && await EarlierTurns.AreThereAsync(db, key, TalkKey.OfActivity(outer.Activity)))
            return SavedTurn.NotYet;
        var talk = await TurnRows.ReadAsync(db, key);
        if (input is Input.Left)
        {
            talk.Leave(now);
            return await SaveAsync(talk, null, [], cancellationToken);
        }
        var kept = TalkFormat.Read(talk.State);
        if (kept is null)
            LogLostTrack(key);
        var (memory, dialogs) = kept ?? (new TalkMemory(), new DialogState());
        var state = new DialogStateOfTurn(dialogs);
        if (input is Input.Edited or Input.Deleted && memory.LastMessage != outer.Activity.Id)
            return SavedTurn.Nothing;
        if (input is Input.Edited edited && (dialogs.DialogStack.Count > 0 || !memory.Acted))
            input = new Input.Said(edited.Text) { InPlace = true };
        if (input is Input.Said or Input.Sent)
            (memory.LastMessage, memory.Acted) = (outer.Activity.Id, false);
        var buffer = new TurnBuffer(elsewhere: outer.TurnState.Get<AnsweredElsewhere>() is not null);
        using var context = buffer.TurnOf(Inbound.AsMessage(outer.Activity));
        var person = await whoIsIt.KnownAsync(outer, cancellationToken);
        if (person is null && whoIsIt.CanBeAsked(outer))
            return null;
        if (
            person is null
            && input is not Input.Deleted
            && await Stranger.AnswerAsync(context, input, memory, invitations, cancellationToken) is { } linked
        )
            (person, input) = (linked, new Input.Arrived());
        if (person is not null)
        {
            AuditOrigin.Be(origin with { By = person.Id, Batch = person.Batch });
            var sinceLast = talk.Version == 0 ? TimeSpan.Zero : now - talk.LastTurnAt;
            if (talk.Version == 0)
                TurnLanguage.Begin(person.Language, memory, outer.Activity);
            var turn = await TurnOfAsync(person, input, memory, key, dialogs.DialogStack.Count > 0, sinceLast, cancellationToken);
            turn.LostTrack = kept is null;
            // Here and not in the callee: a culture that is set in an awaited method ends with it.
            Turn.SetCulture(turn.Language);
            context.TurnState.Add(turn);
            context.TurnState.Add(files);
            context.TurnState.Add(offers);
            outer.TurnState.Set(turn);
            var fetched = input is Input.Sent ? outer.TurnState.Get<FetchedFiles>()?.Files ?? [] : [];
            foreach (var (file, content) in fetched)
                files.Keep(file.Id, person.Id, person.Batch, file.Name, file.ContentType, content);
            var lost = talk.Missed && talk.PersonId == person.Id ? await LostAnswers.SayAsync(db, context, key, cancellationToken) : [];
            await reception.ReceiveAsync(context, state, cancellationToken);
            // That somebody looked is nothing that they did.
            memory.Acted |= db.ChangeTracker.HasChanges() && db.ChangeTracker.Entries().Any(IsDone);
            if (!turn.FilesTaken)
                foreach (var (file, _) in fetched)
                    files.LetGo(file.Id);
            await form.GiveAsync(buffer.Outgoing, cancellationToken);
            LostAnswers.Told(db, talk, lost);
        }
        var left = TalkFormat.Write(memory, state.State);
        outer.TurnState.Set(new KeptTalk(left));
        talk.Remember(person?.Id, left, TalkPlace.Write(outer.Activity), now);
        var activityId = TalkKey.OfActivity(outer.Activity);
        var messages = Messages(InvokeAnswer.With(buffer.Outgoing, outer.Activity, input), key, activityId, now);
        return await SaveAsync(talk, activityId is null ? null : new InboundActivity(key, activityId, now), messages, cancellationToken);
    }

    async Task<SavedTurn> SaveAsync(Talk talk, InboundActivity? had, List<ReadyMessage> messages, CancellationToken cancellationToken) =>
        new(
            messages,
            await writer.CommitAsync(db, () => TurnRows.SaveAsync(db, talk, had, messages.Select(message => message.Row), cancellationToken))
        );

    async Task<Turn> TurnOfAsync(
        Participant person,
        Input input,
        TalkMemory memory,
        string key,
        bool answering,
        TimeSpan sinceLast,
        CancellationToken cancellationToken
    )
    {
        var speaker = await speakers.OfAsync(person, cancellationToken);
        var language = TurnLanguage.Decide(person.Language, memory, input, answering);
        return new Turn(speaker, input, language, time.GetUtcNow(), sinceLast, memory) { Talk = key };
    }

    static bool IsDone(EntityEntry entry) => entry is { State: not (EntityState.Unchanged or EntityState.Detached), Entity: not AuditLook };

    [LoggerMessage(1003, LogLevel.Warning, "What was kept of {Talk} cannot be read; the talk starts again.")]
    partial void LogLostTrack(string talk);

    List<ReadyMessage> Messages(IReadOnlyList<Outgoing> outgoing, string key, string? causedBy, DateTimeOffset now)
    {
        var lease = now + Deliverer.Lease;
        return
        [
            .. outgoing.Select(
                (message, ordinal) =>
                    new ReadyMessage(
                        new OutboxMessage(
                            TypedId.New<MessageId>(time),
                            key,
                            causedBy,
                            ordinal,
                            message.Kind,
                            ActivityJson.Write(message.Activity.WithRawCards()),
                            now
                        )
                            .WithCard(message.Card)
                            .LeasedUntil(lease),
                        message.Activity
                    )
            ),
        ];
    }
}

/// <summary>What a turn has to send, as soon as it is on disk.</summary>
sealed record SavedTurn(IReadOnlyList<ReadyMessage> Messages, Task OnDisk)
{
    public static readonly SavedTurn Nothing = new([], Task.CompletedTask);

    /// <summary>An earlier activity of the talk has its turn first: nothing has happened yet.</summary>
    public static readonly SavedTurn NotYet = Nothing with { Waits = true };

    public bool Waits { get; private init; }
}
