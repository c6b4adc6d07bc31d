using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// What a pressed button is about: an id, with the version or the page that belongs to it. Anything else than our own cards write is null.
/// </summary>
static class ReviewSubject
{
    public static Guid? Id(string subject) => Guid.TryParseExact(subject.Split(':')[0], "N", out var id) ? id : null;

    public static SeenEntry? Seen(string subject) =>
        Id(subject) is { } id && Number(subject) is { } version ? new SeenEntry(new EntryId(id), version) : null;

    public static int? Number(string subject) =>
        subject.Split(':') is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
