using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>The figures of the programme as its batch has them: how long it runs, what it asks for, when the defence begins.</summary>
public sealed partial class ProgrammeConversation(ProgrammeRules rules, WhoHelps helps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ProgrammeConversation), "programme")
        {
            Intents = ["programme_facts"],
            Theme = Theme.Progress,
            OnlyTells = true,
            Seldom = _ => true,
            IsFor = _ => true,
            Fits = turn =>
                RuleAsked.In(turn.Words) is not null || (turn.Input is Input.Said && Told(turn) is not null) ? Phrase.Whole
                : RuleAsked.IsWeekly(turn.Words) ? 0
                : QuestionReader.AsksNeeded(turn.Words)
                && !AbsenceAsked.Is(turn.Words)
                && QuestionReader.DoneBy(turn.Words, turn.Today, false) is null
                    ? Phrase.Whole
                : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (RuleAsked.In(turn.Words) is { } rule)
        {
            await dialogs.Context.SayAsync(Said(rule, turn.Speaker.Batch), turn.WaysOn(), cancellationToken);
            return;
        }
        var (batch, words) = (turn.Speaker.Batch, new RuleWords(turn));
        if (
            Told(turn) is var (heard, of)
            && KindOf(of) is var kind
            && (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken)).FirstOrDefault(one => one.Kind == kind) is { } figure
        )
        {
            turn.TakeAll();
            var needed = kind == RequirementKind.PracticumMinutes ? figure.Needed / MinutesOfAnHour : figure.Needed;
            await dialogs.Context.SayAsync(
                Texts.Say(needed == heard ? "HeardRight" : "HeardWrong", ("needed", words.Needed(figure))),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard())
            .Title(batch.Name.In(turn.Language))
            .Item(
                Texts["Runs"],
                Texts.Say("RunsFrom", ("from", Spoken.Date(batch.StartsOn, turn.Today)), ("to", Spoken.Date(batch.EndsOn, turn.Today)))
            )
            .Heading(Texts["Needed"]);
        foreach (var required in await rules.OfAsync(turn.Speaker.BatchId, cancellationToken))
            card.Text(words.Needed(required));
        if (batch.DefenceOn is { } defence)
            card.Item(Texts["Defence"], Texts.Say("DefenceFrom", ("day", Spoken.Date(defence, turn.Today))));
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        card.Hint(
            people.Administrators is [var administrator, ..] ? Texts.Say("FactsMore", ("names", administrator.In(turn.Language))) : Texts["FactsAsk"]
        );
        await dialogs.Context.ShowAsync(card, [DueDatesConversation.Description.Texts["DueTitle"], Texts.Shared["Help"]], cancellationToken);
    }

    const int MinutesOfAnHour = 60;

    /// <summary>A figure that somebody was told; how much is still to come or planned is none of the rule.</summary>
    static (int Figure, ToldFigure Of)? Told(Turn turn) => OfStanding().IsMatch(turn.Words) ? null : RuleAsked.Heard(turn.Words);

    [GeneratedRegex(@"\b(?:to go|planned|left|more|short|missing|logged|done)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfStanding();

    static RequirementKind KindOf(ToldFigure figure) =>
        figure switch
        {
            ToldFigure.ClassHours => RequirementKind.ClassHours,
            ToldFigure.GroupSessions => RequirementKind.GroupSessions,
            _ => RequirementKind.PracticumMinutes,
        };

    string Said(AskedRule rule, BatchDescription batch) =>
        rule switch
        {
            AskedRule.CancelNotice => Texts.Say("RuleCancel", ("cancel", batch.Booking.CancelHours), ("move", batch.Booking.MoveHours)),
            _ => Texts.Say("RuleOpen", ("most", batch.Booking.OpenBookings)),
        };
}
