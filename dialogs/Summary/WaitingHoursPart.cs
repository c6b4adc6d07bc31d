using System.Globalization;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Summary;

/// <summary>Hours that wait for approval: how many, and how many of them want a look.</summary>
public sealed class WaitingHoursPart(SummaryFigures figures, ReviewDesk desk) : SummaryPart
{
    static readonly Texts Texts = new(typeof(WaitingHoursPart));

    public override string Key => "waiting-hours";

    public override string Opens => "review";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        if (await figures.WaitingAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken) is not { } waiting) return null;
        var text = Texts.Say(
            waiting.Entries == 1 ? "WaitingOne" : waiting.Trainees == 1 ? "WaitingOfOne" : "Waiting",
            ("entries", waiting.Entries), ("trainees", waiting.Trainees), ("length", Spoken.Length(waiting.Minutes)));
        var page = await desk.LookAsync(reader.Speaker.AsReviewer(), new ReviewOf(), cancellationToken);
        var (clear, look) = (page.Clear.Count, page.NeedYou.Count + page.Asked.Count);
        var hint = Texts.Say(
            page.More > 0 ? "WaitingJudgedSome" : look == 0 ? "WaitingAllClear" : clear == 0 ? "WaitingAllLook" : "WaitingJudged", ("clear", clear), ("look", look));
        return new SummaryLine(text, hint, waiting.Newest.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }
}
