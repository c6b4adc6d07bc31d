using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Announce;

/// <summary>Writes once to many: to whom, what, in one or both languages, with a file, now or later. Nothing goes out before it was seen and confirmed.</summary>
public sealed class AnnounceConversation(Announcements announcements, Audiences audiences) : GuidedConversation
{
    static readonly IReadOnlyList<Phrase> SendWords = Phrase.In(new Texts(typeof(AnnounceConversation)), "WordsSend");

    public override string Id => "announce";

    public override Theme Theme => Theme.Messages;

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator);

    public override bool Owns(string verb) => verb.StartsWith("announce.", StringComparison.Ordinal);

    public override bool TakesFiles(Turn turn) => turn.Memory.Announcing || Fits(turn) >= Phrase.Opening;

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (!await audiences.MayAnnounceAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
        {
            await dialogs.Context.SayAsync(Texts["NobodyToWriteTo"], turn.WaysOn(), cancellationToken);
            return;
        }
        turn.Memory.Announcing = true;
        await dialogs.BeginDialogAsync(Id, AnnounceReading.Begin(turn, await WordsAsync(turn, cancellationToken)).Write(), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) => pressed.Verb == "announce.another"
        ? BeginAsync(dialogs, turn, cancellationToken)
        : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>What is announced may begin with any word; only another's very words leave it.</summary>
    public override bool Takes(string draft, Turn turn) => true;

    public override bool IsAnswer(string draft, Turn turn) => AudienceWords.CanBe(turn);

    public override bool WaitsFor(string draft, Input.Pressed pressed) => Owns(pressed.Verb) && AnnounceDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => AnnounceDraft.Read(draft).Text.In(turn.Language) is { Length: > 0 } text ? AnnounceCard.Short(text).TrimEnd('.', '\u3002') : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        turn.Memory.Announcing = false;
        return dialogs.RetireCardAsync(turn, AnnounceDraft.Read(draft).Card, Texts[kept ? "Kept" : "Dropped"], cancellationToken);
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        turn.Memory.Announcing = true;
        var draft = AnnounceDraft.Read(DraftOf(step));
        var words = await WordsAsync(turn, cancellationToken);
        var asking = draft.Asking is Asking.Other or Asking.When ? draft.Asking : draft.Missing();
        if (asking == Asking.Nothing)
        {
            draft = draft with { Asking = Asking.Confirmation, Card = turn.Memory.NewCard() };
            if (draft.Trouble is { } why) await step.Context.SayAsync(Texts[why], null, cancellationToken);
            var count = await announcements.CountAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.To!, cancellationToken);
            await step.Context.ShowAsync(AnnounceCard.Preview(draft, words.Of(draft.To!), count ?? 0, turn), null, cancellationToken);
        }
        else
        {
            draft = draft with { Asking = asking, Card = null };
            var (question, answers) = asking switch
            {
                Asking.To => (Texts["AskTo"], words.Answers),
                Asking.Text => (Texts["AskText"], [Texts.Shared["Cancel"]]),
                Asking.Other => (Texts[draft.English.Length > 0 ? "AskChinese" : "AskEnglish"], [Texts.Shared["Cancel"]]),
                _ => (Texts["AskWhen"], (IReadOnlyList<string>)[Texts["When1"], Texts["When2"], Texts["When3"]]),
            };
            await step.Context.SayAsync(draft.Trouble is { } trouble ? Texts[trouble] : question, answers, cancellationToken);
        }
        Keep(step, (draft with { Trouble = null, Spoken = turn.Language }).Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AnnounceDraft.Read(DraftOf(step));
        if (draft is { Asking: Asking.Text or Asking.Other, Spoken: { } spoken } && spoken != turn.Language)
        {
            turn.Speak(spoken);
            turn.Memory.Language = spoken.Tag();
        }
        switch (turn.Input is Input.Pressed pressed ? pressed.Verb : Decision(draft, turn))
        {
            case "announce.send":
                return await SendAsync(step, turn, draft, cancellationToken);
            case "announce.cancel":
                turn.Memory.Announcing = false;
                await step.FinishCardAsync(turn, draft.Card, new Card(draft.Card ?? turn.Memory.NewCard()).Text(Texts["Dropped"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case "announce.text":
                return await AgainAsync(step, turn, draft, draft with { English = "", Chinese = "", Asking = Asking.Text }, cancellationToken);
            case "announce.other":
                return await AgainAsync(step, turn, draft, draft with { Asking = Asking.Other }, cancellationToken);
            case "announce.when":
                return await AgainAsync(step, turn, draft, draft with { Asking = Asking.When }, cancellationToken);
            case "announce.to":
                return await AgainAsync(step, turn, draft, draft with { To = null, Asking = Asking.To }, cancellationToken);
            default:
                return await AgainAsync(step, turn, draft, AnnounceReading.Take(draft, turn, await WordsAsync(turn, cancellationToken)), cancellationToken);
        }
    }

    async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, Turn turn, AnnounceDraft draft, CancellationToken cancellationToken)
    {
        var outcome = await announcements.AnnounceAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.To!, draft.Text, draft.FileId, draft.At, cancellationToken);
        if (outcome is not AnnounceOutcome.Announced announced)
        {
            var (trouble, again) = outcome switch
            {
                AnnounceOutcome.NoText => ("TooLong", draft with { Asking = Asking.Text, English = "", Chinese = "" }),
                AnnounceOutcome.TimeNotPossible => ("TimeNotPossible", draft with { Asking = Asking.When }),
                AnnounceOutcome.Nobody => ("NobodyThere", draft with { To = null }),
                _ => ("NotYours", draft with { To = null }),
            };
            return await AgainAsync(step, turn, draft, again with { Trouble = trouble }, cancellationToken);
        }
        turn.Memory.Announcing = false;
        var to = (await WordsAsync(turn, cancellationToken)).Of(draft.To!);
        await step.FinishCardAsync(turn, draft.Card, AnnounceCard.Announced(draft.Card ?? turn.Memory.NewCard(), announced.Announcement, to, turn), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, Turn turn, AnnounceDraft before, AnnounceDraft draft, CancellationToken cancellationToken)
    {
        await step.RetireCardAsync(turn, before.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, (draft with { Card = null }).Write(), cancellationToken);
    }

    async Task<AudienceWords> WordsAsync(Turn turn, CancellationToken cancellationToken) =>
        new(turn, await audiences.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));

    static string Decision(AnnounceDraft draft, Turn turn)
    {
        var answer = turn.Words.Length == 0 ? null : AnswerReader.Read(turn.Words);
        if (answer is Answer.Cancel) return "announce.cancel";
        if (draft.Asking != Asking.Confirmation) return "";
        if (answer is Answer.Yes or Answer.Save || Phrase.Best(SendWords, turn.Folded) >= Phrase.Whole) return "announce.send";
        return answer switch { Answer.No => "announce.cancel", Answer.Change => "announce.text", _ => "" };
    }
}
