using System.Globalization;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>In JSON text, puts <c>\ufffd</c> where one half of a surrogate pair is escaped without the other.</summary>
static class SurrogateEscapes
{
    const int Length = 6;

    public static void Mend(Span<byte> json)
    {
        for (var place = Next(json, 0); place >= 0; place = Next(json, place))
        {
            var unit = UnitAt(json, place);
            if (unit is null)
            {
                place += 2;
            }
            else if (char.IsHighSurrogate(unit.Value) && UnitAt(json, place + Length) is { } second && char.IsLowSurrogate(second))
            {
                place += 2 * Length;
            }
            else
            {
                if (char.IsSurrogate(unit.Value))
                    "\\ufffd"u8.CopyTo(json[place..]);
                place += Length;
            }
        }
    }

    static int Next(ReadOnlySpan<byte> json, int from)
    {
        var next = from < json.Length ? json[from..].IndexOf((byte)'\\') : -1;
        return next < 0 ? -1 : from + next;
    }

    /// <summary>The UTF-16 unit that is escaped there; null when nothing, or something else, is.</summary>
    static char? UnitAt(ReadOnlySpan<byte> json, int place) =>
        place + Length <= json.Length
        && json[place] == '\\'
        && json[place + 1] == 'u'
        && ushort.TryParse(json.Slice(place + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
