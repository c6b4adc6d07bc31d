using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>What a reader does with an announcement: says that they have read it, or opens its file. Either counts as opened.</summary>
public sealed class ReadConversation(Announcements announcements) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ReadConversation), "announcement-read", "TriggersRead")
        {
            Listed = false,
            IsFor = _ => true,
            Verbs = AnnouncementVerbs.Every,
        };

    /// <summary>Typed, it is about the last one that came.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var opened = await announcements.LastForReaderAsync(turn.Speaker.Id, cancellationToken) is { } last
            ? await announcements.OpenAsync(turn.Speaker.Id, last, cancellationToken)
            : null;
        await dialogs.Context.SayAsync(Texts[opened is null ? "NothingToRead" : "Noted"], turn.WaysOn(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var guid) ? new AnnouncementId(guid) : default;
        if (await announcements.OpenAsync(turn.Speaker.Id, id, cancellationToken) is not { } announcement)
            await dialogs.Context.SayAsync(Texts["GoneForReader"], turn.WaysOn(), cancellationToken);
        else if (pressed.Verb == AnnouncementVerbs.File && await announcements.FileAsync(announcement, cancellationToken) is { } file)
            await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
        else if (await announcements.ReadAsync(announcement.Id, cancellationToken) is var (read, author))
            await dialogs.Context.ReplaceAsync(
                AnnounceCard.ToReader(pressed.Card, read, author.In(turn.Language), turn).Hint(Texts["Noted"]),
                cancellationToken
            );
    }
}

/// <summary>An announcement as it reaches one reader, in their language. While it is stopped or once it was taken back, nothing is said.</summary>
public sealed class AnnouncementNotice(Announcements announcements) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(AnnouncementNotice));

    public static NoticeDescription Description { get; } = new(typeof(AnnouncementNotice), Announcements.NoticeKind);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParseExact(subjects[0], "N", out var id)
            || await announcements.ReadAsync(new AnnouncementId(id), cancellationToken) is not ({ IsSaid: true } announcement, var author)
        )
            return null;
        return AnnounceCard
            .ToReader("", announcement, author.In(reader.Language), reader.AsTurn())
            .Buttons(new Button(Texts["GotIt"], AnnouncementVerbs.Got.About(subjects[0]), ButtonStyle.First));
    }
}

/// <summary>An announcement was taken back: this stands where it stood, or follows it.</summary>
public sealed class RecalledNotice(Announcements announcements) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(RecalledNotice));

    public static NoticeDescription Description { get; } = new(typeof(RecalledNotice), Announcements.RecallNotice);

    public override Task<NoticeId?> InPlaceOfAsync(NoticeReader reader, string subject, CancellationToken cancellationToken) =>
        Guid.TryParseExact(subject, "N", out var id)
            ? announcements.NoticeOfAsync(reader.Speaker.Id, new AnnouncementId(id), cancellationToken)
            : Task.FromResult<NoticeId?>(null);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParseExact(subjects[0], "N", out var id)
            || await announcements.ReadAsync(new AnnouncementId(id), cancellationToken) is not var (_, author)
        )
            return null;
        return new Card("").Text(Texts.Say("WasRecalled", ("author", author.In(reader.Language))));
    }
}
