using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Messages.Announce;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Supervision.MyBookings;
using SupervisionBot.Dialogs.Talking.MyData;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>
/// "Did that go through?", 签了没有, 约上了没: what they did of that kind lately, or that it is not done yet. It changes nothing, and where a question
/// is open that is asked again.
/// </summary>
public sealed class WasDoneConversation(Journal journal, TakingBacks takingBacks, Catalogue catalogue, OpenConversations conversations)
    : Conversation(Description),
        IDescribed
{
    /// <summary>What was done longer ago is not what is asked.</summary>
    static readonly TimeSpan Lately = TimeSpan.FromHours(2);

    const int MostLookedAt = 5;

    static readonly Texts Own = new(typeof(WasDoneConversation));

    public static ConversationDescription Description { get; } =
        new(typeof(WasDoneConversation), "was-done", "TriggersWasDone")
        {
            Listed = false,
            Anywhere = true,
            OnlyTells = true,
            IsFor = UndoConversation.Description.IsFor,
            ComesFirst = turn =>
                turn.Input is Input.Said
                && turn.AnsweredBefore != MyDataConversation.Description.Id
                // How far a message got is told there, once it went out.
                && (
                    turn.AnsweredBefore != AnnouncementsConversation.Description.Id && turn.AnsweredBefore != AnnounceConversation.Description.Id
                    || AnnounceConversation.IsWriting(turn)
                )
                && DoneAsked.Of(turn.Words) is { } thing
                // A trainee signs in at a class, and no record; and is told of what others decided.
                && (thing is not (DoneThing.Signed or DoneThing.Approved or DoneThing.Returned) || !turn.Speaker.Is(Role.Trainee))
                && turn.Heard?.Things.Count is 0 or null,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var view = ActsInView.Of(turn, catalogue);
        var named = ActsInView.Of(DoneAsked.Of(turn.Words) ?? DoneThing.Otherwise);
        var both = named.Count == 0 ? view ?? [] : [.. named.Where(kind => view?.Contains(kind) != false)];
        // What is asked of something else than is in view is looked for there.
        var kinds = both.Count > 0 ? both : named;
        var asks = conversations.Waiting(dialogs) is not null || turn is { CardIsNew: true, Memory.LastCard.Asks: true };
        var found = kinds.Count == 0 && view is not null ? null : await FindAsync(turn, kinds, cancellationToken);
        // A question that is open is about what is not done yet, unless the one before it was.
        if (found is var (what, ago) && (!asks || LastShown.JustDone.In(turn) is not null))
            await dialogs.Context.SayAsync(
                Own.Say("IsDone", ("what", Spoken.Sentence(what)), ("ago", Spoken.Ago(ago))),
                Ways(dialogs, turn),
                cancellationToken
            );
        else if (!asks && turn.Speaker.Is(Role.Trainee) && DoneAsked.Of(turn.Words) == DoneThing.Booked)
        {
            // A place that is waited for is no booking yet, and stands in the list.
            turn.Say(Texts.Shared["MyBookings"]);
            await conversations.Open(MyBookingsConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(Own[asks ? "NotYet" : "NothingDone"], Ways(dialogs, turn), cancellationToken);
    }

    async Task<(string What, TimeSpan Ago)?> FindAsync(Turn turn, IReadOnlyList<ActKind> kinds, CancellationToken cancellationToken)
    {
        foreach (var act in await journal.RecentAsync(turn.Speaker.Id, kinds, MostLookedAt, cancellationToken))
        {
            if (turn.Now - act.At > Lately)
                return null;
            var what =
                takingBacks.Of(act, turn) is { } taking ? await taking.WhatAsync(turn, act, cancellationToken)
                : takingBacks.Knows(act.Kind) ? null
                : Own[$"Was{act.Kind}"];
            if (what is not null)
                return (what, turn.Now - act.At);
        }
        return null;
    }

    /// <summary>Where a question is open its own card goes on.</summary>
    IReadOnlyList<string>? Ways(DialogContext dialogs, Turn turn) => conversations.Waiting(dialogs) is null ? turn.WaysOn() : null;
}
