using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Asks the supervisor, and who stands in for them, how it went, while nobody has said.</summary>
public sealed class HostQuestionNotice(AfterSession after) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(HostQuestionNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(HostQuestionNotice), SessionNews.HostQuestion) { Why = () => Texts["HostQuestionWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await after.HostedAsync(reader.Speaker.AsHost(), new SessionId(id), cancellationToken) is { Report: null, Booked.Count: > 0 } view
        && view.Session.EndsAt <= reader.Now
            ? AttendanceCard.Ask(view, new SessionWords(reader.AsTurn()))
            : null;
}

/// <summary>Shows the supervisor what was answered in their place.</summary>
public sealed class AnsweredForNotice(AfterSession after) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(AnsweredForNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(AnsweredForNotice), SessionNews.AnsweredInPlace) { Why = () => Texts["AnsweredForWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
        && await after.HostedAsync(reader.Speaker.AsHost(), new SessionId(id), cancellationToken) is { InPlace: not null, Report: { } report } view
            ? AttendanceCard.Result(
                "",
                report.Held ? new AttendanceOutcome.Credited(view) : new AttendanceOutcome.DidNotHappen(view),
                new SessionWords(reader.AsTurn())
            )
            : null;
}

/// <summary>Asks whoever was booked whether they were there.</summary>
public sealed class AttenderQuestionNotice(AfterSession after) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(AttenderQuestionNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(AttenderQuestionNotice), SessionNews.AttenderQuestion) { Why = () => Texts["AttenderQuestionWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        if (await after.AttendedAsync(reader.Speaker.Id, new SessionId(id), cancellationToken) is not { } view || view.Session.EndsAt > reader.Now)
            return null;
        if (view.Booked.Single(booked => booked.Who.Id == reader.Speaker.Id).Own is not null)
            return null;
        var words = new SessionWords(reader.AsTurn());
        return new Card("")
            .Title(Texts.Say("WereYouThere", ("what", words.What(view.Session, view.Supervisor)), ("when", words.When(view.Session))))
            .Buttons(
                new Button(Texts["IWas"], AttendedVerbs.Yes.About(subjects[0]), ButtonStyle.First),
                new Button(Texts["IWasNot"], AttendedVerbs.No.About(subjects[0]))
            );
    }
}

/// <summary>Shows both sides that their answers differ, while they do.</summary>
public sealed class DisagreementNotice(AfterSession after) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(DisagreementNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(DisagreementNotice), SessionNews.Disagreement) { Why = () => Texts["DisagreementWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        var (words, session) = (new SessionWords(reader.AsTurn()), new SessionId(id));
        if (await after.HostedAsync(reader.Speaker.AsHost(), session, cancellationToken) is { } hosted)
        {
            var differing = hosted.Booked.Where(booked => booked.Disagrees).ToList();
            if (differing.Count == 0)
                return null;
            var card = new Card("").Title(Texts.Say("Differ", ("when", words.When(hosted.Session))));
            foreach (var booked in differing)
                card.Text(Texts.Say(booked.Own == true ? "SaysWasThere" : "SaysWasAway", ("name", words.Name(booked.Who))));
            return card.Buttons(new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(AttendanceCard.Of(hosted))));
        }
        if (await after.AttendedAsync(reader.Speaker.Id, session, cancellationToken) is not { } view)
            return null;
        if (view.Booked.Single(booked => booked.Who.Id == reader.Speaker.Id) is not { Disagrees: true } own)
            return null;
        return new Card("")
            .Title(Texts.Say("Differ", ("when", words.When(view.Session))))
            .Text(Texts.Say(own.Host == true ? "HostSaysThere" : "HostSaysAway", ("name", words.Name(view.Supervisor))))
            .Buttons(
                new Button(Texts["IWas"], AttendedVerbs.Yes.About(subjects[0])),
                new Button(Texts["IWasNot"], AttendedVerbs.No.About(subjects[0]))
            );
    }
}

/// <summary>Tells an administrator of sessions for which nobody answers.</summary>
public sealed class UnansweredNotice(SessionBoard board) : NoticeWriter, INoticeWriter
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(UnansweredNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(UnansweredNotice), SessionNews.NobodyAnswers) { Why = () => Texts["UnansweredWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var open = await board.UnansweredAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        if (open.Count == 0)
            return null;
        var words = new SessionWords(reader.AsTurn());
        var card = new Card("").Title(Texts["UnansweredTitle"]);
        foreach (var (session, supervisor) in open.Take(MostShown))
            card.Item(words.When(session), words.What(session, supervisor));
        return card.Hint(Texts["UnansweredHint"]);
    }
}
