using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Announce;

/// <summary>Takes what an author types or sends into the draft.</summary>
static class AnnounceReading
{
    const string UnknownKind = "application/octet-stream";

    static readonly Texts Texts = new(typeof(AnnounceReading));

    /// <summary>"announce to group 1 tomorrow at 9: the class is in room 2": to whom and when before the colon, the words after it.</summary>
    public static AnnounceDraft Begin(Turn turn, AudienceWords audiences)
    {
        var colon = turn.Words.IndexOfAny([':', '\uFF1A']);
        // A clock time has a colon too.
        while (colon > 0 && colon + 1 < turn.Words.Length && char.IsDigit(turn.Words[colon - 1]) && char.IsDigit(turn.Words[colon + 1])) colon = turn.Words.IndexOfAny([':', '\uFF1A'], colon + 1);
        var (head, body) = colon < 0 ? (turn.Words, "") : (turn.Words[..colon], turn.Words[(colon + 1)..]);
        var draft = new AnnounceDraft { To = audiences.Read(head), At = Moment(turn, AudienceWords.Without(head)) };
        if (body.Trim().Length == 0) return WithFile(draft, turn);
        return WithFile(WithText(draft.To is null ? draft with { Trouble = AudienceWords.Trouble(head) } : draft, body.Trim()), turn);
    }

    public static AnnounceDraft Take(AnnounceDraft draft, Turn turn, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
        var taken = WithFile(draft, turn);
        if (words.Length == 0) return taken;
        switch (draft.Asking)
        {
            case AnnounceAsking.To:
                return audiences.Read(words) is { } to ? taken with { To = to, Asking = AnnounceAsking.Nothing } : taken with { Trouble = AudienceWords.Trouble(words) };
            case AnnounceAsking.Text:
                return WithText(taken with { English = "", Chinese = "", Asking = AnnounceAsking.Nothing }, words);
            case AnnounceAsking.Other:
                return (draft.English.Length > 0 ? taken with { Chinese = words } : taken with { English = words }) with { Asking = AnnounceAsking.Nothing };
            case AnnounceAsking.When when Phrase.Best(Now, turn.Folded) >= Phrase.Whole:
                return taken with { At = null, Asking = AnnounceAsking.Nothing };
            default:
                return Moment(turn, words) is { } at ? taken with { At = at, Asking = AnnounceAsking.Nothing }
                    : audiences.Read(words) is { } other ? taken with { To = other, Asking = AnnounceAsking.Nothing }
                    : taken with { Trouble = draft.Asking == AnnounceAsking.When ? "WhenUnknown" : "NotCaught" };
        }
    }

    static readonly IReadOnlyList<Phrase> Now = Phrase.In(Texts, "WordsNow");

    static DateTimeOffset? Moment(Turn turn, string words) => MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese) is { } moment
        ? moment.At(turn.Now, turn.Speaker.Zone, day => Core.LocalTime.Instant(day, Morning, turn.Speaker.Zone)) : null;

    static readonly TimeOnly Morning = new(8, 0);

    /// <summary>The words are in the language that most of their signs are of.</summary>
    static AnnounceDraft WithText(AnnounceDraft draft, string words) => words.Any(sign => sign >= '\u2E80') ? draft with { Chinese = words } : draft with { English = words };

    static AnnounceDraft WithFile(AnnounceDraft draft, Turn turn)
    {
        if (turn.Input is not Input.Sent { Files: [var file, ..] }) return draft;
        return file.ContentType == UnknownKind ? draft with { Trouble = "FileRefused" } : draft with { File = file.Id.Value, FileName = file.Name, Trouble = null };
    }
}
