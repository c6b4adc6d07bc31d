using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>How an entry came to be logged. Stored by name.</summary>
public enum SourceKind
{
    Typed,
    Session,
    Imported,
    Administrator,
    Opening,
}

/// <summary>Where an entry comes from, kept apart from when it happened and when it was logged.</summary>
public abstract record EntrySource
{
    EntrySource() { }

    /// <summary>The trainee said it.</summary>
    public sealed record Typed : EntrySource;

    /// <summary>From a session that both sides confirmed.</summary>
    public sealed record FromSession(SessionId Id) : EntrySource;

    /// <summary>A line of a file that an administrator brought in.</summary>
    public sealed record Imported(PersonId Administrator) : EntrySource;

    /// <summary>An administrator logged it in the trainee's place.</summary>
    public sealed record ByAdministrator(PersonId Administrator) : EntrySource;

    /// <summary>Hours from before the bot (期初时数), as one balance: it stands outside the limits of a day.</summary>
    public sealed record Opening(PersonId Administrator, string Why) : EntrySource;

    internal SourceKind Kind =>
        this switch
        {
            Typed => SourceKind.Typed,
            FromSession => SourceKind.Session,
            Imported => SourceKind.Imported,
            ByAdministrator => SourceKind.Administrator,
            _ => SourceKind.Opening,
        };

    internal SessionId? Session => (this as FromSession)?.Id;

    /// <summary>The administrator who put it in; null when it is the trainee's own.</summary>
    internal PersonId? By =>
        this switch
        {
            Imported imported => imported.Administrator,
            ByAdministrator by => by.Administrator,
            Opening opening => opening.Administrator,
            _ => null,
        };
}
