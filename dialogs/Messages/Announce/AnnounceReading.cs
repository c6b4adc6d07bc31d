using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Takes what an author types or sends into the draft.</summary>
static partial class AnnounceReading
{
    const string UnknownKind = "application/octet-stream";

    static readonly Texts Texts = new(typeof(AnnounceReading));

    /// <summary>"announce to group 1 tomorrow at 9: the class is in room 2": to whom and when before the colon, the words after it.</summary>
    public static AnnounceDraft Begin(Turn turn, AudienceWords audiences)
    {
        var colon = Phrase.Colon(turn.Words);
        var (head, body) = colon < 0 ? Told(turn.Words, audiences) : (turn.Words[..colon], turn.Words[(colon + 1)..]);
        var draft = new AnnounceDraft { To = audiences.Read(head), At = Moment(turn, AudienceWords.Without(head)) };
        if (IsPast(turn, AudienceWords.Without(head)))
            draft = draft with { Trouble = "WhenPast", Asking = AnnounceAsking.When };
        if (body.Trim().Length == 0)
            return WithFile(draft, turn);
        return WithFile(WithText(draft.To is null ? draft with { Trouble = AudienceWords.Trouble(head) } : draft, body.Trim()), turn);
    }

    /// <summary>
    /// "Tell my trainees to bring their portfolio", 通知我的学员带上实习档案: to whom, and what; all of it as the head when it says no such thing.
    /// </summary>
    static (string Head, string Body) Told(string words, AudienceWords audiences)
    {
        var told = TellWhom().Match(words);
        return told.Success && audiences.Read(told.Groups["to"].Value) is not null ? (told.Groups["to"].Value, told.Groups["x"].Value) : (words, "");
    }

    [GeneratedRegex(
        @"^(?:please |can you |could you )*(?:tell|let|inform|remind|notify|ask)\s+(?<to>.+?)\s+(?:that |know (?:that )?|to |about )(?<x>.+)$|^(?:请"
            + @"|帮我|麻烦|帮忙)*(?:通知|告诉|提醒)(?:一下)?(?<to>.+?(?:学员|督导|的人|组员|大家|所有人|评委|校友|小组|[一二三四]组))[,，]?(?<x>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TellWhom();

    public static AnnounceDraft Take(AnnounceDraft draft, Turn turn, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
        var taken = WithFile(draft, turn);
        if (words.Length == 0)
            return taken;
        switch (draft.Asking)
        {
            case AnnounceAsking.To:
                return audiences.Read(words) is { } to
                    ? taken with
                    {
                        To = to,
                        Asking = AnnounceAsking.Nothing,
                    }
                    : taken with
                    {
                        Trouble = AudienceWords.Trouble(words),
                    };
            case AnnounceAsking.Text:
                return WithText(taken with { English = "", Chinese = "", Asking = AnnounceAsking.Nothing }, words);
            case AnnounceAsking.Other:
                return (draft.English.Length > 0 ? taken with { Chinese = words } : taken with { English = words }) with
                {
                    Asking = AnnounceAsking.Nothing,
                };
            case AnnounceAsking.When when Phrase.Best(Now, turn.Folded) >= Phrase.Whole:
                return taken with { At = null, Asking = AnnounceAsking.Nothing };
            // "To the trainees who have no entry for two weeks" says no time.
            case AnnounceAsking.Confirmation when audiences.Named(words) is { } named:
                return taken with { To = named, Asking = AnnounceAsking.Nothing };
            default:
                return Moment(turn, words) is { } at ? taken with { At = at, Asking = AnnounceAsking.Nothing }
                    : audiences.Read(words) is { } other ? taken with { To = other, Asking = AnnounceAsking.Nothing }
                    : taken with { Trouble = draft.Asking == AnnounceAsking.When ? "WhenUnknown" : "NotCaught" };
        }
    }

    static readonly IReadOnlyList<Phrase> Now = Phrase.In(Texts, "WordsNow");

    static DateTimeOffset? Moment(Turn turn, string words) =>
        MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese) is { } moment
            ? moment.At(turn.Now, turn.Speaker.Zone, day => Core.LocalTime.Instant(day, Morning, turn.Speaker.Zone))
            : null;

    /// <summary>"Yesterday at 9" is no time to come.</summary>
    static bool IsPast(Turn turn, string words) =>
        DayReader.Read(words, turn.Days()).Value < turn.Today && MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese)?.Day is null;

    static readonly TimeOnly Morning = new(8, 0);

    /// <summary>The words are in the language that most of their signs are of.</summary>
    static AnnounceDraft WithText(AnnounceDraft draft, string words) =>
        words.Any(Scripts.IsCjk) ? draft with { Chinese = words } : draft with { English = words };

    static AnnounceDraft WithFile(AnnounceDraft draft, Turn turn)
    {
        if (turn.Input is not Input.Sent { Files: [var file, ..] })
            return draft;
        return file.ContentType == UnknownKind
            ? draft with
            {
                Trouble = "FileRefused",
            }
            : draft with
            {
                File = file.Id.Value,
                FileName = file.Name,
                Trouble = null,
            };
    }
}
