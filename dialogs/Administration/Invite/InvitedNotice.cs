using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Invite;

/// <summary>Tells somebody, on the account that is known, that there is a code for another to take its place.</summary>
public sealed class InvitedNotice(Invitations invitations, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(InvitedNotice));

    public static NoticeDescription Description { get; } = new(typeof(InvitedNotice), Invitations.InvitedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(subjects[^1], "N", out var id) || !await invitations.IsOpenAsync(reader.Speaker.Id, cancellationToken))
            return null;
        var administrator = new PersonId(id);
        var name = new EntryWords(reader.AsTurn(), await names.OfAsync([administrator], cancellationToken)).Name(administrator);
        return new Card("").Title(Texts.Say("NoticeTitle", ("name", name))).Text(Texts.Say("NoticeText", ("name", name)));
    }
}
