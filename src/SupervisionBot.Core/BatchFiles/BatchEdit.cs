using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>What an administrator wants otherwise of a batch.</summary>
public enum BatchEditKind
{
    /// <summary>How much of a requirement is needed.</summary>
    Need,
    Limit,
    Begin,
    End,
    Defence,

    /// <summary>Nothing is expected of anybody on these days.</summary>
    Close,

    /// <summary>These days are none of the closed ones.</summary>
    Open,
    AddType,

    /// <summary>A type of work is also called otherwise.</summary>
    Synonym,

    /// <summary>Nothing more is logged as it; what was stays.</summary>
    RetireType,
}

/// <summary>A limit of the batch that is changed in words. Each has its path in the batch file.</summary>
public enum BatchLimit
{
    /// <summary>Open bookings of a trainee.</summary>
    OpenBookings,

    /// <summary>Hours.</summary>
    CancelHours,
    MoveHours,
    NoticeHours,

    /// <summary>Days.</summary>
    DaysAhead,

    /// <summary>People in a group session.</summary>
    GroupPlaces,

    /// <summary>Days after which an entry needs a reason.</summary>
    DaysBack,

    /// <summary>Minutes that may be logged for a day.</summary>
    MinutesPerDay,

    /// <summary>Days within which hours are decided on.</summary>
    ReviewDays,

    /// <summary>Hours.</summary>
    UndoHours,
}

/// <summary>One change of a batch.</summary>
/// <param name="Name">The requirement as <see cref="RequirementNames.Name(RequirementFigure)"/> names it, or the key of the activity type.</param>
/// <param name="Number">In the unit of the figure or limit; it is checked like one in a batch file.</param>
/// <param name="From">The day; of several the first. Likewise <paramref name="To"/> the last, included.</param>
/// <param name="En">The name of the closed days or of the type, or the synonym; empty where it is none of that language.</param>
public sealed record BatchEdit(
    BatchEditKind Kind,
    string Name = "",
    BatchLimit? Limit = null,
    long Number = 0,
    DateOnly? From = null,
    DateOnly? To = null,
    string En = "",
    string Zh = ""
)
{
    /// <summary>The batch as it would be; null where it has nothing of that name. It may be one that a batch file could not say.</summary>
    public BatchPlan? Of(BatchPlan plan)
    {
        var batch = plan.Description;
        return Kind switch
        {
            BatchEditKind.Need => Needed(plan),
            BatchEditKind.Limit => Limit is { } limit ? plan with { Description = Limited(batch, limit, Whole(Number)) } : null,
            BatchEditKind.Begin when From is { } day => plan with { Description = batch with { StartsOn = day } },
            BatchEditKind.End when From is { } day => plan with { Description = batch with { EndsOn = day } },
            BatchEditKind.Defence when From is { } day => plan with { Description = batch with { DefenceOn = day } },
            BatchEditKind.Close when From is { } from => plan with { Description = batch with { ClosedDays = Closed(batch, from, To ?? from) } },
            BatchEditKind.Open when From is { } from => plan with { Description = batch with { ClosedDays = Without(batch, from, To ?? from) } },
            BatchEditKind.AddType => plan with { Description = batch with { ActivityTypes = [.. batch.ActivityTypes, NewType(batch)] } },
            BatchEditKind.Synonym => WithType(plan, type =>
                type with
                {
                    SynonymsEn = More(type.SynonymsEn, En),
                    SynonymsZh = More(type.SynonymsZh, Zh),
                }
            ),
            BatchEditKind.RetireType => WithType(plan, type => type with { Retired = true }),
            _ => null,
        };
    }

    static int Whole(long number) => (int)Math.Clamp(number, int.MinValue, int.MaxValue);

    BatchPlan? Needed(BatchPlan plan) =>
        plan.Requirements.Any(figure => figure.Name() == Name)
            ? plan with
            {
                Requirements = [.. plan.Requirements.Select(figure => figure.Name() == Name ? figure with { Needed = Whole(Number) } : figure)],
            }
            : null;

    static BatchDescription Limited(BatchDescription batch, BatchLimit limit, int number) =>
        limit switch
        {
            BatchLimit.DaysBack => batch with { Limits = batch.Limits with { DaysBack = number } },
            BatchLimit.MinutesPerDay => batch with { Limits = batch.Limits with { MinutesPerDay = number } },
            BatchLimit.ReviewDays => batch with { Limits = batch.Limits with { ReviewDays = number } },
            BatchLimit.UndoHours => batch with { Limits = batch.Limits with { UndoHours = number } },
            BatchLimit.OpenBookings => batch with { BookingRules = batch.Booking with { OpenBookings = number } },
            BatchLimit.CancelHours => batch with { BookingRules = batch.Booking with { CancelHours = number } },
            BatchLimit.MoveHours => batch with { BookingRules = batch.Booking with { MoveHours = number } },
            BatchLimit.NoticeHours => batch with { BookingRules = batch.Booking with { NoticeHours = number } },
            BatchLimit.DaysAhead => batch with { BookingRules = batch.Booking with { DaysAhead = number } },
            _ => batch with { BookingRules = batch.Booking with { GroupPlaces = number } },
        };

    /// <summary>What was closed before keeps its name but for the days that have another now.</summary>
    List<ClosedDays> Closed(BatchDescription batch, DateOnly from, DateOnly to) =>
        [.. Without(batch, from, to).Append(new ClosedDays(from, to, new Wording(En, Zh))).OrderBy(closed => closed.From)];

    static List<ClosedDays> Without(BatchDescription batch, DateOnly from, DateOnly to) =>
        [
            .. (batch.ClosedDays ?? []).SelectMany(closed =>
                closed.To < from || closed.From > to
                    ? (IEnumerable<ClosedDays>)[closed]
                    : ((ClosedDays[])[closed with { To = from.AddDays(-1) }, closed with { From = to.AddDays(1) }]).Where(part =>
                        part.From <= part.To
                    )
            ),
        ];

    /// <summary>Logged with a supervisee, and practicum, as most are.</summary>
    ActivityType NewType(BatchDescription batch)
    {
        var key = string.Join('-', En.ToLowerInvariant().Split(NoLetters(En), StringSplitOptions.RemoveEmptyEntries));
        if (!BatchFile.IsKey(key))
            key = $"type-{batch.ActivityTypes.Count + 1}";
        return new ActivityType(key, new Wording(En, Zh), [], []);
    }

    static char[] NoLetters(string text) => [.. text.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Append(' ').Distinct()];

    BatchPlan? WithType(BatchPlan plan, Func<ActivityType, ActivityType> changed) =>
        plan.Description.TypeOf(Name) is null
            ? null
            : plan with
            {
                Description = plan.Description with
                {
                    ActivityTypes = [.. plan.Description.ActivityTypes.Select(type => type.Key == Name ? changed(type) : type)],
                },
            };

    static IReadOnlyList<string> More(IReadOnlyList<string> words, string word) =>
        word.Length == 0 || words.Contains(word, StringComparer.OrdinalIgnoreCase) ? words : [.. words, word];
}
