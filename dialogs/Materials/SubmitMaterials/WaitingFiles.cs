using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>
/// Files that came in and wait to be called something, as buttons and the talk's memory name them: ids with a plus between, and perhaps the item that
/// was guessed.
/// </summary>
static class WaitingFiles
{
    const int MostKept = 10;

    /// <summary>The newest last.</summary>
    static readonly Remembered<IReadOnlyList<string>> Kept = new("waitingFiles", []);

    public static string SubjectOf(IEnumerable<FileId> files) => string.Join('+', files.Select(file => file.Value.ToString("N")));

    /// <summary>None when it is no such subject.</summary>
    public static IReadOnlyList<FileId> In(string subject)
    {
        var parts = subject.Split(':')[0].Split('+');
        List<FileId> ids = [.. parts.Select(part => Guid.TryParseExact(part, "N", out var id) ? new FileId(id) : default).Where(id => id != default)];
        return ids.Count == parts.Length ? ids : [];
    }

    public static string ItemIn(string subject) => subject.Split(':') is [_, var item] ? item : "";

    public static void Keep(Turn turn, string subject) => Kept.Keep(turn, [.. Kept.In(turn).Append(subject).TakeLast(MostKept)]);

    public static void Forget(Turn turn, string subject) =>
        Kept.Keep(turn, [.. Kept.In(turn).Where(known => known.Split(':')[0] != subject.Split(':')[0])]);

    public static string Last(Turn turn) => Kept.In(turn) is [.., var last] ? last : "";
}
