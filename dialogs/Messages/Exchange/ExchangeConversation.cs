using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Exchange;

/// <summary>The exchange among colleagues: finding what was asked, the topics that one helps with, reporting, taking back, taking down.</summary>
public sealed class ExchangeConversation(Exchanges exchanges, ExchangeShelf shelf) : Conversation(Description), IDescribed
{
    /// <summary>As many days as a button says without being told.</summary>
    static readonly string UsualDays = ExchangeReader.UsualDays.ToString(CultureInfo.InvariantCulture);

    public static ConversationDescription Description { get; } =
        new(typeof(ExchangeConversation), "exchange")
        {
            Intents = ["exchange_find", "exchange_help"],
            Theme = Theme.Messages,
            Seldom = _ => true,
            IsFor = speaker => speaker.TakesPart() || speaker.Is(Role.Administrator),
            Fits = turn => Hides(turn) || ShowsAgain(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = ExchangeVerbs.Every,
        };

    /// <summary>Somebody who is named is not to be shown any more.</summary>
    static bool Hides(Turn turn) =>
        turn.Input is Input.Said && ExchangeReader.Hides(turn.Words) && turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true;

    static bool ShowsAgain(Turn turn) => turn.Input is Input.Said && turn.Speaker.TakesPart() && ExchangeReader.ShowsAgain(turn.Words);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (words, who) = (turn.Words, turn.Speaker.AsColleague());
        if (ShowsAgain(turn))
            await ShowAsync(dialogs, await HiddenCardAsync(turn, who, cancellationToken), cancellationToken);
        else if (turn.Speaker.TakesPart() && Hides(turn) && await HideCardAsync(turn, who, cancellationToken) is { } hide)
            await ShowAsync(dialogs, hide, cancellationToken);
        else if (ExchangeReader.Leaves(words))
            await ShowAsync(dialogs, LeaveCard(turn.Memory.NewCard()), cancellationToken);
        else if (ExchangeReader.MutedDays(words) is { } days)
            await ShowAsync(dialogs, MuteCard(turn.Memory.NewCard(), days), cancellationToken);
        else if (turn.Intent != "exchange_find" && ExchangeReader.Helps(words))
            await ShowAsync(dialogs, await TopicsCardAsync(turn.Memory.NewCard(), turn, cancellationToken), cancellationToken);
        else if ((turn.Intent == "exchange_find" || ExchangeReader.Asks(words)) && SearchWords.Sought(words).Count > 0)
            await FindAsync(dialogs, turn, who, cancellationToken);
        else
            await ShowAsync(dialogs, await HomeAsync(turn.Memory.NewCard(), turn, cancellationToken), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (who, verb, card) = (turn.Speaker.AsColleague(), pressed.Verb, pressed.Card);
        if (verb == ExchangeVerbs.Home)
            await ShowAsync(dialogs, await HomeAsync(turn.Memory.NewCard(), turn, cancellationToken), cancellationToken);
        else if (verb == ExchangeVerbs.Topics)
            await ShowAsync(dialogs, await TopicsCardAsync(turn.Memory.NewCard(), turn, cancellationToken), cancellationToken);
        else if (verb == ExchangeVerbs.Hidden)
            await ShowAsync(dialogs, await HiddenCardAsync(turn, who, cancellationToken), cancellationToken);
        else if (verb.Is(ExchangeVerbs.Hide, ExchangeVerbs.Show) && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var post))
            await dialogs.Context.ReplaceAsync(
                await HideAsync(card, who, new PostId(post), verb == ExchangeVerbs.Hide, cancellationToken),
                cancellationToken
            );
        else if (verb.Is(ExchangeVerbs.Own, ExchangeVerbs.Unanswered, ExchangeVerbs.Reported))
            await ListAsync(dialogs, turn, who, verb, cancellationToken);
        else if (verb.Is(ExchangeVerbs.Help, ExchangeVerbs.Unhelp))
        {
            if (verb == ExchangeVerbs.Help)
                await exchanges.HelpAsync(who, pressed.Subject, cancellationToken);
            else
                await exchanges.UnhelpAsync(who, pressed.Subject, cancellationToken);
            await dialogs.Context.ReplaceAsync(await TopicsCardAsync(card, turn, cancellationToken, pressed), cancellationToken);
        }
        else if (verb == ExchangeVerbs.Leave)
        {
            await exchanges.LeaveAsync(who, cancellationToken);
            await dialogs.Context.ReplaceAsync(PostCard.Said(card, Texts["HasLeft"]), cancellationToken);
        }
        else if (verb == ExchangeVerbs.Mute)
        {
            var days = int.TryParse(pressed.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Min(said, 366) : 0;
            var until = await exchanges.MuteAsync(who, days, cancellationToken);
            var text = until is { } end ? Texts.Say("IsMuted", ("day", Day(end, turn))) : Texts["IsHeardAgain"];
            await dialogs.Context.ReplaceAsync(PostCard.Said(card, text), cancellationToken);
        }
        else if (Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await ActAsync(dialogs, turn, pressed, new PostId(id), cancellationToken);
    }

    async Task<Card> HideAsync(string card, Colleague who, PostId post, bool hide, CancellationToken cancellationToken)
    {
        var done = hide
            ? await exchanges.HideWriterAsync(who, post, cancellationToken)
            : await exchanges.ShowWriterAsync(who, post, cancellationToken);
        var said = new Card(card).Text(
            Texts[
                done == PostDone.NotThere ? "IsGone"
                : hide ? "IsHidden"
                : "IsShown"
            ]
        );
        if (hide && done != PostDone.NotThere)
            said.Buttons(new Button(Texts["ShowAgain"], ExchangeVerbs.Show.About(post)));
        return said.Buttons(PostCard.Back());
    }

    async Task<Card> HiddenCardAsync(Turn turn, Colleague who, CancellationToken cancellationToken) =>
        await shelf.HiddenAsync(who, cancellationToken) is { Count: > 0 } hidden
            ? PostCard.Hidden(turn.Memory.NewCard(), hidden, turn)
            : PostCard.Said(turn.Memory.NewCard(), Texts["NothingHidden"]);

    /// <summary>Whether the one who is named is to be hidden, or which of those who are called so; null where the words name several.</summary>
    async Task<Card?> HideCardAsync(Turn turn, Colleague who, CancellationToken cancellationToken)
    {
        var writers = await shelf.WritersAsync(who, cancellationToken);
        var known = new PeopleVocabulary(writers.Select(one => new PersonNames(one.Writer.Id.Value, one.Writer.Name, one.Writer.NameEn)));
        var found = NameReader.Find(turn.Words, known);
        var named = found.Where(name => name.Kind == FoundKind.One).Select(name => name.Only).Distinct().ToList();
        if (named.Count > 1)
            return null;
        if (named.Count == 0 && found.FirstOrDefault(name => name.Kind == FoundKind.Several) is { } alike)
            return PostCard.Which(
                turn.Memory.NewCard(),
                [.. writers.Where(one => alike.Keys.Contains(one.Writer.Id.Value)).Select(one => (one.Writer, one.Last))],
                turn
            );
        if (named.Count == 0)
            return PostCard.Said(turn.Memory.NewCard(), Texts.Say("WroteNothing", ("name", Strangers.Names(turn).First())));
        var (writer, post) = writers.First(one => one.Writer.Id.Value == named[0]);
        return new Card(turn.Memory.NewCard())
            .Text(Texts.Say("HideAsk", ("name", writer.In(turn.Language))))
            .Buttons(new Button(Texts["YesHide"], ExchangeVerbs.Hide.About(post), ButtonStyle.First), PostCard.Back());
    }

    /// <summary>What is done with one post.</summary>
    async Task ActAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, PostId id, CancellationToken cancellationToken)
    {
        var (who, verb) = (turn.Speaker.AsColleague(), pressed.Verb);
        if (verb == ExchangeVerbs.Open)
        {
            var thread = await shelf.ThreadAsync(who, id, cancellationToken);
            var own = await shelf.OneAsync(who, id, cancellationToken);
            await ShowAsync(
                dialogs,
                own is { Writer.IsSelf: true, Post.State: not PostState.Open } ? PostCard.Own(turn.Memory.NewCard(), own, turn)
                    : thread is null ? PostCard.Said(turn.Memory.NewCard(), Texts["IsGone"])
                    : PostCard.Thread(turn.Memory.NewCard(), thread, turn),
                cancellationToken
            );
            return;
        }
        var (done, text, already) = verb switch
        {
            var it when it == ExchangeVerbs.Helped => (await exchanges.HelpedAsync(who, id, cancellationToken), "MarkedHelped", "MarkedHelped"),
            var it when it == ExchangeVerbs.Report => (await exchanges.ReportAsync(who, id, cancellationToken), "IsReported", "IsReported"),
            var it when it == ExchangeVerbs.Withdraw => (await exchanges.WithdrawAsync(who, id, cancellationToken), "TakenBack", "WasClosed"),
            _ => (await exchanges.TakeDownAsync(who, id, pressed.Words, cancellationToken), "IsTakenDown", "WasClosed"),
        };
        if (done == PostDone.NoReason)
            await dialogs.Context.SayAsync(Texts["SayWhy"], null, cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(
                PostCard.Said(
                    pressed.Card,
                    Texts[
                        done == PostDone.Done ? text
                        : done == PostDone.Already ? already
                        : "IsGone"
                    ]
                ),
                cancellationToken
            );
    }

    async Task FindAsync(DialogContext dialogs, Turn turn, Colleague who, CancellationToken cancellationToken)
    {
        var found = await shelf.FindAsync(who, turn.Words, cancellationToken);
        if (found is [var only] && await shelf.ThreadAsync(who, only.Post.Id, cancellationToken) is { } thread)
            await ShowAsync(dialogs, PostCard.Thread(turn.Memory.NewCard(), thread, turn), cancellationToken);
        else if (found.Count > 0)
            await ShowAsync(dialogs, PostCard.List(turn.Memory.NewCard(), Texts["FoundTitle"], found, turn), cancellationToken);
        else
        {
            var card = new Card(turn.Memory.NewCard()).Text(Texts["NothingFound"]);
            if (turn.Speaker.TakesPart())
                card.Buttons(new Button(Texts["AskButton"], AskOthersVerbs.Ask, ButtonStyle.First));
            await ShowAsync(dialogs, card.Buttons(PostCard.Back()), cancellationToken);
        }
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, Colleague who, Verb verb, CancellationToken cancellationToken)
    {
        var (views, title, none) =
            verb == ExchangeVerbs.Own ? (await shelf.OwnAsync(who, cancellationToken), "OwnTitle", "NothingOwn")
            : verb == ExchangeVerbs.Reported ? (await shelf.ReportedAsync(who, cancellationToken), "ReportedListTitle", "NothingReported")
            : (await shelf.UnansweredAsync(who, cancellationToken), "UnansweredTitle", "NothingUnanswered");
        var id = turn.Memory.NewCard();
        await ShowAsync(dialogs, views.Count == 0 ? PostCard.Said(id, Texts[none]) : PostCard.List(id, Texts[title], views, turn), cancellationToken);
    }

    async Task<Card> HomeAsync(string id, Turn turn, CancellationToken cancellationToken)
    {
        var card = new Card(id).Title(Texts["HelpTitle"]);
        if (turn.Speaker.TakesPart())
        {
            var own = await exchanges.OfAsync(turn.Speaker.Id, cancellationToken);
            card.Text(Texts["Home"]).Hint(Texts["NameHint"]);
            card.Text(own.Count == 0 ? Texts["HelpsWithNothing"] : Texts.Say("HelpsWith", ("topics", Spoken.All(Names(own, turn)))));
            if (own.Count > 0 && own[0].MutedUntil > turn.Now)
                card.Hint(Texts.Say("IsMuted", ("day", Day(own[0].MutedUntil!.Value, turn))));
            card.Buttons(
                new Button(Texts["AskButton"], AskOthersVerbs.Ask, ButtonStyle.First),
                new Button(Texts["TopicsButton"], ExchangeVerbs.Topics),
                new Button(Texts["OwnButton"], ExchangeVerbs.Own)
            );
            if (own.Count > 0)
                card.Buttons(new Button(Texts["UnansweredButton"], ExchangeVerbs.Unanswered));
            if ((await shelf.HiddenAsync(turn.Speaker.AsColleague(), cancellationToken)).Count > 0)
                card.Buttons(new Button(Texts["HiddenButton"], ExchangeVerbs.Hidden));
        }
        else
            card.Text(Texts["HomeOfAdministrator"]);
        return turn.Speaker.Is(Role.Administrator) ? card.Buttons(new Button(Texts["ReportedButton"], ExchangeVerbs.Reported)) : card;
    }

    /// <summary>The batch's topics, those that are helped with marked; those that the sentence names alone, with a button that says yes.</summary>
    async Task<Card> TopicsCardAsync(string id, Turn turn, CancellationToken cancellationToken, Input.Pressed? pressed = null)
    {
        var who = turn.Speaker.AsColleague();
        if (!turn.Speaker.TakesPart())
            return PostCard.Said(id, Texts["NotForYou"]);
        var own = (await exchanges.OfAsync(who.Id, cancellationToken)).Select(h => h.Topic).ToHashSet();
        // What was pressed is not saved yet.
        if (pressed?.Verb == ExchangeVerbs.Help)
            own.Add(pressed.Subject);
        else if (pressed is not null)
            own.Remove(pressed.Subject);
        if (pressed is null && TopicsNamed.In(who.Batch.Topics, turn.Words) is { } named && !own.Contains(named.Key))
            return new Card(id)
                .Text(Texts.Say("HelpWithThis", ("topic", named.Name.In(turn.Language)), ("count", who.Batch.Exchange.SentPerWeek)))
                .Buttons(
                    new Button(Texts["YesHelp"], ExchangeVerbs.Help.About(named.Key), ButtonStyle.First),
                    new Button(Texts["TopicsButton"], ExchangeVerbs.Topics)
                );
        var card = new Card(id).Title(Texts["TopicsTitle"]).Hint(Texts.Say("TopicsHint", ("count", who.Batch.Exchange.SentPerWeek)));
        foreach (var topic in who.Batch.Topics)
            card.Row(
                own.Contains(topic.Key) ? $"✓ {topic.Name.In(turn.Language)}" : topic.Name.In(turn.Language),
                "",
                new Button("", own.Contains(topic.Key) ? ExchangeVerbs.Unhelp.About(topic.Key) : ExchangeVerbs.Help.About(topic.Key))
            );
        if (own.Count > 0)
            card.Buttons(new Button(Texts["MuteButton"], ExchangeVerbs.Mute.About(UsualDays)), new Button(Texts["LeaveButton"], ExchangeVerbs.Leave));
        return card.Buttons(PostCard.Back());
    }

    Card LeaveCard(string id) =>
        new Card(id)
            .Text(Texts["LeaveAsk"])
            .Buttons(new Button(Texts["LeaveButton"], ExchangeVerbs.Leave), new Button(Texts["TopicsButton"], ExchangeVerbs.Topics));

    Card MuteCard(string id, int days) =>
        new Card(id)
            .Text(Texts.Say("MuteAsk", ("days", Spoken.Days(days))))
            .Buttons(
                new Button(Texts["YesMute"], ExchangeVerbs.Mute.About(days.ToString(CultureInfo.InvariantCulture)), ButtonStyle.First),
                new Button(Texts["UnmuteButton"], ExchangeVerbs.Mute.About("0"))
            );

    static List<string> Names(List<Helper> own, Turn turn) =>
        own.ConvertAll(h => turn.Speaker.Batch.Topics.FirstOrDefault(topic => topic.Key == h.Topic)?.Name.In(turn.Language) ?? h.Topic);

    static string Day(DateTimeOffset at, Turn turn) => Spoken.Date(LocalTime.Day(at, turn.Speaker.Zone), turn.Today);

    static Task ShowAsync(DialogContext dialogs, Card card, CancellationToken cancellationToken) =>
        dialogs.Context.ShowAsync(card, null, cancellationToken);
}
