using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Trainees for whom too few class hours are planned before the defence, by name.</summary>
public sealed class ClassesPart(ClassesAhead classes) : SummaryPart
{
    const int MostNamed = 4;

    public override string Key => "classes";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var lacking = await classes.ShortAsync(who.Id, who.BatchId, who.Batch, cancellationToken);
        if (lacking.Count == 0)
            return null;
        List<string> named =
        [
            .. lacking
                .Take(MostNamed)
                .Select(one =>
                    Texts.Say(
                        "ShortOfClassHours",
                        ("name", one.Trainee.In(reader.Language)),
                        ("missing", one.Ahead.Missing),
                        ("planned", one.Ahead.Planned)
                    )
                ),
        ];
        if (lacking.Count > MostNamed)
            named.Add(Count("LaggingMore", lacking.Count - MostNamed));
        var facts = lacking.Select(one => Fact("C", one.Trainee.Id.Value));
        return new SummaryLine(Count("TooFewClassHours", lacking.Count), named, Facts(facts), () =>
            [new Button(Texts.Shared["Classes"], ClassVerbs.List)]
        );
    }
}
