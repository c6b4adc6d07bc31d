using System.Text.Json;
using SupervisionBot.Core;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>What people and things are called in one export: those who are called alike are told apart, since sheets add up by these names.</summary>
sealed class ExportWords
{
    /// <summary>Names, notes and what else is long.</summary>
    public const int Wide = 24;

    static readonly Texts Texts = new(typeof(ExportWords));

    readonly Dictionary<PersonId, string> people = [];
    readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    public ExportWords(ExportScope scope)
    {
        Scope = scope;
        Zone = TimeZoneInfo.FindSystemTimeZoneById(scope.Who.TimeZone ?? scope.Batch.TimeZone);
        var speaker = new Speaker(scope.Who.Id, scope.Who.Name, scope.Who.NameEn, Zone, scope.Batch.Id, scope.Batch.Description, null, scope.Roles);
        Turn = new Turn(speaker, new Input.Arrived(), scope.Asked.Language, scope.At, TimeSpan.Zero, new TalkMemory());
    }

    public ExportScope Scope { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>For the words in which cards tell things: a turn in which nobody said anything.</summary>
    public Turn Turn { get; }

    public string Trainee(ExportTrainee trainee) => Person(trainee.Id, trainee.Name, trainee.NameEn);

    public string Person(PersonName person) => Person(person.Id, person.Name, person.NameEn);

    string Person(PersonId id, string name, string nameEn)
    {
        if (!people.TryGetValue(id, out var known))
            people.Add(id, known = Apart(given, Turn.NameOf(name, nameEn)));
        return known;
    }

    public string Group(string? name) => name is null ? Texts["NoGroup"] : GroupNames.In(Turn.Language, name);

    public string Type(string key) => Turn.Speaker.Batch.TypeOf(key)?.Name.In(Turn.Language) ?? key;

    /// <summary>By the clock of who reads it.</summary>
    public DateTime? Moment(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, Zone).DateTime : null;

    /// <summary>The name, with a number behind it when it was given before.</summary>
    public static string Apart(HashSet<string> given, string name)
    {
        if (given.Add(name))
            return name;
        for (var number = 2; ; number++)
            if (given.Add($"{name} ({number})"))
                return $"{name} ({number})";
    }

    /// <summary>A column: its heading is a text, its key that text's name.</summary>
    public static SheetColumn Column(string text, CellKind kind = CellKind.Text, int width = 12) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(text["Column".Length..]), Texts[text], kind, width);

    public static SheetPlan Sheet(string text, params IReadOnlyList<SheetColumn> columns) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(text["Sheet".Length..]), Texts[text], columns);
}

/// <summary>What the sheets of one kind come to.</summary>
/// <param name="Rows">Lines of the sheet it is about.</param>
/// <param name="Totals">For the cover.</param>
sealed record ExportSums(int Rows, long Minutes, IReadOnlyList<(string What, Computed Value)> Totals);
