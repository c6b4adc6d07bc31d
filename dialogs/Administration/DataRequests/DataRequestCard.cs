using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.DataRequests;

/// <summary>Requests to delete, as an administrator sees them.</summary>
static class DataRequestCard
{
    static readonly Texts Texts = new(typeof(DataRequestCard));

    public static Card List(Turn turn, IReadOnlyList<AskedErasure> waiting)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]);
        foreach (var one in waiting)
            card.Row(one.Who.In(turn.Language), Since(turn, one), new Button("", DataRequestVerbs.Open.About(one.Request.Id)));
        return card.Hint(Texts["HowTo"]);
    }

    public static Card One(Turn turn, string id, AskedErasure asked) =>
        new Card(id)
            .Title(Texts.Say("OneTitle", ("name", asked.Who.In(turn.Language))))
            .Text(Since(turn, asked))
            .Text(Texts["OneText"])
            .Buttons(new Button(Texts["AnswerButton"], DataRequestVerbs.Answer.About(asked.Request.Id), ButtonStyle.First));

    static string Since(Turn turn, AskedErasure asked) =>
        Texts.Say("Since", ("day", Spoken.Date(LocalTime.Day(asked.Request.At, turn.Speaker.Zone), turn.Today)));
}

/// <summary>Tells an administrator that somebody wants their data deleted.</summary>
public sealed class ErasureAskedNotice(Core.Privacy.DataRequests requests) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ErasureAskedNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(ErasureAskedNotice), Core.Privacy.DataRequests.AskedNotice) { Why = () => Texts["WaitsWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
        && (await requests.WaitingAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken)).FirstOrDefault(one =>
            one.Request.Id.Value == id
        )
            is { } asked
            ? DataRequestCard.One(reader.AsTurn(), "", asked)
            : null;
}
