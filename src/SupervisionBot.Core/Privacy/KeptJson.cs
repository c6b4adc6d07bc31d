using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Privacy;

/// <summary>
/// Writes every row about a person as JSON: an object with an array for each table, named as the table; days and instants in ISO 8601, lengths in
/// minutes, other people by name. What opens something – secrets, proofs, upload addresses – is left out.
/// </summary>
public sealed class KeptJson(SupervisionDb db)
{
    static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    static readonly HashSet<(Type, string)> Opens =
    [
        (typeof(Invitation), nameof(Invitation.Proof)),
        (typeof(Invitation), nameof(Invitation.Finder)),
        (typeof(CalendarFeed), nameof(CalendarFeed.Secret)),
        (typeof(FileOffer), nameof(FileOffer.Place)),
        (typeof(FileOffer), nameof(FileOffer.Reader)),
    ];

    public async Task WriteAsync(Stream target, Person person, CancellationToken cancellationToken)
    {
        // At once: while the rows of a table are read, a connection to PostgreSQL reads nothing else.
        var names = await db.People.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        await using var writer = new Utf8JsonWriter(target, Readable);
        writer.WriteStartObject();
        foreach (var about in KeptAbout.Tables)
        {
            var table = db.Model.FindEntityType(about.Table) ?? throw new InvalidOperationException($"{about.Table} is no table.");
            writer.WriteStartArray(table.GetTableName() ?? about.Table.Name);
            await foreach (var row in about.Of(db, person.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                Write(writer, table, row, names);
                await writer.FlushAsync(cancellationToken);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, ITypeBase table, object row, Dictionary<PersonId, string> names)
    {
        writer.WriteStartObject();
        foreach (var property in table.GetProperties())
        {
            if (property.PropertyInfo?.GetValue(row) is not { } value || value is byte[] || Opens.Contains((table.ClrType, property.Name)))
                continue;
            writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            if (value is PersonId id)
                writer.WriteStringValue(names.GetValueOrDefault(id, ""));
            else
                Write(writer, property, value);
        }
        foreach (var owned in (table as IEntityType)?.GetNavigations().Where(one => one.TargetEntityType.IsOwned()) ?? [])
        {
            writer.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(owned.Name));
            foreach (var part in owned.PropertyInfo?.GetValue(row) as IEnumerable<object> ?? [])
                Write(writer, owned.TargetEntityType, part, names);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, IProperty property, object value)
    {
        switch (value)
        {
            case DateTimeOffset or DateOnly or TimeOnly or string or bool or int or long or double or Guid:
                JsonSerializer.Serialize(writer, value);
                break;
            case Enum name:
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(name.ToString()));
                break;
            default:
                var kept = property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
                // What is one JSON text in its column.
                if (kept is string { Length: > 0 } text && text[0] is '{' or '[')
                    writer.WriteRawValue(text);
                else
                    JsonSerializer.Serialize(writer, kept);
                break;
        }
    }
}
