using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Invite;

/// <summary>Whom to invite, or what is to be asked first. <see cref="V"/> is the version of this format.</summary>
sealed record InviteDraft(Guid? Person = null, string? Words = null, string? Card = null, int V = InviteDraft.Current)
{
    public const int Current = 1;

    public static InviteDraft Read(string text) => DraftText.Read<InviteDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>An administrator gives somebody of the batch a code with which the bot knows their account.</summary>
public sealed partial class InviteConversation(Invitees invitees, Invitations invitations) : GuidedConversation(Description), IDescribed
{
    const int LongestName = 100;

    public static ConversationDescription Description { get; } =
        new(typeof(InviteConversation), "invite")
        {
            Intents = ["invite"],
            Theme = Theme.Programme,
            IsFor = speaker => speaker.Is(Role.Administrator),
            // Also asked for by "请给李娜发邀请码" and "Chen Jing can't log in".
            Fits = turn =>
                InvitesAddress().IsMatch(turn.Words)
                || NamesSomebody(turn)
                    && !AttendanceReader.ForgotCode(turn.Words)
                    && (NeedsCode().IsMatch(turn.Words) || (AsksIfUsed(turn) && OfCode().IsMatch(turn.Words)))
                    ? Phrase.Whole
                    : Math.Max(Description!.FitsPhrase(turn), ChineseRequest().IsMatch(turn.Words) ? Phrase.Opening : 0),
            Verbs = InviteVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhomAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (AsksIfUsed(turn) && await NamedAsync(turn, cancellationToken) is { } person)
        {
            var key =
                await invitations.IsLinkedAsync(person.Id, cancellationToken) ? "Joined"
                : await invitations.IsOpenAsync(person.Id, cancellationToken) ? "NotJoinedYet"
                : "NotJoined";
            var name = Name(turn, person);
            await dialogs.Context.SayAsync(
                Texts.Say(key, ("name", name)),
                key == "Joined" ? turn.WaysOn() : [Texts.Say("InviteThem", ("name", name))],
                cancellationToken
            );
        }
        else
        {
            // As what somebody comes in stands on the roster, and whoever is new stands on it first.
            var isNew = NewOne().IsMatch(turn.Words);
            if (isNew || AsRole().IsMatch(turn.Words))
                await dialogs.Context.SayAsync(Texts[isNew ? "NewOne" : "RoleOfRoster"], null, cancellationToken);
            var draft = isNew ? await NewAsync(turn, NewName(turn), cancellationToken) : await WithAsync(turn, Whom(turn), cancellationToken);
            await dialogs.BeginDialogAsync(Id, draft, cancellationToken);
        }
    }

    /// <summary>Somebody who was not there before: a name beside it is rather a colleague's.</summary>
    [GeneratedRegex(
        @"\bnew (?:supervisor|trainee|colleague|administrator|admin|examiner|starter|member|person|lady|guy|one)s?\b|\b(?:joins?|joining"
            + @"|starting|starts)"
            + @"(?: us)?(?: late| next| on| in| tomorrow| soon)\b|\b(?:add|get|have) (?:a )?(?:new|second|another) (?:supervisor|trainee|admin)"
            + "|新(?:来|加|增|进|聘|招)的?|新(?:的)?(?:培训)?(?:督导|学员|同事|老师|管理员)|刚(?:来|加入|入职)的?|[开加]一?个(?:管理员|督导|学员)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NewOne();

    /// <summary>A name that is on no roster is the new one's.</summary>
    static string NewName(Turn turn) =>
        NameOfNew().Match(turn.Words) is { Success: true } said ? said.Groups["name"].Value
        : turn.Heard?.Things.FirstOrDefault(thing => thing is { Kind: ThingKind.Person, IsStranger: true }) is { End: > 0 } stranger
            ? turn.Words[stranger.Start..stranger.End]
        : "";

    /// <summary>What the new one is called, or the address.</summary>
    [GeneratedRegex(
        @"(?<name>[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+\w)"
            + @"|\b(?i:called|named|name is|name['’]s|colleague|trainee|supervisor"
            + @"|admin)(?: joining late)?,? (?<name>\p{Lu}[\w'’-]+(?: \p{Lu}[\w'’-]+){0,2})(?!['’]s)"
            + @"|(?:(?<![a-z])叫|名字(?:是|叫)|姓名[:：]?)\s*(?<name>\p{Lu}[\w'’-]+(?: \p{Lu}[\w'’-]+){0,2}|[\u4e00-\u9fff]{2,4}?)(?=[，,。;；\s]|$|做|来|是)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameOfNew();

    [GeneratedRegex(
        @"\bas (?:an? |the )?(?:new )?(?:supervisor|trainee|administrator|admin|examiner)\b|(?:作为|当|做|成为)(?:培训)?(?:督导|学员|管理员|评委)|(?:管理员|督导|评委)的邀请",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsRole();

    /// <summary>Whether somebody came in with their code is asked, and no new one wanted.</summary>
    static bool AsksIfUsed(Turn turn) => NamesSomebody(turn) && Used().IsMatch(turn.Words);

    async Task<Invitee?> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var thing in turn.Heard!.Things.Where(thing => thing.Kind == ThingKind.Person))
            if (
                await invitees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words[thing.Start..thing.End], cancellationToken)
                is InviteeSearch.One one
            )
                return one.Person;
        return null;
    }

    [GeneratedRegex(
        @"^(?:so |and |hey |ok |well,? )*(?:did|has|have|is|was)\b(?!.*\b(?:can['’]?t|cannot|to (?:sign|log))\b).{0,40}\b(?:accept(?:ed)?|used?"
            + @"|redeem(?:ed)?|join(?:ed)?|respond(?:ed)?|react(?:ed)?|come in|came in|open(?:ed)?|click(?:ed)?|log(?:ged)? in"
            + @"|sign(?:ed)? in|registered)\b"
            + "|(?:接受|用|加入|进来|登录|登陆|注册|激活)(?:了|过)?(?:邀请码?)?(?:了|过)?(?:没有?|吗|[?？])|(?:邀请码?|链接).{0,8}(?:用|接受|激活)(?:了|过)?(?:没有?|吗)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Used();

    [GeneratedRegex(@"\binvite\b.{0,20}@|邀请.{0,20}@|@\S+.{0,6}邀请", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InvitesAddress();

    [GeneratedRegex(@"\b(?:invit\w*|code|link|bot)\b|邀请|链接|加入|注册|激活", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfCode();

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>A name, an address, or yes and no: what says more wants something else.</summary>
    public override bool Takes(string draft, Turn turn) => AnswerReader.Read(turn.Words) is not null || turn.Input is Input.Pressed || IsName(turn);

    static bool NamesSomebody(Turn turn) => turn.Heard?.Names(ThingKind.Person) == true;

    static bool IsName(Turn turn)
    {
        var left = Beside().Replace(turn.Words, " ");
        foreach (var person in (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person))
            left = left.Replace(turn.Words[person.Start..person.End], " ", StringComparison.OrdinalIgnoreCase);
        var said = left.Count(char.IsLetter);
        return said <= (NamesSomebody(turn) ? MostBeside : 0)
            || (!NamesSomebody(turn) && !Sentence().IsMatch(turn.Words) && said <= (left.Any(Scripts.IsCjk) ? MostSigns : MostLetters));
    }

    const int MostBeside = 3;
    const int MostSigns = 5;
    const int MostLetters = 30;

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && InviteDraft.Read(draft).Card == pressed.Card;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, InviteDraft.Read(draft).Card, Texts["NoCode"], cancellationToken);

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhomAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = InviteDraft.Read(DraftOf(step));
        if (
            draft.Person is { } id
            && await invitees.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new PersonId(id), cancellationToken) is { } person
        )
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            var card = new Card(draft.Card!)
                .Title(Texts.Say("Confirm", ("name", Name(turn, person)), ("email", person.Email)))
                .Text(Texts.Say("Works", ("days", Invitations.DefaultLifetime.Days)));
            if (await invitations.IsLinkedAsync(person.Id, cancellationToken))
                card.Text(Texts.Say("WasLinked", ("name", Name(turn, person))));
            await step.Context.ShowAsync(
                card.Buttons(
                    new Button(Texts["Make"], InviteVerbs.Make, style: ButtonStyle.First),
                    new Button(Texts.Shared["Cancel"], InviteVerbs.Cancel)
                ),
                null,
                cancellationToken
            );
        }
        else
        {
            await AskAsync(step, turn, draft.Words ?? "", cancellationToken);
        }
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task AskAsync(WaterfallStepContext step, Turn turn, string words, CancellationToken cancellationToken)
    {
        var found =
            words.Length == 0
                ? new InviteeSearch.Nobody([])
                : await invitees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken);
        var (sentence, people) = found switch
        {
            InviteeSearch.Several several => (Texts["WhichOne"], several.People),
            InviteeSearch.Nobody { Nearest.Count: > 0 } nobody => (Texts.Say("Nearest", ("words", words)), nobody.Nearest),
            _ => (words.Length == 0 ? Texts["AskWhom"] : Texts.Say("Unknown", ("words", words.Split(',', '，')[0].Trim())), []),
        };
        if (people.Count == 0)
        {
            await step.Context.SayAsync(sentence, [Texts.Shared["Cancel"]], cancellationToken);
            return;
        }
        // By the address, which tells people of one name apart.
        var named = Spoken.Choice([.. people.Select(person => Texts.Say("Person", ("name", Name(turn, person)), ("email", person.Email)))]);
        await step.Context.SayAsync(
            Texts.Say("Choices", ("sentence", sentence), ("people", named)),
            people.Select(person => person.Email),
            cancellationToken
        );
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = InviteDraft.Read(DraftOf(step));
        var said = turn.Decides(InviteVerbs.Make, InviteVerbs.Cancel) ?? (turn.Folded == Phrase.Fold(Texts["Make"]) ? InviteVerbs.Make : null);
        if (said == InviteVerbs.Cancel)
            return await EndAsync(step, turn, draft, cancellationToken);
        if (draft is { Card: not null, Person: { } id } && said == InviteVerbs.Make)
            return await MakeAsync(step, turn, draft, new PersonId(id), cancellationToken);
        if (draft.Card is { } card)
            await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
        if (!IsName(turn))
        {
            await step.Context.SayAsync(Texts.Say("NotAName", ("words", turn.Words.Trim())), null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
        }
        return await step.ReplaceDialogAsync(Id, await WithAsync(turn, turn.Words, cancellationToken), cancellationToken);
    }

    async Task<DialogTurnResult> MakeAsync(
        WaterfallStepContext step,
        Turn turn,
        InviteDraft draft,
        PersonId person,
        CancellationToken cancellationToken
    )
    {
        var outcome = await invitations.InviteAsync(turn.Speaker.Id, person, turn.Speaker.BatchId, cancellationToken);
        if (outcome is InviteOutcome.Invited invited)
        {
            await step.Context.ReplaceAsync(InviteWords.Made(turn, draft.Card!, invited), cancellationToken);
            await step.Context.SayAsync(InviteWords.ToPassOn(invited), turn.WaysOn(), cancellationToken);
        }
        else
        {
            await step.Context.ReplaceAsync(new Card(draft.Card!).Text(Texts["NotNow"]), cancellationToken);
        }
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Turn turn, InviteDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Card is { } card)
            await step.Context.ReplaceAsync(new Card(card).Text(Texts["NoCode"]), cancellationToken);
        else
            await step.Context.SayAsync(Texts["NoCode"], turn.WaysOn(), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Somebody new is only who is called just that: nobody of a name like it gets the code instead.</summary>
    async Task<string> NewAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        name.Length > 0
        && await invitees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, name, cancellationToken) is InviteeSearch.One { Person: var one }
        && ((string[])[one.Name, one.NameEn, one.Email]).Contains(name, StringComparer.OrdinalIgnoreCase)
            ? Json.Write(new InviteDraft(one.Id.Value))
            : Json.Write(new InviteDraft(Words: name));

    /// <summary>The draft for whom these words mean.</summary>
    async Task<string> WithAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        words = words.Trim();
        if (Somebody().IsMatch(words) || (!NamesSomebody(turn) && NoName().IsMatch(words)))
            words = "";
        if (words.Length > LongestName)
            words = words[..LongestName];
        var found = words.Length == 0 ? null : await invitees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken);
        return Json.Write(found is InviteeSearch.One one ? new InviteDraft(one.Person.Id.Value) : new InviteDraft(Words: words));
    }

    /// <summary>What follows the request, or stands inside it.</summary>
    static string Whom(Turn turn) =>
        ((Regex[])[ChineseRequest(), Request()])
            .Select(request => request.Match(turn.Words))
            .FirstOrDefault(asked => asked.Success)
            ?.Groups["whom"]
            .Value
        ?? (
            !NamesSomebody(turn) || !NeedsCode().IsMatch(turn.Words) ? ""
            : Strangers.Names(turn).ToList() is [var only] ? only
            : turn.Words
        );

    static string Name(Turn turn, Invitee person) => turn.NameOf(person.Name, person.NameEn);

    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:invite|invitation(?:\s+codes?)?|(?:发|生成)?邀请码?)(?:\s+for\b)?[\s:：]*给?(?<whom>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Request();

    /// <summary>Why a code is wanted, and for nobody by name.</summary>
    [GeneratedRegex(
        @"能不能|过期|失效|再(?:弄|发|做|给)|用不了|\b(?:expired|again|another one|not work(?:ing)?|doesn['’]?t work)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NoName();

    /// <summary>Somebody, and not who.</summary>
    [GeneratedRegex(
        @"^(?:somebody|someone|people|new (?:people|person|trainee|supervisor|one)s?|an? (?:new )?(?:trainee|supervisor|person))$"
            + "|^新?(?:的)?(?:人|学员|督导|同事)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Somebody();

    /// <summary>A code is wanted, or somebody cannot sign in.</summary>
    [GeneratedRegex(
        @"\b(?:invites?|invitation|(?:new |sign-?in |login )?code|(?:new|another|fresh|sign-?in|login) link)\b|\b(?:can['’]?t|cannot|can not"
            + @"|unable to) (?:log|sign) in\b|\b(?:lost"
            + @"|new) (?:her|his|their) phone\b|\b(?:log|sign) in again\b|邀请码?|(?:新的?|登录|进入)链接|(?:登录|登陆|登)不(?:了|上|进)|换了?手机",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NeedsCode();

    [GeneratedRegex(
        @"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+|\b(?:invite|invitation|code|for|to|please|the|a|new|send|make|it['’]?s|her|him)\b|邀请码?|给|发|生成|重新|一个"
            + @"|请|老师|同学|的",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"\b(?:who|what|which|when|where|why|how|has|have|is|are|was|not|move|export|remove|delete|show|list|report)\b|[?？]|谁|什么|哪|怎么|吗|导出|调到|退出"
            + @"|不读|看看|报表",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentence();

    [GeneratedRegex("^请?[给为](?<whom>.{1,40}?)(?:发|生成)(?:一?个)?邀请码", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRequest();
}
