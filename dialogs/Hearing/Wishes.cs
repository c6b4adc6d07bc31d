using System.Text.RegularExpressions;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>"…, and book me a supervision on Thursday": a second wish in the same sentence comes after the first.</summary>
public sealed partial class Wishes(Ears ears, Choosing choosing)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    static readonly Remembered<Wish?> Next = new("wish", null);

    /// <summary>Leaves the turn with the first of two wishes and keeps the second; answers the second, null when there is one wish only.</summary>
    /// <param name="answers">
    /// A question is open, and whether words answer it: its answer is not taken apart, except that another wish may follow a yes.
    /// </param>
    public async ValueTask<string?> TakeApartAsync(Turn turn, Func<string, bool>? answers, CancellationToken cancellationToken)
    {
        if (answers is not null)
            return turn.Input is Input.Said ? await AfterYesAsync(turn, answers, cancellationToken) : null;
        if (turn.Input is Input.Said && Thanks().Match(turn.Words) is { Success: true } thanks)
            if (await WantedAsync(turn, thanks.Groups["more"].Value, cancellationToken) is not null)
                turn.Say(thanks.Groups["more"].Value);
        if (await OfThoseAsync(turn, cancellationToken) is { } order)
            return order;
        if (turn.Input is not Input.Said || Phrase.Colon(turn.Words) >= 0 || Second().Match(turn.Words) is not { Success: true } found)
            return null;
        var (first, second) = (
            turn.Words[..found.Groups["join"].Index].TrimEnd(' ', ',', '，', ';', '；', '。', '.'),
            found.Groups["second"].Value.Trim()
        );
        if (
            first.Length == 0
            || await WantedAsync(turn, second, cancellationToken) is not { } after
            || await WantedAsync(turn, first, cancellationToken) is not { } before
            || after == before
        )
            return null;
        if (before.GoesOnWith(second))
            return null;
        // "… and tell them I am sorry": they are those of the first wish.
        if (ToThem().IsMatch(second) && LastShown.JustNamed(turn) is null)
            return null;
        // What is told to somebody goes on after a comma; only a word for more begins something else.
        if (before.OwnsWhatFollows && MessageReader.AsksBeside(second))
            return null;
        if (before.OwnsWhatFollows && !found.Groups["join"].Value.Any(char.IsLetter))
            return null;
        // What means one thing as a whole is one wish, unless its first part asks for something by its own form, or the next is said to come on top.
        if (
            before.Fits(turn.Saying(first)) < Phrase.NearEnough
            && !OnTop().IsMatch(found.Groups["join"].Value)
            && await WantedAsync(turn, turn.Words, cancellationToken) == after
        )
            return null;
        turn.Say(first);
        // 取消周六的，改约19号的: with the one gone the other is booked, not moved.
        if (second.StartsWith("改约", StringComparison.Ordinal))
            second = second[1..];
        Next.Keep(turn, new Wish(second, turn.Now));
        return second;
    }

    /// <summary>"Remind everybody under 100 hours to log": who they are is asked as always, and then they are told.</summary>
    async ValueTask<string?> OfThoseAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is not Input.Said || !(turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator)))
            return null;
        foreach (var those in ThoseAsked.In(turn.Words, turn.Speaker.Batch))
        {
            var alone = turn.Saying(those.Question);
            await ears.ListenAsync(alone, cancellationToken);
            if (choosing.Choose(alone, null, takes: false, AskedFor.Anything) is not ({ NamesPeople: true } asked, >= Phrase.Opening))
                continue;
            if (asked.Fits(alone) < Phrase.Whole)
                continue;
            turn.Say(those.Question);
            Next.Keep(turn, new Wish(those.Order, turn.Now) { IsToThose = true });
            return those.Order;
        }
        return null;
    }

    /// <summary>Those to whom the next wish was to go are nobody: it is forgotten.</summary>
    public static bool IsForNobody(Turn turn)
    {
        if (Next.In(turn) is not { IsToThose: true } || LastShown.NamesSome(turn))
            return false;
        Next.Keep(turn, null);
        return true;
    }

    /// <summary>"Save it, and when is my next session?": the yes is heard first.</summary>
    async ValueTask<string?> AfterYesAsync(Turn turn, Func<string, bool> answers, CancellationToken cancellationToken)
    {
        if (
            AnswerAndMore.Read(turn.Words) is not { } said
            || !(said.Joined || Asks().IsMatch(said.More))
            || AdditionReader.Read(said.More) is not null
            || !answers(said.Answer)
            // "Yes, send it" says it twice.
            || answers(said.More)
            || await WantedAsync(turn, said.More, cancellationToken) is null
        )
            return null;
        turn.Say(said.Answer);
        Next.Keep(turn, new Wish(said.More, turn.Now));
        return said.More;
    }

    [GeneratedRegex(
        @"^(?:please |can you |could you )?(?:book|cancel|move|remind|show|send|tell|log|record|when|what|how|who|where|which|is|are|do|does|did"
            + @"|can)\b"
            + "|^(?:帮我|请|给我|麻烦|约|预约|取消|提醒|看看?|查|导出|还差|还剩|还要|下次|我还|我现在|什么时候|啥时候|记)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    /// <summary>Keeps a wish for when what is under way is done, after those that are kept already.</summary>
    public static void Keep(Turn turn, string words) =>
        Next.Keep(turn, new Wish(Next.In(turn) is { } before && turn.Now - before.Since <= Kept ? $"{before.Words}\n{words}" : words, turn.Now));

    /// <summary>Nothing comes after what is left.</summary>
    public static void Forget(Turn turn) => Next.Keep(turn, null);

    /// <summary>The first wish that was kept, once; null when there is none, or it is too old to come unasked.</summary>
    public static string? Take(Turn turn)
    {
        if (Next.In(turn) is not { } kept)
            return null;
        var (first, rest) = kept.Words.IndexOf('\n', StringComparison.Ordinal) is var end and > 0
            ? (kept.Words[..end], kept.Words[(end + 1)..])
            : (kept.Words, "");
        Next.Keep(turn, rest.Length > 0 ? kept with { Words = rest } : null);
        return turn.Now - kept.Since <= Kept ? first : null;
    }

    /// <summary>The wish that is kept wants something done; a question is answered at once.</summary>
    public static bool NextActs(Turn turn) => Next.In(turn) is { } kept && !SessionReader.IsQuestion(kept.Words) && !Looks().IsMatch(kept.Words);

    [GeneratedRegex(
        @"^(?:please |can you |could you )*(?:show|list|see)\b|^(?:帮我|请|给我|麻烦)*(?:看|查|还差|还剩|还要|下次|下一次|现在|一共)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Looks();

    async ValueTask<ConversationDescription?> WantedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var alone = turn.Saying(words);
        await ears.ListenAsync(alone, cancellationToken);
        var (asked, fit) = choosing.Choose(alone, null, takes: false, AskedFor.Anything);
        return fit >= Phrase.NearEnough ? asked : null;
    }

    sealed record Wish(string Words, DateTimeOffset Since)
    {
        /// <summary>It is to be said to those whom the answer to the first names.</summary>
        public bool IsToThose { get; init; }
    }

    [GeneratedRegex(
        @"(?<join>(?:[,;.]\s*|\s+)(?:oh,? )?(?:and (?:also,? |then )?|also,? |then |plus |[+&] ?"
            + @"|(?:and )?by the way,? )(?:oh,? )?)(?<second>(?:please "
            + @"|can you "
            + @"|could you )*(?:book"
            + @"|cancel|move|remind|show|send|tell|let|notify|message|export|submit|pause|when(?: exactly)?(?:'?s| is| are| do| does| can)"
            + @"|what(?:'?s| is| are"
            + @"| time)"
            + @"|how (?:many|much|long|far)|who(?:'?s| is| are)"
            + @"|where(?:'?s| is| are))\b.+)$|(?<join>[,，;；。]?(?:哦|啊)?(?:顺便|顺带|(?<![能以多])同时|另外|还有|然后|并且|对了)[,，]?(?:再|也)?[,，]?\s*"
            + @"|[,，;；。]\s*(?=改约)|[,，;；。]\s*再(?=(?:帮我|请|给我|麻烦|约|预约|取消|提醒|看|查|告诉我))|[,，;；。]\s*(?=(?:还差|还剩|还要|下次|下一次|我还|现在|一共)))(?<second>(?:帮我|请|给我"
            + @"|麻烦)*(?:约|预约|报(?=[^告道])|取消|改约|提醒|看|查|导出|提交|发|暂停|[跟给和](?=.{1,12}说)|通知|告诉|还差|还剩|还要|下次|下一次|我还|现在|一共).+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Second();

    /// <summary>Politeness in front of a wish is no farewell.</summary>
    [GeneratedRegex(
        @"^(?:谢谢您?|谢了|谢啦|多谢|好的?谢谢|thanks|thank you|thx|cheers)(?: a lot| very much| so much)?\s*[,，.。!！;；]+\s*(?:and |oh |now )*(?<more>.{4,})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"^(?:please )?(?:tell|let|notify|message|inform) (?:them|him|her|whoever|those who)\b|^(?:跟|给|和|告诉|通知)(?:他们|她们|他|她|人家)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ToThem();

    [GeneratedRegex("顺便|另外")]
    private static partial Regex OnTop();
}
