using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>What the reader asked about hours: answers that wait for a decision, and questions that wait for an answer.</summary>
public sealed class QuestionsPart(SummaryFigures figures) : SummaryPart
{
    /// <summary>A question that is as old as this and has no answer is news again.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    public override string Key => "questions";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var asked = await figures.QuestionsAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        var (answered, open) = (asked.Where(one => one.AnsweredAt != null).ToList(), asked.Where(one => one.AnsweredAt is null).ToList());
        if (asked.Count == 0)
            return null;
        var text =
            answered.Count > 0
                ? Count("Answered", answered.Count, ("name", reader.Name(answered[0].Name, answered[0].NameEn)))
                : Count("NotAnswered", open.Count, ("name", reader.Name(open[0].Name, open[0].NameEn)));
        var hint =
            open.Count > 0
                ? Texts.Say("AskedFirst", ("name", reader.Name(open[0].Name, open[0].NameEn)), ("ago", Spoken.Ago(reader.Now - open[0].AskedAt)))
                : null;
        var facts = answered
            .Select(one => Fact("a", one.Entry.Value))
            .Concat(open.Where(one => one.AskedAt <= reader.Now - Patience).Select(one => Fact("q", one.Entry.Value)));
        return new SummaryLine(text, hint is null ? [] : [hint], Facts(facts), () =>
            [
                answered.Count > 0
                    ? new Button(Texts["ReadAnswer"], ReviewVerbs.Open.About(answered[0].Entry))
                    : new Button(Texts["SeeQuestion"], ReviewVerbs.Open.About(open[0].Entry)),
            ]
        );
    }
}
