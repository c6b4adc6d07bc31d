using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Summary;

/// <summary>Trainees who have logged nothing for two weeks.</summary>
public sealed class QuietTraineesPart(SummaryFigures figures) : SummaryPart
{
    const int MostNamed = 3;

    static readonly Texts Texts = new(typeof(QuietTraineesPart));

    public override string Key => "quiet-trainees";

    public override string Opens => "trainees";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var today = reader.AsTurn().Today;
        var quiet = await figures.QuietAsync(reader.Speaker.Id, reader.Speaker.BatchId, today, cancellationToken);
        if (quiet.Count == 0) return null;
        var text = Texts.Say(quiet.Count == 1 ? "QuietOne" : "Quiet", ("count", quiet.Count), ("name", Name(quiet[0], reader)));
        List<string> named = [.. quiet.Take(MostNamed).Select(trainee => Texts.Say(
            trainee.Since is null ? "QuietNever" : "QuietSince",
            ("name", Name(trainee, reader)), ("day", trainee.Since is { } day ? Spoken.ShortDate(day) : "")))];
        if (quiet.Count > MostNamed) named.Add(Texts.Say("QuietMore", ("count", quiet.Count - MostNamed)));
        return new SummaryLine(text, Spoken.All(named), string.Join(' ', quiet.Select(trainee => trainee.Id.Value.ToString("N", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)));
    }

    static string Name(QuietTrainee trainee, NoticeReader reader) => reader.Language == Language.English && trainee.NameEn.Length > 0 ? trainee.NameEn : trainee.Name;
}
