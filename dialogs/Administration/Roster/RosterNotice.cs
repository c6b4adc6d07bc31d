using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Tells whom a change of groups or supervisors touches, what it is for them.</summary>
public sealed class RosterNotice(RosterNewsLines news) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(RosterNotice));

    public static NoticeDescription Description { get; } = new(typeof(RosterNotice), RosterNews.ChangedNotice) { ReachesWhoLeft = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        List<RosterChangeId> ids =
        [
            .. subjects
                .Where(subject => Guid.TryParseExact(subject, "N", out _))
                .Select(subject => new RosterChangeId(Guid.ParseExact(subject, "N"))),
        ];
        var lines = await news.ReadAsync(reader.Speaker.Id, reader.Speaker.BatchId, ids, cancellationToken);
        if (lines.Count == 0)
            return null;
        var card = new Card("").Title(Texts["NewsTitle"]);
        foreach (var line in lines)
            card.Text(Sentence(line, reader.Language));
        return card.Hint(Texts["NewsHint"]);
    }

    static string Sentence(RosterNewsLine line, Language language)
    {
        var alone =
            line.Kind is RosterNewsKind.YourGroup or RosterNewsKind.Supervisors && line.Supervisors.Count == 0
                ? line.Kind == RosterNewsKind.YourGroup
                    ? "NewsYourGroupAlone"
                    : "NewsSupervisorsAlone"
                : null;
        return Texts.Say(
            alone ?? $"News{line.Kind}",
            ("name", line.Who.In(language)),
            ("group", GroupNames.In(language, line.Group)),
            ("names", Spoken.All([.. line.Supervisors.Select(one => one.In(language))]))
        );
    }
}
