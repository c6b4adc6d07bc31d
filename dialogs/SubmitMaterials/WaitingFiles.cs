using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.SubmitMaterials;

/// <summary>Files that came in and wait to be called something, as buttons and the talk's memory name them: ids with a plus between, and perhaps the item that was guessed.</summary>
static class WaitingFiles
{
    const int MostKept = 10;

    public static string SubjectOf(IEnumerable<FileId> files) => string.Join('+', files.Select(file => file.Value.ToString("N")));

    /// <summary>None when it is no such subject.</summary>
    public static IReadOnlyList<FileId> In(string subject)
    {
        var parts = subject.Split(':')[0].Split('+');
        List<FileId> ids = [.. parts.Select(part => Guid.TryParseExact(part, "N", out var id) ? new FileId(id) : default).Where(id => id != default)];
        return ids.Count == parts.Length ? ids : [];
    }

    public static string ItemIn(string subject) => subject.Split(':') is [_, var item] ? item : "";

    public static void Keep(Turn turn, string subject)
    {
        turn.Memory.WaitingFiles.Add(subject);
        if (turn.Memory.WaitingFiles.Count > MostKept) turn.Memory.WaitingFiles.RemoveAt(0);
    }

    public static void Forget(Turn turn, string subject) => turn.Memory.WaitingFiles.RemoveAll(known => known.Split(':')[0] == subject.Split(':')[0]);

    public static string Last(Turn turn) => turn.Memory.WaitingFiles.Count > 0 ? turn.Memory.WaitingFiles[^1] : "";
}
