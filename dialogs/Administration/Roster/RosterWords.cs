using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Changes of the roster in words: which field, from what to what.</summary>
sealed class RosterWords(Turn turn, IReadOnlyDictionary<PersonId, PersonName> names)
{
    static readonly Texts Texts = new(typeof(RosterWords));

    /// <summary>"group Group 1 → Group 2", "now also supervisor, Group 3".</summary>
    public string Changes(IReadOnlyList<RosterNote> notes)
    {
        List<string> said = [];
        foreach (var note in notes)
            if (Supervising(note) is { } supervising)
                said.Add(supervising);
            else if (
                note is { Field: RosterField.Role, Role: Role.Supervisor }
                && notes.Any(one => Supervising(one) is not null && one.Person == note.Person)
            )
                continue;
            else if (note.Field == RosterField.Merged)
                said.Add(Texts.Say("MergedNote", ("record", note.Before)));
            else if (note.Field == RosterField.Presence)
                said.Add(Texts[note.Leaves ? "HasLeftNote" : "IsBackNote"]);
            else if (note.Field == RosterField.Role)
                said.Add(Texts.Say(note.Before.Length == 0 ? "NewRole" : "RoleOver", ("what", Held(note, notes))));
            else if (!IsOfRole(note, notes))
                said.Add(Change(note));
        return Joined(said);
    }

    /// <summary>"Chen Jing: group Group 1 → Group 2".</summary>
    public string Of(PersonId person, IReadOnlyList<RosterNote> notes) =>
        Texts.Say("PersonChanged", ("name", Name(person)), ("changes", Changes([.. notes.Where(note => note.Person == person)])));

    /// <summary>The roles of who is new: "trainee, Group 2".</summary>
    public string Roles(IReadOnlyList<RosterNote> notes) =>
        Joined(notes.Where(note => note.Field == RosterField.Role).Select(note => Held(note, notes)));

    public string Name(PersonId id) => names.TryGetValue(id, out var name) ? name.In(turn.Language) : "";

    public static string Field(RosterField field) => Texts[$"Field{field}"];

    /// <summary>"English", by its tag.</summary>
    public static string LanguageIn(string tag) => Texts[Languages.FromTag(tag) == Language.Chinese ? "LanguageZh" : "LanguageEn"];

    public static string Joined(IEnumerable<string> parts) => string.Join(Texts["Between"], parts.Where(part => part.Length > 0));

    /// <summary>A group that somebody supervises from now on, or no more.</summary>
    string? Supervising(RosterNote note) =>
        note is not { Field: RosterField.Group, Role: Role.Supervisor } ? null
        : note.Before.Length == 0 ? Texts.Say("SupervisesNow", ("group", Value(note, note.After)))
        : note.After.Length == 0 ? Texts.Say("SupervisesNoMore", ("group", Value(note, note.Before)))
        : null;

    string Change(RosterNote note) =>
        note.Field == RosterField.Account ? Texts.Say("ArrowPlain", ("field", Field(note.Field)))
        : note.Field == RosterField.Group ? Texts.Say("ArrowAlone", ("before", Value(note, note.Before)), ("after", Value(note, note.After)))
        : Texts.Say("Arrow", ("field", Field(note.Field)), ("before", Value(note, note.Before)), ("after", Value(note, note.After)));

    /// <summary>The role, with the group or the trainee that are noted with it.</summary>
    string Held(RosterNote role, IReadOnlyList<RosterNote> notes)
    {
        var name = Texts[$"Role{role.Role}"];
        var of = notes.FirstOrDefault(note => note != role && note.Person == role.Person && note.Role == role.Role && IsOfRole(note, notes));
        if (of is null)
            return name;
        var value = Value(of, of.After.Length > 0 ? of.After : of.Before);
        return of.Field == RosterField.Group
            ? Texts.Say("HeldIn", ("role", name), ("group", value))
            : Texts.Say("HeldWith", ("role", name), ("trainee", value));
    }

    /// <summary>It comes or goes with a role and is said with it.</summary>
    static bool IsOfRole(RosterNote note, IReadOnlyList<RosterNote> notes) =>
        note.Field is RosterField.Group or RosterField.Trainee
        && (note.Before.Length == 0 || note.After.Length == 0)
        && notes.Any(role =>
            role.Field == RosterField.Role
            && role.Person == note.Person
            && role.Role == note.Role
            && (role.Before.Length == 0) == (note.Before.Length == 0)
        );

    string Value(RosterNote note, string value) =>
        value.Length == 0 ? Texts["Nothing"]
        : note.Field == RosterField.Group ? GroupNames.In(turn.Language, value)
        : note.Field == RosterField.Language ? LanguageIn(value)
        : note.Field == RosterField.Trainee && Guid.TryParseExact(value, "N", out var id) ? Name(new PersonId(id))
        : value;
}
