using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What somebody approved or returned.</summary>
public sealed class TakingBackDecisions(DecisionUndo decisions, NameBook names) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
    [
        .. new[] { ActKind.HoursApproved, ActKind.HoursReturned }.Select(kind => new TakingBackDescription(typeof(TakingBackDecisions), kind, _ =>
            true
        )),
    ];

    public override async Task<Card> TakeBackAsync(Turn turn, string card, ActId? act, CancellationToken cancellationToken)
    {
        var by = turn.Speaker.AsReviewer();
        var outcome = act is { } one ? await decisions.OneAsync(by, one, cancellationToken) : await decisions.LastAsync(by, cancellationToken);
        return await CardAsync(turn, card, outcome, cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, string id, TakeBackOutcome outcome, CancellationToken cancellationToken)
    {
        var card = new Card(id);
        switch (outcome)
        {
            case TakeBackOutcome.Undone { Entries: [var entry] } undone:
                var words = new EntryWords(turn, await names.OfAsync([entry.SuperviseeId, entry.TraineeId], cancellationToken));
                card.Title(Texts.Say(undone.Kind.ToString(), ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
                break;
            case TakeBackOutcome.Undone undone:
                card.Title(Texts.Say("SeveralWaitAgain", ("count", undone.Entries.Count)));
                break;
            case TakeBackOutcome.TooLate late:
                card.Text(Texts.Say("TooLate", ("hours", late.Hours)));
                break;
            default:
                card.Text(
                    Texts[
                        outcome is TakeBackOutcome.Already ? "Already"
                        : outcome is TakeBackOutcome.MovedOn ? "DecisionMovedOn"
                        : "Nothing"
                    ]
                );
                break;
        }
        if (outcome is TakeBackOutcome.Undone { Stayed: > 0 } some)
            card.Hint(Texts.Say("SomeStayed", ("count", some.Stayed)));
        return card.Buttons(new Button(Texts.Shared["Review"], ReviewVerbs.List));
    }
}
