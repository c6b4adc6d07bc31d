using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Sample;

/// <summary>Hours: brought along, logged week by week, approved but for the newest, some returned, asked about, confirmed or objected to.</summary>
static class LifeHours
{
    const int FirstWeek = 4;
    const int LastApproved = 2;

    static readonly TimeOnly Evening = new(19, 30);

    public static async Task LogAsync(LifeStage stage, CancellationToken cancellation)
    {
        var waiting = stage.Plan.Groups.SelectMany(group => group.Trainees).ToDictionary(trainee => trainee.Email, _ => new Stack<HourEntry>());
        await BringAlongAsync(stage, cancellation);
        for (var week = FirstWeek; week >= 0; week--)
        {
            foreach (var group in stage.Plan.Groups)
            {
                List<HourEntry> logged = [];
                foreach (var trainee in group.Trainees)
                {
                    var own = await WeekAsync(stage, trainee, week, cancellation);
                    if (week >= LastApproved)
                        logged.AddRange(own);
                    else
                        own.ForEach(waiting[trainee.Email].Push);
                }
                stage.Clock.Set(stage.At(week - 1, 2, Evening));
                await stage
                    .Get<Decisions>()
                    .ApproveAllAsync(
                        stage.Reviewer(group.Supervisor),
                        [.. logged.Select(entry => new SeenEntry(entry.Id, entry.Version))],
                        cancellation
                    );
                await stage.SaveAsync(cancellation);
            }
        }
        await RemarkAsync(stage, waiting, cancellation);
    }

    static async Task BringAlongAsync(LifeStage stage, CancellationToken cancellation)
    {
        stage.Clock.Set(stage.At(FirstWeek + 1, 1, Evening));
        var (administrator, first) = (stage.Reviewer(stage.Plan.Administrator), stage.Plan.Weeks.Values.First()[0].Type);
        foreach (var trainee in stage.Plan.Groups.SelectMany(group => group.Trainees))
        {
            var (id, with) = (stage.Person(trainee.Email).Id, await SuperviseesAsync(stage, trainee.Email, cancellation));
            var balance = new BroughtAlong(trainee.HoursBefore * 60, first, with[0].Id, stage.Plan.Why.In(stage.Person(trainee.Email).Language));
            await stage.Get<OpeningBalances>().EnterAsync(administrator, id, balance, cancellation);
            await stage.SaveAsync(cancellation);
        }
    }

    static async Task<List<HourEntry>> WeekAsync(LifeStage stage, LifeTrainee trainee, int week, CancellationToken cancellation)
    {
        List<HourEntry> logged = [];
        if (week < trainee.UntilWeek)
            return logged;
        var (who, language, with) = (
            stage.Trainee(trainee.Email),
            stage.Person(trainee.Email).Language,
            await SuperviseesAsync(stage, trainee.Email, cancellation)
        );
        foreach (var (number, entry) in stage.Plan.Weeks[trainee.Week].Index())
        {
            var day = stage.Day(week, entry.Day);
            var at = LocalTime.Instant(day, entry.From, who.Zone).AddMinutes(entry.Minutes + 90);
            if (at > stage.Clock.Now)
                continue;
            stage.Clock.Set(at);
            var nth = (week * 5) + (number * 3) + trainee.HoursBefore;
            var needs = stage.Batch.TypeOf(entry.Type)!.NeedsSupervisee;
            var facts = new EntryFacts(
                day,
                entry.From,
                entry.Minutes,
                entry.Type,
                needs ? with[nth % with.Count].Id : null,
                stage.Plan.Notes.In(language, nth)
            );
            var outcome = await stage.Get<HourLog>().LogAsync(who, facts, new EntrySource.Typed(), cancellation);
            logged.Add(
                outcome is LogOutcome.Done done
                    ? done.Entry
                    : throw new InvalidOperationException($"The sample's entry of {day} was not taken: {outcome}.")
            );
        }
        await stage.SaveAsync(cancellation);
        return logged;
    }

    static async Task RemarkAsync(LifeStage stage, Dictionary<string, Stack<HourEntry>> waiting, CancellationToken cancellation)
    {
        foreach (var remark in stage.Plan.Returned)
            if (Open(stage, waiting, remark) is { } entry)
                await stage.Get<Decisions>().ReturnAsync(SupervisorOf(stage, remark), Seen(entry), remark.Words, cancellation);
        foreach (var remark in stage.Plan.Asked)
        {
            if (Open(stage, waiting, remark) is not { } entry)
                continue;
            var outcome = await stage.Get<Questions>().AskAsync(SupervisorOf(stage, remark), Seen(entry), remark.Words, cancellation);
            await stage.SaveAsync(cancellation);
            if (outcome is QuestionOutcome.Asked asked && remark.Answer is { } answer)
                await stage.Get<Questions>().AnswerAsync(stage.Trainee(remark.Email), asked.Question.Id, answer, cancellation);
        }
        foreach (var remark in stage.Plan.Confirmed)
        {
            if (Open(stage, waiting, remark) is not { SuperviseeId: { } with } entry)
                continue;
            var outcome = await stage.Get<Confirmations>().AskAsync(stage.Trainee(remark.Email), entry.Id, cancellation);
            await stage.SaveAsync(cancellation);
            if (outcome is AskOutcome.Asked asked && remark.Right is { } right)
                await stage
                    .Get<Confirmations>()
                    .AnswerAsync(with, asked.Confirmation.Id, right, remark.Words.Length > 0 ? remark.Words : null, cancellation);
        }
        await stage.SaveAsync(cancellation);
    }

    /// <summary>The entry that a remark is about, a while after it was logged; null when so few wait, early in a week.</summary>
    static HourEntry? Open(LifeStage stage, Dictionary<string, Stack<HourEntry>> waiting, LifeRemark remark)
    {
        if (waiting[remark.Email].ElementAtOrDefault(remark.Nth - 1) is not { } entry)
            return null;
        var (logged, yesterday) = (entry.LoggedAt.AddMinutes(40), stage.Clock.Now.AddHours(-20));
        stage.Clock.Set(logged > yesterday ? logged : yesterday);
        return entry;
    }

    static SeenEntry Seen(HourEntry entry) => new(entry.Id, entry.Version);

    static Reviewer SupervisorOf(LifeStage stage, LifeRemark remark) => stage.Reviewer(stage.SupervisorOf(remark.Email));

    static Task<IReadOnlyList<Supervisee>> SuperviseesAsync(LifeStage stage, string email, CancellationToken cancellation) =>
        stage.Get<PersonFinder>().SuperviseesAsync(stage.Person(email).Id, stage.BatchId, cancellation);
}
