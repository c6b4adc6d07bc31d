namespace SupervisionBot.Core.Reading;

public enum Answer
{
    Yes,
    No,
    Save,
    Change,
    Cancel,
    Skip,
}

/// <summary>The short answers that a question with buttons expects, when they are typed.</summary>
public static class AnswerReader
{
    static readonly Dictionary<string, Answer> Answers = Build(
        (Answer.Yes, "yes y yeah yep yup ok okay sure right correct fine 是 是的 对 对的 好 好的 好吧 嗯 嗯嗯 可以 行 没错 没问题 确定 👍"),
        (Answer.No, "no n nope nah not 不 不是 不对 否 不行 不要 没有 不用 👎"),
        (Answer.Save, "save saveit savethis confirm done submit 保存 确认 提交 存 记下 存一下 保存吧 确认保存"),
        (Answer.Change, "change edit modify correctit fix 修改 更改 改 改一下 编辑 改动"),
        (Answer.Cancel, "cancel stop quit exit abort nevermind forgetit discard 取消 算了 不记了 停止 退出 放弃 不弄了"),
        (Answer.Skip, "skip none nothing nonote later 跳过 无 没 略过 不填 无备注"));

    /// <summary>Null when the text is anything else: a sentence that only contains such a word is not an answer.</summary>
    public static Answer? Read(string? text)
    {
        if (text is null || text.Length > 40) return null;
        Span<char> key = stackalloc char[text.Length];
        var size = 0;
        foreach (var c in Sentence.PlainOf(text))
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c)) key[size++] = c;
        while (size > 1 && "吧啊呀哦了啦".Contains(key[size - 1])) size--;
        return Answers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..size], out var answer) ? answer
            : Answers.TryGetValue(Sentence.PlainOf(text).Trim(), out answer) ? answer : null;
    }

    static Dictionary<string, Answer> Build(params (Answer Answer, string Words)[] all) =>
        all.SelectMany(static a => a.Words.Split(' ').Select(w => (w, a.Answer))).ToDictionary(static p => p.w, static p => p.Answer, StringComparer.Ordinal);
}
