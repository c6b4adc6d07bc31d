using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Trainees who ask for a late change of a booking.</summary>
public sealed class RequestsPart(ChangeRequests requests) : SummaryPart
{
    public override string Key => "change-requests";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var open = await requests.OpenAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        if (open.Count == 0)
            return null;
        var when = new SessionWords(reader.AsTurn()).When(open[0].Session);
        var text = Count("Requests", open.Count, ("name", open[0].Who.In(reader.Language)));
        return new SummaryLine(text, [Count("RequestsNext", open.Count, ("when", when))], Facts(open.Select(one => Fact("", one.Request.Id))), () =>
            [SummaryConversation.Open("change-requests", Texts["Decide"])]
        );
    }
}
