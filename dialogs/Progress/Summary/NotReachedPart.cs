using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>People whom the bot could not reach.</summary>
public sealed class NotReachedPart(BatchHealth health) : SummaryPart
{
    const int MostNamed = 3;

    public override string Key => "not-reached";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var people = await health.NotReachedAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        if (people.Count == 0)
            return null;
        List<string> names = [.. people.Take(MostNamed).Select(person => reader.Name(person.Name, person.NameEn))];
        if (people.Count > MostNamed)
            names.Add(Texts.Say("NotReachedMore", ("count", people.Count - MostNamed)));
        return new SummaryLine(
            Count("NotReached", people.Count),
            [Spoken.All(names)],
            Facts(people.Select(person => Fact("", person.Id.Value))),
            () => [SummaryConversation.Open("not-reached", Texts["SeeWhy"])]
        );
    }
}
