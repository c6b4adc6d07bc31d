using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>
/// A supervisor's own sessions: who comes and what they want to talk about; withdraws or moves one, or all following; decides late requests.
/// </summary>
public sealed class SupervisorSessionsConversation(SessionBoard board, Withdrawing withdrawing, Rescheduling rescheduling, ChangeRequests requests)
    : Conversation(Description),
        IDescribed
{
    /// <summary>All that a batch can hold; of a list the first are shown, with how many more there are.</summary>
    static readonly TimeSpan LookedAhead = TimeSpan.FromDays(400);

    /// <summary>So long a wish is kept while it is asked which session is meant.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    static readonly Remembered<KeptWish?> Wished = new("sessionWish", null);

    public static ConversationDescription Description { get; } =
        new(typeof(SupervisorSessionsConversation), "my-sessions")
        {
            Intents = ["my_sessions", "change_session", "withdraw_session"],
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Supervisor),
            ComesFirst = turn => turn.Speaker.Is(Role.Supervisor) && SessionWish.AsksWhoIsBooked(turn),
            // Also asked for by the words of a button of its question.
            Fits = turn =>
                NotHereAsked.Surely(turn.Words) ? 0
                : Answer(turn) is not null || SaysWhichOne(turn) || SaysAway(turn) || IsOfOpenOne(turn) || SessionWish.IsOfSpoken(turn) ? Phrase.Whole
                : Math.Max(Description!.FitsPhrase(turn), SessionWish.Fits(turn)),
            Verbs = HostVerbs.Every,
            OnlyTellsNow = turn => SessionWish.AsksWhoIsBooked(turn) || SessionReader.IsQuestion(turn.Words),
        };

    /// <summary>"Ok cancel it then", "maybe I should move it": of the session that was just opened.</summary>
    static bool IsOfOpenOne(Turn turn) =>
        turn is { Input: Input.Said, CardIsNew: true, Memory.LastCard: { } card }
        && card.Buttons.Any(button => button.Verb == HostVerbs.Move)
        && (ClassChangeSaid.OfIt(turn.Words) || MusingSaid.OfChanging(turn.Words));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Answer(turn) is { } answer)
        {
            turn.Press(answer);
            await PressedAsync(dialogs, turn, answer, cancellationToken);
        }
        else if (Description.IsCalled(turn.Folded))
            await ListAsync(dialogs, turn, cancellationToken);
        else if (SessionWish.Leaves(turn))
            await dialogs.Context.SayAsync(Texts["AllStays"], [Texts.Shared["MySessions"]], cancellationToken);
        else if (
            SaysAway(turn)
            || (AwaySaid.IsAll(turn.Words) && SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) is not null)
        )
            await AwayAsync(dialogs, turn, cancellationToken);
        else if (SaysWhichOne(turn))
            await ChosenAsync(dialogs, turn, cancellationToken);
        else
            await MeantAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>
    /// The sessions that the words mean; one that is to be changed or withdrawn is shown with what was said, and done at a press. Of several it is
    /// asked which, and the wish is kept until one is chosen.
    /// </summary>
    async Task MeantAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = SessionWish.Of(turn.Words, turn.Intent);
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + LookedAhead), cancellationToken);
        var saysWhich = wish.SaysWhich(hosted, turn);
        // Whoever is named has booked nothing: the session is not withdrawn instead.
        if (
            (wish.DropsBooking || wish.Asks)
            && turn.Heard?.Names(ThingKind.Person) == true
            && hosted.Count > 0
            && wish.Named(hosted, turn).Count == 0
        )
        {
            await dialogs.Context.SayAsync(Texts.Say("NobodyOfThatName", ("what", turn.Named())), null, cancellationToken);
            await ListAsync(dialogs, turn, cancellationToken);
            return;
        }
        var meant = OnScreen(wish, saysWhich, hosted, turn) ?? wish.Of(hosted, turn);
        if (meant is [var one] && (saysWhich || wish.Changes || wish.Withdraws || MusingSaid.Is(turn.Words)))
            await DoAsync(dialogs, turn, wish, one, cancellationToken);
        else if (meant.Count == 0 && saysWhich && hosted.Count > 0)
        {
            await dialogs.Context.SayAsync(turn.NothingThen(Texts, wish.Sought(turn), "NoneOn", "NoneThen"), null, cancellationToken);
            await ListAsync(dialogs, turn, cancellationToken);
            // What was wanted is still wanted of the one that is chosen now.
            if (wish.Changes)
            {
                Wished.Keep(turn, new KeptWish(turn.Words, turn.Intent, turn.Now));
                await dialogs.Context.SayAsync(Texts["WhichChange"], null, cancellationToken);
            }
        }
        else if (meant.Count > 0)
        {
            if (wish.Changes || wish.Withdraws)
            {
                Wished.Keep(turn, new KeptWish(turn.Words, turn.Intent, turn.Now));
                await dialogs.Context.SayAsync(
                    Texts[
                        wish.Changes ? "WhichChange"
                        : wish.DropsBooking ? "WhichBooking"
                        : "WhichWithdraw"
                    ],
                    null,
                    cancellationToken
                );
            }
            await dialogs.Context.ShowAsync(SessionCard.List(turn.Memory.NewCard(), meant, new SessionWords(turn)), null, cancellationToken);
        }
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    static bool SaysAway(Turn turn) =>
        turn.Input is Input.Said
        && AwaySaid.IsIn(turn.Words)
        && DaySpanReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).SaysSomething;

    /// <summary>
    /// Of the days on which they are away: what lies there. What nobody has booked can be withdrawn at a press; where all of it is to go, all of it.
    /// </summary>
    async Task AwayAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (words, all, chinese) = (new SessionWords(turn), AwaySaid.IsAll(turn.Words), turn.Language == Language.Chinese);
        var sought = SessionReader.Sought(turn.Words, turn.Today, chinese);
        var span = all ? default : DaySpanReader.Read(turn.Words, turn.Today, chinese);
        var (first, last) = (span.First ?? span.Last ?? sought?.From ?? turn.Today, span.Last ?? sought?.To ?? turn.Today);
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + LookedAhead), cancellationToken);
        var there = hosted.Where(view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day is var day && day >= first && day <= last).ToList();
        if (all && there.Count == 1)
        {
            await MeantAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (there.Count == 0)
        {
            await dialogs.Context.SayAsync(
                turn.NothingThen(Texts, new DaysSought(first, last, 0, 24), "NoneOn", "NoneThen"),
                null,
                cancellationToken
            );
            await ListAsync(dialogs, turn, cancellationToken);
            return;
        }
        var goes = all ? there : there.FindAll(view => view.Attenders.Count == 0);
        var card = SessionCard.List(turn.Memory.NewCard(), there, words, Texts[all ? "AllOfThese" : "WhileAway"]);
        if (goes.Count > 0)
            card.Buttons(
                new Button(
                    Texts.Say(all ? "WithdrawThese" : "WithdrawFree", ("count", goes.Count)),
                    HostVerbs.WithdrawThese.About((all ? "" : OnlyFree) + string.Join(',', goes.Select(view => view.Session.Id.Value.ToString("N")))),
                    ButtonStyle.Destructive
                )
            );
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["KeepThese"], HostVerbs.List, ButtonStyle.Leaves)), null, cancellationToken);
    }

    /// <summary>What was booked meanwhile stays.</summary>
    const string OnlyFree = "free:";

    async Task WithdrawTheseAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var free = pressed.Subject.StartsWith(OnlyFree, StringComparison.Ordinal);
        List<SessionId> ids = [];
        foreach (var id in pressed.Subject[(free ? OnlyFree.Length : 0)..].Split(','))
            if (
                Guid.TryParse(id, CultureInfo.InvariantCulture, out var key)
                && (!free || await board.HostedAsync(turn.Speaker.AsHost(), new SessionId(key), cancellationToken) is { Attenders.Count: 0 })
            )
                ids.Add(new SessionId(key));
        var outcome = await withdrawing.WithdrawAgainAsync(turn.Speaker.AsHost(), ids, cancellationToken);
        await dialogs.Context.ReplaceAsync(SessionCard.Withdrawn(pressed.Card, outcome, new SessionWords(turn)), cancellationToken);
    }

    /// <summary>The last answer was about sessions: a yes and "the second" are about nothing else.</summary>
    static bool IsJustShown(Turn turn) => turn.CardIsNew || turn.AnsweredBefore == Description.Id;

    /// <summary>Words that only say which of the sessions just listed is meant: "the afternoon one", 晚上那个, "the first".</summary>
    static bool SaysWhichOne(Turn turn) =>
        turn.Input is Input.Said
        && IsJustShown(turn)
        && Wished.In(turn) is { } kept
        && turn.Now - kept.Since <= Kept
        && Shown(turn).Count > 0
        && (SessionReader.SaysOnlyWhich(turn.Words) || PicksListed(turn));

    /// <summary>A day, an hour or a number, and nothing to be done: "the one on the 5th", 11号那场, "2".</summary>
    static bool PicksListed(Turn turn) =>
        turn.Words.Length <= LongestChoice
        && !SessionReader.IsQuestion(turn.Words)
        && !SessionReader.TakesDown(turn.Words)
        && SessionReader.FromTo(turn.Words).To.Length == 0
        && (
            SessionReader.NumberIn(turn.Words) is not null
            || SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) is not null
        );

    const int LongestChoice = 40;

    static List<string> Shown(Turn turn) =>
        [.. (turn.Memory.LastCard?.Rows ?? []).Where(row => row.Verb == HostVerbs.Open).Select(row => row.Subject)];

    async Task ChosenAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (kept, subjects) = (Wished.In(turn)!, Shown(turn));
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + LookedAhead), cancellationToken);
        var listed = subjects
            .Select(subject => hosted.FirstOrDefault(view => HostVerbs.Open.About(view.Session.Id).Subject == subject))
            .OfType<HostView>()
            .ToList();
        var number = SessionReader.NumberIn(turn.Words) is { } said and >= 1 && said <= listed.Count ? said : (int?)null;
        var meant = (SessionReader.OrdinalIn(turn.Words) ?? number) is { } place
            ? listed.Skip(place > 0 ? place - 1 : Math.Max(0, listed.Count - 1)).Take(1).ToList()
            : [.. SessionWish.Of(turn.Words, "").Of(listed, turn)];
        if (meant is [var one])
        {
            Wished.Keep(turn, null);
            await DoAsync(dialogs, turn, SessionWish.Of(kept.Words, kept.Intent), one, cancellationToken);
        }
        else
        {
            await dialogs.Context.SayAsync(Texts["WhichOfThese"], null, cancellationToken);
            await dialogs.Context.ShowAsync(
                SessionCard.List(turn.Memory.NewCard(), meant.Count > 0 ? meant : listed, new SessionWords(turn)),
                null,
                cancellationToken
            );
        }
    }

    /// <summary>A number is that of the list on the screen; words that say no session mean the one that is open there.</summary>
    static List<HostView>? OnScreen(SessionWish wish, bool saysWhich, IReadOnlyList<HostView> hosted, Turn turn)
    {
        if (turn.Memory.LastCard is not { } shown || (wish.Asks && !MusingSaid.Is(turn.Words)))
            return null;
        var subject =
            wish.Withdraws
            && SessionReader.NumberIn(turn.Words) is { } number
            && number <= shown.Rows.Count
            && shown.Rows[number - 1] is var row
            && row.Verb == HostVerbs.Open
                ? row.Subject
            : !saysWhich ? shown.Buttons.FirstOrDefault(button => button.Verb.Is(HostVerbs.Move, HostVerbs.WithdrawOne))?.Subject
            : null;
        if (hosted.Where(view => subject == HostVerbs.Open.About(view.Session.Id).Subject).ToList() is { Count: > 0 } open)
            return open;
        // "Then take it off": the one that was just spoken of.
        return
            SessionWish.IsOfSpoken(turn)
            && hosted.Where(view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day == LastShown.DayOfSession(turn)).ToList() is [var spoken]
            ? [spoken]
            : null;
    }

    async Task DoAsync(DialogContext dialogs, Turn turn, SessionWish wish, HostView one, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        SessionWish.Show(turn, one);
        // Where nobody has booked there is nothing to keep: the session is shown, with its buttons.
        if (wish is { Changes: true, Change: { Closes: true } } && one.Attenders.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneToKeep"], null, cancellationToken);
            await dialogs.Context.ShowAsync(SessionCard.Open(turn.Memory.NewCard(), one, words), null, cancellationToken);
            return;
        }
        if (wish.Changes)
        {
            await ChangeSessionConversation.BeginWithAsync(dialogs, turn, one, wish.Change, cancellationToken);
            return;
        }
        if (!wish.Withdraws)
        {
            if (wish.AsksWhoWaits && one.Waiting == 0)
                await dialogs.Context.SayAsync(Texts["NobodyWaits"], null, cancellationToken);
            await dialogs.Context.ShowAsync(SessionCard.Open(turn.Memory.NewCard(), one, words), null, cancellationToken);
            return;
        }
        if (SessionReader.IllnessIn(wish.Words) is not null)
            await dialogs.Context.SayAsync(Texts["GetWell"], null, cancellationToken);
        else if (wish.GivesReason)
            await dialogs.Context.SayAsync(Texts["NotWhy"], null, cancellationToken);
        if (wish.Rest.Length > 0)
            await dialogs.Context.SayAsync(Texts.Say("OneAtATime", ("words", wish.Rest)), null, cancellationToken);
        var named = wish.Named([one], turn);
        if (wish.DropsBooking && one.Attenders.FirstOrDefault(attender => named.Contains(attender.Who.Id.Value)) is { } attender)
        {
            await dialogs.Context.ShowAsync(SessionCard.AskDrop(turn.Memory.NewCard(), one, attender, words), null, cancellationToken);
            return;
        }
        var series = await rescheduling.SeriesAsync(turn.Speaker.AsHost(), one.Session.Id, cancellationToken);
        await dialogs.Context.ShowAsync(SessionCard.AskWithdraw(turn.Memory.NewCard(), one, series is { Count: 1 }, words), null, cancellationToken);
    }

    /// <summary>The button of the question shown last that the words mean by what it says; yes and no are the card's own.</summary>
    static Input.Pressed? Answer(Turn turn)
    {
        if (
            turn.Input is not Input.Said
            || !IsJustShown(turn)
            || turn.Memory.LastCard is not { } card
            || card.Buttons.FirstOrDefault(button => button.Verb.Is(HostVerbs.WithdrawOne, HostVerbs.WithdrawAll, HostVerbs.DropNow)) is not { } first
        )
            return null;
        var meant = AnswerReader.Read(turn.Words) switch
        {
            not null => null,
            _ => card.Buttons.FirstOrDefault(button => ButtonWords.Say(turn, button.Title))
                ?? (ButtonWords.SayOneOf(turn, Description.Texts, "WithdrawSaid") ? first : null),
        };
        return meant is null ? null : new Input.Pressed(meant.Verb, card.Card, meant.Subject);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == HostVerbs.List)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == HostVerbs.WithdrawThese)
            await WithdrawTheseAsync(dialogs, turn, pressed, cancellationToken);
        else if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await NotFoundAsync(dialogs, cancellationToken);
        else if (pressed.Verb.Is(HostVerbs.Attender, HostVerbs.File, HostVerbs.Drop, HostVerbs.DropNow))
            await AttenderAsync(dialogs, turn, new BookingId(id), pressed, cancellationToken);
        else if (pressed.Verb.Is(HostVerbs.Grant, HostVerbs.Refuse))
            await DecideAsync(dialogs, turn, id, pressed, cancellationToken);
        else
            await ActAsync(dialogs, turn, new SessionId(id), pressed, cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        Wished.Keep(turn, null);
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, turn.Now + LookedAhead), cancellationToken);
        if (hosted.Count == 0)
            await dialogs.Context.SayAsync(Texts["Empty"], [Texts.Shared["PublishSessions"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(SessionCard.List(turn.Memory.NewCard(), hosted, new SessionWords(turn)), null, cancellationToken);
    }

    async Task ActAsync(DialogContext dialogs, Turn turn, SessionId id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        if (await board.HostedAsync(host, id, cancellationToken) is not { } view)
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        switch (pressed.Verb)
        {
            case var it when it == HostVerbs.Withdraw && view.Session.State == SessionState.Open:
                await dialogs.Context.ReplaceAsync(
                    SessionCard.AskWithdraw(pressed.Card, view, await rescheduling.SeriesAsync(host, id, cancellationToken) is { Count: 1 }, words),
                    cancellationToken
                );
                break;
            case var it when it.Is(HostVerbs.WithdrawOne, HostVerbs.WithdrawAll):
                SessionWish.Show(turn, view);
                var outcome = await withdrawing.WithdrawAsync(host, id, pressed.Verb == HostVerbs.WithdrawAll, cancellationToken);
                await dialogs.Context.ReplaceAsync(SessionCard.Withdrawn(pressed.Card, outcome, words), cancellationToken);
                break;
            case var it when it == HostVerbs.Move && view.Session.State == SessionState.Open:
                await ChangeSessionConversation.BeginWithAsync(dialogs, id, cancellationToken);
                break;
            case var it when it == HostVerbs.Open && Wished.In(turn) is { } wish:
                Wished.Keep(turn, null);
                if (turn.Now - wish.Since <= Kept)
                    await DoAsync(dialogs, turn, SessionWish.Of(wish.Words, wish.Intent), view, cancellationToken);
                else
                    goto default;
                break;
            default:
                await dialogs.Context.ShowAsync(SessionCard.Open(turn.Memory.NewCard(), view, words), null, cancellationToken);
                break;
        }
    }

    sealed record KeptWish(string Words, string Intent, DateTimeOffset Since);

    async Task AttenderAsync(DialogContext dialogs, Turn turn, BookingId id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        if (await board.HostedAsync(host, id, cancellationToken) is not var (view, attender))
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        switch (pressed.Verb)
        {
            case var it when it == HostVerbs.File && attender.File is { } file:
                await dialogs.Context.SendFileAsync(
                    turn,
                    file,
                    Texts.Say("FileOf", ("name", words.Name(attender.Who)), ("when", words.When(view.Session))),
                    cancellationToken
                );
                break;
            case var it when it == HostVerbs.Drop:
                await dialogs.Context.ReplaceAsync(SessionCard.AskDrop(pressed.Card, view, attender, words), cancellationToken);
                break;
            case var it when it == HostVerbs.DropNow:
                await dialogs.Context.ReplaceAsync(
                    SessionCard.Dropped(pressed.Card, await withdrawing.DropAsync(host, id, cancellationToken), view, attender, words),
                    cancellationToken
                );
                break;
            default:
                await dialogs.Context.ShowAsync(SessionCard.WhoComes(turn.Memory.NewCard(), view, attender, words), null, cancellationToken);
                break;
        }
    }

    async Task DecideAsync(DialogContext dialogs, Turn turn, Guid id, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var view = await requests.FindAsync(turn.Speaker.Id, id, cancellationToken);
        if (view is null)
        {
            await NotFoundAsync(dialogs, cancellationToken);
            return;
        }
        var outcome = await requests.AnswerAsync(turn.Speaker.Id, id, pressed.Verb == HostVerbs.Grant, cancellationToken);
        var name = view.Who.In(turn.Language);
        var text = outcome switch
        {
            null => Texts["AlreadyDecided"],
            BookOutcome.Cancelled => Texts.Say("GrantedCancel", ("name", name)),
            BookOutcome.Moved moved => Texts.Say("GrantedMove", ("name", name), ("when", new SessionWords(turn).When(moved.To))),
            BookOutcome.Booked => Texts.Say("Refused", ("name", name)),
            _ => Texts["NotPossibleNow"],
        };
        await dialogs.Context.ReplaceAsync(
            new Card(pressed.Card).Text(text).Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List)),
            cancellationToken
        );
    }

    Task NotFoundAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MySessions"]], cancellationToken);
}
