using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Asks what a change of the roster lacks, one thing after the other, and takes the answer.</summary>
public sealed class RosterQuestions(RosterPeople people, RosterChangeReading reading)
{
    const int LongestAnswer = 60;

    static readonly Texts Texts = new(typeof(RosterQuestions));

    internal async Task AskAsync(ITurnContext context, Turn turn, RosterChangeDraft draft, RosterAsked missing, CancellationToken cancellationToken)
    {
        IEnumerable<string> answers = [Texts.Shared["Cancel"]];
        if (missing == RosterAsked.Group)
            answers =
            [
                .. (await people.GroupsAsync(turn.Speaker.BatchId, cancellationToken)).Select(group => group.In(turn.Language)),
                Texts.Shared["Cancel"],
            ];
        if (missing is RosterAsked.Who or RosterAsked.Other or RosterAsked.Trainee && draft.Choices is { Count: > 0 } choices)
            answers = choices.Append(Texts.Shared["Cancel"]);
        var key =
            missing is RosterAsked.Who or RosterAsked.Other && draft.Whom.Length > 0
                ? draft.Choices is { Count: > 0 }
                    ? "AskWhich"
                    : "AskUnknown"
                : $"Ask{missing}";
        await context.SayAsync(
            Texts.Say(key, ("name", draft.Name), ("whom", draft.Whom), ("field", RosterWords.Field(draft.Field))),
            answers,
            cancellationToken
        );
    }

    internal bool CanAnswer(RosterChangeDraft draft, Turn turn) =>
        draft.Asked switch
        {
            RosterAsked.Email => RosterSaid.EmailIn(turn.Words).Length > 0
                || (turn.Words.Length <= LongestAnswer && AnswerReader.Read(turn.Words) is null),
            RosterAsked.Group => turn.Heard?.Names(ThingKind.Group) == true || TraineeAsked.GroupIn(turn.Words) is not null,
            RosterAsked.Who or RosterAsked.Other or RosterAsked.Trainee => IsName(turn) || RosterSaid.EmailIn(turn.Words).Length > 0,
            _ => turn.Words.Length <= LongestAnswer && AnswerReader.Read(turn.Words) is null,
        };

    /// <summary>A name and little beside.</summary>
    static bool IsName(Turn turn) =>
        (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person).Sum(thing => thing.End - thing.Start) * 2
        >= turn.Words.Trim().Length;

    internal async Task<RosterChangeDraft> TakeAsync(RosterChangeDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Words.Trim();
        switch (draft.Asked)
        {
            case RosterAsked.Who:
            case RosterAsked.Other:
                return await reading.WithPersonAsync(draft, turn, words, draft.Asked == RosterAsked.Other, cancellationToken);
            case RosterAsked.Trainee:
                return await reading.WithPersonAsync(draft, turn, words, other: true, cancellationToken);
            case RosterAsked.Group:
                return draft with { Group = (await reading.GroupAsync(turn, words, cancellationToken))?.Value };
            case RosterAsked.Name:
                return draft with { Name = Without(words), Email = Or(draft.Email, RosterSaid.EmailIn(words)) };
            case RosterAsked.Email:
                return draft with { Email = Or(RosterSaid.EmailIn(words), words) };
            default:
                return draft with
                {
                    Value = draft.Field switch
                    {
                        RosterField.Email => Or(RosterSaid.EmailIn(words), words),
                        RosterField.Phone => Or(RosterSaid.NumberIn(words), words),
                        _ => words.Trim('.', '。'),
                    },
                };
        }
    }

    static string Without(string words) =>
        RosterSaid.EmailIn(words) is { Length: > 0 } email
            ? words.Replace(email, "", StringComparison.Ordinal).Trim(' ', ',', '，', '.', '。')
            : words.Trim(' ', ',', '.');

    static string Or(string one, string other) => one.Length > 0 ? one : other;
}
