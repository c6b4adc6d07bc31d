using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Drafts;

/// <summary>Goes on with the talk that was left last.</summary>
public sealed class ContinueConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ContinueConversation), "continue")
        {
            Listed = false,
            IsFor = _ => true,
            Fits = turn => Saves(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    /// <summary>"Ok, save it", right after "Go on with it?".</summary>
    static bool Saves(Turn turn) =>
        turn.Memory.Mentioned is not null
        && turn.Memory.Drafts.LastOrDefault() == turn.Memory.Mentioned
        && AnswerReader.Read(turn.Words) is Answer.Save;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (HalfFinished.Newest(turn, dialogs) is not { } draft)
        {
            await dialogs.Context.SayAsync(Texts["NothingKept"], turn.WaysOn(), cancellationToken);
            return;
        }
        var saves = Saves(turn);
        turn.Memory.Drafts.Remove(draft);
        await dialogs.BeginDialogAsync(draft.Conversation, draft.State, cancellationToken);
        if (saves && conversations.Waiting(dialogs) is { } waiting && waiting.Takes(GuidedConversation.DraftOf(dialogs), turn))
            await dialogs.ContinueDialogAsync(cancellationToken);
    }
}

/// <summary>Throws away the talk that was left last, or all of them.</summary>
public sealed class DropConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> All = Phrase.In(new Texts(typeof(DropConversation)), "DropAll");

    public static ConversationDescription Description { get; } =
        new(typeof(DropConversation), "drop", "TriggersDrop")
        {
            Listed = false,
            IsFor = _ => true,
            Fits = turn => turn.Memory.Drafts.Count > 0 ? Math.Max(Description!.FitsPhrase(turn), Phrase.Best(All, turn.Folded)) : 0,
            Nears = turn => Math.Max(Description!.FitsPhrase(turn), Description!.NearsPhrase(turn)),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeptDraft> dropped =
            Phrase.Best(All, turn.Folded) >= Phrase.Opening ? [.. turn.Memory.Drafts]
            : HalfFinished.Newest(turn, dialogs) is { } newest ? [newest]
            : [];
        turn.Memory.Drafts.RemoveAll(dropped.Contains);
        List<string> sums = [.. dropped.Select(draft => conversations.Guided(draft.Conversation)?.Sum(draft.State, turn)).OfType<string>()];
        await dialogs.Context.SayAsync(
            sums.Count == 0 ? Texts["NothingKept"] : Texts.Say("Dropped", ("draft", Spoken.All(sums))),
            turn.WaysOn(),
            cancellationToken
        );
    }
}
