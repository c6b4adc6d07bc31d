using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Invite;

/// <summary>Lists who of the batch has never signed in, so that an administrator can invite them.</summary>
public sealed partial class NotSignedInConversation(Invitees invitees) : Conversation(Description), IDescribed
{
    const int MostShown = 20;

    public static ConversationDescription Description { get; } =
        new(typeof(NotSignedInConversation), "not-signed-in", "TriggersNotSignedIn")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn => Asks().IsMatch(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
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

    [GeneratedRegex(
        @"\b(?:have|has|did|are|is)\b.{0,12}\b(?:all|every(?:one|body)|both|they)\b.{0,20}\b(?:joined|join|accepted|signed (?:in|up)"
            + @"|registered|on board)\b|"
            + @"\b(?:who|which|anyone|anybody|how many)\b.*\b(?:not|n['’]?t|never|hasnt|havent)\b.*\b(?:signed (?:in|up)|sign in|logged in|joined"
            + @"|come in|registered|been invited|accepted|clicked|used|opened)\b|(?:谁|哪些人|哪几个).{0,6}(?:没|未|没有)(?:登录|登陆|进来|进|接受|注册|加入|绑定|来过)"
            + @"|邀请.{0,10}(?:没|未|还没|没有)(?:人?)(?:点|用|接受|激活|打开|理).{0,6}(?:谁|哪|几)|邀请.{0,8}(?:谁"
            + @"|哪些人).{0,4}(?:没|未)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
