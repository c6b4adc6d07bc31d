using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>All that a batch file says.</summary>
/// <param name="Classes">The programme's calendar; null where the file does not speak of it.</param>
public sealed record BatchPlan(
    string Key,
    BatchDescription Description,
    IReadOnlyList<RequirementFigure> Requirements,
    IReadOnlyList<ClassPlanRow>? Classes = null
)
{
    /// <summary>The same batch, so many days later.</summary>
    public BatchPlan MovedBy(int days) =>
        this with
        {
            Description = Description with
            {
                StartsOn = Description.StartsOn.AddDays(days),
                EndsOn = Description.EndsOn.AddDays(days),
                DefenceOn = Description.DefenceOn?.AddDays(days),
                ClosedDays = Description
                    .ClosedDays?.Select(closed => closed with { From = closed.From.AddDays(days), To = closed.To.AddDays(days) })
                    .ToList(),
                Checklist = Description.Checklist?.Select(item => item with { DueOn = item.DueOn.AddDays(days) }).ToList(),
            },
            Classes = Classes
                ?.Select(row =>
                    row with
                    {
                        Day = row.Day.AddDays(days),
                        LastDay = row.LastDay?.AddDays(days),
                        SignUpUntil = row.SignUpUntil?.AddDays(days),
                    }
                )
                .ToList(),
        };
}

/// <summary>What is wrong at a place in a batch file. Each has its own sentence.</summary>
public enum BatchFault
{
    NotJson,
    NotObject,
    NotList,
    NotText,
    NotWholeNumber,
    NotYesOrNo,
    NotDate,
    NotTime,
    Missing,
    Unknown,
    Repeated,
    Empty,
    TooLong,
    OutOfRange,
    NotKey,
    UnknownZone,
    EndBeforeStart,
    DuplicateKey,
    WordOfTwoTypes,
    UnknownKind,
    SameRequirementTwice,
    NotForThisKind,
    UnknownType,
    NotPracticum,
}

/// <summary>A problem in a batch file.</summary>
/// <param name="Path">Where, for example <c>activityTypes[2].synonyms.en[0]</c>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Other">What is accepted, or the other place that it conflicts with; by fault.</param>
public sealed record BatchProblem(string Path, BatchFault Fault, string Value = "", string Other = "");

/// <summary>What came of reading a batch file.</summary>
public abstract record BatchReading
{
    BatchReading() { }

    public sealed record Good(BatchPlan Plan) : BatchReading;

    /// <summary>Every problem of the file.</summary>
    public sealed record Wrong(IReadOnlyList<BatchProblem> Problems) : BatchReading;
}
