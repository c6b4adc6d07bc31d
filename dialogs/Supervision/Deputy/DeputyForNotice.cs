using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>Tells a supervisor that an administrator named somebody who stands in for them.</summary>
public sealed class DeputyForNotice(Deputies deputies) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(DeputyForNotice));

    public static NoticeDescription Description { get; } = new(typeof(DeputyForNotice), Deputies.NamedForNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var turn = reader.AsTurn();
        if (
            !Guid.TryParseExact(subjects[^1], "N", out var id)
            || new PersonId(id) != reader.Speaker.Id
            || await deputies.NowAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken) is not { } now
        )
            return null;
        return new Card("")
            .Title(Texts.Say("NoticeForTitle", ("name", new EntryWords(turn, [now.Deputy]).Name(now.Deputy.Id))))
            .Text(
                now.FirstDay is { } first
                    ? Texts.Say("NoticeForTextFrom", ("from", Spoken.Date(first, turn.Today)), ("day", Spoken.Date(now.LastDay, turn.Today)))
                    : Texts.Say("NoticeForText", ("day", Spoken.Date(now.LastDay, turn.Today)))
            );
    }
}
