using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Invite;

/// <summary>Lists who of the batch has never signed in, so that an administrator can invite them.</summary>
public sealed partial class NotSignedInConversation(Invitees invitees, RosterPeople roster) : Conversation(Description), IDescribed
{
    const int MostShown = 20;

    public static ConversationDescription Description { get; } =
        new(typeof(NotSignedInConversation), "not-signed-in", "TriggersNotSignedIn")
        {
            Intents = ["not_signed_in"],
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn =>
                Asks().IsMatch(turn.Words) || Unused().IsMatch(turn.Words) || Unlinked().IsMatch(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Unlinked().IsMatch(turn.Words))
        {
            await UnlinkedAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (Unused().IsMatch(turn.Words))
        {
            await UnusedAsync(dialogs, turn, cancellationToken);
            return;
        }
        var (people, count) = await invitees.NotSignedInAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostShown, cancellationToken);
        if (count == 0)
        {
            await dialogs.Context.SayAsync(Texts["AllSignedIn"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts.Say("NotSignedIn", ("count", count)))
            .Text(Spoken.All([.. people.Select(person => turn.NameOf(person.Name, person.NameEn))]));
        if (count > people.Count)
            card.Hint(Texts.Say("AndMore", ("count", count - people.Count)));
        await dialogs.Context.ShowAsync(card, [Texts["HelpTitle"]], cancellationToken);
    }

    /// <summary>Whose account of Teams is not known; they are found by their address when they write, or come in with a code.</summary>
    async Task UnlinkedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (people, count) = await roster.WithoutAccountAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostShown, cancellationToken);
        if (count == 0)
        {
            await dialogs.Context.SayAsync(Texts["AllLinked"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts.Say("Unlinked", ("count", count)))
            .Text(Spoken.All([.. people.Select(person => person.Name.In(turn.Language))]));
        if (count > people.Count)
            card.Hint(Texts.Say("AndMore", ("count", count - people.Count)));
        await dialogs.Context.ShowAsync(card.Hint(Texts["UnlinkedHint"]), [Texts["HelpTitle"]], cancellationToken);
    }

    [GeneratedRegex(
        @"\b(?:who|which|anybody|anyone|everybody|list)\b.{0,40}\b(?:no|without(?: an?| any)?|not|hasn['’]?t|haven['’]?t|isn['’]?t"
            + @"|missing)\b.{0,24}\b(?:teams|accounts?)\b"
            + @"|\b(?:teams )?accounts?\b.{0,16}\b(?:not|un)(?: ?yet)? ?linked\b"
            + "|(?:谁|哪些人|哪些学员|还有谁).{0,8}(?:没|未)(?:有)?.{0,2}(?:绑|关联)|(?:没|未)(?:绑定?|关联)(?:teams|账号|帐号)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unlinked();

    /// <summary>Codes that were made and not used; one ends by itself, and a new one takes its place.</summary>
    async Task UnusedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = await invitees.OpenAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Now, MostShown, cancellationToken);
        if (open.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneUnused"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say("Unused", ("count", open.Count)));
        foreach (var (person, issued, ends) in open)
            card.Text(
                Texts.Say(
                    "UnusedOne",
                    ("name", turn.NameOf(person.Name, person.NameEn)),
                    ("made", Spoken.Date(LocalTime.Day(issued, turn.Speaker.Zone), turn.Today)),
                    ("ends", Spoken.Date(LocalTime.Day(ends, turn.Speaker.Zone), turn.Today))
                )
            );
        await dialogs.Context.ShowAsync(card.Hint(Texts["UnusedEnd"]), [Texts["HelpTitle"]], cancellationToken);
    }

    [GeneratedRegex(
        @"\b(?:invit\w+|codes?)\b.{0,40}\b(?:un(?:used|claimed|opened)|not (?:been )?used|nobody (?:has )?used|still (?:open|valid|out)"
            + @"|lying around|pending|outstanding)\b"
            + @"|\b(?:unused|open|pending|outstanding)\b.{0,12}\b(?:invit\w+|codes?)\b"
            + "|(?:没用过|没人用|没有用|未使用|没使用|没用掉)的?邀请|邀请码?.{0,6}(?:没人用|没用过|没用掉|未使用|没有?用)|(?:哪些|几个|多少)邀请码?.{0,4}没",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unused();

    [GeneratedRegex(
        @"\bwho\b.{0,12}\bnever\b.{0,10}\b(?:wrote|written|write|used|spoke|talked|opened)\b|(?:谁|哪些人).{0,4}从(?:来)?没(?:有)?(?:用|写|说|发|打开)过?|"
            + @"\b(?:have|has|did|are|is)\b.{0,12}\b(?:all|every(?:one|body)|both|they)\b.{0,20}\b(?:joined|join|accepted|signed (?:in|up)"
            + @"|registered|on board)\b|"
            + @"\b(?:who|which|anyone|anybody|how many)\b.*\b(?:not|n['’]?t|never|hasnt|havent)\b.*\b(?:signed (?:in|up(?! (?:for|to)\b))|sign in"
            + @"|logged in|joined"
            + @"|come in|registered|been invited|accepted|clicked|used|opened)\b|(?:谁|哪些人|哪几个).{0,6}(?:没|未|没有)(?:登录|登陆|进来|进|接受|注册|加入|绑定|来过)"
            + @"|邀请.{0,10}(?:没|未|还没|没有)(?:人?)(?:点|用|接受|激活|打开|理).{0,6}(?:谁|哪|几)|邀请.{0,8}(?:谁"
            + @"|哪些人).{0,4}(?:没|未)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
