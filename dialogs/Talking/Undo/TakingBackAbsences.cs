using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>That a trainee does not come to classes; taken back, they are expected again.</summary>
public sealed class TakingBackAbsences(Excuses excuses, ClassBoard board, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackAbsences>(speaker => speaker.Is(Role.Trainee), ActKind.AbsenceSaid);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        List<string> all = [];
        foreach (var id in Excuses.In(act))
            if (await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is { } view)
                all.Add(Texts.Say("AbsenceFrom", ("what", words.Taught(view.Session)), ("when", words.When(view.Session))));
        return all.Count == 0 ? null : Was(act, ("classes", Spoken.All(all)));
    }

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        var (trainee, done) = (turn.Speaker.AsTrainee(), false);
        foreach (var id in Excuses.In(act))
        {
            var why = again ? await excuses.LastWhyAsync(trainee.Id, id, cancellationToken) : null;
            if (again && why is null)
                continue;
            done |= await excuses.SayAsync(trainee, id, why, cancellationToken) is ExcuseOutcome.Noted;
        }
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        return (await SayAsync(turn, card, act, done, again, cancellationToken)).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }
}
