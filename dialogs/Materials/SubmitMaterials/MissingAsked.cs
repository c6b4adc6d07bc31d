using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>
/// What is asked of what is missing: of whom, and of which items: "who is missing the group report", 一组还有哪几个没交, 个人陈述还差谁.
/// </summary>
/// <param name="Whom">The words that name a trainee or a group; empty for all.</param>
/// <param name="Items">Null for all; none when nothing is due in the days that are named.</param>
/// <param name="NotListed">A kind of work that is named like an item, and is none.</param>
sealed partial record MissingAsked(string Whom, IReadOnlyList<ChecklistItem>? Items, string? NotListed)
{
    public static bool In(Turn turn) => Asks().IsMatch(turn.Words) && !Else().IsMatch(turn.Words);

    /// <summary>Null when it is asked in other words than these.</summary>
    public static MissingAsked? Of(Turn turn)
    {
        if (!In(turn))
            return null;
        var (checklist, things) = (turn.Speaker.Batch.Checklist ?? [], turn.Heard?.Things ?? []);
        // "For the defence" names all of them, not the slides.
        var items = MaterialWords.NamesOnlyTheDefence(turn) ? [] : new ItemsNamed(checklist).In(turn.Words);
        var whom = things.FirstOrDefault(thing =>
            thing.Kind is ThingKind.Person or ThingKind.Group && !items.Any(item => thing.Start < item.End && item.Start < thing.End)
        );
        var work = items.Count > 0 ? default : things.FirstOrDefault(thing => thing.Kind == ThingKind.Work);
        return new MissingAsked(
            whom.End > 0 ? turn.Words[whom.Start..whom.End] : "",
            items.Count > 0 ? [.. items.Select(one => one.Item).Distinct()]
                : SpanReader.ToCome(turn.Words, turn.Today) is var (from, to) ? [.. checklist.Where(item => item.DueOn >= from && item.DueOn <= to)]
                : null,
            work.End > 0 ? turn.Words[work.Start..work.End] : null
        );
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:who|which|what|whats|has|have|did|how many|anyone|anybody)\b.*\b(?:hand(?:ed)? in|submit(?:ted)?|turned in|missing|lacks?|lacking"
            + @"|outstanding|owes?|empty[- ]handed|zero (?:materials|documents|papers))\b"
            + @"|\b(?:those|people|trainees|everybody|everyone|ones)\b.{0,12}\b(?:with|without|who)\b.{0,12}\b(?:zero|no|nothing|any"
            + @"|a single)\b.{0,12}"
            + @"\b(?:materials?|documents?|papers?|handed in)\b"
            + "|(?:谁|哪些|哪几|几个|什么|哪个).{0,10}(?:没有?|未|还没)(?:上?交|提交)|(?:没有?|未)(?:上?交|提交).{0,8}(?:谁|哪些|哪几|什么|几个)|还[差缺](?:谁|哪些人|哪几个)|交了(?:没有?|哪些|什么"
            + "|吗)|交齐了?(?:没|吗)"
            + "|(?:材料|文件|东西)?(?:没有?|未|还没)(?:交齐|交全|交完)的|(?:一份|一样|什么|啥)都没(?:有)?交|欠(?:我|着).{0,8}(?:报告|材料|提纲|幻灯片|反思)|材料.{0,14}缺(?:什么|哪几样|哪些"
            + "|哪几份|啥)|缺(?:哪几样|哪几份|哪些材料)",
        Plain
    )]
    private static partial Regex Asks();

    /// <summary>Of hours, requirements and messages others tell.</summary>
    [GeneratedRegex(
        @"\b(?:hours?|requirements?|logged|remind|nudge|chase|warn|inform|notify|message|announce|tell|send|export|download)\b|时数|小时|登记|要求|催|通知"
            + @"|提醒|导出|我(?:还)?[缺没]"
            + @"|\b(?:extension|more time|invit\w*|signed in|logged in)\b|延期|宽限|邀请|登录",
        Plain
    )]
    private static partial Regex Else();
}
