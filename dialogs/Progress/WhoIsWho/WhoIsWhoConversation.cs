using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.WhoIsWho;

/// <summary>Who is in which group, who supervises whom, and how to write to them: what the asker may know of. It changes nothing.</summary>
public sealed partial class WhoIsWhoConversation(WhosWho people, WhoLeft left) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WhoIsWhoConversation), "who-is-who")
        {
            OnlyTells = true,
            Intents = ["who_is_who"],
            Theme = Theme.Progress,
            Anywhere = true,
            Seldom = _ => true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn =>
                (
                    turn.Input is Input.Said
                    && (Alone().IsMatch(turn.Words) || AsksWhoLeft(turn) || (KnownOf().IsMatch(turn.Words) && NamesSomebody(turn)))
                )
                || TraineeAsked.AsksForNames(turn.Words)
                || (turn.Input is Input.Said && StaffAsked.AsksOwnGroup(turn.Words))
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (asker, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        List<string> lines = [.. Leader().IsMatch(turn.Words) ? [Texts["NoLeader"]] : Array.Empty<string>()];
        if (Alone().IsMatch(turn.Words))
        {
            var alone = await people.UnsupervisedAsync(asker, batch, cancellationToken);
            lines.Add(alone.Count == 0 ? Texts["AllSupervised"] : Texts.Say("Unsupervised", ("names", Names(alone, turn))));
        }
        else if (AsksWhoLeft(turn))
            lines.AddRange(await left.OfAsync(asker, batch, "", cancellationToken) is { Count: > 0 } gone ? Left(gone, turn) : [Texts["NobodyLeft"]]);
        else if (RoleAsked(turn.Words) is { } role)
            lines.Add(Holding(role, await people.HoldingAsync(asker, batch, role, cancellationToken), turn));
        // Who is asked about by name and not known is nobody, and not one's own group.
        else if (!NamesSomebody(turn) && OneAsked().IsMatch(turn.Words))
            lines.AddRange(People(await people.NamedAsync(asker, batch, turn.Words, cancellationToken), turn));
        else if (StaffAsked.AsksOwnGroup(turn.Words))
            lines.AddRange(Groups(await people.GroupsAsync(asker, batch, "", cancellationToken), turn));
        else if (turn.Heard?.Names(ThingKind.Group) == true)
            lines.AddRange(Groups(await people.GroupsAsync(asker, batch, turn.Words, cancellationToken), turn));
        else if (await people.NamedAsync(asker, batch, turn.Words, cancellationToken) is var named && (named.Count > 0 || NamesSomebody(turn)))
        {
            if (Phone().IsMatch(turn.Words) && named.All(one => one.Phone is null))
                lines.Add(Texts["NoPhone"]);
            lines.AddRange(
                named.Count == 0 && await left.OfAsync(asker, batch, turn.Words, cancellationToken) is { Count: > 0 } gone
                    ? Left(gone, turn)
                    : People(named, turn)
            );
        }
        else
        {
            await dialogs.Context.ShowAsync(await AllAsync(lines, turn, cancellationToken), turn.WaysOn(), cancellationToken);
            return;
        }
        await dialogs.Context.SayAsync(string.Join("\n\n", lines), turn.WaysOn(), cancellationToken);
    }

    /// <summary>Who has no supervisor is asked.</summary>
    [GeneratedRegex(
        @"\b(?:who|which (?:of the )?(?:trainees|people)|anybody|anyone)\b.{0,30}\b(?:no|without(?: a| any)?|(?:hasn['’]?t|doesn['’]?t have"
            + @"|has not)(?: got)?(?: a)?) supervisor\b"
            + "|(?:谁|哪些人|哪个学员|哪些学员|有没有人)(?:还|现在)?(?:没有?|缺)(?:分到|安排|配)?(?:培训)?督导(?:老师)?(?:[？?。]|的?$|呢|吗)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Alone();

    static bool AsksWhoLeft(Turn turn) => turn.Speaker.Is(Role.Administrator) && Gone().IsMatch(turn.Words);

    [GeneratedRegex(
        @"^(?:so |and )?who(?: all| else)?(?:'s| has| have)? (?:already )?(?:left|dropped out|quit|gone)(?: (?:the|this|our)"
            + @" (?:programme|program|batch|training))?\W*$"
            + "|^(?:有)?(?:谁|哪些人|哪几个人?|哪位)(?:已经|都)?(?:退出|离开)(?:了|过)?(?:项目|培训|本期)?(?:了)?\\W*$|^(?:都)?(?:已)?退出的(?:人)?(?:有|是)(?:谁|哪些)\\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Gone();

    IEnumerable<string> Left(IReadOnlyList<LeftPerson> gone, Turn turn) =>
        gone.Select(one => Texts.Say("HasLeft", ("name", one.Name.In(turn.Language)), ("day", Spoken.Date(one.On, turn.Today))));

    /// <summary>What is kept of somebody is asked.</summary>
    [GeneratedRegex(
        @"\bwhat (?:do you|have you) (?:know|have|got|keep|kept|store)\b.{0,20}\b(?:about|of|on)\b"
            + "|(?:你|机器人)?(?:都)?(?:知道|了解|掌握|存了?)(?:.{0,6})(?:多少|什么|哪些)|(?:你|这里)(?:都)?(?:有|存)(?:.{0,8})(?:什么|哪些)(?:资料|信息)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex KnownOf();

    static bool NamesSomebody(Turn turn) => turn.Heard?.Names(ThingKind.Person) == true;

    /// <summary>Supervisors and trainees stand in the groups.</summary>
    static Role? RoleAsked(string words) =>
        Examiners().IsMatch(words) ? Role.Examiner
        : Administrators().IsMatch(words) ? Role.Administrator
        : null;

    string Holding(Role role, IReadOnlyList<PersonName> found, Turn turn) =>
        found.Count == 0 ? Texts["Nobody"] : Texts.Say("Holding", ("role", Texts[$"Count{role}"]), ("names", Names(found, turn)));

    IEnumerable<string> Groups(IReadOnlyList<KnownGroup> groups, Turn turn) =>
        groups.Count == 0
            ? [Texts["NoGroup"]]
            : groups.Select(group => Texts.Say("Group", ("group", GroupNames.In(turn.Language, group.Name)), ("members", Members(group, turn))));

    IEnumerable<string> People(IReadOnlyList<KnownPerson> found, Turn turn) =>
        found.Count == 0 ? [Texts["Nobody"]] : found.Select(one => Person(one, turn));

    string Person(KnownPerson one, Turn turn)
    {
        var group = one.Group is { } name ? GroupNames.In(turn.Language, name) : "";
        List<string> parts = [Texts.Say(group.Length > 0 ? $"{one.Role}In" : $"{one.Role}", ("name", one.Name.In(turn.Language)), ("group", group))];
        if (one.SupervisedBy.Count > 0)
            parts.Add(Texts.Say("SupervisedBy", ("names", Names(one.SupervisedBy, turn))));
        if (one.Supervises.Count > 0)
            parts.Add(Texts.Say(one.Role == Role.Supervisor ? "Trains" : "Supervises", ("names", Names(one.Supervises, turn))));
        if (one.Email is { Length: > 0 } email)
            parts.Add(Texts.Say("Email", ("email", email)));
        if (one.Phone is { Length: > 0 } phone)
            parts.Add(Texts.Say("Phone", ("phone", phone)));
        return Spoken.Sentences(parts);
    }

    async Task<Card> AllAsync(IReadOnlyList<string> before, Turn turn, CancellationToken cancellationToken)
    {
        var (asker, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]);
        foreach (var line in before)
            card.Text(line);
        foreach (var group in await people.GroupsAsync(asker, batch, "", cancellationToken))
            card.Item(GroupNames.In(turn.Language, group.Name), Members(group, turn));
        if (await people.SuperviseesAsync(asker, batch, cancellationToken) is { Count: > 0 } own)
            card.Item(Texts["Own"], Names(own, turn));
        if (turn.Speaker.Is(Role.Administrator))
        {
            var count = await people.CountAsync(asker, batch, cancellationToken);
            card.Facts([.. count.OrderBy(role => role.Key).Select(role => (Texts[$"Count{role.Key}"], Texts.Say("Count", ("count", role.Value))))]);
        }
        return card.Hint(Texts["HowTo"]);
    }

    string Members(KnownGroup group, Turn turn)
    {
        var trainees = group.Trainees.Count > 0 ? Names(group.Trainees, turn) : Texts["NoTrainees"];
        return group.Supervisors.Count > 0
            ? Texts.Say("Members", ("supervisors", Names(group.Supervisors, turn)), ("trainees", trainees))
            : Texts.Say("MembersAlone", ("trainees", trainees));
    }

    static string Names(IReadOnlyList<PersonName> names, Turn turn) => Spoken.All([.. names.Select(one => one.In(turn.Language))]);

    [GeneratedRegex(
        @"^(?!我们?|你们?|他们?|她们?|谁|大家|学员|老师|督导|每|各|这|那|哪|请问)(?<x>\p{IsCJKUnifiedIdeographs}{2,4}?)(?:老师|同学)?(?:是|在|属于|归)(?:哪个?(?:小)?组|谁[的带管])"
            + @"|\b(?:which|what) group (?:is|was) (?-i:\p{Lu})\w+ (?-i:\p{Lu})\w+|\bwho supervises (?-i:\p{Lu})\w+ (?-i:\p{Lu})\w+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneAsked();

    [GeneratedRegex(@"\b(?:examiners?|panel|jury)\b|评委|评审", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Examiners();

    [GeneratedRegex(@"\b(?:administrators?|admins?|organisers?|organizers?)\b|管理员", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Administrators();

    /// <summary>Who leads a group is not kept.</summary>
    [GeneratedRegex(
        @"组长|班长|\b(?:group|team|class) (?:leader|head|captain|rep(?:resentative)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Leader();

    [GeneratedRegex(
        @"\b(?:phone|mobile|cell|telephone|number to call|call (?:him|her|them))\b|电话|手机|号码|微信",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Phone();
}
