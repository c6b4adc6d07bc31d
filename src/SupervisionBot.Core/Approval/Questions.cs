using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>The answer to asking, or to answering.</summary>
public abstract record QuestionOutcome
{
    QuestionOutcome() { }

    public sealed record Asked(EntryQuestion Question, HourEntry Entry) : QuestionOutcome;

    public sealed record Answered(EntryQuestion Question, HourEntry Entry) : QuestionOutcome;

    /// <summary>There is no such entry or question of this person's.</summary>
    public sealed record NotYours : QuestionOutcome;

    /// <summary>It does not wait any more, or was changed since it was seen.</summary>
    public sealed record MovedOn(HourEntry Entry) : QuestionOutcome;

    /// <summary>The last question is not answered yet.</summary>
    public sealed record StillOpen(EntryQuestion Question) : QuestionOutcome;

    /// <summary>This question has its answer.</summary>
    public sealed record AnsweredBefore(EntryQuestion Question) : QuestionOutcome;
}

/// <summary>
/// Questions about an entry that waits, and their answers. While one is open, the entry waits for the trainee and not for the reviewer.
/// </summary>
public sealed class Questions(SupervisionDb db, Authority authority, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells the trainee; the subject is the question.</summary>
    public const string AskedNotice = "hours-question";

    /// <summary>Tells who asked; the subject is the question.</summary>
    public const string AnsweredNotice = "hours-answer";

    public async Task<QuestionOutcome> AskAsync(Reviewer reviewer, SeenEntry seen, string text, CancellationToken cancellationToken)
    {
        var entry = await db.HourEntries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == seen.Id && e.BatchId == reviewer.BatchId, cancellationToken);
        if (entry is null || await authority.OverAsync(reviewer.Id, entry.TraineeId, reviewer.BatchId, cancellationToken) is null)
            return new QuestionOutcome.NotYours();
        if (entry.State != EntryState.Submitted || entry.Version != seen.Version)
            return new QuestionOutcome.MovedOn(entry);
        if (await db.EntryQuestions.FirstOrDefaultAsync(q => q.EntryId == entry.Id && q.AnsweredAt == null, cancellationToken) is { } open)
            return new QuestionOutcome.StillOpen(open);

        var question = new EntryQuestion(TypedId.New<QuestionId>(time), entry.Id, reviewer.Id, Cut(text), time.GetUtcNow());
        db.EntryQuestions.Add(question);
        db.Note(time, reviewer.Id, ActKind.QuestionAsked, question.Id.Value.ToString("N"));
        notices.Tell(entry.TraineeId, reviewer.BatchId, AskedNotice, question.Id.Value.ToString("N"));
        return new QuestionOutcome.Asked(question, entry);
    }

    /// <summary>The trainee's answer goes to who asked.</summary>
    public async Task<QuestionOutcome> AnswerAsync(Trainee trainee, QuestionId id, string text, CancellationToken cancellationToken)
    {
        if (await FindAsync(trainee.Id, id, cancellationToken) is not var (question, entry))
            return new QuestionOutcome.NotYours();
        if (question.AnsweredAt != null)
            return new QuestionOutcome.AnsweredBefore(question);
        question.Take(Cut(text), time.GetUtcNow());
        db.Note(time, trainee.Id, ActKind.QuestionAnswered, id.Value.ToString("N"));
        notices.Tell(question.AskedBy, trainee.BatchId, AnsweredNotice, question.Id.Value.ToString("N"));
        return new QuestionOutcome.Answered(question, entry);
    }

    /// <summary>A question with its entry, for the trainee whose entry it is and for who asked; null for everybody else.</summary>
    public async Task<(EntryQuestion Question, HourEntry Entry)?> FindAsync(PersonId who, QuestionId id, CancellationToken cancellationToken)
    {
        var found = await (
            from question in db.EntryQuestions
            join entry in db.HourEntries on question.EntryId equals entry.Id
            where question.Id == id && (entry.TraineeId == who || question.AskedBy == who)
            select new { question, entry }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.question, found.entry);
    }

    /// <summary>The oldest open question to this trainee, for who answers without pressing.</summary>
    public async Task<QuestionId?> OldestOpenAsync(Trainee trainee, CancellationToken cancellationToken) =>
        await (
            from question in db.EntryQuestions
            join entry in db.HourEntries on question.EntryId equals entry.Id
            where entry.TraineeId == trainee.Id && entry.BatchId == trainee.BatchId && question.AnsweredAt == null
            orderby question.AskedAt
            select (QuestionId?)question.Id
        ).FirstOrDefaultAsync(cancellationToken);

    static string Cut(string text) => text.Trim() is var words && words.Length > Decisions.LongestReason ? words[..Decisions.LongestReason] : words;
}
