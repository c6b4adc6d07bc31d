using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// What a button does. Each is declared once, by the conversation that answers it, and its name never changes: it stands on cards that were sent.
/// </summary>
[JsonConverter(typeof(VerbAsName))]
public class Verb(string name) : IEquatable<Verb>
{
    public string Name { get; } = name;

    /// <summary>One whose buttons are about something with an id.</summary>
    public static Verb<TId> With<TId>(string name)
        where TId : struct, ITypedId<TId> => new(name, id => id.Value.ToString("N", CultureInfo.InvariantCulture));

    /// <summary>One whose buttons are about something that is said in a text: a key, or several things together.</summary>
    public static Verb<string> WithText(string name) => new(name, text => text);

    public bool Equals(Verb? other) => other is not null && Name == other.Name;

    public override bool Equals(object? obj) => Equals(obj as Verb);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    public static bool operator ==(Verb? left, Verb? right) => left?.Name == right?.Name;

    public static bool operator !=(Verb? left, Verb? right) => !(left == right);
}

/// <summary>A verb whose buttons are about something.</summary>
public sealed class Verb<TSubject>(string name, Func<TSubject, string> write) : Verb(name)
{
    /// <summary>What a button of it does when it is about this.</summary>
    public Deed About(TSubject subject) => new(this, write(subject));
}

/// <summary>A verb and what it is about, as it stands on a button.</summary>
public sealed record Deed(Verb Verb, string Subject);

/// <summary>Remembered with the card that was shown last.</summary>
sealed class VerbAsName : JsonConverter<Verb>
{
    public override Verb Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Verb value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}

public static class VerbExtensions
{
    public static bool Is(this Verb? verb, params ReadOnlySpan<Verb> verbs) => verb is not null && verbs.Contains(verb);
}
