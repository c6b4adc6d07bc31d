using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Talking.Cancel;
using SupervisionBot.Dialogs.Talking.Drafts;
using SupervisionBot.Dialogs.Talking.Files;
using SupervisionBot.Dialogs.Talking.Undo;
using SupervisionBot.Dialogs.Talking.Welcome;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs;

/// <summary>Where every turn comes in: decides which conversation it belongs to.</summary>
public sealed class Reception(
    Catalogue catalogue,
    OpenConversations conversations,
    Ears ears,
    Choosing choosing,
    Wishes wishes,
    Following following,
    GroupsOfSupervisors groups,
    NameSlips slips,
    Greeting greeting,
    Journal journal,
    HandOver handOver,
    TraineeFinder trainees,
    Unknown unknown,
    FormerPeople former,
    NothingDropped dropped
)
{
    /// <summary>After this long a greeting is not an answer to yesterday's question.</summary>
    static readonly TimeSpan LongPause = TimeSpan.FromHours(2);

    /// <summary>So many more are done after the first of one sentence.</summary>
    const int MostWishes = 3;

    public async Task ReceiveAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var (watched, before) = (turn.Input is Input.Said ? NothingDropped.Watch(context) : null, turn.Memory.LastCard);
        turn.HearNumber();
        var (words, whole) = (turn.Words, "");
        var answer = turn.Memory.LastCardIsNew ? AnswerReader.Read(turn.Words) ?? (RefusalSaid.Is(turn.Words) ? Answer.No : null) : null;
        (turn.CardIsNew, turn.Memory.LastCardIsNew) = (turn.Memory.LastCardIsNew, false);
        (var goesOn, turn.Memory.OffersToGoOn) = (turn.Memory.OffersToGoOn && AnswerReader.Read(turn.Words) is Answer.Yes, false);
        (turn.AnsweredBefore, turn.Memory.Answered) = (turn.Memory.Answered, null);
        LastShown.Age(turn);
        var dialogs = await OpenDialogsAsync(context, state, cancellationToken);
        LetGoOfWhatEnded(dialogs, turn);
        var begun = dialogs.ActiveDialog != null;
        var waiting = Waiting(dialogs);
        var (said, drafts) = (turn.Input as Input.Said, turn.Memory.Drafts.Count);
        var freeWords = waiting?.AsksFor(GuidedConversation.DraftOf(dialogs)) is AskedFor.Words or AskedFor.Reason;
        switch (turn.Input)
        {
            case Input.Arrived:
                await greeting.GreetAsync(context, turn, Offered(turn), cancellationToken);
                break;
            case Input.Pressed pressed:
                await PressAsync(dialogs, turn, waiting, pressed, cancellationToken);
                break;
            case Input.Said:
                if (NamedOnCard(dialogs, turn, waiting, answer) is { } onCard)
                {
                    await PressTypedAsync(dialogs, turn, waiting, onCard, cancellationToken);
                    break;
                }
                if (waiting is null && goesOn)
                    turn.Say(Texts.Shared["Continue"]);
                else if (waiting is null)
                {
                    // What is to be told to others is theirs as it stands.
                    if (!StandingAsked.Tells(turn.Words) && SaidAnew.Of(turn.Words) is { } meant)
                        turn.Say(meant);
                    if (!StandingAsked.Tells(turn.Words) && DaysApart.Joined(turn.Words) is { } joined)
                        turn.Say(joined);
                    if (await groups.NamedAsync(turn, cancellationToken) is { } named)
                    {
                        turn.Say(named);
                        words = named;
                    }
                    await following.CompleteAsync(turn, cancellationToken);
                    if (await slips.AskAsync(context, turn, cancellationToken))
                        break;
                }
                whole = turn.Words;
                var second = await wishes.TakeApartAsync(turn, Answers(dialogs, turn, waiting), cancellationToken);
                await HearAsync(dialogs, turn, waiting, lost: turn.LostTrack || (begun && waiting is null), cancellationToken);
                if (second != null && (dialogs.ActiveDialog != null || Waits(turn)))
                    await context.SayAsync(Texts.Shared.Say("ThenNext", ("words", second)), null, cancellationToken);
                break;
            case Input.Edited:
                await context.SayAsync(Texts.Shared["EditedLater"], [Texts.Shared["Undo"], Texts.Shared["Help"]], cancellationToken);
                break;
            case Input.Deleted when waiting != null:
                await HalfFinished.TakenBackAsync(dialogs, turn, waiting, cancellationToken);
                break;
            case Input.Deleted when turn.Memory.Acted:
                await context.SayAsync(Texts.Shared["DeletedLater"], [Texts.Shared["Undo"], Texts.Shared["Help"]], cancellationToken);
                break;
            case Input.Sent sent:
                await TakeAsync(dialogs, turn, waiting, sent, cancellationToken);
                break;
            case Input.Consented consented:
                await handOver.AnswerAsync(context, turn, consented, cancellationToken);
                break;
        }
        if (Wishes.IsForNobody(turn))
            await context.SayAsync(Texts.Shared["NobodyToTell"], null, cancellationToken);
        // What was wished for in the same sentence comes when the first is done.
        for (var most = MostWishes; most > 0 && dialogs.ActiveDialog == null && !Waits(turn) && Wishes.Take(turn) is { } next; most--)
        {
            turn.Say(next);
            (turn.AnsweredBefore, turn.Memory.Answered) = (turn.Memory.Answered, null);
            LastShown.Age(turn);
            await wishes.TakeApartAsync(turn, null, cancellationToken);
            await HearAsync(dialogs, turn, null, lost: false, cancellationToken);
        }
        // What answers a question for free words is kept as it stands.
        if (
            said != null
            && watched != null
            && turn.Input is Input.Said
            && !IsCalled(turn, words)
            && !(freeWords && turn.Memory.Answered == waiting?.Id)
        )
            await dropped.SayAsync(context, turn, words, watched, GuidedConversation.DraftOf(dialogs), before, waiting != null, cancellationToken);
        if (said != null && watched != null)
            await GoingRound.SayAsync(context, turn, words.Trim(), dialogs.ActiveDialog != null, watched, cancellationToken);
        // What was taken up again is more than the word that asked for it.
        if (said != null || turn.Input is Input.Sent)
            turn.Memory.Began =
                dialogs.ActiveDialog is { } active
                && turn.Memory.Drafts.Count >= drafts
                && (active.Id != waiting?.Id || (said is { InPlace: true } && turn.Memory.Began));
        MarkVersion(dialogs);
        Following.Keep(turn, whole, turn.Memory.Answered is { } answered ? catalogue.Find(answered) : null);
        LastShown.JustDone.Keep(turn, journal.OfThisTurn(turn.Speaker.Id)?.Value);
        if (begun && dialogs.ActiveDialog == null && !turn.WelcomedBack && turn.Input is not Input.Sent)
            await HalfFinished.MentionAsync(context, turn, conversations, cancellationToken);
    }

    /// <summary>The first of two wishes is being asked about, and the second asks back as well: a yes must not be about the wrong one.</summary>
    static bool Waits(Turn turn) => turn.Memory is { LastCardIsNew: true, LastCard.Asks: true } && Wishes.NextActs(turn);

    /// <summary>Whether words answer the question that is open; null when none is.</summary>
    static Func<string, bool>? Answers(DialogContext dialogs, Turn turn, GuidedConversation? waiting) =>
        waiting is null ? null : words => waiting.Takes(GuidedConversation.DraftOf(dialogs), turn.Saying(words));

    /// <param name="lost">The words may answer a question that this program no longer knows.</param>
    async Task HearAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, bool lost, CancellationToken cancellationToken)
    {
        await ears.ListenAsync(turn, cancellationToken);
        var (open, draft) = waiting is null ? (null, "") : (catalogue.Find(waiting.Id), GuidedConversation.DraftOf(dialogs));
        var takes = waiting?.Takes(draft, turn) == true;
        if (
            waiting is null
            && turn.AnsweredBefore is not null
            && (
                MoreAsked.Is(turn.Words)
                || (MoreAsked.IsOfSome(turn.Words) && turn.Memory.LastCard?.Buttons.Any(one => MoreAsked.Shows(one.Title)) == true)
            )
        )
        {
            await MoreAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (waiting is { AsksInPassing: true } && !takes)
        {
            await waiting.LetGoAsync(dialogs, turn, draft, kept: false, cancellationToken);
            await dialogs.CancelAllDialogsAsync(cancellationToken);
            (waiting, open, draft) = (null, null, "");
        }
        // No, said to a question that knows no such answer, leaves it.
        if (
            waiting is not null
            && waiting.AsksFor(draft) == AskedFor.Things
            && (
                (RefusalSaid.GivesUp(turn.Words) && !waiting.GivesUpPart(draft, turn))
                || (RefusalSaid.GivesAllUp(turn.Words) && !waiting.IsAnswer(draft, turn))
                || (!takes && !waiting.IsAnswer(draft, turn) && Leaves(turn.Words))
            )
        )
        {
            turn.TakeAll();
            await conversations.Open(CancelConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        // It is done already: what is not to be done is offered back, and nobody is told that it never was.
        if (waiting is null && RefusalSaid.Is(turn.Words) && await IsDoneAsync(turn, cancellationToken))
        {
            await BeginAsync(UndoConversation.Description, dialogs, turn, cancellationToken);
            return;
        }
        var (asked, fit) = choosing.Choose(turn, open, takes, waiting?.AsksFor(draft) ?? AskedFor.Anything, waiting?.IsAnswer(draft, turn) == true);
        if (waiting is null && fit < Phrase.Whole && turn.Memory.LastCard?.Named(turn) is { } pressed && IsJustShown(turn, pressed))
            await PressTypedAsync(dialogs, turn, null, pressed, cancellationToken);
        else if (waiting is null && fit < Phrase.Whole && ShownRows.Open(turn, asked) is { } row)
            await PressTypedAsync(dialogs, turn, null, row, cancellationToken);
        else if (fit < Phrase.Whole && choosing.OfOthers(turn, open) is { } others && (fit < Phrase.Opening || others.IsCommand(turn.Folded)))
        {
            turn.NotHeard = true;
            if (turn.Speaker.LeftOn is not null)
                await former.SayAsync(dialogs.Context, turn, cancellationToken);
            else
                await NotYours.SayAsync(dialogs.Context, turn, others, Unknown.WaysOn(Offered(turn)), cancellationToken);
            if (waiting != null)
                await waiting.AskAgainAsync(dialogs, turn, draft, cancellationToken);
        }
        else if (
            asked is { Anywhere: true }
            && (fit >= Phrase.Whole || (fit >= Phrase.Opening && !takes))
            && (asked.IsCalled(turn.Folded) || waiting?.IsAnswer(draft, turn) != true)
        )
        {
            await BeginAsync(asked, dialogs, turn, cancellationToken);
            if (waiting != null && asked.OnlyTells)
                await waiting.AskAgainAsync(dialogs, turn, draft, cancellationToken);
        }
        else if (waiting != null)
        {
            await ContinueAsync(dialogs, turn, waiting, takes, asked, fit, cancellationToken);
        }
        else
        {
            if (fit < Phrase.NearEnough)
                (asked, fit) = choosing.Nearest(turn);
            if (asked != null && fit >= Phrase.NearEnough)
                await BeginAsync(asked, dialogs, turn, cancellationToken);
            else if (waiting is null && !lost && AnswerReader.Read(turn.Words) is Answer.Yes)
                await AgreedToNothingAsync(dialogs, turn, cancellationToken);
            else if (!lost && Leaves(turn.Words))
                await dialogs.Context.SayAsync(Texts.Shared["NothingToRefuse"], null, cancellationToken);
            else if (lost)
                await dialogs.Context.SayAsync(Texts.Shared["LostTrack"], Unknown.WaysOn(Offered(turn)), cancellationToken);
            else if (choosing.AboutSomebody(turn) is var (stands, name) && await IsTraineeAsync(turn, name, cancellationToken))
            {
                await dialogs.Context.SayAsync(Texts.Shared.Say("NotSureOfPerson", ("name", name)), null, cancellationToken);
                await BeginAsync(stands, dialogs, turn, cancellationToken);
            }
            else
            {
                turn.NotHeard = true;
                if (turn.Speaker.LeftOn is not null)
                    await former.SayAsync(dialogs.Context, turn, cancellationToken);
                else
                    await unknown.AnswerAsync(dialogs.Context, turn, Offered(turn), choosing.Ranked(turn), cancellationToken);
            }
        }
    }

    /// <summary>Of the speaker's own: of nobody else anything is told.</summary>
    async Task<bool> IsTraineeAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, name, cancellationToken) is Whom.One;

    /// <summary>The rest of the list that was just shown, or that this is all of it.</summary>
    async Task MoreAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is { CardIsNew: true, Memory.LastCard: { } card } && card.Buttons.FirstOrDefault(one => MoreAsked.Shows(one.Title)) is { } more)
            await PressTypedAsync(dialogs, turn, null, new Input.Pressed(more.Verb, card.Card, more.Subject), cancellationToken);
        else if (
            turn.AnsweredBefore is { } before
            && catalogue.Find(before) is { HasRest: true } desk
            && Texts.Shared.SaidIn("RestWords", turn.Folded)
        )
        {
            turn.Say(desk.Texts["HelpTitle"]);
            await ears.ListenAsync(turn, cancellationToken);
            await BeginAsync(desk, dialogs, turn, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(Texts.Shared["ThatIsAll"], Unknown.WaysOn(Offered(turn)), cancellationToken);
    }

    /// <summary>The name of what answered was typed, and nothing else.</summary>
    bool IsCalled(Turn turn, string words) =>
        turn.Memory.Answered is { } id && catalogue.Find(id) is { } answered && answered.IsCalled(Phrase.Fold(words));

    /// <summary>
    /// What they would stop was done with the last answer, or a moment ago where the words name its kind. What is on a day is looked for there.
    /// </summary>
    async Task<bool> IsDoneAsync(Turn turn, CancellationToken cancellationToken) =>
        UndoConversation.Description.IsFor(turn.Speaker)
        && SaidOnce.Sought(turn) is null
        && (
            LastShown.JustDone.In(turn) is not null
            || (
                ActWords.KindsIn(turn) is { Count: > 0 } kinds
                && await journal.LastAsync(turn.Speaker.Id, [], cancellationToken) is { } last
                && kinds.Contains(last.Kind)
                && turn.Now - last.At <= UndoConversation.Fresh
            )
        );

    static bool Leaves(string words) =>
        AnswerReader.Read(words) is Answer.No or Answer.Cancel || RefusalSaid.Is(words) || GivingUpReader.Read(words) is GivenUp.Dropped;

    /// <summary>A yes while nothing is asked: what is still kept is said once, so that nobody believes it done.</summary>
    async Task AgreedToNothingAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (!await HalfFinished.MentionAsync(dialogs.Context, turn, conversations, cancellationToken))
            await dialogs.Context.SayAsync(Texts.Shared["NothingToAgree"], null, cancellationToken);
    }

    /// <summary>A title alone presses no button of a card after which another conversation answered.</summary>
    bool IsJustShown(Turn turn, Input.Pressed pressed) =>
        turn.CardIsNew || turn.AnsweredBefore is null || catalogue.OwnerOf(pressed.Verb)?.Id == turn.AnsweredBefore;

    async Task ContinueAsync(
        DialogContext dialogs,
        Turn turn,
        GuidedConversation waiting,
        bool takes,
        ConversationDescription? asked,
        double fit,
        CancellationToken cancellationToken
    )
    {
        var agreed = takes && AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save;
        var another = !agreed && asked != null && fit >= Phrase.Opening && (fit >= Phrase.Whole || !takes);
        if (another && (asked!.OnlyTells || asked.OnlyTellsNow(turn)) && !waiting.IsAnswer(GuidedConversation.DraftOf(dialogs), turn))
        {
            // A question beside: it is answered, and what was open is asked again as it stands.
            var draft = GuidedConversation.DraftOf(dialogs);
            await BeginAsync(asked, dialogs, turn, cancellationToken);
            await waiting.AskAgainAsync(dialogs, turn, draft, cancellationToken);
        }
        else if (another && (!waiting.IsAnswer(GuidedConversation.DraftOf(dialogs), turn) || asked!.IsCommand(turn.Folded)))
        {
            if (turn.Input is Input.Said { InPlace: true } && turn.Memory.Began)
                await HalfFinished.DropAsync(dialogs, turn, waiting, cancellationToken);
            else
                await HalfFinished.KeepAsync(dialogs, turn, waiting, cancellationToken);
            await BeginAsync(asked!, dialogs, turn, cancellationToken);
        }
        else if (turn.SinceLast > LongPause && !takes)
        {
            turn.WelcomedBack = true;
            await HalfFinished.WelcomeBackAsync(dialogs, turn, waiting, cancellationToken);
        }
        else
        {
            turn.Memory.Answered = waiting.Id;
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
    }

    Task BeginAsync(ConversationDescription asked, DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard |= ClosedBatch.Refuses(asked, turn);
        if (ClosedBatch.Refuses(asked, turn))
            return ClosedBatch.SayAsync(dialogs.Context, turn, cancellationToken);
        turn.Want(asked);
        turn.Memory.Answered = asked.Id;
        return conversations.Open(asked).BeginAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>Files go to who wants them: the conversation that waits, or one that begins with them. Otherwise they do not stay.</summary>
    async Task TakeAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Input.Sent sent, CancellationToken cancellationToken)
    {
        if (waiting?.TakesFiles(GuidedConversation.DraftOf(dialogs), turn) == true)
        {
            turn.FilesTaken = true;
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
        else if (catalogue.All.FirstOrDefault(known => known.IsFor(turn.Speaker) && known.BeginsWithFiles(turn)) is { } taker)
        {
            turn.FilesTaken = true;
            if (waiting != null)
                await HalfFinished.KeepAsync(dialogs, turn, waiting, cancellationToken);
            await conversations.Open(taker).BeginAsync(dialogs, turn, cancellationToken);
        }
        else if (turn.Speaker.LeftOn is not null)
            await former.SayAsync(dialogs.Context, turn, cancellationToken);
        else
        {
            var goesOn = waiting != null || sent.Text.Length > 0;
            await UnwantedFiles.SayAsync(dialogs.Context, sent, goesOn ? [] : Unknown.WaysOn(Offered(turn)), cancellationToken);
            if (sent.Text.Length > 0)
                await HearAsync(dialogs, turn, waiting, lost: false, cancellationToken);
            else if (waiting != null)
                await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
        }
    }

    async Task PressAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (waiting != null && waiting.WaitsFor(GuidedConversation.DraftOf(dialogs), pressed))
        {
            turn.Memory.Answered = waiting.Id;
            await dialogs.ContinueDialogAsync(cancellationToken);
            return;
        }
        if (turn.LostTrack)
        {
            await dialogs.Context.SayAsync(Texts.Shared["LostTrack"], Unknown.WaysOn(Offered(turn)), cancellationToken);
            return;
        }
        if (catalogue.OwnerOf(pressed.Verb) is { } owner && owner.IsFor(turn.Speaker))
        {
            if (ClosedBatch.Refuses(owner, turn))
            {
                await ClosedBatch.SayAsync(dialogs.Context, turn, cancellationToken);
                return;
            }
            turn.Memory.Answered = owner.Id;
            await conversations.Open(owner).PressedAsync(dialogs, turn, pressed, cancellationToken);
        }
        else if (turn.Speaker.LeftOn is not null)
            await former.SayAsync(dialogs.Context, turn, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts.Shared["CardNoLonger"], Unknown.WaysOn(Offered(turn)), cancellationToken);
    }

    /// <summary>
    /// The button of the open question's own card whose title was typed, or which a yes to the card just shown means. What a conversation reads
    /// as an answer by itself it answers in words of its own.
    /// </summary>
    /// <param name="answer">To the card that came with the last answer; null when there is none, or something else was said.</param>
    static Input.Pressed? NamedOnCard(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Answer? answer)
    {
        if (turn.Memory.LastCard is not { } card)
            return null;
        // Also while something else waits: "Take this back?" was asked last.
        var agrees = answer is Answer.Yes || (answer is Answer.Save && card.Leaving != null);
        if (agrees && card.First is { } first && (waiting is null || first.Verb.Is(UndoVerbs.Act, UndoVerbs.Back)))
            return first;
        if (answer is Answer.No or Answer.Cancel && waiting is null && card.Leaving is { } leaves)
            return leaves;
        if (waiting is null)
            return null;
        return AnswerReader.Read(turn.Words) is null && card.Named(turn) is { } named && waiting.WaitsFor(GuidedConversation.DraftOf(dialogs), named)
            ? named
            : null;
    }

    /// <summary>A button whose words were typed.</summary>
    Task PressTypedAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        turn.Press(pressed);
        return PressAsync(dialogs, turn, waiting, pressed, cancellationToken);
    }

    IReadOnlyList<ConversationDescription> Offered(Turn turn) => catalogue.OfferedTo(turn.Speaker);

    async Task<DialogContext> OpenDialogsAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var set = new DialogSet(state);
        foreach (var dialog in catalogue.Dialogs)
            set.Add(dialog);
        context.TurnState.Add(conversations);
        return await set.CreateContextAsync(context, cancellationToken);
    }

    /// <summary>Who has left finishes nothing that they had begun.</summary>
    void LetGoOfWhatEnded(DialogContext dialogs, Turn turn)
    {
        if (turn.Speaker.LeftOn is null)
            return;
        turn.Memory.Drafts.RemoveAll(draft => catalogue.Find(draft.Conversation)?.IsFor(turn.Speaker) != true);
        if (dialogs.ActiveDialog is { } active && catalogue.Find(active.Id)?.IsFor(turn.Speaker) != true)
            dialogs.Stack.Clear();
    }

    /// <summary>
    /// The conversation that waits for an answer. One that has changed since, or that this program does not have, is kept as a draft.
    /// </summary>
    GuidedConversation? Waiting(DialogContext dialogs)
    {
        if (dialogs.ActiveDialog is not { } active)
            return null;
        var conversation = conversations.Guided(active.Id);
        if (conversation?.Version == active.Version)
            return conversation;
        dialogs.Stack.Clear();
        var turn = Turn.Of(dialogs.Context);
        if (conversation is null || conversation.Sum(GuidedConversation.DraftOf(active), turn) != null)
            turn.Memory.Park(new KeptDraft(active.Id, GuidedConversation.DraftOf(active)));
        return null;
    }

    void MarkVersion(DialogContext dialogs)
    {
        if (conversations.Waiting(dialogs) is { } waiting)
            dialogs.ActiveDialog.Version = waiting.Version;
    }
}
