using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Finds an announcement again for one of those whom it was for: "what was that notice about the checklists", 那个通知找不到了.</summary>
public sealed partial class ReceivedConversation(Announcements announcements) : Conversation(Description), IDescribed
{
    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    const int MostListed = 8;

    public static ConversationDescription Description { get; } =
        new(typeof(ReceivedConversation), "announcements-received", "TriggersReceived")
        {
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => !speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator),
            Fits = turn => Seeks().IsMatch(turn.Words) ? Understood : Description!.FitsPhrase(turn),
            Verbs = [AnnouncementVerbs.Show],
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await announcements.ReceivedAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostListed, cancellationToken);
        var parts = Parts(turn.Words);
        List<Announcement> found = [.. all.Where(one => parts.Any(part => Says(one, part)))];
        if (found is [var only])
        {
            await ShowAsync(dialogs, turn, only.Id, turn.Memory.NewCard(), cancellationToken);
            return;
        }
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneReceived"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts[parts.Count > 0 && found.Count == 0 ? "NoneSaysThat" : "ReceivedTitle"]);
        foreach (var one in found.Count > 0 ? found : all)
            card.Row(
                AnnounceCard.Short(one.Text.In(turn.Language)),
                Spoken.Date(LocalTime.Day(one.MadeAt, turn.Speaker.Zone), turn.Today),
                new Button("", AnnouncementVerbs.Show.About(one.Id))
            );
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new AnnouncementId(id) : default,
            turn.Memory.NewCard(),
            cancellationToken
        );

    async Task ShowAsync(DialogContext dialogs, Turn turn, AnnouncementId id, string card, CancellationToken cancellationToken)
    {
        if (
            await announcements.ForReaderAsync(turn.Speaker.Id, id, cancellationToken) is not null
            && await announcements.ReadAsync(id, cancellationToken) is var (one, author)
        )
            await dialogs.Context.ShowAsync(AnnounceCard.ToReader(card, one, author.In(turn.Language), turn), null, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["GoneForReader"], turn.WaysOn(), cancellationToken);
    }

    static bool Says(Announcement one, string part) =>
        one.Text.In(Language.English).Contains(part, StringComparison.OrdinalIgnoreCase)
        || one.Text.In(Language.Chinese).Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words by which one is sought: longer words, and Chinese signs two by two, without those that ask.</summary>
    static List<string> Parts(string words)
    {
        var left = Asking().Replace(words, " ");
        return
        [
            .. Word().Matches(left).Select(match => match.Value.TrimEnd('s')),
            .. Enumerable
                .Range(0, Math.Max(0, left.Length - 1))
                .Where(at => IsChinese(left[at]) && IsChinese(left[at + 1]))
                .Select(at => left.Substring(at, 2)),
        ];
    }

    static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:what|which|where|find|show|see|read|look)\b.{0,24}\b(?:notices?|announcements?|(?:the|that) message)\b(?!.{0,12}\b(?:hours|minutes|period)\b)|\b(?:notice|announcement|message)\b.{0,40}\b(?:can['’]?t find|cannot find|lost|gone|again)\b"
            + "|(?:通知|公告).{0,10}(?:找不到|在哪|没看到|没找到|再发|再给我看|是什么|说了什么|怎么说)|(?:找|看|翻).{0,12}(?:通知|公告)|(?:有|都有)(?:哪些|什么)(?:新)?(?:通知|公告)",
        Plain
    )]
    private static partial Regex Seeks();

    [GeneratedRegex(
        @"\b(?:what|which|where|notices?|announcements?|messages?|about|there|their|please|again|could|would|anywhere|where|find|cannot|again|recent|latest|saying|written|tells?)\b"
            + "|上次|上周|那个|这个|那条|通知|公告|消息|找不到了?|在哪里?|没看到|没找到|再发|给我|看看|一下|说要|关于|什么|哪些|怎么说|翻半天|我们|大家|老师|的|了|要|说|讲|找|翻|看|有|在",
        Plain
    )]
    private static partial Regex Asking();

    [GeneratedRegex(@"\p{IsBasicLatin}(?<=[a-zA-Z])[a-zA-Z]{4,}", Plain)]
    private static partial Regex Word();
}
