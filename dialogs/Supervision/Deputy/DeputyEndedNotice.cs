using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>Tells the deputy, and the supervisor where an administrator did it, that the time is over before its end.</summary>
public sealed class DeputyEndedNotice(Deputies deputies) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(DeputyEndedNotice));

    public static NoticeDescription Description { get; } = new(typeof(DeputyEndedNotice), Deputies.EndedNotice);

    /// <summary>Nothing where they were named again since.</summary>
    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var turn = reader.AsTurn();
        if (
            !Guid.TryParseExact(subjects[^1], "N", out var id)
            || await deputies.EndedAsync(reader.Speaker.Id, new PersonId(id), reader.Speaker.BatchId, cancellationToken) is not { } found
            || (await deputies.NowAsync(found.Supervisor.Id, found.Ship.BatchId, cancellationToken))?.Deputy.Id == found.Deputy.Id
        )
            return null;
        var own = found.Supervisor.Id == reader.Speaker.Id;
        var name = own ? turn.NameOf(found.Deputy.Name, found.Deputy.NameEn) : turn.NameOf(found.Supervisor.Name, found.Supervisor.NameEn);
        return new Card("")
            .Title(Texts.Say(own ? "NoticeEndedForTitle" : "NoticeEndedTitle", ("name", name)))
            .Text(Texts.Say(own ? "NoticeEndedForText" : "NoticeEndedText", ("name", name), ("day", Spoken.Date(found.LastDay, turn.Today))))
            .Buttons(new Button(Texts.Shared["Review"], ReviewVerbs.List));
    }
}
