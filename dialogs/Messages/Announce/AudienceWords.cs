using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Reads whom an announcement is for, and says it. The words of each are a list in the texts, the first of them its name.</summary>
sealed class AudienceWords(Turn turn, IReadOnlyList<GroupName> groups)
{
    static readonly Texts Texts = new(typeof(AudienceWords));

    static readonly (Role Role, string Key)[] Roles =
    [
        (Role.Supervisor, "WordsSupervisors"),
        (Role.Examiner, "WordsExaminers"),
        (Role.Alumnus, "WordsAlumni"),
        (Role.Administrator, "WordsAdministrators"),
        (Role.Trainee, "WordsTrainees"),
    ];

    /// <summary>Null when the words name nobody.</summary>
    public Audience? Read(string words)
    {
        var folded = Phrase.Fold(words);
        if (groups.FirstOrDefault(group => TraineeAsked.Names(TraineeAsked.GroupIn(words) ?? words, group.Name)) is { } group)
            return new Audience(AudienceKind.Group, Group: group.Id.Value);
        if (Has(folded, "WordsQuiet"))
            return new Audience(AudienceKind.Quiet);
        if (turn.Speaker.Batch.Checklist is { Count: > 0 } items && Has(folded, "WordsMissing") && MaterialWords.Named(items, folded) is { } missing)
            return new Audience(AudienceKind.MissingItem, Item: missing.Key);
        if (Has(folded, "WordsUnmet"))
            return new Audience(AudienceKind.MissingRule, Rule: RuleIn(folded));
        foreach (var (role, key) in Roles)
            if (Has(folded, key))
                return new Audience(AudienceKind.Role, role);
        return Has(folded, "WordsEveryone") ? new Audience(AudienceKind.Everyone) : null;
    }

    /// <summary>Whom words name that say "to …" in front; null for other words.</summary>
    public Audience? Named(string words) =>
        Texts.LinesInBoth("WordsTo").Any(to => words.TrimStart().StartsWith(to, StringComparison.OrdinalIgnoreCase)) ? Read(words) : null;

    public string Of(Audience audience) =>
        audience.Kind switch
        {
            AudienceKind.Everyone => First("WordsEveryone"),
            AudienceKind.Role => First(Roles.First(known => known.Role == audience.Role).Key),
            AudienceKind.Group => groups.FirstOrDefault(group => group.Id.Value == audience.Group)?.In(turn.Language) ?? Texts["AGroup"],
            AudienceKind.MissingItem => Texts.Say(
                "WithoutItem",
                ("item", turn.Speaker.Batch.ItemOf(audience.Item ?? "")?.Name.In(turn.Language) ?? "")
            ),
            AudienceKind.MissingRule => audience.Rule is { } kind
                ? Texts.Say("WithoutRule", ("rule", new RuleWords(turn).Name(new RequirementFigure(kind, 0))))
                : First("WordsUnmet"),
            _ => First("WordsQuiet"),
        };

    /// <summary>Why the words name nobody: another's group, or nothing that is known.</summary>
    public static string Trouble(string words) => TraineeAsked.GroupIn(words) is null ? "ToUnknown" : "NotYours";

    /// <summary>Whether the words can name somebody to write to, although elsewhere they ask for a list of them.</summary>
    public static bool CanBe(Turn turn) =>
        TraineeAsked.In(turn.Words) != null || TraineeAsked.GroupIn(turn.Words) != null || new AudienceWords(turn, []).Read(turn.Words) != null;

    /// <summary>"no entry for two weeks" says no time at which something is to be.</summary>
    public static string Without(string words) =>
        Texts
            .LinesInBoth("WordsQuiet")
            .OrderByDescending(line => line.Length)
            .Aggregate(words, (left, line) => left.Replace(line, " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>What to answer when asked for whom it is.</summary>
    public IReadOnlyList<string> Answers =>
        [.. groups.Take(3).Select(group => group.In(turn.Language)), First("WordsTrainees"), First("WordsQuiet"), First("WordsEveryone")];

    /// <summary>The rule that is named; null for any.</summary>
    RequirementKind? RuleIn(string folded)
    {
        var words = new RuleWords(turn);
        return Enum.GetValues<RequirementKind>()
            .Where(kind => kind is not (RequirementKind.AttendanceShare or RequirementKind.Ratio))
            .Select(kind => (RequirementKind?)kind)
            .FirstOrDefault(kind => folded.Contains(Phrase.Fold(words.Name(new RequirementFigure(kind!.Value, 0))), StringComparison.Ordinal));
    }

    static bool Has(string folded, string key) => Texts.LinesInBoth(key).Any(words => folded.Contains(Phrase.Fold(words), StringComparison.Ordinal));

    static string First(string key) => Texts[key].Split('\n')[0].Trim();
}
