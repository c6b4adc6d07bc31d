using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>The conversation that each next step leads to, and its button.</summary>
public sealed class NextSteps(Catalogue catalogue, OpenConversations conversations, SessionBoard board)
{
    static readonly Texts Texts = new(typeof(NextSteps));

    static readonly IReadOnlyDictionary<NextStep, string> Leads = new Dictionary<NextStep, string>
    {
        [NextStep.LogHours] = LogHoursConversation.DialogId,
        [NextStep.AwaitApproval] = "my-hours",
        [NextStep.BookSupervision] = "book-supervision",
        [NextStep.SubmitMaterials] = "submit-materials",
    };

    /// <summary>Whether there is a session that they can book; looked up only where a step leads there.</summary>
    public async Task<bool?> BookableAsync(Outlook outlook, Turn turn, CancellationToken cancellationToken) =>
        outlook.Rules.Any(rule => rule.Step == NextStep.BookSupervision)
            ? (await board.BookableAsync(turn.Speaker.AsTrainee(), null, cancellationToken)).Count > 0
            : null;

    /// <summary>Null when there is nothing to press: the step is somebody else's, or comes at its time.</summary>
    public Button? ButtonFor(RuleOutlook outlook, Turn turn, bool? bookable)
    {
        if (outlook.Step == NextStep.BookSupervision && bookable == false)
            return null;
        if (outlook is { Step: NextStep.LogHoursWith, StepWith: { } with })
            return new Button(Texts.Say("ButtonWith", ("name", turn.NameOf(with.Name, with.NameEn))), LogVerbs.With.About(with.Id));
        return outlook.Step is { } step && Leads.TryGetValue(step, out var id) && Find(id, turn) is { } conversation
            ? new Button(conversation.Texts["HelpTitle"], ProgressVerbs.Go.About(id))
            : null;
    }

    /// <summary>Goes where the button leads.</summary>
    public async Task GoAsync(DialogContext dialogs, Turn turn, string id, CancellationToken cancellationToken)
    {
        if (Leads.Values.Contains(id) && Find(id, turn) is { } conversation)
            await conversations.Open(conversation).BeginAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts.Shared["CardNoLonger"], turn.WaysOn(), cancellationToken);
    }

    ConversationDescription? Find(string id, Turn turn) => catalogue.Find(id) is { } known && known.IsFor(turn.Speaker) ? known : null;
}
