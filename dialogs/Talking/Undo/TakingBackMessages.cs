using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What somebody announced.</summary>
public sealed class TakingBackMessages(Announcements announcements, Journal journal) : TakingBack, ITakesBack
{
    const int LongestShown = 60;

    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackMessages>(_ => true, ActKind.Announced);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, act, cancellationToken) is not { } one)
            return null;
        var text = new AnnouncementText(one.English, one.Chinese).In(turn.Language);
        return Was(act, ("text", text.Length > LongestShown ? $"{text[..LongestShown].TrimEnd()}…" : text));
    }

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var id = new AnnouncementId(IdIn(act));
        var waits = await FindAsync(turn, act, cancellationToken) is { } one && one.At > turn.Now;
        var outcome = await announcements.RecallAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken);
        var done = outcome is AnnounceOutcome.Done;
        if (done)
            journal.TakeBack(act);
        var said = await SayAsync(turn, card, act, done, again: false, cancellationToken);
        if (done)
            said.Hint(Texts[waits ? "NobodyGotIt" : "TakenFromReaders"]);
        return said.Buttons(new Button(Texts["HowItStands"], AnnouncementsVerbs.Open.About(id)));
    }

    /// <summary>It would go out to everybody anew.</summary>
    public override bool PutsBack(Act act) => false;

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        SayAsync(turn, card, act, done: false, again: true, cancellationToken);

    Task<Announcement?> FindAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        announcements.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, new AnnouncementId(IdIn(act)), cancellationToken);
}
