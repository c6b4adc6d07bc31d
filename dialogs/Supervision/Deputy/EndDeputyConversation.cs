using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>A supervisor is back and decides alone again.</summary>
public sealed class EndDeputyConversation(Deputies deputies, OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(EndDeputyConversation), "end-deputy", "TriggersEnd")
        {
            Intents = ["end_deputy"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // What the sentence only probably wants is shown, with the button that does it.
        if (!Description.IsAskedBy(turn) && await deputies.NowAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } now)
            await ((DeputyConversation)conversations.Open(DeputyConversation.Description)).ShowNowAsync(
                dialogs,
                turn,
                now,
                ends: true,
                cancellationToken
            );
        else
            await EndAsync(dialogs, turn, cancellationToken);
    }

    async Task EndAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await dialogs.Context.SayAsync(
            await deputies.EndAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Id, cancellationToken) is DeputyOutcome.Ended ended
                ? Texts.Say("Ended", ("name", new EntryWords(turn, [ended.Deputy]).Name(ended.Deputy.Id)))
                : Texts["Nobody"],
            turn.WaysOn(),
            cancellationToken
        );
}

/// <summary>Tells somebody that they stand in for a supervisor.</summary>
public sealed class DeputyNotice(Deputies deputies, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(DeputyNotice));

    public static NoticeDescription Description { get; } = new(typeof(DeputyNotice), Deputies.NamedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(subjects[^1], "N", out var id))
            return null;
        var supervisor = new PersonId(id);
        if (await deputies.NowAsync(supervisor, reader.Speaker.BatchId, cancellationToken) is not { } now || now.Deputy.Id != reader.Speaker.Id)
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync([supervisor], cancellationToken));
        return new Card("")
            .Title(Texts.Say("NoticeTitle", ("name", words.Name(supervisor))))
            .Text(
                now.FirstDay is { } first
                    ? Texts.Say(
                        "NoticeTextFrom",
                        ("name", words.Name(supervisor)),
                        ("from", Spoken.Date(first, reader.AsTurn().Today)),
                        ("day", Spoken.Date(now.LastDay, reader.AsTurn().Today))
                    )
                    : Texts.Say("NoticeText", ("name", words.Name(supervisor)), ("day", Spoken.Date(now.LastDay, reader.AsTurn().Today)))
            )
            .Buttons(new Button(Texts.Shared["Review"], ReviewVerbs.List, style: ButtonStyle.First));
    }
}
