using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Notices;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>The cards of an announcement: as its author previews and follows it, and as its readers see it.</summary>
static class AnnounceCard
{
    const int LongestShort = 60;

    /// <summary>What goes out so soon was not put off.</summary>
    static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    static readonly Texts Texts = new(typeof(AnnounceCard));

    /// <param name="names">Who they are, where their name does not say it; else empty.</param>
    /// <param name="unmet">Who of them cannot be reached yet; empty for nobody.</param>
    public static Card Preview(AnnounceDraft draft, string to, int count, string names, string unmet, Turn turn)
    {
        var card = new Card(draft.Card!).Title(Texts["PreviewTitle"]);
        var both = draft.English.Length > 0 && draft.Chinese.Length > 0;
        if (!both)
            card.Heading(Texts[draft.English.Length > 0 ? "SeenOnlyEnglish" : "SeenOnlyChinese"]).Text(draft.English + draft.Chinese);
        else
            card.Heading(Texts["SeenEnglish"]).Text(draft.English).Heading(Texts["SeenChinese"]).Text(draft.Chinese);
        card.Facts((Texts["FactFile"], draft.FileName))
            .Row(Texts["ChangeTo"], Texts.Say(count == 1 ? "ToOne" : "ToMany", ("to", to), ("count", count)), new Button("", AnnounceVerbs.To))
            .Facts((Texts["FactNames"], names))
            .Row(Texts["ChangeWhen"], draft.At is { } at ? When(at, turn) : Texts["Now"], new Button("", AnnounceVerbs.When));
        if (unmet.Length > 0)
            card.Text(Texts.Say("CannotReach", ("names", unmet)));
        if (draft.To is { ChangesByDoing: true })
            card.Hint(Texts["FixedThen"]);
        card.Hint(Texts["PreviewHint"])
            .Buttons(new Button(Texts["Send"], AnnounceVerbs.Send, style: ButtonStyle.First), new Button(Texts["ChangeText"], AnnounceVerbs.Text));
        if (!both)
            card.Buttons(new Button(Texts[draft.English.Length > 0 ? "AddChinese" : "AddEnglish"], AnnounceVerbs.Other));
        return card.Buttons(new Button(Texts.Shared["Cancel"], AnnounceVerbs.Cancel));
    }

    /// <param name="unmet">Who of them cannot be reached yet; empty for nobody.</param>
    public static Card Announced(string id, Announcement announcement, string to, string unmet, Turn turn)
    {
        var goesNow = announcement.At - turn.Now <= AtOnce;
        var reachesNobody = unmet.Length > 0 && announcement.Expected == 1;
        var card = new Card(id)
            .Title(
                goesNow && reachesNobody ? Texts.Say("WaitsFor", ("names", unmet))
                : goesNow ? Texts.Say("OnItsWay", ("to", to))
                : Texts.Say("Planned", ("to", to), ("when", When(announcement.At, turn)))
            )
            .Text(Short(announcement.Text.In(turn.Language)));
        if (unmet.Length > 0 && !(goesNow && reachesNobody))
            card.Text(Texts.Say("CannotReach", ("names", unmet)));
        return card.Hint(Texts["AnnouncedHint"])
            .Buttons(
                new Button(Texts["Follow"], AnnouncementsVerbs.Open.About(announcement.Id)),
                new Button(Texts["Recall"], AnnouncementsVerbs.Recall.About(announcement.Id))
            );
    }

    public static Card Progress(
        string id,
        Announcement announcement,
        AnnouncementProgress progress,
        IReadOnlyList<LeftReader> left,
        string to,
        Turn turn
    )
    {
        var card = new Card(id)
            .Title(State(announcement, turn))
            .Text(announcement.Text.In(turn.Language))
            .Facts((Texts["FactTo"], to), (Texts["FactWhen"], When(announcement.At, turn)));
        if (announcement.State is AnnouncementState.Open or AnnouncementState.Stopped or AnnouncementState.Done)
            card.Bar(
                Texts.Say(
                    "SentOf",
                    ("sent", progress.Sent),
                    ("all", Math.Max(announcement.State == AnnouncementState.Done ? 0 : announcement.Expected, progress.Told))
                ),
                progress.Sent,
                progress.Waiting,
                Math.Max(announcement.State == AnnouncementState.Done ? 1 : announcement.Expected, progress.Told)
            );
        card.Facts(
            (Texts["FactOpened"], Readers(progress.Opened)),
            (Texts["FactWaiting"], progress.Waiting == 0 ? "" : Readers(progress.Waiting)),
            (Texts["FactNotReached"], progress.NotReached == 0 ? "" : Readers(progress.NotReached))
        );
        foreach (var reader in left)
            card.Text(
                Texts.Say(
                    reader.Because is null ? "LeftUnopened" : "LeftNotReached",
                    ("name", turn.NameOf(reader.Name, reader.NameEn)),
                    ("why", reader.Because is { } because ? Texts[$"Because{because}"] : "")
                )
            );
        return Actions(card, announcement);
    }

    static string Readers(int count) => Texts.Say("Readers", ("count", count));

    public static Card ToReader(string id, Announcement announcement, string author, Turn turn)
    {
        var card = new Card(id).Title(Texts.Say("ReaderTitle", ("author", author))).Text(announcement.Text.In(turn.Language));
        if (announcement.FileId != null)
            card.Buttons(new Button(Texts["OpenFile"], AnnouncementVerbs.File.About(announcement.Id)));
        return card;
    }

    public static string Short(string text) => text.Length <= LongestShort ? text : $"{text[..(LongestShort - 1)]}…";

    static Card Actions(Card card, Announcement announcement)
    {
        var subject = announcement.Id;
        if (announcement.State == AnnouncementState.Open)
            card.Buttons(new Button(Texts["Stop"], AnnouncementsVerbs.Stop.About(subject)));
        if (announcement.State == AnnouncementState.Stopped)
            card.Buttons(new Button(Texts["Resume"], AnnouncementsVerbs.Resume.About(subject), ButtonStyle.First));
        if (announcement.State is AnnouncementState.Open or AnnouncementState.Stopped or AnnouncementState.Done)
            card.Buttons(new Button(Texts["Recall"], AnnouncementsVerbs.Recall.About(subject), ButtonStyle.Destructive));
        return card.Buttons(
            new Button(Texts["Refresh"], AnnouncementsVerbs.Open.About(subject)),
            new Button(Texts["AllAnnouncements"], AnnouncementsVerbs.List)
        );
    }

    /// <summary>Which it is, and what is to become of it.</summary>
    /// <param name="at">The new time; null to take it back.</param>
    public static Card Ask(string id, Announcement announcement, string to, DateTimeOffset? at, Turn turn) =>
        new Card(id)
            .Title(at is { } time ? Texts.Say("MoveAsk", ("when", When(time, turn))) : Texts["RecallAsk"])
            .Text(announcement.Text.In(turn.Language))
            .Facts((Texts["FactTo"], to), (Texts["FactWhen"], When(announcement.At, turn)))
            .Buttons(
                at is { } other
                    ? new Button(
                        Texts["MoveYes"],
                        AnnouncementsVerbs.Move.About($"{announcement.Id.Value:N}:{other.ToUnixTimeSeconds()}"),
                        ButtonStyle.First
                    )
                    : new Button(Texts["Recall"], AnnouncementsVerbs.Recall.About(announcement.Id), ButtonStyle.First),
                new Button(Texts["LeaveIt"], AnnouncementsVerbs.Keep)
            );

    /// <summary>How it is with it: one that waits for its time says which.</summary>
    public static string State(Announcement announcement, Turn turn) =>
        announcement.State == AnnouncementState.Open && announcement.At - turn.Now > AtOnce
            ? Texts.Say("StateWaiting", ("when", When(announcement.At, turn)))
            : Texts[$"State{announcement.State}"];

    static string When(DateTimeOffset at, Turn turn)
    {
        var (day, time) = LocalTime.Of(at, turn.Speaker.Zone);
        return Texts.Say("When", ("day", Spoken.ComingDay(day, turn.Today)), ("time", Spoken.Time(time)));
    }
}
