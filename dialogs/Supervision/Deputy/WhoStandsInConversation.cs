using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>Who stands in for another, since when and until when; an administrator, or whose deputy it is, can end it from there.</summary>
public sealed class WhoStandsInConversation(Deputies deputies, WhosWho people, OpenConversations conversations)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WhoStandsInConversation), "who-stands-in", "TriggersWho")
        {
            Theme = Theme.Hours,
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            ComesFirst = turn => turn.Input is Input.Said && (AsksOfOther(turn) || DeputyAsked.OfAll(turn.Words)),
            Nears = _ => 0,
            Verbs = DeputyVerbs.OfOthers,
        };

    /// <summary>Of somebody who is named.</summary>
    static bool AsksOfOther(Turn turn) =>
        (DeputyAsked.OfOther(turn.Words) || (turn.Speaker.Is(Role.Administrator) && DeputyAsked.EndsOther(turn.Words)))
        && turn.Heard?.Things.Any(thing => thing.Kind == ThingKind.Person) == true;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.Took.UnionWith(Enum.GetValues<ThingKind>().Where(kind => kind != ThingKind.Person));
        var all = await people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken);
        var whose = Named(all, DeputyAsked.ForWhom(turn.Words)) is { Count: > 0 } said ? said : Named(all, turn.Words);
        if (whose is [var one])
            await ShowAsync(dialogs, turn, one, DeputyAsked.EndsOther(turn.Words), cancellationToken);
        else
            await ShowAllAsync(dialogs, turn, whose.Count > 0 ? whose : all, cancellationToken);
    }

    static List<PersonName> Named(IReadOnlyList<PersonName> all, string words)
    {
        var vocabulary = new PeopleVocabulary(all.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)));
        var named = NameReader.Find(words, vocabulary).Where(name => name.Kind == FoundKind.One).Select(name => name.Only).ToHashSet();
        return [.. all.Where(one => named.Contains(one.Id.Value))];
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, PersonName supervisor, bool ends, CancellationToken cancellationToken)
    {
        var now = await deputies.NowAsync(supervisor.Id, turn.Speaker.BatchId, cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Text(Line(supervisor, now, turn));
        var mayEnd = turn.Speaker.Is(Role.Administrator) || turn.Speaker.Id == supervisor.Id;
        var another = new Button(Texts[now is null ? "NameSomebody" : "Another"], DeputyVerbs.NameOf.About(supervisor.Id));
        if (now is not null && mayEnd && ends)
            card.Text(Texts["OtherEndIt"]).Buttons(new Button(Texts["End"], DeputyVerbs.EndOf.About(supervisor.Id), ButtonStyle.First));
        else if (now is not null && mayEnd)
            card.Buttons(new Button(Texts["End"], DeputyVerbs.EndOf.About(supervisor.Id)), another);
        else if (mayEnd)
            card.Buttons(another);
        await dialogs.Context.ShowAsync(card, mayEnd ? null : turn.WaysOn(), cancellationToken);
    }

    async Task ShowAllAsync(DialogContext dialogs, Turn turn, IReadOnlyList<PersonName> supervisors, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard());
        var some = false;
        foreach (var supervisor in supervisors)
            if (await deputies.NowAsync(supervisor.Id, turn.Speaker.BatchId, cancellationToken) is { } now)
            {
                card.Text(Line(supervisor, now, turn));
                some = true;
            }
        await dialogs.Context.ShowAsync(some ? card : card.Text(Texts["NobodyAtAll"]), [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
    }

    static string Line(PersonName supervisor, DeputyNow? now, Turn turn) =>
        now is null
            ? Own.Say("OtherNobody", ("supervisor", supervisor.In(turn.Language)))
            : Own.Say(
                now.Holds ? "OtherNow" : "OtherFrom",
                ("supervisor", supervisor.In(turn.Language)),
                ("name", turn.NameOf(now.Deputy.Name, now.Deputy.NameEn)),
                ("from", Spoken.Date(now.Since, turn.Today)),
                ("day", Spoken.Date(now.LastDay, turn.Today))
            );

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var all = await people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken);
        if (
            !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            || all.FirstOrDefault(one => one.Id.Value == id) is not { } supervisor
        )
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
        else if (pressed.Verb == DeputyVerbs.NameOf)
            await ((DeputyConversation)conversations.Open(DeputyConversation.Description)).BeginForAsync(
                dialogs,
                turn,
                supervisor.Id,
                cancellationToken
            );
        else
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card).Text(
                    await deputies.EndAsync(supervisor.Id, turn.Speaker.BatchId, turn.Speaker.Id, cancellationToken) switch
                    {
                        DeputyOutcome.Ended ended when supervisor.Id == turn.Speaker.Id => Texts.Say(
                            "Ended",
                            ("name", turn.NameOf(ended.Deputy.Name, ended.Deputy.NameEn))
                        ),
                        DeputyOutcome.Ended ended => Texts.Say(
                            "OtherEnded",
                            ("name", turn.NameOf(ended.Deputy.Name, ended.Deputy.NameEn)),
                            ("supervisor", supervisor.In(turn.Language))
                        ),
                        DeputyOutcome.NotAble => Texts.Say("OtherNotYours", ("supervisor", supervisor.In(turn.Language))),
                        _ => Texts.Say("OtherNobody", ("supervisor", supervisor.In(turn.Language))),
                    }
                ),
                cancellationToken
            );
    }

    static readonly Texts Own = new(typeof(WhoStandsInConversation));
}
