using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Hours.MyHours;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>How things work here, in a sentence with the batch's own figures; then where the person stands in it.</summary>
public sealed class HowItWorksConversation(ProgrammeRules rules, Outlooks outlooks, DecisionTimes times, WhoHelps helps)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(HowItWorksConversation), "how-it-works", "TriggersHow")
        {
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && Asked(turn) is not null ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var asked = Asked(turn);
        IReadOnlyList<string> said = asked switch
        {
            HowWorks.OtherFigure => [OtherFigure(turn, people)],
            HowWorks.HandInAgain => [Texts[turn.Speaker.Is(Role.Trainee) ? "AgainOwn" : "AgainOthers"]],
            HowWorks.WhichKind => WhichKind(turn, people),
            HowWorks.HowSoonDecided => [await HowSoonAsync(turn, people, cancellationToken)],
            HowWorks.SuperviseeLeft =>
            [
                Texts.Say("Left", ("names", Ask(people, turn))),
                .. await FiguresAsync(turn, cancellationToken, RequirementKind.Supervisees),
            ],
            HowWorks.PassShort =>
            [
                Texts["PassShort"],
                .. (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken)).Select(new RuleWords(turn).Needed),
            ],
            HowWorks.LengthOfText => [Texts.Say("LengthOfText", ("names", Ask(people, turn)))],
            HowWorks.Weekends => [Texts["Weekends"]],
            HowWorks.LateEntry => [Texts.Say("LateEntry", ("days", turn.Speaker.Batch.Limits.DaysBack))],
            HowWorks.GroupYes => [Texts["GroupYes"]],
            HowWorks.Leniency =>
            [
                Texts.Say("Leniency", ("names", Ask(people, turn)), ("end", Spoken.Date(turn.Speaker.Batch.EndsOn, turn.Today))),
                .. (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken))
                    .Where(rule => rule.Kind == RequirementKind.PracticumMinutes)
                    .Select(new RuleWords(turn).Needed),
            ],
            HowWorks.OtherGroup => [Texts.Say("OtherGroup", ("names", Ask(people, turn)))],
            HowWorks.MissedPart => [MissedPart(turn.Speaker.Batch.Presence), Texts["MissedPartSession"]],
            HowWorks.MissedHours =>
            [
                Texts["MissedHours"],
                .. turn.Speaker.Is(Role.Trainee) ? await FiguresAsync(turn, cancellationToken, RequirementKind.ClassHours) : [],
            ],
            _ =>
            [
                Texts.Say("ClassHoursAre", ("minutes", turn.Speaker.Batch.Limits.ClassHourMinutes)),
                .. await FiguresAsync(turn, cancellationToken, RequirementKind.ClassHours, RequirementKind.PracticumMinutes),
            ],
        };
        // What is said of the case makes no difference to the rule; a name would, unless the rule is the same for everybody.
        turn.TakeAll();
        if (
            asked
            is not (
                HowWorks.Leniency
                or HowWorks.OtherGroup
                or HowWorks.LateEntry
                or HowWorks.GroupYes
                or HowWorks.MissedPart
                or HowWorks.MissedHours
            )
        )
            turn.Took.Remove(ThingKind.Person);
        await dialogs.Context.SayAsync(string.Join("\n\n", said), turn.WaysOn(), cancellationToken);
    }

    /// <summary>With which supervisor things lie how long is the administrator's question, and answered by name.</summary>
    static HowWorks? Asked(Turn turn) =>
        turn.Speaker.Is(Role.Administrator) && StaffAsked.Backlog(turn.Words) ? null
        : turn.Speaker.Is(Role.Supervisor) && !turn.Speaker.Is(Role.Administrator) && HowAsked.AsksLeniency(turn.Words) ? HowWorks.Leniency
        : HowAsked.Read(turn.Words, turn.AnsweredBefore == MyHoursConversation.Description.Id);

    /// <summary>The requirements that are spoken of: a trainee's own standing, else what has to be reached.</summary>
    async Task<IReadOnlyList<string>> FiguresAsync(Turn turn, CancellationToken cancellationToken, params RequirementKind[] meant)
    {
        var words = new RuleWords(turn);
        bool IsMeant(RequirementFigure figure) => meant.Contains(figure.Kind);
        if (turn.Speaker.Is(Role.Trainee))
            return
            [
                .. (await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken))
                    .Rules.Select(one => one.Rule)
                    .Where(rule => IsMeant(rule.Figure))
                    .Select(words.Line),
            ];
        return [.. (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken)).Where(IsMeant).Select(words.Needed)];
    }

    /// <summary>What coming late or leaving early takes away in this batch.</summary>
    string MissedPart(PresenceRules presence) =>
        presence.Part switch
        {
            PartCredit.Full => Texts["ClassHoursOfPartFull"],
            PartCredit.None => Texts.Say("ClassHoursOfPartNone", ("minutes", presence.ToleranceMinutes)),
            _ => Texts.Say("ClassHoursOfPartQuarters", ("minutes", presence.ToleranceMinutes)),
        };

    string OtherFigure(Turn turn, HelpingPeople people) =>
        turn.Speaker.Is(Role.Administrator) ? Texts["FigureOwn"] : Texts.Say("FigureOthers", ("names", Ask(people, turn)));

    /// <summary>What is written is logged as the kind that is called so; else what each kind is for.</summary>
    IReadOnlyList<string> WhichKind(Turn turn, HelpingPeople people)
    {
        var types = turn.Speaker.Batch.TypesInUse.ToList();
        var guess =
            HowAsked.Writing(turn.Words) is { } written
            && types.FirstOrDefault(type =>
                type.SynonymsEn.Concat(type.SynonymsZh).Any(word => word.Contains(written, StringComparison.OrdinalIgnoreCase))
            )
                is { } type
                ? Texts.Say("KindGuess", ("work", written), ("type", type.Name.In(turn.Language)))
                : null;
        var kinds = types
            .Where(one => one.Practicum)
            .Select(one =>
                Texts.Say(
                    "KindLine",
                    ("type", one.Name.In(turn.Language)),
                    ("words", Spoken.Choice([.. (turn.Language == Language.Chinese ? one.SynonymsZh : one.SynonymsEn).TakeLast(MostWords)]))
                )
            );
        var decides = people.Supervisors.Count > 0 ? Texts.Say("KindDecides", ("names", Names(people.Supervisors, turn))) : "";
        return guess is null ? [Texts["Kinds"], .. kinds, decides] : [Spoken.Sentences([guess, decides])];
    }

    const int MostWords = 3;

    async Task<string> HowSoonAsync(Turn turn, HelpingPeople people, CancellationToken cancellationToken)
    {
        var time = await times.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone, cancellationToken);
        List<string> said =
        [
            time.Median is { } median
                ? Texts.Say("Soon", ("span", Spoken.Span(median)), ("count", time.Decided))
                : Texts.Say("SoonUnknown", ("names", people.Supervisors.Count > 0 ? Names(people.Supervisors, turn) : Texts["TheSupervisors"])),
            time.Oldest is { } oldest
                ? Texts.Say("SoonWaiting", ("count", time.Waiting), ("span", Spoken.Span(turn.Now - oldest)))
                : Texts["SoonNoneWaits"],
        ];
        return Spoken.Sentences(said);
    }

    static string Names(IReadOnlyList<PersonName> people, Turn turn) => Spoken.Choice([.. people.Take(2).Select(one => one.In(turn.Language))]);

    string Ask(HelpingPeople people, Turn turn) => people.Administrators.Count > 0 ? Names(people.Administrators, turn) : Texts["TheAdministrators"];
}
