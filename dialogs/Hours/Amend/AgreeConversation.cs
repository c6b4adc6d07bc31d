using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.Amend;

/// <summary>The word of the other side, typed: to the one proposal that waits for it, or a look at all when there are several.</summary>
public sealed class AgreeConversation(Amendments amendments, AmendDesk desk) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Declining = Phrase.In(new Texts(typeof(AgreeConversation)), "TriggersDecline");

    public static ConversationDescription Description { get; } =
        new(typeof(AgreeConversation), "amend-agree", "TriggersAgree")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => Math.Max(Description!.FitsPhrase(turn), Phrase.Best(Declining, turn.Folded)),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await amendments.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, 2, cancellationToken);
        if (waiting is [var only])
            await desk.DecideAsync(
                dialogs.Context,
                turn,
                Phrase.Best(Declining, turn.Folded) > Description.FitsPhrase(turn) ? AmendVerbs.Decline : AmendVerbs.Agree,
                only,
                turn.Memory.NewCard(),
                cancellationToken
            );
        else if (!await desk.ShowWaitingAsync(dialogs.Context, turn, cancellationToken))
            await dialogs.Context.SayAsync(Texts["NothingWaits"], turn.WaysOn(), cancellationToken);
    }
}

/// <summary>Asks the other side about a proposed change.</summary>
public sealed class AmendmentNotice(AmendDesk desk, Amendments amendments) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(AmendmentNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(AmendmentNotice), Amendments.ProposedNotice) { Why = () => Texts["ProposedWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParseExact(subjects[0], "N", out var id)
        && await amendments.FindAsync(reader.Speaker.Id, reader.Speaker.BatchId, new AmendmentId(id), cancellationToken)
            is { Amendment.State: AmendmentState.Proposed }
            ? await desk.CardAsync(reader.AsTurn(), new AmendmentId(id), "", cancellationToken)
            : null;
}

/// <summary>Tells who proposed a change what became of it.</summary>
public sealed class AmendmentDecidedNotice(AmendDesk desk) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(AmendmentDecidedNotice), Amendments.DecidedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParseExact(subjects[0], "N", out var id) ? await desk.CardAsync(reader.AsTurn(), new AmendmentId(id), "", cancellationToken) : null;
}
