using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Says whom an announcement is for, and gives the reader of it what this author can name.</summary>
/// <param name="own">The groups that they supervise.</param>
/// <param name="people">Those whom the words or the draft can mean.</param>
sealed class AudienceWords(Turn turn, IReadOnlyList<GroupName> groups, IReadOnlyList<GroupName> own, IReadOnlyList<TraineeName> people)
{
    static readonly Texts Texts = new(typeof(AudienceWords));

    static readonly (Role Role, string Key)[] Roles =
    [
        (Role.Supervisor, "Supervisors"),
        (Role.Examiner, "Examiners"),
        (Role.Alumnus, "Alumni"),
        (Role.Administrator, "Administrators"),
        (Role.Trainee, "Trainees"),
    ];

    public AudienceReader Reader { get; } = new(groups, own, TraineeFinder.Vocabulary(people), turn.Speaker.Batch) { Them = Them(turn) };

    /// <summary>Null when the words name nobody.</summary>
    public AudienceSaid? Read(string words) => Unmet(words) is { } unmet ? new AudienceSaid(unmet, [], 0, words.Length) : Reader.Anywhere(words);

    /// <summary>Those who have not met a rule, which may be named; null when the words say no such thing.</summary>
    public Audience? Unmet(string words)
    {
        var folded = Phrase.Fold(words);
        return Texts.LinesInBoth("WordsUnmet").Any(line => folded.Contains(Phrase.Fold(line), StringComparison.Ordinal))
            ? new Audience(AudienceKind.MissingRule, Rule: RuleIn(folded))
            : null;
    }

    public string Of(Audience audience)
    {
        var all = Alone(audience);
        if (audience.Among is { } among)
            all = Texts.Say("ToAmong", ("to", all), ("among", All(among)));
        return audience.Except is { } except ? Texts.Say("ToExcept", ("to", all), ("except", All(except))) : all;
    }

    /// <summary>So many people are named one by one; of more the first.</summary>
    const int MostNamed = 12;

    const int FirstNamed = 8;

    string All(IReadOnlyList<Audience> parts)
    {
        var more = parts.Count > MostNamed && parts.All(part => part.Kind == AudienceKind.Person) ? parts.Count - FirstNamed : 0;
        var named = parts.Take(parts.Count - more).Select(Of);
        return Spoken.All(more == 0 ? [.. named] : [.. named, Texts.Say("AndMore", ("count", more))]);
    }

    string Alone(Audience audience) =>
        audience.Kind switch
        {
            AudienceKind.Several => All(audience.Parts ?? []),
            AudienceKind.Everyone => Texts["Everyone"],
            AudienceKind.Role => Texts[Roles.First(known => known.Role == audience.Role).Key],
            AudienceKind.Group => groups.FirstOrDefault(group => group.Id.Value == audience.Group)?.In(turn.Language) ?? Texts["AGroup"],
            AudienceKind.Person => people.FirstOrDefault(person => person.Id.Value == audience.Person) is { } person
                ? turn.NameOf(person.Name, person.NameEn)
                : Texts["APerson"],
            AudienceKind.MissingItem => audience.Item is { } item
                ? Texts.Say("WithoutItem", ("item", turn.Speaker.Batch.ItemOf(item)?.Name.In(turn.Language) ?? ""))
                : Texts["WithoutAny"],
            AudienceKind.MissingRule => audience.Rule is { } kind
                ? Texts.Say("WithoutRule", ("rule", new RuleWords(turn).Name(new RequirementFigure(kind, 0))))
                : Texts["Unmet"],
            AudienceKind.Behind => Texts["BehindOnes"],
            AudienceKind.SupervisorsOf => Texts["TheirSupervisors"],
            _ => Texts["Quiet"],
        };

    /// <summary>Whether the words can name somebody to write to, although elsewhere they ask for a list of them.</summary>
    public static bool CanBe(Turn turn) => Static(turn).Anywhere(turn.Words) is { IsSomebody: true };

    /// <summary>Whether they say nothing but whom: "only to Chen Jing", 二组也发.</summary>
    public static bool IsOnlyWhom(Turn turn) =>
        Static(turn).Anywhere(turn.Words) is { IsSomebody: true } said && AnnounceWhom.IsOnlyWhom(turn.Words, said);

    /// <summary>What the words tell whom; null when they tell nobody anything. Asks no database: names are known by the sentence.</summary>
    public static MessageSaid? Told(Turn turn) => MessageReader.Read(AnnounceWhom.WithoutOthers(turn.Words), Static(turn));

    /// <summary>Whether one clause says to write to somebody, and others what.</summary>
    public static bool ToldWidely(Turn turn) =>
        turn.Input is Input.Said
        && Phrase.Colon(turn.Words) < 0
        && !MessageReader.AsksWhetherTold(turn.Words)
        && !MessageReader.IsTakenBack(turn.Words)
        && MessageByClauses.Read(turn.Words, Static(turn)) is { To.IsSomebody: true } told
        && (told.Reminds || told.Text.Length >= ShortestText);

    const int ShortestText = 4;

    /// <summary>Those whom the last answer named; nobody where it found nobody.</summary>
    public static Audience? Them(Turn turn) =>
        LastShown.JustNamedNobody(turn) ? Audience.Of([])
        : LastShown.JustNamed(turn) is { } shown ? Audience.Of([.. shown.Ids.Select(id => new Audience(AudienceKind.Person, Person: id))])
        : null;

    static AudienceReader Static(Turn turn) =>
        new([], [], new PeopleVocabulary([]), turn.Speaker.Batch)
        {
            Them = Them(turn),
            Known =
            [
                .. turn.Heard?.Things.Where(thing => thing.Kind == ThingKind.Person)
                    .Select(thing => new NamedPerson(Guid.Empty, [], thing.Start, thing.End))
                    ?? [],
            ],
        };

    /// <summary>What to answer when asked for whom it is.</summary>
    public IReadOnlyList<string> Answers =>
        [.. groups.Take(3).Select(group => group.In(turn.Language)), Texts["Trainees"], Texts["Quiet"], Texts["Everyone"]];

    /// <summary>The rule that is named; null for any.</summary>
    RequirementKind? RuleIn(string folded)
    {
        var words = new RuleWords(turn);
        return Enum.GetValues<RequirementKind>()
            .Where(kind => kind is not (RequirementKind.AttendanceShare or RequirementKind.Ratio))
            .Select(kind => (RequirementKind?)kind)
            .FirstOrDefault(kind => folded.Contains(Phrase.Fold(words.Name(new RequirementFigure(kind!.Value, 0))), StringComparison.Ordinal));
    }
}
