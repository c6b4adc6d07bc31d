using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>Lists who was given more time, by whom, when and why, and which of it still counts; takes one back.</summary>
public sealed partial class ExtensionsConversation(Extensions extensions, TraineeFinder finder) : Conversation(Description), IDescribed
{
    const int MostShown = 12;

    public static ConversationDescription Description { get; } =
        new(typeof(ExtensionsConversation), "extensions", "TriggersList")
        {
            Intents = ["extensions_given"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Fits = turn =>
                IsBack(turn) || turn.Declines(ExtensionsVerbs.Keep) || Asks().IsMatch(turn.Words) || Requests().IsMatch(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Verbs = ExtensionsVerbs.Every,
        };

    /// <summary>Whether somebody asked for more time: 陈静说她申请延期了，我这边收到了没有.</summary>
    [GeneratedRegex(
        "(?:申请|要求|提(?:过|出|交)?)了?.{0,6}(?:延期|宽限|延长).{0,24}(?:收到|看到|有没有|没有|吗|[?？])|(?:收到|有没有|有人|谁).{0,14}(?:申请|要求|提).{0,6}(?:延期|宽限)"
            + @"|\b(?:did|has|have|who|any(?:one|body)?)\b.{0,40}\b(?:ask(?:ed)?|request(?:ed|s)?|appl(?:y|ied)) (?:for )?(?:an? |more "
            + @"|any )?(?:extension|time)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Requests();

    static bool IsBack(Turn turn) => TakesBack().IsMatch(turn.Words);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Declines(ExtensionsVerbs.Keep))
        {
            await dialogs.Context.SayAsync(Texts["BackNot"], turn.WaysOn(), cancellationToken);
            return;
        }
        // Requests are made from person to person, and what was given is listed.
        if (Requests().IsMatch(turn.Words))
            await dialogs.Context.SayAsync(Texts["NoRequestsHere"], null, cancellationToken);
        var all = await extensions.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);
        var (whom, item) = (await ExtendReading.WhomAsync(turn.Words, turn, finder, cancellationToken), ExtendReading.ItemIn(turn.Words, turn));
        var (back, about) = (IsBack(turn), all.Where(line => !Extensions.IsWithdrawal(line.Extension, turn.Speaker.Batch)).ToList());
        if (whom.Count > 0)
            about.RemoveAll(line => !whom.Any(one => one.Trainee == line.Extension.TraineeId?.Value && one.Group == line.Extension.GroupId?.Value));
        if (item is not null)
            about.RemoveAll(line => line.Extension.Item != item.Key);
        if (back)
            about.RemoveAll(line => !line.Counts);
        if (about.Count == 0)
            await dialogs.Context.SayAsync(
                all.Count == 0 ? Texts["None"]
                    : whom.Count > 0 ? Texts.Say("NoneFor", ("name", Spoken.All([.. whom.Select(one => one.Name)])))
                    : item is not null ? Texts.Say("NoneFor", ("name", item.Name.In(turn.Language)))
                    : Texts["NoneCounts"],
                all.Count == 0 ? [Texts["HelpTitle"], Texts.Shared["Help"]] : [Texts["List"], Texts["HelpTitle"]],
                cancellationToken
            );
        // "That extension" is the last one.
        else if (back && (about.Count == 1 || (whom.Count == 0 && item is null && That().IsMatch(turn.Words))))
            await AskAsync(dialogs, turn, about[0], cancellationToken);
        else
            await ListAsync(dialogs, turn, about, back ? Texts["WhichBack"] : Texts["ListTitle"], cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var all = await extensions.ListAsync(who, batch, turn.Speaker.Batch, cancellationToken);
        var line = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            ? all.FirstOrDefault(one => one.Extension.Id == id)
            : null;
        var card = new Card(pressed.Card);
        if (pressed.Verb == ExtensionsVerbs.List)
            await ListAsync(
                dialogs,
                turn,
                [.. all.Where(one => !Extensions.IsWithdrawal(one.Extension, turn.Speaker.Batch))],
                Texts["ListTitle"],
                cancellationToken
            );
        else if (pressed.Verb == ExtensionsVerbs.Keep)
            await dialogs.Context.ReplaceAsync(card.Text(Texts["BackNot"]), cancellationToken);
        else if (line is not { Counts: true })
            await dialogs.Context.ReplaceAsync(card.Text(Texts["NoneCounts"]), cancellationToken);
        else if (pressed.Verb == ExtensionsVerbs.Open)
            await AskAsync(dialogs, turn, line, cancellationToken);
        else if (await extensions.WithdrawAsync(who, batch, turn.Speaker.Batch, id, cancellationToken))
            await dialogs.Context.ReplaceAsync(
                card.Title(Texts.Say("Back", ("name", Whose(line, turn)), ("item", Item(line, turn)), ("day", Due(line, turn))))
                    .Hint(Texts["GivenTold"])
                    .Buttons(new Button(Texts["List"], ExtensionsVerbs.List)),
                cancellationToken
            );
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, List<ExtensionLine> lines, string title, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["None"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(title);
        foreach (var line in lines.Take(MostShown))
        {
            var extension = line.Extension;
            var (what, why) = (
                Texts.Say(
                    line.Counts ? "Line" : "LinePast",
                    ("item", Item(line, turn)),
                    ("name", Whose(line, turn)),
                    ("day", Spoken.Date(extension.Until, turn.Today))
                ),
                Texts.Say(
                    "LineWhy",
                    ("by", turn.NameOf(line.By.Name, line.By.NameEn)),
                    ("day", Spoken.Date(LocalTime.Day(extension.At, turn.Speaker.Zone), turn.Today)),
                    ("why", extension.Why)
                )
            );
            // One that counts can be taken back.
            if (line.Counts)
                card.Row(what, why, new Button("", ExtensionsVerbs.Open.About(Key(line))));
            else
                card.Item(what, why);
        }
        await dialogs.Context.ShowAsync(card, [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
    }

    Task AskAsync(DialogContext dialogs, Turn turn, ExtensionLine line, CancellationToken cancellationToken) =>
        dialogs.Context.ShowAsync(
            new Card(turn.Memory.NewCard())
                .Title(
                    Texts.Say(
                        "BackAsk",
                        ("name", Whose(line, turn)),
                        ("item", Item(line, turn)),
                        ("day", Spoken.Date(line.Extension.Until, turn.Today))
                    )
                )
                .Text(Texts.Say("BackThen", ("day", Due(line, turn))))
                .Buttons(
                    new Button(Texts["BackYes"], ExtensionsVerbs.Back.About(Key(line)), ButtonStyle.First),
                    new Button(Texts["BackNo"], ExtensionsVerbs.Keep)
                ),
            null,
            cancellationToken
        );

    static string Key(ExtensionLine line) => line.Extension.Id.ToString("N", CultureInfo.InvariantCulture);

    static string Whose(ExtensionLine line, Turn turn) => GroupNames.In(turn.Language, turn.NameOf(line.Whose, line.WhoseEn));

    static string Item(ExtensionLine line, Turn turn) =>
        turn.Speaker.Batch.ItemOf(line.Extension.Item)?.Name.In(turn.Language) ?? line.Extension.Item;

    static string Due(ExtensionLine line, Turn turn) =>
        turn.Speaker.Batch.ItemOf(line.Extension.Item) is { } item ? Spoken.Date(item.DueOn, turn.Today) : "";

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:take (?:\w+ )*?back|cancel|remove|withdraw|undo|revoke|delete|drop|scrap)\b.*\b(?:extension|extra time|more time)\b"
            + @"|\bextension\b.*\b(?:back|cancelled|canceled|not needed|no longer|withdrawn)\b"
            + "|(?:取消|撤回|撤销|收回|作废|去掉|撤掉).{0,16}(?:延期|延长|宽限)|(?:延期|延长|宽限|给.{1,8}延).{0,6}(?:取消|不要了|撤|作废|收回)|不延期?了",
        Plain
    )]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"\b(?:that|this|the last|it)\b|刚才|刚刚|上一个|那个|这个|不延", Plain)]
    private static partial Regex That();

    [GeneratedRegex(
        @"\bwho(?:['’]s| has| have| had| got| was)*\b.*\b(?:extensions?|extended|more time|extra time)\b|\b(?:list|show|see|any|which|what"
            + @"|all)\b.*\bextensions\b|\bextensions? (?:of|for|so far)\b.*\?|^extensions of\b"
            + "|(?:谁|哪些人|哪几个).{0,8}(?:延期|延了|宽限)|(?:看看|看下|看一下|查|列出|有哪些|有没有).{0,4}延期|延期(?:的)?(?:有|都有)?(?:哪些|谁|名单|情况|记录)|延到(?:哪天|几号|什么时候)",
        Plain
    )]
    private static partial Regex Asks();
}
