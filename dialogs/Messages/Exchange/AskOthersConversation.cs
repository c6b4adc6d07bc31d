using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Exchange;

/// <summary>A question to colleagues, or an answer to one: written, shown with what looks like a client's, and sent by a press.</summary>
public sealed class AskOthersConversation(Exchanges exchanges, ExchangeShelf shelf, ClientSigns signs, TimeProvider time)
    : GuidedConversation(Description),
        IDescribed
{
    const string DialogId = "ask-others";

    /// <summary>What is shorter is rather a command than a question to colleagues.</summary>
    const int SurelyText = 15;

    const int SurelyChinese = 8;

    public static ConversationDescription Description { get; } =
        new(typeof(AskOthersConversation), DialogId, "AskTriggers")
        {
            Intents = ["exchange_ask"],
            Theme = Theme.Messages,
            Listed = false,
            OwnsWhatFollows = true,
            IsFor = speaker => speaker.TakesPart(),
            Verbs = AskOthersVerbs.Every,
        };

    static readonly IReadOnlyList<Phrase> Openings = Phrase.In(Description.Texts, "AskTriggers");

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowAsync, DecideAsync];

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (colon, text) = (Phrase.Colon(turn.Words), Phrase.After(Openings, turn.Words));
        if (colon > 0 && Phrase.Best(Openings, Phrase.Fold(turn.Words[..colon])) > 0)
            text = turn.Words[(colon + 1)..].Trim();
        return BeginWithAsync(dialogs, Fresh() with { Text = text }, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == AskOthersVerbs.Ask && turn.Speaker.TakesPart())
            await BeginWithAsync(dialogs, Fresh(), cancellationToken);
        else if (pressed.Verb == AskOthersVerbs.Answer && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var question))
        {
            if (await shelf.ThreadAsync(turn.Speaker.AsColleague(), new PostId(question), cancellationToken) is { MayAnswer: true })
                await BeginWithAsync(dialogs, Fresh() with { Question = question }, cancellationToken);
            else
                await dialogs.Context.ReplaceAsync(PostCard.Said(pressed.Card, Texts["CannotAnswer"]), cancellationToken);
        }
        else
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
    }

    /// <summary>While the text is asked for, or has to be changed, what is long enough is the text.</summary>
    public override bool Takes(string draft, Turn turn) =>
        Read(draft) is { } open
        && (
            open.Card is null || open.NeedsChange
                ? IsText(turn.Words)
                : turn.Decides(AskOthersVerbs.Send, AskOthersVerbs.Cancel) is not null || TopicIn(turn) is not null
        );

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        !pressed.Verb.Is(AskOthersVerbs.Ask, AskOthersVerbs.Answer) && Description.Owns(pressed.Verb) && Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) =>
        Read(draft) is { Text.Length: > 0 } open ? Texts.Say("Sum", ("text", PostCard.Short(open.Text))) : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, Read(draft)?.Card, Texts["NotSent"], cancellationToken);

    Draft Fresh() => new(Draft.Current, TypedId.New<PostId>(time).Value);

    Task<DialogTurnResult> BeginWithAsync(DialogContext dialogs, Draft draft, CancellationToken cancellationToken) =>
        dialogs.ActiveDialog?.Id == Id
            ? dialogs.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken)
            : dialogs.BeginDialogAsync(DialogId, Json.Write(draft), cancellationToken);

    async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft.Text.Length == 0)
        {
            Keep(step, Json.Write(draft with { Card = null }));
            await step.Context.SayAsync(Texts[draft.IsAnswer ? "WriteAnswer" : "WriteQuestion"], [Texts.Shared["Cancel"]], cancellationToken);
            return Dialog.EndOfTurn;
        }
        if (draft.Topic.Length == 0 && !draft.IsAnswer && TopicsNamed.In(turn.Speaker.Batch.Topics, draft.Text) is { } named)
            draft = draft with { Topic = named.Key };
        var found = await signs.InAsync(draft.Text, cancellationToken);
        draft = draft with
        {
            Card = turn.Memory.NewCard(),
            Shown = [.. found.Where(sign => sign.Kind != SignOfClient.Number).Select(sign => sign.Words)],
            NeedsChange = found.Count > 0 || draft.Text.Length > Post.LongestText,
        };
        await step.Context.ShowAsync(CardOf(draft, found, turn), null, cancellationToken);
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    Card CardOf(Draft draft, IReadOnlyList<ClientSign> found, Turn turn)
    {
        var card = new Card(draft.Card!).Title(Texts[draft.IsAnswer ? "SendAnswerTitle" : "SendQuestionTitle"]).Text(draft.Text);
        var topic = turn.Speaker.Batch.Topics.FirstOrDefault(one => one.Key == draft.Topic);
        if (topic is not null)
            card.Facts((Texts["Topic"], topic.Name.In(turn.Language)));
        if (draft.Text.Length > Post.LongestText)
            return card.Text(Texts.Say("TooLong", ("count", Post.LongestText))).Buttons(CancelButton());
        foreach (var sign in found)
            card.Text(
                Texts.Say(
                    sign.Kind switch
                    {
                        SignOfClient.Number => "LooksLikeNumber",
                        SignOfClient.Email => "LooksLikeEmail",
                        _ => "LooksLikeName",
                    },
                    ("words", sign.Words)
                )
            );
        card.Hint(Texts["LeaveOutClients"]);
        if (found.Any(sign => sign.Kind == SignOfClient.Number))
            return card.Text(Texts["WriteAnew"]).Buttons(new Button(Texts["Rewrite"], AskOthersVerbs.Rewrite), CancelButton());
        if (topic is null && !draft.IsAnswer)
        {
            card.Heading(Texts["WhichTopic"]);
            foreach (var one in turn.Speaker.Batch.Topics)
                card.Row(one.Name.In(turn.Language), "", new Button("", AskOthersVerbs.Topic.About(one.Key)));
            return card.Buttons(new Button(Texts["Rewrite"], AskOthersVerbs.Rewrite), CancelButton());
        }
        card.Hint(Texts["NameHint"]);
        return card.Buttons(
            found.Count > 0
                ? new Button(Texts["NoClient"], AskOthersVerbs.NoClient)
                : new Button(Texts["Send"], AskOthersVerbs.Send, ButtonStyle.First),
            new Button(Texts["Rewrite"], AskOthersVerbs.Rewrite),
            CancelButton()
        );
    }

    static Button CancelButton() => new(Texts.Shared["Cancel"], AskOthersVerbs.Cancel, ButtonStyle.Leaves);

    async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var decision = draft.Card is null ? null : turn.Decides(AskOthersVerbs.Send, AskOthersVerbs.Cancel);
        if (decision == AskOthersVerbs.Cancel)
        {
            await step.FinishCardAsync(turn, draft.Card, PostCard.Said("", Texts["NotSent"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (decision == AskOthersVerbs.Rewrite)
            return await AgainAsync(step, turn, draft with { Text = "" }, cancellationToken);
        if (decision == AskOthersVerbs.Topic)
            return await AgainAsync(step, turn, draft with { Topic = ((Input.Pressed)turn.Input).Subject }, cancellationToken);
        if (decision is null && draft is { Card: not null, IsAnswer: false, NeedsChange: false } && TopicIn(turn) is { } topic)
            return await AgainAsync(step, turn, draft with { Topic = topic.Key }, cancellationToken);
        if (decision is null)
            return await AgainAsync(step, turn, IsText(turn.Words) ? draft with { Text = turn.Words.Trim() } : draft, cancellationToken);
        IReadOnlyCollection<string> cleared = decision == AskOthersVerbs.NoClient ? draft.Shown ?? [] : [];
        return draft.IsAnswer
            ? await AnswerAsync(step, turn, draft, cleared, cancellationToken)
            : await AskAsync(step, turn, draft, cleared, cancellationToken);
    }

    async Task<DialogTurnResult> AskAsync(
        WaterfallStepContext step,
        Turn turn,
        Draft draft,
        IReadOnlyCollection<string> cleared,
        CancellationToken cancellationToken
    )
    {
        var who = turn.Speaker.AsColleague();
        switch (await exchanges.AskAsync(who, new PostId(draft.Post), draft.Topic, draft.Text, cleared, cancellationToken))
        {
            case AskOutcome.Sent { Helpers: 0 }:
                return await EndAsync(step, turn, draft, Texts["SentToNobody"], cancellationToken);
            case AskOutcome.Sent sent:
                return await EndAsync(step, turn, draft, Texts.Say("SentTo", ("count", sent.Helpers)), cancellationToken);
            case AskOutcome.TooMany many:
                return await EndAsync(step, turn, draft, Texts.Say("TooManyAsked", ("count", many.Most)), cancellationToken);
            case AskOutcome.NotAllowed:
                return await EndAsync(step, turn, draft, Texts["NotForYou"], cancellationToken);
            default:
                return await AgainAsync(step, turn, draft, cancellationToken);
        }
    }

    async Task<DialogTurnResult> AnswerAsync(
        WaterfallStepContext step,
        Turn turn,
        Draft draft,
        IReadOnlyCollection<string> cleared,
        CancellationToken cancellationToken
    )
    {
        var (who, question) = (turn.Speaker.AsColleague(), new PostId(draft.Question!.Value));
        switch (await exchanges.AnswerAsync(who, question, new PostId(draft.Post), draft.Text, cleared, cancellationToken))
        {
            case ReplyOutcome.Sent:
                return await EndAsync(step, turn, draft, Texts["AnswerSent"], cancellationToken);
            case ReplyOutcome.Already or ReplyOutcome.NotThere:
                return await EndAsync(step, turn, draft, Texts["CannotAnswer"], cancellationToken);
            default:
                return await AgainAsync(step, turn, draft, cancellationToken);
        }
    }

    static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Turn turn, Draft draft, string text, CancellationToken cancellationToken)
    {
        await step.FinishCardAsync(turn, draft.Card, PostCard.Said("", text), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, Turn turn, Draft draft, CancellationToken cancellationToken)
    {
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
    }

    /// <summary>A topic's name and nothing else.</summary>
    static Topic? TopicIn(Turn turn) =>
        turn.Speaker.Batch.Topics.FirstOrDefault(topic =>
            turn.Folded.Length > 0 && (Phrase.Fold(topic.Name.En) == turn.Folded || Phrase.Fold(topic.Name.Zh) == turn.Folded)
        );

    static bool IsText(string words) =>
        words.Trim() is var text && text.Length >= (text.Any(Scripts.IsCjk) ? SurelyChinese : SurelyText) && !ExchangeReader.Asks(text);

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    /// <param name="Post">The id under which it is sent: sent twice, it is there once.</param>
    /// <param name="Question">What it answers.</param>
    /// <param name="Shown">Words that look like a client's, as they stand on the card; null for none.</param>
    /// <param name="NeedsChange">What is written now is the text anew.</param>
    sealed record Draft(
        int V,
        Guid Post,
        Guid? Question = null,
        string Text = "",
        string Topic = "",
        string? Card = null,
        IReadOnlyList<string>? Shown = null,
        bool NeedsChange = false
    )
    {
        public const int Current = 1;

        public bool IsAnswer => Question is not null;
    }
}
