using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>All that waits for somebody, hours, materials, questions and sessions alike: the summary says it.</summary>
public sealed class WhatWaitsConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WhatWaitsConversation), "what-waits", "TriggersWhatWaits")
        {
            Intents = ["what_waits"],
            Yields = false,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            // While a reason is asked for, these may be its words.
            Fits = turn => turn.Input is Input.Said && SummaryReading.AsksWhatWaits(turn.Words) ? Phrase.Surely : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // It is of today in any case.
        turn.Took.Add(ThingKind.Today);
        return conversations.Open(SummaryConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
    }
}
