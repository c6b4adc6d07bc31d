using System.Text.Json;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// What one conversation remembers of a talk from turn to turn. Declared by its owner; the name is stored with the talk, so it stays what it is, and
/// a value that changes its meaning takes a new name.
/// </summary>
/// <param name="nothing">When there is none, or one that this program cannot read.</param>
public sealed class Remembered<T>(string name, T nothing)
{
    public T In(Turn turn)
    {
        if (!turn.Memory.Others.TryGetValue(name, out var kept))
            return nothing;
        try
        {
            return Json.Read<T>(kept);
        }
        catch (JsonException)
        {
            return nothing;
        }
    }

    public void Keep(Turn turn, T value)
    {
        if (value is null)
            turn.Memory.Others.Remove(name);
        else
            turn.Memory.Others[name] = Json.Element(value);
    }
}

/// <summary>Likewise, and forgotten after a while: then it is nothing again.</summary>
/// <param name="time">So long it is remembered.</param>
public sealed class RememberedFor<T>(string name, TimeSpan time)
{
    sealed record Kept(T Value, DateTimeOffset Since);

    readonly Remembered<Kept?> last = new(name, null);

    public T? In(Turn turn) => last.In(turn) is { } kept && turn.Now - kept.Since <= time ? kept.Value : default;

    public void Keep(Turn turn, T? value) => last.Keep(turn, value is null ? null : new Kept(value, turn.Now));
}
