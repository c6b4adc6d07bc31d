using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SupervisionBot.Core;

public sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => TypedId.Of<TId>(value))
    where TId : struct, ITypedId<TId>;

/// <summary>Instants are stored as UTC without offset: SQLite cannot compare offsets, PostgreSQL's timestamptz keeps none.</summary>
public sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))
    );

public sealed class LanguageConverter()
    : ValueConverter<Language, string>(language => language.Tag(), tag => Languages.FromTag(tag) ?? Language.English);
