namespace SupervisionBot.Speech.Reading;

/// <summary>
/// All that reading depends on besides the text. <paramref name="ChineseFirst"/> decides what digits alone cannot: 5/3 is then month/day.
/// Build the vocabularies once and keep them; they are immutable.
/// </summary>
public sealed record ReadingContext(DateTimeOffset Now, TimeZoneInfo Zone, TypeVocabulary Types, PeopleVocabulary People, bool ChineseFirst)
{
    public DateOnly Today => LocalTime.Day(Now, Zone);
}
