using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Trainees who need a look, how many of them are behind, and why.</summary>
public sealed class LaggingPart(SummaryFigures figures, Lagging lagging) : SummaryPart
{
    const int MostNamed = 3;

    public override string Key => "lagging";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var trainees = await figures.TraineesAsync(who.Id, who.BatchId, cancellationToken);
        var listed = await lagging.AmongAsync(trainees, who.BatchId, who.Batch, reader.AsTurn().Today, cancellationToken);
        if (listed.Count == 0)
            return null;
        List<string> named =
        [
            .. listed
                .Take(MostNamed)
                .Select(one =>
                    Texts.Say(
                        "LaggingWhy",
                        ("name", Name(one)),
                        ("why", one.Why.Select(Why).Aggregate((first, second) => Texts.Say("LaggingBoth", ("first", first), ("second", second))))
                    )
                ),
        ];
        if (listed.Count > MostNamed)
            named.Add(Count("LaggingMore", listed.Count - MostNamed));
        var facts = listed.SelectMany(one => one.Why.Select(why => Fact(Way(why), one.Trainee.Id.Value)));
        return new SummaryLine(Text(), named, Facts(facts), () =>
            [
                listed.Count == 1
                    ? new Button(Texts["SeeTrainee"], TraineesVerbs.Open.About(listed[0].Trainee.Id))
                    : SummaryConversation.Open("trainees", Texts["SeeTrainees"]),
            ]
        );

        string Text()
        {
            var behind = listed.Count(one => one.Behind > 0);
            return behind > 0 && behind < listed.Count
                ? Texts.Say("LaggingSome", ("count", listed.Count), ("behind", behind))
                : Count(behind > 0 ? "Lagging" : "LaggingOther", listed.Count, ("name", Name(listed[0])));
        }

        string Name(LaggingTrainee one) => reader.Name(one.Trainee.Name, one.Trainee.NameEn);

        static string Way(WhyLagging why) =>
            why switch
            {
                WhyLagging.Hours => "H",
                WhyLagging.Silent => "S",
                _ => "M",
            };

        static string Why(WhyLagging why) =>
            why switch
            {
                WhyLagging.Hours hours => Texts.Say("LaggingHours", ("length", Spoken.Length(hours.Minutes))),
                WhyLagging.Silent { Since: { } day } => Texts.Say("LaggingSince", ("day", Spoken.ShortDate(day))),
                WhyLagging.Silent => Texts["LaggingNever"],
                WhyLagging.Materials materials => Count("LaggingMaterials", materials.Items),
                _ => throw new InvalidOperationException($"{why} has no sentence."),
            };
    }
}
