using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What a reviewer has before them, so that "approve" and "review 2" can be typed.</summary>
public sealed record ReviewMemory
{
    public ReviewOf Of { get; init; } = new();

    /// <summary>The last list of what is clear.</summary>
    public Guid? Sheet { get; init; }

    /// <summary>They are those that the reviewer's words picked out.</summary>
    public bool Picked { get; init; }

    /// <summary>The entry that is open, the version that was shown, and its card.</summary>
    public Guid? Entry { get; init; }

    public int? Version { get; init; }

    public string Card { get; init; } = "";

    /// <summary>Entries by the numbers of their lines.</summary>
    public IReadOnlyList<Guid> Lines { get; init; } = [];

    /// <summary>Those that are still to be opened one after the other; null when they are not gone through so.</summary>
    public IReadOnlyList<Guid>? Walk { get; init; }

    /// <summary>The act by which entries were decided last, and those entries.</summary>
    public Guid? Act { get; init; }

    public IReadOnlyList<Guid> Decided { get; init; } = [];

    /// <summary>Nothing but these is on the screen now.</summary>
    public ReviewMemory Listing(IEnumerable<ReviewedEntry> lines) =>
        this with
        {
            Entry = null,
            Version = null,
            Sheet = null,
            Picked = false,
            Walk = null,
            Lines = [.. lines.Select(one => one.Entry.Id.Value)],
        };

    [JsonIgnore]
    public SeenEntry? SeenEntry => Entry is { } entry && Version is { } version ? new SeenEntry(new EntryId(entry), version) : null;
}
