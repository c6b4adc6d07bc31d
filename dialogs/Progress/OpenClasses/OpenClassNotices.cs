using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>Once a week: what is open to the reader, or will be.</summary>
public sealed class OpenClassesNotice(Core.Sessions.OpenClasses classes) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OpenClassesNotice));

    public static NoticeDescription Description { get; } = new(typeof(OpenClassesNotice), TellOpenClasses.WeeklyNotice) { ReplacesUnread = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var all = await classes.ToComeAsync(reader.Speaker.Id, cancellationToken);
        List<OpenClassView> news = [.. all.Where(view => !view.IsTheirs)];
        return news.Count == 0
            ? null
            : OpenClassCard
                .List("", Texts["WeekTitle"], news, reader.AsTurn())
                .Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.List), new Button(Texts["HowOften"], RemindersVerbs.OpenClasses));
    }
}

/// <summary>One class that has become open.</summary>
public sealed class OpenClassNotice(Core.Sessions.OpenClasses classes) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(OpenClassNotice), TellOpenClasses.EachNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await classes.OneAsync(reader.Speaker.Id, new SessionId(id), cancellationToken) is { IsTheirs: false, Free: > 0 } view
        && view.OpensAt <= reader.Now
            ? OpenClassCard.One("", view, reader.AsTurn())
            : null;
}

/// <summary>A place for somebody who waited.</summary>
public sealed class GuestPlaceNotice(Core.Sessions.OpenClasses classes) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(GuestPlaceNotice), SessionNews.GuestPlace);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await classes.OneAsync(reader.Speaker.Id, new SessionId(id), cancellationToken) is { HasPlace: true } view
            ? OpenClassCard.Seated("", view, reader.AsTurn())
            : null;
}
