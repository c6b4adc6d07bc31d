using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Hours that wait for approval: those that need no look at one press, and how many want one.</summary>
public sealed class WaitingHoursPart(SummaryFigures figures, ReviewDesk desk) : SummaryPart
{
    public override string Key => "waiting-hours";

    public override bool IsNews(string told, string now) => IsLater(told, now);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        if (await figures.WaitingAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken) is not { } waiting)
            return null;
        var text = Texts.Say(
            waiting.Entries == 1 ? "WaitingOne"
                : waiting.Trainees == 1 ? "WaitingOfOne"
                : "Waiting",
            ("entries", waiting.Entries),
            ("trainees", waiting.Trainees),
            ("length", Spoken.Length(waiting.Minutes))
        );
        var reviewer = reader.Speaker.AsReviewer();
        var page = await desk.LookAsync(reviewer, new ReviewOf(), cancellationToken);
        var (clear, look) = (page.Clear.Count, page.NeedYou.Count + page.Asked.Count);
        var hint = Texts.Say(
            page.More > 0 ? "WaitingJudgedSome"
                : look == 0 ? "WaitingAllClear"
                : clear == 0 ? "WaitingAllLook"
                : "WaitingJudged",
            ("clear", clear),
            ("look", look)
        );
        return new SummaryLine(text, [hint], Moment(waiting.Newest), () =>
            [
                .. desk.Keep(reviewer, page).Sheet is { } sheet
                    ? [new Button(Count("ApproveClear", clear), SummaryVerbs.Approve.About(sheet), ButtonStyle.First)]
                    : Array.Empty<Button>(),
                new Button(Texts[look > 0 ? "LookAtHours" : "SeeHours"], ReviewVerbs.List),
            ]
        );
    }
}
