using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>What the bot waits for while an announcement is being written.</summary>
enum AnnounceAsking
{
    Nothing,
    To,
    Text,

    /// <summary>The same in the other language.</summary>
    Other,
    When,
    Confirmation,
}

/// <summary>An announcement that is being written. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record AnnounceDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    public Audience? To { get; init; }

    /// <summary>What was said of whom it is for and means nobody, or was not understood. Said once, then cleared.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Who is left out, said before it was said whom it is for; or whom it was for, while others are asked for.</summary>
    public IReadOnlyList<Audience> Without { get; init; } = [];

    public Audience? Was { get; init; }

    public string English { get; init; } = "";

    public string Chinese { get; init; } = "";

    public Guid? File { get; init; }

    public string FileName { get; init; } = "";

    /// <summary>Null for now.</summary>
    public DateTimeOffset? At { get; init; }

    public AnnounceAsking Asking { get; init; }

    /// <summary>In which the author is asked: a text in the other language does not change it.</summary>
    public Language? Spoken { get; init; }

    /// <summary>What the same sentence wanted beside it. Said once, then cleared.</summary>
    public string Apart { get; init; } = "";

    /// <summary>It was wanted in the language in which it is not written. Said once, then cleared.</summary>
    public bool OtherLanguage { get; init; }

    /// <summary>What was said last could not be taken in: a yes may be about that.</summary>
    public bool Missed { get; init; }

    /// <summary>It was to be said otherwise: what is typed next is the text.</summary>
    public bool Rewrites { get; init; }

    /// <summary>The preview that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A text that says why it is asked again. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    public AnnouncementText Text => new(English, Chinese);

    public FileId? FileId => File is { } id ? new FileId(id) : null;

    public AnnounceAsking Missing() =>
        To is null ? AnnounceAsking.To
        : English.Length + Chinese.Length == 0 ? AnnounceAsking.Text
        : AnnounceAsking.Nothing;

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static AnnounceDraft Read(string text) => DraftText.Read<AnnounceDraft>(text, draft => draft.V == Current) ?? new();
}
