using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>What is said of people while check-in of a class is open: who is there, who is not, who went home; clause by clause.</summary>
public sealed class RollCall(CheckIns checkIns, Admissions admissions, TimeProvider time)
{
    static readonly Texts Texts = new(typeof(RollCall));

    /// <summary>The card of names as it stands then; null when no check-in is open or nobody who is expected is named.</summary>
    public async Task<Card?> SayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        foreach (var session in await checkIns.NearAsync(host, TimeSpan.Zero, cancellationToken))
            if (await checkIns.OneAsync(host, session.Id, cancellationToken) is { IsOpen: true } view && Named(view, turn.Words).Count > 0)
                return await OfAsync(turn, view, cancellationToken);
        return null;
    }

    public async Task<Card> OfAsync(Turn turn, CheckInView view, CancellationToken cancellationToken)
    {
        var named = Named(view, turn.Words);
        if (named.Count == 0 && await NotExpectedAsync(turn, view, cancellationToken) is { } ask)
            return ask;
        return CheckInCard.Names(
            turn.Memory.NewCard(),
            await SayAsync(turn.Speaker.AsHost(), view, turn.Words, cancellationToken),
            turn,
            named is [var one] ? one.Id : null
        );
    }

    /// <summary>A trainee of another group is there.</summary>
    async Task<Card?> NotExpectedAsync(Turn turn, CheckInView view, CancellationToken cancellationToken) =>
        !CheckInReader.SaysGone(turn.Words)
        && !Texts.SaidIn("NotHereWords", turn.Folded)
        && await admissions.NamedAsync(view.Session, turn.Words, cancellationToken) is { } who
        && await admissions.OfAsync(view.Session, who.Id, cancellationToken) is { } admission
            ? CheckInCard.AskLetIn(turn.Memory.NewCard(), view, who, admission, new SessionWords(turn))
            : null;

    async Task<CheckInOutcome> SayAsync(SessionHost host, CheckInView view, string words, CancellationToken cancellationToken)
    {
        foreach (var clause in AttendanceReader.Clauses(words).SelectMany(AttendanceReader.Joined))
        foreach (var who in Named(view, clause))
        {
            var said = CheckInReader.SaysGone(clause)
                ? await checkIns.LeftAsync(host, view.Session.Id, who.Id, time.GetUtcNow(), cancellationToken)
                : await checkIns.TickAsync(host, view.Session.Id, who.Id, !Texts.SaidIn("NotHereWords", Phrase.Fold(clause)), cancellationToken);
            // Who was never in cannot leave: they are shown as they stand.
            if (said is CheckInOutcome.Done { View.Expected: var now })
                view = view with
                {
                    Expected = [.. view.Expected.Select(one => one.Who.Id == who.Id ? now.Single(other => other.Who.Id == who.Id) : one)],
                };
            else if (said is not CheckInOutcome.NotSo)
                return said;
        }
        return new CheckInOutcome.Done(view);
    }

    public static List<PersonName> Named(CheckInView view, string words)
    {
        var people = new PeopleVocabulary(view.Expected.Select(one => new PersonNames(one.Who.Id.Value, one.Who.Name, one.Who.NameEn)));
        var named = NameReader.Find(words, people).Where(name => name.Kind == FoundKind.One).Select(name => name.Only).ToHashSet();
        return [.. view.Expected.Select(one => one.Who).Where(who => named.Contains(who.Id.Value))];
    }
}
